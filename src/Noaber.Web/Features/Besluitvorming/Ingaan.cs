using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What happens by the clock: versions come in force on their day, and the trail is sealed.</summary>
internal static class Ingaan
{
    /// <summary>Brings versions in force whose day has come: of one line, or for the clockwork of all. Returns how many.</summary>
    public static Task<int> LaatIngaan(this NoaberDb db, Guid? lijn, CancellationToken stop) =>
        db.Database.SqlQuery<int>($"select laat_ingaan({lijn}) as \"Value\"").SingleAsync(stop);

    /// <summary>
    /// The clockwork: each quarter of an hour, so that a new version is there in the first hour of its day; and the seal on the trail.
    /// </summary>
    internal sealed class Uurwerk(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Uurwerk> log)
        : PeriodicService(TimeSpan.FromMinutes(15), klok, log)
    {
        protected override async Task Run(CancellationToken stop)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NoaberDb>();
            await db.LaatIngaan(null, stop);
            await db.Database.SqlQuery<bool>($"select verzegel_logboek() as \"Value\"").SingleAsync(stop);
        }
    }
}
