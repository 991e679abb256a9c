using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// The delivery of one party over one half-year, as the reader may see it: what is asked, which versions came in, and how far it is.
/// </summary>
internal sealed class Leveringszaak
{
    /// <summary>
    /// How many half-years back figures are compared with; those of a whole year further, or there are too few to say what is strange.
    /// </summary>
    private const int Terug = 8, TerugPerJaar = 12;

    private static readonly List<string> PerJaar =
        [.. Catalogus.Standaard.Indicatoren.Where(i => i.Ritme == Ritme.Jaar).Select(i => i.Code)];

    private readonly Leveringsverzoek verzoek;
    private readonly Leverkring kring;
    private readonly List<LeveringstapRij> stappen;
    private readonly Dictionary<Guid, PartijSoort> soorten;

    private Leveringszaak(
        Leveringsverzoek verzoek, PartijAanTafel partij, Meetperiode halfjaar, Leverkring kring,
        List<(LeveringstapRij Rij, PartijSoort Soort)> stappen)
    {
        (this.verzoek, Partij, Halfjaar, this.kring) = (verzoek, partij, halfjaar, kring);
        (this.stappen, soorten) = (stappen.ConvertAll(s => s.Rij), stappen.ToDictionary(s => s.Rij.Id, s => s.Soort));
    }

    public PartijAanTafel Partij { get; }

    public Meetperiode Halfjaar { get; }

    /// <summary>What is asked of the party with this half-year.</summary>
    public IReadOnlyList<Leverplicht> Plichten { get; private init; } = [];

    /// <summary>The last day; null while nothing is asked.</summary>
    public DateOnly? Uiterlijk { get; private init; }

    /// <summary>The areas of that year; null while no map is known.</summary>
    public Gebiedsindeling? Gebieden { get; private init; }

    /// <summary>As whom the party goes on; null while it did not stop.</summary>
    public Opgegaan? Opgegaan { get; private init; }

    /// <summary>Who acts for it: the party itself, or the one that it went on as.</summary>
    public PartijAanTafel Leverancier => Opgegaan?.In ?? Partij;

    /// <summary>Of whom it is, when it is what is left of parties that merged.</summary>
    public Fusiedelen<string>? Delen { get; private init; }

    /// <summary>Of whom this is what is left.</summary>
    private IReadOnlyList<Guid> Rest { get; init; } = [];

    /// <summary>What went into the party: its history is its own.</summary>
    private Opvolgingen Voorgeschiedenis { get; init; } = new([]);

    public LeveringRij? Rij { get; private init; }

    /// <summary>The versions that the reader may see, from early to late.</summary>
    public IReadOnlyList<LeveringversieRij> Versies { get; private init; } = [];

    public Leveringsstatus Status => Rij?.Status ?? Leveringsstatus.Concept;

    public LeveringversieRij? Laatste => Versies.Count > 0 ? Versies[^1] : null;

    /// <summary>The version that was accepted last; it holds until the next one is.</summary>
    public LeveringversieRij? Aanvaard => stappen.FindLast(s => s.Stap == Leveringsstap.Aanvaarden)?.VersieId is { } id
        ? Versies.FirstOrDefault(v => v.Id == id) : null;

    /// <summary>The version that was accepted before another one; null when the reader sees none.</summary>
    public LeveringversieRij? AanvaardVoor(LeveringversieRij versie) => Versies.LastOrDefault(v => v.Volgnummer < versie.Volgnummer
        && stappen.Exists(s => s.Stap == Leveringsstap.Aanvaarden && s.VersieId == v.Id));

    /// <summary>The steps that the reader may see, from early to late.</summary>
    public IReadOnlyList<LeveringstapRij> Stappen => stappen;

    /// <summary>The reader acts for it.</summary>
    public bool IsEigen => Leverancier.Id == verzoek.Hier.PartijId && Opgegaan is not { IsElders: true };

    public string Naam => $"cijfers over het {Halfjaar.Naam}";

    /// <summary>The same, after a name that says who did something with them: with whose they are, when that is another.</summary>
    public string NaamMetPartij => Opgegaan is null ? Naam : $"{Naam} van {Partij.Naam}";

    /// <summary>What the party that acted for it at a moment is called.</summary>
    public string Wie(DateTimeOffset toen) => kring.Leverancier(Partij.Id, AmsterdamClock.Dag(toen)).Naam;

