using Microsoft.AspNetCore.Mvc;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>Asks each party that handed in figures whether these may be released, for what, and to whom.</summary>
internal static class ToestemmingVragen
{
    private const int GewoneTermijn = 14;

    public static async Task<IResult> Vraag([AsParameters] Vrijgaveverzoek verzoek) =>
        verzoek.Scherm.Toon<ToestemmingVragenScherm, KeuzeModel>(await Model(
            new() { Uiterlijk = verzoek.Vandaag.AddDays(GewoneTermijn) }, verzoek));

    public static async Task<IResult> Voer([FromForm] Vrijgaveformulier form, [AsParameters] Vrijgaveverzoek verzoek)
    {
        var model = await Model(form, verzoek);
        var (keuze, fouten) = form.Lees(model.Halfjaren, [.. model.Indicatoren.Select(i => i.Code)]);
        if (Invoer.OfNiets(form.Reden) is null or { Length: > ToestemmingRij.LangsteReden })
            fouten.Add(new(nameof(form.Reden), $"Zeg waarvoor, in hoogstens {ToestemmingRij.LangsteReden} tekens. De bestuurders lezen dit."));
        if (!(form.Uiterlijk >= verzoek.Vandaag))
            fouten.Add(new(nameof(form.Uiterlijk), "Kies een dag vanaf vandaag."));
        if (!await verzoek.Alleen())
            fouten.Add(new("", Vrijgaveverzoek.Bezig));
        if (keuze is null || fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<ToestemmingVragenScherm, KeuzeModel>(model with { Fouten = fouten });
        await verzoek.VraagToestemming(keuze, form.Reden!.Trim(), form.Uiterlijk!.Value);
        return Results.LocalRedirect(verzoek.Adres("/toestemming?gevraagd=ja"));
    }

    private static async Task VraagToestemming(this Vrijgaveverzoek verzoek, Vrijgavekeuze keuze, string reden, DateOnly uiterlijk)
    {
        var partijen = (await verzoek.Bron.Versies(keuze.Halfjaar)).Select(v => v.Partij).Distinct().ToArray();
        var rij = new ToestemmingsverzoekRij
        {
            SamenwerkingId = verzoek.Hier.SamenwerkingId, Halfjaar = keuze.Halfjaar, Publiek = keuze.Publiek,
            Indicatoren = [.. keuze.Indicatoren], Partijen = partijen, Reden = reden, Uiterlijk = uiterlijk,
            DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        };
        verzoek.Db.Add(rij);
        await verzoek.Bewaar("toestemming gevraagd", $"{Aantal.Van(partijen.Length, "partij", "partijen")} kregen de vraag of "
            + $"{Aantal.Van(keuze.Indicatoren.Count, "cijfer", "cijfers")} over {keuze.Halfjaar.InZin} naar {keuze.Publiek.Naam()} mogen.");
        await verzoek.Post.MeldVraag(rij, verzoek.Stop);
    }

    /// <summary>What parties hand in; a share needs no answer of its own.</summary>
    private static async Task<KeuzeModel> Model(Vrijgaveformulier form, Vrijgaveverzoek verzoek) =>
        new(form, await verzoek.Bron.Halfjaren(), [.. Catalogus.Standaard.Indicatoren.Where(i => i.Herkomst == Herkomst.Levering)]);
}

/// <summary>A form on which half-year, audience and indicators are chosen.</summary>
public sealed record KeuzeModel(Vrijgaveformulier Form, IReadOnlyList<Meetperiode> Halfjaren, IReadOnlyList<Indicator> Indicatoren)
{
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    internal IReadOnlyList<Optie> Perioden => [.. Halfjaren.Select(h => new Optie($"{h}", Opmaak.Hoofdletter(h.Naam)))];
}
