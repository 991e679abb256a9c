using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Writes down the joint outcome of an agreement, or of all agreements of which every party said the same.</summary>
internal static class Uitkomsten
{
    public static async Task<IResult> Schrijf(
        Guid evaluatie, Guid evaluatiepunt, [FromForm] Uitkomstformulier form, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await verzoek.Houd(evaluatie) is null || await PuntLezen.Model(evaluatie, evaluatiepunt, verzoek) is not { } model)
            return Results.NotFound();
        if (model.Uitkomst is null)
            return Evaluatiewoord.Dicht(verzoek, model.Kop, form.Reden);
        var fouten = form.Controleer(model.Samen);
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<PuntScherm, PuntModel>(model with { Uitkomst = form, Uitkomstfouten = fouten });
        var rij = await verzoek.Db.Evaluatiepunten.SingleAsync(p => p.Id == evaluatiepunt, verzoek.Stop);
        if (form.Zegt(rij))
            return verzoek.Naar(evaluatie, $"/{evaluatiepunt}#uitkomst");
        if (form.Versie != rij.Versie)
            return verzoek.Scherm.Toon<PuntScherm, PuntModel>(
                model with { Uitkomst = form with { Versie = rij.Versie }, Intussen = Zin(rij) }, StatusCodes.Status409Conflict);
        (rij.Uitkomst, rij.Vervolg, rij.Reden) = (form.Uitkomst, form.Hierna, Invoer.OfNiets(form.Reden));
        await verzoek.Bewaar("uitkomst opgeschreven", $"Afspraak {rij.Nummer} in {model.Kop.Jaar}: {Zin(rij)}.");
        return verzoek.Naar(evaluatie, $"/{evaluatiepunt}#uitkomst");
    }

    private static string Zin(EvaluatiepuntRij rij) => rij.Uitkomst.Woord() + (rij.Vervolg is { } vervolg ? $", {vervolg.Naam()}" : "")
        + (rij.Reden is { } reden ? $": ‘{Opmaak.Kort(reden, 300)}’" : "");

    /// <summary>Takes over what everyone said, where nobody wrote an outcome down and none needs a reason.</summary>
    public static async Task<IResult> NeemOver(Guid evaluatie, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await verzoek.Houd(evaluatie) is not { } rij || await EvaluatieLezen.Model(evaluatie, verzoek) is not { } model)
            return Results.NotFound();
        var over = model.OverTeNemen.ToDictionary(p => p.Id, p => p.Beoordeling);
        if (rij.GeslotenOp is not null || over.Count == 0)
            return verzoek.Naar(evaluatie);
        foreach (var punt in await verzoek.Db.Evaluatiepunten.Where(p => p.EvaluatieId == evaluatie).ToListAsync(verzoek.Stop))
        {
            if (over.TryGetValue(punt.Id, out var samen))
                (punt.Uitkomst, punt.Vervolg) = (samen.Eens, samen.EensOverVervolg);
        }
        await verzoek.Bewaar("uitkomst opgeschreven",
            $"Van {Aantal.Afspraken(over.Count)} in de evaluatie van {model.Kop.Jaar} is overgenomen wat alle partijen zeiden.");
        return verzoek.Naar(evaluatie);
    }
}

/// <summary>A joint outcome as it was typed.</summary>
public sealed record Uitkomstformulier
{
    public Evaluatieoordeel? Uitkomst { get; init; }
    public Vervolg? Hierna { get; init; }
    public string? Reden { get; init; }

    /// <summary>The row version that was on the screen.</summary>
    public uint? Versie { get; init; }

    /// <summary>What was written down; else what all parties said, when they all said the same.</summary>
    internal static Uitkomstformulier Van(Puntregel punt) => new()
    {
        Uitkomst = punt.Uitkomst ?? punt.Beoordeling.Eens, Hierna = punt.Vervolg ?? punt.Beoordeling.EensOverVervolg, Reden = punt.Reden,
        Versie = punt.Versie,
    };

    /// <summary>Whether this is what stands there already.</summary>
    internal bool Zegt(EvaluatiepuntRij rij) => (rij.Uitkomst, rij.Vervolg, rij.Reden) == (Uitkomst, Hierna, Invoer.OfNiets(Reden));

    internal List<Invoerfout> Controleer(Beoordeling samen)
    {
        var fouten = new List<Invoerfout>();
        if (Uitkomst is not { } uitkomst || !Enum.IsDefined(uitkomst))
            fouten.Add(new(nameof(Uitkomst), "Kies de gezamenlijke uitkomst."));
        if (Hierna is not { } vervolg || !Enum.IsDefined(vervolg))
            fouten.Add(new(nameof(Hierna), "Kies of de afspraak blijft, wijzigt of stopt."));
        else if (samen.VraagtReden(vervolg) && Invoer.OfNiets(Reden) is null)
            fouten.Add(new(nameof(Reden), vervolg.WordtVoorstel() ? "Schrijf op waarom. Het voorstel begint hiermee."
                : "De partijen oordelen verschillend. Schrijf op waarom dit de uitkomst is."));
        if (Reden?.Length > Evaluatiewoorden.LangsteTekst)
            fouten.Add(new(nameof(Reden), $"Dit is te lang: er passen {Evaluatiewoorden.LangsteTekst} tekens in."));
        return fouten;
    }
}
