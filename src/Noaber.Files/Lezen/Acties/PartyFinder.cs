namespace Noaber.Files.Lezen.Acties;

/// <summary>
/// Learns the names of the parties from a document: those it lists together with a word like <c>gemeente</c> or <c>woningcorporaties</c>
/// at least twice, and those in its cells about who steers.
/// </summary>
internal static class PartyFinder
{
    private const int Least = 2;

    private static readonly HashSet<string> Openings = new(StringComparer.OrdinalIgnoreCase)
    {
        "In", "De", "Het", "Een", "Voor", "Met", "Door", "Bij", "Op", "Om", "Als", "Wij", "We", "Naast", "Ook", "Dit", "Deze", "Samen", "Per", "Betrokken",
    };

    public static PartyNames Learn(IEnumerable<string> text, IEnumerable<string> steering)
    {
        var scanner = new PartyScanner([]);
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in text.SelectMany(line => Listed(line, scanner)))
            counted[name] = counted.GetValueOrDefault(name) + 1;
        var cells = steering.SelectMany(cell => cell.Length < 60 ? scanner.ReadList(cell.Trim(), 0) is var (items, end) && end == cell.Trim().Length ? items : [] : []);
        return PartyNames.Of(counted.Where(pair => pair.Value >= Least).Select(pair => pair.Key).Concat(cells.Where(item => !item.Sure).Select(item => item.Name)));
    }

    /// <summary>The capitalised names in the lists of a line that hold a general word too.</summary>
    private static IEnumerable<string> Listed(string line, PartyScanner scanner)
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
                    yield return name;
            }

            // "woningcorporaties Ons Huis, De Woonplaats": names right behind the word that says what they are.
            if (items is [.., { Sure: true, Known: false }] && end + 1 < line.Length && line[end] == ' ' && char.IsUpper(line[end + 1]))
            {
                foreach (var item in scanner.ReadList(line, end + 1).Items.Where(item => !item.Sure))
                    yield return item.Name;
            }

            i = Math.Max(i, end - 1);
        }
    }
}
