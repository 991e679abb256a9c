using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

/// <summary>A page to look at: which route answers it, who looks, at what address, and what that person does there first.</summary>
internal sealed record Pagina(string Naam, string Route, string? Wie, string? Adres = null, int Status = 200, Func<IPage, Task>? Daar = null)
{
    /// <summary>With the names in it, such as {kader}, still to be filled in.</summary>
    public string Waar => Adres ?? Route;
}

/// <summary>Every page of the site. A test fails when an endpoint that gives a page is in none of these lists.</summary>
internal static partial class Paginas
{
    public const string Beheerder = "beheerder";

    public static readonly IReadOnlyList<string> DeZes = ["adviseur", "analist", "bestuurder", "wethouder", "huurder", "raadslid"];

    /// <summary>What answers a GET, but is no page.</summary>
    public static readonly IReadOnlyList<string> GeenPagina =
    [
        "/dist/{naam}", "/gezondheid/leeft", "/gezondheid/gereed", "/s/{samenwerking}/documenten/{document}/bestand", "/s/{samenwerking}/voorstellen/{voorstel}/instemming/{instemming}/stuk",
        $"{Overleg}/stukken/{{stuk}}", $"{Overleg}/verslag.docx", $"{Overleg}/verslag.pdf", "/agenda/{geheim}.ics", $"{Nakijken}/aanwezig",
        $"{Bod}/werkboek.xlsx", $"{Hier}/bod/vergelijking.xlsx", $"{Hier}/acties/werkboek.xlsx", $"{Hier}/acties/rapportage.docx",
        $"{Hier}/acties/rapportage.pdf", $"{Evaluatie}/werkboek.xlsx", "/robots.txt", "/sitemap.xml", "/openbaar/sitemap.xml",
        "/openbaar/{gemeente}/sitemap.xml", $"{Levering}/sjabloon.xlsx", $"{Levering}/bevindingen.{{vorm}}",
        $"{Levering}/cijfers.{{vorm}}", $"{Hier}/leveringen/{{halfjaar?}}", $"{Leveringen}/{{halfjaar}}", $"{Monitor}/cijfers/bestand.{{vorm}}",
        $"{Monitor}/beeld/{{beeld}}/bestand.{{vorm}}",
        $"{Hier}/monitor/gebieden/vormen/{{jaar}}", $"{Monitor}/bord/{{bord}}/pdf", $"{Monitor}/thema/{{themanummer}}/pdf", $"{Monitor}/partij/{{partij}}/pdf",
        $"{Monitor}/gebied/{{gebied}}/pdf", $"{Vrijgave}/{{vrijgave}}/cijfers.csv",
        $"{OpenbareCijfers}/{{nummer}}/vormen",
    ];

    /// <summary>The secret of an invitation that <see cref="Opstelling"/> lays ready.</summary>
    public const string Uitnodiging = "uitnodiging-van-de-proef";

    private const string Hier = "/s/{samenwerking}";
    private const string Schrijven = $"{Hier}/schrijven/{{concept}}";
    private const string Stuk = $"{Hier}/schrijven/{{kader}}/{{soort}}/{{id}}";
    private const string Upload = $"{Hier}/documenten/inlezen";
    private const string Mijlpaal = $"{Hier}/jaarcyclus/{{mijlpaal}}";
    private const string Bod = $"{Hier}/bod/{{jaar}}";
    private const string Nakijken = $"{Upload}/{{inlezing}}";
    private const string Overleggen = $"{Hier}/overleg";
    private const string Overleg = $"{Overleggen}/{{overleg}}";
    private const string Punt = $"{Overleg}/punten/{{punt}}";

