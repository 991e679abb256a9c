using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>
/// Stops reminders, for whoever holds the link of a mail. Opening the link changes nothing: mail programs open links by themselves.
/// </summary>
internal static class Afmelden
{
    public static IResult Vraag(string token, Afmeldlink link, Scherm scherm) =>
        link.Lees(token) is null ? Results.NotFound() : scherm.Toon<AfmeldScherm, AfmeldModel>(new(token, Gedaan: false));

    public static async Task<IResult> Voer(string token, Afmeldlink link, NoaberDb db, Scherm scherm, CancellationToken stop)
    {
        if (link.Lees(token) is not { } account)
            return Results.NotFound();
        await db.Users.Where(a => a.Id == account && a.Herinneringen != Herinneringskeuze.Geen)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Herinneringen, Herinneringskeuze.Geen), stop);
        return scherm.Toon<AfmeldScherm, AfmeldModel>(new(token, Gedaan: true));
    }
}

/// <summary>What the page shows on which someone stops reminders.</summary>
public sealed record AfmeldModel(string Token, bool Gedaan);
