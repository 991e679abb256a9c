namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>
/// The axes along which figures add up, such as areas, parties and classes, and where each cell stands on them. Figures that are tied in
/// another way stand nowhere: see <see cref="StaatErop"/>.
/// </summary>
internal sealed class Assen
{
    // A table of so many places that are mostly empty is no table.
    private const long MeestePlekken = 20_000_000;
    private readonly int[] stap, celOp, plekVan;
    private readonly bool[] los;

    private Assen(Publicatie publicatie)
    {
        // What is left between a part and its whole stands nowhere: who looks for shifts sees to it that there is enough of it.
        var resten = publicatie.Resten;
        var plaatsen = publicatie.Cellen
            .Select((c, nr) => Plaats((resten.TryGetValue(nr, out var rest) ? publicatie.Cellen[rest.Leden[0]] : c).Sleutel)).ToList();
        Namen = [.. plaatsen.SelectMany(p => p.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var waarden = Namen.Select(naam => plaatsen.Select(p => p.GetValueOrDefault(naam, ""))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((waarde, nr) => (waarde, nr))
            .ToDictionary(w => w.waarde, w => w.nr, StringComparer.Ordinal)).ToList();
        Bomen = [.. waarden.Select(w => new Boom(w.Count))];
        stap = new int[Namen.Length];
        var omvang = 1L;
        for (var i = 0; i < stap.Length; i++)
            (stap[i], omvang) = ((int)Math.Min(omvang, int.MaxValue), omvang * waarden[i].Count);
        Past = omvang <= MeestePlekken;
        celOp = new int[Past ? omvang : 0];
        Array.Fill(celOp, -1);
        plekVan =
        [
            .. plaatsen.Select(p => Past ? Namen.Select((naam, i) => waarden[i][p.GetValueOrDefault(naam, "")] * stap[i]).Sum() : 0),
        ];
        los = [.. plekVan.Select((_, nr) => resten.ContainsKey(nr))];
        if (!Past)
            return;
        foreach (var cel in Enumerable.Range(0, los.Length).Where(c => !los[c]))
            celOp[plekVan[cel]] = cel;
        var recht = publicatie.Verbanden.Except(resten.Values).Select(v => (Verband: v, As: Langs(v))).ToList();
        // Only when all is known that is part of something, one sees which sum leaves a part out.
        foreach (var (verband, as_) in recht)
        {
            if (as_ is { } langs && !LaatWeg(verband.Leden, langs))
                continue;
            foreach (var cel in verband.Leden)
                los[cel] = true;
        }
    }

    /// <summary>Whether it is small enough to look at in this way.</summary>
    public bool Past { get; }

    /// <summary>Per axis what is part of what.</summary>
    public IReadOnlyList<Boom> Bomen { get; }

    private string[] Namen { get; }

    public static Assen Van(Publicatie publicatie) => new(publicatie);

    /// <summary>Whether all ties of a cell run along the axes.</summary>
    public bool StaatErop(int cel) => Past && !los[cel];

    /// <summary>Where a cell stands on an axis.</summary>
    public int Waarde(int cel, int as_) => plekVan[cel] / stap[as_] % Bomen[as_].Aantal;

    /// <summary>The place of a cell among all places.</summary>
    public int Plek(int cel) => plekVan[cel];

    /// <summary>How far along all places one step on an axis is.</summary>
    public int Stap(int as_) => stap[as_];

    /// <summary>The cell on a place; -1 when there is none.</summary>
    public int Cel(int plek) => celOp[plek];

    private static Dictionary<string, string> Plaats(Publicatiesleutel sleutel)
    {
        var deel = sleutel.Cijfer.Deel;
        var plaats = deel.Delen.ToDictionary(d => $"deel {d.Dimensie}", d => d.Code, StringComparer.Ordinal);
        plaats["indicator"] = sleutel.Cijfer.Indicator;
        plaats["gebied"] = sleutel.Cijfer.Gebied;
        plaats["partij"] = $"{sleutel.Partij}";
        plaats["keer"] = $"{sleutel.Periode} {sleutel.Uitgave}";
        return plaats;
    }

    // The one axis that a sum runs along, which then tells what is part of what there; null for any other tie.
    private int? Langs(Verband verband)
    {
        var totaal = verband.Leden[0];
        var assen = Enumerable.Range(0, stap.Length).Where(a => verband.Leden.Any(l => Waarde(l, a) != Waarde(totaal, a))).ToList();
        return verband.Maal is null && assen is [var langs]
            && verband.Leden.Skip(1).All(l => Bomen[langs].Hangt(Waarde(l, langs), Waarde(totaal, langs))) ? langs : null;
    }

    private bool LaatWeg(int[] leden, int as_)
    {
        var hier = Waarde(leden[0], as_);
        return Bomen[as_].Delen(hier).Select(deel => celOp[plekVan[leden[0]] + ((deel - hier) * stap[as_])])
            .Any(cel => cel >= 0 && !leden.Contains(cel));
    }
}

/// <summary>What is part of what along one axis.</summary>
internal sealed class Boom(int aantal)
{
    // So many ways to move are looked at: those near by first, and they cost least.
    private const int MeesteOmlopen = 40;
    private readonly int[] ouder = [.. Enumerable.Repeat(-1, aantal)];
    private readonly Dictionary<int, (int Waarde, int Teken)[][]> omlopen = [];

    /// <summary>How many values there are on the axis.</summary>
    public int Aantal => ouder.Length;

    /// <summary>Hangs a part under its whole; false when it is a part of another whole already, or the other way round.</summary>
    public bool Hangt(int deel, int geheel)
    {
        if (deel == geheel || (ouder[deel] >= 0 && ouder[deel] != geheel) || Keten(geheel).Contains(deel))
            return false;
        ouder[deel] = geheel;
        return true;
    }

    /// <summary>The parts of a whole.</summary>
    public IEnumerable<int> Delen(int geheel) => Enumerable.Range(0, Aantal).Where(w => ouder[w] == geheel);

    /// <summary>
    /// The ways in which a value can go up by one without a sum along the axis changing, with what moves up and down with it: from another
    /// part to this one, or with all that it is a part of.
    /// </summary>
    public (int Waarde, int Teken)[][] Omlopen(int waarde)
    {
        if (!omlopen.TryGetValue(waarde, out var gevonden))
            omlopen[waarde] = gevonden = [.. Zoek(waarde).DistinctBy(o => string.Join(';', o)).OrderBy(o => o.Length).Take(MeesteOmlopen)];
        return gevonden;
    }

    private IEnumerable<(int, int)[]> Zoek(int waarde)
    {
        var bladen = Enumerable.Range(0, Aantal).Where(w => !ouder.Contains(w)).ToList();
        foreach (var blad in bladen.Where(b => Keten(b).Contains(waarde)))
        {
            var op = Keten(blad);
            yield return [.. op.Select(w => (w, 1))];
            foreach (var ander in bladen)
            {
                var neer = Keten(ander);
                // What both are a part of does not change, and the one that is asked for must.
                if (neer[^1] == op[^1] && !neer.Contains(waarde))
                    yield return [.. op.Except(neer).Select(w => (w, 1)), .. neer.Except(op).Select(w => (w, -1))];
            }
        }
    }

    private List<int> Keten(int waarde)
    {
        List<int> keten = [];
        for (var w = waarde; w >= 0; w = ouder[w])
            keten.Add(w);
        return keten;
    }
}
