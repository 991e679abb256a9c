using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>The figures of one indicator: which there are, by area and part.</summary>
internal sealed class Cijferblok(Indicator indicator)
{
    private readonly Dictionary<(string Gebied, Uitsplitsing Deel), Waarneming> cijfers = [];
    private readonly HashSet<Uitsplitsing> delen = [];
    private readonly HashSet<string> gebieden = new(StringComparer.Ordinal);

    public Indicator Indicator { get; } = indicator;

    public IReadOnlyCollection<Uitsplitsing> Delen => delen;

    public IReadOnlyCollection<string> Gebieden => gebieden;

    public IReadOnlyCollection<Waarneming> Cijfers => cijfers.Values;

    /// <summary>Adds a figure. Of two in one place the one that stands first counts; the other is given back.</summary>
    public Waarneming? Voeg(Waarneming cijfer)
    {
        var sleutel = (cijfer.Sleutel.Gebied, cijfer.Sleutel.Deel);
        if (cijfers.TryAdd(sleutel, cijfer))
        {
            delen.Add(cijfer.Sleutel.Deel);
            gebieden.Add(cijfer.Sleutel.Gebied);
            return null;
        }
        var eerder = cijfers[sleutel];
        if (Vergelijk(eerder, cijfer) <= 0)
            return cijfer;
        cijfers[sleutel] = cijfer;
        return eerder;
    }

    public Waarneming? Zoek(string gebied, Uitsplitsing deel) => cijfers.GetValueOrDefault((gebied, deel));

    private static int Vergelijk(Waarneming een, Waarneming ander) => een.Plaats is { } plaats && ander.Plaats is { } andere
        ? plaats.CompareTo(andere) : string.CompareOrdinal(een.Waarde.ToString(), ander.Waarde.ToString());
}
