using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Web.Data;

/// <summary>An <see cref="EigenIndeling"/> as it is kept: one for each party.</summary>
internal sealed class EigenIndelingRij : IEntityTypeConfiguration<EigenIndelingRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid PartijId { get; init; }
    public required EigenIndeling Indeling { get; set; }
    public required DateTimeOffset BijgewerktOp { get; set; }
    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<EigenIndelingRij> builder)
    {
        builder.ToTable("eigenindeling");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Indeling).AlsJson();
        builder.Property(i => i.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(i => i.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(i => new { i.SamenwerkingId, i.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.SamenwerkingId, i.PartijId }).IsUnique();
    }
}
