using System.Globalization;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>One step of the reviewer with one agreement: right, cut, join, move, another kind, no agreement.</summary>
internal static class Nakijkstappen
{
    public static async Task<IResult> Doe(Guid inlezing, int afspraak, HttpContext http, Inlezingen inlezingen, Scherm scherm, CancellationToken stop)
    {
        if (await inlezingen.Neem(inlezing, stop) is not { } bezig)
            return Inlezen.Weg(scherm);
        var form = await http.Request.ReadFormAsync(stop);
        if (bezig.Staat.Vind(afspraak) is not { } nu)
            return Inlezen.Weg(scherm);
        var velden = Velden(form, nu.Velden);
        if (!string.Equals(form["wijziging"], nu.Wijziging.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            return Botst(scherm, bezig, nu, velden);
        (int, Invoerfout)[] fouten = [.. Nakijken.Fouten(velden).Select(fout => (afspraak, fout with { Naam = Veldnaam(afspraak, fout.Naam) }))];
        var blad = Bladeren.Gevraagd(form["blad"], int.MaxValue);
        if (fouten.Length > 0)
            return scherm.Toon<NakijkthemaScherm, NakijkthemaModel>(
                NakijkenLezen.ThemaModel(bezig, nu.Thema, blad, fouten, nu with { Velden = velden }), StatusCodes.Status422UnprocessableEntity);

        var staat = Stap(bezig.Staat, nu.Nu(velden, nu.Stand), form);
        await inlezingen.Bewaar(bezig.Inlezing, staat, stop);
        return Results.LocalRedirect($"{http.Request.Path.Value![..http.Request.Path.Value!.LastIndexOf("/afspraak/", StringComparison.Ordinal)]}/thema/{nu.Thema}?blad={blad}#a{Volgende(staat, nu, form)}");
    }

    public static string Veldnaam(int afspraak, string veld) => $"a{afspraak}.{veld}";

    private static IResult Botst(Scherm scherm, Bezigheid bezig, Nakijkafspraak nu, Nakijkvelden mijn) =>
        scherm.Toon<BotsingScherm, BotsingModel>(new(bezig.Inlezing.Id, nu, mijn, bezig.IemandAnders), StatusCodes.Status409Conflict);

    private static Nakijkstaat Stap(Nakijkstaat staat, Nakijkafspraak nu, IFormCollection form)
    {
        var gewijzigd = staat.Zet(nu);
        switch (form["doe"].ToString())
        {
            case "akkoord": return staat.Zet(nu with { Stand = Nakijkstand.Akkoord });
            case "weg": return staat.Zet(nu with { Stand = Nakijkstand.Weg });
            case "terug": return staat.Zet(nu with { Stand = Nakijkstand.Open });
            case "splits": return gewijzigd.Splits(nu);
            case "samen": return gewijzigd.VoegSamen(nu);
            case "omhoog": return gewijzigd.Schuif(nu, -1);
            case "omlaag": return gewijzigd.Schuif(nu, 1);
            case "verplaats" when Plaats(staat, form["plaats"].ToString()) is var (thema, onderdeel): return gewijzigd.Verplaats(nu, thema, onderdeel);
            default: return gewijzigd;
        }
    }

    /// <summary>A theme, or a theme and the letter of its part: <c>2</c>, <c>2/B</c>.</summary>
    private static (int Thema, string? Onderdeel)? Plaats(Nakijkstaat staat, string plaats)
    {
        var delen = plaats.Split('/', 2);
        return int.TryParse(delen[0], CultureInfo.InvariantCulture, out var thema) && thema >= 0 && thema < staat.Themas.Count
            ? (thema, delen.Length > 1 ? delen[1] : null)
            : null;
    }

    /// <summary>Where to go on: the next one after a decision, else the same.</summary>
    private static int Volgende(Nakijkstaat staat, Nakijkafspraak nu, IFormCollection form)
    {
        var hier = staat.In(nu.Thema).ToList();
        var plek = hier.FindIndex(a => a.Id == nu.Id);
        return form["doe"].ToString() is "akkoord" or "weg" && plek + 1 < hier.Count ? hier[plek + 1].Id : nu.Id;
    }

    private static Nakijkvelden Velden(IFormCollection form, Nakijkvelden nu) => new(
        Veld(form, "nummer", nu.Nummer), Veld(form, "kop", nu.Kop), Veld(form, "tekst", nu.Tekst).ReplaceLineEndings("\n"),
        Enum.TryParse<AfspraakSoort>(form["soort"], out var soort) && Enum.IsDefined(soort) ? soort : nu.Soort);

    private static string Veld(IFormCollection form, string naam, string anders) => form.TryGetValue(naam, out var waarde) ? waarde.ToString().Trim() : anders;
}
