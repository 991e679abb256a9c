using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Monitor.Persoonlijk;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>The workbook of a delivery comes out of the definitions; what is filled in comes back with its place, and each fault at its cell.</summary>
public sealed class LeveringwerkboekTests
{
    private static readonly Werkboeksleutel Sleutel = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("22222222-2222-2222-2222-222222222222"), "Domijn", 2025);

    private static readonly Gebiedsindeling Gebieden = Gebiedsindeling.Maak(2025,
    [
        new("GM0153", "Enschede", 2000), new("WK015302", "Boswinkel - Stadsveld", 2000), new("BU01530202", "Pathmos", 2000), new("BU01530203", "Stevenfenne", 2000),
    ]).Indeling!;

    private static readonly Leveringsjabloon Sjabloon = Maak(new Meetperiode(2025, 2));
    private static readonly byte[] Leeg = Leveringwerkboek.Schrijf(Sjabloon);

    private static Leveringsjabloon Maak(Meetperiode halfjaar) => new(Sleutel with { Jaar = halfjaar.Jaar }, halfjaar,
        Meetplan.Volledig(Catalogus.Standaard, new(2025, 1)).Nodig(Sleutel.Partij, PartijSoort.Corporatie, halfjaar), Gebieden, Catalogus.Standaard);

    private static IEnumerable<Waarneming> Gevuld(Leveringslezing lezing) => lezing.Cijfers.Where(c => !c.IsLeeg);

    private static Werkboek Boek(byte[] bytes) => Assert.IsType<Werkboek>(Werkboeklezer.Lees(bytes));

    private static Leveringslezing Lees(byte[] bytes, Leveringsjabloon? sjabloon = null) => Leveringwerkboek.Lees(Boek(bytes), sjabloon ?? Sjabloon);

    /// <summary>Where a figure stands in the workbook: the number of the sheet's part, and the cell.</summary>
    private static (string Deel, string Cel) Waar(string indicator, string gebied = "GM0153", string deel = "")
    {
        var boek = Boek(Leeg);
        var blad = boek.Bladen.Single(b => b.Rijen.Any(r => r.Cellen.Values.Any(c => c.Tekst == $"#{indicator}")));
        var kolom = blad.Rijen.SelectMany(r => r.Cellen.Values).Single(c => c.Tekst == $"#{indicator}").Plaats.Kolom;
        var rij = blad.Rijen.Single(r => r.Cellen.GetValueOrDefault(1)?.Tekst == $"{gebied}|{deel}").Nummer;
        return ($"sheet{boek.Bladen.ToList().IndexOf(blad) + 1}.xml", $"{Celplaats.Letters(kolom)}{rij}");
    }

    private static byte[] Zet(string indicator, string inhoud, byte[]? boek = null, string gebied = "GM0153")
    {
        var (deel, cel) = Waar(indicator, gebied);
        return Proefwerkboek.MetCelIn(boek ?? Leeg, deel, cel, inhoud);
    }

    private static byte[] Tekst(string indicator, string tekst) => Zet(indicator, $"<c t=\"str\"><v>{tekst}</v></c>");

    private static byte[] Getal(string indicator, string getal) => Zet(indicator, $"<c><v>{getal}</v></c>");

    // Where none is asked nothing is kept, but few people in a buurt can be told apart there too.
    [Fact]
    public void ANumberWhereNoneIsAsked_IsToldOfAsWell()
    {
        var lezing = Lees(Zet("huisuitzettingen", "<c><v>3</v></c>", gebied: "BU01530202"));
        Assert.Equal("niet-gevraagd", Assert.Single(lezing.Meldingen).Code);
        Assert.Empty(Gevuld(lezing));
        Assert.Equal(Persoonsgegeven.KleinAantal, Assert.Single(KleineAantallen.Zoek(lezing.NietGevraagd, Catalogus.Standaard)).Soort);
    }

    [Fact]
    public void AnEmptyTemplate_HoldsNoFigures()
    {
        var lezing = Lees(Leeg);
        Assert.Empty(lezing.Meldingen);
        Assert.NotEmpty(lezing.Cijfers);
        Assert.All(lezing.Cijfers, c => Assert.True(c is { IsLeeg: true, Plaats: not null }));
        Assert.Contains(Boek(Leeg).Bladen, b => b.Naam == "Voorraad");
        Assert.Contains(Boek(Leeg).Bladen, b => b.Naam == "Wonen en zorg");
    }

    [Fact]
    public void WhatIsKnown_GoesOutAndComesBack_WithItsPlaceAndExplanation()
    {
        var plicht = Sjabloon.Plichten.First(p => p.Indicator.Eenheid.IsHeel && p.Indicator.Dimensies.Count == 0);
        var waarden = new[] { Waarde.Van(0), Waarde.Nihil, Waarde.NietVanToepassing, Waarde.Onbekend, Waarde.Van(1433) };
        foreach (var waarde in waarden)
        {
            var cijfer = new Waarneming { Sleutel = new(plicht.Indicator.Code, "GM0153"), Versie = plicht.Indicator.Versie, Periode = plicht.Periode, Partij = Sleutel.Partij, Waarde = waarde, Toelichting = "=Nieuw beleid" };
            var lezing = Lees(Leveringwerkboek.Schrijf(Sjabloon with { Bekend = new Dictionary<Cijfersleutel, Waarneming> { [cijfer.Sleutel] = cijfer } }));
            Assert.Empty(lezing.Meldingen);
            var terug = Assert.Single(Gevuld(lezing));
            Assert.Equal(cijfer, terug with { Plaats = null });
            Assert.Equal("Enschede", terug.Plaats!.Rijnaam);
        }
    }

    [Theory]
    [InlineData("1.433", "1433")]
    [InlineData("1 433", "1433")]
    [InlineData("1.433.000", "1433000")]
    [InlineData("1,433,000", "1433000")]
    [InlineData("- ", "-")]
    [InlineData("N.v.t.", "n.v.t.")]
    [InlineData("Onbekend", "onbekend")]
    public void NumbersAndWordsAsText_AreRead(string tekst, string waarde) =>
        Assert.Equal(waarde, Assert.Single(Lees(Tekst("woningvoorraad", tekst)).Cijfers, c => !c.IsLeeg).Waarde.ToString().Replace(".000", "000", StringComparison.Ordinal).Replace("1.433", "1433", StringComparison.Ordinal));

    [Theory]
    [InlineData("getal-dubbelzinnig", "1,433")]
    [InlineData("geen-getal", "ongeveer 70")]
    [InlineData("geen-getal", "nul")]
    public void WhatCannotBeTold_IsAFindingAtItsCell(string code, string tekst)
    {
        var lezing = Lees(Tekst("woningvoorraad", tekst));
        var melding = Assert.Single(lezing.Meldingen);
        Assert.Equal((code, Waar("woningvoorraad").Cel), (melding.Code, melding.Plaats!.Adres));
        Assert.Equal((true, tekst, Waar("woningvoorraad").Cel), (Gevuld(lezing).Single() is { IsOnleesbaar: true }, Gevuld(lezing).Single().Waarde.Tekst, Gevuld(lezing).Single().Plaats!.Cel));
    }

    [Fact]
    public void Percentages_MayBeAFractionOrAPercentage()
    {
        var aandeel = Sjabloon.Plichten.First(p => p.Indicator.Code == "woningvoorraad");
        var sjabloon = Sjabloon with { Plichten = [aandeel with { Indicator = aandeel.Indicator with { Eenheid = Eenheid.Procent } }] };
        var deel = Lees(Getal("woningvoorraad", "0.12"), sjabloon);
        Assert.Equal(12, Assert.Single(Gevuld(deel)).Waarde.Getal);
        Assert.Equal("procent-als-deel", Assert.Single(deel.Opmerkingen).Code);
        Assert.Equal(12, Assert.Single(Gevuld(Lees(Getal("woningvoorraad", "12"), sjabloon))).Waarde.Getal);
        Assert.Equal(12.5m, Assert.Single(Gevuld(Lees(Tekst("woningvoorraad", "12,5%"), sjabloon))).Waarde.Getal);
    }

    /// <summary>Excel keeps 5% as 0,05 and shows 5: of homes nobody can tell what was meant.</summary>
    [Fact]
    public void APercentageWhereHomesAreCounted_IsAFinding()
    {
        var stijl = 0;
        var boek = Leeg.Met("styles.xml", xml =>
        {
            stijl = xml[xml.IndexOf("<x:cellXfs", StringComparison.Ordinal)..].Split("<x:xf ").Length - 1;
            return xml.Replace("</x:cellXfs>", "<x:xf numFmtId=\"9\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/></x:cellXfs>", StringComparison.Ordinal);
        });
        foreach (var lezing in new[] { Lees(Zet("woningvoorraad", $"<c s=\"{stijl}\"><v>0.05</v></c>", boek)), Lees(Tekst("woningvoorraad", "5%")) })
        {
            var melding = Assert.Single(lezing.Meldingen);
            Assert.Equal(("procent-in-aantal", "5%", Waar("woningvoorraad").Cel), (melding.Code, melding.Waarde, melding.Plaats!.Adres));
            Assert.True(Assert.Single(Gevuld(lezing)).IsOnleesbaar);
        }
    }

    [Theory]
    [InlineData("nihil")]
    [InlineData("geen")]
    [InlineData("–")]
    public void AWordForNone_IsToldOfAsItWasGiven(string woord)
    {
        var lezing = Lees(Tekst("woningvoorraad", woord));
        Assert.Equal(Waarde.Nihil, Assert.Single(Gevuld(lezing)).Waarde);
        Assert.Equal(("woord-als-streepje", woord), (Assert.Single(lezing.Opmerkingen).Code, lezing.Opmerkingen[0].Waarde));
    }

    /// <summary>What was divided has no end of decimals; what goes out in a template comes back as the same figure.</summary>
    [Fact]
    public void AFigureOfManyDecimals_ComesBackAsItWas()
    {
        var plicht = Sjabloon.Plichten.First(p => p.Indicator.Eenheid == Eenheid.Maanden);
        var cijfer = Sjabloon.Cijfer(plicht, "GM0153", default, Waarde.Van(10.674468085106382978m));
        var terug = Assert.Single(Gevuld(Lees(Leveringwerkboek.Schrijf(Sjabloon with { Bekend = new Dictionary<Cijfersleutel, Waarneming> { [cijfer.Sleutel] = cijfer } }))));
        Assert.Equal((10.674468m, cijfer.Waarde), (terug.Waarde.Getal!.Value, terug.Waarde));
    }

    [Theory]
    [InlineData("cel-fout", "<c t=\"e\"><v>#DIV/0!</v></c>")]
    [InlineData("formule-zonder-uitkomst", "<c><f>A1+1</f></c>")]
    public void ErrorsAndFormulasWithoutOutcome_AreFindings(string code, string cel) =>
        Assert.Equal(code, Assert.Single(Lees(Zet("woningvoorraad", cel)).Meldingen).Code);

    [Fact]
    public void AFormulaWithItsOutcome_IsRead() => Assert.Equal(12, Assert.Single(Lees(Zet("woningvoorraad", "<c><f>6*2</f><v>12</v></c>")).Cijfers, c => !c.IsLeeg).Waarde.Getal);

    [Fact]
    public void AGhostCellFarBelow_IsNamed()
    {
        var gevuld = Getal("woningvoorraad", "5").Met(Waar("woningvoorraad").Deel, xml =>
            xml.Replace("</x:sheetData>", "<x:row r=\"1048576\"><x:c r=\"D1048576\"><x:v>1</x:v></x:c></x:row></x:sheetData>", StringComparison.Ordinal));
        Assert.Equal("rij-ver-weg", Assert.Single(Lees(gevuld).Meldingen).Code);
        Assert.DoesNotContain(Lees(gevuld).Cijfers, c => c.Plaats?.Rij == 1048576);
    }

    [Fact]
    public void AnotherPeriod_AnotherParty_OrAnOldDefinition_IsToldApart()
    {
        foreach (var ander in new Meetperiode[] { new(2025, 1), new(2026, 1) })
        {
            var melding = Assert.Single(Lees(Leveringwerkboek.Schrijf(Maak(ander))).Meldingen);
            Assert.Equal("andere-periode", melding.Code);
            Assert.StartsWith($"Dit werkboek is voor {ander.InZin}. Je biedt het aan voor het tweede halfjaar van 2025.", melding.Tekst, StringComparison.Ordinal);
        }
        Assert.Equal("andere-partij", Lees(Leeg, Sjabloon with { Sleutel = Sleutel with { Partij = Guid.NewGuid(), Naam = "Welbions" } }).Meldingen.Single().Code);
        var nieuw = Sjabloon with { Plichten = [.. Sjabloon.Plichten.Select(p => p with { Indicator = p.Indicator with { Versie = new(p.Indicator.Versie.Major + 1, 0, 0) } })] };
        Assert.All(Lees(Leeg, nieuw).Meldingen, m => Assert.Equal("definitie-veranderd", m.Code));
        Assert.Equal("geen-levering", Lees(Bodwerkboek.Schrijf(Sleutel, new(2027, []))).Meldingen.Single().Code);
    }

    [Fact]
    public void AnEmptyTemplate_IsNotTakenForPersonal_AndABsnInItIs()
    {
        Assert.Empty(LeveringPersoonsgegevens.Zoek(Boek(Leeg)));
        var gevonden = Assert.Single(LeveringPersoonsgegevens.Zoek(Boek(Getal("woningvoorraad", "123456782"))));
        Assert.Equal(Persoonsgegeven.Bsn, gevonden.Soort);
        Assert.Equal(Waar("woningvoorraad").Cel, $"{Celplaats.Letters(gevonden.Kolom)}{gevonden.Rij}");
    }

    /// <summary>Whoever hides a person beside the cells, or on a sheet that bears our own name, is found out too.</summary>
    [Theory]
    [InlineData("comments1.xml", "</x:comment>", "</x:comment><x:comment ref=\"C9\" authorId=\"0\"><x:text><x:r><x:t>Bel 06-12345678</x:t></x:r></x:text></x:comment>")]
    [InlineData("sheet1.xml", "<x:legacyDrawing", "<x:headerFooter><x:oddFooter>&amp;LStand&amp;Rj.jansen@voorbeeld.nl</x:oddFooter></x:headerFooter><x:legacyDrawing")]
    public void WhatIsPersonalBesideTheCells_IsFound(string deel, string waar, string wordt)
    {
        var boek = Leeg.Met(deel, xml => xml.Contains(waar, StringComparison.Ordinal)
            ? xml.Remove(xml.IndexOf(waar, StringComparison.Ordinal), waar.Length).Insert(xml.IndexOf(waar, StringComparison.Ordinal), wordt)
            : throw new InvalidDataException(xml[..Math.Min(xml.Length, 2000)]));
        Assert.Contains(LeveringPersoonsgegevens.Zoek(Boek(boek)), b => b.Soort is Persoonsgegeven.Telefoon or Persoonsgegeven.Email);
    }

    [Fact]
    public void ASheetThatBearsOurName_IsLookedAtToo()
    {
        var verborgen = Boek(Leeg).Bladen.ToList().FindIndex(b => b.Naam == "Noaber") + 1;
        var boek = Leeg.Met($"sheet{verborgen}.xml", xml => xml.Replace("</x:sheetData>",
            "<x:row r=\"900\"><x:c r=\"A900\" t=\"str\"><x:v>BSN 123456782</x:v></x:c></x:row></x:sheetData>", StringComparison.Ordinal));
        Assert.Equal((Persoonsgegeven.Bsn, 900), LeveringPersoonsgegevens.Zoek(Boek(boek)).Select(b => (b.Soort, b.Rij)).Single());
    }

    /// <summary>From template to findings: a blank has a place, and what stands beside it explains it.</summary>
    [Fact]
    public void ABlankThatIsAsked_IsAFindingAtItsCell_UntilItsRowExplainsIt()
    {
        var plicht = Sjabloon.Plichten.First(p => p.Niveau == Gebiedsniveau.Buurt && !p.Indicator.Dimensies.Any(d => d.Verplicht));
        var buurt = Getal(plicht.Indicator.Code, "3");
        var leeg = Assert.Single(Nagekeken(buurt), b => b.Wat == new Cijfersleutel(plicht.Indicator.Code, "BU01530202"));
        Assert.Equal((Controleregel.Volledig, Bevindingsoort.LegUit, Waar(plicht.Indicator.Code, "BU01530202").Cel), (leeg.Regel, leeg.Soort, leeg.Plaats!.Cel));
        var kolom = Boek(Leeg).Bladen.SelectMany(b => b.Rijen).SelectMany(r => r.Cellen.Values).Single(c => c.Tekst == $"#toelichting@{plicht.Indicator.Onderwerp.ToString().ToLowerInvariant()}").Plaats.Kolom;
        var (deel, cel) = Waar(plicht.Indicator.Code, "BU01530202");
        var uitleg = Proefwerkboek.MetCelIn(buurt, deel, $"{Celplaats.Letters(kolom)}{cel.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])}",
            "<c t=\"str\"><v>Wordt nog geteld.</v></c>");
        Assert.All(Nagekeken(uitleg).Where(b => b.Plaats?.Cel == cel), b => Assert.True(b.IsUitgelegd));

        IReadOnlyList<Controlebevinding> Nagekeken(byte[] boek) => Controles.Kijk(new()
        {
            Catalogus = Catalogus.Standaard, Partij = Sleutel.Partij, Halfjaar = Sjabloon.Halfjaar, Regels = Lees(boek).Cijfers, Nodig = [plicht],
            Gebieden = Gebieden.Gebieden.ToDictionary(g => g.Code, g => Gebied.BovenVan(g.Code)),
            // The party had something there before, so it is asked again.
            Eerder = [new() { Sleutel = new(plicht.Indicator.Code, "BU01530202"), Versie = plicht.Indicator.Versie, Periode = plicht.Periode.Vorige, Partij = Sleutel.Partij, Waarde = Waarde.Van(2) }],
        }).Bevindingen;
    }

    [Fact]
    public void TheTemplate_IsValidForExcel()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Leeg), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }
}
