using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Dekken;

/// <summary>
/// The account of every character of the source. A line in the place of a value counts only for the words that the value really holds, as
/// often as it holds them; every other word is shown as not placed. So a value cannot claim lines and drop what they say.
/// </summary>
internal sealed partial class CoverageLedger
{
    [GeneratedRegex(@"<[a-zA-Z/!][^<>]*>", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Markup { get; }

    [GeneratedRegex(@"^(\d{1,2}[.)]|[a-z][.)]|[o○])$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex ListMark { get; }

    /// <summary>Lines that stay out of every value are shown together when no more than one empty line parts them.</summary>
    private const int LargestGap = 2;

    /// <summary>Of a line with at least this many words, most must be in a value; a few that are there by chance place nothing.</summary>
    private const int FewWords = 6;

    private readonly List<Account>?[] accounts;
    private readonly IReadOnlySet<int> debris;
    private readonly List<Restregel> rest = [];
    private int placed;
    private int total;
    private bool lastIsWhole;

    private CoverageLedger(IEnumerable<Claim> claims, int lines, IReadOnlySet<int> debris)
    {
        this.debris = debris;
        accounts = new List<Account>?[lines + 1];
        foreach (var claim in claims.OrderBy(claim => claim.Place.Tot - claim.Place.Van))
        {
            var account = new Account(claim);
            for (var line = claim.Place.Van; line <= Math.Min(claim.Place.Tot, lines); line++)
                (accounts[line] ??= []).Add(account);
        }
    }

    public static Dekking Make(Brontekst source, IEnumerable<Claim> claims, IReadOnlySet<int> debris, ReadingClock clock)
    {
        var ledger = new CoverageLedger(claims, source.Regels.Count, debris);
        for (var i = 0; i < source.Regels.Count; i++)
        {
            clock.Check(i);
            ledger.Count(i + 1, source.Regels[i]);
        }

        return new(ledger.total, ledger.placed, ledger.rest);
    }

    private void Count(int number, string line)
    {
        var tokens = Tokens(line);
        var states = States(accounts[number] ?? [], line, tokens);
        var pieces = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var size = tokens[i].IsMarkup ? line[tokens[i].Place].Count(c => !char.IsWhiteSpace(c)) : tokens[i].Place.End.Value - tokens[i].Place.Start.Value;
            total += size;
            if (states[i])
                placed += size;
            else if (i > 0 && !states[i - 1])
                pieces[^1] += " " + line[tokens[i].Place];
            else
                pieces.Add(line[tokens[i].Place]);
        }

        foreach (var piece in pieces)
            AddRest(number, piece, wholeLine: pieces.Count == 1 && !states.Contains(true));
    }

    private static List<Token> Tokens(string line)
    {
        var (tokens, at) = (new List<Token>(), 0);
        var tags = line.Contains('<', StringComparison.Ordinal) ? Markup.Matches(line) : Enumerable.Empty<Match>();
        foreach (var tag in tags)
        {
            AddWords(tokens, line, at..tag.Index);
            tokens.Add(new(tag.Index..(tag.Index + tag.Length), IsMarkup: true));
            at = tag.Index + tag.Length;
        }

        AddWords(tokens, line, at..line.Length);
        return tokens;
    }

    /// <summary>What stands between white space.</summary>
    private static void AddWords(List<Token> tokens, string line, Range place)
    {
        var end = place.End.Value;
        for (var i = place.Start.Value; i < end; i++)
        {
            var start = i;
            while (i < end && !char.IsWhiteSpace(line[i]))
                i++;
            if (i > start)
                tokens.Add(new(start..i, IsMarkup: false));
        }
    }

    /// <summary>For each token whether a value holds it. What is no word goes with the word after it, or else before it.</summary>
    private static bool[] States(List<Account> holders, string line, List<Token> tokens)
    {
        var held = new bool?[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = line.AsSpan(tokens[i].Place);
            var (words, found) = tokens[i].IsMarkup ? (0, 0) : Held(token, holders);
            held[i] = words == 0 || (i == 0 && found == 0 && holders.Count > 0 && ListMark.IsMatch(token)) ? null : found == words;
        }

        var (known, wordy) = (held.Count(state => state == true), held.Count(state => state is not null));
        if (wordy >= FewWords && known * 2 < wordy)
            return new bool[tokens.Count];
        var states = new bool[tokens.Count];
        for (var i = tokens.Count - 1; i >= 0; i--)
            states[i] = held[i] ?? (i + 1 < tokens.Count ? states[i + 1] : held.LastOrDefault(state => state is not null) ?? holders.Count > 0);
        return states;
    }

    /// <summary>How many words a text has, and how many of those a value holds.</summary>
    private static (int Words, int Found) Held(ReadOnlySpan<char> text, List<Account> holders)
    {
        var (words, found) = (0, 0);
        for (var at = 0; NextWord(text, ref at) is { IsEmpty: false } word;)
        {
            words++;
            foreach (var holder in holders)
            {
                if (!holder.Take(word))
                    continue;
                found++;
                break;
            }
        }

        return (words, found);
    }

    /// <summary>The word at or after a place, which moves past it: words are looked up without being copied.</summary>
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !IsOfWord(text[at]))
            at++;
        var start = at;
        while (at < text.Length && IsOfWord(text[at]))
            at++;
        return text[start..at];
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || (!char.IsAscii(c) && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    private void AddRest(int number, string text, bool wholeLine)
    {
        var isDebris = debris.Contains(number);
        if (wholeLine && lastIsWhole && rest[^1] is var before && before.Bladvulling == isDebris && number - before.Bron.Tot <= LargestGap)
            rest[^1] = before with { Tekst = $"{before.Tekst}\n{text}", Bron = new Bronplaats(before.Bron.Van, number) };
        else
            rest.Add(new(text, new Bronplaats(number, number), isDebris));
        lastIsWhole = wholeLine;
    }

    /// <summary>A word with the signs around it, or a piece of mark-up.</summary>
    private readonly record struct Token(Range Place, bool IsMarkup);

    /// <summary>The words that a value holds and that no line was counted for yet.</summary>
    private sealed class Account
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> left =
            new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public Account(Claim claim)
        {
            foreach (var text in claim.Texts.OfType<string>())
            {
                for (var at = 0; NextWord(text, ref at) is { IsEmpty: false } word;)
                    CollectionsMarshal.GetValueRefOrAddDefault(left, word, out _)++;
            }
        }

        public bool Take(ReadOnlySpan<char> word)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(left, word);
            return !Unsafe.IsNullRef(ref count) && count > 0 && count-- > 0;
        }
    }
}
