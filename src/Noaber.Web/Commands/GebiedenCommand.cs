using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Gebieden;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Commands;

/// <summary><c>gebieden</c>: brings in the map of wijken and buurten of a year, of CBS or PDOK.</summary>
internal static class GebiedenCommand
{
    private const int MeesteGenoemd = 10;

    public static Command Make()
    {
        var bestand = new Argument<FileInfo>("bestand") { Description = "De kaart: GeoJSON, ook ingepakt (.gz)." };
        var jaar = new Option<int?>("--jaar") { Description = "Het jaar van de indeling, als het bestand dat niet zegt." };
        var gemeente = new Option<string[]>("--gemeente") { Description = "Alleen deze gemeente, zoals GM0153; mag vaker.", AllowMultipleArgumentsPerToken = true };
        var bron = new Option<string>("--bron") { Description = "Wie de kaart maakte.", DefaultValueFactory = _ => "Kadaster / Centraal Bureau voor de Statistiek" };
        var command = new Command("gebieden", "Haalt wijken en buurten binnen. Uitkomst 0: binnen; 2: niet, met de reden.") { bestand, jaar, gemeente, bron };
        command.SetAction((parsed, stop) => Haal(parsed.GetRequiredValue(bestand), parsed.GetValue(jaar),
            (parsed.GetValue(gemeente) ?? [], parsed.GetRequiredValue(bron)), stop));
        return command;
    }

    private static async Task<int> Haal(FileInfo bestand, int? gezegd, (string[] Gemeenten, string Bron) keuze, CancellationToken stop)
    {
        if (!bestand.Exists)
            return Weiger($"Het bestand {bestand.Name} bestaat niet. Controleer de naam en de map.");
        var (kaart, meldingen) = Kaartlezer.Lees(await Kaartbestand.Bytes(bestand.FullName, stop));
        foreach (var melding in meldingen)
            await Console.Error.WriteLineAsync($"{(melding.Vlak is { } vlak ? $"vlak {vlak} {melding.Gebied}: " : "")}{melding.Tekst} {melding.Herstel}");
        if (kaart is null)
            return Weiger("Er is niets binnengehaald.");
        if ((kaart.Jaar ?? gezegd) is not { } jaar)
            return Weiger("Het bestand zegt niet van welk jaar de indeling is. Geef --jaar mee, zoals --jaar 2025.");
        await using var db = DataModule.AlsEigenaar(Verbindingen.Uit(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
        await db.Database.MigrateAsync(stop);
        var alleen = keuze.Gemeenten.Length == 0 ? null : keuze.Gemeenten.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (alleen is not null && !kaart.Gebieden(jaar).Any(g => alleen.Contains(g.Gemeente)))
            return Weiger($"Op de kaart staat geen van deze gemeenten: {string.Join(", ", keuze.Gemeenten)}. Geef de CBS-code, zoals GM0153.");
        if (await new Gebiedslegger(db, kaart, jaar, $"{keuze.Bron}, {jaar}").Leg(alleen, stop) is not { } anders)
            return Weiger($"Er staat al een indeling van na {jaar}. Haal kaarten binnen van oud naar nieuw.");
        Console.WriteLine($"De indeling van {jaar} staat klaar: {Aantal.Van(anders, "gebied is", "gebieden zijn")} nieuw of anders.");
        // What became of areas decides how series are read: whoever brings in a map wants to see that at once.
        var overgangen = await db.Gebiedsovergangen.AsNoTracking().Where(o => o.Jaar == jaar && o.Soort != Overgangsoort.Gelijk).ToListAsync(stop);
        foreach (var soort in overgangen.GroupBy(o => o.Soort).OrderBy(g => g.Key))
            Console.WriteLine($"  {$"{soort.Key}".ToLowerInvariant()}: {string.Join(", ", soort.Take(MeesteGenoemd).Select(o => $"{o.Van ?? "-"} naar {o.Naar ?? "-"}"))}"
                + (soort.Count() > MeesteGenoemd ? $" en nog {soort.Count() - MeesteGenoemd}" : ""));
        return 0;
    }

    private static int Weiger(string waarom)
    {
        Console.Error.WriteLine(waarom);
        return 2;
    }
}
