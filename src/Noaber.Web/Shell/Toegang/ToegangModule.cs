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
        services.AddSingleton<Formuliermerk>().AddScoped<Aanvrager>().AddHostedService<Sessies.Opruimer>();
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

    /// <summary>A form that does not carry our own token comes from elsewhere, or from a page that is too old.</summary>
    private sealed class FormulierFilter : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var http = context.HttpContext;
            var leest = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
            var gevraagd = http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true };
            if (!gevraagd || leest)
                return await next(context);
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            {
                // The framework gives no form without a token out of hand; here it is only kept for, or read back to, who sent it.
                http.Features.Set<IAntiforgeryValidationFeature>(null);
                var wie = http.RequestServices.GetRequiredService<Aanvrager>().Persoon?.Id;
                if (await Uitgelogd.VanVoorheen(http, http.RequestServices.GetRequiredService<NoaberDb>(), wie) is { } verder)
                    return Results.LocalRedirect(verder);
                return await Woorden.UitVreemdFormulier(http) is { } woorden
                    ? http.RequestServices.GetRequiredService<Scherm>().Toon<WoordenScherm, WoordenModel>(woorden, StatusCodes.Status400BadRequest) : Results.BadRequest();
            }
            return HeeftNul(http.Request) || ZonderVelden(context) ? Results.BadRequest() : await next(context);
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
