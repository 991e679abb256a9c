using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>One proposal: why, what changes per word, what each party thinks of it, who consented, what was asked.</summary>
internal static class VoorstelLezen
{
    public static async Task<IResult> Toon([AsParameters] Voorstelverzoek verzoek, Kaderkast kast, Geschillen geschillen)
    {
        if (await verzoek.Vind() is not { } zaak)
            return Results.NotFound();
        var partij = verzoek.Hier.PartijId;
        var mijn = zaak.Partijen.FirstOrDefault(p => p.Id == partij);
        var ligtVoor = Voorstelgang.LigtVoor(zaak.Voorstel.Status);
        var notitie = await verzoek.Db.Notities.AsNoTracking()
            .SingleOrDefaultAsync(n => n.VoorstelId == verzoek.Voorstel && n.PartijId == partij, verzoek.Stop);
        return verzoek.Scherm.Toon<VoorstelScherm, VoorstelModel>(new(
            Kop(zaak, await Naam(verzoek.Db, zaak.Voorstel.PartijId, verzoek.Stop), await Basistitel(verzoek.Db, zaak.Kader, verzoek.Stop)),
            await Verschillen(verzoek.Db, kast, zaak, verzoek.Stop), zaak.Partijen, await Zienswijzen(verzoek.Db, zaak, verzoek.Stop),
            await Vragen(verzoek.Db, verzoek.Voorstel, verzoek.Stop),
            notitie?.Tekst ?? "")
        {
            Notitiemerk = Oordeelinvoer.Merk(notitie?.GewijzigdOp), Partij = partij,
            Geschil = zaak.Voorstel.Status == VoorstelStatus.Afgewezen ? await geschillen.Model(verzoek.Voorstel, verzoek.Stop) : null,
            Vanaf = zaak.Vanaf(verzoek.Klok.Vandaag()),
            MagSchrijven = verzoek.Aanvrager.Mag(Handeling.VoorstelSchrijven) && Voorstelgang.IsOpen(zaak.Voorstel.Status),
            TekstLigtVast = !zaak.Voorstel.IsTeSchrijven,
            MagSturen = verzoek.Aanvrager.Mag(Handeling.VoorstelSchrijven) && VoorstelStappen.MagSturen(zaak.Voorstel, verzoek.Aanvrager),
            MagIntrekken = verzoek.Aanvrager.Mag(Handeling.VoorstelSchrijven)
                && VoorstelStappen.MagIntrekken(zaak.Voorstel, verzoek.Aanvrager),
            MagReageren = verzoek.Aanvrager.Mag(Handeling.ZienswijzeGeven) && ligtVoor,
            MagInstemmen = ligtVoor && !zaak.LigtStil
                && verzoek.Aanvrager.Mag(Handeling.Instemmen) && mijn is { Stand: Instemmingstand.Gevraagd or Instemmingstand.Vervallen },
            MagVastleggen = ligtVoor && verzoek.Aanvrager.Mag(Handeling.BesluitVastleggen),
            MagVaststellen = zaak.KanVastgesteld && verzoek.Aanvrager.Mag(Handeling.BesluitVastleggen),
            Ingehaald = zaak.IngehaaldDoor is not null, NogTeWijzigen = ligtVoor && zaak.NogTeWijzigen,
            NaTeKijken = Voorstelgang.IsOpen(zaak.Voorstel.Status) ? zaak.Voorstel.NaTeKijken : [],
            Evaluatie = await Evaluatieherkomst.Van(verzoek), Geldend = await Geldend(verzoek.Db, zaak, verzoek.Stop),
            Overleg = await Overlegvragen.Zichtbaar(verzoek.Db.Overleggen, verzoek.Aanvrager).AsNoTracking()
                .Where(o => o.Id == zaak.Voorstel.OverlegId).Select(o => new Overlegkeuze(o.Id, o.Titel, o.Status))
                .SingleOrDefaultAsync(verzoek.Stop),
            Overleggen = ligtVoor && verzoek.Aanvrager.Mag(Handeling.BesluitVastleggen)
                ? await Agenderen.Overleggen(verzoek.Db, verzoek.Aanvrager, verzoek.Stop) : [],
        });
    }

