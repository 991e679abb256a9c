using Noaber.Files.Gebieden;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>
/// Lays down what associations handed in: over the last half-year each another step on its way, and over the years before it. All figures are made
/// up, and say so.
/// </summary>
internal sealed class Voorbeeldleveringen(NoaberDb db, Samenwerking samenwerking, Guid gemeente, TimeProvider klok, CancellationToken stop)
{
    private const string Kaart = "gebieden-2021.geojson.gz", Bron = "Kadaster / Centraal Bureau voor de Statistiek, 2021 (CC BY 4.0)";
    private const int Jaar = 2021, Buurten = 5, Uitgelegd = 3, Eerder = 4;

    /// <summary>What was accepted so far, to compare the next one with.</summary>
    private readonly List<(Guid Partij, Meetperiode Halfjaar, IReadOnlyList<Waarneming> Cijfers)> aanvaard = [];

    private static readonly Leveringsstap[] Stappen =
        [Leveringsstap.Indienen, Leveringsstap.AkkoordGeven, Leveringsstap.Aanvaarden, Leveringsstap.Vergrendelen];

    /// <summary>The first half-year of which there are figures.</summary>
    public static Meetperiode Eerste(TimeProvider klok) => Enumerable.Range(0, Eerder).Aggregate(Voorbeeldmonitor.Laatste(klok), (p, _) => p.Vorige);

    /// <summary>The wijken and buurten of four municipalities, once for all partnerships.</summary>
    public static async Task LegGebieden(NoaberDb db, string map, CancellationToken stop)
    {
        var (kaart, meldingen) = Kaartlezer.Lees(await Kaartbestand.Bytes(Path.Combine(map, Kaart), stop));
        if (kaart is null)
            throw new InvalidDataException($"{Kaart}: {meldingen[0].Tekst}");
        await new Gebiedslegger(db, kaart, Jaar, Bron).Leg(null, stop);
    }

    /// <summary>The public figures of CBS of these municipalities: real ones, unlike those of the associations.</summary>
    public static async Task LegOpenbaar(NoaberDb db, string map, CancellationToken stop)
    {
        const string begin = "kerncijfers-", eind = ".csv.gz";
        foreach (var bestand in Directory.EnumerateFiles(map, $"{begin}*{eind}").Order(StringComparer.Ordinal))
        {
            var nummer = Path.GetFileName(bestand)[begin.Length..^eind.Length];
            var (cijfers, meldingen) = Openbarecijfers.Van(Kerncijferlezer.Lees(await Kaartbestand.Bytes(bestand, stop)).Tabel!, nummer, Catalogus.Standaard);
            if (meldingen.Count > 0)
                throw new InvalidDataException($"{nummer}: {meldingen[0].Tekst}");
            await db.LegOpenbaar(cijfers, nummer, null, stop);
        }
    }

    /// <summary>
    /// Of each association the half-years before the last one, which are locked, and how far it is with the last one: two are still being made,
    /// and have something to mend. Once the last day is past, all have handed in.
    /// </summary>
    public async Task LegKlaar(IReadOnlyList<Guid> corporaties)
    {
        var halfjaar = Voorbeeldmonitor.Laatste(klok);
        var plan = Voorbeeldmonitor.Plan(corporaties, Eerste(klok));
        if ((await db.GebiedenVan(samenwerking.Id, stop)).Indeling(halfjaar.Jaar) is not { } gebieden)
            return;
        Leveringsstatus[] standen =
            [Leveringsstatus.Aanvaard, Leveringsstatus.Concept, Leveringsstatus.Ingediend, Leveringsstatus.Akkoord, Leveringsstatus.Concept];
        var voorbij = klok.Vandaag() > plan.Uiterlijk(halfjaar);
        foreach (var (partij, at) in corporaties.Take(standen.Length).Select((p, at) => (p, at)))
        {
            var status = voorbij && standen[at] == Leveringsstatus.Concept ? Leveringsstatus.Akkoord : standen[at];
            var woningen = (IReadOnlyDictionary<string, int>)Woningen(gebieden, at);
            var toen = Eerste(klok);
            for (var geleden = Eerder; geleden > 0; geleden--, toen = toen.Volgende)
            {
                var cijfers = new Voorbeeldcijfers(partij, woningen, new(geleden, at));
                await Leg(new(cijfers, partij, toen, Leveringsstatus.Vergrendeld, OpTijd(plan.Uiterlijk(toen))), plan, gebieden);
                woningen = cijfers.AanHetEind();
            }
            await Leg(new(new(partij, woningen, new(0, at)), partij, halfjaar, status, Onlangs()), plan, gebieden);
        }
        await new Voorbeeldvrijgave(db, samenwerking, klok, stop).LegKlaar(corporaties);
    }

