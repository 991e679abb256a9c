# shellcheck shell=bash
# A private PostgreSQL cluster: a unix socket, no port, no password, and never run by root.

cluster_dir=""    # where the database files are, for real
cluster_user=""   # the system account that runs it
cluster_socket="" # the folder of its socket
cluster_users_fd="" # lock that every launcher on the cluster shares

short_hash() { printf '%s' "$1" | sha256sum | cut -c 1-12; }

# Runs a command as the account of the cluster, without what the user has set for his own databases,
# and without our locks: a cluster that outlives a killed launcher must not hold them.
as_cluster() {
    local run=()
    [[ $(id -un) == "$cluster_user" ]] || run=(runuser -u "$cluster_user" --)
    (
        exec 6>&- 8>&- 9>&-
        cd /
        exec "${run[@]}" env -i "PATH=$PG_BIN:/usr/bin:/bin" LC_ALL=C.UTF-8 "$@"
    )
}

own_dir() { install -d -m 0700 -o "$cluster_user" "$1"; }

unprivileged_account() {
    if getent passwd postgres >/dev/null; then
        echo postgres
    else
        getent passwd noaber >/dev/null || useradd --system --no-create-home --shell /usr/sbin/nologin noaber
        echo noaber
    fi
}

# Who runs the cluster: whoever owns its files; for new files the user himself, or for root an account without privileges.
choose_account() {
    local me files="$1"
    me="$(id -un 2>/dev/null)" || die "Je gebruiker (nummer $EUID) heeft geen naam op dit systeem. PostgreSQL heeft die nodig."
    if [[ -d $files ]]; then
        cluster_user="$(stat -L -c %U "$files")"
        if [[ $EUID -eq 0 && $cluster_user == root ]]; then
            die "De database in $files is van root, en PostgreSQL draait nooit als root. Maak de map van een andere gebruiker (chown -R)."
        elif [[ $EUID -ne 0 && $cluster_user != "$me" ]]; then
            die "De database in $files is van gebruiker $cluster_user. Start Noaber als $cluster_user of als root, of kies met --data een andere map."
        fi
    elif [[ $EUID -eq 0 ]]; then
        cluster_user="$(unprivileged_account)"
    else
        cluster_user="$me"
    fi
}

# Where the cluster lives for data folder $1. Under /root, say, its account cannot get at it: then it lives in /var/lib/noaber,
# and the data folder holds a link to it.
locate_cluster() {
    local data="$1" link="$1/pg"
    if [[ -L $link && ! -d $link ]]; then
        die "De database van $data stond in $(readlink "$link"), en daar is niets meer. Zet die map terug, of verwijder $link om leeg te beginnen."
    fi
    choose_account "$link"
    if [[ ! -d $link ]] && ! as_cluster test -x "$data"; then
        local elsewhere
        elsewhere="/var/lib/noaber/$(short_hash "$data")"
        mkdir -p "$elsewhere"
        own_dir "$elsewhere/pg"
        ln -s "$elsewhere/pg" "$link"
        say "Gebruiker $cluster_user kan niet bij $data; de database komt daarom in $elsewhere."
    fi
    cluster_dir="$(readlink -f "$link")"
    if [[ -d $cluster_dir ]] && ! as_cluster test -x "$cluster_dir"; then
        die "Gebruiker $cluster_user kan niet bij de database in $cluster_dir. Maak de mappen daarboven doorzoekbaar (chmod o+x), of verplaats de gegevens."
    fi
    locate_socket "$(dirname "$cluster_dir")/pg-socket"
}

