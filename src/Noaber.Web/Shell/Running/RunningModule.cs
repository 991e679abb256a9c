using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Noaber.Web.Shell.Toegang;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Noaber.Web.Shell.Running;

/// <summary>What an administrator looks at: structured logs, health, traces and metrics, and a clean stop.</summary>
internal static class RunningModule
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddRunning(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        // Each line carries the request id that the error page shows.
        builder.Logging.AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        // The host would add the address to every line; RequestLog says why it must not, and adds the request id instead.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddSingleton<TimeProvider>(new AmsterdamClock());
        if (builder.Configuration[OtlpEndpoint] is { Length: > 0 })
            builder.Services.AddHostedService<Telemetry>();
    }

    public static void MapRunning(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/gezondheid/leeft", new HealthCheckOptions { Predicate = _ => false }).VoorIedereenGelijk();
        routes.MapHealthChecks("/gezondheid/gereed").VoorIedereenGelijk();
    }

    private sealed class Telemetry : IHostedService
    {
        private TracerProvider? traces;
        private MeterProvider? metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            traces = Sdk.CreateTracerProviderBuilder().AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build();
            metrics = Sdk.CreateMeterProviderBuilder()
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime")
                .AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces?.Dispose();
            metrics?.Dispose();
            return Task.CompletedTask;
        }
    }
}
