using System.IO.Compression;

namespace Noaber.Files.Formaten.Packed;

/// <summary>How much the parts of one packed file may become together: counted while they are unpacked, and not believed.</summary>
internal sealed class UnpackBudget(long limit)
{
    /// <summary>More parts than this are no honest document.</summary>
    public const int MostEntries = 4000;

    /// <summary>No honest part shrinks more than this; deflate itself can reach a thousand.</summary>
    private const int HighestRatio = 400;
    private const long RatioMattersFrom = 4 * 1024 * 1024;

    private long left = limit;

    /// <summary>Opens a part. What came out of it is counted by <see cref="Spend"/>, when it was read.</summary>
    /// <param name="part">The part.</param>
    /// <param name="most">Most bytes of this one.</param>
    /// <param name="copy">Gets what comes out as well.</param>
    public MeteredStream Open(ZipArchiveEntry part, long most = long.MaxValue, Stream? copy = null) => new(part.Open(),
        Math.Min(most, Math.Min(left, Math.Max(RatioMattersFrom, part.CompressedLength * HighestRatio))), FormatFindings.UnpacksTooLarge(), copy);

    public void Spend(MeteredStream part) => left -= part.Taken;
}
