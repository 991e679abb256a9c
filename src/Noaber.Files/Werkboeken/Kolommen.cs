namespace Noaber.Files.Werkboeken;

/// <summary>
/// Finds the columns of a workbook by the codes in its hidden row (<c>#soort</c>), so that columns, rows and sheets may be moved and headings
/// may be changed.
/// </summary>
public sealed class Kolommen
{
    private const char Teken = '#';
    private readonly IReadOnlyDictionary<string, int> plaatsen;
    private readonly int coderij;
    private readonly HashSet<int> inhoud;

    private Kolommen(Werkblad blad, int coderij, IReadOnlyDictionary<string, int> plaatsen, IReadOnlyCollection<Kolomontwerp> ontwerp)
    {
        (Blad, this.coderij, this.plaatsen) = (blad, coderij, plaatsen);
        inhoud = [.. ontwerp.Where(k => k.Soort is not (Kolomsoort.Sleutel or Kolomsoort.Gegeven) && plaatsen.ContainsKey(k.Code)).Select(k => plaatsen[k.Code])];
    }

    /// <summary>The sheet that they stand on.</summary>
    public Werkblad Blad { get; }

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
                     let gevonden = rij.Cellen.Values.Where(c => c.Tekst.StartsWith(Teken) && codes.Contains(c.Tekst[1..])).ToList()
                     where gevonden.Count > 0
                     orderby gevonden.Count descending
                     select (blad, rij, gevonden)).FirstOrDefault();
        if (beste.blad is null)
            return (null, [WorkbookFindings.Whole("codes-ontbreken",
                "De verborgen rij met de namen van de kolommen is weg. Noaber weet niet wat waar staat.",
                "Download een nieuw werkboek en neem je cijfers daarin over. Laat de verborgen rij boven de koppen staan.")]);
        var opCode = beste.gevonden.GroupBy(c => c.Tekst[1..], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Plaats.Kolom, StringComparer.Ordinal);
        return (new(beste.blad, beste.rij.Nummer, opCode, ontwerp),
        [
            .. beste.gevonden.GroupBy(c => c.Tekst, StringComparer.Ordinal).SelectMany(g => g.Skip(1))
                .Select(c => new Celmelding("kolom-dubbel", c.Plaats, c.Tekst,
                    "Deze kolom staat er twee keer in.", "Haal de gekopieerde kolom weg.")),
            .. codes.Where(c => !opCode.ContainsKey(c)).Select(c => Ontbreekt(c, new(beste.blad.Naam, beste.rij.Nummer, 1))),
        ]);
    }

    private static Celmelding Ontbreekt(string code, Celplaats rij) => new("kolom-ontbreekt", rij, InBlad(code),
        $"De kolom {InBlad(code)} is weg.", "Download een nieuw werkboek en neem je cijfers daarin over.");

    /// <summary>The rows under the headings that people filled in; of one that was emptied only its key and what was given are left.</summary>
    public IEnumerable<Werkrij> Rijen => OnderDeKop.Where(r => r.Cellen.Keys.Any(inhoud.Contains));

    /// <summary>The rows under the headings that nobody filled in.</summary>
    public IEnumerable<Werkrij> LegeRijen => OnderDeKop.Where(r => !r.Cellen.Keys.Any(inhoud.Contains));

    private IEnumerable<Werkrij> OnderDeKop => Blad.Rijen.Where(r => r.Nummer > coderij + 1);

    /// <summary>What stands in the column of a code; an empty cell when nothing does.</summary>
    public Cel Cel(Werkrij rij, string code)
    {
        ArgumentNullException.ThrowIfNull(rij);
        var kolom = plaatsen.GetValueOrDefault(code, 1);
        return rij.Cellen.GetValueOrDefault(kolom) ?? new(new(Blad.Naam, rij.Nummer, kolom), Celsoort.Leeg, "");
    }

    /// <summary>
    /// What is wrong with the sheet whatever it is about: a hidden sheet, merged cells, hidden rows with something in them, errors and formulas
    /// without outcome.
    /// </summary>
    public IEnumerable<Celmelding> Controleer()
    {
        if (Blad.Verborgen)
            yield return new("blad-verborgen", new(Blad.Naam, 1, 1), "", $"Het blad ‘{Blad.Naam}’ is verborgen: niemand ziet wat erop staat.",
                "Maak het blad zichtbaar (klik met rechts op een tabblad), kijk het na en bied het opnieuw aan.");
        foreach (var bereik in Blad.Samengevoegd.Where(s =>
            s.TotRij > coderij + 1 && plaatsen.Values.Any(k => k >= s.Van.Kolom && k <= s.TotKolom)))
            yield return new("samengevoegd", bereik.Van, bereik.Bereik,
                $"De cellen {bereik.Bereik} zijn samengevoegd. Dan is niet te zien bij welke rij of kolom de waarde hoort.",
                "Hef de samenvoeging op (Start, Samenvoegen en centreren) en vul elke cel apart in.");
        foreach (var rij in Rijen)
        {
            if (rij.Verborgen)
                yield return new("rij-verborgen", new(Blad.Naam, rij.Nummer, 1), "",
                    $"Rij {rij.Nummer} is verborgen, maar er staat iets in.",
                    "Zet het filter uit of maak de rij zichtbaar. Hoort zij er niet bij, haal haar dan weg.");
            foreach (var melding in rij.Cellen.Values.Where(c => plaatsen.Values.Contains(c.Plaats.Kolom)).Select(Mis).OfType<Celmelding>())
                yield return melding;
        }
    }

    private static Celmelding? Mis(Cel cel) => cel.Soort switch
    {
        Celsoort.Fout => new("cel-fout", cel.Plaats, cel.Tekst, "In deze cel staat een fout van Excel.",
            "Herstel de formule, of typ de waarde zelf."),
        Celsoort.ZonderUitkomst => new("formule-zonder-uitkomst", cel.Plaats, cel.Tekst,
            "In deze cel staat een formule zonder uitkomst. Noaber rekent geen formules uit.",
            "Open het werkboek in Excel, laat het rekenen en sla het op. Of typ de waarde zelf."),
        _ => null,
    };
}
