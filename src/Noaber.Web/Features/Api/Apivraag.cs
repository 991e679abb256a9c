using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

/// <summary>What every handler of the API needs: who asks, the database that this person sees, the day, and addresses.</summary>
internal sealed class Apivraag(NoaberDb db, Aanvrager aanvrager, Webadres adres, TimeProvider klok, IHttpContextAccessor context)
{
    public NoaberDb Db => db;

    public Aanvrager Aanvrager => aanvrager;

    public Guid Hier => aanvrager.Hier.SamenwerkingId;

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public Zelflink Samenwerking(string slug) => new(new(adres.Van($"{Apigrens.Pad}/samenwerkingen/{slug}")));

    /// <summary>The address of something in this partnership, such as <c>kaders/…</c>.</summary>
    public Zelflink Link(string pad) => new(new(adres.Van($"{Apigrens.Pad}/samenwerkingen/{aanvrager.Hier.Slug}/{pad}")));

    /// <summary>One thing, or that it is not there.</summary>
    public static Results<Ok<T>, NotFound> Een<T>(T? gevonden) where T : class => gevonden is null ? TypedResults.NotFound() : TypedResults.Ok(gevonden);

    /// <summary>A page of a list whose order is set. What the rows become is made after they are read.</summary>
    public Task<Results<Ok<Lijst<T>>, ValidationProblem>> Blad<TRij, T>(IQueryable<TRij> rijen, Bladvraag blad, Func<TRij, T> maak, CancellationToken stop) =>
        Blad<TRij, T>(rijen, blad, gelezen => Task.FromResult<IReadOnlyList<T>>([.. gelezen.Select(maak)]), stop);

    /// <summary>The same, where more has to be read to make the rows of a page what they become.</summary>
    public async Task<Results<Ok<Lijst<T>>, ValidationProblem>> Blad<TRij, T>(
        IQueryable<TRij> rijen, Bladvraag blad, Func<IReadOnlyList<TRij>, Task<IReadOnlyList<T>>> maak, CancellationToken stop)
    {
        if (blad.Fouten() is { Count: > 0 } fouten)
            return TypedResults.ValidationProblem(fouten, title: "Ongeldig verzoek", type: "about:blank", detail: "Deze bladzijde kan niet worden gevraagd.");
        var totaal = await rijen.CountAsync(stop);
        var getoond = await rijen.Skip((blad.Nummer - 1) * blad.Grootte).Take(blad.Grootte).ToListAsync(stop);
        var links = Links(blad, Math.Max(1, (totaal + blad.Grootte - 1) / blad.Grootte));
        if (links.Kop is { Length: > 0 } kop)
            context.HttpContext!.Response.Headers.Link = kop;
        return TypedResults.Ok(new Lijst<T>(await maak(getoond), totaal, blad.Nummer, blad.Grootte, links));
    }

    private Bladlinks Links(Bladvraag blad, int laatste)
    {
        var verzoek = context.HttpContext!.Request;
        var rest = verzoek.Query.Where(q => !string.Equals(q.Key, Bladvraag.Nummernaam, StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value, (q, waarde) => KeyValuePair.Create(q.Key, waarde)).ToList();
        Link Naar(int nummer) => new(adres.Van(verzoek.Path + QueryString.Create([.. rest, new(Bladvraag.Nummernaam, $"{nummer}")])));
        return new(Naar(blad.Nummer), Naar(1), Naar(laatste),
            blad.Nummer > 1 ? Naar(Math.Min(blad.Nummer - 1, laatste)) : null, blad.Nummer < laatste ? Naar(blad.Nummer + 1) : null);
    }
}

/// <summary>Which part of a list is asked for.</summary>
internal sealed record Bladvraag(
    [property: FromQuery(Name = Bladvraag.Nummernaam), Range(1, Bladvraag.Verst), Description("De hoeveelste bladzijde. Zonder keuze de eerste.")] int? Pagina,
    [property: FromQuery(Name = Bladvraag.Groottenaam), Range(1, Bladvraag.Grootst), Description("Hoeveel er op een bladzijde staan. Zonder keuze 50.")] int? PaginaGrootte)
{
    public const string Nummernaam = "pagina";
    public const string Groottenaam = "paginaGrootte";
    public const int Gewoon = 50;
    public const int Grootst = 100;

    /// <summary>Further than anyone leafs; the database would count its way there.</summary>
    public const int Verst = 1000;

    public int Nummer => Pagina ?? 1;

    public int Grootte => PaginaGrootte ?? Gewoon;

    public Dictionary<string, string[]> Fouten()
    {
        var fouten = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (Nummer is < 1 or > Verst)
            fouten[Nummernaam] = [$"Kies een bladzijde van 1 tot en met {Verst}."];
        if (Grootte is < 1 or > Grootst)
            fouten[Groottenaam] = [$"Kies een grootte van 1 tot en met {Grootst}."];
        return fouten;
    }
}

/// <summary>A value to filter by, written as in the answers. The framework would know it only as the code writes it.</summary>
internal sealed record Keuze<T>(T Waarde) where T : struct, Enum
{
    public static bool TryParse(string? tekst, out Keuze<T>? keuze)
    {
        keuze = Enum.GetValues<T>().Where(w => JsonNamingPolicy.CamelCase.ConvertName($"{w}") == tekst).Select(w => new Keuze<T>(w)).FirstOrDefault();
        return keuze is not null;
    }
}

/// <summary>A page of a list.</summary>
[Description("Een bladzijde van een lijst.")]
internal sealed record Lijst<T>(
    [property: Description("Wat er op deze bladzijde staat.")] IReadOnlyList<T> Resultaten,
    [property: Description("Hoeveel er in de hele lijst staan die je mag zien.")] int Totaal,
    [property: Description("De hoeveelste bladzijde dit is.")] int Pagina,
    [property: Description("Hoeveel er hooguit op een bladzijde staan.")] int PaginaGrootte,
    [property: JsonPropertyName("_links"), Description("Adressen van deze lijst.")] Bladlinks Links);

[Description("Een adres.")]
internal sealed record Link([property: Description("Het volledige adres.")] string Href);

[Description("Waar dit zelf staat.")]
internal sealed record Zelflink([property: Description("Het adres van dit onderdeel.")] Link Self);

[Description("Waar de andere bladzijden van deze lijst staan. Dezelfde adressen staan in de kop ‘Link’.")]
internal sealed record Bladlinks(
    [property: Description("Deze bladzijde.")] Link Self,
    [property: Description("De eerste bladzijde.")] Link First,
    [property: Description("De laatste bladzijde.")] Link Last,
    [property: Description("De vorige bladzijde, als die er is.")] Link? Prev,
    [property: Description("De volgende bladzijde, als die er is.")] Link? Next)
{
    /// <summary>The same as a header (RFC 8288).</summary>
    [JsonIgnore]
    public string Kop => string.Join(", ", new[] { ("first", First), ("prev", Prev), ("next", Next), ("last", Last) }
        .Where(l => l.Item2 is not null).Select(l => $"<{l.Item2!.Href}>; rel=\"{l.Item1}\""));
}
