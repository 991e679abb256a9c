using Noaber.Kernel.Draad;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>One statement of a vision: what it says, and what answers it.</summary>
internal static class UitspraakLezen
{
    public static async Task<IResult> Toon(Guid uitspraak, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var bron = new Draadbron(db, aanvrager, stop);
        return await bron.Punt(Draadsoort.Beleidsuitspraak, uitspraak) is { } stuk
            ? scherm.Toon<UitspraakScherm, UitspraakModel>(new(stuk, await bron.Buren(uitspraak), aanvrager.Mag(Handeling.Koppelen))
            {
                Streefwaarden = stuk.Streefwaarden, MagStreven = stuk.IsVisie && aanvrager.Mag(Handeling.VisieVaststellen),
            })
            : Results.NotFound();
    }
}

/// <summary>What the page of a statement shows.</summary>
public sealed record UitspraakModel(Draadstuk Stuk, IReadOnlyList<Draadbuur> Buren, bool MagKoppelen)
{
    /// <summary>The figures that it asks for.</summary>
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; init; } = [];

    /// <summary>Whether the reader may say which these are.</summary>
    public bool MagStreven { get; init; }
}
