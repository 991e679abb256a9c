using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>The days on which clocks are odd: the 29th of February, and the hours that summer time skips and gives twice.</summary>
public sealed class KlokTests : IAsyncLifetime
{
    private readonly Proefklok klok = new(default);
    private Noaberproef noaber = null!;

    public async ValueTask InitializeAsync() => noaber = await Noaberproef.Start(diensten: services =>
    {
        services.AddSingleton<TimeProvider>(klok);
        foreach (var loper in services.Where(s => s.ImplementationType == typeof(Herinneraar) || s.ImplementationType == typeof(Postbode)).ToList())
            services.Remove(loper);
    });

    public ValueTask DisposeAsync() => noaber.DisposeAsync();

    [Theory]
    [InlineData("2028-02-29T11:00:00Z", "29 februari 2028", 2028)]
    [InlineData("2027-03-28T00:59:59Z", "28 maart 2027", 2027)] // the last second before summer time
    [InlineData("2027-03-28T01:00:00Z", "28 maart 2027", 2027)]
    [InlineData("2027-10-31T00:30:00Z", "31 oktober 2027", 2027)] // half past two, the first time
    [InlineData("2027-10-31T01:30:00Z", "31 oktober 2027", 2027)] // and the second
    [InlineData("2027-12-31T23:30:00Z", "1 januari 2028", 2028)] // the new year, an hour before it is one by universal time
    public async Task OddMoment_IsThatDayInTheNetherlandsAndAYearCanBegin(string moment, string dag, int jaar)
    {
        klok.Nu = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        var samenwerking = await noaber.Wereld.Samenwerking("Klok");
        using var leider = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider), DateTimeOffset.UtcNow - klok.Nu);
        var adres = $"/s/{samenwerking.Slug}";

        Assert.Contains($"Jaarcyclus {jaar}", (await leider.Pagina($"{adres}/jaarcyclus")).Body!.TextContent, StringComparison.Ordinal);
        var plan = await leider.Pagina($"{adres}/jaarcyclus/beginnen?jaar={jaar}&sjabloon=wettelijk");
        await leider.Verstuur(plan, "#plan form", ("Vervallen", null));

        await leider.Pagina(adres);
        await leider.Pagina($"{adres}/overleg");
        Assert.NotNull((await leider.Pagina($"{adres}/voorstellen/nieuw")).QuerySelector("input[type=date][value]"));
        await using var db = noaber.Db();
        Assert.All(await db.Mijlpalen.Where(m => m.SamenwerkingId == samenwerking.Id && m.Regel != null).ToListAsync(), m => Assert.InRange(m.Datum.Year, jaar, jaar + 1));
        Assert.Equal(dag, Web.Shell.Design.Datum.Dag(klok.Vandaag()));
    }

    [Fact]
    public async Task TheNightOfAnHourTwice_RemindsOnce()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Klok");
        await noaber.Wereld.Bewaar([.. Voorbeeldjaar.Rijen(samenwerking, bod: new(2026, 11, 1))]);
        var wie = await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Lezer);
        await using (var db = noaber.Db())
            await db.Users.Where(a => a.Id == wie.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Herinneringen, Herinneringskeuze.Meteen));
        for (klok.Nu = new(2026, 10, 24, 22, 0, 0, TimeSpan.Zero); klok.Nu < new DateTimeOffset(2026, 10, 25, 12, 0, 0, TimeSpan.Zero); klok.Nu += TimeSpan.FromMinutes(15))
            await noaber.Services.GetRequiredService<Herinneringen>().Ronde(TestContext.Current.CancellationToken);

        await using var na = noaber.Db();
        Assert.Single(await na.Set<UitgaandeMail>().Where(m => m.Aan == wie.Email).ToListAsync());
    }
}
