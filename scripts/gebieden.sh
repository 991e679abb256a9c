# shellcheck shell=bash
# `noaber gebieden`: on the running database, or on one that it starts and stops itself.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

run_gebieden() {
    local data="" wish="" app_arguments=() status=0
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --data) wish="${2:-}" && shift ;;
            --data=?*) wish="${1#*=}" ;;
            *) app_arguments+=("$1") ;;
        esac
        shift || refuse "Bij --data hoort een map (./noaber gebieden --help)."
    done
    [[ ${#app_arguments[@]} -gt 0 ]] || refuse "Welk bestand? Gebruik: ./noaber gebieden BESTAND"

    if uses_own_server; then require icu dotnet; else require icu dotnet postgresql; fi
    prepare_data "$wish"
    with_build_lock build_app || exit 1
    # The application gets Ctrl-C itself; the database goes down after it.
    trap : INT TERM HUP
    trap leave_cluster EXIT
    enter_database
    (app gebieden "${app_arguments[@]}") || status=$?
    exit "$status"
}
