using System.Security.Cryptography;
using Noaber.Files.Formaten;
using Noaber.Files.Lezen;
using Noaber.Files.Lezen.Bevindingen;
using Noaber.Files.Tekst;

namespace Noaber.Files;

/// <summary>Reads a document of the field: from bytes to agreements, tables, statements and text, each with the lines it came from.</summary>
public static class DocumentLezer
{
    /// <summary>Reads within <see cref="Grenzen.Standaard"/>.</summary>
    public static Leesuitkomst Lees(string bestandsnaam, Stream inhoud, CancellationToken stop = default) =>
        Lees(bestandsnaam, inhoud, Grenzen.Standaard, stop: stop);

    /// <summary>
    /// Reads the stream, from where it stands, within limits. What is wrong with the file comes back as findings, in one go;
    /// only a failing stream, or being stopped, throws.
    /// </summary>
    public static Leesuitkomst Lees(string bestandsnaam, Stream inhoud, Grenzen grenzen,
        TimeProvider? klok = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bestandsnaam);
        ArgumentNullException.ThrowIfNull(inhoud);
        ArgumentNullException.ThrowIfNull(grenzen);

        var clock = new ReadingClock(klok ?? TimeProvider.System, grenzen.Tijd, stop);
        if (ByteReader.Read(inhoud, grenzen.Bytes) is not { } bytes)
            return Refuse(FileFindings.TooLarge(grenzen));
        try
        {
            return Read(new SourceFile(FileNameOf(bestandsnaam), Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, grenzen, clock));
        }
        catch (TimeoutException)
        {
            return Refuse(FileFindings.TooSlow(grenzen));
        }
    }

    private static Leesuitkomst Read(SourceFile file)
    {
        var format = FormatReader.Read(file);
        if (format.Source is not { } source)
            return new Onleesbaar(format.Findings);
        var refusals = FileFindings.AboutLines(source.Regels, file.Limits).ToList();
        if (refusals.Count > 0)
            return new Onleesbaar(refusals);
        var reading = DocumentReading.Read(source, format.GuessedEncoding, file.Clock);
        return format.Findings.Count == 0 ? reading : reading with { Meldingen = FindingList.Order(format.Findings.Concat(reading.Meldingen)) };
    }

    private static Onleesbaar Refuse(Melding finding) => new([finding]);

    private const int LongestName = 200;

    /// <summary>The last part of the name, in case a browser sent a path along, without characters that hide or reverse text.</summary>
    private static string FileNameOf(string name) =>
        VerborgenTekens.Naam(name[(name.LastIndexOfAny(['/', '\\']) + 1)..], LongestName);
}
