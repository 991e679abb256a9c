using System.Net;
using System.Net.Mail;
using Noaber.Web.Data;

namespace Noaber.Web.Shell.Mail;

/// <summary>Where mail goes: an SMTP server when one is set, otherwise a folder in which each message becomes a file.</summary>
internal sealed class MailInstellingen
{
    public string Afzender { get; set; } = "noaber@localhost";
    public string? Server { get; set; }
    public int Poort { get; set; } = 587;
    public string? Gebruiker { get; set; }
    public string? Wachtwoord { get; set; }
    public string? Map { get; set; }
}

/// <summary>
/// Hands a message over to whoever delivers it. Only <see cref="Postbode"/> does; the rest of the application adds an
/// <see cref="UitgaandeMail"/>.
/// </summary>
internal interface IMailer
{
    Task Verstuur(UitgaandeMail mail, CancellationToken stop);
}

internal static class MailModule
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var instellingen = configuration.GetSection("Mail").Get<MailInstellingen>() ?? new();
        instellingen.Map ??= Path.Combine(configuration["Noaber:Data"] ?? "data", "mail");
        services.AddSingleton(instellingen);
        services.AddSingleton<Webadres>();
        services.AddSingleton<IMailer, Mailer>().AddHostedService<Postbode>();
    }

    private sealed class Mailer(MailInstellingen instellingen) : IMailer
    {
        public async Task Verstuur(UitgaandeMail mail, CancellationToken stop)
        {
            using var bericht = new MailMessage(instellingen.Afzender, mail.Aan, mail.Onderwerp, mail.Tekst);
            // The same at each attempt, so that a receiver can tell a repetition.
            bericht.Headers.Add("Message-ID", $"<{mail.Id}@{bericht.From!.Host}>");
            if (mail.AfmeldenBij is { } adres)
            {
                bericht.Headers.Add("List-Unsubscribe", $"<{adres}>");
                bericht.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            using var smtp = Verbinding();
            await smtp.SendMailAsync(bericht, stop);
        }

        private SmtpClient Verbinding()
        {
            if (instellingen.Server is { Length: > 0 } server)
            {
                return new SmtpClient(server, instellingen.Poort)
                {
                    EnableSsl = true,
                    Credentials = instellingen.Gebruiker is null ? null : new NetworkCredential(instellingen.Gebruiker, instellingen.Wachtwoord),
                };
            }
            var map = Path.GetFullPath(instellingen.Map!);
            Directory.CreateDirectory(map);
            // The messages hold secret links: nobody but us.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = map };
        }
    }
}
