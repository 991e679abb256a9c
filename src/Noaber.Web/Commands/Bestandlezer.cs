using Noaber.Files;

namespace Noaber.Web.Commands;

/// <summary>Reads a file that was named on the command line, and prints findings.</summary>
internal static class Bestandlezer
{
    public static Leesuitkomst Lees(FileInfo bestand)
    {
        if (!bestand.Exists)
            return new Onleesbaar([new("niet-gevonden", Ernst.Blokkerend, $"Het bestand {bestand.Name} bestaat niet.", "Controleer de naam en de map.")]);
        using var stroom = bestand.OpenRead();
        return DocumentLezer.Lees(bestand.Name, stroom);
    }

    public static void Toon(IReadOnlyList<Melding> meldingen, TextWriter uit)
    {
        foreach (var melding in meldingen)
            uit.WriteLine($"{melding.Ernst,-10} {(melding.Bron is { } bron ? bron + ": " : "")}{melding.Tekst} {melding.Herstel}");
    }
}
