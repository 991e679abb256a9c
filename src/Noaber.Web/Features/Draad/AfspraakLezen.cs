using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>One page an agreement: what it says and why, who does what, what was decided and said, and where it came from.</summary>
internal static class AfspraakLezen
{
    public static async Task<IResult> Toon(
        string sleutel, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Kaderkast kast, TimeProvider klok,
        Cijferverzoek cijfers, CancellationToken stop)
    {
        if (await KaderMetPartijen.Vind(db, aanvrager, null, sleutel, stop) is not var (kader, partijen, visie))
            return Results.NotFound();
        var inhoud = await kast.Inhoud(db, kader.Id, kader.Versie, stop);
        var plaats = inhoud.Afspraken.Index().First(a => a.Item.Sleutel == sleutel).Index;
        var afspraak = inhoud.Afspraken[plaats];
        // How things go is told of what is in force, to who may see that.
        var volgt = kader.Status == KaderStatus.Vigerend && aanvrager.Mag(Handeling.VoortgangLezen);
        return scherm.Toon<AfspraakScherm, AfspraakModel>(new(
            afspraak, Plek(kader, inhoud, afspraak),
            inhoud.Afspraken.ElementAtOrDefault(plaats - 1), inhoud.Afspraken.ElementAtOrDefault(plaats + 1),
            [.. inhoud.Afspraken.Where(a => a.ThemaId == afspraak.ThemaId)],
            [.. partijen.Where(p => Partijnaam.IsGenoemd($"{afspraak.Kop}\n{afspraak.Tekst}", p.Soort, p.Naam))],
            await Bron(kader, afspraak, db, aanvrager, kast, stop))
        {
            Opzet = Opzet(inhoud, afspraak),
            Begrippen = await Begrippenbron.Bij(new(kader.Id, kader.Versie), visie, db, aanvrager, kast, stop),
            Acties = volgt ? await new Actiebron(db, Lezer.Van(aanvrager.Hier), klok, stop).Bij(sleutel) : null,
            Streefstanden = Streefmeting.Standen(afspraak.Streefwaarden, volgt ? await Gemeten(kader, afspraak, db, aanvrager, stop) : [],
                partijen, klok.Vandaag()),
            Buren = await new Draadbron(db, aanvrager, stop).Buren(afspraak.Lijn),
            Verloop = await new Afspraakverloop(db, aanvrager, stop).Van(afspraak.Lijn, sleutel),
            Evaluaties = await Evaluatiespoor.Van(db, aanvrager, afspraak.Lijn, stop),
            Doelcijfers = kader.Status != KaderStatus.Vigerend ? new Dictionary<Streefwaarde, Doelcijfer>()
                : await cijfers.BijDoelen(afspraak.Streefwaarden.Select(d => (d, Streefmeting.Partij(d.Partij, partijen))), klok.Vandaag()),
            Figuren = await cijfers.BijAfspraak(sleutel),
            MagFigurenWijzigen = kader.Status is KaderStatus.Vigerend or KaderStatus.Concept && aanvrager.Mag(Handeling.VoorstelSchrijven),
            MagKoppelen = aanvrager.Mag(Handeling.Koppelen),
            Verwijzingen = [.. Verwijzingen(inhoud, afspraak)],
        });
    }

    private static IEnumerable<(Verwijzing, string?)> Verwijzingen(Kaderinhoud inhoud, AfspraakRegel afspraak) =>
        from v in afspraak.Verwijzingen
        let doel = v.Soort == VerwijzingSoort.Afspraak ? inhoud.Afspraken.FirstOrDefault(a => a.Nummer == v.Doel) : null
        select (v, doel?.Sleutel);

    /// <summary>What its part or its theme is after.</summary>
    private static string? Opzet(Kaderinhoud inhoud, AfspraakRegel afspraak) =>
        inhoud.Onderdelen.FirstOrDefault(o => o.Id == afspraak.OnderdeelId)?.Doel
        ?? inhoud.Themas.First(t => t.Id == afspraak.ThemaId).Doel;

    private static Plek Plek(KaderRij kader, Kaderinhoud inhoud, AfspraakRegel afspraak)
    {
        var thema = inhoud.Themas.First(t => t.Id == afspraak.ThemaId);
        var deel = inhoud.Onderdelen.FirstOrDefault(o => o.Id == afspraak.OnderdeelId);
        return new(kader.Id, kader.Titel, kader.Status, thema.Volgorde, thema.Nummer, thema.Titel,
            deel is null ? null : $"{deel.Letter}. {deel.Titel}");
    }

