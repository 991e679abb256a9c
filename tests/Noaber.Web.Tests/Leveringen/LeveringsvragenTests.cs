using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Whoever hands figures in sees on the first page, and in the own calendar, what is due; nobody else does.</summary>
public sealed class LeveringsvragenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static async Task<string> Taken(Leveringswereld w, PartijSoort soort, Rol rol) =>
        (await w.Pagina(soort, $"/s/{w.Samenwerking.Slug}", rol)).QuerySelector("main")!.TextContent;

    [Fact]
    public async Task WhatIsDue_StandsOnTheFirstPage_UntilItIsHandedIn()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        var vraag = $"Cijfers over {Leveringswereld.Halfjaar.InZin}";
        Assert.Contains(vraag, await Taken(w, PartijSoort.Corporatie, Rol.Bewerker), StringComparison.Ordinal);
        Assert.DoesNotContain(vraag, await Taken(w, PartijSoort.Corporatie, Rol.Lezer), StringComparison.Ordinal);
        Assert.DoesNotContain(vraag, await Taken(w, PartijSoort.Gemeente, Rol.Bewerker), StringComparison.Ordinal);
        await noaber.Wereld.Bewaar(new LeveringRij
        {
            SamenwerkingId = w.Samenwerking.Id, PartijId = w.Corporatie, Halfjaar = Leveringswereld.Halfjaar, Status = Leveringsstatus.Ingediend,
        });
        Assert.DoesNotContain(vraag, await Taken(w, PartijSoort.Corporatie, Rol.Bewerker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsDue_StandsInTheOwnCalendar()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        Assert.Contains($"cijfers over {Leveringswereld.Halfjaar.InZin}", await Agenda(w, PartijSoort.Corporatie), StringComparison.Ordinal);
        Assert.DoesNotContain("cijfers over", await Agenda(w, PartijSoort.Huurdersorganisatie), StringComparison.Ordinal);
    }

    private static async Task<string> Agenda(Leveringswereld w, PartijSoort soort)
    {
        using var ik = await w.Als(soort, Rol.Bewerker);
        var pagina = (await ik.Verstuur(await ik.Pagina("/account/agenda"), "main form")).Pagina;
        var adres = pagina.QuerySelectorAll("input, a, code").Select(e => e.GetAttribute("value") ?? e.GetAttribute("href") ?? e.TextContent)
            .First(t => t.EndsWith(".ics", StringComparison.Ordinal));
        return (await ik.Haal(new Uri(adres).AbsolutePath)).Html.Replace("\r\n ", "", StringComparison.Ordinal);
    }
}
