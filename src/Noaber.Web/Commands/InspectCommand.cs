using System.CommandLine;
using System.Text.Json;
using Noaber.Files;
using Noaber.Web.Features.Documenten;

namespace Noaber.Web.Commands;

/// <summary><c>inspect</c>: reads a document without storing it, and says what it holds and what stands out.</summary>
internal static class InspectCommand
{
    public static Command Make()
    {
        var bestand = new Argument<FileInfo>("bestand") { Description = "Het document." };
        var json = new Option<bool>("--json") { Description = "Schrijf alles als JSON." };
        var command = new Command("inspect", "Leest een document zonder iets op te slaan. Uitkomst 0: leesbaar; 2: niet.") { bestand, json };
        command.SetAction(parsed => Inspect(parsed.GetRequiredValue(bestand), parsed.GetValue(json)));
        return command;
    }

    private static int Inspect(FileInfo bestand, bool json)
    {
        switch (Bestandlezer.Lees(bestand))
        {
            case Onleesbaar onleesbaar:
                Bestandlezer.Toon(onleesbaar.Meldingen, Console.Error);
                return 2;
            case Lezing lezing when json:
                Console.WriteLine(JsonSerializer.Serialize(new { lezing.Bron.Bestandsnaam, lezing.Bron.Sha256, lezing.Kader, lezing.Meldingen }, Opslag.Json));
                return 0;
            case Lezing lezing:
                Console.WriteLine($"{lezing.Kader.Titel}: {lezing.Kader.Themas.Count} thema’s, {lezing.Kader.Themas.Sum(t => t.Afspraken.Count)} afspraken.");
                foreach (var thema in lezing.Kader.Themas)
                    Console.WriteLine($"  {thema.Nummer}. {thema.Titel} ({thema.Bron}): {string.Join(", ", thema.Afspraken.Select(a => a.Nummer))}");
                Bestandlezer.Toon(lezing.Meldingen, Console.Out);
                return 0;
            default:
                throw new InvalidOperationException("Onbekende uitkomst van het lezen.");
        }
    }
}
