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
        var stukken = new Tekststukken();
        var (i, j) = (0, 0);
        foreach (var gelijk in Leesbaar(Gelijke(voor, na), voor, na))
        {
            stukken.Anders(string.Concat(voor[i..gelijk.Old]), string.Concat(na[j..gelijk.New]));
            foreach (var (was, wordt) in voor.Skip(gelijk.Old).Zip(na.Skip(gelijk.New)).Take(gelijk.Length))
                stukken.Gelijk(was, wordt);
            (i, j) = (gelijk.Old + gelijk.Length, gelijk.New + gelijk.Length);
        }
        stukken.Anders(string.Concat(voor[i..]), string.Concat(na[j..]));
        return stukken.Alle();
    }

    private static List<Woord> Woorden(string tekst) =>
        [.. Woordpatroon.Matches(tekst).Select(m => new Woord(m.Groups["wit"].Value, m.Groups["woord"].Value))];

    /// <summary>
    /// What is equal: first the lines that stand in both as they are, then the words between those. So a line that nobody touched is never
    /// shown as changed, however much around it is.
    /// </summary>
    private static List<(WordRun Run, bool Vast)> Gelijke(List<Woord> voor, List<Woord> na)
    {
        var (was, wordt, einde) = (Regels(voor), Regels(na), new WordRun(voor.Count, na.Count, 0));
        List<(WordRun Run, bool Vast)> gelijk = [(default, true)];
        var (i, j) = (0, 0);
        var eind = new WordRun(was.Teksten.Count, wordt.Teksten.Count, 0);
        // An empty run is only where the alignment passed by, and parts nothing.
        foreach (var regels in WordAlignment.Align(was.Teksten, wordt.Teksten).Where(run => run.Length > 0).Append(eind))
        {
            var (oud, nieuw) = (was.Begin[regels.Old], wordt.Begin[regels.New]);
            var heel = new WordRun(oud, nieuw, was.Begin[regels.Old + regels.Length] - oud);
            gelijk.AddRange(WordAlignment.Align(voor[i..oud].ConvertAll(w => w.Tekst), na[j..nieuw].ConvertAll(w => w.Tekst))
                .Where(run => run.Length > 0).Select(run => new WordRun(run.Old + i, run.New + j, run.Length))
                .Select(run => (run, Vast(run))));
            if (heel.Length > 0)
                gelijk.Add((heel, true));
            (i, j) = (oud + heel.Length, nieuw + heel.Length);
        }
        gelijk.Add((einde, true));
        return gelijk;

        // How both begin, and how both end.
        bool Vast(WordRun run) => (run.Old, run.New) is (0, 0) || (run.Old + run.Length, run.New + run.Length) == (einde.Old, einde.New);
    }

    /// <summary>The lines of a text, and at which word each begins; at the end, how many words there are.</summary>
    private static (List<string> Teksten, List<int> Begin) Regels(List<Woord> woorden)
    {
        List<int> begin = [.. Enumerable.Range(0, woorden.Count)
            .Where(i => i == 0 || woorden[i].Wit.Contains('\n', StringComparison.Ordinal)), woorden.Count];
        return ([.. begin.Zip(begin.Skip(1), (van, tot) => string.Join(' ', woorden[van..tot].Select(w => w.Tekst)))], begin);
    }

    /// <summary>Without the few words that happen to be equal between two larger changes: they make a sentence harder to follow.</summary>
    private static IEnumerable<WordRun> Leesbaar(List<(WordRun Run, bool Vast)> gelijk, List<Woord> voor, List<Woord> na)
    {
        var (langsOud, langsNieuw) = (Afstanden(voor), Afstanden(na));
        int Verschil(WordRun een, WordRun ander) => Math.Max(langsOud[ander.Old] - langsOud[een.Old + een.Length],
            langsNieuw[ander.New] - langsNieuw[een.New + een.Length]);
        int Lengte(WordRun run) => langsOud[run.Old + run.Length] - langsOud[run.Old];
        List<(WordRun Run, bool Vast)> over = [];
        foreach (var volgende in gelijk)
        {
            while (over is [.., var vorige, (var laatste, false)]
                && Lengte(laatste) <= Math.Min(Verschil(vorige.Run, laatste), Verschil(laatste, volgende.Run)))
                over.RemoveAt(over.Count - 1);
            over.Add(volgende);
        }
        return over.Select(run => run.Run);
    }

    /// <summary>How many characters stand before each word, white space apart, and in all.</summary>
    private static int[] Afstanden(List<Woord> woorden)
    {
        var afstanden = new int[woorden.Count + 1];
        for (var i = 0; i < woorden.Count; i++)
            afstanden[i + 1] = afstanden[i] + woorden[i].Tekst.Length;
        return afstanden;
    }
}
