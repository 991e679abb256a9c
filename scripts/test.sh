# shellcheck shell=bash
# `noaber test`: everything on a throwaway database, summed into one true line.

passed=0
failed=0
skipped=0
scratch=""

run_test() {
    local only="" filter="" project projects=()
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --)
                filter="${2:-}"
                break
                ;;
            kernel | files | web | browser) only="Noaber.${1^}.Tests" ;;
            *) refuse "Onbekend onderdeel: $1 (./noaber test --help)" ;;
        esac
        shift
    done
    [[ -z $filter || $filter =~ [=~] ]] || filter="FullyQualifiedName~$filter"
    # The quick ones first.
    for project in Kernel Files Web Browser; do
        project="Noaber.$project.Tests"
        [[ -n $only && $only != "$project" ]] || projects+=("$root/tests/$project/$project.csproj")
    done

    require_for_test
    trap clean_up EXIT
    trap 'exit 130' INT TERM HUP
    scratch="$(mktemp -d /tmp/noaber-test.XXXXXX)"
    if build_tests "$only" "${projects[0]}"; then
        [[ -n $only$filter ]] || check_format
        make_test_cluster
        for project in "${projects[@]}"; do test_project "$project" "$filter"; done
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
    local needs=(icu dotnet postgresql pdftotext chromium fonts)
    ! has_assets || needs+=(node npm)
    require "${needs[@]}"
}

build_tests() {
    local only="$1" target="$root/Noaber.slnx"
    [[ -z $only ]] || target="$2"
    if ! with_build_lock bundle_assets; then
        fail "De schermen zijn niet gebundeld."
        return 1
    fi
    echo "Bouwen…"
    if ! dotnet build "$target" -c Release --nologo -v quiet --disable-build-servers </dev/null; then
        fail "Niet alles is gebouwd; er is niets getest."
        return 1
    fi
}

check_format() {
    echo "Opmaak van de broncode nalopen…"
    dotnet format "$root/Noaber.slnx" --verify-no-changes --no-restore </dev/null ||
        fail "De opmaak van de broncode klopt niet. Zo los je het op: dotnet format"
}

# Nothing in it has to survive, so it need not wait for the disk.
make_test_cluster() {
    chmod 0711 "$scratch"
    choose_account "$scratch/pg"
    cluster_dir="$scratch/pg"
    locate_socket "$scratch/pg-socket"
    init_cluster --no-sync
    configure_cluster <<'CONF'
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 300
CONF
    start_cluster
    make_roles
    # Tests make databases of their own.
    as_cluster "$PG_BIN/psql" -X -q -h "$cluster_socket" -U postgres -d postgres -c 'alter role noaber_eigenaar createdb'
    export NOABER_TEST_EIGENAAR="Host=$cluster_socket;Username=noaber_eigenaar;Database=postgres"
    export NOABER_TEST_APP="Host=$cluster_socket;Username=noaber_app;Database=postgres"
}

test_project() {
    local project="$1" filter="$2" name results status=0 options=()
    name="$(basename "$project" .csproj)"
    results="$scratch/$name.trx"
    # The pictures of the documentation are taken on request; left in, they would count as skipped.
    options+=(--filter "${filter:+($filter)&}soort!=beelden")
    echo "== $name"
    dotnet test "$project" --no-build -c Release --nologo "${options[@]}" \
        --logger "trx;LogFileName=$results" --results-directory "$scratch" </dev/null || status=$?
    add_results "$name" "$results" "$status" "$filter"
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
    [[ -n $scratch ]] || return 0
    [[ ! -f $scratch/pg/postmaster.pid ]] || stop_cluster immediate
    rm -rf "$scratch"
    scratch=""
}
