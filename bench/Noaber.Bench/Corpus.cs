using System.Globalization;
using System.Text;
using Noaber.Files.Tests.Formaten;

namespace Noaber.Bench;

/// <summary>A document to measure, in three formats of the same text.</summary>
/// <param name="Name">What it is called in the figures.</param>
/// <param name="Pages">How many pages its PDF has; those of the others are counted the same.</param>
/// <param name="Files">Format and path.</param>
internal sealed record Document(string Name, int Pages, IReadOnlyDictionary<string, string> Files);

/// <summary>Makes the documents: a thousand pages of our own sentences, and the real ones that are at hand.</summary>
internal static class Corpus
{
    private const int Themes = 60;
    private const int AgreementsOfTheme = 99;
    private const int CharactersOfLine = 90;
    private const int LinesOfPage = 44;
    private const int PagesOfLong = 1000;

    private static readonly string[] Sentences =
    [
        "De corporatie bouwt dit jaar veertig woningen in de wijken rond het station en langs de haven.",
        "De gemeente zorgt op tijd voor grond en vergunningen en meldt vertraging binnen een week.",
        "De huurdersraad krijgt de cijfers tegelijk met de gemeente en geeft binnen een maand een reactie.",
        "Wij houden samen een lijst bij van alle projecten, met voor elk project het aantal en het jaar.",
        "Lukt dat niet, dan bespreken wij in het eerstvolgende overleg wat daarvan de reden is.",
    ];

    public static IEnumerable<Document> Make(string folder, string? seeds)
    {
        yield return Write(folder, "lang", LongText());
        foreach (var path in seeds is null ? (IEnumerable<string>)[] : Directory.EnumerateFiles(seeds, "*.txt").Order(StringComparer.Ordinal))
            yield return Write(folder, Path.GetFileName(path)[..3], File.ReadAllText(path));
    }

    private static string LongText()
    {
        var text = new StringBuilder();
        for (int theme = 1, lines = 0; theme <= Themes; theme++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{theme}. Wonen in wijk {theme}\n\nDoel Genoeg goede woningen voor wie ze nodig heeft.\n\nPrestatieafspraken\n\n");
            for (var number = 1; number <= AgreementsOfTheme && lines < PagesOfLong * LinesOfPage; number++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{theme}.{number} Afspraak over wonen:");
                for (var sentence = 0; sentence < 6; sentence++)
                    text.Append(' ').Append(Sentences[(theme + number + sentence) % Sentences.Length]);
                text.Append("\n\n");
                lines += 8;
            }
        }

        return text.ToString();
    }

    private static Document Write(string folder, string name, string text)
    {
        // Control characters of a conversion have no place in XML.
        var plain = string.Concat(text.Where(c => c is '\n' or '\t' || !char.IsControl(c)));
        var pages = PdfBestand.Pagineer(plain, CharactersOfLine, LinesOfPage);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        Put("txt", Encoding.UTF8.GetBytes(text));
        Put("docx", WordBestand.Van(string.Concat(plain.Split('\n').Select(line => WordBestand.Alinea(line)))));
        Put("pdf", PdfBestand.Van(pages));
        return new(name, pages.Length, files);

        void Put(string format, byte[] bytes)
        {
            files[format] = Path.Combine(folder, $"{name}.{format}");
            File.WriteAllBytes(files[format], bytes);
        }
    }
}
