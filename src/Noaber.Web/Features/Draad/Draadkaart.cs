using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Draad;

/// <summary>
/// One theme as a picture: what was asked at the left, what was agreed in the middle, who does what at the right, with a line where they
/// hang together. The list under it says the same.
/// </summary>
public sealed record Draadkaart(IReadOnlyList<Kaartpunt> Punten, IReadOnlyList<Kaartlijn> Lijnen, int Hoogte)
{
    public const int Breedte = 960, Vak = 280, Rij = 44, Kop = 30;

    /// <summary>What a picture can still show, and a page can carry.</summary>
    private const int MeesteAfspraken = 60, MeesteActies = 240;

    private const int LangsteNaam = 42;
    private static readonly int[] Kolommen = [0, 340, 680];

    /// <summary>How many agreements of the theme did not fit.</summary>
    public int Verder { get; private init; }

    /// <summary>The picture of these agreements.</summary>
    /// <param name="alle">All of one theme.</param>
    /// <param name="uitspraken">What they may answer.</param>
    /// <param name="koppelingen">Which of these they do answer.</param>
    /// <param name="metVoortgang">Whether the reader may open the page of an action.</param>
    internal static Draadkaart Maak(
        IReadOnlyList<AfspraakRegel> alle, IReadOnlyList<Draadstuk> uitspraken, IReadOnlyList<Koppeling> koppelingen, bool metVoortgang)
    {
        List<AfspraakRegel> afspraken = [.. alle.Take(MeesteAfspraken)];
        var lijnen = afspraken.Select(a => a.Lijn).ToHashSet();
        var paren = koppelingen.Where(k => lijnen.Contains(k.VanId)).Select(k => (k.VanId, k.NaarId)).ToList();
        var gevraagd = uitspraken.Where(u => paren.Exists(p => p.NaarId == u.Punt.Id)).ToList();
        var acties = afspraken.SelectMany(a => a.AlleActies.Select(actie => (a.Lijn, actie))).Take(MeesteActies).ToList();
        List<Kaartpunt> punten =
            [.. Gevraagd(gevraagd), .. Afgesproken(afspraken), .. Gedaan(acties.Select(p => p.actie), metVoortgang)];
        var waar = punten.ToDictionary(p => p.Lijn);
        IReadOnlyList<Kaartlijn> samen =
        [
            .. paren.Where(p => waar.ContainsKey(p.NaarId)).Select(p => Lijn(waar[p.NaarId], waar[p.VanId])),
            .. acties.Select(p => Lijn(waar[p.Lijn], waar[p.actie.Lijn])),
        ];
        return new(punten, samen, Kop + (Rij * Math.Max(1, punten.CountBy(p => p.Kolom).Select(k => k.Value).DefaultIfEmpty().Max())))
        {
            Verder = alle.Count - afspraken.Count,
        };
    }

    private static IEnumerable<Kaartpunt> Gevraagd(IReadOnlyList<Draadstuk> uitspraken) =>
        uitspraken.Select((u, rij) => Punt(u.Punt.Id, 0, rij, u.Titel, u.Adres));

    private static IEnumerable<Kaartpunt> Afgesproken(IReadOnlyList<AfspraakRegel> afspraken) =>
        afspraken.Select((a, rij) => Punt(a.Lijn, 1, rij, $"{a.Nummer} {a.Naam}", $"/afspraak/{a.Sleutel}"));

    private static IEnumerable<Kaartpunt> Gedaan(IEnumerable<ActieRegel> acties, bool metVoortgang) => acties.Select(
        (actie, rij) => Punt(actie.Lijn, 2, rij, actie.Tekst, metVoortgang ? $"/acties/{actie.Lijn}" : null));

    private static Kaartpunt Punt(Guid lijn, int kolom, int rij, string naam, string? adres) =>
        new(lijn, kolom, Kolommen[kolom], Kop + (rij * Rij), Opmaak.Kort(naam, LangsteNaam), naam, adres);

    private static Kaartlijn Lijn(Kaartpunt van, Kaartpunt naar)
    {
        var (x1, y1, x2, y2) = (van.X + Vak, van.Y + (Rij / 2) - 4, naar.X, naar.Y + (Rij / 2) - 4);
        var midden = (x1 + x2) / 2;
        return new(van, naar, $"M{x1} {y1}C{midden} {y1} {midden} {y2} {x2} {y2}");
    }
}

/// <summary>
/// A point in the picture: its column, its place, what fits of its name, and its address within the partnership; null for what the
/// reader may not open.
/// </summary>
public sealed record Kaartpunt(Guid Lijn, int Kolom, int X, int Y, string Naam, string Voluit, string? Adres);

/// <summary>A line of the picture from an earlier point to a later one.</summary>
public sealed record Kaartlijn(Kaartpunt Van, Kaartpunt Naar, string Pad);
