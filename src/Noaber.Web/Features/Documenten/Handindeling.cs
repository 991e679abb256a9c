using System.Text.RegularExpressions;
using Noaber.Files;
using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Features.Documenten;

/// <summary>What a person makes of a piece that the reader gave no place.</summary>
internal enum Stukkeuze
{
    Niets,
    Thema,
    Afspraak,

    /// <summary>It belongs to the agreement above it.</summary>
    Erboven,
}

/// <summary>The way in by hand: pieces of the document become themes and agreements, where they stand in it.</summary>
internal static partial class Handindeling
{
    private const string GeenThema = "Zonder thema";

    /// <summary>Places a piece. The same when it cannot be that: nothing above it to belong to, or too long for a heading.</summary>
    public static Nakijkstaat Plaats(this Nakijkstaat staat, Bronstuk stuk, Stukkeuze keuze, Lezing lezing) => keuze switch
    {
        Stukkeuze.Thema when stuk.Tekst.Length <= Nakijken.LangsteTitel => staat.Bij(stuk, Thema(staat, stuk)),
        Stukkeuze.Afspraak => staat.MetThemaVoor(stuk, lezing).Afspraak(stuk, lezing),
        Stukkeuze.Erboven when staat.Afspraken.Where(a => a.Stand != Nakijkstand.Weg && a.Bron.Tot < stuk.Bron.Van).MaxBy(a => a.Bron.Tot) is { } boven => Erbij(staat, stuk, boven),
        _ => staat,
    };

    /// <summary>The reading as it was reviewed: what a person gave a place is not said twice, and has that place.</summary>
    public static Lezing ZonderDubbel(Lezing gelezen, Nakijkstaat staat)
    {
        var nagekeken = Nakijkgroepen.PasToe(gelezen, staat);
        if (staat.Geplaatst.Count == 0)
            return nagekeken;
        var weg = staat.MetDeHand();
        IReadOnlyList<Restregel> rest = [.. gelezen.Dekking.NietGeplaatst.SelectMany(rest => Over(rest, gelezen.Bron, weg)).OrderBy(r => r.Bron.Van)];
        return nagekeken with { Dekking = gelezen.Dekking with { NietGeplaatst = rest, Geplaatst = gelezen.Dekking.Geplaatst + Tekens(gelezen.Dekking.NietGeplaatst) - Tekens(rest) } };
    }

    private static Nakijkstaat Bij(this Nakijkstaat staat, Bronstuk stuk, Nakijkstaat na) => na with { Geplaatst = [.. staat.Geplaatst, stuk.Bron] };

    private static Nakijkstaat Thema(Nakijkstaat staat, Bronstuk stuk)
    {
        var kop = Kop().Match(stuk.Tekst);
        var nummer = kop.Groups["nummer"] is { Success: true } gedrukt ? gedrukt.Value : $"{staat.Themas.Count(t => !t.Weg) + 1}";
        return staat with { Themas = [.. staat.Themas, new Nakijkthema(nummer, kop.Groups["titel"].Value) { Hand = stuk.Bron }] };
    }

    private static Nakijkstaat MetThemaVoor(this Nakijkstaat staat, Bronstuk stuk, Lezing lezing) => staat.ThemaBoven(stuk.Bron.Van, lezing) is not null ? staat
        : staat with { Themas = [.. staat.Themas, new Nakijkthema($"{staat.Themas.Count(t => !t.Weg) + 1}", GeenThema) { Hand = new(1, 1) }] };

    private static Nakijkstaat Afspraak(this Nakijkstaat staat, Bronstuk stuk, Lezing lezing)
    {
        var thema = staat.ThemaBoven(stuk.Bron.Van, lezing) ?? throw new InvalidOperationException("Er is geen thema voor dit stuk.");
        var velden = Afsplitsing.Velden(Opsomteken().Replace(stuk.Tekst, ""), new("", "", "", AfspraakSoort.Regulier), 0);
        if (velden.Nummer.Length == 0)
            velden = velden with { Nummer = VrijNummer(staat, staat.Themas[thema].Nummer) };
        var onderdeel = staat.In(thema).LastOrDefault(a => a.Bron.Van < stuk.Bron.Van)?.Onderdeel;
        var afspraak = new Nakijkafspraak(staat.VolgendeId, thema, onderdeel, velden, Nakijkstand.Open, stuk.Bron, [], 0);
        var lijst = staat.Afspraken.ToList();
        var na = lijst.FindIndex(a => a.Thema == thema && a.Bron.Van > stuk.Bron.Van);
        lijst.Insert(na < 0 ? lijst.Count : na, afspraak);
        return staat.Bij(stuk, staat with { Afspraken = lijst, VolgendeId = staat.VolgendeId + 1 });
    }

    /// <summary>What has no number is found by nobody: it gets the next one of its theme, to be changed at will.</summary>
    private static string VrijNummer(Nakijkstaat staat, string thema) =>
        Enumerable.Range(1, staat.Afspraken.Count + 1).Select(n => $"{thema}.{n}").First(nummer => staat.Afspraken.All(a => a.Velden.Nummer != nummer));

    private static Nakijkstaat Erbij(Nakijkstaat staat, Bronstuk stuk, Nakijkafspraak boven)
    {
        var opsomming = Opsomteken().IsMatch(stuk.Tekst);
        var tekst = $"{boven.Velden.Tekst}{(opsomming ? "\n- " : "\n\n")}{Opsomteken().Replace(stuk.Tekst, "")}";
        return staat.Bij(stuk, staat.Zet(boven.Nu(boven.Velden with { Tekst = tekst }, Nakijkstand.Open) with { Bron = new(boven.Bron.Van, stuk.Bron.Tot) }));
    }

    /// <summary>What found no place and still has none: all of it, or the lines of it that a person did not place.</summary>
    private static IEnumerable<Restregel> Over(Restregel rest, Brontekst bron, IReadOnlySet<int> weg) => rest.Bladvulling || !Bronstukken.Regels(rest.Bron).Any(weg.Contains)
        ? [rest]
        : Bronstukken.Regels(rest.Bron).Where(regel => !weg.Contains(regel) && !string.IsNullOrWhiteSpace(bron.Regels[regel - 1]))
            .Select(regel => rest with { Tekst = bron.Tekst(regel), Bron = new(regel, regel) });

    private static int Tekens(IEnumerable<Restregel> resten) => resten.Sum(rest => rest.Tekst.Count(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^(?:(?<nummer>\d{1,3}(?:\.\d{1,3})*)[.):]?\s+)?(?<titel>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kop();

    [GeneratedRegex(@"^\s*[-*•–▪●]\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opsomteken();
}
