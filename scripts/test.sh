# shellcheck shell=bash
# `noaber test`: everything on a throwaway database, summed into one true line.

passed=0
failed=0
skipped=0
scratch=""
memory=""
compiler="" # the name of the compiler that builds the tests, while it lives

run_test() {
    local only="" filter="" project projects=()
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --)
                filter="${2:-}"
                break
                ;;
            kernel | files | web | browser) only+=" Noaber.${1^}.Tests " ;;
            *) refuse "Onbekend onderdeel: $1 (./noaber test --help)" ;;
        esac
        shift
    done
    [[ -z $filter || $filter =~ [=~] ]] || filter="FullyQualifiedName~$filter"
    # The quick ones first.
    for project in Kernel Files Web Browser; do
        project="Noaber.$project.Tests"
        [[ -n $only && $only != *" $project "* ]] || projects+=("$root/tests/$project/$project.csproj")
    done

    require_for_test
    trap clean_up EXIT
    trap 'exit 130' INT TERM HUP
    scratch="$(mktemp -d /tmp/noaber-test.XXXXXX)"
    if build_tests "${projects[@]}"; then
        [[ -n $only$filter ]] || check_format
        make_test_cluster
        test_projects "$filter" "${projects[@]}"
        say_failures
        [[ $((passed + failed)) -gt 0 ]] || fail "Er is geen enkele test uitgevoerd."
    fi
    # Before the sum, so that the sum is the last line.
    clean_up
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [[ $failed -eq 0 ]] || exit 1
}

fail() {
    failed=$((failed + 1))
    printf '✗ %s\n' "$1"
}

require_for_test() {
    local needs=(icu dotnet postgresql pdftotext glpk chromium fonts)
    ! has_assets || needs+=(node npm)
    require "${needs[@]}"
}

