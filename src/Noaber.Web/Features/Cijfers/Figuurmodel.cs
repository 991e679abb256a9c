using System.Globalization;
using Microsoft.AspNetCore.Components;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Features.Gebieden;

namespace Noaber.Web.Features.Cijfers;

/// <summary>All public figures of one indicator, area by area.</summary>
internal static class Gebiedsfiguur
{
    /// <summary>Null while none came in.</summary>
    public static async Task<Figuurmodel?> PerGebied(this Cijferverzoek verzoek, Indicator indicator)
    {
        if (indicator.Herkomst != Herkomst.Openbaar)
            return null;
        var codes = (await verzoek.Db.GebiedenVan(verzoek.Samenwerking, verzoek.Stop)).Where(g => g.Tot is null).Select(g => g.Code).Distinct();
        var vraag = new Cijfervraag
        {
            Indicatoren = [indicator.Code], Gebieden = [.. codes], Naar = indicator.Dimensies is [var dimensie, ..] ? dimensie.Code : null,
            Kolom = indicator.Dimensies.Count > 0 ? Cijferas.Deel : Cijferas.Periode,
        };
        var tabel = Cijfertabel.Maak(vraag, await verzoek.Lees(vraag));
        return !tabel.HeeftCijfers ? null : new("cijfers", "De cijfers", vraag, tabel)
        {
            Aanpassen = verzoek.Adres(vraag with { Gebieden = [], Niveau = indicator.LaagsteNiveau }),
        };
    }
}

/// <summary>What a figure shows: an answer, and how.</summary>
public sealed record Figuurmodel(string Id, string Titel, Cijfervraag Vraag, Cijfertabel Tabel)
{
    public string Uitleg { get; init; } = "";

    /// <summary>The figures of parties are made up, to show how it works.</summary>
    public bool Voorbeeld { get; init; }

    /// <summary>Where the same question can be changed; null where that is here.</summary>
    public string? Aanpassen { get; init; }

    /// <summary>Where the shapes of its map are; null for those of this partnership.</summary>
    public string? Vormen { get; init; }

    /// <summary>Where it is put with an item of an agenda or an agreement; null where it stands there, and for who may not.</summary>
    public string? Bijvoegen { get; init; }

    /// <summary>Its question gives what it shows, so that it can be asked again for a file; not of a frozen one.</summary>
    public bool MeeTeNemen { get; init; } = true;

    /// <summary>Where it is kept as it was, to be taken along; null while its question gives it, and where it is shown with something else.</summary>
    public string? VastAdres { get; init; }

    /// <summary>Where it is as a file; null when it is not to be taken along.</summary>
    internal string? Bestand(string vorm, string? basis) => MeeTeNemen ? $"{basis}/monitor/cijfers/bestand.{vorm}?{Vraag.Schrijf()}"
        : VastAdres is { } adres ? $"{adres}/bestand.{vorm}" : null;

    /// <summary>Where is said which delivery and cell its figures are from; null where nothing gives what it shows.</summary>
    internal string? Herkomst(string? basis) => basis is null ? null : MeeTeNemen ? $"{basis}/monitor/cijfers/herkomst?{Vraag.Schrijf()}"
        : VastAdres is { } adres ? $"{adres}/herkomst" : null;

    /// <summary>It as it stands on the page, when it was drawn before.</summary>
    public MarkupString? Getekend { get; init; }

    /// <summary>About how many characters it takes to keep it.</summary>
    internal int Omvang => (Getekend?.Value.Length ?? 0) + (Tabel.Rijen.Sum(r => r.Cellen.Count) * CelOmvang);

    private const int CelOmvang = 60;

    internal static IReadOnlyList<(string Vorm, string Naam)> Bestanden { get; } = [(Meenemen.Xlsx, "Excel"), (Meenemen.Ods, "LibreOffice"), (Meenemen.Csv, "CSV")];

    internal bool IsVerzonnen => Voorbeeld && Tabel.Herkomst.Any(h => !h.IsOpenbaar);

    internal string Bron => string.Join("; ", Tabel.Herkomst.Select(h => h.Bron).Distinct());

    /// <summary>The map of the last period that is shown.</summary>
    internal int Kaartjaar => Tabel.Kolommen.Concat(Tabel.Rijen.Select(r => r.Kop)).Select(k => k.Periode?.Jaar ?? 0).DefaultIfEmpty().Max();

