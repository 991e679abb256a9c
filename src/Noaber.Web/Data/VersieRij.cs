using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>
/// A <see cref="Kernel.Besluitvorming.Versie"/> as it is kept. The database takes it only with the consent of every party with a say, and
/// from then on refuses every change, of it and of the kader that it names.
/// </summary>
internal sealed class VersieRij : IEntityTypeConfiguration<VersieRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>The lasting kader.</summary>
    public required Guid LijnId { get; init; }

    /// <summary>The rows that hold the same text for reading and searching.</summary>
    public required Guid KaderId { get; init; }

    public required Guid VoorstelId { get; init; }
    public required int Nummer { get; init; }
    public required DateOnly Ingang { get; init; }
    public required DateTimeOffset VastgesteldOp { get; init; }
    public required string Tekst { get; init; }
    public required string TekstHash { get; init; }
    public required string Besluit { get; init; }
    public required string? VorigeHash { get; init; }
    public required string Hash { get; init; }

    public void Configure(EntityTypeBuilder<VersieRij> builder)
    {
        builder.ToTable("versie");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.TekstHash).HasMaxLength(64);
        builder.Property(v => v.VorigeHash).HasMaxLength(64);
        builder.Property(v => v.Hash).HasMaxLength(64);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.KaderId }).HasPrincipalKey(k => new { k.SamenwerkingId, k.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Voorstel>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.VoorstelId }).HasPrincipalKey(v => new { v.SamenwerkingId, v.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.SamenwerkingId, v.KaderId }).IsUnique();
        builder.HasIndex(v => new { v.SamenwerkingId, v.VoorstelId }).IsUnique();
        builder.HasIndex(v => new { v.LijnId, v.Nummer }).IsUnique();
    }
}
