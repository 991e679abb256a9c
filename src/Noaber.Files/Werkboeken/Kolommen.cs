namespace Noaber.Files.Werkboeken;

/// <summary>
/// Finds the columns of a workbook by the codes in its hidden row (<c>#soort</c>), so that columns, rows and sheets may be moved and
/// headings may be changed.
/// </summary>
public sealed class Kolommen
{
    private const char Teken = '#';
    private readonly IReadOnlyDictionary<string, int> plaatsen;
    private readonly Dictionary<int, string> metCode;
    private readonly HashSet<int> inhoud, sleutels;
    private readonly IReadOnlySet<string> dubbel;

    private Kolommen(Werkrij rij, Werkblad blad, ILookup<string, Cel> gevonden, IReadOnlyCollection<Kolomontwerp> ontwerp)
    {
        (Blad, Koprij) = (blad, rij.Nummer + 1);
        plaatsen = gevonden.ToDictionary(g => g.Key, g => g.First().Plaats.Kolom, StringComparer.Ordinal);
        dubbel = gevonden.Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        metCode = rij.Cellen.Values.Where(c => c.Tekst.StartsWith(Teken)).ToDictionary(c => c.Plaats.Kolom, c => c.Tekst[1..]);
        inhoud = Met(soort => soort is not (Kolomsoort.Sleutel or Kolomsoort.Gegeven));
        sleutels = Met(soort => soort == Kolomsoort.Sleutel);

        HashSet<int> Met(Func<Kolomsoort, bool> telt) =>
            [.. ontwerp.Where(k => telt(k.Soort) && plaatsen.ContainsKey(k.Code)).Select(k => plaatsen[k.Code])];
    }

    /// <summary>The sheet that they stand on.</summary>
    public Werkblad Blad { get; }

    /// <summary>The row of the headings; what is filled in comes under it.</summary>
    internal int Koprij { get; }

    /// <summary>Whether a column bears a code of ours, of whatever design.</summary>
    internal bool IsMetCode(int kolom) => metCode.ContainsKey(kolom);

    /// <summary>The column of a code, also of one that was not looked for; null when it is not there.</summary>
    internal int? InRij(string code) => metCode.Where(c => c.Value == code).Select(c => (int?)c.Key).Min();

    /// <summary>The code as it stands in the sheet.</summary>
    internal static string InBlad(string code) => $"{Teken}{code}";

