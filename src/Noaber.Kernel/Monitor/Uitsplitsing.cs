using System.Text.Json.Serialization;

namespace Noaber.Kernel.Monitor;

/// <summary>
/// Which part of a figure: a code for each dimension that it is split by, such as the homes with label E. The default value is the total,
/// which is split by nothing. Two that name the same codes are equal, in whatever order they were given.
/// </summary>
public readonly record struct Uitsplitsing
{
    private readonly string? sleutel;

    /// <summary>Reads <see cref="Sleutel"/> back.</summary>
    /// <exception cref="ArgumentException">It is no list of <c>dimensie=code</c>, or it names a dimension twice.</exception>
    [JsonConstructor]
    public Uitsplitsing(string sleutel)
        : this(Lees(sleutel))
    {
    }

    private Uitsplitsing(IReadOnlyList<(string Dimensie, string Code)> delen)
    {
        if (delen.FirstOrDefault(d => Misvormd(d.Dimensie) || Misvormd(d.Code)) is { Dimensie: not null } fout)
            throw new ArgumentException($"Geen dimensie met een code: ‘{fout.Dimensie}={fout.Code}’.", nameof(delen));
        if (delen.Select(d => d.Dimensie).Distinct().Count() != delen.Count)
            throw new ArgumentException("Een dimensie staat er twee keer in.", nameof(delen));
        sleutel = delen.Count == 0 ? null
            : string.Join(';', delen.OrderBy(d => d.Dimensie, StringComparer.Ordinal).Select(d => $"{d.Dimensie}={d.Code}"));
    }

    /// <summary>
    /// All codes in one text that is the same whenever they are: <c>energielabel=E;huurklasse=duur</c>. Empty for the total.
    /// </summary>
    public string Sleutel => sleutel ?? "";

    /// <summary>It is split by nothing.</summary>
    [JsonIgnore]
    public bool IsTotaal => sleutel is null;

    /// <summary>Each dimension with its code, by the name of the dimension.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Dimensie, string Code)> Delen => Lees(Sleutel);

    /// <summary>The code of a dimension; null when it is not split by it.</summary>
    public string? this[string dimensie] => Delen.FirstOrDefault(d => d.Dimensie == dimensie).Code;

    /// <summary>Split by these codes.</summary>
    /// <exception cref="ArgumentException">One is empty or holds a <c>=</c> or <c>;</c>, or a dimension is named twice.</exception>
    public static Uitsplitsing Naar(params IReadOnlyList<(string Dimensie, string Code)> delen)
    {
        ArgumentNullException.ThrowIfNull(delen);
        return new(delen);
    }

    /// <summary>Split further by what the other is split by.</summary>
    /// <exception cref="ArgumentException">Both are split by the same dimension.</exception>
    public Uitsplitsing En(Uitsplitsing ander) => IsTotaal ? ander : ander.IsTotaal ? this : new([.. Delen, .. ander.Delen]);

    /// <summary>The whole that it is a part of: no longer split by this dimension.</summary>
    public Uitsplitsing Zonder(string dimensie) => new([.. Delen.Where(d => d.Dimensie != dimensie)]);

    /// <inheritdoc/>
    public override string ToString() => Sleutel;

    private static bool Misvormd(string tekst) => string.IsNullOrWhiteSpace(tekst) || tekst.AsSpan().ContainsAny('=', ';');

    private static (string, string)[] Lees(string sleutel)
    {
        ArgumentNullException.ThrowIfNull(sleutel);
        return sleutel.Length == 0 ? [] : [.. sleutel.Split(';').Select(deel => deel.Split('=') is [var dimensie, var code]
            ? (dimensie, code) : throw new ArgumentException($"Geen dimensie met een code: ‘{deel}’.", nameof(sleutel)))];
    }
}
