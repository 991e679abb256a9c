using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Cijfers;

/// <summary>Frozen answers: they show for ever what they showed then, to at most those who could see it then.</summary>
internal static class Beelden
{
    private const int Meeste = 200;

    public static async Task<IResult> ZetVast([FromForm] Beeldformulier form, [AsParameters] Cijferverzoek verzoek)
    {
        var gelezen = Cijfervraag.Lees(form.Vraag);
        if (!gelezen.KanGesteld(Catalogus.Standaard))
            return Results.LocalRedirect(verzoek.Adres(gelezen.Vraag));
        var vraag = gelezen.Vraag;
        var tabel = Cijfertabel.Maak(vraag, await verzoek.Lees(vraag));
        if (!tabel.HeeftCijfers)
            return Results.LocalRedirect(verzoek.Adres(vraag));
        return await verzoek.Leg(vraag, tabel, Meeste) is { } beeld ? Results.LocalRedirect(verzoek.VanBeeld(beeld.Hash))
            : await Tabelbouwer.Opnieuw(verzoek, vraag, "", new("", $"Je hebt al {Meeste} beelden vastgezet, en een beeld blijft altijd staan. Vraag een collega om dit vast te zetten."));
    }

    /// <summary>Lays an answer down; the same one is there once. Null when this person has as many as one may have.</summary>
    public static async Task<Cijferbeeld?> Leg(this Cijferverzoek verzoek, Cijfervraag vraag, Cijfertabel tabel, int? hoogstens)
    {
        var (antwoord, publiek) = (Cijferbeeld.Schrijf(tabel with { Aandelen = tabel.Geteld() }), await verzoek.Publiek(tabel));
        var hash = Cijferbeeld.HashVan(vraag.Schrijf(), antwoord, publiek, verzoek.Hier.PartijId);
        await verzoek.Db.NaElkaar($"cijferbeeld {verzoek.Samenwerking} {hash}", verzoek.Stop);
        if (await verzoek.Alle().FirstOrDefaultAsync(b => b.Hash == hash, verzoek.Stop) is { } bestaand)
            return bestaand;
        if (hoogstens is { } meest && await verzoek.HeeftEr(meest))
            return null;
        var beeld = verzoek.Db.Add(new Cijferbeeld
        {
            SamenwerkingId = verzoek.Samenwerking, Hash = hash, Vraag = vraag.Schrijf(), Antwoord = antwoord, Publiek = publiek,
            PartijId = verzoek.Hier.PartijId, DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        }).Entity;
        await verzoek.Bewaar("cijfers vastgezet", "Een beeld van cijfers is vastgezet.");
        return beeld;
    }

    /// <summary>The one with this hash, as this reader may see it; null when there is none.</summary>
    public static Task<Cijferbeeld?> Beeld(this Cijferverzoek verzoek, string hash) =>
        verzoek.Alle().AsNoTracking().SingleOrDefaultAsync(b => b.Hash == hash, verzoek.Stop);

    private static IQueryable<Cijferbeeld> Alle(this Cijferverzoek verzoek) =>
        verzoek.Db.Cijferbeelden.Where(b => b.SamenwerkingId == verzoek.Samenwerking);

    /// <summary>Whether this person has as many as this: a frozen picture stays for ever, so nobody makes a great many of them.</summary>
    private static async Task<bool> HeeftEr(this Cijferverzoek verzoek, int meest)
    {
        await verzoek.Db.NaElkaar($"cijferbeelden {verzoek.Aanvrager.AccountId}", verzoek.Stop);
        return await verzoek.Alle().CountAsync(b => b.DoorId == verzoek.Aanvrager.AccountId, verzoek.Stop) >= meest;
    }

