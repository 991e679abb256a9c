using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down the evaluations of the example. Their figures are what the example knows on the day that it is made.</summary>
internal sealed class Voorbeeldevaluaties(
    NoaberDb db, Samenwerking samenwerking, IReadOnlyDictionary<string, Partij> partijen, TimeProvider klok)
{
    public async Task LegKlaar(IReadOnlyList<Voorbeeldevaluatie> bladen, CancellationToken stop)
    {
        using var kast = new Kaderkast();
        foreach (var blad in bladen)
            await Leg(blad, kast, stop);
    }

    private async Task Leg(Voorbeeldevaluatie blad, Kaderkast kast, CancellationToken stop)
    {
        var kader = await db.Kaders.AsNoTracking().SingleAsync(k => k.SamenwerkingId == samenwerking.Id
            && k.Status == KaderStatus.Vigerend && k.Soort != DocumentSoort.Visie, stop);
        var nu = klok.GetUtcNow();
        var rij = new EvaluatieRij
        {
            SamenwerkingId = samenwerking.Id, LijnId = kader.LijnId, KaderId = kader.Id, Jaar = klok.Vandaag().Year - blad.JarenGeleden,
            TekstHash = await Teksthash.Van(db, kast, kader, stop), Uiterlijk = klok.Vandaag().AddDays(blad.OverDagen), BegonnenOp = nu,
            BegonnenDoorId = null,
        };
        var punten = EvaluatieBeginnen.Punten(rij, await kast.Inhoud(db, kader.Id, kader.Versie, stop)).ToList();
        db.Add(rij);
        db.AddRange(punten);
        foreach (var regel in blad.Afspraken)
            db.AddRange(Gezegd(regel, punten.Find(p => p.Nummer == regel.Afspraak)!));
        await db.SaveChangesAsync(stop);
        if (blad.Gesloten)
            await Sluit(rij, punten, kast, stop);
    }

    /// <summary>What the parties said of an agreement, and what they wrote down together.</summary>
    private IEnumerable<EvaluatieoordeelRij> Gezegd(Voorbeeldevaluatiepunt regel, EvaluatiepuntRij punt)
    {
        (punt.Uitkomst, punt.Vervolg, punt.Reden) = (regel.Uitkomst, regel.Vervolg, regel.Reden);
        return regel.Oordelen.Select(o => new EvaluatieoordeelRij
        {
            SamenwerkingId = samenwerking.Id, EvaluatiepuntId = punt.Id, PartijId = partijen[o.Partij].Id, Oordeel = o.Oordeel,
            Vervolg = o.Vervolg, Toelichting = o.Toelichting, DoorId = null, Op = klok.GetUtcNow(),
        });
    }

    private async Task Sluit(EvaluatieRij rij, List<EvaluatiepuntRij> punten, Kaderkast kast, CancellationToken stop)
    {
        var leider = partijen["gemeente"];
        var wie = new Aanvrager
        {
            Deelname = new(samenwerking.Id, samenwerking.Naam, samenwerking.Slug, true, leider.Id, "", Kernel.Partijen.PartijSoort.Gemeente,
                [Kernel.Partijen.Rol.Procesleider]),
        };
        var bron = new Evaluatiebron(db, samenwerking.Id, klok, stop);
        await EvaluatieSluiten.Bevries(rij, (await bron.Kop(rij.Id))!, punten, new(db, wie, kast, klok, stop));
        await db.SaveChangesAsync(stop);
        rij.GeslotenOp = klok.GetUtcNow();
        await db.SaveChangesAsync(stop);
        var kop = (await bron.Kop(rij.Id))!;
        foreach (var punt in (await bron.Punten(kop)).Where(p => p.Vervolg is { } vervolg && vervolg.WordtVoorstel()))
            db.AddRange(await Evaluatievoorstellen.Maak(db, kop, punt, Voorstel(leider), stop));
        await db.SaveChangesAsync(stop);
    }

    private Voorstel Voorstel(Partij van) => new()
    {
        SamenwerkingId = samenwerking.Id, KaderId = Guid.CreateVersion7(), PartijId = van.Id, AccountId = null, Titel = "", Reden = "",
        Status = VoorstelStatus.Concept, Ingang = klok.Vandaag().AddMonths(2), GemaaktOp = klok.GetUtcNow(),
    };
}

/// <summary>An evaluation as its file states it.</summary>
internal sealed record Voorbeeldevaluatie(int JarenGeleden, int OverDagen, bool Gesloten, IReadOnlyList<Voorbeeldevaluatiepunt> Afspraken);

internal sealed record Voorbeeldevaluatiepunt(
    string Afspraak, Evaluatieoordeel? Uitkomst, Vervolg? Vervolg, string? Reden, IReadOnlyList<Voorbeeldoordeel> Oordelen);

internal sealed record Voorbeeldoordeel(string Partij, Evaluatieoordeel Oordeel, Vervolg? Vervolg, string? Toelichting);
