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
            if (finder.RowAt(i) is not { } row)
            {
                inList = false;
                continue;
            }

            if (row.Cellen is [var term, var text])
            {
                var isHeader = TermColumn.IsMatch(term.Tekst) && TextColumn.IsMatch(text.Tekst);
                inList |= isHeader;
                if (inList && !isHeader && term.Tekst.Length is > 0 and <= LongestTerm && !text.IsLeeg)
                    yield return new(term.Tekst, text.Tekst, new Bronplaats(row.Van + 1, row.Tot + 1));
            }

            i = row.Tot;
        }
    }
}
