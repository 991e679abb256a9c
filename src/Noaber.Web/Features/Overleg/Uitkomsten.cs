using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>What an item led to; written only while the meeting is in progress, and never over someone else's words.</summary>
internal static class Uitkomsten
{
    private const int MeestePerPunt = 100;

    public static async Task<IResult> Vraag(Guid overleg, Guid punt, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop) =>
        await Bij(await db.VindPunt(aanvrager, overleg, punt, stop), scherm, async gevonden => scherm.Toon<UitkomstScherm, UitkomstModel>(
            await Model(gevonden, null, new(OverlegUitkomst.Informatie, "", null, null, null, 0), (db, aanvrager, klok), stop)));

    public static async Task<IResult> VoegToe(
        Guid overleg, Guid punt, [FromForm] Uitkomstformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop) =>
        await Bij(await db.HoudPunt(aanvrager, overleg, punt, stop), scherm, async gevonden =>
        {
            var model = await Model(gevonden, null, form, (db, aanvrager, klok), stop);
            if (form.Controleer(model.Partijen) is { Count: > 0 } fouten)
                return scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with { Fouten = fouten });
            if (await db.Uitkomsten.CountAsync(u => u.AgendapuntId == punt, stop) >= MeestePerPunt)
                return scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with
                {
                    Fouten = [new("",
                    "Bij dit punt staan al 100 uitkomsten. Meer kan niet.")]
                });
            var rij = new UitkomstRij
            {
                SamenwerkingId = gevonden.Punt.SamenwerkingId, AgendapuntId = punt, Soort = form.Soort, Tekst = form.Tekst.Trim(),
                OpgeschrevenOp = klok.GetUtcNow(),
            };
            form.ZetIn(rij);
            db.Add(rij);
            return await Bewaar(db, aanvrager, gevonden, $"is een {form.Soort.Woord()} opgeschreven", stop);
        });

    public static async Task<IResult> VraagWijzigen(
        Guid overleg, Guid punt, Guid uitkomst, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop) =>
        await Bij(await db.VindPunt(aanvrager, overleg, punt, stop), scherm, async gevonden => await Zoek(db, punt, uitkomst, stop) is { } rij
            ? scherm.Toon<UitkomstScherm, UitkomstModel>(await Model(gevonden, uitkomst, Uitkomstformulier.Van(rij), (db, aanvrager, klok),
                stop)) : Results.NotFound());

    public static async Task<IResult> Wijzig(
        Guid overleg, Guid punt, Guid uitkomst, [FromForm] Uitkomstformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm,
        TimeProvider klok, CancellationToken stop) =>
        await Bij(await db.HoudPunt(aanvrager, overleg, punt, stop), scherm, async gevonden =>
        {
            if (await Zoek(db, punt, uitkomst, stop) is not { } rij)
                return Results.NotFound();
            var model = await Model(gevonden, uitkomst, form with { Versie = rij.Versie }, (db, aanvrager, klok), stop);
            if (rij.Versie != form.Versie)
                return scherm.Toon<UitkomstScherm, UitkomstModel>(model with { Nu = Uitkomstformulier.Van(rij) },
                    StatusCodes.Status409Conflict);
            if (form.Controleer(model.Partijen) is { Count: > 0 } fouten)
                return scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with { Fouten = fouten });
            form.ZetIn(rij);
            return await Bewaar(db, aanvrager, gevonden, "is een uitkomst gewijzigd", stop);
        });

    public static async Task<IResult> Verwijder(
        Guid overleg, Guid punt, Guid uitkomst, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        await Bij(await db.HoudPunt(aanvrager, overleg, punt, stop), scherm, async gevonden =>
        {
            if (await Zoek(db, punt, uitkomst, stop) is not { } rij)
                return Results.NotFound();
            db.Remove(rij);
            return await Bewaar(db, aanvrager, gevonden, "is een uitkomst weggehaald", stop);
        });

    private static async Task<IResult> Bij((OverlegRij Overleg, AgendapuntRij Punt)? bij, Scherm scherm, Func<(OverlegRij Overleg, AgendapuntRij Punt), Task<IResult>> doe) =>
        bij is not { } gevonden ? Results.NotFound()
            : gevonden.Overleg.Status is not OverlegStatus.Bezig ? Verloop.NietBezig(scherm) : await doe(gevonden);

    private static Task<UitkomstRij?> Zoek(NoaberDb db, Guid punt, Guid uitkomst, CancellationToken stop) =>
        db.Uitkomsten.SingleOrDefaultAsync(u => u.Id == uitkomst && u.AgendapuntId == punt, stop);

    private static async Task<IResult> Bewaar(NoaberDb db, Aanvrager aanvrager, (OverlegRij Overleg, AgendapuntRij Punt) bij, string wat,
        CancellationToken stop)
    {
        db.Noteer("uitkomst", $"Bij punt {bij.Punt.Volgorde} van ‘{bij.Overleg.Titel}’ {wat}.", aanvrager.AccountId,
            bij.Punt.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, bij.Overleg.Id, $"#punt-{bij.Punt.Volgorde}"));
    }

    private static async Task<UitkomstModel> Model((OverlegRij Overleg, AgendapuntRij Punt) bij, Guid? uitkomst, Uitkomstformulier form,
        (NoaberDb Db, Aanvrager Aanvrager, TimeProvider Klok) waar, CancellationToken stop) =>
        new(bij.Overleg.Id, bij.Overleg.Titel, bij.Punt.Id, bij.Punt.Titel, uitkomst, form,
            (await waar.Db.PartijenHier(waar.Aanvrager, waar.Klok.Vandaag(), stop)).AlsOpties());
}

