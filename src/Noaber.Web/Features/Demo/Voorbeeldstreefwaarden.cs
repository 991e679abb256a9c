using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down by what the agreements of the example are measured, and what its vision asks.</summary>
internal sealed class Voorbeeldstreefwaarden(NoaberDb db, Samenwerking samenwerking, Voorbeeldsamenwerking blad)
{
    public async Task BijAfspraken(IReadOnlyList<Voorbeeldstreefwaarde> doelen, CancellationToken stop)
    {
        foreach (var groep in doelen.Where(d => d.Afspraak is not null).GroupBy(d => d.Afspraak))
            (await db.Afspraken.SingleAsync(a => a.SamenwerkingId == samenwerking.Id && a.Nummer == groep.Key, stop)).Streefwaarden = [.. groep.Select(Doel)];
        await db.SaveChangesAsync(stop);
    }

    public async Task BijVisie(IReadOnlyList<Voorbeeldstreefwaarde> doelen, CancellationToken stop)
    {
        var uitspraken = await db.Beleidsuitspraken.Where(u => u.SamenwerkingId == samenwerking.Id).ToListAsync(stop);
        foreach (var groep in doelen.Where(d => d.Uitspraak is not null).GroupBy(d => d.Uitspraak!))
            uitspraken.First(u => u.Tekst.Contains(groep.Key, StringComparison.OrdinalIgnoreCase)).Streefwaarden = [.. groep.Select(Doel)];
        await db.SaveChangesAsync(stop);
    }

    private Streefwaarde Doel(Voorbeeldstreefwaarde d) =>
        new(d.Soort, d.Wat, d.Eenheid ?? d.Soort.Eenheid(), Getal.Lees(d.Aantal)!, new(d.Van, d.Tot ?? d.Van, d.Telwijze))
        {
            Partij = d.Partij is { } sleutel ? blad.Partijen.First(p => p.Sleutel == sleutel).Naam : null,
            Indicator = d.Indicator,
        };
}

/// <summary>A target of the example, on an agreement by its number or on a statement by some of its words.</summary>
internal sealed record Voorbeeldstreefwaarde(
    string? Afspraak, string? Uitspraak, Bodsoort Soort, string Wat, string? Eenheid, string Aantal, int Van, int? Tot, Telwijze Telwijze, string? Partij,
    string? Indicator);
