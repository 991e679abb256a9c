using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>What stands on a sheet of a delivery and is not read: beside and under the table, and in its grey columns.</summary>
internal sealed class TemplateMargin(Leveringsjabloon sjabloon, CancellationToken stop)
{
    private const decimal Close = 0.000_001m;
    private readonly Func<string, bool> isArea = UnreadBlocks.NamesOf(sjabloon.Gebieden);

    /// <summary>What was passed over on a sheet: a remark, or a finding when nothing stands where the figures belong.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="blad">What it is made of.</param>
    /// <param name="isFilled">Someone filled something in where figures are asked.</param>
    public IEnumerable<(Celmelding Melding, bool Blokkeert)> Find(Kolommen columns, Leveringindeling blad, bool isFilled)
    {
        var grey = Leveringwerkboek.Ontwerp(blad).Where(k => k.Soort == Kolomsoort.Gegeven)
            .Select(k => columns.InRij(k.Code)).OfType<int>().ToHashSet();
        // A row with a key was made by Noaber, also one that is not asked any more.
        var made = columns.Blad.Rijen.Where(r => columns.Cel(r, blad.Code(Leveringwerkboek.Rijsleutel)).Tekst.Length > 0)
            .Select(r => r.Nummer).ToHashSet();
        var blocks = UnreadBlocks.Find(columns.Blad, row => row.Nummer <= columns.Koprij || made.Contains(row.Nummer) ? columns.IsMetCode
            : column => columns.IsMetCode(column) && !grey.Contains(column), isArea, stop);
        if (blocks.Count > 0)
            yield return Beside(columns.Blad, blocks, isFilled);
        if (TypedInGrey(columns, blad) is { } typed)
            yield return (typed, false);
    }

    /// <summary>Sheets that somebody added with figures by area: one remark for all of them.</summary>
    public Celmelding? Added(Werkboek boek, IReadOnlySet<string> read) =>
        UnreadBlocks.Sheets(boek, read, isArea, block => block.IsTable, stop) is { Count: > 0 } added
            ? new("blad-ongelezen", added[0].Place, "",
                $"Er {(added.Count == 1 ? "is een blad" : "zijn bladen")} bij gezet met cijfers per gebied: {UnreadBlocks.Named(added)}. "
                    + "Dat is niet gelezen.",
                "Is het een hulpberekening, dan hoef je niets te doen. Horen deze cijfers erbij, zet ze dan in de witte cellen van de "
                    + "bladen van Noaber.")
            : null;

    private static (Celmelding, bool) Beside(Werkblad sheet, IReadOnlyList<UnreadBlock> blocks, bool isFilled)
    {
        var tables = blocks.Where(b => b.IsTable).ToList();
        var place = (tables.Count > 0 ? tables : blocks)[0].On(sheet);
        return tables.Count == 0
            ? (new("ernaast", place, "",
                $"Naast of onder de tabel op blad ‘{sheet.Naam}’ staat nog iets: {UnreadBlocks.Ranges(blocks)}. Dat is niet gelezen.",
                "Is het een notitie of een hulpberekening, dan hoef je niets te doen. Hoort er een cijfer bij, zet het dan in de witte cel "
                    + "van zijn rij."), false)
            : (new("tabel-ernaast", place, "",
                $"Naast of onder de tabel op blad ‘{sheet.Naam}’ staat nog een tabel met cijfers per gebied: "
                    + $"{UnreadBlocks.Ranges(tables)}. "
                + $"Die is niet gelezen{(isFilled ? "" : ", en in de witte cellen staat nog niets")}.",
                "Zet de cijfers die erbij horen in de witte cellen van hun rij. Is het een hulpberekening, zet haar dan op een eigen "
                    + "blad."), !isFilled);
    }

    /// <summary>One remark for all that was typed over the figures of the period before.</summary>
    private Celmelding? TypedInGrey(Kolommen columns, Leveringindeling blad)
    {
        var rows = blad.Rijen.ToDictionary(r => r.Sleutel, StringComparer.Ordinal);
        var typed = new List<Celplaats>();
        var grey = blad.Plichten.Select(p => (Plicht: p, Kolom: columns.InRij(Leveringwerkboek.Vorigecode(p))))
            .Where(g => g.Kolom is not null).ToList();
        foreach (var row in columns.OnderDeKop)
        {
            stop.ThrowIfCancellationRequested();
            if (!rows.TryGetValue(columns.Cel(row, blad.Code(Leveringwerkboek.Rijsleutel)).Tekst, out var rij))
                continue;
            foreach (var (plicht, column) in grey)
            {
                var given = sjabloon.Vorige.GetValueOrDefault(rij.Van(plicht));
                if (row.Cellen.GetValueOrDefault(column!.Value) is { } cell && !IsGiven(cell, given))
                    typed.Add(cell.Plaats);
            }
        }
        return typed.Count == 0 ? null : new("grijs-getypt", typed[0], "",
            $"In de grijze kolommen op blad ‘{columns.Blad.Naam}’ staat iets anders dan Noaber daar zette: "
                + $"{ShortList.Of([.. typed.Select(c => c.Adres)])}. Daar leest Noaber niets.",
            "Hoort het bij deze periode, typ het dan in de witte cel ernaast. Is de vorige periode intussen vervangen, dan hoef je niets "
                + "te doen.");
    }

    private static bool IsGiven(Cel cell, Waarneming? before) => before is not null && (before.Waarde.Getal is { } number
        ? cell.Getal is { } found && Math.Abs(found - number) <= Math.Abs(number) * Close
        : cell.Tekst == before.Waarde.ToString());
}
