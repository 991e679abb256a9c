using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Where a series breaks: by another definition, by other borders, or by a merger of parties.</summary>
internal sealed class Reeksbreuken(Leesbron bron, Cijferrekening rekening)
{
    /// <summary>Why a figure cannot be laid beside that of an earlier period; empty when it can.</summary>
    public IEnumerable<string> Tussen(Cijferplek plek, Meetperiode eerder)
    {
        var (nu, toen) = (rekening.Geef(plek).Versies, rekening.Geef(plek with { Periode = eerder }).Versies);
        if (nu.Count > 0 && toen.Count > 0 && (nu.Any(v => v.Major != toen[0].Major) || toen.Any(v => v.Major != nu[0].Major)))
            yield return $"Vanaf {plek.Periode.InZin} geldt definitie {nu.Max()}. Daarvoor werd anders geteld.";
        foreach (var fusie in Fusies(plek, eerder))
            yield return fusie;
        var terug = bron.Verloop.Op(plek.Gebied, eerder.Jaar, _ => 1, plek.Indicator.Optelling == Optelwijze.Som).Gevolg;
        var daarna = bron.Verloop.Op(plek.Gebied, plek.Periode.Jaar, _ => 1, plek.Indicator.Optelling == Optelwijze.Som).Gevolg;
        if (terug is Reeksgevolg.Breuk or Reeksgevolg.Begint && daarna is not (Reeksgevolg.Breuk or Reeksgevolg.Begint))
            yield return "Het gebied kreeg andere grenzen.";
    }

    private IEnumerable<string> Fusies(Cijferplek plek, Meetperiode eerder) => plek.Partij is not { } partij ? []
        : bron.Opvolgingen.MetVoorgangers(partij).SelectMany(bron.Opvolgingen.In)
            .Where(o => o.Op > eerder.Eind && o.Op <= plek.Periode.Eind).GroupBy(o => (o.Op, o.Naar)).Select(g =>
                $"In {g.Key.Op.Year} {(g.Count() == 1 ? "ging" : "gingen")} {string.Join(" en ", g.Select(o => Naam(o.Van)))} "
                + $"op in {Naam(g.Key.Naar)}.");

    private string Naam(Guid partij) => bron.Partijen.FirstOrDefault(p => p.Id == partij)?.Naam ?? "een andere partij";
}