    /// <summary>Drawn on the map is the column of the period that says something, else the last one with figures.</summary>
    internal string? Kaartkolom => Tabel.Kolommen.FirstOrDefault(k => k.Periode is { } periode && periode == Tabel.Stand?.Nu)?.Sleutel ?? Tabel.Kolommen.Where((_, at) => Tabel.Rijen.Any(r => r.Cellen[at].Getal is not null)).LastOrDefault()?.Sleutel;

    /// <summary>Which period a picture of one period shows, and that there is a newer one of which not all is there; null when there is nothing to say.</summary>
    internal string? Periodewoorden => Tabel.Stand is { } stand && $"{Welke(stand)} {Nieuwer(stand)}".Trim() is { Length: > 0 } woorden ? woorden : null;

    private string Welke(Periodestand stand)
    {
        var eerste = Tabel.Kolommen.Concat(Tabel.Rijen.Select(r => r.Kop)).Select(k => k.Periode).OfType<Meetperiode>().Order().FirstOrDefault();
        return Vorm == Cijfervorm.Helling && eerste != default && eerste != stand.Nu ? $"Van {eerste.InZin} naar {stand.Nu.InZin}."
            : Vorm is Cijfervorm.Kaart or Cijfervorm.Stip || Vraag.Laatste == 1 ? $"Dit is {stand.Nu.InZin}." : "";
    }

    // In a table itself each period stands with what it has.
    private string Nieuwer(Periodestand stand) => stand.Onvolledig.Count == 0 || (Vorm == Cijfervorm.Tabel && Vraag.Laatste != 1) ? ""
        : $"Van {string.Join(" en ", stand.Onvolledig.Select(p => p.InZin))} zijn nog niet alle cijfers er.";

    /// <summary>A map has areas in its rows, and a chart has figures; what has none is a table.</summary>
    internal Cijfervorm Vorm => !Tabel.HeeftCijfers || (Vraag.Vorm == Cijfervorm.Kaart && (Tabel.Rijen.Any(r => r.Kop.Gebied is null) || Tabel.Rijen.Count < 2))
        ? Cijfervorm.Tabel : Vraag.Vorm;

    /// <summary>The targets of the party of a row, after the last row of that party.</summary>
    internal IEnumerable<Cijferdoelrij> DoelenNa(Cijferrij rij) => rij.Kop.Partij is { } partij && Tabel.Rijen.Last(r => r.Kop.Partij == partij) == rij
        ? Tabel.Doelen.Where(d => d.Partij == partij) : [];

    /// <summary>The targets of all together, and of who has no row.</summary>
    internal IEnumerable<Cijferdoelrij> DoelenOnderaan => Tabel.Doelen.Where(d => d.Partij is null || Tabel.Rijen.All(r => r.Kop.Partij != d.Partij));

    /// <summary>For programs: a dot for the decimals, and nothing where there is no number.</summary>
    internal static string? Getal(decimal? getal) => getal?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a cell that does not stand in it just so: tables have thousands of cells, and most say it themselves.</summary>
    internal static string? Apart(Cijfercel cel) => Getal(cel.Getal) is var getal && getal == cel.Tekst && cel is { Noemer: null, Tekens: Cijferteken.Geen, Noten: [] } ? null : getal;

    /// <summary>A heading for people: a half-year in words where it stands alone.</summary>
    internal static string Kopnaam(Cijferkop kop) => kop.Periode is { } periode && kop.Naam == $"{periode}" ? periode.Kort : kop.Naam;

    internal static string? Tekens(Cijferteken tekens) => tekens == Cijferteken.Geen ? null : string.Join(' ', tekens.Los().Select(t => t.Sleutel()));

    /// <summary>The signs that stand with a figure; a note has its number.</summary>
    internal static IEnumerable<Cijferteken> Zichtbaar(Cijfercel cel) =>
        cel.Tekens.Los().Where(t => t != Cijferteken.Toegelicht && !(t == Cijferteken.Leeg && cel.Tekens.HasFlag(Cijferteken.Verborgen)));

    internal static string Versies(IReadOnlyList<Versienummer> versies) => string.Join(", ", versies.Select(v => $"v{v}"));
}
