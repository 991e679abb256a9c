using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>What figures were before, and what they are with others.</summary>
internal static class Vergelijkregels
{
    // With few points: half as much again, or half of it. A handful more or less, or one twentieth, is never a jump.
    private const decimal HalfMeer = 1.5m, Handvol = 5, EenTwintigste = 0.05m, Dubbel = 2;

    // Ten times what it ever was, of more than a few: such a jump is most often another unit or a comma, however short the history is.
    private const decimal Tienvoud = 10, Veel = 100, Duizend = 1000;

    public static IEnumerable<Controlebevinding> Sprong(Leveringsbeeld beeld)
    {
        foreach (var blok in beeld.Blokken.Where(_ => beeld.Vraag.Eerder.Count > 0))
        {
            foreach (var cijfer in blok.Cijfers)
            {
                if (cijfer.Waarde.Telt is { } nu && blok.Indicator.Eenheid.Kan(nu)
                    && Sprong(beeld, blok.Indicator, cijfer, nu) is { } bevinding)
                    yield return bevinding;
            }
        }
    }

    // What another association has is confidential: a finding says that it is far from the others, never what they have.
    public static IEnumerable<Controlebevinding> Anderen(Leveringsbeeld beeld)
    {
        var anderen = beeld.Vraag.Anderen.Where(w => w.Partij is not null && w.Partij != beeld.Vraag.Partij)
            .Where(w => beeld.Indicator(w) is { } indicator && w.Periode == beeld.Vraag.Halfjaar.Voor(indicator.Ritme))
            .GroupBy(w => w.Partij).Select(g => new Leveringsbeeld(beeld.Vraag with { Regels = [.. g], Eerder = [] })).ToList();
        return from regel in beeld.Van<Vergelijkbaar>()
               where anderen.Count > 1
               from plek in beeld.Plekken(regel.Wat)
               where plek.Verder.IsTotaal && Gebiedsniveaus.Van(plek.Gebied) == Gebiedsniveau.Gemeente
               let zelf = PerStuk(beeld, regel, plek.Gebied)
               let hun = anderen.Select(ander => PerStuk(ander, regel, plek.Gebied)).OfType<decimal>().ToList()
               where zelf is >= 0 && hun.Count > 1 && IsApart(zelf.Value, hun)
               let hoe = $"{(regel.Per is null ? "" : "naar verhouding ")}veel {(zelf > Robuust.Mediaan(hun) ? "hoger" : "lager")}"
               select Leveringsbeeld.Bij(beeld.Cijfer(regel.Wat, plek.Gebied)!, Controleregel.Anderen, Bevindingsoort.LetOp,
                   $"Dit is {hoe} dan bij de andere corporaties. {regel.Waarom}",
                   "Kijk of jullie hetzelfde tellen. Klopt het, dan helpt een toelichting.");
    }

    private static Controlebevinding? Sprong(Leveringsbeeld beeld, Indicator indicator, Waarneming cijfer, decimal nu) =>
        beeld.Eerder(cijfer) is { Count: > 0 } toen ? Sprong(indicator, cijfer, nu, toen) : UitHetNiets(beeld, indicator, cijfer, nu);

    /// <summary>Where nothing was before there is more than the party ever had of it in the whole municipality.</summary>
    private static Controlebevinding? UitHetNiets(Leveringsbeeld beeld, Indicator indicator, Waarneming cijfer, decimal nu)
    {
        var geheel = cijfer.Sleutel.Gebied;
        while (beeld.Vraag.Gebieden.GetValueOrDefault(geheel) is { } boven)
            geheel = boven;
        var ooit = indicator.Optelling != Optelwijze.Som || geheel == cijfer.Sleutel.Gebied ? null
            : beeld.Eerder(cijfer with { Sleutel = cijfer.Sleutel with { Gebied = geheel } }).MaxBy(w => w.Waarde.Telt);
        return ooit?.Waarde.Telt is not { } meest || nu <= meest + Veel ? null
            : Leveringsbeeld.Bij(cijfer, Controleregel.Sprong, Bevindingsoort.LegUit,
                $"Hier stond eerder niets, nu {cijfer.Waarde}. Dat is meer dan jullie ooit in de hele gemeente hadden: {ooit.Waarde} "
                + $"in {ooit.Periode.InZin}.", "Kijk of het getal klopt en in de goede rij staat. Klopt het, leg dan uit hoe dat komt.");
    }

