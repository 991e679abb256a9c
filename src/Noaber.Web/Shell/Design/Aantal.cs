namespace Noaber.Web.Shell.Design;

/// <summary>A number with the word that goes with it: 1 thema, 2 thema’s.</summary>
internal static class Aantal
{
    public static string Van(int aantal, string enkelvoud, string meervoud) => aantal == 1 ? $"1 {enkelvoud}" : $"{aantal} {meervoud}";

    public static string Afspraken(int aantal) => Van(aantal, "afspraak", "afspraken");

    public static string Themas(int aantal) => Van(aantal, "thema", "thema’s");
}
