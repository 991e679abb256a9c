using System.Text.RegularExpressions;
using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Consistentie;

/// <summary>What the documentation promises to hold, it holds.</summary>
public sealed partial class DocumentatieTests
{
    [Fact]
    public void EveryPublicWordOfTheKernel_IsInTheWordList()
    {
        var lijst = Lees("docs", "woordenlijst.md");
        Assert.All(typeof(Partijnaam).Assembly.GetExportedTypes(), type => Assert.Contains($"`{type.Name}`", lijst, StringComparison.Ordinal));
    }

    [Fact]
    public void EverySettingThatTheCodeReads_IsDocumented()
    {
        var beheer = Lees("docs", "beheer.md");
        var bron = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Map, "src", "Noaber.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(b => !b.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        string[] namen =
        [
            .. Tekst().Matches(bron).Select(m => m.Groups["naam"].Value.Replace(":", "__", StringComparison.Ordinal)),
            .. Verbinding().Matches(bron).Select(m => $"ConnectionStrings__{m.Groups["naam"].Value}"),
            .. typeof(MailInstellingen).GetProperties().Select(p => $"Mail__{p.Name}"),
        ];
        Assert.Contains("Noaber__Data", namen);
        Assert.All(namen, naam => Assert.Contains($"`{naam}`", beheer, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryLinkAndPictureInTheDocumentation_IsThere()
    {
        string[] bladen = [.. Directory.EnumerateFiles(Repository.Map, "*.md"),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Map, "docs"), "*.md", SearchOption.AllDirectories)];
        Assert.True(bladen.Length > 5);
        var stuk = from blad in bladen
                   from Match verwijzing in Verwijzing().Matches(File.ReadAllText(blad))
                   let doel = Path.Combine(Path.GetDirectoryName(blad)!, verwijzing.Groups["naam"].Value)
                   where !File.Exists(doel) && !Directory.Exists(doel)
                   select $"{Path.GetFileName(blad)}: {verwijzing.Groups["naam"].Value}";
        Assert.Empty(stuk);
    }

    [Fact]
    public void Readme_StaysShort() => Assert.InRange(Lees("README.md").Split('\n').Length, 20, 81);

    private static string Lees(params string[] delen) => File.ReadAllText(Path.Combine([Repository.Map, .. delen]));

    /// <summary>A name as settings have it: of ours, or of OpenTelemetry.</summary>
    [GeneratedRegex("\"(?<naam>(?:Noaber(?::|__)|OTEL_)\\w+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tekst();

    [GeneratedRegex("GetConnectionString\\(\"(?<naam>\\w+)\"\\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verbinding();

    /// <summary>A link within the repository, without its anchor.</summary>
    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<naam>[^)#]+)(?:#[^)]*)?\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verwijzing();
}
