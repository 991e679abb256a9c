using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Npgsql;

namespace Noaber.Web.Tests.Proef;

/// <summary>Holds the database still at a moment, so that something can happen just then.</summary>
internal static class Ophouden
{
    /// <summary>Makes whoever comes to this moment wait, until what is done meanwhile is over.</summary>
    public static async Task Bij(Noaberproef proef, string waar, Func<Task, Task> doe)
    {
        await using var slot = new NpgsqlConnection(proef.Database.Verbindingen.Beheer);
        await slot.OpenAsync();
        var soort = waar.StartsWith("constraint ", StringComparison.Ordinal) ? "constraint " : "";
        await Sql(slot, $"""
            create or replace function proef_wacht() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(20261121); return new; end $$;
            create {soort}trigger proef_wacht {waar[soort.Length..]} execute function proef_wacht();
            select pg_advisory_lock(20261121);
            """);
        await doe(Gewacht(proef));
        await Sql(slot, "select pg_advisory_unlock(20261121)");
        // What the dead process left waiting goes to its end, or back: then nobody holds what it had.
        await using var db = proef.Db();
        await Tot(db, "select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid() and usename = 'noaber_app'", aantal => aantal == 0);
        var tabel = waar.Split(' ')[Array.IndexOf(waar.Split(' '), "on") + 1];
        await Sql(slot, $"drop trigger proef_wacht on {tabel}");
    }

    private static async Task Sql(NpgsqlConnection verbinding, string sql)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        await opdracht.ExecuteNonQueryAsync();
    }

    private static async Task Gewacht(Noaberproef proef)
    {
        await using var db = proef.Db();
        await Tot(db, "select count(*)::int as \"Value\" from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())", aantal => aantal > 0);
    }

    private static async Task Tot(NoaberDb db, string vraag, Func<int, bool> goed)
    {
        for (var begin = DateTime.UtcNow; DateTime.UtcNow - begin < TimeSpan.FromSeconds(15); await Task.Delay(20))
        {
            if (goed(await db.Database.SqlQueryRaw<int>(vraag).SingleAsync()))
                return;
        }
        Assert.Fail($"Not within 15 seconds: {vraag}");
    }
}
