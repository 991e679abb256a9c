# shellcheck shell=bash
# `noaber doctor`: what is missing, in plain words, one line an item.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

healthy=yes

good() { printf '✓ %s\n' "$1"; }

bad() {
    printf '✗ %s\n' "$1"
    healthy=""
}

# Noaber starts without it.
spare() { printf '○ %s\n' "$1"; }

remedy() {
    local packages
    if command -v apt-get >/dev/null && packages="$(apt_offer "$1")"; then
        if [[ $EUID -eq 0 ]]; then echo "apt-get install -y $packages"; else echo "sudo apt-get install -y $packages"; fi
    else
        origin "$1"
    fi
}

found_version() {
    case "$1" in
        dotnet) dotnet --list-sdks | sed -n 's/^\(10\.[^ ]*\).*/ (\1)/p' | tail -n 1 ;;
        node) echo " ($(node --version))" ;;
        postgresql) echo " ($("$PG_BIN/postgres" --version | sed 's/[^0-9]*\([0-9.]*\).*/\1/'))" ;;
    esac
}

look_for() {
    local name="$1" verdict="$2" purpose="${3:-}"
    if "find_$name"; then
        good "$(describe "$name")$(found_version "$name")"
    else
        "$verdict" "$(describe "$name") ontbreekt${purpose:+; $purpose}. Zo los je het op: $(remedy "$name")"
    fi
}

look_at_database() {
    if uses_own_server; then
        good "Database: de server die ConnectionStrings__Noaber noemt"
        return
    fi
    look_for postgresql bad
    if [[ $EUID -eq 0 ]]; then
        good "Database draait niet als root, maar als $(getent passwd postgres >/dev/null && echo postgres || echo noaber)"
    elif ! id -un >/dev/null 2>&1; then
        bad "Je gebruiker heeft geen naam op dit systeem, en PostgreSQL heeft die nodig. Zo los je het op: voeg de gebruiker toe aan /etc/passwd"
    fi
}

look_at_data() {
    local wish="$1" above="$1"
    while [[ ! -e $above ]]; do above="$(dirname "$above")"; done
    if [[ -w $above ]]; then
        good "Gegevensmap $wish"
    else
        bad "In de gegevensmap $wish mag je niet schrijven. Zo los je het op: kies met --data een andere map"
    fi
    local free
    free="$(df -Pk "$above" | awk 'NR == 2 { print int($4 / 1024) }')"
    if [[ $free -ge 1024 ]]; then
        good "Schijfruimte: $((free / 1024)) GB vrij"
    else
        bad "Schijfruimte: nog maar $free MB vrij; Noaber vraagt minstens 1024 MB. Zo los je het op: maak ruimte of kies met --data een andere schijf"
    fi
}

run_doctor() {
    local wish="$root/data"
    case "${1:-}" in
        "") ;;
        --data=?*) wish="${1#*=}" ;;
        --data)
            wish="${2:-}"
            [[ -n $wish ]] || refuse "Bij --data hoort een map (./noaber doctor --help)."
            ;;
        *) refuse "Onbekende optie: $1 (./noaber doctor --help)" ;;
    esac
    look_for dotnet bad
    look_for icu bad
    look_for node "$(has_assets && echo bad || echo spare)"
    look_for npm "$(has_assets && echo bad || echo spare)"
    look_at_database
    look_at_data "$(readlink -m "$wish")"
    look_for pdftotext spare "nodig om PDF te lezen"
    look_for chromium spare "nodig voor ./noaber test"
    if [[ -n $healthy ]]; then
        echo "Klaar om te starten: ./noaber start"
    else
        echo "Noaber kan hier nog niet starten; de regels met ✗ zeggen wat er nodig is."
        return 1
    fi
}
