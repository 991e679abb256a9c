using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Commands;

/// <summary><c>cijfers</c>: brings in public figures by area, out of a table of CBS or RIVM.</summary>
internal static class CijfersCommand
{
    public static Command Make()
    {
        var bestand = new Argument<FileInfo>("bestand") { Description = "De tabel: CSV met een kolom CBS-codes, ook ingepakt (.gz)." };
        var tabel = new Option<string>("--tabel") { Description = "Het nummer van de tabel, zoals 85984NED: de definities zeggen welke kolom wat is.", Required = true };
        var alleen = new Option<string?>("--alleen") { Description = "Alleen rijen met dit in een kolom, zoals leeftijdsgroep=18+." };
        var datum = new Option<string?>("--datum") { Description = "Van welke dag het bestand is, zoals 2025-03-31; zonder: de dag waarop het is bewaard. Staat bij de herkomst van elk cijfer." };
        var command = new Command("cijfers", "Haalt openbare cijfers binnen. Uitkomst 0: binnen; 2: niet, met de reden.") { bestand, tabel, alleen, datum };
        command.SetAction((parsed, stop) => Datum.UitVeld(parsed.GetValue(datum)) is var dag && dag is null && parsed.GetValue(datum) is not null
            ? Weiger([new("geen-datum", null, "", $"‘{parsed.GetValue(datum)}’ is geen dag.", "Schrijf hem als 2025-03-31.")])
            : Haal(parsed.GetRequiredValue(bestand), parsed.GetRequiredValue(tabel), parsed.GetValue(alleen), dag, stop));
        return command;
    }

    private static async Task<int> Haal(FileInfo bestand, string nummer, string? alleen, DateOnly? dag, CancellationToken stop)
    {
        if (!bestand.Exists)
            return await Weiger([new("geen-bestand", null, "", $"Het bestand {bestand.Name} bestaat niet.", "Controleer de naam en de map.")]);
        var (tabel, fouten) = Kerncijferlezer.Lees(await Kaartbestand.Bytes(bestand.FullName, stop));
        if (tabel is null)
            return await Weiger(fouten);
        if (alleen is not null && Alleen(tabel, alleen) is not { Rijen.Count: > 0 })
            return await Weiger([new("niets-over", null, "", $"Geen rij heeft ‘{alleen}’.", "Typ de naam van een kolom, een is-teken en wat erin staat.")]);
        if (alleen is not null)
            tabel = Alleen(tabel, alleen)!;
        // As the definitions spell it: what came in before under it is found back by it.
        nummer = Catalogus.Standaard.Indicatoren.SelectMany(i => i.Kolommen).Select(k => k.Tabel)
            .FirstOrDefault(t => t.Equals(nummer, StringComparison.OrdinalIgnoreCase)) ?? nummer;
        var (cijfers, meldingen) = Openbarecijfers.Van(tabel, nummer, Catalogus.Standaard);
        if (meldingen.Count > 0)
            return await Weiger(meldingen);
        await using var db = DataModule.AlsEigenaar(Verbindingen.Uit(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
        await db.Database.MigrateAsync(stop);
        await db.LegOpenbaar(cijfers, nummer, dag ?? DateOnly.FromDateTime(bestand.LastWriteTime), stop);
        var gebieden = Aantal.Van(cijfers.Select(c => c.Sleutel.Gebied).Distinct().Count(), "gebied", "gebieden");
        Console.WriteLine($"{Aantal.Van(cijfers.Count, "cijfer", "cijfers")} van {gebieden} staan klaar.");
        return 0;
    }

    private static Kerncijfertabel? Alleen(Kerncijfertabel tabel, string alleen) => alleen.Split('=', 2) is [var kolom, var waarde]
        ? tabel with { Rijen = [.. tabel.Rijen.Where(r => r.Woorden.GetValueOrDefault(kolom) == waarde)] } : null;

    private static async Task<int> Weiger(IEnumerable<Gebiedsmelding> meldingen)
    {
        foreach (var melding in meldingen)
            await Console.Error.WriteLineAsync($"{(melding.Vlak is { } rij ? $"rij {rij}: " : "")}{melding.Tekst} {melding.Herstel}");
        await Console.Error.WriteLineAsync("Er is niets binnengehaald.");
        return 2;
    }
}
