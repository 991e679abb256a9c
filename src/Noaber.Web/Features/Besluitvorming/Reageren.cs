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
    private const string TeLang = "Dit is te lang: er passen 20.000 tekens in. Maak het korter, of zet het in een stuk bij het overleg.";

    public static async Task<IResult> Zienswijze([AsParameters] Voorstelverzoek verzoek, [FromForm] Zienswijzeformulier form)
    {
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        var fouten = form.Controleer(zaak);
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<ReactieScherm, ReactieModel>(new(verzoek.Voorstel, zaak.Voorstel.Titel, form, fouten));
        var (partij, toelichting) = (verzoek.Hier.PartijId, form.Toelichting?.Trim() ?? "");
        var gelezen = form.TekstHash is { Length: 64 } hash ? hash : zaak.TekstHash;
        if (await verzoek.Db.Zienswijzen
            .SingleOrDefaultAsync(z => z.VoorstelId == verzoek.Voorstel && z.PartijId == partij, verzoek.Stop) is { } eerder)
        {
            // A second click: it says so already.
            if ((eerder.Oordeel, eerder.Toelichting, eerder.TekstHash) == (form.Oordeel!.Value, toelichting, gelezen))
                return verzoek.Terug("#zienswijzen");
            if ((form.Gezien ?? "") != Oordeelinvoer.Merk(eerder.GegevenOp))
                return await Botst(verzoek, zaak.Voorstel, form, eerder);
            (eerder.Oordeel, eerder.Toelichting, eerder.TekstHash, eerder.GegevenOp, eerder.AccountId) =
                (form.Oordeel!.Value, toelichting, gelezen, verzoek.Klok.GetUtcNow(), verzoek.Aanvrager.AccountId);
        }
        else
        {
            verzoek.Db.Add(new Zienswijze
            {
                SamenwerkingId = verzoek.Hier.SamenwerkingId, VoorstelId = verzoek.Voorstel, PartijId = partij,
                AccountId = verzoek.Aanvrager.AccountId,
                Oordeel = form.Oordeel!.Value, Toelichting = toelichting, TekstHash = gelezen, GegevenOp = verzoek.Klok.GetUtcNow(),
            });
        }
        return await verzoek.Bewaar("zienswijze gegeven",
            $"{verzoek.Hier.Partij} gaf een zienswijze op ‘{zaak.Voorstel.Titel}’: {Oordeelnaam.Van(form.Oordeel!.Value)}.");
    }

    /// <summary>
    /// A colleague gave the view of the party in the meantime: both stand beside each other, and nothing is written over.
    /// </summary>
    private static async Task<IResult> Botst(Voorstelverzoek verzoek, Voorstel voorstel, Zienswijzeformulier form, Zienswijze nu) =>
        verzoek.Scherm.Toon<ReactieScherm, ReactieModel>(new(
            verzoek.Voorstel, voorstel.Titel, form with { Gezien = Oordeelinvoer.Merk(nu.GegevenOp) }, [])
        {
            Nu = new(nu.Oordeel, nu.Toelichting, await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, nu, nu.Id, verzoek.Stop)),
        }, StatusCodes.Status409Conflict);

    public static async Task<IResult> Vraag([AsParameters] Voorstelverzoek verzoek, [FromForm] Vraagformulier form)
    {
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        var tekst = form.Tekst?.Trim() ?? "";
        var zelfde = await verzoek.Db.Vragen.Where(v => v.Id == form.Nieuw).Select(v => v.Tekst).SingleOrDefaultAsync(verzoek.Stop);
        // Nothing typed, or a second click: there is nothing to keep. Other words from a page of before are another question.
        if (tekst.Length == 0 || zelfde == tekst)
            return verzoek.Terug("#vragen");
        if (await Bezwaar(form, tekst, zaak, verzoek.Db, verzoek.Stop) is { } bezwaar)
            return verzoek.Scherm.Opnieuw<ReactietekstScherm, ReactietekstModel>(form.Model(zaak.Voorstel) with
            {
                Fouten = [new("Tekst", bezwaar)],
            });
        verzoek.Db.Add(new Vraag
        {
            Id = zelfde is null && form.Nieuw is { } nieuw ? nieuw : Guid.CreateVersion7(), SamenwerkingId = verzoek.Hier.SamenwerkingId,
            VoorstelId = verzoek.Voorstel, PartijId = verzoek.Hier.PartijId, AccountId = verzoek.Aanvrager.AccountId,
            OverLijnId = form.Over, AntwoordOpId = form.Op, Tekst = tekst, GesteldOp = verzoek.Klok.GetUtcNow(),
        });
        var wat = form.Op is null ? "stelde een vraag" : "beantwoordde een vraag";
        return await verzoek.Bewaar("vraag", $"{verzoek.Hier.Partij} {wat} over ‘{zaak.Voorstel.Titel}’.", "#vragen");
    }

    private static async Task<string?> Bezwaar(Vraagformulier form, string tekst, Zaak zaak, NoaberDb db, CancellationToken stop) =>
        tekst.Length > Oordeelinvoer.Langst ? TeLang
        : !Voorstelgang.LigtVoor(zaak.Voorstel.Status) ? "Dit voorstel ligt niet meer voor: er is al over besloten, of het is "
            + "ingetrokken. Je tekst is niet verstuurd. Neem hem over als je hem elders wilt gebruiken."
        : form.Op is { } op && !await db.Vragen.AnyAsync(v => v.Id == op && v.VoorstelId == zaak.Voorstel.Id && v.AntwoordOpId == null,
            stop)
            ? "De vraag waarop je antwoordt, is er niet meer." : null;

    public static async Task<IResult> Notitie([AsParameters] Voorstelverzoek verzoek, [FromForm] Notitieformulier form)
    {
        if (await verzoek.Houd() is not { } zaak)
            return Results.NotFound();
        var (hier, nu, nieuw) = (verzoek.Hier, verzoek.Klok.GetUtcNow(), (form.Tekst ?? "").Trim());
        var eerder = await verzoek.Db.Notities
            .SingleOrDefaultAsync(n => n.VoorstelId == verzoek.Voorstel && n.PartijId == hier.PartijId, verzoek.Stop);
        var model = form.Model(zaak.Voorstel, Oordeelinvoer.Merk(eerder?.GewijzigdOp));
        if (nieuw.Length > Oordeelinvoer.Langst)
            return verzoek.Scherm.Opnieuw<ReactietekstScherm, ReactietekstModel>(model with { Fouten = [new("Tekst", TeLang)] });
        if (eerder is not null && form.Gezien != Oordeelinvoer.Merk(eerder.GewijzigdOp) && nieuw != eerder.Tekst)
            return verzoek.Scherm.Toon<ReactietekstScherm, ReactietekstModel>(model with
            {
                Nu = eerder.Tekst,
                Door = await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, eerder, eerder.Id, verzoek.Stop),
            }, StatusCodes.Status409Conflict);
        if (eerder is not null)
            (eerder.Tekst, eerder.GewijzigdOp) = (nieuw, nu);
        else
            verzoek.Db.Add(new Notitie
            {
                SamenwerkingId = hier.SamenwerkingId, VoorstelId = verzoek.Voorstel, PartijId = hier.PartijId,
                Tekst = nieuw, GewijzigdOp = nu
            });
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return verzoek.Terug("#notitie");
    }
}

