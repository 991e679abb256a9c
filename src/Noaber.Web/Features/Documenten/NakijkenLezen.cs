using System.Globalization;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>The review as pages: what was read as a whole, and its agreements a theme at a time.</summary>
internal static class NakijkenLezen
{
    public static async Task<IResult> Geheel(
        Guid inlezing, HttpContext http, NoaberDb db, Aanvrager aanvrager, Inlezingen inlezingen, Voorgangers voorgangers, Scherm scherm, CancellationToken stop) =>
        await inlezingen.Vind(inlezing, stop) is { } bezig
            ? scherm.Toon<NakijkenScherm, NakijkenModel>(Model(bezig, await voorgangers.Lijst(stop), []))
            : await Leesvoortgang.Toon(inlezing, http, db, aanvrager, scherm, stop);

    /// <summary>Who else is with it now: asked by a page that stays open.</summary>
    public static async Task<IResult> Aanwezig(Guid inlezing, Inlezingen inlezingen, CancellationToken stop) =>
        await inlezingen.Wie(inlezing, stop) is { } anderen ? Results.Text(anderen.Zin) : Results.NotFound();

    /// <summary>What is different from the version that went before.</summary>
    public static async Task<IResult> Verschil(Guid inlezing, HttpContext http, Inlezingen inlezingen, Voorgangers voorgangers, Scherm scherm, CancellationToken stop)
    {
        if (await inlezingen.Vind(inlezing, stop) is not { } bezig)
            return Results.NotFound();
        if (bezig.Staat.Vervangt is not { } vorige || await voorgangers.Vind(vorige, stop) is not { } voorganger)
            return Results.LocalRedirect(http.Request.Path.Value!.Replace("/verschil", "", StringComparison.Ordinal));
        var (oud, nieuw) = (voorganger.Rijen.Tekst(), Handindeling.ZonderDubbel(bezig.Lezing, bezig.Staat));
        var kader = Nakijken.Kader(nieuw, bezig.Staat);
        return scherm.Toon<VerschilScherm, VerschilModel>(new(inlezing, voorganger.Rijen.Kader.Titel, voorganger.IsConcept, Versieverschillen.Afspraken(oud.Kader, kader))
        {
            Was = Versieverschillen.Geheel(oud.Kader), Wordt = Versieverschillen.Geheel(kader), Overig = Versieverschillen.Overig(oud, nieuw with { Kader = kader }),
        });
    }

    public static async Task<IResult> Thema(Guid inlezing, int thema, string? blad, HttpContext http, Inlezingen inlezingen, Scherm scherm, CancellationToken stop) =>
        await inlezingen.Vind(inlezing, stop) is { } bezig && thema >= 0 && thema < bezig.Staat.Themas.Count && !bezig.Staat.Themas[thema].Weg
            ? scherm.Toon<NakijkthemaScherm, NakijkthemaModel>(ThemaModel(bezig, thema, blad) with { Melding = Melding(http.Request.Query) })
            : Results.NotFound();

    /// <summary>The text of the document, a stretch at a time: the one that is asked for, or the one that a line stands in.</summary>
    public static async Task<IResult> Bron(Guid inlezing, string? blad, int? regel, Inlezingen inlezingen, Scherm scherm, CancellationToken stop)
    {
        if (await inlezingen.Vind(inlezing, stop) is not { } bezig)
            return Results.NotFound();
        var bladen = Math.Max(1, (bezig.Lezing.Bron.Regels.Count + NakijkbronModel.PerBlad - 1) / NakijkbronModel.PerBlad);
        var nu = regel is { } waar ? Math.Clamp(((waar - 1) / NakijkbronModel.PerBlad) + 1, 1, bladen) : Bladeren.Gevraagd(blad, bladen);
        return scherm.Toon<NakijkbronScherm, NakijkbronModel>(new(inlezing, bezig.Lezing.Bron,
            bezig.Staat.Afspraken.Where(a => a.Stand != Nakijkstand.Weg).SelectMany(a => Enumerable.Range(a.Bron.Van, a.Bron.Tot - a.Bron.Van + 1)).ToHashSet(), nu, bladen));
    }

    public static NakijkenModel Model(Bezigheid bezig, IReadOnlyList<VoorgangerRegel> voorgangers, IReadOnlyList<Invoerfout> fouten) =>
        new(bezig.Kop.Id, bezig.Lezing, bezig.Staat, Ingevuld.Uit(bezig.Staat), voorgangers, bezig.Anderen, fouten) { Gezien = Overzichtvelden.Merk(bezig.Staat) };

