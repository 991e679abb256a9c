using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>
/// Consent, decision, version: whichever comes last makes the version. The caller holds the proposal
/// (<see cref="Voorstelzaak.VindEnHoud"/>), so of two last consents at the same moment one sees the other.
/// </summary>
internal sealed class Vaststelling(NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, Cijferverzoek cijfers, TimeProvider klok)
{
    public async Task Instem(Zaak zaak, Partijstand partij, InstemmingWijze wijze, Notulenstuk? stuk, CancellationToken stop)
    {
        db.Add(new Instemming
        {
            SamenwerkingId = aanvrager.Hier.SamenwerkingId, VoorstelId = zaak.Voorstel.Id, PartijId = partij.Id,
            AccountId = aanvrager.AccountId,
            Door = aanvrager.Persoon!.Naam, TekstHash = zaak.TekstHash, Wijze = wijze, GegevenOp = klok.GetUtcNow(),
            Stuknaam = stuk?.Naam, Stuk = stuk?.Inhoud, StukHash = stuk?.Hash,
        });
        if (!await db.Instemteksten.AnyAsync(t => t.VoorstelId == zaak.Voorstel.Id && t.TekstHash == zaak.TekstHash, stop))
            db.Add(new Instemtekst
            {
                SamenwerkingId = aanvrager.Hier.SamenwerkingId, VoorstelId = zaak.Voorstel.Id, TekstHash = zaak.TekstHash,
                Passages = await zaken.Passages(zaak, stop),
            });
        Noteer("instemming gegeven", $"{partij.Naam} stemde in met "
            + $"‘{zaak.Voorstel.Titel}’{(wijze == InstemmingWijze.Notulen ? ", vastgelegd uit het ondertekende verslag" : "")}.");
        await db.SaveChangesAsync(stop);
        await StelVastAlsHetKan(zaak.Voorstel.Id, stop);
    }

    /// <summary>What the overleg decided. With no agreement the proposal ends; else it is adopted as soon as every consent is in.</summary>
    public async Task Besluit(Zaak zaak, BesluitUitkomst uitkomst, string toelichting, CancellationToken stop)
    {
        var voorstel = zaak.Voorstel;
        (voorstel.Uitkomst, voorstel.Toelichting, voorstel.BeslotenOp, voorstel.BeslotenHash) =
            (uitkomst, toelichting, klok.GetUtcNow(), zaak.TekstHash);
        if (uitkomst == BesluitUitkomst.GeenAfspraken)
        {
            voorstel.Status = VoorstelStatus.Afgewezen;
            new Geschillen(db, aanvrager, klok).Ontstaat(voorstel, await Dag(voorstel, stop));
        }
        Noteer("besluit vastgelegd", $"Over ‘{voorstel.Titel}’ is besloten: {Uitkomstnaam.Van(uitkomst)}.");
        await db.SaveChangesAsync(stop);
        await StelVastAlsHetKan(voorstel.Id, stop);
    }

    /// <summary>Makes the version when nothing is left to wait for: also when the last that was waited for left the table.</summary>
    public async Task StelVastAlsHetKan(Guid voorstel, CancellationToken stop)
    {
        if (await zaken.Vind(voorstel, stop) is not { KanVastgesteld: true } zaak)
            return;
        var rijen = await Kaderrijen.Lees(db, zaak.Kader.Id, stop);
        var vorige = await db.Versies.AsNoTracking().Where(v => v.LijnId == zaak.Kader.LijnId).OrderByDescending(v => v.Nummer)
            .FirstOrDefaultAsync(stop);
        var besluit = new Besluittekst(await Overleg(zaak.Voorstel, stop), zaak.Voorstel.Uitkomst!.Value,
            [.. zaak.Partijen.Where(p => p.Geldig is not null)
                .Select(p => new VerleendeInstemming(p.Naam, p.Geldig!.Door, p.Geldig.Op, p.Geldig.Wijze))]);
        // One moment for all of it: midnight may pass in between.
        var (gevraagd, nu) = (zaak.Voorstel.Ingang, klok.GetUtcNow());
        var ingang = zaak.Voorstel.Ingang = Ingangsregel.Dag(gevraagd, Tijdstip.Dag(nu), vorige?.Ingang);
        var versie = new Versie((vorige?.Nummer ?? 0) + 1, ingang, CanoniekeTekst.Van(rijen.Tekst()), besluit.Canoniek(), vorige?.Hash);
        db.Add(new VersieRij
        {
            SamenwerkingId = zaak.Kader.SamenwerkingId, LijnId = zaak.Kader.LijnId, KaderId = zaak.Kader.Id, VoorstelId = voorstel,
            Nummer = versie.Nummer, Ingang = ingang,
            VastgesteldOp = nu, Tekst = versie.Tekst, TekstHash = versie.TekstHash, Besluit = versie.Besluit,
            VorigeHash = versie.VorigeHash, Hash = versie.Hash(),
        });
        zaak.Voorstel.Status = versie.TekstHash == zaak.Voorstel.IngediendeHash ? VoorstelStatus.Vastgesteld
            : VoorstelStatus.GewijzigdVastgesteld;
        Noteer("versie vastgesteld", $"Versie {versie.Nummer} van ‘{zaak.Kader.Titel}’ is vastgesteld en geldt vanaf {Datum.Dag(ingang)}."
            + (ingang == gevraagd ? "" : $" Gevraagd was {Datum.Dag(gevraagd)}: een besluit verandert niet wat eerder gold."));
        await db.Meld(new(zaak.Kader.SamenwerkingId, Feiten.VersieVanKracht, null, Tijdstip.Dag(nu),
            $"Versie {versie.Nummer} van ‘{zaak.Kader.Titel}’ is vastgesteld."), stop);
        await db.SaveChangesAsync(stop);
        await cijfers.ZetVastVanLijn(zaak.Kader.LijnId);
        await db.Kaders.Where(k => k.Id == zaak.Kader.Id)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.Status, KaderStatus.Vastgesteld), stop);
        await db.LaatIngaan(zaak.Kader.LijnId, stop);
    }

    /// <summary>The meeting by name and day, as the version will remember it.</summary>
    private async Task<string> Overleg(Voorstel voorstel, CancellationToken stop) =>
        (await db.Overleggen.AsNoTracking().Where(o => o.Id == voorstel.OverlegId).Select(o => new { o.Titel, o.Begin }).ToListAsync(stop))
            .Select(o => $"{o.Titel}, {Datum.Moment(o.Begin)}").Single();

    private async Task<DateOnly> Dag(Voorstel voorstel, CancellationToken stop) =>
        Tijdstip.Dag(await db.Overleggen.Where(o => o.Id == voorstel.OverlegId).Select(o => o.Begin).SingleAsync(stop));

    private void Noteer(string handeling, string omschrijving) =>
        db.Noteer(handeling, omschrijving, aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
}
