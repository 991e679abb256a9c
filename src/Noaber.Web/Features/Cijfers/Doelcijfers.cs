using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Cijfers;

/// <summary>
/// The figures of the monitor beside targets, all of a page from one reading and by the road of every other figure: what this reader sees of
/// them, and no more.
/// </summary>
internal static class Doelcijfers
{
    /// <summary>Of each target that names a definition what the monitor says of it.</summary>
    /// <param name="verzoek">Who asks.</param>
    /// <param name="doelen">The targets, each with the party whose it is; null for all together, and for a name that is nobody's here.</param>
    /// <param name="peildag">Only of periods that were over by then.</param>
    public static async Task<IReadOnlyDictionary<Streefwaarde, Doelcijfer>> BijDoelen(
        this Cijferverzoek verzoek, IEnumerable<(Streefwaarde Doel, Guid? Partij)> doelen, DateOnly peildag)
    {
        List<Doelvraag> vragen = [.. doelen.Where(d => d.Doel.Definitie is not null).DistinctBy(d => d.Doel)
            .Select(d => new Doelvraag(d.Doel, d.Partij, peildag)).Where(v => v.Kan)];
        if (vragen.Count == 0 || !verzoek.Aanvrager.Mag(Handeling.CijfersLezen))
            return new Dictionary<Streefwaarde, Doelcijfer>();
        var antwoorden = await verzoek.Kast.Bij(verzoek, string.Join('\n', vragen.Select(v => v.Sleutel).Prepend($"doelen {peildag:O}")), async () =>
        {
            var bron = await verzoek.Lees([.. vragen.Select(v => v.Jaren)]);
            return vragen.ConvertAll(v => v.Antwoord(bron));
        }, gevonden => gevonden.Sum(d => d.Omvang));
        return vragen.Zip(antwoorden).ToDictionary(v => v.First.Doel, v => v.Second with
        {
            Adres = verzoek.Adres(v.First.Alles),
            Vandaan = verzoek.Vandaan(v.First.Alles),
            IsVerzonnen = verzoek.Hier.Voorbeeld && !v.Second.Herkomst.IsOpenbaar,
        });
    }
}

/// <summary>What is asked of the monitor for one target.</summary>
internal sealed record Doelvraag(Streefwaarde Doel, Guid? Partij, DateOnly Peildag)
{
    private const int Ervoor = 3, Meeste = 12;

    /// <summary>A public figure is of no party, and a name that is nobody's here is not of all together.</summary>
    public bool Kan => Doel.Partij is null ? Partij is null : Partij is not null && Doel.Definitie!.Herkomst != Herkomst.Openbaar;

    /// <summary>By the year, as targets are; the years before one that is still to come.</summary>
    public Cijfervraag Jaren => Doel.Jaren.Van > Peildag.Year ? Alles with { PerJaar = true, Laatste = Ervoor, Vorm = default }
        : Alles with { PerJaar = true, Van = new(Doel.Jaren.Van, 1), Tot = new(Doel.Jaren.Tot), Laatste = Meeste, Vorm = default };

    /// <summary>All that there is of it, as a line.</summary>
    public Cijfervraag Alles => new() { Indicatoren = [Doel.Indicator!], Partijen = Partij is { } wie ? [wie] : [], Vorm = Cijfervorm.Lijn };

    public string Sleutel => $"{Jaren.Schrijf()} {Doel.Jaren.Tot}";

    public Doelcijfer Antwoord(Leesbron bron)
    {
        var eigen = bron.Voor(Jaren);
        var tabel = Cijfertabel.Maak(Jaren, eigen);
        // A target of this year is laid beside the figures before it, while there are none of this year.
        if (tabel.Kolommen.Count == 0)
            tabel = Cijfertabel.Maak(Alles with { PerJaar = true, Tot = new(Doel.Jaren.Tot), Laatste = 1, Vorm = default }, eigen);
        return Doelcijfer.Van(tabel, Helften(tabel, eigen), Peildag);
    }

    /// <summary>Of a year that is not whole the halves that are there.</summary>
    private Cijfertabel? Helften(Cijfertabel jaren, Leesbron eigen) =>
        Doel.Definitie!.Ritme != Ritme.Halfjaar || jaren.Rijen is not [{ Cellen: [.., { Getal: var getal }] }]
            || jaren.Kolommen[^1].Periode is not { Helft: 0, Jaar: var jaar } heel || (getal is not null && heel.Eind <= Peildag) ? null
        : Cijfertabel.Maak(Alles with { Van = new(jaar, 1), Tot = new(jaar), Vorm = default }, eigen);
}

