using Microsoft.AspNetCore.Mvc;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Monitor.Persoonlijk;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// Mends one figure of a concept on the screen, or what is said about it: a new version with a line that says who, when, old and new.
/// </summary>
internal static class CijferHerstellen
{
    private const string GeenGetal = "Typ een getal, zoals 1433 of 7,5, of anders -, n.v.t. of onbekend.";

    public static async Task<IResult> Vraag(
        string halfjaar, Guid partij, [AsParameters] Cijferadres waar, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Zaak(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        return await Model(zaak, waar, await Regelgemis.Van(verzoek, zaak)) is { } model
            ? verzoek.Scherm.Toon<CijferScherm, CijferModel>(model)
            : Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id));
    }

    public static async Task<IResult> Voer(
        string halfjaar, Guid partij, [FromForm] Cijferformulier form, [AsParameters] Leveringsverzoek verzoek)
    {
        var zaak = await verzoek.Alleen(halfjaar, partij);
        if (zaak is not { IsEigen: true })
            return Leveringsverzoek.Weiger(zaak);
        var regels = await Regelgemis.Van(verzoek, zaak);
        if (await Model(zaak, form.Waar, regels) is not { } model)
            return await LeveringLezen.Blad(zaak, new(), verzoek, (new("", NietHier(zaak, regels)), ""));
        model = model with { Waarde = form.Waarde ?? "", Toelichting = form.Toelichting.Getypt() };
        if (form.Gezien != zaak.Laatste!.Id)
        {
            var nu = $"Intussen kwam versie {zaak.Laatste.Nummer} binnen. Nu staat er: {model.Oud.Waarde.Woord()}.";
            return verzoek.Scherm.Toon<CijferScherm, CijferModel>(model with { Nu = nu }, StatusCodes.Status409Conflict);
        }
        var (waarde, fouten) = Lees(model, await verzoek.Bekend(zaak));
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<CijferScherm, CijferModel>(model with { Fouten = fouten });
        await Bewaar(zaak, model, model.Oud with
        {
            Waarde = waarde,
            Toelichting = model.Toelichting.Length > 0 ? model.Toelichting : null,
            IsRijtoelichting = false,
            Gewijzigd = waarde == model.Oud.Waarde ? model.Oud.Gewijzigd : verzoek.Klok.GetUtcNow(),
        }, verzoek);
        return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id));
    }

    private static string NietHier(Leveringszaak zaak, Regelgemis? regels) =>
        regels is not null ? $"{regels.Zin} Het cijfer is niet veranderd."
            : zaak.Status != Leveringsstatus.Concept ? "Deze levering is intussen ingediend. Het cijfer is niet veranderd."
            : "Dit cijfer wordt van jullie niet gevraagd. Er is niets veranderd.";

    /// <summary>What was typed as a figure, and all that is wrong with it or with what is said about it.</summary>
    private static (Waarde Waarde, IReadOnlyList<Invoerfout> Fouten) Lees(CijferModel model, IReadOnlySet<string> bekend)
    {
        var gelezen = Cijferinvoer.Lees(model.Waarde, model.Indicator.Eenheid);
        var waarde = gelezen ?? Waarde.Leeg;
        return (waarde,
        [
            .. gelezen is null ? [new(nameof(CijferModel.Waarde), GeenGetal)] : Array.Empty<Invoerfout>(),
            .. Fout(nameof(CijferModel.Toelichting), Aangeboden.Persoonlijk(model.Toelichting, bekend)),
            .. Fout(nameof(CijferModel.Waarde), Aangeboden.Persoonlijk(model.Waarde, new HashSet<string>())),
            .. Fout(nameof(CijferModel.Waarde), KleineAantallen.Zoek([model.Oud with { Waarde = waarde }], Catalogus.Standaard)),
        ]);
    }

    private static IEnumerable<Invoerfout> Fout(string veld, IReadOnlyList<Persoonsbevinding> gevonden) =>
        gevonden.Take(1).Select(b => new Invoerfout(veld, $"{b.Wat} {b.Herstel}"));

    private static async Task Bewaar(Leveringszaak zaak, CijferModel model, Waarneming nieuw, Leveringsverzoek verzoek)
    {
        if (nieuw == model.Oud)
            return;
        var vorige = await zaak.Cijfers(zaak.Laatste);
        var andere = vorige.Where(w => (w.Sleutel, w.Periode) != (nieuw.Sleutel, nieuw.Periode));
        IReadOnlyList<Waarneming> cijfers = [.. andere.Select(w => MetUitleg(w, nieuw)), nieuw];
        // Everyone at the table reads the line once the version is accepted; a figure of the own party alone stays out of it.
        var wat = nieuw.Waarde == model.Oud.Waarde ? $"{model.Naam}: andere toelichting"
            : model.Indicator.Inzage == Inzage.EigenPartij ? $"{model.Naam}: ander cijfer"
            : $"{model.Naam}: {model.Oud.Waarde.Woord()} werd {nieuw.Waarde.Woord()}";
        var regel = wat[..Math.Min(wat.Length, LeveringversieRij.LangsteRegel - 1)] + ".";
        var nummer = zaak.Laatste!.Nummer.Na(await zaak.RaaktIngediend(cijfers) ? Versiestap.Major : Versiestap.Patch);
        var versie = await verzoek.NieuweVersie(zaak, new(nummer, regel));
        // What reading said stays, save of the figure that is typed now.
        var gelezen = (await verzoek.Bevindingen(zaak.Laatste)).Gelezen.Where(b => b.Wat != nieuw.Sleutel);
        (cijfers, var controle) = Oudeuitleg.Weg(cijfers, vorige, await zaak.Kijk(cijfers, [.. gelezen]));
        await verzoek.Db.Bewaar(versie, cijfers, controle, verzoek.Stop);
        await verzoek.Bewaar("levering hersteld",
            $"{zaak.Leverancier.Naam} herstelde een cijfer van de {zaak.NaamMetPartij}: versie {versie.Nummer}.");
    }

    /// <summary>
    /// A blank of the same row that nothing is said of: what is blank in a row is explained at once. What is said of a figure of the own
    /// party alone does not go to one that others see.
    /// </summary>
    private static bool IsEvenLeeg(Waarneming ander, Waarneming cijfer) => cijfer is { IsLeeg: true, Plaats: { } plaats }
        && ander is { IsLeeg: true, Toelichting: null } && (ander.Plaats?.Blad, ander.Plaats?.Rij) == (plaats.Blad, plaats.Rij)
        && (IsBesloten(ander) || !IsBesloten(cijfer));

    private static Waarneming MetUitleg(Waarneming ander, Waarneming cijfer) =>
        IsEvenLeeg(ander, cijfer) ? ander with { Toelichting = cijfer.Toelichting } : ander;

    private static bool IsBesloten(Waarneming cijfer) => Catalogus.Standaard.Zoek(cijfer.Sleutel.Indicator)?.Inzage == Inzage.EigenPartij;

    /// <summary>The figure as it stands; null when nothing can be mended here.</summary>
    private static async Task<CijferModel?> Model(Leveringszaak zaak, Cijferadres waar, Regelgemis? regels)
    {
        if (zaak.Status != Leveringsstatus.Concept || zaak.Laatste is not { } laatste || regels is not null
            || zaak.Gebieden?.Bij(waar.Gebied ?? "") is not { } gebied
            || zaak.Plichten.FirstOrDefault(p => p.Indicator.Code == waar.Indicator)
                is not { Indicator: var indicator, Periode: var periode })
            return null;
        var cijfers = await zaak.Cijfers(laatste, [indicator.Code], gebied.Code);
        var oud = cijfers.FirstOrDefault(w => w.Sleutel.Deel.Sleutel == (waar.Deel ?? ""));
        var deel = Catalogus.Standaard.Vragen(indicator, periode.Peildag(indicator.Moment)).Select(v => v.Deel).Prepend(default)
            .Where(d => d.Sleutel == (waar.Deel ?? "")).ToList();
        if (oud is null && deel.Count == 0)
            return null;
        oud ??= new()
        {
            Sleutel = new(indicator.Code, gebied.Code, deel[0]), Versie = indicator.Versie, Periode = periode, Partij = zaak.Partij.Id,
            Waarde = Waarde.Leeg,
        };
        return new(zaak.Partij, zaak.Halfjaar, indicator, gebied, oud)
        {
            Opgegaan = zaak.Opgegaan,
            Gezien = laatste.Id, Waarde = $"{oud.Waarde}", Toelichting = oud.Toelichting ?? "",
        };
    }
}