    /// <summary>What was reported of it.</summary>
    private static async Task<IReadOnlyCollection<Gemeten>> Gemeten(
        KaderRij kader, AfspraakRegel afspraak, NoaberDb db, Aanvrager aanvrager, CancellationToken stop) =>
        afspraak.Streefwaarden.Count == 0 ? []
            : [.. (await new Meetbron(db, aanvrager.Hier.SamenwerkingId, stop)
                .Bij(db.Afspraken.Where(a => a.KaderId == kader.Id && a.LijnId == afspraak.Lijn)))[afspraak.Lijn]];

    private static async Task<BronStuk?> Bron(
        KaderRij kader, AfspraakRegel afspraak, NoaberDb db, Aanvrager aanvrager, Kaderkast kast, CancellationToken stop) =>
        kader.BrondocumentId is not { } document || !aanvrager.Mag(Handeling.BronLezen) ? null
            : await kast.Deel(kader.Id, kader.Versie, afspraak.Bron, () => Bron(db, document, afspraak.Bron, stop),
                bron => bron?.Regels.Sum(regel => regel.Length) ?? 0);

    /// <summary>Only the lines that are asked for leave the database.</summary>
    private static async Task<BronStuk?> Bron(NoaberDb db, Guid document, Bronplaats plaats, CancellationToken stop) =>
        await db.Database.SqlQuery<BronRij>($"""
            select bestandsnaam as "Bestandsnaam", (string_to_array(tekst, chr(10)))[{plaats.Van}:{plaats.Tot}] as "Regels"
            from brondocument where id = {document}
            """)
            .Select(r => new BronStuk(document, r.Bestandsnaam, plaats, r.Regels)).SingleOrDefaultAsync(stop);

    private sealed record BronRij(string Bestandsnaam, string[] Regels);
}

/// <summary>Where an agreement stands.</summary>
public sealed record Plek(
    Guid Kader, string Titel, KaderStatus Status, int ThemaVolgorde, string ThemaNummer, string ThemaTitel, string? Onderdeel);

/// <summary>The lines of the source document.</summary>
public sealed record BronStuk(Guid Document, string Bestandsnaam, Bronplaats Plaats, IReadOnlyList<string> Regels);

/// <summary>What the page of an agreement shows.</summary>
public sealed record AfspraakModel(
    AfspraakRegel Afspraak, Plek Plek, AfspraakRegel? Vorige, AfspraakRegel? Volgende, IReadOnlyList<AfspraakRegel> Thema,
    IReadOnlyList<PartijAanTafel> Genoemd, BronStuk? Bron)
{
    /// <summary>The terms that light up in its texts.</summary>
    public Begrippenlijst? Begrippen { get; init; }

    /// <summary>What its part or its theme is after; null when that does not say so.</summary>
    public string? Opzet { get; init; }

    /// <summary>Who does what by when, and how it goes; null for who may not see that, and for what is not in force.</summary>
    public IReadOnlyList<Actiekaart>? Acties { get; init; }

    /// <summary>By what it is measured, and how far that is.</summary>
    public IReadOnlyList<Streefstand> Streefstanden { get; init; } = [];

    /// <summary>What the monitor says of its targets, as this reader sees it.</summary>
    public IReadOnlyDictionary<Streefwaarde, Doelcijfer> Doelcijfers { get; init; } = new Dictionary<Streefwaarde, Doelcijfer>();

    /// <summary>What hangs on it in the thread.</summary>
    public IReadOnlyList<Draadbuur> Buren { get; init; } = [];

    /// <summary>What was decided about it, and what was said.</summary>
    public Verloopbeeld Verloop { get; init; } = new([], [], []);

    /// <summary>How it was evaluated, the last year first.</summary>
    public IReadOnlyList<Evaluatiespoor> Evaluaties { get; init; } = [];

    public bool MagKoppelen { get; init; }

    /// <summary>Figures that stand with it.</summary>
    public IReadOnlyList<Bijlagefiguur> Figuren { get; init; } = [];

    public bool MagFigurenWijzigen { get; init; }

    /// <summary>What it refers to, with the name of the agreement in its address where it is one.</summary>
    public IReadOnlyList<(Verwijzing Verwijzing, string? Sleutel)> Verwijzingen { get; init; } = [];
}
