namespace Noaber.Web.Shell;

/// <summary>An address to go back to is only followed inside this site.</summary>
internal static class Terug
{
    public static string Veilig(string? adres) =>
        adres is ['/', not ('/' or '\\'), ..] or "/" ? adres : "/";
}
