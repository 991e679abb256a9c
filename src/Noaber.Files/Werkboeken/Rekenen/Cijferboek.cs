using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>What a table of figures says of itself when it is taken along.</summary>
/// <param name="Samenwerking">Of which partnership it is.</param>
/// <param name="Op">When it was taken.</param>
/// <param name="Voorwaarde">Who may use it for what.</param>
/// <param name="Adres">Where the same figures stand; empty when nowhere.</param>
public sealed record Cijferboekregel(string Samenwerking, DateTimeOffset Op, string Voorwaarde, string Adres = "");

/// <summary>
/// A table of figures to take along: as it is shown, with live formulas over the figures that it came from, and with a sheet that says what
/// each column is. What the reader may not see is in none of it.
/// </summary>
public sealed class Cijferboek
{
    private const string Blad = "Tabel";
    private const int Kopregel = 4;
    private const double Breed = 36, Getalbreed = 13, Tekenbreed = 8;

    private readonly Cijfertabel tabel;
    private readonly Gegevensblad gegevens;
    private readonly bool[] metTekens;

    private Cijferboek(Cijfertabel tabel, Leesbron bron)
    {
        (this.tabel, gegevens) = (tabel, new(tabel, bron));
        metTekens = [.. tabel.Kolommen.Select((_, at) =>
            tabel.Rijen.Any(r => r.Cellen[at] is { Getal: not null } cel && Tekens(cel).Length > 0))];
    }

    /// <summary>The workbook of a table.</summary>
    /// <param name="tabel">The table, as it was answered.</param>
    /// <param name="bron">What it was answered from.</param>
    /// <param name="regel">What it says of itself.</param>
    public static Rekenboek Maak(Cijfertabel tabel, Leesbron bron, Cijferboekregel regel)
    {
        ArgumentNullException.ThrowIfNull(tabel);
        ArgumentNullException.ThrowIfNull(bron);
        ArgumentNullException.ThrowIfNull(regel);
        var boek = new Cijferboek(tabel, bron);
        return new(tabel.Titel, [boek.Tabelblad(), boek.gegevens.Maak(), Leesblad.Maak(tabel, bron.Catalogus, regel, Blad)]);
    }

    /// <summary>The workbook of a table that was frozen: its numbers as they stood, without what they were computed from.</summary>
    /// <param name="tabel">The table.</param>
    /// <param name="catalogus">The definitions, to say what each column is.</param>
    /// <param name="regel">What it says of itself.</param>
    public static Rekenboek Vast(Cijfertabel tabel, Catalogus catalogus, Cijferboekregel regel)
    {
        ArgumentNullException.ThrowIfNull(tabel);
        ArgumentNullException.ThrowIfNull(catalogus);
        ArgumentNullException.ThrowIfNull(regel);
        var boek = new Cijferboek(tabel, new() { Catalogus = catalogus, Cijfers = [] });
        return new(tabel.Titel, [boek.Tabelblad(), Leesblad.Maak(tabel, catalogus, regel, Blad)]);
    }

    /// <summary>The table alone as CSV, with its signs beside the figures.</summary>
    public static byte[] AlsCsv(Cijfertabel tabel)
    {
        ArgumentNullException.ThrowIfNull(tabel);
        var boek = new Cijferboek(tabel, new() { Catalogus = Catalogus.Standaard, Cijfers = [] });
        return Csvschrijver.Schrijf([.. boek.Koppen().Select(k => $"{k.Waarde}")],
            tabel.Rijen.Select(r => (IReadOnlyList<object?>)[.. boek.Rij(r).Select(c => c.Waarde)]));
    }

    private Rekenblad Tabelblad() => new(Blad, [Breed, .. Per(_ => Getalbreed, _ => Tekenbreed)],
    [
        [new(tabel.Titel, Rekenstijl.Titel)], Klein(tabel.Eenheid.Length > 0 ? $"In {tabel.Eenheid}" : ""), [],
        Koppen(), .. tabel.Rijen.Select(Rij), .. tabel.Doelen.Select(Doel), [],
        .. tabel.Doelzinnen.Select(z => Klein($"{z.Tekst}. Bij {z.Bij}.")),
        .. tabel.Legenda.Select(t => Klein($"{t.Merk()}  {t.Woord()}: {t.Uitleg()}".TrimStart())),
        .. tabel.Noten.Select((noot, at) => Klein($"{at + 1}) {noot}")),
        .. tabel.Herkomst.Select(h => Klein($"Bron van {h.Naam}: {h.Bron}, {h.Perioden}, definitie {string.Join(" en ", h.Versies)}.")),
    ])
    { VasteRijen = Kopregel };

    private static IReadOnlyList<Rekencel> Klein(string tekst) => [new(tekst, Rekenstijl.Klein)];

    private IReadOnlyList<Rekencel> Koppen() =>
        [new("", Rekenstijl.Kop), .. Per(at => new Rekencel(tabel.Kolommen[at].Naam, Rekenstijl.Kop), _ => new("tekens", Rekenstijl.Kop))];

    private IReadOnlyList<Rekencel> Rij(Cijferrij rij) =>
        [new(rij.Kop.Naam), .. Per(at => Cel(rij.Cellen[at]), at => new(rij.Cellen[at].Getal is null ? "" : Tekens(rij.Cellen[at])))];

    private IReadOnlyList<Rekencel> Doel(Cijferdoelrij doel) => [new(doel.Naam), .. Per(at => Doel(doel.Cellen[at]), _ => new(null))];

    // For each column of the table one cell, and one for its signs when it has any.
    private IEnumerable<T> Per<T>(Func<int, T> waarde, Func<int, T> tekens) =>
        metTekens.SelectMany((met, at) => met ? (T[])[waarde(at), tekens(at)] : [waarde(at)]);

    private Rekencel Cel(Cijfercel cel) => cel.Getal is { } getal
        ? new(getal) { Decimalen = getal.Scale, Formule = cel.Herleiding is { } zo ? gegevens.Formule(zo) : null } : new(Tekens(cel));

    private static Rekencel Doel(Cijferdoelcel? cel) => cel switch
    {
        null => new(null),
        { Tot: { } tot } => new($"{Waarde.Schrijf(cel.Van)} - {Waarde.Schrijf(tot)}"),
        _ => new(cel.Van) { Decimalen = cel.Van.Scale },
    };

    private static string Tekens(Cijfercel cel) =>
        string.Join(' ', cel.Tekens.Los().Select(t => t.Merk()).Concat(cel.Noten.Select(n => $"{n})")).Where(m => m.Length > 0));
}