    public static readonly IReadOnlyList<Pagina> Alle =
    [
        new("voordeur", "/", null),
        new("kies een samenwerking", "/", "analist"),
        new("kies als beheerder", "/", Beheerder),
        new("overzicht", Hier, "adviseur"),
        new("overzicht van een raadslid", Hier, "raadslid"),
        new("afspraken", $"{Hier}/afspraken", "adviseur"),
        new("kader", $"{Hier}/afspraken/{{kader}}", "adviseur"),
        new("kader, een thema", $"{Hier}/afspraken/{{kader}}", "huurder", $"{Hier}/afspraken/{{kader}}?thema=2"),
        new("kader, niets past", $"{Hier}/afspraken/{{kader}}", "bestuurder", $"{Hier}/afspraken/{{kader}}?thema=1&soort=Procesmatig&partij={{partij}}"),
        new("afspraak", $"{Hier}/afspraak/{{sleutel}}", "adviseur"),
        new("afspraak van een raadslid", $"{Hier}/afspraak/{{sleutel}}", "raadslid"),
        new("zoeken, leeg", $"{Hier}/zoeken", "wethouder"),
        new("zoeken, treffers", $"{Hier}/zoeken", "adviseur", $"{Hier}/zoeken?q=woningen"),
        new("zoeken, tikfout", $"{Hier}/zoeken", "adviseur", $"{Hier}/zoeken?q=huurwonning"),
        new("zoeken, alleen een stopwoord", $"{Hier}/zoeken", "adviseur", $"{Hier}/zoeken?q=de"),
        new("zoeken, met een stopwoord", $"{Hier}/zoeken", "adviseur", $"{Hier}/zoeken?q=de+woningen"),
        new("zoeken, niets", $"{Hier}/zoeken", "adviseur", $"{Hier}/zoeken?q=xyzzyplugh"),
        new("zoeken, gekozen", $"{Hier}/zoeken", "adviseur", $"{Hier}/zoeken?q=woningen&soort=Actie&jaar=2026&plaats=wijk"),
        .. Actiepaginas,
        .. Draadpaginas,
        .. Evaluatiepaginas,
        .. Monitorpaginas,
        .. Bodpaginas,
        .. OpenbarePaginas,
        .. Vrijgavepaginas,
        new("jaarcyclus", $"{Hier}/jaarcyclus", "adviseur"),
        new("jaarcyclus van een raadslid", $"{Hier}/jaarcyclus", "raadslid"),
        new("jaarcyclus, alleen van ons", $"{Hier}/jaarcyclus", "huurder", $"{Hier}/jaarcyclus?wie=ons"),
        new("jaarcyclus, nog niet begonnen", $"{Hier}/jaarcyclus", "adviseur", $"{Hier}/jaarcyclus?jaar=2030"),
        new("jaar beginnen", $"{Hier}/jaarcyclus/beginnen", "adviseur"),
        new("jaar beginnen, de data", $"{Hier}/jaarcyclus/beginnen", "adviseur", $"{Hier}/jaarcyclus/beginnen?jaar=2026&sjabloon=almelo"),
        new("jaar beginnen, geen sjabloon", $"{Hier}/jaarcyclus/beginnen", "adviseur", $"{Hier}/jaarcyclus/beginnen?jaar=2020"),
        new("mijlpaal toevoegen", $"{Hier}/jaarcyclus/toevoegen", "adviseur"),
        new("mijlpaal toevoegen, fouten", $"{Hier}/jaarcyclus/toevoegen", "adviseur", Daar: Leeg),
        new("mijlpaal", Mijlpaal, "adviseur"),
        new("mijlpaal van een corporatie", Mijlpaal, "analist"),
        new("mijlpaal van een raadslid", Mijlpaal, "raadslid"),
        new("mijlpaal wijzigen", $"{Mijlpaal}/wijzigen", "adviseur"),
        new("mijlpaal wijzigen, intussen gewijzigd", $"{Mijlpaal}/wijzigen", "adviseur", Daar: MijlpaalIntussenGewijzigd),
        new("herinneringen stoppen", "/herinneringen/uit/{token}", null, "{afmelden}"),
        new("herinneringen gestopt", "/herinneringen/uit/{token}", null, "{afmelden}", Daar: p => Verstuur(p, "main form")),
        new("herinneringen stoppen, onbekend", "/herinneringen/uit/{token}", null, "/herinneringen/uit/onbekend", 404),
        new("versies", $"{Hier}/afspraken/{{kader}}/versies", "raadslid"),
        new("versies, niets om te vergelijken", $"{Hier}/afspraken/{{kader}}/verschil", "raadslid"),
        new("voorstellen", $"{Hier}/voorstellen", "huurder"),
        new("voorstel doen", $"{Hier}/voorstellen/nieuw", "adviseur"),
        new("voorstel doen, fouten", $"{Hier}/voorstellen/nieuw", "adviseur", Daar: Leeg),
        new("voorstel", $"{Hier}/voorstellen/{{voorstel}}", "adviseur"),
        new("voorstel van een huurder", $"{Hier}/voorstellen/{{voorstel}}", "huurder"),
        new("voorstel wijzigen", $"{Hier}/voorstellen/{{voorstel}}/wijzigen", "adviseur"),
        new("instemmen", $"{Hier}/voorstellen/{{voorstel}}/instemmen", "wethouder"),
        new("sinds de instemming", $"{Hier}/voorstellen/{{voorstel}}/instemming/{{instemming}}/verschil", "huurder"),
        new("instemming uit het verslag", $"{Hier}/voorstellen/{{voorstel}}/notulen", "adviseur"),
        new("schrijven", $"{Hier}/schrijven/{{kader}}", "adviseur", Schrijven),
        new("schrijven, zonder document beginnen", $"{Hier}/schrijven/nieuw", "huurder"),
        new("schrijven, een concept weggooien", $"{Hier}/schrijven/{{kader}}/weggooien", "adviseur", $"{Hier}/schrijven/nieuw", Daar: Schrijfstappen.Weggooien),
        new("schrijven, een thema", Stuk, "adviseur", $"{Schrijven}/thema/nieuw"),
        new("schrijven, een tabel", Stuk, "analist", $"{Schrijven}/reeks/nieuw"),
        new("schrijven, een tekst met fouten", Stuk, "analist", $"{Schrijven}/tekst/nieuw", Daar: Schrijfstappen.MetFouten),
        new("schrijven, een speerpunt met een klad", Stuk, "huurder", $"{Schrijven}/speerpunt/nieuw", Daar: Schrijfstappen.MetKlad),
        new("schrijven, een uitspraak", Stuk, "adviseur", $"{Schrijven}/uitspraak/nieuw"),
        new("schrijven, titel en looptijd, intussen gewijzigd", Stuk, "adviseur", $"{Schrijven}/kader/{{concept}}", Daar: Schrijfstappen.IntussenGewijzigd),
        new("documenten", $"{Hier}/documenten", "adviseur"),
        new("document", $"{Hier}/documenten/{{document}}", "huurder"),
        new("inlezen", $"{Hier}/documenten/inlezen", "adviseur"),
        new("inlezen, geen tekst", $"{Hier}/documenten/inlezen", "adviseur", Daar: p => LeesIn(p, Testbestand.Plaatje())),
        new("inlezen, al gedaan", $"{Hier}/documenten/inlezen", "adviseur", Daar: p => LeesIn(p, Testbestand.Bekend())),
        new("nakijken", Nakijken, "analist", Upload, Daar: p => LeesIn(p, Testbestand.Afspraken("kijken"))),
        new("nakijken, voorbij", Nakijken, "adviseur", $"{Upload}/{Guid.Empty}", 404),
        new("nakijken, fouten", Nakijken, "adviseur", Upload, Daar: Nakijkpaginas.MetFouten),
        new("nakijken, een thema", $"{Nakijken}/thema/{{thema}}", "adviseur", Upload, Daar: p => Nakijkpaginas.Van(p, "thema", "a[href$='/thema/0']")),
        new("nakijken, een afspraak met fouten", $"{Nakijken}/thema/{{thema}}", "analist", Upload, Daar: Nakijkpaginas.MetFouteAfspraak),
        new("nakijken, de tekst", $"{Nakijken}/bron", "adviseur", Upload, Daar: p => Nakijkpaginas.Van(p, "bron", "#bevindingen a")),
        new("nakijken, wat verandert er", $"{Nakijken}/verschil", "adviseur", Upload, Daar: Nakijkpaginas.VanNieuweVersie),
        new("nakijken, intussen gewijzigd", $"{Nakijken}/thema/{{thema}}", "adviseur", Upload, Daar: Nakijkpaginas.IntussenGewijzigd),
        new("nakijken, de set intussen gewijzigd", Nakijken, "adviseur", Upload, Daar: Nakijkpaginas.IntussenGewijzigdeSet),
        new("nakijken, annuleren", Nakijken, "adviseur", Upload, Daar: Nakijkpaginas.Annuleren),
        new("nakijken, doel en aanpak", $"{Nakijken}/overig/{{groep}}", "adviseur", Upload, Daar: p => Nakijkpaginas.Van(p, "opzet", "a[href$='/overig/opzet']")),
        new("nakijken, zelf indelen", $"{Nakijken}/indelen", "adviseur", Upload, Daar: p => Nakijkpaginas.Van(p, "indelen", "a[href$='/indelen']")),
        new("nakijken, niets gevonden", Nakijken, "adviseur", Upload, Daar: p => LeesIn(p, Testbestand.Onbekend("niets gevonden"))),
        new("nakijken, zelf indelen van alles", $"{Nakijken}/indelen", "analist", Upload, Daar: Nakijkpaginas.IndelenVanOnbekend),
        new("overleggen", Overleggen, "adviseur"),
        new("overleggen, een soort", Overleggen, "huurder", $"{Overleggen}?soort=BestuurlijkOverleg"),
        new("overleggen van een raadslid", Overleggen, "raadslid"),
        new("overleg", Overleg, "adviseur"),
        new("overleg van een huurder", Overleg, "huurder"),
        new("overleg, gesloten", Overleg, "bestuurder", $"{Overleggen}/{{geslotenoverleg}}"),
        new("overleg, bezig", Overleg, "adviseur", $"{Overleggen}/{{bezigoverleg}}"),
        new("bladen per deelnemer", $"{Overleg}/bladen", "adviseur"),
        new("verslag", $"{Overleg}/verslag", "huurder", $"{Overleggen}/{{geslotenoverleg}}/verslag"),
        new("informatiepositie", $"{Overleggen}/informatiepositie", "huurder"),
        new("informatiepositie, fouten", $"{Overleggen}/informatiepositie", "adviseur", Daar: Leeg),
        new("overleg plannen, soort", $"{Overleggen}/nieuw", "adviseur"),
        new("overleg plannen", $"{Overleggen}/nieuw", "adviseur", $"{Overleggen}/nieuw?soort=BestuurlijkOverleg"),
        new("overleg plannen, fouten", $"{Overleggen}/nieuw", "adviseur", $"{Overleggen}/nieuw?soort=Kernteam", Daar: Leeg),
        new("overleg wijzigen", $"{Overleg}/wijzigen", "adviseur"),
        new("overleg wijzigen, intussen gewijzigd", $"{Overleg}/wijzigen", "adviseur", Daar: p => Verouderd(p, "main form")),
        new("genodigden", $"{Overleg}/genodigden", "adviseur"),
        new("wie is er", $"{Overleg}/aanwezig", "adviseur", $"{Overleggen}/{{bezigoverleg}}/aanwezig"),
        new("overleg afgelasten", $"{Overleg}/afgelasten", "adviseur"),
        new("overleg afgelasten, fouten", $"{Overleg}/afgelasten", "adviseur", Daar: LeegTekstvak),
        new("agendapunt toevoegen", $"{Overleg}/punten/toevoegen", "adviseur"),
        new("agendapunt toevoegen, fouten", $"{Overleg}/punten/toevoegen", "adviseur", Daar: Leeg),
        new("agendapunt", Punt, "adviseur"),
        new("agendapunt, intussen gewijzigd", Punt, "adviseur", Daar: p => Verouderd(p, "main form")),
        new("stukken", $"{Punt}/stukken", "adviseur"),
        new("stukken, fouten", $"{Punt}/stukken", "adviseur", Daar: LeegStuk),
        new("uitkomst", $"{Punt}/uitkomsten", "adviseur", $"{Overleggen}/{{bezigoverleg}}/punten/{{bezigpunt}}/uitkomsten"),
        new("uitkomst, fouten", $"{Punt}/uitkomsten", "adviseur", $"{Overleggen}/{{bezigoverleg}}/punten/{{bezigpunt}}/uitkomsten", Daar: LeegTekstvak),
        new("cijfers bij een besluit", $"{Punt}/uitkomsten/{{uitkomst}}/cijfers", "adviseur", $"{Overleggen}/{{bezigoverleg}}/punten/{{bezigpunt}}/uitkomsten/{{uitkomst}}/cijfers"),
        new("cijfers bij een besluit, fouten", $"{Punt}/uitkomsten/{{uitkomst}}/cijfers", "adviseur", $"{Overleggen}/{{bezigoverleg}}/punten/{{bezigpunt}}/uitkomsten/{{uitkomst}}/cijfers", Daar: p => Verstuur(p, "#kiezen form[method=post]")),
        new("uitkomst wijzigen", $"{Punt}/uitkomsten/{{uitkomst}}", "adviseur", $"{Overleggen}/{{bezigoverleg}}/punten/{{bezigpunt}}/uitkomsten/{{uitkomst}}"),
        new("in je eigen agenda", "/account/agenda", "raadslid"),
        new("in je eigen agenda, nieuwe link", "/account/agenda", "huurder", Daar: p => Verstuur(p, "form[action='/account/agenda']")),
        new("toegang voor programma's", "/account/tokens", "analist"),
        new("toegang voor programma's, fouten", "/account/tokens", "raadslid", Daar: Leeg),
        new("toegang voor programma's, nieuw token", "/account/tokens", "adviseur", Daar: MaakToken),
        new("partijen en mensen", $"{Hier}/beheer", "adviseur"),
        new("partijen van een raadslid", $"{Hier}/beheer", "raadslid"),
        new("partij toevoegen", $"{Hier}/beheer/partijen/toevoegen", "adviseur"),
        new("partij toevoegen, fouten", $"{Hier}/beheer/partijen/toevoegen", "adviseur", Daar: Leeg),
        new("partijen samenvoegen", $"{Hier}/beheer/partijen/samenvoegen", "adviseur"),
        new("partijen samenvoegen, fouten", $"{Hier}/beheer/partijen/samenvoegen", "adviseur", Daar: Leeg),
        new("partij wijzigen", $"{Hier}/beheer/partijen/{{partij}}", "adviseur"),
        new("uitnodigen", $"{Hier}/beheer/uitnodigen", "adviseur"),
        new("uitnodigen, fouten", $"{Hier}/beheer/uitnodigen", "adviseur", Daar: Leeg),
        new("mens wijzigen", $"{Hier}/beheer/mensen/{{deelnemer}}", "adviseur"),
        new("mens wijzigen, fouten", $"{Hier}/beheer/mensen/{{deelnemer}}", "adviseur", Daar: Leeg),
        new("logboek", $"{Hier}/beheer/logboek", "adviseur"),
        new("logboek, alles", $"{Hier}/beheer/logboek", "bestuurder", $"{Hier}/beheer/logboek?alles=true"),
        new("beheer van de installatie", "/beheer", Beheerder),
        new("beheer van de installatie, fouten", "/beheer", Beheerder, Daar: Leeg),
        new("inloggen", "/inloggen", null),
        new("inloggen, met tekst die wacht", "/inloggen", null, "/inloggen?bewaard=true"),
        new("inloggen, fouten", "/inloggen", null, Daar: Leeg),
        new("tweede stap zonder eerste", "/inloggen/tweede-stap", null),
        new("wachtwoord vergeten", "/wachtwoord-vergeten", null),
        new("wachtwoord vergeten, fouten", "/wachtwoord-vergeten", null, Daar: Leeg),
        new("wachtwoord herstellen, verlopen", "/wachtwoord-herstellen", null, $"/wachtwoord-herstellen?account={Guid.Empty}&token=x", 410),
        new("uitnodiging, nieuw account", "/uitnodiging/{token}", null, $"/uitnodiging/{Uitnodiging}"),
        new("uitnodiging, fouten", "/uitnodiging/{token}", null, $"/uitnodiging/{Uitnodiging}", Daar: Leeg),
        new("uitnodiging voor een ander", "/uitnodiging/{token}", Beheerder, $"/uitnodiging/{Uitnodiging}", 403),
        new("uitnodiging, onbekend", "/uitnodiging/{token}", null, "/uitnodiging/onbekend", 404),
        new("begin, onbekend", "/begin/{token}", null, "/begin/onbekend", 404),
        new("account van het voorbeeld", "/account", "adviseur"),
        new("account", "/account", Beheerder),
        new("account, naam fout", "/account", Beheerder, Daar: Leeg),
        new("wachtwoord wijzigen", "/account/wachtwoord", Beheerder),
        new("wachtwoord wijzigen, fouten", "/account/wachtwoord", Beheerder, Daar: Leeg),
        new("wachtwoord van het voorbeeld", "/account/wachtwoord", "adviseur", Status: 403),
        new("wachtwoord nog eens", "/account/bevestigen", Beheerder),
        new("wachtwoord nog eens, fouten", "/account/bevestigen", Beheerder, Daar: Leeg),
        new("code-app", "/account/code-app", Beheerder),
        new("code-app uit, die niet aan staat", "/account/code-app/uit", Beheerder),
        new("passkey die er niet is, terug naar het account", "/account/passkeys/{passkey}", Beheerder, "/account/passkeys/AAAA"),
        new("over", "/over", null),
        new("toegankelijkheid", "/toegankelijkheid", null),
        new("privacy", "/privacy", "raadslid"),
        new("broncode", "/broncode", null),
        new("bestaat niet", "-", null, "/bestaat-niet", 404),
        new("niet van jou", $"{Hier}", "adviseur", "/s/hengelo", 404),
        new("mag niet", $"{Hier}/documenten", "raadslid", Status: 403),
    ];

