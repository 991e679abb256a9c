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
    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek) =>
        await verzoek.Vind() is not { } gevonden ? Results.NotFound()
            : gevonden.Status is not OverlegStatus.Bezig ? verzoek.Voorbij()
            : verzoek.Scherm.Toon<PresentielijstScherm, PresentielijstModel>(
                new((await Dossierlezer.Lees(verzoek.Db, verzoek.Aanvrager, verzoek.Overleg, verzoek.Stop))!, []));

    public static async Task<IResult> Voer([AsParameters] Overlegverzoek verzoek)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status is not OverlegStatus.Bezig)
            return verzoek.Voorbij();
        var form = await verzoek.Http.Request.ReadFormAsync(verzoek.Stop);
        var genodigden = await verzoek.Db.Genodigden.Where(g => g.OverlegId == verzoek.Overleg).ToListAsync(verzoek.Stop);
        var regels = genodigden.ToDictionary(g => g.Id, g => Presentie.Van(form, g));
        var fouten = regels.Where(r => r.Value.Door is { } door && !Invoer.IsNaam(door, 200))
            .Select(r => new Invoerfout($"Door.{r.Key}", "Vul een naam in van hooguit 200 tekens.")).ToList();
        if (fouten.Count > 0)
        {
            var dossier = (await Dossierlezer.Lees(verzoek.Db, verzoek.Aanvrager, verzoek.Overleg, verzoek.Stop))!;
            return verzoek.Scherm.Opnieuw<PresentielijstScherm, PresentielijstModel>(new(dossier with
            {
                Genodigden = [.. dossier.Genodigden.Select(g =>
                    g with { Aanwezigheid = regels[g.Id].Stand, Vertegenwoordiger = regels[g.Id].Door })],
            }, fouten));
        }
        foreach (var genodigde in genodigden)
            (genodigde.Aanwezigheid, genodigde.Vertegenwoordiger) = (regels[genodigde.Id].Stand, regels[genodigde.Id].Vertegenwoordiger);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return verzoek.Naar("#uitgenodigd");
    }
}

/// <summary>One line of the list as it was sent.</summary>
internal sealed record Presentie(Aanwezigheid Stand, string? Door)
{
    public string? Vertegenwoordiger => Stand is Aanwezigheid.Vertegenwoordigd ? Door : null;

    /// <summary>What was sent for someone; who is not on the list that was sent stays as it was.</summary>
    public static Presentie Van(IFormCollection form, OverlegGenodigde wie) =>
        Enum.TryParse<Aanwezigheid>(form[$"Stand.{wie.Id}"].ToString(), out var stand) && Enum.IsDefined(stand)
            ? new(stand, form[$"Door.{wie.Id}"].ToString().Trim() is { Length: > 0 } door ? door : null)
            : new(wie.Aanwezigheid, wie.Vertegenwoordiger);
}

/// <summary>What the list of who is there shows.</summary>
public sealed record PresentielijstModel(OverlegDossier Overleg, IReadOnlyList<Invoerfout> Fouten);
