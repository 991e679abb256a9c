using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Npgsql;

namespace Noaber.Bench;

/// <summary>Lays down what is measured, as the owner of the database: partnerships in bulk, a kader of 500 agreements, proposals about to be adopted.</summary>
internal sealed class ScaleData(NpgsqlConnection owner, NoaberDb db)
{
    /// <summary>The example partnership in which everything is measured, so that only the others grow in number.</summary>
    public const string Slug = "enschede";

    private const int Themes = 10;
    private const int AgreementsOfTheme = 50;
    private const int OneChangedOf = 20;

    /// <summary>In how many partnerships the person takes part, when there are that many.</summary>
    private const int Participations = 20;

    private readonly Guid meeting = Guid.NewGuid();

    /// <summary>Another twentieth of the agreements each time, so that no text grows from one version to the next.</summary>
    private int round;

    /// <summary>The newest version of the kader of 500 agreements.</summary>
    public Guid Kader { get; private set; } = Guid.NewGuid();

    public async Task Begin(string schema)
    {
        await Do(schema);
        await Do($"select pg_temp.maak_kader(id, '{Kader}', 'Kader van 500 afspraken', {Themes}, {AgreementsOfTheme}) from samenwerking where slug = '{Slug}'");
        // The person leads the process here, and takes part in the two other examples too.
        await Do($"""
            insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van)
              select gen_random_uuid(), s.id, p.id, {Person}, array['Bewerker'], '2020-01-01' from samenwerking s
              join lateral (select p.id from partij p join organisatie o on o.id = p.organisatie_id
                            where p.samenwerking_id = s.id and o.soort = 'Gemeente' limit 1) p on true
              where not exists (select from deelnemer d where d.samenwerking_id = s.id and d.account_id = {Person});
            insert into overleg (id, samenwerking_id, partij_id, soort, titel, begin, duur_minuten, termijn, status, verzonden_op, gemaakt_op)
              select '{meeting}', s.id, p.id, 'BestuurlijkOverleg', 'Overleg van de meting', now(), 90, 14, 'Bezig', now(), now()
              from samenwerking s join partij p on p.samenwerking_id = s.id where s.slug = '{Slug}' limit 1;
            insert into overleg_genodigde (id, samenwerking_id, overleg_id, partij_id, naam, aanwezigheid)
              select gen_random_uuid(), p.samenwerking_id, '{meeting}', p.id, 'Wie komt', 'Aanwezig'
              from partij p join samenwerking s on s.id = p.samenwerking_id where s.slug = '{Slug}'
            """);
    }

    /// <summary>Partnerships up to this number, in the database as a whole.</summary>
    public async Task Grow(int total)
    {
        await Do($"""
            select pg_temp.maak_samenwerking(nr::int, case when nr < {Participations} then {Person} end)
            from generate_series((select count(*) from samenwerking), {total} - 1) nr
            """);
        await Do("vacuum analyze");
    }

    /// <summary>A working copy of the newest version with one agreement in twenty changed, consented to by all, on the agenda of a meeting in progress.</summary>
    public async Task<Guid> Propose()
    {
        var (copy, proposal) = (Guid.NewGuid(), Guid.NewGuid());
        await Do($"""
            select kopieer_kader('{Kader}', '{copy}');
            update afspraak set tekst = tekst || ' Wij kijken hier elk kwartaal naar.' where kader_id = '{copy}' and volgorde % {OneChangedOf} = {round++ % OneChangedOf}
            """);
        var hash = CanoniekeTekst.Hash(CanoniekeTekst.Van((await Kaderrijen.Lees(db, copy, CancellationToken.None)).Tekst()));
        await Do($"""
            insert into voorstel (id, samenwerking_id, kader_id, partij_id, titel, reden, status, ingang, gemaakt_op, ingediend_op, ingediende_hash, overleg_id, na_te_kijken)
              select '{proposal}', samenwerking_id, '{copy}', partij_id, 'Voorstel van de meting', 'Om te meten.', 'Geagendeerd', current_date, now(), now(), '{hash}', id, '[]'
              from overleg where id = '{meeting}';
            insert into instemming (id, samenwerking_id, voorstel_id, partij_id, door, tekst_hash, wijze, gegeven_op)
              select gen_random_uuid(), p.samenwerking_id, '{proposal}', p.id, 'Wie het meet', '{hash}', 'Persoonlijk', now()
              from partij p join voorstel v on v.id = '{proposal}' and v.samenwerking_id = p.samenwerking_id where p.instemmingsrecht
            """);
        Kader = copy;
        return proposal;
    }

    public async Task<bool> IsAdopted(Guid proposal) =>
        await Ask<long>($"select count(*) from versie v join kader k on k.id = v.kader_id where v.voorstel_id = '{proposal}' and k.status = 'Vigerend'") == 1;

    /// <summary>The name in the address of an agreement of the newest version.</summary>
    public Task<string> Key() => Ask<string>($"select sleutel from afspraak where kader_id = '{Kader}' order by volgorde limit 1");

    /// <summary>The version before the newest.</summary>
    public Task<Guid> Former() => Ask<Guid>($"select basis_id from kader where id = '{Kader}'");

    /// <summary>Moves the row version on, so that nothing kept of these two is used.</summary>
    public Task Forget(Guid former) => Do($"update kader set titel = titel where id in ('{former}', '{Kader}')");

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner) { CommandTimeout = 600 };
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private const string Person = "(select id from account where email like 'roos%')";

    private async Task Do(string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner) { CommandTimeout = 1800 };
        await command.ExecuteNonQueryAsync();
    }
}
