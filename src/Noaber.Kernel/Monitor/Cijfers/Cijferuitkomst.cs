using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Which figure: of what, where, which part, of whom (null for all together) and when.</summary>
internal readonly record struct Cijferplek(Indicator Indicator, string Gebied, Uitsplitsing Deel, Guid? Partij, Meetperiode Periode)
{
    // An indicator is one by its code: its record has a hash of all that it says.
    public bool Equals(Cijferplek other) => Indicator.Code == other.Indicator.Code && Gebied == other.Gebied && Deel == other.Deel
        && Partij == other.Partij && Periode == other.Periode;

    public override int GetHashCode() => HashCode.Combine(Indicator.Code, Gebied, Deel, Partij, Periode);
}

/// <summary>A figure as it was found or computed, before it is compared or written.</summary>
internal sealed record Cijferuitkomst(decimal? Getal, Cijferteken Tekens = Cijferteken.Geen)
{
    /// <summary>Nobody said anything.</summary>
    public static Cijferuitkomst Niets { get; } = new(null, Cijferteken.Leeg) { Gevonden = false };

    /// <summary>It is not for this reader, whether or not anybody said anything.</summary>
    public static Cijferuitkomst Dicht { get; } = new(null, Cijferteken.NietVrijgegeven) { Gevonden = false };

    /// <summary>It, or something that it is made of, is not for this reader.</summary>
    public bool IsDicht => Tekens.IsDicht();

    /// <summary>Someone said something, be it that there is none.</summary>
    public bool Gevonden { get; init; } = true;

    /// <summary>It was released, or follows from what was: no total is made of it.</summary>
    public bool Vrijgegeven { get; init; }

    /// <summary>What was said about it.</summary>
    public IReadOnlyList<string> Noten { get; init; } = [];

    /// <summary>The versions of the definition that it was counted by.</summary>
    public IReadOnlyList<Versienummer> Versies { get; init; } = [];

    /// <summary>How its number came about; null when there is none.</summary>
    public Herleiding? Herleiding { get; init; }

    /// <summary>What says that there is no number; null where there is one, where it is hidden, and where nothing was said.</summary>
    public Leescijfer? Gezegd { get; init; }

    /// <summary>What it is a share of.</summary>
    public decimal? Noemer { get; init; }

    /// <summary>As what it adds up; null where nobody may know.</summary>
    public decimal? Telt => Getal ?? (Tekens.HasFlag(Cijferteken.NietVanToepassing) ? 0 : null);

    /// <summary>There is none, for this reason.</summary>
    public static Cijferuitkomst Geen(Cijferteken teken, params IReadOnlyList<string> noten) => new(null, teken) { Noten = noten };

    /// <summary>As it is read.</summary>
    public static Cijferuitkomst Van(Leescijfer gelezen, Indicator indicator)
    {
        var cijfer = gelezen.Cijfer;
        var tekens = Soort(cijfer.Waarde.Soort) | (gelezen.Stand == Cijferstand.Voorlopig ? Cijferteken.Voorlopig : Cijferteken.Geen)
            | (indicator.IsSchatting ? Cijferteken.Schatting : Cijferteken.Geen);
        var vrijgegeven = gelezen.Vrijgave is not null;
        return gelezen.Stand == Cijferstand.Verborgen
            ? Geen(Cijferteken.Verborgen) with { Versies = [cijfer.Versie], Vrijgegeven = vrijgegeven }
            : new(cijfer.Waarde.Soort == Waardesoort.Nihil ? 0 : cijfer.Waarde.Getal, tekens)
            {
                Vrijgegeven = vrijgegeven, Versies = [cijfer.Versie],
                Herleiding = cijfer.Waarde is { Getal: null, Soort: not Waardesoort.Nihil } ? null : new Herleiding.Gelezen(gelezen),
                Gezegd = cijfer.Waarde is { Getal: null, Soort: not Waardesoort.Nihil } ? gelezen : null,
                Noten = [.. cijfer.Noot is { } noot ? [noot] : Array.Empty<string>(),
                    .. cijfer.Waarde.Soort == Waardesoort.Onbekend ? ["Het is er, maar niemand telde het."] : Array.Empty<string>()],
            };
    }

    private static Cijferteken Soort(Waardesoort soort) => soort switch
    {
        Waardesoort.Getal => Cijferteken.Geen,
        Waardesoort.Nihil => Cijferteken.Nihil,
        Waardesoort.NietVanToepassing => Cijferteken.NietVanToepassing,
        _ => Cijferteken.Leeg,
    };
}
