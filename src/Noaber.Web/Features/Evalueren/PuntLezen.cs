using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>One agreement in an evaluation: what is known of it, what each party made of it, and the joint outcome.</summary>
internal static class PuntLezen
{
    public static async Task<IResult> Toon(Guid evaluatie, Guid evaluatiepunt, [AsParameters] Evaluatieverzoek verzoek) =>
        await Model(evaluatie, evaluatiepunt, verzoek) is { } model
            ? verzoek.Scherm.Toon<PuntScherm, PuntModel>(model) : Results.NotFound();

    public static async Task<PuntModel?> Model(Guid evaluatie, Guid evaluatiepunt, Evaluatieverzoek verzoek)
    {
        if (await verzoek.Bron.Kop(evaluatie) is not { } kop)
            return null;
        var punten = await verzoek.Bron.Punten(kop, evaluatiepunt);
        if (punten.Index().FirstOrDefault(p => p.Item.Id == evaluatiepunt) is not { Item: { } punt } plaats)
            return null;
        var (leidt, eigen) = (kop.IsOpen && verzoek.Aanvrager.Mag(Handeling.EvaluatieLeiden), await Eigen(verzoek, evaluatiepunt));
        return new(kop, punt, await Beeld(verzoek, kop, punt))
        {
            Vorige = punten.ElementAtOrDefault(plaats.Index - 1), Volgende = punten.ElementAtOrDefault(plaats.Index + 1),
            ThemaNummer = punten.Select(p => p.Thema).Distinct().Index().First(t => t.Item == punt.Thema).Index + 1,
            Partij = verzoek.Hier.PartijId,
            Oordeel = kop.IsOpen && verzoek.Aanvrager.Mag(Handeling.EvaluatieOordelen) ? Oordeelformulier.Van(eigen) : null,
            Uitkomst = leidt ? Uitkomstformulier.Van(punt) : null, Merk = Oordeelinvoer.Merk(eigen?.Op),
        };
    }

    private static Task<EvaluatieoordeelRij?> Eigen(Evaluatieverzoek verzoek, Guid evaluatiepunt) => verzoek.Db.Evaluatieoordelen
        .AsNoTracking().SingleOrDefaultAsync(o => o.EvaluatiepuntId == evaluatiepunt && o.PartijId == verzoek.Hier.PartijId, verzoek.Stop);

    /// <summary>As it was kept, or as it is today.</summary>
    private static async Task<Evaluatiebeeld?> Beeld(Evaluatieverzoek verzoek, Evaluatiekop kop, Puntregel punt) => kop.IsOpen
        ? (await verzoek.Beelden.Van(kop, [punt.Lijn])).GetValueOrDefault(punt.Lijn)
        : await verzoek.Db.Evaluatiepunten.AsNoTracking().Where(p => p.Id == punt.Id).Select(p => p.Beeld).SingleAsync(verzoek.Stop);
}

/// <summary>What the page of an agreement in an evaluation shows.</summary>
public sealed record PuntModel(Evaluatiekop Kop, Puntregel Punt, Evaluatiebeeld? Beeld)
{
    public Puntregel? Vorige { get; init; }
    public Puntregel? Volgende { get; init; }

    /// <summary>Its theme, counted from one.</summary>
    public int ThemaNummer { get; init; }

    /// <summary>The reader's own party.</summary>
    public Guid Partij { get; init; }

    /// <summary>The form for the judgement of the own party; null for who gives none.</summary>
    public Oordeelformulier? Oordeel { get; init; }

    /// <summary>The form for the joint outcome; null for who does not lead.</summary>
    public Uitkomstformulier? Uitkomst { get; init; }

    /// <summary>Which judgement of the own party this is: another one was given since when it differs.</summary>
    public string Merk { get; init; } = "";

    /// <summary>Someone else wrote the same meanwhile, with what.</summary>
    public string? Intussen { get; init; }

    public IReadOnlyList<Invoerfout> Oordeelfouten { get; init; } = [];
    public IReadOnlyList<Invoerfout> Uitkomstfouten { get; init; } = [];

    internal Beoordeling Samen => Punt.Beoordeling;
}
