using System.Text.Json;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Uitvoer;

/// <summary>Makes the stable shape of a reading.</summary>
internal static class LezingJsonMaker
{
    private const string Item = "- ";

    public static LezingJson Make(Lezing lezing) => new(
        Name(lezing.Soort),
        lezing.Kader.Titel,
        Make(lezing.Kader.Looptijd),
        lezing.Versie,
        lezing.Datum,
        [.. lezing.Partijen.Select(party => new PartijJson(party.Naam, Name(party.Soort)))],
        [.. lezing.Delen.Select(part => new DeelJson(Name(part.Soort), part.Titel, Make(part.Bron)))],
        [.. lezing.Kader.Themas.Select(Make)],
        [.. lezing.Speerpunten.Select(Make)],
        [.. lezing.Reeksen.Select(Make)],
        [.. lezing.Beleidsuitspraken.Select(s => new BeleidsuitspraakJson(s.Hoofdstuk, s.Paragraaf, s.Aard is { } kind ? Name(kind) : null, s.Tekst, Make(s.Bron)))],
        [.. lezing.Definities.Select(definition => new DefinitieJson(definition.Term, definition.Tekst, Make(definition.Bron)))],
        [.. lezing.Tekstdelen.Select(section => new TekstdeelJson(section.Kop, section.Tekst, section.Regels, Make(section.Bron)))],
        [.. lezing.Meldingen.Select(m => new MeldingJson(m.Code, Name(m.Ernst), m.Tekst, m.Herstel, m.Bron is { } place ? Make(place) : null))],
        new(
            lezing.Dekking.Tekens,
            lezing.Dekking.Geplaatst,
            [.. lezing.Dekking.NietGeplaatst.Select(rest => new RestregelJson(rest.Tekst, Make(rest.Bron), rest.Bladvulling))]),
        lezing.Bron.Bestandsnaam,
        lezing.Bron.Sha256,
        lezing.Indeling);

    private static ThemaJson Make(Thema thema) => new(
        thema.Nummer,
        thema.Titel,
        Purposes(thema.Opzet.Doel),
        thema.Opzet.Hoe,
        thema.Opzet.Monitor,
        [.. thema.Onderdelen.Select(part => new OnderdeelJson(part.Letter, part.Titel, Purposes(part.Opzet.Doel), part.Opzet.Hoe, part.Opzet.Monitor, Make(part.Bron)))],
        [.. thema.Afspraken.Select(Make)],
        Make(thema.Bron));

    /// <summary>Each item of a list is a purpose; without a list the whole text is one.</summary>
    private static IReadOnlyList<string> Purposes(string? text)
    {
        if (text is null)
            return [];
        var items = text.Split('\n').Where(line => line.StartsWith(Item, StringComparison.Ordinal)).Select(line => line[Item.Length..]).ToList();
        var rest = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(Item, StringComparison.Ordinal))).Trim();
        return items.Count == 0 ? [text] : rest.Length == 0 ? items : [rest, .. items];
    }

    private static AfspraakJson Make(Afspraak afspraak) => new(
        afspraak.Nummer,
        afspraak.Kop,
        afspraak.Tekst,
        Name(afspraak.Soort),
        afspraak.Onderdeel,
        afspraak.Regie,
        [.. afspraak.Jaarschijven.Select(year => new JaarschijfJson(year.Jaar, year.Tekst, year.Regie, [.. year.Acties.Select(Make)], Make(year.Bron)))],
        [.. afspraak.Acties.Select(Make)],
        [.. afspraak.Verwijzingen.Select(r => new VerwijzingJson(r.Tekst, Name(r.Soort), r.Doel, r.Gevonden, Make(r.Bron)))],
        [.. afspraak.Voetnoten.Select(note => new VoetnootJson(note.Merk, note.Tekst, Make(note.Bron)))],
        Make(afspraak.Bron));

    private static ActieJson Make(Actie actie) => new(
        actie.Tekst,
        actie.Trekkers,
        actie.Helpers,
        actie.Termijn?.Tekst,
        actie.Termijn?.Van,
        actie.Termijn?.Tot,
        actie.Termijn?.Doorlopend ?? false,
        [.. actie.Hoeveelheden.Select(h => new HoeveelheidJson(h.Waarde, h.Tot, Name(h.Grens), h.Eenheid, h.Partij, h.Plaats, h.Wanneer?.Tekst, h.Tekst))],
        Make(actie.Bron));

    private static SpeerpuntJson Make(Speerpunt speerpunt) => new(
        speerpunt.Titel,
        speerpunt.Hoofdthema,
        speerpunt.Velden.GroupBy(field => field.Naam, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => string.Join("\n\n", same.Select(field => field.Tekst)), StringComparer.Ordinal),
        [.. speerpunt.Acties.Select(Make)],
        Make(speerpunt.Bron));

    private static ReeksJson Make(Reeks reeks) => new(
        reeks.Titel,
        reeks.Kolommen,
        [.. reeks.Rijen.Select(Make)],
        reeks.Voetnoten.GroupBy(note => note.Merk, StringComparer.Ordinal).ToDictionary(same => same.Key, same => string.Join(' ', same.Select(note => note.Tekst)), StringComparer.Ordinal),
        Make(reeks.Bron));

    private static ReeksrijJson Make(Reeksrij row) => new(
        row.Naam,
        row.Groep,
        row.Onzeker,
        [.. row.Waarden.Select(value => value.Tekst + value.Noot)],
        [.. row.Waarden.Select(v => new ReekswaardeJson(v.Tekst, v.Waarde, v.Tot, Name(v.Grens), v.Eenheid, v.Noot))],
        Make(row.Bron));

    private static PeriodeJson? Make(Periode? periode) => periode is { } period ? new(period.Van, period.Tot) : null;

    private static BronJson Make(Bronplaats place) => new(place.Van, place.Tot);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
