using System.Security.Cryptography;
using Noaber.Files;
using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Monitor.Persoonlijk;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Leveringen;

/// <summary>A file that was offered, in memory: nothing of it is kept or logged before it is known to hold nothing personal.</summary>
internal sealed record Aangeboden(string Bestand, byte[] Inhoud)
{
    /// <summary>The code of a finding about something personal: it says where, and never what stands there.</summary>
    public const string IetsPersoonlijks = "persoonlijk";

    private static readonly Celmelding ZonderIndeling = new("zonder-indeling", null, "",
        "Dit is niet het werkboek van Noaber, en jullie vertelden nog niet hoe jullie eigen werkboek of CSV eruitziet.",
        "Klik op ‘Hebben jullie een eigen werkboek of CSV?’ en zeg één keer wat waar staat. Of vul het werkboek van Noaber in.");

    /// <summary>Its name and the hash of its bytes, as they may be kept.</summary>
    public (string Naam, string Sha256) Kenmerk =>
        (Naam, Convert.ToHexStringLower(SHA256.HashData(Inhoud)));

    private string Naam => VerborgenTekens.Naam(Path.GetFileName(Bestand), LeveringversieRij.LangsteNaam);

    /// <summary>
    /// Its name as it may be said again: empty when that tells about someone, also where the file itself could not be read.
    /// </summary>
    public string Toonbaar => Persoonlijk(Path.GetFileName(Bestand), new HashSet<string>()).Count == 0 ? Path.GetFileName(Bestand) : "";

    /// <summary>The figures of it, or all that keeps it from being read.</summary>
    /// <param name="sjabloon">What was asked.</param>
    /// <param name="eigen">How the own workbook of the party is laid out; null when it told nobody.</param>
    /// <param name="bekend">Names that are no person's.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public Leveringslezing Lees(Leveringsjabloon sjabloon, EigenIndeling? eigen, IReadOnlySet<string> bekend, CancellationToken stop) =>
        Boek(bekend, stop) switch
        {
            Werkboek boek when Leveringwerkboek.IsVanNoaber(boek) => ZonderMensen(Leveringwerkboek.Lees(boek, sjabloon, stop)),
            Werkboek boek when eigen is not null => ZonderMensen(Eigenwerkboek.Lees(boek, eigen, sjabloon, stop)),
            Werkboek => new([], [ZonderIndeling], []),
            var onleesbaar => new([], ((OnleesbaarWerkboek)onleesbaar).Meldingen, []),
        };

    /// <summary>So few people that it tells who they are, is as personal as a name.</summary>
    private static Leveringslezing ZonderMensen(Leveringslezing lezing) =>
        KleineAantallen.Zoek(lezing.Cijfers.Concat(lezing.NietGevraagd), Catalogus.Standaard) is { Count: > 0 } klein
            ? new([], [.. klein.Select(Melding)], []) : lezing;

    /// <summary>The workbook or CSV, when nothing personal is in it; else why not.</summary>
    public Werkboekuitkomst Boek(IReadOnlySet<string> bekend, CancellationToken stop) =>
        (IsCsv ? Csvwerkboek.Lees(Inhoud, stop)
            : Werkboeklezer.Lees(Inhoud, meesteRijen: Werkboeklezer.MeesteRijenLevering, stop: stop)) switch
        {
            Werkboek boek when Persoonlijk(boek, bekend, stop) is [_, ..] persoonlijk => new OnleesbaarWerkboek(persoonlijk),
            var uitkomst => uitkomst,
        };

    private bool IsCsv => Path.GetExtension(Bestand).ToUpperInvariant() is ".CSV" or ".TXT" && Csvwerkboek.IsTekst(Inhoud);

    /// <summary>What a note of someone holds that is personal; empty when nothing does.</summary>
    public static IReadOnlyList<Persoonsbevinding> Persoonlijk(string? tekst, IReadOnlySet<string> bekend)
    {
        if (string.IsNullOrWhiteSpace(tekst))
            return [];
        var zoeker = new Persoonsgegevens(bekend);
        zoeker.Blad("");
        zoeker.Noot(1, 1, tekst);
        return zoeker.Sluit();
    }

    /// <summary>
    /// What reading found, at the figures that it is about; nothing of what is personal, which is not written about once more.
    /// </summary>
    public static IReadOnlyList<Controlebevinding> Bevindingen(Leveringslezing lezing)
    {
        if (lezing.Meldingen.Any(m => m.Code == IetsPersoonlijks))
            return [];
        // Of the many figures those alone that something is said of.
        var waar = lezing.Meldingen.Concat(lezing.Opmerkingen).Select(m => m.Plaats).OfType<Celplaats>()
            .Select(p => (p.Blad, p.Rij, p.Kolom)).ToHashSet();
        var cijfers = lezing.Cijfers.Where(c => c.Plaats is { } p && waar.Contains((p.Blad, p.Rij, p.Kolom)))
            .ToLookup(c => (c.Plaats!.Blad, c.Plaats.Rij, c.Plaats.Kolom));
        var meldingen = lezing.Meldingen.Select(m => Bevinding(m, Bevindingsoort.Blokkeert));
        return [.. meldingen, .. lezing.Opmerkingen.Select(m => Bevinding(m, Bevindingsoort.LetOp))];

        Controlebevinding Bevinding(Celmelding melding, Bevindingsoort soort)
        {
            var cijfer = melding.Plaats is { } p ? cijfers[(p.Blad, p.Rij, p.Kolom)].FirstOrDefault() : null;
            return new(Controleregel.Lezen, soort, cijfer?.Sleutel ?? default, melding.Tekst, melding.Herstel)
            {
                Plaats = cijfer?.Plaats ?? (melding.Plaats is { } plaats ? new(plaats.Blad, plaats.Rij, plaats.Kolom) : null),
                Gegeven = melding.Waarde,
            };
        }
    }

    // Of the name all that may be kept; and that without what stands after its last dot, where a word may end.
    private List<Celmelding> Persoonlijk(Werkboek boek, IReadOnlySet<string> bekend, CancellationToken stop) =>
    [
        .. new[] { Path.GetFileName(Bestand), Path.GetFileNameWithoutExtension(Bestand), Naam }
            .SelectMany(n => Persoonlijk(n, bekend)).Distinct()
            .Select(b => Melding(b) with { Plaats = null, Onderdeel = "de naam van het bestand" }),
        .. LeveringPersoonsgegevens.Zoek(boek, bekend, stop).Select(Melding),
        .. LeveringPersoonsgegevens.Ongezien(boek).Select(m => m with { Code = IetsPersoonlijks }),
    ];

    /// <summary>What was found, as it is told: where, and never what.</summary>
    public static Celmelding Melding(Persoonsbevinding b) =>
        new(IetsPersoonlijks, b.Rij > 0 && b.Kolom > 0 ? new(b.Blad, b.Rij, b.Kolom) : null, "", b.Wat, b.Herstel) { Onderdeel = b.Waar };
}
