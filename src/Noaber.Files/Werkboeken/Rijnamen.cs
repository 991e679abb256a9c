using System.Text.RegularExpressions;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// Whether the names that people see in a row are those of its hidden key. Sorting, or copying a name, moves the one without the other, and
/// then a figure would count for another area than the sheet shows.
/// </summary>
internal sealed partial class Rijnamen
{
    private const int KortsteDeel = 3;
    private readonly Kolommen? kolommen;
    private readonly string gebied, deel;
    private readonly HashSet<string> gebieden, delen;

    public Rijnamen(Werkblad werkblad, Leveringindeling blad)
    {
        (gebied, deel) = (blad.Code(Leveringwerkboek.Gebiedskolom), blad.Code(Leveringwerkboek.Deelkolom));
        // Grey columns may be taken out: then nobody sees a name that can be wrong.
        (kolommen, _) = Kolommen.Zoek(new([werkblad], new Dictionary<string, Celplaats>()),
            [.. Leveringwerkboek.Ontwerp(blad).Where(k => k.Code == gebied || k.Code == deel)]);
        gebieden = [.. blad.Gebiedsnamen.Select(Kern)];
        delen = [.. blad.Rijen.Select(r => Kern(r.Deelnaam))];
    }

    /// <summary>What is wrong with the names in a row; null when they are those of its key.</summary>
    public Celmelding? Vreemd(Werkrij rij, Leveringrij sleutel) =>
        Vreemd(rij, gebied, sleutel.Gebied.Naam, gebieden) is { } cel ? Melding(cel, sleutel.Gebied.Naam)
        : sleutel.Deelnaam.Length > 0 && Vreemd(rij, deel, sleutel.Deelnaam, delen) is { } klasse ? Melding(klasse, sleutel.Deelnaam)
        : null;

    private Cel? Vreemd(Werkrij rij, string code, string hoort, HashSet<string> alle) =>
        kolommen?.Heeft(code) == true && kolommen.Cel(rij, code) is var cel && !IsZelfde(Kern(cel.Tekst), Kern(hoort), alle) ? cel : null;

    /// <summary>The same, or a shorter or longer way to say it that fits no other name here.</summary>
    private static bool IsZelfde(string staat, string hoort, HashSet<string> alle) => staat.Length == 0 || staat == hoort
        || (!alle.Contains(staat) && Past(staat, hoort) && alle.All(naam => naam == hoort || naam.Length == 0 || !Past(staat, naam)));

    private static bool Past(string staat, string naam) => Math.Min(staat.Length, naam.Length) >= KortsteDeel
        && (staat.Contains(naam, StringComparison.Ordinal) || naam.Contains(staat, StringComparison.Ordinal));

    private static string Kern(string tekst) => Tekens().Replace(tekst, "").ToLowerInvariant();

    private static Celmelding Melding(Cel cel, string hoort) => new("naam-bij-sleutel", cel.Plaats, cel.Tekst,
        $"De naam hoort niet bij de sleutel: er staat ‘{cel.Tekst}’, maar de verborgen sleutel van deze rij is van ‘{hoort}’. "
            + "Dat komt door sorteren, of doordat namen zijn gekopieerd.",
        $"Zet de naam ‘{hoort}’ terug met de cijfers die daarbij horen, of download een nieuw werkboek en neem je cijfers over.");

    [GeneratedRegex(@"[^\p{L}\d]+", RegexOptions.None, 1000)]
    private static partial Regex Tekens();
}
