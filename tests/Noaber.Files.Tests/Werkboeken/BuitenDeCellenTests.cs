using System.Net;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>People hide in a workbook beside its cells. Each such place is looked at, named as people know it, and never repeated.</summary>
public sealed class BuitenDeCellenTests(ITestOutputHelper uitvoer)
{
    private const string A = "xmlns:a=\"urn:a\" xmlns:x=\"urn:x\" xmlns:v=\"urn:v\"", X = "xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"",
        R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static readonly byte[] Boek = Werkboekschrijver.Schrijf(new("Proef", "Voorraad", "Vul in.",
        [new("a", "Buurt", Kolomsoort.Tekst, 10) { Keuzes = ["ja", "nee"], Uitleg = "De buurt van het CBS." }, new("b", "Woningen", Kolomsoort.Getal, 10)],
        [["Pathmos", 12m], ["Stevenfenne", 34m]])
    { LegeRijen = 1 });

    private static readonly (string Tekst, Persoonsgegeven Soort)[] Mensen =
    [
        ("BSN 123456782", Persoonsgegeven.Bsn), ("123456782", Persoonsgegeven.Bsn), ("xandra.nijland@voorbeeld.nl", Persoonsgegeven.Email), ("Bel 06-12345678", Persoonsgegeven.Telefoon),
        ("NL91ABNA0417164300", Persoonsgegeven.Iban), ("Nijland, geboren op 12-03-1980", Persoonsgegeven.Geboortedatum), ("7511 AB 12", Persoonsgegeven.PostcodeMetHuisnummer),
        ("Deldenerstraat 14b", Persoonsgegeven.Adres), ("mevrouw Nijland", Persoonsgegeven.Naam), ("dhr. X. Nijland", Persoonsgegeven.Naam), ("de heer Wolbers", Persoonsgegeven.Naam),
    ];

