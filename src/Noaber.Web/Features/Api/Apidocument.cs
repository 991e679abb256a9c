using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

/// <summary>The document of the API (OpenAPI 3.0, as the NLGov rules ask), made from the endpoints themselves, with what they share.</summary>
internal static class Apidocument
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";
    private const string Probleemschema = "Probleem";

    private static readonly (string Status, string Wat)[] Fouten =
    [
        ("400", "Een waarde in het adres heeft niet de vorm die hier hoort."),
        ("401", "Er is geen token, of het werkt niet meer."),
        ("403", "De eigenaar van het token mag dit hier niet lezen, of het token is er niet voor gemaakt."),
        ("404", "Dit is er niet, of je mag niet weten dat het er is."),
        ("406", "Er is gevraagd om een vorm die er niet is."),
        ("429", "Te veel verzoeken. In Retry-After staat hoeveel seconden je wacht."),
        ("500", "Er ging iets mis bij Noaber."),
    ];

    public static void Beschrijf(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
        options.ShouldInclude = beschrijving => $"/{beschrijving.RelativePath}".StartsWith($"{Apigrens.Pad}/", StringComparison.Ordinal);
        options.CreateSchemaReferenceId = type => type.Type is { IsGenericType: true } lijst && lijst.GetGenericTypeDefinition() == typeof(Lijst<>)
            ? $"{lijst.GetGenericArguments()[0].Name}lijst" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        // What a field means is lost where its schema is a reference, and put back when the document is whole.
        var uitleg = new ConcurrentDictionary<(string? Schema, string Veld), string>();
        options.AddSchemaTransformer((schema, context, _) => Schema(schema, context, options, uitleg));
        options.AddOperationTransformer((operatie, context, _) => Operatie(operatie, context));
        options.AddDocumentTransformer((document, context, _) => Document(document, context, uitleg));
    }

    /// <summary>What may be missing is missing when it is not known, and never null.</summary>
    private static Task Schema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, OpenApiOptions options, ConcurrentDictionary<(string?, string), string> uitleg)
    {
        schema.Type &= ~JsonSchemaType.Null;
        var soort = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (soort.IsEnum)
            (schema.Type, schema.Description) = (JsonSchemaType.String, Apiwoorden.Van(soort));
        // What another standard lays down is named by it, and not said again here.
        if (typeof(IDictionary<string, object>).IsAssignableFrom(soort))
            schema.AdditionalProperties = new OpenApiSchema();
        if (schema.Properties is not { Count: > 0 } velden)
            return Task.CompletedTask;
        var hier = context.JsonTypeInfo.Properties.Where(p => velden.ContainsKey(p.Name)).ToList();
        schema.Required = hier.Where(p => !p.IsGetNullable).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var veld in hier)
        {
            if (veld.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute wat, ..])
                uitleg[(options.CreateSchemaReferenceId(context.JsonTypeInfo), veld.Name)] = wat.Description;
        }
        return Task.CompletedTask;
    }

    private static Task Operatie(OpenApiOperation operatie, OpenApiOperationTransformerContext context)
    {
        foreach (var gevraagd in context.Description.ParameterDescriptions.Where(p => p.Type is { IsGenericType: true } soort && soort.GetGenericTypeDefinition() == typeof(Keuze<>)))
        {
            var parameter = (OpenApiParameter)operatie.Parameters!.Single(p => p.Name == gevraagd.Name);
            parameter.Schema = Keuzes(gevraagd.Type.GetGenericArguments()[0]);
        }
        operatie.Tags?.Clear();
        operatie.Responses ??= [];
        foreach (var (status, antwoord) in operatie.Responses.Where(r => r.Key[0] == '2'))
            Koppen((OpenApiResponse)antwoord, status);
        // Nobody signs in for what is public.
        var isOpen = context.Description.ActionDescriptor.EndpointMetadata.OfType<Vereiste>().Any(v => v.Handeling is null);
        if (isOpen)
            operatie.Security = [];
        foreach (var (status, wat) in Fouten.Where(f => !isOpen || f.Status is not ("401" or "403")))
        {
            var antwoord = new OpenApiResponse
            {
                Description = wat,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ProblemJson] = new() { Schema = new OpenApiSchemaReference(Probleemschema) } },
            };
            operatie.Responses[status] = antwoord;
            Koppen(antwoord, status);
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema Keuzes(Type soort) => new()
    {
        Type = JsonSchemaType.String, Description = Apiwoorden.Van(soort),
        Enum = [.. Enum.GetNames(soort).Select(naam => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(naam)))],
    };

    private static void Koppen(OpenApiResponse antwoord, string status)
    {
        antwoord.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            [Apigrens.Versiekop] = Kop("De volledige versie van de API.", JsonSchemaType.String),
        };
        if (status == "200")
            antwoord.Description = "Gelukt.";
        if (status == "429")
            antwoord.Headers["Retry-After"] = Kop("Hoeveel seconden je wacht.", JsonSchemaType.Integer);
    }

    private static OpenApiHeader Kop(string wat, JsonSchemaType soort) => new() { Description = wat, Schema = new OpenApiSchema { Type = soort } };

    private static Task Document(OpenApiDocument document, OpenApiDocumentTransformerContext context, ConcurrentDictionary<(string?, string), string> uitleg)
    {
        var diensten = context.ApplicationServices;
        var (adres, instellingen) = (diensten.GetRequiredService<Webadres>(), diensten.GetRequiredService<IConfiguration>());
        document.Info = new()
        {
            Title = "Noaber", Version = Apigrens.Versie, License = new() { Name = "EUPL-1.2", Url = new("https://eupl.eu/1.2/nl/") },
            Description = "Lees mee met je samenwerkingen: prestatieafspraken met hun streefwaarden, evaluaties, voorstellen, overleggen, besluiten en mijlpalen. Je ziet wat je ook op het scherm mag zien. Cijfers die voor iedereen zijn vrijgegeven lees je zonder token.",
            Contact = new()
            {
                Name = instellingen["Noaber:Organisatie"] ?? "Beheerder van deze installatie", Email = instellingen["Noaber:Contact"], Url = new(adres.Van("/over")),
            },
        };
        // The major version belongs to the address of the API, not to each path in it.
        document.Servers = [new() { Url = adres.Van(Apigrens.Pad) }];
        // Every error is a Probleem; what the framework would call it is not used.
        document.Components!.Schemas!.Remove(nameof(HttpValidationProblemDetails));
        foreach (var (naam, schema) in document.Components.Schemas)
            Verwijzingen(naam, schema, uitleg);
        var paden = new OpenApiPaths();
        foreach (var (pad, item) in document.Paths)
            paden[pad[Apigrens.Pad.Length..]] = MetSamenwerking(pad, item);
        document.Paths = paden;
        document.Tags?.Clear();
        document.AddComponent(Probleemschema, Probleem());
        document.AddComponent(Tokenaanmelding.Schema, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer",
            Description = "Een token dat je zelf maakt, bij ‘Jouw account’ en dan ‘Toegang voor programma’s’.",
        });
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Tokenaanmelding.Schema, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>OpenAPI 3.0 lets a reference say nothing beside it, and has no word for null: so each stands alone in a list of one.</summary>
    private static void Verwijzingen(string naam, IOpenApiSchema schema, ConcurrentDictionary<(string?, string), string> uitleg)
    {
        foreach (var (veld, van) in schema.Properties?.ToList() ?? [])
        {
            var verwijzing = van as OpenApiSchemaReference ?? van.OneOf?.OfType<OpenApiSchemaReference>().SingleOrDefault();
            if (verwijzing is not null)
                schema.Properties![veld] = new OpenApiSchema { AllOf = [verwijzing], Description = uitleg.GetValueOrDefault((naam, veld)) };
        }
    }

    // Which partnership is read from the address before any handler runs, so no handler names it.
    private static IOpenApiPathItem MetSamenwerking(string pad, IOpenApiPathItem item)
    {
        if (pad.Contains("{samenwerking}", StringComparison.Ordinal))
            ((OpenApiPathItem)item).Parameters =
            [
                new OpenApiParameter
                {
                    Name = "samenwerking", In = ParameterLocation.Path, Required = true,
                    Description = "Het kenmerk van de samenwerking, zoals in het adres van de schermen.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            ];
        return item;
    }

    private static OpenApiSchema Probleem()
    {
        static OpenApiSchema Tekst(string wat) => new() { Type = JsonSchemaType.String, Description = wat };
        return new()
        {
            Type = JsonSchemaType.Object, Description = "Wat er misging (RFC 9457).",
            Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Tekst("De soort fout: altijd about:blank, de status zegt genoeg."),
                ["title"] = Tekst("Wat er misging, in het kort."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "De HTTP-status." },
                ["detail"] = Tekst("Wat je eraan kunt doen."),
                ["verzoek"] = Tekst("Het nummer van dit verzoek. Noem het als je om hulp vraagt."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object, Description = "Per naam in het adres wat eraan mankeert.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Tekst("Wat eraan mankeert.") },
                },
            },
        };
    }
}
