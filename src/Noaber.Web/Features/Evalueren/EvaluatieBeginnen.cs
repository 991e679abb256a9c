using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Begins the evaluation of a year: one for each kader and year. Who asks again finds the one that is there.</summary>
internal static class EvaluatieBeginnen
{
    public static async Task<IResult> Voer([FromForm] Beginformulier form, [AsParameters] Evaluatieverzoek verzoek)
    {
        await verzoek.Alleen($"evaluatie {verzoek.Hier.SamenwerkingId}");
        var kader = (await verzoek.Bron.Kaders()).Find(k => $"{k.Id}" == form.Kader);
        if (kader is not null && await verzoek.Db.Evaluaties.Where(e => e.LijnId == kader.LijnId && e.Jaar == form.Welkjaar)
            .Select(e => (Guid?)e.Id).SingleOrDefaultAsync(verzoek.Stop) is { } bestaat)
            return verzoek.Naar(bestaat);
        var model = await EvaluatiesLezen.Model(verzoek);
        var fouten = form.Controleer(model, verzoek.Klok.Vandaag(), kader is null ? null : await verzoek.Bron.Sinds(kader.LijnId));
        if (fouten.Count > 0 || kader is null)
            return verzoek.Scherm.Opnieuw<EvaluatiesScherm, EvaluatiesModel>(model with { Form = form, Fouten = fouten });
        var rij = await Rij(form, kader, verzoek);
        verzoek.Db.Add(rij);
        verzoek.Db.AddRange(Punten(rij, await verzoek.Kast.Inhoud(verzoek.Db, kader.Id, kader.Versie, verzoek.Stop)));
        await verzoek.Bewaar("evaluatie begonnen",
            $"De evaluatie van {rij.Jaar} van ‘{kader.Titel}’ is begonnen. Oordelen kan tot en met {Datum.Dag(rij.Uiterlijk)}.");
        return verzoek.Naar(rij.Id);
    }

    private static async Task<EvaluatieRij> Rij(Beginformulier form, KaderRij kader, Evaluatieverzoek verzoek) => new()
    {
        SamenwerkingId = kader.SamenwerkingId, LijnId = kader.LijnId, KaderId = kader.Id, Jaar = form.Welkjaar,
        TekstHash = await Teksthash.Van(verzoek.Db, verzoek.Kast, kader, verzoek.Stop),
        VersieNummer = await verzoek.Db.Versies.Where(v => v.KaderId == kader.Id).Select(v => (int?)v.Nummer)
            .SingleOrDefaultAsync(verzoek.Stop),
        Uiterlijk = Datum.UitVeld(form.Uiterlijk)!.Value, BegonnenOp = verzoek.Klok.GetUtcNow(),
        BegonnenDoorId = verzoek.Aanvrager.AccountId,
    };

    /// <summary>Every agreement of the text, in its order.</summary>
    public static IEnumerable<EvaluatiepuntRij> Punten(EvaluatieRij evaluatie, Kaderinhoud inhoud) =>
        from paar in inhoud.Themas.SelectMany(t => inhoud.Afspraken.Where(a => a.ThemaId == t.Id).Select(a => (t, a))).Index()
        let thema = paar.Item.t
        let afspraak = paar.Item.a
        select new EvaluatiepuntRij
        {
            SamenwerkingId = evaluatie.SamenwerkingId, EvaluatieId = evaluatie.Id, LijnId = afspraak.Lijn, Volgorde = paar.Index + 1,
            Sleutel = afspraak.Sleutel, Nummer = afspraak.Nummer, Naam = afspraak.Naam, Thema = $"{thema.Nummer}. {thema.Titel}",
        };
}

/// <summary>Which evaluation to begin, as it was typed.</summary>
public sealed record Beginformulier
{
    public string? Kader { get; init; }
    public string? Jaar { get; init; }
    public string? Uiterlijk { get; init; }

    internal int Welkjaar => int.TryParse(Jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) ? jaar : 0;

    /// <summary>All that is wrong with it.</summary>
    /// <param name="model">What there is to choose from.</param>
    /// <param name="vandaag">The day of today.</param>
    /// <param name="sinds">Since when the chosen agreements hold; null when that is not known.</param>
    internal List<Invoerfout> Controleer(EvaluatiesModel model, DateOnly vandaag, DateOnly? sinds)
    {
        var fouten = new List<Invoerfout>();
        if (model.Kaders.All(k => k.Waarde != Kader))
            fouten.Add(new(nameof(Kader), "Kies welke afspraken jullie evalueren."));
        if (model.Jaren.All(j => j.Waarde != Jaar))
            fouten.Add(new(nameof(Jaar), "Kies over welk jaar het gaat."));
        else if (Welkjaar < sinds?.Year)
            fouten.Add(new(nameof(Jaar), $"Deze afspraken gelden sinds {Datum.Dag(sinds.Value)}. In {Welkjaar} waren zij er nog niet: "
                + $"er is niets om op terug te kijken. Kies {sinds.Value.Year} of later."));
        if (Datum.UitVeld(Uiterlijk) is not { } dag)
            fouten.Add(new(nameof(Uiterlijk), "Kies tot en met welke dag partijen kunnen oordelen."));
        else if (dag < vandaag || !Datum.KanKloppen(dag))
            fouten.Add(new(nameof(Uiterlijk), "Deze dag is al voorbij of ligt te ver weg. Kies een dag die nog komt."));
        return fouten;
    }
}
