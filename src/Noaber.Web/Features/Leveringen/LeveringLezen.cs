using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>One delivery: how far it is and who did what, what the rules found, and its figures.</summary>
internal static class LeveringLezen
{
    public static async Task<IResult> Toon(
        string halfjaar, Guid partij, [AsParameters] Cijferkeuze keuze, [AsParameters] Leveringsverzoek verzoek) =>
        await verzoek.Zaak(halfjaar, partij) is { } zaak && (zaak.Plichten.Count > 0 || zaak.Rij is not null)
            ? await Blad(zaak, keuze, verzoek) : Results.NotFound();

    /// <summary>The page, or the page once more with why a step was not taken.</summary>
    public static async Task<IResult> Blad(
        Leveringszaak zaak, Cijferkeuze keuze, Leveringsverzoek verzoek, (Invoerfout Fout, string Reden)? mis = null)
    {
        var model = new LeveringModel(zaak.Partij, zaak.Halfjaar, zaak.Rij?.Status)
        {
            IsEigen = zaak.IsEigen, Wie = zaak.Wie, MagSchrijven = zaak.IsEigen && verzoek.Aanvrager.Mag(Handeling.LeveringSchrijven),
            Opgegaan = zaak.Opgegaan, Delen = zaak.Delen, Uiterlijk = zaak.Uiterlijk, Gevraagd = zaak.Plichten.Count,
            Versie = zaak.Laatste?.Id ?? Guid.Empty, Nummer = zaak.Laatste?.Nummer, Aanvaard = zaak.Aanvaard?.Nummer,
            Regels = zaak.IsEigen ? await Regelgemis.Van(verzoek, zaak) : null, Gelijk = keuze.Gelijk,
            Gedaan = Gedaan(zaak, keuze), Wijzigt = await verzoek.Wijzigt(zaak), Verloop = await Verloop(zaak, verzoek),
            Acties = await Acties(zaak, verzoek), Controle = await verzoek.Bevindingen(zaak.Laatste),
            Cijfers = await Cijfers(zaak, keuze, verzoek), Fouten = mis is null ? [] : [mis.Value.Fout], Reden = mis?.Reden ?? "",
        };
        return mis is null ? verzoek.Scherm.Toon<LeveringScherm, LeveringModel>(model)
            : verzoek.Scherm.Opnieuw<LeveringScherm, LeveringModel>(model);
    }

    /// <summary>The step that was taken just now; null when another one came after it.</summary>
    private static Leveringsstap? Gedaan(Leveringszaak zaak, Cijferkeuze keuze) => Enum.TryParse<Leveringsstap>(keuze.Gedaan, out var stap)
        && zaak.Stappen is [.., var laatste] && laatste.Stap == stap ? stap : null;

    /// <summary>What the reader can do now, with what keeps it from being done.</summary>
    private static async Task<IReadOnlyList<Leveringsactie>> Acties(Leveringszaak zaak, Leveringsverzoek verzoek)
    {
        if (zaak.Laatste is null)
            return [];
        var (acties, daad) = (new List<Leveringsactie>(), await verzoek.Daad(zaak, default));
        foreach (var stap in Enum.GetValues<Leveringsstap>())
        {
            var bezwaar = zaak.Levering.Bezwaar(daad with { Stap = stap, Reden = stap.VraagtReden() ? "?" : "" });
            if (bezwaar?.Code is not ("niet-nu" or "niet-jij" or "elders"))
                acties.Add(new(stap, bezwaar?.Tekst));
        }
        return acties;
    }

    /// <summary>Versions and steps together, the newest first.</summary>
    private static async Task<IReadOnlyList<Leveringsmoment>> Verloop(Leveringszaak zaak, Leveringsverzoek verzoek)
    {
        var metNaam = verzoek.Aanvrager.Mag(Handeling.MensenZien);
        var accounts = zaak.Versies.Select(v => v.DoorId).Concat(zaak.Stappen.Select(s => s.DoorId)).Distinct().ToList();
        var namen = !metNaam ? []
            : await verzoek.Db.Users.Where(u => accounts.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Naam, verzoek.Stop);
        var ids = zaak.Stappen.Select(s => s.PartijId).Distinct().ToList();
        var partijen = await verzoek.Db.Partijen.Where(p => ids.Contains(p.Id)).AlsAanTafel()
            .ToDictionaryAsync(p => p.Id, p => p.Naam, verzoek.Stop);
        return
        [
            .. zaak.Versies.Select(v => new Leveringsmoment(v.Op, $"Versie {v.Nummer}: {v.Regel}", zaak.Wie(v.Op), Naam(v.DoorId)))
                .Concat(zaak.Stappen.Select(s => new Leveringsmoment(
                    s.Op, Opmaak.Hoofdletter(s.Stap.Gedaan()), partijen.GetValueOrDefault(s.PartijId, ""), Naam(s.DoorId))
                { Reden = s.Reden }))
                .OrderByDescending(m => m.Op),
        ];

        string? Naam(Guid? wie) => wie is { } id ? namen.GetValueOrDefault(id) : null;
    }

