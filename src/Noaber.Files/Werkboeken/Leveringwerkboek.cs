using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>What was read of the workbook of a delivery.</summary>
/// <param name="Cijfers">
/// All that was asked, each with its place: also a blank, since an explanation can stand beside it. What a finding is about stands
/// unreadable among them; none when it is another workbook.
/// </param>
/// <param name="Meldingen">What must be mended first.</param>
/// <param name="Opmerkingen">How something was read that can be meant in another way.</param>
public sealed record Leveringslezing(
    IReadOnlyList<Waarneming> Cijfers, IReadOnlyList<Celmelding> Meldingen, IReadOnlyList<Celmelding> Opmerkingen)
{
    /// <summary>Numbers where none was asked: they are no figures, but they can tell who somebody is.</summary>
    public IReadOnlyList<Waarneming> NietGevraagd { get; init; } = [];
}

/// <summary>The workbook of a delivery: it comes out of the definitions and the plan, and the same comes back.</summary>
public static class Leveringwerkboek
{
    internal const string Rijsleutel = "rij", Gebiedskolom = "gebied", Deelkolom = "deel", Uitlegkolom = "toelichting";

    private static readonly string[] Woorden = ["-", "n.v.t.", "onbekend"];

    /// <summary>The bytes of an .xlsx to fill in.</summary>
    public static byte[] Schrijf(Leveringsjabloon sjabloon)
    {
        ArgumentNullException.ThrowIfNull(sjabloon);
        var bladen = Leveringindeling.Van(sjabloon).Select(blad => Blad(blad, sjabloon)).ToList();
        if (bladen.Count == 0)
            throw new ArgumentException("Er wordt niets gevraagd.", nameof(sjabloon));
        var (titel, naam, inleiding, kolommen, rijen) = bladen[0];
        return Werkboekschrijver.Schrijf(new(titel, naam, inleiding, kolommen, rijen)
        {
            LegeRijen = 0, Meer = [.. bladen.Skip(1)], Sleutels = Leveringmerk.Sleutels(sjabloon),
            Uitleg = [.. Regels, .. sjabloon.Plichten.Select(p => (p.Indicator.Naam, Betekenis(p)))],
        });
    }

    /// <summary>Whether a workbook says that Noaber made it, for whatever.</summary>
    public static bool IsVanNoaber(Werkboek boek)
    {
        ArgumentNullException.ThrowIfNull(boek);
        return Werkboekmerk.IsGemerkt(boek);
    }

