using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>Reports how an action goes for a party. What was said before stays.</summary>
internal static class VoortgangMelden
{
    public static async Task<IResult> Voer(
        Guid lijn, [FromForm] Actieformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        var hier = aanvrager.Hier;
        await Alleen(db, [lijn], stop);
        if (await ActieLezen.Model(lijn, db, aanvrager, klok, stop) is not { } model)
            return Results.NotFound();
        if (model.Voor.FirstOrDefault(p => $"{p.Id}" == form.Partij) is not { } partij)
            return model.Voor.Count == 0 ? scherm.Fout(StatusCodes.Status403Forbidden)
                : Opnieuw([new(nameof(form.Partij), "Kies voor welke partij je dit meldt.")]);
        var (fouten, opgave) = form.Controleer();
        if (fouten.Count > 0)
            return Opnieuw(fouten);
        var laatste = model.Actie.Gemeld.GetValueOrDefault(partij.Id);
        if (opgave.Zegt(laatste))
            return Terug();
        if (!form.Zag(partij.Id, laatste?.Id))
            return scherm.Toon<ActieScherm, ActieModel>(
                model with { Formulier = form, Intussen = laatste }, StatusCodes.Status409Conflict);
        db.Add(opgave.Bij(model.Actie, partij.Id, aanvrager, klok.GetUtcNow()));
        // The trail is read by more people than a confidential item: there it says no words of the action.
        var welke = model.Actie.IsVanOverleg ? "een actie uit een overleg" : $"‘{Opmaak.Kort(model.Actie.Tekst, 80)}’";
        db.Noteer("voortgang gemeld", $"{partij.Naam} meldde over {welke}: {opgave.Stand.Naam()}.", aanvrager.AccountId,
            hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Terug();

        IResult Terug() => Results.LocalRedirect($"{hier.Basis}/acties/{lijn}");
        IResult Opnieuw(IReadOnlyList<Invoerfout> wat) =>
            scherm.Opnieuw<ActieScherm, ActieModel>(model with { Formulier = form, Fouten = wat });
    }

    /// <summary>
    /// One report of an action at a time, so that who is second sees what the first said; in order, so that nobody waits in a ring.
    /// </summary>
    public static Task Alleen(NoaberDb db, Guid[] acties, CancellationToken stop) => db.Database.ExecuteSqlAsync(
        $"select pg_advisory_xact_lock(hashtextextended(actie::text, 0)) from (select unnest({acties}) actie order by 1) acties", stop);
}

/// <summary>How it goes, as it was typed.</summary>
public sealed partial record Actieformulier
{
    public string? Partij { get; init; }
    public string? Stand { get; init; }
    public string? Aantal { get; init; }
    public string? Toelichting { get; init; }
    public string? Bewijs { get; init; }
    public string? Uitvoerder { get; init; }

    /// <summary>The last report of each party while it was written, as <see cref="Merk"/> writes them.</summary>
    public string[]? Na { get; init; }

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Filled in with what was said last, to go on from.</summary>
    public static Actieformulier Van(Melding? laatste) => laatste is null ? new() : new()
    {
        Partij = $"{laatste.Partij}", Stand = $"{laatste.Stand}", Aantal = laatste.Aantal?.ToString("0.##", Nederlands),
        Toelichting = laatste.Toelichting, Bewijs = laatste.Bewijs, Uitvoerder = laatste.Uitvoerder,
    };

    internal (IReadOnlyList<Invoerfout> Fouten, Opgave Opgave) Controleer()
    {
        var fouten = new List<Invoerfout>();
        if (!Enum.TryParse<Voortgangstand>(Stand, out var stand) || !Enum.IsDefined(stand))
            fouten.Add(new(nameof(Stand), "Kies hoe het ervoor staat."));
        else if (stand.VraagtUitleg() && Invoer.OfNiets(Toelichting) is null)
            fouten.Add(new(nameof(Toelichting),
                $"Schrijf bij ‘{Standwoorden.Woord(stand)}’ in een paar woorden waarom, en wat er nodig is."));
        decimal? aantal = null;
        if (Invoer.OfNiets(Aantal) is { } getypt)
        {
            aantal = Getal().IsMatch(getypt)
                ? decimal.Parse(getypt.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, Nederlands) : null;
            if (aantal is null)
                fouten.Add(new(nameof(Aantal),
                    $"‘{Opmaak.Kort(getypt, 30)}’ is geen aantal. Typ een getal van 0 of meer, zoals 12, 1.250 of 7,5."));
        }
        TeLang(nameof(Toelichting), Toelichting, Voortgang.LangsteToelichting);
        TeLang(nameof(Bewijs), Bewijs, Voortgang.LangsteBewijs);
        TeLang(nameof(Uitvoerder), Uitvoerder, Voortgang.LangsteUitvoerder);
        return (fouten, new(stand, aantal, Toelichting, Bewijs, Uitvoerder));

        void TeLang(string naam, string? tekst, int meest)
        {
            if (tekst?.Trim().Length > meest)
                fouten.Add(new(naam, $"Dit is te lang: er passen {meest} tekens in."));
        }
    }

    /// <summary>What the last report of a party was; empty after the bar when there was none.</summary>
    internal static string Merk(Guid partij, Guid? laatste) => $"{partij}|{laatste}";

    /// <summary>Whether this report of the party was the last one when the form was shown.</summary>
    internal bool Zag(Guid partij, Guid? laatste) => Na?.Contains(Merk(partij, laatste), StringComparer.Ordinal) == true;

    // A dot parts thousands and nothing else: 7.5 is refused, since it could be read as 75.
    [GeneratedRegex(@"^([0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2})(,[0-9]{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Getal();
}
