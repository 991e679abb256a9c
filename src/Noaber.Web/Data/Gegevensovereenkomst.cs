using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Web.Data;

/// <summary>A <see cref="Gegevensovereenkomst"/> as it is kept, with who signed it.</summary>
internal sealed class GegevensovereenkomstRij : IEntityTypeConfiguration<GegevensovereenkomstRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid PartijId { get; init; }
    public required int Regelversie { get; init; }
    public required DateOnly Vanaf { get; init; }
    public DateOnly? Tot { get; set; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    public Gegevensovereenkomst Waarde => new(PartijId, Vanaf, Regelversie, Tot);

    public void Configure(EntityTypeBuilder<GegevensovereenkomstRij> builder)
    {
        builder.ToTable("gegevensovereenkomst");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Ignore(o => o.Waarde);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(o => o.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(o => new { o.SamenwerkingId, o.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(o => o.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(o => new { o.SamenwerkingId, o.PartijId }, "ix_gegevensovereenkomst_partij").IsUnique().HasFilter("tot IS NULL");
    }
}
