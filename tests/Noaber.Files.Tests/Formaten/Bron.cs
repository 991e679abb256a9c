using Noaber.Files.Formaten;
using Noaber.Files.Lezen;

namespace Noaber.Files.Tests.Formaten;

/// <summary>What a format makes of a file, before anyone looks for agreements in it.</summary>
internal static class Bron
{
    public static FormatReading Lees(byte[] bytes, string name = "proef.docx", Grenzen? limits = null)
    {
        limits ??= Grenzen.Standaard;
        return FormatReader.Read(new SourceFile(name, "", bytes, limits, new ReadingClock(TimeProvider.System, limits.Tijd, CancellationToken.None)));
    }

    /// <summary>The lines, each with what the format says of it.</summary>
    public static IReadOnlyList<string> Regels(byte[] bytes)
    {
        var reading = Lees(bytes);
        var source = Assert.IsType<Brontekst>(reading.Source);
        return [.. source.Regels.Select((line, i) => source.Vormen.TryGetValue(i + 1, out var form) ? $"{line}  <{Kort(form)}>" : line)];
    }

    public static string Weigering(byte[] bytes, Grenzen? limits = null)
    {
        var reading = Lees(bytes, limits: limits);
        Assert.Null(reading.Source);
        return Assert.Single(reading.Findings).Code;
    }

    private static string Kort(Regelvorm form) => form switch
    {
        Regelvorm.Kop kop => $"kop {kop.Niveau}",
        Regelvorm.Lijst lijst => $"lijst {lijst.Niveau}",
        Regelvorm.Cel cel => $"cel {cel.Tabel}.{cel.Rij}.{cel.Kolom}" + (cel.Kolommen * cel.Rijen > 1 ? $" {cel.Rijen}x{cel.Kolommen}" : ""),
        Regelvorm.Noot noot => $"noot {noot.Merk}",
        Regelvorm.Kopvoet => "kopvoet",
        Regelvorm.Wijziging { Ingevoegd: true } => "ingevoegd",
        _ => "geschrapt",
    };
}
