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
        Acties(drie.Met(afspraken, (rijen, afspraak) => rijen.Acties[afspraak.Id]), "", new(hier.Id, null, null));
        var jaren = drie.Met(afspraken, (rijen, afspraak) => rijen.Jaren[afspraak.Id].ToDictionary(j => j.Jaar));
        foreach (var jaar in jaren.Alle.SelectMany(j => j.Keys).Distinct().Order())
            Jaar(hier, jaren.Elk(j => j.GetValueOrDefault(jaar)), $"{jaar}");
        return true;
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

    private void Jaar(AfspraakRij afspraak, Drie<JaarschijfRij> jaren, string jaar)
    {
        var hier = jaren.Mijn;
        if (!Velden(jaren, $"{jaar}, ", Samenvoegvelden.Jaar))
        {
            var keuze = drie.Met(jaren, Samenvoegvelden.Inhoud).Keuze(inhoud => inhoud);
            if (keuze == Samenkeuze.Dubbel)
                dubbel.Add($"{jaar}: {Weg}");
            if (keuze == Samenkeuze.Over && hier is not null)
                db.Remove(hier);
            if (keuze != Samenkeuze.Over || jaren.Nieuw is not { } erbij)
                return;
            hier = Samenvoegvelden.Kopie(erbij, afspraak);
            db.Add(hier);
        }
        Acties(drie.Met(jaren, (rijen, waarvan) => rijen.Acties[waarvan.Id]), $"{jaar}, ", new(afspraak.Id, hier!.Id, null));
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
        Acties(drie.Met(punten, (rijen, punt) => rijen.Acties[punt.Id]), "", new(null, null, hier.Id));
        return true;
    }

    /// <summary>The actions that stand in one thing; an added one stands <paramref name="waarin"/> of the proposal.</summary>
    private void Acties(Drie<IEnumerable<ActieRij>> acties, string voor, Actieplek waarin)
    {
        var opLijn = acties.Elk(lijst => lijst.ToDictionary(actie => actie.LijnId));
        foreach (var lijn in opLijn.Alle.SelectMany(lijst => lijst.Keys).Distinct())
        {
            var actie = opLijn.Elk(lijst => lijst.GetValueOrDefault(lijn));
            var naam = $"{voor}actie ‘{Opmaak.Kort(actie.Alle.First().Tekst, LangsteNaam)}’";
            if (Velden(actie, $"{naam}, ", Samenvoegvelden.Actie))
                continue;
            var keuze = actie.Keuze(Samenvoegvelden.Inhoud);
            if (keuze == Samenkeuze.Dubbel)
                dubbel.Add($"{naam}: {Weg}");
            else if (keuze == Samenkeuze.Over && actie.Nieuw is { } erbij)
                db.Add(Samenvoegvelden.Kopie(erbij, drie.Mijn!.Kader.Id, waarin, ++laatsteActie));
            else if (keuze == Samenkeuze.Over)
                db.Remove(actie.Mijn!);
        }
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
