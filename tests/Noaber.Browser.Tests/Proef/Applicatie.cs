using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Browser.Tests.Proef;

/// <summary>The built application as people run it, in a process of its own: on an empty database it migrates and lays down the example.</summary>
internal sealed class Applicatie : IAsyncDisposable
{
    private readonly Serverproces server;

    private Applicatie(Proefdatabase database, Serverproces server) => (Database, this.server) = (database, server);

    public Proefdatabase Database { get; }

    public Uri Adres => server.Adres;

    public static async Task<Applicatie> Start()
    {
        var database = await Proefdatabase.Leeg();
        return new(database, await Serverproces.Start(database.Verbindingen));
    }

    /// <summary>What stands in the place of the names in an address: one of each, from the example of Enschede.</summary>
    public async Task<Dictionary<string, string>> Waarden()
    {
        await using var db = Database.AlsEigenaar();
        var hier = (await db.Samenwerkingen.SingleAsync(s => s.Slug == "enschede")).Id;
        var kader = await db.Kaders.SingleAsync(k => k.SamenwerkingId == hier && k.Status == KaderStatus.Vigerend && k.Soort == DocumentSoort.Kader);
        var najaar = await db.Overleggen.SingleAsync(o => o.SamenwerkingId == hier && o.Titel == "Bestuurlijk overleg najaar");
        var bezig = await MaakBezig(db, najaar);
        var voorstel = await db.Voorstellen.SingleAsync(v => v.SamenwerkingId == hier && v.Status == VoorstelStatus.Ingediend);
        var (open, gesloten) = (await Evaluatie(db, hier, gesloten: false), await Evaluatie(db, hier, gesloten: true));
        return new()
        {
            ["evaluatie"] = $"{open.EvaluatieId}", ["evaluatiepunt"] = $"{open.Id}", ["geslotenevaluatie"] = $"{gesloten.EvaluatieId}",
            ["geslotenpunt"] = $"{gesloten.Id}",
            ["voorstel"] = $"{voorstel.Id}", ["instemming"] = $"{await MaakInstemming(db, voorstel)}", ["concept"] = $"{voorstel.KaderId}",
            ["overleg"] = $"{najaar.Id}", ["punt"] = $"{(await db.Agendapunten.SingleAsync(a => a.OverlegId == najaar.Id && a.Volgorde == 3)).Id}",
            ["geslotenoverleg"] = $"{(await db.Overleggen.SingleAsync(o => o.SamenwerkingId == hier && o.Titel == "Bestuurlijk overleg voorjaar")).Id}",
            ["bezigoverleg"] = $"{bezig.OverlegId}", ["bezigpunt"] = $"{bezig.Id}", ["uitkomst"] = $"{(await db.Uitkomsten.SingleAsync(u => u.AgendapuntId == bezig.Id)).Id}",
            ["vrijgave"] = $"{(await db.Vrijgaven.FirstAsync(v => v.SamenwerkingId == hier && v.VrijgegevenOp != null)).Id}",
            ["samenwerking"] = "enschede", ["kader"] = $"{kader.Id}", ["document"] = $"{kader.BrondocumentId}",
            ["sleutel"] = (await db.Afspraken.FirstAsync(a => a.KaderId == kader.Id && a.Nummer == "1.2")).Sleutel,
            ["meetbaar"] = (await db.Afspraken.FirstAsync(a => a.KaderId == kader.Id && a.Nummer == "8.4")).Sleutel,
            ["partij"] = $"{(await db.Partijen.FirstAsync(p => p.SamenwerkingId == hier && p.Organisatie.Naam == "Domijn")).Id}",
            ["monitorpartij"] = $"{(await db.Partijen.FirstAsync(p => p.SamenwerkingId == hier && p.Organisatie.Naam == "De Woonplaats")).Id}",
            ["halfjaar"] = $"{(await db.Leveringen.Where(l => l.SamenwerkingId == hier).ToListAsync()).Max(l => l.Halfjaar)}",
            ["mijlpaal"] = $"{(await db.Mijlpalen.FirstAsync(m => m.SamenwerkingId == hier && m.Code == "dpi")).Id}",
            ["lijn"] = $"{(await db.Acties.FirstAsync(a => a.KaderId == kader.Id && a.Trekkers.Contains("Gemeente"))).LijnId}",
            ["visie"] = $"{(await db.Kaders.SingleAsync(k => k.SamenwerkingId == hier && k.Soort == DocumentSoort.Visie)).Id}",
            ["uitspraak"] = $"{(await db.Beleidsuitspraken.FirstAsync(u => u.SamenwerkingId == hier && u.Tekst.Contains("zoektijd"))).LijnId}",
            ["jaar"] = $"{DateTime.UtcNow.Year + 1}",
            ["bodregel"] = $"{(await db.Bodregels.FirstAsync(r => r.SamenwerkingId == hier && r.Plaats == "Zuid")).LijnId}",
            ["actiejaar"] = $"{kader.Van!.Value.Year}",
            ["deelnemer"] = $"{(await db.Deelnemers.FirstAsync(d => d.SamenwerkingId == hier && d.Account.Naam == "Gerda Vos")).Id}",
        };
    }

