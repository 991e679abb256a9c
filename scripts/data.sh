# shellcheck shell=bash
# The data folder, and the database that goes with it: a private cluster in it, or the server that the user names.

uses_own_server() { [[ -n ${ConnectionStrings__Noaber:-} ]]; }

# Where a path that the user typed points, seen from where he stands.
prepare_data() {
    local wish="${1:-$root/data}"
    if [[ ! -d $wish ]]; then
        mkdir -p "$wish" 2>/dev/null || die "De map $wish kan niet worden gemaakt. Kies met --data een andere map."
        # The account of the cluster must get through it, and nobody else needs to see what is in it.
        chmod 0711 "$wish"
    fi
    data="$(readlink -f "$wish")"
    [[ -w $data ]] || die "Je mag niet schrijven in $data. Kies met --data een andere map."
    export Noaber__Data="$data"
}

enter_database() {
    if ! uses_own_server; then
        enter_cluster "$data"
    fi
}

app() { ASPNETCORE_ENVIRONMENT=Production exec dotnet "$app_dll" "$@"; }

# A verb that takes a file into the database: the one that runs, or one that is started and stopped for it.
# bring_in VERB USAGE ARGUMENTS...
bring_in() {
    local verb="$1" usage="$2" data="" wish="" app_arguments=() status=0
    shift 2
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --data) wish="${2:-}" && shift ;;
            --data=?*) wish="${1#*=}" ;;
            *) app_arguments+=("$1") ;;
        esac
        shift || refuse "Bij --data hoort een map (./noaber $verb --help)."
    done
    [[ ${#app_arguments[@]} -gt 0 ]] || refuse "Welk bestand? Gebruik: ./noaber $verb $usage"

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
