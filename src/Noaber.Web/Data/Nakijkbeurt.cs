using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>
/// That the rules looked at a version of a delivery: as it came in, and once more when what they compare with changed since. What they found then
/// belongs to it and never changes; without findings they found nothing.
/// </summary>
internal sealed class Nakijkbeurt : IEntityTypeConfiguration<Nakijkbeurt>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid VersieId { get; init; }

    /// <summary>1 for the look with which the version came in, and so on.</summary>
    public required int Nummer { get; init; }

    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    /// <summary>The database transaction that it came in with, and all that was found.</summary>
    public long Transactie { get; init; }

    public void Configure(EntityTypeBuilder<Nakijkbeurt> builder)
    {
        builder.ToTable("nakijkbeurt");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Transactie).HasDefaultValueSql("(pg_current_xact_id()::text)::bigint");
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<LeveringversieRij>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.VersieId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(b => new { b.VersieId, b.Nummer }).IsUnique();
    }
}
