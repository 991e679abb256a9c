using Noaber.Files.Uitvoer;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The report of a meeting, on the screen and to take along; on request without what is confidential.</summary>
internal static class Verslag
{
    public static async Task<IResult> Toon([AsParameters] Overlegverzoek verzoek, string? vertrouwelijk) =>
        await Lees(verzoek, vertrouwelijk) is { } dossier
            ? verzoek.Scherm.Toon<VerslagScherm, VerslagModel>(new(dossier, !Met(vertrouwelijk), PdfWriter.Kan)) : Results.NotFound();

    public static async Task<IResult> Word([AsParameters] Overlegverzoek verzoek, string? vertrouwelijk) =>
        await Lees(verzoek, vertrouwelijk) is { } dossier
            ? Results.File(WordWriter.Schrijf(Document(dossier)), WordWriter.Mediatype,
                Bestandsnaam(dossier, "docx"))
            : Results.NotFound();

    /// <summary>Only of what is over: it takes the machine a while, and before that the text changes every minute.</summary>
    public static async Task<IResult> Pdf([AsParameters] Overlegverzoek verzoek, string? vertrouwelijk)
    {
        OverlegDossier? dossier;
        await using (await verzoek.Db.BeginAls(verzoek.Aanvrager.AccountId, verzoek.Http.TraceIdentifier, verzoek.Stop))
            dossier = await Lees(verzoek, vertrouwelijk);
        if (dossier is null)
            return Results.NotFound();
        if (dossier.Status is not OverlegStatus.Gesloten)
            return NogNiet(verzoek);
        return await PdfWriter.Schrijf(WordWriter.Schrijf(Document(dossier)), verzoek.Stop) is { } pdf
            ? Results.File(pdf, "application/pdf", Bestandsnaam(dossier, "pdf"))
            : verzoek.Scherm.Fout(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult NogNiet(Overlegverzoek verzoek) => verzoek.Scherm.Toon<WoordenScherm, WoordenModel>(new(
        "Het verslag is er nog niet als PDF",
        "Een PDF maken we als het overleg is gesloten: tot die tijd kan de tekst nog veranderen. Wat er nu "
            + "staat lees je op het scherm, en je kunt het meenemen als Word-bestand.",
        [], Overlegvragen.Adres(verzoek.Aanvrager, verzoek.Overleg, "/verslag"), "Naar het verslag"), StatusCodes.Status409Conflict);

    private static async Task<OverlegDossier?> Lees(Overlegverzoek verzoek, string? vertrouwelijk) =>
        await verzoek.Dossier() is not { } dossier ? null
            : Met(vertrouwelijk) ? dossier
            : dossier with { Punten = [.. dossier.Punten.Where(p => !p.Vertrouwelijk).Select(p => p.ZonderTafelcijfers())] };

    /// <summary>Whoever asks for anything about it, in whatever words, gets what can be passed on.</summary>
    private static bool Met(string? vertrouwelijk) => vertrouwelijk is null;

    private static string Bestandsnaam(OverlegDossier dossier, string soort) =>
        $"Verslag {Datum.Veldwaarde(Tijdstip.Dag(dossier.Begin))} {dossier.Soort.Woord()}.{soort}";

    private static Tekstdocument Document(OverlegDossier dossier)
    {
        var blokken = new List<Documentblok>
        {
            new Alineablok($"{Tijdstip.Van(dossier.Begin, dossier.DuurMinuten)}{(dossier.Plaats is { } plaats ? $"\n{plaats}" : "")}"),
        };
        if (dossier.Status is not OverlegStatus.Gesloten)
            blokken.Add(new Alineablok("Dit is een concept. Het overleg is nog niet gesloten."));
        blokken.AddRange([new Kopblok(1, "Wie was erbij"), new Tabelblok(["Naam", "Namens", "Aanwezig"],
            [.. dossier.Genodigden.Select(g => (IReadOnlyList<string>)[g.Wie, g.Partij ?? "gast", g.Stand])])]);
        blokken.Add(new Kopblok(1, "Agenda en uitkomsten"));
        blokken.AddRange(dossier.Punten.SelectMany(Punt));
        blokken.AddRange(Lijst("Besluiten", OverlegUitkomst.Besluit, dossier));
        blokken.AddRange(Lijst("Acties", OverlegUitkomst.Actie, dossier));
        return new($"Verslag {dossier.Titel}", blokken);
    }

    private static IEnumerable<Documentblok> Punt(PuntRegel punt)
    {
        yield return new Kopblok(2, $"{punt.Nummer}. {punt.Titel}{(punt.Vertrouwelijk ? " (vertrouwelijk)" : "")}");
        yield return new Alineablok(punt.Soort.Woord() + (punt.Afspraak is { } afspraak ? $", over afspraak {afspraak}" : ""));
        foreach (var blok in Opmaakblokken.Van(punt.Toelichting ?? "", kopniveau: 3))
            yield return blok;
        if (punt.Stukken.Count > 0)
            yield return new Alineablok($"Stukken: {string.Join("; ", punt.Stukken.Select(s => s.Naam))}");
        if (punt.Uitkomsten.Count > 0)
            yield return new Lijstblok([.. punt.Uitkomsten.Select(u =>
                $"{u.Soort.Woord()}: {Opmaak.Kaal(u.Tekst)}{(u.Wie.Length > 0 ? $" ({u.Wie})" : "")}")]);
        foreach (var blok in Cijfers(punt))
            yield return blok;
    }

    private static IEnumerable<Documentblok> Cijfers(PuntRegel punt) =>
    [
        .. punt.Uitkomsten.SelectMany(u => u.Cijfers).Select(c => c.Zin).ToList() is { Count: > 0 } cijfers
            ? (Documentblok[])[new Alineablok("Cijfers zoals ze er bij het besluit lagen:"), new Lijstblok([.. cijfers])] : [],
        .. punt.Figuren.SelectMany(Figuurblokken.Van),
    ];

    private static IEnumerable<Documentblok> Lijst(string kop, OverlegUitkomst soort, OverlegDossier dossier) =>
        dossier.Punten.SelectMany(p => p.Uitkomsten.Where(u => u.Soort == soort)
            .Select(u => (IReadOnlyList<string>)[$"{p.Nummer}", Opmaak.Kaal(u.Tekst), u.Wie])).ToList() is { Count: > 0 } rijen
            ? [new Kopblok(1, kop), new Tabelblok(["Punt", "Tekst", "Wie en wanneer"], rijen)] : [];
}

/// <summary>What the report on the screen shows.</summary>
public sealed record VerslagModel(OverlegDossier Overleg, bool ZonderVertrouwelijk, bool KanPdf);
