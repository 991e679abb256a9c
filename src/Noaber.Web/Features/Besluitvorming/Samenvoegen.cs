using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>
/// What both a proposal and the version that went before it changed in one piece: field by field, year by year and action by action the
/// side that changed it wins, and only what both changed is left to look at.
/// </summary>
/// <param name="db">Where the proposal is written.</param>
/// <param name="drie">What both began as; the proposal, with all that only the newer version changed taken over; the newer version.</param>
internal sealed class Samenvoegen(NoaberDb db, Drie<Kaderrijen> drie)
{
    private const int LangsteNaam = 60;
    private const string Weg = "de een haalt het weg, de ander wijzigt het";

    private readonly List<string> dubbel = [];
    private int laatsteActie = drie.Mijn!.Acties.SelectMany(acties => acties).Select(actie => actie.Volgorde).DefaultIfEmpty().Max();

    /// <summary>Joins these pieces; answers which of them are to be looked at, and what in them.</summary>
    public IReadOnlyList<TeBekijken> Doe(IReadOnlyList<Guid> lijnen) => [.. lijnen.Select(Stuk).OfType<TeBekijken>()];

    private TeBekijken? Stuk(Guid lijn)
    {
        dubbel.Clear();
        if (!(Kader(lijn) || Thema(lijn) || Afspraak(lijn) || Speerpunt(lijn) || Overig(lijn)))
            dubbel.Add(Weg);
        return dubbel.Count > 0 ? new(lijn, string.Join("; ", dubbel)) : null;
    }

    private bool Kader(Guid lijn) => Velden(drie.Elk(rijen => rijen.Kader.LijnId == lijn ? rijen.Kader : null), "", Samenvoegvelden.Kader);

    private bool Thema(Guid lijn) =>
        Velden(drie.Elk(rijen => rijen.Themas.FirstOrDefault(t => t.LijnId == lijn)), "", Samenvoegvelden.Thema)
        || Velden(drie.Elk(rijen => rijen.Onderdelen.SelectMany(delen => delen).FirstOrDefault(o => o.LijnId == lijn)), "",
            Samenvoegvelden.Onderdeel);

    private bool Overig(Guid lijn) =>
        Velden(drie.Elk(rijen => rijen.Reeksen.FirstOrDefault(r => r.LijnId == lijn)), "", Samenvoegvelden.Reeks)
        || Velden(drie.Elk(rijen => rijen.Uitspraken.FirstOrDefault(u => u.LijnId == lijn)), "", Samenvoegvelden.Uitspraak)
        || Velden(drie.Elk(rijen => rijen.Definities.FirstOrDefault(d => d.LijnId == lijn)), "", Samenvoegvelden.Definitie)
        || Velden(drie.Elk(rijen => rijen.Teksten.FirstOrDefault(t => t.LijnId == lijn)), "", Samenvoegvelden.Tekst);

    private bool Afspraak(Guid lijn)
    {
        var afspraken = drie.Elk(rijen => rijen.Afspraken.FirstOrDefault(a => a.LijnId == lijn));
        if (!Velden(afspraken, "", Samenvoegvelden.Afspraak))
            return false;
        var hier = afspraken.Mijn!;
        Verplaats(hier, drie.Met(afspraken, Samenvoegvelden.Plek));
        Uitwerking(hier, afspraken);
        return true;
    }

