namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>A sum that everybody can make: a total and all of its parts.</summary>
/// <param name="Totaal">The total: a gemeente, all parties together, all classes.</param>
/// <param name="Delen">
/// All of its parts. With one part it says that two figures are the same, as a figure that did not change between two publications.
/// </param>
/// <param name="Speling">How far the parts may be off their total, because those were rounded before they came here.</param>
public sealed record Somverband(Publicatiesleutel Totaal, IReadOnlyList<Publicatiesleutel> Delen, decimal Speling = 0);

/// <summary>A share with what it is a share of: who has two of the three knows the third.</summary>
/// <param name="Aandeel">The share, such as a percentage.</param>
/// <param name="Teller">The numerator.</param>
/// <param name="Noemer">The denominator.</param>
/// <param name="Maal">What the quotient is multiplied by: 100 for a percentage.</param>
/// <param name="Speling">How far the share may be off the quotient, because it is shown with so many decimals: 0,05 for one.</param>
public sealed record Aandeelverband(
    Publicatiesleutel Aandeel, Publicatiesleutel Teller, Publicatiesleutel Noemer, decimal Maal = 100, decimal Speling = 0.05m);

/// <summary>
/// All that can be laid side by side: what is published now and what was before, at each level, for each party and class, with the sums
/// that tie it together. In order and whole: no figure twice, no sum over a figure that is not there, no sum that is wrong.
/// </summary>
public sealed class Publicatie
{
    private readonly Dictionary<Publicatiesleutel, int> opSleutel;

    /// <summary>Lays it out.</summary>
    /// <param name="cellen">The figures, in any order.</param>
    /// <param name="sommen">The sums over them.</param>
    /// <param name="aandelen">The shares among them.</param>
    /// <exception cref="ArgumentException">
    /// A figure is there twice, is below zero or weighs nothing; a sum or a share names a figure that is not there; a sum does not add up.
    /// </exception>
    public Publicatie(IEnumerable<Publicatiecel> cellen, IReadOnlyList<Somverband> sommen, IReadOnlyList<Aandeelverband>? aandelen = null)
    {
        ArgumentNullException.ThrowIfNull(cellen);
        ArgumentNullException.ThrowIfNull(sommen);
        Cellen = [.. cellen.OrderBy(c => c.Sleutel)];
        opSleutel = new(Cellen.Count);
        for (var i = 0; i < Cellen.Count; i++)
            Neem(i);
        Kenners = [.. Cellen.Select(c => c.Bijdragen.Count == 1 ? c.Bijdragen.Keys.Single() : (Guid?)null)];
        Verbanden = [.. sommen.Select(Som).Concat((aandelen ?? []).Select(Aandeel)).Order(Verband.Volgorde)];
        var opCel = Verbanden.SelectMany((verband, nr) => verband.Leden.Select(cel => (Cel: cel, Nr: nr))).ToLookup(p => p.Cel, p => p.Nr);
        VanCel = [.. Enumerable.Range(0, Cellen.Count).Select(cel => (int[])[.. opCel[cel]])];
        Resten = Enumerable.Range(0, Cellen.Count).Where(IsRest).ToDictionary(cel => cel, cel => Verbanden[VanCel[cel][0]]);
    }

    /// <summary>The figures, in the order of their keys.</summary>
    public IReadOnlyList<Publicatiecel> Cellen { get; }

    /// <summary>The parties that have something in it: each knows its own part.</summary>
    internal IEnumerable<Guid> Partijen => Cellen.SelectMany(c => c.Bijdragen.Keys).Distinct().Order();

    internal IReadOnlyList<Verband> Verbanden { get; }

    /// <summary>The numbers of the ties that a cell is in.</summary>
    internal IReadOnlyList<int[]> VanCel { get; }

    /// <summary>Of each cell the one party that it is of; null when it is of more or of nobody.</summary>
    internal IReadOnlyList<Guid?> Kenners { get; }

    /// <summary>
    /// What is left of a whole in ties that only say that a part is no more than that, with its tie: it is of nobody, never shown, and in
    /// no other tie.
    /// </summary>
    internal IReadOnlyDictionary<int, Verband> Resten { get; }

    private bool IsRest(int cel) => Cellen[cel] is { Verleden: Celverleden.Nooit, Bijdragen.Count: 0 }
        && VanCel[cel] is [var enige] && Verbanden[enige] is { Maal: null, Leden: [var geheel, _, _] } && geheel != cel;

    private void Neem(int nr)
    {
        var cel = Cellen[nr];
        if (cel.Waarde < 0 || cel.Gewicht <= 0)
            throw new ArgumentException($"Een cijfer is negatief of weegt niets: {cel.Sleutel}.", nameof(nr));
        if (!opSleutel.TryAdd(cel.Sleutel, nr))
            throw new ArgumentException($"Dit cijfer staat er twee keer in: {cel.Sleutel}.", nameof(nr));
    }

    private int Nummer(Publicatiesleutel sleutel) =>
        opSleutel.TryGetValue(sleutel, out var nr) ? nr
            : throw new ArgumentException($"Dit cijfer staat er niet in: {sleutel}.", nameof(sleutel));

    private Verband Som(Somverband som)
    {
        int[] leden = [Nummer(som.Totaal), .. som.Delen.Select(Nummer).Order()];
        if (leden.Distinct().Count() != leden.Length)
            throw new ArgumentException($"Een cijfer staat twee keer in één som: {som.Totaal}.", nameof(som));
        if (Math.Abs(Cellen[leden[0]].Waarde - leden[1..].Sum(cel => Cellen[cel].Waarde)) > som.Speling)
            throw new ArgumentException($"De delen tellen niet op tot hun totaal: {som.Totaal}.", nameof(som));
        return new(leden, (double)som.Speling, null);
    }

    private Verband Aandeel(Aandeelverband aandeel)
    {
        int[] leden = [Nummer(aandeel.Aandeel), Nummer(aandeel.Teller), Nummer(aandeel.Noemer)];
        var (deel, teller, noemer) = (Cellen[leden[0]], Cellen[leden[1]].Waarde, Cellen[leden[2]].Waarde);
        if (leden.Distinct().Count() != leden.Length || deel.Regel.Afronding != 0
            || Math.Abs((deel.Waarde * noemer) - (teller * aandeel.Maal)) > aandeel.Speling * noemer)
            throw new ArgumentException($"Geen teller door een noemer, of nog eens afgerond: {aandeel.Aandeel}.", nameof(aandeel));
        return new(leden, (double)aandeel.Speling, (double)aandeel.Maal);
    }
}

/// <summary>A tie between cells, by their numbers: a total with its parts, or a share with its numerator and its denominator.</summary>
/// <param name="Leden">The total first and then its parts; or the share, the numerator and the denominator.</param>
/// <param name="Speling">How far parts may be off their total.</param>
/// <param name="Maal">What a share is multiplied by; null for a sum.</param>
internal sealed record Verband(int[] Leden, double Speling, double? Maal)
{
    /// <summary>By their cells, so that a plan does not depend on the order in which they came.</summary>
    public static IComparer<Verband> Volgorde { get; } = Comparer<Verband>.Create((een, ander) =>
        een.Leden.AsSpan().SequenceCompareTo(ander.Leden) is not 0 and var verschil ? verschil : Nullable.Compare(een.Maal, ander.Maal));
}
