using System.Globalization;
using System.IO.Compression;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Shell;

/// <summary>What surrounds every page: errors, headers, assets, limits, the order in which a request passes them.</summary>
internal static class ShellModule
{
    /// <summary>For the doors that people knock on without being known: signing in, asking for mail.</summary>
    public const string Voordeur = "voordeur";

    /// <summary>For work that takes the machine a while: reading a document.</summary>
    public const string ZwaarWerk = "zwaar-werk";

    public static void AddShell(this IServiceCollection services)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        services.AddDesign();
        // Dutch has letters beyond ASCII; they need no escape.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie.Name = "noaber-formulier");
        services.AddHttpContextAccessor();
        services.AddScoped<Scherm>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // antiforgery tokens differ in every answer, so their length tells nothing
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddRateLimiter(Limits);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/fout/500");
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<ToegangMiddleware>();
        app.UseAntiforgery();
    }

    public static void MapShell(this IEndpointRouteBuilder routes)
    {
        routes.Map("/fout/{status:int}", Fout).Openbaar().DisableAntiforgery();
        routes.MapDesign();
    }

    /// <summary>Also for what the server itself refused, such as a request that is too large.</summary>
    private static IResult Fout(int status, HttpContext http, Scherm scherm) =>
        scherm.Fout(http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException geweigerd ? geweigerd.StatusCode : status);

    private static void Limits(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Voordeur, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) }));
        options.AddPolicy(ZwaarWerk, http => RateLimitPartition.GetFixedWindowLimiter(
            http.User.Identity?.Name ?? "", _ => new() { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));
    }
}