    /// <summary>The years of an agreement with its actions, in them and beside them: one can go from a year to the agreement.</summary>
    private void Uitwerking(AfspraakRij hier, Drie<AfspraakRij> afspraken)
    {
        var jaren = drie.Met(afspraken, (rijen, afspraak) => rijen.Jaren[afspraak.Id].ToDictionary(j => j.Jaar));
        var (blijft, gevraagd) = (new Dictionary<int, Guid>(), new HashSet<int>());
        foreach (var jaar in jaren.Alle.SelectMany(j => j.Keys).Distinct().Order())
        {
            var (rij, vraag) = Jaar(hier, jaren.Elk(j => j.GetValueOrDefault(jaar)), $"{jaar}");
            if (rij is not null)
                blijft.Add(jaar, rij.Id);
            if (vraag)
                gevraagd.Add(jaar);
        }
        Acties(drie.Met(afspraken, (rijen, afspraak) => rijen.Jaren[afspraak.Id].Select(j => j.Id).Prepend(afspraak.Id)
                .SelectMany(waarin => rijen.Acties[waarin])),
            new(new(hier.Id, null, null), jaren.Alle.SelectMany(j => j.Values).ToDictionary(j => j.Id, j => j.Jaar), blijft, gevraagd));
        foreach (var (jaar, rij) in jaren.Mijn!)
        {
            if (!blijft.ContainsKey(jaar))
                HaalWeg(rij);
        }
    }

    /// <summary>To the theme and the part where the newer version put it, when the proposal left it where it was.</summary>
    private void Verplaats(AfspraakRij hier, Drie<Afspraakplek> plek)
    {
        var keuze = plek.Keuze(p => p);
        var mijn = drie.Mijn!;
        if (keuze == Samenkeuze.Over && mijn.Themas.FirstOrDefault(t => t.LijnId == plek.Nieuw!.Thema) is { } thema
            && (plek.Nieuw!.Deel is null || mijn.Onderdelen[thema.Id].Any(o => o.LijnId == plek.Nieuw.Deel)))
            (hier.ThemaId, hier.OnderdeelId) = (thema.Id, mijn.Onderdelen[thema.Id].FirstOrDefault(o => o.LijnId == plek.Nieuw.Deel)?.Id);
        else if (keuze != Samenkeuze.Blijft)
            dubbel.Add("plek");
    }

    /// <summary>The year as the proposal has it from now on, if it has; and whether it is to be looked at as a whole.</summary>
    private (JaarschijfRij? Rij, bool Vraag) Jaar(AfspraakRij afspraak, Drie<JaarschijfRij> jaren, string jaar)
    {
        if (Velden(jaren, $"{jaar}, ", Samenvoegvelden.Jaar))
            return (jaren.Mijn, false);
        switch (drie.Met(jaren, Samenvoegvelden.Inhoud).Keuze(inhoud => inhoud))
        {
            case Samenkeuze.Over when jaren.Nieuw is { } erbij:
                var rij = Samenvoegvelden.Kopie(erbij, afspraak);
                db.Add(rij);
                return (rij, false);
            case Samenkeuze.Over:
                return (null, false);
            case Samenkeuze.Dubbel:
                dubbel.Add($"{jaar}: {Weg}");
                return (jaren.Mijn, true);
            default:
                return (jaren.Mijn, false);
        }
    }

    /// <summary>What still stands in the year goes to its agreement first: the database would take it along.</summary>
    private void HaalWeg(JaarschijfRij jaar)
    {
        foreach (var actie in drie.Mijn!.Acties[jaar.Id].Where(a => a.JaarschijfId == jaar.Id && db.Entry(a).State != EntityState.Deleted))
            Zet(actie, null);
        db.Remove(jaar);
    }

    private void Zet(ActieRij actie, Guid? jaarschijf)
    {
        db.Attach(actie);
        db.Entry(actie).Property(a => a.JaarschijfId).CurrentValue = jaarschijf;
    }

    private bool Speerpunt(Guid lijn)
    {
        var punten = drie.Elk(rijen => rijen.Speerpunten.FirstOrDefault(s => s.LijnId == lijn));
        if (!Velden(punten, "", Samenvoegvelden.Speerpunt))
            return false;
        var hier = punten.Mijn!;
        var velden = punten.Elk(Samenvoegvelden.OpNaam);
        List<Speerpuntveld?> samen = [];
        foreach (var naam in velden.Mijn!.Keys.Union(velden.Nieuw!.Keys))
        {
            var veld = velden.Elk(v => v.GetValueOrDefault(naam));
            var keuze = veld.Keuze(v => v.Tekst);
            if (keuze == Samenkeuze.Dubbel)
                dubbel.Add((veld.Mijn ?? veld.Nieuw)!.Label.TrimEnd(':'));
            samen.Add(keuze == Samenkeuze.Over ? veld.Nieuw : veld.Mijn);
        }
        hier.Velden = [.. samen.OfType<Speerpuntveld>()];
        Acties(drie.Met(punten, (rijen, punt) => rijen.Acties[punt.Id]), new(new Actieplek(null, null, hier.Id)));
        return true;
    }

