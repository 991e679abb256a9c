using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Who is there, while the meeting is in progress.</summary>
internal static class Presentielijst
{
    public static async Task<IResult> Vraag(Guid overleg, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        await db.VindTeWijzigen(aanvrager, overleg, stop) is not { } gevonden ? Results.NotFound()
            : gevonden.Status is not OverlegStatus.Bezig ? Verloop.NietBezig(scherm)
            : scherm.Toon<PresentielijstScherm, PresentielijstModel>(new((await Dossierlezer.Lees(db, aanvrager, overleg, stop))!, []));

    public static async Task<IResult> Voer(Guid overleg, HttpRequest verzoek, NoaberDb db, Aanvrager aanvrager, Scherm scherm,
        CancellationToken stop)
    {
        if (await db.VindTeWijzigen(aanvrager, overleg, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status is not OverlegStatus.Bezig)
            return Verloop.NietBezig(scherm);
        var form = await verzoek.ReadFormAsync(stop);
        var genodigden = await db.Genodigden.Where(g => g.OverlegId == overleg).ToListAsync(stop);
        foreach (var genodigde in genodigden)
        {
            var (stand, door) = (form[$"Stand.{genodigde.Id}"].ToString(), form[$"Door.{genodigde.Id}"].ToString().Trim());
            if (!Enum.TryParse<Aanwezigheid>(stand, out var gelezen) || !Enum.IsDefined(gelezen))
                continue;
            if (door.Length > 0 && !Invoer.IsNaam(door, 200))
                return scherm.Opnieuw<PresentielijstScherm, PresentielijstModel>(new(
                    (await Dossierlezer.Lees(db, aanvrager, overleg, stop))!,
                    [new(string.Create(CultureInfo.InvariantCulture, $"Door.{genodigde.Id}"), "Vul een naam in van hooguit 200 tekens.")]));
            (genodigde.Aanwezigheid, genodigde.Vertegenwoordiger) = (gelezen, gelezen is Aanwezigheid.Vertegenwoordigd && door.Length > 0
                ? door : null);
        }
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, overleg, "#uitgenodigd"));
    }
}

/// <summary>What the list of who is there shows.</summary>
public sealed record PresentielijstModel(OverlegDossier Overleg, IReadOnlyList<Invoerfout> Fouten);
