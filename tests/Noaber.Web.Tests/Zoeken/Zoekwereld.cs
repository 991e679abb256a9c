using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Evalueren;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>A partnership with one of everything that can be found, each with a word of its own, and who may find it.</summary>
internal sealed record Zoekwereld(Noaberproef Noaber, Samenwerking Samenwerking, IReadOnlyList<Vindbaar> Alles)
{
    public static async Task<Zoekwereld> Maak(Noaberproef noaber, string naam = "Zoek")
    {
        var wereld = noaber.Wereld;
        var samenwerking = await wereld.Samenwerking(naam);
        foreach (var soort in Enum.GetValues<PartijSoort>())
            await wereld.Partij(samenwerking, soort);
        object[] vigerend = [.. MetWoorden(Voorbeeldkader.Rijen(samenwerking), "kornoelje")],
            concept = [.. MetWoorden(Voorbeeldkader.Rijen(samenwerking, KaderStatus.Concept, "Kader in de maak"), "sleedoorn")];
        await wereld.Bewaar([.. vigerend, .. concept, Visie(samenwerking, KaderStatus.Vigerend, "egelantier"), Visie(samenwerking, KaderStatus.Concept, "liguster")]);
        await wereld.Bewaar([.. Beslist(samenwerking, await wereld.Partijen(samenwerking))]);
        await Overleggen(wereld, samenwerking);
        await Biedingen(noaber, samenwerking);
        await Evaluatie(noaber, samenwerking);
        await Zoekgesprek.OverActies(noaber, samenwerking, vigerend, concept);
        return new(noaber, samenwerking, Verwacht());
    }

    public async Task<Browser> Als(PartijSoort soort, params Rol[] rollen) => Noaber.Als(await Noaber.Wereld.Iemand(Samenwerking, soort, rollen));

    public string Adres(string vraag) => $"/s/{Samenwerking.Slug}/zoeken?{vraag}";

    private static IEnumerable<object> MetWoorden(IEnumerable<object> rijen, string woord)
    {
        foreach (var rij in rijen)
        {
            switch (rij)
            {
                case KaderRij k: k.Titel += $" {woord}"; break;
                case ThemaRij t: t.Titel += $" {woord}"; break;
                case OnderdeelRij o: o.Titel += $" {woord}"; break;
                case AfspraakRij a: a.Tekst += $" {woord}"; a.Streefwaarden = [Doel(woord)]; break;
                case JaarschijfRij j: j.Tekst += $" {woord}"; break;
                case ActieRij a: a.Tekst += $" {woord}"; break;
                case SpeerpuntRij s: s.Titel += $" {woord}"; break;
                case BeleidsuitspraakRij b: b.Tekst += $" {woord}"; break;
                case DefinitieRij d: d.Term += $" {woord}"; break;
                case ReeksRij r: r.Titel += $" {woord}"; break;
                case TekstdeelRij t: t.Tekst += $" {woord}"; break;
                default: break;
            }
            yield return rij;
        }
    }

    private static KaderRij Visie(Samenwerking samenwerking, KaderStatus status, string woord) =>
        new() { SamenwerkingId = samenwerking.Id, Titel = $"Visie op {woord}", Status = status, Soort = DocumentSoort.Visie, GemaaktOp = DateTimeOffset.UtcNow };

    private static Streefwaarde Doel(string woord) => new(Bodsoort.Nieuwbouw, $"huizen bij de {woord}", "woningen", new(40), new(2026, 2027, Telwijze.Samen));

    private static IEnumerable<object> Beslist(Samenwerking samenwerking, IReadOnlyList<Guid> partijen)
    {
        object[] rijen = [.. Voorbeeldvoorstel.Rijen(samenwerking, partijen)];
        foreach (var rij in rijen.Concat(Zoekgesprek.OverVoorstel(rijen.OfType<Voorstel>().Single(), partijen[1])))
        {
            if (rij is Voorstel voorstel)
                voorstel.Titel += " hazelaar";
            if (rij is Notitie notitie)
                notitie.Tekst += " gagelstruik";
            yield return rij;
        }
        var nieuw = new KaderRij { SamenwerkingId = samenwerking.Id, Titel = "Nieuw", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader, GemaaktOp = DateTimeOffset.UtcNow };
        yield return nieuw;
        yield return new Voorstel
        {
            SamenwerkingId = samenwerking.Id, KaderId = nieuw.Id, PartijId = partijen[0], AccountId = null, Titel = "Nog niet ingediend", Reden = "Om het sporkehout.",
            Status = VoorstelStatus.Concept, Ingang = new(2999, 1, 1), GemaaktOp = DateTimeOffset.UtcNow,
        };
    }

