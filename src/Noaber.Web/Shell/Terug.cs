namespace Noaber.Web.Shell;

/// <summary>An address to go back to is only followed inside this site.</summary>
internal static class Terug
{
    // A browser drops tabs and newlines from an address, so that "/\t/elders" would lead elsewhere.
    public static string Veilig(string? adres) =>
        adres is ['/', not ('/' or '\\'), ..] or "/" && !adres.Any(char.IsControl) ? adres : "/";
}