    private static readonly Dictionary<string, (string Waar, Func<byte[], string, byte[]> Plant)> Plekken = new()
    {
        ["titel"] = ("de eigenschap Titel", (b, t) => Eigenschap(b, $"<title>{t}</title>")),
        ["onderwerp"] = ("de eigenschap Onderwerp", (b, t) => Eigenschap(b, $"<subject>{t}</subject>")),
        ["opmerkingen"] = ("de eigenschap Opmerkingen", (b, t) => Eigenschap(b, $"<description>{t}</description>")),
        ["labels"] = ("de eigenschap Labels", (b, t) => Eigenschap(b, $"<keywords>monitor; {t}</keywords>")),
        ["categorie"] = ("de eigenschap Categorie", (b, t) => Eigenschap(b, $"<category>{t}</category>")),
        ["manager"] = ("de eigenschap Manager", (b, t) => b.Erbij("docProps/app.xml", $"<Properties><Manager>{t}</Manager></Properties>")),
        ["eigen"] = ("een eigen eigenschap van het bestand", (b, t) => b.Erbij("docProps/custom.xml", $"<Properties><property name=\"Klant\"><lpwstr>{t}</lpwstr></property></Properties>")),
        ["notitie"] = ("de notitie bij cel C9 op blad ‘Voorraad’", (b, t) => b.Met("comments1.xml", xml =>
            xml.Replace("</x:commentList>", $"<x:comment ref=\"C9\" authorId=\"0\"><x:text><x:r><x:t>{t}</x:t></x:r></x:text></x:comment></x:commentList>", StringComparison.Ordinal))),
        ["gesprek"] = ("het gesprek bij cel C9 op blad ‘Voorraad’", (b, t) => b.OpBlad("threadedComment", "threadedComments/t1.xml", $"<c><threadedComment ref=\"C9\"><text>{t}</text></threadedComment></c>")),
        ["voettekst"] = ("de kop- of voettekst op blad ‘Voorraad’", (b, t) => b.NaCellen($"<x:headerFooter><x:oddFooter>&amp;L&amp;\"Arial,Vet\"&amp;10 {t}&amp;RBlad &amp;P</x:oddFooter></x:headerFooter>")),
        ["tekstvak"] = ("het tekstvak op blad ‘Voorraad’", (b, t) => b.OpBlad("drawing", "drawings/d1.xml",
            $"<w {A}><x:col>3</x:col><x:cNvPr id=\"2\" name=\"Tekstvak 2\"/><a:p><a:r><a:rPr><a:srgbClr val=\"123456\"/></a:rPr><a:t>{t[..2]}</a:t></a:r><a:r><a:t>{t[2..]}</a:t></a:r></a:p></w>")),
        ["alternatief"] = ("de alternatieve tekst op blad ‘Voorraad’", (b, t) => b.OpBlad("drawing", "drawings/d1.xml", $"<w {A}><x:cNvPr id=\"2\" name=\"Afbeelding 2\" descr=\"{t}\"/></w>")),
        ["oud tekstvak"] = ("het tekstvak op blad ‘Voorraad’", (b, t) => b.OpBlad("vmlDrawing", "drawings/oud.vml", $"<xml {A}><v:shape><v:textbox><div><br>{t}</div></v:textbox></v:shape></xml>")),
        ["grafiek"] = ("de grafiek op blad ‘Voorraad’", (b, t) => b.OpBlad("drawing", "drawings/d1.xml", $"<w {A}/>").Verwijst("xl/drawings/d1.xml", "chart", "../charts/c1.xml")
            .Erbij("xl/charts/c1.xml", $"<c {A}><a:axId val=\"123456782\"/><strCache><pt idx=\"0\"><v>Label</v></pt><pt idx=\"1\"><a:t>{t}</a:t></pt></strCache></c>")),
        ["schema"] = ("het schema op blad ‘Voorraad’", (b, t) => b.OpBlad("drawing", "drawings/d1.xml", $"<w {A}/>").Verwijst("xl/drawings/d1.xml", "diagramData", "../diagrams/data1.xml")
            .Erbij("xl/diagrams/data1.xml", $"<d {A}><a:p><a:t>{t}</a:t></a:p></d>")),
        ["keuzelijst"] = ("de keuzelijst bij cel B5 op blad ‘Voorraad’", (b, t) => b.NaCellen(
            $"<x:dataValidations><x:dataValidation type=\"list\" sqref=\"B5:B9\"><x:formula1>\"ja,{t.Replace(", ", " ", StringComparison.Ordinal)},nee\"</x:formula1></x:dataValidation></x:dataValidations>")),
        ["invoermelding"] = ("de invoermelding bij cel B5 op blad ‘Voorraad’", (b, t) => b.NaCellen($"<x:dataValidations><x:dataValidation sqref=\"B5\" prompt=\"{t}\"/></x:dataValidations>")),
        ["foutmelding"] = ("de foutmelding bij cel B5 op blad ‘Voorraad’", (b, t) => b.NaCellen($"<x:dataValidations><x:dataValidation sqref=\"B5\" error=\"{t}\"/></x:dataValidations>")),
        ["koppeling"] = ("de koppeling bij cel B5 op blad ‘Voorraad’", (b, t) => b.NaCellen($"<x:hyperlinks><x:hyperlink ref=\"B5\" tooltip=\"{t}\"/></x:hyperlinks>")),
        ["adres van de koppeling"] = ("de koppeling bij cel B5 op blad ‘Voorraad’", (b, t) => b.Verwijst("xl/worksheets/sheet1.xml", "hyperlink", $"mailto:{Uri.EscapeDataString(t)}", buiten: true)
            .NaCellen($"<x:hyperlinks {R}><x:hyperlink ref=\"B5\" r:id=\"bijhyperlink\"/></x:hyperlinks>")),
        ["filter"] = ("het filter op blad ‘Voorraad’", (b, t) => b.NaCellen($"<x:autoFilter ref=\"A1:B9\"><x:filterColumn colId=\"0\"><x:filters><x:filter val=\"{t}\"/></x:filters></x:filterColumn></x:autoFilter>")),
        ["opmaakregel"] = ("de voorwaardelijke opmaak op blad ‘Voorraad’", (b, t) => b.NaCellen($"<x:conditionalFormatting sqref=\"A1\"><x:cfRule type=\"containsText\" text=\"{t}\"/></x:conditionalFormatting>")),
        ["formule"] = ("de formule bij cel B5 op blad ‘Voorraad’", (b, t) => b.MetCel("B5", $"<c><f>IF(A5=\"{t}\",1,0)</f><v>0</v></c>")),
        ["naam"] = ("de gedefinieerde naam", (b, t) => b.MetNaam($"<x:definedName name=\"Bereik\" comment=\"{t}\">Voorraad!$A$1:$B$2</x:definedName>")),
        ["naam met een waarde"] = ("de gedefinieerde naam", (b, t) => b.MetNaam($"<x:definedName name=\"Wie\">\"{t}\"</x:definedName>")),
        ["cel die er niet meer is"] = ("de tekst van een cel die er niet meer is", (b, t) => b.InBoek("sharedStrings", "sharedStrings.xml", $"<x:sst {X}><x:si><x:t>{t}</x:t></x:si></x:sst>")),
        ["draaitabel"] = ("de draaitabel, met de rijen die Excel daarvoor bewaart", (b, t) => b.InBoek("pivotCacheDefinition", "pivotCache/p1.xml",
            $"<p><cacheFields><cacheField name=\"Buurt\"><sharedItems><s v=\"Pathmos\"/></sharedItems></cacheField><cacheField name=\"Wat\"><sharedItems><s v=\"{t}\"/></sharedItems></cacheField></cacheFields></p>")),
        ["rij van de draaitabel"] = ("de draaitabel, met de rijen die Excel daarvoor bewaart", (b, t) => b.InBoek("pivotCacheDefinition", "pivotCache/p1.xml",
            "<p><cacheFields><cacheField name=\"Wat\"><sharedItems/></cacheField></cacheFields></p>").Verwijst("xl/pivotCache/p1.xml", "pivotCacheRecords", "r1.xml")
            .Erbij("xl/pivotCache/r1.xml", $"<pivotCacheRecords><r><s v=\"{t}\"/></r></pivotCacheRecords>")),
        ["ander werkboek"] = ("de koppeling met een ander werkboek", (b, t) => b.InBoek("externalLink", "externalLinks/e1.xml",
            $"<e><sheetDataSet><sheetData sheetId=\"0\"><row r=\"1\"><cell r=\"A1\" t=\"str\"><v>{t}</v></cell></row></sheetData></sheetDataSet></e>")),
        ["blad zonder tabblad"] = ("een blad dat Excel niet toont", (b, t) => b.Erbij("xl/worksheets/sheet99.xml", $"<x:worksheet {X}><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>{t}</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>")),
        ["gedeelde werkmap"] = ("de bewaarde wijzigingen van een gedeelde werkmap", (b, t) => b.Erbij("xl/revisions/revisionLog1.xml", $"<r><oc t=\"inlineStr\"><is><t>{t}</t></is></oc></r>")),
        ["los onderdeel"] = ("een onderdeel dat Excel niet toont", (b, t) => b.Erbij("xl/iets/los.xml", $"<r><t>{t}</t></r>")),
    };

