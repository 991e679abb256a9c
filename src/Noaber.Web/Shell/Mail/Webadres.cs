namespace Noaber.Web.Shell.Mail;

/// <summary>
/// The address of this site in mail. Not taken from the request: who sends a request can put any host in it, and a mail with
/// a secret link must not lead there.
/// </summary>
internal sealed class Webadres(IConfiguration configuration)
{
    public const string Instelling = "Noaber:Adres";

    private readonly string basis = (configuration[Instelling] ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>The domain that passkeys belong to; null when we listen on every address and nobody said which is ours.</summary>
    public string? Domein => Uri.TryCreate(basis, UriKind.Absolute, out var adres) && adres.HostNameType is UriHostNameType.Dns ? adres.Host : null;

    public string Van(string pad) => basis + pad;
}
