using Noaber.Kernel.Partijen;

namespace Noaber.Web.Shell.Toegang;

/// <summary>Who is asking, for this request. Filled in by <see cref="ToegangMiddleware"/> before a handler runs.</summary>
internal sealed class Aanvrager
{
    private static readonly Rol[] VanEenPartij = [Rol.Lezer, Rol.Bewerker, Rol.Bestuurder, Rol.Partijbeheerder];

    public Persoon? Persoon { get; set; }

    /// <summary>When the person last proved to be there: by signing in, or by typing the password again.</summary>
    public DateTimeOffset? BevestigdOp { get; set; }

    /// <summary>The participation in the partnership that the address names; null on pages outside a partnership.</summary>
    public Deelname? Deelname { get; set; }

    /// <summary>The scope of the token that a program came in with; null for a person who signed in.</summary>
    public Tokenruimte? Token { get; set; }

    public Guid AccountId => (Persoon ?? throw new InvalidOperationException("Niemand is aangemeld.")).Id;

    public Deelname Hier => Deelname ?? throw new InvalidOperationException("Dit adres hoort niet bij een samenwerking.");

    public bool Mag(Handeling handeling) => Token?.Mag(handeling) is not false && handeling switch
    {
        Handeling.EigenAccount => Persoon is not null,
        Handeling.InstallatieBeheren => Persoon is { Beheerder: true },
        _ => Deelname is { } d && Rechten.Mag(handeling, d.Soort, d.Rollen),
    };

    /// <summary>The roles that this person may give: those for the whole partnership are given by who leads it.</summary>
    public Rol[] TeGeven => Mag(Handeling.AlleMensenBeheren) ? Enum.GetValues<Rol>() : VanEenPartij;

    /// <summary>Whether this person may arrange the people of this party.</summary>
    public bool MagMensenVan(Guid partij) =>
        Mag(Handeling.AlleMensenBeheren) || (Mag(Handeling.EigenMensenBeheren) && Hier.PartijId == partij);
}

/// <summary>An account that is signed in.</summary>
internal sealed record Persoon(Guid Id, string Naam, string Email, bool Beheerder);

/// <summary>A person in one partnership: for which party, with which roles.</summary>
internal sealed record Deelname(
    Guid SamenwerkingId, string Samenwerking, string Slug, bool Voorbeeld, Guid PartijId, string Partij, PartijSoort Soort, Rol[] Rollen)
{
    public string Basis => $"/s/{Slug}";
}
