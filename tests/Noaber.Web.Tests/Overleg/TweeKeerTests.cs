using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Overleg.Overlegproef;

namespace Noaber.Web.Tests.Overleg;

/// <summary>A form that is sent twice, by a double click, from two tabs or with the back button, makes one thing.</summary>
public sealed class TweeKeerTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ASeriesPlannedByADoubleClick_IsThereOnceAndEveryAnswerLeadsToIt()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var pagina = await leider.Pagina($"/s/{w.Samenwerking.Slug}/overleg/nieuw?soort={OverlegSoort.Kernteam}");

        var antwoorden = await VierKeer(() => leider.Verstuur(pagina, "main form",
            ("Titel", "Kernteam in reeks"), ("Dag", "2031-02-20"), ("Herhaling", "Maand"), ("Aantal", "3")));

        Assert.Single(antwoorden.Select(a => a.Naar!.Split('?')[0]).Distinct());
        await using var db = noaber.Db();
        Assert.Equal(3, await db.Overleggen.CountAsync(o => o.SamenwerkingId == w.Samenwerking.Id && o.Titel == "Kernteam in reeks"));
        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "overleg gepland"));
    }

    [Fact]
    public async Task TheBackButtonAndOtherWords_ShowBothAndMakeNoSecondMeeting()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var pagina = await leider.Pagina($"/s/{w.Samenwerking.Slug}/overleg/nieuw?soort={OverlegSoort.Kernteam}");
        await leider.Verstuur(pagina, "main form", ("Titel", "Kernteam eerst"));

        var nogEens = await leider.Verstuur(pagina, "main form", ("Titel", "Kernteam daarna"));

        Assert.Equal(HttpStatusCode.Conflict, nogEens.Status);
        Assert.Contains("‘Kernteam eerst’", nogEens.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(nogEens.Pagina, "main form")).Status);
        await using var db = noaber.Db();
        Assert.Equal(["Kernteam daarna"], await db.Overleggen
            .Where(o => o.SamenwerkingId == w.Samenwerking.Id && o.Soort == OverlegSoort.Kernteam).Select(o => o.Titel).ToListAsync());
    }

    [Fact]
    public async Task AnItemSentTwice_StandsOnTheAgendaOnce()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var pagina = await leider.Pagina(w.Adres("/punten/toevoegen"));

        await VierKeer(() => leider.Verstuur(pagina, "main form", ("Titel", "De haven"), ("Van", $"{w.Corporatie}")));
        var anders = await leider.Verstuur(pagina, "main form", ("Titel", "Het stationsplein"));

        Assert.Equal(HttpStatusCode.Conflict, anders.Status);
        Assert.Contains("De haven", anders.Pagina.QuerySelector("#nu")!.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Equal(["De haven"], await db.Agendapunten.Where(a => a.OverlegId == w.Overleg.Id).Select(a => a.Titel).ToListAsync());
    }

    [Fact]
    public async Task AChangeSentTwice_IsNoConflictWithOneself()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Concept, o => Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        await using var db = noaber.Db();
        var punt = await db.Agendapunten.Where(a => a.OverlegId == w.Overleg.Id).Select(a => a.Id).SingleAsync();
        var (item, overleg) = (await leider.Pagina(w.Adres($"/punten/{punt}")), await leider.Pagina(w.Adres("/wijzigen")));

        await VierKeer(() => leider.Verstuur(item, "form.formulier", ("Titel", "Woningen op de kade")));
        await VierKeer(() => leider.Verstuur(overleg, "main form", ("Plaats", "Het buurthuis")));

        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "agendapunt gewijzigd"));
        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "overleg gewijzigd"));
    }

    [Fact]
    public async Task AnOutcomeSentTwice_IsWrittenDownOnce()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        var naar = (await leider.Pagina(w.Adres())).QuerySelector("a[href$='/uitkomsten']")!.GetAttribute("href")!;
        var pagina = await leider.Pagina(naar);

        await VierKeer(() => leider.Verstuur(pagina, "main form", ("Soort", "Besluit"), ("Tekst", "We gaan bouwen.")));
        var anders = await leider.Verstuur(pagina, "main form", ("Soort", "Besluit"), ("Tekst", "We gaan slopen."));

        Assert.Equal(HttpStatusCode.Conflict, anders.Status);
        Assert.Contains("We gaan bouwen.", anders.Pagina.QuerySelector("#nu")!.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Equal(["We gaan bouwen."], await db.Uitkomsten.Where(u => u.SamenwerkingId == w.Samenwerking.Id).Select(u => u.Tekst)
            .ToListAsync());
    }

    [Fact]
    public async Task APaperSentTwice_IsWithTheItemOnceAndAnotherOneIsAnother()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden, o => Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        await using var db = noaber.Db();
        var punt = await db.Agendapunten.Where(a => a.OverlegId == w.Overleg.Id).Select(a => a.Id).SingleAsync();
        var pagina = await leider.Pagina(w.Adres($"/punten/{punt}/stukken"));

        await VierKeer(() => leider.Upload(pagina, "form[enctype]", "bestand", "plan.txt", "Een plan."u8.ToArray()));
        await leider.Upload(pagina, "form[enctype]", "bestand", "plan.txt", "Een ander plan."u8.ToArray());

        Assert.Equal(2, await db.Stukken.CountAsync(s => s.AgendapuntId == punt));
        Assert.Equal(2, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "stuk toegevoegd"));
    }

    private static async Task<Antwoord[]> VierKeer(Func<Task<Antwoord>> verstuur)
    {
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => verstuur()));
        Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        return antwoorden;
    }
}
