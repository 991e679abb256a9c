using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Npgsql;
using NpgsqlTypes;

namespace Noaber.Bench.Leveringen;

/// <summary>Keeps a delivery as the application does, as someone of an association; or the same rows by COPY, as the owner. Nothing of it stays.</summary>
internal sealed class DeliveryStore : IAsyncDisposable
{
    private const string Rows = """
        copy waarneming (versie_id, samenwerking_id, partij_id, indicator, gebied, deel, periode, definitie, inzage, soort, getal, toelichting,
          rijtoelichting, blad, rij, kolom, rijnaam)
        from stdin (format binary)
        """;

    private readonly string owner;
    private readonly NoaberDb db;

    private DeliveryStore(string owner, NoaberDb db) => (this.owner, this.db) = (owner, db);

    public Guid Samenwerking { get; private init; }

    public Guid Partij { get; private init; }

    private Guid Account { get; init; }

    public static async Task<DeliveryStore> Open(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var question = new NpgsqlCommand("""
            select d.samenwerking_id, d.partij_id, d.account_id from deelnemer d join samenwerking s on s.id = d.samenwerking_id and s.slug = 'enschede'
            join partij p on p.id = d.partij_id join organisatie o on o.id = p.organisatie_id and o.soort = 'Corporatie'
            where 'Bewerker' = any (d.rollen) and d.account_id is not null limit 1
            """, connection);
        await using var answer = await question.ExecuteReaderAsync();
        await answer.ReadAsync();
        var application = new NpgsqlConnectionStringBuilder(owner) { Username = "noaber_app", Options = "-c jit=off" }.ConnectionString;
        return new(owner, DataModule.AlsApplicatie(new(application, owner))) { Samenwerking = answer.GetGuid(0), Partij = answer.GetGuid(1), Account = answer.GetGuid(2) };
    }

    /// <summary>In one transaction, from its begin to where it is to be kept; then it is taken back.</summary>
    public async Task Keep(Leveringswijziging change, IReadOnlyList<Waarneming> figures, Controleuitkomst checks)
    {
        await using var transaction = await db.BeginAls(Account, "meting", CancellationToken.None);
        await db.Bewaar(await Version(db, change, Account), figures, checks, CancellationToken.None);
        // Until it is on disk, as a commit would be: what is taken back afterwards was written all the same.
        await transaction.RollbackAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>The same rows by COPY alone; the watch runs from the first to the last.</summary>
    public async Task Lay(IReadOnlyList<Waarneming> figures, Stopwatch watch)
    {
        await using var mine = DataModule.AlsEigenaar(new(owner, owner));
        await using var transaction = await mine.Database.BeginTransactionAsync();
        var version = await Version(mine, new(new(1, 0, 0), "Meting"), Account);
        mine.Add(version);
        await mine.SaveChangesAsync();
        var rows = figures.Where(f => !f.IsLeeg).Select(f => WaarnemingRij.Van(f, version)).ToList();
        watch.Restart();
        await using (var writer = await ((NpgsqlConnection)mine.Database.GetDbConnection()).BeginBinaryImportAsync(Rows))
        {
            foreach (var row in rows)
                await Write(writer, row);
            await writer.CompleteAsync();
        }
        watch.Stop();
        await transaction.RollbackAsync();
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task<LeveringversieRij> Version(NoaberDb on, Leveringswijziging change, Guid account)
    {
        var delivery = new LeveringRij { SamenwerkingId = Samenwerking, PartijId = Partij, Halfjaar = DeliveryBook.Halfjaar };
        on.Add(delivery);
        await on.SaveChangesAsync();
        return new()
        {
            SamenwerkingId = Samenwerking, LeveringId = delivery.Id, PartijId = Partij, Volgnummer = 1, Nummer = change.Versie, Regel = change.Regel, DoorId = account,
            Op = DateTimeOffset.UtcNow,
        };
    }

    private static async Task Write(NpgsqlBinaryImporter writer, WaarnemingRij row)
    {
        await writer.StartRowAsync();
        foreach (var id in (Guid[])[row.VersieId, row.SamenwerkingId, row.PartijId])
            await writer.WriteAsync(id, NpgsqlDbType.Uuid);
        foreach (var text in (string[])[row.Indicator, row.Gebied, row.Deel, row.Periode, row.Definitie, $"{row.Inzage}", $"{row.Soort}"])
            await writer.WriteAsync(text, NpgsqlDbType.Varchar);
        await writer.WriteAsync(row.Getal, NpgsqlDbType.Numeric);
        await writer.WriteAsync(row.Toelichting, NpgsqlDbType.Text);
        await writer.WriteAsync(row.Rijtoelichting, NpgsqlDbType.Boolean);
        await writer.WriteAsync(row.Blad, NpgsqlDbType.Varchar);
        await writer.WriteAsync(row.Rij, NpgsqlDbType.Integer);
        await writer.WriteAsync(row.Kolom, NpgsqlDbType.Integer);
        await writer.WriteAsync(row.Rijnaam, NpgsqlDbType.Varchar);
    }
}
