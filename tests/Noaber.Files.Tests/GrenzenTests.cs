using System.Text;

namespace Noaber.Files.Tests;

/// <summary>A file can cost no more than its limits allow.</summary>
public class GrenzenTests
{
    [Fact]
    public void EndlessStream_IsRefusedAfterTheLimit()
    {
        using var stream = new EndlessStream();

        Assert.Equal("te-groot", Testdocument.Weigering(DocumentLezer.Lees("groot.txt", stream)).Code);
        Assert.InRange(stream.Given, Grenzen.Standaard.Bytes, Grenzen.Standaard.Bytes + (1024 * 1024));
    }

    [Fact]
    public void StreamThatKnowsItsLength_IsRefusedUnread()
    {
        using var stream = new MemoryStream(new byte[11]);

        Assert.Equal("te-groot", Testdocument.Weigering(DocumentLezer.Lees("a.txt", stream, new Grenzen { Bytes = 10 })).Code);
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void TooManyAndTooLongLines_AreBothReported()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("kort\nveel te lange regel\nkort\n"));

        var outcome = Assert.IsType<Onleesbaar>(DocumentLezer.Lees("a.txt", stream, new Grenzen { Regels = 2, Regellengte = 10 }));

        Assert.Equal(["te-veel-regels ", "regel-te-lang regel 2"], outcome.Meldingen.Select(melding => $"{melding.Code} {melding.Bron}"));
    }

    [Fact]
    public void TimeUp_EndsTheReading()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("1. Thema\n"));

        Assert.Equal("te-traag", Testdocument.Weigering(DocumentLezer.Lees("a.txt", stream, Grenzen.Standaard, new LeapingClock())).Code);
    }

    [Fact]
    public void NobodyWaiting_EndsTheReading()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("1. Thema\n"));

        Assert.Throws<OperationCanceledException>(() => DocumentLezer.Lees("a.txt", stream, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void HundredThousandLines_AreReadWithinTheirTime()
    {
        var text = new StringBuilder("1. Thema\n\nPrestatieafspraken\n\n");
        for (var i = 1; i <= 99_000; i++)
            text.Append("1.").Append(i % 99 + 1).Append(" Wij doen iets.\n");

        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(text.ToString()));

        Assert.Equal(99_000, lezing.Afspraken().Count());
        Assert.True(lezing.Meldingen.Count < 200, "Repeated findings are counted, not repeated.");
    }

    [Theory]
    [InlineData("Aa, Bb en gemeente, ")]
    [InlineData("12 woningen van Aa in Bb voor 15 december 2026 of ")]
    [InlineData("(zie afspraak 1.1 en bijlage 3 van de ")]
    [InlineData("waarvan circa 3 - 5 ")]
    [InlineData("in samenwerking met de ")]
    public void LongParagraph_IsReadInTime(string words)
    {
        var paragraph = string.Concat(Enumerable.Repeat(words, 15_000 / words.Length));
        var text = "1. Thema\n\nPrestatieafspraken\n\n" + string.Concat(Enumerable.Range(1, 5).Select(i => $"1.{i} Wij {paragraph}.\n"));

        Assert.Equal(5, Assert.IsType<Lezing>(Testdocument.LeesTekst(text)).Afspraken().Count());
    }

    [Fact]
    public void TenThousandPages_HaveAnAnswer()
    {
        var bytes = Formaten.PdfBestand.Van([.. Enumerable.Repeat("Wij bouwen.", 10_000)]);

        Assert.Equal(10_000, Assert.IsType<Lezing>(Testdocument.LeesBytes(bytes, "dik.pdf")).Bron.Bladzijden.Count);
    }

    private sealed class LeapingClock : TimeProvider
    {
        private long hours;

        public override long GetTimestamp() => ++hours * TimestampFrequency * 3600;
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
