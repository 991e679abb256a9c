using System.Net.Mail;

namespace Noaber.Web.Shell;

/// <summary>What was typed in a field, read in the same way for every form.</summary>
internal static class Invoer
{
    public const string GeenEmail = "Vul een e-mailadres in, zoals naam@voorbeeld.nl.";

    private const int LangsteEmail = 256;

    /// <summary>One bare address: no display name, no list, no line break that would end up in a mail's header.</summary>
    public static bool IsEmail(string? tekst) =>
        tekst is { Length: > 0 and <= LangsteEmail } && !tekst.Any(char.IsControl) && MailAddress.TryCreate(tekst, out var adres) && adres.Address == tekst;

    /// <summary>What was typed, without the white space around it and with one kind of line end; null when nothing was.</summary>
    public static string? OfNiets(string? tekst) => tekst?.Trim().ReplaceLineEndings("\n") is { Length: > 0 } iets ? iets : null;

    /// <summary>Something to call a person, a party or a partnership by, on one line.</summary>
    public static bool IsNaam(string? tekst, int langst) =>
        !string.IsNullOrWhiteSpace(tekst) && tekst.Trim().Length <= langst && !tekst.Any(char.IsControl);
}
