using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>Puts a proposal on the agenda of a meeting that can adopt, and records there what was decided about it.</summary>
internal static class Agenderen
{
    private const int LangsteToelichting = 20_000;

    public static async Task<IResult> Voer([AsParameters] Voorstelverzoek verzoek, [FromForm] Guid? overleg)
    {
        if (await verzoek.HoudMetOverleg(overleg) is not { } zaak)
            return Results.NotFound();
        // A second click, a meeting that began to be another, or the one that it is talked about in: the page shows how it stands.
        if (!Voorstelgang.LigtVoor(zaak.Voorstel.Status) || zaak.Voorstel.Uitkomst is not null || zaak.Voorstel.OverlegId == overleg
            || await IsBezig(verzoek, zaak.Voorstel)
            || overleg is not { } nieuw || await verzoek.Db.VindTeWijzigen(verzoek.Aanvrager, nieuw, verzoek.Stop) is null
            || (await Overleggen(verzoek.Db, verzoek.Aanvrager, verzoek.Stop)).FirstOrDefault(o => o.Id == nieuw) is not { } gekozen)
            return verzoek.Terug("#besluit");
        await Voorstelpunten.HaalAf(verzoek.Db, verzoek.Voorstel, verzoek.Stop);
        await Voorstelpunten.Zet(verzoek.Db, zaak.Voorstel, gekozen.Id, verzoek.Stop);
        return await verzoek.Bewaar("voorstel geagendeerd", $"‘{zaak.Voorstel.Titel}’ staat op de agenda van {gekozen.Naam}.");
    }

    /// <summary>Whether its meeting is in progress: there it is decided on, or it is free when that meeting closes.</summary>
    private static Task<bool> IsBezig(Voorstelverzoek verzoek, Voorstel voorstel) =>
        verzoek.Db.Overleggen.AnyAsync(o => o.Id == voorstel.OverlegId && o.Status == OverlegStatus.Bezig, verzoek.Stop);

    public static async Task<IResult> Besluit([AsParameters] Voorstelverzoek verzoek, [FromForm] Besluitformulier form,
        Vaststelling vaststelling)
    {
        if (await verzoek.HoudMetOverleg() is not { } zaak)
            return Results.NotFound();
        // A second click says the same; another decision is not taken for the one that stands.
        if (zaak.Voorstel.Uitkomst is { } besloten)
        {
            return besloten == form.Uitkomst && (form.Toelichting?.Trim() ?? "") == zaak.Voorstel.Toelichting ? verzoek.Terug("#besluit")
                : verzoek.Scherm.Opnieuw<BesluitScherm, BesluitModel>(new(verzoek.Voorstel, zaak.Voorstel.Titel, form,
                    [new("", $"Er is al een besluit vastgelegd: {Uitkomstnaam.Van(besloten)}. Wat je hier invulde is niet bewaard.")]));
        }
        var fouten = form.Controleer(LangsteToelichting);
        var overleg = (await Overleggen(verzoek.Db, verzoek.Aanvrager, verzoek.Stop)).FirstOrDefault(o => o.Id == zaak.Voorstel.OverlegId);
        if (overleg is not { Status: OverlegStatus.Bezig })
            fouten.Add(new("", "Een besluit leg je vast tijdens een bestuurlijk overleg waar gemeente, corporaties en huurders bij "
                + "zijn. Begin dat overleg eerst."));
        else if (OverlegRegels.Ontbreekt(overleg.Aanwezig) is { Count: > 0 } ontbreekt)
            fouten.Add(new("", "Bij ‘Wie is er?’ van het overleg staat niemand als aanwezig of vertegenwoordigd namens "
                + $"{Overlegwoorden.Namens(ontbreekt)}. "
                + "Vul dat eerst in: een besluit telt alleen als gemeente, corporaties en huurders erbij zijn."));
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<BesluitScherm, BesluitModel>(new(verzoek.Voorstel, zaak.Voorstel.Titel, form, fouten));
        var toelichting = form.Toelichting?.Trim() ?? "";
        if (await verzoek.Db.Agendapunten.Where(a => a.OverlegId == overleg!.Id && a.VoorstelId == verzoek.Voorstel)
            .OrderByDescending(a => a.Volgorde).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(verzoek.Stop) is { } punt)
        {
            verzoek.Db.Add(new UitkomstRij
            {
                SamenwerkingId = zaak.Voorstel.SamenwerkingId, AgendapuntId = punt, Soort = OverlegUitkomst.Besluit,
                OpgeschrevenOp = verzoek.Klok.GetUtcNow(),
                Tekst = $"{zaak.Voorstel.Titel}: {Uitkomstnaam.Van(form.Uitkomst!.Value)}. {toelichting}".TrimEnd(),
            });
        }
        await vaststelling.Besluit(zaak, form.Uitkomst!.Value, toelichting, verzoek.Stop);
        return verzoek.Terug("#besluit");
    }

