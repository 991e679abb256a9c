# shellcheck shell=bash
# What the launcher says. All of it goes to stderr, so that `inspect --json` keeps stdout for itself.

say() { printf '%s\n' "$*" >&2; }

# A mistake in what was typed: exit 2, as for every verb.
refuse() {
    say "$1"
    exit 2
}

die() {
    say "$1"
    exit 1
}

asks_help() {
    local word
    for word in "$@"; do
        case "$word" in
            --) return 1 ;;
            --help | -h) return 0 ;;
        esac
    done
    return 1
}

help_all() {
    cat <<'TEKST'
Noaber: het gezamenlijke huis voor prestatieafspraken.

Gebruik: ./noaber OPDRACHT [opties]

  start     Start Noaber op deze computer: http://localhost:5080
  import    Leest een document met afspraken in bij een samenwerking
  gebieden  Haalt wijken en buurten van een jaar binnen (kaart van CBS of PDOK)
  cijfers   Haalt openbare cijfers per gebied binnen (tabel van CBS of RIVM)
  inspect   Laat zien wat Noaber in een document leest; slaat niets op
  verify    Rekent de versies, hun bestanden en het logboek na
  doctor    Zegt wat er op deze computer nog ontbreekt
  test      Voert alle controles en testen uit
  bench     Meet hoe snel de bladzijden antwoorden, naast de kale database
  beelden   Maakt de beelden van de documentatie opnieuw

./noaber OPDRACHT --help geeft uitleg bij een opdracht.
TEKST
}

help_start() {
    cat <<'TEKST'
Gebruik: ./noaber start [--port N] [--data MAP] [--leeg]

Maakt klaar wat nodig is, start een eigen database en start Noaber.
Stoppen: Ctrl-C.

  --port N     Poort waarop Noaber luistert (standaard 5080)
  --data MAP   Map voor de gegevens (standaard data, naast dit programma)
  --leeg       Laadt in een lege database geen voorbeeldgegevens

Eigen databaseserver? Zet ConnectionStrings__Noaber (zie docs/beheer.md).
TEKST
}

help_import() {
    cat <<'TEKST'
Gebruik: ./noaber import BESTAND --samenwerking NAAM [--als E-MAIL] [--data MAP]

Leest een document met afspraken in, als concept bij een samenwerking.

  --samenwerking NAAM   De samenwerking waar het document bij hoort
  --als E-MAIL          De persoon namens wie je dit doet
  --data MAP            Map met de gegevens (standaard data, naast dit programma)
TEKST
}

help_cijfers() {
    cat <<'TEKST'
Gebruik: ./noaber cijfers BESTAND --tabel NUMMER [--alleen KOLOM=WAARDE] [--datum DAG] [--data MAP]

Haalt openbare cijfers per gebied binnen: een CSV van CBS of RIVM met een kolom CBS-codes, ook ingepakt (.gz).
De definities zeggen welke kolom van welke tabel welk cijfer is. Dezelfde tabel nog eens komt in de plaats van wat er stond.

  --tabel NUMMER          Het nummer van de tabel, zoals 85984NED
  --alleen KOLOM=WAARDE   Alleen rijen met dit in een kolom, zoals leeftijdsgroep=18+
  --datum DAG             Van welke dag het bestand is, zoals 2025-03-31 (standaard de dag waarop het is bewaard)
  --data MAP              Map met de gegevens (standaard data, naast dit programma)
TEKST
}

help_gebieden() {
    cat <<'TEKST'
Gebruik: ./noaber gebieden BESTAND [--jaar N] [--gemeente CODE]… [--bron TEKST] [--data MAP]

Haalt de wijken en buurten van een jaar binnen: GeoJSON van CBS of PDOK, in graden (WGS84) of meters (RD), ook ingepakt (.gz).
Haal kaarten binnen van oud naar nieuw. Een gebied dat een andere naam of andere grenzen kreeg, begint dan opnieuw.

  --jaar N          Het jaar van de indeling, als het bestand dat niet zegt
  --gemeente CODE   Alleen deze gemeente, zoals GM0153; mag vaker
  --bron TEKST      Wie de kaart maakte (standaard Kadaster / Centraal Bureau voor de Statistiek)
  --data MAP        Map met de gegevens (standaard data, naast dit programma)
TEKST
}

