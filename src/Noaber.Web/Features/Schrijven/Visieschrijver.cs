using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>In agreements all parties write; a vision is the municipality's own, and others read it.</summary>
internal sealed class Visieschrijver : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, diensten) = (context.HttpContext, context.HttpContext.RequestServices);
        return !diensten.GetRequiredService<Aanvrager>().Mag(Handeling.VisieSchrijven)
            && Guid.TryParse(http.GetRouteValue("kader") as string, out var kader)
            && await diensten.GetRequiredService<NoaberDb>().Kaders
                .AnyAsync(k => k.Id == kader && k.Soort == DocumentSoort.Visie, http.RequestAborted)
            ? diensten.GetRequiredService<Scherm>().Fout(StatusCodes.Status403Forbidden)
            : await next(context);
    }
}