    /// <summary>The agreement in an evaluation that most is known of.</summary>
    private static Task<EvaluatiepuntRij> Evaluatie(NoaberDb db, Guid hier, bool gesloten) => db.Evaluatiepunten.AsNoTracking()
        .SingleAsync(p => p.Nummer == "8.4" && db.Evaluaties.Any(e => e.Id == p.EvaluatieId && e.SamenwerkingId == hier && e.GeslotenOp != null == gesloten));

    /// <summary>A consent to an earlier text, of a party that has no say: it asks nothing of anybody.</summary>
    private static async Task<Guid> MaakInstemming(NoaberDb db, Voorstel voorstel)
    {
        var instemming = new Instemming
        {
            SamenwerkingId = voorstel.SamenwerkingId, VoorstelId = voorstel.Id, AccountId = null, Door = "Iemand", TekstHash = new('a', 64),
            PartijId = (await db.Partijen.FirstAsync(p => p.SamenwerkingId == voorstel.SamenwerkingId && !p.Instemmingsrecht)).Id,
            Wijze = InstemmingWijze.Persoonlijk, GegevenOp = DateTimeOffset.UtcNow,
        };
        db.AddRange(instemming, new Instemtekst
        {
            SamenwerkingId = voorstel.SamenwerkingId, VoorstelId = voorstel.Id, TekstHash = instemming.TekstHash,
            Passages = [new(Guid.NewGuid(), "1.9 Een afspraak", "1. Wonen", "Deze afspraak is er niet meer.")],
        });
        await db.SaveChangesAsync();
        return instemming.Id;
    }

    /// <summary>A meeting in progress, which the example has none of, with an item and an outcome.</summary>
    private static async Task<AgendapuntRij> MaakBezig(NoaberDb db, OverlegRij als)
    {
        var overleg = new OverlegRij
        {
            SamenwerkingId = als.SamenwerkingId, PartijId = als.PartijId, Soort = OverlegSoort.Werkgroep, Titel = "Werkgroep van de proef", Begin = DateTimeOffset.UtcNow, DuurMinuten = 60, Termijn = 14,
            Status = OverlegStatus.Bezig, VerzondenOp = DateTimeOffset.UtcNow, GemaaktDoor = null, GemaaktOp = DateTimeOffset.UtcNow,
        };
        var punt = new AgendapuntRij { SamenwerkingId = als.SamenwerkingId, OverlegId = overleg.Id, Volgorde = 1, Titel = "Aan het werk", Soort = AgendapuntSoort.TerBespreking };
        db.AddRange(overleg, punt, new OverlegGenodigde { SamenwerkingId = als.SamenwerkingId, OverlegId = overleg.Id, PartijId = als.PartijId, Naam = "Iemand" },
            new UitkomstRij { SamenwerkingId = als.SamenwerkingId, AgendapuntId = punt.Id, Soort = OverlegUitkomst.Besluit, Tekst = "We gaan door.", OpgeschrevenOp = DateTimeOffset.UtcNow });
        await db.SaveChangesAsync();
        return punt;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
