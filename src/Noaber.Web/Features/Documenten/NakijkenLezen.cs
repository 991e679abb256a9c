using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>The review as pages: what was read as a whole, and its agreements a theme at a time.</summary>
internal static class NakijkenLezen
{
    public const int PerBlad = 25;

    public static async Task<IResult> Geheel(Guid inlezing, Inlezingen inlezingen, Voorgangers voorgangers, Scherm scherm, CancellationToken stop) =>
        await inlezingen.Vind(inlezing, stop) is { } bezig
            ? scherm.Toon<NakijkenScherm, NakijkenModel>(Model(bezig, await voorgangers.Lijst(stop), []))
            : Results.NotFound();

    /// <summary>What is different from the version that went before.</summary>
    public static async Task<IResult> Verschil(Guid inlezing, HttpContext http, Inlezingen inlezingen, Voorgangers voorgangers, Scherm scherm, CancellationToken stop)
    {
        if (await inlezingen.Vind(inlezing, stop) is not { } bezig)
            return Results.NotFound();
        if (bezig.Staat.Vervangt is not { } vorige || await voorgangers.Vind(vorige, stop) is not { } voorganger)
            return Results.LocalRedirect(http.Request.Path.Value!.Replace("/verschil", "", StringComparison.Ordinal));
        var verschillen = Kadervergelijking.Vergelijk(voorganger.Rijen.Tekst().Kader, Nakijken.Kader(bezig.Lezing, bezig.Staat));
        return scherm.Toon<VerschilScherm, VerschilModel>(new(inlezing, voorganger.Rijen.Kader.Titel, voorganger.IsConcept, verschillen));
    }

    public static async Task<IResult> Thema(Guid inlezing, int thema, string? blad, Inlezingen inlezingen, Scherm scherm, CancellationToken stop) =>
        await inlezingen.Vind(inlezing, stop) is { } bezig && thema >= 0 && thema < bezig.Staat.Themas.Count
            ? scherm.Toon<NakijkthemaScherm, NakijkthemaModel>(ThemaModel(bezig, thema, Bladeren.Gevraagd(blad, int.MaxValue), []))
            : Results.NotFound();

    public static async Task<IResult> Bron(Guid inlezing, Inlezingen inlezingen, Scherm scherm, CancellationToken stop) =>
        await inlezingen.Vind(inlezing, stop) is { } bezig
            ? scherm.Toon<NakijkbronScherm, NakijkbronModel>(new(inlezing, bezig.Lezing.Bron,
                bezig.Staat.Afspraken.Where(a => a.Stand != Nakijkstand.Weg).SelectMany(a => Enumerable.Range(a.Bron.Van, a.Bron.Tot - a.Bron.Van + 1)).ToHashSet()))
            : Results.NotFound();

    public static NakijkenModel Model(Bezigheid bezig, IReadOnlyList<VoorgangerRegel> voorgangers, IReadOnlyList<Invoerfout> fouten, Ingevuld? ingevuld = null) =>
        new(bezig.Inlezing.Id, bezig.Lezing, bezig.Staat, ingevuld ?? Ingevuld.Uit(bezig.Staat), voorgangers, bezig.IemandAnders, fouten);

    public static NakijkthemaModel ThemaModel(Bezigheid bezig, int thema, int blad, IReadOnlyList<(int Afspraak, Invoerfout Fout)> fouten, Nakijkafspraak? getypt = null)
    {
        List<Nakijkafspraak> alle = [.. bezig.Staat.In(thema)];
        blad = Math.Clamp(blad, 1, Math.Max(1, (alle.Count + PerBlad - 1) / PerBlad));
        return new(bezig.Inlezing.Id, bezig.Lezing, bezig.Staat, thema, [.. alle.Skip((blad - 1) * PerBlad).Take(PerBlad).Select(a => a.Id == getypt?.Id ? getypt : a)],
            alle.Count, blad, bezig.IemandAnders, fouten);
    }
}

/// <summary>What the fields about the whole hold, as they were typed.</summary>
public sealed record Ingevuld(string Titel, string Van, string Tot, bool Bekeken)
{
    internal static Ingevuld Uit(Nakijkstaat staat) => new(staat.Titel, $"{staat.Van:yyyy-MM-dd}", $"{staat.Tot:yyyy-MM-dd}", staat.Bekeken);
}

/// <summary>What the review as a whole shows.</summary>
public sealed record NakijkenModel(
    Guid Id, Lezing Lezing, Nakijkstaat Staat, Ingevuld Ingevuld, IReadOnlyList<VoorgangerRegel> Voorgangers, string? IemandAnders, IReadOnlyList<Invoerfout> Fouten);

/// <summary>What a newer version changes.</summary>
public sealed record VerschilModel(Guid Id, string Vorige, bool IsConcept, IReadOnlyList<Afspraakverschil> Verschillen);

/// <summary>What the review of one theme shows.</summary>
public sealed record NakijkthemaModel(
    Guid Id, Lezing Lezing, Nakijkstaat Staat, int Thema, IReadOnlyList<Nakijkafspraak> Afspraken, int Aantal, int Blad, string? IemandAnders,
    IReadOnlyList<(int Afspraak, Invoerfout Fout)> Fouten)
{
    public IReadOnlyList<Invoerfout> FoutenVan(Nakijkafspraak afspraak) => [.. Fouten.Where(f => f.Afspraak == afspraak.Id).Select(f => f.Fout)];
}

/// <summary>The text of the document under review, and which of its lines stand in an agreement.</summary>
public sealed record NakijkbronModel(Guid Id, Brontekst Bron, IReadOnlySet<int> InAfspraak);

/// <summary>Someone else changed the same agreement: both versions.</summary>
public sealed record BotsingModel(Guid Id, Nakijkafspraak Nu, Nakijkvelden Mijn, string? Door);
