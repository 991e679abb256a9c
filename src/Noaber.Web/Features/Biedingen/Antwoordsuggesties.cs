using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;
using Noaber.Web.Data;
using Noaber.Web.Features.Draad;

namespace Noaber.Web.Features.Biedingen;

/// <summary>What a line of a bid seems to answer, by the words and numbers that both have.</summary>
internal static class Antwoordsuggesties
{
    private const int Meest = 5;

    /// <summary>By what it may answer, the most likely first: why.</summary>
    public static IReadOnlyDictionary<Guid, string> Bij(BodregelRij regel, IReadOnlyList<Draadstuk> vragen) =>
        Koppelsuggesties.Zoek([new(new(Draadsoort.Bodregel, regel.Id), Woorden(regel))],
            [.. vragen.Select(v => new Draadtekst(v.Punt, v.Tekst))], Meest)
        .ToDictionary(s => s.Naar.Id, s => Suggestie.Waarom(s.Samen));

    private static string Woorden(BodregelRij regel) =>
        string.Join(' ',
        [regel.Soort.Naam(), regel.Wat, regel.Plaats, regel.Doelgroep, regel.Toelichting, .. regel.Cijfers.Select(c => $"{c.Getal}")]);
}
