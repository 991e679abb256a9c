using Microsoft.AspNetCore.Mvc;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Brings a delivery on, by who is on turn: hand in, approve, accept, lock, and back with a reason.</summary>
internal static class Leveringstappen
{
    public static async Task<IResult> Zet(
        string halfjaar, Guid partij, [FromForm] Stapformulier form, [AsParameters] Leveringsverzoek verzoek, Webadres adres)
    {
        if (await verzoek.Alleen(halfjaar, partij) is not { } zaak)
            return Results.NotFound();
        if (!Enum.TryParse<Leveringsstap>(form.Stap, out var stap) || !Enum.IsDefined(stap))
            return await Blijf("Deze stap is er niet. Kies een knop op deze bladzijde.");
        var daad = (await verzoek.Daad(zaak, stap)) with { Reden = form.Reden.Getypt() };
        if (zaak.Levering.Bezwaar(daad)?.Code == "niet-jij")
            return WasAanDeBeurt(zaak, daad, form) ? await Blijf(await Intussen(zaak, verzoek))
                : Results.StatusCode(StatusCodes.Status403Forbidden);
        if (zaak.Laatste is not { } versie)
            return zaak.IsEigen ? await Blijf("Er is nog niets aangeleverd.") : Results.StatusCode(StatusCodes.Status403Forbidden);
        if (zaak.Stappen is [.., var laatst] && IsNogEens(laatst, daad, form))
            return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, partij, $"?gedaan={stap}"));
        if ((await Fout(zaak, daad, form, verzoek) ?? await Nu(zaak, daad, verzoek)) is { } fout)
            return await LeveringLezen.Blad(zaak, new(), verzoek, (fout, daad.Reden));
        await Bewaar(zaak, daad, verzoek, versie);
        await verzoek.Meld(zaak, zaak.Levering.Doe(daad).Status, adres);
        return Results.LocalRedirect(verzoek.Adres(zaak.Halfjaar, partij, $"?gedaan={stap}"));

        Task<IResult> Blijf(string waarom) => LeveringLezen.Blad(zaak, new(), verzoek, (new("", waarom), ""));
    }

    /// <summary>A second click on a button that did its work: the same person, the same step, on what was on the screen.</summary>
    private static bool IsNogEens(LeveringstapRij laatst, Leveringsdaad daad, Stapformulier form) => laatst.Stap == daad.Stap
        && laatst.DoorId == daad.Wie.Persoon && laatst.VersieId == form.Gezien && $"{laatst.Van}" == form.Stand;

    /// <summary>On the page that was on the screen it was this person's turn: it no longer is.</summary>
    private static bool WasAanDeBeurt(Leveringszaak zaak, Leveringsdaad daad, Stapformulier form) =>
        Enum.TryParse<Leveringsstatus>(form.Stand, out var toen) && toen != zaak.Status && Leveringsgang.Naar(toen, daad.Stap) is not null
        && Leveringsgang.IsAanDeBeurt(daad.Stap, toen, daad.Wie, zaak.Leverancier.Id, zaak.Partij.Soort);

    /// <summary>Why a step of who is on turn is not taken; null when it is.</summary>
    private static async Task<Invoerfout?> Fout(Leveringszaak zaak, Leveringsdaad daad, Stapformulier form, Leveringsverzoek verzoek)
    {
        if (form.Gezien != zaak.Laatste?.Id || form.Stand != $"{zaak.Status}")
            return new("", await Intussen(zaak, verzoek));
        if (zaak.Levering.Bezwaar(daad) is { } bezwaar)
            return new(bezwaar.Code == "zonder-reden" ? Redenveld(daad.Stap) : "", bezwaar.Tekst);
        return Aangeboden.Persoonlijk(daad.Reden, await verzoek.Bekend(zaak)) is [var persoonlijk, ..]
            ? new(Redenveld(daad.Stap), $"{persoonlijk.Wat} {persoonlijk.Herstel}") : null;
    }

    /// <summary>What someone else did since the page was shown, and whose turn it is now.</summary>
    private static async Task<string> Intussen(Leveringszaak zaak, Leveringsverzoek verzoek)
    {
        var nu = Leveringswoorden.NuAanZet(zaak.Rij?.Status, zaak.Partij, zaak.Opgegaan);
        return zaak.Stappen is [.., var laatst] && await verzoek.Partij(laatst.PartijId) is { } partij
            ? $"Er is niets veranderd: intussen ging iemand verder. {partij.Naam} {laatst.Stap.Gedaan()} op {Datum.Moment(laatst.Op)}. {nu}"
            : $"Er is niets veranderd: intussen ging iemand verder met deze levering. {nu}";
    }

    /// <summary>What is handed in is looked at once more: what was accepted since, or a definition, may ask for something new.</summary>
    private static async Task<Invoerfout?> Nu(Leveringszaak zaak, Leveringsdaad daad, Leveringsverzoek verzoek) =>
        daad.Stap == Leveringsstap.Indienen && await verzoek.KijkOpnieuw(zaak)
            && zaak.Levering.Bezwaar(await verzoek.Daad(zaak, daad.Stap)) is { } bezwaar
            ? new("", "Deze cijfers zijn opnieuw nagekeken: eerdere cijfers, die van anderen of een definitie zijn veranderd. "
                + bezwaar.Tekst) : null;

    /// <summary>The field of the reason, of the form of a step.</summary>
    public static string Redenveld(Leveringsstap stap) => $"{nameof(Stapformulier.Reden)}-{stap}";

    /// <summary>What someone wants to do, with all that the rules ask for it.</summary>
    public static async Task<Leveringsdaad> Daad(this Leveringsverzoek verzoek, Leveringszaak zaak, Leveringsstap stap)
    {
        var hier = verzoek.Hier;
        var wie = new Betrokkene(verzoek.Aanvrager.AccountId, hier.PartijId, hier.Soort, hier.Rollen);
        return new(stap, wie, verzoek.Klok.GetUtcNow(), verzoek.Vandaag)
        {
            Controle = zaak.Laatste is null ? null : await verzoek.Bevindingen(zaak.Laatste),
            Overeenkomst = await verzoek.Overeenkomst(zaak),
        };
    }

    private static async Task Bewaar(Leveringszaak zaak, Leveringsdaad daad, Leveringsverzoek verzoek, LeveringversieRij versie)
    {
        var (db, hier) = (verzoek.Db, verzoek.Hier);
        db.Add(new LeveringstapRij
        {
            SamenwerkingId = hier.SamenwerkingId, LeveringId = versie.LeveringId, VersieId = versie.Id, PartijId = hier.PartijId,
            Stap = daad.Stap, Van = zaak.Status, Naar = Leveringsgang.Naar(zaak.Status, daad.Stap)!.Value, Rollen = hier.Rollen,
            Reden = daad.Reden.Length > 0 ? daad.Reden : null, DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        });
        var wat = $"{hier.Partij} {daad.Stap.Gedaan()}: de {zaak.Naam} van {zaak.Partij.Naam}, versie {versie.Nummer}.";
        await verzoek.Bewaar($"levering {daad.Stap.Gedaan()}", wat);
        if (daad.Stap == Leveringsstap.Indienen)
            await db.Meld(new(hier.SamenwerkingId, Feiten.LeveringIngediend, zaak.Partij.Id, verzoek.Vandaag, wat), verzoek.Stop);
    }
}

/// <summary>The step that someone takes, with what was on the screen.</summary>
public sealed record Stapformulier
{
    public string? Stap { get; init; }
    public Guid Gezien { get; init; }
    public string? Stand { get; init; }
    public string? Reden { get; init; }
}
