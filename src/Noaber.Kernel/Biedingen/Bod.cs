using Noaber.Kernel.Draad;

namespace Noaber.Kernel.Biedingen;

/// <summary>The figure of one year of a line.</summary>
/// <param name="Jaar">The calendar year.</param>
/// <param name="Getal">How many.</param>
/// <param name="Noot">The footnote that it stands with, such as <c>24 in Hengelo en 10 in Borne</c>; null for none.</param>
public sealed record Bodcijfer(int Jaar, Getal Getal, string? Noot = null);

/// <summary>What a line of a bid answers.</summary>
/// <param name="Naar">A statement of the visie, or an agreement.</param>
/// <param name="Waarom">What both say, where that was why it was suggested; null when it was found by hand.</param>
public sealed record Bodantwoord(Draadpunt Naar, string? Waarom = null);

/// <summary>One activity that an association offers.</summary>
public sealed record Bodregel
{
    /// <summary>What is the same through all versions of the bid.</summary>
    public required Guid Lijn { get; init; }

    /// <summary>What kind of activity.</summary>
    public required Bodsoort Soort { get; init; }

    /// <summary>What is done, in a few words.</summary>
    public required string Wat { get; init; }

    /// <summary>What is counted; empty when nothing is.</summary>
    public required string Eenheid { get; init; }

    /// <summary>The years that have a figure, in order. A year that is not here is blank, and that is not zero.</summary>
    public IReadOnlyList<Bodcijfer> Cijfers { get; init; } = [];

    /// <summary>The figures are what it will be on average: single years may differ. Source: Hengelo 2017, 70 homes a year.</summary>
    public bool Gemiddeld { get; init; }

    /// <summary>Where, or null for everywhere.</summary>
    public string? Plaats { get; init; }

    /// <summary>For whom, or null for everyone.</summary>
    public string? Doelgroep { get; init; }

    /// <summary>What it costs over its years together, in euro; null when the bid does not say.</summary>
    public decimal? Bedrag { get; init; }

    /// <summary>Why, or how; null for none.</summary>
    public string? Toelichting { get; init; }

    /// <summary>What it answers, as its writer chose for this version of the bid.</summary>
    public IReadOnlyList<Bodantwoord> Antwoorden { get; init; } = [];

    /// <summary>The figure of a year; null for a blank.</summary>
    public Bodcijfer? In(int jaar) => Cijfers.FirstOrDefault(c => c.Jaar == jaar);
}

/// <summary>
/// What an association offers: activities for a year with an outlook on the four after it. Source: Woningwet art. 43 (n+1 to n+5).
/// </summary>
/// <param name="Jaar">The first year, n+1.</param>
/// <param name="Regels">The activities.</param>
public sealed record Bod(int Jaar, IReadOnlyList<Bodregel> Regels)
{
    /// <summary>How many years a bid looks ahead.</summary>
    public const int Vooruit = 5;

    /// <summary>The years of a bid that begins in this one.</summary>
    public static IReadOnlyList<int> JarenVanaf(int jaar) => [.. Enumerable.Range(jaar, Vooruit)];

    /// <summary>Its years, n+1 to n+5.</summary>
    public IReadOnlyList<int> Jaren => JarenVanaf(Jaar);

    /// <summary>
    /// The bid to begin the next one with: what was the outlook for n+2 is now the offer for n+1, and the last year is blank. Lines that
    /// end before it are left out; each gets a line of its own.
    /// </summary>
    public Bod Doorkijk(int jaar) => new(jaar,
    [
        .. from regel in Regels
           let cijfers = regel.Cijfers.Where(c => c.Jaar >= jaar && c.Jaar < jaar + Vooruit).ToList()
           where cijfers.Count > 0 || regel.Cijfers.Count == 0
           select regel with { Lijn = Guid.CreateVersion7(), Cijfers = cijfers },
    ]);

    /// <summary>
    /// This bid where each line answers what it answered in an earlier one: the same line, or else one of the same name, kind and place.
    /// </summary>
    public Bod MetAntwoordenVan(Bod eerder)
    {
        ArgumentNullException.ThrowIfNull(eerder);
        var (lijnen, gelijken) = (eerder.Regels.ToLookup(r => r.Lijn), eerder.Regels.ToLookup(Zelfde));
        return this with
        {
            Regels =
            [
                .. from regel in Regels
                   let was = lijnen[regel.Lijn].Concat(gelijken[Zelfde(regel)]).FirstOrDefault()
                   select regel with { Antwoorden = was?.Antwoorden ?? [] },
            ],
        };
    }

    /// <summary>All that keeps it from being handed in, in plain Dutch; empty when it may.</summary>
    public IReadOnlyList<Bodgebrek> Controleer()
    {
        if (Regels.Count == 0)
            return [new(null, "Er staat nog niets in dit bod. Zet er ten minste één regel in.")];
        var dubbel = Regels.GroupBy(Zelfde).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1)).ToHashSet();
        return [.. Regels.SelectMany(r => Gebreken(r, dubbel.Contains(r)))];
    }

    private IEnumerable<Bodgebrek> Gebreken(Bodregel regel, bool dubbel)
    {
        var naam = regel.Wat.Length > 0 ? $"‘{regel.Wat}’" : $"Een regel bij {regel.Soort.Naam()}";
        if (regel.Wat.Length == 0)
            yield return new(regel.Lijn, $"{naam} zegt niet wat jullie gaan doen.");
        if (regel.Cijfers.Count == 0 && regel.Toelichting is null)
            yield return new(regel.Lijn, $"{naam} heeft geen cijfer en geen toelichting. Vul er ten minste één van in.");
        if (regel.Cijfers.Count > 0 && regel.Eenheid.Length == 0)
            yield return new(regel.Lijn, $"{naam} heeft cijfers zonder eenheid. Schrijf op wat je telt, zoals woningen of gesprekken.");
        if (regel.Cijfers.FirstOrDefault(c => !Jaren.Contains(c.Jaar)) is { } buiten)
            yield return new(regel.Lijn, $"{naam} heeft een cijfer voor {buiten.Jaar}. Dit bod gaat over {Jaren[0]} t/m {Jaren[^1]}.");
        if (Bodsoorten.IsHeel(regel.Eenheid) && regel.Cijfers.FirstOrDefault(c => !c.Getal.IsHeel) is { } half)
            yield return new(regel.Lijn, $"{naam} heeft in {half.Jaar} geen heel aantal {regel.Eenheid}: {half.Getal}.");
        if (regel.Eenheid == "%" && regel.Cijfers.FirstOrDefault(c => (c.Getal.Tot ?? c.Getal.Waarde) > 100) is { } teVeel)
            yield return new(regel.Lijn, $"{naam} heeft in {teVeel.Jaar} meer dan 100%: {teVeel.Getal}.");
        if (dubbel)
            yield return new(regel.Lijn,
                $"{naam} staat er twee keer in, met dezelfde soort, plaats en doelgroep. Zo telt het dubbel. Voeg de regels samen.");
    }

    private static (Bodsoort, string, string, string, string) Zelfde(Bodregel regel) =>
        (regel.Soort, Sleutel(regel.Wat), Sleutel(regel.Plaats), Sleutel(regel.Doelgroep), Sleutel(regel.Eenheid));

    private static string Sleutel(string? tekst) => (tekst ?? "").Trim().ToUpperInvariant();
}

/// <summary>Something that keeps a bid from being handed in.</summary>
/// <param name="Lijn">The line that it is about; null for the bid as a whole.</param>
/// <param name="Tekst">What, and how to mend it.</param>
public sealed record Bodgebrek(Guid? Lijn, string Tekst);
