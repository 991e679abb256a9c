using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>All tables of numbers of a document, however the file holds them, in the order of the document and each once.</summary>
internal static class TableReader
{
    private const int NotesReachDown = 40;
    private const int NotesReachUp = 30;

    public static IReadOnlyList<FoundTable> Read(Brontekst source, IReadOnlyList<SourceLine> lines, IReadOnlyList<string> parties, ReadingClock clock)
    {
        var known = CellTables.Find(source, lines).Concat(HtmlTables.Find(lines)).Concat(DelimitedTables.Find(lines)).ToList();
        var taken = known.SelectMany(table => Enumerable.Range(table.Reeks.Bron.Van, table.Reeks.Bron.Tot - table.Reeks.Bron.Van + 1)).ToHashSet();
        taken.UnionWith(source.Vormen.Where(form => form.Value is Regelvorm.Cel).Select(form => form.Key));
        var all = known.Concat(FlattenedTables.Find(lines, taken, parties, clock)).OrderBy(table => table.Reeks.Bron.Van);
        return [.. Once(all).Select(table => WithNotes(table, lines))];
    }

    private static List<FoundTable> Once(IEnumerable<FoundTable> tables)
    {
        var once = new List<FoundTable>();
        foreach (var table in tables)
        {
            var first = once.FindIndex(table.IsSameAs);
            if (first < 0)
                once.Add(table);
            else
                once[first] = once[first] with { Repeats = [.. once[first].Repeats, table.Reeks.Bron] };
        }

        return once;
    }

    /// <summary>The notes whose marks the table uses: below it, or else above it; and those that follow such a note.</summary>
    private static FoundTable WithNotes(FoundTable table, IReadOnlyList<SourceLine> lines)
    {
        var reeks = table.Reeks;
        var wanted = Marks(reeks).ToHashSet(StringComparer.Ordinal);
        var below = NotesIn(lines, reeks.Bron.Tot, Math.Min(lines.Count, reeks.Bron.Tot + NotesReachDown));
        var above = NotesIn(lines, Math.Max(0, reeks.Bron.Van - NotesReachUp), reeks.Bron.Van - 1);
        var notes = new List<Voetnoot>();
        foreach (var note in below.Concat(above))
        {
            var follows = notes.Count > 0 && note.Bron.Van > reeks.Bron.Tot && note.Bron.Van - notes[^1].Bron.Tot <= 1 && note.Merk.Length > notes[^1].Merk.Length;
            if ((wanted.Contains(note.Merk) || follows) && notes.TrueForAll(known => known.Merk != note.Merk))
                notes.Add(note);
        }

        return table with { Reeks = reeks with { Voetnoten = notes } };
    }

    private static IEnumerable<string> Marks(Reeks reeks) => reeks.Rijen.SelectMany(row => row.Waarden).Select(value => value.Noot).OfType<string>()
        .Concat(reeks.Rijen.Select(row => row.Naam).Append(reeks.Titel).Concat(reeks.Kolommen).Select(text => text[text.TrimEnd('*').Length..]));

    private static List<Voetnoot> NotesIn(IReadOnlyList<SourceLine> lines, int from, int to)
    {
        var notes = new List<Voetnoot>();
        for (var i = from; i < to; i++)
        {
            if (FlatLine.Note.Match(lines[i].Text) is not { Success: true } note)
                continue;
            var (text, last) = (note.Groups["tekst"].Value, i);
            while (last + 1 < lines.Count && !lines[last + 1].IsBlank && !FlatLine.Note.IsMatch(lines[last + 1].Text))
                text += " " + lines[++last].Text;
            notes.Add(new(note.Groups["merk"].Value, text, new Bronplaats(i + 1, last + 1)));
        }

        return notes;
    }
}
