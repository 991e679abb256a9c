using System.Text.Json;
using System.Text.Json.Nodes;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Features.Documenten;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Tests.Documenten;

/// <summary>The steps of a reviewer, without a browser.</summary>
public class NakijkstaatTests
{
    private static readonly Lezing Lezing = (Lezing)DocumentLezer.Lees("a.txt", new MemoryStream(
        "1. Wonen\n\nA. Huur\n\nPrestatieafspraken\n\n1.1 Een: De gemeente bouwt.\n1.2 Wij verkopen.\n\nB. Koop\n\nPrestatieafspraken\n\n1.3 Wij kopen.\n\n2. Zorg\n\nPrestatieafspraken\n\n2.1 Wij zorgen.\n"u8.ToArray()));

    private static readonly IReadOnlyList<Afspraak> Gelezen = [.. Lezing.Kader.Themas.SelectMany(thema => thema.Afspraken)];

    private readonly Nakijkstaat staat = Nakijkstaat.Uit(Lezing);

    [Fact]
    public void Start_HoldsWhatWasRead() => Assert.Equal("0A:1.1 0A:1.2 0B:1.3 1:2.1", Kort(staat));

    [Fact]
    public void Split_GivesTheSecondHalfItsOwnNumber()
    {
        var na = staat.Splits(staat.Afspraken[1] with { Velden = staat.Afspraken[1].Velden with { Tekst = "Eerst dit.\n===\nDan dat." } }, Gelezen);
        Assert.Equal("0A:1.1 0A:1.2 0A:1.2b 0B:1.3 1:2.1", Kort(na));
        Assert.Equal(["Eerst dit.", "Dan dat."], na.Afspraken.Skip(1).Take(2).Select(a => a.Velden.Tekst));
        Assert.Equal(na.Afspraken.Count, na.Afspraken.Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public void AgreementThatIsCutOffAfterAJoin_HasAnIdThatNoOtherEverHad()
    {
        var gesplitst = Gesplitst(staat, 0);
        var samen = gesplitst.VoegSamen(gesplitst.Afspraken[1], Gelezen);
        var weer = Gesplitst(Opgeslagen(samen), 1);
        Assert.Equal((4, 5), (gesplitst.Afspraken[1].Id, weer.Afspraken[2].Id));
    }

    [Fact]
    public void AgreementThatIsCutOffAfterTheLastWasJoined_HasAnIdThatNoOtherEverHad()
    {
        var laatste = staat.Verplaats(staat.Afspraken[3], 0, "B");
        Assert.Equal(4, Gesplitst(laatste.VoegSamen(laatste.Vind(3)!, Gelezen), 0).Afspraken[1].Id);
    }

    [Fact]
    public void StateWithoutACounter_CountsOnFromTheHighestId()
    {
        var oud = JsonNode.Parse(JsonSerializer.Serialize(staat, Jsonkolom.Opties))!.AsObject();
        Assert.True(oud.Remove("volgendeId"));
        Assert.Equal(4, oud.Deserialize<Nakijkstaat>(Jsonkolom.Opties)!.VolgendeId);
    }

    [Fact]
    public void SplitWithoutACut_ChangesNothing() => Assert.Same(staat, staat.Splits(staat.Afspraken[0], Gelezen));

    [Fact]
    public void JoinedAgreement_KeepsTheWordsAndPlacesOfBoth()
    {
        var na = staat.VoegSamen(staat.Afspraken[1], Gelezen);
        Assert.Equal("0A:1.1 0B:1.3 1:2.1", Kort(na));
        Assert.Equal(("De gemeente bouwt.\n\n1.2: Wij verkopen.", new Bronplaats(7, 8)), (na.Afspraken[0].Velden.Tekst, na.Afspraken[0].Bron));
        Assert.Equal([0, 1], na.Afspraken[0].Gelezen);
    }

    [Fact]
    public void CutAgreement_GivesEachActionToThePieceThatSaysIt()
    {
        Actie Actie(string tekst) => new(tekst, [], [], null, [], new(7, 7));
        var eerste = staat.Afspraken[0] with { Velden = staat.Afspraken[0].Velden with { Tekst = "Wij bouwen.\n===\nWij\nslopen." }, Uitwerking = new(["Gemeente"], [Actie("Wij slopen."), Actie("Wij bouwen."), Actie("Elders gezegd.")], [], [], []) };
        var na = staat.Zet(eerste).Splits(eerste, Gelezen);
        Assert.Equal(["Wij bouwen. Elders gezegd.", "Wij slopen."], na.Afspraken.Take(2).Select(a => string.Join(' ', a.Uitwerking!.Acties.Select(x => x.Tekst))));
        Assert.Equal(["Gemeente"], na.Afspraken[1].Uitwerking!.Regie);
    }

    [Fact]
    public void JoinedAgreement_KeepsWhatWasMendedUnderBoth()
    {
        var (een, twee) = (staat.Afspraken[0] with { Uitwerking = new(["Gemeente"], [], [new(2026, "Een.", [], new(7, 7))], [], []) }, staat.Afspraken[1] with { Uitwerking = new(["Domijn"], [], [new(2026, "Twee.", [], new(8, 8))], [], []) });
        var na = staat.Zet(een).Zet(twee).VoegSamen(twee, Gelezen).Afspraken[0].Uitwerking!;
        Assert.Equal(["Gemeente", "Domijn"], na.Regie);
        Assert.Equal("Een.\n\nTwee.", na.Jaarschijven.Single().Tekst);
    }

    [Fact]
    public void FirstOfATheme_IsNotJoined() => Assert.Same(staat, staat.VoegSamen(staat.Afspraken[3], Gelezen));

    [Theory]
    [InlineData(0, 1, null, "0A:1.2 0B:1.3 1:2.1 1:1.1")]
    [InlineData(3, 0, "A", "0A:1.1 0A:1.2 0A:2.1 0B:1.3")]
    [InlineData(2, 0, "A", "0A:1.1 0A:1.2 0A:1.3 1:2.1")]
    public void MovedAgreement_ComesLastWhereItGoes(int welke, int thema, string? onderdeel, string na) =>
        Assert.Equal(na, Kort(staat.Verplaats(staat.Afspraken[welke], thema, onderdeel)));

    [Theory]
    [InlineData(1, -1, "0A:1.2 0A:1.1 0B:1.3 1:2.1")]
    [InlineData(0, -1, "0A:1.1 0A:1.2 0B:1.3 1:2.1")]
    [InlineData(2, 1, "0A:1.1 0A:1.2 0B:1.3 1:2.1")]
    [InlineData(1, 1, "0A:1.1 0A:1.2 0B:1.3 1:2.1")]
    public void ShiftedAgreement_StaysInItsThemeAndPart(int welke, int stap, string na) => Assert.Equal(na, Kort(staat.Schuif(staat.Afspraken[welke], stap)));

    [Fact]
    public void ShiftedAgreement_PassesTheNeighbourThatIsSeenWhateverStandsBetween()
    {
        var los = staat with { Afspraken = [staat.Afspraken[0], staat.Afspraken[3], staat.Afspraken[2], staat.Afspraken[1]] };
        Assert.Equal("0A:1.2 1:2.1 0B:1.3 0A:1.1", Kort(los.Schuif(los.Afspraken[0], 1)));
        Assert.Equal("0A:1.2 1:2.1 0B:1.3 0A:1.1", Kort(los.Schuif(los.Afspraken[3], -1)));
    }

    [Fact]
    public void ActionsThatAreCutOffAndJoined_KeepTheirOwnKey()
    {
        Actie Actie(string tekst) => new(tekst, [], [], null, [], new(7, 7));
        var eerste = staat.Afspraken[0] with { Velden = staat.Afspraken[0].Velden with { Tekst = "Wij bouwen.\n===\nWij slopen." }, Uitwerking = new([], [Actie("Wij slopen."), Actie("Wij bouwen.")], [], [], []) { Sleutels = ["0-0", "0-1"] } };
        var los = staat.Zet(eerste).Splits(eerste, Gelezen);
        Assert.Equal(["0-1 0-0"], [string.Join(' ', los.Afspraken.Take(2).SelectMany(a => a.Uitwerking!.PerStuk().Values))]);
        var weer = los.VoegSamen(los.Afspraken[1], Gelezen).Afspraken[0].Uitwerking!;
        Assert.Equal(["Wij bouwen. 0-1", "Wij slopen. 0-0"], weer.Acties.Select(actie => $"{actie.Tekst} {weer.PerStuk()[actie]}"));
    }

    [Fact]
    public void ConfirmedKader_HoldsWhatWasReviewed()
    {
        var fouten = new List<Invoerfout>();
        var na = staat.Zet(staat.Afspraken[0].Nu(staat.Afspraken[0].Velden with { Soort = AfspraakSoort.Focus }, Nakijkstand.Akkoord));
        na = na.Zet(na.Afspraken[3].Nu(na.Afspraken[3].Velden, Nakijkstand.Weg)) with { Bekeken = true };
        var kader = Nakijken.Voltooi(Lezing, na, fouten);
        Assert.Empty(fouten);
        Assert.Equal(["1.1 Focus A", "1.2 Regulier A", "1.3 Regulier B"], kader!.Themas.SelectMany(t => t.Afspraken).Select(a => $"{a.Nummer} {a.Soort} {a.Onderdeel}"));
    }

    [Fact]
    public void Reading_SurvivesBeingPutAway()
    {
        var weer = Inlezingen.Open(Inlezingen.Pak(Lezing));
        Assert.Equal(Lezing.Bron.Regels, weer.Bron.Regels);
        Assert.Equal(Lezing.Kader.Themas.SelectMany(t => t.Afspraken).Select(a => (a.Nummer, a.Kop, a.Tekst, a.Bron)), weer.Kader.Themas.SelectMany(t => t.Afspraken).Select(a => (a.Nummer, a.Kop, a.Tekst, a.Bron)));
        Assert.Equal(Lezing.Meldingen, weer.Meldingen);
        Assert.Equal(Lezing.Dekking.Geplaatst, weer.Dekking.Geplaatst);
    }

    private static Nakijkstaat Gesplitst(Nakijkstaat staat, int welke)
    {
        var afspraak = staat.Afspraken[welke];
        return staat.Splits(afspraak with { Velden = afspraak.Velden with { Tekst = "Eerst dit.\n===\nDan dat." } }, Gelezen);
    }

    private static Nakijkstaat Opgeslagen(Nakijkstaat staat) =>
        JsonSerializer.Deserialize<Nakijkstaat>(JsonSerializer.Serialize(staat, Jsonkolom.Opties), Jsonkolom.Opties)!;

    private static string Kort(Nakijkstaat staat) => string.Join(' ', staat.Afspraken.Select(a => $"{a.Thema}{a.Onderdeel}:{a.Velden.Nummer}"));
}