    public static async Task<Leveringszaak> Maak(
        Leveringsverzoek verzoek, PartijAanTafel partij, Meetperiode halfjaar, Leverkring kring, IReadOnlyList<Gebied> gebieden)
    {
        var (db, hier, stop) = (verzoek.Db, verzoek.Hier.SamenwerkingId, verzoek.Stop);
        var rij = await db.Leveringen.AsNoTracking().SingleOrDefaultAsync(
            l => l.SamenwerkingId == hier && l.PartijId == partij.Id && l.Halfjaar == halfjaar, stop);
        var gezet = rij is null ? [] : await db.Leveringstappen.AsNoTracking()
            .Where(s => s.SamenwerkingId == hier && s.LeveringId == rij.Id)
            .Join(db.Partijen, s => s.PartijId, p => p.Id, (s, p) => new { Rij = s, p.Organisatie.Soort })
            .OrderBy(s => s.Rij.Op).ThenBy(s => s.Rij.Id).ToListAsync(stop);
        var delen = kring.Delen(partij.Id, halfjaar);
        return new(verzoek, partij, halfjaar, kring, [.. gezet.Select(s => (s.Rij, s.Soort))])
        {
            Opgegaan = kring.Opgegaan(hier, partij.Id, halfjaar, verzoek.Vandaag), Rest = delen?.Rest ?? [],
            Delen = delen?.Als(kring.Naam),
            Rij = rij, Plichten = kring.Nodig(hier, partij.Id, partij.Soort, halfjaar), Uiterlijk = kring.Plan(hier)?.Uiterlijk(halfjaar),
            Gebieden = gebieden.Indeling(halfjaar.Jaar), Voorgeschiedenis = kring.Voorgeschiedenis(partij.Id, halfjaar),
            Versies = rij is null ? [] : await db.Leveringversies.AsNoTracking()
                .Where(v => v.SamenwerkingId == hier && v.LeveringId == rij.Id).OrderBy(v => v.Volgnummer).ToListAsync(stop),
        };
    }

    /// <summary>What the workbook is made of; null when nothing can be asked yet.</summary>
    public async Task<Leveringsjabloon?> Sjabloon()
    {
        if (Plichten.Count == 0 || Gebieden is null)
            return null;
        var vorige = await Eigen(h => h == Halfjaar.Vorige);
        return new(new(verzoek.Hier.SamenwerkingId, Partij.Id, Partij.Naam, Halfjaar.Jaar), Halfjaar, Plichten, Gebieden,
            Catalogus.Standaard)
        {
            Vorige = vorige.DistinctBy(w => w.Sleutel).ToDictionary(w => w.Sleutel),
            Bekend = (Laatste is null ? await Concepten() : await Cijfers(Laatste)).DistinctBy(w => w.Sleutel).ToDictionary(w => w.Sleutel),
        };
    }

    /// <summary>What lay there of the parties of whom this is what is left: who goes on for them need not type it once more.</summary>
    private async Task<IReadOnlyList<Waarneming>> Concepten()
    {
        if (Rest.Count == 0)
            return [];
        var versies = (await verzoek.Db.Leveringversies.AsNoTracking()
            .Join(verzoek.Db.Leveringen.Where(l => Rest.Contains(l.PartijId) && l.Halfjaar == Halfjaar),
                v => v.LeveringId, l => l.Id, (v, _) => v)
            .OrderBy(v => v.Volgnummer).ToListAsync(verzoek.Stop)).GroupBy(v => v.LeveringId).Select(g => g.Last().Id).ToList();
        return Partijreeks.AlsEen(await Waarden(w => versies.Contains(w.VersieId)), Partij.Id, Voorgeschiedenis, Catalogus.Standaard);
    }

    /// <summary>The figures of a version, as far as the reader may see them.</summary>
    public async Task<IReadOnlyList<Waarneming>> Cijfers(LeveringversieRij? versie) => versie is null ? []
        : await Waarden(w => w.VersieId == versie.Id);

    /// <summary>Those of some indicators in one area.</summary>
    public async Task<IReadOnlyList<Waarneming>> Cijfers(LeveringversieRij? versie, IReadOnlyList<string> indicatoren, string gebied) =>
        versie is null ? []
            : await Waarden(w => w.VersieId == versie.Id && w.Gebied == gebied && indicatoren.Contains(w.Indicator));

    /// <summary>Of which areas and by which indicators a version has figures.</summary>
    public async Task<IReadOnlyList<(string Indicator, string Gebied)>> Plekken(LeveringversieRij? versie) => versie is null ? []
        : [.. (await Rijen(w => w.VersieId == versie.Id && w.Soort != Waardesoort.Leeg)
            .Select(w => new { w.Indicator, w.Gebied }).Distinct()
            .ToListAsync(verzoek.Stop)).Select(w => (w.Indicator, w.Gebied))];

