using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>Before a meeting that has an evaluation on its agenda, each party that did not judge is asked to: by mail, once.</summary>
public sealed class OordeelvraagTests : Meldingproef
{
    private const string Vraag = "evaluatie van 2025, voor het overleg van 7 december 2026: Jullie oordeel over 1 afspraak.";

    [Fact]
    public async Task WhoDidNotJudge_IsAskedOnce()
    {
        var punt = await Evaluatie(dagen: 21, over: 14);
        var (ik, gaf) = (await Iemand(PartijSoort.Corporatie, Rol.Bewerker), await Iemand(PartijSoort.Huurdersorganisatie, Rol.Bestuurder));
        await Iemand(PartijSoort.Corporatie, Rol.Lezer);
        await Iemand(PartijSoort.Gemeente, Rol.Procesleider);
        await Noaber.Wereld.Bewaar(new EvaluatieoordeelRij
        {
            SamenwerkingId = Samenwerking.Id, EvaluatiepuntId = punt, PartijId = await Noaber.Wereld.Partij(Samenwerking, PartijSoort.Huurdersorganisatie),
            Oordeel = Evaluatieoordeel.Behaald, DoorId = gaf.Id, Op = Klok.GetUtcNow(),
        });

        await Ronde();
        await Ronde();

        var mail = Assert.Single(await Alle(), m => m.Tekst.Contains("evaluatie van", StringComparison.Ordinal));
        Assert.Equal(ik.Email, mail.Aan);
        Assert.Contains(Vraag, mail.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Overleg van de proef", mail.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 14, true)] // not yet
    [InlineData(null, 14, true)] // who plans it asks nothing
    [InlineData(21, 14, false)] // another meeting
    public async Task NotYetOrNotAtAll_AsksNothing(int? dagen, int over, bool geagendeerd)
    {
        await Evaluatie(dagen, over, geagendeerd);
        await Iemand(PartijSoort.Corporatie, Rol.Bewerker);
        await Ronde();
        Assert.DoesNotContain(await Alle(), m => m.Tekst.Contains("evaluatie van", StringComparison.Ordinal));
    }

    /// <summary>Of one agreement, which the municipality leads; the agreement in it.</summary>
    private async Task<Guid> Evaluatie(int? dagen, int over, bool geagendeerd = true)
    {
        var kader = new KaderRij { SamenwerkingId = Samenwerking.Id, Titel = "Kader", Status = KaderStatus.Vigerend, Soort = DocumentSoort.Kader, GemaaktOp = Maandag };
        var evaluatie = new EvaluatieRij
        {
            SamenwerkingId = Samenwerking.Id, LijnId = kader.LijnId, KaderId = kader.Id, Jaar = 2025, TekstHash = new('a', 64), Uiterlijk = new(2026, 12, 31),
            BegonnenOp = Maandag, BegonnenDoorId = null,
        };
        var punt = new EvaluatiepuntRij
        {
            SamenwerkingId = Samenwerking.Id, EvaluatieId = evaluatie.Id, LijnId = Guid.NewGuid(), Volgorde = 1, Sleutel = "a1b2c3d4e5", Nummer = "1.1", Naam = Geheim, Thema = "1. Wonen",
        };
        var overleg = Overlegproef.Rij(Samenwerking, await Noaber.Wereld.Partij(Samenwerking, PartijSoort.Gemeente), OverlegSoort.BestuurlijkOverleg, OverlegStatus.Verzonden);
        (overleg.Begin, overleg.VoortgangDagen) = (Maandag.AddDays(over), dagen);
        var agenda = Overlegproef.Punt(overleg, 1, "Terugkijken");
        agenda.EvaluatieId = geagendeerd ? evaluatie.Id : null;
        await Noaber.Wereld.Bewaar(kader, evaluatie, punt, overleg, agenda);
        return punt.Id;
    }
}
