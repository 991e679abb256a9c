# shellcheck shell=bash
# What must be on the machine, how to see whether it is, and how it gets there.
# Each requirement NAME has a find_NAME that succeeds when it is there, and a describe_NAME.

PG_BIN=""

find_dotnet() {
    local candidate
    for candidate in dotnet "${DOTNET_ROOT:-/nonexistent}/dotnet" "${HOME:-/nonexistent}/.dotnet/dotnet"; do
        if "$candidate" --list-sdks 2>/dev/null | grep '^10\.' >/dev/null; then
            [[ $candidate == dotnet ]] || PATH="$(dirname "$candidate"):$PATH"
            return 0
        fi
    done
    return 1
}

find_icu() {
    [[ ${DOTNET_SYSTEM_GLOBALIZATION_INVARIANT:-} != 1 ]] || return 0
    ldconfig -p 2>/dev/null | grep 'libicuuc\.so' >/dev/null
}

find_node() {
    local version
    version="$(node --version 2>/dev/null)" || return 1
    version="${version#v}"
    [[ ${version%%.*} -ge 20 ]]
}

find_npm() { npm --version >/dev/null 2>&1; }

pg_major() { "$1/postgres" --version 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

# With an argument: that version only, since a database opens with the version it was made with.
find_postgresql() {
    local wanted="${1:-}" bin major best=0
    PG_BIN=""
    for bin in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin "$(dirname "$(readlink -f "$(command -v pg_ctl || echo /nonexistent/pg_ctl)")")"; do
        [[ -x $bin/initdb && -x $bin/pg_ctl && -x $bin/psql ]] || continue
        major="$(pg_major "$bin")"
        [[ -n $major && $major -ge 15 && $major -gt $best ]] || continue
        [[ -z $wanted || $major == "$wanted" ]] || continue
        best="$major"
        PG_BIN="$bin"
    done
    [[ -n $PG_BIN ]]
}

find_pdftotext() { command -v pdftotext >/dev/null; }

find_glpk() { ldconfig -p 2>/dev/null | grep 'libglpk\.so\.40' >/dev/null; }

find_chromium() {
    local candidate
    for candidate in "${NOABER_CHROMIUM:-}" chromium chromium-browser google-chrome; do
        # Ubuntu's chromium-browser is a shim that only points at a snap.
        if [[ -n $candidate ]] && "$candidate" --version >/dev/null 2>&1; then
            NOABER_CHROMIUM="$(command -v "$candidate")"
            export NOABER_CHROMIUM
            return 0
        fi
        # A browser that was named must be the one that is used.
        [[ -z $candidate || $candidate != "${NOABER_CHROMIUM:-}" ]] || return 1
    done
    return 1
}

find_wrk() { command -v wrk >/dev/null; }

find_curl() { command -v curl >/dev/null; }

find_fonts() { command -v fc-list >/dev/null && [[ -n $(fc-list 2>/dev/null | head -n 1) ]]; }

describe() {
    case "$1" in
        dotnet) echo ".NET SDK 10" ;;
        icu) echo "ICU (taalgegevens voor .NET)" ;;
        node) echo "Node.js 20 of nieuwer" ;;
        npm) echo "npm" ;;
        postgresql) echo "PostgreSQL 15 of nieuwer" ;;
        pdftotext) echo "pdftotext (leest PDF)" ;;
        glpk) echo "GLPK (rekent na wat een verborgen cijfer verraadt)" ;;
        chromium) echo "Chromium" ;;
        fonts) echo "een lettertype" ;;
        wrk) echo "wrk (meet een website onder druk)" ;;
        curl) echo "curl" ;;
    esac
}

# Where the maker offers it, for a system whose own packages are too old.
origin() {
    case "$1" in
        dotnet) echo "Het officiële pakket: https://dotnet.microsoft.com/download/dotnet/10.0" ;;
        node | npm) echo "Het officiële pakket: https://nodejs.org/en/download" ;;
        postgresql) echo "Het officiële pakket: https://www.postgresql.org/download/" ;;
        chromium) echo "Zet een Chromium neer en noem het pad in NOABER_CHROMIUM." ;;
        *) echo "Installeer dit met het pakketbeheer van je systeem." ;;
    esac
}

