using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Definities.Lijsten;

namespace Noaber.Files.Werkboeken;

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
            Uitleg = [.. Regels, .. sjabloon.Plichten.Select(p => (p.Indicator.Naam, Betekenis(p))), .. Huren(sjabloon)],
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
        var (verouderd, rand) = (Leveringmerk.Verouderd(boek, sjabloon), new TemplateMargin(sjabloon, stop));
        var bladen = Leveringindeling.Van(sjabloon).Select(blad => Lees(boek, blad, verouderd, rand, stop)).ToList();
        List<Kolommen> gelezen = [.. bladen.Select(b => b.Kolommen).OfType<Kolommen>()];
        var namen = gelezen.Select(k => k.Blad.Naam).Append(Werkboekschrijver.HiddenSheet).ToHashSet(StringComparer.Ordinal);
        Celmelding?[] heelBoek = [rand.Added(boek, namen), HiddenParts.Find(gelezen)];
        return new(
            [.. bladen.SelectMany(b => b.Lezing.Cijfers)],
            [.. verouderd.Values, .. bladen.SelectMany(b => b.Lezing.Meldingen)],
            [.. bladen.SelectMany(b => b.Lezing.Opmerkingen), .. heelBoek.OfType<Celmelding>()])
        {
            NietGevraagd = [.. bladen.SelectMany(b => b.Lezing.NietGevraagd)],
        };
    }

    /// <summary>What was read of a sheet, and its columns; without them it was not found.</summary>
    private static (Leveringslezing Lezing, Kolommen? Kolommen) Lees(
        Werkboek boek, Leveringindeling blad, IReadOnlyDictionary<string, Celmelding> verouderd, TemplateMargin rand,
        CancellationToken stop)
    {
        // Grey columns are to read by: whoever takes them out loses nothing.
        var (kolommen, mis) = Kolommen.Zoek(boek, [.. Ontwerp(blad).Where(k => k.Soort != Kolomsoort.Gegeven)]);
        if (kolommen is null)
            return (new([.. blad.Kwijt(blad.Rijen)], mis, []), null);
        var lezer = new LeveringRows(kolommen, blad, verouderd, stop);
        var cijfers = lezer.Read();
        var voorbij = rand.Find(kolommen, blad, isFilled: cijfers.Any(c => !c.IsLeeg)).ToLookup(v => v.Blokkeert, v => v.Melding);
        var lezing = new Leveringslezing(cijfers, [.. mis, .. lezer.Findings, .. voorbij[true]], [.. lezer.Notes, .. voorbij[false]]);
        return (lezing with { NietGevraagd = lezer.NotAsked }, kolommen);
    }

    private static readonly (string, string)[] Regels =
    [
        ("Leeg is leeg", "Leeg: niet ingevuld. 0: geteld, en het zijn er geen. -: er is niets van. n.v.t.: dit kan hier niet. "
            + "onbekend: het is er, maar niemand heeft het geteld."),
        ("Grijs is gegeven", "Grijze cellen zijn om bij te lezen, zoals de vorige periode. Wat je daar typt, wordt niet gelezen."),
        ("Toelichting", "Zeg achter de rij waarom een cijfer anders is dan je zou verwachten, en noem het: ‘Sloop: de tweede fase.’ "
            + "Zonder naam hoort de uitleg bij de cijfers die je niet noemt. ‘Alle cijfers: …’ mag ook. "
            + "De toelichting blijft bij het cijfer staan."),
        ("Niets persoonlijks", "Zet er geen namen, adressen of nummers van mensen in. Zo'n bestand wordt in zijn geheel geweigerd."),
        ("Schuiven mag", "Je mag rijen, kolommen en bladen verbergen, en rijen filteren: Noaber leest alles mee. Je mag ook lege rijen en "
            + "kolommen invoegen voor eigen notities; wat daar staat, leest Noaber niet. Zet er geen cijfer in een witte kolom."),
        ("Verplaatsen en sorteren", "Daarvoor moet eerst de beveiliging van het blad af: Controleren, Beveiliging blad opheffen. Er zit "
            + "geen wachtwoord op. Verplaats of sorteer hele rijen, ook de verborgen kolom, en hele kolommen, ook de verborgen rij. "
            + "Daaraan herkent Noaber ze: laat die rij en kolom staan."),
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

    /// <summary>The classes of rent that are asked for, with the amounts of the day that they are counted on.</summary>
    private static IEnumerable<(string, string)> Huren(Leveringsjabloon sjabloon) =>
        (from plicht in sjabloon.Plichten
         from dimensie in plicht.Indicator.Dimensies
         let lijst = sjabloon.Catalogus.Lijst(dimensie.Lijst)!
         let bedragen = Huurklassen.Bedragen(lijst, plicht.Periode.Peildag(plicht.Indicator.Moment))
         where bedragen is not null
         select (lijst.Naam, bedragen)).Distinct();

    private static Bladontwerp Blad(Leveringindeling blad, Leveringsjabloon sjabloon) => new(
        $"{blad.Onderwerp.Naam()}: {sjabloon.Sleutel.Naam}, {sjabloon.Halfjaar.Naam}", blad.Onderwerp.Naam(),
        "Vul de witte cellen in. Wat een cijfer betekent, staat bij de kop en op het blad Uitleg. Leeg is geen nul.", Ontwerp(blad),
        [.. blad.Rijen.Select(rij => Rij(blad, rij, sjabloon))])
    {
        LegeRijen = 0,
    };

    private static object?[] Rij(Leveringindeling blad, Leveringrij rij, Leveringsjabloon sjabloon)
    {
        var cijfers = blad.Plichten.Select(p => (p.Indicator, IsGevraagd: blad.Vraagt(p, rij),
            Bekend: sjabloon.Bekend.GetValueOrDefault(rij.Van(p)), Vorige: sjabloon.Vorige.GetValueOrDefault(rij.Van(p)))).ToList();
        var uitleg = cijfers.Where(c => c.IsGevraagd)
            .Select(c => (c.Indicator.Naam, c.Bekend?.Toelichting, c.Bekend?.IsRijtoelichting == true)).ToList();
        return
        [
            rij.Sleutel, rij.Gebied.Naam, rij.Deelnaam,
            .. cijfers.SelectMany(c => (object?[])[c.IsGevraagd ? Cel(c.Bekend?.Waarde) : Bladontwerp.NietGevraagd, Cel(c.Vorige?.Waarde)]),
            Rijuitleg.Schrijf(uitleg, blad.Namen),
        ];
    }

    private static object? Cel(Waarde? waarde) => waarde is null ? null : waarde.Value.Getal is { } getal ? getal : waarde.Value.ToString();
}
