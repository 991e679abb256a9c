using System.Text.Json;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Documenten;

/// <summary>What the reviewer decided about an agreement that was read.</summary>
public enum Nakijkstand
{
    /// <summary>Nobody looked at it yet; it goes along.</summary>
    Open,

    /// <summary>Looked at and right; it goes along.</summary>
    Akkoord,

    /// <summary>It is no agreement; it stays behind.</summary>
    Weg,
}

/// <summary>A theme in the review.</summary>
public sealed record Nakijkthema(string Nummer, string Titel)
{
    /// <summary>The heading that a person made a theme of; null for a theme that was read.</summary>
    public Bronplaats? Hand { get; init; }

    /// <summary>Made by hand, and taken away again.</summary>
    public bool Weg { get; init; }
}

/// <summary>What the fields of an agreement hold.</summary>
public sealed record Nakijkvelden(string Nummer, string Kop, string Tekst, AfspraakSoort Soort);

/// <summary>An agreement in the review.</summary>
/// <param name="Id">Lasting within the review.</param>
/// <param name="Thema">Its theme, from 0.</param>
/// <param name="Onderdeel">The letter of its part, or null.</param>
/// <param name="Velden">What it says now.</param>
/// <param name="Stand">What the reviewer decided.</param>
/// <param name="Bron">The lines it came from.</param>
/// <param name="Gelezen">The agreements of the reading that it is made of, counted from 0; what hangs under those goes along.</param>
/// <param name="Wijziging">Goes up with every change, so that two people do not overwrite each other.</param>
public sealed record Nakijkafspraak(
    int Id, int Thema, string? Onderdeel, Nakijkvelden Velden, Nakijkstand Stand, Bronplaats Bron, IReadOnlyList<int> Gelezen, int Wijziging)
{
    /// <summary>What hangs under it, once the reviewer mended that; null as long as it is as it was read.</summary>
    public Nakijkuitwerking? Uitwerking { get; init; }

    public Nakijkafspraak Nu(Nakijkvelden velden, Nakijkstand stand) => this with { Velden = velden, Stand = stand, Wijziging = Wijziging + 1 };

    /// <summary>With what was typed. The same when that is what it says already: then nobody needs to be told of a change.</summary>
    public Nakijkafspraak Met(Nakijkvelden velden, Nakijkuitwerking? uitwerking) =>
        velden == Velden && ReferenceEquals(uitwerking, Uitwerking) ? this : Nu(velden, Stand) with { Uitwerking = uitwerking };

    /// <summary>With this decision. The same when that was taken already.</summary>
    public Nakijkafspraak Besloten(Nakijkstand stand) => stand == Stand ? this : this with { Stand = stand, Wijziging = Wijziging + 1 };
}

