using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Accounts;

/// <summary>Who someone is, for a new account. The address comes from the invitation, where there is one.</summary>
public sealed record Accountformulier
{
    // A form record with a constructor must have every field posted; not every form asks for all of these.
    public string? Naam { get; init; }
    public string? Email { get; init; }
    public string? Wachtwoord { get; init; }

    internal List<Invoerfout> Controleer()
    {
        var fouten = new List<Invoerfout>();
        if (!Invoer.IsNaam(Naam, Naamformulier.Langst))
            fouten.Add(new(nameof(Naam), Naamformulier.Fout));
        if (!Invoer.IsEmail(Email?.Trim()))
            fouten.Add(new(nameof(Email), Invoer.GeenEmail));
        return fouten;
    }

    internal Account Account(TimeProvider klok)
    {
        var email = Email?.Trim() ?? "";
        return new()
        {
            Id = Guid.CreateVersion7(),
            Naam = Naam?.Trim() ?? "",
            Email = email,
            UserName = email,
            EmailConfirmed = true,
            LockoutEnabled = true,
            AangemaaktOp = klok.GetUtcNow(),
        };
    }
}
