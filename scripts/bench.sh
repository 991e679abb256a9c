# shellcheck shell=bash
# `noaber bench`: pages under load, beside the same SQL on the bare database. It sends traffic to this machine only.

seconds=30
connections=32
bench_port=5079
launcher=""
bench_data=""
bench_vars=()

# shellcheck source=scripts/landelijk.sh
source "$root/scripts/landelijk.sh"

run_bench() {
    local word
    case "${1:-}" in
        lezen | fuzz | schaal | levering | geheim | landelijk)
            local part="$1"
            shift
            "bench_$part" "$@"
            return
            ;;
    esac
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --seconden) seconds="${2:-}" && shift ;;
            --verbindingen) connections="${2:-}" && shift ;;
            *) refuse "Onbekende optie: $1 (./noaber bench --help)" ;;
        esac
        shift || refuse "Bij de laatste optie hoort een getal."
    done
    [[ $seconds =~ ^[1-9][0-9]{0,2}$ && $connections =~ ^[1-9][0-9]{0,2}$ ]] || refuse "Seconden en verbindingen zijn getallen van 1 tot en met 999."
    require wrk curl postgresql
    trap bench_down EXIT
    bench_up
    bench_page kader "/s/enschede/afspraken/$kader"
    bench_page afspraak "/s/enschede/afspraak/$sleutel"
    bench_page draad "/s/enschede/afspraak/$draad"
    bench_page zoeken "/s/enschede/zoeken?q=woningen"
    bench_weight "/s/enschede/afspraken/$kader"
    # Among what follows, nothing above is as it was.
    bench_fill vergelijking_vullen
    bench_page vergelijking "/s/enschede/bod/vergelijking"
    # One visitor at a time, as the aim is told.
    bench_fill zoeken_vullen
    connections=1
    for word in woningen geluidsoverlast; do
        printf '100.000 stukken, %s: ' "$word"
        bench_page zoeken "/s/enschede/zoeken?q=$word" "$word"
    done
}

