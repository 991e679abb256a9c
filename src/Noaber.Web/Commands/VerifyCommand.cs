using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Commands;

/// <summary><c>verify</c>: recomputes what was decided and what was done, and names the first link that does not hold.</summary>
internal static class VerifyCommand
{
    private const string Zegels = """
        select tot_transactie as "Tot", vorige as "Vorige", hash as "Hash",
               logregels_hash(van_transactie, tot_transactie, vorige) as "Nu",
               lag(hash) over (order by id) as "Ervoor", gezet_op as "Op"
        from zegel
        """;

    // Files that a decision rests on, beside the hash that was taken when they came in.
    private const string Bestanden = """
        select naam as "Value" from (
          select stuknaam as naam, sha256(stuk) as nu, stuk_hash as toen from instemming where stuk is not null
          union all select naam, sha256(inhoud), sha256 from stuk where inhoud is not null
          union all select bestandsnaam, sha256(inhoud), sha256 from brondocument) bestand
        where encode(nu, 'hex') <> toen order by naam
        """;

    public static Command Make()
    {
        var command = new Command("verify", "Rekent versies, bestanden en logboek na. Uitkomst 0: alles klopt; 1: iets niet, met wat.");
        command.SetAction((_, stop) => Verify(stop));
        return command;
    }

    private static async Task<int> Verify(CancellationToken stop)
    {
        await using var db = DataModule.AlsEigenaar(Verbindingen.Uit(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
        await db.Database.MigrateAsync(stop);
        var fouten = await Fouten(db, stop);
        var (versies, regels) = (await db.Versies.CountAsync(stop), await db.Logboek.CountAsync(stop));
        Console.WriteLine($"Nagerekend: {Aantal.Van(versies, "versie", "versies")}, en {Aantal.Van(regels, "regel", "regels")} van het logboek.");
        foreach (var fout in fouten)
            await Console.Error.WriteLineAsync(fout);
        return fouten.Count == 0 ? 0 : 1;
    }

    /// <summary>Everything that does not hold, in plain words.</summary>
    internal static async Task<List<string>> Fouten(NoaberDb db, CancellationToken stop) =>
        [.. await Versies(db, stop), .. await Stukken(db, stop), .. await Rijen(db, stop), .. await Logboek(db, stop)];

    /// <summary>Chain by chain: the hashes, and whether the rows that people read still say what was adopted.</summary>
    private static async Task<List<string>> Versies(NoaberDb db, CancellationToken stop)
    {
        var fouten = new List<string>();
        var lijnen = await db.Versies.Select(v => v.LijnId).Distinct().ToListAsync(stop);
        foreach (var lijn in lijnen)
        {
            var keten = await db.Versies.AsNoTracking().Where(v => v.LijnId == lijn).OrderBy(v => v.Nummer).ToListAsync(stop);
            var titel = await db.Kaders.Where(k => k.Id == keten[0].KaderId).Select(k => k.Titel).SingleAsync(stop);
            if (Versie.Controleer(keten.Select(v => (new Versie(v.Nummer, v.Ingang, v.Tekst, v.Besluit, v.VorigeHash), v.TekstHash, v.Hash))) is { } breuk)
                fouten.Add($"‘{titel}’, versie {breuk.Nummer}: {breuk.Wat}.");
            foreach (var versie in keten)
            {
                if (CanoniekeTekst.Van((await Kaderrijen.Lees(db, versie.KaderId, stop)).Tekst()) != versie.Tekst)
                    fouten.Add($"‘{titel}’, versie {versie.Nummer}: wat er op het scherm staat is niet meer wat is vastgesteld.");
            }
        }
        return fouten;
    }

    private static async Task<IEnumerable<string>> Stukken(NoaberDb db, CancellationToken stop) =>
        (await db.Database.SqlQueryRaw<string>(Bestanden).ToListAsync(stop)).Select(naam => $"Het bestand ‘{naam}’ is niet meer wat het was toen het binnenkwam.");

    /// <summary>Who consented, what was decided, what was taken away: whatever was not done by the application left no trail, or another.</summary>
    private static async Task<IEnumerable<string>> Rijen(NoaberDb db, CancellationToken stop) =>
        (await db.Database.SqlQuery<Rij>($"select tabel as \"Tabel\", sleutel as \"Sleutel\" from buiten_het_spoor()").ToListAsync(stop))
            .Select(rij => $"Wat er staat bij {rij.Tabel} {rij.Sleutel} is niet wat het logboek zegt: gewijzigd, weggehaald of toegevoegd buiten Noaber om.");

    private static async Task<List<string>> Logboek(NoaberDb db, CancellationToken stop)
    {
        var zegels = await db.Database.SqlQueryRaw<Zegel>(Zegels).ToListAsync(stop);
        return zegels.OrderBy(z => z.Tot).FirstOrDefault(z => z.Hash != z.Nu || z.Vorige != z.Ervoor) is not { } eerste ? []
            : [$"Logboek: het zegel van {Shell.Design.Datum.Moment(eerste.Op)} klopt niet. In de regels ervoor is iets gewijzigd, weggehaald of toegevoegd."];
    }

    private sealed record Rij(string Tabel, string Sleutel);

    private sealed record Zegel(long Tot, string? Vorige, string Hash, string Nu, string? Ervoor, DateTimeOffset Op);
}
