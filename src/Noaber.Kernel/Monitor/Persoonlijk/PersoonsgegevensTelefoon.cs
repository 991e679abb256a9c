using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Telephone numbers in a text, also with another number beside them.</summary>
internal static partial class PersoonsgegevensTelefoon
{
    /// <summary>Whether a text spells how a mobile number begins.</summary>
    public static bool Gespeld(string tekst) => NulZes().IsMatch(tekst);

    /// <summary>Whether such a number stands in a text.</summary>
    public static bool In(string tekst)
    {
        if (Genoemd().Matches(tekst).Any(nummer => !nummer.ValueSpan.EndsWith("000", StringComparison.Ordinal)))
            return true;
        var zonderDagen = Datum().Replace(tekst, " ");
        return Nummer().Matches(zonderDagen).Any(nummer => IsNummer(nummer, zonderDagen));
    }

    private static bool IsNummer(Match nummer, string tekst)
    {
        if (nummer.Value.Contains('+', StringComparison.Ordinal))
            return true;
        var groepen = Groep().Matches(nummer.Value).Select(groep => groep.Value).ToList();
        var cijfers = groepen.Sum(groep => groep.Length);
        if (IsTelrij(groepen))
            return false;
        if (nummer.ValueSpan[0] is 'o' or 'O')
            return true;
        // Ten in the country, thirteen with 0031; nine where the nought was lost, as the pattern asks for those.
        if (Erna().Match(tekst, nummer.Index + nummer.Length) is not { Success: true } erna)
            return cijfers is 9 or 10 or 13;
        // Pairs that go on in pairs are a list, unless they begin as a mobile number does.
        var paren = groepen.Count > 3 && erna.Groups["meer"].Length == 2 && groepen.TrueForAll(groep => groep.Length == 2);
        return (cijfers is 10 or 13 || cijfers == 9 && groepen[0][0] == '6') && (!paren || groepen[0] == "06");
    }

    /// <summary>01 02 03 and so on: months or weeks.</summary>
    private static bool IsTelrij(List<string> groepen) => groepen.Count > 2
        && groepen.Zip(groepen.Skip(1)).All(paar => Getal(paar.Second) == Getal(paar.First) + 1);

    private static long Getal(string groep) => long.Parse(groep, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d,.])(\(?(\+|00)\s?31\)?[\s.\-]*(\(0\)[\s.\-]*)?(\([1-9]\d{0,2}\)|[1-9])([\s.\-]{0,2}\d){6,8}|" +
        @"\(?0[1-9]([\s\-./()]{0,3}\d){8}(?!\d)|\(?0[1-9]\d{0,2}\)?([\s\-./]{0,3}\d){6,8}|" +
        @"0[\s\-./_]{1,3}6([\s\-./_]{0,3}\d){8}|(?<!\d\s)6[\s\-](\d{8}|(\d\d[\s\-]){3}\d\d)|6-\d{4}[\s\-]\d{4}|" +
        @"(?<!\p{L})[oO]6([\s.\-]?\d){8}|\+[1-9]\d([\s().\-]{0,3}\d){8,11})(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nummer();

    /// <summary>Digits after a word that says what they are; years and what is counted are none.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(tel|telefoon|bel|belt|bellen|gebeld|gsm|mob|mobiel|app|whatsapp|sms)(nr|nummer)?\.?\s?[:=]?\s?" +
        @"((op|naar|via|met|nr\.?|nummer|is)\s)?(?!(19|20)\d\d(?!\d))([1-9]\d{6,7}|[1-9]\d{2}[\s\-.]\d\d[\s\-.]\d\d|" +
        @"[1-9]\d{2}[\s\-.](?!(19|20)\d\d)\d{4}|6[\s\-]?\d{4}[\s\-]?\d{4})" +
        @"(?![\d\p{L}]|[.,]\d|\s?(%|euro|keer|gesprek|huurder|woning|bewoner|melding|huish|mensen|contact|bezoek|vragen))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Genoemd();

    [GeneratedRegex(@"(?<!\p{L})nul[\s\-]?zes(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NulZes();

    [GeneratedRegex(@"[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Groep();

    [GeneratedRegex(@"\G[\s.\-/]?(?<meer>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Erna();

    [GeneratedRegex(
        @"(?<!\d)(\d{1,2}[\-./]\d{1,2}[\-./](19|20)?\d\d|(19|20)\d\d[\-./]\d{1,2}[\-./]\d{1,2})(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Datum();
}
