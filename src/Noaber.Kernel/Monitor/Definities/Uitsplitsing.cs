using System.Text.Json.Serialization;

namespace Noaber.Kernel.Monitor.Definities;

/// <summary>
/// Which part of a figure: a code for each dimension that it is split by, such as the homes with label E. The default value is the total,
/// which is split by nothing. Two that name the same codes are equal, in whatever order they were given.
/// </summary>
public readonly record struct Uitsplitsing
{
    // Kept apart once, since each rule looks at the codes of each figure.
    private readonly Vorm? vorm;

    /// <summary>Reads <see cref="Sleutel"/> back.</summary>
    /// <exception cref="ArgumentException">It is no list of <c>dimensie=code</c>, or it names a dimension twice.</exception>
    [JsonConstructor]
    public Uitsplitsing(string sleutel)
        : this(Lees(sleutel))
    {
    }

    private Uitsplitsing((string Dimensie, string Code)[] delen)
    {
        if (Array.Find(delen, d => Misvormd(d.Dimensie) || Misvormd(d.Code)) is { Dimensie: not null } fout)
            throw new ArgumentException($"Geen dimensie met een code: ‘{fout.Dimensie}={fout.Code}’.", nameof(delen));
        Array.Sort(delen, (een, ander) => string.CompareOrdinal(een.Dimensie, ander.Dimensie));
        if (delen.Where((deel, i) => i > 0 && delen[i - 1].Dimensie == deel.Dimensie).Any())
            throw new ArgumentException("Een dimensie staat er twee keer in.", nameof(delen));
        vorm = delen.Length == 0 ? null : new(string.Join(';', delen.Select(d => $"{d.Dimensie}={d.Code}")), delen);
    }

    /// <summary>All codes in one text, the same in whatever order they came: <c>energielabel=E;huurklasse=duur</c>.</summary>
    public string Sleutel => vorm?.Sleutel ?? "";

    /// <summary>It is split by nothing.</summary>
    [JsonIgnore]
    public bool IsTotaal => vorm is null;

    /// <summary>Each dimension with its code, by the name of the dimension.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Dimensie, string Code)> Delen => vorm?.Delen ?? [];

    /// <summary>The code of a dimension; null when it is not split by it.</summary>
    public string? this[string dimensie] => vorm is null ? null : Array.Find(vorm.Delen, d => d.Dimensie == dimensie).Code;

    /// <summary>Split by these codes.</summary>
    /// <exception cref="ArgumentException">One is empty or holds a <c>=</c> or <c>;</c>, or a dimension is named twice.</exception>
    public static Uitsplitsing Naar(params IReadOnlyList<(string Dimensie, string Code)> delen) => new([.. delen]);

    /// <summary>Split further by what the other is split by.</summary>
    /// <exception cref="ArgumentException">Both are split by the same dimension.</exception>
    public Uitsplitsing En(Uitsplitsing ander) => IsTotaal ? ander : ander.IsTotaal ? this : new([.. Delen, .. ander.Delen]);

    /// <summary>The whole that it is a part of: no longer split by this dimension.</summary>
    public Uitsplitsing Zonder(string dimensie) => this[dimensie] is null ? this : new([.. Delen.Where(d => d.Dimensie != dimensie)]);

    /// <summary>Whether it is this part, or a part of it.</summary>
    public bool ValtOnder(Uitsplitsing geheel)
    {
        foreach (var (dimensie, code) in geheel.vorm?.Delen ?? [])
        {
            if (this[dimensie] != code)
                return false;
        }
        return true;
    }

    /// <summary>Whether both are split by the same codes.</summary>
    public bool Equals(Uitsplitsing other) => ReferenceEquals(vorm, other.vorm) || Sleutel == other.Sleutel;

    /// <inheritdoc/>
    public override int GetHashCode() => vorm?.Hash ?? 0;

    /// <inheritdoc/>
    public override string ToString() => Sleutel;

    private static bool Misvormd(string tekst) => string.IsNullOrWhiteSpace(tekst) || tekst.AsSpan().ContainsAny('=', ';');

    private static (string Dimensie, string Code)[] Lees(string sleutel)
    {
        ArgumentNullException.ThrowIfNull(sleutel);
        return sleutel.Length == 0 ? [] : [.. sleutel.Split(';').Select(deel => deel.Split('=') is [var dimensie, var code]
            ? (dimensie, code) : throw new ArgumentException($"Geen dimensie met een code: ‘{deel}’.", nameof(sleutel)))];
    }

    private sealed class Vorm(string sleutel, (string Dimensie, string Code)[] delen)
    {
        public string Sleutel { get; } = sleutel;

        public (string Dimensie, string Code)[] Delen { get; } = delen;

        public int Hash { get; } = string.GetHashCode(sleutel, StringComparison.Ordinal);
    }
}
