using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>The tokens by which programs of this person read along: made, shown once, and revoked.</summary>
internal static class Apitokens
{
    private const int Meest = 20;
    private static readonly TimeSpan Dubbelklik = TimeSpan.FromMinutes(1);

    public static async Task<IResult> Toon(
        string? gedaan, NoaberDb db, Aanvrager aanvrager, EigenAccount eigen, Scherm scherm, TimeProvider klok, CancellationToken stop) =>
        scherm.Toon<ApitokensScherm, ApitokensModel>(
            await Model(new(), (db, aanvrager, eigen, klok), stop) with { Ingetrokken = gedaan == "ingetrokken" });

    public static async Task<IResult> Maak(
        [FromForm] Tokenformulier form, NoaberDb db, Aanvrager aanvrager, EigenAccount eigen, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var model = await Model(form, (db, aanvrager, eigen, klok), stop);
        var fouten = form.Controleer(model.Samenwerkingen, klok.Vandaag());
        if (model.Tokens.Count >= Meest)
            fouten.Add(new("", $"Je hebt al {Meest} tokens. Trek er eerst een in."));
        if (fouten.Count > 0)
            return scherm.Opnieuw<ApitokensScherm, ApitokensModel>(model with { Fouten = fouten });
        var geheim = Tokenaanmelding.NieuwGeheim();
        var token = (await ZonderDubbel(form, db, klok, stop)).Token(await eigen.Haal(), geheim, klok);
        db.Add(token);
        await eigen.Noteer("token gemaakt", $"Een token ‘{token.Naam}’ is gemaakt, tot en met {Datum.Dag(Datum.UitVeld(form.Tot)!.Value)}.", stop);
        return scherm.Toon<ApitokensScherm, ApitokensModel>(await Model(new(), (db, aanvrager, eigen, klok), stop) with { Geheim = geheim });
    }

    /// <summary>
    /// Of two clicks the last one is shown: the token of the first, whose secret nobody saw, goes. Other words, later, are another token.
    /// </summary>
    private static async Task<Tokenformulier> ZonderDubbel(Tokenformulier form, NoaberDb db, TimeProvider klok, CancellationToken stop)
    {
        var net = klok.GetUtcNow() - Dubbelklik;
        await db.NaElkaar(form.Nieuw, stop);
        var dezelfde = db.Apitokens.Where(t => t.Id == form.Nieuw);
        await dezelfde.Where(t => t.Naam == form.Naam!.Trim() && t.LaatstGebruiktOp == null && t.GemaaktOp > net).ExecuteDeleteAsync(stop);
        return await dezelfde.AnyAsync(stop) ? form with { Nieuw = null } : form;
    }

    public static async Task<IResult> TrekIn(Guid token, NoaberDb db, Aanvrager aanvrager, EigenAccount eigen, CancellationToken stop)
    {
        // A second click, or one of somebody else: then there is nothing to revoke.
        if (await db.Apitokens.SingleOrDefaultAsync(t => t.Id == token && t.AccountId == aanvrager.AccountId, stop) is { } gevonden)
        {
            db.Remove(gevonden);
            await eigen.Noteer("token ingetrokken", $"Het token ‘{gevonden.Naam}’ is ingetrokken.", stop);
        }
        return Results.LocalRedirect("/account/tokens?gedaan=ingetrokken");
    }

    private static async Task<ApitokensModel> Model(
        Tokenformulier form, (NoaberDb Db, Aanvrager Wie, EigenAccount Eigen, TimeProvider Klok) met, CancellationToken stop)
    {
        var account = await met.Eigen.Haal();
        var (nu, vandaag) = (met.Klok.GetUtcNow(), met.Klok.Vandaag());
        var samenwerkingen = await met.Db.Deelnemers.AsNoTracking().Where(d => d.AccountId == account.Id).DieMeedoen(vandaag)
            .Join(met.Db.Samenwerkingen, d => d.SamenwerkingId, s => s.Id, (d, s) => new { s.Id, s.Naam }).OrderBy(s => s.Naam)
            .Select(s => new Optie(s.Id.ToString(), s.Naam, null)).ToListAsync(stop);
        var rijen = await met.Db.Apitokens.AsNoTracking().Where(t => t.AccountId == account.Id).OrderByDescending(t => t.GemaaktOp).ToListAsync(stop);
        return new([.. rijen.Select(t => Regel(t, samenwerkingen, t.VerlooptOp > nu && t.Stempel == account.SecurityStamp))], samenwerkingen,
            form with { Tot = form.Tot ?? Datum.Veldwaarde(vandaag.AddMonths(3)), Nieuw = form.Nieuw ?? Guid.CreateVersion7() }, [])
        {
            MagMaken = met.Wie.IsVers(met.Klok) || met.Eigen.IsVoorbeeld(account), Uiterst = Tokenformulier.Uiterst(vandaag), Vandaag = vandaag,
        };
    }

    private static Tokenregel Regel(Apitoken token, IReadOnlyList<Optie> samenwerkingen, bool geldig) => new(
        token.Id, token.Naam, token.Gebieden, token.Samenwerkingen is null ? null
            : [.. samenwerkingen.Where(s => token.Samenwerkingen.Contains(Guid.Parse(s.Waarde))).Select(s => s.Tekst)],
        token.GemaaktOp, Tokenformulier.LaatsteDag(token), token.LaatstGebruiktOp, geldig);
}

