using System.Globalization;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Reads the fields of a question one by one, and remembers what could not be read.</summary>
internal sealed class Vraaglezer(IEnumerable<(string Veld, string Waarde)> paren)
{
    public const string GeenPeriode = "Schrijf een periode als 2024, of een half jaar als 2024-1.";

    private readonly ILookup<string, string> velden = paren.Where(p => p.Waarde.Length > 0).ToLookup(p => p.Veld, p => p.Waarde);
    private readonly List<Vraagbezwaar> bezwaren = [];

    public IReadOnlyList<Vraagbezwaar> Bezwaren => bezwaren;

    public IReadOnlyList<string> Alle(string veld) => [.. velden[veld].Distinct(StringComparer.Ordinal)];

    public string? Een(string veld) => velden[veld].LastOrDefault();

    public IReadOnlyList<string> Lijst(string veld, Func<string, string?> lees, string bezwaar) =>
        [.. velden[veld].Select(t => lees(t) ?? Fout(veld, t, bezwaar)).OfType<string>().Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<T> Lijst<T>(string veld, Func<string, T?> lees, string bezwaar) where T : struct =>
        [.. velden[veld].Select(t => Gelezen(veld, t, lees, bezwaar)).OfType<T>().Distinct()];

    public Meetperiode? Periode(string veld) => Een(veld) is { } tekst ? Gelezen(veld, tekst, Meetperiode.Lees, GeenPeriode) : null;

    public int? Aantal(string veld) => Een(veld) is not { } tekst ? null
        : Gelezen(veld, tekst, t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : (int?)null,
            "Dat is geen aantal.");

    public T? Keuze<T>(string veld) where T : struct, Enum => Een(veld) is not { } tekst ? null
        : Gelezen(veld, tekst,
            t => char.IsLetter(t[0]) && Enum.TryParse<T>(t, true, out var keuze) && Enum.IsDefined(keuze) ? keuze : (T?)null,
            $"Kies uit: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private T? Gelezen<T>(string veld, string tekst, Func<string, T?> lees, string bezwaar) where T : struct
    {
        if (lees(tekst) is { } gelezen)
            return gelezen;
        Fout(veld, tekst, bezwaar);
        return null;
    }

    private string? Fout(string veld, string tekst, string bezwaar)
    {
        bezwaren.Add(new(veld, $"‘{tekst}’: {bezwaar}"));
        return null;
    }
}