    private async Task Leg(Levering levering, Meetplan plan, Gebiedsindeling gebieden)
    {
        var plichten = plan.Nodig(levering.Partij, PartijSoort.Corporatie, levering.Halfjaar);
        var cijfers = levering.Cijfers.Maak(plichten, gebieden);
        if (levering.Status == Leveringsstatus.Concept)
            cijfers = MetFout(cijfers);
        Controleuitkomst Kijk() => Controles.Kijk(new()
        {
            Catalogus = Catalogus.Standaard, Partij = levering.Partij, Halfjaar = levering.Halfjaar, Regels = cijfers, Nodig = plichten,
            Gebieden = gebieden.Gebieden.ToDictionary(g => g.Code, g => g.Boven, StringComparer.Ordinal),
            Eerder = [.. aanvaard.Where(a => a.Partij == levering.Partij && a.Halfjaar < levering.Halfjaar).SelectMany(a => a.Cijfers)],
            Anderen = [.. aanvaard.Where(a => a.Partij != levering.Partij && a.Halfjaar == levering.Halfjaar).SelectMany(a => a.Cijfers)],
            Geleverd = DateOnly.FromDateTime(levering.Op(0).UtcDateTime),
        });
        cijfers = MetUitleg(cijfers, Kijk(), levering.Status == Leveringsstatus.Concept ? Uitgelegd : int.MaxValue);
        var rij = new LeveringRij { SamenwerkingId = samenwerking.Id, PartijId = levering.Partij, Halfjaar = levering.Halfjaar };
        db.Add(rij);
        await db.SaveChangesAsync(stop);
        var versie = new LeveringversieRij
        {
            SamenwerkingId = samenwerking.Id, LeveringId = rij.Id, PartijId = levering.Partij, Volgnummer = 1, Nummer = Versienummer.Eerste,
            Regel = $"Voorbeeld, met verzonnen cijfers: eerste levering, {cijfers.Count} cijfers.", DoorId = null, Op = levering.Op(0),
        };
        await db.Bewaar(versie, cijfers, Kijk(), stop);
        if (levering.Status.IsZichtbaar())
            aanvaard.Add((levering.Partij, levering.Halfjaar, cijfers));
        foreach (var (stap, at) in Stappen.Take((int)levering.Status).Select((s, at) => (s, at)))
            await Zet(versie, stap, levering.Op(at + 1));
        if (levering.Status is not (Leveringsstatus.Concept or Leveringsstatus.Vergrendeld))
            await db.Meld(new(samenwerking.Id, Feiten.LeveringIngediend, levering.Partij, klok.Vandaag(), "Voorbeeld."), stop);
    }

    /// <summary>Each step by the party whose turn it is.</summary>
    private async Task Zet(LeveringversieRij versie, Leveringsstap stap, DateTimeOffset op)
    {
        var van = (Leveringsstatus)Array.IndexOf(Stappen, stap);
        var (partij, rol) = stap switch
        {
            Leveringsstap.Indienen => (versie.PartijId, Rol.Bewerker),
            Leveringsstap.AkkoordGeven => (versie.PartijId, Rol.Bestuurder),
            Leveringsstap.Aanvaarden => (gemeente, Rol.Bewerker),
            _ => (Monitorbeheerder, Rol.Monitorbeheerder),
        };
        db.Add(new LeveringstapRij
        {
            SamenwerkingId = samenwerking.Id, LeveringId = versie.LeveringId, VersieId = versie.Id, PartijId = partij, Stap = stap, Van = van,
            Naar = Leveringsgang.Naar(van, stap)!.Value, Rollen = [rol], DoorId = null, Op = op,
        });
        await db.SaveChangesAsync(stop);
    }

    private Guid Monitorbeheerder => db.Deelnemers.Local
        .First(d => d.SamenwerkingId == samenwerking.Id && d.Rollen.Contains(Rol.Monitorbeheerder)).PartijId;

    /// <summary>In the weeks before the last day, a step a day.</summary>
    private static Tijdpad OpTijd(DateOnly uiterlijk) => new(new(uiterlijk.AddDays(-10), new(9, 30), TimeSpan.Zero), TimeSpan.FromDays(1));

    /// <summary>In the last two weeks, and never before the half-year was over.</summary>
    private Tijdpad Onlangs()
    {
        var nu = klok.GetUtcNow();
        var over = new DateTimeOffset(Voorbeeldmonitor.Laatste(klok).Eind.AddDays(1), default, TimeSpan.Zero);
        var begin = over > nu.AddDays(-14) ? over : nu.AddDays(-14);
        return new(begin, (nu - begin) / (Stappen.Length + 1));
    }

    /// <summary>An association has homes in a few buurten of its own.</summary>
    private static Dictionary<string, int> Woningen(Gebiedsindeling gebieden, int plaats)
    {
        var buurten = gebieden.Gebieden.Where(g => g.Niveau == Gebiedsniveau.Buurt).ToList();
        return Enumerable.Range(0, Buurten)
            .ToDictionary(at => buurten[((plaats * Buurten) + at) * 2 % buurten.Count].Code, at => 400 + (plaats * 70) + (at * 130));
    }

    /// <summary>One home too many at the end: the balance does not add up, as the checks say.</summary>
    private static IReadOnlyList<Waarneming> MetFout(IReadOnlyList<Waarneming> cijfers) =>
    [
        .. cijfers.Select(c => c.Sleutel is { Indicator: "woningvoorraad-begin", Gebied: ['G', 'M', ..] }
            ? c with { Waarde = Waarde.Van(c.Waarde.Getal!.Value + 1) } : c),
    ];

    private static IReadOnlyList<Waarneming> MetUitleg(IReadOnlyList<Waarneming> cijfers, Controleuitkomst controle, int hoogstens)
    {
        var vraagt = controle.Bevindingen.Where(b => b.Soort == Bevindingsoort.LegUit).Select(b => b.Wat).Distinct().Take(hoogstens).ToHashSet();
        return [.. cijfers.Select(c => vraagt.Contains(c.Sleutel) ? c with { Toelichting = "Voorbeeld: dit is nagekeken en klopt." } : c)];
    }

    /// <summary>When a delivery came in, and how long each step took.</summary>
    private sealed record Tijdpad(DateTimeOffset Begin, TimeSpan Tussen);

    /// <summary>What is laid down for one association.</summary>
    private sealed record Levering(Voorbeeldcijfers Cijfers, Guid Partij, Meetperiode Halfjaar, Leveringsstatus Status, Tijdpad Pad)
    {
        public DateTimeOffset Op(int stap) => Pad.Begin + (stap * Pad.Tussen);
    }
}
