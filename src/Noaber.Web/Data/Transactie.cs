using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Noaber.Web.Data;

/// <summary>Every transaction says who is asking; the database shows and accepts only what that account may have.</summary>
internal static class Transactie
{
    /// <summary>Begins a transaction for an account. What it says ends with the transaction.</summary>
    /// <param name="account">Who is asking, or null for nobody: then row level security shows nothing.</param>
    /// <param name="verzoek">The request id, for the audit trail.</param>
    public static async Task<IDbContextTransaction> BeginAls(this NoaberDb db, Guid? account, string verzoek, CancellationToken stop)
    {
        var transactie = await db.Database.BeginTransactionAsync(stop);
        await db.GaVerderAls(account, verzoek, stop);
        return transactie;
    }

    /// <summary>Says, from here on in the running transaction, who is asking: someone who has just proved to be another account.</summary>
    public static async Task GaVerderAls(this NoaberDb db, Guid? account, string verzoek, CancellationToken stop)
    {
        // Past EF, which would make the command anew each time.
        await using var vraag = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        vraag.CommandText = "select set_config('noaber.account', $1, true), set_config('noaber.verzoek', $2, true)";
        vraag.Parameters.Add(new NpgsqlParameter<string> { TypedValue = account?.ToString() ?? "" });
        vraag.Parameters.Add(new NpgsqlParameter<string> { TypedValue = verzoek });
        await vraag.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What follows is done by this account, in the running transaction or in a new one.</summary>
    public static Task Als(this NoaberDb db, Guid? account, string verzoek, CancellationToken stop) =>
        db.Database.CurrentTransaction is null ? db.BeginAls(account, verzoek, stop) : db.GaVerderAls(account, verzoek, stop);

    /// <summary>
    /// Who sends the same form twice comes one after the other, until the end of the transaction: the second finds what the first made
    /// under the id that stood in the form.
    /// </summary>
    public static Task NaElkaar(this NoaberDb db, Guid? id, CancellationToken stop) =>
        id is null ? Task.CompletedTask : db.NaElkaar($"{id}", stop);

    /// <summary>Who does the same thing, by its name, comes one after the other, until the end of the transaction.</summary>
    public static Task NaElkaar(this NoaberDb db, string dit, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({dit}, 0))", stop);

    /// <summary>The same for who does not want to wait: false when somebody is at it already.</summary>
    public static async Task<bool> AlsVrij(this NoaberDb db, string dit, CancellationToken stop) =>
        (await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({dit}, 0)) as \"Value\"").ToListAsync(stop))[0];

    /// <summary>
    /// Adds a line that no account stands behind: an attempt, a request for mail. By hand, because EF reads back what it inserts, and
    /// nobody may read such a line but the keeper.
    /// </summary>
    public static Task NoteerVanNiemand(this NoaberDb db, string handeling, string omschrijving, Guid? overAccount, CancellationToken stop)
    {
        var (tabel, sleutel) = overAccount is null ? (null, null) : ("account", overAccount.ToString());
        return db.Database.ExecuteSqlAsync(
            $"insert into logregel (handeling, omschrijving, tabel, sleutel) values ({handeling}, {omschrijving}, {tabel}, {sleutel})", stop);
    }

    /// <summary>Adds a line in plain words to the audit trail, in the running transaction.</summary>
    public static void Noteer(this NoaberDb db, string handeling, string omschrijving, Guid? account, Guid? samenwerking = null) =>
        db.Logboek.Add(new Logregel
        {
            Handeling = handeling, Omschrijving = omschrijving, AccountId = account, SamenwerkingId = samenwerking,
        });
}
