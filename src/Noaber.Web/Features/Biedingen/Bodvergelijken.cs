using Noaber.Kernel.Biedingen;

namespace Noaber.Web.Features.Biedingen;

/// <summary>What one version of a bid changes of another.</summary>
internal static class Bodvergelijken
{
    public static async Task<IResult> Toon(int jaar, Guid partij, int? van, int? naar, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar) || await verzoek.Bron.Partij(partij) is not { } wie)
            return Results.NotFound();
        var versies = await verzoek.Bron.Versies(jaar, partij);
        var nieuw = versies.FirstOrDefault(v => naar is null || v.Nummer == naar);
        var oud = versies.FirstOrDefault(v => v != nieuw && v.Nummer == (van ?? nieuw?.Nummer - 1));
        var verschillen = oud is null || nieuw is null ? null
            : await Tussen(await verzoek.Bron.Bod(oud), await verzoek.Bron.Bod(nieuw), verzoek);
        return verzoek.Scherm.Toon<BodverschilScherm, BodverschilModel>(new(jaar, wie.Id, wie.Naam, oud, nieuw, verschillen));
    }

    private static async Task<IReadOnlyList<Bodverschil>> Tussen(Bod oud, Bod nieuw, Bodverzoek verzoek) =>
        Bodverschil.Tussen(oud, nieuw, (await Antwoorden.Stukken(verzoek, oud, nieuw)).Naam);
}

/// <summary>What the page of differences shows; no differences when there are no two versions to compare.</summary>
public sealed record BodverschilModel(
    int Jaar, Guid PartijId, string Partij, Bodversie? Oud, Bodversie? Nieuw, IReadOnlyList<Bodverschil>? Verschillen);
