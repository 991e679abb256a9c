using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>
/// Says which figures a statement of a visie asks for. The council adopts its words; that a number in them is a target is how a person read
/// it, so it may be said of a visie that holds too, and changes no word.
/// </summary>
internal static class UitspraakStreven
{
    public static async Task<IResult> Vraag(Guid uitspraak, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop) =>
        await Vind(uitspraak, db, aanvrager, stop) is { } rij
            ? scherm.Toon<UitspraakstreefScherm, UitspraakstreefModel>(await Model(rij, db, aanvrager, klok, stop))
            : await Elders(uitspraak, db, aanvrager, stop);

    public static async Task<IResult> Voer(
        Guid uitspraak, HttpContext http, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await Vind(uitspraak, db, aanvrager, stop) is not { } rij)
            return await Elders(uitspraak, db, aanvrager, stop);
        var form = await http.Request.ReadFormAsync(stop);
        var model = await Model(rij, db, aanvrager, klok, stop);
        var ingevuld = model.Velden.ToDictionary(veld => veld.Naam, veld => Schrijfveld.Zuiver(form[veld.Naam].ToString()),
            StringComparer.Ordinal);
        List<Invoerfout> fouten = [.. model.Velden.Select(veld => new Invoerfout(veld.Naam, veld.Fout(ingevuld[veld.Naam]) ?? ""))
            .Where(fout => fout.Tekst.Length > 0)];
        if (fouten.Count == 0)
            fouten.AddRange(Streefvelden.Fouten(ingevuld));
        var doelen = fouten.Count == 0 ? Streefvelden.Lees(ingevuld) : [];
        if (fouten.Count == 0 && doelen.SequenceEqual(rij.Streefwaarden))
            return Terug();
        var ingehaald = form["Gezien"] != $"{rij.Versie}";
        if (fouten.Count > 0 || ingehaald)
            return scherm.Toon<UitspraakstreefScherm, UitspraakstreefModel>(model with
            {
                Ingevuld = ingevuld,
                Fouten = fouten,
                Door = ingehaald ? await Wijziger.Van(db, aanvrager, rij, rij.Id, stop) : null,
            }, ingehaald ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        rij.Streefwaarden = doelen;
        db.Noteer("streefwaarden van de visie",
            $"{aanvrager.Hier.Partij} schreef bij ‘{Opmaak.Kort(rij.Tekst, 80)}’ op: "
                + $"{Aantal.Van(doelen.Count, "streefwaarde", "streefwaarden")}.",
            aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Terug();

        IResult Terug() => Results.LocalRedirect($"{aanvrager.Hier.Basis}/uitspraak/{uitspraak}");
    }

    /// <summary>A statement that parties adopt is written in a proposal: there is only its page.</summary>
    private static async Task<IResult> Elders(Guid uitspraak, NoaberDb db, Aanvrager aanvrager, CancellationToken stop) =>
        await db.Beleidsuitspraken.AnyAsync(u => u.SamenwerkingId == aanvrager.Hier.SamenwerkingId && u.LijnId == uitspraak, stop)
            ? Results.LocalRedirect($"{aanvrager.Hier.Basis}/uitspraak/{uitspraak}") : Results.NotFound();

    /// <summary>The statement in the visie that holds or will, or else in the one that is being made; held until the end.</summary>
    private static async Task<BeleidsuitspraakRij?> Vind(Guid lijn, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var kaders = db.Kaders.Zichtbaar(aanvrager).Where(k => k.Soort == DocumentSoort.Visie
            && (k.Status == KaderStatus.Vigerend || k.Status == KaderStatus.Vastgesteld || k.Status == KaderStatus.Concept));
        var rij = await (from u in db.Beleidsuitspraken
                         join k in kaders on u.KaderId equals k.Id
                         where u.LijnId == lijn
                         orderby k.Status == KaderStatus.Vigerend ? 0 : k.Status == KaderStatus.Vastgesteld ? 1 : 2
                         select u).FirstOrDefaultAsync(stop);
        if (rij is null)
            return null;
        // Who saves at the same moment waits here: the second sees what the first wrote.
        await db.Database.ExecuteSqlAsync($"select from kader where id = {rij.KaderId} for no key update", stop);
        await db.Entry(rij).ReloadAsync(stop);
        return rij;
    }

    private static async Task<UitspraakstreefModel> Model(
        BeleidsuitspraakRij rij, NoaberDb db, Aanvrager aanvrager, TimeProvider klok, CancellationToken stop)
    {
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId)
            .AanTafel(klok.Vandaag()).OpVolgorde().Select(p => p.Organisatie.Naam).ToListAsync(stop);
        return new(rij.LijnId, rij.Tekst, rij.Versie, [.. Streefvelden.Velden(rij.Streefwaarden, partijen)]);
    }
}

/// <summary>What the page shows; <paramref name="Gezien"/> is the row version that its fields were made of.</summary>
public sealed record UitspraakstreefModel(Guid Uitspraak, string Tekst, uint Gezien, IReadOnlyList<Schrijfveld> Velden)
{
    public IReadOnlyDictionary<string, string>? Ingevuld { get; init; }
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>Who changed it in the meantime; null when nobody did.</summary>
    public string? Door { get; init; }
}
