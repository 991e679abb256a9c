using System.Globalization;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>Turns what was read and what the reviewer made of it into the kader to store, or says everything that is wrong.</summary>
internal static class Nakijken
{
    private const int LangsteTitel = 300;
    private const int LangsteNummer = 20;
    private const int LangsteKop = 500;
    private const int LangsteTekst = 20_000;

    public static Kader? Voltooi(Lezing lezing, Nakijkformulier form, List<Invoerfout> fouten)
    {
        Eis(fouten, form.Titel.Length is > 0 and <= LangsteTitel, "titel", $"Geef de set afspraken een titel van hooguit {LangsteTitel} tekens.");
        var van = Dag(fouten, form.Van, "van");
        var tot = Dag(fouten, form.Tot, "tot");
        Eis(fouten, van is not null || tot is null, "van", "Vul ook in vanaf wanneer de afspraken gelden.");
        Eis(fouten, van is null || tot is null || tot >= van, "tot", "De einddatum ligt voor de begindatum.");
        Eis(fouten, form.Afspraken.Any(a => a.Overnemen), "afspraken", "Je laat alle afspraken weg. Neem er ten minste één over, of annuleer.");
        var nakijken = lezing.Meldingen.Count(m => m.Ernst == Ernst.Bevestigen);
        Eis(fouten, nakijken == 0 || form.Bekeken, "bekeken", "Vink aan dat je de bevindingen hebt bekeken.");
        Eis(fouten, lezing.Meldingen.All(m => m.Ernst != Ernst.Blokkerend), "afspraken", "Dit document heeft een bevinding die het inlezen tegenhoudt.");
        var themas = Themas(lezing, form, fouten);
        return fouten.Count > 0 ? null : new Kader(form.Titel, van is { } begin ? new Periode(begin, tot) : null, themas);
    }

    private static List<Thema> Themas(Lezing lezing, Nakijkformulier form, List<Invoerfout> fouten)
    {
        var themas = new List<Thema>();
        var i = 0;
        foreach (var (thema, titel) in lezing.Kader.Themas.Zip(form.Thematitels))
        {
            Eis(fouten, titel.Length is > 0 and <= LangsteTitel, $"t{themas.Count}.titel", $"Geef thema {thema.Nummer} een titel van hooguit {LangsteTitel} tekens.");
            var afspraken = new List<Afspraak>();
            foreach (var gelezen in thema.Afspraken)
            {
                if (form.Afspraken[i] is { Overnemen: true } gekozen)
                    afspraken.Add(Afspraak(gelezen, gekozen, i, fouten));
                i++;
            }
            themas.Add(thema with { Titel = titel, Afspraken = afspraken });
        }
        return themas;
    }

    private static Afspraak Afspraak(Afspraak gelezen, NagekekenAfspraak gekozen, int i, List<Invoerfout> fouten)
    {
        Eis(fouten, gekozen.Nummer.Length is > 0 and <= LangsteNummer, $"a{i}.nummer", $"Een nummer heeft 1 tot {LangsteNummer} tekens (bij {gelezen.Bron}).");
        Eis(fouten, gekozen.Kop.Length <= LangsteKop, $"a{i}.kop", $"De kop van {gelezen.Nummer} is langer dan {LangsteKop} tekens.");
        Eis(fouten, gekozen.Tekst.Length is > 0 and <= LangsteTekst, $"a{i}.tekst", $"De tekst van {gelezen.Nummer} is leeg of langer dan {LangsteTekst} tekens.");
        return gelezen with { Nummer = gekozen.Nummer, Kop = gekozen.Kop.Length == 0 ? null : gekozen.Kop, Tekst = gekozen.Tekst, Soort = gekozen.Soort };
    }

    private static DateOnly? Dag(List<Invoerfout> fouten, string tekst, string veld)
    {
        if (tekst.Length == 0)
            return null;
        if (DateOnly.TryParseExact(tekst, ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is >= 1900 and <= 2200)
            return dag;
        fouten.Add(new(veld, $"‘{tekst}’ is geen datum. Schrijf bijvoorbeeld 1-1-2024."));
        return null;
    }

    private static void Eis(List<Invoerfout> fouten, bool goed, string veld, string tekst)
    {
        if (!goed)
            fouten.Add(new(veld, tekst));
    }
}

/// <summary>What the review shows: the reading, the form, the sealed file, and what is wrong with the form.</summary>
public sealed record NakijkenModel(Lezing Lezing, Nakijkformulier Form, string Pak, IReadOnlyList<Invoerfout> Fouten);
