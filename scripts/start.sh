# shellcheck shell=bash
# `noaber start`: application and database up, and cleanly down again.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

port=5080
app_pid=""
app_status=0
stopping=""

run_start() {
    local data="" wish="" app_options=() begun="${EPOCHREALTIME/[.,]/}"
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --port) port="${2:-}" && shift ;;
            --port=*) port="${1#*=}" ;;
            --data) wish="${2:-}" && shift ;;
            --data=?*) wish="${1#*=}" ;;
            --leeg) app_options+=(--leeg) ;;
            *) refuse "Onbekende optie: $1 (./noaber start --help)" ;;
        esac
        shift || refuse "Bij de laatste optie hoort een waarde (./noaber start --help)."
    done
    [[ $port =~ ^[1-9][0-9]{0,4}$ && $port -le 65535 ]] || refuse "Een poort is een getal van 1 tot en met 65535; je gaf: ${port:-niets}"

    require_for_start
    prepare_data "$wish"
    claim_data
    refuse_used_port
    with_build_lock build_all || exit 1

    trap 'stopping=yes' INT TERM HUP
    trap 'leave_database' EXIT
    enter_database
    if [[ -z $stopping ]]; then
        serve "${app_options[@]}" && announce "$begun"
        await_end
    fi
    exit "$app_status"
}

require_for_start() {
    local needs=(icu dotnet)
    ! has_assets || needs+=(node npm)
    uses_own_server || needs+=(postgresql)
    require "${needs[@]}"
    wish_for pdftotext
}

# The application holds this lock too, so that one that outlived a killed launcher is still seen.
claim_data() {
    local pid="" at=""
    exec 9>>"$data/noaber.slot"
    if ! flock -n 9; then
        read -r pid at <"$data/noaber.slot" || true
        say "Noaber draait al op de gegevens in $data${at:+: http://localhost:$at}"
        die "Stop die eerst (Ctrl-C in dat venster${pid:+, of: kill $pid}), of kies met --data een andere map."
    fi
}

listens() { (exec 3<>"/dev/tcp/$1/$port") 2>/dev/null; }

refuse_used_port() {
    if listens 127.0.0.1 || listens ::1; then
        die "Poort $port is al in gebruik door een ander programma. Kies een andere: ./noaber start --port $((port < 65535 ? port + 1 : 5080))"
    fi
}

serve() {
    app start --urls "http://localhost:$port" "$@" &
    app_pid=$!
    printf '%s %s\n' "$app_pid" "$port" >"$data/noaber.slot"
    trap 'stopping=yes; kill -TERM "$app_pid" 2>/dev/null || true' INT TERM HUP
    [[ -z $stopping ]] || kill -TERM "$app_pid" 2>/dev/null || true
    until is_ready; do
        kill -0 "$app_pid" 2>/dev/null || return 1
        [[ -z $stopping ]] || return 1
        sleep 0.1
    done
}

# No curl needed: bash can do this much HTTP by itself.
is_ready() {
    local answer=""
    (
        exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
        printf 'GET /gezondheid/gereed HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$port" >&3
        read -r -t 10 answer <&3
        [[ $answer == "HTTP/1.1 200"* ]]
    ) 2>/dev/null
}

announce() {
    local took=$((${EPOCHREALTIME/[.,]/} - $1))
    printf 'Noaber staat klaar op http://localhost:%s (na %d,%d seconden; stoppen met Ctrl-C)\n' \
        "$port" $((took / 1000000)) $((took % 1000000 / 100000))
}

# Waits for the application; after a request to stop it has half a minute to finish what it is doing.
await_end() {
    local patience=300
    while kill -0 "$app_pid" 2>/dev/null; do
        if [[ -z $stopping ]]; then
            wait "$app_pid" && app_status=0 || app_status=$?
        elif [[ $patience -gt 0 ]]; then
            patience=$((patience - 1))
            sleep 0.1
        else
            say "Noaber stopt niet uit zichzelf en wordt afgebroken."
            kill -KILL "$app_pid" 2>/dev/null || true
            sleep 0.1
        fi
    done
    if [[ -n $stopping ]]; then
        app_status=0
        return
    fi
    # It may have ended before anyone waited for it.
    local late=0
    wait "$app_pid" 2>/dev/null || late=$?
    [[ $late -eq 127 || $late -eq 0 ]] || app_status=$late
    [[ $app_status -eq 0 ]] || say "Noaber is onverwacht gestopt (code $app_status). Hierboven staat waarom."
}

leave_database() {
    trap '' INT TERM HUP
    leave_cluster
    [[ -z $stopping ]] || say "Noaber is gestopt."
}
