using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Shell.Toegang;

/// <summary>
/// The words of a form that came in after the sign-in had ended: kept for who wrote them, and back in the fields of the same form when that
/// person signs in. For every form at once; no handler and no view knows of it.
/// </summary>
internal static class Teruggaven
{
    /// <summary>In the address of the page: which words to give back.</summary>
    public const string Vraag = "opgevangen";

    private const int LangstAdres = 1000, Langst = 400_000;

    /// <summary>Keeps the words, and answers where to go on; null when there are none, or this account takes no part here.</summary>
    public static async Task<string?> Bewaar(HttpContext http, NoaberDb db, Formulierplek plek)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var velden = form.Where(veld => !Woorden.IsGeheim(veld.Key) && veld.Key is not (Formuliermerk.Veld or Teruggave.Veld))
            .ToDictionary(veld => veld.Key, veld => veld.Value.OfType<string>().ToArray(), StringComparer.Ordinal);
        var (hier, formulier) = (http.GetRouteValue("samenwerking") as string, Teruggave.Formuliernaam(
            $"{http.Request.Path}{http.Request.QueryString}", form[Teruggave.Welk].FirstOrDefault()));
        if (hier is null || Woorden.Uit(form).Count == 0 || plek.Pagina.Length > LangstAdres || formulier.Length > LangstAdres
            || velden.Sum(veld => veld.Key.Length + veld.Value.Sum(waarde => waarde.Length)) > Langst)
            return null;
        var (wat, nu) = (JsonSerializer.Serialize(velden, Jsonkolom.Opties),
            http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var id = await db.Database.SqlQuery<Guid?>(
            $"select vang_op({plek.Account}, {hier}, {plek.Pagina}, {formulier}, {wat}::jsonb, {nu}) as \"Value\"").SingleAsync(http.RequestAborted);
        return id is null ? null : $"{plek.Pagina}{(plek.Pagina.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Vraag}={id}";
    }

    /// <summary>The words that the address asks for, when they are of who asks: the page shows them in its form.</summary>
    public static async Task Haal(HttpContext http, NoaberDb db)
    {
        if (Guid.TryParse(http.Request.Query[Vraag], out var id) && db.Database.CurrentTransaction is not null
            && await db.Opgevangen.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, http.RequestAborted) is { } woorden)
            http.Features.Set(new Teruggave(woorden.Id, woorden.Formulier, Datum.Moment(woorden.Op), woorden.Velden));
    }

    /// <summary>The form came in again, now by someone who is signed in: its words need not wait any more.</summary>
    public static async Task RuimOp(HttpContext http, NoaberDb db)
    {
        if (http.Request.HasFormContentType && Guid.TryParse(http.Request.Form[Teruggave.Veld], out var id)
            && db.Database.CurrentTransaction is not null)
            await db.Opgevangen.Where(o => o.Id == id).ExecuteDeleteAsync(http.RequestAborted);
    }

    /// <summary>The page that the forms of this answer stand on: this one, or that of the form which came in.</summary>
    public static string Pagina(HttpContext http, Formuliermerk merken)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } && http.Features.Get<IFormFeature>()?.Form is { } form
            && merken.LeesPagina(form[Formuliermerk.Veld]) is { } plek)
            return plek.Pagina;
        var vraag = QueryString.Create(http.Request.Query.Where(deel => deel.Key != Vraag));
        return $"{http.Request.Path}{vraag}";
    }

    /// <summary>Takes away what nobody came back for. The database shows it those, and no others.</summary>
    internal sealed class Opruimer(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Opruimer> log)
        : PeriodicService(TimeSpan.FromHours(6), klok, log)
    {
        private static readonly TimeSpan Houdbaar = TimeSpan.FromDays(30);

        protected override async Task Run(CancellationToken stop)
        {
            await using var scope = scopes.CreateAsyncScope();
            var grens = Clock.GetUtcNow() - Houdbaar;
            await scope.ServiceProvider.GetRequiredService<NoaberDb>().Opgevangen.Where(o => o.Op < grens).ExecuteDeleteAsync(stop);
        }
    }
}
