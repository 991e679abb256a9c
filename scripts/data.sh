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
