using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>A proposal of an example partnership that lies there: with what it changes, what parties think of it, and a question.</summary>
internal sealed class Voorbeeldvoorstellen(NoaberDb db, Samenwerking samenwerking, IReadOnlyDictionary<string, Partij> partijen, TimeProvider klok)
{
    public async Task LegKlaar(Voorbeeldvoorstel blad, CancellationToken stop)
    {
        var (werk, nu) = (Guid.CreateVersion7(), klok.GetUtcNow());
        var bron = db.Kaders.Local.Single(k => k.SamenwerkingId == samenwerking.Id).Id;
        await db.Database.ExecuteSqlAsync($"select kopieer_kader({bron}, {werk})", stop);
        await db.Afspraken.Where(a => a.KaderId == werk && a.Nummer == blad.Afspraak).ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, blad.Tekst), stop);
        var hash = CanoniekeTekst.Hash(CanoniekeTekst.Van((await Kaderrijen.Lees(db, werk, stop)).Tekst()));
        var voorstel = new Voorstel
        {
            SamenwerkingId = samenwerking.Id, KaderId = werk, PartijId = partijen[blad.Partij].Id, AccountId = null, Titel = blad.Titel, Reden = blad.Reden,
            Status = VoorstelStatus.Ingediend, Ingang = klok.Vandaag().AddDays(blad.OverDagen), GemaaktOp = nu, IngediendOp = nu, IngediendeHash = hash,
        };
        var vraag = Vraag(voorstel, blad.Vraag, nu, null);
        db.AddRange(voorstel, vraag, Vraag(voorstel, blad.Antwoord, nu.AddMinutes(1), vraag.Id));
        db.AddRange(blad.Zienswijzen.Select(z => new Zienswijze
        {
            SamenwerkingId = samenwerking.Id, VoorstelId = voorstel.Id, PartijId = partijen[z.Partij].Id, AccountId = null, Oordeel = z.Oordeel, Toelichting = z.Toelichting,
            TekstHash = hash, GegevenOp = nu,
        }));
        await db.SaveChangesAsync(stop);
    }

    private Vraag Vraag(Voorstel voorstel, Voorbeeldvraag blad, DateTimeOffset op, Guid? antwoordOp) => new()
    {
        SamenwerkingId = samenwerking.Id, VoorstelId = voorstel.Id, PartijId = partijen[blad.Partij].Id, AccountId = null, Tekst = blad.Tekst, GesteldOp = op, AntwoordOpId = antwoordOp,
    };
}

/// <summary>The proposal as its file states it: one agreement gets another text.</summary>
internal sealed record Voorbeeldvoorstel(
    string Partij, string Titel, string Reden, int OverDagen, string Afspraak, string Tekst, IReadOnlyList<Voorbeeldzienswijze> Zienswijzen, Voorbeeldvraag Vraag, Voorbeeldvraag Antwoord);

internal sealed record Voorbeeldzienswijze(string Partij, Oordeel Oordeel, string Toelichting);

internal sealed record Voorbeeldvraag(string Partij, string Tekst);
