using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>One evaluation: how far it is, theme by theme; and the whole of it on paper.</summary>
internal static class EvaluatieLezen
{
    public static async Task<IResult> Toon(Guid evaluatie, int? thema, [AsParameters] Evaluatieverzoek verzoek) =>
        await Model(evaluatie, verzoek) is { } model
            ? verzoek.Scherm.Toon<EvaluatieScherm, EvaluatieModel>(model with { Thema = Gekozen(model, thema) }) : Results.NotFound();

    /// <summary>To print and to take along: first where parties differ, then what changes, then the rest.</summary>
    public static async Task<IResult> Blad(Guid evaluatie, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await Model(evaluatie, verzoek) is not { } model)
            return Results.NotFound();
        var beelden = model.Kop.IsOpen ? await verzoek.Beelden.Van(model.Kop, [.. model.Punten.Select(p => p.Lijn)])
            : await verzoek.Bron.Beelden(evaluatie);
        return verzoek.Scherm.Toon<EvaluatiebladScherm, EvaluatieModel>(model with { Beelden = beelden });
    }

    public static async Task<EvaluatieModel?> Model(Guid evaluatie, Evaluatieverzoek verzoek)
    {
        if (await verzoek.Bron.Kop(evaluatie) is not { } kop)
            return null;
        var leidt = verzoek.Aanvrager.Mag(Handeling.EvaluatieLeiden);
        return new(kop, await verzoek.Bron.Punten(kop), verzoek.Hier.PartijId)
        {
            MagLeiden = leidt, KanNog = kop.IsOpen && kop.Uiterlijk >= verzoek.Klok.Vandaag(),
            MagOordelen = kop.IsOpen && verzoek.Aanvrager.Mag(Handeling.EvaluatieOordelen),
            OpAgenda = await EvaluatieAgenderen.OpAgenda(verzoek, evaluatie),
            Overleggen = leidt ? await EvaluatieAgenderen.Overleggen(verzoek, evaluatie) : [],
            Weg = leidt && !kop.IsOpen ? await Evaluatievoorstellen.Weg(verzoek.Db, kop.Lijn, evaluatie, verzoek.Stop) : [],
        };
    }

    private static int Gekozen(EvaluatieModel model, int? thema) => Math.Clamp(thema ?? 1, 1, Math.Max(1, model.Themas.Count));
}

/// <summary>What the pages of an evaluation show.</summary>
public sealed record EvaluatieModel(Evaluatiekop Kop, IReadOnlyList<Puntregel> Punten, Guid Partij)
{
    /// <summary>Which theme is shown, counted from one.</summary>
    public int Thema { get; init; } = 1;

    public bool MagLeiden { get; init; }
    public bool MagOordelen { get; init; }

    /// <summary>Whether the last day to judge is not over.</summary>
    public bool KanNog { get; init; }
    public IReadOnlyList<Optie> OpAgenda { get; init; } = [];
    public IReadOnlyList<Optie> Overleggen { get; init; } = [];

    /// <summary>What is known of the agreements, by their line; on paper only.</summary>
    public IReadOnlyDictionary<Guid, Evaluatiebeeld> Beelden { get; init; } = new Dictionary<Guid, Evaluatiebeeld>();

    /// <summary>The agreements that no longer stand in the text: no proposal can be made of these.</summary>
    public IReadOnlyCollection<Guid> Weg { get; init; } = [];

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    internal IReadOnlyList<(string Naam, IReadOnlyList<Puntregel> Punten)> Themas =>
        [.. Punten.GroupBy(p => p.Thema).Select(g => (g.Key, (IReadOnlyList<Puntregel>)[.. g]))];

    internal int Met(Evaluatieoordeel? uitkomst) => Punten.Count(p => p.Uitkomst == uitkomst);

    /// <summary>The field by which who closes it says to know <see cref="TeWeten"/>.</summary>
    internal const string Weet = "weet";

    /// <summary>What closing it cuts off; null when nothing.</summary>
    internal string? TeWeten => (KanNog, Met(null)) switch
    {
        (false, 0) => null,
        (true, 0) => NogTot,
        (false, var zonder) => Zonder(zonder),
        (true, var zonder) => $"{NogTot}, en {Zonder(zonder)}",
    };

    private string NogTot => $"dat partijen nog tot en met {Datum.Dag(Kop.Uiterlijk)} kunnen oordelen";

    private string Zonder(int zonder) => $"dat er geen uitkomst is bij {zonder} van {Aantal.Afspraken(Punten.Count)}";

    /// <summary>Whether nobody judged yet, and no outcome was written down.</summary>
    internal bool IsOnbegonnen => Kop.IsOpen && Punten.All(p => p.Uitkomst is null && p.Beoordeling.Gezegd.Count == 0);

    internal int Nog => Punten.Count(p => p.Beoordeling.Gezegd.All(o => o.Partij != Partij));

    /// <summary>Where all said the same of both, and nobody wrote the outcome down: it can be taken over.</summary>
    internal IReadOnlyList<Puntregel> OverTeNemen => [.. Punten.Where(p => p.Uitkomst is null
        && p.Beoordeling is { Eens: not null, EensOverVervolg: { } vervolg } samen && !samen.VraagtReden(vervolg))];

    /// <summary>What was chosen and has no proposal yet.</summary>
    internal IReadOnlyList<Puntregel> TeMaken =>
        [.. Punten.Where(p => p.Vervolg is { } vervolg && vervolg.WordtVoorstel() && p.Voorstel is null && !Weg.Contains(p.Lijn))];
}
