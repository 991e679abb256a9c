namespace Noaber.Files.Werkboeken;

/// <summary>What people hid of a template and filled in: it is read as any other, and named once so that nobody overlooks it.</summary>
internal static class HiddenParts
{
    /// <summary>One remark for the whole workbook; null when nothing of note is hidden.</summary>
    /// <param name="sheets">The sheets that were read.</param>
    public static Celmelding? Find(IReadOnlyList<Kolommen> sheets)
    {
        var hidden = sheets.Select(s => (Sheet: s.Blad, Parts: On(s))).Where(s => s.Parts.Count > 0).ToList();
        return hidden.Count == 0 ? null : new("verborgen", new(hidden[0].Sheet.Naam, 1, 1), "",
            $"Verborgen, en gewoon meegelezen: {ShortList.Of([.. hidden.Select(Named)], hidden.Count)}.",
            "Hoort het erbij, dan hoef je niets te doen. Maak het anders zichtbaar en haal de cijfers weg.");
    }

    private static string Named((Werkblad Sheet, List<string> Parts) hidden) =>
        hidden.Sheet.Verborgen ? hidden.Parts[0] : $"{ShortList.Of(hidden.Parts)} op blad ‘{hidden.Sheet.Naam}’";

    /// <summary>The sheet itself, or what is hidden on it: only what holds something that somebody filled in.</summary>
    private static List<string> On(Kolommen columns)
    {
        var filled = columns.Rijen.ToList();
        if (columns.Blad.Verborgen)
            return filled.Count > 0 ? [$"het blad ‘{columns.Blad.Naam}’"] : [];
        var hidden = columns.Invulkolommen.Where(columns.Blad.VerborgenKolommen.Contains).Order()
            .Where(at => filled.Exists(row => row.Cellen.ContainsKey(at)));
        return
        [
            .. Runs(filled.Where(r => r.Verborgen).Select(r => r.Nummer), "rij", "rijen", row => $"{row}"),
            .. Runs(hidden, "kolom", "kolommen", Celplaats.Letters),
        ];
    }

    /// <summary>Numbers that follow each other as one: <c>rijen 5 t/m 20</c>.</summary>
    private static IEnumerable<string> Runs(IEnumerable<int> numbers, string one, string more, Func<int, string> name)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }
        return runs.Select(run => run.First == run.Last ? $"{one} {name(run.First)}" : $"{more} {name(run.First)} t/m {name(run.Last)}");
    }
}
