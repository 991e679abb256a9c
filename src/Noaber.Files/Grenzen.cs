namespace Noaber.Files;

/// <summary>What a file may cost to read. Past a limit the file is refused with a finding; nothing is cut off silently.</summary>
public sealed record Grenzen
{
    /// <summary>The limits that hold when nobody asks for others.</summary>
    public static Grenzen Standaard { get; } = new();

    /// <summary>Most bytes; more is found without reading the rest.</summary>
    public int Bytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most lines.</summary>
    public int Regels { get; init; } = 100_000;

    /// <summary>Most characters in one line.</summary>
    public int Regellengte { get; init; } = 20_000;

    /// <summary>Longest time that reading may take, from the first byte.</summary>
    public TimeSpan Tijd { get; init; } = TimeSpan.FromSeconds(20);
}
