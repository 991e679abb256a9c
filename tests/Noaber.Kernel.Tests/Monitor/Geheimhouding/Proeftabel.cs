using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Tests.Monitor.Geheimhouding;

/// <summary>A table to be published: areas under each other, by class and by party, each with its totals.</summary>
internal sealed class Proeftabel
{
    public static readonly Meetperiode Halfjaar = new(2026, 1);
    private readonly Dictionary<(string Gebied, string Klasse, Guid? Partij), decimal> getallen = [];
    private readonly Dictionary<(string Gebied, string Klasse), Dictionary<Guid, decimal>> vanWie = [];
    private readonly Dictionary<string, string[]> onder;
    private readonly string[] klassen;
    private readonly Guid[] partijen;

    /// <summary>Lays out the axes; a table without classes or parties has only their total.</summary>
    public Proeftabel(Dictionary<string, string[]> onder, string[] klassen, Guid[] partijen, Func<string, string, Guid?, int> getal)
    {
        (this.onder, this.klassen, this.partijen) = (onder, klassen, partijen);
        foreach (var gebied in Gebieden)
        {
            foreach (var klasse in AlleKlassen)
                Tel(gebied, klasse, getal);
        }
    }

    public required Func<Guid?, Geheimhoudingsregel> Regel { get; init; }

    public Func<Publicatiesleutel, Celverleden> Verleden { get; init; } = _ => Celverleden.Nieuw;

    public int Uitgave { get; init; }

    public string[] Gebieden => [.. onder.Keys, .. onder.Values.SelectMany(o => o).Where(g => !onder.ContainsKey(g))];

    public Publicatie Publicatie => new(Cellen, Sommen);

    public IEnumerable<Publicatiecel> Cellen => getallen.Select(g => new Publicatiecel
    {
        Sleutel = Sleutel(g.Key.Gebied, g.Key.Klasse, g.Key.Partij), Waarde = g.Value, Regel = Regel(g.Key.Partij),
        Bijdragen = g.Key.Partij is { } p ? new() { [p] = g.Value } : vanWie[(g.Key.Gebied, g.Key.Klasse)],
        Gewicht = (g.Key.Gebied == "GM" ? 100 : onder.ContainsKey(g.Key.Gebied) ? 10 : 1) * (g.Key.Klasse.Length == 0 ? 3 : 1) * (g.Key.Partij is null ? 3 : 1),
        Verleden = Verleden(Sleutel(g.Key.Gebied, g.Key.Klasse, g.Key.Partij)),
    });

    public IReadOnlyList<Somverband> Sommen =>
    [
        .. from gebied in onder from klasse in AlleKlassen from partij in AllePartijen
           select new Somverband(Sleutel(gebied.Key, klasse, partij), [.. gebied.Value.Select(o => Sleutel(o, klasse, partij))]),
        .. from gebied in Gebieden from partij in AllePartijen where klassen.Length > 0
           select new Somverband(Sleutel(gebied, "", partij), [.. klassen.Select(k => Sleutel(gebied, k, partij))]),
        .. from gebied in Gebieden from klasse in AlleKlassen where partijen.Length > 0
           select new Somverband(Sleutel(gebied, klasse, null), [.. partijen.Select(p => Sleutel(gebied, klasse, p))]),
    ];

    private IEnumerable<string> AlleKlassen => klassen.Prepend("");

    private IEnumerable<Guid?> AllePartijen => partijen.Select(p => (Guid?)p).Prepend(null);

    public Publicatiesleutel Sleutel(string gebied, string klasse = "", Guid? partij = null) =>
        new(new("proef", gebied, klasse.Length == 0 ? default : Uitsplitsing.Naar(("klasse", klasse))), Halfjaar, partij, Uitgave);

    /// <summary>One level of areas under a municipality, without classes and parties.</summary>
    public static Proeftabel Rij(Geheimhoudingsregel regel, params int[] getallen)
    {
        var namen = getallen.Select((_, i) => $"BU{i}").ToArray();
        return new(new() { ["GM"] = namen }, [], [], (gebied, _, _) => getallen[Array.IndexOf(namen, gebied)]) { Regel = _ => regel };
    }

    private decimal Tel(string gebied, string klasse, Func<string, string, Guid?, int> getal)
    {
        var som = 0m;
        vanWie[(gebied, klasse)] = [];
        foreach (var partij in partijen)
        {
            var deel = Som(gebied, klasse, partij, getal);
            getallen[(gebied, klasse, partij)] = vanWie[(gebied, klasse)][partij] = deel;
            som += deel;
        }
        return getallen[(gebied, klasse, null)] = partijen.Length > 0 ? som : Som(gebied, klasse, null, getal);
    }

    private decimal Som(string gebied, string klasse, Guid? partij, Func<string, string, Guid?, int> getal) =>
        onder.TryGetValue(gebied, out var delen) ? delen.Sum(d => Som(d, klasse, partij, getal))
            : klasse.Length > 0 || klassen.Length == 0 ? getal(gebied, klasse, partij)
            : klassen.Sum(k => Som(gebied, k, partij, getal));
}
