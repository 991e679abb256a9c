using Noaber.Files.Werkboeken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Definities.Lijsten;
using Noaber.Kernel.Partijen;

namespace Noaber.Bench.Leveringen;

/// <summary>A delivery that is made up, and its workbook as our own template writes it: areas with the figures of this and the last half-year.</summary>
internal sealed class DeliveryBook
{
    private const string Gemeente = "GM0153";
    private const int BuurtenOfWijk = 95;

    public static readonly Meetperiode Halfjaar = new(2031, 1);

    private DeliveryBook(Guid samenwerking, Guid partij, Catalogus catalogus, int buurten, Func<Indicator, bool> welke)
    {
        var plan = new Meetplan(catalogus, [.. catalogus.Indicatoren.Where(i => i.Herkomst == Herkomst.Levering && welke(i))
            .Select(i => new Meetplanregel { Indicator = i.Code, Niveau = i.LaagsteNiveau, Vanaf = Halfjaar })]);
        Sjabloon = new(new(samenwerking, partij, "Corporatie van de meting", Halfjaar.Jaar), Halfjaar,
            plan.Nodig(partij, PartijSoort.Corporatie, Halfjaar), Gebiedsindeling.Maak(Halfjaar.Jaar, Areas(buurten)).Indeling!, catalogus);
    }

    public Leveringsjabloon Sjabloon { get; }

    /// <summary>100,000 rows of 20 columns on one sheet: eight figures with those of before, split by energy label, of 7,692 buurten.</summary>
    public static DeliveryBook Large(Guid samenwerking, Guid partij) => new(samenwerking, partij,
        Enumerable.Range(1, 8).Aggregate(Catalogus.Standaard, (catalogus, at) => catalogus.Met(MadeUp(at))), 7692, i => i.Code.StartsWith("meting-", StringComparison.Ordinal));

    /// <summary>As an association delivers it: all that is asked in our own catalogue, of 70 buurten.</summary>
    public static DeliveryBook Real(Guid samenwerking, Guid partij) => new(samenwerking, partij, Catalogus.Standaard, 70, _ => true);

    /// <summary>The workbook, filled in: parts add up to their totals, and buurten to the municipality.</summary>
    public byte[] Write()
    {
        var (now, before) = (new Dictionary<Cijfersleutel, Waarneming>(), new Dictionary<Cijfersleutel, Waarneming>());
        foreach (var plicht in Sjabloon.Plichten)
        {
            var parts = Sjabloon.Catalogus.Vragen(plicht.Indicator, plicht.Periode.Peildag(plicht.Indicator.Moment)).Select(v => v.Deel)
                .Where(d => !d.IsTotaal).ToList();
            var areas = Sjabloon.Gebieden.Gebieden.Where(g => plicht.Vraagt(g.Niveau)).ToList();
            foreach (var area in areas)
            {
                var many = area.Code == Gemeente ? areas.Count - 1 : 1;
                var each = 20m * Math.Max(1, many);
                foreach (var part in parts)
                    Put(plicht, area, part, each);
                Put(plicht, area, default, each * Math.Max(1, parts.Count));
            }
        }
        return Leveringwerkboek.Schrijf(Sjabloon with { Bekend = now, Vorige = before });

        void Put(Leverplicht plicht, Gebied area, Uitsplitsing part, decimal number)
        {
            if (!Sjabloon.Catalogus.Vraagt(plicht, area.Niveau, part))
                return;
            var figure = new Waarneming
            {
                Sleutel = new(plicht.Indicator.Code, area.Code, part), Versie = plicht.Indicator.Versie, Periode = plicht.Periode, Partij = Sjabloon.Sleutel.Partij,
                Waarde = Waarde.Van(plicht.Indicator.Eenheid.Hoogste is { } most ? Math.Min(most, number) : number), Toelichting = $"Volgens de telling van {area.Naam}",
            };
            now[figure.Sleutel] = before[figure.Sleutel] = figure;
        }
    }

    private static IEnumerable<Gebied> Areas(int buurten)
    {
        yield return new(Gemeente, "Enschede", 2000);
        for (var at = 0; at < buurten; at++)
        {
            var (wijk, buurt) = (at / BuurtenOfWijk, at % BuurtenOfWijk);
            if (buurt == 0)
                yield return new($"WK0153{wijk:00}", $"Wijk {wijk:00}", 2000);
            yield return new($"BU0153{wijk:00}{buurt:00}", $"Buurt {wijk:00} {buurt:00}", 2000);
        }
    }

    private static Indicator MadeUp(int at) => Catalogus.Standaard.Zoek("woningvoorraad")! with
    {
        Code = $"meting-{at}",
        Naam = $"Meting {at}",
        Dimensies = [new(Energielabels.Labels.Sleutel)],
        Controles = [],
        Bereik = null,
        LaagsteNiveau = Gebiedsniveau.Buurt,
    };
}
