using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Gebieden;

namespace Noaber.Web.Data;

/// <summary>A <see cref="Gebiedswijziging"/> as it is kept: public, and the same for all partnerships.</summary>
internal sealed class Gebiedsovergang : IEntityTypeConfiguration<Gebiedsovergang>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required int Jaar { get; init; }
    public required Overgangsoort Soort { get; init; }
    public string? Van { get; init; }
    public string? Naar { get; init; }

    /// <summary>Whether it went as a whole: then what was counted in it is counted along.</summary>
    public required bool Heel { get; init; }

    public Gebiedswijziging Waarde => new(Jaar, new(Soort, Van, Naar, Heel ? 1 : null));

    public void Configure(EntityTypeBuilder<Gebiedsovergang> builder)
    {
        builder.ToTable("gebiedsovergang");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Ignore(o => o.Waarde);
        builder.Property(o => o.Soort).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Van).HasMaxLength(10);
        builder.Property(o => o.Naar).HasMaxLength(10);
        builder.HasIndex(o => o.Jaar);
    }
}
