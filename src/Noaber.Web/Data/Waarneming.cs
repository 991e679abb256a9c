using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;

namespace Noaber.Web.Data;

/// <summary>A <see cref="Waarneming"/> as it is kept: a figure of a version of a delivery, which never changes.</summary>
internal sealed class WaarnemingRij : IEntityTypeConfiguration<WaarnemingRij>
{
    public required Guid VersieId { get; init; }
    public required string Indicator { get; init; }
    public required string Gebied { get; init; }
    public required string Deel { get; init; }
    public required string Periode { get; init; }
    public required Guid SamenwerkingId { get; init; }
    public required Guid PartijId { get; init; }

    /// <summary>By which version of its definition it was counted.</summary>
    public required string Definitie { get; init; }

    /// <summary>Who may see it once it is accepted, as the definition said when it came in.</summary>
    public required Inzage Inzage { get; init; }

    public required Waardesoort Soort { get; init; }
    public decimal? Getal { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>What its row said, which names no figure.</summary>
    public bool Rijtoelichting { get; init; }

    public string? Blad { get; init; }
    public int? Rij { get; init; }
    public int? Kolom { get; init; }
    public string? Rijnaam { get; init; }

    /// <summary>When its value was changed in the browser; null when it is as it was handed in.</summary>
    public DateTimeOffset? Gewijzigd { get; init; }

    public Waarneming Waarde => new Waarnemingslezer().Lees(this);

    public static WaarnemingRij Van(Waarneming cijfer, LeveringversieRij versie) => new()
    {
        VersieId = versie.Id, SamenwerkingId = versie.SamenwerkingId, PartijId = versie.PartijId, Indicator = cijfer.Sleutel.Indicator,
        Gebied = cijfer.Sleutel.Gebied, Deel = cijfer.Sleutel.Deel.Sleutel, Periode = $"{cijfer.Periode}", Definitie = $"{cijfer.Versie}",
        Inzage = Catalogus.Standaard.Zoek(cijfer.Sleutel.Indicator)?.Inzage ?? Inzage.EigenPartij, Soort = cijfer.Waarde.Soort,
        Getal = cijfer.Waarde.Getal, Toelichting = cijfer.Toelichting, Rijtoelichting = cijfer.IsRijtoelichting,
        Blad = cijfer.Plaats?.Blad, Rij = cijfer.Plaats?.Rij, Kolom = cijfer.Plaats?.Kolom, Rijnaam = cijfer.Plaats?.Rijnaam,
        Gewijzigd = cijfer.Gewijzigd,
    };

    public void Configure(EntityTypeBuilder<WaarnemingRij> builder)
    {
        builder.ToTable("waarneming");
        builder.HasKey(w => new { w.VersieId, w.Indicator, w.Gebied, w.Deel, w.Periode });
        builder.Ignore(w => w.Waarde);
        builder.Property(w => w.Indicator).HasMaxLength(80);
        builder.Property(w => w.Gebied).HasMaxLength(10);
        builder.Property(w => w.Deel).HasMaxLength(200);
        builder.Property(w => w.Periode).HasMaxLength(6);
        builder.Property(w => w.Definitie).HasMaxLength(20);
        builder.Property(w => w.Inzage).HasConversion<string>().HasMaxLength(12);
        builder.Property(w => w.Soort).HasConversion<string>().HasMaxLength(20);
        builder.Property(w => w.Blad).HasMaxLength(60);
        builder.Property(w => w.Rijnaam).HasMaxLength(400);
        // Of the many figures each is looked up once: its version says which partnership and party there are.
        builder.HasOne<LeveringversieRij>().WithMany().HasForeignKey(w => new { w.SamenwerkingId, w.PartijId, w.VersieId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.PartijId, v.Id });
    }
}

/// <summary>Reads figures by the thousand: what many of them say in the same words is read once, and kept once.</summary>
internal sealed class Waarnemingslezer
{
    private readonly Dictionary<string, string> woorden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Uitsplitsing> delen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Versienummer> versies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Meetperiode> perioden = new(StringComparer.Ordinal);

