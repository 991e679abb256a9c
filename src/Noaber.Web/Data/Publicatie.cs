using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Web.Data;

/// <summary>A copy of an adopted text that anyone may read, also without signing in.</summary>
internal sealed class Publicatie : IEntityTypeConfiguration<Publicatie>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid KaderId { get; init; }

    /// <summary>What is the same through all versions of the kader.</summary>
    public required Guid LijnId { get; init; }

    /// <summary>Its lasting number in its address: 1 for the first of a partnership.</summary>
    public required int Nummer { get; init; }

    public required string Titel { get; init; }

    /// <summary>The number of the version; null for a text that was not adopted here.</summary>
    public int? Versie { get; init; }

    /// <summary>From when it holds, when that is known.</summary>
    public DateOnly? Ingang { get; init; }

    public required Openbaretekst Inhoud { get; init; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }
    public DateTimeOffset? IngetrokkenOp { get; set; }

    public void Configure(EntityTypeBuilder<Publicatie> builder)
    {
        builder.ToTable("publicatie");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Titel).HasMaxLength(300);
        builder.Property(p => p.Inhoud).AlsJson().IsRequired();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(p => p.SamenwerkingId);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(p => new { p.SamenwerkingId, p.KaderId })
            .HasPrincipalKey(k => new { k.SamenwerkingId, k.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(p => new { p.SamenwerkingId, p.Nummer }).IsUnique();
        builder.HasIndex(p => new { p.SamenwerkingId, p.KaderId }).IsUnique().HasFilter("ingetrokken_op IS NULL");
    }
}

/// <summary>What is released of a text.</summary>
/// <param name="Tekst">Its words.</param>
/// <param name="Sleutels">
/// The name of each agreement in its public address, in the order of the text: the end of its line, so the same in every release.
/// </param>
internal sealed record Openbaretekst(Kadertekst Tekst, IReadOnlyList<string> Sleutels);
