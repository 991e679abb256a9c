using System.Text.Json.Nodes;
using Noaber.Web.Data;
using Noaber.Web.Features.Openbaar;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>
/// What a partnership released to everyone, for catalogues of open data: DCAT-AP-NL 3.0 as JSON-LD. Each release is a dataset of its own; a
/// later one says which it takes the place of. Source: docs.geostandaarden.nl/dcat/dcat-ap-nl30.
/// </summary>
internal sealed class Dcatcatalogus(OpenbareSamenwerking waar, Webadres adres, IConfiguration instellingen)
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";

    private string Hier => adres.Van($"{waar.Adres}/cijfers");

    public JsonObject Van(IReadOnlyList<VrijgaveRij> alle) => new()
    {
        ["@context"] = new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#", ["dct"] = "http://purl.org/dc/terms/", ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["vcard"] = "http://www.w3.org/2006/vcard/ns#", ["xsd"] = "http://www.w3.org/2001/XMLSchema#", ["adms"] = "http://www.w3.org/ns/adms#",
        },
        ["@id"] = Hier, ["@type"] = "dcat:Catalog", ["dct:title"] = Tekst($"Cijfers van {waar.Naam}"),
        ["dct:description"] = Tekst("Cijfers over wonen die de partijen van deze samenwerking vrijgaven."), ["dct:language"] = Ref($"{Eu}language/NLD"),
        ["dct:publisher"] = Uitgever(), ["dct:creator"] = Ref($"{Hier}#uitgever"), ["dcat:contactPoint"] = Contact(), ["foaf:homepage"] = Ref(Hier),
        ["dcat:dataset"] = new JsonArray([.. alle.Select(v => Dataset(v, alle))]),
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
            ["dct:accessRights"] = Ref($"{Eu}access-right/PUBLIC"), ["dcat:theme"] = Ref($"{Eu}data-theme/SOCI"),
            ["dct:language"] = Ref($"{Eu}language/NLD"), ["dct:issued"] = Getypt($"{v.VrijgegevenOp:yyyy-MM-ddTHH:mm:ssZ}", "xsd:dateTime"),
            ["dcat:version"] = $"{v.Nummer}", ["dcat:landingPage"] = Ref(hier), ["foaf:page"] = Ref($"{Hier}#programma"),
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

    private static JsonObject Vorm(string hier, string bestand, string vorm, string mediatype) => new()
    {
        ["@id"] = $"{hier}#{vorm}", ["@type"] = "dcat:Distribution", ["dct:title"] = Tekst(vorm), ["dcat:accessURL"] = Ref(bestand),
        ["dcat:downloadURL"] = Ref(bestand), ["dct:license"] = Ref($"{Eu}licence/CC_BY_4_0"),
        ["dcat:mediaType"] = Ref($"http://www.iana.org/assignments/media-types/{mediatype}"),
        ["dct:language"] = Ref($"{Eu}language/NLD"),
        ["dct:format"] = Ref($"{Eu}file-type/{(vorm == Opendata.Csv ? "CSV" : "JSON")}"),
    };

    private JsonObject Uitgever() => new()
    {
        ["@id"] = $"{Hier}#uitgever", ["@type"] = "foaf:Agent", ["foaf:name"] = Tekst(waar.Naam), ["dct:identifier"] = $"{Hier}#uitgever",
    };

    private JsonObject Contact()
    {
        var contact = new JsonObject
        {
            ["@id"] = $"{Hier}#contact", ["@type"] = "vcard:Organization", ["vcard:fn"] = Tekst(instellingen["Noaber:Organisatie"] ?? waar.Naam),
            ["vcard:hasURL"] = Ref(adres.Van("/over")),
        };
        if (instellingen["Noaber:Contact"] is { Length: > 0 } mail)
            contact["vcard:hasEmail"] = Ref($"mailto:{mail}");
        return contact;
    }

    private static JsonObject Tekst(string tekst) => new() { ["@value"] = tekst, ["@language"] = "nl" };

    private static JsonObject Getypt(string waarde, string soort) => new() { ["@value"] = waarde, ["@type"] = soort };

    private static JsonObject Ref(string adres) => new() { ["@id"] = adres };
}
