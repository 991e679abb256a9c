namespace Noaber.Files.Tests.Formaten;

/// <summary>Reads a text in one of the forms in which it may come.</summary>
internal static class Stukvorm
{
    public static Lezing Lees(string text, string form) => Assert.IsType<Lezing>(Testdocument.LeesBytes(
        form switch
        {
            "word" => Vormen.Word(text),
            "pdf" => Vormen.Pdf(text, width: 110),
            "smal.pdf" => Vormen.Pdf(text, width: 90),
            "browser.pdf" => Afgedrukt(text),
            "kantoor.docx" => Vormen.KantoorWord(Opgemaakt.Van(text)),
            _ => Vormen.KantoorPdf(Opgemaakt.Van(text)),
        },
        form.EndsWith("pdf", StringComparison.Ordinal) ? "stuk.pdf" : "stuk.docx"));

    private static byte[] Afgedrukt(string text)
    {
        Assert.SkipUnless(Browserafdruk.KanAfdrukken, "Chromium is er niet; zonder dat is er geen afdruk van te maken.");
        return Browserafdruk.Pdf(Opgemaakt.Van(text));
    }
}
