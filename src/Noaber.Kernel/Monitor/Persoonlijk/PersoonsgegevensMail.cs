using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Mail addresses, and days of birth.</summary>
internal static partial class PersoonsgegevensMail
{
    /// <summary>Whether a mail address stands in a text. Of a desk of an organisation (info@) it is nobody's own.</summary>
    public static bool In(string tekst) => MetA().IsMatch(tekst)
        || Adres().Matches(tekst).Any(adres => !Loket().IsMatch(adres.Groups["voor"].ValueSpan));

    /// <summary>Whether a text says when someone was born.</summary>
    public static bool Geboren(string tekst) => Geboorte().IsMatch(tekst) || Afgekort().IsMatch(tekst)
        || Voluit().IsMatch(tekst) || Ster().IsMatch(tekst);

    /// <summary>Whether a whole cell is a day on which someone who lives now can be born, too long ago to be of a plan.</summary>
    public static bool Lang(string tekst) => tekst.Length is >= 6 and <= 30 && LangGeleden().IsMatch(tekst);

    private const string Punt = @"(\s?(\.|[(\[]\s?(dot|punt)\s?[)\]])\s?|\s(punt|dot)\s)";

    [GeneratedRegex(
        @"(?<![\p{L}\d._%+\-])(?<voor>(?>[\p{L}\d._%+\-]+))\s?(@|[(\[{<]\s?(at|apenstaart(je)?|@)\s?[)\]}>]|" +
        @"\s(at|apenstaart(je)?)\s)\s?[\p{L}\d\-]+(" + Punt + @"[\p{L}\d\-]+)*?" + Punt + @"\p{L}{2,}",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adres();

    /// <summary>With an a between brackets, that can be an item of a list: then nothing else stands apart, and it is no file.</summary>
    [GeneratedRegex(
        @"[\p{L}\d]\s?[(\[{<]\s?a\s?[)\]}>]\s?[\p{L}\d\-]+(\.[\p{L}\d\-]+){0,4}\." +
        @"(?!(docx?|xlsx?|xlsm|pdf|csv|pptx?|txt|zip)(?!\p{L}))\p{Ll}{2,6}(?![\p{L}\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MetA();

    [GeneratedRegex(
        @"^(info|contact|monitor|data|administratie|secretariaat|helpdesk|klantenservice|service|post|wonen|gemeente|privacy|" +
        @"noreply)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loket();

    [GeneratedRegex(
        @"\b(geb(oren|\.)|geboorte\s?(datum|dag)|birth)[^\d]{0,25}\d{1,4}([\s\-./]\s?(\d{1,2}|" +
        @"[a-z]{3,9}\.?)){1,2}([\s\-./]\s?\d{2,4})?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Geboorte();

    /// <summary>Behind letters that can be of something else (12 GB) only a whole day says so.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])(gb|gbd|geb|geb\.?\s?dat(um)?|g\.d|dob|born)(?!\p{L})\W{0,4}(op\s|on\s)?(\d{1,2}\s?[\s\-./]\s?(\d{1,2}|" +
        @"[a-z]{3,9}\.?)\s?[\s\-./]\s?['’]?(\d{4}|\d\d)|(19|20)\d\d[\-./]\d{1,2}[\-./]\d{1,2}|" +
        @"(19\d\d|20[01]\d)[01]\d[0-3]\d|[0-3]\d[01]\d(19\d\d|20[01]\d))(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Afgekort();

    /// <summary>A day in words.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})geb(oren|\.)\s(op\s)?(de\s)?(\p{L}+\s){1,2}(jan|feb|m(aa)?rt|apr|mei|juni|juli|aug|sep|okt|nov|dec)\p{L}*\.?\s" +
        @"(\d{4}|negentien|tweeduizend)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voluit();

    /// <summary>The star of a birth, glued to a day that no plan has.</summary>
    [GeneratedRegex(
        @"(?<=^|[\s,(])\*(\d{1,2}\s?[\-./]\s?\d{1,2}\s?[\-./]\s?|\d{1,2}\s[a-z]{3,9}\.?\s)(19[2-9]\d|200\d)(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ster();

    [GeneratedRegex(
        @"^(\d{1,2}[\s\-./]\s?(\d{1,2}|[a-z]{3,9}\.?)[\s\-./]\s?(19\d\d|200\d|201[0-2])|(19\d\d|200\d|" +
        @"201[0-2])[\-./]\d{1,2}[\-./]\d{1,2})([T\s]\d.*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LangGeleden();
}
