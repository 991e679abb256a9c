using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// What a version changes in the figures that were accepted before it, and what rests on them: for who hands it in, and for all who see
/// both.
/// </summary>
internal static class Vervangingen
{
    /// <summary>For who hands it in.</summary>
    public static async Task<IResult> Toon(string halfjaar, Guid partij, string? blad, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        if (zaak.Aanvaard is not { } aanvaard || zaak.Laatste is not { } laatste || aanvaard.Id == laatste.Id)
            return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id));
        var bezwaar = zaak.Levering.Bezwaar(await verzoek.Daad(zaak, Leveringsstap.Indienen));
        var beeld = await verzoek.Beeld(zaak, aanvaard, laatste, blad);
        return verzoek.Scherm.Toon<VervangingScherm, VervangingModel>(new(zaak.Partij, zaak.Halfjaar, beeld)
        {
            Opgegaan = zaak.Opgegaan, Versie = laatste.Id, Status = zaak.Status, Bezwaar = bezwaar?.Tekst,
        });
    }

    /// <summary>Of any party, for who reads: what a version changed since the one that was accepted before it.</summary>
    public static async Task<IResult> Lees(
        string halfjaar, Guid partij, string? versie, string? blad, [AsParameters] Leveringsverzoek verzoek)
    {
        if (await verzoek.Zaak(halfjaar, partij) is not { } zaak)
            return Results.NotFound();
        var naar = versie is null ? zaak.Laatste : zaak.Versies.FirstOrDefault(v => $"{v.Nummer}" == versie);
        if (versie is not null && naar is null)
            return Results.NotFound();
        if (naar is null || zaak.AanvaardVoor(naar) is not { } van)
            return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, partij));
        var beeld = await verzoek.Beeld(zaak, van, naar, blad);
        return verzoek.Scherm.Toon<WijzigingenScherm, WijzigingenModel>(new(zaak.Partij, zaak.Halfjaar, beeld)
        {
            IsAanvaard = zaak.Stappen.Any(s => s.Stap == Leveringsstap.Aanvaarden && s.VersieId == naar.Id), MetVersie = versie is not null,
        });
    }

    /// <summary>
    /// What a version that may be accepted changes, in short; null when there is nothing to change yet, or nothing to see.
    /// </summary>
    public static async Task<Wijzigingkort?> Wijzigt(this Leveringsverzoek verzoek, Leveringszaak zaak)
    {
        if (zaak.Laatste is not { } naar || zaak.AanvaardVoor(naar) is not { } van)
            return null;
        var adres = verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id, "/wijzigingen");
        // What is accepted already is history: it is told on its own page.
        return zaak.Aanvaard?.Id == naar.Id ? new(van.Nummer, naar.Nummer, adres)
            : new(van.Nummer, naar.Nummer, adres) { Plan = await verzoek.Vergelijk(zaak, van, naar), Regel = naar.Regel };
    }

    private static async Task<Vervangingsplan> Vergelijk(
        this Leveringsverzoek verzoek, Leveringszaak zaak, LeveringversieRij van, LeveringversieRij naar) =>
        Vervangingsplan.Tussen(await zaak.Cijfers(van), await zaak.Cijfers(naar), await verzoek.Steunpunten(zaak), Catalogus.Standaard);

    private static async Task<Vervangingbeeld> Beeld(
        this Leveringsverzoek verzoek, Leveringszaak zaak, LeveringversieRij van, LeveringversieRij naar, string? blad)
    {
        var beeld = new Vervangingbeeld(await verzoek.Vergelijk(zaak, van, naar), van.Nummer, naar.Nummer)
        {
            IsEigen = zaak.IsEigen, Meegenomen = await verzoek.Meegenomen(zaak, van),
            Gebieden = zaak.Gebieden.Namen(),
            Versies = [.. zaak.Versies.Where(v => v.Volgnummer > van.Volgnummer && v.Volgnummer <= naar.Volgnummer)
                .Select(v => new Leveringswijziging(v.Nummer, v.Regel))],
        };
        return beeld with { Blad = Bladeren.Gevraagd(blad, Math.Max(1, beeld.Bladen)) };
    }
}

/// <summary>That a party took figures out, last on this day.</summary>
public sealed record Meegenomen(string Partij, DateTimeOffset Laatst);

/// <summary>What a version changes, in short: the numbers, and where it is told whole.</summary>
public sealed record Wijzigingkort(Versienummer Van, Versienummer Naar, string Adres)
{
    /// <summary>What it changes; null once it is accepted.</summary>
    public Vervangingsplan? Plan { get; init; }

    /// <summary>What its maker said that changed.</summary>
    public string Regel { get; init; } = "";
}

/// <summary>What one version changes in another, a page of it at a time.</summary>
public sealed record Vervangingbeeld(Vervangingsplan Plan, Versienummer Van, Versienummer Naar)
{
    private const int PerBlad = 100;

    public bool IsEigen { get; init; }
    public int Blad { get; init; } = 1;

    /// <summary>Who took figures of the version that is replaced out: they have them on paper.</summary>
    public IReadOnlyList<Meegenomen> Meegenomen { get; init; } = [];

    public required IReadOnlyDictionary<string, string> Gebieden { get; init; }

    /// <summary>The versions in between that the reader sees, each with its line.</summary>
    public IReadOnlyList<Leveringswijziging> Versies { get; init; } = [];

    internal int Bladen => (Plan.Wijzigingen.Count + PerBlad - 1) / PerBlad;

    internal IEnumerable<Cijferwijziging> Regels => Plan.Wijzigingen.Skip((Blad - 1) * PerBlad).Take(PerBlad);
}

/// <summary>What the page shows on which a replacement is confirmed.</summary>
public sealed record VervangingModel(PartijAanTafel Partij, Meetperiode Halfjaar, Vervangingbeeld Beeld)
{
    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    public Guid Versie { get; init; }
    public Leveringsstatus Status { get; init; }

    /// <summary>Why it cannot be handed in yet.</summary>
    public string? Bezwaar { get; init; }
}

/// <summary>What the page of changes shows to who reads them.</summary>
public sealed record WijzigingenModel(PartijAanTafel Partij, Meetperiode Halfjaar, Vervangingbeeld Beeld)
{
    public bool IsAanvaard { get; init; }

    /// <summary>A version was asked for by its number.</summary>
    public bool MetVersie { get; init; }
}
