using Noaber.Files.Formaten.Packed;
using Noaber.Files.Formaten.Word;

namespace Noaber.Files.Formaten.OpenDocument;

/// <summary>Reads an OpenDocument text (.odt) by having LibreOffice, when it is installed, make a Word file of it.</summary>
internal static class OpenDocumentReader
{
    private const string Program = "soffice";

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

    public static FormatReading Read(SourceFile file)
    {
        if (ExternalProgram.Find(Program) is not { } path)
            return FormatReading.Refused(FormatFindings.OfficeMissing());
        // LibreOffice unpacks without limits of ours, so the file is looked through first.
        using (var inspected = PackedFile.Open(file))
        {
            if (inspected is null)
                return FormatReading.Refused(FormatFindings.Locked("Het bestand"));
        }

        using var program = new ExternalProgram();
        var (profile, source) = (Path.Combine(program.Folder, "profiel"), Path.Combine(program.Folder, "bron.odt"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Profile);
        File.WriteAllBytes(source, file.Bytes);

        string[] arguments =
        [
            "--headless", "--norestore", $"-env:UserInstallation={new Uri(profile)}",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", program.Folder, source,
        ];
        _ = program.Run(path, arguments, new RunLimits(file.Clock.Left), ReadAway, file.Clock.Stop);
        var made = new FileInfo(Path.Combine(program.Folder, "bron.docx"));
        if (!made.Exists || made.Length > file.Limits.Bytes)
            return FormatReading.Refused(FormatFindings.OfficeFailed());
        return WordReader.Read(file with { Bytes = File.ReadAllBytes(made.FullName) });
    }

    private static int ReadAway(Stream chatter)
    {
        chatter.CopyTo(Stream.Null);
        return 0;
    }
}