    /// <summary>How many times as much, or as little, as it ever was, where that is very far; null otherwise.</summary>
    private static (decimal Keer, bool Meer)? Reuzensprong(Indicator indicator, decimal nu, List<decimal> getallen)
    {
        var (minst, meest) = (getallen.Min(), getallen.Max());
        var veel = indicator.Eenheid.IsHeel ? Veel : 0;
        return minst < 0 ? null
            : meest > 0 && nu >= meest * Tienvoud && nu - meest >= veel ? (decimal.Floor(nu / meest), true)
            : meest == 0 && nu >= Duizend ? (nu, true)
            : nu > 0 && nu * Tienvoud <= minst && minst - nu >= veel ? (decimal.Floor(minst / nu), false)
            : null;
    }

    private static Controlebevinding? Sprong(Indicator indicator, Waarneming cijfer, decimal nu, List<Waarneming> toen)
    {
        var (vorige, getallen) = (toen[^1], toen.ConvertAll(w => w.Waarde.Telt!.Value));
        var midden = getallen.Count < Robuust.MinstePunten ? getallen[^1] : Robuust.Mediaan(getallen);
        if (Math.Abs(nu - midden) <= Math.Max(indicator.Eenheid.IsHeel ? Handvol : 0, Math.Abs(midden) * EenTwintigste))
            return null;
        var van = $"In {vorige.Periode.InZin} was dit {vorige.Waarde}, nu {cijfer.Waarde}.";
        if (Reuzensprong(indicator, nu, getallen) is (var keer, var meer))
            return Leveringsbeeld.Bij(cijfer, Controleregel.Sprong, Bevindingsoort.LegUit,
                getallen.TrueForAll(g => g == 0) ? $"{van} Eerder was het altijd 0."
                    : $"{van} Dat is {Waarde.Schrijf(keer)} keer zo {(meer ? "veel" : "weinig")} als het ooit was.",
                $"Kijk of de komma goed staat, en of het is geteld in: {indicator.Eenheid.Naam}. Klopt het, leg dan uit hoe dat komt.");
        if (Robuust.Tussen(nu, getallen) is { } score)
            return score.IsApart ? Leveringsbeeld.Bij(cijfer, Controleregel.Sprong, Bevindingsoort.LegUit,
                $"{van} Dat is ver van de {getallen.Count} eerdere cijfers; die liggen rond {Waarde.Schrijf(decimal.Round(midden, 1))}.",
                "Kijk of het klopt. Klopt het, leg dan uit hoe dat komt.") : null;
        return nu > midden * HalfMeer || nu < midden / HalfMeer ? Leveringsbeeld.Bij(cijfer, Controleregel.Sprong, Bevindingsoort.LetOp,
            $"{van} Er {(getallen.Count == 1 ? "is pas 1 eerder cijfer" : $"zijn pas {getallen.Count} eerdere cijfers")}, "
            + "dus of dat vreemd is, is nog niet te zeggen.", "Kijk of het klopt.") : null;
    }

    private static bool IsApart(decimal zelf, List<decimal> anderen) => Robuust.Tussen(zelf, anderen) is { } score
        ? score.IsApart && Math.Abs(zelf - score.Midden) > Math.Abs(score.Midden) * EenTwintigste
        : zelf > anderen.Max() * Dubbel || zelf < anderen.Min() / Dubbel;

    private static decimal? PerStuk(Leveringsbeeld beeld, Vergelijkbaar regel, string gebied)
    {
        var per = regel.Per is null ? 1 : beeld.Getal(regel.Per, gebied);
        return per is null or 0 ? null : beeld.Getal(regel.Wat, gebied) / per;
    }
}