    private static async Task<Leveringstabel> Cijfers(Leveringszaak zaak, Cijferkeuze keuze, Leveringsverzoek verzoek)
    {
        var plekken = await zaak.Plekken(zaak.Laatste);
        var indicatoren = plekken.Select(p => p.Indicator).Distinct().Select(Catalogus.Standaard.Zoek).OfType<Indicator>().ToList();
        var onderwerpen = indicatoren.Select(i => i.Onderwerp).Distinct().Order().ToList();
        var onderwerp = Enum.TryParse<Onderwerp>(keuze.Onderwerp, out var gekozen) && onderwerpen.Contains(gekozen) ? gekozen
            : onderwerpen.FirstOrDefault();
        var gebieden = plekken.Select(p => p.Gebied).ToHashSet(StringComparer.Ordinal) is var codes
            ? (zaak.Gebieden?.Gebieden ?? []).Where(g => codes.Contains(g.Code)).ToList() : [];
        var gebied = gebieden.Find(g => g.Code == keuze.Gebied) ?? gebieden.FirstOrDefault();
        var dit = indicatoren.Where(i => i.Onderwerp == onderwerp).Select(i => i.Code).ToList();
        return new(onderwerpen, onderwerp, gebieden, gebied)
        {
            Regels = gebied is null ? []
                : [.. (await zaak.Cijfers(zaak.Laatste, dit, gebied.Code)).Where(w => w.Waarde.Soort != Waardesoort.Leeg)],
            Oordelen = await verzoek.Oordelen(zaak.Halfjaar.Jaar),
        };
    }
}

/// <summary>Which figures of a delivery are looked at.</summary>
public sealed record Cijferkeuze
{
    public string? Onderwerp { get; init; }
    public string? Gebied { get; init; }

    /// <summary>What was offered just now was the last version once more.</summary>
    public string? Gelijk { get; init; }

    /// <summary>The step that was taken just now.</summary>
    public string? Gedaan { get; init; }
}

/// <summary>A step that the reader can take; with why not, when it cannot be taken yet.</summary>
public sealed record Leveringsactie(Leveringsstap Stap, string? Bezwaar);

/// <summary>Something that happened to a delivery: a version came in, or a step was taken.</summary>
public sealed record Leveringsmoment(DateTimeOffset Op, string Wat, string Partij, string? Door)
{
    public string? Reden { get; init; }
}

/// <summary>The figures of one subject in one area, with what else there is to look at.</summary>
public sealed record Leveringstabel(
    IReadOnlyList<Onderwerp> Onderwerpen, Onderwerp Onderwerp, IReadOnlyList<Gebied> Gebieden, Gebied? Gebied)
{
    public IReadOnlyList<Waarneming> Regels { get; init; } = [];

    /// <summary>What evaluations made of it, by indicator.</summary>
    public ILookup<string, Cijferoordeel> Oordelen { get; init; } = Array.Empty<Cijferoordeel>().ToLookup(o => o.Indicator);
}

/// <summary>What the page of a delivery shows.</summary>
public sealed record LeveringModel(PartijAanTafel Partij, Meetperiode Halfjaar, Leveringsstatus? Status)
{
    public bool IsEigen { get; init; }
    public bool MagSchrijven { get; init; }
    public DateOnly? Uiterlijk { get; init; }

    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    /// <summary>What the party is called that acted for it at a moment.</summary>
    public required Func<DateTimeOffset, string> Wie { get; init; }

    /// <summary>Of whom it is, when it is what is left of parties that merged.</summary>
    public Fusiedelen<string>? Delen { get; init; }

    public int Gevraagd { get; init; }
    public Guid Versie { get; init; }
    public Versienummer? Nummer { get; init; }

    /// <summary>The version that holds, while a next one is being made.</summary>
    public Versienummer? Aanvaard { get; init; }

    /// <summary>What the last version changes in the one that was accepted before it; null when there is none.</summary>
    public Wijzigingkort? Wijzigt { get; init; }

    /// <summary>What must be agreed to first; null when that was done.</summary>
    public Regelgemis? Regels { get; init; }

    /// <summary>The last version came in once more; <c>opnieuw</c> when the rules found something else in it.</summary>
    public string? Gelijk { get; init; }

    public Leveringsstap? Gedaan { get; init; }
    public IReadOnlyList<Leveringsmoment> Verloop { get; init; } = [];
    public IReadOnlyList<Leveringsactie> Acties { get; init; } = [];
    public Controleuitkomst Controle { get; init; } = new([]);
    public required Leveringstabel Cijfers { get; init; }
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>The reason as it was typed, in a form that comes back.</summary>
    public string Reden { get; init; } = "";

    internal bool MagHerstellen => MagSchrijven && Regels is null && Status is Leveringsstatus.Concept;
}
