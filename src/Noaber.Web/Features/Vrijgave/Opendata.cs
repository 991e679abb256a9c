using System.ComponentModel;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Features.Openbaar;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Released figures for programs, without a token: as JSON, as JSON-stat and as CSV. A page of any site may read them.</summary>
internal static class Opendata
{
    /// <summary>What anyone may do with what was released to everyone: use it with the source named.</summary>
    public const string Licentie = "https://creativecommons.org/licenses/by/4.0/";

    public const string Csv = "csv", Json = "json", Jsonstat = "jsonstat.json";

    private const int Meest = 200;
    private const string Wie = "Het kenmerk van de samenwerking, zoals in het adres van de openbare pagina’s.";
    private const string Welke = "Het nummer van de vrijgave, zoals in de lijst.";

    /// <summary>The forms in which a release can be had, with what a program calls them (IANA).</summary>
    public static readonly IReadOnlyList<(string Vorm, string Mediatype)> Vormen =
        [(Csv, MediaTypeNames.Text.Csv), (Json, MediaTypeNames.Application.Json), (Jsonstat, MediaTypeNames.Application.Json)];

    /// <summary>Where programs find what a partnership released.</summary>
    public static string Pad(OpenbareSamenwerking waar) => $"{Apigrens.Pad}{waar.Adres}/cijfers";

    public static string Pad(OpenbareSamenwerking waar, int nummer, string vorm) => $"{Pad(waar)}/{nummer}/cijfers.{vorm}";

    /// <summary>All that was released to everyone, the last first.</summary>
    public static async Task<IResult> Lijst([Description(Wie)] string gemeente, [AsParameters] Opendatavraag vraag) =>
        await OpenbareAfspraken.Vind(vraag.Db, gemeente, vraag.Stop) is { } waar
            ? Results.Ok(new Opendatalijst([.. (await Alle(waar, vraag).Take(Meest).ToListAsync(vraag.Stop)).Select(v => Versie(waar, v, vraag))]))
            : Results.NotFound();

    public static Task<IResult> AlsJson([Description(Wie)] string gemeente, [Description(Welke)] int nummer, [AsParameters] Opendatavraag vraag) => vraag.Geef(gemeente, nummer, async (waar, rij) =>
        Results.Ok(new Opendataset(rij.Titel, vraag.Adres.Van($"{waar.Adres}/cijfers/{nummer}"), rij.Nummer, $"{rij.Halfjaar}", rij.VrijgegevenOp!.Value,
            Licentie, waar.Naam, waar.Voorbeeld, await Versies(waar, rij, vraag), [.. (await vraag.Cijfers(rij)).Select(Cijfer)])));

    public static Task<IResult> AlsJsonstat([Description(Wie)] string gemeente, [Description(Welke)] int nummer, [AsParameters] Opendatavraag vraag) => vraag.Geef(gemeente, nummer, async (waar, rij) =>
        Results.Json(Jsonstatbundel.Van(rij, await vraag.Cijfers(rij), waar.Naam, vraag.Adres.Van(Pad(waar, nummer, Jsonstat))), JsonSerializerOptions.Web));

    public static Task<IResult> AlsCsv([Description(Wie)] string gemeente, [Description(Welke)] int nummer, [AsParameters] Opendatavraag vraag) =>
        vraag.Geef(gemeente, nummer, (_, rij) => Vrijgavebestand.Csv(vraag.Db, rij, vraag.Stop));

    public static async Task<IResult> Dcat([Description(Wie)] string gemeente, [AsParameters] Opendatavraag vraag) =>
        await OpenbareAfspraken.Vind(vraag.Db, gemeente, vraag.Stop) is { } waar
        && await OpenbareCijfers.Alle(vraag.Db, waar).OrderBy(v => v.Nummer).ToListAsync(vraag.Stop) is { Count: > 0 } alle
            ? Results.Json(new Dcatcatalogus(waar, vraag.Adres, vraag.Instellingen).Van(alle), JsonSerializerOptions.Web, Apigrens.JsonLd)
            : Results.NotFound();

    /// <summary>The change log: all releases of the same half-year with one of these figures, the last first.</summary>
    private static async Task<IReadOnlyList<Opendataversie>> Versies(OpenbareSamenwerking waar, VrijgaveRij rij, Opendatavraag vraag) =>
        [.. (await Alle(waar, vraag).Where(v => v.Halfjaar == rij.Halfjaar && v.Indicatoren.Any(i => rij.Indicatoren.Contains(i))).ToListAsync(vraag.Stop))
            .Select(v => Versie(waar, v, vraag))];

    private static IQueryable<VrijgaveRij> Alle(OpenbareSamenwerking waar, Opendatavraag vraag) =>
        OpenbareCijfers.Alle(vraag.Db, waar).OrderByDescending(v => v.Nummer);

    private static Opendataversie Versie(OpenbareSamenwerking waar, VrijgaveRij v, Opendatavraag vraag) =>
        new(v.Nummer, v.Titel, $"{v.Halfjaar}", v.VrijgegevenOp!.Value, vraag.Adres.Van($"{waar.Adres}/cijfers/{v.Nummer}"),
            vraag.Adres.Van(Pad(waar, v.Nummer, Json)));

