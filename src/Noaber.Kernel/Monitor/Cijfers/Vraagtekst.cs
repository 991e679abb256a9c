using System.Globalization;
using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>The names of the fields of a question, in forms and in addresses.</summary>
public static class Vraagvelden
{
    /// <summary>What is counted; more than one may be.</summary>
    public const string Cijfer = "cijfer";

    /// <summary>Where; more than one may be.</summary>
    public const string Gebied = "gebied";

    /// <summary>At which level.</summary>
    public const string Niveau = "niveau";

    /// <summary>Of whom; more than one may be.</summary>
    public const string Partij = "partij";

    /// <summary>Each party apart, when it is <c>partij</c>.</summary>
    public const string Per = "per";

    /// <summary>These periods; more than one may be.</summary>
    public const string Periode = "periode";

    /// <summary>The first period.</summary>
    public const string Van = "van";

    /// <summary>The last period.</summary>
    public const string Tot = "tot";

    /// <summary>How many of the last periods.</summary>
    public const string Laatste = "laatste";

    /// <summary>By the year, when it is <c>jaar</c>.</summary>
    public const string Tijd = "tijd";

    /// <summary>By which dimension.</summary>
    public const string Naar = "naar";

    /// <summary>What stands in the columns.</summary>
    public const string Kolom = "kolom";

    /// <summary>Rows and columns change places, when it is <c>ja</c>.</summary>
    public const string Gedraaid = "gedraaid";

    /// <summary>With what figures are compared.</summary>
    public const string Vergelijk = "vergelijk";

    /// <summary>The period that is 100.</summary>
    public const string Basis = "basis";

    /// <summary>How it is shown.</summary>
    public const string Vorm = "vorm";
}

/// <summary>Writes a question as an address and reads it back.</summary>
internal static class Vraagtekst
{
    public const string Ja = "ja";

    public static string Schrijf(Cijfervraag vraag) => string.Join('&', Paren(vraag)
        .Where(p => !string.IsNullOrEmpty(p.Waarde)).Select(p => $"{p.Veld}={Uri.EscapeDataString(p.Waarde!)}"));

    public static Vraaglezing Lees(string tekst)
    {
        var lezer = new Vraaglezer(tekst.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Paar));
        var vraag = new Cijfervraag
        {
            Indicatoren = lezer.Alle(Vraagvelden.Cijfer), Niveau = lezer.Keuze<Gebiedsniveau>(Vraagvelden.Niveau),
            Gebieden = lezer.Lijst(Vraagvelden.Gebied, Gebied, "Dat is geen code van een gemeente, wijk of buurt."),
            Partijen = lezer.Lijst(Vraagvelden.Partij, Partij, "Deze partij kent Noaber niet."),
            PerPartij = lezer.Een(Vraagvelden.Per) == "partij",
            Perioden = [.. lezer.Lijst(Vraagvelden.Periode, Meetperiode.Lees, Vraaglezer.GeenPeriode).Order()],
            Van = lezer.Periode(Vraagvelden.Van), Tot = lezer.Periode(Vraagvelden.Tot), Laatste = lezer.Aantal(Vraagvelden.Laatste),
            PerJaar = lezer.Een(Vraagvelden.Tijd) == "jaar", Naar = lezer.Een(Vraagvelden.Naar),
            Kolom = lezer.Keuze<Cijferas>(Vraagvelden.Kolom) ?? Cijferas.Periode,
            Gedraaid = lezer.Een(Vraagvelden.Gedraaid) == Ja, Basis = lezer.Periode(Vraagvelden.Basis),
            Vergelijking = lezer.Keuze<Cijfervergelijking>(Vraagvelden.Vergelijk) ?? default,
            Vorm = lezer.Keuze<Cijfervorm>(Vraagvelden.Vorm) ?? default,
        };
        return new(vraag, lezer.Bezwaren);
    }

    private static IEnumerable<(string Veld, string? Waarde)> Paren(Cijfervraag vraag) =>
    [
        .. vraag.Indicatoren.Select(i => (Vraagvelden.Cijfer, (string?)i)), .. vraag.Gebieden.Select(g => (Vraagvelden.Gebied, (string?)g)),
        (Vraagvelden.Niveau, Woord<Gebiedsniveau>(vraag.Niveau)),
        .. vraag.Partijen.Select(p => (Vraagvelden.Partij, (string?)$"{p}")), (Vraagvelden.Per, vraag.PerPartij ? "partij" : null),
        .. vraag.Perioden.Order().Select(p => (Vraagvelden.Periode, (string?)$"{p}")),
        (Vraagvelden.Van, vraag.Van?.ToString()), (Vraagvelden.Tot, vraag.Tot?.ToString()),
        (Vraagvelden.Laatste, vraag.Laatste?.ToString(CultureInfo.InvariantCulture)), (Vraagvelden.Tijd, vraag.PerJaar ? "jaar" : null),
        (Vraagvelden.Naar, vraag.Naar),
        (Vraagvelden.Kolom, Woord<Cijferas>(vraag.Kolom, Cijferas.Periode)), (Vraagvelden.Gedraaid, vraag.Gedraaid ? Ja : null),
        (Vraagvelden.Vergelijk, Woord<Cijfervergelijking>(vraag.Vergelijking, Cijfervergelijking.Geen)),
        (Vraagvelden.Basis, vraag.Basis?.ToString()),
        (Vraagvelden.Vorm, Woord<Cijfervorm>(vraag.Vorm, Cijfervorm.Tabel)),
    ];

    private static string? Woord<T>(T? keuze, T? gewoon = null) where T : struct, Enum =>
        keuze is not { } waarde || waarde.Equals(gewoon) ? null : waarde.ToString().ToLowerInvariant();

    private static (string, string) Paar(string deel) =>
        deel.Split('=', 2) is [var veld, var waarde] ? (veld, Ontdaan(waarde)) : (deel, "");

    private static string Ontdaan(string waarde) => Uri.UnescapeDataString(waarde.Replace('+', ' ')).Trim();

    private static Guid? Partij(string tekst) => Guid.TryParse(tekst, out var id) ? id : null;

    private static string? Gebied(string tekst) => Gebiedsniveaus.Van(tekst) is null ? null : tekst;
}
