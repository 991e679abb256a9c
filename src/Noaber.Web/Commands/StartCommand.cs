using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Features.Demo;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Commands;

/// <summary><c>start</c>: brings the schema up to date, lays down the example in an empty database, and serves.</summary>
internal static class StartCommand
{
    public static Command Make(Func<string[], WebApplication> build)
    {
        var leeg = new Option<bool>("--leeg") { Description = "Laat een lege database leeg: geen voorbeeld." };
        var urls = new Option<string>("--urls") { Description = "Adres om op te luisteren.", DefaultValueFactory = _ => "http://localhost:5080" };
        var command = new Command("start", "Werkt de database bij, legt in een lege database het voorbeeld klaar, en start de website.") { leeg, urls };
        command.SetAction(async (parsed, stop) =>
        {
            var adres = parsed.GetRequiredValue(urls);
            var demo = await Prepare(adres, parsed.GetValue(leeg), stop);
            await using var app = build(["--urls", adres, $"--{Webadres.Instelling}", Eigen(adres), $"--{DemoModule.Instelling}", demo ? "true" : "false"]);
            await app.RunAsync(stop);
            return 0;
        });
        return command;
    }

    // Mail names the address that an administrator set; without one, the address that we listen on.
    private static string Eigen(string adres) =>
        Environment.GetEnvironmentVariable("Noaber__Adres") is { Length: > 0 } gezet ? gezet : adres.Split(';')[0];

    /// <summary>As the owner of the database. True when the example stands in it.</summary>
    private static async Task<bool> Prepare(string adres, bool leeg, CancellationToken stop)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var db = DataModule.AlsEigenaar(Verbindingen.Uit(configuration));
        await db.Database.MigrateAsync(stop);
        if (!leeg)
            await Voorbeeld.LegKlaar(db, new AmsterdamClock(), stop);
        if (await EersteAccount.Uitnodiging(db, Eigen(adres), stop) is { } uitnodiging)
            await Console.Out.WriteLineAsync(uitnodiging);
        return await Voorbeeld.IsAanwezig(db, stop);
    }
}