help_inspect() {
    cat <<'TEKST'
Gebruik: ./noaber inspect BESTAND [--json]

Laat zien wat Noaber in een document leest en wat opvalt. Er wordt niets opgeslagen.

  --json   Geeft de uitkomst als JSON
TEKST
}

help_verify() {
    cat <<'TEKST'
Gebruik: ./noaber verify [--data MAP]

Rekent na of elke versie nog is wat de partijen vaststelden, en of het logboek ongewijzigd is.
Eindigt met 0 als alles klopt. Anders met 1, en dan staat er wat het eerst niet klopt.

  --data MAP   Map met de gegevens (standaard data, naast dit programma)
TEKST
}

help_doctor() {
    cat <<'TEKST'
Gebruik: ./noaber doctor [--data MAP]

Zegt per onderdeel of deze computer klaar is voor Noaber, en wat je kunt doen als dat niet zo is.
Eindigt met 0 als Noaber kan starten, en anders met 1.
TEKST
}

help_test() {
    cat <<'TEKST'
Gebruik: ./noaber test [kernel|files|web|browser]… [-- FILTER]

Bouwt alles en voert alle testen uit op een tijdelijke database.
De laatste regel is: N passed, N failed, N skipped.

  kernel, files, web, browser   Alleen de testen van die onderdelen
  -- FILTER                     Alleen testen met FILTER in de naam (of een filter van dotnet test)
TEKST
}

help_bench() {
    cat <<'TEKST'
Gebruik: ./noaber bench [--seconden N] [--verbindingen N]
         ./noaber bench schaal
         ./noaber bench lezen
         ./noaber bench levering
         ./noaber bench geheim
         ./noaber bench landelijk [--samenwerkingen N] [--seconden N]
         ./noaber bench fuzz [--gevallen N] [--zaad N]

Meet op een tijdelijke database de bladzijde van een kader met 53 afspraken, één afspraak, één met haar draad, een zoekvraag en de
vergelijking van zes corporaties over tien jaar, ingelogd; daarna zoeken tussen 100.000 stukken. Ernaast dezelfde vragen rechtstreeks aan de
database, als grens.

  --seconden N       Hoe lang elke meting duurt (standaard 30)
  --verbindingen N   Hoeveel tegelijk (standaard 32)

schaal meet het vaststellen en vergelijken van een kader met 500 afspraken, een afspraak met haar draad, zoeken, de vergelijking van de
biedingen en het overzicht van iemand die aan 20 samenwerkingen meedoet, terwijl het aantal samenwerkingen in de database groeit van 3 naar 342.

lezen meet hoe snel en in hoeveel geheugen documenten worden gelezen, naast het kale uitlezen van hetzelfde bestand:
duizend bladzijden eigen tekst als tekst, Word en PDF, en de echte documenten uit de map in NOABER_SEEDS.

levering meet een levering van 100.000 rijen en 20 kolommen, en een gewone van 70 buurten, van upload tot opgeslagen: tijd en geheugen. Ernaast
hetzelfde bestand lezen met ExcelDataReader en met SheetJS (npm), en dezelfde rijen opslaan met COPY.

geheim meet hoe lang het verbergen van cijfers over weinig mensen duurt, en de aanval op wat dan nog te zien is: een halfjaar van een cijfer per
buurt, corporatie en klasse, van 9 tot 140 buurten.

landelijk vult een database met verzonnen cijfers van een heel land (342 samenwerkingen, 280 corporaties, 10 jaar van halve jaren) en zegt hoe
lang dat duurt. Daarop meet het een dashboard, de bladzijde van een buurt, een tabel van 9.800 cellen en een kaart van 70 buurten: na een
wijziging, en met 32 bezoekers tegelijk. Ernaast dezelfde vragen rechtstreeks aan de database en aan DuckDB (npm), en Lighthouse.

  --samenwerkingen N Hoeveel (standaard 342)

fuzz leest willekeurige en kapotgemaakte bestanden en zegt hoe vaak er welk antwoord kwam.

  --gevallen N       Hoeveel bestanden (standaard 20000)
  --zaad N           Het nummer van het eerste; hetzelfde nummer geeft hetzelfde bestand (standaard 1)
TEKST
}

help_beelden() {
    cat <<'TEKST'
Gebruik: ./noaber beelden

Maakt de beelden in docs/beelden opnieuw, met Chromium, van het voorbeeld op een tijdelijke database.
TEKST
}
