using Noaber.Browser.Tests.Proef;

namespace Noaber.Browser.Tests;

/// <summary>Every page, light and dark, wide and at 320 pixels: no accessibility violation, nothing outside the window, no complaint of the browser.</summary>
public sealed class PaginasTests(Opstelling opstelling)
{
    public static TheoryData<string> Namen => [.. Paginas.Alle.Select(p => p.Naam)];

    [Theory, MemberData(nameof(Namen))]
    public async Task Page_HasNoViolationsAndFits(string naam)
    {
        var pagina = Paginas.Alle.Single(p => p.Naam == naam);
        await opstelling.BekijkAls(pagina.Wie, async venster =>
        {
            await venster.Maak(breedte: 1400);
            Assert.Equal(pagina.Status, await venster.Ga(opstelling.Invullen(pagina.Waar)));
            if (pagina.Daar is { } daar)
                await daar(venster.Pagina);
            foreach (var breedte in new[] { 1400, 320 })
            {
                await venster.Maak(breedte);
                await venster.Figuren();
                Assert.True(await venster.TeBreed() == 0, $"{breedte}: {await venster.TeBreed()} pixels too wide");
                Assert.Empty(await venster.Pagina.Overtredingen());
            }
            venster.HeeftGeenKlachten();
        });
    }
}