bench_up() {
    bench_start
    bench_document >"$bench_data/53-afspraken.txt"
    "$root/noaber" import "$bench_data/53-afspraken.txt" --samenwerking enschede --data "$bench_data" >"$bench_data/import"
    # The example has a working copy of its own; ours is the longest.
    kader="$(bench_sql "select kader_id from afspraak join kader on kader.id = kader_id where status = 'Concept' group by 1 order by count(*) desc limit 1")"
    sleutel="$(bench_sql "select sleutel from afspraak where kader_id = '$kader' and nummer = '3.2'")"
    # The agreement in force on which most hangs.
    read -r draad lijn < <(bench_sql "select a.sleutel || ' ' || a.lijn_id from afspraak a join kader k on k.id = a.kader_id and k.status = 'Vigerend' join samenwerking s on s.id = a.samenwerking_id
        and s.slug = 'enschede' join koppeling c on a.lijn_id in (c.van_id, c.naar_id) group by a.id order by count(*) desc, a.volgorde limit 1")
    bench_sign_in
    # The bare question asks as the same person: another sees less, and is answered sooner.
    account="$(bench_sql "select account_id from sessie limit 1")"
    sessie="$(bench_sql "select id from sessie limit 1")"
    samenwerking="$(bench_sql "select samenwerking_id from kader where id = '$kader'")"
    bench_questions
    bench_vars=(-D account="$account" -D sessie="$sessie" -D kader="$kader" -D sleutel="$sleutel" -D samenwerking="$samenwerking" -D draad="$draad" -D lijn="$lijn")
}

# What is filled in is there for one measurement alone.
bench_fill() { "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -h "$socket" -U noaber_eigenaar -d noaber -f "$root/bench/sql/$1.sql" >/dev/null; }

# What the pages ask. The question of the search page is the application's own: a word, and nothing chosen.
bench_questions() {
    cp "$root"/bench/sql/{kader,afspraak,draad,zoeken,vergelijking}.sql "$bench_data/"
    sed -E 's/@woorden/:woorden::text[]/g; s/@samenwerking/:samenwerking::uuid/g; s/@(concept|voorstellen|voortgang|evaluaties|bod|bron)\b/true/g; s/@delen/false/g;
        s/@(schrijver|partij)\b/null::uuid/g; s/@(soort|plaats|nummer)\b/null::text/g; s/@jaar/null::int/g; s/@namen/array[]::text[]/g; s/@marks/:merken::text/g;
        s/@overleggen/array(select id from overleg where samenwerking_id = :samenwerking::uuid)/g; s/@meest/5000/g; s/@aantal/10/g; s/@vanaf/0/g' \
        "$root"/src/Noaber.Web/Features/Zoeken/{houders,zoeken}.sql >"$bench_data/vraag.sql"
    echo ';' >>"$bench_data/vraag.sql"
    sed -i "/^-- The files of the application/r $bench_data/vraag.sql" "$bench_data/zoeken.sql"
}

# The application with the example, on a database of its own.
bench_start() {
    bench_data="$(mktemp -d /tmp/noaber-bench.XXXXXX)"
    chmod 0711 "$bench_data"
    # One person asks everything: the limit on searching would be what is measured.
    Noaber__ZoekenPerMinuut=100000000 "$root/noaber" start --port "$bench_port" --data "$bench_data" >"$bench_data/uitvoer" 2>&1 &
    launcher=$!
    until grep -q 'staat klaar' "$bench_data/uitvoer"; do
        kill -0 "$launcher" 2>/dev/null || { tail -n 20 "$bench_data/uitvoer" >&2; die "Noaber startte niet."; }
        sleep 0.2
    done
    socket="$bench_data/pg-socket"
}

# The owner of the database is not held by row level security: it finds the keys that the measurement needs.
bench_sql() { "$PG_BIN/psql" -X -A -t -h "$socket" -U noaber_eigenaar -d noaber -c "$1"; }

bench_sign_in() {
    local page token
    page="$(curl -s -c "$bench_data/koekjes" "http://localhost:$bench_port/")"
    token="$(sed -n 's/.*name="__RequestVerificationToken" value="\([^"]*\)".*/\1/p' <<<"$page" | head -n 1)"
    curl -s -o /dev/null -b "$bench_data/koekjes" -c "$bench_data/koekjes" -d persoon=adviseur --data-urlencode "__RequestVerificationToken=$token" "http://localhost:$bench_port/demo/inloggen"
    cookie="$(awk '/\tnoaber/ { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$bench_data/koekjes")"
}

# Nine themes and 53 agreements of the length that real ones have, from the sentences of our own example.
bench_document() {
    awk 'sub(/^[0-9]+\.[0-9]+ [^:]*: /, "") { sentence[n++] = $0 }
        END {
            split("8 9 13 2 6 3 4 2 6", size, " ")
            for (theme = 1; theme <= 9; theme++) {
                printf "%d. Thema %d\n\nDoel Genoeg goede woningen voor wie ze nodig heeft.\n\nPrestatieafspraken\n\n", theme, theme
                for (number = 1; number <= size[theme]; number++) {
                    at = theme * 5 + number
                    printf "%d.%d Afspraak over wonen: %s %s %s\n\n", theme, number, sentence[at % n], sentence[(at + 1) % n], sentence[(at + 2) % n]
                }
            }
        }' "$root/voorbeeld/enschede/afspraken.txt"
}

bench_page() {
    local name="$1" address="http://localhost:$bench_port$2" word="${3:-woningen}" out="$bench_data/$1.wrk" threads=$((connections < 2 ? 1 : 2)) bare
    wrk -t"$threads" -c"$connections" -d20s -H "Cookie: $cookie" -H 'Accept-Encoding: br' "$address" >/dev/null
    wrk -t"$threads" -c"$connections" -d"${seconds}s" -H "Cookie: $cookie" -H 'Accept-Encoding: br' -s "$root/bench/verslag.lua" "$address" >"$out"
    # Without jit, as the application asks.
    bare="$(PGOPTIONS='-c jit=off' "$PG_BIN/pgbench" -n -c "$connections" -j "$threads" -T "$seconds" -M prepared -h "$socket" -U noaber_app -f "$bench_data/$name.sql" \
        "${bench_vars[@]}" -D woorden="{$word}" -D merken='StartSel=<,StopSel=>' noaber 2>/dev/null | sed -n 's/^tps = \([0-9.]*\).*/\1/p')"
    awk -v name="$name" -v bare="$bare" '/^verslag/ { printf "%-12s %7.0f per s   p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   fouten %d   kaal %7.0f per s   verhouding %.2f\n", name, $2, $3, $4, $5, $6, bare, $2 / bare }' "$out"
}

# The page with all that it loads, compressed, as a first visitor gets it.
bench_weight() {
    local address="http://localhost:$bench_port" total=0 part size
    for part in "$1" $(curl -s -H "Cookie: $cookie" "$address$1" | grep -o '/dist/[^"]*' | sort -u) $(curl -s "$address$(curl -s "$address/" | grep -o '/dist/[^"]*\.css' | head -n 1)" | grep -o '/dist/[^")]*latin-[^")]*woff2\|[^(")]*latin-400[^")]*woff2' | grep -v ext | sed "s#^\./#/dist/#" | sort -u); do
        size="$(curl -s -o /dev/null -w '%{size_download}' -H "Cookie: $cookie" -H 'Accept-Encoding: br' "$address$part")"
        total=$((total + size))
        printf '  %7d bytes  %s\n' "$size" "${part##*/}"
    done
    printf 'gewicht van de bladzijde van het kader: %d bytes\n' "$total"
}

bench_down() {
    [[ -z $launcher ]] || { kill -TERM "$launcher" 2>/dev/null || true; wait "$launcher" 2>/dev/null || true; }
    [[ -z $bench_data ]] || rm -rf "$bench_data"
}

bench_lezen() {
    [[ $# -eq 0 ]] || refuse "Onbekende optie: $1 (./noaber bench --help)"
    require icu dotnet pdftotext
    dotnet build "$root/bench/Noaber.Bench" -c Release --nologo -v quiet --disable-build-servers >&2 || die "Het bouwen is niet gelukt."
    "$root/bench/Noaber.Bench/bin/Release/net10.0/Noaber.Bench" lezen ${NOABER_SEEDS:+"$NOABER_SEEDS"}
}

bench_geheim() {
    [[ $# -eq 0 ]] || refuse "Onbekende optie: $1 (./noaber bench --help)"
    require icu dotnet glpk
    dotnet build "$root/bench/Noaber.Bench" -c Release --nologo -v quiet --disable-build-servers >&2 || die "Het bouwen is niet gelukt."
    uptime >&2
    "$root/bench/Noaber.Bench/bin/Release/net10.0/Noaber.Bench" geheim
}

bench_schaal() {
    [[ $# -eq 0 ]] || refuse "Onbekende optie: $1 (./noaber bench --help)"
    require curl postgresql
    trap bench_down EXIT
    bench_start
    bench_fill vergelijking_vullen
    dotnet build "$root/bench/Noaber.Bench" -c Release --nologo -v quiet --disable-build-servers >&2 || die "Het bouwen is niet gelukt."
    uptime >&2
    "$root/bench/Noaber.Bench/bin/Release/net10.0/Noaber.Bench" schaal "http://localhost:$bench_port" "Host=$socket;Username=noaber_eigenaar;Database=noaber"
    uptime >&2
}

# The peer from npm is fetched into a folder that goes away again.
bench_levering() {
    [[ $# -eq 0 ]] || refuse "Onbekende optie: $1 (./noaber bench --help)"
    require icu curl postgresql
    trap bench_down EXIT
    bench_start
    local script="npm of het net is er niet"
    if command -v npm >/dev/null && npm install --silent --no-audit --no-fund --prefix "$bench_data/npm" xlsx@0.18.5 >/dev/null 2>&1; then
        script="$root/bench/sheetjs.cjs"
    fi
    dotnet build "$root/bench/Noaber.Bench" -c Release --nologo -v quiet --disable-build-servers >&2 || die "Het bouwen is niet gelukt."
    uptime >&2
    NODE_PATH="$bench_data/npm/node_modules" "$root/bench/Noaber.Bench/bin/Release/net10.0/Noaber.Bench" levering alles \
        "http://localhost:$bench_port" "Host=$socket;Username=noaber_eigenaar;Database=noaber" "$script"
    uptime >&2
}

bench_fuzz() {
    local cases=20000 seed=1 tests="$root/tests/Noaber.Files.Tests"
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --gevallen) cases="${2:-}" && shift ;;
            --zaad) seed="${2:-}" && shift ;;
            *) refuse "Onbekende optie: $1 (./noaber bench --help)" ;;
        esac
        shift || refuse "Bij de laatste optie hoort een getal."
    done
    [[ $cases =~ ^[1-9][0-9]{0,6}$ && $seed =~ ^[0-9]{1,6}$ ]] || refuse "Gevallen en zaad zijn hele getallen."
    require icu dotnet pdftotext
    dotnet build "$tests" -c Release --nologo -v quiet --disable-build-servers >&2 || die "Het bouwen is niet gelukt."
    NOABER_FUZZ="$cases" NOABER_FUZZ_ZAAD="$seed" "$tests/bin/Release/net10.0/Noaber.Files.Tests" -noColor -showliveoutput -class '*.FuzzTests'
}
