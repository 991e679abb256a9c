using System.Security.Claims;
using Noaber.Web.Data;

namespace Noaber.Web.Shell.Toegang;

/// <summary>What a token lets through of what its owner may: reading only, in some areas, in some partnerships or all.</summary>
internal sealed record Tokenruimte(Leesgebied[] Gebieden, Guid[]? Samenwerkingen)
{
    private const string Gebied = "token-gebied";
    private const string Samenwerking = "token-samenwerking";
    private const string Alle = "alle";

    /// <summary>Which partnerships there are for the owner, and who is at the table, goes with every token.</summary>
    private static readonly Handeling[] Altijd = [Handeling.EigenAccount, Handeling.OverzichtZien, Handeling.PartijenZien];

    public bool Mag(Handeling handeling) => Altijd.Contains(handeling) || Array.Exists(Gebieden, gebied => Van(gebied).Contains(handeling));

    public bool Omvat(Guid samenwerking) => Samenwerkingen?.Contains(samenwerking) ?? true;

    public IEnumerable<Claim> AlsClaims() =>
    [
        .. Gebieden.Select(g => new Claim(Gebied, $"{g}")),
        .. Samenwerkingen is null ? [new(Samenwerking, Alle)] : Samenwerkingen.Select(s => new Claim(Samenwerking, $"{s}")),
    ];

    /// <summary>The scope of the token that someone came in with; null for who signed in.</summary>
    public static Tokenruimte? Uit(ClaimsPrincipal wie) => wie.Identity?.AuthenticationType != Tokenaanmelding.Schema ? null : new(
        [.. wie.FindAll(Gebied).Select(c => Enum.Parse<Leesgebied>(c.Value))],
        wie.HasClaim(Samenwerking, Alle) ? null : [.. wie.FindAll(Samenwerking).Select(c => Guid.Parse(c.Value))]);

    // Organising is in no area: what is not sent yet comes out nowhere.
    private static Handeling[] Van(Leesgebied gebied) => gebied switch
    {
        Leesgebied.Afspraken => [Handeling.AfsprakenLezen],
        Leesgebied.Concepten => [Handeling.ConceptenLezen],
        Leesgebied.Voorstellen => [Handeling.VoorstellenLezen],
        Leesgebied.Overleg => [Handeling.OverlegZien, Handeling.InformatiepositieZien],
        Leesgebied.Voortgang => [Handeling.VoortgangLezen, Handeling.EvaluatieLezen],
        Leesgebied.Cijfers => [Handeling.VrijgaveLezen],
        _ => [Handeling.JaarcyclusLezen],
    };
}
