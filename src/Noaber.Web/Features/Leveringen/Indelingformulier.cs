using System.Globalization;
using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Persoonlijk;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>A column of somebody's own workbook, and what it was said to be.</summary>
public sealed record Kolomkeuze
{
    public string? Blad { get; init; }

    /// <summary>Which table of the sheet, from the top.</summary>
    public int Tabel { get; init; }

    /// <summary>What stands above that table; empty when nothing does.</summary>
    public string? Titel { get; init; }

    public string? Kop { get; init; }
    public string? Voorbeeld { get; init; }

    /// <summary>One of <see cref="Kolomkeuzes.Namen"/>; empty when it is not read.</summary>
    public string? Wat { get; init; }

    /// <summary>By what its numbers are multiplied.</summary>
    public string? Maal { get; init; }
}

/// <summary>What was chosen of all columns.</summary>
public sealed record Indelingformulier
{
    internal const string Weg = "weg";

    // Past the last column that a sheet can have.
    private const int Titelkolom = 20_000;
    private const string KiesEen = "Kies een van de mogelijkheden.";
    private static readonly string[] Eenheden = ["1", "1000", "1000000"];

    public List<Kolomkeuze>? Kolommen { get; init; }
    public string? Doe { get; init; }
    public uint? Gezien { get; init; }

    /// <summary>What can be chosen to multiply by.</summary>
    internal static IReadOnlyList<Optie> Maten { get; } =
        [new(Eenheden[0], "zoals het er staat"), new(Eenheden[1], "× 1.000"), new(Eenheden[2], "× 1.000.000")];

    /// <summary>A proposal as a form, column by column.</summary>
    internal static IReadOnlyList<Kolomkeuze> Van(IReadOnlyList<Tabelvoorstel> voorstellen, Kolomkeuzes keuzes) =>
    [
        .. from blad in voorstellen.GroupBy(v => v.Tabel.Blad, StringComparer.Ordinal)
           from nummer in blad.Index()
           let voorstel = nummer.Item
           from kolom in voorstel.Voorbeeld
           select new Kolomkeuze
           {
               Blad = blad.Key, Tabel = nummer.Index, Titel = voorstel.Tabel.Titel, Kop = kolom.Kop, Voorbeeld = kolom.Voorbeeld,
               Maal = Eenheden[0], Wat = Wat(kolom.Kop, voorstel.Tabel, keuzes),
           },
    ];

    /// <summary>
    /// What of the words that are kept is personal, as a workbook with these sheets and headings would be refused for: a form can say
    /// what no workbook did.
    /// </summary>
    internal IReadOnlyList<Celmelding> Persoonlijk(IReadOnlySet<string> bekend)
    {
        var zoeker = new Persoonsgegevens(bekend);
        foreach (var blad in (Kolommen ?? []).GroupBy(k => k.Blad ?? ""))
        {
            zoeker.Blad(blad.Key);
            foreach (var (rij, tabel) in blad.GroupBy(k => k.Tabel).Index())
            {
                var koppen = tabel.Select(k => k.Kop ?? "").ToList();
                zoeker.Rij(rij + 1, [.. koppen.Select((kop, at) => new Persoonscel(at + 1, kop))]);
                foreach (var (at, kop) in koppen.Index())
                    zoeker.Noot(rij + 1, at + 1, kop);
                foreach (var titel in tabel.Select(k => k.Titel).OfType<string>().Distinct())
                    zoeker.Noot(rij + 1, Titelkolom, titel);
            }
        }
        return [.. zoeker.Sluit().Distinct().Select(b => Aangeboden.Melding(b) with { Plaats = null, Onderdeel = b.Waar ?? Kop(b) })];
    }

    private static string Kop(Persoonsbevinding b) => b.Kolom == Titelkolom ? $"de titel van een tabel op blad ‘{b.Blad}’"
        : $"de kop van kolom {Cijferplaats.Kolomletters(b.Kolom)} op blad ‘{b.Blad}’";

    /// <summary>The layout, or all that is wrong.</summary>
    internal (EigenIndeling? Indeling, IReadOnlyList<Invoerfout> Fouten) Lees(Kolomkeuzes keuzes)
    {
        var kolommen = (Kolommen ?? []).Index().Where(k => !string.IsNullOrWhiteSpace(k.Item.Kop)).ToList();
        List<Invoerfout> fouten =
        [
            .. from kolom in kolommen
               let wat = kolom.Item.Wat?.Trim() ?? ""
               where wat.Length > 0 && !keuzes.Namen.Contains(wat, StringComparer.OrdinalIgnoreCase)
               select new Invoerfout($"Kolommen[{kolom.Index}].Wat",
                   $"‘{Opmaak.Kort(wat, 80)}’ staat niet in de lijst. Kies een naam uit de lijst, of laat het leeg."),
            .. kolommen.Where(k => !Eenheden.Contains(k.Item.Maal)).Select(k => new Invoerfout($"Kolommen[{k.Index}].Maal", KiesEen)),
        ];
        if (fouten.Count > 0)
            return (null, fouten);
        // A table of which nothing was chosen is left alone.
        var tabellen = kolommen.Select(k => k.Item).GroupBy(k => (Blad: k.Blad ?? "", k.Tabel));
        var indeling = new EigenIndeling([.. tabellen.Select(t => Tabel(t.Key.Blad, [.. t], keuzes)).OfType<Tabelindeling>()]);
        return indeling.Bezwaren(Catalogus.Standaard) is { Count: > 0 } bezwaren
            ? (null, [.. bezwaren.Select(b => new Invoerfout("Kolommen[0].Wat", b))]) : (indeling, []);
    }

    private static Tabelindeling? Tabel(string blad, List<Kolomkeuze> kolommen, Kolomkeuzes keuzes)
    {
        var klasse = kolommen.Find(k => keuzes.Klasse(k.Wat ?? "") is not null);
        List<Cijferkolom> cijfers =
        [
            .. from kolom in kolommen
               let cijfer = keuzes.Cijfer(kolom.Wat ?? "")
               where cijfer is not null
               select new Cijferkolom(kolom.Kop!, cijfer.Indicator, cijfer.Deel, decimal.Parse(kolom.Maal!, CultureInfo.InvariantCulture)),
        ];
        return kolommen.TrueForAll(k => string.IsNullOrWhiteSpace(k.Wat)) ? null : new()
        {
            Blad = blad, Titel = kolommen.Find(k => !string.IsNullOrWhiteSpace(k.Titel))?.Titel,
            Gebiedskop = Met(Kolomkeuzes.Gebied) ?? "", Uitlegkop = Met(Kolomkeuzes.Toelichting), Klassekop = klasse?.Kop,
            Dimensie = klasse is null ? null : keuzes.Klasse(klasse.Wat!), Kolommen = cijfers, Koppen = [.. kolommen.Select(k => k.Kop!)],
        };

        string? Met(string wat) => kolommen.Find(k => wat.Equals(k.Wat?.Trim(), StringComparison.OrdinalIgnoreCase))?.Kop;
    }

    private static string Wat(string kop, Tabelindeling tabel, Kolomkeuzes keuzes) =>
        kop == tabel.Gebiedskop ? Kolomkeuzes.Gebied
        : kop == tabel.Uitlegkop ? Kolomkeuzes.Toelichting
        : tabel.Kolommen.FirstOrDefault(k => k.Kop == kop) is { } kolom ? keuzes.Naam(kolom.Indicator, kolom.Deel)
        : "";
}
