using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;
using Npgsql;

namespace Noaber.Web.Features.Documenten;

/// <summary>The end of a review: kept for later, confirmed and stored as a whole, or taken away.</summary>
internal static class Bevestigen
{
    public static async Task<IResult> Voer(
        Guid inlezing, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Inlezingen inlezingen, Voorgangers voorgangers, Overname overname, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var documenten = $"{aanvrager.Hier.Basis}/documenten";
        if (form["doe"] == "annuleer")
            return await inlezingen.Verwijder(inlezing, stop) > 0 ? Results.LocalRedirect(documenten) : Inlezen.Weg(scherm);
        if (await inlezingen.Neem(inlezing, stop) is not { } bezig)
            return Inlezen.Weg(scherm);
        var fouten = new List<Invoerfout>();
        var ingevuld = new Ingevuld(form["titel"].ToString().Trim(), form["van"].ToString(), form["tot"].ToString(), form.ContainsKey("bekeken"));
        bezig = bezig with { Staat = Gewijzigd(bezig.Staat, ingevuld, form, fouten) };
        if (fouten.Count == 0 && form["doe"] != "bevestig")
        {
            await inlezingen.Bewaar(bezig.Inlezing, bezig.Staat, stop);
            return Results.LocalRedirect($"{documenten}/inlezen/{inlezing}");
        }
        if (fouten.Count == 0 && await Bevestig(bezig, (db, inlezingen, overname), fouten, scherm, aanvrager, stop) is { } klaar)
            return klaar;
        return scherm.Toon<NakijkenScherm, NakijkenModel>(NakijkenLezen.Model(bezig, await voorgangers.Lijst(stop), fouten, ingevuld), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Where it went; null when something is wrong, and then nothing was stored.</summary>
    private static async Task<IResult?> Bevestig(
        Bezigheid bezig, (NoaberDb Db, Inlezingen Inlezingen, Overname Overname) waar, List<Invoerfout> fouten, Scherm scherm, Aanvrager aanvrager, CancellationToken stop)
    {
        var lezing = Handindeling.ZonderDubbel(Nakijkgroepen.PasToe(bezig.Lezing, bezig.Staat), bezig.Lezing, bezig.Staat);
        if (Nakijken.Voltooi(lezing, bezig.Staat, fouten) is not { } kader)
            return null;
        try
        {
            if (await waar.Overname.Neem(lezing, bezig.Inlezing.Inhoud, kader, bezig.Staat.Vervangt, stop) is not { } overgenomen)
            {
                fouten.Add(new("vervangt", Overname.VoorgangerWeg));
                return null;
            }
            await waar.Inlezingen.Verwijder(bezig.Inlezing, stop);
            return Results.LocalRedirect(overgenomen.Adres(aanvrager.Hier.Basis));
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { ConstraintName: Brondocument.EenKeer })
        {
            // Someone else confirmed the same file in the meantime; the database keeps one.
            await waar.Db.Database.CurrentTransaction!.RollbackAsync(stop);
            return scherm.Toon<AlIngelezenScherm, EerderIngelezen>(new(bezig.Inlezing.Bestandsnaam, bezig.Inlezing.BijgewerktOp, null, null, null), StatusCodes.Status409Conflict);
        }
    }

    private static Nakijkstaat Gewijzigd(Nakijkstaat staat, Ingevuld ingevuld, IFormCollection form, List<Invoerfout> fouten) => staat with
    {
        Titel = ingevuld.Titel,
        Van = Dag(fouten, ingevuld.Van, "van"),
        Tot = Dag(fouten, ingevuld.Tot, "tot"),
        Bekeken = ingevuld.Bekeken,
        Vervangt = form.TryGetValue("vervangt", out var vorige) ? Guid.TryParse(vorige, out var kader) ? kader : null : staat.Vervangt,
        Themas = [.. staat.Themas.Select((thema, i) => form.TryGetValue($"t{i}.titel", out var titel)
            ? thema with { Titel = titel.ToString().Trim(), Nummer = thema.Hand is not null && form[$"t{i}.nummer"].ToString().Trim() is { Length: > 0 } nummer ? nummer : thema.Nummer } : thema)],
    };

    private static DateOnly? Dag(List<Invoerfout> fouten, string tekst, string veld)
    {
        if (tekst.Length == 0)
            return null;
        if (DateOnly.TryParseExact(tekst, ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is >= 1900 and <= 2200)
            return dag;
        fouten.Add(new(veld, $"‘{tekst}’ is geen datum. Schrijf bijvoorbeeld 1-1-2024."));
        return null;
    }
}
