using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>All findings of a delivery, by rule and then by cell.</summary>
/// <param name="Bevindingen">The findings.</param>
public sealed record Controleuitkomst(IReadOnlyList<Controlebevinding> Bevindingen)
{
    /// <summary>Whether nothing keeps the delivery from being handed in.</summary>
    public bool MagIngediend => !Bevindingen.Any(b => b.HoudtTegen);

    /// <summary>The findings as people mend them: what keeps the delivery back comes first.</summary>
    public IReadOnlyList<Controlebevinding> OmTeHerstellen =>
        [.. Bevindingen.OrderBy(b => b.HoudtTegen ? b.Soort : Bevindingsoort.LetOp)];

    /// <summary>What must be mended or explained first.</summary>
    public IEnumerable<Controlebevinding> Open => Bevindingen.Where(b => b.HoudtTegen);

    /// <summary>
    /// The figures, each with what is said of it. What a row says without naming a figure is of those that asked for an explanation; when
    /// none of the row did, it is of all. Beside a figure of the own party alone it may be about that, and is of no other.
    /// </summary>
    public IReadOnlyList<Waarneming> Verdeel(IReadOnlyList<Waarneming> cijfers, Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        ArgumentNullException.ThrowIfNull(catalogus);
        var vragen = Bevindingen.Where(b => b is { Soort: Bevindingsoort.LegUit, Plaats: not null }).ToList();
        var (rijen, wat) = (vragen.Select(b => Rij(b.Plaats!)).ToHashSet(), vragen.Select(b => b.Wat).ToHashSet());
        var besloten = cijfers.Where(c => c.Plaats is not null && IsBesloten(c)).Select(c => Rij(c.Plaats!)).ToHashSet();
        return [.. cijfers.Select(c => IsVanAnder(c) ? c with { Toelichting = null } : c)];

        bool IsVanAnder(Waarneming c) => c is { IsRijtoelichting: true, IsLeeg: false, Plaats: { } plaats } && !wat.Contains(c.Sleutel)
            && (rijen.Contains(Rij(plaats)) || (besloten.Contains(Rij(plaats)) && !IsBesloten(c)));

        bool IsBesloten(Waarneming c) => catalogus.Zoek(c.Sleutel.Indicator)?.Inzage == Inzage.EigenPartij;
    }

    private static (string Blad, int Rij) Rij(Cijferplaats plaats) => (plaats.Blad, plaats.Rij);

    /// <summary>What reading found: the figures alone do not tell it again.</summary>
    public IEnumerable<Controlebevinding> Gelezen => Bevindingen.Where(b => b.Regel == Controleregel.Lezen);

    /// <summary>Whether the same was found, in the same order.</summary>
    public bool IsGelijk(Controleuitkomst ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return Bevindingen.Select(Kern).SequenceEqual(ander.Bevindingen.Select(Kern));
    }

    /// <summary>
    /// Whether the rules found the same, wherever its figures stand now and whatever reading had to say beside them.
    /// </summary>
    public bool VindtHetzelfde(Controleuitkomst ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return Oordelen(this).SetEquals(Oordelen(ander));

        static HashSet<Controlebevinding> Oordelen(Controleuitkomst uitkomst) =>
            [.. uitkomst.Bevindingen.Where(b => b.Regel != Controleregel.Lezen).Select(b => Kern(b) with { Plaats = null })];
    }

    /// <summary>What was explained and goes along with its figure.</summary>
    public IEnumerable<Controlebevinding> Uitgelegd => Bevindingen.Where(b => b.IsUitgelegd);

    // Whom an explanation speaks of was used while looking; a finding that was kept does not know it any more.
    private static Controlebevinding Kern(Controlebevinding b) => b with
    {
        IsRijtoelichting = false,
        Wat = new(b.Wat.Indicator ?? "", b.Wat.Gebied ?? "", b.Wat.Deel),
        Toelichting = string.IsNullOrEmpty(b.Toelichting) ? null : b.Toelichting,
    };
}
