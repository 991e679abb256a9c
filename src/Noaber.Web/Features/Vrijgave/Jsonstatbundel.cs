using System.Text.Json.Nodes;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>
/// A release as JSON-stat 2.0 (json-stat.org/full): a collection with a cube for each indicator, of areas by parts by parties. What is hidden
/// has no value and a status that says so, and so has what did not come out.
/// </summary>
internal static class Jsonstatbundel
{
    private const string Gebied = "gebied", Onderdeel = "onderdeel", Partij = "partij";

    public static JsonObject Van(VrijgaveRij vrijgave, IReadOnlyList<VrijgavecijferRij> cijfers, string bron, string adres) => new()
    {
        ["version"] = "2.0", ["class"] = "collection", ["label"] = vrijgave.Titel, ["href"] = adres,
        ["updated"] = $"{vrijgave.VrijgegevenOp:yyyy-MM-ddTHH:mm:ssZ}",
        ["link"] = new JsonObject { ["item"] = new JsonArray([.. cijfers.GroupBy(c => c.Indicator).Select(g => Kubus([.. g], bron))]) },
    };

    private static JsonObject Kubus(IReadOnlyList<VrijgavecijferRij> cijfers, string bron)
    {
        var indicator = Catalogus.Standaard.Zoek(cijfers[0].Indicator);
        var assen = new (string Naam, string Label, Func<VrijgavecijferRij, (string Code, string Naam)> Waarde)[]
        {
            (Gebied, "Gebied", c => (c.Gebied, c.Gebiednaam)),
            (Onderdeel, "Onderdeel", c => (c.Deel, c.Deel.Length == 0 ? "alles" : Catalogus.Standaard.Naam(new Uitsplitsing(c.Deel)))),
            (Partij, "Partij", c => (c.Partij ?? Cijfertafel.Samen, c.Partij ?? Cijfertafel.Samen)),
        };
        var waarden = assen.Select(a => cijfers.Select(a.Waarde).Distinct().ToList()).ToList();
        var kubus = new JsonObject
        {
            ["version"] = "2.0", ["class"] = "dataset", ["label"] = $"{indicator?.Naam}, {cijfers[0].Periode}", ["source"] = bron,
            ["id"] = new JsonArray([.. assen.Select(a => (JsonNode)a.Naam)]), ["size"] = new JsonArray([.. waarden.Select(w => (JsonNode)w.Count)]),
            ["dimension"] = new JsonObject([.. assen.Zip(waarden, (a, w) => KeyValuePair.Create<string, JsonNode?>(a.Naam, As(a.Label, w)))]),
            ["extension"] = new JsonObject
            {
                ["indicator"] = cijfers[0].Indicator, ["definitie"] = cijfers[0].Definitie, ["eenheid"] = indicator?.Eenheid.Naam,
                ["periode"] = cijfers[0].Periode, ["licentie"] = Opendata.Licentie,
            },
        };
        var plekken = waarden.Select(as_ => as_.Index().ToDictionary(w => w.Item, w => w.Index)).ToList();
        var (getallen, standen) = (new JsonObject(), new JsonObject());
        foreach (var cijfer in cijfers)
        {
            var plek = assen.Zip(plekken).Aggregate(0, (tot, as_) => (tot * as_.Second.Count) + as_.Second[as_.First.Waarde(cijfer)]);
            if (cijfer.Getal is { } getal)
                getallen[$"{plek}"] = getal;
            else
                standen[$"{plek}"] = cijfer.Soort == Vrijgavesoort.Nihil ? "nihil" : Cijfertafel.Woord(cijfer);
        }
        // What did not come out says so, whatever is the reason.
        foreach (var leeg in Enumerable.Range(0, waarden.Aggregate(1, (tot, as_) => tot * as_.Count)).Select(p => $"{p}")
            .Where(p => !getallen.ContainsKey(p) && !standen.ContainsKey(p)).ToList())
            standen[leeg] = Cijferteken.NietVrijgegeven.Woord();
        (kubus["value"], kubus["status"]) = (getallen, standen);
        return kubus;
    }

    private static JsonObject As(string label, List<(string Code, string Naam)> waarden) => new()
    {
        ["label"] = label, ["category"] = new JsonObject
        {
            ["index"] = new JsonArray([.. waarden.Select(w => (JsonNode)w.Code)]),
            ["label"] = new JsonObject([.. waarden.Select(w => KeyValuePair.Create<string, JsonNode?>(w.Code, w.Naam))]),
        },
    };
}
