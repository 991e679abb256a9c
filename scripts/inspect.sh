# shellcheck shell=bash
# `noaber inspect`: needs neither database nor screens.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

run_inspect() {
    [[ $# -gt 0 ]] || refuse "Welk bestand? Gebruik: ./noaber inspect BESTAND [--json]"
    require icu dotnet
    with_build_lock build_app || exit 1
    app inspect "$@"
}
