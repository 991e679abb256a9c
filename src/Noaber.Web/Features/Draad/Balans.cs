using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Draad;

/// <summary>Who promises what, per theme.</summary>
public sealed record Balans(IReadOnlyList<PartijAanTafel> Partijen, IReadOnlyList<Themabalans> Themas)
{
    internal static Balans Van(Kaderinhoud inhoud, IReadOnlyList<PartijAanTafel> partijen) =>
        new(partijen, [.. inhoud.Themas.Select(t => Thema(t, [.. inhoud.Afspraken.Where(a => a.ThemaId == t.Id)], partijen))]);

    private static Themabalans Thema(ThemaRij thema, IReadOnlyList<AfspraakRegel> afspraken, IReadOnlyList<PartijAanTafel> partijen)
    {
        var beloften = afspraken.Select(a => partijen.Where(p => Noemt(a, p)).ToHashSet()).ToList();
        var soorten = beloften.Select(b => b.Select(p => p.Soort).ToList());
        return new(
            $"{thema.Nummer}. {thema.Titel}", thema.Volgorde, afspraken.Count,
            [.. partijen.Select(p => beloften.Count(b => b.Contains(p)))],
            Wederkerigheidstoets.Ontbreekt([.. partijen.Select(p => p.Soort).Distinct()], soorten));
    }

    private static bool Noemt(AfspraakRegel a, PartijAanTafel p) =>
        Partijnaam.IsGenoemd($"{a.Kop}\n{a.Tekst}\n{string.Join('\n', a.Regie)}", p.Soort, p.Naam);
}

/// <summary>
/// One theme: in how many agreements each party is named, in the order of the parties, and which kinds of equal party are missing.
/// </summary>
public sealed record Themabalans(
    string Thema, int Volgorde, int Afspraken, IReadOnlyList<int> Aantallen, IReadOnlyList<PartijSoort> Ontbreekt);
