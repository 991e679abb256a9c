namespace Noaber.Files.Lezen.Acties;

/// <summary>
/// Learns the names of the parties from a document: those it lists together with a word like <c>gemeente</c> or <c>woningcorporaties</c>
/// at least twice, those right behind a word for one party of a kind (<c>woningstichting X</c>), and those in its cells about who steers.
/// </summary>
internal static class PartyFinder
{
    private const int Least = 2;

    /// <summary>No document has more parties; each name is sought at each word.</summary>
    private const int Most = 60;

    private static readonly HashSet<string> Openings = new(StringComparer.OrdinalIgnoreCase)
    {
        "In", "De", "Het", "Een", "Voor", "Met", "Door", "Bij", "Op", "Om", "Als", "Wij", "We", "Naast", "Ook", "Dit", "Deze", "Samen", "Per",
        "Betrokken",
    };

    /// <summary>The parties of a text, of its cells about who steers, and of its own list of parties.</summary>
    public static PartyNames Learn(IEnumerable<string> text, IEnumerable<string> steering, IReadOnlyList<string>? listed = null)
    {
        listed ??= [];
        var scanner = new PartyScanner(listed);
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, times) in text.Where(PartyScanner.MayHoldGeneral).SelectMany(line => Listed(line, scanner)))
            counted[name] = counted.GetValueOrDefault(name) + times;
        var often = counted.Where(pair => pair.Value >= Least).OrderByDescending(pair => pair.Value).Select(pair => pair.Key);
        return PartyNames.Of(listed.Concat(steering.Distinct(StringComparer.Ordinal).SelectMany(cell => InCell(cell.Trim(), scanner))).Concat(often).Distinct(StringComparer.Ordinal).Take(Most));
    }

    /// <summary>The names in a cell that holds nothing else.</summary>
    private static IEnumerable<string> InCell(string cell, PartyScanner scanner)
    {
        var (items, end) = scanner.ReadList(cell, 0);
        return end == cell.Length ? items.Where(item => !item.Sure).Select(item => item.Name) : [];
    }

    /// <summary>The capitalised names in the lists of a line that hold a general word too, with how often that counts.</summary>
    private static IEnumerable<(string Name, int Times)> Listed(string line, PartyScanner scanner)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!PartyScanner.IsWordStart(line, i))
                continue;
            var (items, end) = scanner.ReadList(line, i);
            if (items.Count == 0)
                continue;
            if (items.Count > 1 && items.Any(item => item.Sure))
            {
                foreach (var name in items.Where(item => !item.Sure && !Openings.Contains(item.Name)).Select(item => item.Name))
                    yield return (name, 1);
            }

            // "woningcorporaties Ons Huis, De Woonplaats": names right behind the word that says what they are.
            if (items is [.., { Sure: true, Known: false } kind] && end + 1 < line.Length && line[end] == ' ' && char.IsUpper(line[end + 1]))
            {
                var times = PartyScanner.IsKind(kind.Name) ? Least : 1;
                foreach (var item in scanner.ReadList(line, end + 1).Items.Where(item => !item.Sure && !Openings.Contains(item.Name)))
                    yield return (item.Name, times);
            }

            i = Math.Max(i, end - 1);
        }
    }
}