    private static async Task Overleggen(Wereld wereld, Samenwerking samenwerking)
    {
        var (gemeente, corporatie) = (await wereld.Partij(samenwerking, PartijSoort.Gemeente), await wereld.Partij(samenwerking, PartijSoort.Corporatie));
        foreach (var (soort, status, woord) in new[]
        {
            (OverlegSoort.BestuurlijkOverleg, OverlegStatus.Bezig, "lijsterbes"), (OverlegSoort.Woondebat, OverlegStatus.Bezig, "meidoorn"),
            (OverlegSoort.Kernteam, OverlegStatus.Concept, "vuilboom"),
        })
        {
            var overleg = Overlegproef.Rij(samenwerking, gemeente, soort, status);
            overleg.Titel += $" {woord}";
            var (open, besloten) = (Overlegproef.Punt(overleg, 1, $"{woord}punt"), Overlegproef.Punt(overleg, 2, $"geheim{woord}punt", vertrouwelijk: true));
            await wereld.Bewaar(overleg, Overlegproef.Genodigde(overleg, gemeente, "Wethouder"), Overlegproef.Genodigde(overleg, corporatie, "Directeur"), open, besloten,
                Overlegproef.Bestand(open, $"{woord}stuk.pdf"), Overlegproef.Bestand(besloten, $"geheim{woord}stuk.pdf"));
            if (status is OverlegStatus.Bezig)
                await wereld.Bewaar(Uitkomst(open, $"{woord}besluit"), Uitkomst(besloten, $"geheim{woord}besluit"));
        }
    }

    private static UitkomstRij Uitkomst(AgendapuntRij punt, string tekst) =>
        new() { SamenwerkingId = punt.SamenwerkingId, AgendapuntId = punt.Id, Soort = OverlegUitkomst.Besluit, Tekst = tekst, OpgeschrevenOp = Overlegproef.Aanvang };

    /// <summary>What the association handed in, twice, a newer version that it is writing, and the concept of another association.</summary>
    private static async Task Biedingen(Noaberproef noaber, Samenwerking samenwerking)
    {
        var wereld = noaber.Wereld;
        var (eigen, ander) = (await wereld.Partij(samenwerking, PartijSoort.Corporatie), await wereld.Partij(samenwerking, PartijSoort.Corporatie, $"Ander {samenwerking.Slug}"));
        var eerst = await Bod(eigen, 1, "mispelboom");
        await wereld.Bewaar(Zoekgesprek.OverBod(eerst, await wereld.Partij(samenwerking, PartijSoort.Huurdersorganisatie)));
        var ingediend = await Bod(eigen, 2, "berberis");
        await Bod(eigen, 3, "wegedoorn");
        await Bod(ander, 1, "kardinaalsmuts");
        await using var db = noaber.Db();
        await db.Biedingen.Where(b => b.Id == eerst.Id || b.Id == ingediend.Id).ExecuteUpdateAsync(b => b.SetProperty(x => x.IngediendOp, DateTimeOffset.UtcNow));

        async Task<BodRij> Bod(Guid partij, int nummer, string woord)
        {
            var bod = new BodRij
            {
                SamenwerkingId = samenwerking.Id, PartijId = partij, Jaar = 2027, Nummer = nummer, GemaaktOp = DateTimeOffset.UtcNow, Toelichting = $"Bij de {woord}tuin.",
            };
            await wereld.Bewaar(bod, BodregelRij.Van(
                new() { Lijn = Guid.NewGuid(), Soort = Bodsoort.Nieuwbouw, Wat = $"Huizen {woord}", Eenheid = "woningen", Cijfers = [new(2027, new(34), $"24 aan het {woord}pad")], Plaats = "Stroinkslanden" }, bod, 1));
            return bod;
        }
    }

