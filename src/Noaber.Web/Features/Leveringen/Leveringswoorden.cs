using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Deliveries in plain words.</summary>
internal static class Leveringswoorden
{
    private const int LangsteTekst = 2000;

    /// <summary>What someone typed in a field, no longer than may be kept.</summary>
    public static string Getypt(this string? tekst) => tekst?.Trim() is { } kaal ? kaal[..Math.Min(kaal.Length, LangsteTekst)] : "";

    public static (Statussoort Soort, string Tekst) Merk(this Leveringsstatus? status) => status switch
    {
        null => (Statussoort.Neutraal, "nog niets"),
        Leveringsstatus.Concept => (Statussoort.NogGeenDoel, "concept"),
        Leveringsstatus.Ingediend => (Statussoort.AandachtNodig, "ingediend"),
        Leveringsstatus.Akkoord => (Statussoort.OpKoers, "akkoord"),
        Leveringsstatus.Aanvaard => (Statussoort.Behaald, "aanvaard"),
        _ => (Statussoort.Behaald, "vergrendeld"),
    };

    /// <summary>Who does something next; null when nobody needs to.</summary>
    /// <param name="status">How far it is.</param>
    /// <param name="partij">Whose it is.</param>
    /// <param name="opgegaan">As whom that party goes on, when it stopped: that one acts for it.</param>
    public static string? AanDeBeurt(Leveringsstatus? status, PartijAanTafel partij, Opgegaan? opgegaan) => status switch
    {
        null or Leveringsstatus.Concept or Leveringsstatus.Ingediend when opgegaan is { IsElders: true, In.Naam: var naar } =>
            $"niemand meer, want {partij.Naam} ging op in {naar} en die levert ze zelf aan",
        null or Leveringsstatus.Concept => opgegaan?.In.Naam ?? partij.Naam,
        Leveringsstatus.Ingediend => $"de bestuurder van {opgegaan?.In.Naam ?? partij.Naam}",
        Leveringsstatus.Akkoord => partij.Soort == PartijSoort.Gemeente ? "een monitorbeheerder van een andere partij" : "de gemeente",
        Leveringsstatus.Aanvaard => "de monitorbeheerder",
        _ => null,
    };

    /// <summary>The same as a sentence.</summary>
    public static string NuAanZet(Leveringsstatus? status, PartijAanTafel partij, Opgegaan? opgegaan) =>
        AanDeBeurt(status, partij, opgegaan) is { } wie ? $"Nu is {wie} aan zet." : "De cijfers staan vast.";

    /// <summary>Whose figures they are: of a party that stopped with as whom it goes on.</summary>
    public static string VanWie(string partij, Opgegaan? opgegaan) =>
        opgegaan is { In.Naam: var naar } ? $"{partij} (opgegaan in {naar})" : partij;

    /// <summary>On its button.</summary>
    public static string Doe(this Leveringsstap stap) => stap switch
    {
        Leveringsstap.Indienen => "Dien in",
        Leveringsstap.AkkoordGeven => "Geef akkoord",
        Leveringsstap.Aanvaarden => "Aanvaard",
        Leveringsstap.Vergrendelen => "Vergrendel",
        Leveringsstap.Terugsturen => "Stuur terug",
        _ => "Heropen",
    };

    /// <summary>What was done, after who did it.</summary>
    public static string Gedaan(this Leveringsstap stap) => stap switch
    {
        Leveringsstap.Indienen => "diende in",
        Leveringsstap.AkkoordGeven => "gaf akkoord",
        Leveringsstap.Aanvaarden => "aanvaardde",
        Leveringsstap.Vergrendelen => "vergrendelde",
        Leveringsstap.Terugsturen => "stuurde terug",
        _ => "heropende",
    };

    /// <summary>What comes of it, under its button.</summary>
    public static string Gevolg(this Leveringsstap stap) => stap switch
    {
        Leveringsstap.Indienen => "Daarna verandert er niets meer aan. De bestuurder van jullie organisatie kijkt mee en geeft akkoord.",
        Leveringsstap.AkkoordGeven => "Daarna ziet wie de cijfers aanvaardt ze ook.",
        Leveringsstap.Aanvaarden => "Daarna zien de partijen aan tafel de cijfers, voor zover de definitie dat zegt.",
        Leveringsstap.Vergrendelen => "Daarna kunnen streefwaarden en verslagen erop rusten.",
        Leveringsstap.Terugsturen => "De levering wordt weer een concept. Schrijf op wat er anders moet.",
        _ => "De levering wordt weer een concept. De cijfers die aanvaard zijn, blijven gelden tot er nieuwe zijn aanvaard.",
    };

