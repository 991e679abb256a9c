using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;
using Npgsql;

namespace Noaber.Web.Features.Documenten;

/// <summary>The form about the whole of a review: kept for later, confirmed and stored, or taken away.</summary>
internal static class Bevestigen
{
    /// <summary>The button that takes a theme away is called this, with the place of the theme.</summary>
    public const string ThemaWeg = "themaweg";

    private const string DeHeleSet = "de gegevens van de hele set";

    public static async Task<IResult> Voer(
        [AsParameters] Nakijkverzoek verzoek, NoaberDb db, Aanvrager aanvrager, Voorgangers voorgangers, Overname overname)
    {
        var form = await verzoek.Form();
        var doe = form["doe"].ToString();
        if (doe == "annuleer")
            return await Annuleer(verzoek, form["zeker"] == "ja", $"{aanvrager.Hier.Basis}/documenten");
        if (await verzoek.Neem() is not { } gevonden)
            return Inlezen.Weg(verzoek.Scherm);
        var (eerder, waarden, fouten) = (await voorgangers.Lijst(verzoek.Stop), Botsing.Waarden(form), new List<Invoerfout>());
        var (getypt, botst) = Overzichtvelden.Lees(gevonden.Staat, waarden, eerder);
        if (botst.Any(veld => !veld.Onaangeraakt || doe == "bevestig"))
            return Botst(verzoek, gevonden, waarden, botst);
        var bezig = gevonden with { Staat = Overzichtvelden.Met(gevonden.Staat, getypt, fouten) };
        if (fouten.Count == 0 && doe != "bevestig" && Stap(bezig.Staat, doe, fouten) is { } staat)
        {
            await verzoek.Inlezingen.Bewaar(gevonden, staat, verzoek.Stop);
            return Results.LocalRedirect($"{verzoek.Adres}{(doe.StartsWith(ThemaWeg, StringComparison.Ordinal) ? "#themas" : "")}");
        }
        if (fouten.Count == 0 && await Bevestig(bezig, (db, verzoek, overname), fouten, aanvrager) is { } klaar)
            return klaar;
        return verzoek.Scherm.Opnieuw<NakijkenScherm, NakijkenModel>(NakijkenLezen.Model(bezig, eerder, fouten) with
        {
            Ingevuld = Ingevuld.Uit(bezig.Staat, getypt),
            Gezien = Overzichtvelden.Merk(gevonden.Staat),
        });
    }

    /// <summary>Takes the review away; when someone worked at it, this person is asked first.</summary>
    private static async Task<IResult> Annuleer(Nakijkverzoek verzoek, bool zeker, string documenten)
    {
        if (!zeker && await verzoek.Neem() is { } bezig && bezig.Staat.IsBewerkt(bezig.Lezing))
        {
            return verzoek.Scherm.Toon<AnnulerenScherm, AnnulerenModel>(
                new(bezig.Kop.Id, bezig.Kop.Bestandsnaam, bezig.Kop.Door, bezig.Kop.BijgewerktOp));
        }
        return await verzoek.Inlezingen.Verwijder(verzoek.Inlezing, verzoek.Stop) > 0
            ? Results.LocalRedirect(documenten) : Inlezen.Weg(verzoek.Scherm);
    }

    private static IResult Botst(
        Nakijkverzoek verzoek, Bezigheid bezig, IReadOnlyDictionary<string, string> waarden, IReadOnlyList<Botsveld> velden) =>
        Botsing.Toon(verzoek, bezig, new(DeHeleSet, verzoek.Adres, verzoek.Adres)
        {
            Merkveld = Overzichtvelden.Gezien, Merk = Overzichtvelden.Merk(bezig.Staat),
        }, velden, waarden);

    /// <summary>The state after a button that keeps; null when it could not do what it says.</summary>
    private static Nakijkstaat? Stap(Nakijkstaat staat, string doe, List<Invoerfout> fouten)
    {
        if (!doe.StartsWith(ThemaWeg, StringComparison.Ordinal))
            return staat;
        var thema = int.TryParse(doe.AsSpan(ThemaWeg.Length), CultureInfo.InvariantCulture, out var plaats) ? plaats : -1;
        var zonder = staat.ZonderThema(thema);
        if (!ReferenceEquals(zonder, staat))
            return zonder;
        fouten.Add(new("", "Dit thema blijft staan: er zit een afspraak in, of het staat zo in het document. Verplaats eerst wat erin staat."));
        return null;
    }

    /// <summary>Where it went; null when something is wrong, and then nothing was stored.</summary>
    private static async Task<IResult?> Bevestig(
        Bezigheid bezig, (NoaberDb Db, Nakijkverzoek Verzoek, Overname Overname) waar, List<Invoerfout> fouten, Aanvrager aanvrager)
    {
        var (lezing, verzoek) = (Handindeling.ZonderDubbel(bezig.Lezing, bezig.Staat), waar.Verzoek);
        if (Nakijken.Voltooi(lezing, bezig.Staat, fouten) is not { } kader)
            return null;
        try
        {
            var inhoud = await verzoek.Inlezingen.Inhoud(bezig, verzoek.Stop);
            if (await waar.Overname.Neem(lezing, inhoud, kader, bezig.Staat.Vervangt, verzoek.Stop) is not { } overgenomen)
            {
                fouten.Add(new("vervangt", Overname.VoorgangerWeg));
                return null;
            }
            await verzoek.Inlezingen.Verwijder(bezig.Kop.Id, verzoek.Stop);
            return Results.LocalRedirect(overgenomen.Adres(aanvrager.Hier.Basis));
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { ConstraintName: Brondocument.EenKeer })
        {
            // Someone else confirmed the same file in the meantime; the database keeps one.
            await waar.Db.Database.CurrentTransaction!.RollbackAsync(verzoek.Stop);
            return verzoek.Scherm.Toon<AlIngelezenScherm, EerderIngelezen>(
                new(bezig.Kop.Bestandsnaam, bezig.Kop.BijgewerktOp, null, null, null), StatusCodes.Status409Conflict);
        }
    }
}

/// <summary>What is asked before a review that was worked at is taken away.</summary>
public sealed record AnnulerenModel(Guid Id, string Bestandsnaam, string? Door, DateTimeOffset Op);
