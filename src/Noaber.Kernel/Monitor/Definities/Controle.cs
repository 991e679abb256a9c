using System.Text.Json.Serialization;

namespace Noaber.Kernel.Monitor.Definities;

/// <summary>
/// What figures must agree with, as data in a definition. Each holds for every area, and for every further split that all of its figures
/// have: a balance of the stock holds for each rent class too.
/// </summary>
/// <param name="Waarom">What the reader should know of it, in one sentence.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Telsom), "telsom")]
[JsonDerivedType(typeof(Balans), "balans")]
[JsonDerivedType(typeof(Aansluiting), "aansluiting")]
[JsonDerivedType(typeof(Hoogstens), "hoogstens")]
[JsonDerivedType(typeof(AlleenMetUitleg), "alleen-met-uitleg")]
[JsonDerivedType(typeof(Vergelijkbaar), "vergelijkbaar")]
public abstract record Controle(string Waarom)
{
    /// <summary>All that it speaks of.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<Grootheid> Grootheden { get; }
}

/// <summary>Parts add up to their total.</summary>
/// <param name="Geheel">The total.</param>
/// <param name="Delen">The parts, each once.</param>
/// <param name="Waarom">What the reader should know of it.</param>
/// <param name="Speling">By how much they may differ, beside what rounding explains.</param>
public sealed record Telsom(Grootheid Geheel, IReadOnlyList<Grootheid> Delen, string Waarom, decimal Speling = 0) : Controle(Waarom)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Grootheid> Grootheden => [Geheel, .. Delen];
}

/// <summary>
/// What was there, less what went, plus what came, is what there is: 1.433 − 10 + 10 + 24 is 1.457.
/// </summary>
/// <param name="Begin">What was there at the beginning.</param>
/// <param name="Af">What went.</param>
/// <param name="Bij">What came.</param>
/// <param name="Eind">What is there at the end.</param>
/// <param name="Waarom">What the reader should know of it.</param>
public sealed record Balans(Grootheid Begin, IReadOnlyList<Grootheid> Af, IReadOnlyList<Grootheid> Bij, Grootheid Eind, string Waarom)
    : Controle(Waarom)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Grootheid> Grootheden => [Begin, .. Af, .. Bij, Eind];
}

/// <summary>A figure of this period is the one that another ended the period before with.</summary>
/// <param name="Nu">The figure of this period.</param>
/// <param name="Toen">What it should be in the period before.</param>
/// <param name="Waarom">What the reader should know of it.</param>
public sealed record Aansluiting(Grootheid Nu, Grootheid Toen, string Waarom) : Controle(Waarom)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Grootheid> Grootheden => [Nu, Toen];
}

/// <summary>A part is never more than its whole: no more homes with label E, F or G than homes.</summary>
/// <param name="Deel">The part.</param>
/// <param name="Geheel">The whole.</param>
/// <param name="Waarom">What the reader should know of it.</param>
public sealed record Hoogstens(Grootheid Deel, Grootheid Geheel, string Waarom) : Controle(Waarom)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Grootheid> Grootheden => [Deel, Geheel];
}

/// <summary>
/// Agreed is that there are none; if there are, the row says why. Source: Enschede 2024, 4.1 (sold with label F or G, or in condition 4).
/// </summary>
/// <param name="Wat">What there should be none of.</param>
/// <param name="Waarom">What the reader should know of it.</param>
public sealed record AlleenMetUitleg(Grootheid Wat, string Waarom) : Controle(Waarom)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Grootheid> Grootheden => [Wat];
}

/// <summary>Associations have about as much of it, seen by their size; one that is far from all others is worth a look.</summary>
/// <param name="Wat">What is compared.</param>
/// <param name="Per">By what its size is counted; null for an average or a share, which is comparable by itself.</param>
/// <param name="Waarom">What the reader should know of it.</param>
public sealed record Vergelijkbaar(Grootheid Wat, Grootheid? Per, string Waarom) : Controle(Waarom)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Grootheid> Grootheden => Per is null ? [Wat] : [Wat, Per];
}
