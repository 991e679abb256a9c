using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Noaber.Kernel.Monitor.Leveringen;
using Npgsql;

namespace Noaber.Bench.Leveringen;

/// <summary>A hundred workbooks at once, of three associations by five people, while someone else looks at pages.</summary>
internal sealed partial class UploadBench(string address)
{
    private const int PerPerson = 20;

    /// <summary>Of a half-year that is not over nothing can be handed in: so all are of long ago.</summary>
    private const int FirstYear = 2000;

    /// <summary>Pages of another partnership than most of what is read, as its adviser sees them.</summary>
    private static readonly string[] Pages = ["/s/enschede", "/s/enschede/monitor/leveringen", "/s/enschede/monitor"];

    private static readonly string[] People = ["analist", "adviseur", "bestuurder", "wethouder", "raadslid"];

    private readonly List<double> answers = [], done = [], pages = [];

    public static async Task<int> Run(string address, string owner)
    {
        await Join(owner);
        Console.WriteLine("| wat | keer | p50, ms | p95, ms | meest, ms |\n|---|---|---|---|---|");
        await new UploadBench(address).Measure();
        return 0;
    }

    private async Task Measure()
    {
        using var reader = await Visitor.SignIn(address);
        await Look(reader, TimeSpan.FromSeconds(5));
        pages.Clear();
        await Look(reader, TimeSpan.FromSeconds(15));
        Print("bladzijden, in rust", pages);
        pages.Clear();
        var uploads = new List<(Visitor, string, byte[])>();
        foreach (var (person, at) in People.Select((person, at) => (person, at)))
        {
            var visitor = await Visitor.SignIn(address, person);
            for (var nr = 0; nr < PerPerson; nr++)
            {
                // Each is the first of its half-year, so that all are read and stored.
                var list = $"/s/{(nr % 2 == 0 ? "hengelo" : "almelo")}/monitor/leveringen";
                var form = await visitor.UploadForm($"{list}?halfjaar={FirstYear + (at * PerPerson + nr) / 4}-{(nr / 2 % 2) + 1}");
                uploads.Add((visitor, form, Fill(await visitor.Bytes(form.Replace("/inlezen", "/sjabloon.xlsx", StringComparison.Ordinal)))));
            }
        }
        await Upload(uploads[0]);
        (var watch, answers.Capacity) = (Stopwatch.StartNew(), uploads.Count);
        answers.Clear();
        done.Clear();
        var all = Task.WhenAll(uploads.Skip(1).Select(Upload));
        while (!all.IsCompleted)
            await Look(reader, TimeSpan.FromSeconds(1));
        await all;
        Print($"bladzijden, terwijl er {uploads.Count - 1} tegelijk worden gelezen", pages);
        Print("werkboek: het eerste antwoord", answers);
        Print("werkboek: tot de uitkomst", done);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Alle {uploads.Count - 1} klaar na {watch.Elapsed.TotalSeconds:0.0} s."));
    }

    private async Task Upload((Visitor Visitor, string Form, byte[] Book) what)
    {
        var token = await what.Visitor.Token(what.Form);
        var watch = Stopwatch.StartNew();
        var next = await what.Visitor.Upload(what.Form, token, what.Book);
        lock (done)
            answers.Add(watch.Elapsed.TotalMilliseconds);
        while (next.Contains("/inlezen/", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            next = await what.Visitor.Follow(next);
        }
        lock (done)
            done.Add(watch.Elapsed.TotalMilliseconds);
    }

    private async Task Look(Visitor reader, TimeSpan time)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;)
        {
            foreach (var page in Pages)
            {
                pages.Add(await reader.Get(page));
                await Task.Delay(20);
            }
        }
    }

    /// <summary>A number in each cell that is there to be filled in.</summary>
    private static byte[] Fill(byte[] template)
    {
        var stream = new MemoryStream();
        stream.Write(template);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
            {
                using var part = sheet.Open();
                var xml = new StreamReader(part, leaveOpen: true).ReadToEnd();
                part.SetLength(0);
                part.Write(Encoding.UTF8.GetBytes(Open().Replace(xml, "<x:c r=\"${place}\" s=\"7\"><x:v>1</x:v></x:c>")));
            }
        }
        return stream.ToArray();
    }

    /// <summary>The people of the example take part for an association as well.</summary>
    private static async Task Join(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            insert into deelnemer (id, samenwerking_id, partij_id, account_id, rollen, van)
              select gen_random_uuid(), s.id, p.id, a.id, array['Bewerker'], '2020-01-01' from samenwerking s
              join partij p on p.samenwerking_id = s.id join organisatie o on o.id = p.organisatie_id and o.soort = 'Corporatie' cross join account a
              where s.slug in ('hengelo', 'almelo') and not exists (select from deelnemer d where d.samenwerking_id = s.id and d.account_id = a.id)
              and (s.slug, p.id) in (select s2.slug, min(p2.id::text)::uuid from partij p2 join samenwerking s2 on s2.id = p2.samenwerking_id
                join organisatie o2 on o2.id = p2.organisatie_id and o2.soort = 'Corporatie' group by 1)
            """, connection);
        await command.ExecuteNonQueryAsync();
        await Agree(connection);
        await PlanSince(connection);
    }

    /// <summary>Nothing of a party comes in before it agreed to the rules on figures.</summary>
    private static async Task Agree(NpgsqlConnection connection)
    {
        await using var rules = new NpgsqlCommand("""
            insert into gegevensovereenkomst (id, samenwerking_id, partij_id, regelversie, vanaf, op)
              select gen_random_uuid(), p.samenwerking_id, p.id, @versie, '2020-01-01', now() from partij p
              join samenwerking s on s.id = p.samenwerking_id and s.slug in ('hengelo', 'almelo')
              join organisatie o on o.id = p.organisatie_id and o.soort = 'Corporatie'
              where not exists (select from gegevensovereenkomst g where g.partij_id = p.id and g.samenwerking_id = p.samenwerking_id and g.tot is null)
            """, connection);
        rules.Parameters.AddWithValue("versie", Gegevensovereenkomst.HuidigeVersie);
        await rules.ExecuteNonQueryAsync();
    }

    /// <summary>The parties sit at the table, the areas exist and the plan holds since the first year.</summary>
    private static async Task PlanSince(NpgsqlConnection connection)
    {
        await using var plan = new NpgsqlCommand($"""
            update meetplanregel set vanaf = '{FirstYear}-1'
              where samenwerking_id in (select id from samenwerking where slug in ('hengelo', 'almelo'));
            update partij set van = '{FirstYear}-01-01'
              where van > '{FirstYear}-01-01' and samenwerking_id in (select id from samenwerking where slug in ('hengelo', 'almelo'));
            update gebied g set van = {FirstYear} where g.van > {FirstYear} and g.gemeente in ('GM0164', 'GM0141')
              and not exists (select from gebied eerder where eerder.code = g.code and eerder.van < g.van);
            """, connection);
        await plan.ExecuteNonQueryAsync();
    }

    private static void Print(string what, List<double> figures)
    {
        figures.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {figures.Count} | {figures[figures.Count / 2]:0} | {figures[(int)Math.Ceiling(figures.Count * .95) - 1]:0} | {figures[^1]:0} |"));
    }

    [GeneratedRegex("<x:c r=\"(?<place>[A-Z]+[0-9]+)\" s=\"7\" ?/>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Open();
}