    /// <summary>An evaluation with one joint outcome, and what one party said of it.</summary>
    private static async Task Evaluatie(Noaberproef noaber, Samenwerking samenwerking)
    {
        await using var db = noaber.Db();
        var kader = await db.Kaders.FirstAsync(k => k.SamenwerkingId == samenwerking.Id && k.Status == KaderStatus.Vigerend && k.Soort != DocumentSoort.Visie);
        var afspraak = await db.Afspraken.FirstAsync(a => a.KaderId == kader.Id);
        var voorstel = await db.Voorstellen.Where(v => v.SamenwerkingId == samenwerking.Id).Select(v => v.Id).FirstAsync();
        var rijen = Evaluatierijen.Van(kader, afspraak, await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente), voorstel);
        foreach (var punt in rijen.OfType<EvaluatiepuntRij>())
            (punt.Uitkomst, punt.Vervolg, punt.Reden) = (Evaluatieoordeel.Deels, Vervolg.Wijzigt, "Er stond een vlierstruik in de weg.");
        foreach (var oordeel in rijen.OfType<EvaluatieoordeelRij>())
            oordeel.Toelichting = "Achter de braamstruik.";
        await noaber.Wereld.Bewaar(rijen);
    }

    private static IReadOnlyList<Vindbaar> Verwacht()
    {
        string[] inKader = ["Kader", "Afspraak", "Jaarschijf", "Actie", "Streefwaarde", "Thema", "Onderdeel", "Speerpunt", "Beleidsuitspraak", "Begrip", "Tabel", "Tekst"];
        return
        [
            .. inKader.Select(soort => new Vindbaar(soort, "kornoelje", _ => true)),
            .. inKader.Select(soort => new Vindbaar(soort, "sleedoorn", wie => wie.Mag("ConceptenLezen"))),
            new("Document", "proef", wie => wie.Mag("BronLezen")), new("Voorstel", "hazelaar", wie => wie.Mag("VoorstellenLezen")),
            new("Voorstel", "sporkehout", wie => wie.Mag("VoorstellenLezen")),
            new("Besluit", "vastgesteld", _ => true), new("Voorstel", "gagelstruik", _ => false),
            new("Evaluatie", "vlierstruik", wie => wie.Mag("EvaluatieLezen")), new("Evaluatie", "braamstruik", _ => false),
            new("Oordeel", "braamstruik", wie => wie.Mag("EvaluatieLezen")),
            new("Visie", "egelantier", _ => true), new("Visie", "liguster", wie => wie.Mag("ConceptenLezen")),
            new("Bodregel", "berberis", wie => wie.Mag("BodLezen")),
            new("Bodregel", "wegedoorn", wie => wie.Soort == PartijSoort.Corporatie && wie.Mag("BodSchrijven")),
            new("Bodregel", "kardinaalsmuts", _ => false), new("Bodregel", "mispelboom", _ => false),
            new("Bodregel", "berberispad", wie => wie.Mag("BodLezen")), new("Bod", "berberistuin", wie => wie.Mag("BodLezen")),
            new("Bod", "wegedoorntuin", wie => wie.Soort == PartijSoort.Corporatie && wie.Mag("BodSchrijven")),
            new("Bod", "kardinaalsmutstuin", _ => false), new("Bod", "mispelboomtuin", _ => false),
            .. Zoekgesprek.Verwacht(),
            .. VanOverleg("lijsterbes", wie => wie.Mag("InformatiepositieZien") || wie.Mag("OverlegOrganiseren"), true),
            .. VanOverleg("meidoorn", _ => true, true),
            .. VanOverleg("vuilboom", wie => wie.Mag("OverlegOrganiseren"), false),
        ];
    }

    private static IEnumerable<Vindbaar> VanOverleg(string woord, Func<Zoekende, bool> ziet, bool metUitkomst)
    {
        yield return new("Overleg", woord, ziet);
        foreach (var (wat, soort) in new[] { ("punt", "Agendapunt"), ("stuk", "Stuk"), ("besluit", "Uitkomst") }.Take(metUitkomst ? 3 : 2))
        {
            yield return new(soort, $"{woord}{wat}", ziet);
            yield return new(soort, $"geheim{woord}{wat}", wie => ziet(wie) && wie.Soort is PartijSoort.Gemeente or PartijSoort.Corporatie);
        }
    }
}
