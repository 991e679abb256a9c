using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;

namespace Noaber.Files.Werkboeken;

/// <summary>The workbook of a bid: the same goes out and comes in.</summary>
public static class Bodwerkboek
{
    /// <summary>Rises with each change of the columns; a workbook of before is refused with what to do.</summary>
    public const string Versie = "2";

    /// <summary>
    /// The code of the finding that someone changed the bid after the workbook was made: what only who reads it in can decide on.
    /// </summary>
    public const string Gewijzigd = Bodstempel.Gewijzigd;

    private static readonly string[] JaNee = ["ja", "nee"];

    /// <summary>The bytes of an .xlsx with these lines filled in.</summary>
    /// <param name="sleutel">Whose bid it is.</param>
    /// <param name="bod">The lines.</param>
    /// <param name="bekend">What is known already, such as what was agreed and done: what it is about, and the figures.</param>
    /// <param name="naam">What to call what a line answers; it is shown, and chosen in the browser.</param>
    public static byte[] Schrijf(
        Werkboeksleutel sleutel, Bod bod, IReadOnlyList<(string Kop, string Tekst)>? bekend = null, Func<Draadpunt, string>? naam = null)
    {
        ArgumentNullException.ThrowIfNull(sleutel);
        ArgumentNullException.ThrowIfNull(bod);
        return Werkboekschrijver.Schrijf(new($"Bod {bod.Jaar} van {sleutel.Naam}", "Bod",
            $"Een regel per activiteit, voor {bod.Jaren[0]} en een vooruitblik tot en met {bod.Jaren[^1]}. "
                + "Op het blad Uitleg staat wat er in elke kolom hoort.",
            Kolommen(bod.Jaar), [.. bod.Regels.Select(regel => Rij(regel, bod.Jaren, naam))])
        {
            Sleutels = new Dictionary<string, string>(Merk(sleutel).Sleutels, StringComparer.Ordinal)
            {
                [Bodstempel.Naam] = Bodstempel.Van(bod),
            },
            Uitleg = [.. Uitleg(bod.Jaar), .. bekend is { Count: > 0 } ? bekend.Prepend(Bekend) : []],
        });
    }

    private static readonly (string, string) Bekend =
        ("Wat er al bekend is", "Wat er is gevraagd, geboden, afgesproken en gedaan. Wat je hier verandert, leest Noaber niet.");

    private static IReadOnlyList<(string Kop, string Tekst)> Uitleg(int jaar) =>
    [
        .. Kolommen(jaar).Where(k => k.Uitleg is not null).Select(k => (k.Kop, k.Uitleg!)),
        ("Leeg is geen nul", "Laat een jaar leeg als je het niet weet. Typ 0 als er niets komt."),
        ("Schuiven mag", "Je mag rijen sorteren, invoegen en weghalen. Wil Excel dat niet, haal dan de beveiliging van het blad eraf: "
            + "Controleren, Beveiliging blad opheffen. Er zit geen wachtwoord op. Noaber herkent de kolommen aan een verborgen rij; laat "
            + "die staan."),
    ];

