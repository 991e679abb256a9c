using Noaber.Files.Werkboeken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>What goes out in the workbook of a delivery comes back as it was, and all that can be told of a damaged one does.</summary>
public sealed class LeveringheenTests
{
    private static readonly Werkboeksleutel Sleutel = new(Guid.NewGuid(), Guid.NewGuid(), "Domijn", 2025);

    private static readonly Leveringsjabloon Sjabloon = new(Sleutel, new(2025, 2),
        [.. Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Sleutel.Partij, PartijSoort.Corporatie, new(2025, 2)).Where(p => p.Indicator.Onderwerp == Onderwerp.Voorraad)],
        Gebiedsindeling.Maak(2025, [new("GM0153", "Enschede", 2000), new("WK015302", "Boswinkel", 2000), new("BU01530202", "Pathmos", 2000)]).Indeling!, Catalogus.Standaard);

    private static readonly string Sloop = Catalogus.Standaard.Zoek("sloop")!.Naam, Nieuwbouw = Catalogus.Standaard.Zoek("nieuwbouw")!.Naam;

    private static Waarneming Cijfer(string indicator, decimal? getal, string? uitleg = null, bool vanRij = false, string gebied = "GM0153") => new()
    {
        Sleutel = new(indicator, gebied), Versie = Versienummer.Eerste, Periode = Sjabloon.Halfjaar, Partij = Sleutel.Partij,
        Waarde = getal is null ? Waarde.Leeg : Waarde.Van(getal.Value), Toelichting = uitleg, IsRijtoelichting = vanRij,
    };

    private static byte[] Schrijf(params Waarneming[] cijfers) => Leveringwerkboek.Schrijf(Sjabloon with { Bekend = cijfers.ToDictionary(c => c.Sleutel) });

    private static Leveringslezing Lees(byte[] boek) => Leveringwerkboek.Lees(Assert.IsType<Werkboek>(Werkboeklezer.Lees(boek)), Sjabloon);

    public static TheoryData<string?, bool, string?, bool> Toelichtingen => new()
    {
        { null, false, null, false }, { "Tweede fase.", false, null, false }, { null, false, "Vertraagd; oplevering in mei.", false },
        { "Tweede fase.", false, "Vertraagd.", false }, { "Fusie per 1 juli.", true, "Fusie per 1 juli.", true }, { "Fusie per 1 juli.", true, "Vertraagd.", false },
        { "Fusie.\nZie ook het jaarverslag: blz. 3.", false, "Twee regels:\nde tweede.", false }, { "Fusie.", true, null, false },
    };

    [Theory]
    [MemberData(nameof(Toelichtingen))]
    public void ExplanationsComeBackWithTheirOwnFigure(string? sloop, bool vanRij, string? nieuwbouw, bool ookVanRij)
    {
        // Of a row all that is asked has the explanation that names nothing.
        var rest = Sjabloon.Plichten.Where(p => p.Indicator.Dimensies.Count == 0 && p.Indicator.Code is not ("sloop" or "nieuwbouw"))
            .Select(p => Cijfer(p.Indicator.Code, 7, vanRij ? sloop : null, vanRij) with { Versie = p.Indicator.Versie, Periode = p.Periode }).ToArray();
        Waarneming[] heen = [Cijfer("sloop", 12, sloop, vanRij), Cijfer("nieuwbouw", 24, nieuwbouw, ookVanRij), .. rest];
        var terug = Lees(Schrijf(heen));
        Assert.Empty(terug.Meldingen);
        Assert.Equal(heen.OrderBy(c => c.Sleutel.Indicator, StringComparer.Ordinal),
            terug.Cijfers.Where(c => !c.IsLeeg).Select(c => c with { Plaats = null }).OrderBy(c => c.Sleutel.Indicator, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Sloop", "{0}: tweede fase", "tweede fase", null)]
    [InlineData("in hoofdletters, in één regel", "{0}: fase 2. {1} (woningen): later", "fase 2.", "later")]
    [InlineData("met een puntkomma", "{0}: fase 2; {1}: later", "fase 2", "later")]
    [InlineData("zonder naam", "Tel: 24 erbij", "Tel: 24 erbij", "Tel: 24 erbij")]
    [InlineData("alle", "alle cijfers: fusie", "fusie", "fusie")]
    [InlineData("een met, een zonder", "Fusie.\n{1}: later", "Fusie.", "later")]
    [InlineData("een uitgezonderd", "Fusie.\n{1}:", "Fusie.", null)]
    public void PeopleNameFigures_AsTheyCallThem(string geval, string tekst, string? sloop, string? nieuwbouw)
    {
        var namen = new Rijuitleg.Cijfernamen([(Sloop, "sloop"), (Nieuwbouw, "nieuwbouw"), ($"{Nieuwbouw} (woningen)", "nieuwbouw")]);
        var uitleg = new Rijuitleg(string.Format(System.Globalization.CultureInfo.InvariantCulture, tekst, Sloop.ToUpperInvariant(), Nieuwbouw), namen);
        Assert.Equal((geval, sloop, nieuwbouw), (geval, uitleg.Voor("sloop").Tekst, uitleg.Voor("nieuwbouw").Tekst));
    }

    [Fact]
    public void AColumnThatIsGone_IsOneFinding_AndItsFiguresCannotBeRead()
    {
        var (deel, _) = Codecel("#sloop");
        var lezing = Lees(Schrijf(Cijfer("sloop", 12), Cijfer("nieuwbouw", 24)).Met(deel, xml => xml.Replace("#sloop<", "#weg<", StringComparison.Ordinal)));
        var melding = Assert.Single(lezing.Meldingen);
        Assert.Equal(("kolom-ontbreekt", $"De kolom ‘{Sloop} (woningen)’ is weg."), (melding.Code, melding.Tekst));
        Assert.All(lezing.Cijfers.Where(c => c.Sleutel.Indicator == "sloop"), c => Assert.True(c.IsOnleesbaar && !c.IsGevuld));
        Assert.Equal(24, lezing.Cijfers.Single(c => c.Sleutel is { Indicator: "nieuwbouw", Gebied: "GM0153" }).Waarde.Getal);
    }

    [Fact]
    public void AGreyColumnThatIsGone_IsNoFinding()
    {
        var (deel, _) = Codecel("#vorige-sloop");
        Assert.Empty(Lees(Schrijf(Cijfer("sloop", 12)).Met(deel, xml => xml.Replace("#vorige-sloop<", "#weg<", StringComparison.Ordinal))).Meldingen);
    }

    [Fact]
    public void ARowWhoseKeyIsGone_MakesNoRowMissing()
    {
        var (deel, _) = Codecel("#sloop");
        var lezing = Lees(Schrijf(Cijfer("sloop", 12), Cijfer("nieuwbouw", 24)).Met(deel, xml => xml.Replace(">GM0153|<", ">weg<", StringComparison.Ordinal)));
        Assert.Equal("rij-onbekend", Assert.Single(lezing.Meldingen).Code);
        Assert.Contains(lezing.Cijfers, c => c is { IsOnleesbaar: true, Sleutel: { Indicator: "sloop", Gebied: "GM0153" } });
    }

    [Fact]
    public void NamesThatWereSortedWithoutTheirKeys_BlockTheirRows()
    {
        var (deel, _) = Codecel("#sloop");
        var lezing = Lees(Schrijf(Cijfer("sloop", 12, gebied: "BU01530202"), Cijfer("sloop", 3))
            .Met(deel, xml => Wissel(xml, "Pathmos", "Enschede")));
        Assert.All(lezing.Meldingen, m => Assert.Equal("naam-bij-sleutel", m.Code));
        Assert.Contains(lezing.Meldingen, m => m.Tekst.Contains("‘Pathmos’, maar de verborgen sleutel van deze rij is van ‘Enschede’", StringComparison.Ordinal));
        Assert.All(lezing.Cijfers.Where(c => c.Sleutel.Indicator == "sloop" && c.Sleutel.Gebied != "WK015302"),
            c => Assert.True(c.IsOnleesbaar));
    }

    [Theory]
    [InlineData(" PATHMOS ", true)]
    [InlineData("Pathm.", true)]
    [InlineData("Buurt Pathmos", true)]
    [InlineData("", true)]
    [InlineData("Twekkelerveld", false)]
    [InlineData("Pathmos Boswinkel", false)]
    public void ANameThatIsPlainlyTheSame_IsNoFinding(string naam, bool zelfde)
    {
        var (deel, _) = Codecel("#sloop");
        var lezing = Lees(Schrijf(Cijfer("sloop", 12)).Met(deel, xml => xml.Replace(">Pathmos<", $">{naam}<", StringComparison.Ordinal)));
        Assert.Equal((naam, zelfde), (naam, lezing.Meldingen.Count == 0));
    }

    [Fact]
    public void AClassUnderTheNameOfAnother_BlocksItsRow()
    {
        var (deel, _) = Codecel("#sloop");
        var namen = Assert.IsType<Werkboek>(Werkboeklezer.Lees(Schrijf())).Bladen.SelectMany(b => b.Rijen)
            .Where(r => r.Cellen.GetValueOrDefault(1)?.Tekst.StartsWith("GM0153|", StringComparison.Ordinal) == true)
            .Select(r => r.Cellen.GetValueOrDefault(3)?.Tekst ?? "").Where(n => n.Length > 0).Take(2).ToList();
        var lezing = Lees(Schrijf(Cijfer("sloop", 12)).Met(deel, xml => Wissel(xml, namen[0], namen[1])));
        Assert.Contains(lezing.Meldingen, m => m.Code == "naam-bij-sleutel" && m.Waarde == namen[1] && m.Tekst.Contains(namen[0], StringComparison.Ordinal));
    }

    private static string Wissel(string xml, string een, string ander) => xml.Replace($">{een}<", ">~<", StringComparison.Ordinal)
        .Replace($">{ander}<", $">{een}<", StringComparison.Ordinal).Replace(">~<", $">{ander}<", StringComparison.Ordinal);

    [Fact]
    public void ACellThatWasMerged_IsNotJudged()
    {
        var (deel, cel) = Codecel("#sloop");
        var kolom = cel.TrimEnd([.. "0123456789"]);
        var rij = Assert.IsType<Werkboek>(Werkboeklezer.Lees(Schrijf())).Bladen.SelectMany(b => b.Rijen).First(r => r.Cellen.GetValueOrDefault(1)?.Tekst == "GM0153|").Nummer;
        var lezing = Lees(Schrijf(Cijfer("sloop", 12)).Met(deel, xml => xml.Replace("</x:sheetData>",
            $"</x:sheetData><x:mergeCells count=\"1\"><x:mergeCell ref=\"{kolom}{rij}:{kolom}{rij + 1}\"/></x:mergeCells>", StringComparison.Ordinal)));
        Assert.Equal("samengevoegd", Assert.Single(lezing.Meldingen).Code);
        Assert.True(lezing.Cijfers.Single(c => c.Sleutel is { Indicator: "sloop", Gebied: "GM0153" }).IsOnleesbaar);
    }

    /// <summary>The part of the sheet and the cell in which a code stands.</summary>
    private static (string Deel, string Cel) Codecel(string code)
    {
        var bladen = Assert.IsType<Werkboek>(Werkboeklezer.Lees(Schrijf())).Bladen.ToList();
        var cel = bladen.SelectMany(b => b.Rijen).SelectMany(r => r.Cellen.Values).Single(c => c.Tekst == code);
        return ($"sheet{bladen.FindIndex(b => b.Naam == cel.Plaats.Blad) + 1}.xml", cel.Plaats.Adres);
    }
}
