using System.Diagnostics;
using System.Reflection;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Npgsql;
using NpgsqlTypes;

namespace Noaber.Bench.Landelijk;

/// <summary>A national set of figures, all of it made up: what each association handed in for each half-year of ten years, laid down by COPY.</summary>
internal sealed class NationalData(NpgsqlConnection owner)
{
    private const int MostKeys = 60;

    private const string Copy = """
        copy waarneming (versie_id, samenwerking_id, partij_id, indicator, gebied, deel, periode, definitie, inzage, soort, getal, rijtoelichting) from stdin (format binary)
        """;

    // What keeps each row right costs more than the rows themselves; it is taken off, and laid on again over all of them.
    private const string Loose = """
        create temp table vast as
          select conname as naam, pg_get_constraintdef(oid) as wat from pg_constraint where conrelid = 'waarneming'::regclass and contype in ('p', 'f');
        create temp table zoek as select indexdef as wat from pg_indexes where tablename = 'waarneming' and indexname like 'ix\_%';
        do $$ declare deze text; begin
          for deze in select format('alter table waarneming drop constraint %I', naam) from vast
            union all select format('drop index %I', indexname) from pg_indexes where tablename = 'waarneming' and indexname like 'ix\_%' loop execute deze; end loop; end $$
        """;

    private const string Fast = """
        do $$ declare deze text; begin
          for deze in select format('alter table waarneming add constraint %I %s', naam, wat) from vast union all select wat from zoek loop execute deze; end loop; end $$;
        alter table levering enable trigger user; alter table leveringversie enable trigger user; alter table leveringstap enable trigger user;
        alter table waarneming enable trigger user
        """;

    private sealed record Figure(string Area, Indicator Indicator, string Part, decimal Number);

    private sealed record Delivered(Guid Version, Guid Here, Guid Party, string HalfYear, int At, string Municipality, int Areas);

    /// <summary>Which figures: what associations hand in by buurt each half-year, whole and by its classes.</summary>
    private static readonly List<(Indicator Indicator, string Part)> Keys =
    [
        .. Catalogus.Standaard.Indicatoren
            .Where(i => i is { Herkomst: Herkomst.Levering, LaagsteNiveau: Gebiedsniveau.Buurt, Ritme: Ritme.Halfjaar } && i.Levert.Contains(PartijSoort.Corporatie))
            .SelectMany(i => Catalogus.Standaard.Vragen(i, new DateOnly(2025, 12, 31)).Select(v => (i, v.Deel.Sleutel)))
            .OrderBy(key => key.Sleutel.Length).Take(MostKeys),
    ];

    /// <summary>Lays it all down for so many partnerships; how many figures, and how long each part took.</summary>
    public async Task<long> Lay(int partnerships)
    {
        await Timed("gebieden, partijen en leveringen", () => Do(Schema().Replace(":aantal", $"{partnerships}", StringComparison.Ordinal)));
        await Do(Loose);
        var figures = 0L;
        await Timed("cijfers", async () => figures = await CopyAll());
        await Timed("sleutels en indexen", () => Do($"set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2; {Fast}"));
        await Timed("nalopen", () => Do("vacuum analyze"));
        return figures;
    }

    private async Task<long> CopyAll()
    {
        var all = await Deliveries();
        var figures = 0L;
        await using var writer = await owner.BeginBinaryImportAsync(Copy);
        foreach (var delivered in all)
        {
            foreach (var (indicator, part) in Keys)
            {
                foreach (var (area, number) in Figures(delivered, indicator, part))
                {
                    await Write(writer, delivered, new(area, indicator, part, number));
                    figures++;
                }
            }
        }
        await writer.CompleteAsync();
        return figures;
    }

    /// <summary>Of each buurt with its homes, and of what it lies in together: as a workbook asks it.</summary>
    private static IEnumerable<(string Area, decimal Number)> Figures(Delivered delivered, Indicator indicator, string part)
    {
        var buurten = Areas(delivered).Select(area => (Area: area, Number: Number(delivered, area, part))).ToList();
        decimal Together(IEnumerable<(string Area, decimal Number)> of) =>
            indicator.Optelling == Optelwijze.Som ? of.Sum(b => b.Number) : decimal.Round(of.Average(b => b.Number), 1);
        return
        [
            .. buurten, .. buurten.GroupBy(b => $"WK{b.Area[2..8]}").Select(g => (g.Key, Together(g))), (delivered.Municipality, Together(buurten)),
        ];
    }

    /// <summary>The first association has homes in half of the buurten, the sixth in three of ten; not the same ones.</summary>
    private static IEnumerable<string> Areas(Delivered delivered) => Enumerable.Range(0, delivered.Areas)
        .Where(b => ((b * 7) + (delivered.At * 3)) % 10 < 5 - (delivered.At / 2)).Select(b => $"BU{delivered.Municipality[2..]}{b / 9:00}{b % 9:00}");

    private static async Task Write(NpgsqlBinaryImporter writer, Delivered delivered, Figure figure)
    {
        await writer.StartRowAsync();
        await writer.WriteAsync(delivered.Version, NpgsqlDbType.Uuid);
        await writer.WriteAsync(delivered.Here, NpgsqlDbType.Uuid);
        await writer.WriteAsync(delivered.Party, NpgsqlDbType.Uuid);
        await writer.WriteAsync(figure.Indicator.Code, NpgsqlDbType.Varchar);
        await writer.WriteAsync(figure.Area, NpgsqlDbType.Varchar);
        await writer.WriteAsync(figure.Part, NpgsqlDbType.Varchar);
        await writer.WriteAsync(delivered.HalfYear, NpgsqlDbType.Varchar);
        await writer.WriteAsync($"{figure.Indicator.Versie}", NpgsqlDbType.Varchar);
        await writer.WriteAsync($"{figure.Indicator.Inzage}", NpgsqlDbType.Varchar);
        await writer.WriteAsync(nameof(Waardesoort.Getal), NpgsqlDbType.Varchar);
        await writer.WriteAsync(figure.Number, NpgsqlDbType.Numeric);
        await writer.WriteAsync(value: true, NpgsqlDbType.Boolean);
    }

    /// <summary>The same each time, and about as large as the number of homes in a buurt.</summary>
    private static decimal Number(Delivered delivered, string area, string part)
    {
        var at = 17L;
        foreach (var sign in $"{area}{part}{delivered.At}")
            at = ((at * 31) + sign) % 1_000_003;
        return (at % 400) + (delivered.HalfYear[3] - '0') + (delivered.HalfYear[5] - '0');
    }

    private async Task<List<Delivered>> Deliveries()
    {
        await using var question = new NpgsqlCommand(
            "select versie, hier, partij, halfjaar, plek::int, gemeente, buurten from geleverd g join land l on l.id = g.hier order by halfjaar, nr, plek", owner);
        await using var answer = await question.ExecuteReaderAsync();
        var all = new List<Delivered>();
        while (await answer.ReadAsync())
        {
            all.Add(new(answer.GetGuid(0), answer.GetGuid(1), answer.GetGuid(2), answer.GetString(3), answer.GetInt32(4), answer.GetString(5),
                answer.GetInt32(6)));
        }
        return all;
    }

    private async Task Do(string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner) { CommandTimeout = 3600 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Timed(string what, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        Console.Error.WriteLine($"{what}: {watch.Elapsed.TotalSeconds:0} s");
    }

    private static string Schema()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("landelijk.sql")!);
        return reader.ReadToEnd();
    }
}
