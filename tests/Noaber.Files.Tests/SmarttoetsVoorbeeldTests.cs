using System.Text.Json;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests;

/// <summary>
/// What the SMART-toets says of every agreement of the example, each judged by eye: 14 questions on 88 agreements, all to the point.
/// </summary>
public sealed class SmarttoetsVoorbeeldTests
{
    [Theory]
    [InlineData("almelo", 21, "2.3 Wanneer", "2.4 WaaraanGemeten", "2.7 Wanneer", "3.2 Wie")]
    [InlineData("enschede", 47, "2.2 Hoeveel", "2.5 Hoeveel", "3.8 WaaraanGemeten", "5.1 Wanneer", "5.4 Wanneer", "7.1 Hoeveel", "8.1 Wanneer", "8.5 Wanneer")]
    [InlineData("hengelo", 20, "1.6 Wie", "3.5 Wie")]
    public void ItSpeaks_OnlyWhereSomethingIsMissing(string samenwerking, int afspraken, params string[] vragen)
    {
        var map = Path.Combine(Map(), samenwerking);
        var partijen = JsonDocument.Parse(File.ReadAllText(Path.Combine(map, "samenwerking.json"))).RootElement.GetProperty("partijen").EnumerateArray()
            .Select(p => (Naam: p.GetProperty("naam").GetString()!, Soort: Enum.Parse<PartijSoort>(p.GetProperty("soort").GetString()!))).ToList();
        using var document = File.OpenRead(Path.Combine(map, "afspraken.txt"));
        var lezing = Assert.IsType<Lezing>(DocumentLezer.Lees("afspraken.txt", document, TestContext.Current.CancellationToken));

        Assert.Equal(afspraken, lezing.Kader.Themas.Sum(t => t.Afspraken.Count));
        Assert.Equal(vragen, from thema in lezing.Kader.Themas
                             from afspraak in thema.Afspraken
                             let open = Smarttoets.Open(afspraak, Tekstlezer.Actie(afspraak.Tekst, null, partijen.Select(p => p.Naam)),
                                 Partijnaam.NoemtAllen(afspraak.Tekst) || partijen.Exists(p => Partijnaam.IsGenoemd($"{afspraak.Kop}\n{afspraak.Tekst}", p.Soort, p.Naam)),
                                 thema.Onderdelen.FirstOrDefault(o => o.Letter == afspraak.Onderdeel)?.Opzet.Monitor ?? thema.Opzet.Monitor)
                             where open.Count > 0
                             select $"{afspraak.Nummer} {string.Join(',', open)}");
    }

    private static string Map()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (Directory.Exists(Path.Combine(map.FullName, "voorbeeld", "almelo")))
                return Path.Combine(map.FullName, "voorbeeld");
        }
        throw new DirectoryNotFoundException("voorbeeld");
    }
}