    /// <summary>Why other findings stand with figures that are the same; nothing when they do not.</summary>
    public static string Opnieuw(string gelijk) => gelijk switch
    {
        "opnieuw" => " De regels keken opnieuw en vonden nu iets anders. Dat komt door wat ernaast ligt: eerdere cijfers, die "
            + "van anderen, een definitie, de dag, of de cel die genoemd wordt.",
        "elders" => " Alleen wat ernaast staat of waar het staat, is anders: wat Noaber vond, wijst nu naar dit bestand.",
        _ => "",
    };

    public static string Naam(this Controleregel regel) => regel switch
    {
        Controleregel.Lezen => "Is het te lezen?",
        Controleregel.Definitie => "Hoort dit cijfer erbij?",
        Controleregel.Plek => "Partij, periode en gebied",
        Controleregel.EenKeer => "Elk cijfer één keer",
        Controleregel.Getal => "Is het een getal dat kan?",
        Controleregel.Bereik => "Tussen wat gewoon is",
        Controleregel.Klassen => "Klassen horen bij hun totaal",
        Controleregel.Telsom => "Delen samen zijn het totaal",
        Controleregel.Balans => "Begin, eraf en erbij is het einde",
        Controleregel.Gebieden => "Buurten samen zijn de wijk en de gemeente",
        Controleregel.Hoogstens => "Een deel is nooit meer dan het geheel",
        Controleregel.Aansluiting => "Sluit aan op de vorige periode",
        Controleregel.AlleenMetUitleg => "Alleen met uitleg",
        Controleregel.Sprong => "Vergeleken met eerder",
        Controleregel.Anderen => "Vergeleken met anderen",
        Controleregel.Volledig => "Is alles er?",
        _ => "Op tijd",
    };

    public static (Statussoort Soort, string Tekst) Merk(this Controlebevinding bevinding) => bevinding.Soort switch
    {
        Bevindingsoort.Blokkeert => (Statussoort.LooptNiet, "verbeter"),
        Bevindingsoort.LegUit => bevinding.IsUitgelegd ? (Statussoort.Behaald, "uitgelegd") : (Statussoort.AandachtNodig, "leg uit"),
        _ => (Statussoort.Neutraal, "let op"),
    };

    /// <summary>
    /// Of which row a finding is: as the row calls itself, else by its area; with its class where that does not say it. So no two findings
    /// of a file read the same.
    /// </summary>
    public static string Waar(this Controlebevinding bevinding, IReadOnlyList<Gebied> gebieden)
    {
        var rij = bevinding.Plaats?.Rijnaam is { Length: > 0 } naam ? naam
            : gebieden.FirstOrDefault(g => g.Code == bevinding.Wat.Gebied)?.Naam ?? bevinding.Wat.Gebied ?? "";
        var klasse = bevinding.Wat.Indicator is null ? "" : bevinding.Wat.Deel.Naam();
        return klasse.Length == 0 || rij.Contains(klasse, StringComparison.OrdinalIgnoreCase) ? rij
            : rij.Length == 0 ? klasse : $"{rij}, {klasse}";
    }

    /// <summary>A part for people: <c>label E</c>; empty for the total.</summary>
    public static string Naam(this Uitsplitsing deel) => Catalogus.Standaard.Naam(deel);

    public static string Naam(this Cijfersleutel wat) => Catalogus.Standaard.Zoek(wat.Indicator ?? "")?.Naam ?? wat.Indicator ?? "";

    /// <summary>Where a figure is from: its cell, or who changed it since and where another value stands; else nothing.</summary>
    public static string Herkomst(this Waarneming cijfer, Func<DateTimeOffset, string> wie) => cijfer.Gewijzigd is not { } op
        ? $"{cijfer.Plaats}"
        : $"gewijzigd in de browser door {wie(op)} op {Datum.Moment(op)}"
            + (cijfer.Plaats is { } plaats ? $"; in het bestand: {plaats}" : "");

    /// <summary>A figure as it was given; a blank says so.</summary>
    public static string Woord(this Waarde waarde) => waarde.Soort == Waardesoort.Leeg ? "niet ingevuld" : waarde.ToString();
}
