using System.Globalization;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>The sheet that says what a workbook of figures is: where it is from, and what each column and sign means.</summary>
internal static class Leesblad
{
    private const string Naam = "Lees mij";
    private const double Smal = 30, Breed = 100;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static Rekenblad Maak(Cijfertabel tabel, Catalogus catalogus, Cijferboekregel regel, string tabelblad) => new(
        Naam, [Smal, Breed],
    [
        [new(tabel.Titel, Rekenstijl.Titel)],
        .. Deel("Dit werkboek",
        [
            ("Samenwerking", regel.Samenwerking), ("Gehaald op", regel.Op.ToString("d MMMM yyyy, HH:mm", Dutch)),
            ("Gebruik", regel.Voorwaarde),
            ("Op het scherm", regel.Adres),
            (tabelblad, "De tabel zoals op het scherm. Getallen zijn formules: zij rekenen mee als je een gegeven verandert."),
            (Gegevensblad.Naam, "De cijfers waaruit de tabel is berekend, één per regel."),
        ]),
        .. Deel($"Kolommen van {Gegevensblad.Naam}", Gegevensblad.Kolommen.Select(k => (k.Kop, k.Uitleg))),
        .. Deel("Cijfers", tabel.Herkomst.Select(h => (h.Naam, Herkomst(h, catalogus.Zoek(h.Indicator))))),
        .. Deel("Tekens", Cijfertekens.Alle.Where(t => t.Merk().Length > 0).Select(t => ($"{t.Merk()}  {t.Woord()}", t.Uitleg()))),
    ]);

    private static IEnumerable<IReadOnlyList<Rekencel>> Deel(string kop, IEnumerable<(string Wat, string Tekst)> regels) =>
    [
        [], [new(kop, Rekenstijl.Kop), new("", Rekenstijl.Kop)],
        .. regels.Where(r => r.Tekst.Length > 0).Select(r => (IReadOnlyList<Rekencel>)[new(r.Wat), new(r.Tekst)]),
    ];

    private static string Herkomst(Cijferherkomst herkomst, Indicator? indicator) => string.Join(' ', ((string?[])
    [
        indicator?.Betekenis, indicator?.Telling, $"Eenheid: {herkomst.Eenheid}.", $"Definitie {string.Join(" en ", herkomst.Versies)}.",
        $"Bron: {herkomst.Bron}, {herkomst.Perioden}.",
    ]).Where(t => t is { Length: > 0 }));
}
