using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Features.Documenten;

/// <summary>What hangs under an agreement. A text that was made empty is left out when the review is confirmed; until then its place is kept.</summary>
public sealed record Nakijkuitwerking(
    IReadOnlyList<string> Regie, IReadOnlyList<Actie> Acties, IReadOnlyList<Jaarschijf> Jaarschijven, IReadOnlyList<Verwijzing> Verwijzingen, IReadOnlyList<Voetnoot> Voetnoten)
{
    /// <summary>As the reviewer mended it, or as it was read.</summary>
    /// <param name="gelezen">All agreements of the reading, in order.</param>
    internal static Nakijkuitwerking Van(Nakijkafspraak afspraak, IReadOnlyList<Afspraak> gelezen) =>
        afspraak.Uitwerking ?? Gelezen([.. afspraak.Gelezen.Select(i => gelezen[i])]);

    /// <summary>Of two agreements that become one.</summary>
    internal Nakijkuitwerking Met(Nakijkuitwerking ander) => new(
        [.. Regie.Union(ander.Regie, StringComparer.Ordinal)], [.. Acties, .. ander.Acties], Jaren([.. Jaarschijven, .. ander.Jaarschijven]),
        [.. Verwijzingen, .. ander.Verwijzingen], [.. Voetnoten, .. ander.Voetnoten]);

    /// <summary>Of an agreement that is cut: each action goes with the piece that says it, and what is said nowhere stays with the first.</summary>
    internal IReadOnlyList<Nakijkuitwerking> Verdeel(IReadOnlyList<string> delen)
    {
        var naar = Acties.ToLookup(actie => Math.Max(0, delen.ToList().FindIndex(deel => Plat(deel).Contains(Plat(actie.Tekst), StringComparison.Ordinal))));
        return [.. delen.Select((_, i) => i == 0 ? this with { Acties = [.. naar[0]] } : new Nakijkuitwerking(Regie, [.. naar[i]], [], [], []))];
    }

    /// <summary>Without what the reviewer made empty.</summary>
    internal Nakijkuitwerking Opgeruimd => new(
        Regie, Gevuld(Acties), [.. Jaarschijven.Select(schijf => schijf with { Acties = Gevuld(schijf.Acties) }).Where(schijf => schijf.Tekst.Length > 0 || schijf.Acties.Count > 0)],
        [.. Verwijzingen.Where(verwijzing => verwijzing.Doel.Length > 0)], [.. Voetnoten.Where(noot => noot.Tekst.Length > 0)]);

    private static Actie[] Gevuld(IEnumerable<Actie> acties) => [.. acties.Where(actie => actie.Tekst.Length > 0)];

    private static Nakijkuitwerking Gelezen(IReadOnlyList<Afspraak> uit) => new(
        [.. uit.SelectMany(a => a.Regie).Distinct(StringComparer.Ordinal)], [.. uit.SelectMany(a => a.Acties)], Jaren([.. uit.SelectMany(a => a.Jaarschijven)]),
        [.. uit.SelectMany(a => a.Verwijzingen)], [.. uit.SelectMany(a => a.Voetnoten)]);

    private static Jaarschijf[] Jaren(IReadOnlyList<Jaarschijf> schijven) => [.. schijven.GroupBy(schijf => schijf.Jaar).OrderBy(jaar => jaar.Key).Select(Samen)];

    private static Jaarschijf Samen(IGrouping<int, Jaarschijf> jaar) =>
        new(jaar.Key, string.Join("\n\n", jaar.Select(schijf => schijf.Tekst).Where(tekst => tekst.Length > 0)), [.. jaar.SelectMany(schijf => schijf.Acties)],
            new(jaar.Min(schijf => schijf.Bron.Van), jaar.Max(schijf => schijf.Bron.Tot)))
        {
            Regie = [.. jaar.SelectMany(schijf => schijf.Regie).Distinct(StringComparer.Ordinal)],
        };

    private static string Plat(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
