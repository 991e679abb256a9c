using System.Globalization;

namespace Noaber.Files.Werkboeken;

/// <summary>For whom and for which year a workbook is made; the same must come back.</summary>
/// <param name="Samenwerking">The partnership.</param>
/// <param name="Partij">The party that fills it in.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Jaar">The year that it is about.</param>
public sealed record Werkboeksleutel(Guid Samenwerking, Guid Partij, string Naam, int Jaar);

/// <summary>What a workbook is, as its hidden sheet says it.</summary>
/// <param name="Soort">Its kind, in a word that never changes.</param>
/// <param name="Vorm">Rises with each change of its columns; a workbook of before is refused with what to do.</param>
/// <param name="Wat">What it is about, for people: <c>het bod</c>.</param>
/// <param name="Sleutel">For whom.</param>
internal sealed record Werkboekmerk(string Soort, string Vorm, string Wat, Werkboeksleutel Sleutel)
{
    /// <summary>The code of the finding about a workbook of another year.</summary>
    public const string AnderJaar = "ander-jaar";

    private const string SoortNaam = "noaber_soort", VormNaam = "noaber_versie", SamenwerkingNaam = "noaber_samenwerking",
        PartijNaam = "noaber_partij", NaamNaam = "noaber_naam", JaarNaam = "noaber_jaar";

    /// <summary>Each becomes a defined name in the workbook.</summary>
    public IReadOnlyDictionary<string, string> Sleutels => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SoortNaam] = Soort, [VormNaam] = Vorm, [SamenwerkingNaam] = $"{Sleutel.Samenwerking}", [PartijNaam] = $"{Sleutel.Partij}",
        [NaamNaam] = Sleutel.Naam, [JaarNaam] = Jaar,
    };

    private string Jaar => Sleutel.Jaar.ToString(CultureInfo.InvariantCulture);

    /// <summary>What to do with a workbook that was made for what is no more.</summary>
    public string Nieuw => $"Download het werkboek van {Wat} opnieuw en neem over wat je had ingevuld.";

    /// <summary>Whether a workbook bears a mark at all.</summary>
    public static bool IsGemerkt(Werkboek boek) => boek.Bij(SoortNaam) is not null;

    /// <summary>Why this workbook is not the one that is asked for; null when it is.</summary>
    public Celmelding? Verkeerd(Werkboek boek)
    {
        if (boek.Bij(SoortNaam) != Soort)
            return WorkbookFindings.Whole($"geen-{Soort}",
                boek.Bij(SoortNaam) is { } anders ? $"Dit werkboek is voor iets anders: {anders}."
                    : "Dit is geen werkboek van Noaber, of het verborgen blad is eruit gehaald.", Nieuw);
        if (boek.Bij(VormNaam) != Vorm)
            return WorkbookFindings.Whole("oud-werkboek",
                $"Dit werkboek is van een andere vorm ({boek.Bij(VormNaam)}). Nu geldt vorm {Vorm}.", Nieuw);
        // First: a party that takes part in two of them is another party in each, by the same name.
        if (boek.Bij(SamenwerkingNaam) != $"{Sleutel.Samenwerking}")
            return WorkbookFindings.Whole("andere-samenwerking", "Dit werkboek is voor een andere samenwerking, in een andere gemeente.",
                Nieuw);
        if (boek.Bij(PartijNaam) != $"{Sleutel.Partij}" && boek.Bij(NaamNaam) == Sleutel.Naam)
            return WorkbookFindings.Whole("andere-partij",
                $"{Sleutel.Naam} staat nu als een andere partij in deze samenwerking dan toen dit werkboek werd gemaakt, zoals na een "
                    + "fusie.", Nieuw);
        if (boek.Bij(PartijNaam) != $"{Sleutel.Partij}")
            return WorkbookFindings.Whole("andere-partij",
                $"Dit is het werkboek van {boek.Bij(NaamNaam)}. Je biedt het aan voor {Sleutel.Naam}.",
                $"Kies het werkboek van {Sleutel.Naam}. Andere namen of cijfers zijn niet bewaard.");
        return boek.Bij(JaarNaam) == Jaar ? null
            : WorkbookFindings.Whole(AnderJaar, $"Dit werkboek is voor {Wat} {boek.Bij(JaarNaam)}. Je biedt het aan voor {Jaar}.", Nieuw);
    }
}
