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
        var vervangt = new Option<string?>("--vervangt") { Description = "Titel van de set afspraken waar dit een nieuwe versie van is." };
        var nieuw = new Option<bool>("--nieuw") { Description = "Lees in als iets nieuws, ook als het op een nieuwe versie lijkt." };
        const string uitleg = "Leest een document in als concept, of als voorstel als het vervangt wat geldt. Uitkomst 0: ingelezen; 2: niet, met de reden.";
        var command = new Command("import", uitleg)
        {
            bestand, samenwerking, als, vervangt, nieuw,
        };
        command.SetAction((parsed, stop) => Import(
            parsed.GetRequiredValue(bestand), (parsed.GetRequiredValue(samenwerking), parsed.GetValue(als)), new(parsed.GetValue(vervangt), parsed.GetValue(nieuw)), stop));
        return command;
    }

    private static async Task<int> Import(FileInfo bestand, (string Naam, string? Als) namens, Versiekeuze keuze, CancellationToken stop)
    {
        var (naam, als) = namens;
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
        lezing = AndereGemeente.Meld(lezing, wie.Gemeenten);
        Bestandlezer.Toon(lezing.Meldingen, Console.Out);
        // On the screen someone ticks that the findings were seen; here they have just been printed.
        var fouten = new List<Invoerfout>();
        if (Nakijken.Voltooi(lezing, Nakijkstaat.Uit(lezing) with { Bekeken = true }, fouten) is not { } nagekeken)
            return Weiger(string.Join(' ', fouten.Select(f => f.Tekst)) + " Er is niets ingelezen.");
        try
        {
            var inhoud = await System.IO.File.ReadAllBytesAsync(bestand.FullName, stop);
            if (await Neem(verbindingen, wie.Aanvrager, (lezing, inhoud, nagekeken), keuze, stop) is not { } overgenomen)
                return 2;
            var aantal = Aantal.Afspraken(lezing.Kader.Themas.Sum(t => t.Afspraken.Count));
            var adres = overgenomen.Adres(wie.Aanvrager.Hier.Basis);
            Console.WriteLine($"Ingelezen als {(overgenomen.Voorstel is null ? "concept" : "voorstel")}: {lezing.Kader.Titel}, {aantal}. Bekijk het op {adres}");
            return 0;
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { ConstraintName: Brondocument.EenKeer })
        {
            return Weiger($"Dit document is al ingelezen bij {naam}. Er is niets veranderd.");
        }
    }

    /// <summary>Under the application's role and in that person's name: row level security holds here as on the screen.</summary>
    private static async Task<Overgenomen?> Neem(
        Verbindingen verbindingen, Aanvrager aanvrager, (Lezing Lezing, byte[] Inhoud, Kader Kader) gelezen, Versiekeuze keuze, CancellationToken stop)
    {
        await using var db = DataModule.AlsApplicatie(verbindingen);
        await using var transactie = await db.BeginAls(aanvrager.AccountId, "opdrachtregel", stop);
        var voorgangers = new Voorgangers(db, aanvrager);
        var (vorige, bezwaar) = await Vorige(voorgangers, gelezen.Kader, keuze, stop);
        if (bezwaar is not null)
        {
            Weiger(bezwaar);
            return null;
        }
        var overgenomen = await new Overname(db, aanvrager, voorgangers, new AmsterdamClock()).Neem(gelezen.Lezing, gelezen.Inhoud, gelezen.Kader, vorige, stop);
        if (overgenomen is null)
            Weiger(Overname.VoorgangerWeg);
        else
            await transactie.CommitAsync(stop);
        return overgenomen;
    }

    /// <summary>The version that this one follows, or why that must be said first: nobody looks on while a command runs.</summary>
    private static async Task<(Guid? Vorige, string? Bezwaar)> Vorige(Voorgangers voorgangers, Kader kader, Versiekeuze keuze, CancellationToken stop)
    {
        if (keuze.Vervangt is not { } titel)
        {
            return keuze.Nieuw || await voorgangers.LijktOp(kader, stop) is not { } lijkt
                ? (null, null)
                : (null, $"Dit lijkt een nieuwe versie van ‘{lijkt.Kader.Titel}’: {lijkt.Zelfde} van de {lijkt.Alle} afspraken komen terug. "
                    + $"Geef --vervangt \"{lijkt.Kader.Titel}\" mee, of --nieuw om het ernaast te zetten. Er is niets ingelezen.");
        }
        var passend = (await voorgangers.Lijst(stop)).Where(regel => string.Equals(regel.Titel, titel, StringComparison.OrdinalIgnoreCase)).ToList();
        return passend is [var enige] ? (enige.Id, null)
            : (null, $"Er {(passend.Count == 0 ? "is geen set" : "zijn meer sets")} afspraken ‘{titel}’ die je kunt vervangen. Er is niets ingelezen.");
    }

    private static async Task<Inlezer?> Wie(Verbindingen verbindingen, string naam, string? als, CancellationToken stop)
    {
        await using var db = DataModule.AlsEigenaar(verbindingen);
        await db.Database.MigrateAsync(stop);
        var email = als?.ToUpperInvariant();
        var mensen = await db.Deelnemers.DieMeedoen(new AmsterdamClock().Vandaag())
            .Join(db.Samenwerkingen.Where(s => s.Slug == naam || s.Naam == naam), d => d.SamenwerkingId, s => s.Id, (d, s) => new { d, s })
            .Where(x => email == null ? x.d.Rollen.Contains(Rol.Procesleider) : x.d.Account.NormalizedEmail == email).OrderBy(x => x.d.Id)
            .Select(x => new
            {
                Persoon = new Persoon(x.d.AccountId, x.d.Account.Naam, x.d.Account.Email!, false),
                Deelname = new Deelname(x.s.Id, x.s.Naam, x.s.Slug, x.s.Voorbeeld, x.d.PartijId, x.d.Partij.Organisatie.Naam, x.d.Partij.Organisatie.Soort, x.d.Rollen),
            }).ToListAsync(stop);
        var wie = mensen.Find(m => Rechten.Mag(Handeling.DocumentInlezen, m.Deelname.Soort, m.Deelname.Rollen));
        return wie is null ? null
            : new(new() { Persoon = wie.Persoon, Deelname = wie.Deelname }, await Inlezen.Gemeenten(db, wie.Deelname.SamenwerkingId, stop));
    }

    private static int Weiger(string waarom)
    {
        Console.Error.WriteLine(waarom);
        return 2;
    }

    private sealed record Inlezer(Aanvrager Aanvrager, IReadOnlyCollection<string> Gemeenten);

    /// <summary>What was said on the command line about the version before.</summary>
    private sealed record Versiekeuze(string? Vervangt, bool Nieuw);
}
