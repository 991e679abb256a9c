using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>The meetings near by before which a party is asked how its actions go, until it said so of each.</summary>
internal static class Voortgangvragen
{
    public static async Task<IReadOnlyList<Voortgangvraag>> Van(NoaberDb db, Lezer lezer, TimeProvider klok, CancellationToken stop)
    {
        if (!lezer.Mag(Handeling.VoortgangMelden))
            return [];
        var overleggen = await Vraagoverleggen.Van(db, lezer, klok, stop);
        if (overleggen.Count == 0)
            return [];
        var acties = (await new Actiebron(db, lezer, klok, stop).Van(klok.Vandaag().Year)).Where(a => a.IsVan(lezer.Partij)).ToList();
        return
        [
            .. from overleg in overleggen
               let open = acties.FindAll(a => Vraagt(a, lezer.Partij, Tijdstip.Begin(overleg.Vanaf)))
               where open.Count > 0
               select new Voortgangvraag(overleg.Id, overleg.Titel, overleg.Dag, open.Count,
                   open is [var enige] ? $"/acties/{enige.Id}#melden" : $"/acties?partij={lezer.Partij}"),
        ];
    }

    /// <summary>It still has to be done, and the party said nothing of it since it was asked.</summary>
    private static bool Vraagt(Actiekaart actie, Guid partij, DateTimeOffset vanaf) =>
        actie.Gemeld.GetValueOrDefault(partij) is not { } gemeld || (!gemeld.Stand.IsKlaar() && gemeld.Op < vanaf);
}

/// <summary>A meeting for which is asked how so many actions go.</summary>
/// <param name="Overleg">Which meeting.</param>
/// <param name="Titel">What it is called; a mail does not say that.</param>
/// <param name="Dag">When it is.</param>
/// <param name="Acties">How many.</param>
/// <param name="Adres">Where one says so: at the one action, or else in the list of those of the party.</param>
internal sealed record Voortgangvraag(Guid Overleg, string Titel, DateOnly Dag, int Acties, string Adres);
