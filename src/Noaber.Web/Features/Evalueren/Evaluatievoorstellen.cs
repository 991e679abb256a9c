using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Makes a proposal of each agreement that a closed evaluation changes or ends: once, whoever clicks again.</summary>
internal static class Evaluatievoorstellen
{
    /// <summary>Each gets a working copy of the whole text; what is left over comes with a next click.</summary>
    public const int MeestPerKeer = 25;

    private const int LangsteTitel = 300;

    public static async Task<IResult> Voer(Guid evaluatie, [AsParameters] Evaluatieverzoek verzoek)
    {
        if (await verzoek.Houd(evaluatie) is not { } rij || await EvaluatieLezen.Model(evaluatie, verzoek) is not { } model)
            return Results.NotFound();
        if (rij.GeslotenOp is null || model.TeMaken.Count == 0)
            return verzoek.Naar(evaluatie, "#voorstellen");
        var nu = model.TeMaken.Take(MeestPerKeer).ToList();
        foreach (var punt in nu)
            verzoek.Db.AddRange(await Maak(verzoek.Db, model.Kop, punt, Nieuw(verzoek), verzoek.Stop));
        await verzoek.Bewaar("voorstellen uit evaluatie",
            $"Van de evaluatie van {rij.Jaar} {Aantal.Van(nu.Count, "is 1 voorstel", "zijn voorstellen")} gemaakt, als concept.");
        return verzoek.Naar(evaluatie, "#voorstellen");
    }

    /// <summary>The agreements of an evaluation that no longer stand in the text that a proposal begins as.</summary>
    public static async Task<IReadOnlyCollection<Guid>> Weg(NoaberDb db, Guid lijn, Guid evaluatie, CancellationToken stop) =>
        await Nieuwste(db, lijn, stop) is not { } kader
            ? await db.Evaluatiepunten.Where(p => p.EvaluatieId == evaluatie).Select(p => p.LijnId).ToListAsync(stop)
            : await db.Evaluatiepunten.Where(p => p.EvaluatieId == evaluatie
                && !db.Afspraken.Any(a => a.KaderId == kader && a.LijnId == p.LijnId)).Select(p => p.LijnId).ToListAsync(stop);

    /// <summary>What is in force, or the version that follows on it.</summary>
    private static Task<Guid?> Nieuwste(NoaberDb db, Guid lijn, CancellationToken stop) => db.Kaders.AsNoTracking()
        .Where(k => k.LijnId == lijn && (k.Status == KaderStatus.Vastgesteld || k.Status == KaderStatus.Vigerend))
        .OrderBy(k => k.Status == KaderStatus.Vastgesteld ? 0 : 1).Select(k => (Guid?)k.Id).FirstOrDefaultAsync(stop);

    /// <summary>The proposal of an agreement with its link, in a working copy of its own; out of which it is taken when it ends.</summary>
    public static async Task<object[]> Maak(NoaberDb db, Evaluatiekop kop, Puntregel punt, Voorstel voorstel, CancellationToken stop)
    {
        var (bron, werk) = (await Nieuwste(db, kop.Lijn, stop), voorstel.KaderId);
        await db.Database.ExecuteSqlAsync($"select kopieer_kader({bron}, {werk})", stop);
        if (punt.Vervolg is Vervolg.Stopt)
            await db.Afspraken.Where(a => a.KaderId == werk && a.LijnId == punt.Lijn).ExecuteDeleteAsync(stop);
        (voorstel.Titel, voorstel.Reden) = (Titel(punt), Reden(kop, punt));
        return
        [
            voorstel,
            new EvaluatievoorstelRij { SamenwerkingId = voorstel.SamenwerkingId, EvaluatiepuntId = punt.Id, VoorstelId = voorstel.Id },
        ];
    }

    private static Voorstel Nieuw(Evaluatieverzoek verzoek) => new()
    {
        SamenwerkingId = verzoek.Hier.SamenwerkingId, KaderId = Guid.CreateVersion7(), PartijId = verzoek.Hier.PartijId,
        AccountId = verzoek.Aanvrager.AccountId, Titel = "", Reden = "", Status = VoorstelStatus.Concept,
        Ingang = verzoek.Klok.Vandaag().AddMonths(2), GemaaktOp = verzoek.Klok.GetUtcNow(),
    };

    private static string Titel(Puntregel punt) => Opmaak.Kort(punt.Vervolg is Vervolg.Stopt
        ? $"Stop met afspraak {punt.Volledig}" : $"Wijzig afspraak {punt.Volledig}", LangsteTitel - 1);

    /// <summary>What the parties made of it, in the words of the evaluation.</summary>
    private static string Reden(Evaluatiekop kop, Puntregel punt) =>
        $"Uit de evaluatie van {kop.Jaar}: {punt.Uitkomst.Woord()}.\n\n{punt.Reden}";
}
