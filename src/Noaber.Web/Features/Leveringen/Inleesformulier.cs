using Microsoft.AspNetCore.Http.Metadata;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
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
}

/// <summary>What the upload page shows: what is asked, and why the last file was refused.</summary>
public sealed record InleesModel(PartijAanTafel Partij, Meetperiode Halfjaar, string Bestand, IReadOnlyList<Celmelding> Meldingen)
{
    public Guid Gezien { get; init; }
    public int Gevraagd { get; init; }
    public bool MetGebieden { get; init; }
    public bool Ingediend { get; init; }
    public Versienummer? Versie { get; init; }

    /// <summary>Why it was refused, together with what the rules found in what could be read; nothing when it was not read at all.</summary>
    public Controleuitkomst Gevonden { get; init; } = new([]);

    /// <summary>What happened since the page was shown.</summary>
    public string? Nu { get; init; }
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
