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
    /// <summary>
    /// Moving is no writing: a proposal that nobody wrote in since it was handed in, or since the overleg decided, is so still, now on a
    /// newer text, and the decision stands. All parties consent anew. What was still to be looked at stays so.
    /// </summary>
    public static async Task<IResult> Voer([AsParameters] Voorstelverzoek verzoek, Kaderkast kast)
    {
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        // A second click.
        if (zaak is not { IngehaaldDoor: { } nieuwste, Kader.BasisId: { } basis })
            return verzoek.Terug();
        var (zoalsIngediend, zoalsBesloten) = (zaak.IsZoalsIngediend, zaak.IsZoalsBesloten);
        var samen = Samenvoeging.Van(await Lees(basis), await Lees(zaak.Kader.Id), await Lees(nieuwste));
        await verzoek.Db.Database.ExecuteSqlAsync(
            $"select neem_over({nieuwste}, {zaak.Kader.Id}, {samen.Over.ToArray()}, {samen.Volgorde.ToArray()})", verzoek.Stop);
        if (samen.Dubbel.Count > 0)
            zaak.Voorstel.NaTeKijken = TeBekijken.Samen(zaak.Voorstel.NaTeKijken,
                new Samenvoegen(verzoek.Db, new(await Rijen(basis), await Rijen(zaak.Kader.Id), await Rijen(nieuwste))).Doe(samen.Dubbel));
        // It cannot be in force before what it goes on from; whoever consents anew sees the day.
        var ingang = await verzoek.Db.Versies.Where(v => v.KaderId == nieuwste).Select(v => (DateOnly?)v.Ingang)
            .SingleOrDefaultAsync(verzoek.Stop);
        zaak.Voorstel.Ingang = ingang > zaak.Voorstel.Ingang ? ingang.Value : zaak.Voorstel.Ingang;
        var nu = zoalsIngediend || zoalsBesloten ? await Hash() : null;
        zaak.Voorstel.IngediendeHash = zoalsIngediend ? nu : zaak.Voorstel.IngediendeHash;
        zaak.Voorstel.BeslotenHash = zoalsBesloten ? nu : zaak.Voorstel.BeslotenHash;
        return await verzoek.Bewaar("voorstel overgezet",
            $"{verzoek.Hier.Partij} zette het voorstel ‘{zaak.Voorstel.Titel}’ over op de nieuwste versie. "
            + $"{Aantal.Van(zaak.Voorstel.NaTeKijken.Count, "stuk", "stukken")} om na te kijken.");

        async Task<string> Hash()
        {
            await verzoek.Db.SaveChangesAsync(verzoek.Stop);
            return CanoniekeTekst.Hash(CanoniekeTekst.Van((await Rijen(zaak.Kader.Id)).Tekst()));
        }

        Task<Kaderrijen> Rijen(Guid kader) => Kaderrijen.Lees(verzoek.Db, kader, verzoek.Stop);

        async Task<IReadOnlyList<Passage>> Lees(Guid kader) =>
            await VoorstelLezen.Passages(verzoek.Db, kast, await verzoek.Db.Kaders.AsNoTracking()
                .SingleAsync(k => k.Id == kader, verzoek.Stop), verzoek.Stop);
    }

    /// <summary>Someone looked at what both had changed.</summary>
    public static async Task<IResult> Nagekeken([AsParameters] Voorstelverzoek verzoek)
    {
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        if (!Voorstelgang.IsOpen(zaak.Voorstel.Status) || zaak.Voorstel.NaTeKijken.Count == 0)
            return verzoek.Terug();
        zaak.Voorstel.NaTeKijken = [];
        // Someone wrote in it to make it fit: that is another text than was agreed to.
        if (zaak.Voorstel.Uitkomst == BesluitUitkomst.Ongewijzigd && !zaak.IsZoalsBesloten)
            zaak.Voorstel.Uitkomst = BesluitUitkomst.Gewijzigd;
        return await verzoek.Bewaar("voorstel nagekeken",
            $"{verzoek.Hier.Partij} keek ‘{zaak.Voorstel.Titel}’ na tegen de nieuwste versie.");
    }
}
