using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>What the explanation of a row explains, when it names no figure.</summary>
internal static class Uitlegregels
{
    /// <summary>
    /// It explains the only figure of its row that asks for it, and all that was left open when nothing else asks. Of more it could be
    /// about any: then it explains none, and each finding says how to name its figure.
    /// </summary>
    public static List<Controlebevinding> Wijs(List<Controlebevinding> bevindingen, Catalogus catalogus)
    {
        var onduidelijk = bevindingen.Where(VraagtNaam).GroupBy(Rij).Where(rij =>
                rij.Any(b => b.Regel != Controleregel.Volledig) && rij.Select(b => b.Wat).Distinct().Skip(1).Any())
            .Select(rij => rij.Key).ToHashSet();
        return bevindingen.ConvertAll(b => VraagtNaam(b) && onduidelijk.Contains(Rij(b)) ? Zonder(b, catalogus) : b);
    }

    private static bool VraagtNaam(Controlebevinding b) => b.IsUitgelegd && b is { IsRijtoelichting: true, Plaats: not null };

    private static (string Blad, int Rij) Rij(Controlebevinding b) => (b.Plaats!.Blad, b.Plaats.Rij);

    private static Controlebevinding Zonder(Controlebevinding b, Catalogus catalogus) => b with
    {
        Toelichting = null,
        Herstel = $"{b.Herstel} De uitleg in deze rij noemt geen cijfer, en er vragen meer cijfers om uitleg. "
            + $"Schrijf: ‘{catalogus.Naam(new Grootheid(b.Wat.Indicator))}: …’, of ‘Alle cijfers: …’.",
    };
}
