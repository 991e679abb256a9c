using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>The evaluations of a partnership, and where the next one begins.</summary>
internal static class EvaluatiesLezen
{
    private const int Jaren = 6;

    /// <summary>How many weeks the parties get, unless who begins it says otherwise.</summary>
    private const int Weken = 4;

    public static async Task<IResult> Toon([AsParameters] Evaluatieverzoek verzoek) =>
        verzoek.Scherm.Toon<EvaluatiesScherm, EvaluatiesModel>(await Model(verzoek));

    public static async Task<EvaluatiesModel> Model(Evaluatieverzoek verzoek)
    {
        var vandaag = verzoek.Klok.Vandaag();
        var mag = verzoek.Aanvrager.Mag(Handeling.EvaluatieLeiden);
        var kaders = mag ? await verzoek.Bron.Kaders() : [];
        return new(await verzoek.Bron.Lijst(), [.. kaders.Select(k => new Optie($"{k.Id}", k.Titel))],
            [.. Enumerable.Range(0, Jaren).Select(n => new Optie($"{vandaag.Year - n}", $"{vandaag.Year - n}"))])
        {
            MagBeginnen = mag, Form = await Voorstel(kaders is [var enige] ? enige : null, verzoek.Bron, vandaag),
        };
    }

    /// <summary>Until the summer one looks back on last year, when the agreements were there by then.</summary>
    private static async Task<Beginformulier> Voorstel(KaderRij? kader, Evaluatiebron bron, DateOnly vandaag)
    {
        var sinds = kader is null ? null : await bron.Sinds(kader.LijnId);
        return new()
        {
            Kader = kader is null ? null : $"{kader.Id}",
            Jaar = $"{Math.Max(vandaag.Month <= 6 ? vandaag.Year - 1 : vandaag.Year, sinds?.Year ?? 0)}",
            Uiterlijk = Datum.Veldwaarde(vandaag.AddDays(7 * Weken)),
        };
    }
}

/// <summary>What the page of the evaluations shows.</summary>
public sealed record EvaluatiesModel(IReadOnlyList<Evaluatieregel> Evaluaties, IReadOnlyList<Optie> Kaders, IReadOnlyList<Optie> Jaren)
{
    public bool MagBeginnen { get; init; }
    public Beginformulier Form { get; init; } = new();
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
