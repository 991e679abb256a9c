using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>What a party says of an action now, typed on its page or in a workbook.</summary>
internal sealed record Opgave(Voortgangstand Stand, decimal? Aantal, string? Toelichting, string? Bewijs, string? Uitvoerder)
{
    private (Voortgangstand, decimal?, string?, string?, string?) Inhoud =>
        (Stand, Aantal, Invoer.OfNiets(Toelichting), Invoer.OfNiets(Bewijs), Invoer.OfNiets(Uitvoerder));

    /// <summary>Whether it says nothing but what was said last: a second click, or a row that nobody touched.</summary>
    public bool Zegt(Melding? laatste) => laatste is not null
        && Inhoud == (laatste.Stand, laatste.Aantal, laatste.Toelichting, laatste.Bewijs, laatste.Uitvoerder);

    /// <summary>As it is kept, in the name of who says it.</summary>
    public VoortgangRij Bij(Actiekaart actie, Guid partij, Aanvrager wie, DateTimeOffset op) => new()
    {
        SamenwerkingId = wie.Hier.SamenwerkingId, ActieLijnId = actie.IsVanOverleg ? null : actie.Id,
        UitkomstId = actie.IsVanOverleg ? actie.Id : null, PartijId = partij, Stand = Stand, Aantal = Aantal,
        Toelichting = Invoer.OfNiets(Toelichting), Bewijs = Invoer.OfNiets(Bewijs), Uitvoerder = Invoer.OfNiets(Uitvoerder),
        DoorId = wie.AccountId, Op = op,
    };
}
