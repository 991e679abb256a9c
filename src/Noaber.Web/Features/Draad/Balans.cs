using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Draad;

/// <summary>Which kinds of party promise something, per theme; those at the table, the municipality first.</summary>
public sealed record Balans(IReadOnlyList<PartijSoort> Soorten, IReadOnlyList<Themabalans> Themas)
{
    internal static Balans Van(Kaderinhoud inhoud, IReadOnlyList<PartijAanTafel> partijen)
    {
        // Who only reads along promises nothing.
        PartijSoort[] soorten = [.. partijen.Select(p => p.Soort).Where(s => s != PartijSoort.Overig).Distinct().Order()];
        var per = inhoud.Afspraken.ToLookup(a => a.ThemaId);
        return new(soorten, [.. inhoud.Themas.Select(t => Thema(t, [.. per[t.Id]], soorten, partijen))]);
    }

    private static Themabalans Thema(
        ThemaRij thema, IReadOnlyList<AfspraakRegel> afspraken, PartijSoort[] soorten, IReadOnlyList<PartijAanTafel> partijen)
    {
        var genoemd = afspraken.Select(a => partijen.Where(p => Noemt(a, p)).Select(p => p.Soort).ToHashSet()).ToList();
        return new($"{thema.Nummer}. {thema.Titel}", thema.Volgorde, afspraken.Count,
            [.. soorten.Select(soort => genoemd.Count(g => g.Contains(soort)))], Wederkerigheidstoets.Ontbreekt(soorten, genoemd));
    }

    private static bool Noemt(AfspraakRegel a, PartijAanTafel p) =>
        Partijnaam.IsGenoemd($"{a.Kop}\n{a.Tekst}\n{string.Join('\n', a.Regie)}", p.Soort, p.Naam);
}

/// <summary>
/// One theme: in how many agreements each kind of party is named, in the order of the kinds, and which kinds of equal party are missing.
/// </summary>
public sealed record Themabalans(
    string Thema, int Volgorde, int Afspraken, IReadOnlyList<int> Aantallen, IReadOnlyList<PartijSoort> Ontbreekt);
