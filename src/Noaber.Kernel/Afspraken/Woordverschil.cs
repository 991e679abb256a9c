using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Afspraken;

/// <summary>What became of a piece of text.</summary>
public enum Stuksoort
{
    /// <summary>It stands in both texts.</summary>
    Gelijk,

    /// <summary>It stood in the old text only.</summary>
    Weg,

    /// <summary>It stands in the new text only.</summary>
    Nieuw,
}

/// <summary>A piece of a text beside its older version, with its own white space.</summary>
public sealed record Tekststuk(Stuksoort Soort, string Tekst);

/// <summary>
/// The difference between two versions of a text, word by word. The pieces that are gone and equal make the old text, those that are new
/// and equal the new one, to the character; two of a kind never follow each other, and what is gone comes before what took its place.
/// Where the texts differ by thousands of words, all from the first to the last difference is gone and new: nobody could
/// follow it in words.
/// </summary>
public static class Woordverschil
{
    private static readonly Regex Woordpatroon = new(
        @"(?<wit>\s*)(?<woord>[\p{L}\p{N}](\S*[\p{L}\p{N}\p{M}])?|[\uD800-\uDBFF][\uDC00-\uDFFF]|\S)|(?<wit>\s+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>The pieces in the order of the texts; none for two empty ones.</summary>
    public static IReadOnlyList<Tekststuk> Vergelijk(string oud, string nieuw)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        var (voor, na) = (Woorden(oud), Woorden(nieuw));
        var stukken = new Stukken();
        var (i, j) = (0, 0);
        foreach (var gelijk in Leesbaar(WordAlignment.Align(voor.ConvertAll(w => w.Tekst), na.ConvertAll(w => w.Tekst)), voor, na))
        {
            stukken.Anders(string.Concat(voor[i..gelijk.Old]), string.Concat(na[j..gelijk.New]));
            foreach (var (was, wordt) in voor.Skip(gelijk.Old).Zip(na.Skip(gelijk.New)).Take(gelijk.Length))
                stukken.Gelijk(was, wordt);
            (i, j) = (gelijk.Old + gelijk.Length, gelijk.New + gelijk.Length);
        }
        stukken.Anders(string.Concat(voor[i..]), string.Concat(na[j..]));
        return stukken.Alle();
    }

    /// <summary>A word or a mark beside it, with the white space before.</summary>
    private sealed record Woord(string Wit, string Tekst)
    {
        public override string ToString() => Wit + Tekst;
    }

    private static List<Woord> Woorden(string tekst) =>
        [.. Woordpatroon.Matches(tekst).Select(m => new Woord(m.Groups["wit"].Value, m.Groups["woord"].Value))];

    /// <summary>Without the few words that happen to be equal between two larger changes: they make a sentence harder to follow.</summary>
    private static List<WordRun> Leesbaar(List<WordRun> gelijk, List<Woord> voor, List<Woord> na)
    {
        var (langsOud, langsNieuw) = (Afstanden(voor), Afstanden(na));
        int Verschil(WordRun een, WordRun ander) => Math.Max(langsOud[ander.Old] - langsOud[een.Old + een.Length],
            langsNieuw[ander.New] - langsNieuw[een.New + een.Length]);
        List<WordRun> over = [];
        foreach (var volgende in gelijk)
        {
            while (over.Count > 1 && langsOud[over[^1].Old + over[^1].Length] - langsOud[over[^1].Old] <= Math.Min(Verschil(over[^2],
                over[^1]), Verschil(over[^1], volgende)))
                over.RemoveAt(over.Count - 1);
            over.Add(volgende);
        }
        return over;
    }

    /// <summary>How many characters stand before each word, white space apart, and in all.</summary>
    private static int[] Afstanden(List<Woord> woorden)
    {
        var afstanden = new int[woorden.Count + 1];
        for (var i = 0; i < woorden.Count; i++)
            afstanden[i + 1] = afstanden[i] + woorden[i].Tekst.Length;
        return afstanden;
    }

    /// <summary>Joins what follows each other and is of a kind.</summary>
    private sealed class Stukken
    {
        private readonly List<Tekststuk> stukken = [];
        private readonly StringBuilder gelijk = new(), weg = new(), nieuw = new();

        public void Anders(string was, string wordt)
        {
            if (was.Length + wordt.Length > 0)
                Sluit(Stuksoort.Gelijk, gelijk);
            weg.Append(was);
            nieuw.Append(wordt);
        }

        public void Gelijk(Woord was, Woord wordt)
        {
            var zelfdeWit = string.Equals(was.Wit, wordt.Wit, StringComparison.Ordinal);
            if (!zelfdeWit)
                Anders(was.Wit, wordt.Wit);
            Sluit(Stuksoort.Weg, weg);
            Sluit(Stuksoort.Nieuw, nieuw);
            gelijk.Append(zelfdeWit ? was.ToString() : was.Tekst);
        }

        public IReadOnlyList<Tekststuk> Alle()
        {
            Sluit(Stuksoort.Gelijk, gelijk);
            Sluit(Stuksoort.Weg, weg);
            Sluit(Stuksoort.Nieuw, nieuw);
            return stukken;
        }

        private void Sluit(Stuksoort soort, StringBuilder tekst)
        {
            if (tekst.Length > 0)
                stukken.Add(new(soort, tekst.ToString()));
            tekst.Clear();
        }
    }
}
