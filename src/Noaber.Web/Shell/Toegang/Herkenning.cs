using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Npgsql;

namespace Noaber.Web.Shell.Toegang;

/// <summary>An account as the database knows it: its session, its stamp, and its part in the partnership that the address names.</summary>
internal sealed record Herkende(string Naam, string? Email, bool Beheerder, string? Stempel, DateTimeOffset? BevestigdOp, Deelname? Deelname);

/// <summary>Who is asking: the session that the cookie names, the partnership that the address names, and when.</summary>
internal sealed record Vrager(Guid Account, string Verzoek, Guid Sessie, string? Slug, DateTimeOffset Nu, DateOnly Vandaag);

/// <summary>Says in the running transaction who is asking, and finds out who that is here: the one question that every request begins with.</summary>
internal static class Herkenning
{
    private const string Vraag = """
        select naam, email, beheerder, stempel, bevestigd_op, samenwerking_id, samenwerking, slug, voorbeeld, partij_id, partij, soort, rollen
        from begin_als($1, $2, $3, $4, $5, $6)
        """;

    /// <summary>Who it is; null when there is no such account.</summary>
    public static async Task<Herkende?> Herken(this NoaberDb db, Vrager wie, CancellationToken stop)
    {
        // Past EF, which would make the command anew each time.
        await using var vraag = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        vraag.CommandText = Vraag;
        vraag.Parameters.AddRange(new NpgsqlParameter[]
        {
            new NpgsqlParameter<Guid> { TypedValue = wie.Account }, new NpgsqlParameter<string> { TypedValue = wie.Verzoek },
            new NpgsqlParameter<Guid> { TypedValue = wie.Sessie }, new NpgsqlParameter<string> { TypedValue = wie.Slug ?? "" },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = wie.Nu }, new NpgsqlParameter<DateOnly> { TypedValue = wie.Vandaag },
        });
        await using var rij = await vraag.ExecuteReaderAsync(stop);
        return !await rij.ReadAsync(stop) ? null : new(rij.GetString(0), rij.IsDBNull(1) ? null : rij.GetString(1), rij.GetBoolean(2),
            rij.IsDBNull(3) ? null : rij.GetString(3), rij.IsDBNull(4) ? null : rij.GetFieldValue<DateTimeOffset>(4), rij.IsDBNull(5) ? null : Deelname(rij));
    }

    private static Deelname Deelname(NpgsqlDataReader rij) => new(rij.GetGuid(5), rij.GetString(6), rij.GetString(7), rij.GetBoolean(8),
        rij.GetGuid(9), rij.GetString(10), Enum.Parse<PartijSoort>(rij.GetString(11)), [.. rij.GetFieldValue<string[]>(12).Select(Enum.Parse<Rol>)]);
}