    public static TheoryData<string> AllePlekken => [.. Plekken.Keys];

    [Theory]
    [MemberData(nameof(AllePlekken))]
    public void WhatIsPersonal_IsFoundInEveryPlace_AndThePlaceIsNamed(string plek)
    {
        var (waar, plant) = Plekken[plek];
        foreach (var (tekst, soort) in Mensen)
        {
            var boek = plant(Boek, WebUtility.HtmlEncode(tekst));
            var gevonden = Zoek(boek);
            uitvoer.WriteLine($"{tekst}: {string.Join("; ", gevonden)}");
            Assert.Contains(gevonden, b => b.Soort == soort && b.Waar == waar);
            Assert.All(gevonden, b => Assert.DoesNotContain(tekst, $"{b} {b.Wat} {b.Herstel} {b.Waar}", StringComparison.Ordinal));
        }
        Assert.Empty(Zoek(plant(Boek, "Volgens het plan van 2026")));
    }

    [Fact]
    public void AVeryHiddenSheet_AndTheNameOfASheet_AreLookedAtToo()
    {
        var heelVerborgen = Boek.Met("xl/workbook.xml", xml => xml.Replace("name=\"Voorraad\"", "name=\"Voorraad\" state=\"veryHidden\"", StringComparison.Ordinal)).MetTekst("A5", "dhr. Wolbers");
        Assert.Equal((Persoonsgegeven.Naam, "Voorraad", 5, 1), Assert.Single(Zoek(heelVerborgen).Select(b => (b.Soort, b.Blad, b.Rij, b.Kolom))));
        var naam = Assert.Single(Zoek(Boek.Met("xl/workbook.xml", xml => xml.Replace("name=\"Voorraad\"", "name=\"Mevrouw Nijland\"", StringComparison.Ordinal))
            .Met("xl/workbook.xml", xml => xml.Replace(">Voorraad!", ">'Mevrouw Nijland'!", StringComparison.Ordinal))));
        Assert.Equal((Persoonsgegeven.Naam, "de naam van blad 1"), (naam.Soort, naam.Waar));
    }

