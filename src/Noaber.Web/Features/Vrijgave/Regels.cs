using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>From which numbers on an indicator is shown to an audience. Who knows that works out more: it is for who releases alone.</summary>
internal static class Regels
{
    public static async Task<IResult> Toon([AsParameters] Vrijgaveverzoek verzoek, string? indicator, string? publiek) =>
        verzoek.Scherm.Toon<RegelsScherm, RegelsModel>(await Model(new() { Indicator = indicator, Publiek = publiek }, verzoek));

    public static async Task<IResult> Voer([FromForm] Regelformulier form, [AsParameters] Vrijgaveverzoek verzoek)
    {
        var alleen = await verzoek.Alleen();
        var model = await Model(form, verzoek);
        if (!alleen)
            return verzoek.Scherm.Opnieuw<RegelsScherm, RegelsModel>(model with { Fouten = [new("", Vrijgaveverzoek.Bezig)] });
        if (model.Gekozen is not { } indicator || model.Publiek is not { } publiek)
            return verzoek.Scherm.Opnieuw<RegelsScherm, RegelsModel>(model with { Fouten = [new("", "Kies eerst een cijfer, en voor wie.")] });
        var rij = await Vind(verzoek, indicator.Code, publiek);
        if (form.Gezien != (rij?.Versie ?? 0))
            return verzoek.Scherm.Toon<RegelsScherm, RegelsModel>(model with
            {
                Nu = rij is null ? "Er is nu geen eigen regel meer."
                    : $"{await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, rij, rij.Id, verzoek.Stop)} Nu staat er: {Regelformulier.Zin(rij.Waarde)}.",
            }, StatusCodes.Status409Conflict);
        if (form.Keuze.Bezwaren() is { Count: > 0 } bezwaren)
            return verzoek.Scherm.Opnieuw<RegelsScherm, RegelsModel>(model with { Fouten = [.. bezwaren.Select(b => new Invoerfout("", b))] });
        if (rij is null)
            verzoek.Db.Add(rij = form.Rij(verzoek.Hier.SamenwerkingId, indicator.Code, publiek));
        (rij.Minste, rij.MinsteNoemer, rij.Marge, rij.Afronding) = (form.Minste, form.MinsteNoemer, form.Marge, form.Afronding);
        await verzoek.Bewaar("regel voor vrijgave gewijzigd", $"Vanaf welke getallen ‘{indicator.Naam}’ voor {publiek.Naam()} te zien is, is gewijzigd.");
        return Results.LocalRedirect(verzoek.Adres($"/regels?indicator={indicator.Code}&publiek={publiek}"));
    }

    private static Task<VrijgaveregelRij?> Vind(Vrijgaveverzoek verzoek, string indicator, Publiek publiek) => verzoek.Db.Vrijgaveregels
        .SingleOrDefaultAsync(r => r.SamenwerkingId == verzoek.Hier.SamenwerkingId && r.Indicator == indicator && r.Publiek == publiek, verzoek.Stop);

    private static async Task<RegelsModel> Model(Regelformulier form, Vrijgaveverzoek verzoek)
    {
        var indicator = Catalogus.Standaard.Zoek(form.Indicator ?? "") is { Herkomst: not Herkomst.Openbaar } gekozen ? gekozen : null;
        var publiek = Enum.TryParse<Publiek>(form.Publiek, out var wie) && Publieken.MetVrijgave.Contains(wie) ? wie : (Publiek?)null;
        var rij = indicator is not null && publiek is not null ? await Vind(verzoek, indicator.Code, publiek.Value) : null;
        var eigen = await verzoek.Db.Vrijgaveregels.AsNoTracking().Where(r => r.SamenwerkingId == verzoek.Hier.SamenwerkingId).ToListAsync(verzoek.Stop);
        return new(form.Minste > 0 ? form : form.Met(rij?.Waarde ?? Regelkeuze.Gewoon))
        {
            Gekozen = indicator, Publiek = publiek, Gezien = rij?.Versie ?? 0,
            Eigen = [.. eigen.Select(r => $"{Catalogus.Standaard.Zoek(r.Indicator)?.Naam}, voor {r.Publiek.Naam()}: {Regelformulier.Zin(r.Waarde)}")],
        };
    }
}

/// <summary>The numbers that were filled in for an indicator and an audience.</summary>
public sealed record Regelformulier
{
    public string? Indicator { get; init; }
    public string? Publiek { get; init; }
    public int Minste { get; init; }
    public int MinsteNoemer { get; init; }
    public decimal Marge { get; init; }
    public int Afronding { get; init; }

    /// <summary>The row version that was on the screen; 0 where there was none.</summary>
    public uint Gezien { get; init; }

    internal Regelkeuze Keuze => new() { Minste = Minste, MinsteNoemer = MinsteNoemer, Marge = Marge, Afronding = Afronding };

    internal Regelformulier Met(Regelkeuze keuze) => this with
    {
        Minste = keuze.Minste,
        MinsteNoemer = keuze.MinsteNoemer,
        Marge = keuze.Marge,
        Afronding = keuze.Afronding,
    };

    internal static string Zin(Regelkeuze keuze) => $"vanaf {keuze.Minste} mensen, een aandeel vanaf {keuze.MinsteNoemer}, "
        + $"marge {keuze.Marge:0.#}%{(keuze.Afronding > 0 ? $", afgerond op {keuze.Afronding}" : "")}";

    internal VrijgaveregelRij Rij(Guid samenwerking, string indicator, Publiek publiek) => new()
    {
        SamenwerkingId = samenwerking, Indicator = indicator, Publiek = publiek, Minste = Minste, MinsteNoemer = MinsteNoemer, Marge = Marge,
        Afronding = Afronding,
    };
}

/// <summary>What the page of the rules shows.</summary>
public sealed record RegelsModel(Regelformulier Form)
{
    public Indicator? Gekozen { get; init; }
    public Publiek? Publiek { get; init; }
    public uint Gezien { get; init; }
    public IReadOnlyList<string> Eigen { get; init; } = [];
    public string? Nu { get; init; }
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
