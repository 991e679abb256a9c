using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down the bids of the example, with what the parties thought of them and what their lines answer.</summary>
internal sealed class Voorbeeldbiedingen(NoaberDb db, Samenwerking samenwerking, IReadOnlyDictionary<string, Partij> partijen, TimeProvider klok)
{
    private readonly Dictionary<(string Partij, int Jaar, string Regel), Guid> lijnen = [];

    public async Task LegKlaar(IReadOnlyList<Voorbeeldbod> biedingen, CancellationToken stop)
    {
        foreach (var bod in biedingen)
            await Leg(bod, stop);
    }

    private async Task Leg(Voorbeeldbod bod, CancellationToken stop)
    {
        var jaar = bod.Jaar ?? klok.Vandaag().Year + bod.JarenVooruit;
        var op = bod.Ingediend is { } dag ? new DateTimeOffset(dag, new TimeOnly(10, 0), TimeSpan.Zero) : klok.GetUtcNow().AddDays(-bod.DagenGeleden);
        var partij = partijen[bod.Partij].Id;
        var rij = new BodRij
        {
            SamenwerkingId = samenwerking.Id, PartijId = partij, Jaar = jaar, Toelichting = bod.Toelichting, GemaaktOp = op,
            Nummer = 1 + await db.Biedingen.CountAsync(b => b.SamenwerkingId == samenwerking.Id && b.PartijId == partij && b.Jaar == jaar, stop),
        };
        db.Add(rij);
        BodregelRij[] regels = [.. bod.Regels.Select((regel, plaats) => BodregelRij.Van(Regel(bod.Partij, jaar, regel), rij, plaats + 1))];
        await Bewaar(bod, regels, op, stop);
        if (bod.Concept)
            return;
        rij.IngediendOp = op;
        db.AddRange(bod.Zienswijzen.Select(z => Zienswijze(z, rij.Id, op.AddDays(7))));
        await db.SaveChangesAsync(stop);
    }

    private BodzienswijzeRij Zienswijze(Voorbeeldbodzienswijze van, Guid bod, DateTimeOffset op) => new()
    {
        SamenwerkingId = samenwerking.Id, BodId = bod, PartijId = partijen[van.Partij].Id, Oordeel = van.Oordeel,
        Toelichting = van.Toelichting, DoorId = null, Op = op,
    };

    private Bodregel Regel(string partij, int jaar, Voorbeeldbodregel regel)
    {
        if (!lijnen.TryGetValue((partij, jaar, regel.Sleutel), out var lijn))
            lijn = lijnen[(partij, jaar, regel.Sleutel)] = Guid.CreateVersion7();
        return new()
        {
            Lijn = lijn, Soort = regel.Soort, Wat = regel.Wat, Eenheid = regel.Eenheid ?? regel.Soort.Eenheid(), Plaats = regel.Plaats,
            Doelgroep = regel.Doelgroep, Bedrag = regel.Bedrag, Toelichting = regel.Toelichting, Gemiddeld = regel.Gemiddeld,
            Cijfers = [.. regel.Cijfers.Select((tekst, at) => (Getal: Getal.Lees(tekst), at)).Where(c => c.Getal is not null)
                .Select(c => new Bodcijfer(jaar + c.at, c.Getal!, regel.Noten.ElementAtOrDefault(c.at)))],
        };
    }

    private async Task Bewaar(Voorbeeldbod bod, IReadOnlyList<BodregelRij> rijen, DateTimeOffset op, CancellationToken stop)
    {
        db.AddRange(rijen);
        await db.SaveChangesAsync(stop); // the database takes no answer of a line that is not there yet
        var afspraken = await db.Afspraken.Where(a => a.SamenwerkingId == samenwerking.Id).Select(a => new { a.Nummer, a.LijnId })
            .ToDictionaryAsync(a => a.Nummer, a => new Draadpunt(Draadsoort.Afspraak, a.LijnId), stop);
        db.AddRange(
            from paar in bod.Regels.Zip(rijen)
            from nummer in paar.First.Antwoorden
            select Koppeling.Van(paar.Second, new(afspraken[nummer]), null, op));
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>A version of a bid of the example: of a fixed year and day, or counted from today.</summary>
internal sealed record Voorbeeldbod(
    string Partij, int? Jaar, int JarenVooruit, DateOnly? Ingediend, int DagenGeleden, bool Concept, string? Toelichting,
    IReadOnlyList<Voorbeeldbodregel> Regels)
{
    public IReadOnlyList<Voorbeeldbodzienswijze> Zienswijzen { get; init; } = [];
}

/// <summary>A line of it; the key is the same in each version, and what it answers are numbers of agreements.</summary>
internal sealed record Voorbeeldbodregel(
    string Sleutel, Bodsoort Soort, string Wat, string? Eenheid, string? Plaats, string? Doelgroep, decimal? Bedrag, string? Toelichting,
    bool Gemiddeld, IReadOnlyList<string> Cijfers)
{
    public IReadOnlyList<string> Noten { get; init; } = [];
    public IReadOnlyList<string> Antwoorden { get; init; } = [];
}

internal sealed record Voorbeeldbodzienswijze(string Partij, Oordeel Oordeel, string Toelichting);
