using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;
using Cijfertabel = Noaber.Kernel.Monitor.Cijfers.Cijfertabel;

namespace Noaber.Web.Features.Cijfers;

/// <summary>
/// Where each figure of an answer is from: the cell of a delivery, a release, or a public table. It follows from the answer itself, so nothing
/// stands here that its reader could not count with; what is hidden has no line.
/// </summary>
internal static class Herkomsten
{
    private const int PerBlad = 100;

    public static Task<IResult> Toon([AsParameters] Herkomstkeuze keuze, [AsParameters] Cijferverzoek verzoek) =>
        verzoek.Beantwoord(async (vraag, bron, tabel) => verzoek.Scherm.Toon<HerkomstScherm, HerkomstModel>((await Model(verzoek, keuze, tabel, bron)) with
        {
            Tabel = verzoek.Adres(vraag),
            Hier = $"{verzoek.Bouwer}/herkomst",
            Vraag = vraag.Schrijf(),
        }));

    /// <summary>Of what was frozen: from the deliveries that held then, as this reader may see them.</summary>
    public static async Task<IResult> VanBeeld(string beeld, [AsParameters] Herkomstkeuze keuze, [AsParameters] Cijferverzoek verzoek)
    {
        if (await verzoek.Beeld(beeld) is not { } rij)
            return Results.NotFound();
        var (vraag, vast) = (Cijfervraag.Lees(rij.Vraag).Vraag, rij.Tabel);
        // A definition that is no more cannot be asked again.
        var bron = vraag.Bezwaren(Catalogus.Standaard).Count > 0 ? null : await (verzoek with { Toen = rij.Op }).Lees(vraag);
        var tabel = bron is null ? new Cijfertabel("", [], []) : Cijfertabel.Maak(vraag, bron);
        return verzoek.Scherm.Toon<HerkomstScherm, HerkomstModel>((await Model(verzoek, keuze, tabel, bron)) with
        {
            Titel = vast.Titel,
            Tabel = verzoek.VanBeeld(beeld),
            Hier = $"{verzoek.VanBeeld(beeld)}/herkomst",
            VastOp = rij.Op,
            IsAnders = !Getallen(tabel).SequenceEqual(Getallen(vast)),
        });

        static IEnumerable<decimal?> Getallen(Cijfertabel van) => van.Rijen.SelectMany(r => r.Cellen).Select(c => c.Getal);
    }

    private static async Task<HerkomstModel> Model(Cijferverzoek verzoek, Herkomstkeuze keuze, Cijfertabel tabel, Leesbron? bron)
    {
        var alle = tabel.Bronnen();
        var namen = (bron?.Gebieden ?? []).GroupBy(g => g.Code).ToDictionary(g => g.Key, g => g.MaxBy(x => x.Van)!.Naam, StringComparer.Ordinal);
        var gekozen = alle.Where(c => keuze.Kiest(c.Cijfer.Sleutel)).ToList();
        var bladen = (gekozen.Count + PerBlad - 1) / PerBlad;
        var blad = Bladeren.Gevraagd(keuze.Blad, Math.Max(1, bladen));
        var dit = gekozen.Skip((blad - 1) * PerBlad).Take(PerBlad).ToList();
        var leveringen = await Leveringen(verzoek, dit);
        return new(tabel.Titel, [.. dit.Select(Regel)])
        {
            Wat = keuze.Wat ?? "", Waar = keuze.Waar ?? "", Blad = blad, Bladen = bladen, Aantal = gekozen.Count,
            Indicatoren = [.. alle.Select(c => c.Cijfer.Sleutel.Indicator).Distinct().Select(i => new Optie(i, Catalogus.Standaard.Zoek(i)?.Naam ?? i))],
            Gebieden = [.. alle.Select(c => c.Cijfer.Sleutel.Gebied).Distinct().Order(StringComparer.Ordinal).Select(g => new Optie(g, namen.GetValueOrDefault(g, g)))],
            MetVerborgen = tabel.Rijen.Any(r => r.Cellen.Any(c => c.Tekens.HasFlag(Cijferteken.Verborgen))),
        };

        Herkomstregel Regel(Leescijfer c) => new(c, namen.GetValueOrDefault(c.Cijfer.Sleutel.Gebied, c.Cijfer.Sleutel.Gebied),
            bron?.Partijen.FirstOrDefault(p => p.Id == c.Cijfer.Partij)?.Naam ?? "", c.Versie is { } versie ? leveringen.GetValueOrDefault(versie) : null)
        {
            Door = Door(c.Cijfer, bron),
        };
    }

    /// <summary>As whom its party acted when a figure was changed.</summary>
    private static string? Door(Waarneming cijfer, Leesbron? bron) => cijfer is { Gewijzigd: { } op, Partij: { } partij }
        && bron?.Opvolgingen.Op(partij, AmsterdamClock.Dag(op)) is { } door ? bron.Partijen.FirstOrDefault(p => p.Id == door)?.Naam : null;

