using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Documenten;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;
using Npgsql;

namespace Noaber.Web.Commands;

/// <summary><c>import</c>: brings a document into a partnership as a draft kader, with the rights of one of its people.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var bestand = new Argument<FileInfo>("bestand") { Description = "Het document." };
        var samenwerking = new Option<string>("--samenwerking") { Description = "Naam of adresnaam van de samenwerking.", Required = true };
        var als = new Option<string?>("--als") { Description = "E-mailadres van wie inleest. Zonder: de procesleider." };
        var command = new Command("import", "Leest een document in als concept. Uitkomst 0: ingelezen; 2: niet, met de reden.") { bestand, samenwerking, als };
        command.SetAction((parsed, stop) => Import(parsed.GetRequiredValue(bestand), parsed.GetRequiredValue(samenwerking), parsed.GetValue(als), stop));
        return command;
    }

    private static async Task<int> Import(FileInfo bestand, string naam, string? als, CancellationToken stop)
    {
        var uitkomst = Bestandlezer.Lees(bestand);
        if (uitkomst is Onleesbaar onleesbaar)
            Bestandlezer.Toon(onleesbaar.Meldingen, Console.Error);
        if (uitkomst is Lezing zonder && zonder.Meldingen.FirstOrDefault(Inlezen.IsNietsOmInTeLezen) is { } waarom)
        {
            Bestandlezer.Toon([waarom], Console.Error);
            return 2;
        }
        if (uitkomst is not Lezing lezing)
            return 2;
        var verbindingen = Verbindingen.Uit(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        if (await Wie(verbindingen, naam, als, stop) is not { } wie)
        {
            var gezocht = als is null ? "een procesleider" : $"{als} als bewerker of procesleider";
            return Weiger($"Er is geen samenwerking ‘{naam}’ met {gezocht}. Er is niets ingelezen.");
        }
        lezing = AndereGemeente.Meld(lezing, wie.Namen);
        Bestandlezer.Toon(lezing.Meldingen, Console.Out);
        // On the screen someone ticks that the findings were seen; here they have just been printed.
        var fouten = new List<Invoerfout>();
        if (Nakijken.Voltooi(lezing, Nakijkstaat.Uit(lezing) with { Bekeken = true }, fouten) is not { } nagekeken)
            return Weiger(string.Join(' ', fouten.Select(f => f.Tekst)) + " Er is niets ingelezen.");
        try
        {
            var kader = await Bewaar(verbindingen, wie, (lezing, nagekeken), await System.IO.File.ReadAllBytesAsync(bestand.FullName, stop), stop);
            var aantal = Aantal.Afspraken(lezing.Kader.Themas.Sum(t => t.Afspraken.Count));
            Console.WriteLine($"Ingelezen als concept: {lezing.Kader.Titel}, {aantal}. Bekijk het op /s/{wie.Slug}/afspraken/{kader}");
            return 0;
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { ConstraintName: Brondocument.EenKeer })
        {
            return Weiger($"Dit document is al ingelezen bij {naam}. Er is niets veranderd.");
        }
    }

    /// <summary>Under the application's role and in that person's name: row level security holds here as on the screen.</summary>
    private static async Task<Guid> Bewaar(
        Verbindingen verbindingen, Inlezer wie, (Lezing Lezing, Kader Kader) gelezen, byte[] inhoud, CancellationToken stop)
    {
        await using var db = DataModule.AlsApplicatie(verbindingen);
        await using var transactie = await db.BeginAls(wie.Account, "opdrachtregel", stop);
        var kader = await new Opslag(db, wie.Samenwerking, wie.Account, new AmsterdamClock()).Bewaar(gelezen.Lezing, inhoud, gelezen.Kader, stop);
        await transactie.CommitAsync(stop);
        return kader;
    }

    private static async Task<Inlezer?> Wie(Verbindingen verbindingen, string naam, string? als, CancellationToken stop)
    {
        await using var db = DataModule.AlsEigenaar(verbindingen);
        await db.Database.MigrateAsync(stop);
        var email = als?.ToUpperInvariant();
        var mensen = await db.Deelnemers.DieMeedoen(new AmsterdamClock().Vandaag())
            .Join(db.Samenwerkingen.Where(s => s.Slug == naam || s.Naam == naam), d => d.SamenwerkingId, s => s.Id, (d, s) => new { d, s })
            .Where(x => email == null ? x.d.Rollen.Contains(Rol.Procesleider) : x.d.Account.NormalizedEmail == email)
            .OrderBy(x => x.d.Id).Select(x => new { x.d.AccountId, x.d.Partij.Organisatie.Soort, x.d.Rollen, x.s.Id, x.s.Slug }).ToListAsync(stop);
        var wie = mensen.Find(m => Rechten.Mag(Handeling.DocumentInlezen, m.Soort, m.Rollen));
        return wie is null ? null : new(wie.AccountId, wie.Id, wie.Slug, await Inlezen.Gemeenten(db, wie.Id, stop));
    }

    private static int Weiger(string waarom)
    {
        Console.Error.WriteLine(waarom);
        return 2;
    }

    private sealed record Inlezer(Guid Account, Guid Samenwerking, string Slug, IReadOnlyCollection<string> Namen);
}
