namespace Noaber.Web.Shell.Running;

/// <summary>Work beside the requests, at the start and then again and again. What fails is logged, and tried again the next time.</summary>
internal abstract partial class PeriodicService(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    protected abstract Task Run(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, Clock);
        do
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work beside the requests failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception fault);
}