/// <summary>A token as it is asked for.</summary>
public sealed record Tokenformulier
{
    private const int MeesteDagen = 365;

    /// <summary>The id that a new one gets, from when its form was made.</summary>
    public Guid? Nieuw { get; init; }

    public string? Naam { get; init; }

    /// <summary>Every partnership, also those that come later.</summary>
    public bool Overal { get; init; }

    public Guid[]? Samenwerkingen { get; init; }
    public Leesgebied[]? Gebieden { get; init; }
    public string? Tot { get; init; }

    internal static DateOnly LaatsteDag(Apitoken token) =>
        AmsterdamClock.Dag(token.VerlooptOp.AddTicks(-1));

    internal static DateOnly Uiterst(DateOnly vandaag) => vandaag.AddDays(MeesteDagen);

    internal List<Invoerfout> Controleer(IReadOnlyList<Optie> mijne, DateOnly vandaag)
    {
        var fouten = new List<Invoerfout>();
        if (!Invoer.IsNaam(Naam, Apitoken.LangsteNaam))
            fouten.Add(new(nameof(Naam), $"Geef het token een naam, met hooguit {Apitoken.LangsteNaam} tekens."));
        if (!Overal && (Samenwerkingen is not { Length: > 0 } gekozen || gekozen.Any(s => mijne.All(m => m.Waarde != s.ToString()))))
            fouten.Add(new(nameof(Samenwerkingen), "Kies ten minste één samenwerking waaraan je meedoet, of alle."));
        if (Gebieden is not { Length: > 0 } || !Gebieden.All(Enum.IsDefined))
            fouten.Add(new(nameof(Gebieden), "Kies ten minste één ding dat het token mag lezen."));
        if (Datum.UitVeld(Tot) is not { } tot || tot < vandaag || tot > Uiterst(vandaag))
            fouten.Add(new(nameof(Tot), $"Kies een dag van vandaag tot en met {Datum.Dag(Uiterst(vandaag))}."));
        return fouten;
    }

    /// <summary>It works until the end of the day that was chosen.</summary>
    internal Apitoken Token(Account account, string geheim, TimeProvider klok)
    {
        var eind = Datum.UitVeld(Tot)!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new()
        {
            Id = Nieuw ?? Guid.CreateVersion7(), AccountId = account.Id, Naam = Naam!.Trim(), GeheimHash = Tokenaanmelding.Hash(geheim), Stempel = account.SecurityStamp!,
            Samenwerkingen = Overal ? null : [.. Samenwerkingen!.Distinct()], Gebieden = [.. Gebieden!.Distinct()], GemaaktOp = klok.GetUtcNow(),
            VerlooptOp = new DateTimeOffset(eind, AmsterdamClock.Zone.GetUtcOffset(eind)).ToUniversalTime(),
        };
    }
}

/// <summary>A token in the list of its owner; without the names of its partnerships it is for all.</summary>
public sealed record Tokenregel(
    Guid Id, string Naam, IReadOnlyList<Leesgebied> Gebieden, IReadOnlyList<string>? Samenwerkingen, DateTimeOffset GemaaktOp, DateOnly TotEnMet,
    DateTimeOffset? LaatstGebruiktOp, bool Geldig);

/// <summary>What the page of the tokens shows.</summary>
public sealed record ApitokensModel(
    IReadOnlyList<Tokenregel> Tokens, IReadOnlyList<Optie> Samenwerkingen, Tokenformulier Form, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>The secret, right after it was made and never again.</summary>
    public string? Geheim { get; init; }

    public bool Ingetrokken { get; init; }

    /// <summary>Whether this person proved to be there just now.</summary>
    public bool MagMaken { get; init; }

    public DateOnly Vandaag { get; init; }

    /// <summary>The last day that a token made today may work.</summary>
    public DateOnly Uiterst { get; init; }
}

/// <summary>What a token may read, as people read it.</summary>
internal static class Leesgebiednaam
{
    public static string Van(Leesgebied gebied) => gebied switch
    {
        Leesgebied.Afspraken => "afspraken die zijn vastgesteld",
        Leesgebied.Concepten => "wat nog geschreven wordt",
        Leesgebied.Voorstellen => "voorstellen",
        Leesgebied.Overleg => "overleggen en besluiten",
        Leesgebied.Voortgang => "voortgang en evaluaties",
        Leesgebied.Cijfers => "cijfers van de monitor",
        _ => "mijlpalen",
    };

    public static string Uitleg(Leesgebied gebied) => gebied switch
    {
        Leesgebied.Afspraken => "kaders, versies, afspraken, streefwaarden en acties",
        Leesgebied.Concepten => "concepten, en voorstellen die nog niet zijn ingediend",
        Leesgebied.Voorstellen => "met zienswijzen, vragen en instemmingen; nooit notities van een partij",
        Leesgebied.Overleg => "zonder stukken, en nooit wat vertrouwelijk is",
        Leesgebied.Voortgang => "hoe ver streefwaarden zijn, en wat er per jaar van afspraken kwam",
        Leesgebied.Cijfers => "alleen wat is vrijgegeven voor de raad of voor iedereen",
        _ => "wie, wat en wanneer in het jaar",
    };
}
