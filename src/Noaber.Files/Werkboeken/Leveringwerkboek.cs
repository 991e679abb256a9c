using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>What was read of the workbook of a delivery.</summary>
/// <param name="Cijfers">
/// All that was asked, each with its place: also a blank, since an explanation can stand beside it. None when there is a finding.
/// </param>
/// <param name="Meldingen">What must be mended first.</param>
/// <param name="Opmerkingen">How something was read that can be meant in another way.</param>
public sealed record Leveringslezing(
    IReadOnlyList<Waarneming> Cijfers, IReadOnlyList<Celmelding> Meldingen, IReadOnlyList<Celmelding> Opmerkingen);

/// <summary>The workbook of a delivery: it comes out of the definitions and the plan, and the same comes back.</summary>
public static class Leveringwerkboek
{
    internal const string Rijsleutel = "rij", Gebiedskolom = "gebied", Deelkolom = "deel", Uitlegkolom = "toelichting";

    private const string Vorm = "1", PeriodeNaam = "noaber_periode", DefinitiesNaam = "noaber_definities", WatNu = "de levering";

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
            LegeRijen = 0, Meer = [.. bladen.Skip(1)],
            Sleutels = new Dictionary<string, string>(Merk(sjabloon).Sleutels, StringComparer.Ordinal)
            {
                [PeriodeNaam] = $"{sjabloon.Halfjaar}",
                [DefinitiesNaam] = string.Join(';', sjabloon.Plichten.Select(p => $"{p.Indicator.Code}={p.Indicator.Versie}")),
            },
            Uitleg = [.. Regels, .. sjabloon.Plichten.Select(p => (p.Indicator.Naam, Betekenis(p)))],
        });
    }

    /// <summary>Checks that the workbook is the right one and reads its figures: with a finding none is given.</summary>
    public static Leveringslezing Lees(Werkboek boek, Leveringsjabloon sjabloon)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(sjabloon);
        if (Merk(sjabloon).Verkeerd(boek) is { } verkeerd)
            return new([], [verkeerd], []);
        var meldingen = Verouderd(boek, sjabloon).ToList();
        var (cijfers, opmerkingen) = (new List<Waarneming>(), new List<Celmelding>());
        foreach (var blad in Leveringindeling.Van(sjabloon))
        {
            var (kolommen, mis) = Kolommen.Zoek(boek, Ontwerp(blad));
            meldingen.AddRange(mis);
            if (kolommen is null || mis.Count > 0)
                continue;
            var lezer = new LeveringRows(kolommen, blad, sjabloon.Sleutel.Partij);
            cijfers.AddRange(lezer.Read());
            meldingen.AddRange(lezer.Findings);
            opmerkingen.AddRange(lezer.Notes);
        }
        return meldingen.Count > 0 ? new([], meldingen, opmerkingen) : new(cijfers, [], opmerkingen);
    }

    private static readonly (string, string)[] Regels =
    [
        ("Leeg is leeg", "Leeg: niet ingevuld. 0: geteld, en het zijn er geen. -: er is niets van. n.v.t.: dit kan hier niet. onbekend: het is er, maar "
            + "niemand heeft het geteld."),
        ("Grijs is gegeven", "Grijze cellen zijn om bij te lezen, zoals de vorige periode. Wat je daar typt, wordt niet gelezen."),
        ("Toelichting", "Zeg achter de rij waarom een cijfer anders is dan je zou verwachten. De toelichting blijft bij het cijfer staan."),
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
            new(p.Indicator.Code, $"{p.Indicator.Naam} ({p.Indicator.Eenheid.Naam})", Kolomsoort.Getal, 16)
            {
                Keuzes = Woorden, Vrij = true, Uitleg = Betekenis(p),
            },
            new(Vorigecode(p), $"Vorige: {p.Periode.Vorige}", Kolomsoort.Gegeven, 12),
        ]),
        new(blad.Code(Uitlegkolom), "Toelichting", Kolomsoort.Tekst, 48) { Uitleg = "Hoort bij alle cijfers van de rij." },
    ];

    private static string Vorigecode(Leverplicht plicht) => $"vorige-{plicht.Indicator.Code}";

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
        var uitleg = sleutels.Select(s => sjabloon.Bekend.GetValueOrDefault(s.Sleutel)?.Toelichting).OfType<string>().Distinct();
        return
        [
            rij.Sleutel, rij.Gebied.Naam, rij.Deelnaam,
            .. sleutels.SelectMany(s => (object?[])
            [
                blad.Vraagt(s.Plicht, rij) ? Cel(sjabloon.Bekend.GetValueOrDefault(s.Sleutel)?.Waarde) : Bladontwerp.NietGevraagd,
                Cel(sjabloon.Vorige.GetValueOrDefault(s.Sleutel)?.Waarde),
            ]),
            string.Join("; ", uitleg),
        ];
    }

    private static object? Cel(Waarde? waarde) => waarde is null ? null : waarde.Value.Getal is { } getal ? getal : waarde.Value.ToString();

    private static Werkboekmerk Merk(Leveringsjabloon sjabloon) => new("levering", Vorm, WatNu, sjabloon.Sleutel);

    /// <summary>A workbook of another half-year, or of before a definition became another.</summary>
    private static IEnumerable<Celmelding> Verouderd(Werkboek boek, Leveringsjabloon sjabloon)
    {
        if (boek.Bij(PeriodeNaam) is var periode && Meetperiode.Lees(periode) != sjabloon.Halfjaar)
            yield return WorkbookFindings.Whole("andere-periode", $"Dit werkboek is voor {Meetperiode.Lees(periode)?.Naam ?? "een andere periode"}. "
                + $"Je biedt het aan voor {sjabloon.Halfjaar.Naam}.", "Download het werkboek van deze periode en neem je cijfers over.");
        var toen = (boek.Bij(DefinitiesNaam) ?? "").Split(';').Select(d => d.Split('=')).Where(d => d.Length == 2)
            .DistinctBy(d => d[0]).ToDictionary(d => d[0], d => Versienummer.Lees(d[1]), StringComparer.Ordinal);
        foreach (var indicator in sjabloon.Plichten.Select(p => p.Indicator))
            if (toen.GetValueOrDefault(indicator.Code) is { } versie && versie.Major != indicator.Versie.Major)
                yield return WorkbookFindings.Whole("definitie-veranderd", $"‘{indicator.Naam}’ wordt nu anders geteld: definitie {indicator.Versie}, "
                    + $"in dit werkboek nog {versie}.", "Download het werkboek opnieuw en tel dit cijfer zoals daarin staat.");
    }
}
