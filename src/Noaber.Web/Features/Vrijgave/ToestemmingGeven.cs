using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Says for the own party which figures may be released; who says otherwise later, takes it back for what is still to come.</summary>
internal static class ToestemmingGeven
{
    public static async Task<IResult> Voer([FromForm] Antwoordformulier form, [AsParameters] Vrijgaveverzoek verzoek)
    {
        var (db, ons) = (verzoek.Db, verzoek.Hier.PartijId);
        await db.NaElkaar($"toestemming {form.Verzoek} {ons}", verzoek.Stop);
        if (await db.Toestemmingsverzoeken.AsNoTracking().SingleOrDefaultAsync(
            v => v.SamenwerkingId == verzoek.Hier.SamenwerkingId && v.Id == form.Verzoek && v.Partijen.Contains(ons), verzoek.Stop) is not { } vraag)
            return Results.NotFound();
        var al = await ToestemmingenLezen.Antwoorden(db.Toestemmingen.Where(t => t.VerzoekId == vraag.Id && t.PartijId == ons), verzoek.Stop);
        if (form.Gezien != al.Count)
            return await Terug("Een collega antwoordde intussen ook. Hieronder staat hoe het nu is.", StatusCodes.Status409Conflict);
        var ja = vraag.Indicatoren.ToDictionary(i => i, i => form.Ja?.Contains(i) == true);
        var nieuw = ja.Where(a => al.Where(t => t.Indicator == a.Key).MaxBy(t => t.Op)?.Ja != a.Value).ToList();
        var reden = Invoer.OfNiets(form.Reden) ?? "";
        if (nieuw.Exists(n => !n.Value) && reden.Length == 0)
            return await Terug("Zeg waarom je niet alles vrijgeeft. Alleen wie de vrijgave voorbereidt, leest dit.");
        if (reden.Length > ToestemmingRij.LangsteReden)
            return await Terug($"Schrijf hoogstens {ToestemmingRij.LangsteReden} tekens.");
        db.AddRange(nieuw.Select(n => new ToestemmingRij
        {
            SamenwerkingId = vraag.SamenwerkingId, VerzoekId = vraag.Id, PartijId = ons, Indicator = n.Key, Ja = n.Value, Reden = reden,
            DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        }));
        if (nieuw.Count > 0)
        {
            await verzoek.Bewaar("toestemming beantwoord", $"{verzoek.Hier.Partij} antwoordde op de vraag over {vraag.Halfjaar.InZin} voor {vraag.Publiek.Naam()}.");
            await verzoek.Post.MeldAntwoord(verzoek.Stop);
        }
        return Results.LocalRedirect(verzoek.Adres($"/toestemming?beantwoord={vraag.Id}#v{vraag.Id}"));

        async Task<IResult> Terug(string fout, int status = StatusCodes.Status422UnprocessableEntity) =>
            await ToestemmingenLezen.Blad(verzoek, new(vraag.Id, fout, form), status);
    }
}

/// <summary>Which figures of a question may be released; what is not in it may not.</summary>
public sealed record Antwoordformulier
{
    public Guid Verzoek { get; init; }
    public string[]? Ja { get; init; }
    public string? Reden { get; init; }

    /// <summary>How many answers of the own party there were on the screen.</summary>
    public int Gezien { get; init; }
}
