# shellcheck shell=bash
# `noaber verify`: on the running database, or on one that it starts and stops itself.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

run_verify() {
    local data="" wish="" status=0
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --data) wish="${2:-}" && shift ;;
            --data=?*) wish="${1#*=}" ;;
            *) refuse "Onbekende optie: $1 (./noaber verify --help)" ;;
        esac
        shift || refuse "Bij --data hoort een map (./noaber verify --help)."
    done

    if uses_own_server; then require icu dotnet; else require icu dotnet postgresql; fi
    prepare_data "$wish"
    with_build_lock build_app || exit 1
    trap : INT TERM HUP
    trap leave_cluster EXIT
    enter_database
    (app verify) || status=$?
    exit "$status"
}
