using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Lezen.Visies;

/// <summary>Reads a list of terms that stands in a table of two columns: <c>Begrip</c> and what it means.</summary>
internal static partial class CellDefinitions
{
    private const int LongestTerm = 80;

    [GeneratedRegex(@"^(Begrip(pen)?|Term(en)?|Woord|Afkorting)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex TermColumn { get; }

    [GeneratedRegex(@"^(Uitleg|Betekenis|Omschrijving|Definitie|Toelichting|Verklaring)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex TextColumn { get; }

    public static IEnumerable<Definitie> Read(Brontekst source)
    {
        var (finder, inList) = (new RowFinder(source), false);
        for (var i = 0; i < source.Regels.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(source.Regels[i]))
                continue;
            var row = finder.RowAt(i);
            var isHeader = row is { Cellen: [var first, var second] } && TermColumn.IsMatch(first.Tekst) && TextColumn.IsMatch(second.Tekst);
            inList = row is not null && (inList || isHeader);
            if (inList && !isHeader && row is { Cellen: [{ Tekst: { Length: > 0 and <= LongestTerm } term }, { IsLeeg: false } text] })
                yield return new(term, text.Tekst, new Bronplaats(row.Van + 1, row.Tot + 1));
            i = row?.Tot ?? i;
        }
    }
}