    public static async Task<IResult> Toon(string beeld, [AsParameters] Cijferverzoek verzoek)
    {
        var metNaam = verzoek.Aanvrager.Mag(Handeling.MensenZien);
        var gevonden = await verzoek.Alle().AsNoTracking().Where(b => b.Hash == beeld)
            .Select(b => new
            {
                Beeld = b, Partij = verzoek.Db.Partijen.Where(p => p.Id == b.PartijId).Select(p => p.Organisatie.Naam).First(),
                Door = metNaam ? verzoek.Db.Users.Where(u => u.Id == b.DoorId).Select(u => u.Naam).FirstOrDefault() : null,
            }).SingleOrDefaultAsync(verzoek.Stop);
        if (gevonden is null)
            return Results.NotFound();
        var (tabel, vraag) = (gevonden.Beeld.Tabel, Cijfervraag.Lees(gevonden.Beeld.Vraag).Vraag);
        return verzoek.Scherm.Toon<BeeldScherm, BeeldModel>(new(
            new("beeld", tabel.Titel, vraag, tabel) { Voorbeeld = verzoek.Hier.Voorbeeld, MeeTeNemen = false, VastAdres = verzoek.VanBeeld(beeld), Bijvoegen = verzoek.Bijvoegen(vraag) }, gevonden.Beeld.Op, gevonden.Partij, gevonden.Door)
        {
            Publiek = Woord(gevonden.Beeld.Publiek), Nieuwer = await verzoek.IsAnders(vraag, tabel) ? verzoek.Adres(vraag) : null,
        });
    }

    /// <summary>Whether there is a figure now that is not the one of then. What the reader does not see now is no newer figure.</summary>
    private static async Task<bool> IsAnders(this Cijferverzoek verzoek, Cijfervraag vraag, Cijfertabel toen) =>
        vraag.Bezwaren(Catalogus.Standaard).Count == 0 && IsAnders(toen, Cijfertabel.Maak(vraag, await verzoek.Lees(vraag)));

    /// <summary>Whether there is a figure in the table of now that was not in that of then.</summary>
    public static bool IsAnders(Cijfertabel toen, Cijfertabel nu)
    {
        var bekend = Cijfers(toen).ToHashSet();
        return Cijfers(nu).Any(c => !bekend.Contains(c));
    }

    private static IEnumerable<(string Rij, string Kolom, string Tekst, string? Noemer, bool Voorlopig)> Cijfers(Cijfertabel tabel) =>
        from rij in tabel.Rijen
        from paar in tabel.Kolommen.Zip(rij.Cellen)
        where paar.Second.Getal is not null
        select (rij.Kop.Sleutel, paar.First.Sleutel, paar.Second.Tekst, paar.Second.Noemer, paar.Second.Tekens.HasFlag(Cijferteken.Voorlopig));

    /// <summary>Figures for the own party alone stay with it; when they are of others too, with who looks after all.</summary>
    private static async Task<Cijferpubliek> Publiek(this Cijferverzoek verzoek, Cijfertabel tabel)
    {
        if (tabel.Inzage != Inzage.EigenPartij)
            return tabel.Inzage == Inzage.Tafel ? Cijferpubliek.Tafel : Cijferpubliek.Iedereen;
        var eigen = (await verzoek.Db.OpvolgingenIn([verzoek.Samenwerking], verzoek.Stop)).MetVoorgangers(verzoek.Hier.PartijId);
        return tabel.Eigenaars.All(eigen.Contains) ? Cijferpubliek.EigenPartij : Cijferpubliek.Nakijk;
    }

    private static string Woord(Cijferpubliek publiek) => publiek switch
    {
        Cijferpubliek.Iedereen => "iedereen die meedoet",
        Cijferpubliek.Tafel => "de partijen aan tafel",
        Cijferpubliek.EigenPartij => "de eigen partij, en wie de cijfers nakijkt",
        _ => "wie de cijfers van alle partijen nakijkt",
    };
}

/// <summary>What is frozen.</summary>
internal sealed record Beeldformulier
{
    public string? Vraag { get; init; }
}

/// <summary>What the page of a frozen answer shows.</summary>
public sealed record BeeldModel(Figuurmodel Figuur, DateTimeOffset Op, string Partij, string? Door)
{
    public required string Publiek { get; init; }

    /// <summary>Where the figures of now are; null when they are the same.</summary>
    public string? Nieuwer { get; init; }
}
