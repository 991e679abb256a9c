using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Which figure: of what, where, and which part.</summary>
public sealed record Cijferadres
{
    public string? Indicator { get; init; }
    public string? Gebied { get; init; }
    public string? Deel { get; init; }
}

/// <summary>What someone makes of a figure.</summary>
public sealed record Cijferformulier
{
    public string? Indicator { get; init; }
    public string? Gebied { get; init; }
    public string? Deel { get; init; }
    public string? Waarde { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>The version that was on the screen.</summary>
    public Guid Gezien { get; init; }

    internal Cijferadres Waar => new() { Indicator = Indicator, Gebied = Gebied, Deel = Deel };
}

/// <summary>What the page of a figure shows: as it stands, and as it was typed.</summary>
public sealed record CijferModel(PartijAanTafel Partij, Meetperiode Halfjaar, Indicator Indicator, Gebied Gebied, Waarneming Oud)
{
    public Guid Gezien { get; init; }

    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    public string Waarde { get; init; } = "";
    public string Toelichting { get; init; } = "";
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What happened since the page was shown.</summary>
    public string? Nu { get; init; }

    internal string Naam => string.Join(", ", ((string[])[Indicator.Naam, Oud.Sleutel.Deel.Naam(), Gebied.Naam]).Where(d => d.Length > 0));
}
