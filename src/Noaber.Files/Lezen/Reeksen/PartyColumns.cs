namespace Noaber.Files.Lezen.Reeksen;

/// <summary>A head that names parties one after another: <c>Ons Huis Domijn* DWP SJHT De Veste Totaal</c>. Known names may have several words.</summary>
internal sealed class PartyColumns(IReadOnlyList<string> parties)
{
    private readonly List<string[]> names = [.. parties.Select(party => party.Split(' ')).OrderByDescending(words => words.Length)];

    /// <summary>The names of the columns, or null when the line is no such head: two known parties, and nothing but names.</summary>
    public IReadOnlyList<string>? Split(FlatLine line)
    {
        if (line.HasValues || names.Count == 0 || line.Name.Length > 140)
            return null;
        var words = line.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (columns, known) = (new List<string>(), 0);
        for (var i = 0; i < words.Length;)
        {
            var length = names.Find(name => Begins(words, i, name))?.Length ?? 0;
            known += length > 0 ? 1 : 0;
            if (length == 0 && !char.IsUpper(words[i][0]))
                return null;
            columns.Add(string.Join(' ', words[i..(i + Math.Max(1, length))]));
            i += Math.Max(1, length);
        }

        return known >= 2 && known * 2 >= columns.Count ? columns : null;
    }

    private static bool Begins(string[] words, int at, string[] name) =>
        at + name.Length <= words.Length
        && name.Index().All(word => string.Equals(words[at + word.Index].TrimEnd('*', ','), word.Item, StringComparison.OrdinalIgnoreCase));
}
