using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Web.Data;

/// <summary>The text that a party consented to, to lay beside what became of it. Kept once, also when more parties consented to it.</summary>
internal sealed class Instemtekst : IEntityTypeConfiguration<Instemtekst>
{
    public required Guid SamenwerkingId { get; init; }
    public required Guid VoorstelId { get; init; }
    public required string TekstHash { get; init; }
    public required IReadOnlyList<Passage> Passages { get; init; }

    public void Configure(EntityTypeBuilder<Instemtekst> builder)
    {
        builder.ToTable("instemtekst").HasKey(t => new { t.VoorstelId, t.TekstHash });
        builder.Property(t => t.TekstHash).HasMaxLength(64);
        builder.Property(t => t.Passages).AlsJson();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(t => t.SamenwerkingId);
        builder.HasOne<Voorstel>().WithMany().HasForeignKey(t => new { t.SamenwerkingId, t.VoorstelId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
    }
}
