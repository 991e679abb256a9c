using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>
/// Reads what a workbook holds besides its sheets: its properties, what pivot tables and links keep of other tables, and every part that
/// nothing else read. Left out is what Excel writes by itself: who made it, who saved it, in which folder.
/// </summary>
internal sealed class BookTexts(WorkbookPackage package)
{
    private const string Properties = "docProps/core.xml", Program = "docProps/app.xml", Own = "docProps/custom.xml";
    private const string OfNothing = "een onderdeel dat Excel niet toont";
    private const string OfName = "de gedefinieerde naam", OfOwn = "een eigen eigenschap van het bestand";

    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["title"] = "de eigenschap Titel", ["subject"] = "de eigenschap Onderwerp", ["description"] = "de eigenschap Opmerkingen",
        ["keywords"] = "de eigenschap Labels", ["category"] = "de eigenschap Categorie", ["contentStatus"] = "de eigenschap Status",
        ["Manager"] = "de eigenschap Manager", ["HyperlinkBase"] = "de eigenschap Basis van koppelingen",
    };

    /// <summary>Own properties that programs add without asking, with who labelled or sent the file.</summary>
    private static readonly string[] ByPrograms = ["MSIP_", "_", "ContentTypeId", "SharedWithUsers", "MediaService"];

    /// <summary>What is no text, or written by Excel and nobody else.</summary>
    private static readonly string[] Skipped =
    [
        "[Content_Types].xml", "_rels/", "xl/theme/", "xl/calcChain", "customXml/", "xl/persons/", "xl/metadata", "xl/styles",
        "xl/printerSettings/", Properties, Program, Own,
    ];

    private static readonly (string Folder, string What)[] Folders =
    [
        ("xl/pivot", "de draaitabel"), ("xl/externalLinks/", "de koppeling met een ander werkboek"),
        ("xl/revisions/", "de bewaarde wijzigingen van een gedeelde werkmap"), ("xl/connections", "de gegevensverbinding"),
        ("xl/queryTables/", "de gegevensverbinding"), ("xl/slicer", "de slicer"), ("xl/charts/", "de grafiek"),
        ("xl/chartsheets/", "het grafiekblad"), ("xl/drawings/", "het tekstvak"),
    ];

    /// <summary>Kinds of files that a workbook may carry within it, and that are not opened.</summary>
    private static readonly HashSet<string> Files = new(StringComparer.OrdinalIgnoreCase)
    {
        ".doc", ".docx", ".xls", ".xlsx", ".xlsm", ".xlsb", ".ppt", ".pptx", ".pdf", ".msg", ".eml", ".txt", ".csv", ".zip", ".rtf",
        ".odt", ".ods", ".html", ".htm",
    };

    private readonly List<Boekdeel> parts = [];

    /// <summary>What was not looked at, because it cannot be.</summary>
    public List<string> Unseen { get; } = [];

    /// <summary>All that the package holds besides what was read before.</summary>
    public IReadOnlyList<Boekdeel> Read()
    {
        var related = package.Related("");
        foreach (var part in related.Where(r => r.Kind is "core-properties" or "extended-properties").Select(r => r.Part)
            .Union([Properties, Program]))
            Fields(part);
        foreach (var part in related.Where(r => r.Kind == "custom-properties").Select(r => r.Part).Union([Own]))
            OwnFields(part);
        var kept = new KeptTables(package, parts);
        foreach (var (_, kind, part) in package.Related(WorkbookPackage.Main).DistinctBy(r => r.Part))
        {
            if (kind == "pivotCacheDefinition")
                kept.Pivot(part);
            else if (kind == "externalLink")
                kept.External(part);
        }
        foreach (var name in package.Unread.Where(name => !IsSkipped(name)))
            Rest(name);
        return parts;
    }

    /// <summary>A text that has no table around it.</summary>
    public void Text(string what, string? text)
    {
        if (text is not null && text.AsSpan().Trim().Length > 1)
            parts.AddWithin(new(what, [[new(1, text.Trim())]]), PartTexts.MostTexts);
    }

    /// <summary>A defined name, and what is said of it.</summary>
    public void Name(params IEnumerable<string?> words)
    {
        foreach (var word in words)
            Text(OfName, word?.Replace('_', ' '));
    }

    /// <summary>What a defined name stands for when that is no cell: a text, a number, or words in a formula.</summary>
    public void Constant(string value)
    {
        if (!value.Contains('!', StringComparison.Ordinal) && !value.Contains('"', StringComparison.Ordinal))
            Text(OfName, value);
        foreach (var words in SheetMarks.Literals(value))
            Text(OfName, words);
    }

    private static bool IsSkipped(string name) => name.Contains("/_rels/", StringComparison.Ordinal)
        || Array.Exists(Skipped, begin => name.StartsWith(begin, StringComparison.OrdinalIgnoreCase));

    private void Fields(string part)
    {
        using var reader = package.Read(part);
        while (reader?.Read() == true)
        {
            if (reader.Kind == System.Xml.XmlNodeType.Element && Named.TryGetValue(reader.Name, out var what))
                Text(what, reader.Text().ToString());
        }
    }

    private void OwnFields(string part)
    {
        using var reader = package.Read(part);
        while (reader?.To("property") == true)
        {
            var name = reader.Attribute("name") ?? "";
            if (Array.Exists(ByPrograms, p => name.StartsWith(p, StringComparison.Ordinal)))
                continue;
            Text(OfOwn, name);
            Text(OfOwn, reader.Text().ToString());
        }
    }

    /// <summary>A part that no sheet speaks of: a program left it, or somebody put it there.</summary>
    private void Rest(string name)
    {
        var what = Folders.FirstOrDefault(f => name.StartsWith(f.Folder, StringComparison.OrdinalIgnoreCase)).What ?? OfNothing;
        var kind = Path.GetExtension(name);
        if (name.StartsWith("xl/embeddings/", StringComparison.OrdinalIgnoreCase) || Files.Contains(kind))
            Unseen.AddWithin("een ander bestand dat erin zit", WorkbookPackage.MostParts);
        else if (name.StartsWith("xl/model/", StringComparison.OrdinalIgnoreCase))
            Unseen.AddWithin("het gegevensmodel (Power Pivot)", WorkbookPackage.MostParts);
        else if (kind.Equals(".vml", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var text in VmlTexts.Of(package.Raw(name)))
                Text(what, text);
        }
        else if (kind.Equals(".xml", StringComparison.OrdinalIgnoreCase) || kind.Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = package.Read(name)!;
            foreach (var (text, _) in PartTexts.Of(reader))
                Text(what, text);
        }
    }
}
