# shellcheck shell=bash
# `noaber bench landelijk`: a country of figures, and the pages that show them, beside the bare database and beside DuckDB.

bench_landelijk() {
    local partnerships=342 part
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --samenwerkingen) partnerships="${2:-}" && shift ;;
            --seconden) seconds="${2:-}" && shift ;;
            *) refuse "Onbekende optie: $1 (./noaber bench --help)" ;;
        esac
        shift || refuse "Bij de laatste optie hoort een getal."
    done
    [[ $partnerships =~ ^[1-9][0-9]{0,2}$ && $seconds =~ ^[1-9][0-9]{0,2}$ ]] || refuse "Samenwerkingen en seconden zijn getallen van 1 tot en met 999."
    require wrk icu curl postgresql
    trap bench_down EXIT
    bench_start
    dotnet build "$root/bench/Noaber.Bench" -c Release --nologo -v quiet --disable-build-servers >&2 || die "Het bouwen is niet gelukt."
    uptime >&2
    "$root/bench/Noaber.Bench/bin/Release/net10.0/Noaber.Bench" landelijk "$partnerships" "Host=$socket;Username=noaber_eigenaar;Database=noaber"
    bench_sign_in
    samenwerking="$(bench_sql "select id from samenwerking where slug = 'landelijk-1'")"
    bench_vars=(-D account="$(bench_sql "select account_id from sessie limit 1")" -D sessie="$(bench_sql "select id from sessie limit 1")" -D samenwerking="$samenwerking")
    for part in bord buurt tabel kaart; do
        bench_bare "$part" >"$bench_data/$part.sql"
    done
    local monitor=/s/landelijk-1/monitor name
    local -A pages=(
        [bord]="$monitor/bord/energielabels"
        [buurt]="$monitor/gebied/BU50010203"
        [tabel]="$monitor/cijfers?niveau=buurt&laatste=20$(printf '&cijfer=%s' woningvoorraad woningen-efg woningen-verduurzaamd nieuwbouw verkoop sloop aankoop)"
        [kaart]="$monitor/cijfers?cijfer=woningen-efg&niveau=buurt&laatste=2&vorm=kaart"
    )
    for name in bord buurt tabel kaart; do
        bench_fresh "$name" "${pages[$name]}"
        bench_page "$name" "${pages[$name]}"
    done
    bench_duckdb
    bench_lighthouse "$monitor/bord/energielabels"
    uptime >&2
}

# One visitor, when the figures just changed: nothing that was kept is of use.
bench_fresh() {
    local took=()
    for _ in 1 2 3 4 5 6 7; do
        bench_sql "update figuurstand set stand = stand + 1" >/dev/null
        took+=("$(curl -s -o /dev/null -w '%{time_total}' -b "$bench_data/koekjes" --compressed "http://localhost:$bench_port$2")")
    done
    printf '%s\n' "${took[@]}" | sort -g | awk -v name="$1" '{ t[NR] = $1 } END { printf "%-12s na een wijziging, alleen: middelste van %d %.0f ms, slechtste %.0f ms\n", name, NR, t[int((NR + 1) / 2)] * 1000, t[NR] * 1000 }'
}

# The question as the person who is signed in, of the versions that hold.
bench_bare() {
    local here="samenwerking_id = :samenwerking::uuid"
    echo "begin;"
    echo "select * from begin_als(:account::uuid, 'bench', :sessie::uuid, 'landelijk-1', now(), current_date);"
    sed "s/{cijfers}/waarneming where $here and versie_id = any (array(select distinct on (levering_id) versie_id from leveringstap where $here and stap = 'Aanvaarden' order by levering_id, op desc)) and/" \
        "$root/bench/sql/landelijk_$1.sql"
    echo "commit;"
}

# Peers are fetched into a folder that goes away again.
bench_npm() { command -v npm >/dev/null && npm install --silent --no-audit --no-fund --prefix "$bench_data/npm" "$1" >/dev/null 2>&1; }

bench_duckdb() {
    bench_npm @duckdb/node-api@1.5.6-r.1 || { say "DuckDB is niet gemeten: npm of het net is er niet."; return 0; }
    "$PG_BIN/psql" -X -q -h "$socket" -U noaber_eigenaar -d noaber \
        -c "\\copy (select samenwerking_id as hier, partij_id, indicator, gebied, deel, periode, getal from waarneming) to '$bench_data/cijfers.csv' csv header force quote deel"
    NODE_PATH="$bench_data/npm/node_modules" node "$root/bench/duckdb.mjs" "$bench_data/cijfers.csv" "$samenwerking" "$seconds" "$root"/bench/sql/landelijk_{bord,buurt,tabel,kaart}.sql
}

# As a first visitor on a slow telephone sees it.
bench_lighthouse() {
    bench_npm lighthouse@13.5.0 || { say "Lighthouse is niet gedraaid: npm of het net is er niet."; return 0; }
    CHROME_PATH="$(command -v chromium)" "$bench_data/npm/node_modules/.bin/lighthouse" "http://localhost:$bench_port$1" --quiet --output=json --output-path="$bench_data/lighthouse.json" \
        --only-categories=performance,accessibility --extra-headers="{\"Cookie\": \"$cookie\"}" --chrome-flags='--headless=new --no-sandbox' >/dev/null 2>&1 || true
    node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(`Lighthouse: performance ${r.categories.performance.score * 100}, accessibility ${r.categories.accessibility.score * 100}, ${r.audits["total-byte-weight"].numericValue} bytes`)' \
        "$bench_data/lighthouse.json"
}
