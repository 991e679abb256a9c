using System.IO.Compression;
using System.Xml.Linq;
using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Packed;

/// <summary>
/// A packed file of a word processor made harmless: unpacked once within limits that are counted, not believed, every part looked through,
/// pictures and programs left empty, links to elsewhere taken out. What a library reads after this cannot surprise us.
/// </summary>
internal sealed class PackedFile : IDisposable
{
    private const long LargestRelations = 4 * 1024 * 1024;

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackBudget budget;

    private PackedFile(long limit) => budget = new(limit);

    /// <summary>The clean file, to be read from its start.</summary>
    public MemoryStream Content { get; } = new();

    public bool HasMacros { get; private set; }

    /// <summary>Links to parts elsewhere that a word processor would fetch; hyperlinks do not count.</summary>
    public int ExternalParts { get; private set; }

    /// <summary>The clean file, or null when it is behind a password.</summary>
    public static PackedFile? Open(SourceFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > UnpackBudget.MostEntries)
            throw new LimitException(FormatFindings.UnpacksTooLarge());
        if (zip.Entries.Any(entry => entry.IsEncrypted))
            return null;

        var package = new PackedFile(file.Limits.Uitgepakt);
        using (var clean = new ZipArchive(package.Content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => package.names.Add(entry.FullName)))
                package.Copy(entry, clean.CreateEntry(entry.FullName, CompressionLevel.Fastest), file.Clock);
        }

        package.Content.Position = 0;
        return package;
    }

    public void Dispose() => Content.Dispose();

    private void Copy(ZipArchiveEntry from, ZipArchiveEntry to, ReadingClock clock)
    {
        HasMacros |= from.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase);
        var isXml = from.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        var isRelations = from.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using var target = to.Open();
        if (!isXml && !isRelations)
            return;

        using var unpacked = isRelations ? budget.Open(from, LargestRelations) : budget.Open(from, copy: target);
        if (isRelations)
            CopyWithoutExternal(unpacked, target);
        else
            XmlInspection.Inspect(unpacked, clock);
        budget.Spend(unpacked);
    }

    private void CopyWithoutExternal(Stream unpacked, Stream target)
    {
        using var reader = XmlInspection.CreateReader(unpacked);
        var document = XDocument.Load(reader);
        var external = document.Descendants(Relations + "Relationship").Where(IsExternal).ToList();
        ExternalParts += external.Count(relation =>
            (string?)relation.Attribute("Type") is not { } type || !type.EndsWith("/hyperlink", StringComparison.Ordinal));
        external.ForEach(relation => relation.Remove());
        document.Save(target);
    }

    private static bool IsExternal(XElement relation) =>
        string.Equals((string?)relation.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
}
