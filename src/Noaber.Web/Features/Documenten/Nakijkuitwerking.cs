using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Features.Documenten;

/// <summary>What hangs under an agreement. A text that was made empty is left out when the review is confirmed; until then its place is kept.</summary>
public sealed record Nakijkuitwerking(
    IReadOnlyList<string> Regie, IReadOnlyList<Actie> Acties, IReadOnlyList<Jaarschijf> Jaarschijven, IReadOnlyList<Verwijzing> Verwijzingen, IReadOnlyList<Voetnoot> Voetnoten)
{
    /// <summary>
    /// The own key of each action, reference and note, in the order of <see cref="Stukken"/>: it lasts while they are moved, cut and joined, so
    /// that what someone typed in one never ends up in another.
    /// </summary>
    public IReadOnlyList<string> Sleutels { get; init; } = [];

    private IReadOnlyList<object> Stukken => [.. Acties, .. Jaarschijven.SelectMany(schijf => schijf.Acties), .. Verwijzingen, .. Voetnoten];

    /// <summary>As the reviewer mended it, or as it was read.</summary>
    /// <param name="gelezen">All agreements of the reading, in order.</param>
    internal static Nakijkuitwerking Van(Nakijkafspraak afspraak, IReadOnlyList<Afspraak> gelezen) =>
        afspraak.Uitwerking ?? Samen([.. afspraak.Gelezen.Select(i => Gelezen(gelezen[i], i))]);

    /// <summary>Of two agreements that become one.</summary>
    internal Nakijkuitwerking Met(Nakijkuitwerking ander) => Samen([this, ander]);

    /// <summary>Of an agreement that is cut: each action goes with the piece that says it, and what is said nowhere stays with the first.</summary>
    internal IReadOnlyList<Nakijkuitwerking> Verdeel(IReadOnlyList<string> delen)
    {
        var naar = Acties.ToLookup(actie => Math.Max(0, delen.ToList().FindIndex(deel => Plat(deel).Contains(Plat(actie.Tekst), StringComparison.Ordinal))));
        return [.. delen.Select((_, i) => MetSleutels(i == 0 ? this with { Acties = [.. naar[0]] } : new Nakijkuitwerking(Regie, [.. naar[i]], [], [], []), [this]))];
    }

    /// <summary>Without what the reviewer made empty.</summary>
    internal Nakijkuitwerking Opgeruimd => new(
        Regie, Gevuld(Acties), [.. Jaarschijven.Select(schijf => schijf with { Acties = Gevuld(schijf.Acties) }).Where(schijf => schijf.Tekst.Length > 0 || schijf.Acties.Count > 0)],
        [.. Verwijzingen.Where(verwijzing => verwijzing.Doel.Length > 0)], [.. Voetnoten.Where(noot => noot.Tekst.Length > 0)]);

    /// <summary>The key of each action, reference and note.</summary>
    internal IReadOnlyDictionary<object, string> PerStuk()
    {
        var (perStuk, vergeven) = (new Dictionary<object, string>(ReferenceEqualityComparer.Instance), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (i, stuk) in Stukken.Index())
        {
            var sleutel = i < Sleutels.Count ? Sleutels[i] : $"p{i}";
            while (!vergeven.Add(sleutel))
                sleutel += "x";
            perStuk.TryAdd(stuk, sleutel);
        }
        return perStuk;
    }

    private static Actie[] Gevuld(IEnumerable<Actie> acties) => [.. acties.Where(actie => actie.Tekst.Length > 0)];

    private static Nakijkuitwerking Gelezen(Afspraak afspraak, int plaats)
    {
        var zonder = new Nakijkuitwerking(afspraak.Regie, afspraak.Acties, Jaren(afspraak.Jaarschijven), afspraak.Verwijzingen, afspraak.Voetnoten);
        return zonder with { Sleutels = [.. zonder.Stukken.Select((_, i) => $"{plaats}-{i}")] };
    }

    private static Nakijkuitwerking Samen(IReadOnlyList<Nakijkuitwerking> uit) => uit.Count == 1 ? uit[0] : MetSleutels(new(
        [.. uit.SelectMany(u => u.Regie).Distinct(StringComparer.Ordinal)], [.. uit.SelectMany(u => u.Acties)], Jaren([.. uit.SelectMany(u => u.Jaarschijven)]),
        [.. uit.SelectMany(u => u.Verwijzingen)], [.. uit.SelectMany(u => u.Voetnoten)]), uit);

    /// <summary>With the keys that its pieces had where they come from.</summary>
    private static Nakijkuitwerking MetSleutels(Nakijkuitwerking zonder, IReadOnlyList<Nakijkuitwerking> uit)
    {
        var waren = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var (stuk, sleutel) in uit.SelectMany(u => u.PerStuk()))
            waren.TryAdd(stuk, sleutel);
        return zonder with { Sleutels = [.. zonder.Stukken.Select(stuk => waren[stuk])] };
    }

    private static Jaarschijf[] Jaren(IReadOnlyList<Jaarschijf> schijven) => [.. schijven.GroupBy(schijf => schijf.Jaar).OrderBy(jaar => jaar.Key).Select(Samen)];

    private static Jaarschijf Samen(IGrouping<int, Jaarschijf> jaar) =>
        new(jaar.Key, string.Join("\n\n", jaar.Select(schijf => schijf.Tekst).Where(tekst => tekst.Length > 0)), [.. jaar.SelectMany(schijf => schijf.Acties)],
            new(jaar.Min(schijf => schijf.Bron.Van), jaar.Max(schijf => schijf.Bron.Tot)))
        {
            Regie = [.. jaar.SelectMany(schijf => schijf.Regie).Distinct(StringComparer.Ordinal)],
        };

    private static string Plat(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
