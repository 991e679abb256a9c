using System.Net.Mail;

namespace Noaber.Web.Shell;

/// <summary>What a name and an e-mail address may be, said once for every form.</summary>
internal static class Invoer
{
    public const string GeenEmail = "Vul een e-mailadres in, zoals naam@voorbeeld.nl.";

    private const int LangsteEmail = 256;

    /// <summary>One bare address: no display name, no list, no line break that would end up in a mail's header.</summary>
    public static bool IsEmail(string? tekst) =>
        tekst is { Length: > 0 and <= LangsteEmail } && !tekst.Any(char.IsControl) && MailAddress.TryCreate(tekst, out var adres) && adres.Address == tekst;

    /// <summary>Something to call a person, a party or a partnership by, on one line.</summary>
    public static bool IsNaam(string? tekst, int langst) =>
        !string.IsNullOrWhiteSpace(tekst) && tekst.Trim().Length <= langst && !tekst.Any(char.IsControl);
}
