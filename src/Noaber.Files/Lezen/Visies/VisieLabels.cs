using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Lezen.Visies;

/// <summary>The words by which a visie marks what it states, as patterns over a whole line.</summary>
internal static partial class VisieLabels
{
    /// <summary>The heading above a list of statements, with the kind it gives them; a heading with more words cites another document.</summary>
    public static readonly (Regex Pattern, Aard? Kind)[] Statements =
    [
        (Guiding, Aard.Richtinggevend),
        (Acting, Aard.Actiegericht),
        (OfPolicy, null),
    ];

    /// <summary>A mark before the statement itself: <c>(R)</c>, <c>[actiegericht]</c>, <c>Richtinggevend:</c>.</summary>
    public static readonly (Regex Pattern, Aard Kind)[] Marks =
    [
        (MarkedGuiding, Aard.Richtinggevend),
        (MarkedActing, Aard.Actiegericht),
    ];

    /// <summary>The heading above a list of terms.</summary>
    [GeneratedRegex(@"^(\d[\d.]*\s+)?(\d[\d.]*\s+)?(?i:(bijlage\s?(\d+|[a-z])?\s?[:.–-]?\s*)?(begrippen(lijst)?|definities|definitielijst|begripsbepalingen|verklarende woordenlijst|woordenlijst))\s?:?$", Pattern.Options, Pattern.Timeout)]
    public static partial Regex Definitions { get; }

    /// <summary>An item of a list; a converter leaves marks of its own beside the bullet.</summary>
    [GeneratedRegex(@"^[-•·▪▬➤○*\uF0B7\uF0A7](\s|\uFFFD)*(?<tekst>[^\s\uFFFD].*)$", Pattern.Options, Pattern.Timeout)]
    public static partial Regex Item { get; }

    /// <summary>A numbered heading; a converter that doubles the number prints <c>2.12.1</c> for 2.1.</summary>
    [GeneratedRegex(@"^(?<nummer>\d{1,2}\.\d{1,2})(\.\d{1,2})?\.?\s+(?<titel>\p{Lu}.*[^.;,:!?\s])$", Pattern.Options, Pattern.Timeout)]
    public static partial Regex Section { get; }

    /// <summary>A numbered heading of a chapter.</summary>
    [GeneratedRegex(@"^((?i:hoofdstuk)\s+)?(?<nummer>\d{1,2})[.:]?\s+(?<titel>\p{Lu}.*[^.;,!?\s])$", Pattern.Options, Pattern.Timeout)]
    public static partial Regex Chapter { get; }

    /// <summary>What a visie is called.</summary>
    [GeneratedRegex(@"(?i:\b(woonvisie|volkshuisvestingsprogramma|volkshuisvestelijk programma|woonprogramma|woonzorgvisie|visie op wonen|omgevingsvisie|toekomstvisie|visie)\b)", Pattern.Options, Pattern.Timeout)]
    public static partial Regex Name { get; }

    [GeneratedRegex(@"^(?i:richtinggevende?\s+(beleids)?(uit)?spra(ak|ken)|richtinggevend)\s?:?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Guiding { get; }

    [GeneratedRegex(@"^(?i:actiegerichte?\s+(beleids)?(uit)?spra(ak|ken)|actiegericht)\s?:?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Acting { get; }

    [GeneratedRegex(@"^(?i:beleids(uit)?spra(ak|ken))\s?:?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex OfPolicy { get; }

    [GeneratedRegex(@"^[\[(]?(?i:richtinggevend)[\])]?\s?[:–-]\s*(?<tekst>\S.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex MarkedGuiding { get; }

    [GeneratedRegex(@"^[\[(]?(?i:actiegericht)[\])]?\s?[:–-]\s*(?<tekst>\S.*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex MarkedActing { get; }
}
