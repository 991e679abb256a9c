using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Openbaar;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Released figures for programs, without a token: as JSON, as JSON-stat and as CSV. A page of any site may read them.</summary>
internal static class Opendata
{
    /// <summary>What anyone may do with what was released to everyone: use it with the source named.</summary>
    public const string Licentie = "https://creativecommons.org/licenses/by/4.0/";

    public const string Csv = "csv", Json = "json", Jsonstat = "jsonstat.json";

    /// <summary>The forms in which a release can be had, with what a program calls them (IANA).</summary>
    public static readonly IReadOnlyList<(string Vorm, string Mediatype)> Vormen =
        [(Csv, "text/csv"), (Json, "application/json"), (Jsonstat, "application/json")];

    public static async Task<IResult> Geef(string gemeente, int nummer, string vorm, [AsParameters] Opendatavraag vraag)
    {
        if (Vormen.All(v => v.Vorm != vorm) || await OpenbareAfspraken.Vind(vraag.Db, gemeente, vraag.Stop) is not { } waar
            || await OpenbareCijfers.Alle(vraag.Db, waar).SingleOrDefaultAsync(v => v.Nummer == nummer, vraag.Stop) is not { } rij)
            return Results.NotFound();
        vraag.Open();
        if (await vraag.HeeftAl(waar, rij))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (vorm == Csv)
            return await Vrijgavebestand.Csv(vraag.Db, rij, vraag.Stop);
        var cijfers = await vraag.Db.Vrijgavecijfers.AsNoTracking().Where(c => c.VrijgaveId == rij.Id).OrderBy(c => c.Volgorde).ToListAsync(vraag.Stop);
        var adres = vraag.Adres.Van($"{waar.Adres}/cijfers/{nummer}");
        return vorm == Jsonstat ? Results.Json(Jsonstatbundel.Van(rij, cijfers, waar.Naam, adres), JsonSerializerOptions.Web)
            : Results.Json(new Opendataset(rij.Titel, adres, rij.Nummer, $"{rij.Halfjaar}", rij.VrijgegevenOp!.Value, Licentie, waar.Naam, waar.Voorbeeld,
                await Versies(waar, rij, vraag), [.. cijfers.Select(Cijfer)]));
    }

    public static async Task<IResult> Dcat(string gemeente, [AsParameters] Opendatavraag vraag)
    {
        if (await OpenbareAfspraken.Vind(vraag.Db, gemeente, vraag.Stop) is not { } waar
            || await OpenbareCijfers.Alle(vraag.Db, waar).OrderBy(v => v.Nummer).ToListAsync(vraag.Stop) is not { Count: > 0 } alle)
            return Results.NotFound();
        vraag.Open();
        return Results.Json(new Dcatcatalogus(waar, vraag.Adres, vraag.Instellingen).Van(alle), JsonSerializerOptions.Web, "application/ld+json");
    }

    /// <summary>The change log: all releases of the same half-year with one of these figures, the last first.</summary>
    private static async Task<IReadOnlyList<Opendataversie>> Versies(OpenbareSamenwerking waar, VrijgaveRij rij, Opendatavraag vraag) =>
    [
        .. (await OpenbareCijfers.Alle(vraag.Db, waar).Where(v => v.Halfjaar == rij.Halfjaar && v.Indicatoren.Any(i => rij.Indicatoren.Contains(i)))
            .OrderByDescending(v => v.Nummer).ToListAsync(vraag.Stop))
            .Select(v => new Opendataversie(v.Nummer, v.Titel, v.VrijgegevenOp!.Value, vraag.Adres.Van($"{waar.Adres}/cijfers/{v.Nummer}"))),
    ];

    private static Opendatacijfer Cijfer(VrijgavecijferRij c)
    {
        var deel = new Uitsplitsing(c.Deel);
        return new(c.Indicator, Catalogus.Standaard.Zoek(c.Indicator)?.Naam ?? c.Indicator, c.Definitie, c.Gebied, c.Gebiednaam,
            deel.IsTotaal ? null : deel.Delen.ToDictionary(d => d.Dimensie, d => d.Code), c.Periode, c.Partij, c.Getal,
            c.Soort == Vrijgavesoort.Getal ? null : JsonNamingPolicy.CamelCase.ConvertName($"{c.Soort}"));
    }
}

/// <summary>A question of a program of anyone.</summary>
internal sealed record Opendatavraag(HttpContext Http, NoaberDb Db, Webadres Adres, IConfiguration Instellingen)
{
    private const int MerkLengte = 16;
    private static readonly TimeSpan Bewaard = TimeSpan.FromHours(1);

    public CancellationToken Stop => Http.RequestAborted;

    public void Open() => Http.Response.Headers.AccessControlAllowOrigin = "*";

    /// <summary>
    /// Whether the program has it already. A release never changes; what is told with it does when another comes, or with the program.
    /// </summary>
    public async Task<bool> HeeftAl(OpenbareSamenwerking waar, VrijgaveRij rij)
    {
        var laatste = await OpenbareCijfers.Alle(Db, waar).MaxAsync(v => v.Nummer, Stop);
        var inhoud = $"{rij.Id} {laatste} {waar.Naam} {typeof(Opendatavraag).Module.ModuleVersionId}";
        var merk = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inhoud)))[..MerkLengte]}\"");
        var koppen = Http.Response.GetTypedHeaders();
        koppen.ETag = merk;
        koppen.CacheControl = new() { Public = true, MaxAge = Bewaard };
        return Http.Request.GetTypedHeaders().IfNoneMatch.Any(m => m.Compare(merk, useStrongComparison: false));
    }
}

/// <summary>A release as JSON; <paramref name="Voorbeeld"/> says that its figures are made up.</summary>
internal sealed record Opendataset(
    string Titel, string Adres, int Versie, string Halfjaar, DateTimeOffset VrijgegevenOp, string Licentie, string Bron, bool Voorbeeld,
    IReadOnlyList<Opendataversie> Versies, IReadOnlyList<Opendatacijfer> Cijfers);

/// <summary>A line of the change log.</summary>
internal sealed record Opendataversie(int Versie, string Titel, DateTimeOffset VrijgegevenOp, string Adres);

/// <summary>A figure; without a value it says why: <c>verborgen</c>, <c>nihil</c> or <c>nietVanToepassing</c>. Without a party it is of all together.</summary>
internal sealed record Opendatacijfer(
    string Indicator, string Naam, string Definitie, string Gebied, string Gebiednaam, IReadOnlyDictionary<string, string>? Deel, string Periode,
    string? Partij, decimal? Waarde, string? Reden);
