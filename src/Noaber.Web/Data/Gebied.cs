using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Gebieden;

namespace Noaber.Web.Data;

/// <summary>A <see cref="Gebied"/> as it is kept, with its shape: public, and the same for all partnerships.</summary>
internal sealed class GebiedRij : IEntityTypeConfiguration<GebiedRij>
{
    public const int LangsteNaam = 200;

    public required string Code { get; init; }
    public required int Van { get; init; }
    public int? Tot { get; set; }
    public required Gebiedsniveau Niveau { get; init; }
    public required string Naam { get; set; }
    public required string Gemeente { get; init; }

    /// <summary>A GeoJSON geometry in WGS84, with fewer points than the source.</summary>
    public required string Vorm { get; set; }

    /// <summary>Who made the map, as it must be named.</summary>
    public required string Bron { get; set; }

    public Gebied Waarde => new(Code, Naam, Van, Tot);

    public void Configure(EntityTypeBuilder<GebiedRij> builder)
    {
        builder.ToTable("gebied");
        builder.HasKey(g => new { g.Code, g.Van });
        builder.Ignore(g => g.Waarde);
        builder.Property(g => g.Niveau).HasConversion<string>().HasMaxLength(10);
        builder.Property(g => g.Code).HasMaxLength(10);
        builder.Property(g => g.Naam).HasMaxLength(LangsteNaam);
        builder.Property(g => g.Gemeente).HasMaxLength(6);
        builder.Property(g => g.Vorm).HasColumnType("jsonb");
        builder.Property(g => g.Bron).HasMaxLength(LangsteNaam);
        builder.HasIndex(g => g.Gemeente);
        builder.HasIndex(g => g.Code, "ix_gebied_nu").IsUnique().HasFilter("tot IS NULL");
    }
}