    /// <summary>Chooses a file on the upload page and sends it.</summary>
    public static async Task LeesIn(IPage pagina, FilePayload bestand)
    {
        await pagina.Locator("input[type=file]").SetInputFilesAsync(bestand);
        await Verstuur(pagina, "main form");
    }

    /// <summary>Sends the first form of the page with nothing in it, past the browser's own check.</summary>
    private static async Task Leeg(IPage pagina)
    {
        var form = pagina.Locator("main form").First;
        foreach (var veld in await form.Locator("input:not([type=hidden]):not([type=checkbox])").AllAsync())
            await veld.FillAsync("");
        foreach (var vinkje in await form.Locator("input[type=checkbox]").AllAsync())
            await vinkje.UncheckAsync();
        await Verstuur(pagina, "main form");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    private static async Task MaakToken(IPage pagina)
    {
        await pagina.Locator("[name=Naam]").FillAsync("Dashboard wonen");
        await pagina.Locator("[name=Gebieden]").First.CheckAsync();
        await pagina.Locator("[name=Overal]").CheckAsync();
        await Verstuur(pagina, "form[action='/account/tokens']");
        await Assertions.Expect(pagina.Locator("code.sleutel")).ToContainTextAsync("noaber_");
    }

    private static async Task ZonderUitleg(IPage pagina)
    {
        await pagina.Locator("[name=Stand]").SelectOptionAsync("LooptNiet");
        await LeegTekstvak(pagina);
    }

    private static async Task ZonderOordeel(IPage pagina)
    {
        await pagina.Locator("[name=Oordeel]").SelectOptionAsync("Tegen");
        await LeegTekstvak(pagina);
    }

    private static async Task LeegTekstvak(IPage pagina)
    {
        await pagina.Locator("main form textarea").First.FillAsync("");
        await Verstuur(pagina, "main form");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    private static async Task LeegStuk(IPage pagina)
    {
        await Verstuur(pagina, "form[enctype]");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    /// <summary>Sends a form that was made of an older version: someone else came first.</summary>
    private static async Task Verouderd(IPage pagina, string formulier)
    {
        await pagina.Locator($"{formulier} [name=Versie]").First.EvaluateAsync("veld => { veld.value = '1'; }");
        await pagina.Locator($"{formulier} [name=Titel]").First.FillAsync("Heel anders");
        await Verstuur(pagina, formulier);
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("gewijzigd");
    }

    private static async Task MijlpaalIntussenGewijzigd(IPage pagina)
    {
        await pagina.Locator("main [name=Versie]").EvaluateAsync("veld => { veld.value = '1'; }");
        await pagina.Locator("main [name=Naam]").First.FillAsync("Heel anders");
        await Verstuur(pagina, "main form");
        await Assertions.Expect(pagina.Locator("#mijn")).ToBeVisibleAsync();
    }

    internal static async Task Verstuur(IPage pagina, string formulier, string? doe = null)
    {
        var form = pagina.Locator(formulier).First;
        await form.EvaluateAsync("f => f.noValidate = true");
        // The page that answers has a document of its own, without this mark.
        await pagina.EvaluateAsync("() => { document.documentElement.dataset.oud = ''; }");
        await form.Locator(doe is null ? "button[type=submit]" : $"button[value={doe}]").Last.ClickAsync();
        await Assertions.Expect(pagina.Locator("html[data-oud]")).ToHaveCountAsync(0);
        await Assertions.Expect(pagina.Locator("footer")).ToBeVisibleAsync();
    }
}
