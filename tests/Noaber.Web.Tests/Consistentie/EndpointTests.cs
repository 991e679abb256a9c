using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell.Toegang;
using Noaber.Web.Tests.Api;
using Noaber.Web.Tests.Evalueren;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;
using Noaber.Web.Tests.Vrijgave;

namespace Noaber.Web.Tests.Consistentie;

/// <summary>Walks all endpoints: each names its permission, and the whole table holds through HTTP.</summary>
public sealed class EndpointTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly HttpStatusCode[] Geweigerd = [HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized];

    [Fact]
    public void EveryEndpoint_NamesItsPermissionOrIsOpenlyPublic()
    {
        var zonder = Endpoints().Where(e => e.Metadata.GetMetadata<Vereiste>() is null).Select(e => e.RoutePattern.RawText);
        Assert.Empty(zonder);
    }

    [Fact]
    public void EveryEndpointThatChangesSomething_AsksForTheFormsOwnToken()
    {
        // A mail program that stops a mail sends no form of ours; the sealed link is its proof (RFC 8058).
        var zonder = Endpoints().Where(e => e.RoutePattern.RawText != Afmeldlink.Pad && Methoden(e).Contains("POST") && e.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            .Select(e => e.RoutePattern.RawText);
        Assert.Empty(zonder);
    }

    [Fact]
    public void EveryAction_HasALineInTheTable() =>
        Assert.Empty(Enum.GetValues<Handeling>().Except([Handeling.EigenAccount, Handeling.InstallatieBeheren]).Except(Rechten.Tabel.Keys));

    [Fact]
    public async Task WithoutSigningIn_OnlyWhatIsOpenlyPublicAnswers()
    {
        using var niemand = noaber.Niemand();
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<Vereiste>() is { Handeling: not null }))
        {
            foreach (var methode in Methoden(endpoint))
            {
                var antwoord = await niemand.Stuur(
                    new HttpRequestMessage(new HttpMethod(methode), Adres(endpoint, new() { ["samenwerking"] = "bestaat-niet" })));
                Assert.True(IsApi(endpoint) ? antwoord.Status == HttpStatusCode.Unauthorized
                    : antwoord is { Status: HttpStatusCode.Found } && antwoord.Naar!.Contains("/inloggen", StringComparison.Ordinal),
                    $"{methode} {endpoint.RoutePattern.RawText}: {antwoord.Status}");
            }
        }
    }

    [Fact]
    public async Task TheWholeTable_HoldsThroughHttp()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Tabel");
        object[] rijen = [.. Voorbeeldkader.Rijen(samenwerking), .. Voorbeeldjaar.Rijen(samenwerking)];
        var aantal = rijen.Length;
        await noaber.Wereld.Bewaar(rijen);
        await noaber.Wereld.Bewaar(Wereld.Beeld(samenwerking, await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente)));
        rijen = [.. rijen, .. Voorbeeldvoorstel.Rijen(samenwerking, [.. await noaber.Wereld.Partijen(samenwerking)])];
        rijen = [.. rijen, .. Evaluatie(rijen, (await noaber.Wereld.Partijen(samenwerking))[0])];
        rijen = [.. rijen, .. Vrijgavewereld.Rijen(samenwerking, (await noaber.Wereld.Partijen(samenwerking))[0], vrijgegeven: true)];
        await noaber.Wereld.Bewaar([.. rijen.Skip(aantal)]);
        var afwijkingen = new List<string>();
        foreach (var soort in Enum.GetValues<PartijSoort>())
        {
            await noaber.Wereld.Levering(samenwerking, await noaber.Wereld.Partij(samenwerking, soort), Leveringsstatus.Aanvaard);
            foreach (var rol in Enum.GetValues<Rol>())
                afwijkingen.AddRange(await Beproef(samenwerking, rijen, soort, rol));
        }
        Assert.True(afwijkingen.Count == 0, string.Join('\n', afwijkingen));
    }

    [Fact]
    public async Task AParticipantOfAnotherPartnership_FindsNothingHere()
    {
        var (hier, daar) = (await noaber.Wereld.Samenwerking("Hier"), await noaber.Wereld.Samenwerking("Daar"));
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(hier), .. Voorbeeldjaar.Rijen(hier)]);
        var account = await noaber.Wereld.Iemand(daar, PartijSoort.Gemeente, Enum.GetValues<Rol>());
        using var vreemde = noaber.Als(account);
        var token = await noaber.Token(account);
        foreach (var endpoint in Endpoints().Where(InSamenwerking))
        {
            foreach (var methode in Methoden(endpoint))
            {
                var antwoord = await vreemde.Stuur(Verzoek(methode, endpoint, new() { ["samenwerking"] = hier.Slug }, token));
                Assert.True(antwoord.Status == HttpStatusCode.NotFound, $"{methode} {endpoint.RoutePattern.RawText}: {antwoord.Status}");
            }
        }
    }

    [Fact]
    public async Task TheKeeperOfTheInstallation_ReadsNoContent()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Besloten");
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking)]);
        var account = await noaber.Wereld.Beheerder();
        using var beheerder = noaber.Als(account);
        var token = await noaber.Token(account);
        Assert.Equal(HttpStatusCode.OK, (await beheerder.Haal("/beheer")).Status);
        foreach (var endpoint in Endpoints().Where(InSamenwerking).Where(e => Methoden(e).Contains("GET")))
        {
            var antwoord = await beheerder.Stuur(Verzoek("GET", endpoint, new() { ["samenwerking"] = samenwerking.Slug }, token));
            Assert.True(antwoord.Status == HttpStatusCode.NotFound, $"{endpoint.RoutePattern.RawText}: {antwoord.Status} {antwoord.Naar}");
        }
    }

    [Fact]
    public async Task AFormWithoutAnyField_IsRefusedAndNeverAnErrorOfOurs()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Leeg");
        object[] rijen = [.. Voorbeeldkader.Rijen(samenwerking), .. Voorbeeldjaar.Rijen(samenwerking)];
        await noaber.Wereld.Bewaar(rijen);
        var account = await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Enum.GetValues<Rol>());
        var partij = await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente);
        object[] meer = [.. Voorbeeldvoorstel.Rijen(samenwerking, [.. await noaber.Wereld.Partijen(samenwerking)]), noaber.Wereld.Uitnodiging(samenwerking, partij),
            Wereld.Inlezing(samenwerking, account), .. Overlegproef.Rijen(samenwerking, partij)];
        meer = [.. meer, .. Evaluatie([.. rijen, .. meer], partij), .. Vrijgavewereld.Rijen(samenwerking, partij, vrijgegeven: false)];
        await noaber.Wereld.Bewaar(meer);
        await using var db = noaber.Db();
        var waarden = Waarden([.. rijen, .. meer, db.Deelnemers.Single(d => d.AccountId == account.Id)], samenwerking, partij);
        using var browser = noaber.Als(account);
        var bewijs = (await browser.Pagina($"/s/{samenwerking.Slug}/voorstellen/nieuw")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var (fouten, gezien) = (new List<string>(), new HashSet<HttpStatusCode>());
        foreach (var endpoint in Endpoints().Where(InSamenwerking).Where(e => Methoden(e).Contains("POST")))
        {
            using var leeg = new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs)]);
            var status = (await browser.Stuur(new(HttpMethod.Post, Adres(endpoint, waarden)) { Content = leeg })).Status;
            gezien.Add(status);
            if ((int)status >= 500)
                fouten.Add($"{endpoint.RoutePattern.RawText}: {(int)status}");
        }
        Assert.Empty(fouten);
        // The token was taken: some got as far as their own answer.
        Assert.Contains(HttpStatusCode.Found, gezien);
    }

    /// <summary>Everything that someone with this one role for this kind of party is answered otherwise than the table says.</summary>
    private async Task<List<string>> Beproef(Samenwerking samenwerking, object[] rijen, PartijSoort soort, Rol rol)
    {
        var account = await noaber.Wereld.Iemand(samenwerking, soort, rol);
        var partij = await noaber.Wereld.Partij(samenwerking, soort);
        var ander = new Deelnemer
        {
            SamenwerkingId = samenwerking.Id, PartijId = partij, AccountId = (await noaber.Wereld.Beheerder()).Id,
            Rollen = [Rol.Lezer], Van = new(2020, 1, 1)
        };
        var uitnodiging = noaber.Wereld.Uitnodiging(samenwerking, partij);
        var inlezing = Wereld.Inlezing(samenwerking, account);
        var overleg = Overlegproef.Rijen(samenwerking, partij);
        await noaber.Wereld.Bewaar([ander, uitnodiging, inlezing, .. overleg]);
        var waarden = Waarden([.. rijen, ander, uitnodiging, inlezing, .. overleg], samenwerking, partij);
        using var browser = noaber.Als(account);
        var token = await noaber.Token(account);
        var afwijkingen = new List<string>();
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<Vereiste>() is { Handeling: not null }))
        {
            var handeling = endpoint.Metadata.GetMetadata<Vereiste>()!.Handeling!.Value;
            var mag = handeling == Handeling.EigenAccount || Rechten.Mag(handeling, soort, [rol]);
            foreach (var methode in Methoden(endpoint))
            {
                var status = (await browser.Stuur(Verzoek(methode, endpoint, waarden, token))).Status;
                // Who may, gets an answer; a form without its token is then a bad request, and that comes after the permission.
                if (mag == Geweigerd.Contains(status) || (int)status >= 500 || (mag && methode == "POST" && status != HttpStatusCode.BadRequest))
                    afwijkingen.Add($"{soort} {rol}: {methode} {endpoint.RoutePattern.RawText} ({handeling}, mag: {mag}) geeft {(int)status}");
            }
        }
        return afwijkingen;
    }

    private static object[] Evaluatie(object[] rijen, Guid partij) => Evaluatierijen.Van(
        rijen.OfType<KaderRij>().First(), rijen.OfType<AfspraakRij>().First(), partij, rijen.OfType<Voorstel>().First().Id);

    private static Dictionary<string, string> Waarden(object[] rijen, Samenwerking samenwerking, Guid partij)
    {
        T Een<T>() => rijen.OfType<T>().First();
        return new()
        {
            ["samenwerking"] = samenwerking.Slug, ["kader"] = $"{Een<KaderRij>().Id}",
            ["document"] = $"{Een<Brondocument>().Id}",
            ["sleutel"] = Een<AfspraakRij>().Sleutel, ["partij"] = $"{partij}", ["deelnemer"] = $"{Een<Deelnemer>().Id}", ["uitnodiging"] = $"{Een<Uitnodiging>().Id}",
            ["code"] = Catalogus.Standaard.Indicatoren[0].Code, ["soort"] = "thema", ["groep"] = "begrippen", ["id"] = "nieuw", ["voorstel"] = $"{Een<Voorstel>().Id}", ["instemming"] = $"{Een<Instemming>().Id}",
            ["inlezing"] = $"{Een<Inlezing>().Id}", ["mijlpaal"] = $"{Een<MijlpaalRij>().Id}", ["overleg"] = $"{Een<OverlegRij>().Id}", ["punt"] = $"{Een<AgendapuntRij>().Id}",
            ["stuk"] = $"{Een<Stuk>().Id}", ["uitkomst"] = $"{Een<UitkomstRij>().Id}",
            ["besluit"] = $"{Een<UitkomstRij>().Id}", ["actie"] = $"{Een<ActieRij>().Id}", ["lijn"] = $"{Een<ActieRij>().LijnId}",
            ["uitspraak"] = $"{Een<BeleidsuitspraakRij>().LijnId}", ["versie"] = $"{Een<VersieRij>().Id}", ["jaar"] = "2027", ["halfjaar"] = "2026-1", ["beurt"] = $"{Guid.Empty}", ["vorm"] = "csv",
            ["bord"] = "zoektijd", ["themanummer"] = "1", ["gebied"] = "BU01530202", ["beeld"] = new('0', 64),
            ["vrijgave"] = $"{Een<VrijgaveRij>().Id}", ["evaluatie"] = $"{Een<EvaluatieRij>().Id}", ["evaluatiepunt"] = $"{Een<EvaluatiepuntRij>().Id}",
        };
    }

    private IEnumerable<RouteEndpoint> Endpoints() => noaber.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool IsApi(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>As a browser that is signed in, or as a program with a token of the same person.</summary>
    private static HttpRequestMessage Verzoek(string methode, RouteEndpoint endpoint, Dictionary<string, string> waarden, string token)
    {
        var verzoek = new HttpRequestMessage(new(methode), Adres(endpoint, waarden));
        if (IsApi(endpoint))
            verzoek.Headers.Authorization = new("Bearer", token);
        return verzoek;
    }

    private static bool InSamenwerking(RouteEndpoint endpoint) => endpoint.RoutePattern.Parameters.Any(p => p.Name == "samenwerking");

    private static IEnumerable<string> Methoden(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Where(m => m is "GET" or "POST") ?? ["GET"];

    private static string Adres(RouteEndpoint endpoint, Dictionary<string, string> waarden) => endpoint.RoutePattern.Parameters.Aggregate(
        endpoint.RoutePattern.RawText!, (adres, p) =>
            Regex.Replace(adres, $@"\{{\*?{p.Name}(:[^}}]*)?\??\}}", Waarde(p, waarden),
                RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static string Waarde(RoutePatternParameterPart deel, Dictionary<string, string> waarden) =>
        waarden.GetValueOrDefault(deel.Name) ?? (deel.ParameterPolicies.Any(regel => regel.Content == "int") ? "0" : $"{Guid.Empty}");
}
