using Noaber.Files.Uitvoer;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Cijfers;

/// <summary>A figure in a document of a word processor: its table, with its signs, notes and sources.</summary>
internal static class Figuurblokken
{
    public static IEnumerable<Documentblok> Van(Bijlagefiguur bijlage)
    {
        yield return new Kopblok(3, bijlage.Titel);
        if (bijlage.Figuur is not { } figuur)
        {
            yield return new Alineablok(bijlage.Waarom);
            yield break;
        }
        var tabel = figuur.Tabel;
        yield return new Tabelblok(["", .. tabel.Kolommen.Select(Figuurmodel.Kopnaam)],
            [.. tabel.Rijen.Select(r => (IReadOnlyList<string>)[Figuurmodel.Kopnaam(r.Kop), .. r.Cellen.Select(Tekst)])]);
        if (tabel.Noten.Count > 0)
            yield return new Lijstblok([.. tabel.Noten.Select((noot, at) => $"{at + 1}. {noot}")]);
        yield return new Alineablok(string.Join(' ', Onder(bijlage, figuur).Where(zin => zin.Length > 0)));
    }

    private static IEnumerable<string> Onder(Bijlagefiguur bijlage, Figuurmodel figuur) =>
    [
        figuur.IsVerzonnen ? "Voorbeeld: verzonnen cijfers." : "",
        figuur.Tabel.Eenheid.Length > 0 ? $"In {figuur.Tabel.Eenheid}." : "",
        .. figuur.Tabel.Legenda.Where(t => t != Cijferteken.Toegelicht).Select(t => $"{t.Merk()}: {t.Woord()}."),
        .. figuur.Tabel.Herkomst.Select(h => $"Bron: {h.Bron}. Periode: {h.Perioden}. Definitie: {h.Naam} {Figuurmodel.Versies(h.Versies)}."),
        bijlage.VastOp is { } op ? $"Vastgezet op {Datum.Moment(op)}." : "",
    ];

    private static string Tekst(Cijfercel cel) => string.Concat([
        cel.Tekens.HasFlag(Cijferteken.Nihil) ? "" : cel.Tekst, cel.Noemer is { } noemer ? $" van {noemer}" : "",
        .. Figuurmodel.Zichtbaar(cel).Select(t => t.Merk()), cel.Noten.Count > 0 ? $" ({string.Join(", ", cel.Noten)})" : "",
    ]);
}
