namespace Noaber.Files.Tekst;

/// <summary>Takes in a stream, up to a limit.</summary>
internal static class ByteReader
{
    /// <summary>The bytes of the stream, or null when there are more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, int limit)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limit)
            return null;

        using var taken = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            if (taken.Length + count > limit)
                return null;
            taken.Write(chunk, 0, count);
        }

        return taken.ToArray();
    }
}
