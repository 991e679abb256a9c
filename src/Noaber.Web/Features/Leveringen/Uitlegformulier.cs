using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Which findings: of which rule, and where.</summary>
public sealed record Uitlegadres
{
    public string? Regel { get; init; }
    public string? Gebied { get; init; }
}

/// <summary>What someone says of all of them.</summary>
public sealed record Uitlegformulier
{
    public string? Regel { get; init; }
    public string? Gebied { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>How many there were on the screen.</summary>
    public int Aantal { get; init; }

    /// <summary>The version that was on the screen.</summary>
    public Guid Gezien { get; init; }

    internal Uitlegadres Waar => new() { Regel = Regel, Gebied = Gebied };
}

/// <summary>What the page of an explanation of more findings shows.</summary>
public sealed record UitlegModel(PartijAanTafel Partij, Meetperiode Halfjaar, Gebied Gebied, Uitleggroep Groep)
{
    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    public Guid Gezien { get; init; }
    public string Toelichting { get; init; } = "";
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What happened since the page was shown.</summary>
    public string? Nu { get; init; }
}
