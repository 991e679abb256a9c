namespace Noaber.Files.Formaten;

/// <summary>
/// Ends a reading from deep inside, where a limit is met while a file is being unpacked; <see cref="FormatReader"/> makes it an answer.
/// </summary>
internal sealed class LimitException(Melding finding) : Exception(finding.Tekst)
{
    public Melding Finding { get; } = finding;
}
