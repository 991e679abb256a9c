# shellcheck shell=bash
# `noaber gebieden`, and `noaber cijfers`: a file for the running database, or on one that it starts and stops itself.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

run_gebieden() {
    bring_in gebieden "$@"
}

# Hands a file to a verb of the application that lays it down in the database.
bring_in() {
    local verb="$1" data="" wish="" app_arguments=() status=0
    shift
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --data) wish="${2:-}" && shift ;;
            --data=?*) wish="${1#*=}" ;;
            *) app_arguments+=("$1") ;;
        esac
        shift || refuse "Bij --data hoort een map (./noaber $verb --help)."
    done
    [[ ${#app_arguments[@]} -gt 0 ]] || refuse "Welk bestand? Gebruik: ./noaber $verb BESTAND"

    if uses_own_server; then require icu dotnet; else require icu dotnet postgresql; fi
    prepare_data "$wish"
    with_build_lock build_app || exit 1
    # The application gets Ctrl-C itself; the database goes down after it.
    trap : INT TERM HUP
    trap leave_cluster EXIT
    enter_database
    (app "$verb" "${app_arguments[@]}") || status=$?
    exit "$status"
}
