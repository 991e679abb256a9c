using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>The actions of a year as a table or a board, in groups; what is the reader's own comes first.</summary>
internal static class ActiesLezen
{
    public static async Task<IResult> Toon(
        [AsParameters] Actiefilter filter, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var jaar = JaarLezen.Gevraagd(filter.Jaar, klok.Vandaag());
        var bron = new Actiebron(db, Lezer.Van(aanvrager.Hier), klok, stop);
        var alle = await bron.Van(jaar);
        var partijen = alle.SelectMany(a => a.Trekkers).Distinct()
            .OrderBy(p => p.Soort).ThenBy(p => p.Naam, StringComparer.CurrentCulture).ToList();
        return scherm.Toon<ActiesScherm, ActiesModel>(
            new(jaar, filter, [.. alle.Where(a => filter.Past(a))], alle.Count, aanvrager.Hier.PartijId)
            {
                Partijen = partijen, Themas = [.. alle.Select(a => a.Thema).OfType<string>().Distinct()], Partij = aanvrager.Hier.Partij,
                MagMelden = aanvrager.Mag(Handeling.VoortgangMelden), Afgekapt = bron.Afgekapt,
                IsBegonnen = jaar <= bron.Peildag.Year,
            });
    }
}

/// <summary>What the reader chose to see; it stands in the address, so that it can be shared.</summary>
public sealed record Actiefilter(string? Jaar, string? Partij, string? Thema, string? Stand, string? Per, string? Toon)
{
    /// <summary>The choice for what nobody has said anything of.</summary>
    public const string NietGemeld = "NietGemeld";

    /// <summary>The choice for what some said something of, and not all: it has no status yet.</summary>
    public const string NietDoorAllen = "NietDoorAllen";

    /// <summary>The choice for what is past its day.</summary>
    public const string TeLaat = "TeLaat";

    internal bool Bord => Toon == "bord";

    internal bool Past(Actiekaart actie) =>
        (!Guid.TryParse(Partij, out var partij) || actie.IsVan(partij))
        && (string.IsNullOrEmpty(Thema) || actie.Thema == Thema)
        && (Stand switch
        {
            NietGemeld => actie.Stand is null && actie.Meldingen.Count == 0,
            NietDoorAllen => actie.Stand is null && actie.Meldingen.Count > 0,
            TeLaat => actie.TeLaat,
            _ => !Enum.TryParse<Voortgangstand>(Stand, out var stand) || actie.Stand == stand,
        });
}

/// <summary>What the page of actions shows.</summary>
public sealed record ActiesModel(int Jaar, Actiefilter Filter, IReadOnlyList<Actiekaart> Acties, int Totaal, Guid Ons)
{
    /// <summary>The parties that do something, to choose from.</summary>
    public IReadOnlyList<PartijAanTafel> Partijen { get; init; } = [];

    /// <summary>The themes in which something is to be done.</summary>
    public IReadOnlyList<string> Themas { get; init; } = [];

    public bool MagMelden { get; init; }

    /// <summary>Whether the year has begun, so that there is something to report.</summary>
    public bool IsBegonnen { get; init; }

    /// <summary>Whether there are more than are shown.</summary>
    public bool Afgekapt { get; init; }

    /// <summary>For whom the reader takes part.</summary>
    public string Partij { get; init; } = "";

    /// <summary>The actions under the heads that were chosen. One of several parties stands under each of them.</summary>
    internal IReadOnlyList<Actiegroep> Groepen => Filter.Per switch
    {
        "partij" => [.. Partijen.Select(p => new Actiegroep(p.Naam, p.Soort, [.. Acties.Where(a => a.IsVan(p.Id))]))
                .Where(g => g.Acties.Count > 0),
            .. Rest("Zonder trekker aan tafel", Acties.Where(a => a.Trekkers.Count == 0))],
        "kwartaal" => [.. Acties.Where(a => a.Kwartaal is not null).GroupBy(a => a.Kwartaal!.Value).OrderBy(g => g.Key.Begin)
            .Select(g => new Actiegroep($"{g.Key}", null, [.. g])), .. Rest("Zonder einddatum", Acties.Where(a => a.Kwartaal is null))],
        "thema" => [.. Themas.Select(t => new Actiegroep(t, null, [.. Acties.Where(a => a.Thema == t)])).Where(g => g.Acties.Count > 0),
            .. Rest("Uit speerpunten en overleggen", Acties.Where(a => a.Thema is null))],
        "stand" => PerStand,
        _ when Filter.Bord => PerStand,
        _ => [.. Rest($"Van {Partij}", Acties.Where(a => a.IsVan(Ons))), .. Rest("Van anderen", Acties.Where(a => !a.IsVan(Ons)))],
    };

    private IReadOnlyList<Actiegroep> PerStand =>
    [
        .. Acties.Where(a => a.Stand is null).GroupBy(a => a.Standwoord()).OrderByDescending(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => Rest(Opmaak.Hoofdletter(g.Key), g)),
        .. Standwoorden.Alle.SelectMany(stand => Rest(Opmaak.Hoofdletter(Standwoorden.Woord(stand)), Acties.Where(a => a.Stand == stand))),
    ];

    private static Actiegroep[] Rest(string naam, IEnumerable<Actiekaart> acties) =>
        acties.ToList() is { Count: > 0 } lijst ? [new(naam, null, lijst)] : [];
}

/// <summary>Actions under one head; <paramref name="Soort"/> when that is a party.</summary>
internal sealed record Actiegroep(string Naam, PartijSoort? Soort, IReadOnlyList<Actiekaart> Acties);