    [Theory]
    [InlineData("xl/embeddings/Microsoft_Word_Document.docx", "een ander bestand dat erin zit")]
    [InlineData("xl/embeddings/oleObject1.bin", "een ander bestand dat erin zit")]
    [InlineData("bijlage/huurders.csv", "een ander bestand dat erin zit")]
    [InlineData("xl/model/item.data", "het gegevensmodel (Power Pivot)")]
    public void WhatCannotBeLookedInto_IsNamed(string deel, string waar) =>
        Assert.Equal(waar, Assert.Single(LeveringPersoonsgegevens.Ongezien((Werkboek)Werkboeklezer.Lees(Boek.Erbij(deel, "iets")))).Waar);

    /// <summary>What Excel writes by itself is in every workbook, and is not kept: no reason to send it back.</summary>
    [Fact]
    public void WhatExcelWritesByItself_IsNoReasonToRefuse()
    {
        var boek = Eigenschap(Boek, "<creator>Xandra Nijland</creator><lastModifiedBy>xandra.nijland@voorbeeld.nl</lastModifiedBy><title>Levering 2026-1</title>")
            .Erbij("docProps/app.xml", "<Properties><Application>Microsoft Excel</Application><Company>Jan Jansen</Company><AppVersion>16.0300</AppVersion></Properties>")
            .Erbij("docProps/custom.xml", "<Properties><property name=\"MSIP_Label_1_Owner\"><lpwstr>xandra.nijland@voorbeeld.nl</lpwstr></property>"
                + "<property name=\"ContentTypeId\"><lpwstr>0x0101009A1B2C3D4E5F60718293A4B5C6D7E8F9</lpwstr></property><property name=\"_AuthorEmail\"><lpwstr>x@voorbeeld.nl</lpwstr></property></Properties>")
            .Erbij("xl/persons/person.xml", "<personList><person displayName=\"Xandra Nijland\" userId=\"xandra.nijland@voorbeeld.nl\"/></personList>")
            .Erbij("customXml/item1.xml", "<p><SharedWithUsers>Xandra Nijland</SharedWithUsers></p>")
            .Met("comments1.xml", xml => xml.Replace("<x:author>Noaber</x:author>", "<x:author>Noaber</x:author><x:author>Xandra Nijland</x:author>", StringComparison.Ordinal)
                .Replace("</x:commentList>", "<x:comment ref=\"C9\" authorId=\"1\"><x:text><x:r><x:t>Xandra Nijland:</x:t></x:r><x:r><x:t>\nNog tellen</x:t></x:r></x:text></x:comment></x:commentList>", StringComparison.Ordinal))
            .Met("xl/workbook.xml", xml => xml.Replace("<x:sheets>", "<x:fileSharing userName=\"Xandra Nijland\"/><x:sheets>", StringComparison.Ordinal));
        Assert.Contains("Xandra", System.Text.Encoding.UTF8.GetString(Uitgepakt(boek, "comments1.xml")), StringComparison.Ordinal);
        Assert.Empty(Zoek(boek));
    }

