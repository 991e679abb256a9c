using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>Answers an invitation: with the account that it is for, or with a new one.</summary>
internal static class UitnodigingAannemen
{
    public static async Task<IResult> Toon(
        string token, Uitnodigingen uitnodigingen, Aanvrager aanvrager, UserManager<Account> accounts, Scherm scherm,
        CancellationToken stop)
    {
        var model = await Model(token, uitnodigingen, aanvrager, accounts, stop);
        return scherm.Toon<UitnodigingScherm, UitnodigingModel>(model, Status(model.Stand));
    }

    public static async Task<IResult> Neem(
        string token, Uitnodigingen uitnodigingen, Aanvrager aanvrager, Aanmelding aanmelding, Scherm scherm, UserManager<Account> accounts,
        CancellationToken stop)
    {
        var model = await Model(token, uitnodigingen, aanvrager, accounts, stop);
        if (model.Stand != Uitnodigingstand.Aannemen || await accounts.FindByIdAsync(aanvrager.AccountId.ToString()) is not { } account)
            return scherm.Toon<UitnodigingScherm, UitnodigingModel>(
                model, model.Stand == Uitnodigingstand.Aannemen ? StatusCodes.Status409Conflict : Status(model.Stand));
        return await Aanvaard(token, model, account, uitnodigingen, aanmelding, stop) ?? Results.Conflict();
    }

    public static async Task<IResult> MaakAccount(
        string token, [FromForm] Accountformulier form, Uitnodigingen uitnodigingen, Aanvrager aanvrager, Aanmelding aanmelding,
        UserManager<Account> accounts, Scherm scherm, TimeProvider klok, NoaberDb db, CancellationToken stop)
    {
        var model = await Model(token, uitnodigingen, aanvrager, accounts, stop);
        if (model.Stand != Uitnodigingstand.NieuwAccount)
            return scherm.Toon<UitnodigingScherm, UitnodigingModel>(model, Status(model.Stand));
        form = form with { Email = model.Email };
        IReadOnlyList<Invoerfout> fouten = form.Controleer();
        var account = form.Account(klok);
        if (fouten.Count == 0)
            fouten = Wachtwoordregels.Fouten(await aanmelding.Maak(account, form.Wachtwoord ?? ""), nameof(form.Wachtwoord));
        if (fouten.Count > 0)
            return scherm.Opnieuw<UitnodigingScherm, UitnodigingModel>(model with { Naam = form.Naam ?? "", Fouten = fouten });
        if (await Aanvaard(token, model, account, uitnodigingen, aanmelding, stop) is { } welkom)
        {
            await aanmelding.Voltooi(account, "met een nieuw account");
            return welkom;
        }
        // The invitation was withdrawn in this very moment: then there is no account either.
        await db.Database.RollbackTransactionAsync(stop);
        return Results.Conflict();
    }

    private static async Task<IResult?> Aanvaard(
        string token, UitnodigingModel model, Account account, Uitnodigingen uitnodigingen, Aanmelding aanmelding, CancellationToken stop)
    {
        if (await uitnodigingen.Aanvaard(token, stop) is not { } samenwerking)
            return null;
        await aanmelding.Noteer(account, "uitnodiging aanvaard", $"{account.Naam} doet mee voor {model.Partij}.", samenwerking.Id);
        return Results.LocalRedirect($"/s/{samenwerking.Slug}");
    }

    private static async Task<UitnodigingModel> Model(
        string token, Uitnodigingen uitnodigingen, Aanvrager aanvrager, UserManager<Account> accounts, CancellationToken stop)
    {
        if (await uitnodigingen.Open(token, stop) is not { } u)
            return new(token, Uitnodigingstand.Onbekend, "", "", "", null, default, "", []);
        return new(token, await Stand(u, uitnodigingen, aanvrager, accounts), u.Samenwerking, u.Partij, u.Email, u.Door, u.VerlooptOp, "", []);
    }

    private static async Task<Uitnodigingstand> Stand(
        Uitnodigingen.Geopend u, Uitnodigingen uitnodigingen, Aanvrager aanvrager, UserManager<Account> accounts) => u switch
        {
            { DoetAlMee: true } => Uitnodigingstand.DoetAlMee,
            { IngetrokkenOp: not null } => Uitnodigingstand.Ingetrokken,
            { AanvaardOp: not null } => Uitnodigingstand.Gebruikt,
            _ when uitnodigingen.IsVerlopen(u) => Uitnodigingstand.Verlopen,
            _ when aanvrager.Persoon is { } persoon => accounts.NormalizeEmail(persoon.Email) == accounts.NormalizeEmail(u.Email)
                ? Uitnodigingstand.Aannemen : Uitnodigingstand.AnderePersoon,
            _ => await accounts.FindByEmailAsync(u.Email) is null ? Uitnodigingstand.NieuwAccount : Uitnodigingstand.EerstInloggen,
        };

    private static int Status(Uitnodigingstand stand) => stand switch
    {
        Uitnodigingstand.Onbekend => StatusCodes.Status404NotFound,
        Uitnodigingstand.Ingetrokken or Uitnodigingstand.Gebruikt or Uitnodigingstand.Verlopen => StatusCodes.Status410Gone,
        Uitnodigingstand.AnderePersoon => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status200OK,
    };
}

/// <summary>What someone can do with an invitation.</summary>
public enum Uitnodigingstand
{
    /// <summary>There is none with this secret.</summary>
    Onbekend,

    /// <summary>Taken back by who sent it.</summary>
    Ingetrokken,

    /// <summary>Answered before.</summary>
    Gebruikt,

    /// <summary>Its two weeks are over.</summary>
    Verlopen,

    /// <summary>The person takes part already.</summary>
    DoetAlMee,

    /// <summary>Someone is signed in, with another address.</summary>
    AnderePersoon,

    /// <summary>The address has an account; sign in with it.</summary>
    EerstInloggen,

    /// <summary>The address has no account yet.</summary>
    NieuwAccount,

    /// <summary>One click away.</summary>
    Aannemen,
}

/// <summary>What the page of an invitation shows.</summary>
public sealed record UitnodigingModel(
    string Token, Uitnodigingstand Stand, string Samenwerking, string Partij, string Email, string? Door, DateTimeOffset VerlooptOp,
    string Naam, IReadOnlyList<Invoerfout> Fouten);
