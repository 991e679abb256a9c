using Noaber.Files;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>What the reader gave no place gets one by hand, so that a document of an unknown layout goes in as well.</summary>
internal static class Indelen
{
    public const int PerBlad = 50;

    public static async Task<IResult> Toon(Guid inlezing, string? alles, string? blad, Inlezingen inlezingen, Scherm scherm, CancellationToken stop) =>
        await inlezingen.Vind(inlezing, stop) is { } bezig
            ? scherm.Toon<IndelenScherm, IndelenModel>(Model(bezig, alles is not null, Bladeren.Gevraagd(blad, int.MaxValue)))
            : Results.NotFound();

    public static async Task<IResult> Doe([AsParameters] Nakijkverzoek verzoek)
    {
        if (await verzoek.Neem() is not { } bezig)
            return Inlezen.Weg(verzoek.Scherm);
        var form = await verzoek.Form();
        var (alles, blad) = (form.ContainsKey("alles"), Bladeren.Gevraagd(form["blad"], int.MaxValue));
        var (staat, los) = (bezig.Staat, new List<Invoerfout>());
        var vrij = Bronstukken.Vrij(bezig.Lezing, bezig.Staat, alles);
        if (form.Any(veld => veld.Key.StartsWith(Bronstuk.Voor, StringComparison.Ordinal) && veld.Value != nameof(Stukkeuze.Niets) && vrij.All(stuk => stuk.Naam != veld.Key)))
            los.Add(new("", "Iemand anders, of jij in een ander venster, heeft intussen een stuk ingedeeld dat je nu ook koos. Dat bleef zoals het was; de rest van jouw keuzes is bewaard."));
        foreach (var stuk in vrij)
        {
            if (!Enum.TryParse<Stukkeuze>(form[stuk.Naam], out var keuze) || keuze == Stukkeuze.Niets)
                continue;
            var na = staat.Plaats(stuk, keuze, bezig.Lezing);
            if (ReferenceEquals(na, staat))
                los.Add(new(stuk.Naam, keuze == Stukkeuze.Thema
                    ? $"Het stuk in {stuk.Bron} is te lang voor de titel van een thema: die heeft hooguit {Nakijken.LangsteTitel} tekens. Kies iets anders."
                    : $"Boven het stuk in {stuk.Bron} staat nog geen afspraak om het bij te voegen. Kies iets anders."));
            staat = na;
        }
        await verzoek.Inlezingen.Bewaar(bezig, staat, verzoek.Stop);
        return los.Count == 0 ? Results.LocalRedirect($"{verzoek.Adres}/indelen?blad={blad}{(alles ? "&alles=ja" : "")}")
            : verzoek.Scherm.Opnieuw<IndelenScherm, IndelenModel>(Model(bezig with { Staat = staat }, alles, blad) with { Fouten = los });
    }

    private static IndelenModel Model(Bezigheid bezig, bool alles, int blad)
    {
        alles |= Nakijken.HeeftNiets(bezig.Lezing);
        var vrij = Bronstukken.Vrij(bezig.Lezing, bezig.Staat, alles);
        var bladen = Math.Max(1, (vrij.Count + PerBlad - 1) / PerBlad);
        blad = Math.Clamp(blad, 1, bladen);
        return new(bezig.Kop.Id, bezig.Lezing, bezig.Staat, [.. vrij.Skip((blad - 1) * PerBlad).Take(PerBlad)], vrij.Count, alles) { Blad = blad, Bladen = bladen, Anderen = bezig.Anderen };
    }
}

/// <summary>A page of what has no place yet.</summary>
/// <param name="Vrij">How many pieces there are in all.</param>
/// <param name="Alles">With what was read as something else than an agreement.</param>
public sealed record IndelenModel(Guid Id, Lezing Lezing, Nakijkstaat Staat, IReadOnlyList<Bronstuk> Stukken, int Vrij, bool Alles)
{
    public required int Blad { get; init; }
    public required int Bladen { get; init; }
    public Aanwezigen Anderen { get; init; } = Aanwezigen.Niemand;
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
