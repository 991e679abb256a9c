using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>
/// Begins a proposal: for a concept as it is, or for a change of what is in force, which gets a working copy to write in.
/// </summary>
internal static class VoorstelBeginnen
{
    public static async Task<IResult> Vraag(Guid? kader, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        var kaders = await Kaders(db, aanvrager, stop);
        // Where there is one to choose, it is chosen.
        var welk = kader?.ToString() ?? (kaders is [var enige] ? enige.Waarde : null);
        return scherm.Toon<VoorstelFormulierScherm, VoorstelFormulierModel>(new(
            null, new("", "", Datum.Veldwaarde(klok.Vandaag().AddMonths(2)), welk, 0) { Nieuw = Guid.CreateVersion7() }, kaders, []));
    }

    public static async Task<IResult> Voer(
        [FromForm] Voorstelformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        // Two clicks come one after the other, and the second finds what the first began.
        await db.Database.ExecuteSqlAsync($"select from kader where id = {form.Welk} for no key update", stop);
        var zelfde = await db.Voorstellen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == form.Nieuw, stop);
        if (zelfde is not null && zelfde.Titel == form.Titel.Trim() && zelfde.Reden == form.Reden.Trim())
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/voorstellen/{zelfde.Id}");
        var (kaders, fouten) = (await Kaders(db, aanvrager, stop), form.Controleer(klok.Vandaag()));
        if (kaders.All(k => k.Waarde != form.Kader))
            fouten.Add(new(nameof(form.Kader), "Kies waar het voorstel over gaat."));
        if (fouten.Count > 0)
            return scherm.Opnieuw<VoorstelFormulierScherm, VoorstelFormulierModel>(new(null, form, kaders, fouten));
        var bron = await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == form.Welk, stop);
        var werk = bron.Status == KaderStatus.Concept ? bron.Id : await Werkkopie(db, bron.Id, stop);
        var voorstel = new Voorstel
        {
            Id = zelfde is null && form.Nieuw is { } nieuw ? nieuw : Guid.CreateVersion7(), SamenwerkingId = aanvrager.Hier.SamenwerkingId,
            KaderId = werk, PartijId = aanvrager.Hier.PartijId, AccountId = aanvrager.AccountId,
            Titel = form.Titel.Trim(), Reden = form.Reden.Trim(), Status = VoorstelStatus.Concept, Ingang = form.Dag!.Value,
            GemaaktOp = klok.GetUtcNow(),
        };
        db.Add(voorstel);
        db.Noteer("voorstel begonnen", $"{aanvrager.Hier.Partij} begon een voorstel: {voorstel.Titel}.", aanvrager.AccountId,
            aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/voorstellen/{voorstel.Id}");
    }

    private static async Task<Guid> Werkkopie(NoaberDb db, Guid bron, CancellationToken stop)
    {
        var werk = Guid.CreateVersion7();
        await db.Database.ExecuteSqlAsync($"select kopieer_kader({bron}, {werk})", stop);
        return werk;
    }

    /// <summary>
    /// What a proposal can be about: what is in force, or the version that follows on it, and concepts without a proposal.
    /// </summary>
    private static async Task<IReadOnlyList<Optie>> Kaders(NoaberDb db, Aanvrager aanvrager, CancellationToken stop) =>
        [
            .. (await db.Kaders.Zichtbaar(aanvrager).AsNoTracking()
                // A visie is adopted by the council, not by the parties.
                .Where(k => k.Soort != DocumentSoort.Visie)
                .Where(k => k.Status == KaderStatus.Vastgesteld
                    || (k.Status == KaderStatus.Vigerend
                    && !db.Kaders.Any(n => n.LijnId == k.LijnId && n.Status == KaderStatus.Vastgesteld))
                    || (k.Status == KaderStatus.Concept && !db.Voorstellen.Any(v => v.KaderId == k.Id)))
                .OrderBy(k => k.Titel).Take(100).Select(k => new { k.Id, k.Titel, k.Status }).ToListAsync(stop))
                .Select(k => new Optie(k.Id.ToString(), k.Titel, k.Status == KaderStatus.Concept ? "Stel een concept vast"
                    : "Wijzig wat in kracht is of dat wordt")),
        ];
}

/// <summary>What a proposal says about itself, as it was typed.</summary>
public sealed record Voorstelformulier(string Titel, string Reden, string Ingang, string? Kader, uint Versie)
{
    private const int LangsteTitel = 300;
    private const int LangsteReden = 20_000;

    /// <summary>The id that a new one gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Nieuw { get; init; }

    internal DateOnly? Dag => Datum.UitVeld(Ingang);

    internal Guid? Welk => Guid.TryParse(Kader, out var welk) ? welk : null;

    /// <summary>All that is wrong with what was typed.</summary>
    /// <param name="vroegst">The first day that can be asked for.</param>
    internal List<Invoerfout> Controleer(DateOnly vroegst)
    {
        var fouten = new List<Invoerfout>();
        if (!Invoer.IsNaam(Titel, LangsteTitel))
            fouten.Add(new(nameof(Titel), $"Geef het voorstel een titel van hooguit {LangsteTitel} tekens."));
        if (Reden.Trim().Length is 0 or > LangsteReden)
            fouten.Add(new(nameof(Reden), $"Schrijf op waarom je dit voorstelt, in hooguit {LangsteReden} tekens."));
        if (Dag is null)
            fouten.Add(new(nameof(Ingang), "Vul in vanaf welke dag de nieuwe tekst moet gelden."));
        if (Dag is { } dag && !Datum.KanKloppen(dag))
            fouten.Add(new(nameof(Ingang), Datum.BuitenBereik(dag)));
        else if (Dag < vroegst)
            fouten.Add(new(nameof(Ingang), "Deze dag is al voorbij. Een besluit verandert niet wat eerder gold: kies vandaag of een "
                + "latere dag."));
        return fouten;
    }
}

/// <summary>What the form of a proposal shows; <paramref name="Nu"/> is what someone else made of it in the meantime.</summary>
public sealed record VoorstelFormulierModel(Guid? Id, Voorstelformulier Form, IReadOnlyList<Optie> Kaders, IReadOnlyList<Invoerfout> Fouten,
    Voorstelformulier? Nu = null)
{
    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";
}
