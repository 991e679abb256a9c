using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>
/// A dispute on its way: it arises with the decision that there is no agreement, and each step puts its term on the calendar.
/// </summary>
internal sealed class Geschillen(NoaberDb db, Aanvrager aanvrager, TimeProvider klok)
{
    private const string Grond = "Woningwet art. 44 lid 3 tot en met 5";

    /// <summary>The two terms of a dispute, in their order on the calendar.</summary>
    private const int Voorlegging = 1, Uitspraak = 2;

    /// <summary>No agreement: the parties have four weeks from the day of the overleg.</summary>
    public void Ontstaat(Voorstel voorstel, DateOnly op)
    {
        var geschil = new GeschilRij { SamenwerkingId = voorstel.SamenwerkingId, VoorstelId = voorstel.Id, OntstaanOp = op };
        db.Add(geschil);
        db.Add(Mijlpaal(geschil, Voorlegging, $"Laatste dag om een geschil voor te leggen: {Over(voorstel.Titel)}",
            "Op schrift en met redenen, aan de minister.",
            [.. OverlegRegels.Driezijdig], Geschiltermijn.Voorleggen(geschil.OntstaanOp)));
    }

    public static async Task<IResult> Voorleggen([AsParameters] Voorstelverzoek verzoek, [FromForm] Geschilformulier form,
        Geschillen geschillen) =>
        await geschillen.Stap(verzoek, form, (geschil, model) =>
        {
            var fouten = new List<Invoerfout>();
            if (model.Partijen.All(p => p.Waarde != form.Partij))
                fouten.Add(new(nameof(form.Partij), "Kies de partij die het geschil voorlegde."));
            if (geschillen.DagTotNu(form.Op, geschil.OntstaanOp) is not { } op)
                fouten.Add(new(nameof(form.Op), $"Vul een dag in van {Datum.Dag(geschil.OntstaanOp)} tot en met vandaag."));
            else if (fouten.Count == 0)
                geschillen.LegVoor(geschil, model.Titel, Guid.Parse(form.Partij!), op);
            return (fouten, "geschil voorgelegd", "Het geschil is voorgelegd aan de minister");
        }, geschil => geschil is { VoorgelegdOp: null, GeslotenOp: null });

    public static async Task<IResult> Verlengen([AsParameters] Voorstelverzoek verzoek, [FromForm] Geschilformulier form,
        Geschillen geschillen) =>
        await geschillen.Stap(verzoek, form, (geschil, model) =>
        {
            if (Datum.UitVeld(form.Tot) is not { } dag || dag <= geschil.Uiterlijk || !(dag <= model.LangsteVerlenging))
                return ([new(nameof(form.Tot), "Een termijn wordt telkens met hooguit vier weken langer: tot en met "
                    + $"{Datum.Dag(model.LangsteVerlenging!.Value)}.")], "", "");
            geschil.Uiterlijk = dag;
            return ([], "geschil verlengd", $"De termijn voor de uitspraak is verlengd tot {Datum.Dag(dag)}");
        }, geschil => geschil is { Uiterlijk: not null, GeslotenOp: null });

    public static async Task<IResult> Sluiten([AsParameters] Voorstelverzoek verzoek, [FromForm] Geschilformulier form,
        Geschillen geschillen) =>
        await geschillen.Stap(verzoek, form, (geschil, _) =>
        {
            var (vanaf, afloop, fouten) = (geschil.VoorgelegdOp ?? geschil.OntstaanOp, form.Afloop?.Trim() ?? "", new List<Invoerfout>());
            if (geschillen.DagTotNu(form.Gesloten, vanaf) is not { } op)
                fouten.Add(new(nameof(form.Gesloten), $"Vul een dag in van {Datum.Dag(vanaf)} tot en met vandaag."));
            else if (afloop.Length is > 0 and <= Oordeelinvoer.Langst)
                (geschil.GeslotenOp, geschil.Afloop) = (op, afloop);
            if (afloop.Length == 0)
                fouten.Add(new(nameof(form.Afloop), "Schrijf op hoe het afliep: de uitspraak, of waarom het zonder uitspraak eindigde."));
            if (afloop.Length > Oordeelinvoer.Langst)
                fouten.Add(new(nameof(form.Afloop), "Schrijf het korter op, in hooguit 20.000 tekens."));
            return (fouten, "geschil gesloten", "Het geschil is afgelopen");
        }, geschil => geschil.GeslotenOp is null || form.Versie == geschil.Versie);