build_tests() {
    local target="$root/Noaber.slnx"
    [[ $# -gt 1 ]] || target="$1"
    if ! with_build_lock bundle_assets; then
        fail "De schermen zijn niet gebundeld."
        return 1
    fi
    echo "Bouwen…"
    # One compiler for all projects: it and its analyzers are made into code once. It is ours alone, and goes when the build is done.
    compiler="noaber-$$"
    if ! dotnet build "$target" -c Release --nologo -v quiet -nodeReuse:false -p:UseRazorBuildServer=false \
        -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" </dev/null; then
        fail "Niet alles is gebouwd; er is niets getest."
        return 1
    fi
    end_compiler
}

end_compiler() {
    local version sdk
    [[ -n $compiler ]] || return 0
    version="$(cd "$root" && dotnet --version)"
    sdk="$(dotnet --list-sdks | sed -n "s/^$version \[\(.*\)\]$/\1/p")/$version"
    dotnet "$sdk/Roslyn/bincore/VBCSCompiler.dll" -shutdown "-pipename:$compiler" >/dev/null 2>&1 </dev/null || true
    compiler=""
}

# The text alone. Style and what the analyzers say are held by the build, which takes a warning as a mistake; the order of usings by a test.
check_format() {
    echo "Opmaak van de broncode nalopen…"
    (cd "$root" && dotnet format whitespace . --folder --verify-no-changes --exclude '**/bin/**' '**/obj/**' '**/node_modules/**' </dev/null) ||
        fail "De opmaak van de broncode klopt niet. Zo los je het op: dotnet format"
}

# Nothing in it has to survive: it lives in memory where there is room, and else it need not wait for the disk.
make_test_cluster() {
    memory="$(make_in_memory)"
    local home="${memory:-$scratch}"
    chmod 0711 "$scratch" "$home"
    choose_account "$home/pg"
    cluster_dir="$home/pg"
    locate_socket "$scratch/pg-socket"
    init_cluster --no-sync
    configure_cluster <<'CONF'
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 2GB
checkpoint_timeout = 1h
jit = off
max_connections = 300
CONF
    start_cluster
    make_roles
    # Tests make databases of their own, and throw them away with whoever is still connected.
    as_cluster "$PG_BIN/psql" -X -q -h "$cluster_socket" -U postgres -d postgres \
        -c 'alter role noaber_eigenaar createdb; grant pg_signal_backend to noaber_eigenaar'
    # Short-lived programs gain nothing from code that is measured before it is made faster.
    export DOTNET_TieredPGO=0
    export NOABER_TEST_EIGENAAR="Host=$cluster_socket;Username=noaber_eigenaar;Database=postgres"
    export NOABER_TEST_APP="Host=$cluster_socket;Username=noaber_app;Database=postgres"
}

# A folder in memory, when there is far more of it than the tests need.
make_in_memory() {
    local needed=$((6 * 1024 * 1024)) free
    free="$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)"
    [[ ! -w /dev/shm || ${free:-0} -lt $needed ]] || mktemp -d /dev/shm/noaber-test.XXXXXX
}

# The quick ones one after the other. The tests of the web and of the browser take long, and wait more than they work: side by side.
test_projects() {
    local filter="$1" project name
    shift
    for project in "$@"; do
        name="$(basename "$project" .csproj)"
        echo "== $name"
        # In a group of its own, to be ended as a whole.
        set -m
        run_project "$project" "$filter" >"$scratch/$name.log" 2>&1 &
        set +m
        [[ $name == Noaber.Web.Tests ]] || wait "$!" || true
    done
    wait || true
    for project in "$@"; do
        name="$(basename "$project" .csproj)"
        cat "$scratch/$name.log"
        add_results "$name" "$scratch/$name.trx" "$(cat "$scratch/$name.status" 2>/dev/null || echo 1)" "$filter"
    done
}

run_project() {
    local project="$1" filter="$2" name status=0
    name="$(basename "$project" .csproj)"
    # The pictures of the documentation are taken on request; left in, they would count as skipped.
    dotnet test "$project" --no-build -c Release --nologo --filter "${filter:+($filter)&}soort!=beelden" \
        --logger "trx;LogFileName=$scratch/$name.trx" --results-directory "$scratch" </dev/null || status=$?
    echo "$status" >"$scratch/$name.status"
}

counter() { sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# The runner counts a skipped test in the total only, and anything that was executed and did not pass as not passed.
add_results() {
    local name="$1" results="$2" status="$3" filter="$4" total=0 executed=0 good=0
    if [[ -f $results ]]; then
        total="$(counter total "$results")"
        executed="$(counter executed "$results")"
        good="$(counter passed "$results")"
    fi
    passed=$((passed + ${good:-0}))
    failed=$((failed + ${executed:-0} - ${good:-0}))
    skipped=$((skipped + ${total:-0} - ${executed:-0}))
    if [[ $status -ne 0 && ${executed:-0} -eq ${good:-0} ]]; then
        fail "$name is afgebroken (code $status)."
    elif [[ ${executed:-0} -eq 0 && -z $filter ]]; then
        fail "$name heeft geen enkele test uitgevoerd."
    fi
}

say_failures() {
    local results
    for results in "$scratch"/*.trx; do
        [[ ! -f $results ]] || grep -o '<UnitTestResult [^>]*' "$results" | grep 'outcome="Failed"' |
            sed 's/.*testName="\([^"]*\)".*/✗ \1/; s/&quot;/"/g; s/&gt;/>/g; s/&lt;/</g; s/&amp;/\&/g' || true
    done
}

clean_up() {
    local running
    end_compiler
    [[ -n $scratch ]] || return 0
    for running in $(jobs -pr); do kill -- "-$running" 2>/dev/null || true; done
    [[ ! -f ${memory:-$scratch}/pg/postmaster.pid ]] || stop_cluster immediate
    rm -rf "$scratch" ${memory:+"$memory"}
    scratch="" memory=""
}
