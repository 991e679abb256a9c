using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Which number a next version of a delivery gets, and what it says that changed.</summary>
internal static class Versienummers
{
    /// <summary>What these figures change; null when they are those of the last version once more.</summary>
    public static async Task<Leveringswijziging?> Wijziging(this Leveringszaak zaak, IReadOnlyList<Waarneming> cijfers)
    {
        if (zaak.Laatste is not { } laatste)
            return Vervangingsplan.Eerste(cijfers.Count(c => !c.IsLeeg));
        var vorige = await zaak.Cijfers(laatste);
        var plan = Vervangingsplan.Tussen(vorige, cijfers, [], Catalogus.Standaard);
        if (plan.Versie(laatste.Nummer, await zaak.RaaktIngediend(cijfers)) is { } wijziging)
            return wijziging;
        // A blank is no figure, but what is said about it may be new; and so may be that it is said of one figure.
        return !Uitleg(vorige).SetEquals(Uitleg(cijfers)) ? new(laatste.Nummer.Na(Versiestap.Patch), "Andere toelichting.") : null;

        static HashSet<(Cijfersleutel, Meetperiode, string, bool)> Uitleg(IEnumerable<Waarneming> cijfers) =>
            [.. cijfers.Where(c => c.Toelichting is not null).Select(c => (c.Sleutel, c.Periode, c.Toelichting!, c.IsRijtoelichting))];
    }

    /// <summary>Whether these figures are the first since it was handed in that change what was handed in.</summary>
    public static async Task<bool> RaaktIngediend(this Leveringszaak zaak, IReadOnlyList<Waarneming> cijfers) =>
        zaak.Stappen.LastOrDefault(s => s.Stap == Leveringsstap.Indienen) is { } stap
        && zaak.Versies.FirstOrDefault(v => v.Id == stap.VersieId) is { } ingediend
        && ingediend.Nummer.Major == zaak.Laatste!.Nummer.Major
        && Vervangingsplan.Tussen(await zaak.Cijfers(ingediend), cijfers, [], Catalogus.Standaard).Stap == Versiestap.Major;
}
