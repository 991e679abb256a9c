using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Browser.Tests.Proef;

/// <summary>The built application as people run it, in a process of its own: on an empty database it migrates and lays down the example.</summary>
internal sealed class Applicatie : IAsyncDisposable
{
    private static readonly TimeSpan Opstarttijd = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("noaber-browser-");
    private readonly Process proces;

    private Applicatie(Proefdatabase database)
    {
        (Database, Adres) = (database, new Uri($"http://127.0.0.1:{VrijePoort()}"));
        proces = Begin();
    }

    public Proefdatabase Database { get; }

    public Uri Adres { get; }

    public static async Task<Applicatie> Start()
    {
        var applicatie = new Applicatie(await Proefdatabase.Leeg());
        await applicatie.WachtOpGereed();
        return applicatie;
    }

    /// <summary>What stands in the place of the names in an address: one of each, from the example of Enschede.</summary>
    public async Task<Dictionary<string, string>> Waarden()
    {
        await using var db = Database.AlsEigenaar();
        var hier = (await db.Samenwerkingen.SingleAsync(s => s.Slug == "enschede")).Id;
        var kader = await db.Kaders.SingleAsync(k => k.SamenwerkingId == hier && k.Status == KaderStatus.Vigerend);
        var najaar = await db.Overleggen.SingleAsync(o => o.SamenwerkingId == hier && o.Titel == "Bestuurlijk overleg najaar");
        var bezig = await MaakBezig(db, najaar);
        var voorstel = await db.Voorstellen.SingleAsync(v => v.SamenwerkingId == hier);
        return new()
        {
            ["voorstel"] = $"{voorstel.Id}", ["concept"] = $"{voorstel.KaderId}",
            ["overleg"] = $"{najaar.Id}", ["punt"] = $"{(await db.Agendapunten.SingleAsync(a => a.OverlegId == najaar.Id && a.Volgorde == 3)).Id}",
            ["geslotenoverleg"] = $"{(await db.Overleggen.SingleAsync(o => o.SamenwerkingId == hier && o.Titel == "Bestuurlijk overleg voorjaar")).Id}",
            ["bezigoverleg"] = $"{bezig.OverlegId}", ["bezigpunt"] = $"{bezig.Id}", ["uitkomst"] = $"{(await db.Uitkomsten.SingleAsync(u => u.AgendapuntId == bezig.Id)).Id}",
            ["samenwerking"] = "enschede", ["kader"] = $"{kader.Id}", ["document"] = $"{kader.BrondocumentId}",
            ["sleutel"] = (await db.Afspraken.FirstAsync(a => a.KaderId == kader.Id && a.Nummer == "1.2")).Sleutel,
            ["partij"] = $"{(await db.Partijen.FirstAsync(p => p.SamenwerkingId == hier && p.Organisatie.Naam == "Domijn")).Id}",
            ["mijlpaal"] = $"{(await db.Mijlpalen.FirstAsync(m => m.SamenwerkingId == hier && m.Code == "dpi")).Id}",
            ["deelnemer"] = $"{(await db.Deelnemers.FirstAsync(d => d.SamenwerkingId == hier && d.Account.Naam == "Gerda Vos")).Id}",
        };
    }

    /// <summary>A meeting in progress, which the example has none of, with an item and an outcome.</summary>
    private static async Task<AgendapuntRij> MaakBezig(NoaberDb db, OverlegRij als)
    {
        var overleg = new OverlegRij
        {
            SamenwerkingId = als.SamenwerkingId, PartijId = als.PartijId, Soort = OverlegSoort.Werkgroep, Titel = "Werkgroep van de proef", Begin = DateTimeOffset.UtcNow, DuurMinuten = 60, Termijn = 14,
            Status = OverlegStatus.Bezig, VerzondenOp = DateTimeOffset.UtcNow, GemaaktDoor = null, GemaaktOp = DateTimeOffset.UtcNow,
        };
        var punt = new AgendapuntRij { SamenwerkingId = als.SamenwerkingId, OverlegId = overleg.Id, Volgorde = 1, Titel = "Aan het werk", Soort = AgendapuntSoort.TerBespreking };
        db.AddRange(overleg, punt, new OverlegGenodigde { SamenwerkingId = als.SamenwerkingId, OverlegId = overleg.Id, PartijId = als.PartijId, Naam = "Iemand" },
            new UitkomstRij { SamenwerkingId = als.SamenwerkingId, AgendapuntId = punt.Id, Soort = OverlegUitkomst.Besluit, Tekst = "We gaan door.", OpgeschrevenOp = DateTimeOffset.UtcNow });
        await db.SaveChangesAsync();
        return punt;
    }

    public async ValueTask DisposeAsync()
    {
        proces.Kill(entireProcessTree: true);
        await proces.WaitForExitAsync();
        proces.Dispose();
        await Database.DisposeAsync();
        data.Delete(recursive: true);
    }

    private Process Begin()
    {
        var opdracht = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        opdracht.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Noaber.Web.dll"));
        opdracht.ArgumentList.Add("start");
        opdracht.ArgumentList.Add("--urls");
        opdracht.ArgumentList.Add(Adres.ToString());
        opdracht.Environment["ConnectionStrings__Noaber"] = Database.Verbindingen.Applicatie;
        opdracht.Environment["ConnectionStrings__NoaberBeheer"] = Database.Verbindingen.Beheer;
        opdracht.Environment["Noaber__Data"] = data.FullName;
        opdracht.Environment["DOTNET_ENVIRONMENT"] = opdracht.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var begonnen = Process.Start(opdracht) ?? throw new InvalidOperationException("dotnet does not start.");
        begonnen.OutputDataReceived += (_, regel) => Onthoud(regel.Data);
        begonnen.ErrorDataReceived += (_, regel) => Onthoud(regel.Data);
        begonnen.BeginOutputReadLine();
        begonnen.BeginErrorReadLine();
        return begonnen;
    }

    // What it said is only of interest when it does not come up, or answers with a mistake of its own.
    private void Onthoud(string? regel)
    {
        if (regel is not null)
            File.AppendAllText(Path.Combine(data.FullName, "uitvoer.log"), regel + "\n");
    }

    private async Task WachtOpGereed()
    {
        using var http = new HttpClient { BaseAddress = Adres };
        for (var begin = Stopwatch.StartNew(); begin.Elapsed < Opstarttijd && !proces.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await http.GetAsync("/gezondheid/gereed")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException("The application does not come up:\n" + await File.ReadAllTextAsync(Path.Combine(data.FullName, "uitvoer.log")));
    }

    private static int VrijePoort()
    {
        using var poort = new TcpListener(IPAddress.Loopback, 0);
        poort.Start();
        return ((IPEndPoint)poort.LocalEndpoint).Port;
    }
}
