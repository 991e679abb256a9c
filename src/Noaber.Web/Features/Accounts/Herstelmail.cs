using System.Threading.Channels;
using Microsoft.AspNetCore.Identity;
using Noaber.Web.Data;
using Noaber.Web.Features.Demo;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Accounts;

/// <summary>
/// Lays mail ready with a link to a new password. Beside the request, so that the answer takes as long for an address that we know as for
/// one that we do not.
/// </summary>
internal sealed partial class Herstelmail(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Herstelmail> log) : BackgroundService
{
    public static readonly TimeSpan Geldig = TimeSpan.FromHours(2);
    private static readonly TimeSpan Rust = TimeSpan.FromMinutes(2);

    private readonly Channel<string> adressen = Channel.CreateBounded<string>(new BoundedChannelOptions(500) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<Guid, DateTimeOffset> laatste = [];

    public void Vraag(string email) => adressen.Writer.TryWrite(email);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in adressen.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Stuur(email, stoppingToken);
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                Mislukt(log, fout);
            }
        }
    }

    private async Task Stuur(string email, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var diensten = scope.ServiceProvider;
        var (accounts, db) = (diensten.GetRequiredService<UserManager<Account>>(), diensten.GetRequiredService<NoaberDb>());
        var nu = klok.GetUtcNow();
        if (await accounts.FindByEmailAsync(email) is not { Email: { } adres } account || TeVroeg(account.Id, nu)
            || account.PasswordHash is null && diensten.GetRequiredService<IConfiguration>().IsDemo())
            return;
        laatste[account.Id] = nu;
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        var link = diensten.GetRequiredService<Webadres>().Van($"/wachtwoord-herstellen?account={account.Id}&token={Uri.EscapeDataString(token)}");
        await using var transactie = await db.BeginAls(null, "", stop);
        db.Add(new UitgaandeMail { Aan = adres, Onderwerp = "Maak een nieuw wachtwoord voor Noaber", Tekst = Tekst(link), Vanaf = nu });
        await db.SaveChangesAsync(stop);
        await db.NoteerVanNiemand("herstelmail", "Er is een mail gevraagd om een nieuw wachtwoord te maken.", account.Id, stop);
        await transactie.CommitAsync(stop);
    }

    // A stranger who types someone's address again and again fills no mailbox.
    private bool TeVroeg(Guid account, DateTimeOffset nu) => laatste.TryGetValue(account, out var vorige) && nu - vorige < Rust;

    private static string Tekst(string link) => $"""
        Goedendag,

        Jij of iemand anders heeft gevraagd om een nieuw wachtwoord voor Noaber.
        Open deze link om het te maken. Hij werkt twee uur, en één keer.

        {link}

        Heb je dit niet gevraagd? Dan hoef je niets te doen. Je wachtwoord blijft zoals het is.
        """;

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail for a new password could not be laid ready")]
    private static partial void Mislukt(ILogger log, Exception fout);
}
