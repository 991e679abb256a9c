using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>That the parties did not agree on a proposal, and what became of it: put to the minister, decided there, or settled.</summary>
internal sealed class GeschilRij : IEntityTypeConfiguration<GeschilRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid VoorstelId { get; init; }

    /// <summary>The day of the overleg that came to no agreement.</summary>
    public required DateOnly OntstaanOp { get; init; }

    /// <summary>The party that put it to the minister, and when.</summary>
    public Guid? PartijId { get; set; }

    public DateOnly? VoorgelegdOp { get; set; }

    /// <summary>The last day for the decision, with what it was moved.</summary>
    public DateOnly? Uiterlijk { get; set; }

    public DateOnly? GeslotenOp { get; set; }

    /// <summary>What the minister decided, or why it ended without that.</summary>
    public string? Afloop { get; set; }

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<GeschilRij> builder)
    {
        builder.ToTable("geschil");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(g => g.SamenwerkingId);
        builder.HasOne<Voorstel>().WithMany().HasForeignKey(g => new { g.SamenwerkingId, g.VoorstelId }).HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(g => new { g.SamenwerkingId, g.PartijId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.SamenwerkingId, g.VoorstelId }).IsUnique();
    }
}
