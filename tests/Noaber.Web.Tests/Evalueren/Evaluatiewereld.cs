using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>A partnership with a kader in force, one party of each kind, and who leads the process.</summary>
internal sealed record Evaluatiewereld(Noaberproef Noaber, Samenwerking Samenwerking, KaderRij Kader, ActieRij Actie, Browser Leider)
{
    public static async Task<Evaluatiewereld> Maak(Noaberproef noaber)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Evaluatie");
        var rijen = Voorbeeldkader.Rijen(samenwerking).ToArray();
        rijen.OfType<AfspraakRij>().First().Streefwaarden =
            [new(Bodsoort.Anders, "zoektijd", "maanden", Getal.Lees("maximaal 12")!, new(2025, 2025, Telwijze.ElkJaar))];
        var actie = rijen.OfType<ActieRij>().Single();
        await noaber.Wereld.Bewaar(rijen);
        // Of no year, so that it is of the year that is evaluated too.
        await using (var db = noaber.Db())
            await db.Acties.Where(a => a.Id == actie.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.JaarschijfId, (Guid?)null));
        foreach (var soort in Enum.GetValues<PartijSoort>())
            await noaber.Wereld.Partij(samenwerking, soort);
        var leider = await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider, Rol.Bewerker);
        return new(noaber, samenwerking, rijen.OfType<KaderRij>().Single(), actie, noaber.Als(leider));
    }

    public string Basis => $"/s/{Samenwerking.Slug}";

    public string Alle => $"{Basis}/evaluaties";

    public async Task<Browser> Als(PartijSoort soort, params Rol[] rollen) =>
        Noaber.Als(await Noaber.Wereld.Iemand(Samenwerking, soort, rollen.Length == 0 ? [Rol.Bewerker] : rollen));

    /// <summary>Begins the evaluation; its address.</summary>
    public async Task<string> Begin(string jaar = "2025")
    {
        var antwoord = await Leider.Verstuur(await Leider.Pagina(Alle), "#begin form", ("Kader", $"{Kader.Id}"), ("Jaar", jaar));
        Assert.True(antwoord.Status == HttpStatusCode.Found, antwoord.Tekst);
        return antwoord.Naar!;
    }

    /// <summary>The addresses of its agreements, in the order of the text.</summary>
    public async Task<List<string>> Punten(string evaluatie)
    {
        await using var db = Noaber.Db();
        var id = Guid.Parse(evaluatie.Split('/')[^1]);
        return await db.Evaluatiepunten.Where(p => p.EvaluatieId == id).OrderBy(p => p.Volgorde).Select(p => $"{evaluatie}/{p.Id}").ToListAsync();
    }

    public static async Task<Antwoord> Oordeel(Browser browser, string punt, string oordeel, string vervolg = "Blijft", string? uitleg = null) =>
        await browser.Verstuur(await browser.Pagina(punt), "#oordeel form", ("Oordeel", oordeel), ("Vervolg", vervolg), ("Toelichting", uitleg));

    public async Task<Antwoord> Uitkomst(string punt, string uitkomst, string vervolg, string? reden = null) =>
        await Leider.Verstuur(await Leider.Pagina(punt), "#uitkomst form", ("Uitkomst", uitkomst), ("Hierna", vervolg), ("Reden", reden));

    public async Task<Antwoord> Doe(string evaluatie, string wat, params (string, string?)[] velden) =>
        await Leider.Verstuur(await Leider.Pagina(evaluatie), $"form[action$='/{wat}']", velden);

    /// <summary>Closes it, knowing what that cuts off.</summary>
    public Task<Antwoord> Sluit(string evaluatie) => Doe(evaluatie, "sluiten", ("weet", "true"));

    /// <summary>Begun, with an outcome for each of the three: one stays, one changes, one ends; and closed.</summary>
    public async Task<string> Gesloten()
    {
        var evaluatie = await Begin();
        var punten = await Punten(evaluatie);
        Assert.Equal(HttpStatusCode.Found, (await Uitkomst(punten[0], "Deels", "Blijft")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Uitkomst(punten[1], "Niet", "Wijzigt", "Er staat geen aantal bij.")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Uitkomst(punten[2], "Behaald", "Stopt", "Het is klaar.")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Sluit(evaluatie)).Status);
        return evaluatie;
    }

    /// <summary>The municipality reports of its action.</summary>
    public async Task Meld(decimal aantal, string toelichting) => await Noaber.Wereld.Bewaar(new VoortgangRij
    {
        SamenwerkingId = Samenwerking.Id, ActieLijnId = Actie.LijnId, PartijId = await Noaber.Wereld.Partij(Samenwerking, PartijSoort.Gemeente),
        Stand = Voortgangstand.OpKoers, Aantal = aantal, Toelichting = toelichting, DoorId = null, Op = DateTimeOffset.UtcNow,
    });

    public static string Tekst(IDocument pagina) => pagina.QuerySelector("main")!.TextContent;
}
