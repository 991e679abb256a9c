using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Who is there, while the meeting is in progress; never over what someone else wrote down in the meantime.</summary>
internal static class Presentielijst
{
    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek) =>
        await verzoek.Vind() is not { } gevonden ? Results.NotFound()
            : gevonden.Status is not OverlegStatus.Bezig ? verzoek.Voorbij()
            : verzoek.Scherm.Toon<PresentielijstScherm, PresentielijstModel>(await Model(verzoek, [], []));

    public static async Task<IResult> Voer([AsParameters] Overlegverzoek verzoek)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status is not OverlegStatus.Bezig)
            return verzoek.Voorbij();
        var form = await verzoek.Http.Request.ReadFormAsync(verzoek.Stop);
        var genodigden = await verzoek.Db.Genodigden.Where(g => g.OverlegId == verzoek.Overleg).ToListAsync(verzoek.Stop);
        var regels = genodigden.ToDictionary(g => g.Id, g => Presentie.Van(form, g));
        var fouten = genodigden.Select(g => regels[g.Id].Fout(g)).OfType<Invoerfout>().ToList();
        var ingehaald = regels.Values.Any(r => r.Ingehaald);
        if (fouten.Count == 0 && !ingehaald && await Besluitaanwezigheid.Bezwaar(verzoek.Db, verzoek.Overleg, genodigden,
            g => regels[g.Id].Stand.Telt(), verzoek.Stop) is { } bezwaar)
            fouten.Add(new("", bezwaar));
        if (fouten.Count > 0 || ingehaald)
            return verzoek.Scherm.Toon<PresentielijstScherm, PresentielijstModel>(await Model(verzoek, regels, fouten),
                ingehaald ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        foreach (var genodigde in genodigden)
            (genodigde.Aanwezigheid, genodigde.Vertegenwoordiger) = (regels[genodigde.Id].Stand, regels[genodigde.Id].Vertegenwoordiger);
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return verzoek.Naar("#uitgenodigd");
    }

    private static async Task<PresentielijstModel> Model(
        Overlegverzoek verzoek, Dictionary<Guid, Presentie> ingevuld, IReadOnlyList<Invoerfout> fouten)
    {
        var dossier = (await Dossierlezer.Lees(verzoek.Db, verzoek.Aanvrager, verzoek.Overleg, verzoek.Stop))!;
        var door = await Wijziger.VanElk(verzoek.Db, verzoek.Aanvrager, typeof(OverlegGenodigde),
            [.. ingevuld.Where(i => i.Value.Ingehaald).Select(i => i.Key)], verzoek.Stop);
        return new(dossier.Id, dossier.Titel, [.. dossier.Genodigden.Select(g => ingevuld.GetValueOrDefault(g.Id) is { } mijn
            ? new Presentieregel(g, g with { Aanwezigheid = mijn.Stand, Vertegenwoordiger = mijn.Door }, door.GetValueOrDefault(g.Id))
            : new(g, g, null))], fouten);
    }
}

/// <summary>One line of the list as it was sent; overtaken when someone else made something else of it since it was shown.</summary>
internal sealed record Presentie(Aanwezigheid Stand, string? Door, bool Ingehaald = false)
{
    public string? Vertegenwoordiger => Stand is Aanwezigheid.Vertegenwoordigd ? Door : null;

    /// <summary>What was sent for someone; who is not on the list that was sent, or was left as shown, stays as it is now.</summary>
    public static Presentie Van(IFormCollection form, OverlegGenodigde wie)
    {
        var (nu, gezien) = (Merk(wie.Aanwezigheid, wie.Vertegenwoordiger), form[$"Gezien.{wie.Id}"].ToString());
        if (!Enum.TryParse<Aanwezigheid>(form[$"Stand.{wie.Id}"].ToString(), out var stand) || !Enum.IsDefined(stand))
            return new(wie.Aanwezigheid, wie.Vertegenwoordiger);
        var mijn = new Presentie(stand, form[$"Door.{wie.Id}"].ToString().Trim() is { Length: > 0 } door ? door : null);
        var merk = Merk(mijn.Stand, mijn.Vertegenwoordiger);
        return nu == gezien || nu == merk ? mijn
            : merk == gezien ? new(wie.Aanwezigheid, wie.Vertegenwoordiger) : mijn with { Ingehaald = true };
    }

    /// <summary>
    /// Why it cannot be kept; null when it can. A name that was typed now is not dropped in silence; one that stood there goes with the
    /// choice it belongs to.
    /// </summary>
    public Invoerfout? Fout(OverlegGenodigde wie) => Door is null ? null
        : !Invoer.IsNaam(Door, 200) ? new($"Door.{wie.Id}", "Vul een naam in van hooguit 200 tekens.")
        : Vertegenwoordiger is null && Door != wie.Vertegenwoordiger ? new($"Door.{wie.Id}",
            $"Komt {Door} namens {wie.Naam}? Kies dan ‘vertegenwoordigd’. Anders maak je dit veld leeg.") : null;

    /// <summary>A mark of what a line shows.</summary>
    public static string Merk(Aanwezigheid stand, string? vertegenwoordiger) => $"{stand}|{vertegenwoordiger}";
}

/// <summary>
/// Someone on the list: as it is now and as it was filled in; with who made it what it is now, when that is not what was shown.
/// </summary>
public sealed record Presentieregel(GenodigdeRegel Nu, GenodigdeRegel Mijn, string? Door)
{
    /// <summary>What was filled in, in words: the name of who came instead counts only for who was represented.</summary>
    internal string Ingevuld => (Mijn.Aanwezigheid is Aanwezigheid.Vertegenwoordigd ? Mijn : Mijn with { Vertegenwoordiger = null }).Stand;

    internal string Merk => Presentie.Merk(Nu.Aanwezigheid, Nu.Vertegenwoordiger);
}

/// <summary>What the list of who is there shows.</summary>
public sealed record PresentielijstModel(Guid Id, string Titel, IReadOnlyList<Presentieregel> Regels, IReadOnlyList<Invoerfout> Fouten);