    /// <summary>The deliveries of these figures: in one question, and only those that the database shows this reader.</summary>
    private static async Task<Dictionary<Guid, Herkomstlevering>> Leveringen(Cijferverzoek verzoek, List<Leescijfer> cijfers)
    {
        var (db, mag) = (verzoek.Db, verzoek.Aanvrager.Mag(Handeling.LeveringenLezen));
        var versies = cijfers.Select(c => c.Versie).OfType<Guid>().Distinct().ToList();
        var gevonden = versies.Count == 0 ? [] : await (from v in db.Leveringversies.AsNoTracking()
                                                        join l in db.Leveringen on v.LeveringId equals l.Id
                                                        where v.SamenwerkingId == verzoek.Samenwerking && versies.Contains(v.Id)
                                                        select new
                                                        {
                                                            v.Id, v.Nummer, v.PartijId, l.Halfjaar,
                                                            Op = db.Leveringstappen.Where(s => s.VersieId == v.Id && s.Stap == Leveringsstap.Aanvaarden)
                                                                .Max(s => (DateTimeOffset?)s.Op),
                                                        }).ToListAsync(verzoek.Stop);
        return gevonden.ToDictionary(v => v.Id, v => new Herkomstlevering(v.Halfjaar, v.Nummer, v.Op,
            mag ? $"{verzoek.Begin}/leveringen/{v.Halfjaar}/{v.PartijId}" : null));
    }
}

/// <summary>Which part of the origins is looked at.</summary>
public sealed record Herkomstkeuze
{
    /// <summary>One indicator alone.</summary>
    public string? Wat { get; init; }

    /// <summary>One area alone.</summary>
    public string? Waar { get; init; }

    public string? Blad { get; init; }

    internal bool Kiest(Cijfersleutel sleutel) =>
        (Wat is not { Length: > 0 } || sleutel.Indicator == Wat) && (Waar is not { Length: > 0 } || sleutel.Gebied == Waar);
}

/// <summary>A version of a delivery that figures are from; with where its page is, for who may open it.</summary>
public sealed record Herkomstlevering(Meetperiode Halfjaar, Versienummer Nummer, DateTimeOffset? AanvaardOp, string? Adres);

/// <summary>Where one figure is from.</summary>
public sealed record Herkomstregel(Leescijfer Bron, string Gebied, string Partij, Herkomstlevering? Levering)
{
    internal Waarneming Cijfer => Bron.Cijfer;

    /// <summary>Which party changed it last, when that is another: the one that its own went on as.</summary>
    public string? Door { get; init; }

    internal Indicator? Indicator => Catalogus.Standaard.Zoek(Cijfer.Sleutel.Indicator);

    /// <summary>The page of the delivery, with these figures on it.</summary>
    internal string? Adres => Levering?.Adres is { } adres ? $"{adres}?onderwerp={Indicator?.Onderwerp}&gebied={Cijfer.Sleutel.Gebied}#cijfers" : null;

    internal string Wie => Bron.Vrijgave is { } vrijgave ? $"{(Partij.Length > 0 ? $"{Partij}, " : "alle partijen samen, ")}{vrijgave.Naam}"
        : Cijfer.Partij is null ? Openbaar : Levering is { } l
            ? $"{Partij}, {l.Halfjaar.InZin}, versie {l.Nummer}{(l.AanvaardOp is { } op ? $", aanvaard op {Datum.Moment(op)}" : "")}" : Partij;

    internal string Plaats => Bron.Vrijgave is not null ? "Wat is vrijgegeven is een kopie: blad en cel staan er niet bij."
        : Cijfer.Partij is not null ? Cijfer.Herkomst(_ => Door ?? Partij)
        : $"tabel {Bron.Bron}, {(Bron.Bestandsdag is { } dag ? $"bestand van {Datum.Dag(dag)}" : "dag van het bestand niet bekend")}";

    private string Openbaar => Openbaretabel.Zoek(Bron.Bron) is { } tabel
        ? $"{tabel.Uitgever}, {tabel.Naam}; licentie: {tabel.Licentie ?? "niet bekend, vraag het de bron"}" : Indicator?.Bron ?? "";
}

/// <summary>What the page of origins shows.</summary>
public sealed record HerkomstModel(string Titel, IReadOnlyList<Herkomstregel> Regels)
{
    /// <summary>The table itself.</summary>
    public string Tabel { get; init; } = "";

    /// <summary>This page, without what is chosen on it.</summary>
    public string Hier { get; init; } = "";

    /// <summary>The question, as it stands in the address; empty where the page knows it.</summary>
    public string Vraag { get; init; } = "";

    /// <summary>When the table was frozen; null for one of now.</summary>
    public DateTimeOffset? VastOp { get; init; }

    /// <summary>What was frozen cannot be found back whole.</summary>
    public bool IsAnders { get; init; }

    public string Wat { get; init; } = "";
    public string Waar { get; init; } = "";
    public int Blad { get; init; } = 1;
    public int Bladen { get; init; }

    /// <summary>How many figures there are, on all pages.</summary>
    public int Aantal { get; init; }

    public IReadOnlyList<Optie> Indicatoren { get; init; } = [];
    public IReadOnlyList<Optie> Gebieden { get; init; } = [];

    /// <summary>Some of the table is hidden.</summary>
    public bool MetVerborgen { get; init; }

    /// <summary>The fields of the question, for a form that asks it again.</summary>
    internal IEnumerable<(string Veld, string Waarde)> Velden => Vraag.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2)).Select(p => (p[0], Uri.UnescapeDataString(p[1])));

    internal string Bladadres(int blad) =>
        $"{Hier}?{(Vraag.Length > 0 ? $"{Vraag}&" : "")}wat={Uri.EscapeDataString(Wat)}&waar={Uri.EscapeDataString(Waar)}&blad={blad}";
}
