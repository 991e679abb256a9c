using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Noaber.Files;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Papers with an item: add, read, and share. What was shared stays shared: the register of information only grows.</summary>
internal static class Vergaderstukken
{
    private const int MeestePerPunt = 40;
    private const string Vol = "Bij dit punt zijn al 40 stukken. Meer kan niet.";

    /// <summary>A file of the size that we read, and the form around it.</summary>
    public static readonly object[] Omvang =
    [
        new RequestSizeLimitAttribute(Grenzen.Standaard.Bytes + (1 << 20)),
        new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Grenzen.Standaard.Bytes + (1 << 20), ValueLengthLimit = 1 << 20 },
    ];

    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek, Guid punt) =>
        await verzoek.VindPunt(punt) is not { } gevonden ? Results.NotFound()
            : gevonden.Overleg.Status.IsVoorbij() ? verzoek.Voorbij()
            : verzoek.Scherm.Toon<StukkenScherm, StukkenModel>(await Model(gevonden,
                new("", "", "") { Nieuw = Guid.CreateVersion7() }, verzoek));

    public static async Task<IResult> VoegToe([AsParameters] Overlegverzoek verzoek, Guid punt, [FromForm] Stukformulier form,
        IFormFile? bestand)
    {
        await verzoek.Db.Als(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop);
        if (await verzoek.HoudPunt(punt) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij())
            return verzoek.Voorbij();
        var model = await Model(gevonden, form, verzoek);
        if (form.Controleer(bestand) is { } fout)
            return verzoek.Scherm.Opnieuw<StukkenScherm, StukkenModel>(model with { Fouten = [fout] });
        // Sent twice: it is there. Another paper, from a page of before, is another one.
        var eerder = await verzoek.Db.Stukken.Where(s => s.Id == form.Nieuw)
            .Select(s => new Stukinhoud(s.Naam, s.Sha256, s.Link, s.Tekst)).SingleOrDefaultAsync(verzoek.Stop);
        var stuk = await Maak(eerder is null ? form : form with { Nieuw = null }, bestand, gevonden.Punt, verzoek);
        if (eerder == new Stukinhoud(stuk.Naam, stuk.Sha256, stuk.Link, stuk.Tekst))
            return verzoek.Naar($"/punten/{punt}/stukken");
        if (model.Stukken.Count >= MeestePerPunt)
            return verzoek.Scherm.Opnieuw<StukkenScherm, StukkenModel>(model with { Fouten = [new("", Vol)] });
        verzoek.Db.Add(stuk);
        // Once the agenda is out, a paper goes at once to who has it; before that it waits for the sending.
        if (gevonden.Overleg.Status is not OverlegStatus.Concept)
            VoegDelingenToe(verzoek.Db, stuk, await Partijen(verzoek.Db, verzoek.Overleg, verzoek.Stop), stuk.ToegevoegdOp);
        await verzoek.Bewaar("stuk toegevoegd", $"Bij punt {gevonden.Punt.Volgorde} van ‘{gevonden.Overleg.Titel}’ is een stuk gekomen.");
        return verzoek.Naar($"/punten/{punt}/stukken");
    }

    public static async Task<IResult> Verwijder([AsParameters] Overlegverzoek verzoek, Guid punt, Guid stuk)
    {
        if (await verzoek.HoudPunt(punt) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Overleg.Status.IsVoorbij() || await verzoek.Db.Delingen.AnyAsync(d => d.StukId == stuk, verzoek.Stop))
            return verzoek.Voorbij();
        await verzoek.Db.Stukken.Where(s => s.Id == stuk && s.AgendapuntId == punt).ExecuteDeleteAsync(verzoek.Stop);
        return verzoek.Naar($"/punten/{punt}/stukken");
    }

    /// <summary>Shares a paper with one more party at the table, also one that is not invited.</summary>
    public static async Task<IResult> Deel([AsParameters] Overlegverzoek verzoek, Guid punt, Guid stuk, [FromForm] Guid partij)
    {
        if (await verzoek.HoudPunt(punt) is not { } gevonden
            || await verzoek.Db.Stukken.Where(s => s.Id == stuk && s.AgendapuntId == punt).Select(s => new { s.Id, s.SamenwerkingId })
                .SingleOrDefaultAsync(verzoek.Stop) is not { } deel)
            return Results.NotFound();
        var kan = gevonden.Overleg.Status is OverlegStatus.Verzonden or OverlegStatus.Bezig
            && (await Lezers(gevonden, verzoek)).Any(p => p.Id == partij);
        if (!kan)
            return verzoek.Voorbij();
        if (!await verzoek.Db.Delingen.AnyAsync(d => d.StukId == stuk && d.PartijId == partij, verzoek.Stop))
        {
            var nu = verzoek.Klok.GetUtcNow();
            verzoek.Db.Add(new StukDeling { SamenwerkingId = deel.SamenwerkingId, StukId = deel.Id, PartijId = partij, GedeeldOp = nu });
            await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        }
        return verzoek.Naar($"/punten/{punt}/stukken");
    }

    /// <summary>The file itself, to be kept and never shown by us: whatever it is, a browser downloads it.</summary>
    public static async Task<IResult> Geef([AsParameters] Overlegverzoek verzoek, Guid stuk)
    {
        if (await verzoek.Db.Vind(verzoek.Aanvrager, verzoek.Overleg, verzoek.Stop) is not { } gevonden)
            return Results.NotFound();
        var mijn = verzoek.Aanvrager.Hier.PartijId;
        var alles = OverlegRegels.Openbaar.Contains(gevonden.Soort)
            || (verzoek.Aanvrager.Mag(Handeling.OverlegOrganiseren)
                && await verzoek.Db.IsBesloten(verzoek.Aanvrager, gevonden, verzoek.Stop));
        var bestand = await verzoek.Db.Stukken.AsNoTracking().Where(s => s.Id == stuk && s.Inhoud != null
            && verzoek.Db.Agendapunten.Any(a => a.Id == s.AgendapuntId && a.OverlegId == verzoek.Overleg)
                && (alles || verzoek.Db.Delingen.Any(d => d.StukId == s.Id && d.PartijId == mijn)))
            .Select(s => new { s.Naam, s.Inhoud }).SingleOrDefaultAsync(verzoek.Stop);
        if (bestand is null)
            return Results.NotFound();
        verzoek.Http.Response.Headers[HeaderNames.ContentSecurityPolicy] = "sandbox; default-src 'none'";
        return Results.File(bestand.Inhoud!, "application/octet-stream", bestand.Naam);
    }

    /// <summary>
    /// From now on every party that is invited can read every paper of the agenda; what one had already keeps its moment.
    /// </summary>
    public static async Task DeelAlles(NoaberDb db, OverlegRij overleg, DateTimeOffset nu, CancellationToken stop)
    {
        var partijen = await Partijen(db, overleg.Id, stop);
        var stukken = await db.Stukken.Where(s => db.Agendapunten.Any(a => a.Id == s.AgendapuntId && a.OverlegId == overleg.Id))
            .Select(s => new { s.Id, Al = db.Delingen.Where(d => d.StukId == s.Id).Select(d => d.PartijId).ToList() }).ToListAsync(stop);
        db.AddRange(from stuk in stukken
                    from partij in partijen.Except(stuk.Al)
                    select new StukDeling { SamenwerkingId = overleg.SamenwerkingId, StukId = stuk.Id, PartijId = partij, GedeeldOp = nu });
    }

    public static string Grootte(int bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{Math.Max(1, bytes / 1024)} kB")
            : string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{bytes / 1048576.0:0.#} MB");

    private static void VoegDelingenToe(NoaberDb db, Stuk stuk, IEnumerable<Guid> partijen, DateTimeOffset nu) =>
        db.AddRange(partijen.Select(p => new StukDeling
        {
            SamenwerkingId = stuk.SamenwerkingId, StukId = stuk.Id, PartijId = p,
            GedeeldOp = nu
        }));

    private static Task<List<Guid>> Partijen(NoaberDb db, Guid overleg, CancellationToken stop) =>
        db.Genodigden.Where(g => g.OverlegId == overleg && g.PartijId != null).Select(g => g.PartijId!.Value).Distinct().ToListAsync(stop);

    private static async Task<Stuk> Maak(Stukformulier form, IFormFile? bestand, AgendapuntRij punt, Overlegverzoek verzoek)
    {
        var inhoud = bestand is null ? null : await bestand.Bytes(verzoek.Stop);
        return new()
        {
            Id = form.Nieuw ?? Guid.CreateVersion7(), SamenwerkingId = punt.SamenwerkingId, AgendapuntId = punt.Id,
            Naam = bestand is null ? form.Naam!.Trim() : Path.GetFileName(bestand.FileName),
            Inhoud = inhoud, Sha256 = inhoud is null ? null : Convert.ToHexStringLower(SHA256.HashData(inhoud)),
            Link = bestand is null ? form.Adres : null, Tekst = bestand is null && form.Adres is null ? form.Tekst!.Trim() : null,
            ToegevoegdDoor = verzoek.Aanvrager.AccountId, ToegevoegdOp = verzoek.Klok.GetUtcNow(),
        };
    }

    /// <summary>The parties that can have a paper: who is invited, and for what is not confidential all at the table.</summary>
    private static async Task<IReadOnlyList<PartijAanTafel>> Lezers(
        (OverlegRij Overleg, AgendapuntRij Punt) wat, Overlegverzoek verzoek)
    {
        var genodigd = await Partijen(verzoek.Db, wat.Overleg.Id, verzoek.Stop);
        return [.. (await verzoek.Db.PartijenHier(verzoek.Aanvrager, verzoek.Klok.Vandaag(), verzoek.Stop))
            .Where(p => genodigd.Contains(p.Id)
                || (!wat.Punt.Vertrouwelijk && Rechten.Mag(Handeling.InformatiepositieZien, p.Soort, [Rol.Lezer])))];
    }

    private static async Task<StukkenModel> Model(
        (OverlegRij Overleg, AgendapuntRij Punt) wat, Stukformulier form, Overlegverzoek verzoek)
    {
        var db = verzoek.Db;
        var stukken = await db.Stukken.AsNoTracking().Where(s => s.AgendapuntId == wat.Punt.Id).OrderBy(s => s.ToegevoegdOp)
            .Select(s => new StukRegel(s.Id, s.Naam, s.Inhoud == null ? null : s.Inhoud.Length,
                db.Delingen.Where(d => d.StukId == s.Id).Select(d => d.PartijId).ToList(), true))
            .ToListAsync(verzoek.Stop);
        return new(wat.Overleg.Id, wat.Overleg.Titel, wat.Punt.Id, wat.Punt.Titel, form, stukken, await Lezers(wat, verzoek))
        {
            IsVerzonden = wat.Overleg.Status is not OverlegStatus.Concept,
        };
    }

    /// <summary>By which a paper that is sent twice is known.</summary>
    private sealed record Stukinhoud(string Naam, string? Sha256, string? Link, string? Tekst);
}
