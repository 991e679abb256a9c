using System.Globalization;
using Noaber.Files;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>The review of what stands beside the agreements, a kind at a time: tables, statements, terms, priorities, texts.</summary>
internal static class Nakijkstukken
{
    public static async Task<IResult> Toon(Guid inlezing, string groep, string? blad, Inlezingen inlezingen, Scherm scherm, CancellationToken stop) =>
        Nakijkgroepen.Vind(groep) is { } soort && await inlezingen.Vind(inlezing, stop) is { } bezig
            ? scherm.Toon<NakijkgroepScherm, NakijkgroepModel>(Model(bezig, soort, Bladeren.Gevraagd(blad, int.MaxValue)))
            : Results.NotFound();

    public static async Task<IResult> Doe([AsParameters] Nakijkverzoek verzoek, string groep, int plaats)
    {
        if (Nakijkgroepen.Vind(groep) is not { } soort || await verzoek.Neem() is not { } bezig || plaats < 0 || plaats >= soort.Aantal(bezig.Lezing))
            return Inlezen.Weg(verzoek.Scherm);
        var form = await verzoek.Form();
        var (was, blad) = (soort.Stuk(bezig.Staat, plaats), Nakijkbladen.Van(plaats));
        var velden = soort.Toon(bezig.Lezing, bezig.Staat, plaats).Groepen.SelectMany(g => g.Velden).ToList();
        var getypt = Getypt(form, velden);
        var fouten = Fouten(soort, form, velden, getypt, was);
        if (fouten.Count > 0)
        {
            return verzoek.Vanzelf ? Results.Text(string.Join(' ', fouten.Select(f => f.Tekst)), statusCode: StatusCodes.Status422UnprocessableEntity)
                : verzoek.Scherm.Opnieuw<NakijkgroepScherm, NakijkgroepModel>(Model(bezig, soort, blad) with { Getypt = (plaats, getypt), Fouten = [.. fouten.Select(f => f with { Naam = Veldnaam(plaats, f.Naam) })] });
        }
        foreach (var (naam, waarde) in was.Velden)
            getypt.TryAdd(naam, waarde);
        var stuk = new Nakijkstuk(Stand(form["doe"].ToString(), was.Stand, soort), getypt, was.Wijziging + 1);
        await verzoek.Inlezingen.Bewaar(bezig.Inlezing, soort.Zet(bezig.Staat, plaats, stuk), verzoek.Stop);
        var verder = form["doe"].ToString() is "akkoord" or "weg" ? Math.Min(plaats + 1, soort.Aantal(bezig.Lezing) - 1) : plaats;
        return verzoek.Vanzelf ? verzoek.Bewaard(stuk.Wijziging) : Results.LocalRedirect($"{verzoek.Adres}/overig/{groep}?blad={Nakijkbladen.Van(verder)}#s{verder}");
    }

    public static string Veldnaam(int plaats, string veld) => $"s{plaats}.{veld}";

    /// <summary>What differs from what stands there; what was not touched needs no check, and stays as it was read.</summary>
    private static Dictionary<string, string> Getypt(IFormCollection form, List<Schrijfveld> velden) => velden
        .Where(veld => form.ContainsKey(veld.Naam) && Schrijfveld.Zuiver(form[veld.Naam]) != Schrijfveld.Zuiver(veld.Waarde))
        .ToDictionary(veld => veld.Naam, veld => Schrijfveld.Zuiver(form[veld.Naam]), StringComparer.Ordinal);

