using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Noaber.Web.Tests.Proef;

/// <summary>
/// Cuts the connection with the database just before the command, or the commit, of a given number: what a killed server leaves behind.
/// </summary>
internal sealed class Uitval : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int nog;

    /// <summary>Cuts before the given command from now on, counted from one.</summary>
    public void Bij(int nummer) => nog = nummer;

    /// <summary>Stops counting. Whether it came to cutting.</summary>
    public bool Voorbij() => Interlocked.Exchange(ref nog, 0) <= 0;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Tel(command.Connection);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Tel(command.Connection);
        return result;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await Tel(transaction.Connection);
        return result;
    }

    private async Task Tel(DbConnection? verbinding)
    {
        if (nog > 0 && Interlocked.Decrement(ref nog) == 0 && verbinding is NpgsqlConnection af)
        {
            await using var beul = new NpgsqlConnection(af.ConnectionString);
            await beul.OpenAsync();
            await using var opdracht = new NpgsqlCommand("select pg_terminate_backend($1, 10000)", beul) { Parameters = { new() { Value = af.ProcessID } } };
            await opdracht.ExecuteNonQueryAsync();
        }
    }
}
