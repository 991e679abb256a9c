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

    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek, Guid punt) =>
        await Bij(verzoek, await verzoek.VindPunt(punt), async gevonden => verzoek.Scherm.Toon<UitkomstScherm, UitkomstModel>(
            await Model(gevonden, null, new(OverlegUitkomst.Informatie, "", null, null, null, 0), verzoek)));

    public static async Task<IResult> VoegToe([AsParameters] Overlegverzoek verzoek, Guid punt, [FromForm] Uitkomstformulier form) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), async gevonden =>
        {
            var model = await Model(gevonden, null, form, verzoek);
            if (form.Controleer(model.Partijen) is { Count: > 0 } fouten)
                return verzoek.Scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with { Fouten = fouten });
            if (await verzoek.Db.Uitkomsten.CountAsync(u => u.AgendapuntId == punt, verzoek.Stop) >= MeestePerPunt)
                return verzoek.Scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with
                {
                    Fouten = [new("", "Bij dit punt staan al 100 uitkomsten. Meer kan niet.")],
                });
            var rij = new UitkomstRij
            {
                SamenwerkingId = gevonden.Punt.SamenwerkingId, AgendapuntId = punt, Soort = form.Soort, Tekst = form.Tekst.Trim(),
                OpgeschrevenOp = verzoek.Klok.GetUtcNow(),
            };
            form.ZetIn(rij);
            verzoek.Db.Add(rij);
            return await Bewaar(verzoek, gevonden, $"is een {form.Soort.Woord()} opgeschreven");
        });

    public static async Task<IResult> VraagWijzigen([AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst) =>
        await Bij(verzoek, await verzoek.VindPunt(punt), async gevonden => await Zoek(verzoek.Db, punt, uitkomst, verzoek.Stop) is { } rij
            ? verzoek.Scherm.Toon<UitkomstScherm, UitkomstModel>(await Model(gevonden, uitkomst, Uitkomstformulier.Van(rij), verzoek))
            : Results.NotFound());

    public static async Task<IResult> Wijzig([AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst,
        [FromForm] Uitkomstformulier form) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), async gevonden =>
        {
            if (await Zoek(verzoek.Db, punt, uitkomst, verzoek.Stop) is not { } rij)
                return Results.NotFound();
            var model = await Model(gevonden, uitkomst, form with { Versie = rij.Versie }, verzoek);
            if (rij.Versie != form.Versie)
                return verzoek.Scherm.Toon<UitkomstScherm, UitkomstModel>(model with
                {
                    Nu = Uitkomstformulier.Van(rij),
                    Door = await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, rij, rij.Id, verzoek.Stop),
                }, StatusCodes.Status409Conflict);
            if (form.Controleer(model.Partijen) is { Count: > 0 } fouten)
                return verzoek.Scherm.Opnieuw<UitkomstScherm, UitkomstModel>(model with { Fouten = fouten });
            form.ZetIn(rij);
            return await Bewaar(verzoek, gevonden, "is een uitkomst gewijzigd");
        });

    public static async Task<IResult> Verwijder([AsParameters] Overlegverzoek verzoek, Guid punt, Guid uitkomst) =>
        await Bij(verzoek, await verzoek.HoudPunt(punt), async gevonden =>
        {
            if (await Zoek(verzoek.Db, punt, uitkomst, verzoek.Stop) is not { } rij)
                return Results.NotFound();
            verzoek.Db.Remove(rij);
            return await Bewaar(verzoek, gevonden, "is een uitkomst weggehaald");
        });

    private static async Task<IResult> Bij(
        Overlegverzoek verzoek, (OverlegRij Overleg, AgendapuntRij Punt)? bij,
        Func<(OverlegRij Overleg, AgendapuntRij Punt), Task<IResult>> doe) =>
        bij is not { } gevonden ? Results.NotFound()
            : gevonden.Overleg.Status is not OverlegStatus.Bezig ? verzoek.Voorbij() : await doe(gevonden);

    private static Task<UitkomstRij?> Zoek(NoaberDb db, Guid punt, Guid uitkomst, CancellationToken stop) =>
        db.Uitkomsten.SingleOrDefaultAsync(u => u.Id == uitkomst && u.AgendapuntId == punt, stop);

    private static async Task<IResult> Bewaar(Overlegverzoek verzoek, (OverlegRij Overleg, AgendapuntRij Punt) bij, string wat)
    {
        await verzoek.Bewaar("uitkomst", $"Bij punt {bij.Punt.Volgorde} van ‘{bij.Overleg.Titel}’ {wat}.");
        return verzoek.Naar($"#punt-{bij.Punt.Volgorde}");
    }

    private static async Task<UitkomstModel> Model((OverlegRij Overleg, AgendapuntRij Punt) bij, Guid? uitkomst, Uitkomstformulier form,
        Overlegverzoek verzoek) =>
        new(bij.Overleg.Id, bij.Overleg.Titel, bij.Punt.Id, bij.Punt.Titel, uitkomst, form,
            (await verzoek.Db.PartijenHier(verzoek.Aanvrager, verzoek.Klok.Vandaag(), verzoek.Stop)).AlsOpties());
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

    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";
}
