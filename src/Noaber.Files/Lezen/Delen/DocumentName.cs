using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Delen;

/// <summary>
/// What a document calls itself in its title. A bid and an evaluation number what they offer and look back on just as agreements are
/// numbered; their name tells them apart.
/// </summary>
internal static partial class DocumentName
{
    private const int TitleLines = 4;

    // The first of these words names the document: an evaluation of agreements is an evaluation.
    [GeneratedRegex(@"(?i:\b((?<afspraken>\p{L}*afspraken|convenant|overeenkomst|\p{L}*programma|\p{L}*visie)|(?<bod>bod|bieding(en|sbrief)?)|(?<evaluatie>(tussen|eind)?evaluatie|terugblik|jaarverslag|voortgangsrapportage|eindrapportage))\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"(?i:\ben\b.*afspraken)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex AndAgreements { get; }

    /// <summary>A bid or an evaluation by its first lines; null when they name something else, or nothing.</summary>
    public static DocumentSoort? KindOf(IEnumerable<SourceLine> opening)
    {
        var name = opening.Take(TitleLines).Where(line => !Sentence.Ends(line.Text)).Select(line => Name.Match(line.Text)).FirstOrDefault(match => match.Success);
        if (name is null || AndAgreements.IsMatch(name.Result("$'")))
            return null;
        return name.Groups["bod"].Success ? DocumentSoort.Bod : name.Groups["evaluatie"].Success ? DocumentSoort.Evaluatie : null;
    }
}
