using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>
/// Keeps what someone is typing, and throws it away on request. The browser asks for it by itself; without JavaScript a button does.
/// </summary>
internal static class KladBewaren
{
    private const int Langst = 400_000;

    /// <summary>What a form carries beside the words.</summary>
    private static readonly string[] GeenWoorden =
        ["Stand", "Nieuw", "Doe", Formuliermerk.Veld, Teruggave.Getypt, "__RequestVerificationToken"];

    /// <summary>For what comes in after the sign-in ended.</summary>
    public static readonly Opvang Opvang = new(Schrijfverzoek.PaginaVan, VanUitgelogde);

    public static async Task<IResult> Voer([AsParameters] Schrijfverzoek verzoek)
    {
        var form = await verzoek.Http.Request.ReadFormAsync(verzoek.Stop);
        var adres = $"{verzoek.Concept}/{verzoek.Stuk}";
        if (form["Doe"] == "weg")
        {
            await verzoek.RuimKladOp();
            return Results.LocalRedirect(adres);
        }
        if (await verzoek.Open() is not { } stuk)
            return Results.Conflict();
        var velden = stuk.Lees(naam => form[naam].ToString());
        if (velden.Sum(v => v.Value.Length) > Langst)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var nu = verzoek.Klok.GetUtcNow();
        if (stuk.Zegt(velden))
            await verzoek.RuimKladOp();
        else if (!await Bewaar(verzoek, Stand(form), velden, nu))
            return Results.Conflict();
        return form["Doe"] == "vanzelf" ? Results.Text(await Melding(verzoek, stuk, Stand(form), nu))
            : Results.LocalRedirect(Schrijfverzoek.MetKlad(adres));
    }

    private static Task<bool> Bewaar(Schrijfverzoek verzoek, string stand, IReadOnlyDictionary<string, string> velden, DateTimeOffset nu) =>
        verzoek.Db.BewaarKlad(verzoek.Aanvrager.AccountId, verzoek.Kader, verzoek.Stuk, stand, velden, nu, verzoek.Stop);

    /// <summary>
    /// Takes in what came from a form of this account after its sign-in had ended, and answers where to go on. Who asks may be nobody any
    /// more, so nothing is read here; which of the fields belong to the piece is told when they are read again.
    /// </summary>
    private static async Task<string?> VanUitgelogde(HttpContext http, Guid account)
    {
        var (db, klok) = (http.RequestServices.GetRequiredService<NoaberDb>(), http.RequestServices.GetRequiredService<TimeProvider>());
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var velden = form.Where(v => !GeenWoorden.Contains(v.Key))
            .ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal);
        var stuk = Schrijfverzoek.StukVan(http);
        if (!Guid.TryParse(http.GetRouteValue("kader") as string, out var kader) || stuk.Length > 200
            || velden.Sum(v => v.Key.Length + v.Value.Length) > Langst)
            return null;
        return await db.BewaarKlad(account, kader, stuk, Stand(form), velden, klok.GetUtcNow(), http.RequestAborted)
            ? Schrijfverzoek.MetKlad($"/s/{http.GetRouteValue("samenwerking")}/schrijven/{kader}/{stuk}") : null;
    }

    /// <summary>Takes away the drafts that nobody touched for long. The database shows it those, and no others.</summary>
    internal sealed class Opruimer(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Opruimer> log)
        : PeriodicService(TimeSpan.FromHours(6), klok, log)
    {
        private static readonly TimeSpan Houdbaar = TimeSpan.FromDays(90);

        protected override async Task Run(CancellationToken stop)
        {
            await using var scope = scopes.CreateAsyncScope();
            var grens = Clock.GetUtcNow() - Houdbaar;
            await scope.ServiceProvider.GetRequiredService<NoaberDb>().Kladden.Where(k => k.BijgewerktOp < grens).ExecuteDeleteAsync(stop);
        }
    }

    private static string Stand(IFormCollection form) => form["Stand"].ToString() is { Length: <= 64 } stand ? stand : "";

    /// <summary>
    /// That it is kept, who else is writing, and that someone saved in the meantime: who has the page open for long learns it here.
    /// </summary>
    private static async Task<string> Melding(Schrijfverzoek verzoek, Schrijfstuk stuk, string stand, DateTimeOffset nu)
    {
        var anderen = await verzoek.Anderen();
        var ook = anderen.Count == 0 ? "" : $" Hier schrijft nu ook: {string.Join("; ", anderen)}.";
        var ingehaald = stuk.IsNieuw || stand == stuk.Stand ? ""
            : $" {await StukSchrijven.Door(verzoek, stuk)} Bewaar je, dan zie je beide versies.";
        return $"Bewaard als klad om {Datum.Tijd(nu)}.{ingehaald}{ook}";
    }
}
