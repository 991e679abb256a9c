using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;
using Noaber.Web.Tests.Api;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;
using Noaber.Web.Tests.Vrijgave;
using Npgsql;

namespace Noaber.Web.Tests.Data;

/// <summary>Goes round the application: plain SQL under the application's role.</summary>
public sealed class RowLevelSecurityTests(RowLevelSecurityTests.Twee twee) : IClassFixture<RowLevelSecurityTests.Twee>
{
    /// <summary>Of no partnership; the areas of CBS are public, the same for all, and written by no request.</summary>
    private static readonly string[] ZonderSamenwerking = ["beveiligingssleutel", "installatie", "zegel", "__EFMigrationsHistory", "gebied", "gebiedsovergang", "openbaarcijfer"];

    /// <summary>Who signs in and out, and what mail was asked for, have lines of their own; what can be found follows from rows that have theirs. Figures come in with a version that has a line, and never change: all parties read the trail, and figures they may not see.</summary>
    private static readonly string[] ZonderSpoor = ["sessie", "uitgaande_mail", "inlezing", "inleesbezoek", "herinnering", "klad", "opgevangen", "zoekstuk", "zoekwoord", "waarneming", "bevinding", "cijferdownload", "figuurstand", "cijferweergave", "vrijgavecijfer", "vrijgaveprotocol"];

    /// <summary>Read by the application before it knows who asks, so without a policy; their changes leave a trail all the same.</summary>
    private static readonly string[] VanAccounts = ["account", "account_claim", "account_login", "account_token", "account_passkey"];

    private readonly Proefdatabase database = twee.Database;
    private readonly Samenwerking mijn = twee.Mijn;
    private readonly Samenwerking ander = twee.Ander;
    private readonly Account ik = twee.Ik;

