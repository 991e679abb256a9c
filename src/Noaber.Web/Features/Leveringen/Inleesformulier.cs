using Microsoft.AspNetCore.Http.Metadata;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What comes along with a workbook.</summary>
public sealed record Inleesformulier
{
    internal const string GeefTerug = "terug";

    /// <summary>The version that was on the screen; empty when there was none.</summary>
    public Guid Gezien { get; init; }

    public string? Doe { get; init; }

    /// <summary>Of which file someone knows how many figures go with it: <see cref="Verdwijnend.Kenmerk"/>.</summary>
    public string? MagWeg { get; init; }
}

/// <summary>What the upload page shows: what is asked, and why the last file was refused.</summary>
public sealed record InleesModel(PartijAanTafel Partij, Meetperiode Halfjaar)
{
    /// <summary>The name of the file that was refused; empty when none was.</summary>
    public string Bestand { get; init; } = "";

    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    public IReadOnlyList<Celmelding> Meldingen { get; init; } = [];
    public Guid Gezien { get; init; }
    public int Gevraagd { get; init; }
    public bool MetGebieden { get; init; }

    /// <summary>What the party must agree to first; null when it did.</summary>
    public Regelgemis? Regels { get; init; }

    public bool Ingediend { get; init; }
    public Versienummer? Versie { get; init; }

    /// <summary>
    /// Why it was refused, together with what the rules found in what could be read; nothing when it was not read at all.
    /// </summary>
    public Controleuitkomst Gevonden { get; init; } = new([]);

    /// <summary>What happened since the page was shown.</summary>
    public string? Nu { get; init; }

    /// <summary>What would be gone if the file took the place of the last version; null when nothing of note would.</summary>
    public Verdwijnend? Verdwijnt { get; init; }

    internal static InleesModel Van(Leveringszaak zaak, Regelgemis? regels = null) => new(zaak.Partij, zaak.Halfjaar)
    {
        Opgegaan = zaak.Opgegaan, Gezien = zaak.Laatste?.Id ?? Guid.Empty, Gevraagd = zaak.Plichten.Count,
        MetGebieden = zaak.Gebieden is not null,
        Ingediend = zaak.Status != Leveringsstatus.Concept, Versie = zaak.Laatste?.Nummer, Regels = regels,
    };
}

/// <summary>What the page of a workbook that is being read shows; without a step nothing is known of it here.</summary>
public sealed record InleesWachtModel(PartijAanTafel Partij, Meetperiode Halfjaar, string Adres)
{
    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    public Inleesstap? Stap { get; init; }

    /// <summary>Its place among those that wait; null when it has its turn.</summary>
    public int? Plaats { get; init; }

    /// <summary>The workbook with notes at its cells lies ready.</summary>
    public bool Nagekeken { get; init; }

    /// <summary>The version that lies there, and whether it came in since the file was offered.</summary>
    public Versienummer? Versie { get; init; }

    public bool IsNieuw { get; init; }
}

/// <summary>How a form is taken in: whole, in memory.</summary>
internal sealed class InGeheugen(int meest) : IFormOptionsMetadata
{
    public bool? BufferBody => null;
    public int? MemoryBufferThreshold => meest;
    public long? BufferBodyLengthLimit => meest;
    public int? ValueCountLimit => null;
    public int? KeyLengthLimit => null;
    public int? ValueLengthLimit => null;
    public int? MultipartBoundaryLengthLimit => null;
    public int? MultipartHeadersCountLimit => null;
    public int? MultipartHeadersLengthLimit => null;
    public long? MultipartBodyLengthLimit => meest;
}
