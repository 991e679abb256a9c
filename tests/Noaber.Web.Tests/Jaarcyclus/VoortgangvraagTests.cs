using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>Before a meeting each party with open actions is asked how they go: by mail once, until it said so.</summary>
public sealed class VoortgangvraagTests : Meldingproef
{
    [Fact]
    public async Task WhoHasOpenActions_IsAskedOnceUntilItSaidSo()
    {
        var gemeente = await Overleg(dagen: 21, over: 14);
        var ik = await Iemand(PartijSoort.Gemeente, Rol.Bewerker);
        await Iemand(PartijSoort.Corporatie, Rol.Bewerker);
        await Iemand(PartijSoort.Gemeente, Rol.Lezer);

        await Ronde();
        await Ronde();

        var mail = Assert.Single(await Alle(), m => m.Tekst.Contains("hoe staat het", StringComparison.Ordinal));
        Assert.Equal(ik.Email, mail.Aan);
        Assert.Contains("1 actie van jullie: hoe staat het, voor het overleg van 7 december 2026?", mail.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Overleg van de proef", mail.Tekst, StringComparison.Ordinal);
        await using (var db = Noaber.Db())
        {
            var actie = await db.Acties.Where(a => a.SamenwerkingId == Samenwerking.Id).Select(a => a.LijnId).SingleAsync();
            Assert.Contains($"/s/{Samenwerking.Slug}/acties/{actie}#melden\n", mail.Tekst, StringComparison.Ordinal);
        }
        Assert.Equal(1, Assert.Single(await Gevraagd(ik, gemeente)).Acties);

        await Meld(gemeente);
        Assert.Empty(await Gevraagd(ik, gemeente));
    }

    [Theory]
    [InlineData(7, 14, OverlegStatus.Verzonden)]
    [InlineData(null, 14, OverlegStatus.Verzonden)]
    [InlineData(21, 14, OverlegStatus.Concept)]
    [InlineData(21, 14, OverlegStatus.Afgelast)]
    [InlineData(21, -1, OverlegStatus.Verzonden)]
    public async Task NotYetOrNotAtAll_AsksNothing(int? dagen, int over, OverlegStatus status)
    {
        var gemeente = await Overleg(dagen, over, status);
        var ik = await Iemand(PartijSoort.Gemeente, Rol.Bewerker);
        await Ronde();
        Assert.Empty(await Alle());
        Assert.Empty(await Gevraagd(ik, gemeente));
    }

    private async Task<IReadOnlyList<Voortgangvraag>> Gevraagd(Account wie, Guid partij)
    {
        await using var db = Noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", TestContext.Current.CancellationToken);
        return await Voortgangvragen.Van(db, new(Samenwerking.Id, partij, PartijSoort.Gemeente, [Rol.Bewerker]), Klok, TestContext.Current.CancellationToken);
    }

    private async Task<Guid> Overleg(int? dagen, int over, OverlegStatus status = OverlegStatus.Verzonden)
    {
        var gemeente = await Noaber.Wereld.Partij(Samenwerking, PartijSoort.Gemeente);
        var vorm = Overlegproef.Rij(Samenwerking, gemeente, OverlegSoort.BestuurlijkOverleg, status);
        (vorm.Begin, vorm.VoortgangDagen) = (Maandag.AddDays(over), dagen);
        await Noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(Samenwerking), vorm]);
        return gemeente;
    }

    private async Task Meld(Guid partij)
    {
        await using var db = Noaber.Db();
        await Noaber.Wereld.Bewaar(new VoortgangRij
        {
            SamenwerkingId = Samenwerking.Id, ActieLijnId = await db.Acties.Where(a => a.SamenwerkingId == Samenwerking.Id).Select(a => a.LijnId).SingleAsync(),
            PartijId = partij, Stand = Voortgangstand.OpKoers, DoorId = null, Op = Klok.GetUtcNow(),
        });
    }
}
