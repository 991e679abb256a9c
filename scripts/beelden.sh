# shellcheck shell=bash
# `noaber beelden`: takes the pictures of the documentation anew, from the example in a throwaway database.
# shellcheck source=scripts/test.sh
source "$root/scripts/test.sh"

run_beelden() {
    local tests="$root/tests/Noaber.Browser.Tests" status=0
    [[ $# -eq 0 ]] || refuse "Deze opdracht heeft geen opties (./noaber beelden --help)."
    require_for_test
    trap clean_up EXIT
    trap 'exit 130' INT TERM HUP
    scratch="$(mktemp -d /tmp/noaber-beelden.XXXXXX)"
    build_tests "$tests/Noaber.Browser.Tests.csproj" || exit 1
    make_test_cluster
    mkdir -p "$root/docs/beelden"
    # Only what does not run by itself.
    dotnet "$tests/bin/Release/net10.0/Noaber.Browser.Tests.dll" -explicit only || status=$?
    clean_up
    [[ $status -eq 0 ]] || die "Niet alle beelden zijn gemaakt; hierboven staat waarom."
    echo "De beelden staan in docs/beelden."
}