    private static Opendatacijfer Cijfer(VrijgavecijferRij c)
    {
        var deel = new Uitsplitsing(c.Deel);
        return new(c.Indicator, Catalogus.Standaard.Zoek(c.Indicator)?.Naam ?? c.Indicator, c.Definitie, c.Gebied, c.Gebiednaam,
            deel.IsTotaal ? null : deel.Delen.ToDictionary(d => d.Dimensie, d => d.Code), c.Periode, c.Partij, c.Getal,
            c.Soort == Vrijgavesoort.Getal ? null : c.Soort);
    }
}

/// <summary>A question of a program of anyone.</summary>
internal sealed record Opendatavraag(HttpContext Http, NoaberDb Db, Webadres Adres, IConfiguration Instellingen)
{
    private const int MerkLengte = 16;
    private static readonly TimeSpan Bewaard = TimeSpan.FromHours(1);

    public CancellationToken Stop => Http.RequestAborted;

    /// <summary>One release, unless it is not there or the program has it already.</summary>
    public async Task<IResult> Geef(string gemeente, int nummer, Func<OpenbareSamenwerking, VrijgaveRij, Task<IResult>> geef)
    {
        if (await OpenbareAfspraken.Vind(Db, gemeente, Stop) is not { } waar
            || await OpenbareCijfers.Alle(Db, waar).SingleOrDefaultAsync(v => v.Nummer == nummer, Stop) is not { } rij)
            return Results.NotFound();
        return await HeeftAl(waar, rij) ? Results.StatusCode(StatusCodes.Status304NotModified) : await geef(waar, rij);
    }

    public Task<List<VrijgavecijferRij>> Cijfers(VrijgaveRij rij) =>
        Db.Vrijgavecijfers.AsNoTracking().Where(c => c.VrijgaveId == rij.Id).OrderBy(c => c.Volgorde).ToListAsync(Stop);

    /// <summary>
    /// Whether the program has it already. A release never changes; what is told with it does when another comes, or with the program.
    /// </summary>
    private async Task<bool> HeeftAl(OpenbareSamenwerking waar, VrijgaveRij rij)
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

[Description("Een verzameling in de vorm JSON-stat 2.0 (json-stat.org): per indicator een kubus, van gebieden bij onderdelen bij partijen.")]
internal sealed class Jsonstatdocument : Dictionary<string, object>;

[Description("Een catalogus als JSON-LD, in de vorm DCAT-AP-NL 3.0.")]
internal sealed class Dcatdocument : Dictionary<string, object>;

[Description("Alles wat een samenwerking voor iedereen vrijgaf, het laatste eerst.")]
internal sealed record Opendatalijst([property: Description("De vrijgaven; hooguit de laatste 200.")] IReadOnlyList<Opendataversie> Resultaten);

[Description("Cijfers zoals ze zijn vrijgegeven. Zij veranderen nooit.")]
internal sealed record Opendataset(
    [property: Description("Hoe mensen het noemen.")] string Titel,
    [property: Description("De pagina voor mensen.")] string Adres,
    [property: Description("Het nummer van de vrijgave.")] int Versie,
    [property: Description("Het halfjaar waar het over gaat, zoals 2026-1.")] string Halfjaar,
    [property: Description("Wanneer het is vrijgegeven.")] DateTimeOffset VrijgegevenOp,
    [property: Description("Wat je ermee mag doen.")] string Licentie,
    [property: Description("Wie het vrijgaf. Noem die als bron.")] string Bron,
    [property: Description("Of de cijfers verzonnen zijn, bij het voorbeeld.")] bool Voorbeeld,
    [property: Description("Alle vrijgaven van dit halfjaar met een van deze cijfers, de laatste eerst.")] IReadOnlyList<Opendataversie> Versies,
    [property: Description("De cijfers.")] IReadOnlyList<Opendatacijfer> Cijfers);

[Description("Een vrijgave.")]
internal sealed record Opendataversie(
    [property: Description("Haar nummer.")] int Versie,
    [property: Description("Hoe mensen haar noemen.")] string Titel,
    [property: Description("Het halfjaar waar zij over gaat, zoals 2026-1.")] string Halfjaar,
    [property: Description("Wanneer zij is vrijgegeven.")] DateTimeOffset VrijgegevenOp,
    [property: Description("De pagina voor mensen.")] string Adres,
    [property: Description("De cijfers als JSON.")] string Cijfers);

[Description("Een cijfer dat voor iedereen is vrijgegeven.")]
internal sealed record Opendatacijfer(
    [property: Description("De code van de definitie.")] string Indicator,
    [property: Description("Hoe mensen het noemen.")] string Naam,
    [property: Description("De versie van de definitie.")] string Definitie,
    [property: Description("De CBS-code van het gebied.")] string Gebied,
    [property: Description("De naam van het gebied.")] string Gebiednaam,
    [property: Description("Welk onderdeel: per dimensie de code; niet als het alles is.")] IReadOnlyDictionary<string, string>? Deel,
    [property: Description("De periode, zoals 2026-1.")] string Periode,
    [property: Description("Van welke partij; niet als het van alle samen is.")] string? Partij,
    [property: Description("Het getal. Alleen als het er een is, en het te zien is.")] decimal? Waarde,
    [property: Description("Waarom er geen getal staat; niet als er een staat.")] Vrijgavesoort? Reden);