/// <summary>What the reviewer made of a reading so far. Each step gives a new one; nothing of the reading is lost on the way.</summary>
public sealed record Nakijkstaat(
    string Titel, DateOnly? Van, DateOnly? Tot, bool Bekeken, IReadOnlyList<Nakijkthema> Themas, IReadOnlyList<Nakijkafspraak> Afspraken)
{
    /// <summary>The kader that this document is a newer version of, or null.</summary>
    public Guid? Vervangt { get; init; }

    /// <summary>What the reviewer made of what was read beside agreements, by kind and place; what is not in it goes along as it was read.</summary>
    public IReadOnlyDictionary<string, Nakijkstuk> Stukken { get; init; } = new Dictionary<string, Nakijkstuk>();

    /// <summary>The places in the document that a person made a theme or an agreement of, or part of one.</summary>
    public IReadOnlyList<Bronplaats> Geplaatst { get; init; } = [];

    /// <summary>The placed places that go along: what was left out again, or whose theme was taken away, is free.</summary>
    public IEnumerable<Bronplaats> Vast => Geplaatst.Where(plaats => Themas.Any(t => !t.Weg && t.Hand == plaats)
        || Afspraken.Any(a => a.Stand != Nakijkstand.Weg && a.Bron.Van <= plaats.Van && a.Bron.Tot >= plaats.Tot));

    /// <summary>The lines of those.</summary>
    internal IReadOnlySet<int> MetDeHand() => Vast.SelectMany(Bronstukken.Regels).ToHashSet();

    /// <summary>A line of this alone in a text says where it is to be cut.</summary>
    public const string Snede = "===";

    /// <summary>Whether a text says somewhere that it is to be cut.</summary>
    internal static bool HeeftSnede(string tekst) => tekst.Split('\n').Any(regel => regel.Trim() == Snede);

    /// <summary>The agreement without marks that cut nothing: before all of its text, or behind it.</summary>
    internal static Nakijkafspraak ZonderSnede(Nakijkafspraak afspraak) => HeeftSnede(afspraak.Velden.Tekst) && Delen(afspraak.Velden.Tekst).ToList() is [var geheel]
        ? afspraak with { Velden = afspraak.Velden with { Tekst = geheel } } : afspraak;

    /// <summary>Everything as it was read.</summary>
    public static Nakijkstaat Uit(Lezing lezing) => new(
        lezing.Kader.Titel, lezing.Kader.Looptijd?.Van, lezing.Kader.Looptijd?.Tot, false,
        [.. lezing.Kader.Themas.Select(thema => new Nakijkthema(thema.Nummer, thema.Titel))],
        [.. lezing.Kader.Themas.Index().SelectMany(thema => thema.Item.Afspraken.Select(a => (Thema: thema.Index, Afspraak: a))).Index().Select(gelezen =>
            new Nakijkafspraak(gelezen.Index, gelezen.Item.Thema, gelezen.Item.Afspraak.Onderdeel, Velden(gelezen.Item.Afspraak), Nakijkstand.Open,
                gelezen.Item.Afspraak.Bron, [gelezen.Index], 0))]);

    /// <summary>Whether a person made anything of it; which version it follows was a guess of the reader.</summary>
    internal bool IsBewerkt(Lezing lezing) =>
        JsonSerializer.Serialize(this with { Vervangt = null }, Jsonkolom.Opties) != JsonSerializer.Serialize(Uit(lezing), Jsonkolom.Opties);

    /// <summary>
    /// The id of the next new agreement. It only goes up: a page that is still open on an agreement that was joined must never meet another
    /// one under its id.
    /// </summary>
    public int VolgendeId { get; init; } = Afspraken.Select(a => a.Id).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>The one in its theme that an agreement is joined to: the one before it that goes along.</summary>
    public Nakijkafspraak? Vorige(Nakijkafspraak afspraak) => In(afspraak.Thema).TakeWhile(a => a.Id != afspraak.Id).LastOrDefault(a => a.Stand != Nakijkstand.Weg);

    /// <summary>The themes by their place in the list (those that were read come first in it), in the order of the document.</summary>
    public IReadOnlyList<int> Volgorde(Lezing lezing)
    {
        var volgorde = Enumerable.Range(0, lezing.Kader.Themas.Count).ToList();
        foreach (var (plaats, thema) in Themas.Index().Skip(volgorde.Count).Where(t => !t.Item.Weg).OrderBy(t => t.Item.Hand!.Value.Van))
        {
            var na = volgorde.FindIndex(i => Begin(i, lezing) > thema.Hand!.Value.Van);
            volgorde.Insert(na < 0 ? volgorde.Count : na, plaats);
        }
        return volgorde;
    }

    /// <summary>The theme that a line stands under, or null.</summary>
    public int? ThemaBoven(int regel, Lezing lezing) => Volgorde(lezing).Where(i => Begin(i, lezing) <= regel).Select(i => (int?)i).LastOrDefault();

    /// <summary>Without a theme that was made by hand and holds nothing that goes along. The same when it may not go.</summary>
    public Nakijkstaat ZonderThema(int thema)
    {
        if (thema < 0 || thema >= Themas.Count || Themas[thema].Hand is not { } hand || In(thema).Any(a => a.Stand != Nakijkstand.Weg))
            return this;
        return this with { Themas = [.. Themas.Select((t, i) => i == thema ? t with { Weg = true } : t)], Geplaatst = [.. Geplaatst.Where(bron => bron != hand)] };
    }

    /// <summary>With a theme that was taken away while something of it comes back.</summary>
    public Nakijkstaat MetThema(int thema) => !Themas[thema].Weg ? this : this with
    {
        Themas = [.. Themas.Select((t, i) => i == thema ? t with { Weg = false } : t)],
        Geplaatst = [.. Geplaatst, Themas[thema].Hand!.Value],
    };

    private int Begin(int thema, Lezing lezing) => thema < lezing.Kader.Themas.Count ? lezing.Kader.Themas[thema].Bron.Van : Themas[thema].Hand!.Value.Van;

    public Nakijkafspraak? Vind(int id) => Afspraken.FirstOrDefault(a => a.Id == id);

    public IEnumerable<Nakijkafspraak> In(int thema) => Afspraken.Where(a => a.Thema == thema);

    public Nakijkstaat Zet(Nakijkafspraak afspraak) => ReferenceEquals(Vind(afspraak.Id), afspraak) ? this : this with { Afspraken = [.. Afspraken.Select(a => a.Id == afspraak.Id ? afspraak : a)] };

    /// <summary>Cuts an agreement at each <see cref="Snede"/> in its text. The same when there is no cut.</summary>
    /// <param name="gelezen">All agreements of the reading, in order.</param>
    public Nakijkstaat Splits(Nakijkafspraak afspraak, IReadOnlyList<Afspraak> gelezen)
    {
        string[] delen = [.. Delen(afspraak.Velden.Tekst)];
        if (delen.Length < 2)
            return this;
        var uitwerking = Nakijkuitwerking.Van(afspraak, gelezen).Verdeel(delen);
        Nakijkafspraak[] nieuw =
        [
            afspraak.Nu(afspraak.Velden with { Tekst = delen[0] }, Nakijkstand.Open) with { Uitwerking = uitwerking[0] },
            .. delen.Skip(1).Select((deel, i) => afspraak with
            {
                Id = VolgendeId + i, Velden = Afsplitsing.Velden(deel, afspraak.Velden, i + 1), Stand = Nakijkstand.Open,
                Gelezen = [], Wijziging = 0, Uitwerking = uitwerking[i + 1],
            }),
        ];
        return this with
        {
            Afspraken = [.. Afspraken.SelectMany(a => a.Id == afspraak.Id ? nieuw : [a])],
            VolgendeId = VolgendeId + nieuw.Length - 1,
        };
    }

    /// <summary>Adds an agreement to the one before it in its theme, with its number and heading as text. The same when it is the first.</summary>
    /// <param name="gelezen">All agreements of the reading, in order.</param>
    public Nakijkstaat VoegSamen(Nakijkafspraak afspraak, IReadOnlyList<Afspraak> gelezen)
    {
        if (Vorige(afspraak) is not { } vorige)
            return this;
        var kop = $"{afspraak.Velden.Nummer} {afspraak.Velden.Kop}".Trim();
        var samen = vorige.Nu(vorige.Velden with { Tekst = $"{vorige.Velden.Tekst}\n\n{(kop.Length == 0 ? "" : $"{kop}: ")}{afspraak.Velden.Tekst}" }, Nakijkstand.Open) with
        {
            Bron = new(Math.Min(vorige.Bron.Van, afspraak.Bron.Van), Math.Max(vorige.Bron.Tot, afspraak.Bron.Tot)),
            Gelezen = [.. vorige.Gelezen, .. afspraak.Gelezen],
            Uitwerking = (vorige.Uitwerking ?? afspraak.Uitwerking) is null ? null : Nakijkuitwerking.Van(vorige, gelezen).Met(Nakijkuitwerking.Van(afspraak, gelezen)),
        };
        return Zet(samen) with { Afspraken = [.. Zet(samen).Afspraken.Where(a => a.Id != afspraak.Id)] };
    }

    /// <summary>Moves an agreement to the end of a theme or part.</summary>
    public Nakijkstaat Verplaats(Nakijkafspraak afspraak, int thema, string? onderdeel)
    {
        var verplaatst = afspraak with { Thema = thema, Onderdeel = onderdeel, Wijziging = afspraak.Wijziging + 1 };
        var zonder = Afspraken.Where(a => a.Id != afspraak.Id).ToList();
        var na = zonder.FindLastIndex(a => a.Thema < thema || (a.Thema == thema && string.CompareOrdinal(a.Onderdeel, onderdeel) <= 0));
        zonder.Insert(na + 1, verplaatst);
        return this with { Afspraken = zonder };
    }

    /// <summary>
    /// Changes places with the neighbour before (-1) or after (+1) it in its theme and part, wherever others stand between them. The same when
    /// there is none.
    /// </summary>
    public Nakijkstaat Schuif(Nakijkafspraak afspraak, int stap)
    {
        var lijst = Afspraken.ToList();
        var buren = Enumerable.Range(0, lijst.Count).Where(i => lijst[i].Thema == afspraak.Thema && lijst[i].Onderdeel == afspraak.Onderdeel).ToList();
        var plaats = buren.FindIndex(i => lijst[i].Id == afspraak.Id) + stap;
        if (plaats < 0 || plaats >= buren.Count)
            return this;
        var (van, naar) = (buren[plaats - stap], buren[plaats]);
        (lijst[van], lijst[naar]) = (lijst[naar], lijst[van]);
        return this with { Afspraken = lijst };
    }

    private static Nakijkvelden Velden(Afspraak afspraak) => new(afspraak.Nummer, afspraak.Kop ?? "", afspraak.Tekst, afspraak.Soort);

    private static IEnumerable<string> Delen(string tekst)
    {
        var deel = new List<string>();
        foreach (var regel in tekst.Split('\n').Append(Snede))
        {
            if (!string.Equals(regel.Trim(), Snede, StringComparison.Ordinal))
            {
                deel.Add(regel);
                continue;
            }
            if (string.Join('\n', deel).Trim() is { Length: > 0 } stuk)
                yield return stuk;
            deel.Clear();
        }
    }
}
