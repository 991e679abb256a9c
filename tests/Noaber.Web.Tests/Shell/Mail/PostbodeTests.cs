using System.Collections.Concurrent;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Shell.Mail;

/// <summary>What was committed is sent, once, whatever goes down; what was undone is not.</summary>
public sealed class PostbodeTests
{
    private readonly Brievenbus brievenbus = new();

    [Fact]
    public async Task MailThatWasCommittedBeforeACrash_IsSentAfterIt()
    {
        await using var proef = await Noaberproef.Start(diensten: services => services.AddSingleton<IMailer>(brievenbus));
        await proef.Wereld.Bewaar(Mail("wacht@proef.example"));

        await Draai(proef);

        await Tot(async () => !await Liggend(proef));
        Assert.Equal(["wacht@proef.example"], brievenbus.Bezorgd);
    }

    [Fact]
    public async Task MailThatWasBrokenOffHalfWay_IsNotSentAgain()
    {
        await using var proef = await Noaberproef.Start(diensten: services => services.AddSingleton<IMailer>(brievenbus));
        await proef.Wereld.Bewaar(Mail("net@proef.example", begonnen: DateTimeOffset.UtcNow.AddMinutes(-1)),
            Mail("lang@proef.example", begonnen: DateTimeOffset.UtcNow.AddHours(-2)), Mail("ander@proef.example"));

        await Draai(proef);

        await Tot(() => Task.FromResult(!brievenbus.Bezorgd.IsEmpty));
        Assert.Equal(["ander@proef.example"], brievenbus.Bezorgd);
        await using var db = proef.Db();
        Assert.Equal(["net@proef.example"], await db.Post.Where(m => m.BegonnenOp != null).Select(m => m.Aan).ToListAsync());
    }

    [Fact]
    public async Task MailThatCouldNotBeHandedOver_IsTriedAgainLater()
    {
        brievenbus.Dicht = true;
        await using var proef = await Noaberproef.Start(diensten: services => services.AddSingleton<IMailer>(brievenbus));
        await proef.Wereld.Bewaar(Mail("later@proef.example"));
        await Draai(proef);
        await using var db = proef.Db();
        await Tot(() => db.Post.AnyAsync(m => m.Pogingen == 1 && m.BegonnenOp == null && m.Vanaf > DateTimeOffset.UtcNow));
        Assert.Empty(brievenbus.Bezorgd);

        brievenbus.Dicht = false;
        await db.Post.ExecuteUpdateAsync(set => set.SetProperty(m => m.Vanaf, DateTimeOffset.UtcNow)); // time goes by

        await Tot(async () => !await Liggend(proef));
        Assert.Equal(["later@proef.example"], brievenbus.Bezorgd);
    }

    [Fact]
    public async Task TwoNodes_SendEachMailOnce()
    {
        await using var proef = await Noaberproef.Start(diensten: services => services.AddSingleton<IMailer>(brievenbus));
        await Draai(proef);
        await using var tweede = await Noaberproef.OpDezelfdeDatabase(proef);

        await proef.Wereld.Bewaar([.. Enumerable.Range(1, 40).Select(i => Mail($"mens{i}@proef.example"))]);

        await Tot(async () => !await Liggend(proef));
        Assert.Equal(40, brievenbus.Bezorgd.Count);
        Assert.Equal(40, brievenbus.Bezorgd.Distinct().Count());
    }

    private static UitgaandeMail Mail(string aan, DateTimeOffset? begonnen = null) =>
        new() { Aan = aan, Onderwerp = "Proef", Tekst = "Goedendag", Vanaf = DateTimeOffset.UtcNow, BegonnenOp = begonnen };

    private static async Task Draai(Noaberproef proef)
    {
        using var niemand = proef.Niemand();
        await niemand.Haal("/gezondheid/leeft");
    }

    private static async Task<bool> Liggend(Noaberproef proef)
    {
        await using var db = proef.Db();
        return await db.Post.AnyAsync();
    }

    private static async Task Tot(Func<Task<bool>> zover)
    {
        for (var poging = 0; poging < 200; poging++)
        {
            if (await zover())
                return;
            await Task.Delay(50);
        }
        throw new TimeoutException("It does not come that far.");
    }

    private sealed class Brievenbus : IMailer
    {
        public ConcurrentQueue<string> Bezorgd { get; } = [];

        public bool Dicht { get; set; }

        public Task Verstuur(UitgaandeMail mail, CancellationToken stop)
        {
            if (Dicht)
                throw new SmtpException("The server is away.");
            Bezorgd.Enqueue(mail.Aan);
            return Task.CompletedTask;
        }
    }
}
