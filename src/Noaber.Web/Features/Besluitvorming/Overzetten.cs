using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>
/// Another proposal was adopted first: this one goes on from the newer version. What only that version changed is taken over; what both
/// changed stays as it is proposed here, and is marked until someone has looked at it.
/// </summary>
internal static class Overzetten
{
    public static async Task<IResult> Voer(Guid voorstel, NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, Kaderkast kast, CancellationToken stop)
    {
        if (await zaken.VindEnHoud(voorstel, stop) is not { } zaak)
            return Results.NotFound();
        // A second click.
        if (zaak is not { IngehaaldDoor: { } nieuwste, Kader.BasisId: { } basis })
            return VoorstelStappen.Terug(aanvrager, voorstel);
        var samen = Samenvoeging.Van(await Lees(basis), await Lees(zaak.Kader.Id), await Lees(nieuwste));
        await db.Database.ExecuteSqlAsync($"select neem_over({nieuwste}, {zaak.Kader.Id}, {samen.Over.ToArray()}, {samen.Volgorde.ToArray()})", stop);
        zaak.Voorstel.NaTeKijken = [.. samen.Dubbel];
        // It cannot be in force before what it goes on from; whoever consents anew sees the day.
        var ingang = await db.Versies.Where(v => v.KaderId == nieuwste).Select(v => (DateOnly?)v.Ingang).SingleOrDefaultAsync(stop);
        zaak.Voorstel.Ingang = ingang > zaak.Voorstel.Ingang ? ingang.Value : zaak.Voorstel.Ingang;
        // What was agreed to as it lay there is another text now: all parties again.
        if (zaak.Voorstel.Uitkomst == BesluitUitkomst.Ongewijzigd)
            zaak.Voorstel.Uitkomst = BesluitUitkomst.Gewijzigd;
        return await VoorstelStappen.Bewaar(zaak, "voorstel overgezet",
            $"{aanvrager.Hier.Partij} zette het voorstel ‘{zaak.Voorstel.Titel}’ over op de nieuwste versie. {Aantal.Van(samen.Dubbel.Count, "stuk", "stukken")} om na te kijken.",
            db, aanvrager, stop);

        async Task<IReadOnlyList<Passage>> Lees(Guid kader) =>
            await VoorstelLezen.Passages(db, kast, await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == kader, stop), stop);
    }

    /// <summary>Someone looked at what both had changed.</summary>
    public static async Task<IResult> Nagekeken(Guid voorstel, NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, CancellationToken stop)
    {
        if (await zaken.VindEnHoud(voorstel, stop) is not { } zaak)
            return Results.NotFound();
        if (!Voorstelgang.IsOpen(zaak.Voorstel.Status) || zaak.Voorstel.NaTeKijken.Length == 0)
            return VoorstelStappen.Terug(aanvrager, voorstel);
        zaak.Voorstel.NaTeKijken = [];
        return await VoorstelStappen.Bewaar(zaak, "voorstel nagekeken", $"{aanvrager.Hier.Partij} keek ‘{zaak.Voorstel.Titel}’ na tegen de nieuwste versie.", db, aanvrager, stop);
    }
}