/// <summary>A view as it was typed. A field that was left open must not be refused by the framework, so all may be missing.</summary>
public sealed record Zienswijzeformulier
{
    public Oordeel? Oordeel { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>The text that the party had before it.</summary>
    public string? TekstHash { get; init; }

    /// <summary>The mark of the view that was on the screen.</summary>
    public string? Gezien { get; init; }

    internal List<Invoerfout> Controleer(Zaak zaak)
    {
        var fouten = new List<Invoerfout>();
        if (!Voorstelgang.LigtVoor(zaak.Voorstel.Status))
            fouten.Add(new("", "Dit voorstel ligt niet meer voor. Er is al over besloten, of het is ingetrokken."));
        fouten.AddRange(Oordeelinvoer.Fouten(Oordeel, Toelichting, "het voorstel"));
        return fouten;
    }
}

/// <summary>A question about a piece of the text or about the whole, or an answer.</summary>
public sealed record Vraagformulier
{
    public Guid? Over { get; init; }
    public Guid? Op { get; init; }

    /// <summary>The id that it gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Nieuw { get; init; }

    public string? Tekst { get; init; }

    internal ReactietekstModel Model(Voorstel voorstel) => new(
        voorstel.Id, voorstel.Titel, "vragen", Op is null ? "Je vraag" : "Je antwoord", Tekst ?? "",
        [("Over", $"{Over}"), ("Op", $"{Op}"), ("Nieuw", $"{Nieuw}")]);
}

/// <summary>What a party notes for itself; a colleague who wrote in the meantime is not overwritten.</summary>
public sealed record Notitieformulier
{
    public string? Tekst { get; init; }

    /// <summary>The mark of the note that was on the screen.</summary>
    public string? Gezien { get; init; }

    internal ReactietekstModel Model(Voorstel voorstel, string merk) =>
        new(voorstel.Id, voorstel.Titel, "notitie", "Notitie van je eigen partij", Tekst ?? "", [("Gezien", merk)]);
}

/// <summary>A text that could not be kept as it was sent: nothing of it is lost. <paramref name="Verborgen"/> goes along unseen.</summary>
public sealed record ReactietekstModel(Guid Voorstel, string Titel, string Stap, string Label, string Tekst,
    IReadOnlyList<(string Naam, string Waarde)> Verborgen)
{
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What a colleague made of it in the meantime.</summary>
    public string? Nu { get; init; }

    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";
}

/// <summary>What the form of a view shows when it comes back.</summary>
public sealed record ReactieModel(Guid Voorstel, string Titel, Zienswijzeformulier Form, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>What a colleague made of it in the meantime.</summary>
    public ZienswijzeNu? Nu { get; init; }
}

/// <summary>The view as it is now, and who gave it.</summary>
public sealed record ZienswijzeNu(Oordeel Oordeel, string Toelichting, string Door);