    private static List<Invoerfout> Fouten(Nakijkgroep soort, IFormCollection form, List<Schrijfveld> velden, Dictionary<string, string> getypt, Nakijkstuk was)
    {
        if (form["wijziging"] != was.Wijziging.ToString(CultureInfo.InvariantCulture))
            return [new("", "Iemand anders, of jij in een ander venster, heeft dit intussen gewijzigd. Jouw tekst staat hieronder en is nog niet bewaard. Bewaar nog eens, of ververs de pagina om te houden wat er nu staat.")];
        List<Invoerfout> fouten = [.. velden.Where(veld => getypt.ContainsKey(veld.Naam)).Select(veld => new Invoerfout(veld.Naam, veld.Fout(getypt[veld.Naam]) ?? "")).Where(fout => fout.Tekst.Length > 0)];
        if (fouten.Count == 0 && getypt.Count > 0 && soort.Fout(velden.ToDictionary(veld => veld.Naam, veld => getypt.GetValueOrDefault(veld.Naam, Schrijfveld.Zuiver(veld.Waarde)), StringComparer.Ordinal)) is { } samen)
            fouten.Add(samen);
        return fouten;
    }

    private static Nakijkstand Stand(string doe, Nakijkstand was, Nakijkgroep soort) => doe switch
    {
        "akkoord" => Nakijkstand.Akkoord,
        "weg" when soort.MagWeg => Nakijkstand.Weg,
        "terug" => Nakijkstand.Open,
        _ => was,
    };

    private static NakijkgroepModel Model(Bezigheid bezig, Nakijkgroep soort, int blad)
    {
        var aantal = soort.Aantal(bezig.Lezing);
        blad = Math.Clamp(blad, 1, Nakijkbladen.Aantal(aantal));
        return new(bezig.Inlezing.Id, bezig.Lezing, bezig.Staat, soort.Pad, soort.Titel, soort.MagWeg,
            [.. Enumerable.Range(0, aantal).Skip((blad - 1) * Nakijkbladen.Stukken).Take(Nakijkbladen.Stukken).Select(i => soort.Toon(bezig.Lezing, bezig.Staat, i))], aantal, blad)
        { Anderen = bezig.Anderen };
    }
}

/// <summary>How a review is divided into pages.</summary>
internal static class Nakijkbladen
{
    /// <summary>Pieces beside the agreements on a page.</summary>
    public const int Stukken = 25;

    /// <summary>So much is on a page of agreements: each counts, and each year, action, note and reference under it.</summary>
    private const int Gewicht = 100;
    private const int PerAfspraak = 4;

    public static int Van(int plaats) => (plaats / Stukken) + 1;

    public static int Aantal(int stukken) => Math.Max(1, (stukken + Stukken - 1) / Stukken);

    /// <summary>The agreements of a theme by page; one that holds much has a page of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<Nakijkafspraak>> Verdeel(IEnumerable<Nakijkafspraak> afspraken, IReadOnlyList<Noaber.Kernel.Afspraken.Afspraak> gelezen)
    {
        var (bladen, vol) = (new List<List<Nakijkafspraak>> { new() }, 0);
        foreach (var afspraak in afspraken)
        {
            var uitwerking = Nakijkuitwerking.Van(afspraak, gelezen);
            var zwaar = PerAfspraak + uitwerking.Acties.Count + uitwerking.Voetnoten.Count + uitwerking.Verwijzingen.Count + uitwerking.Jaarschijven.Sum(jaar => 1 + jaar.Acties.Count);
            if (vol > 0 && vol + zwaar > Gewicht)
            {
                bladen.Add([]);
                vol = 0;
            }
            bladen[^1].Add(afspraak);
            vol += zwaar;
        }
        return bladen;
    }
}

/// <summary>What the review of one kind of piece shows.</summary>
public sealed record NakijkgroepModel(
    Guid Id, Lezing Lezing, Nakijkstaat Staat, string Groep, string Titel, bool MagWeg, IReadOnlyList<Nakijkbaar> Stukken, int Aantal, int Blad)
{
    public Aanwezigen Anderen { get; init; } = Aanwezigen.Niemand;

    /// <summary>What was typed in a piece that comes back with errors.</summary>
    public (int Plaats, IReadOnlyDictionary<string, string> Velden)? Getypt { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
