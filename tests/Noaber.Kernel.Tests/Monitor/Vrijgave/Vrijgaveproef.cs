using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;

namespace Noaber.Kernel.Tests.Monitor.Vrijgave;

/// <summary>Three associations in two wijken of two buurten, that hand in what a test says.</summary>
internal sealed class Vrijgaveproef
{
    public static readonly Guid A = new(1, 0, 0, new byte[8]), B = new(2, 0, 0, new byte[8]), C = new(3, 0, 0, new byte[8]);
    public static readonly string[] Buurten = ["BU01530001", "BU01530002", "BU01530101", "BU01530102"];
    public static readonly Meetperiode Eerste = new(2025, 1);

    private static readonly Gebiedsindeling Gebieden = Gebiedsindeling.Maak(2025,
        [new("GM0153", "Enschede", 2021), new("WK015300", "Een", 2021), new("WK015301", "Twee", 2021), .. Buurten.Select(b => new Gebied(b, b, 2021))]).Indeling!;

    private readonly List<(string Indicator, string Gebied, Guid Partij, Meetperiode Periode, string Deel, decimal Getal)> cijfers = [];
    private readonly List<(Guid Partij, string Indicator)> nee = [];

    /// <summary>All three, with a figure of which nothing is small.</summary>
    public static Vrijgaveproef Drie(string indicator = "woningvoorraad") => new Vrijgaveproef()
        .Met(A, indicator, [400, 300, 200, 100]).Met(B, indicator, [250, 150, 350, 450]).Met(C, indicator, [120, 320, 220, 420]);

    /// <summary>A figure of each buurt, and of the municipality what they are together.</summary>
    public Vrijgaveproef Met(Guid partij, string indicator, decimal[] perBuurt, string deel = "", Meetperiode? periode = null)
    {
        cijfers.RemoveAll(c => c.Indicator == indicator && c.Partij == partij && c.Periode == (periode ?? Eerste) && c.Deel == deel);
        cijfers.AddRange(Buurten.Zip(perBuurt, (b, getal) => (indicator, b, partij, periode ?? Eerste, deel, getal)));
        cijfers.Add((indicator, "GM0153", partij, periode ?? Eerste, deel, perBuurt.Sum()));
        return this;
    }

    public Vrijgaveproef ZegtNee(Guid partij, string indicator)
    {
        nee.Add((partij, indicator));
        return this;
    }

    public Vrijgavevraag Vraag(Publiek publiek, params string[] indicatoren) => Vraag(publiek, Eerste, indicatoren);

    public Vrijgavevraag Vraag(Publiek publiek, Meetperiode halfjaar, params string[] indicatoren) => new()
    {
        Catalogus = Catalogus.Standaard, Publiek = publiek, Halfjaar = halfjaar, Indicatoren = indicatoren, Gebieden = Gebieden,
        Toestemmingen = new([.. from partij in new[] { A, B, C } from indicator in Catalogus.Standaard.Indicatoren
            select new Toestemming(partij, indicator.Code, halfjaar, Publiek.Openbaar, !nee.Contains((partij, indicator.Code)), default)]),
        Cijfers = [.. cijfers.Select(c => new Waarneming
        {
            Sleutel = new(c.Indicator, c.Gebied, new Uitsplitsing(c.Deel)), Versie = Versienummer.Eerste, Periode = c.Periode, Partij = c.Partij,
            Waarde = Waarde.Van(c.Getal),
        })],
    };

    /// <summary>It comes out, as it is planned.</summary>
    public static EerdereVrijgave Uit(Vrijgavevraag vraag, params EerdereVrijgave[] eerder)
    {
        var plan = Vrijgaveplan.Maak(vraag, eerder);
        Assert.True(plan.Kan, string.Join('\n', plan.Onveilig));
        return new(vraag, plan.Cijfers.Where(c => c.Waarde is not null).Select(c => c.Sleutel).ToHashSet());
    }

    /// <summary>A figure of some areas, of A and of all together.</summary>
    public static HashSet<Publicatiesleutel> Sleutels(string indicator, params string[] gebieden) =>
        [.. gebieden.SelectMany(g => new Guid?[] { A, null }.Select(p => new Publicatiesleutel(new(indicator, g), Eerste, p)))];

    public static bool Toont(EerdereVrijgave vrijgave, string indicator, string gebied, Guid? partij = null) =>
        vrijgave.Getoond.Any(s => s.Cijfer == new Cijfersleutel(indicator, gebied) && s.Partij == partij);
}
