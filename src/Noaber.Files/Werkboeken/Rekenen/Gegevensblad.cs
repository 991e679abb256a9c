using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;

namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>The figures that a table came from, one a row; formulas point at them.</summary>
internal sealed class Gegevensblad
{
    public const string Naam = "Gegevens";

    public static readonly IReadOnlyList<(string Kop, double Breedte, string Uitleg)> Kolommen =
    [
        ("Cijfer", 40, "De naam van het cijfer in de definities."), ("Code", 26, "De vaste code van het cijfer."),
        ("Onderdeel", 26, "Welk deel, zoals een huurklasse of een energielabel. Leeg is het geheel."),
        ("Gebied", 26, "De naam van het gebied."), ("Gebiedscode", 13, "De code van het CBS."),
        ("Partij", 24, "Van wie het cijfer is. Leeg is van niemand in het bijzonder."),
        ("Periode", 10, "Het jaar of halfjaar: 2025-1 is de eerste helft."),
        (Waarde, 13, "Het getal zoals het is aangeleverd of gepubliceerd."), ("Eenheid", 14, "Waarin het is geteld."),
        ("Tekens", 10, "Wat je ervan moet weten: zie de tekens hieronder."),
        ("Definitie", 10, "Met welke versie van de definitie het is geteld."), ("Toelichting", 60, "Wat erbij is gezegd."),
    ];

    private const string Waarde = "Waarde";
    private static readonly int Waardekolom = Kolommen.Select(k => k.Kop).ToList().IndexOf(Waarde) + 1;

    private readonly Leesbron bron;
    private readonly Dictionary<Leescijfer, int> rij;
    private readonly Dictionary<string, string> gebieden;
    private readonly Dictionary<Guid, string> partijen;

    public Gegevensblad(Cijfertabel tabel, Leesbron bron)
    {
        this.bron = bron;
        gebieden = bron.Gebieden.GroupBy(g => g.Code).ToDictionary(g => g.Key, g => g.MaxBy(x => x.Van)!.Naam, StringComparer.Ordinal);
        partijen = bron.Partijen.ToDictionary(p => p.Id, p => p.Naam);
        // In an order in which what adds up mostly lies under each other.
        rij = tabel.Rijen.SelectMany(r => r.Cellen).SelectMany(c => c.Herleiding?.Bronnen ?? []).Distinct()
            .Select(c => (Gelezen: c, c.Cijfer))
            .OrderBy(c => c.Cijfer.Sleutel.Indicator, StringComparer.Ordinal)
            .ThenBy(c => c.Cijfer.Sleutel.Deel.Sleutel, StringComparer.Ordinal)
            .ThenBy(c => c.Cijfer.Periode).ThenBy(c => c.Cijfer.Partij).ThenBy(c => c.Cijfer.Sleutel.Gebied, StringComparer.Ordinal)
            .Select((c, at) => (c.Gelezen, at)).ToDictionary(c => c.Gelezen, c => c.at + 2);
    }

    public Rekenblad Maak() => new(Naam, [.. Kolommen.Select(k => k.Breedte)],
        [[.. Kolommen.Select(k => new Rekencel(k.Kop, Rekenstijl.Kop))], .. rij.OrderBy(r => r.Value).Select(r => Regel(r.Key))])
    { VasteRijen = 1 };

    /// <summary>What a number came from, over the rows of this sheet.</summary>
    public Formule Formule(Herleiding herleiding) => herleiding switch
    {
        Herleiding.Gelezen(var cijfer) => new Formule.Uit(Naam, rij[cijfer], Waardekolom),
        Herleiding.Som(var delen) => Som(delen),
        Herleiding.Gewogen(var delen) => new Formule.Gedeeld(
            new Formule.Som([.. delen.Select(d => new Formule.Maal(Formule(d.Getal), Formule(d.Gewicht)))]),
            Som(delen.Select(d => d.Gewicht))),
        Herleiding.Deel(var teller, var noemer, 1) => new Formule.Gedeeld(Formule(teller), Formule(noemer)),
        Herleiding.Deel(var teller, var noemer, var maal) =>
            new Formule.Maal(new Formule.Gedeeld(Formule(teller), Formule(noemer)), new Formule.Vast(maal)),
        Herleiding.Verschil(var van, var af) => new Formule.Min(Formule(van), Formule(af)),
        _ => throw new ArgumentOutOfRangeException(nameof(herleiding)),
    };

    private Formule.Som Som(IEnumerable<Herleiding> delen) => new([.. delen.Select(Formule)]);

    private IReadOnlyList<Rekencel> Regel(Leescijfer gelezen)
    {
        var (cijfer, sleutel) = (gelezen.Cijfer, gelezen.Cijfer.Sleutel);
        var indicator = bron.Catalogus.Zoek(sleutel.Indicator);
        return
        [
            new(indicator?.Naam ?? sleutel.Indicator), new(sleutel.Indicator), new(bron.Catalogus.Naam(sleutel.Deel)),
            new(gebieden.GetValueOrDefault(sleutel.Gebied, sleutel.Gebied)), new(sleutel.Gebied),
            new(cijfer.Partij is { } partij ? partijen.GetValueOrDefault(partij, "") : ""), new($"{cijfer.Periode}"),
            // Where there is none it adds up as 0, and says so in its signs.
            new(cijfer.Waarde.Getal ?? 0) { Decimalen = cijfer.Waarde.Getal?.Scale ?? 0 }, new(indicator?.Eenheid.Naam ?? ""),
            new(Tekens(gelezen)),
            new($"{cijfer.Versie}"), new(cijfer.Toelichting ?? ""),
        ];
    }

    private static string Tekens(Leescijfer gelezen) => string.Join(' ',
        (gelezen.Cijfer.Waarde.Soort == Waardesoort.Nihil ? [Cijferteken.Nihil.Merk()] : Array.Empty<string>())
            .Concat(gelezen.Stand == Cijferstand.Voorlopig ? [Cijferteken.Voorlopig.Merk()] : []));
}
