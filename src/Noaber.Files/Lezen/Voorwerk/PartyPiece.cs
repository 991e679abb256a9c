using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Lezen.Voorwerk;

/// <summary>One name in a list of parties, with the word in front that says what kind it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The word for its kind, as printed; empty when there is none.</param>
/// <param name="Own">The name behind that word.</param>
internal sealed partial record PartyPiece(PartijSoort Kind, string Word, string Own)
{
    [GeneratedRegex(@"^((de|het)\s+)?(([Dd]e\s+|[Hh]et\s+)?(?<soort>\p{L}*(?i:gemeente|corporaties?|stichting(en)?|vereniging(en)?|organisaties?|raad|platform|bond|aanbieders?|partij(en)?|koepel|federatie))\s+)?(?<naam>\p{Lu}[\p{L}\d&'’.-]*(\s+(\p{Lu}[\p{L}\d&'’.-]*|van|de|den|der|het|te|aan|op|in|bij|voor|’t|\d+))*)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Shape { get; }

    /// <summary>Tenants are often named by what they are alone.</summary>
    [GeneratedRegex(@"^\s*(de\s+)?(?<soort>(huurders|bewoners)\p{L}+)[\s.]*$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Nameless { get; }

    [GeneratedRegex(@"(?i:huurder|bewoner|\bhbv\b|\bhbo\b|\bhv\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Tenants { get; }

    [GeneratedRegex(@"(?i:corporatie|wonen|woning|woon)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Housing { get; }

    [GeneratedRegex(@"(?i:\bzorg|welzijn)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Care { get; }

    [GeneratedRegex(@"^(?i:de heer|mevrouw|dhr\.|mevr\.|wethouder|burgemeester|bestuurder|directeur|voorzitter|namens|vertegenwoordigd|gevestigd|statutair|rechtsgeldig|handelend|verder|kantoorhoudend)\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Person { get; }

    /// <summary>No word says what kind it is: that it is an association is a guess.</summary>
    public bool IsGuess { get; private init; }

    /// <summary>The word says what several parties are: <c>woningcorporaties</c>, <c>woningstichtingen</c>.</summary>
    private bool NamesSeveral => Word is [.., 's'] or [.., 'e', 'n'];

    /// <summary>The party that these words name, or null; without a word of its own it is of the kind that was said of several before it.</summary>
    public static PartyPiece? Of(string words, PartyPiece? before)
    {
        if (Nameless.Match(words) is { Success: true } nameless)
            return new(PartijSoort.Huurdersorganisatie, "", nameless.Groups["soort"].Value);
        words = words.Trim(' ', '.');
        if (Person.IsMatch(words) || Shape.Match(words) is not { Success: true } match)
            return null;
        var (word, name) = (match.Groups["soort"].Value, match.Groups["naam"].Value);
        if (word.Length == 0 && before is { NamesSeveral: true })
            return new(before.Kind, before.Word, name);
        var kind = KindOf($"{word} {name}");
        return new(kind, word, name) { IsGuess = kind == PartijSoort.Corporatie && !Housing.IsMatch($"{word} {name}") };
    }

    /// <summary>The party by the name it goes by: a word with a capital belongs to its name, unless any party of its kind is called so.</summary>
    public GenoemdePartij Name(List<GenoemdePartij> known)
    {
        if (Kind == PartijSoort.Gemeente)
            return new($"Gemeente {Own}", Kind);
        var general = Word.Length == 0 || NamesSeveral || Word.EndsWith("corporatie", StringComparison.OrdinalIgnoreCase) || Word.EndsWith("organisatie", StringComparison.OrdinalIgnoreCase);
        var belongs = !general && (char.IsUpper(Word[0]) || known.Exists(party => string.Equals(party.Naam, Own, StringComparison.OrdinalIgnoreCase)));
        return new(belongs ? $"{char.ToUpper(Word[0], CultureInfo.InvariantCulture)}{Word[1..]} {Own}" : Own, Kind);
    }

    /// <summary>By law (Woningwet, article 44) those who agree are a municipality, housing associations and tenants; a care party may join.</summary>
    private static PartijSoort KindOf(string words) =>
        words.StartsWith("gemeente ", StringComparison.OrdinalIgnoreCase) ? PartijSoort.Gemeente
        : Tenants.IsMatch(words) ? PartijSoort.Huurdersorganisatie
        : Care.IsMatch(words) ? PartijSoort.Zorgpartij
        : PartijSoort.Corporatie;
}
