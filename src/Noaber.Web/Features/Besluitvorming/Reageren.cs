using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What a party says about a proposal: its view, questions and answers, and what it notes for itself.</summary>
internal static class Reageren
{
    private const int Langst = 20_000;

    public static async Task<IResult> Zienswijze(
        Guid voorstel, [FromForm] Zienswijzeformulier form, NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await zaken.VindEnHoud(voorstel, stop) is not { } zaak)
            return Results.NotFound();
        var fouten = form.Controleer(zaak);
        if (fouten.Count > 0)
            return scherm.Opnieuw<ReactieScherm, ReactieModel>(new(voorstel, zaak.Voorstel.Titel, form, fouten));
        var (partij, toelichting, gelezen) = (aanvrager.Hier.PartijId, form.Toelichting?.Trim() ?? "", form.TekstHash is { Length: 64 } hash ? hash : zaak.TekstHash);
        if (await db.Zienswijzen.SingleOrDefaultAsync(z => z.VoorstelId == voorstel && z.PartijId == partij, stop) is { } eerder)
        {
            (eerder.Oordeel, eerder.Toelichting, eerder.TekstHash, eerder.GegevenOp, eerder.AccountId) =
                (form.Oordeel!.Value, toelichting, gelezen, klok.GetUtcNow(), aanvrager.AccountId);
        }
        else
        {
            db.Add(new Zienswijze
            {
                SamenwerkingId = aanvrager.Hier.SamenwerkingId, VoorstelId = voorstel, PartijId = partij, AccountId = aanvrager.AccountId,
                Oordeel = form.Oordeel!.Value, Toelichting = toelichting, TekstHash = gelezen, GegevenOp = klok.GetUtcNow(),
            });
        }
        return await VoorstelStappen.Bewaar(zaak, "zienswijze gegeven", $"{aanvrager.Hier.Partij} gaf een zienswijze op ‘{zaak.Voorstel.Titel}’: {Oordeelnaam.Van(form.Oordeel!.Value)}.", db, aanvrager, stop);
    }

    public static async Task<IResult> Vraag(
        Guid voorstel, [FromForm] Vraagformulier form, NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, TimeProvider klok, CancellationToken stop)
    {
        if (await zaken.Vind(voorstel, stop) is not { } zaak)
            return Results.NotFound();
        var tekst = form.Tekst?.Trim() ?? "";
        // Nothing typed, or an answer to what is not there: there is nothing to keep, and nothing is lost.
        if (tekst.Length is 0 or > Langst || !Voorstelgang.LigtVoor(zaak.Voorstel.Status)
            || (form.Op is { } op && !await db.Vragen.AnyAsync(v => v.Id == op && v.VoorstelId == voorstel && v.AntwoordOpId == null, stop)))
            return VoorstelStappen.Terug(aanvrager, voorstel, "#vragen");
        db.Add(new Vraag
        {
            SamenwerkingId = aanvrager.Hier.SamenwerkingId, VoorstelId = voorstel, PartijId = aanvrager.Hier.PartijId, AccountId = aanvrager.AccountId,
            OverLijnId = form.Over, AntwoordOpId = form.Op, Tekst = tekst, GesteldOp = klok.GetUtcNow(),
        });
        var wat = form.Op is null ? "stelde een vraag" : "beantwoordde een vraag";
        db.Noteer("vraag", $"{aanvrager.Hier.Partij} {wat} over ‘{zaak.Voorstel.Titel}’.", aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return VoorstelStappen.Terug(aanvrager, voorstel, "#vragen");
    }

    public static async Task<IResult> Notitie(
        Guid voorstel, [FromForm] string? tekst, NoaberDb db, Aanvrager aanvrager, Voorstelzaak zaken, TimeProvider klok, CancellationToken stop)
    {
        if (await zaken.Vind(voorstel, stop) is null)
            return Results.NotFound();
        var (hier, nu, nieuw) = (aanvrager.Hier, klok.GetUtcNow(), (tekst ?? "").Trim());
        nieuw = nieuw.Length > Langst ? nieuw[..Langst] : nieuw;
        if (await db.Notities.SingleOrDefaultAsync(n => n.VoorstelId == voorstel && n.PartijId == hier.PartijId, stop) is { } eerder)
            (eerder.Tekst, eerder.GewijzigdOp) = (nieuw, nu);
        else
            db.Add(new Notitie { SamenwerkingId = hier.SamenwerkingId, VoorstelId = voorstel, PartijId = hier.PartijId, Tekst = nieuw, GewijzigdOp = nu });
        await db.SaveChangesAsync(stop);
        return VoorstelStappen.Terug(aanvrager, voorstel, "#notitie");
    }
}

/// <summary>A view as it was typed. A field that was left open must not be refused by the framework, so all may be missing.</summary>
public sealed record Zienswijzeformulier
{
    private const int Langst = 20_000;

    public Oordeel? Oordeel { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>The text that the party had before it.</summary>
    public string? TekstHash { get; init; }

    internal List<Invoerfout> Controleer(Zaak zaak)
    {
        var fouten = new List<Invoerfout>();
        if (!Voorstelgang.LigtVoor(zaak.Voorstel.Status))
            fouten.Add(new("", "Dit voorstel ligt niet meer voor. Er is al over besloten, of het is ingetrokken."));
        if (Oordeel is not { } oordeel || !Enum.IsDefined(oordeel))
            fouten.Add(new(nameof(Oordeel), "Kies wat jullie van het voorstel vinden."));
        if (Oordeel is Kernel.Besluitvorming.Oordeel.VoorMits or Kernel.Besluitvorming.Oordeel.Tegen && string.IsNullOrWhiteSpace(Toelichting))
            fouten.Add(new(nameof(Toelichting), "Schrijf op waarom, of onder welke voorwaarde. Dan kan er iets mee gebeuren."));
        if (Toelichting?.Length > Langst)
            fouten.Add(new(nameof(Toelichting), $"De toelichting heeft hooguit {Langst} tekens."));
        return fouten;
    }
}

/// <summary>A question about a piece of the text or about the whole, or an answer.</summary>
public sealed record Vraagformulier
{
    public Guid? Over { get; init; }
    public Guid? Op { get; init; }
    public string? Tekst { get; init; }
}

/// <summary>What the form of a view shows when it comes back.</summary>
public sealed record ReactieModel(Guid Voorstel, string Titel, Zienswijzeformulier Form, IReadOnlyList<Invoerfout> Fouten);

/// <summary>What people call a view.</summary>
internal static class Oordeelnaam
{
    public static string Van(Oordeel oordeel) => oordeel switch
    {
        Oordeel.Voor => "voor",
        Oordeel.VoorMits => "voor, mits",
        Oordeel.Tegen => "tegen",
        _ => "geen mening",
    };
}
