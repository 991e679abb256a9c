using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using static Microsoft.Playwright.Assertions;

namespace Noaber.Browser.Tests;

/// <summary>Writing in a concept: the editor, the draft, and the same without JavaScript.</summary>
public sealed class SchrijfTests(Opstelling opstelling)
{
    private const string Concept = "/s/enschede/schrijven/{concept}";

    [Theory]
    [InlineData(1400)]
    [InlineData(320)]
    public async Task BoldAndAList_AreKeptAsMarkdownAndShown(int breedte)
    {
        await using var venster = await opstelling.Open("adviseur", new Kijk(breedte));
        var (pagina, titel) = (venster.Pagina, $"Proef op {breedte}");
        await NieuwThema(venster, titel);
        var editor = pagina.GetByRole(AriaRole.Textbox, new() { Name = "Doel (niet verplicht)" });
        await pagina.GetByText("Doel", new() { Exact = false }).First.ClickAsync();
        await Expect(editor).ToBeFocusedAsync();
        await pagina.Keyboard.TypeAsync("Wij bouwen ");
        await Knop(pagina, "Vet").ClickAsync();
        await Expect(Knop(pagina, "Vet")).ToHaveAttributeAsync("aria-pressed", "true");
        await pagina.Keyboard.TypeAsync("snel");
        await Knop(pagina, "Vet").ClickAsync();
        await pagina.Keyboard.TypeAsync(":");
        await pagina.Keyboard.PressAsync("Enter");
        await Knop(pagina, "Opsomming").ClickAsync();
        await pagina.Keyboard.TypeAsync("goed");
        await pagina.Keyboard.PressAsync("Enter");
        await Knop(pagina, "Inspringen").ClickAsync();
        await pagina.Keyboard.TypeAsync("betaalbaar");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar", Exact = true }).ClickAsync();

        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = $"9. {titel}" })).ToBeVisibleAsync();
        Assert.Equal("Wij bouwen **snel**:\n\n- goed\n  - betaalbaar", (await Thema(titel)).Doel);
        await venster.Ga(opstelling.Invullen("/s/enschede/afspraken/{concept}"));
        await Expect(pagina.Locator("section.thema", new() { HasText = titel }).Locator("dd strong")).ToHaveTextAsync("snel");
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task AFieldThatMustBeFilledIn_IsRedOnlyAfterSending()
    {
        await using var venster = await opstelling.Open("adviseur");
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede/voorstellen/nieuw");
        var (verplicht, ernaast) = (pagina.GetByLabel("Waarom stel je dit voor?"), pagina.GetByLabel("Waar gaat het om, in één zin?"));
        Task<string> Rand(ILocator veld) => veld.EvaluateAsync<string>("veld => getComputedStyle(veld).borderTopColor + getComputedStyle(veld).borderTopWidth");
        var gewoon = await Rand(verplicht);
        Assert.Equal(await Rand(ernaast), gewoon);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        Assert.NotEqual(gewoon, await Rand(verplicht));
    }

    [Fact]
    public async Task WhatIsTyped_IsKeptAsADraftAndComesBack()
    {
        await using var venster = await opstelling.Open("analist");
        var pagina = venster.Pagina;
        await Begin(venster, "definitie/nieuw");
        await pagina.Locator("[name=term]").FillAsync("Kladbegrip");
        await pagina.GetByRole(AriaRole.Textbox, new() { Name = "Wat bedoelen we ermee?" }).FillAsync("Een half woord");
        await Expect(pagina.Locator("[data-kladstand]")).ToContainTextAsync("Bewaard als klad om");

        await pagina.GetByRole(AriaRole.Link, new() { Name = "Terug zonder bewaren" }).ClickAsync();
        await venster.Ga(opstelling.Invullen($"{Concept}/definitie/nieuw"));
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Ga ermee verder" }).ClickAsync();
        await Expect(pagina.Locator("[name=term]")).ToHaveValueAsync("Kladbegrip");
        await Expect(pagina.Locator(".opmaak__blad")).ToHaveTextAsync("Een half woord");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Gooi het klad weg" }).ClickAsync();
        await Expect(pagina.Locator("[name=term]")).ToHaveValueAsync("");
        venster.HeeftGeenKlachten();
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(320)]
    public async Task WithoutScript_ThePlainTextAndTheButtonWork(int breedte)
    {
        await using var venster = await opstelling.Open("adviseur", new Kijk(breedte, Script: false));
        var (pagina, titel) = (venster.Pagina, $"Zonder script op {breedte}");
        await NieuwThema(venster, titel);
        await pagina.Locator("textarea[name=doel]").FillAsync("- **een**\n- twee");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als klad" }).ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Dit is je klad" })).ToBeVisibleAsync();
        await Expect(pagina.Locator("textarea[name=doel]")).ToHaveValueAsync("- **een**\n- twee");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar", Exact = true }).ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = $"9. {titel}" })).ToBeVisibleAsync();
        Assert.Equal("- **een**\n- twee", (await Thema(titel)).Doel);
    }

    [Fact]
    public async Task TheToolbar_IsWalkedWithTheArrows()
    {
        await using var venster = await opstelling.Open("adviseur");
        var pagina = venster.Pagina;
        await Begin(venster, "definitie/nieuw");
        await pagina.Locator("[name=term]").FocusAsync();
        foreach (var (toets, naam) in new[] { ("Tab", "Vet"), ("ArrowRight", "Cursief"), ("End", "Link"), ("ArrowRight", "Vet"), ("ArrowLeft", "Link") })
        {
            await pagina.Keyboard.PressAsync(toets);
            await Expect(Knop(pagina, naam)).ToBeFocusedAsync();
        }
        await pagina.Keyboard.PressAsync("Tab");
        await Expect(pagina.Locator(".opmaak__blad")).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("Control+b");
        await Expect(Knop(pagina, "Vet")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task FromWord_OnlyWhatWeKnowIsPasted()
    {
        await using var venster = await opstelling.Open("adviseur");
        var pagina = venster.Pagina;
        await Begin(venster, "tekst/nieuw");
        await pagina.Locator(".opmaak__blad").First.EvaluateAsync("""
            blad => {
              const woord = (teken, tekst) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${teken}<span>&nbsp;&nbsp;</span></span>${tekst}</p>`;
              const klembord = new DataTransfer();
              klembord.setData("text/html", `<h2 style="color:red">Kop</h2><p><b>Vet</b> en <i>schuin</i>, <a href="https://x.nl/">goed</a> <a href="http://x.nl/">fout</a><script>alert(1)</` + `script></p>`
                + woord("·", "een") + woord("·", "twee") + "<table><tr><td>cel</td></tr></table><img src=x onerror=alert(1)>");
              blad.focus();
              blad.dispatchEvent(new ClipboardEvent("paste", { clipboardData: klembord, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(pagina.Locator("textarea[name=tekst]")).ToHaveValueAsync("# Kop\n\n**Vet** en *schuin*, [goed](https://x.nl/) fout\n\n- een\n- twee\n\ncel");
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task ALink_LeadsOnlyToASafeAddress()
    {
        await using var venster = await opstelling.Open("adviseur");
        var pagina = venster.Pagina;
        await Begin(venster, "definitie/nieuw");
        var veld = pagina.Locator("textarea[name=tekst]");
        await pagina.Locator(".opmaak__blad").FillAsync("zie daar");
        await pagina.Keyboard.PressAsync("Control+a");
        await Knop(pagina, "Link").ClickAsync();
        await pagina.GetByLabel("Adres van de link").FillAsync("javascript:alert(1)");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.Locator(".opmaak__link [role=alert]")).ToContainTextAsync("https://");
        Assert.Empty(await pagina.Overtredingen());
        await pagina.GetByLabel("Adres van de link").FillAsync("iemand@voorbeeld.nl");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(veld).ToHaveValueAsync("[zie daar](mailto:iemand@voorbeeld.nl)");
    }

    [Fact]
    public async Task EveryTextOfTheExample_StaysAsItIsAndLooksTheSameInTheEditor()
    {
        List<string> teksten;
        await using (var db = opstelling.Db())
        {
            teksten = [.. await db.Afspraken.Select(a => a.Tekst).Distinct().ToListAsync(), .. await db.Jaarschijven.Select(j => j.Tekst).Distinct().ToListAsync(),
                .. (await db.Themas.ToListAsync()).SelectMany(t => new[] { t.Doel, t.Hoe, t.Monitor }).OfType<string>().Distinct(), .. await db.Tekstdelen.Select(t => t.Tekst).Distinct().ToListAsync(),
                "2017: 34*, 2018: 70**\n* ook in Borne", "1. een\n2. twee\n   - diep\n\nslot_en_zo", "- los\n\n- lijstje", "**vet** *schuin* ***beide*** [x](https://x.nl) [y](http://y.nl)", "a\nb\n\n\n\nc"];
        }
        await using var venster = await opstelling.Open("adviseur");
        await Begin(venster, "definitie/nieuw");
        var anders = await venster.Pagina.EvaluateAsync<string[]>(Vergelijk, teksten.Select(t => new { tekst = t.ReplaceLineEndings("\n"), html = Opmaak.Html(t, 3).Value }).ToArray());

        Assert.True(teksten.Count > 20);
        Assert.Empty(anders);
    }

    private const string Vergelijk = """
        async paren => {
          const { maakEditor } = await import(performance.getEntriesByType("resource").map(r => r.name).find(n => /\/opmaak-[^/]*\.js$/.test(n)));
          const kaal = doos => {
            for (const br of doos.querySelectorAll(".ProseMirror-trailingBreak, .ProseMirror-separator")) br.remove();
            for (const p of doos.querySelectorAll("li > p")) p.replaceWith(...p.childNodes);
            for (const e of doos.querySelectorAll("*")) for (const a of [...e.attributes]) if (a.name !== "href" && a.name !== "start") e.removeAttribute(a.name);
            doos.normalize();
            return doos.innerHTML;
          };
          const anders = [];
          paren.forEach(({ tekst, html }, i) => {
            const doos = document.createElement("div");
            doos.innerHTML = `<label for="proef-${i}">Proef ${i}</label><textarea id="proef-${i}"></textarea>`;
            document.querySelector("main").append(doos);
            const veld = doos.querySelector("textarea");
            veld.value = tekst;
            maakEditor(veld);
            const scherm = document.createElement("div");
            scherm.innerHTML = html;
            const blad = doos.querySelector(".opmaak__blad");
            if (!blad) anders.push(`not held: ${tekst}`);
            else if (veld.value !== tekst) anders.push(`changed: ${tekst}`);
            else if (kaal(blad.cloneNode(true)) !== (kaal(scherm) || "<p></p>")) anders.push(`${kaal(blad.cloneNode(true))}\n   is not ${kaal(scherm)}`);
            doos.remove();
          });
          return anders;
        }
        """;

    /// <summary>
    /// Opens the form of a piece, without what another test left there, and waits until the editor has taken the place of the text area:
    /// whoever fills in the text area before that, sees it hidden under his hands.
    /// </summary>
    private async Task Begin(Venster venster, string stuk)
    {
        await using (var db = opstelling.Db())
            await db.Kladden.Where(k => k.Stuk == stuk).ExecuteDeleteAsync();
        await venster.Ga(opstelling.Invullen($"{Concept}/{stuk}"));
        if (venster.HeeftScript)
            await Expect(venster.Pagina.Locator(".opmaak__blad").First).ToBeVisibleAsync();
    }

    private async Task NieuwThema(Venster venster, string titel)
    {
        await Begin(venster, "thema/nieuw");
        await venster.Pagina.Locator("[name=nummer]").FillAsync("9");
        await venster.Pagina.Locator("[name=titel]").FillAsync(titel);
    }

    private async Task<ThemaRij> Thema(string titel)
    {
        await using var db = opstelling.Db();
        return await db.Themas.AsNoTracking().SingleAsync(t => t.Titel == titel);
    }

    private static ILocator Knop(IPage pagina, string naam) => pagina.GetByRole(AriaRole.Toolbar).First.GetByRole(AriaRole.Button, new() { Name = naam });
}
