using Noaber.Files.Lezen.Acties;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Whom the agreements name as who steers, without the words of a table of figures that stands in a cell, and of the header itself: where
/// columns ran into each other those stand under <c>Regie</c> too, and are no party.
/// </summary>
/// <param name="Themas">The themes, with who really steers.</param>
/// <param name="Dropped">What was left out, with the agreement.</param>
internal sealed record Steering(IReadOnlyList<Thema> Themas, IReadOnlyList<(Afspraak Afspraak, string Word)> Dropped)
{
    /// <summary>Who steers so many agreements is a party, though a table of figures names it too.</summary>
    private const int Often = 3;

    private static readonly string[] Kinds = ["stichting", "vereniging", "corporatie"];
    private static readonly string[] Header = ["Regie", "Regie op", "Realisatie", "Regie op realisatie"];

    public static Steering Of(IReadOnlyList<Thema> themes, IReadOnlyList<FoundTable> tables, IReadOnlyList<GenoemdePartij> parties)
    {
        var names = NamesIn(tables);
        var known = parties.Select(party => party.Naam).Concat(OftenIn(themes)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsParty(string word) => !Header.Contains(word, StringComparer.OrdinalIgnoreCase)
            && (known.Contains(word) || parties.Any(party => IsCalled(party.Naam, word)) || word.Split(' ').Any(PartyScanner.IsGeneral) || !names.Any(name => name.Contains(Padded(word), StringComparison.OrdinalIgnoreCase)));
        var dropped = themes.SelectMany(theme => theme.Afspraken)
            .SelectMany(afspraak => afspraak.Regie.Where(word => !IsParty(word)).Select(word => (afspraak, word))).ToList();
        return dropped.Count == 0 ? new(themes, []) : new([.. themes.Select(theme => theme with { Afspraken = [.. theme.Afspraken.Select(Without)] })], dropped);

        Afspraak Without(Afspraak afspraak) => afspraak with
        {
            Regie = [.. afspraak.Regie.Where(IsParty)],
            Acties = [.. afspraak.Acties.Select(OfParties)],
            Jaarschijven = [.. afspraak.Jaarschijven.Select(year => year with { Acties = [.. year.Acties.Select(OfParties)] })],
        };

        Actie OfParties(Actie actie) => actie with { Trekkers = [.. actie.Trekkers.Where(IsParty)] };
    }

    /// <summary>The word is the name of the party but for what it is: <c>Burgwonen</c> of <c>Stichting Burgwonen</c>.</summary>
    private static bool IsCalled(string party, string word) => party.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(Kinds, kind => party[..^(word.Length + 1)].EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> NamesIn(IReadOnlyList<FoundTable> tables) => tables
        .SelectMany(table => table.Reeks.Kolommen.Concat(table.Reeks.Rijen.Select(row => row.Naam))).Select(Padded).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> OftenIn(IReadOnlyList<Thema> themes) => themes.SelectMany(theme => theme.Afspraken).SelectMany(afspraak => afspraak.Regie)
        .GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() >= Often).Select(same => same.Key);

    /// <summary>Between spaces, so that only whole words are found in it.</summary>
    private static string Padded(string words) => $" {words} ";
}
