using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>A passkey as the second factor of a consent: of the one who consents, asked a moment ago, and no other.</summary>
public sealed class PasskeyInstemmingTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WithAPasskeyAndNoCodeApp_TheConsentIsGiven()
    {
        var (voorstel, bestuurder, telefoon) = await MetPasskey();
        using (telefoon)
        {
            var pagina = await bestuurder.Pagina($"{voorstel}/instemmen");
            Assert.Null(pagina.QuerySelector("input[name=Code]"));
            Assert.Equal(HttpStatusCode.Found, (await Bevestig(bestuurder, pagina, telefoon)).Status);
            Assert.Equal($"{voorstel}#instemming", (await bestuurder.Haal($"{voorstel}/instemmen")).Naar);
        }
        await using var db = Toepassing.Db();
        Assert.Equal([InstemmingWijze.Persoonlijk], db.Instemmingen.Where(i => i.VoorstelId == Id(voorstel)).Select(i => i.Wijze));
    }

    [Fact]
    public async Task WithoutJavaScriptAndWithoutACodeApp_ItSaysWhatIsNeeded()
    {
        var (voorstel, bestuurder, telefoon) = await MetPasskey();
        telefoon.Dispose();
        var antwoord = await bestuurder.Verstuur(await bestuurder.Pagina($"{voorstel}/instemmen"), "main form", ("Gelezen", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("Bevestig met je passkey.", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("stel bij je account een code-app in", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithThePasskeyOfSomeoneElse_NothingIsGiven()
    {
        var (voorstel, bestuurder, telefoon) = await MetPasskey();
        var (_, _, vreemd) = await MetPasskey();
        using (telefoon)
        using (vreemd)
        {
            var antwoord = await Bevestig(bestuurder, await bestuurder.Pagina($"{voorstel}/instemmen"), vreemd);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
            Assert.Contains("hoort niet bij jouw account", antwoord.Tekst, StringComparison.Ordinal);
        }
        await using var db = Toepassing.Db();
        Assert.False(db.Instemmingen.Any(i => i.VoorstelId == Id(voorstel)));
    }

    [Fact]
    public async Task WithAnAnswerToAnEarlierQuestion_OrNonsense_NothingIsGiven()
    {
        var (voorstel, bestuurder, telefoon) = await MetPasskey();
        using (telefoon)
        {
            var pagina = await bestuurder.Pagina($"{voorstel}/instemmen");
            var oud = telefoon.LogIn((await Opties(bestuurder, pagina)).Html);
            await Opties(bestuurder, pagina);
            foreach (var antwoord in new[] { oud, "{}", "geen json" })
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity,
                    (await bestuurder.Verstuur(pagina, "main form", ("Gelezen", "true"), ("Antwoord", antwoord))).Status);
            }
        }
        await using var db = Toepassing.Db();
        Assert.False(db.Instemmingen.Any(i => i.VoorstelId == Id(voorstel)));
    }

    [Fact]
    public async Task AnAnswerForAnotherText_OrGivenToSignIn_IsNoConsentToThisOne()
    {
        var (voorstel, bestuurder, telefoon) = await MetPasskey();
        using (telefoon)
        {
            var gelezen = await bestuurder.Pagina($"{voorstel}/instemmen");
            var antwoord = telefoon.LogIn((await Opties(bestuurder, gelezen)).Html);
            await Schrijf(voorstel, "De zoektijd is ten hoogste negen maanden.");
            var anders = await bestuurder.Pagina($"{voorstel}/instemmen");
            await Geweigerd(anders, antwoord, "niet bij deze tekst");

            var inloggen = await Stuur(bestuurder, anders, "main form", "/inloggen/passkey/opties");
            await Geweigerd(anders, telefoon.LogIn(inloggen.Html), "niet bij deze tekst");

            Assert.Equal(HttpStatusCode.Found, (await Bevestig(bestuurder, anders, telefoon)).Status);
        }

        async Task Geweigerd(IDocument pagina, string antwoord, string waarom)
        {
            var geweigerd = await bestuurder.Verstuur(pagina, "main form", ("Gelezen", "true"), ("Antwoord", antwoord));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
            Assert.Contains(waarom, geweigerd.Tekst, StringComparison.Ordinal);
            await using var db = Toepassing.Db();
            Assert.False(db.Instemmingen.Any(i => i.VoorstelId == Id(voorstel)));
        }
    }

    [Fact]
    public async Task WhoConsents_ReadsWhatIsConfirmedAndNothingOfAPassword()
    {
        var (voorstel, bestuurder, telefoon) = await MetPasskey();
        telefoon.Dispose();
        var pagina = await bestuurder.Pagina($"{voorstel}/instemmen");
        Assert.Contains("Je bevestigt dat", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Het geldt vanaf", pagina.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("wachtwoord", pagina.Body.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A proposal that lies before the parties, and a bestuurder with a passkey and no app.</summary>
    private async Task<(string Voorstel, Browser Bestuurder, Sleutelapparaat Telefoon)> MetPasskey()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await DienIn(tafel, voorstel);
        var bestuurder = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Corporatie, Rol.Bestuurder));
        var telefoon = new Sleutelapparaat();
        var account = await bestuurder.Pagina("/account");
        var opties = await Stuur(bestuurder, account, "#nieuwe-passkey", "/account/passkeys/opties");
        await bestuurder.Verstuur(account, "#nieuwe-passkey", ("Naam", "Telefoon"), ("Antwoord", telefoon.Maak(opties.Html)));
        return (voorstel, bestuurder, telefoon);
    }

    private static async Task<Antwoord> Bevestig(Browser wie, IDocument pagina, Sleutelapparaat telefoon) => await wie.Verstuur(
        pagina, "main form", ("Gelezen", "true"), ("Antwoord", telefoon.LogIn((await Opties(wie, pagina)).Html)));

    /// <summary>What the page asks a passkey with: of the text that is on it.</summary>
    private static Task<Antwoord> Opties(Browser wie, IDocument pagina) =>
        Stuur(wie, pagina, "main form", pagina.QuerySelector("noaber-passkey")!.GetAttribute("opties")!);

    /// <summary>Posts only the antiforgery token of a form, as the script does.</summary>
    private static Task<Antwoord> Stuur(Browser wie, IDocument pagina, string formulier, string adres)
    {
        var token = (IHtmlInputElement)pagina.QuerySelector($"{formulier} input[name=__RequestVerificationToken]")!;
        return wie.Stuur(new(HttpMethod.Post, adres)
        {
            Content = new MultipartFormDataContent { { new StringContent(token.Value), "__RequestVerificationToken" } },
        });
    }
}
