using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>The built application as people run it, in a process of its own, which can be killed.</summary>
internal sealed class Serverproces : IAsyncDisposable
{
    private static readonly TimeSpan Opstarttijd = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("noaber-proces-");
    private readonly Process proces;

    private Serverproces(Verbindingen verbindingen, string[] opties)
    {
        Adres = new Uri($"http://localhost:{VrijePoort()}");
        proces = Begin(verbindingen, opties);
    }

    public Uri Adres { get; }

    /// <summary>Started, and answering.</summary>
    /// <param name="verbindingen">The database that it runs on.</param>
    /// <param name="opties">Of the command <c>start</c>.</param>
    public static async Task<Serverproces> Start(Verbindingen verbindingen, params string[] opties)
    {
        var server = new Serverproces(verbindingen, opties);
        await server.WachtOpGereed();
        return server;
    }

    /// <summary>At once and without a word, as when the power goes (SIGKILL).</summary>
    public async Task Dood()
    {
        proces.Kill(entireProcessTree: true);
        await proces.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!proces.HasExited)
            await Dood();
        proces.Dispose();
        data.Delete(recursive: true);
    }

    private Process Begin(Verbindingen verbindingen, string[] opties)
    {
        var opdracht = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var deel in (string[])[Path.Combine(AppContext.BaseDirectory, "Noaber.Web.dll"), "start", "--urls", Adres.ToString(), .. opties])
            opdracht.ArgumentList.Add(deel);
        opdracht.Environment["ConnectionStrings__Noaber"] = verbindingen.Applicatie;
        opdracht.Environment["ConnectionStrings__NoaberBeheer"] = verbindingen.Beheer;
        opdracht.Environment["Noaber__Data"] = data.FullName;
        opdracht.Environment["DOTNET_ENVIRONMENT"] = opdracht.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var begonnen = Process.Start(opdracht) ?? throw new InvalidOperationException("dotnet does not start.");
        begonnen.OutputDataReceived += (_, regel) => Onthoud(regel.Data);
        begonnen.ErrorDataReceived += (_, regel) => Onthoud(regel.Data);
        begonnen.BeginOutputReadLine();
        begonnen.BeginErrorReadLine();
        return begonnen;
    }

    private readonly Lock slot = new();

    // What it said is only of interest when it does not come up, or answers with a mistake of its own.
    private void Onthoud(string? regel)
    {
        lock (slot)
        {
            if (regel is not null && data.Exists)
                File.AppendAllText(Path.Combine(data.FullName, "uitvoer.log"), regel + "\n");
        }
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