    /// <summary>What the page of the proposal shows of it; null when there is none.</summary>
    public async Task<GeschilModel?> Model(Guid voorstel, CancellationToken stop)
    {
        if (await db.Geschillen.AsNoTracking()
            .SingleOrDefaultAsync(g => g.VoorstelId == voorstel && g.SamenwerkingId == aanvrager.Hier.SamenwerkingId,
            stop) is not { } geschil)
            return null;
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == geschil.SamenwerkingId
            && OverlegRegels.Driezijdig.Contains(p.Organisatie.Soort))
            .OpVolgorde().Select(p => new Optie(p.Id.ToString(), p.Organisatie.Naam)).ToListAsync(stop);
        var titel = await db.Voorstellen.Where(v => v.Id == voorstel).Select(v => v.Titel).SingleAsync(stop);
        var vandaag = Datum.Veldwaarde(klok.Vandaag());
        return new(voorstel, titel, geschil.OntstaanOp, geschil.VoorgelegdOp,
            partijen.Find(p => p.Waarde == geschil.PartijId?.ToString())?.Tekst, geschil.Uiterlijk, geschil.GeslotenOp, geschil.Afloop)
        {
            Partijen = partijen, MagVastleggen = geschil.GeslotenOp is null && aanvrager.Mag(Handeling.BesluitVastleggen),
            Form = new()
            {
                Op = vandaag, Gesloten = vandaag, Tot = geschil.Uiterlijk is { } tot
                ? Datum.Veldwaarde(Geschiltermijn.LangsteVerlenging(tot)) : null
            },
        };
    }

    /// <summary>
    /// A step of who leads the process. A second click shows how it stands; who is overtaken by someone else's step sees both.
    /// </summary>
    private async Task<IResult> Stap(
        Voorstelverzoek verzoek, Geschilformulier form,
        Func<GeschilRij, GeschilModel, (IReadOnlyList<Invoerfout> Fouten, string Handeling, string Omschrijving)> doe,
        Func<GeschilRij, bool> kan)
    {
        await db.Database.ExecuteSqlAsync($"select from geschil where voorstel_id = {verzoek.Voorstel} for no key update", verzoek.Stop);
        if (await Model(verzoek.Voorstel, verzoek.Stop) is not { } model)
            return verzoek.Terug("#geschil");
        var geschil = await db.Geschillen.SingleAsync(g => g.VoorstelId == verzoek.Voorstel, verzoek.Stop);
        if (form.Zegt(geschil))
            return verzoek.Terug("#geschil");
        if (!kan(geschil))
            return await Ingehaald(verzoek, model, geschil, form);
        var (fouten, handeling, omschrijving) = doe(geschil, model);
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<GeschilScherm, GeschilModel>(model with { Form = form, Fouten = fouten });
        await Kalender(geschil, verzoek.Stop);
        return await verzoek.Bewaar(handeling, $"{omschrijving}: ‘{model.Titel}’.", "#geschil");
    }

    private async Task<IResult> Ingehaald(Voorstelverzoek verzoek, GeschilModel model, GeschilRij geschil, Geschilformulier form) =>
        verzoek.Scherm.Toon<GeschilScherm, GeschilModel>(model with
        {
            Form = form with { Versie = geschil.Versie },
            MagVastleggen = false,
            Door = await Wijziger.Van(db, aanvrager, geschil, geschil.Id, verzoek.Stop),
        }, StatusCodes.Status409Conflict);

    /// <summary>Of which dispute a term is: there may be more at once.</summary>
    private static string Over(string titel) => $"‘{Opmaak.Kort(titel, 100)}’";

    private void LegVoor(GeschilRij geschil, string titel, Guid partij, DateOnly op)
    {
        (geschil.PartijId, geschil.VoorgelegdOp, geschil.Uiterlijk) = (partij, op, Geschiltermijn.Uitspraak(op));
        db.Add(Mijlpaal(geschil, Uitspraak, $"Uitspraak over het geschil: {Over(titel)}",
            "De uitspraak bindt. De termijn kan telkens met hooguit vier weken langer worden.", [], geschil.Uiterlijk.Value,
            "de minister"));
    }

    /// <summary>What stands on the calendar follows: done what is done, moved what is moved, dropped what no longer comes.</summary>
    private async Task Kalender(GeschilRij geschil, CancellationToken stop)
    {
        var mijlpalen = await db.Mijlpalen.Where(m => m.GeschilId == geschil.Id).OrderBy(m => m.Volgorde).ToListAsync(stop);
        var gedaan = await db.Afrondingen.Where(a => mijlpalen.Select(m => m.Id).Contains(a.MijlpaalId)).ToListAsync(stop);
        if (geschil.GeslotenOp is { } dag && mijlpalen.Find(m => m.Volgorde == Uitspraak) is { } uitspraak)
            Verzet(uitspraak, gedaan.Find(a => a.MijlpaalId == uitspraak.Id && a.Op != dag), dag);
        foreach (var m in mijlpalen.Where(m => gedaan.TrueForAll(a => a.MijlpaalId != m.Id)))
        {
            if (m.Volgorde == Uitspraak)
                m.Datum = geschil.Uiterlijk!.Value;
            if (m.Volgorde == Voorlegging && geschil.VoorgelegdOp is { } voorgelegd)
                db.Add(Gedaan(m, voorgelegd, "Voorgelegd aan de minister."));
            else if (geschil.GeslotenOp is { } gesloten && m.Volgorde == Uitspraak)
                db.Add(Gedaan(m, gesloten, "Het geschil is afgelopen."));
            else if (geschil.GeslotenOp is { } einde)
                (m.VervallenOp, m.VervallenOmdat) = (einde, "Het geschil is afgelopen zonder dat het werd voorgelegd.");
        }
    }

    /// <summary>It was closed already, and on second thoughts on another day.</summary>
    private void Verzet(MijlpaalRij uitspraak, AfrondingRij? eerder, DateOnly dag)
    {
        if (eerder is null)
            return;
        db.Remove(eerder);
        db.Add(Gedaan(uitspraak, dag, eerder.Bewijs));
    }

    private AfrondingRij Gedaan(MijlpaalRij m, DateOnly op, string bewijs) =>
        new() { SamenwerkingId = m.SamenwerkingId, MijlpaalId = m.Id, Op = op, DoorId = aanvrager.AccountId, Bewijs = bewijs };

    private static MijlpaalRij Mijlpaal(GeschilRij geschil, int volgorde, string naam, string nodig, PartijSoort[] soorten, DateOnly datum,
        string? buiten = null) => new()
        {
            SamenwerkingId = geschil.SamenwerkingId, GeschilId = geschil.Id, Volgorde = volgorde, Naam = naam, Nodig = nodig,
            Soorten = soorten, Buiten = buiten, Datum = datum, Grond = Grond, Wettelijk = true,
        };

    private DateOnly? DagTotNu(string? veld, DateOnly vanaf) => Datum.UitVeld(veld) is { } dag && dag >= vanaf && dag <= klok.Vandaag()
        ? dag : null;
}
