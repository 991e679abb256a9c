using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using static Microsoft.Playwright.Assertions;

namespace Noaber.Browser.Tests;

/// <summary>A consent that is confirmed with a passkey, on a device that Chromium plays.</summary>
public sealed class PasskeyTests(Opstelling opstelling)
{
    private const string Wachtwoord = "vier paarden op de heide";

    [Fact]
    public async Task AConsent_IsConfirmedWithAPasskey()
    {
        var (email, voorstel) = await LegKlaar();
        await using var venster = await opstelling.Open(null);
        var pagina = venster.Pagina;
        await Telefoon(pagina);
        await venster.Ga("/inloggen?terug=/account");
        await pagina.GetByLabel("E-mailadres").FillAsync(email);
        await pagina.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(Wachtwoord);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Log in", Exact = true }).ClickAsync();
        await pagina.Locator("#nieuwe-passkey input[name=Naam]").FillAsync("Telefoon");
        await pagina.Locator("#nieuwe-passkey noaber-passkey button").ClickAsync();
        await Expect(pagina.Locator("#passkeys")).ToContainTextAsync("Telefoon");

        await venster.Ga($"{voorstel}/instemmen");
        Assert.Empty(await pagina.Overtredingen());
        var stem = pagina.GetByRole(AriaRole.Button, new() { Name = "Stem in met je passkey" });
        await stem.ClickAsync();
        await Expect(pagina.GetByLabel("Ik heb de tekst gelezen")).ToBeFocusedAsync();
        await pagina.GetByLabel("Ik heb de tekst gelezen").CheckAsync();
        await stem.ClickAsync();
        await Expect(pagina.Locator("#instemming")).ToContainTextAsync("stemde in");
        venster.HeeftGeenKlachten();
    }

    private static async Task Telefoon(IPage pagina)
    {
        var cdp = await pagina.Context.NewCDPSessionAsync(pagina);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>A bestuurder with a password, and a proposal that lies before its party.</summary>
    private async Task<(string Email, string Voorstel)> LegKlaar()
    {
        var naam = $"passkey-{Guid.NewGuid():N}"[..20];
        var account = new Account
        {
            Id = Guid.CreateVersion7(), Naam = "Bestuurder van de proef", UserName = $"{naam}@proef.example", NormalizedUserName = $"{naam}@proef.example".ToUpperInvariant(),
            Email = $"{naam}@proef.example", NormalizedEmail = $"{naam}@proef.example".ToUpperInvariant(), EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"), AangemaaktOp = DateTimeOffset.UtcNow,
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Wachtwoord);
        var samenwerking = new Samenwerking { Naam = naam, Slug = naam, AangemaaktOp = DateTimeOffset.UtcNow };
        var organisatie = new Organisatie { Naam = naam, Soort = PartijSoort.Corporatie };
        var partij = new Partij { SamenwerkingId = samenwerking.Id, OrganisatieId = organisatie.Id, Instemmingsrecht = true, Van = new(2020, 1, 1) };
        var deelnemer = new Deelnemer { SamenwerkingId = samenwerking.Id, PartijId = partij.Id, AccountId = account.Id, Rollen = [Rol.Bestuurder], Van = new(2020, 1, 1) };
        var kader = new KaderRij { SamenwerkingId = samenwerking.Id, Titel = "Kader", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader, GemaaktOp = DateTimeOffset.UtcNow };
        var voorstel = new Voorstel
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, PartijId = partij.Id, AccountId = null, Titel = "Met een passkey", Reden = "Om te proberen.",
            Status = VoorstelStatus.Ingediend, Ingang = new(2031, 1, 1), GemaaktOp = DateTimeOffset.UtcNow, IngediendOp = DateTimeOffset.UtcNow,
        };
        await using var db = opstelling.Db();
        foreach (var rij in (object[])[account, samenwerking, organisatie, partij, deelnemer, kader, voorstel])
        {
            db.Add(rij);
            await db.SaveChangesAsync();
        }
        return (account.Email, $"/s/{naam}/voorstellen/{voorstel.Id}");
    }
}
