using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Besluitvorming;

/// <summary>A piece of a kader that can change by itself: an agreement, the purpose of a theme, a priority, a table, a term.</summary>
/// <param name="Lijn">What is the same through all versions.</param>
/// <param name="Naam">What to call it: number and heading.</param>
/// <param name="Plek">Where it stands: its theme and part, or the name of its list.</param>
/// <param name="Tekst">All its words.</param>
public sealed record Passage(Guid Lijn, string Naam, string Plek, string Tekst);

/// <summary>What became of one <see cref="Passage"/>.</summary>
/// <param name="Oud">As it was, or null when it is new.</param>
/// <param name="Nieuw">As it is, or null when it is gone.</param>
public sealed record Passageverschil(Passage? Oud, Passage? Nieuw)
{
    /// <summary>What is the same through all versions.</summary>
    public Guid Lijn => (Nieuw ?? Oud)!.Lijn;

    /// <summary>Its words differ.</summary>
    public bool AndereTekst => Anders(passage => passage.Tekst);

    /// <summary>It has another number or heading.</summary>
    public bool AndereNaam => Anders(passage => passage.Naam);

    /// <summary>It stands elsewhere.</summary>
    public bool Verplaatst => Anders(passage => passage.Plek);

    /// <summary>It stands at another point in the order.</summary>
    public bool Verschoven { get; init; }

    /// <summary>Nothing changed.</summary>
    public bool Gelijk => Oud == Nieuw && !Verschoven;

    private bool Anders(Func<Passage, string> wat) => Oud is not null && Nieuw is not null
        && !string.Equals(wat(Oud), wat(Nieuw), StringComparison.Ordinal);
}

/// <summary>
/// Lays two versions of one kader side by side. Which pieces are the same is known, not guessed: a copy stands on the same line.
/// </summary>
public static class Versievergelijking
{
    /// <summary>
    /// The pieces of the new version in their order, each with what it was; what is gone stands where it stood, after the piece that went
    /// before it.
    /// </summary>
    public static IReadOnlyList<Passageverschil> Vergelijk(IReadOnlyList<Passage> oud, IReadOnlyList<Passage> nieuw)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        var was = oud.ToDictionary(passage => passage.Lijn);
        var blijft = nieuw.Select(passage => passage.Lijn).ToHashSet();
        var wegNa = new Dictionary<Guid, List<Passageverschil>>();
        var voorganger = Guid.Empty;
        foreach (var passage in oud)
        {
            if (blijft.Contains(passage.Lijn))
                voorganger = passage.Lijn;
            else if (wegNa.TryGetValue(voorganger, out var rij))
                rij.Add(new(passage, null));
            else
                wegNa[voorganger] = [new(passage, null)];
        }
        var verschoven = Verschoven([.. oud.Select(p => p.Lijn).Where(blijft.Contains)],
            [.. nieuw.Select(p => p.Lijn).Where(was.ContainsKey)]);
        return
        [
            .. wegNa.GetValueOrDefault(Guid.Empty) ?? [],
            .. nieuw.SelectMany(passage => (IEnumerable<Passageverschil>)
            [
                new(was.GetValueOrDefault(passage.Lijn), passage) { Verschoven = verschoven.Contains(passage.Lijn) },
                .. wegNa.GetValueOrDefault(passage.Lijn) ?? [],
            ]),
        ];
    }

    /// <summary>The fewest pieces that, put elsewhere, make the one order of the other.</summary>
    private static HashSet<Guid> Verschoven(Guid[] oud, Guid[] nieuw)
    {
        if (oud.SequenceEqual(nieuw))
            return [];
        var blijven = WordAlignment.Align([.. oud.Select(lijn => lijn.ToString())], [.. nieuw.Select(lijn => lijn.ToString())])
            .SelectMany(stuk => nieuw.Skip(stuk.New).Take(stuk.Length)).ToHashSet();
        return [.. nieuw.Where(lijn => !blijven.Contains(lijn))];
    }
}