    /// <summary>Makes the version when the last party that was waited for left the table; else the page shows what it waits for.</summary>
    public static async Task<IResult> StelVast([AsParameters] Voorstelverzoek verzoek, Vaststelling vaststelling)
    {
        if (await verzoek.Houd() is null)
            return Results.NotFound();
        await vaststelling.StelVastAlsHetKan(verzoek.Voorstel, verzoek.Stop);
        return verzoek.Terug("#besluit");
    }

    /// <summary>The meetings that can adopt, are not over and may be arranged by who asks, the next one first.</summary>
    public static async Task<IReadOnlyList<Overlegkeuze>> Overleggen(NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var (hier, mijn) = (aanvrager.Hier.SamenwerkingId, aanvrager.Hier.PartijId);
        var rijen = await db.Overleggen.AsNoTracking()
            .Where(o => o.SamenwerkingId == hier && (o.PartijId == mijn || o.Genodigden.Any(g => g.PartijId == mijn))
                && o.Soort == OverlegSoort.BestuurlijkOverleg && o.Status != OverlegStatus.Gesloten && o.Status != OverlegStatus.Afgelast)
            .OrderBy(o => o.Begin).Take(100)
            .Select(o => new
            {
                o.Id, o.Titel, o.Begin, o.Soort, o.Status,
                Wie = db.Genodigden.Where(g => g.OverlegId == o.Id).Join(db.Partijen, g => g.PartijId, p => p.Id,
                    (g, p) => new { p.Organisatie.Soort, g.Aanwezigheid }).Distinct().ToList(),
            }).ToListAsync(stop);
        return
        [
            .. rijen.Where(o => OverlegRegels.KanVaststellen(o.Soort, o.Wie.Select(w => w.Soort))).Select(o => new Overlegkeuze(
                o.Id, $"{o.Titel}, {Datum.Moment(o.Begin)}", o.Status)
                { Aanwezig = [.. o.Wie.Where(w => w.Aanwezigheid.Telt()).Select(w => w.Soort)] }),
        ];
    }
}

/// <summary>A meeting to choose.</summary>
public sealed record Overlegkeuze(Guid Id, string Naam, OverlegStatus Status)
{
    /// <summary>The kinds of party that are on its list of who is there.</summary>
    internal IReadOnlyList<PartijSoort> Aanwezig { get; init; } = [];
}

/// <summary>A decision as it was typed.</summary>
public sealed record Besluitformulier
{
    public BesluitUitkomst? Uitkomst { get; init; }
    public string? Toelichting { get; init; }

    internal List<Invoerfout> Controleer(int langst)
    {
        var fouten = new List<Invoerfout>();
        if (Uitkomst is not { } uitkomst || !Enum.IsDefined(uitkomst))
            fouten.Add(new(nameof(Uitkomst), "Kies wat er is besloten."));
        if (Uitkomst == BesluitUitkomst.GeenAfspraken && string.IsNullOrWhiteSpace(Toelichting))
            fouten.Add(new(nameof(Toelichting), "Schrijf op waarom het niet lukte. Dat is nodig als het een geschil wordt."));
        if (Toelichting?.Length > langst)
            fouten.Add(new(nameof(Toelichting), $"De toelichting heeft hooguit {langst} tekens."));
        return fouten;
    }
}

/// <summary>What the form of a decision shows when it comes back.</summary>
public sealed record BesluitModel(Guid Voorstel, string Titel, Besluitformulier Form, IReadOnlyList<Invoerfout> Fouten);