    /// <summary>The actions of one agreement with its years, or of one priority; where an action stands is one of its fields.</summary>
    private void Acties(Drie<IEnumerable<ActieRij>> acties, Actieplekken plekken)
    {
        var opLijn = acties.Elk(lijst => lijst.ToDictionary(actie => actie.LijnId));
        foreach (var lijn in opLijn.Alle.SelectMany(lijst => lijst.Keys).Distinct())
        {
            var actie = opLijn.Elk(lijst => lijst.GetValueOrDefault(lijn));
            var eerste = actie.Alle.First();
            var jaar = plekken.Jaar(eerste);
            var naam = $"{(jaar is null ? "" : $"{jaar}, ")}actie ‘{Opmaak.Kort(eerste.Tekst, LangsteNaam)}’";
            if (Velden(actie, $"{naam}, ", Samenvoegvelden.Actie))
                Verplaats(actie, naam, plekken);
            // With the whole year it is looked at already.
            else if (jaar is null || !plekken.Gevraagd.Contains(jaar.Value))
                Actie(actie, naam, plekken);
        }
    }

    /// <summary>To the year or the agreement where the newer version put it, when the proposal left it where it was.</summary>
    private void Verplaats(Drie<ActieRij> actie, string naam, Actieplekken plekken)
    {
        var keuze = actie.Keuze(a => plekken.Jaar(a));
        if (keuze == Samenkeuze.Over && plekken.Van(actie.Nieuw!) is { } plek)
            Zet(actie.Mijn!, plek.Jaarschijf);
        else if (keuze != Samenkeuze.Blijft)
            dubbel.Add($"{naam}, plek");
    }

    /// <summary>An action that one of the two does not have.</summary>
    private void Actie(Drie<ActieRij> actie, string naam, Actieplekken plekken)
    {
        var keuze = actie.Keuze(a => new { Jaar = plekken.Jaar(a), Inhoud = Samenvoegvelden.Inhoud(a) });
        if (keuze == Samenkeuze.Dubbel)
            dubbel.Add($"{naam}: {Weg}");
        else if (keuze == Samenkeuze.Over && actie.Mijn is { } weg)
            db.Remove(weg);
        else if (keuze == Samenkeuze.Over && plekken.Van(actie.Nieuw!) is { } plek)
            db.Add(Samenvoegvelden.Kopie(actie.Nieuw!, drie.Mijn!.Kader.Id, plek, ++laatsteActie));
    }

    /// <summary>Field by field; false when one of the two does not have it, and there are no fields to choose from.</summary>
    private bool Velden<T>(Drie<T> rijen, string voor, Samenvoegveld[] velden) where T : class
    {
        if (rijen is not { Mijn: { } hier, Nieuw: { } daar })
            return false;
        db.Attach(hier);
        foreach (var (naam, eigenschappen) in velden)
        {
            var keuze = rijen.Keuze(rij => eigenschappen.Select(e => db.Entry(rij).Property(e).CurrentValue).ToArray());
            if (keuze == Samenkeuze.Dubbel)
                dubbel.Add($"{voor}{naam}");
            foreach (var eigenschap in keuze == Samenkeuze.Over ? eigenschappen : [])
                db.Entry(hier).Property(eigenschap).CurrentValue = db.Entry(daar).Property(eigenschap).CurrentValue;
        }
        return true;
    }
}
