using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>What one indicator says of another, and of the period before.</summary>
internal static class Verbandregels
{
    public static IEnumerable<Controlebevinding> Hoogstens(Leveringsbeeld beeld) =>
        from regel in beeld.Van<Hoogstens>()
        let deelnaam = beeld.Vraag.Catalogus.Naam(regel.Deel)
        let geheelnaam = beeld.Vraag.Catalogus.Naam(regel.Geheel)
        from plek in beeld.Plekken(regel.Deel)
        let deel = beeld.Getal(regel.Deel, plek.Gebied, plek.Verder)
        let geheel = beeld.Getal(regel.Geheel, plek.Gebied, plek.Verder)
        where deel > geheel
        select Leveringsbeeld.Bij(beeld.Cijfer(regel.Deel, plek.Gebied, plek.Verder)!, Controleregel.Hoogstens, Bevindingsoort.Blokkeert,
            $"Bij ‘{deelnaam}’ staat {Waarde.Schrijf(deel.Value)} en bij ‘{geheelnaam}’ {Waarde.Schrijf(geheel.Value)}. {regel.Waarom}",
            "Verbeter een van de twee.");

    public static IEnumerable<Controlebevinding> Aansluiting(Leveringsbeeld beeld) =>
        from regel in beeld.Van<Aansluiting>()
        from plek in beeld.Plekken(regel.Nu)
        let nu = beeld.Cijfer(regel.Nu, plek.Gebied, plek.Verder)
        // What cannot be is told as such, and not once more beside what was.
        where nu?.Waarde.Telt is { } getal && beeld.Indicator(nu)!.Eenheid.Kan(getal)
        let toen = beeld.Toen(new(regel.Toen.Indicator, plek.Gebied, regel.Toen.Deel.En(plek.Verder)), nu.Periode.Vorige)
        where toen?.Waarde.Telt is not null && toen.Waarde.Telt != nu.Waarde.Telt
        select Leveringsbeeld.Bij(nu, Controleregel.Aansluiting, Bevindingsoort.LegUit,
            $"Aan het eind van {toen.Periode.InZin} was het {toen.Waarde}. Hier staat {nu.Waarde}. {regel.Waarom}",
            "Verbeter het, of leg uit wat er is veranderd.");

    // Said once, at the smallest area that has it: there the reason is known.
    public static IEnumerable<Controlebevinding> AlleenMetUitleg(Leveringsbeeld beeld) =>
        from regel in beeld.Van<AlleenMetUitleg>()
        from plek in beeld.Plekken(regel.Wat)
        let cijfer = beeld.Cijfer(regel.Wat, plek.Gebied, plek.Verder)
        where cijfer?.Waarde.Getal > 0
        where !beeld.Kinderen(plek.Gebied).SelectMany(kind => beeld.Kinderen(kind).Prepend(kind))
            .Any(kind => beeld.Getal(regel.Wat, kind, plek.Verder) > 0 || beeld.IsOnleesbaar(regel.Wat, kind, plek.Verder))
        select Leveringsbeeld.Bij(cijfer, Controleregel.AlleenMetUitleg, Bevindingsoort.LegUit,
            $"Bij ‘{beeld.Vraag.Catalogus.Naam(regel.Wat)}’ staat {cijfer.Waarde}. {regel.Waarom}", "Leg in deze rij uit waarom.");

}
