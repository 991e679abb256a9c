using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>Someone who reads documents in: what every test of it begins with.</summary>
public abstract class Inleesproef(Noaberproef noaber)
{
    protected const string Document = """
        1. Wonen
        Doel Genoeg woningen.
        Prestatieafspraken
        1.1 Zoektijd: De gemeente en Domijn houden de zoektijd onder een jaar.
        1.2 De corporaties bouwen 40 woningen.
        1.4 De huurders denken mee.

        2. Zorg
        Doel Samen zorgen.
        Prestatieafspraken
        2.1 Wij zorgen voor elkaar.
        """;

    protected Noaberproef Toepassing { get; } = noaber;

    private protected async Task<(Samenwerking, Browser)> Bewerker()
    {
        var samenwerking = await Toepassing.Wereld.Samenwerking("Inlees");
        return (samenwerking, Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker)));
    }

    /// <summary>Uploads, and follows to the review when there is one.</summary>
    private protected static async Task<Nagekeken> Upload(Browser browser, Samenwerking samenwerking, string tekst, string naam = "afspraken.txt")
    {
        var antwoord = await browser.Upload(await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen"), "main form", "bestand", naam, Encoding.UTF8.GetBytes(tekst));
        return antwoord.Naar is { } adres ? new(adres, await browser.Haal(adres)) : new("", antwoord);
    }

    private protected static async Task<Antwoord> Stap(Browser browser, Nagekeken nakijken, int afspraak, string doe, params (string, string?)[] velden)
    {
        var thema = afspraak < 3 ? 0 : 1;
        return await browser.Verstuur(await browser.Pagina($"{nakijken.Adres}/thema/{thema}"), $"#form-a{afspraak}", [("doe", doe), .. velden]);
    }

    private protected static Task<Antwoord> Bevestig(Browser browser, Nagekeken nakijken, params (string, string?)[] velden) =>
        browser.Verstuur(nakijken.Pagina, "#nakijken", [("doe", "bevestig"), ("bekeken", "true"), .. velden]);

    private protected sealed record Nagekeken(string Adres, Antwoord Antwoord)
    {
        public HttpStatusCode Status => Antwoord.Status;
        public string Tekst => Antwoord.Tekst;
        public string Html => Antwoord.Html;
        public IDocument Pagina => Antwoord.Pagina;
    }

    private protected async Task<int> Kaders(Samenwerking samenwerking)
    {
        await using var db = Toepassing.Db();
        return await db.Kaders.CountAsync(k => k.SamenwerkingId == samenwerking.Id);
    }

    private protected async Task<string> Alles()
    {
        await using var db = Toepassing.Db();
        return $"{await db.Brondocumenten.CountAsync()} {await db.Kaders.CountAsync()} {await db.Afspraken.CountAsync()} {await db.Logboek.CountAsync()}";
    }
}
