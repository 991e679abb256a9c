using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Documenten;

/// <summary>Takes away reviews that nobody touched for two weeks. The database shows it those, and no others.</summary>
internal sealed class Inleesopruimer(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Inleesopruimer> log) : PeriodicService(TimeSpan.FromHours(6), klok, log)
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromDays(14);

    protected override async Task Run(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var grens = Clock.GetUtcNow() - Houdbaar;
        await scope.ServiceProvider.GetRequiredService<NoaberDb>().Inlezingen.Where(i => i.BijgewerktOp < grens).ExecuteDeleteAsync(stop);
    }
}
