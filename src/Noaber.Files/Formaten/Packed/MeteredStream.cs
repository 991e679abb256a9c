namespace Noaber.Files.Formaten.Packed;

/// <summary>
/// Counts what really comes out of a packed part or a program, stops it at a limit, and hands a copy on while it is being read.
/// </summary>
internal sealed class MeteredStream(Stream inner, long limit, Melding tooMuch, Stream? copy = null) : Stream
{
    /// <summary>How many bytes came out.</summary>
    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Taken; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Taken += count;
        if (Taken > limit)
            throw new LimitException(tooMuch);
        copy?.Write(buffer[..count]);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
