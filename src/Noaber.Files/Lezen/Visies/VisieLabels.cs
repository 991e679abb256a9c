using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Visies;

namespace Noaber.Files.Lezen.Visies;

/// <summary>The words by which a visie marks what it states, as patterns over a whole line.</summary>
internal static class VisieLabels
{
    /// <summary>The heading above a list of statements, with the kind it gives them; a heading with more words cites another document.</summary>
    public static readonly (Regex Pattern, Aard? Kind)[] Statements =
    [
        (Pattern.Create("^(?i:richtinggevende?\\s+(beleids)?(uit)?spra(ak|ken)|richtinggevend)\\s?:?$"), Aard.Richtinggevend),
        (Pattern.Create("^(?i:actiegerichte?\\s+(beleids)?(uit)?spra(ak|ken)|actiegericht)\\s?:?$"), Aard.Actiegericht),
        (Pattern.Create("^(?i:beleids(uit)?spra(ak|ken))\\s?:?$"), null),
    ];

    /// <summary>A mark before the statement itself: <c>(R)</c>, <c>[actiegericht]</c>, <c>Richtinggevend:</c>.</summary>
    public static readonly (Regex Pattern, Aard Kind)[] Marks =
    [
        (Pattern.Create(@"^[\[(]?(?i:richtinggevend)[\])]?\s?[:–-]\s*(?<tekst>\S.*)$"), Aard.Richtinggevend),
        (Pattern.Create(@"^[\[(]?(?i:actiegericht)[\])]?\s?[:–-]\s*(?<tekst>\S.*)$"), Aard.Actiegericht),
    ];

    /// <summary>The heading above a list of terms.</summary>
    public static readonly Regex Definitions = Pattern.Create(@"^(\d[\d.]*\s+)?(\d[\d.]*\s+)?(?i:(bijlage\s?(\d+|[a-z])?\s?[:.–-]?\s*)?(begrippen(lijst)?|definities|definitielijst|begripsbepalingen|verklarende woordenlijst|woordenlijst))\s?:?$");

    /// <summary>An item of a list; a converter leaves marks of its own beside the bullet.</summary>
    public static readonly Regex Item = Pattern.Create(@"^[-•·▪▬➤○*\uF0B7\uF0A7](\s|\uFFFD)*(?<tekst>[^\s\uFFFD].*)$");

    /// <summary>A numbered heading; a converter that doubles the number prints <c>2.12.1</c> for 2.1.</summary>
    public static readonly Regex Section = Pattern.Create(@"^(?<nummer>\d{1,2}\.\d{1,2})(\.\d{1,2})?\.?\s+(?<titel>\p{Lu}.*[^.;,:!?\s])$");

    /// <summary>A numbered heading of a chapter.</summary>
    public static readonly Regex Chapter = Pattern.Create(@"^((?i:hoofdstuk)\s+)?(?<nummer>\d{1,2})[.:]?\s+(?<titel>\p{Lu}.*[^.;,!?\s])$");

    /// <summary>What a visie is called.</summary>
    public static readonly Regex Name = Pattern.Create(@"(?i:\b(woonvisie|volkshuisvestingsprogramma|volkshuisvestelijk programma|woonprogramma|woonzorgvisie|visie op wonen|omgevingsvisie|toekomstvisie|visie)\b)");
}
