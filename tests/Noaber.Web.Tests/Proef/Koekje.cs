using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>The cookie of someone who has signed in, with its session, made without the steps of signing in.</summary>
internal static class Koekje
{
    public static string Voor(Account account, IServiceProvider diensten, NoaberDb db, DateTimeOffset ingelogd)
    {
        var sessie = new Sessie { AccountId = account.Id, BevestigdOp = ingelogd, VerlooptOp = ingelogd.AddHours(12) };
        db.Add(sessie);
        db.SaveChanges();
        var wie = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.Email!),
            new(Sessie.Claim, sessie.Id.ToString()),
            new(new ClaimsIdentityOptions().SecurityStampClaimType, account.SecurityStamp!)], IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(wie),
            new AuthenticationProperties { IssuedUtc = ingelogd, ExpiresUtc = sessie.VerlooptOp }, IdentityConstants.ApplicationScheme);
        return diensten.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Protect(ticket);
    }
}