# A socket's path may be 107 bytes long, and a connection string takes no comma, colon or quote in it.
locate_socket() {
    local LC_ALL=C wish="$1"
    if [[ ${#wish} -le 90 && $wish =~ ^[A-Za-z0-9/._-]+$ ]]; then
        cluster_socket="$wish"
    elif [[ $EUID -eq 0 ]]; then
        cluster_socket="/run/noaber-$(short_hash "$cluster_dir")"
    else
        cluster_socket="/tmp/noaber-$(short_hash "$cluster_dir")"
    fi
    # In /tmp anyone could have made it before us.
    if [[ -e $cluster_socket && ($(stat -c %U "$cluster_socket") != "$cluster_user" || -L $cluster_socket) ]]; then
        die "De map $cluster_socket is van een ander. Verwijder die map en probeer het opnieuw."
    fi
    own_dir "$cluster_socket"
}

# Initialised beside its place and moved there, so that an interrupted start leaves nothing half made.
# Arguments are further options of initdb.
# shellcheck disable=SC2120
init_cluster() {
    local fresh="$cluster_dir.nieuw" locale=(--locale=C.UTF-8)
    [[ ! -f $cluster_dir/PG_VERSION ]] || return 0
    [[ $(pg_major "$PG_BIN") -lt 17 ]] || locale+=(--locale-provider=builtin --builtin-locale=C.UTF-8)
    say "Database maken…"
    rm -rf "$fresh"
    own_dir "$fresh"
    as_cluster "$PG_BIN/initdb" -D "$fresh" -A peer -U postgres -E UTF8 "${locale[@]}" --data-checksums "$@" >/dev/null ||
        die "Het maken van de database is niet gelukt."
    as_cluster tee -a "$fresh/postgresql.conf" >/dev/null <<<"include_if_exists = 'noaber.conf'"
    [[ ! -d $cluster_dir ]] || rmdir "$cluster_dir" || die "De map $cluster_dir is niet leeg en is geen database. Kies met --data een andere map."
    mv "$fresh" "$cluster_dir"
}

# Written at every start: who may come in, and how. Extra settings come in on stdin.
configure_cluster() {
    local account accounts=("$cluster_user")
    [[ $(id -un) == "$cluster_user" ]] || accounts+=("$(id -un)")
    as_cluster tee "$cluster_dir/noaber.conf" >/dev/null <<CONF
listen_addresses = ''
port = 5432
unix_socket_directories = '$cluster_socket'
unix_socket_permissions = 0700
logging_collector = on
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
# No disk turns: without this, a list of one partnership is found by walking past the lines of all others.
random_page_cost = 1.1
$(cat)
CONF
    as_cluster tee "$cluster_dir/pg_hba.conf" >/dev/null <<'CONF'
local  all  noaber_eigenaar,noaber_app  peer  map=noaber
local  all  postgres                    peer  map=beheer
CONF
    for account in "${accounts[@]}"; do
        printf '%-8s "%s"  %s\n' noaber "$account" noaber_eigenaar noaber "$account" noaber_app beheer "$account" postgres
    done | as_cluster tee "$cluster_dir/pg_ident.conf" >/dev/null
}

# A file of a killed server may name a process that is by now something else.
drop_stale_pid() {
    local pid
    [[ -f $cluster_dir/postmaster.pid ]] || return 0
    pid="$(head -n 1 "$cluster_dir/postmaster.pid")"
    if [[ ! -e /proc/$pid ]] || ! grep -q '^postgres' "/proc/$pid/comm" 2>/dev/null; then
        rm -f "$cluster_dir/postmaster.pid"
    fi
}

cluster_runs() { drop_stale_pid && as_cluster "$PG_BIN/pg_ctl" status -D "$cluster_dir" >/dev/null 2>&1; }

cluster_answers() { as_cluster "$PG_BIN/psql" -X -q -h "$cluster_socket" -U postgres -d postgres -c 'select 1' >/dev/null 2>&1; }

start_cluster() {
    local attempt
    if cluster_runs; then
        as_cluster "$PG_BIN/pg_ctl" reload -s -D "$cluster_dir" || true
        ! cluster_answers || return 0
        stop_cluster fast
    fi
    # After kill -9 the last of the old processes may need a moment to see that their server is gone.
    for attempt in 1 2 3 4 5; do
        if as_cluster "$PG_BIN/pg_ctl" start -s -w -t 120 -D "$cluster_dir" -l "$cluster_dir/start.log" >/dev/null 2>&1; then
            return 0
        fi
        sleep "$attempt"
    done
    as_cluster tail -n 10 "$cluster_dir/start.log" >&2 || true
    die "De database start niet. Hierboven en in $cluster_dir/log staat waarom."
}

stop_cluster() { as_cluster "$PG_BIN/pg_ctl" stop -s -w -t 60 -m "$1" -D "$cluster_dir" >/dev/null 2>&1 || true; }

make_roles() {
    as_cluster "$PG_BIN/psql" -X -q -h "$cluster_socket" -U postgres -d postgres -f - <"$root/scripts/roles.sql" >/dev/null ||
        die "De rollen in de database maken is niet gelukt."
}

version_of_data() { [[ ! -f $1/pg/PG_VERSION ]] || cat "$1/pg/PG_VERSION"; }

# The cluster of data folder $1, running. Several launchers may use it; the last one out stops it.
enter_cluster() {
    local data="$1" made_with
    made_with="$(version_of_data "$data")"
    find_postgresql "$made_with" ||
        die "De database in $data is gemaakt met PostgreSQL $made_with, en dat staat hier niet. Installeer het: apt-get install postgresql-$made_with"
    exec 8>>"$data/database.slot"
    flock -s 8
    cluster_users_fd=8
    {
        flock 6
        locate_cluster "$data"
        # shellcheck disable=SC2119
        init_cluster
        configure_cluster </dev/null
        start_cluster
        make_roles
    } 6>>"$data/database.start"
    export ConnectionStrings__Noaber="Host=$cluster_socket;Username=noaber_app;Database=noaber"
    export ConnectionStrings__NoaberBeheer="Host=$cluster_socket;Username=noaber_eigenaar;Database=noaber"
}

leave_cluster() {
    [[ -n $cluster_users_fd ]] || return 0
    cluster_users_fd=""
    if flock -n -x 8 && [[ -n $cluster_dir && -f $cluster_dir/postmaster.pid ]]; then
        stop_cluster fast
        drop_short_socket_dir
    fi
    exec 8>&-
}

drop_short_socket_dir() {
    case "$cluster_socket" in
        /run/noaber-* | /tmp/noaber-*) rmdir "$cluster_socket" 2>/dev/null || true ;;
    esac
}
