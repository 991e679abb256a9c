using System.Security.Cryptography;
using Noaber.Files;
using Noaber.Files.Werkboeken;
using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Web.Features.Leveringen;

/// <summary>A file that was offered, in memory: nothing of it is kept or logged before it is known to hold nothing personal.</summary>
internal sealed record Aangeboden(string Bestand, byte[] Inhoud)
{
    /// <summary>The code of a finding about something personal: it says where, and never what stands there.</summary>
    public const string IetsPersoonlijks = "persoonlijk";

    /// <summary>Its name and the hash of its bytes, as they may be kept.</summary>
    public (string Naam, string Sha256) Kenmerk =>
        (VerborgenTekens.Naam(Path.GetFileName(Bestand), Data.LeveringversieRij.LangsteNaam), Convert.ToHexStringLower(SHA256.HashData(Inhoud)));

    /// <summary>The figures of it, or all that keeps it from being read.</summary>
    /// <param name="sjabloon">What was asked.</param>
    /// <param name="eigen">How the own workbook of the party is laid out; null when it told nobody.</param>
    /// <param name="bekend">Names that are no person's.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public Leveringslezing Lees(Leveringsjabloon sjabloon, EigenIndeling? eigen, IReadOnlySet<string> bekend, CancellationToken stop) =>
        Boek(bekend, stop) switch
        {
            Werkboek boek when eigen is not null && !Leveringwerkboek.IsVanNoaber(boek) => ZonderMensen(Eigenwerkboek.Lees(boek, eigen, sjabloon)),
            Werkboek boek => ZonderMensen(Leveringwerkboek.Lees(boek, sjabloon)),
            var onleesbaar => new([], ((OnleesbaarWerkboek)onleesbaar).Meldingen, []),
        };

    /// <summary>So few people that it tells who they are, is as personal as a name.</summary>
    private static Leveringslezing ZonderMensen(Leveringslezing lezing) =>
        KleineAantallen.Zoek(lezing.Cijfers, Catalogus.Standaard) is { Count: > 0 } klein ? new([], [.. klein.Select(Melding)], []) : lezing;

    /// <summary>The workbook or CSV, when nothing personal is in it; else why not.</summary>
    public Werkboekuitkomst Boek(IReadOnlySet<string> bekend, CancellationToken stop) =>
        (IsCsv ? Csvwerkboek.Lees(Inhoud) : Werkboeklezer.Lees(Inhoud, meesteRijen: Werkboeklezer.MeesteRijenLevering, stop: stop)) switch
        {
            Werkboek boek when Persoonlijk(boek, bekend) is [_, ..] persoonlijk => new OnleesbaarWerkboek(persoonlijk),
            var uitkomst => uitkomst,
        };

    private bool IsCsv => Path.GetExtension(Bestand).ToUpperInvariant() is ".CSV" or ".TXT";

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

    /// <summary>Why a workbook was refused, as findings at its cells; none for what is personal, which is not written about once more.</summary>
    public static Controleuitkomst Bevindingen(IReadOnlyList<Celmelding> meldingen) => new(meldingen.Any(m => m.Code == IetsPersoonlijks) ? []
        : [.. meldingen.Select(m => Bevinding(m, Bevindingsoort.Blokkeert))]);

    /// <summary>How a cell was read that can be meant otherwise, beside what the rules found.</summary>
    public static Controleuitkomst Met(Controleuitkomst controle, IReadOnlyList<Celmelding> opmerkingen) => new(
    [
        .. opmerkingen.Select(o => Bevinding(o, Bevindingsoort.LetOp)).Concat(controle.Bevindingen).OrderBy(b => b.Regel),
    ]);

    private static Controlebevinding Bevinding(Celmelding melding, Bevindingsoort soort) =>
        new(Controleregel.Getal, soort, default, melding.Tekst, melding.Herstel)
        {
            Plaats = melding.Plaats is { } p ? new(p.Blad, p.Rij, p.Kolom) : null, Gegeven = melding.Waarde,
        };

    private List<Celmelding> Persoonlijk(Werkboek boek, IReadOnlySet<string> bekend) =>
    [
        .. Persoonlijk(Path.GetFileNameWithoutExtension(Bestand), bekend).Select(b => Melding(b) with { Plaats = null }),
        .. LeveringPersoonsgegevens.Zoek(boek, bekend).Select(Melding),
    ];

    private static Celmelding Melding(Persoonsbevinding b) =>
        new(IetsPersoonlijks, b.Rij > 0 && b.Kolom > 0 ? new(b.Blad, b.Rij, b.Kolom) : null, "", b.Wat, b.Herstel);
}