    /// <summary>
    /// Checks that the workbook is the right one and reads its lines. With a finding, no line is given: it is all or nothing.
    /// </summary>
    /// <param name="boek">The workbook.</param>
    /// <param name="sleutel">Whose bid is asked for.</param>
    /// <param name="nu">The bid that its lines come in the place of; null when there is none.</param>
    public static (IReadOnlyList<Bodregel> Regels, IReadOnlyList<Celmelding> Meldingen) Lees(
        Werkboek boek, Werkboeksleutel sleutel, Bod? nu = null)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(sleutel);
        if (Merk(sleutel).Verkeerd(boek) is { } verkeerd)
            return ([], [verkeerd]);
        var (kolommen, meldingen) = Werkboeken.Kolommen.Zoek(boek, Kolommen(sleutel.Jaar));
        if (kolommen is null || meldingen.Count > 0)
            return ([], meldingen);
        var lezer = new BidRows(kolommen, sleutel.Jaar);
        var regels = lezer.Read();
        var oud = nu is null ? null : Bodstempel.Verouderd(boek.Bij(Bodstempel.Naam), regels, nu, Merk(sleutel).Nieuw);
        var verschoven = Bodstempel.Verschoven(boek.Bij(Bodstempel.Naam), regels, Merk(sleutel).Nieuw);
        meldingen = [.. new[] { verschoven, oud }.OfType<Celmelding>(), .. lezer.Findings];
        return meldingen.Count > 0 ? ([], meldingen) : (regels, []);
    }

    /// <summary>A short mark of all lines of a bid; another one when anything changed in them.</summary>
    public static string Stempel(Bod? bod) =>
        bod is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Bodstempel.Van(bod))));

    private static Werkboekmerk Merk(Werkboeksleutel sleutel) => new("bod", Versie, "het bod", sleutel);

    private static IReadOnlyList<Kolomontwerp> Kolommen(int jaar) =>
    [
        new("lijn", "Lijn", Kolomsoort.Sleutel, 5),
        new("soort", "Activiteit", Kolomsoort.Tekst, 26)
        {
            Keuzes = [.. Enum.GetValues<Bodsoort>().Select(s => s.Naam())], Uitleg = "Kies wat voor activiteit het is uit de lijst.",
        },
        new("wat", "Wat gaan jullie doen?", Kolomsoort.Tekst, 38) { Uitleg = "In een paar woorden, zoals: sociale huur in Hart van Zuid." },
        new("eenheid", "Wat tel je?", Kolomsoort.Tekst, 18)
        {
            Keuzes = [.. Enum.GetValues<Bodsoort>().Select(s => s.Eenheid()).Where(e => e.Length > 0).Distinct()], Vrij = true,
            Uitleg = "Laat leeg voor wat gewoon is bij de activiteit, zoals woningen.",
        },
        .. Bod.JarenVanaf(jaar).Select((j, at) => Jaarkolom(j, metUitleg: at == 0)),
        new("gemiddeld", "Gemiddeld per jaar?", Kolomsoort.Tekst, 12)
        {
            Keuzes = JaNee, Uitleg = "Ja als het van jaar tot jaar kan verschillen en over de jaren samen hierop uitkomt.",
        },
        new("plaats", "Waar?", Kolomsoort.Tekst, 22),
        new("doelgroep", "Voor wie?", Kolomsoort.Tekst, 22),
        new("bedrag", "Kosten in euro", Kolomsoort.Bedrag, 16) { Uitleg = "Over de jaren samen." },
        new("toelichting", "Waarom, of hoe?", Kolomsoort.Tekst, 44),
        .. Bod.JarenVanaf(jaar).Select(j => new Kolomontwerp(Nootcode(j), $"Voetnoot {j}", Kolomsoort.Tekst, 24)),
        new("antwoord", "Geeft antwoord op", Kolomsoort.Gegeven, 44)
        {
            Uitleg = "Uitspraken van de visie en afspraken. Dat kies je in Noaber bij de regel; na het inlezen blijft het zo.",
        },
    ];

    private static Kolomontwerp Jaarkolom(int jaar, bool metUitleg) => new(Jaarcode(jaar), $"{jaar}", Kolomsoort.Getal, 12)
    {
        Uitleg = metUitleg ? "Een getal, of: circa 70, minimaal 60, maximaal 80, 60 tot 70. Leeg is geen nul." : null,
    };

    private static object?[] Rij(Bodregel regel, IReadOnlyList<int> jaren, Func<Draadpunt, string>? naam) =>
    [
        $"{regel.Lijn}", regel.Soort.Naam(), regel.Wat, regel.Eenheid, .. jaren.Select(j => Cijfer(regel.In(j)?.Getal)),
        regel.Gemiddeld ? JaNee[0] : JaNee[1], regel.Plaats, regel.Doelgroep, regel.Bedrag, regel.Toelichting,
        .. jaren.Select(j => regel.In(j)?.Noot),
        naam is null ? null : string.Join("; ", regel.Antwoorden.Select(a => naam(a.Naar)).Where(n => n.Length > 0)),
    ];

    private static object? Cijfer(Getal? getal) => getal is { Grens: Grens.Precies } ? getal.Waarde : getal?.ToString();

    internal static string Jaarcode(int jaar) => jaar.ToString(CultureInfo.InvariantCulture);

    internal static string Nootcode(int jaar) => $"noot{jaar}";
}