    /// <summary>One theme of the review, a page at a time.</summary>
    /// <param name="getypt">The agreement that comes back as it was typed; its page is shown.</param>
    public static NakijkthemaModel ThemaModel(Bezigheid bezig, int thema, string? blad, Nakijkafspraak? getypt = null)
    {
        List<Afspraak> gelezen = [.. bezig.Lezing.Kader.Themas.SelectMany(t => t.Afspraken)];
        var bladen = Nakijkbladen.Verdeel(bezig.Staat.In(thema), gelezen);
        var nu = getypt is null ? Bladeren.Gevraagd(blad, bladen.Count) : bladen.TakeWhile(afspraken => afspraken.All(a => a.Id != getypt.Id)).Count() + 1;
        return new(bezig.Kop.Id, bezig.Lezing, bezig.Staat, thema, [.. bladen[nu - 1].Select(a => a.Id == getypt?.Id ? getypt : a)], bladen.Count, nu)
        {
            Anderen = bezig.Anderen, Uitwerkingen = bladen[nu - 1].ToDictionary(a => a.Id, a => Nakijkuitwerking.Van(a.Id == getypt?.Id ? getypt : a, gelezen)),
        };
    }

    private static (int, string)? Melding(IQueryCollection vraag) =>
        int.TryParse(vraag["bij"], CultureInfo.InvariantCulture, out var bij) && Stapmeldingen.Tekst(vraag["stap"]) is { } tekst ? (bij, tekst) : null;
}

/// <summary>What the fields about the whole hold, as they were typed.</summary>
public sealed record Ingevuld(string Titel, string Van, string Tot, bool Bekeken)
{
    /// <summary>As the set stands, or as it was typed.</summary>
    /// <param name="getypt">What was typed and is no date comes back as it was typed.</param>
    internal static Ingevuld Uit(Nakijkstaat staat, IReadOnlyDictionary<string, string>? getypt = null)
    {
        var nu = Overzichtvelden.Uit(staat);
        return new(staat.Titel, getypt?.GetValueOrDefault("van") ?? nu["van"], getypt?.GetValueOrDefault("tot") ?? nu["tot"], staat.Bekeken);
    }
}

/// <summary>What the review as a whole shows.</summary>
public sealed record NakijkenModel(
    Guid Id, Lezing Lezing, Nakijkstaat Staat, Ingevuld Ingevuld, IReadOnlyList<VoorgangerRegel> Voorgangers, Aanwezigen Anderen, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>What the form says that was seen: what is kept now.</summary>
    public required string Gezien { get; init; }
}

/// <summary>What a newer version changes.</summary>
public sealed record VerschilModel(Guid Id, string Vorige, bool IsConcept, IReadOnlyList<Versieverschil> Verschillen)
{
    /// <summary>Title and period of the version before.</summary>
    public required string Was { get; init; }

    /// <summary>And of this one.</summary>
    public required string Wordt { get; init; }

    /// <summary>What differs beside the agreements.</summary>
    public IReadOnlyList<Groepverschil> Overig { get; init; } = [];
}

/// <summary>What the review of one theme shows: a page of its agreements, with what hangs under each.</summary>
public sealed record NakijkthemaModel(
    Guid Id, Lezing Lezing, Nakijkstaat Staat, int Thema, IReadOnlyList<Nakijkafspraak> Afspraken, int Bladen, int Blad)
{
    public Aanwezigen Anderen { get; init; } = Aanwezigen.Niemand;
    public required IReadOnlyDictionary<int, Nakijkuitwerking> Uitwerkingen { get; init; }
    public IReadOnlyList<(int Afspraak, Invoerfout Fout)> Fouten { get; init; } = [];

    /// <summary>What the last step came to, and at which agreement that is said.</summary>
    public (int Afspraak, string Tekst)? Melding { get; init; }

    public IReadOnlyList<Invoerfout> FoutenVan(Nakijkafspraak afspraak) => [.. Fouten.Where(f => f.Afspraak == afspraak.Id).Select(f => f.Fout)];
}

/// <summary>A stretch of the text of the document under review, and which of its lines stand in an agreement.</summary>
public sealed record NakijkbronModel(Guid Id, Brontekst Bron, IReadOnlySet<int> InAfspraak, int Blad, int Bladen)
{
    public const int PerBlad = 500;
}
