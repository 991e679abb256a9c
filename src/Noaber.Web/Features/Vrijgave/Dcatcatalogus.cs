using System.Text.Json.Nodes;
using Noaber.Web.Data;
using Noaber.Web.Features.Openbaar;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>
/// What a partnership released to everyone, for catalogues of open data: DCAT-AP-NL 3.0 as JSON-LD. Each release is a dataset of its own; a
/// later one says which it takes the place of. Source: docs.geostandaarden.nl/dcat/dcat-ap-nl30.
/// </summary>
internal sealed class Dcatcatalogus(OpenbareSamenwerking waar, Webadres adres, IConfiguration instellingen)
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";
    private const string Pagina = "foaf:Document", Bron = "rdfs:Resource";

    private string Hier => adres.Van($"{waar.Adres}/cijfers");

    private string Api => adres.Van(Opendata.Pad(waar));

    public JsonObject Van(IReadOnlyList<VrijgaveRij> alle) => new()
    {
        ["@context"] = new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#", ["dct"] = "http://purl.org/dc/terms/", ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["vcard"] = "http://www.w3.org/2006/vcard/ns#", ["xsd"] = "http://www.w3.org/2001/XMLSchema#", ["adms"] = "http://www.w3.org/ns/adms#",
            ["skos"] = "http://www.w3.org/2004/02/skos/core#", ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        },
        ["@id"] = Hier, ["@type"] = "dcat:Catalog", ["dct:title"] = Tekst($"Cijfers van {waar.Naam}"),
        ["dct:description"] = Tekst("Cijfers over wonen die de partijen van deze samenwerking vrijgaven."), ["dct:language"] = Taal(),
        ["dct:publisher"] = Uitgever(), ["dct:creator"] = Ref($"{Hier}#uitgever"), ["dcat:contactPoint"] = Contact(), ["foaf:homepage"] = Ref(Hier, Pagina),
        ["dcat:dataset"] = new JsonArray([.. alle.Select(v => Dataset(v, alle))]), ["dcat:service"] = Dienst(alle),
    };

    private JsonObject Dataset(VrijgaveRij v, IReadOnlyList<VrijgaveRij> alle)
    {
        var hier = $"{Hier}/{v.Nummer}";
        var vorige = alle.LastOrDefault(a => a.Nummer < v.Nummer && a.Halfjaar == v.Halfjaar && a.Indicatoren.Intersect(v.Indicatoren).Any());
        var dataset = new JsonObject
        {
            ["@id"] = hier, ["@type"] = "dcat:Dataset", ["dct:identifier"] = hier, ["dct:title"] = Tekst(v.Titel),
            ["dct:description"] = Tekst($"Cijfers over {v.Halfjaar.InZin}.{(waar.Voorbeeld ? " Het zijn verzonnen cijfers, bij het voorbeeld." : "")} "
                + "Wat te weinig mensen of één partij zou verraden, is niet getoond."),
            ["dct:creator"] = Ref($"{Hier}#uitgever"), ["dct:publisher"] = Ref($"{Hier}#uitgever"), ["dcat:contactPoint"] = Ref($"{Hier}#contact"),
            ["dct:accessRights"] = Openbaar(), ["dcat:theme"] = Thema(), ["dct:language"] = Taal(), ["dct:issued"] = Getypt($"{v.VrijgegevenOp:yyyy-MM-ddTHH:mm:ssZ}", "xsd:dateTime"),
            ["dcat:version"] = $"{v.Nummer}", ["dcat:landingPage"] = Ref(hier, Pagina), ["foaf:page"] = Ref($"{Hier}#programma", Pagina),
            ["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime", ["dcat:startDate"] = Getypt($"{v.Halfjaar.Begin:yyyy-MM-dd}", "xsd:date"),
                ["dcat:endDate"] = Getypt($"{v.Halfjaar.Eind:yyyy-MM-dd}", "xsd:date"),
            },
            ["dcat:distribution"] = new JsonArray([.. Opendata.Vormen.Select(vorm => Vorm(hier, adres.Van(Opendata.Pad(waar, v.Nummer, vorm.Vorm)), vorm.Vorm, vorm.Mediatype))]),
        };
        if (vorige is not null)
            (dataset["dcat:previousVersion"], dataset["adms:versionNotes"]) = (Ref($"{Hier}/{vorige.Nummer}"), Tekst($"Komt in de plaats van versie {vorige.Nummer}."));
        return dataset;
    }

    private JsonObject Vorm(string hier, string bestand, string vorm, string mediatype) => new()
    {
        ["@id"] = $"{hier}#{vorm}", ["@type"] = "dcat:Distribution", ["dct:title"] = Tekst(vorm), ["dcat:accessURL"] = Ref(bestand, Bron),
        ["dcat:downloadURL"] = Ref(bestand, Bron), ["dct:license"] = Licentie(), ["dct:language"] = Taal(), ["dcat:accessService"] = Ref(Api),
        ["dcat:mediaType"] = Ref($"http://www.iana.org/assignments/media-types/{mediatype}", "dct:MediaType"),
        ["dct:format"] = Ref($"{Eu}file-type/{(vorm == Opendata.Csv ? "CSV" : "JSON")}", "dct:MediaTypeOrExtent"),
    };

    /// <summary>The API that gives the forms.</summary>
    private JsonObject Dienst(IReadOnlyList<VrijgaveRij> alle) => new()
    {
        ["@id"] = Api, ["@type"] = "dcat:DataService", ["dct:identifier"] = Api, ["dct:title"] = Tekst($"API van de cijfers van {waar.Naam}"),
        ["dct:description"] = Tekst("Geeft wat is vrijgegeven als JSON, JSON-stat en csv, zonder token."), ["dcat:keyword"] = Tekst("prestatieafspraken"),
        ["dct:publisher"] = Ref($"{Hier}#uitgever"), ["dct:creator"] = Ref($"{Hier}#uitgever"), ["dcat:contactPoint"] = Ref($"{Hier}#contact"),
        ["dcat:endpointURL"] = Ref(Api, Bron), ["dcat:endpointDescription"] = Ref(adres.Van($"{Apigrens.Pad}/openapi.json"), Bron),
        ["dct:license"] = Licentie(), ["dct:accessRights"] = Openbaar(), ["dcat:theme"] = Thema(), ["dct:language"] = Taal(),
        ["dcat:servesDataset"] = new JsonArray([.. alle.Select(v => Ref($"{Hier}/{v.Nummer}"))]),
    };

    private JsonObject Uitgever() => new()
    {
        ["@id"] = $"{Hier}#uitgever", ["@type"] = "foaf:Agent", ["foaf:name"] = Tekst(waar.Naam), ["dct:identifier"] = $"{Hier}#uitgever",
    };

    private JsonObject Contact()
    {
        var contact = new JsonObject
        {
            ["@id"] = $"{Hier}#contact", ["@type"] = new JsonArray("vcard:Kind", "vcard:Organization"), ["vcard:fn"] = Tekst(instellingen["Noaber:Organisatie"] ?? waar.Naam),
            ["vcard:hasURL"] = Ref(adres.Van("/over")),
        };
        if (instellingen["Noaber:Contact"] is { Length: > 0 } mail)
            contact["vcard:hasEmail"] = Ref($"mailto:{mail}");
        return contact;
    }

    private static JsonObject Tekst(string tekst) => new() { ["@value"] = tekst, ["@language"] = "nl" };

    private static JsonObject Getypt(string waarde, string soort) => new() { ["@value"] = waarde, ["@type"] = soort };

    private static JsonObject Taal() => Ref($"{Eu}language/NLD", "dct:LinguisticSystem");

    private static JsonObject Licentie() => Ref($"{Eu}licence/CC_BY_4_0", "dct:LicenseDocument");

    private static JsonObject Thema() => Begrip($"{Eu}data-theme/SOCI", "Bevolking en samenleving", "skos:Concept");

    private static JsonObject Openbaar() => Begrip($"{Eu}access-right/PUBLIC", "openbaar", "skos:Concept", "dct:RightsStatement");

    private static JsonObject Begrip(string adres, string naam, params string[] soorten) => new()
    {
        ["@id"] = adres, ["@type"] = new JsonArray([.. soorten.Select(s => (JsonNode)s)]), ["skos:prefLabel"] = Tekst(naam),
    };

    private static JsonObject Ref(string adres) => new() { ["@id"] = adres };

    /// <summary>What stands elsewhere, with the kind of thing it is: the shapes ask for that, and nobody fetches it to see.</summary>
    private static JsonObject Ref(string adres, string soort) => new() { ["@id"] = adres, ["@type"] = soort };
}
