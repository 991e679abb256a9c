using System.Globalization;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>The comparison, with what one chose to see of it.</summary>
internal static class VergelijkingLezen
{
    public static async Task<IResult> Toon(
        [AsParameters] Vergelijkvraag vraag, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        scherm.Toon<VergelijkScherm, VergelijkModel>(await Model(vraag, db, aanvrager, stop));

    public static async Task<VergelijkModel> Model(Vergelijkvraag vraag, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var alles = await new Vergelijkbron(db, aanvrager, stop).Lees();
        var gekozen = Kies(alles, vraag);
        var tabellen = Vergelijking.Van(gekozen, [.. alles.Partijen.Select(p => p.Id)], vraag.Welkjaar);
        return new(vraag, [.. tabellen.Select(t => Vergelijktafel.Van(t, alles.Partijen, MetSamen: vraag.Wie is null))])
        {
            Partijen =
                [.. alles.Partijen.Where(p => alles.Posten.Any(post => post.Partij == p.Id)).Select(p => new Optie($"{p.Id}", p.Naam))],
            Themas =
                [.. alles.Posten.SelectMany(p => p.Themas).Distinct().Order(StringComparer.CurrentCulture).Select(t => new Optie(t, t))],
            Soorten = [.. alles.Posten.Select(p => p.Sleutel.Soort).Distinct().Order().Select(s => new Optie($"{s}", s.Naam()))],
            Jaren =
            [
                .. alles.Posten.SelectMany(p => new[] { p.Jaren.Van, p.Jaren.Tot }).Distinct().Order()
                    .Select(j => j.ToString(CultureInfo.InvariantCulture)).Select(j => new Optie(j, j)),
            ],
        };
    }

    /// <summary>What is known of one party around these years: what was asked of it, offered, agreed and done.</summary>
    public static async Task<IReadOnlyList<Vergelijktafel>> Bekend(
        Guid partij, int van, int tot, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var alles = await new Vergelijkbron(db, aanvrager, stop).Lees();
        var posten = alles.Posten.Where(p => p.Partij == partij && p.Jaren.Tot >= van && p.Jaren.Van <= tot).ToList();
        return [.. Vergelijking.Van(posten, [partij], jaar: null).Select(t => Vergelijktafel.Van(t, alles.Partijen, MetSamen: false))];
    }

    private static IReadOnlyList<Vergelijkpost> Kies(Vergelijkgegevens alles, Vergelijkvraag vraag)
    {
        var posten = string.IsNullOrEmpty(vraag.Thema) ? alles.Posten : Vergelijking.Binnen(alles.Posten, vraag.Thema);
        return
        [
            .. posten.Where(p => vraag.Wie is null || p.Partij == vraag.Wie)
                .Where(p => vraag.Welke is null || p.Sleutel.Soort == vraag.Welke),
        ];
    }
}

/// <summary>What to see, as it stands in the address; what is no choice counts as none.</summary>
public sealed record Vergelijkvraag(string? Partij, string? Thema, string? Soort, string? Jaar, string? Blad)
{
    internal Guid? Wie => Guid.TryParse(Partij, out var id) ? id : null;

    internal Bodsoort? Welke => Enum.TryParse<Bodsoort>(Soort, out var soort) && Enum.IsDefined(soort) ? soort : null;

    internal int? Welkjaar => int.TryParse(Jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) ? jaar : null;

    internal bool IsLeeg => string.IsNullOrEmpty($"{Partij}{Thema}{Soort}{Jaar}");

    /// <summary>The same choice in another address.</summary>
    internal string In(string adres) => string.Create(CultureInfo.InvariantCulture,
        $"{adres}?partij={Wie}&thema={Uri.EscapeDataString(Thema ?? "")}&soort={Welke}&jaar={Welkjaar}");
}

/// <summary>What the comparison shows.</summary>
public sealed record VergelijkModel(Vergelijkvraag Vraag, IReadOnlyList<Vergelijktafel> Tafels)
{
    /// <summary>The tables on their pages.</summary>
    internal IReadOnlyList<IReadOnlyList<Vergelijktafel>> Bladen { get; } = Vergelijkbladen.Verdeel(Tafels);

    /// <summary>Which page is asked for, counted from one.</summary>
    internal int Blad => Bladeren.Gevraagd(Vraag.Blad, Math.Max(1, Bladen.Count));

    /// <summary>The tables of that page.</summary>
    internal IReadOnlyList<Vergelijktafel> Nu => Bladen.Count == 0 ? [] : Bladen[Blad - 1];

    public IReadOnlyList<Optie> Partijen { get; init; } = [];
    public IReadOnlyList<Optie> Themas { get; init; } = [];
    public IReadOnlyList<Optie> Soorten { get; init; } = [];
    public IReadOnlyList<Optie> Jaren { get; init; } = [];
}
