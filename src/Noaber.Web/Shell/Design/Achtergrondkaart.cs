namespace Noaber.Web.Shell.Design;

/// <summary>
/// The grey map of streets under maps: tiles of PDOK, whose server then sees who looks at a map. So it is off, unless a setting says otherwise.
/// </summary>
internal static class Achtergrondkaart
{
    private const string Instelling = "Noaber:Achtergrondkaart";

    /// <summary>BRT-achtergrondkaart, grey, over WMTS.</summary>
    public const string Tegels = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png";

    /// <summary>The name that must stand on a map that is made of it.</summary>
    public const string Bron = "Kaartgegevens: Kadaster, BRT-achtergrondkaart (CC BY 4.0)";

    /// <summary>Whose tiles these are.</summary>
    public const string Herkomst = "https://service.pdok.nl";

    public static bool Aan(IConfiguration configuration) => configuration.GetValue<bool>(Instelling);
}