    /// <summary>Two partnerships with content; one person who takes part in the first.</summary>
    public sealed class Twee : IAsyncLifetime
    {
        internal Proefdatabase Database { get; private set; } = null!;
        internal Samenwerking Mijn { get; private set; } = null!;
        internal Samenwerking Ander { get; private set; } = null!;
        internal Account Ik { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await Proefdatabase.Maak();
            var wereld = new Wereld(Database);
            (Mijn, Ander) = (await wereld.Samenwerking("Mijn"), await wereld.Samenwerking("Ander"));
            Ik = await wereld.Iemand(Mijn, PartijSoort.Gemeente, Rol.Procesleider);
            await wereld.Iemand(Ander, PartijSoort.Corporatie, Rol.Bewerker);
            foreach (var samenwerking in new[] { Mijn, Ander })
            {
                var (inlezing, gemeente) = (Wereld.Inlezing(samenwerking, Ik), await wereld.Partij(samenwerking, PartijSoort.Gemeente));
                await wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking), .. Voorbeeldjaar.Rijen(samenwerking), inlezing,
                    new Inleesbezoek { InlezingId = inlezing.Id, AccountId = Ik.Id, SamenwerkingId = samenwerking.Id, GezienOp = DateTimeOffset.UtcNow },
                    wereld.Uitnodiging(samenwerking, gemeente), .. Overlegproef.Rijen(samenwerking, gemeente)]);
                await wereld.Bewaar(Wereld.Klad(samenwerking, await wereld.Kader(samenwerking), Ik), Wereld.Opgevangen(samenwerking, Ik));
                await wereld.Bewaar([.. Voorbeeldvoorstel.Rijen(samenwerking, [.. await wereld.Partijen(samenwerking)])]);
                await wereld.Koppel(samenwerking, Ik);
                await wereld.Voortgang(samenwerking, Ik);
                await wereld.Teruggetrokken(samenwerking);
                await wereld.Bod(samenwerking, gemeente);
                await wereld.Evaluatie(samenwerking);
                await wereld.Monitor(samenwerking, Ik);
                await wereld.LeveringBijBesluit(samenwerking, gemeente);
                await wereld.Bewaar(Vrijgavewereld.Rijen(samenwerking, gemeente, vrijgegeven: false));
            }
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }

    [Fact]
    public async Task EveryTableOfASamenwerking_HasAPolicyAndATrail()
    {
        var tabellen = await Lees("select relname::text || case when relrowsecurity and exists (select from pg_policy where polrelid = c.oid) then '' else ' zonder beleid' end "
            + "|| case when relname = 'logregel' or exists (select from pg_trigger where tgrelid = c.oid and tgname = 'leg_vast') then '' else ' zonder spoor' end "
            + "from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1");

        Assert.NotEmpty(tabellen);
        Assert.Empty(tabellen.Where(t => t.Contains(" zonder ", StringComparison.Ordinal)).Except([
            .. ZonderSamenwerking.Select(t => $"{t} zonder beleid zonder spoor"), .. VanAccounts.Select(t => $"{t} zonder beleid"), .. ZonderSpoor.Select(t => $"{t} zonder spoor")]));
    }

    [Fact]
    public async Task NobodyAsking_GetsNothing()
    {
        foreach (var tabel in await Tabellen())
            Assert.Equal(["0"], await LeesAls(null, $"select count(*)::text from {tabel}"));
    }

    [Fact]
    public async Task AParticipant_GetsTheOwnPartnershipAndNothingOfAnother()
    {
        foreach (var tabel in await Tabellen())
        {
            var kolom = tabel == "samenwerking" ? "id" : "samenwerking_id";
            // What someone did outside any partnership is that person's own to read.
            var behalve = tabel == "logregel" ? $" where samenwerking_id is not null or account_id is distinct from '{ik.Id}'" : "";
            var gezien = await LeesAls(ik.Id, $"select distinct {kolom}::text from {tabel}{behalve}");
            Assert.True(gezien.SequenceEqual([mijn.Id.ToString()]), $"{tabel}: {string.Join(", ", gezien)}");
        }
    }

    [Theory]
    [InlineData("insert into kader (id, samenwerking_id, titel, status, gemaakt_op) values (gen_random_uuid(), '{0}', 'x', 'Concept', now())")]
    [InlineData("insert into partij (id, samenwerking_id, organisatie_id, instemmingsrecht, van) select gen_random_uuid(), '{0}', id, true, now() from organisatie limit 1")]
    [InlineData("insert into logregel (samenwerking_id, account_id, handeling) values ('{0}', '{1}', 'verzonnen')")]
    public async Task WritingIntoAnotherPartnership_IsRefused(string sql)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => LeesAls(ik.Id, string.Format(null, sql, ander.Id, ik.Id)));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Theory]
    [InlineData("update logregel set omschrijving = 'anders'")]
    [InlineData("delete from logregel")]
    [InlineData("truncate logregel")]
    [InlineData("alter table logregel disable trigger all")]
    [InlineData("alter table kader disable row level security")]
    [InlineData("update installatie set waarde = 'x'")]
    [InlineData("insert into organisatie values (gen_random_uuid(), 'x', 'Gemeente')")]
    [InlineData("set role noaber_eigenaar")]
    [InlineData("insert into logregel (handeling, tijdstip) values ('verzonnen', '2020-01-01')")]
    [InlineData("insert into logregel (handeling, verzoek) values ('verzonnen', 'een ander verzoek')")]
    [InlineData("insert into logregel (account_id, handeling, tabel, nieuw) values (wie(), 'gewijzigd', 'kader', '{}')")]
    [InlineData("insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van) select gen_random_uuid(), samenwerking_id, id, wie(), '{Procesleider}', now() from partij limit 1")]
    [InlineData("update deelnemer set account_id = wie()")]
    [InlineData("update partij set samenwerking_id = gen_random_uuid()")]
    [InlineData("update afspraak set samenwerking_id = gen_random_uuid()")]
    [InlineData("update uitnodiging set email = 'ik@proef.example'")]
    [InlineData("update mijlpaal set samenwerking_id = gen_random_uuid()")]
    [InlineData("update mijlpaal set wettelijk = false")]
    [InlineData("delete from mijlpaal")]
    [InlineData("update jaarcyclus set jaar = 2030")]
    [InlineData("update afronding set bewijs = 'anders'")]
    [InlineData("delete from herinnering")]
    [InlineData("delete from kader")]
    [InlineData("delete from deelnemer")]
    [InlineData("delete from account")]
    [InlineData("update account set beheerder = true where id = wie()")]
    [InlineData("delete from beveiligingssleutel")]
    [InlineData("delete from overleg")]
    [InlineData("update overleg set partij_id = gen_random_uuid()")]
    [InlineData("update stuk set naam = 'anders'")]
    [InlineData("update stuk_deling set gedeeld_op = now() - interval '30 days'")]
    [InlineData("delete from stuk_deling")]
    [InlineData("update agendalink set laatst_gebruikt_op = now()")]
    [InlineData("update api_token set verloopt_op = now()")]
    public async Task WhatTheApplicationMayNotDo_IsRefused(string sql)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => LeesAls(ik.Id, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Theory]
    [InlineData("delete from inleesbezoek")]
    [InlineData("insert into inleesbezoek (inlezing_id, account_id, samenwerking_id, gezien_op) select i.id, a.id, i.samenwerking_id, now() from inlezing i, account a where a.id <> wie() limit 1")]
    [InlineData("update inlezing set inhoud = ''")]
    public async Task VisitOfSomeoneElseAndTheFileItself_AreLeftAlone(string sql)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => LeesAls(ik.Id, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Fact]
    public async Task ADraftOfSomeoneElse_IsNotSeenAndNotWritten()
    {
        var wereld = new Wereld(database);
        var collega = await wereld.Iemand(mijn, PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(["0"], await LeesAls(collega.Id, "select count(*)::text from klad"));
        Assert.Equal(["false"], await LeesAls(collega.Id, $"select bewaar_klad('{ik.Id}', id, 'x', 'x', '{{}}', now())::text from kader limit 1"));
        var fout = await Assert.ThrowsAsync<PostgresException>(() => LeesAls(ik.Id, "update klad set velden = '{}'"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Fact]
    public async Task WordsOfSomeoneElse_AreNotSeenAndNotLaidDown()
    {
        var wereld = new Wereld(database);
        var collega = await wereld.Iemand(mijn, PartijSoort.Zorgpartij, Rol.Bewerker);
        const string vang = "select coalesce(vang_op('{0}', '{1}', '/', 'x', '{{}}', now())::text, 'niets')";
        Assert.Equal(["0"], await LeesAls(collega.Id, "select count(*)::text from opgevangen"));
        Assert.Equal(["niets"], await LeesAls(collega.Id, string.Format(null, vang, ik.Id, mijn.Slug)));
        Assert.Equal(["niets"], await LeesAls(null, string.Format(null, vang, ik.Id, ander.Slug)));
        Assert.NotEqual(["niets"], await LeesAls(null, string.Format(null, vang, ik.Id, mijn.Slug)));
    }

    [Theory]
    [InlineData("update versie set ingang = '2020-01-01'")]
    [InlineData("delete from versie")]
    [InlineData("update instemming set tekst_hash = 'x'")]
    [InlineData("delete from instemming")]
    [InlineData("insert into zegel (van_transactie, tot_transactie, aantal, hash) values (0, 1, 1, 'x')")]
    [InlineData("update kader set titel = 'anders' where titel = 'Vastgesteld kader'")]
    [InlineData("insert into thema (id, samenwerking_id, kader_id, lijn_id, volgorde, nummer, titel, bron_van, bron_tot) select gen_random_uuid(), samenwerking_id, id, gen_random_uuid(), 9, '9', 'x', 0, 0 from kader where titel = 'Vastgesteld kader'")]
    [InlineData("insert into instemming (id, samenwerking_id, voorstel_id, partij_id, account_id, door, tekst_hash, wijze, gegeven_op) select gen_random_uuid(), samenwerking_id, id, partij_id, wie(), 'ik', 'x', 'Persoonlijk', now() from voorstel")]
    public async Task WhatWasDecided_StandsWhateverTheApplicationAsks(string sql)
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() => LeesAls(ik.Id, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Fact]
    public async Task TrailInTheNameOfSomeoneElse_IsRefused()
    {
        var fout = await Assert.ThrowsAsync<PostgresException>(() =>
            LeesAls(ik.Id, $"insert into logregel (account_id, handeling) values ('{Guid.NewGuid()}', 'verzonnen')"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Fact]
    public async Task SessionMailAndTokenOfSomeoneElse_AreNotSeen()
    {
        var vreemde = Wereld.Account();
        await new Wereld(database).Bewaar(vreemde,
            new Sessie { AccountId = vreemde.Id, BevestigdOp = DateTimeOffset.UtcNow, VerlooptOp = DateTimeOffset.UtcNow.AddHours(1) },
            Apiproef.Rij(vreemde, Tokenaanmelding.NieuwGeheim()),
            new UitgaandeMail { Aan = "ander@proef.example", Onderwerp = "Geheime link", Tekst = "x", Vanaf = DateTimeOffset.UtcNow });
        Assert.Equal(["0"], await LeesAls(ik.Id, "select count(*)::text from sessie"));
        Assert.Equal(["0"], await LeesAls(ik.Id, "select count(*)::text from uitgaande_mail"));
        Assert.Equal(["0"], await LeesAls(ik.Id, "select count(*)::text from api_token"));
    }

    [Fact]
    public async Task WhoIsAsking_EndsWithTheTransaction()
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Applicatie);
        await using var verbinding = await bron.OpenConnectionAsync();
        await using (var transactie = await verbinding.BeginTransactionAsync())
        {
            await Voer(verbinding, $"select set_config('noaber.account', '{ik.Id}', true)");
            Assert.Equal(["1"], await Voer(verbinding, "select count(*)::text from brondocument"));
            await transactie.CommitAsync();
        }
        Assert.Equal(["0"], await Voer(verbinding, "select count(*)::text from brondocument"));
    }

    [Fact]
    public async Task AChangeByPlainSql_LeavesItsTrace()
    {
        await LeesAls(ik.Id, "select set_config('noaber.verzoek', 'proef-1', true); update partij set tot = '2090-01-01' where organisatie_id in (select id from organisatie where soort = 'Gemeente')");
        Assert.Equal([$"gewijzigd|{ik.Id}|2090-01-01|proef-1"],
            await LeesAls(ik.Id, "select concat_ws('|', handeling, account_id, nieuw ->> 'tot', verzoek) from logregel where tabel = 'partij' and handeling = 'gewijzigd' and account_id is not null"));
    }

    [Fact]
    public async Task AChangeOfAnAccount_LeavesItsTraceWithoutItsSecrets()
    {
        await LeesAls(ik.Id, $"""
            update account set password_hash = 'GEHEIM', email = 'GEHEIM@proef.example', two_factor_enabled = true where id = '{ik.Id}';
            insert into account_token (user_id, login_provider, name, value) values ('{ik.Id}', 'app', 'sleutel', 'GEHEIM');
            insert into account_passkey (credential_id, user_id, data) values ('\x01', '{ik.Id}', jsonb_build_object('Name', 'GEHEIM', 'SignCount', 1));
            update account_passkey set data = jsonb_build_object('Name', 'GEHEIM', 'SignCount', 2);
            update account_passkey set data = jsonb_build_object('Name', 'ook GEHEIM', 'SignCount', 2);
            delete from account_passkey;
            update account set access_failed_count = 3 where id = '{ik.Id}';
            """);

        var spoor = await LeesAls(ik.Id,
            $"select concat_ws(' ', tabel, handeling, nieuw) from logregel where tabel like 'account%' and account_id = '{ik.Id}' and sleutel = '{ik.Id}' order by id");

        Assert.Equal(
        [
            """account gewijzigd {"email": "niet bewaard", "password_hash": "niet bewaard", "two_factor_enabled": true}""",
            """account_token toegevoegd {"name": "sleutel", "value": "niet bewaard", "user_id": "niet bewaard", "login_provider": "app"}""",
            """account_passkey toegevoegd {"data": "niet bewaard", "user_id": "niet bewaard", "credential_id": "niet bewaard"}""",
            """account_passkey gewijzigd {"data": "niet bewaard"}""",
            "account_passkey verwijderd",
        ], spoor);
        Assert.Equal(["0"], await Lees("select count(*)::text from logregel where concat(oud, nieuw, omschrijving) like '%GEHEIM%'"));
    }

    private async Task<List<string>> Tabellen() =>
        await Lees("select c.relname::text from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace "
        + "and (relname = 'samenwerking' or exists (select from pg_attribute where attrelid = c.oid and attname = 'samenwerking_id'))");

    private async Task<List<string>> Lees(string sql)
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Beheer);
        await using var verbinding = await bron.OpenConnectionAsync();
        return await Voer(verbinding, sql);
    }

    private async Task<List<string>> LeesAls(Guid? wie, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(database.Verbindingen.Applicatie);
        await using var verbinding = await bron.OpenConnectionAsync();
        await using var transactie = await verbinding.BeginTransactionAsync();
        await Voer(verbinding, $"select set_config('noaber.account', '{wie}', true)");
        var gelezen = await Voer(verbinding, sql);
        await transactie.CommitAsync();
        return gelezen;
    }

    private static async Task<List<string>> Voer(NpgsqlConnection verbinding, string sql)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var regels = new List<string>();
        while (await lezer.ReadAsync())
            regels.Add(lezer.IsDBNull(0) ? "" : lezer.GetString(0));
        return regels;
    }
}