    /// <summary>The columns of a design; findings for each that is missing or stands there twice.</summary>
    public static (Kolommen? Kolommen, IReadOnlyList<Celmelding> Meldingen) Zoek(
        Werkboek boek, IReadOnlyCollection<Kolomontwerp> ontwerp)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(ontwerp);
        var codes = ontwerp.Select(k => k.Code).ToHashSet(StringComparer.Ordinal);
        var beste = (from blad in boek.Bladen
                     from rij in blad.Rijen
                     where HeeftCode(rij)
                     let gevonden = rij.Cellen.Values.Where(c => c.Tekst.StartsWith(Teken) && codes.Contains(c.Tekst[1..])).ToList()
                     where gevonden.Count > 0
                     orderby gevonden.Count descending
                     select (blad, rij, gevonden)).FirstOrDefault();
        if (beste.blad is null)
            return (null, [WorkbookFindings.Whole("codes-ontbreken",
                "De verborgen rij met de namen van de kolommen is weg. Noaber weet niet wat waar staat.",
                "Download een nieuw werkboek en neem je cijfers daarin over. Laat de verborgen rij boven de koppen staan.")]);
        var opCode = beste.gevonden.ToLookup(c => c.Tekst[1..], StringComparer.Ordinal);
        return (new(beste.rij, beste.blad, opCode, ontwerp),
        [
            .. opCode.SelectMany(g => g.Skip(1))
                .Select(c => new Celmelding("kolom-dubbel", c.Plaats, c.Tekst,
                    "Deze kolom staat er twee keer in.", "Haal de gekopieerde kolom weg.")),
            .. ontwerp.Where(k => !opCode.Contains(k.Code)).Select(k => Ontbreekt(k, new(beste.blad.Naam, beste.rij.Nummer, 1))),
        ]);
    }

    private static Celmelding Ontbreekt(Kolomontwerp kolom, Celplaats rij) => new("kolom-ontbreekt", rij, InBlad(kolom.Code),
        $"De kolom ‘{kolom.Kop}’ is weg.", "Download een nieuw werkboek en neem je cijfers daarin over.");

    /// <summary>Whether the column of a code is there, once.</summary>
    public bool Heeft(string code) => plaatsen.ContainsKey(code) && !dubbel.Contains(code);

    /// <summary>
    /// The rows under the headings that people filled in; of one that was emptied only its key and what was given are left.
    /// </summary>
    public IEnumerable<Werkrij> Rijen => OnderDeKop.Where(IsIngevuld);

    /// <summary>The rows under the headings that nobody filled in.</summary>
    public IEnumerable<Werkrij> LegeRijen => OnderDeKop.Where(r => !IsIngevuld(r));

    /// <summary>Whether people filled something in.</summary>
    internal bool IsIngevuld(Werkrij rij) => rij.Heeft(inhoud);

    /// <summary>Whether a row bears the key by which Noaber made it.</summary>
    internal bool HeeftSleutel(Werkrij rij) => rij.Heeft(sleutels);

    /// <summary>The columns in which people fill something in.</summary>
    internal IReadOnlySet<int> Invulkolommen => inhoud;

    internal IEnumerable<Werkrij> OnderDeKop => Blad.Rijen.Where(r => r.Nummer > Koprij);

    /// <summary>What stands in the column of a code; an empty cell when nothing does.</summary>
    public Cel Cel(Werkrij rij, string code)
    {
        ArgumentNullException.ThrowIfNull(rij);
        var kolom = plaatsen.GetValueOrDefault(code, 1);
        return rij.Cellen.GetValueOrDefault(kolom) ?? new(new(Blad.Naam, rij.Nummer, kolom), Celsoort.Leeg, "");
    }

    /// <summary>
    /// What is wrong with the sheet whatever it is about: merged cells, errors and formulas without outcome; and a hidden sheet or hidden
    /// rows with something in them.
    /// </summary>
    /// <param name="magVerbergen">Nothing is wrong with what is hidden: whoever asks names it by itself.</param>
    internal IEnumerable<Celmelding> Controleer(bool magVerbergen = false)
    {
        if (Blad.Verborgen && !magVerbergen)
            yield return WorkbookFindings.HiddenSheet(Blad);
        foreach (var bereik in Blad.Samengevoegd.Where(s =>
            s.TotRij > Koprij && plaatsen.Values.Any(k => k >= s.Van.Kolom && k <= s.TotKolom)))
            yield return WorkbookFindings.Merged(bereik);
        foreach (var rij in Rijen)
        {
            if (rij.Verborgen && !magVerbergen)
                yield return WorkbookFindings.HiddenRow(new(Blad.Naam, rij.Nummer, 1));
            foreach (var melding in Stuk(rij))
                yield return melding;
        }
    }

    private List<Celmelding> Stuk(Werkrij rij)
    {
        var stuk = new List<Celmelding>();
        foreach (var cel in rij.Inhoud)
        {
            if (cel.Soort.IsStuk() && plaatsen.Values.Contains(cel.Kolom))
                stuk.Add(WorkbookFindings.Broken(rij.Cellen[cel.Kolom])!);
        }
        return stuk;
    }

    private static bool HeeftCode(Werkrij rij)
    {
        foreach (var cel in rij.Inhoud)
        {
            if (cel.Tekst is [Teken, ..])
                return true;
        }
        return false;
    }
}
