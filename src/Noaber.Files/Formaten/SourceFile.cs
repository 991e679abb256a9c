using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten;

/// <summary>A file as it came in, with what reading it may cost.</summary>
/// <param name="Name">Its name, without a path.</param>
/// <param name="Sha256">Hash of the bytes.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Limits">What it may cost.</param>
/// <param name="Clock">How much time is left.</param>
internal sealed record SourceFile(string Name, string Sha256, byte[] Bytes, Grenzen Limits, ReadingClock Clock);

/// <summary>What a format made of a file: its lines, or why not; and what stood out on the way.</summary>
internal sealed record FormatReading(Brontekst? Source, IReadOnlyList<Melding> Findings)
{
    /// <summary>The file does not say in which encoding its text is.</summary>
    public bool GuessedEncoding { get; init; }

    public static FormatReading Refused(Melding finding) => new(null, [finding]);
}
