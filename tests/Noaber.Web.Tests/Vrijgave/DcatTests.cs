using System.Diagnostics;
using System.Text.Json.Nodes;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>The catalogue of released figures, held against the shapes of DCAT-AP-NL 3.0. Those are not ours to spread.</summary>
public sealed class DcatTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly string[] Vormen = ["dcat-ap-SHACL.ttl", "dcat-ap-nl-SHACL.ttl", "dcat-ap-nl-SHACL-aanbevolen.ttl"];

    [Fact]
    public async Task TheCatalogue_IsWhatTheShapesAskAndRecommend()
    {
        // There is no standard yet that a figure of a monitor can say it conforms to.
        var fouten = (await Fouten(await Catalogus()))
            .Where(fout => !fout.StartsWith("Warning", StringComparison.Ordinal) || !fout.Contains("/conformsTo ", StringComparison.Ordinal)).ToList();
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Theory]
    [InlineData("dct:publisher")]
    [InlineData("dct:identifier")]
    [InlineData("dct:accessRights")]
    public async Task WithoutWhatIsAsked_TheShapesRefuse(string wat)
    {
        var catalogus = await Catalogus();
        catalogus["dcat:dataset"]![0]!.AsObject().Remove(wat);
        Assert.Contains(await Fouten(catalogus), fout => fout.StartsWith("Violation", StringComparison.Ordinal)
            && fout.Contains($"/{wat.Split(':')[1]} ", StringComparison.Ordinal));
    }

    private async Task<JsonObject> Catalogus()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        await w.Uit();
        using var niemand = noaber.Niemand();
        return JsonNode.Parse((await niemand.Haal($"/api/v1/openbaar/{w.Samenwerking.Slug}/cijfers/catalogus.jsonld")).Html)!.AsObject();
    }

    private static async Task<IReadOnlyList<string>> Fouten(JsonObject catalogus)
    {
        var stop = TestContext.Current.CancellationToken;
        var seeds = Environment.GetEnvironmentVariable("NOABER_SEEDS") ?? Path.Combine(Repository.Map, "..", "shared", "seeds");
        var vormen = Vormen.Select(naam => Path.Combine(seeds, "..", "reference", "dcat", naam)).ToList();
        Assert.SkipUnless(vormen.All(File.Exists), "De SHACL-vormen van DCAT-AP-NL zijn er niet. Zij horen naast de map in NOABER_SEEDS te staan.");
        var bestand = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(bestand, catalogus.ToJsonString(), stop);
            using var node = Process.Start(new ProcessStartInfo("node",
                [Path.Combine(Repository.Map, "tests", "Noaber.Web.Tests", "Vrijgave", "shacl.mjs"), Path.Combine(Repository.Map, "src", "Noaber.Web", "assets"), bestand, .. vormen])
            {
                RedirectStandardOutput = true, UseShellExecute = false,
            })!;
            var regels = (await node.StandardOutput.ReadToEndAsync(stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await node.WaitForExitAsync(stop);
            Assert.Equal(0, node.ExitCode);
            Assert.Matches("^[1-9][0-9]+ gegevens, [1-9][0-9]{3} regels$", regels[^1]);
            return regels[..^1];
        }
        finally
        {
            File.Delete(bestand);
        }
    }
}
