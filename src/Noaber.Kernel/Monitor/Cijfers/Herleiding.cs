namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>
/// How a number came about from what was handed in, so that anybody can compute it again. It names only what the reader may see. Numbers
/// are as they were before they were rounded.
/// </summary>
public abstract record Herleiding
{
    private Herleiding()
    {
    }

    /// <summary>The number; null where it cannot be computed.</summary>
    public abstract decimal? Getal { get; }

    /// <summary>The figures that it came from; one that counts twice stands here twice.</summary>
    public abstract IEnumerable<Leescijfer> Bronnen { get; }

    /// <summary>As it was read; what cannot be there adds up as 0.</summary>
    public sealed record Gelezen(Leescijfer Cijfer) : Herleiding
    {
        /// <inheritdoc/>
        public override decimal? Getal => Cijfer.Cijfer.Waarde.Getal ?? 0;

        /// <inheritdoc/>
        public override IEnumerable<Leescijfer> Bronnen => [Cijfer];
    }

    /// <summary>All of these together.</summary>
    public sealed record Som(IReadOnlyList<Herleiding> Delen) : Herleiding
    {
        /// <inheritdoc/>
        public override decimal? Getal => Delen.Sum(d => d.Getal);

        /// <inheritdoc/>
        public override IEnumerable<Leescijfer> Bronnen => Delen.SelectMany(d => d.Bronnen);
    }

    /// <summary>The average of these by their weights.</summary>
    public sealed record Gewogen(IReadOnlyList<(Herleiding Getal, Herleiding Gewicht)> Delen) : Herleiding
    {
        /// <inheritdoc/>
        public override decimal? Getal => Delen.Sum(d => d.Gewicht.Getal) is { } zwaar and not 0
            ? Delen.Sum(d => d.Getal.Getal * d.Gewicht.Getal) / zwaar : null;

        /// <inheritdoc/>
        public override IEnumerable<Leescijfer> Bronnen => Delen.SelectMany(d => d.Getal.Bronnen.Concat(d.Gewicht.Bronnen));
    }

    /// <summary>The one divided by the other, times so much.</summary>
    public sealed record Deel(Herleiding Teller, Herleiding Noemer, decimal Maal) : Herleiding
    {
        /// <inheritdoc/>
        public override decimal? Getal => Noemer.Getal is { } noemer and not 0 ? Teller.Getal / noemer * Maal : null;

        /// <inheritdoc/>
        public override IEnumerable<Leescijfer> Bronnen => Teller.Bronnen.Concat(Noemer.Bronnen);
    }

    /// <summary>The one less the other.</summary>
    public sealed record Verschil(Herleiding Van, Herleiding Af) : Herleiding
    {
        /// <inheritdoc/>
        public override decimal? Getal => Van.Getal - Af.Getal;

        /// <inheritdoc/>
        public override IEnumerable<Leescijfer> Bronnen => Van.Bronnen.Concat(Af.Bronnen);
    }
}
