using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Shell;

/// <summary>A page: it gets the frame and its own data as parameters, and nothing else.</summary>
public abstract class Paginaweergave<TModel> : ComponentBase
{
    [Parameter, EditorRequired] public Schil Schil { get; set; } = null!;

    [Parameter, EditorRequired] public TModel Model { get; set; } = default!;
}

/// <summary>Puts a page in its frame: who is looking, where, and which places that person may go.</summary>
internal sealed class Scherm(Aanvrager aanvrager, IHttpContextAccessor context, Formuliermerk merken, IConfiguration configuration)
{
    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("Geen verzoek.");

    public RazorComponentResult Toon<TView, TModel>(TModel model, int status = StatusCodes.Status200OK) where TView : Paginaweergave<TModel> =>
        new(typeof(TView), Parameters(model)) { StatusCode = status };

    /// <summary>The form once more, with what was typed and what is wrong with it.</summary>
    public RazorComponentResult Opnieuw<TView, TModel>(TModel model) where TView : Paginaweergave<TModel> =>
        Toon<TView, TModel>(model, StatusCodes.Status422UnprocessableEntity);

    private Dictionary<string, object?> Parameters<TModel>(TModel model) => new()
    {
        [nameof(Paginaweergave<>.Schil)] = Schil(), [nameof(Paginaweergave<>.Model)] = model,
    };

    public RazorComponentResult Fout(int status) => Toon<Foutscherm, int>(status, status);

    public Schil Schil()
    {
        var hier = aanvrager.Deelname;
        return new(hier?.Samenwerking, hier?.Basis, hier is null ? [] : Menu(hier), Wie(hier), hier?.Voorbeeld ?? false,
            Weergave.Gekozen(Http.Request), Http.TraceIdentifier)
        {
            Merk = hier is null ? null : merken.VoorPagina(aanvrager.AccountId, Teruggaven.Pagina(Http, merken)),
            Terug = Http.Features.Get<Teruggave>(), MetAchtergrondkaart = Achtergrondkaart.Aan(configuration),
        };
    }

    private IngelogdePersoon? Wie(Deelname? hier) =>
        aanvrager.Persoon is { } persoon ? new(persoon.Naam, hier?.Partij, hier?.Soort) : null;

    private IReadOnlyList<Menupunt> Menu(Deelname hier) =>
    [
        .. from plek in Plekken
           where aanvrager.Mag(plek.Handeling)
           let adres = hier.Basis + plek.Pad
           select new Menupunt(plek.Naam, adres, plek.Pad.Length == 0 ? Http.Request.Path == adres
               : Array.Exists([plek.Pad, .. plek.Ook], pad => IsOnder(hier.Basis + pad))),
    ];

    private bool IsOnder(string adres) => Http.Request.Path.StartsWithSegments(adres, StringComparison.Ordinal);

    /// <summary>The places of the menu, each with the other addresses that belong to it.</summary>
    private static readonly (string Naam, string Pad, string[] Ook, Handeling Handeling)[] Plekken =
    [
        ("Overzicht", "", [], Handeling.OverzichtZien),
        ("Afspraken", "/afspraken", ["/afspraak", "/zoeken"], Handeling.AfsprakenLezen),
        ("De draad", "/draad", ["/uitspraak", "/visie"], Handeling.AfsprakenLezen),
        ("Voorstellen", "/voorstellen", ["/schrijven"], Handeling.VoorstellenLezen),
        ("Acties & voortgang", "/acties", ["/evaluaties"], Handeling.VoortgangLezen),
        ("Bod", "/bod", [], Handeling.BodLezen),
        ("Monitor", "/monitor", [], Handeling.CijfersLezen),
        ("Overleg & besluiten", "/overleg", [], Handeling.OverlegZien),
        ("Jaarcyclus", "/jaarcyclus", [], Handeling.JaarcyclusLezen),
        ("Documenten", "/documenten", [], Handeling.BronLezen),
        ("Openbaar", "/openbaar", [], Handeling.AfsprakenLezen),
        ("Beheer", "/beheer", [], Handeling.PartijenZien),
    ];
}