    public Waarneming Lees(WaarnemingRij rij) => new()
    {
        Sleutel = new(Woord(rij.Indicator), Woord(rij.Gebied), Eens(delen, rij.Deel, t => new Uitsplitsing(t))),
        Versie = Eens(versies, rij.Definitie, t => Versienummer.Lees(t)!.Value),
        Periode = Eens(perioden, rij.Periode, t => Meetperiode.Lees(t)!.Value),
        Partij = rij.PartijId, Waarde = new(rij.Soort, rij.Getal), Toelichting = rij.Toelichting, IsRijtoelichting = rij.Rijtoelichting,
        Plaats = rij.Blad is null ? null : new(Woord(rij.Blad), rij.Rij ?? 0, rij.Kolom ?? 0, Woord(rij.Rijnaam ?? "")),
        Gewijzigd = rij.Gewijzigd,
    };

    private string Woord(string woord) => Eens(woorden, woord, w => w);

    private static T Eens<T>(Dictionary<string, T> gelezen, string tekst, Func<string, T> lees)
    {
        if (!gelezen.TryGetValue(tekst, out var waarde))
            gelezen[tekst] = waarde = lees(tekst);
        return waarde;
    }
}

internal static class Waarnemingsvragen
{
    /// <summary>The figures of a question, each as it comes in.</summary>
    public static async Task<List<Waarneming>> Lees(this IQueryable<WaarnemingRij> rijen, CancellationToken stop)
    {
        var lezer = new Waarnemingslezer();
        return await rijen.AsNoTracking().AsAsyncEnumerable().Select(lezer.Lees).ToListAsync(stop);
    }
}

/// <summary>A <see cref="Controlebevinding"/> as it is kept: what the rules found in a version when they looked.</summary>
internal sealed class BevindingRij : IEntityTypeConfiguration<BevindingRij>
{
    public required Guid BeurtId { get; init; }
    public required int Volgorde { get; init; }
    public required Guid SamenwerkingId { get; init; }
    public required Controleregel Regel { get; init; }
    public required Bevindingsoort Soort { get; init; }
    public required string Indicator { get; init; }
    public required string Gebied { get; init; }
    public required string Deel { get; init; }
    public required string Tekst { get; init; }
    public required string Herstel { get; init; }
    public required string Gegeven { get; init; }
    public string? Toelichting { get; init; }
    public string? Blad { get; init; }
    public int? Rij { get; init; }
    public int? Kolom { get; init; }
    public string? Rijnaam { get; init; }

    public Controlebevinding Waarde => new(Regel, Soort, new(Indicator, Gebied, new Uitsplitsing(Deel)), Tekst, Herstel)
    {
        Plaats = Blad is null ? null : new(Blad, Rij ?? 0, Kolom ?? 0, Rijnaam ?? ""), Gegeven = Gegeven, Toelichting = Toelichting,
    };

    public static BevindingRij Van(Controlebevinding bevinding, Nakijkbeurt beurt, int volgorde) => new()
    {
        BeurtId = beurt.Id, Volgorde = volgorde, SamenwerkingId = beurt.SamenwerkingId, Regel = bevinding.Regel, Soort = bevinding.Soort,
        Indicator = bevinding.Wat.Indicator ?? "", Gebied = bevinding.Wat.Gebied ?? "", Deel = bevinding.Wat.Deel.Sleutel,
        Tekst = bevinding.Tekst, Herstel = bevinding.Herstel, Gegeven = bevinding.Gegeven, Toelichting = bevinding.Toelichting,
        Blad = bevinding.Plaats?.Blad, Rij = bevinding.Plaats?.Rij, Kolom = bevinding.Plaats?.Kolom, Rijnaam = bevinding.Plaats?.Rijnaam,
    };

    public void Configure(EntityTypeBuilder<BevindingRij> builder)
    {
        builder.ToTable("bevinding");
        builder.HasKey(b => new { b.BeurtId, b.Volgorde });
        builder.Ignore(b => b.Waarde);
        builder.Property(b => b.Regel).HasConversion<string>().HasMaxLength(20);
        builder.Property(b => b.Soort).HasConversion<string>().HasMaxLength(12);
        builder.Property(b => b.Indicator).HasMaxLength(80);
        builder.Property(b => b.Gebied).HasMaxLength(10);
        builder.Property(b => b.Deel).HasMaxLength(200);
        builder.Property(b => b.Blad).HasMaxLength(60);
        builder.Property(b => b.Rijnaam).HasMaxLength(400);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<Nakijkbeurt>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.BeurtId })
            .HasPrincipalKey(n => new { n.SamenwerkingId, n.Id });
    }
}
