using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Data;

/// <summary>A figure of a delivery that a decision rests on, as it stood: a copy, which never changes.</summary>
internal sealed class Besluitcijfer : IEntityTypeConfiguration<Besluitcijfer>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid UitkomstId { get; init; }
    public required Guid VersieId { get; init; }

    /// <summary>Of that version; kept here too, for who may see the figure and not the delivery.</summary>
    public required Versienummer Nummer { get; init; }

    /// <summary>Whose figure it is.</summary>
    public required Guid PartijId { get; init; }

    public required string Indicator { get; init; }
    public required string Gebied { get; init; }

    /// <summary>What the area was called.</summary>
    public required string Gebiednaam { get; init; }

    public required string Deel { get; init; }
    public required string Periode { get; init; }
    public required string Definitie { get; init; }
    public required Inzage Inzage { get; init; }
    public required Waardesoort Soort { get; init; }
    public decimal? Getal { get; init; }
    public string? Toelichting { get; init; }

    public Waarneming Waarde => new()
    {
        Sleutel = new(Indicator, Gebied, new Uitsplitsing(Deel)), Versie = Versienummer.Lees(Definitie)!.Value,
        Periode = Meetperiode.Lees(Periode)!.Value, Partij = PartijId, Waarde = new(Soort, Getal), Toelichting = Toelichting,
    };

    /// <summary>A figure of a version, copied with a decision.</summary>
    public static Besluitcijfer Van(WaarnemingRij cijfer, Versienummer nummer, string gebiednaam, Guid uitkomst) => new()
    {
        SamenwerkingId = cijfer.SamenwerkingId, UitkomstId = uitkomst, VersieId = cijfer.VersieId, Nummer = nummer, PartijId = cijfer.PartijId,
        Indicator = cijfer.Indicator, Gebied = cijfer.Gebied, Gebiednaam = gebiednaam, Deel = cijfer.Deel, Periode = cijfer.Periode,
        Definitie = cijfer.Definitie, Inzage = cijfer.Inzage, Soort = cijfer.Soort, Getal = cijfer.Getal, Toelichting = cijfer.Toelichting,
    };

    public void Configure(EntityTypeBuilder<Besluitcijfer> builder)
    {
        builder.ToTable("besluitcijfer");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.Waarde);
        builder.Property(c => c.Nummer).HasConversion(n => n.ToString(), tekst => Versienummer.Lees(tekst)!.Value).HasMaxLength(20);
        builder.Property(c => c.Indicator).HasMaxLength(80);
        builder.Property(c => c.Gebied).HasMaxLength(10);
        builder.Property(c => c.Gebiednaam).HasMaxLength(GebiedRij.LangsteNaam);
        builder.Property(c => c.Deel).HasMaxLength(200);
        builder.Property(c => c.Periode).HasMaxLength(6);
        builder.Property(c => c.Definitie).HasMaxLength(20);
        builder.Property(c => c.Inzage).HasConversion<string>().HasMaxLength(12);
        builder.Property(c => c.Soort).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(c => c.SamenwerkingId);
        builder.HasOne<UitkomstRij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.UitkomstId })
            .HasPrincipalKey(u => new { u.SamenwerkingId, u.Id });
        builder.HasOne<LeveringversieRij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.VersieId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.UitkomstId, c.VersieId, c.Indicator, c.Gebied, c.Deel, c.Periode }).IsUnique();
    }
}
