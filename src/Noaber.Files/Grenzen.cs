namespace Noaber.Files;

/// <summary>What a file may cost to read. Past a limit the file is refused with a finding; nothing is cut off silently.</summary>
public sealed record Grenzen
{
    /// <summary>The limits that hold when nobody asks for others.</summary>
    public static Grenzen Standaard { get; } = new();

    /// <summary>Most bytes; more is found without reading the rest.</summary>
    public int Bytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most characters of text that may come out of the file; pictures and make-up do not count.</summary>
    public int Tekens { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most bytes that the parts of a packed file (Word) may become when they are unpacked; counted while unpacking.</summary>
    public long Uitgepakt { get; init; } = 200L * 1024 * 1024;

    /// <summary>Most memory, in bytes, for a program of another maker that reads the file (pdftotext).</summary>
    public long Programmageheugen { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Most lines.</summary>
    public int Regels { get; init; } = 100_000;

    /// <summary>Most characters in one line.</summary>
    public int Regellengte { get; init; } = 20_000;

    /// <summary>Longest time that reading may take, from the first byte.</summary>
    public TimeSpan Tijd { get; init; } = TimeSpan.FromSeconds(20);
}
