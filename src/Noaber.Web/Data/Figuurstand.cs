using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>How often what tables of figures are made of changed: the database moves it on, and <c>cijferzicht</c> reads it.</summary>
internal sealed class Figuurstand : IEntityTypeConfiguration<Figuurstand>
{
    public required Guid SamenwerkingId { get; init; }
    public long Stand { get; init; }

    public void Configure(EntityTypeBuilder<Figuurstand> builder)
    {
        builder.ToTable("figuurstand");
        builder.HasKey(s => s.SamenwerkingId);
        builder.Property(s => s.Stand).HasDefaultValue(1L);
        builder.HasOne<Samenwerking>().WithOne().HasForeignKey<Figuurstand>(s => s.SamenwerkingId);
    }
}