    /// <summary>Names that Excel gives to what is drawn, in both languages, links, headers and words of pivot tables: none is of a person.</summary>
    [Fact]
    public void OrdinaryThingsBesideTheCells_AreNotTakenForPeople()
    {
        string[] namen = ["Tekstvak 1", "TextBox 12", "Afbeelding 4", "Picture 2", "Rechthoek 7", "Rechthoek: afgeronde hoeken 3", "Rectangle 5", "Grafiek 3", "Chart 14", "Pijl-rechts 6",
            "Rechte verbindingslijn 7", "Straight Connector 8", "Group 21", "Groep 9", "Logo gemeente", "Knop 3", "Button 11", "Selectievakje 15", "Drop Down 18", "Ovaal 22", "Slicer Buurt 1", "Beeld 1"];
        string[] beschrijvingen = ["Afbeelding met tekst, Lettertype, logo, Graphics Automatisch gegenereerde beschrijving", "A picture containing text, clipart Description automatically generated", "Logo van de woningcorporatie"];
        string[] links = ["https://www.volkshuisvestingnederland.nl/onderwerpen/prestatieafspraken", "https://opendata.cbs.nl/#/CBS/nl/dataset/85984NED/table?dl=9A1C3",
            "mailto:info@corporatie.example", "file:///J:/Beleid/Monitor/2026/Cijfers%202026-1.xlsx", "https://wetten.overheid.nl/BWBR0035303/2026-01-01#HoofdstukIV", "https://corporatie.example/jaarverslag-2025.pdf"];
        var getekend = $"<w {A}>{string.Concat(namen.Select(n => $"<x:cNvPr id=\"1\" name=\"{n}\"/>"))}{string.Concat(beschrijvingen.Select(d => $"<x:cNvPr id=\"1\" name=\"x1\" descr=\"{d}\"/>"))}"
            + "<a:p><a:t>Bron: eigen administratie, peildatum 31-12-2025</a:t></a:p><x:colOff>123456782</x:colOff></w>";
        var boek = Boek.OpBlad("drawing", "drawings/d1.xml", getekend)
            .OpBlad("table", "tables/table1.xml", "<table name=\"Tabel1\" displayName=\"Tabel1\"><tableColumn name=\"Buurt\"/><tableColumn name=\"Kolom1\"/><tableColumn name=\"Aantal woningen\"/></table>")
            .InBoek("pivotCacheDefinition", "pivotCache/p1.xml", "<p><cacheFields><cacheField name=\"Buurt\"><sharedItems><s v=\"Pathmos\"/><s v=\"De Klomp\"/><m/></sharedItems></cacheField>"
                + "<cacheField name=\"WOZ-waarde\"><sharedItems><n v=\"123456782\"/><n v=\"223456000\"/><n v=\"198000000\"/><n v=\"145600000\"/></sharedItems></cacheField></cacheFields></p>")
            .Verwijst("xl/pivotCache/p1.xml", "pivotCacheRecords", "r1.xml").Erbij("xl/pivotCache/r1.xml", "<pivotCacheRecords><r><x v=\"0\"/><x v=\"0\"/></r><r><x v=\"1\"/><x v=\"1\"/></r><r><x v=\"0\"/><x v=\"2\"/></r><r><x v=\"1\"/><x v=\"3\"/></r></pivotCacheRecords>")
            .MetNaam("<x:definedName name=\"_xlnm.Print_Area\">Voorraad!$A$1:$D$2024</x:definedName><x:definedName name=\"Huurklassen_2026\">{\"goedkoop\",\"duur\"}</x:definedName>");
        for (var at = 0; at < links.Length; at++)
            boek = boek.Met("worksheets/_rels/sheet1.xml.rels", xml => xml.Replace("</Relationships>",
                $"<Relationship Id=\"l{at}\" Type=\"http://x/hyperlink\" Target=\"{links[at]}\" TargetMode=\"External\"/></Relationships>", StringComparison.Ordinal));
        boek = boek.NaCellen($"<x:hyperlinks {R}>{string.Concat(links.Index().Select(l => $"<x:hyperlink ref=\"B{l.Index + 5}\" r:id=\"l{l.Index}\"/>"))}</x:hyperlinks>"
            + "<x:headerFooter><x:oddHeader>&amp;L&amp;\"Calibri,Regular\"&amp;K000000Vertrouwelijk&amp;C&amp;A&amp;R&amp;D &amp;T</x:oddHeader></x:headerFooter>");
        Assert.Equal([], Zoek(boek).Select(b => $"{b}"));
    }

    private static IReadOnlyList<Persoonsbevinding> Zoek(byte[] boek) => LeveringPersoonsgegevens.Zoek(Assert.IsType<Werkboek>(Werkboeklezer.Lees(boek)));

    private static byte[] Eigenschap(byte[] boek, string xml) => boek.Erbij("docProps/core.xml", $"<coreProperties>{xml}</coreProperties>");

    private static byte[] Uitgepakt(byte[] boek, string deel)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(boek));
        using var stroom = zip.Entries.Single(e => e.FullName.EndsWith(deel, StringComparison.Ordinal)).Open();
        using var alles = new MemoryStream();
        stroom.CopyTo(alles);
        return alles.ToArray();
    }
}
