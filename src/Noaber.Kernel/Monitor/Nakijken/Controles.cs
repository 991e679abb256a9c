using Noaber.Kernel.Monitor.Nakijken.Regels;

namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>
/// Looks at a delivery by all rules in one pass, so that people can mend everything at once. The same delivery always gives the same
/// findings in the same order, in whatever order its rows stand.
/// </summary>
public static class Controles
{
    private static readonly Func<Leveringsbeeld, IEnumerable<Controlebevinding>>[] Alle =
    [
        Celregels.Definitie, Celregels.Plek, Celregels.EenKeer, Celregels.Getal, Celregels.Bereik, Somregels.Klassen, Somregels.Delen,
        Somregels.Telsommen, Somregels.Balansen, Gebiedsregels.Sommen, Gemiddelderegels.Klassen, Gemiddelderegels.Gebieden,
        Verbandregels.Hoogstens, Verbandregels.Aansluiting, Verbandregels.AlleenMetUitleg,
        Vergelijkregels.Sprong, Vergelijkregels.Anderen, Volledigregels.Volledig, Volledigregels.OpTijd,
    ];

    /// <summary>All findings, by rule and then by cell; what has no cell comes last.</summary>
    /// <param name="vraag">The delivery, and what it is compared with.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static Controleuitkomst Kijk(Controlevraag vraag, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var beeld = new Leveringsbeeld(vraag);
        var bevindingen = Uitlegregels.Wijs([.. vraag.Gelezen, .. Alle.SelectMany(regel => Door(regel, beeld, stop))], vraag.Catalogus);
        bevindingen.Sort(Volgorde);
        return new(bevindingen);
    }

    private static IEnumerable<Controlebevinding> Door(
        Func<Leveringsbeeld, IEnumerable<Controlebevinding>> regel, Leveringsbeeld beeld, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        foreach (var bevinding in regel(beeld))
        {
            stop.ThrowIfCancellationRequested();
            yield return bevinding;
        }
    }

    private static int Volgorde(Controlebevinding een, Controlebevinding ander)
    {
        var regel = een.Regel.CompareTo(ander.Regel);
        if (regel != 0)
            return regel;
        var plaats = (een.Plaats, ander.Plaats) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (links, rechts) => links.CompareTo(rechts),
        };
        return plaats != 0 ? plaats : string.CompareOrdinal(Woorden(een), Woorden(ander));
    }

    private static string Woorden(Controlebevinding b) => $"{b.Wat.Indicator} {b.Wat.Gebied} {b.Wat.Deel.Sleutel} {b.Tekst}";
}