    /// <summary>Checks that the workbook is the right one and reads all of its figures that can be told.</summary>
    /// <param name="boek">The workbook.</param>
    /// <param name="sjabloon">What was asked.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static Leveringslezing Lees(Werkboek boek, Leveringsjabloon sjabloon, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(sjabloon);
        if (Leveringmerk.Ander(boek, sjabloon) is { } ander)
            return new([], [ander], []);
        var verouderd = Leveringmerk.Verouderd(boek, sjabloon);
        var (cijfers, meldingen, opmerkingen) = (new List<Waarneming>(), verouderd.Values.ToList(), new List<Celmelding>());
        var nietGevraagd = new List<Waarneming>();
        var (rand, gelezen) = (new TemplateMargin(sjabloon, stop), new HashSet<string>(StringComparer.Ordinal) { Werkboekschrijver.HiddenSheet });
        foreach (var blad in Leveringindeling.Van(sjabloon))
        {
            // Grey columns are to read by: whoever takes them out loses nothing.
            var (kolommen, mis) = Kolommen.Zoek(boek, [.. Ontwerp(blad).Where(k => k.Soort != Kolomsoort.Gegeven)]);
            meldingen.AddRange(mis);
            if (kolommen is null)
            {
                cijfers.AddRange(LeveringRows.Lost(blad, blad.Rijen, sjabloon.Sleutel.Partij));
                continue;
            }
            var lezer = new LeveringRows(kolommen, blad, sjabloon.Sleutel.Partij, verouderd.Keys.ToHashSet(), stop);
            var hier = lezer.Read();
            cijfers.AddRange(hier);
            meldingen.AddRange(lezer.Findings);
            opmerkingen.AddRange(lezer.Notes);
            nietGevraagd.AddRange(lezer.NotAsked);
            gelezen.Add(kolommen.Blad.Naam);
            var voorbij = rand.Find(kolommen, blad, isFilled: hier.Any(c => !c.IsLeeg)).ToLookup(v => v.Blokkeert, v => v.Melding);
            meldingen.AddRange(voorbij[true]);
            opmerkingen.AddRange(voorbij[false]);
        }
        opmerkingen.AddRange(new[] { rand.Added(boek, gelezen) }.OfType<Celmelding>());
        return new(cijfers, meldingen, opmerkingen) { NietGevraagd = nietGevraagd };
    }

    private static readonly (string, string)[] Regels =
    [
        ("Leeg is leeg", "Leeg: niet ingevuld. 0: geteld, en het zijn er geen. -: er is niets van. n.v.t.: dit kan hier niet. onbekend: het is er, maar "
            + "niemand heeft het geteld."),
        ("Grijs is gegeven", "Grijze cellen zijn om bij te lezen, zoals de vorige periode. Wat je daar typt, wordt niet gelezen."),
        ("Toelichting", "Zeg achter de rij waarom een cijfer anders is dan je zou verwachten, en noem het: ‘Sloop: de tweede fase.’ Zonder naam hoort de uitleg "
            + "bij de cijfers die je niet noemt. ‘Alle cijfers: …’ mag ook. De toelichting blijft bij het cijfer staan."),
        ("Niets persoonlijks", "Zet er geen namen, adressen of nummers van mensen in. Zo'n bestand wordt in zijn geheel geweigerd."),
        ("Schuiven mag", "Je mag rijen en kolommen verplaatsen, verbergen en toevoegen. Laat de verborgen rij en kolom staan."),
    ];

    /// <summary>The columns of a sheet; for reading only codes and kinds matter.</summary>
    internal static IReadOnlyList<Kolomontwerp> Ontwerp(Leveringindeling blad) =>
    [
        new(blad.Code(Rijsleutel), "Sleutel", Kolomsoort.Sleutel, 5),
        new(blad.Code(Gebiedskolom), "Gebied", Kolomsoort.Gegeven, 30),
        new(blad.Code(Deelkolom), "Onderdeel", Kolomsoort.Gegeven, 26),
        .. blad.Plichten.SelectMany(p => (IEnumerable<Kolomontwerp>)
        [
            new(p.Indicator.Code, Kop(p), Kolomsoort.Getal, 16)
            {
                Keuzes = Woorden, Vrij = true, Uitleg = Betekenis(p),
            },
            new(Vorigecode(p), $"Vorige: {p.Periode.Vorige}", Kolomsoort.Gegeven, 12),
        ]),
        new(blad.Code(Uitlegkolom), "Toelichting", Kolomsoort.Tekst, 48) { Uitleg = "Noem het cijfer, zoals: Sloop: de tweede fase." },
    ];

    /// <summary>What stands above a column of figures.</summary>
    internal static string Kop(Leverplicht plicht) => $"{plicht.Indicator.Naam} ({plicht.Indicator.Eenheid.Naam})";

    internal static string Vorigecode(Leverplicht plicht) => $"vorige-{plicht.Indicator.Code}";

    private static string Betekenis(Leverplicht plicht)
    {
        var indicator = plicht.Indicator;
        return $"{indicator.Betekenis} Zo tel je: {indicator.Telling} Cijfers over {plicht.Periode.Naam}, {indicator.Moment.Naam()}. "
            + $"In: {indicator.Eenheid.Naam}. Definitie {indicator.Versie}.";
    }

    private static Bladontwerp Blad(Leveringindeling blad, Leveringsjabloon sjabloon) => new(
        $"{blad.Onderwerp.Naam()}: {sjabloon.Sleutel.Naam}, {sjabloon.Halfjaar.Naam}", blad.Onderwerp.Naam(),
        "Vul de witte cellen in. Wat een cijfer betekent, staat bij de kop en op het blad Uitleg. Leeg is geen nul.", Ontwerp(blad),
        [.. blad.Rijen.Select(rij => Rij(blad, rij, sjabloon))])
    {
        LegeRijen = 0,
    };

    private static object?[] Rij(Leveringindeling blad, Leveringrij rij, Leveringsjabloon sjabloon)
    {
        var sleutels = blad.Plichten.Select(p => (Plicht: p, Sleutel: new Cijfersleutel(p.Indicator.Code, rij.Gebied.Code, rij.Deel))).ToList();
        var uitleg = sleutels.Where(s => blad.Vraagt(s.Plicht, rij)).Select(s => (s.Plicht.Indicator.Naam, Bekend: sjabloon.Bekend.GetValueOrDefault(s.Sleutel)))
            .Select(s => (s.Naam, s.Bekend?.Toelichting, s.Bekend?.IsRijtoelichting == true)).ToList();
        return
        [
            rij.Sleutel, rij.Gebied.Naam, rij.Deelnaam,
            .. sleutels.SelectMany(s => (object?[])
            [
                blad.Vraagt(s.Plicht, rij) ? Cel(sjabloon.Bekend.GetValueOrDefault(s.Sleutel)?.Waarde) : Bladontwerp.NietGevraagd,
                Cel(sjabloon.Vorige.GetValueOrDefault(s.Sleutel)?.Waarde),
            ]),
            Rijuitleg.Schrijf(uitleg, blad.Namen),
        ];
    }

    private static object? Cel(Waarde? waarde) => waarde is null ? null : waarde.Value.Getal is { } getal ? getal : waarde.Value.ToString();
}
