using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Running;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>From which day a text holds: never from before it was decided on, so what was in force stays what was in force.</summary>
public sealed class IngangTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Voorbij = "een besluit verandert niet wat eerder gold";

    private static DateOnly Vandaag => new AmsterdamClock().Vandaag();

    [Fact]
    public async Task ADayThatIsPast_IsRefusedWhereItIsWritten()
    {
        var tafel = await Tafel();
        var nieuw = await tafel.Leider.Pagina($"{tafel.Adres}/voorstellen/nieuw");
        var geweigerd = await tafel.Leider.Verstuur(nieuw, "main form", ("Kader", $"{tafel.Kader.Id}"), ("Titel", "Met terugwerkende kracht"),
            ("Reden", "Het gold al."), ("Ingang", "2020-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
        Assert.Contains("Deze dag is al voorbij. Een besluit verandert niet wat eerder gold", geweigerd.Tekst, StringComparison.Ordinal);
        await using var db = Toepassing.Db();
        Assert.False(await db.Voorstellen.AnyAsync(v => v.SamenwerkingId == tafel.Samenwerking.Id));

        var voorstel = await Begin(tafel);
        var wijzigen = await tafel.Leider.Pagina($"{voorstel}/wijzigen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await tafel.Leider.Verstuur(wijzigen, "main form", ("Ingang", Dagen(-1)))).Status);
        Assert.Equal(Vandaag, (await Stand(voorstel)).Ingang);
    }

    [Fact]
    public async Task LeftLyingUntilItsDayWasPast_AnotherDayIsChosenBeforeItIsHandedIn()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await DagGaatVoorbij(voorstel);
        var geweigerd = await DienIn(tafel, voorstel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
        Assert.Contains("Deze dag is al voorbij", geweigerd.Tekst, StringComparison.Ordinal);
        Assert.Equal(VoorstelStatus.Concept, (await Stand(voorstel)).Status);

        await tafel.Leider.Verstuur(geweigerd.Pagina, "main form", ("Ingang", Dagen(30)));
        await DienIn(tafel, voorstel);
        Assert.Equal((VoorstelStatus.Ingediend, Vandaag.AddDays(30)), ((await Stand(voorstel)).Status, (await Stand(voorstel)).Ingang));
    }

    [Fact]
    public async Task ConsentedToAfterItsDay_HoldsFromTheLastConsentAndTheDaysBeforeStay()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        await StemAllenIn(tafel, voorstel, behalve: PartijSoort.Huurdersorganisatie);
        await DagGaatVoorbij(voorstel);
        var huurders = tafel.Bestuurders[PartijSoort.Huurdersorganisatie];
        const string Wacht = "geldt vanaf de dag waarop het wordt vastgesteld (1 januari 2020 is voorbij)";
        Assert.Contains(Wacht, (await huurders.Pagina(voorstel)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Wacht, (await huurders.Pagina($"{voorstel}/instemmen")).Body!.TextContent, StringComparison.Ordinal);

        await StemIn(huurders, voorstel);

        Assert.Equal((VoorstelStatus.Vastgesteld, Vandaag), ((await Stand(voorstel)).Status, (await Stand(voorstel)).Ingang));
        await using var db = Toepassing.Db();
        var versie = await db.Versies.SingleAsync(v => v.VoorstelId == Id(voorstel));
        Assert.Equal(Vandaag, versie.Ingang);
        Assert.Contains(Voorbij, await db.Logboek.Where(l => l.SamenwerkingId == tafel.Samenwerking.Id && l.Handeling == "versie vastgesteld")
            .Select(l => l.Omschrijving).SingleAsync(), StringComparison.Ordinal);
        Assert.Contains("geldt versie 1", await Gold(0), StringComparison.Ordinal);
        foreach (var terug in new[] { -1, -365, -2000 })
            Assert.DoesNotContain("gold versie 1", await Gold(terug), StringComparison.Ordinal);
        Assert.Contains("Zoals het er nu ligt, geldt op", await Gold(30), StringComparison.Ordinal);

        async Task<string> Gold(int over) =>
            (await tafel.Leider.Pagina($"{tafel.Adres}/afspraken/{versie.KaderId}/versies?op={Dagen(over)}")).QuerySelector("p[role=status]")!.TextContent;
    }

    [Fact]
    public async Task AVersionFromBeforeItsDecision_IsRefusedByTheDatabase()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await StelVast(tafel, voorstel);
        await using var db = Toepassing.Db();
        var fout = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"""
            insert into versie (id, samenwerking_id, lijn_id, kader_id, voorstel_id, nummer, ingang, vastgesteld_op, tekst, tekst_hash, besluit, vorige_hash, hash)
            select gen_random_uuid(), samenwerking_id, lijn_id, kader_id, voorstel_id, nummer + 1, ingang - 1, vastgesteld_op, tekst, tekst_hash, besluit, hash, hash
            from versie where voorstel_id = {Id(voorstel)}
            """));
        Assert.Equal("versie_niet_met_terugwerkende_kracht", fout.ConstraintName);
    }

    [Fact]
    public async Task TheListOfSets_TellsVersionsOfOneNameApart()
    {
        var tafel = await Tafel();
        foreach (var ingang in new[] { Dagen(0), Dagen(60) })
        {
            var voorstel = await Begin(tafel, ingang: ingang);
            await StelVast(tafel, voorstel);
            await using var db = Toepassing.Db();
            tafel = tafel with { Kader = await db.Kaders.SingleAsync(k => db.Voorstellen.Any(v => v.Id == Id(voorstel) && v.KaderId == k.Id)) };
        }
        var lijst = await tafel.Leider.Pagina($"{tafel.Adres}/afspraken");
        Assert.Equal(3, lijst.QuerySelectorAll("tbody tr th").Select(th => th.TextContent).Count(titel => titel == tafel.Kader.Titel));
        string[] versies = [.. lijst.QuerySelectorAll("td[data-label=Versie]").Select(td => td.TextContent).Order()];
        Assert.StartsWith("1, vanaf ", versies[0], StringComparison.Ordinal);
        Assert.StartsWith("2, vanaf ", versies[1], StringComparison.Ordinal);
        Assert.Equal("zoals ingelezen", versies[2]);
    }

    /// <summary>Time goes by.</summary>
    private async Task DagGaatVoorbij(string voorstel)
    {
        await using var db = Toepassing.Db();
        await db.Voorstellen.Where(v => v.Id == Id(voorstel)).ExecuteUpdateAsync(v => v.SetProperty(x => x.Ingang, new DateOnly(2020, 1, 1)));
    }
}