/// <summary>What the monitor says of a target, to this reader.</summary>
public sealed record Doelcijfer(Cijferherkomst Herkomst, IReadOnlyList<Doelpunt> Punten, IReadOnlyList<string> Noten)
{
    /// <summary>Where it can be looked into.</summary>
    public string Adres { get; init; } = "";

    /// <summary>Where is said which deliveries and cells it is from.</summary>
    public string Vandaan { get; init; } = "";

    /// <summary>It is made up, to show how it works.</summary>
    public bool IsVerzonnen { get; init; }

    internal int Omvang => (Noten.Sum(n => n.Length) + (Punten.Count * 60) + Herkomst.Bron.Length) * 2;

    /// <summary>The signs in it, in the order of the legend.</summary>
    internal IEnumerable<Cijferteken> Legenda => Cijfertekens.Alle.Where(t => t != Cijferteken.Toegelicht && Punten.Any(p => Figuurmodel.Zichtbaar(p.Cel).Contains(t)));

    /// <summary>A released figure may be rounded.</summary>
    internal bool IsVrijgegeven => Punten.Any(p => p.IsVrijgegeven);

    internal static Doelcijfer Van(Cijfertabel jaren, Cijfertabel? helften, DateOnly peildag)
    {
        List<string> noten = [];
        List<Doelpunt> punten = [];
        foreach (var tabel in new[] { jaren, helften }.OfType<Cijfertabel>())
            punten.AddRange(from paar in tabel.Kolommen.Zip(tabel.Rijen is [var rij] ? rij.Cellen : [])
                            where paar.First.Periode is { } periode && periode.Eind <= peildag
                            select Punt(paar.First.Periode!.Value, paar.Second, tabel));
        return new(jaren.Herkomst is [var herkomst] ? herkomst : new("", "", "", [], "", "", IsOpenbaar: false),
            // That nothing was measured, and that it is not for this reader, is said of no year.
            [.. punten.Where(p => p.Cel.Getal is not null || (!p.Cel.Tekens.ZegtNiets() && !punten.Exists(IsHelftVan(p)))).OrderBy(p => p.Periode)], noten);

        // Where a half has a number, the year or the other half without one says nothing.
        static Predicate<Doelpunt> IsHelftVan(Doelpunt punt) => p => p.Periode.Helft != 0 && p.Cel.Getal is not null && p.Periode.Jaar == punt.Periode.Jaar;

        Doelpunt Punt(Meetperiode periode, Cijfercel cel, Cijfertabel tabel)
        {
            var gezegd = cel.Noten.Select(n => tabel.Noten[n - 1]).ToList();
            noten.AddRange(gezegd.Except(noten).ToList());
            return new(periode, cel with { Noten = [.. gezegd.Select(n => noten.IndexOf(n) + 1)], Herleiding = null, Gezegd = null })
            {
                IsVrijgegeven = cel.Herleiding?.Bronnen.Any(b => b.Vrijgave is not null) == true,
            };
        }
    }

    /// <summary>How far the figures are from the target; null while it cannot be told, and where they are in another unit.</summary>
    internal Getalverschil? Verschil(Streefwaarde doel)
    {
        List<decimal> jaren = IsIn(doel) ? [.. Punten.Where(p => p.Periode.Helft == 0 && doel.Jaren.Bevat(p.Periode.Jaar)).Select(p => p.Cel.Getal).OfType<decimal>()] : [];
        var alle = jaren.Count == doel.Jaren.Aantal();
        var stand = doel.Jaren.Telwijze switch
        {
            _ when jaren.Count == 0 => (decimal?)null,
            Telwijze.ElkJaar => jaren[^1],
            Telwijze.Gemiddeld => alle ? decimal.Round(jaren.Average(), 2) : null,
            _ => alle ? jaren.Sum() : null,
        };
        return stand is { } getal ? Getalverschil.Tussen(new(getal), doel.Getal) : null;
    }

    /// <summary>The years of which something else was reported than stands here.</summary>
    internal IEnumerable<(int Jaar, decimal Gemeld, string Hier)> Anders(Streefstand stand) => !IsIn(stand.Doel) ? [] :
        from gemeld in stand.PerJaar
        from punt in Punten
        where punt.Periode == new Meetperiode(gemeld.Jaar) && punt.Cel.Getal is { } getal && getal != gemeld.Aantal
        select (gemeld.Jaar, gemeld.Aantal, punt.Cel.Tekst);

    private bool IsIn(Streefwaarde doel) =>
        string.Equals(Herkomst.Eenheid, Bodsoorten.EenheidVan(doel.Eenheid, doel.Wat), StringComparison.OrdinalIgnoreCase)
        || string.Equals(Herkomst.Eenheid, doel.Eenheid, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A figure of one period.</summary>
public sealed record Doelpunt(Meetperiode Periode, Cijfercel Cel)
{
    public bool IsVrijgegeven { get; init; }
}