    /// <summary>Looks at figures by all rules, beside what was accepted before and of others; with what reading found.</summary>
    public async Task<Controleuitkomst> Kijk(IReadOnlyCollection<Waarneming> cijfers, params IReadOnlyCollection<Controlebevinding> gelezen)
    {
        var leden = Voorgeschiedenis.MetVoorgangers(Partij.Id);
        return Controles.Kijk(new()
        {
            Gelezen = gelezen, Catalogus = Catalogus.Standaard, Partij = Partij.Id, Halfjaar = Halfjaar, Regels = cijfers, Nodig = Plichten,
            Gebieden = (Gebieden?.Gebieden ?? []).ToDictionary(g => g.Code, g => g.Boven, StringComparer.Ordinal),
            Eerder = await Eigen(h => h < Halfjaar), Anderen = await Aanvaarde(p => !leden.Contains(p), h => h == Halfjaar),
            Geleverd = Binnen ?? verzoek.Vandaag,
        }, verzoek.Stop);
    }

    /// <summary>The day on which what was accepted first had been handed in; null while nothing was.</summary>
    private DateOnly? Binnen => stappen.FindIndex(s => s.Stap == Leveringsstap.Aanvaarden) is var aanvaard and >= 0
        && stappen.FindLastIndex(aanvaard, s => s.Stap == Leveringsstap.Indienen) is var indienen and >= 0
            ? AmsterdamClock.Dag(stappen[indienen].Op) : null;

    /// <summary>The delivery as the kernel knows it.</summary>
    public Levering Levering => new()
    {
        Id = Rij?.Id ?? Guid.Empty, Partij = Partij.Id, Soort = Partij.Soort, Halfjaar = Halfjaar,
        Leverancier = Leverancier.Id, IsElders = Opgegaan is { IsElders: true },
        Spoor = [.. stappen.Select(s => new Leveringsspoor(
            s.Stap, s.Van, s.Naar, new(s.DoorId ?? Guid.Empty, s.PartijId, soorten[s.Id], s.Rollen), s.Op, s.Reden ?? ""))],
        Versies = [.. Versies.Select(v => new Leveringswijziging(v.Nummer, v.Regel))],
    };

    /// <summary>The figures of the party that hold, with those of what went into it.</summary>
    private async Task<IReadOnlyList<Waarneming>> Eigen(Func<Meetperiode, bool> halfjaar)
    {
        var leden = Voorgeschiedenis.MetVoorgangers(Partij.Id);
        return Partijreeks.AlsEen(await Aanvaarde(leden.Contains, halfjaar), Partij.Id, Voorgeschiedenis, Catalogus.Standaard);
    }

    /// <summary>The figures that hold, of these parties and half-years.</summary>
    private async Task<IReadOnlyList<Waarneming>> Aanvaarde(Func<Guid, bool> partij, Func<Meetperiode, bool> halfjaar)
    {
        var versies = (from versie in await verzoek.Db.GeldendeVersies(verzoek.Hier.SamenwerkingId, verzoek.Stop)
                       where partij(versie.Partij) && halfjaar(versie.Halfjaar)
                       let geleden = Geleden(versie.Halfjaar)
                       where geleden <= TerugPerJaar
                       select (versie.Id, IsDichtbij: geleden <= Terug)).ToLookup(v => v.IsDichtbij, v => v.Id);
        var (dichtbij, ver) = (versies[true].ToList(), versies[false].ToList());
        return dichtbij.Count + ver.Count == 0 ? []
            : await Waarden(w => dichtbij.Contains(w.VersieId) || (ver.Contains(w.VersieId) && PerJaar.Contains(w.Indicator)));
    }

    /// <summary>How many half-years ago a half-year was.</summary>
    private int Geleden(Meetperiode toen) => (2 * (Halfjaar.Jaar - toen.Jaar)) + Halfjaar.Helft - toen.Helft;

    private async Task<IReadOnlyList<Waarneming>> Waarden(Expression<Func<WaarnemingRij, bool>> welke) =>
        await Rijen(welke).Lees(verzoek.Stop);

    private IQueryable<WaarnemingRij> Rijen(Expression<Func<WaarnemingRij, bool>> welke) => verzoek.Db.Waarnemingen
        .AsNoTracking().Where(w => w.SamenwerkingId == verzoek.Hier.SamenwerkingId).Where(welke)
        .OrderBy(w => w.Indicator).ThenBy(w => w.Gebied).ThenBy(w => w.Deel);
}
