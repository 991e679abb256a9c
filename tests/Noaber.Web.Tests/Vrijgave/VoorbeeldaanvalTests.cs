using Noaber.Files.Gebieden;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Features.Demo;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>The figures of the example on its real areas, released again and again, and attacked with all of it together.</summary>
public sealed class VoorbeeldaanvalTests
{
    private static readonly string[] Indicatoren = ["woningvoorraad", "woningen-efg", "toewijzingen", "aandeel-huurachterstand"];
    private static readonly Guid[] Partijen = [.. Enumerable.Range(1, 5).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly Meetperiode Eerste = new(2025, 1);

    [Fact]
    public async Task TwoPeriodsARevisionAndClasses_TogetherGiveNothingAway()
    {
        var gebieden = await Gebieden();
        List<EerdereVrijgave> uit = [];
        foreach (var (halfjaar, erbij, uitgesplitst) in new[] { (Eerste, 0, false), (Eerste.Volgende, 9, false), (Eerste, 3, false), (Eerste, 3, true) })
        {
            var vraag = Vraag(gebieden, halfjaar, erbij) with { Uitgesplitst = uitgesplitst };
            var plan = Vrijgaveplan.Maak(vraag, uit, TestContext.Current.CancellationToken);
            Assert.True(plan.Kan, string.Join('\n', plan.Onveilig.Take(5)));
            Assert.Contains(plan.Cijfers, c => c.Waarde is null);
            uit.Add(new(vraag, plan.Cijfers.Where(c => c.Waarde is not null).Select(c => c.Sleutel).ToHashSet()));
        }
        var samen = new Vrijgavegeheel([.. uit[^1].Vraag.Alle], uit[..^1], uit[^1].Vraag, uit[^1].Getoond);
        var resten = Geheimhoudingsplan.Maak(samen.Publicatie).ValAan();
        Assert.NotEmpty(resten);
        Assert.All(resten, r => Assert.True(r.Houdt, $"{r}"));
    }

    [Fact]
    public async Task SoldHomes_HaveMoreThanOneLabel_AddUp_AndNoneIsFOrG()
    {
        var cijfers = Vraag(await Gebieden(), Eerste, 900).Cijfers.Where(c => c.Sleutel is { Indicator: "verkoop", Gebied: ['G', 'M', ..] }).ToList();
        var perLabel = cijfers.Where(c => c.Sleutel.Deel.Sleutel.Contains("energielabel", StringComparison.Ordinal))
            .GroupBy(c => c.Sleutel.Deel.Sleutel.Split(':', '=')[^1]).ToDictionary(g => g.Key, g => g.Sum(c => c.Waarde.Getal ?? 0));
        var totaal = cijfers.Where(c => c.Sleutel.Deel == default).Sum(c => c.Waarde.Getal);
        Assert.Equal(totaal, perLabel.Values.Sum());
        Assert.True(perLabel.Values.Count(aantal => aantal > 0) >= 4, string.Join(' ', perLabel));
        Assert.True(perLabel.Values.Max() < totaal / 2, string.Join(' ', perLabel));
        Assert.Equal((0, 0), (perLabel["F"], perLabel["G"]));
    }

    /// <summary>The first association did not agree that its worst labels are told; a revision gives the last one more homes.</summary>
    private static Vrijgavevraag Vraag(Gebiedsindeling gebieden, Meetperiode halfjaar, int erbij) => new()
    {
        Catalogus = Catalogus.Standaard, Publiek = Publiek.Openbaar, Halfjaar = halfjaar, Indicatoren = Indicatoren, Gebieden = gebieden,
        Toestemmingen = new([.. from partij in Partijen from indicator in Catalogus.Standaard.Indicatoren
            select new Toestemming(partij, indicator.Code, halfjaar, Publiek.Openbaar, partij != Partijen[0] || indicator.Code != "woningen-efg", default)]),
        Cijfers = [.. Partijen.SelectMany((partij, at) => new Voorbeeldcijfers(partij, Woningen(gebieden, at, at == Partijen.Length - 1 ? erbij : 0))
            .Maak(Meetplan.Volledig(Catalogus.Standaard, new(2020, 1)).Nodig(partij, PartijSoort.Corporatie, halfjaar), gebieden))],
    };

    private static Dictionary<string, int> Woningen(Gebiedsindeling gebieden, int plaats, int erbij)
    {
        var buurten = gebieden.Gebieden.Where(g => g.Niveau == Gebiedsniveau.Buurt).ToList();
        return Enumerable.Range(0, 5).ToDictionary(at => buurten[((plaats * 3) + at) * 2 % buurten.Count].Code, at => 40 + (plaats * 70) + (at * 30) + erbij);
    }

    private static async Task<Gebiedsindeling> Gebieden()
    {
        var kaart = Kaartlezer.Lees(await Kaartbestand.Bytes(Path.Combine(Repository.Map, "voorbeeld", "gebieden-2021.geojson.gz"), TestContext.Current.CancellationToken)).Kaart!;
        return Gebiedsindeling.Maak(2021, kaart.Gebieden(2021).Where(g => g.Gemeente == "GM0153")).Indeling!;
    }
}
