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
        if (PersoonsgegevensTelefoon.Gespeld(tekst))
            yield return Persoonsgegeven.Telefoon;
        if (tekst.Count(char.IsAsciiDigit) < 7)
            yield break;
        if (PersoonsgegevensBsn.In(tekst))
            yield return Persoonsgegeven.Bsn;
        if (Rekening().Matches(tekst).Concat(PerTeken().Matches(tekst)).Any(IsIban))
            yield return Persoonsgegeven.Iban;
        if (PersoonsgegevensTelefoon.In(tekst))
            yield return Persoonsgegeven.Telefoon;
        if (Bag().IsMatch(tekst))
            yield return Persoonsgegeven.OnderBuurt;
    }

    /// <summary>ISO 13616: the first four characters to the end, letters as two digits, and the rest of 97 is 1.</summary>
    private static bool IsIban(Match rekening)
    {
        var tekens = new string([.. rekening.Value.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        // What follows may be the next word: an IBAN is from 15 to 34 characters, the Dutch one 18.
        var lengtes = tekens.StartsWith("NL", StringComparison.Ordinal) ? [18] : Enumerable.Range(15, 20);
        return lengtes.Where(lengte => lengte <= tekens.Length).Any(lengte => Rest(tekens[4..lengte] + tekens[..4]) == 1);
    }

    private static int Rest(string tekens)
    {
        var rest = 0;
        foreach (var teken in tekens)
            rest = char.IsAsciiDigit(teken) ? (rest * 10 + (teken - '0')) % 97 : (rest * 100 + (teken - 'A' + 10)) % 97;
        return rest;
    }

    [GeneratedRegex(
        @"(?<![\p{L}\d])[A-Z]{2}\d{2}([ .\-]?[A-Z0-9]{4}){2,7}([ .\-]?[A-Z0-9]{1,3})?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rekening();

    /// <summary>A Dutch one with something between all of its characters.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])N[\s.\-_/]{0,3}L([\s.\-_/]{0,3}\d){2}([\s.\-_/]{0,3}[A-Z]){4}([\s.\-_/]{0,3}\d){10}(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerTeken();

    /// <summary>An object in the register of addresses and buildings: the code of a municipality, the kind of object, a number.</summary>
    [GeneratedRegex(@"(?<!\d)\d{4}(01|02|03|10|20|30)\d{10}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bag();
}
