using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Werkboeken;

/// <summary>An action with what a party says of it, as a row of its workbook.</summary>
/// <param name="Actie">The action.</param>
/// <param name="Laatste">The last report of the party when the workbook was made; null when there was none.</param>
public sealed record Voortgangrij(Guid Actie, Guid? Laatste)
{
    /// <summary>What is to be done, where that was agreed, when, and how much: to read by.</summary>
    public IReadOnlyList<string> Gegeven { get; init; } = ["", "", "", ""];

    /// <summary>How it goes; null when nothing was said.</summary>
    public Voortgangstand? Stand { get; init; }

    /// <summary>How many so far.</summary>
    public decimal? Aantal { get; init; }

    /// <summary>Why, and what is needed.</summary>
    public string? Toelichting { get; init; }

    /// <summary>Where it can be seen.</summary>
    public string? Bewijs { get; init; }

    /// <summary>Who does it at the party.</summary>
    public string? Uitvoerder { get; init; }

    /// <summary>Where in the workbook it stands; null for one that was not read.</summary>
    public Celplaats? Plaats { get; init; }
}

/// <summary>The workbook in which a party reports on all its actions of a year: the same goes out and comes in.</summary>
public static class Voortgangwerkboek
{
    private const string Versie = "1";

    private static readonly IReadOnlyList<Kolomontwerp> Kolommen =
    [
        new(ProgressRows.Action, "Sleutel", Kolomsoort.Sleutel, 5),
        new(ProgressRows.Last, "Vorige melding", Kolomsoort.Sleutel, 5),
        new(ProgressRows.Given[0], "Actie", Kolomsoort.Gegeven, 46),
        new(ProgressRows.Given[1], "Waar afgesproken", Kolomsoort.Gegeven, 30),
        new(ProgressRows.Given[2], "Wanneer", Kolomsoort.Gegeven, 16),
        new(ProgressRows.Given[3], "Hoeveel afgesproken", Kolomsoort.Gegeven, 22),
        new(ProgressRows.Status, "Hoe staat het?", Kolomsoort.Tekst, 18)
        {
            Keuzes = [.. Enum.GetValues<Voortgangstand>().Select(s => s.Naam())],
            Uitleg = "Kies uit de lijst. Laat leeg waar je niets meldt.",
        },
        new(ProgressRows.Count, "Aantal tot nu toe", Kolomsoort.Getal, 12) { Uitleg = "Alles bij elkaar tot vandaag. Leeg is geen nul." },
        new(ProgressRows.Why, "Toelichting", Kolomsoort.Tekst, 46)
        {
            Uitleg = "Nodig bij ‘aandacht nodig’, ‘loopt niet’ en ‘vervallen’: waarom, en wat er nodig is.",
        },
        new(ProgressRows.Proof, "Waar is het te zien?", Kolomsoort.Tekst, 28),
        new(ProgressRows.Who, "Wie doet het?", Kolomsoort.Tekst, 22),
    ];

    /// <summary>The bytes of an .xlsx with what was said last filled in.</summary>
    public static byte[] Schrijf(Werkboeksleutel sleutel, IReadOnlyList<Voortgangrij> rijen)
    {
        ArgumentNullException.ThrowIfNull(sleutel);
        ArgumentNullException.ThrowIfNull(rijen);
        return Werkboekschrijver.Schrijf(new($"Voortgang {sleutel.Jaar} van {sleutel.Naam}", "Voortgang",
            "Pas aan wat anders is dan de vorige keer. Wat je niet verandert, wordt niet opnieuw gemeld.", Kolommen, [.. rijen.Select(Rij)])
        {
            Sleutels = Merk(sleutel).Sleutels, LegeRijen = 0,
            Uitleg =
            [
                .. Kolommen.Where(k => k.Uitleg is not null).Select(k => (k.Kop, k.Uitleg!)),
                ("Grijs is gegeven", "De grijze kolommen zijn om bij te lezen. Wat je daar typt, wordt niet gelezen."),
                ("Nieuwe acties", "Acties komen uit afspraken en overleggen. Een rij erbij typen kan hier niet."),
            ],
        });
    }

    /// <summary>
    /// Checks that the workbook is the right one and reads its rows. With a finding, no row is given: it is all or nothing.
    /// </summary>
    public static (IReadOnlyList<Voortgangrij> Rijen, IReadOnlyList<Celmelding> Meldingen) Lees(Werkboek boek, Werkboeksleutel sleutel)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(sleutel);
        if (Merk(sleutel).Verkeerd(boek) is { } verkeerd)
            return ([], [verkeerd]);
        var (kolommen, meldingen) = Werkboeken.Kolommen.Zoek(boek, Kolommen);
        if (kolommen is null || meldingen.Count > 0)
            return ([], meldingen);
        var lezer = new ProgressRows(kolommen);
        var rijen = lezer.Read();
        return lezer.Findings.Count > 0 ? ([], lezer.Findings) : (rijen, []);
    }

    private static object?[] Rij(Voortgangrij rij) =>
    [
        $"{rij.Actie}", $"{rij.Laatste}", .. rij.Gegeven, rij.Stand?.Naam(), rij.Aantal, rij.Toelichting, rij.Bewijs, rij.Uitvoerder,
    ];

    private static Werkboekmerk Merk(Werkboeksleutel sleutel) => new("voortgang", Versie, "de voortgang", sleutel);
}
