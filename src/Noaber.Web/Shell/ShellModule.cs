using System.Globalization;
using System.IO.Compression;
using System.Security.Claims;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;
using Npgsql;

namespace Noaber.Web.Shell;

/// <summary>What surrounds every page: errors, headers, assets, limits, the order in which a request passes them.</summary>
internal static class ShellModule
{
    /// <summary>For the doors that people knock on without being known: signing in, asking for mail.</summary>
    public const string Voordeur = "voordeur";

    /// <summary>For work that takes the machine a while: reading a document.</summary>
    public const string ZwaarWerk = "zwaar-werk";

    /// <summary>For search: each question costs the database more than a page does.</summary>
    public const string Zoekwerk = "zoekwerk";

    /// <summary>For calendars that come and look for many people from one address; their secret is far too long to guess.</summary>
    public const string Agenda = "agenda";

    /// <summary>For programs that fetch what is public, without a token.</summary>
    public const string Opendata = "opendata";

    /// <summary>For programs: each token by itself.</summary>
    public const string Api = "api";

    private const string ApiPerMinuut = "Noaber:ApiPerMinuut";
    private const string ZoekenPerMinuut = "Noaber:ZoekenPerMinuut";

    public static void AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        services.AddDesign();
        services.AddToegang();
        services.AddMail(configuration);
        // Dutch has letters beyond ASCII; they need no escape.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("noaber-formulier", CookieSecurePolicy.SameAsRequest));
        services.AddHttpContextAccessor();
        services.AddScoped<Scherm>();
        services.AddScoped<Stukken>();
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
        app.UseMiddleware<Apigrens>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Foutpagina });
        app.UseStatusCodePages(context => Foutpagina(context.HttpContext));
        app.UseResponseCompression();
        app.UseRouting();
        app.UseMiddleware<SizeLimit>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<ToegangMiddleware>();
        app.UseAntiforgery();
        app.UseMiddleware<ToegangModule.Formulierwacht>();
        app.UseMiddleware<Formulierzuivering>();
    }

    public static void MapShell(this IEndpointRouteBuilder routes) => routes.MapDesign();

    /// <summary>In the frame of the site, or as JSON for a program: for every outcome without a page of its own; also for what the server refused, such as a request too large.</summary>
    private static Task Foutpagina(HttpContext http)
    {
        var status = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException geweigerd => geweigerd.StatusCode,
            // A form that the framework cannot read: a zero byte, more fields than any of ours.
            InvalidDataException when http.Request.HasFormContentType => StatusCodes.Status400BadRequest,
            DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
            PostgresException fout => Status(fout, http),
            DbUpdateException { InnerException: PostgresException fout } => Status(fout, http),
            _ => http.Response.StatusCode,
        };
        return Apigrens.IsApi(http) ? Probleem.Bij(http, status).ExecuteAsync(http)
            : http.RequestServices.GetRequiredService<Scherm>().Fout(status).ExecuteAsync(http);
    }

    /// <summary>What the database refused on behalf of someone else who was first, or since the text holds what is no text.</summary>
    private static int Status(PostgresException fout, HttpContext http) => fout.SqlState switch
    {
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => StatusCodes.Status400BadRequest,
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation or PostgresErrorCodes.DeadlockDetected => StatusCodes.Status409Conflict,
        _ => http.Response.StatusCode,
    };

    /// <summary>Each door counts for itself, by the minute; who is refused reads how long to wait.</summary>
    private static void Limits(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (geweigerd, _) =>
        {
            if (geweigerd.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wacht))
                geweigerd.HttpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(wacht.TotalSeconds)}";
            return ValueTask.CompletedTask;
        };
        Deur(options, Api, http => http.User.FindFirstValue(Tokenaanmelding.Claim) ?? Adres(http), Instelling(ApiPerMinuut, 600));
        Deur(options, Voordeur, Adres, _ => 20);
        Deur(options, Agenda, Adres, _ => 120);
        Deur(options, Opendata, Adres, _ => 120);
        Deur(options, ZwaarWerk, Persoon, _ => 30);
        Deur(options, Zoekwerk, Persoon, Instelling(ZoekenPerMinuut, 60));
    }

    private static void Deur(RateLimiterOptions options, string naam, Func<HttpContext, string> wie, Func<HttpContext, int> hoeveel) =>
        options.AddPolicy(naam, http => RateLimitPartition.GetFixedWindowLimiter(
            wie(http), _ => new() { PermitLimit = hoeveel(http), Window = TimeSpan.FromMinutes(1) }));

    private static string Adres(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string Persoon(HttpContext http) => http.User.Identity?.Name ?? "";

    private static Func<HttpContext, int> Instelling(string naam, int anders) =>
        http => http.RequestServices.GetRequiredService<IConfiguration>().GetValue(naam, anders);
}
