using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Cijfers;

/// <summary>The start of the monitor: the dashboards with one figure each, and where all else is.</summary>
internal static class Monitorbegin
{
    public static async Task<IResult> Toon([AsParameters] Cijferverzoek verzoek)
    {
        var (db, kern) = (verzoek.Db, await verzoek.Kern());
        return verzoek.Scherm.Toon<MonitorScherm, MonitorModel>(new(kern.Borden, await Weergaven.Van(db, verzoek.Aanvrager, verzoek.Stop))
        {
            Themas = [.. (await Themabord.Geldend(db, verzoek.Samenwerking).Select(t => new { t.Volgorde, t.Nummer, t.Titel }).ToListAsync(verzoek.Stop))
                .Select(t => new Bordlink($"{t.Nummer}. {t.Titel}", $"{verzoek.Begin}/thema/{t.Volgorde}", false))],
            Partijen = kern.Partijen,
            Gemeente = (await db.GebiedenVan(verzoek.Samenwerking, verzoek.Stop)).FirstOrDefault(g => g is { Niveau: Gebiedsniveau.Gemeente, Tot: null }),
            Voorbeeld = verzoek.Hier.Voorbeeld, MagMeetplan = verzoek.Aanvrager.Mag(Handeling.MeetplanLezen),
        });
    }

    /// <summary>What all figures of the dashboards were read for, kept for all who see the same.</summary>
    private static Task<Monitorkern> Kern(this Cijferverzoek verzoek) => verzoek.Kast.Bij(verzoek, nameof(Monitorbegin), async () =>
    {
        var bron = await verzoek.Lees([.. Borden.Alle.Select(b => b.Kern).OfType<Cijfervraag>()]);
        return new Monitorkern([.. Borden.Alle.Select(b => Regel(b, bron, verzoek))],
            [.. bron.Partijen.Where(p => p.Soort == PartijSoort.Corporatie && !(p.Tot < verzoek.Vandaag))
                .Select(p => new Bordlink(p.Naam, $"{verzoek.Begin}/partij/{p.Id}", false))]);
    }, kern => kern.Borden.Sum(b => b.Omvang));

    private sealed record Monitorkern(IReadOnlyList<Bordregel> Borden, IReadOnlyList<Bordlink> Partijen);

    private static Bordregel Regel(Bord bord, Leesbron bron, Cijferverzoek verzoek)
    {
        var adres = $"{verzoek.Begin}/bord/{bord.Code}";
        if (bord.Kern is not { } vraag)
            return new(bord.Titel, bord.Inleiding, adres);
        var tabel = Cijfertabel.Maak(vraag, bron);
        var cellen = tabel.Rijen is [var rij, ..] ? tabel.Kolommen.Zip(rij.Cellen) : [];
        var metGetal = cellen.Where(c => c.Second.Getal is not null).ToList();
        // The period that says something; the newest is often of one party alone.
        var nu = metGetal.FindIndex(c => c.First.Periode is { } periode && periode == tabel.Stand?.Nu);
        return (nu >= 0 ? metGetal[nu] : metGetal.LastOrDefault()) is { Second: { } cel, First: var kop }
            ? new(bord.Titel, bord.Inleiding, adres)
            {
                Cijfer = $"{cel.Tekst} {tabel.Eenheid}", Wat = $"{tabel.Herkomst[0].Naam}, {Figuurmodel.Kopnaam(kop)}", IsOpenbaar = tabel.Herkomst[0].IsOpenbaar,
                Tekens = cel.Tekens, Noemer = cel.Noemer,
            }
            : new(bord.Titel, bord.Inleiding, adres);
    }
}

/// <summary>A dashboard with its one figure; without one when there is none that the reader may see.</summary>
public sealed record Bordregel(string Titel, string Inleiding, string Adres)
{
    public string? Cijfer { get; init; }
    public string Wat { get; init; } = "";
    public string? Noemer { get; init; }
    public bool IsOpenbaar { get; init; }
    public Cijferteken Tekens { get; init; }

    /// <summary>About how many characters it takes to keep it.</summary>
    internal int Omvang => Titel.Length + Inleiding.Length + Adres.Length + Wat.Length;
}

/// <summary>What the start of the monitor shows.</summary>
public sealed record MonitorModel(IReadOnlyList<Bordregel> Borden, IReadOnlyList<Weergaveregel> Weergaven)
{
    public IReadOnlyList<Bordlink> Themas { get; init; } = [];
    public IReadOnlyList<Bordlink> Partijen { get; init; } = [];
    public Gebied? Gemeente { get; init; }
    public bool Voorbeeld { get; init; }
    public bool MagMeetplan { get; init; }
}
