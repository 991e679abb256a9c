using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Accounts;

/// <summary>Asks for a mail to make a new password. The answer is the same whether or not the address is known.</summary>
internal static class WachtwoordVergeten
{
    public static IResult Vraag(Scherm scherm) => scherm.Toon<VergetenScherm, VergetenModel>(new("", Gevraagd: false, []));

    public static IResult Voer([FromForm] Vergetenformulier form, Herstelmail mail, Scherm scherm)
    {
        var email = form.Email?.Trim() ?? "";
        if (!Invoer.IsEmail(email))
            return scherm.Opnieuw<VergetenScherm, VergetenModel>(new(email, Gevraagd: false, [new(nameof(form.Email), Invoer.GeenEmail)]));
        mail.Vraag(email);
        return scherm.Toon<VergetenScherm, VergetenModel>(new(email, Gevraagd: true, []));
    }
}

/// <summary>Whose password is forgotten.</summary>
public sealed record Vergetenformulier(string? Email);

/// <summary>What the page for a forgotten password shows.</summary>
public sealed record VergetenModel(string Email, bool Gevraagd, IReadOnlyList<Invoerfout> Fouten);
