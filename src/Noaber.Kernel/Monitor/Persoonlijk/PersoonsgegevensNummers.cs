using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Numbers by which a person or a home is known: BSN, IBAN, telephone, and the BAG's numbers of homes.</summary>
internal static partial class PersoonsgegevensNummers
{
    /// <summary>
    /// Whether nine digits can be a BSN: 9A + 8B + ... + 2H - 1I is divisible by 11. Of eight digits the leading zero was lost.
    /// </summary>
    public static bool IsBsn(long getal)
    {
        if (getal is < 10_000_000 or > 999_999_999)
            return false;
        var som = -(getal % 10);
        for (var gewicht = 2; gewicht <= 9; gewicht++)
            som += gewicht * ((getal /= 10) % 10);
        return som % 11 == 0;
    }

    /// <summary>What kinds of numbers stand in a text that is more than a number alone.</summary>
    public static IEnumerable<Persoonsgegeven> In(string tekst)
    {
        if (tekst.Count(char.IsAsciiDigit) < 7)
            yield break;
        if (Genoemd().IsMatch(tekst) || Reeks().Matches(tekst).Any(reeks => IsBsn(reeks, tekst)))
            yield return Persoonsgegeven.Bsn;
        if (Rekening().Matches(tekst).Any(IsIban))
            yield return Persoonsgegeven.Iban;
        if (Telefoon().Matches(Datum().Replace(tekst, " ")).Any(nummer => nummer.Value[0] == '+' || Cijfers(nummer) is 9 or 10 or 13))
            yield return Persoonsgegeven.Telefoon;
        if (Bag().IsMatch(tekst))
            yield return Persoonsgegeven.OnderBuurt;
    }

    private static bool IsBsn(Match reeks, string tekst)
    {
        var groepen = Tussen().Split(reeks.Value);
        var cijfers = string.Concat(groepen);
        // Eight digits only when they stand together, and are no day and no code of an area (BU and eight digits).
        var schrijfwijze = groepen.Length == 1
            ? cijfers.Length == 9 || !Dagcijfers().IsMatch(cijfers) && (reeks.Index == 0 || !char.IsLetter(tekst[reeks.Index - 1]))
            : cijfers.Length == 9 && !Array.Exists(groepen, IsJaar)
                && (groepen.Length == 9 || Array.TrueForAll(groepen, g => g.Length is >= 2 and <= 4));
        return schrijfwijze && IsBsn(long.Parse(cijfers, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool IsJaar(string groep) => groep.Length == 4 && groep is ['1', '9', ..] or ['2', '0', _, _];

    /// <summary>ISO 13616: the first four characters to the end, letters as two digits, and the rest of 97 is 1.</summary>
    private static bool IsIban(Match rekening)
    {
        var tekens = new string([.. rekening.Value.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        // What follows may be the next word: an IBAN is from 15 to 34 characters, the Dutch one 18.
        var lengtes = tekens.StartsWith("NL", StringComparison.Ordinal) ? [18] : Enumerable.Range(15, 20);
        return lengtes.Where(lengte => lengte <= tekens.Length).Any(lengte => Rest(tekens[4..lengte] + tekens[..4]) == 1);
    }

    // Ten in the country, thirteen with 0031; nine where the nought was lost, as the pattern asks for those.
    private static int Cijfers(Match nummer) => nummer.Value.Count(char.IsAsciiDigit);

    private static int Rest(string tekens)
    {
        var rest = 0;
        foreach (var teken in tekens)
            rest = char.IsAsciiDigit(teken) ? (rest * 10 + (teken - '0')) % 97 : (rest * 100 + (teken - 'A' + 10)) % 97;
        return rest;
    }

    /// <summary>Digits after a word that says what they are: then no test is asked for.</summary>
    [GeneratedRegex(
        @"\b(bsn|burger\s?service\w*|sofi\w*)[^\d\p{L}]{0,6}(nr\.?|nummer|is|:)?[^\d\p{L}]{0,4}\d[\d .\-]{5,10}\d",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Genoemd();

    /// <summary>Eight or nine digits with no amount around them, whatever stands between them.</summary>
    [GeneratedRegex(
        @"(?<![\d€])(?<!\d[.,])(?<!€\s)(?<!\d[\s/_\-])\d((\s{0,2}[./_|•·\-]\s{0,2}|\s{1,3})?\d){7,8}(?!\d)(?![\s.,/_\-]\d)" +
        @"(?!\s?(euro|m2|m3|kwh|%))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reeks();

    [GeneratedRegex(@"^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dagcijfers();

    [GeneratedRegex(@"\D+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tussen();

    [GeneratedRegex(
        @"(?<![\p{L}\d])[A-Z]{2}\d{2}([ .\-]?[A-Z0-9]{4}){2,7}([ .\-]?[A-Z0-9]{1,3})?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rekening();

    [GeneratedRegex(
        @"(?<![\d,.])((\+|00)\s?31[\s.\-]*(\(0\)[\s.\-]*)?[1-9]([\s.\-]?\d){8}|\(?0[1-9]\d{0,2}\)?([\s\-./]{0,3}\d){6,8}|" +
        @"0[\s\-./_]{1,3}6([\s\-./_]{0,3}\d){8}|(?<!\d\s)6[\s\-](\d{8}|(\d\d[\s\-]){3}\d\d)|" +
        @"\+[1-9]\d([\s().\-]?\d){8,11})(?!\d)(?![\s.\-]?\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Telefoon();

    [GeneratedRegex(
        @"(?<!\d)(\d{1,2}[\-./]\d{1,2}[\-./](19|20)?\d\d|(19|20)\d\d[\-./]\d{1,2}[\-./]\d{1,2})(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Datum();

    /// <summary>An object in the register of addresses and buildings: the code of a municipality, the kind of object, a number.</summary>
    [GeneratedRegex(@"(?<!\d)\d{4}(01|02|03|10|20|30)\d{10}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bag();
}