apt_name() {
    case "$1" in
        dotnet) echo "dotnet-sdk-10.0" ;;
        icu) apt-cache pkgnames libicu 2>/dev/null | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1 ;;
        node) echo "nodejs" ;;
        npm) echo "npm" ;;
        postgresql) echo "postgresql" ;;
        pdftotext) echo "poppler-utils" ;;
        glpk) echo "libglpk40" ;;
        chromium) echo "chromium" ;;
        fonts) echo "fontconfig fonts-dejavu-core" ;;
        wrk | curl) echo "$1" ;;
    esac
}

# The packages for a requirement, when apt has them and they are new enough.
apt_offer() {
    local name="$1" packages package version least=0
    packages="$(apt_name "$name")"
    case "$name" in
        node) least=20 ;;
        postgresql) least=15 ;;
    esac
    [[ -n $packages ]] || return 1
    for package in $packages; do
        version="$(LC_ALL=C apt-cache policy "$package" 2>/dev/null | sed -n 's/^ *Candidate: //p')"
        version="${version#*:}"
        [[ $version =~ ^([0-9]+) && ${BASH_REMATCH[1]} -ge $least ]] || return 1
    done
    printf '%s' "$packages"
}

list_missing() {
    local name
    for name in "$@"; do
        "find_$name" || printf '%s\n' "$name"
    done
}

apt_install() {
    local log
    log="$(mktemp)"
    # Debian's package would start a cluster of its own on a TCP port; Noaber makes a private one.
    if [[ " $* " == *" postgresql "* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
        mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    fi
    say "Installeren met apt: $*"
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        -o DPkg::Lock::Timeout=120 -o Dpkg::Options::=--force-confold "$@" >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        die "Installeren is niet gelukt. Hierboven staat wat apt ervan zegt."
    fi
    rm -f "$log"
}

# Sees to it that every named requirement is there; stops with what to do when that cannot be.
require() {
    local missing=() offered=() absent=() name packages
    mapfile -t missing < <(list_missing "$@")
    if [[ ${#missing[@]} -gt 0 ]]; then
        if ! command -v apt-get >/dev/null; then
            say_absent "${missing[@]}"
            exit 1
        fi
        if [[ $EUID -eq 0 ]]; then
            say "Er ontbreekt nog iets; de pakketlijst wordt opgehaald."
            apt-get update -o DPkg::Lock::Timeout=120 >/dev/null 2>&1 </dev/null || say "De pakketlijst ophalen lukte niet; we gaan verder met de lijst die er is."
        fi
        for name in "${missing[@]}"; do
            if packages="$(apt_offer "$name")"; then
                # shellcheck disable=SC2206 # one requirement may be several packages
                offered+=($packages)
            else
                absent+=("$name")
            fi
        done
        if [[ ${#offered[@]} -gt 0 && $EUID -eq 0 ]]; then
            apt_install "${offered[@]}"
        elif [[ ${#offered[@]} -gt 0 ]]; then
            say "Er ontbreekt nog iets. Deze regel installeert het:"
            say "  sudo apt-get update && sudo apt-get install -y ${offered[*]}"
        fi
        [[ ${#absent[@]} -eq 0 ]] || say_absent "${absent[@]}"
    fi
    # Once more in this shell: a find_ also notes where a thing is.
    for name in "$@"; do
        "find_$name" || stop_without "$name" ${offered[@]+"${offered[@]}"}
    done
}

# Installs what Noaber can do without, where that takes no question; without it the application says what it misses.
wish_for() {
    local name="$1" packages
    if "find_$name" || [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null || ! packages="$(apt_offer "$name")"; then
        return 0
    fi
    # shellcheck disable=SC2086 # one requirement may be several packages
    (apt_install $packages) || say "Noaber start zonder $(describe "$name")."
}

# What was not offered has been explained by now; what was installed and still is not there has not.
stop_without() {
    local name="$1"
    shift
    if [[ $EUID -eq 0 && $# -gt 0 && -n $(apt_offer "$name") ]]; then
        say "Geïnstalleerd, maar niet te vinden: $(describe "$name"). $(origin "$name")"
    fi
    exit 1
}

say_absent() {
    local name
    for name in "$@"; do
        say "Niet gevonden: $(describe "$name"). $(origin "$name")"
    done
}
