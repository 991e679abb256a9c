using Noaber.Files.Formaten;

namespace Noaber.Files.Tests.Formaten;

/// <summary>LibreOffice can be there in part: without Writer no text is read with it.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("noaber-proef-");

    [Fact]
    public void WithoutWriter_ItIsNotThere()
    {
        var program = Maak("soffice");
        Maak("soffice.bin");
        Maak("libsclo.so");
        Assert.False(LibreOffice.HasWriter(program));
        Maak("libswlo.so");
        Assert.True(LibreOffice.HasWriter(program));
    }

    [Fact]
    public void ALinkToIt_IsFollowed_AndWhatStartsItElsewhereIsTrusted()
    {
        var program = Maak("soffice");
        Maak("soffice.bin");
        var koppeling = Path.Combine(map.CreateSubdirectory("bin").FullName, "soffice");
        File.CreateSymbolicLink(koppeling, program);
        Assert.False(LibreOffice.HasWriter(koppeling));
        var elders = map.CreateSubdirectory("elders").FullName;
        File.WriteAllText(Path.Combine(elders, "soffice"), "");
        Assert.True(LibreOffice.HasWriter(Path.Combine(elders, "soffice")));
    }

    public void Dispose() => map.Delete(recursive: true);

    private string Maak(string naam)
    {
        var pad = Path.Combine(map.FullName, naam);
        File.WriteAllText(pad, "");
        return pad;
    }
}
