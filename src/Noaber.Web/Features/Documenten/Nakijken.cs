using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>Turns what was read and what the reviewer made of it into the kader to store, or says everything that is wrong.</summary>
internal static class Nakijken
{
    public const int LangsteTitel = 300;
    public const int LangsteNummer = 20;
    public const int LangsteKop = 500;
    private const int LangsteTekst = 20_000;

    public static Kader? Voltooi(Lezing lezing, Nakijkstaat staat, List<Invoerfout> fouten)
    {
        Eis(fouten, staat.Titel.Length is > 0 and <= LangsteTitel, "titel", $"Geef de set afspraken een titel van hooguit {LangsteTitel} tekens.");
        Eis(fouten, staat.Van is not null || staat.Tot is null, "van", "Vul ook in vanaf wanneer de afspraken gelden.");
        Eis(fouten, staat.Van is null || staat.Tot is null || staat.Tot >= staat.Van, "tot", "De einddatum ligt voor de begindatum.");
        Eis(fouten, !(lezing.HeeftAfspraken || HeeftNiets(lezing)) || staat.Afspraken.Any(a => a.Stand != Nakijkstand.Weg), "", "Er is geen afspraak om over te nemen. Neem er ten minste één over, deel zelf in, of annuleer.");
        Eis(fouten, staat.Bekeken || lezing.Meldingen.All(m => m.Ernst != Ernst.Bevestigen), "bekeken", "Vink aan dat je de bevindingen hebt bekeken.");
        Eis(fouten, lezing.Meldingen.All(m => m.Ernst != Ernst.Blokkerend || Inlezen.IsNietsOmInTeLezen(m)), "", "Dit document heeft een bevinding die het inlezen tegenhoudt.");
        foreach (var (plaats, thema) in staat.Themas.Index().Where(t => !t.Item.Weg))
            Eis(fouten, thema.Titel.Length is > 0 and <= LangsteTitel, $"t{plaats}.titel", $"Geef thema {thema.Nummer} een titel van hooguit {LangsteTitel} tekens.");
        foreach (var (plaats, thema) in staat.Themas.Index().Where(t => !t.Item.Weg && t.Item.Hand is not null))
            Eis(fouten, thema.Nummer.Length <= LangsteNummer, $"t{plaats}.nummer", $"Een nummer heeft hooguit {LangsteNummer} tekens.");
        foreach (var afspraak in staat.Afspraken.Where(a => a.Stand != Nakijkstand.Weg && Nakijkstaat.HeeftSnede(a.Velden.Tekst)))
            fouten.Add(new("", $"In de tekst staat nog {Nakijkstaat.Snede} op een eigen regel. Kies ‘Splits’ of haal die regel weg. Het gaat om {afspraak.Bron}."));
        foreach (var afspraak in staat.Afspraken.Where(a => a.Stand != Nakijkstand.Weg))
            fouten.AddRange(Fouten(afspraak.Velden).Select(fout => fout with { Naam = "", Tekst = $"{fout.Tekst} Het gaat om {afspraak.Bron}." }));
        return fouten.Count > 0 ? null : Kader(lezing, staat);
    }

    /// <summary>Nothing was read that could go in: it goes in by hand, or not at all.</summary>
    public static bool HeeftNiets(Lezing lezing) => lezing.Meldingen.Any(Inlezen.IsNietsOmInTeLezen);

    /// <summary>The parts of a theme; one that was made by hand has none.</summary>
    public static IReadOnlyList<Onderdeel> Onderdelen(Lezing lezing, int thema) => thema < lezing.Kader.Themas.Count ? lezing.Kader.Themas[thema].Onderdelen : [];

    /// <summary>The kader as it would be stored now, of a state in which nothing is wrong with the dates.</summary>
    public static Kader Kader(Lezing lezing, Nakijkstaat staat) =>
        new(staat.Titel, staat.Van is { } begin ? new Periode(begin, staat.Tot) : null, Themas(lezing, staat));

    /// <summary>What is wrong with the fields of one agreement. A number may be missing: some documents print none.</summary>
    public static IEnumerable<Invoerfout> Fouten(Nakijkvelden velden)
    {
        if (velden.Nummer.Length > LangsteNummer)
            yield return new("nummer", $"Een nummer heeft hooguit {LangsteNummer} tekens.");
        if (velden.Kop.Length > LangsteKop)
            yield return new("kop", $"De kop is langer dan {LangsteKop} tekens.");
        if (velden.Tekst.Length is 0 or > LangsteTekst)
            yield return new("tekst", $"De tekst is leeg of langer dan {LangsteTekst} tekens.");
    }

    private static List<Thema> Themas(Lezing lezing, Nakijkstaat staat)
    {
        List<Afspraak> gelezen = [.. lezing.Kader.Themas.SelectMany(thema => thema.Afspraken)];
        var nummers = staat.Afspraken.Where(a => a.Stand != Nakijkstand.Weg).Select(a => a.Velden.Nummer).ToHashSet(StringComparer.Ordinal);
        Thema Thema(int plaats) => plaats < lezing.Kader.Themas.Count ? lezing.Kader.Themas[plaats] : new(staat.Themas[plaats].Nummer, "", Opzet.Leeg, [], [], staat.Themas[plaats].Hand!.Value);
        return
        [
            .. staat.Volgorde(lezing).Select(plaats => Thema(plaats) with
            {
                Titel = staat.Themas[plaats].Titel,
                Afspraken = [.. staat.In(plaats).Where(a => a.Stand != Nakijkstand.Weg).Select(a => Afspraak(a, Nakijkuitwerking.Van(a, gelezen).Opgeruimd, nummers))],
            }),
        ];
    }

    /// <summary>The agreement as reviewed, with all that hangs under it.</summary>
    private static Afspraak Afspraak(Nakijkafspraak nagekeken, Nakijkuitwerking uitwerking, HashSet<string> nummers) =>
        new(nagekeken.Velden.Nummer, nagekeken.Velden.Kop.Length == 0 ? null : nagekeken.Velden.Kop, nagekeken.Velden.Tekst, nagekeken.Velden.Soort, nagekeken.Onderdeel, nagekeken.Bron)
        {
            Regie = uitwerking.Regie, Acties = uitwerking.Acties, Jaarschijven = uitwerking.Jaarschijven, Voetnoten = uitwerking.Voetnoten,
            Verwijzingen = [.. uitwerking.Verwijzingen.Select(v => v.Gevonden || v.Soort != VerwijzingSoort.Afspraak ? v : v with { Gevonden = nummers.Contains(v.Doel) })],
        };

    private static void Eis(List<Invoerfout> fouten, bool goed, string veld, string tekst)
    {
        if (!goed)
            fouten.Add(new(veld, tekst));
    }
}
