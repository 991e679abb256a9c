namespace Noaber.Web.Features.Biedingen;

/// <summary>The newest bids of a year of all associations side by side: a table for each kind.</summary>
internal static class Bodoverzicht
{
    public static async Task<IResult> Toon(int jaar, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar))
            return Results.NotFound();
        var (partijen, nieuwste) = (await verzoek.Bron.Corporaties(jaar), await verzoek.Bron.Nieuwste(jaar));
        var regels = await verzoek.Bron.Regels([.. nieuwste.Select(b => b.Id)]);
        return verzoek.Scherm.Toon<BodoverzichtScherm, BodoverzichtModel>(new(jaar, Bodtabel.Van(jaar,
            from partij in partijen
            join bod in nieuwste on partij.Id equals bod.PartijId
            from regel in regels[bod.Id]
            select new Tabelregel(regel, partij.Naam, $"{verzoek.Adres(jaar, $"/van/{partij.Id}")}#r{regel.Lijn}")))
        {
            Zonder = [.. partijen.Where(p => nieuwste.All(b => b.PartijId != p.Id)).Select(p => p.Naam)],
        });
    }
}

/// <summary>What the overview of bids shows; <paramref name="Tabellen"/> for each kind and unit.</summary>
public sealed record BodoverzichtModel(int Jaar, IReadOnlyList<Bodtabel> Tabellen)
{
    /// <summary>The associations that offered nothing yet.</summary>
    public IReadOnlyList<string> Zonder { get; init; } = [];
}
