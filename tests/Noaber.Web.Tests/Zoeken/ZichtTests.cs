using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>What a person may not see is in no hit, no number, no fragment and no suggestion: every role, and every kind of thing.</summary>
public sealed class ZichtTests(ZichtTests.Gevuld gevuld) : IClassFixture<ZichtTests.Gevuld>
{
    /// <summary>One partnership with everything, and another with the same words; searching as often as it takes.</summary>
    public sealed class Gevuld : IAsyncLifetime
    {
        internal Noaberproef Noaber { get; } = new() { Instelling = ("Noaber:ZoekenPerMinuut", "100000") };
        internal Zoekwereld Wereld { get; private set; } = null!;
        internal Samenwerking Elders { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Noaber.InitializeAsync();
            Wereld = await Zoekwereld.Maak(Noaber);
            Elders = (await Zoekwereld.Maak(Noaber, "Elders")).Samenwerking;
        }

        public ValueTask DisposeAsync() => Noaber.DisposeAsync();
    }

    public static TheoryData<PartijSoort, Rol> Iedereen =>
        [.. from soort in Enum.GetValues<PartijSoort>() from rol in Enum.GetValues<Rol>() select (soort, rol)];

    [Theory]
    [MemberData(nameof(Iedereen))]
    public async Task EachPerson_FindsWhatThatPersonMaySeeAndNothingElse(PartijSoort soort, Rol rol)
    {
        using var ik = await gevuld.Wereld.Als(soort, rol);
        var afwijkingen = new List<string>();
        foreach (var wat in gevuld.Wereld.Alles)
        {
            var mag = wat.Mag(new(soort, rol));
            var pagina = await ik.Pagina(gevuld.Wereld.Adres($"q={wat.Woord}&soort={wat.Soort}"));
            var treffers = pagina.QuerySelectorAll(".zoekresultaten > li").Length;
            var status = pagina.QuerySelector("[role=status]")!.TextContent;
            if (treffers > 0 != mag || status.StartsWith("Niets", StringComparison.Ordinal) == mag)
                afwijkingen.Add($"{wat.Soort} {wat.Woord}: {treffers} treffers; {status}");
        }
        Assert.True(afwijkingen.Count == 0, string.Join('\n', afwijkingen));
    }

    [Theory]
    [MemberData(nameof(Iedereen))]
    public async Task AWordThatAPersonMayNotSee_IsNotSuggestedAndNotFoundByAPartOfIt(PartijSoort soort, Rol rol)
    {
        using var ik = await gevuld.Wereld.Als(soort, rol);
        // The word of the document stands in what everybody sees too.
        foreach (var wat in gevuld.Wereld.Alles.Where(w => w.Soort != "Document").GroupBy(w => w.Woord).Where(w => !w.Any(x => x.Mag(new(soort, rol)))))
        {
            var woord = wat.Key;
            foreach (var vraag in new[] { $"{woord[..^2]}{woord[^1]}{woord[^2]}", woord[2..^2], woord[..5] })
            {
                var tekst = (await ik.Pagina(gevuld.Wereld.Adres($"q={vraag}"))).QuerySelector("main")!.TextContent;
                Assert.DoesNotContain(woord, tekst, StringComparison.OrdinalIgnoreCase);
                // Of a part, another word may be near that everybody sees.
                Assert.True(vraag.Length < woord.Length || !tekst.Contains("Bedoelde je", StringComparison.Ordinal), tekst);
            }
        }
    }

    [Fact]
    public async Task WithoutAWord_AKindCountsWhatMayBeSeen()
    {
        foreach (var soort in new[] { PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie, PartijSoort.Overig })
        {
            using var ik = await gevuld.Wereld.Als(soort, Rol.Lezer);
            var pagina = await ik.Pagina(gevuld.Wereld.Adres("soort=Stuk"));
            Assert.StartsWith(Verwacht(soort), pagina.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        }

        string Verwacht(PartijSoort soort) => gevuld.Wereld.Alles.Count(w => w.Soort == "Stuk" && w.Mag(new(soort, Rol.Lezer))) switch
        {
            1 => "1 plek gevonden",
            var aantal => $"{aantal} plekken gevonden",
        };
    }

    [Fact]
    public async Task WhoTakesPartElsewhere_FindsOnlyWhatIsThere()
    {
        var iemand = await gevuld.Noaber.Wereld.Iemand(gevuld.Wereld.Samenwerking, PartijSoort.Gemeente, Enum.GetValues<Rol>());
        await gevuld.Noaber.Wereld.Deelnemer(gevuld.Elders, iemand, PartijSoort.Gemeente, Rol.Lezer);
        using var ik = gevuld.Noaber.Als(iemand);
        var adressen = (await ik.Pagina($"/s/{gevuld.Elders.Slug}/zoeken?q=kornoelje")).QuerySelectorAll(".zoekresultaten h2 a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(adressen);
        Assert.All(adressen, adres => Assert.StartsWith($"/s/{gevuld.Elders.Slug}/", adres, StringComparison.Ordinal));
        foreach (var adres in adressen)
            Assert.NotNull((await ik.Pagina(adres)).QuerySelector("main"));
    }
}
