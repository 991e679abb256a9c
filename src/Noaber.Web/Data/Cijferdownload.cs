using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>That someone took the figures of a version out.</summary>
internal sealed class Cijferdownload : IEntityTypeConfiguration<Cijferdownload>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid VersieId { get; init; }

    /// <summary>Whose figures they are.</summary>
    public required Guid PartijId { get; init; }

    public required Guid? DoorId { get; init; }
    public required Guid DoorPartijId { get; init; }

    /// <summary><c>xlsx</c>, <c>csv</c>, <c>ods</c> or <c>pdf</c>.</summary>
    public required string Vorm { get; init; }

    /// <summary>How many figures.</summary>
    public required int Aantal { get; init; }

    public required DateTimeOffset Op { get; init; }

    public void Configure(EntityTypeBuilder<Cijferdownload> builder)
    {
        builder.ToTable("cijferdownload");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Vorm).HasMaxLength(4);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(c => c.SamenwerkingId);
        builder.HasOne<LeveringversieRij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.VersieId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.DoorPartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.DoorId).OnDelete(DeleteBehavior.SetNull);
    }
}
