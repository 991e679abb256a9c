# shellcheck shell=bash
# Builds the application and bundles its assets, each only when what it is made from has changed.

web="$root/src/Noaber.Web"
app_dll="$web/bin/Release/net10.0/Noaber.Web.dll"
build_dir="$root/.build"

has_assets() { [[ -f $web/assets/package.json ]]; }

# Name, size and time of every input: enough to see a change, and far quicker than reading them all.
fingerprint() {
    # A folder that is not there yet is no mistake.
    { find "$@" \( -name bin -o -name obj -o -name node_modules -o -name dist -o -path "$web/build" \) -prune \
        -o -type f -printf '%p %s %T@\n' 2>/dev/null || true; } | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1
}

is_current() { [[ -f $build_dir/$1 && $(<"$build_dir/$1") == "$2" ]]; }

# Runs a build step quietly; what it said is shown only when it fails.
build_step() {
    local log="$build_dir/$1.log" failure="$2"
    shift 2
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        say "$failure"
        return 1
    fi
}

npm_in_assets() { (cd "$web/assets" && npm "$@"); }

bundle_assets() {
    local packages mark
    has_assets || return 0
    packages="$(fingerprint "$web/assets/package.json" "$web/assets/package-lock.json")"
    mark="$(fingerprint "$web/assets")"
    if is_current assets "$mark" && [[ -d $web/wwwroot/dist ]]; then
        return 0
    fi
    if ! is_current packages "$packages" || [[ ! -d $web/assets/node_modules ]]; then
        say "Bouwstenen voor de schermen ophalen…"
        build_step packages "De bouwstenen voor de schermen ophalen is niet gelukt." npm_in_assets ci --no-audit --no-fund || return 1
        printf '%s' "$packages" >"$build_dir/packages"
    fi
    say "Schermen bundelen…"
    build_step assets "Het bundelen van de schermen is niet gelukt." npm_in_assets run build || return 1
    printf '%s' "$mark" >"$build_dir/assets"
}

build_app() {
    local mark
    # The bundled assets are part of it: the build writes a manifest of them.
    mark="$(fingerprint "$root/src" "$root"/*.props "$root/global.json" "$web/wwwroot/dist/.")"
    if is_current app "$mark" && [[ -f $app_dll ]]; then
        return 0
    fi
    say "Noaber bouwen… (alleen de eerste keer en na een wijziging)"
    # No build server stays behind, so that nothing runs on after Ctrl-C.
    build_step app "Het bouwen van Noaber is niet gelukt." \
        dotnet build "$web" -c Release --nologo -v quiet --disable-build-servers || return 1
    printf '%s' "$mark" >"$build_dir/app"
}

# Two launchers on one clone must not build at the same time.
with_build_lock() {
    mkdir -p "$build_dir"
    {
        flock 7
        "$@" 7>&-
    } 7>>"$build_dir/lock"
}

build_all() { bundle_assets && build_app; }
