using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Data;

namespace Noaber.Web.Shell.Toegang;

/// <summary>Permissions: who is asking, what the endpoint needs, and a commit before the answer.</summary>
internal static class ToegangModule
{
    private const string CookieOfToken = "cookie-of-token";

    public static void AddToegang(this IServiceCollection services)
    {
        services.AddSingleton<Formuliermerk>().AddScoped<Aanvrager>().AddHostedService<Sessies.Opruimer>().AddHostedService<Teruggaven.Opruimer>();
        // A program carries a token and never a cookie, a browser the other way round: so no page of another site can make a browser read the API.
        services.AddAuthentication(CookieOfToken)
            .AddPolicyScheme(CookieOfToken, null, options => options.ForwardDefaultSelector = http =>
                Apigrens.IsApi(http) ? Tokenaanmelding.Schema : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, Tokenaanmelding>(Tokenaanmelding.Schema, null);
    }

    /// <summary>The group that every page is mapped on.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").AddEndpointFilter<FormulierFilter>().AddEndpointFilter<CommitFilter>()
            .WithMetadata(new RequireAntiforgeryTokenAttribute(required: true));

    /// <summary>
    /// A form that does not carry our own token comes from elsewhere, or from a page that is too old. Nothing of it is done, and its words are
    /// kept or given back. Before any handler: the framework gives such a form to none.
    /// </summary>
    internal sealed class Formulierwacht(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm)
        {
            if (!IsGevraagd(http) || http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true })
            {
                await next(http);
                return;
            }
            // The framework gives no form without a token out of hand; here it is only kept for, or read back to, who sent it.
            http.Features.Set<IAntiforgeryValidationFeature>(null);
            IResult antwoord = await Uitgelogd.VanVoorheen(http, db, aanvrager.Persoon?.Id) is { } verder ? Results.LocalRedirect(verder)
                : await Woorden.UitVreemdFormulier(http) is { } woorden
                    ? scherm.Toon<WoordenScherm, WoordenModel>(woorden, StatusCodes.Status400BadRequest) : Results.BadRequest();
            await antwoord.ExecuteAsync(http);
        }
    }

    private static bool IsGevraagd(HttpContext http) => !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true };

    /// <summary>What every page does before its handler: words that waited are fetched, or thrown away when their form comes again.</summary>
    private sealed class FormulierFilter : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var (http, db) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<NoaberDb>());
            if (HttpMethods.IsGet(http.Request.Method))
                await Teruggaven.Haal(http, db);
            if (IsGevraagd(http))
            {
                if (HeeftNul(http.Request) || ZonderVelden(context))
                    return Results.BadRequest();
                await Teruggaven.RuimOp(http, db);
            }
            return await next(context);
        }

        /// <summary>Whether a form that the handler asks for came without any of its fields: no page of ours sends that.</summary>
        private static bool ZonderVelden(EndpointFilterInvocationContext context) =>
            context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is { } handler && handler.GetParameters() is var gevraagd
            && gevraagd.Length == context.Arguments.Count && gevraagd.Zip(context.Arguments).Any(veld =>
                veld.Second is null && veld.First.GetCustomAttribute<FromFormAttribute>() is not null && veld.First.ParameterType.Assembly == typeof(FormulierFilter).Assembly);

        // The database keeps no zero byte. The framework refuses one in an ordinary form, but not in a form that carries a file.
        private static bool HeeftNul(HttpRequest verzoek) =>
            verzoek.HasFormContentType && verzoek.Form.Any(veld => veld.Value.Any(waarde => waarde?.Contains('\0', StringComparison.Ordinal) == true));
    }
}
