namespace Noaber.Files.Formaten;

/// <summary>From which kind of file to which, by which of its filters.</summary>
internal sealed record Conversion(string From, string To, string Filter);

/// <summary>LibreOffice, where it is installed, makes one kind of file of another.</summary>
internal static class LibreOffice
{
    private const string Program = "soffice";

    private static readonly string[] Writer = ["libswlo.so", "libswlo.dylib", "swlo.dll"];

    /// <summary>A profile of its own for each run: no macros, nothing fetched from elsewhere, and two runs never meet.</summary>
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>Whether it is there with Writer: of Calc alone no text is read and no PDF made.</summary>
    public static bool IsThere => ExternalProgram.Find(Program) is { } path && HasWriter(path);

    /// <summary>
    /// Whether the folder of the program holds Writer. What is started elsewhere, as from a container, tells nothing: then it is taken to.
    /// </summary>
    internal static bool HasWriter(string path)
    {
        var folder = Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!;
        return !File.Exists(Path.Combine(folder, "soffice.bin")) || Array.Exists(Writer, name => File.Exists(Path.Combine(folder, name)));
    }

    /// <summary>What it made; null when it made nothing, or more bytes than <paramref name="most"/>.</summary>
    public static byte[]? Convert(byte[] bytes, Conversion conversion, TimeSpan time, long most, CancellationToken stop)
    {
        var path = ExternalProgram.Find(Program) ?? throw new InvalidOperationException("LibreOffice is not installed.");
        using var program = new ExternalProgram();
        var (profile, source) = (Path.Combine(program.Folder, "profiel"), Path.Combine(program.Folder, $"bron.{conversion.From}"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Profile);
        File.WriteAllBytes(source, bytes);

        string[] arguments =
        [
            "--headless", "--norestore", $"-env:UserInstallation={new Uri(profile)}",
            "--convert-to", $"{conversion.To}:{conversion.Filter}", "--outdir", program.Folder, source,
        ];
        _ = program.Run(path, arguments, new RunLimits(time), ReadAway, stop);
        var made = new FileInfo(Path.Combine(program.Folder, $"bron.{conversion.To}"));
        return made.Exists && made.Length <= most ? File.ReadAllBytes(made.FullName) : null;
    }

    private static int ReadAway(Stream chatter)
    {
        chatter.CopyTo(Stream.Null);
        return 0;
    }
}
