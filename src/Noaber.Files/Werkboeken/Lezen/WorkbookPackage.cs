using System.IO.Compression;
using Noaber.Files.Formaten;
using Noaber.Files.Formaten.Packed;
using Noaber.Files.Lezen;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>
/// The parts of a workbook of a stranger, straight from its zip. Only what is read is unpacked, while it is read, within limits that are
/// counted; what lies elsewhere is never fetched.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    /// <summary>The part that all others hang on.</summary>
    public const string Main = "xl/workbook.xml";

    /// <summary>Most of what there is few of: sheets, names, relations, and cells that were made one.</summary>
    public const int MostParts = 5000;

    private const long LargestRaw = 8 << 20;

    private readonly HashSet<string> opened = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive zip;
    private readonly ReadingClock clock;
    private readonly UnpackBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookPackage(ZipArchive zip, Grenzen limits, ReadingClock clock)
    {
        (this.zip, this.clock, budget) = (zip, clock, new(limits.Uitgepakt));
        foreach (var entry in zip.Entries)
            parts.TryAdd(entry.FullName, entry);
    }

    /// <summary>Null when it is behind a password.</summary>
    public static WorkbookPackage? Open(byte[] bytes, Grenzen limits, ReadingClock clock)
    {
        var package = new WorkbookPackage(new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read), limits, clock);
        if (package.zip.Entries.Count > UnpackBudget.MostEntries)
            throw new LimitException(FormatFindings.UnpacksTooLarge());
        return package.zip.Entries.Any(entry => entry.IsEncrypted) ? null : package;
    }

    /// <summary>A part from its start; null when it is not there.</summary>
    public PartReader? Read(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
            return null;
        opened.Add(entry.FullName);
        return new(budget.Open(entry), budget, clock);
    }

    /// <summary>The names of the parts that nobody read.</summary>
    public IReadOnlyList<string> Unread =>
        [.. parts.Values.Select(e => e.FullName).Where(name => !name.EndsWith('/') && !opened.Contains(name))];

    /// <summary>All of a part as it stands there, for what is no sound XML.</summary>
    public string Raw(string part)
    {
        opened.Add(part);
        using var inside = budget.Open(parts[part], LargestRaw);
        using var reader = new StreamReader(inside);
        var text = reader.ReadToEnd();
        budget.Spend(inside);
        return text;
    }

    /// <summary>What a part says that belongs to it: under which name, of which kind, and where.</summary>
    public IReadOnlyList<(string Id, string Kind, string Part)> Related(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        return [.. Relations(part).Where(r => !r.External)
            .Select(r => (r.Id, r.Kind, new Uri(new Uri($"part://workbook/{folder}"), r.Target).LocalPath.TrimStart('/')))];
    }

    /// <summary>Where the links of a part go, by their names. Nothing of it is fetched.</summary>
    public IReadOnlyList<(string Id, string Target)> Links(string part) =>
        [.. Relations(part).Where(r => r.External && r.Kind == "hyperlink").Select(r => (r.Id, r.Target))];

    private List<(string Id, string Kind, string Target, bool External)> Relations(string part)
    {
        var (folder, name) = (part[..(part.LastIndexOf('/') + 1)], part[(part.LastIndexOf('/') + 1)..]);
        var relations = new List<(string, string, string, bool)>();
        using var reader = Read($"{folder}_rels/{name}.rels");
        while (reader?.To("Relationship") == true)
        {
            if (reader.Attribute("Id") is { } id && reader.Attribute("Type") is { } type && reader.Attribute("Target") is { } target)
                relations.AddWithin((id, type[(type.LastIndexOf('/') + 1)..], target, reader.Attribute("TargetMode") == "External"),
                    PartTexts.MostTexts);
        }
        return relations;
    }

    public void Dispose() => zip.Dispose();
}