    /// <summary>What would change: against what it began as, or everything when it is a kader that is new.</summary>
    internal static async Task<IReadOnlyList<Passageverschil>> Verschillen(NoaberDb db, Kaderkast kast, Zaak zaak, CancellationToken stop)
    {
        var nieuw = await Passages(db, kast, zaak.Kader, stop);
        var oud = zaak.Kader.BasisId is { } basis
            ? await Passages(db, kast, await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == basis, stop), stop) : [];
        return [.. Versievergelijking.Vergelijk(oud, nieuw).Where(verschil => !verschil.Gelijk)];
    }

    /// <summary>The pieces of a kader; kept by its row version.</summary>
    internal static Task<IReadOnlyList<Passage>> Passages(NoaberDb db, Kaderkast kast, KaderRij kader, CancellationToken stop) => kast.Deel(
        kader.Id, kader.Versie, "passages", async () => Besluitvorming.Passages.Van(await Kaderrijen.Lees(db, kader.Id, stop)),
        passages => passages.Sum(passage => passage.Tekst.Length + 200));

    private static VoorstelKop Kop(Zaak zaak, string partij, string? basis) => new(
        zaak.Voorstel.Id, zaak.Voorstel.Titel, zaak.Voorstel.Reden, zaak.Voorstel.Status, zaak.Voorstel.Ingang, partij, zaak.Kader.Id,
        zaak.Kader.Titel, basis, zaak.TekstHash, zaak.Voorstel.IngediendOp, zaak.Voorstel.Uitkomst, zaak.Voorstel.Toelichting);

    private static Task<string> Naam(NoaberDb db, Guid partij, CancellationToken stop) =>
        db.Partijen.Where(p => p.Id == partij).Select(p => p.Organisatie.Naam).SingleAsync(stop);

    /// <summary>Of the agreements that are in force before or after this proposal, the name in their address by their line.</summary>
    private static async Task<IReadOnlyDictionary<Guid, string>> Geldend(NoaberDb db, Zaak zaak, CancellationToken stop)
    {
        var (nieuw, oud) = (zaak.Kader.Id, zaak.Kader.BasisId);
        return await db.Afspraken.AsNoTracking()
            .Where(a => db.Kaders.Any(k => k.Id == a.KaderId && (k.Id == nieuw || k.Id == oud) && k.Status == KaderStatus.Vigerend))
            .Select(a => new { a.LijnId, a.Sleutel }).ToDictionaryAsync(a => a.LijnId, a => a.Sleutel, stop);
    }

    private static async Task<string?> Basistitel(NoaberDb db, KaderRij kader, CancellationToken stop) =>
        kader.BasisId is { } basis ? await db.Kaders.Where(k => k.Id == basis).Select(k => k.Titel).SingleAsync(stop) : null;

    private static async Task<IReadOnlyList<ZienswijzeRegel>> Zienswijzen(NoaberDb db, Zaak zaak, CancellationToken stop) =>
        await db.Zienswijzen.AsNoTracking().Where(z => z.VoorstelId == zaak.Voorstel.Id).OrderBy(z => z.GegevenOp)
            .Select(z => new ZienswijzeRegel(z.PartijId, db.Partijen.Where(p => p.Id == z.PartijId).Select(p => p.Organisatie.Naam).First(),
                db.Partijen.Where(p => p.Id == z.PartijId).Select(p => p.Organisatie.Soort).First(), z.Oordeel, z.Toelichting, z.GegevenOp,
                z.TekstHash != zaak.TekstHash)).ToListAsync(stop);

    private static async Task<IReadOnlyList<VraagRegel>> Vragen(NoaberDb db, Guid voorstel, CancellationToken stop) =>
        await db.Vragen.AsNoTracking().Where(v => v.VoorstelId == voorstel).OrderBy(v => v.GesteldOp)
            .Select(v => new VraagRegel(v.Id, v.OverLijnId, v.AntwoordOpId, v.Tekst, v.GesteldOp,
                db.Partijen.Where(p => p.Id == v.PartijId).Select(p => p.Organisatie.Naam).First(), db.Users.Where(a => a.Id == v.AccountId)
                    .Select(a => a.Naam).FirstOrDefault()))
            .ToListAsync(stop);
}

/// <summary>A proposal by itself.</summary>
public sealed record VoorstelKop(
    Guid Id, string Titel, string Reden, VoorstelStatus Status, DateOnly Ingang, string Partij, Guid Kader, string KaderTitel,
    string? Basis, string TekstHash, DateTimeOffset? IngediendOp, BesluitUitkomst? Uitkomst, string? Toelichting);

/// <summary>The view of a party; <paramref name="Eerder"/> when the text changed since.</summary>
public sealed record ZienswijzeRegel(Guid PartijId, string Partij, PartijSoort Soort, Oordeel Oordeel, string Toelichting,
    DateTimeOffset Op, bool Eerder);

/// <summary>A question or an answer.</summary>
public sealed record VraagRegel(Guid Id, Guid? Over, Guid? AntwoordOp, string Tekst, DateTimeOffset Op, string Partij, string? Wie);

/// <summary>What the page of a proposal shows.</summary>
public sealed record VoorstelModel(
    VoorstelKop Voorstel, IReadOnlyList<Passageverschil> Verschillen, IReadOnlyList<Partijstand> Partijen,
    IReadOnlyList<ZienswijzeRegel> Zienswijzen, IReadOnlyList<VraagRegel> Vragen, string Notitie)
{
    /// <summary>From when it is in force, in words.</summary>
    public required string Vanaf { get; init; }

    /// <summary>The reader's own party.</summary>
    public Guid Partij { get; init; }

    /// <summary>Which note of the own party this is: another one was written since when it differs.</summary>
    public string Notitiemerk { get; init; } = "";

    /// <summary>Of the agreements that are in force, the name in their address by their line.</summary>
    public IReadOnlyDictionary<Guid, string> Geldend { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The evaluation that it came of.</summary>
    public Evaluatieherkomst? Evaluatie { get; init; }

    public bool MagSchrijven { get; init; }

    /// <summary>Whether this person hands it in, and says it otherwise: of the party that made it, or who leads the process.</summary>
    public bool MagSturen { get; init; }

    public bool MagIntrekken { get; init; }

    /// <summary>Decided on as it lies there: nobody writes in it any more.</summary>
    public bool TekstLigtVast { get; init; }

    public bool MagReageren { get; init; }
    public bool MagInstemmen { get; init; }
    public bool MagVastleggen { get; init; }
    public bool NogTeWijzigen { get; init; }

    /// <summary>Whether all is in, and only the version has to be made: who was waited for left the table.</summary>
    public bool MagVaststellen { get; init; }

    /// <summary>Whether another proposal was adopted since this one began.</summary>
    public bool Ingehaald { get; init; }

    /// <summary>What the one adopted first changed as well.</summary>
    public IReadOnlyList<TeBekijken> NaTeKijken { get; init; } = [];

    /// <summary>The dispute, when the overleg came to no agreement.</summary>
    public GeschilModel? Geschil { get; init; }

    /// <summary>The meeting that it is on the agenda of.</summary>
    public Overlegkeuze? Overleg { get; init; }

    /// <summary>The meetings that it can be put on the agenda of.</summary>
    public IReadOnlyList<Overlegkeuze> Overleggen { get; init; } = [];
}