/// <summary>What the form of an outcome holds, as it was typed.</summary>
public sealed record Uitkomstformulier(OverlegUitkomst Soort, string Tekst, string? Partij, string? Persoon, string? Uiterlijk, uint Versie)
{
    private const int LangsteTekst = 10_000, LangsteNaam = 200;

    internal static Uitkomstformulier Van(UitkomstRij rij) => new(rij.Soort, rij.Tekst, rij.PartijId?.ToString(), rij.Persoon,
        rij.Uiterlijk is { } dag ? Datum.Veldwaarde(dag) : null, rij.Versie);

    internal void ZetIn(UitkomstRij rij)
    {
        (rij.Soort, rij.Tekst, rij.Uiterlijk) = (Soort, Tekst.Trim(), Datum.UitVeld(Uiterlijk));
        (rij.PartijId, rij.Persoon) = (Guid.TryParse(Partij, out var partij) ? partij : null, string.IsNullOrWhiteSpace(Persoon) ? null
            : Persoon.Trim());
    }

    internal List<Invoerfout> Controleer(IReadOnlyList<Optie> partijen)
    {
        var fouten = new List<Invoerfout>();
        if (!Enum.IsDefined(Soort))
            fouten.Add(new(nameof(Soort), "Kies of het informatie, een besluit of een actie is."));
        if (string.IsNullOrWhiteSpace(Tekst) || Tekst.Length > LangsteTekst)
            fouten.Add(new(nameof(Tekst), "Schrijf op wat eruit kwam, met hooguit 10.000 tekens."));
        if (!string.IsNullOrEmpty(Partij) && partijen.All(p => p.Waarde != Partij))
            fouten.Add(new(nameof(Partij), "Kies een partij uit de lijst."));
        if (Soort is OverlegUitkomst.Actie && string.IsNullOrEmpty(Partij) && string.IsNullOrWhiteSpace(Persoon))
            fouten.Add(new(nameof(Partij), "Een actie heeft iemand die haar doet. Kies een partij of vul een naam in."));
        if (!string.IsNullOrWhiteSpace(Persoon) && !Invoer.IsNaam(Persoon, LangsteNaam))
            fouten.Add(new(nameof(Persoon), "Vul een naam in van hooguit 200 tekens."));
        if (!string.IsNullOrWhiteSpace(Uiterlijk) && Datum.UitVeld(Uiterlijk) is null)
            fouten.Add(new(nameof(Uiterlijk), $"‘{Uiterlijk}’ is geen datum."));
        return fouten;
    }
}

/// <summary>What the form of an outcome shows.</summary>
public sealed record UitkomstModel(
    Guid Overleg, string OverlegTitel, Guid Punt, string PuntTitel, Guid? Id, Uitkomstformulier Form, IReadOnlyList<Optie> Partijen)
{
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What someone else made of it in the meantime.</summary>
    public Uitkomstformulier? Nu { get; init; }
}
