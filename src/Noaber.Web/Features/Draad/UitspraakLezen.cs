using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>One statement of a vision: what it says, and what answers it.</summary>
internal static class UitspraakLezen
{
    public static async Task<IResult> Toon(
        Guid uitspraak, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Kaderkast kast, TimeProvider klok,
        Cijferverzoek cijfers, CancellationToken stop)
    {
        var bron = new Draadbron(db, aanvrager, stop);
        if (await bron.Punt(Draadsoort.Beleidsuitspraak, uitspraak) is not { } stuk)
            return Results.NotFound();
        var visie = await db.Kaders.Where(k => k.SamenwerkingId == aanvrager.Hier.SamenwerkingId
            && db.Beleidsuitspraken.Any(u => u.KaderId == k.Id && u.LijnId == uitspraak))
            .OrderByDescending(k => k.GemaaktOp).Select(k => new Kaderversie(k.Id, k.Versie)).FirstAsync(stop);
        return scherm.Toon<UitspraakScherm, UitspraakModel>(new(stuk, await bron.Buren(uitspraak), aanvrager.Mag(Handeling.Koppelen))
        {
            Streefwaarden = stuk.Streefwaarden, MagStreven = stuk.IsVisie && aanvrager.Mag(Handeling.VisieVaststellen),
            Begrippen = await Begrippenbron.Bij(visie, visie, db, aanvrager, kast, stop),
            Doelcijfers = await Doelcijfers(stuk.Streefwaarden, cijfers, klok.Vandaag()),
        });
    }

    private static async Task<IReadOnlyDictionary<Streefwaarde, Doelcijfer>> Doelcijfers(
        IReadOnlyList<Streefwaarde> doelen, Cijferverzoek cijfers, DateOnly vandaag)
    {
        if (doelen.All(d => d.Indicator is null))
            return new Dictionary<Streefwaarde, Doelcijfer>();
        var partijen = await cijfers.Db.PartijenAanTafel(cijfers.Samenwerking, vandaag, cijfers.Stop);
        return await cijfers.BijDoelen(doelen.Select(d => (d, Streefmeting.Partij(d.Partij, partijen))), vandaag);
    }
}

/// <summary>What the page of a statement shows.</summary>
public sealed record UitspraakModel(Draadstuk Stuk, IReadOnlyList<Draadbuur> Buren, bool MagKoppelen)
{
    /// <summary>The figures that it asks for.</summary>
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; init; } = [];

    /// <summary>What the monitor says of these, as this reader sees it.</summary>
    public IReadOnlyDictionary<Streefwaarde, Doelcijfer> Doelcijfers { get; init; } = new Dictionary<Streefwaarde, Doelcijfer>();

    /// <summary>The terms that light up in it.</summary>
    public Begrippenlijst? Begrippen { get; init; }

    /// <summary>Whether the reader may say which these are.</summary>
    public bool MagStreven { get; init; }
}
