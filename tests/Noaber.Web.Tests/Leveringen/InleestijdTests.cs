using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Partijen;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A file that takes too long is stopped and leaves nothing, and what came of it is swept away in the end.</summary>
public sealed class InleestijdTests(InleestijdTests.Haastig haastig) : IClassFixture<InleestijdTests.Haastig>
{
    /// <summary>An application that gives a file no time at all, and keeps the outcome for a moment.</summary>
    public sealed class Haastig : IAsyncLifetime
    {
        internal Noaberproef Noaber { get; } = new()
        {
            Diensten = diensten => diensten.AddSingleton(
                new Inleesgeduld(TimeSpan.Zero) { Langst = TimeSpan.Zero, Bewaard = TimeSpan.FromSeconds(3) }),
        };

        public ValueTask InitializeAsync() => Noaber.InitializeAsync();

        public ValueTask DisposeAsync() => Noaber.DisposeAsync();
    }

    [Fact]
    public async Task WhatTakesTooLong_IsStopped_SaysSo_AndIsForgottenLater()
    {
        var w = await Leveringswereld.Maak(haastig.Noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var adres = await Wachtpagina(w, ik);
        var klaar = await Tot(ik, adres, a => !a.Koppen.ContainsKey("Refresh"));
        Assert.Equal(HttpStatusCode.InternalServerError, klaar.Status);
        Assert.Contains("Het inlezen duurde te lang. Er is niets van je bestand opgeslagen.", klaar.Tekst, StringComparison.Ordinal);
        Assert.Empty(await w.Versies());
        Assert.Equal(HttpStatusCode.OK, (await Tot(ik, adres, a => a.Tekst.Contains("weet niet meer", StringComparison.Ordinal))).Status);
    }

    // It may be stopped before the request that brought it looks: that one says so itself, and has no page to wait at.
    private static async Task<string> Wachtpagina(Leveringswereld w, Browser ik)
    {
        for (var keer = 0; keer < 20; keer++)
        {
            var antwoord = await w.LeesIn(ik, w.Werkboek(("sloop", 2)));
            if (antwoord.Naar is { } adres)
                return adres;
            Assert.Equal(HttpStatusCode.InternalServerError, antwoord.Status);
        }
        throw new TimeoutException("Elke keer was het al gestopt.");
    }

    private static async Task<Antwoord> Tot(Browser wie, string adres, Func<Antwoord, bool> klaar)
    {
        for (var begin = DateTime.UtcNow; DateTime.UtcNow - begin < TimeSpan.FromMinutes(1); await Task.Delay(50))
        {
            if (await wie.Haal(adres) is var antwoord && klaar(antwoord))
                return antwoord;
        }
        throw new TimeoutException(adres);
    }
}
