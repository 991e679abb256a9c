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
    public PartReader? Read(string part) => parts.TryGetValue(part, out var entry) ? new(budget.Open(entry), budget, clock) : null;

    /// <summary>What a part says that belongs to it: under which name, of which kind, and where.</summary>
    public IReadOnlyList<(string Id, string Kind, string Part)> Related(string part)
    {
        var (folder, name) = (part[..(part.LastIndexOf('/') + 1)], part[(part.LastIndexOf('/') + 1)..]);
        var related = new List<(string, string, string)>();
        using var reader = Read($"{folder}_rels/{name}.rels");
        while (reader?.To("Relationship") == true)
        {
            if (reader.Attribute("TargetMode") != "External" && reader.Attribute("Id") is { } id && reader.Attribute("Type") is { } type
                && reader.Attribute("Target") is { } target)
                related.AddWithin((id, type[(type.LastIndexOf('/') + 1)..], new Uri(new Uri($"part://workbook/{folder}"), target).LocalPath.TrimStart('/')), MostParts);
        }
        return related;
    }

    public void Dispose() => zip.Dispose();
}
