using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>A document that is being reviewed. It is not content of the partnership: confirming makes it so, cancelling takes it away.</summary>
internal sealed class Inlezing : IEntityTypeConfiguration<Inlezing>
{
    /// <summary>The constraint that keeps two people from reviewing the same file apart.</summary>
    public const string EenKeer = "ix_inlezing_samenwerking_id_sha256";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>Who is at work on it.</summary>
    public required Guid AccountId { get; set; }

    public required string Bestandsnaam { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>The file as it came in; the database empties it once it was refused.</summary>
    public required byte[] Inhoud { get; init; }

    /// <summary>What the reader made of it, compressed: it does not change while it is reviewed. Empty while it is being read.</summary>
    public required byte[] Gelezen { get; set; }

    /// <summary>What the reviewer made of that, as JSON.</summary>
    public required string Staat { get; set; }

    /// <summary>How many agreements it holds now, for lists.</summary>
    public required int Aantal { get; set; }

    public required DateTimeOffset BegonnenOp { get; init; }
    public required DateTimeOffset BijgewerktOp { get; set; }

    /// <summary>Since when it is being read; null when that is done.</summary>
    public DateTimeOffset? LeestSinds { get; set; }

    /// <summary>Why it could not be read, as JSON: a list of <see cref="Files.Melding"/>; null when it could.</summary>
    public string? Weigering { get; set; }

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<Inlezing> builder)
    {
        builder.ToTable("inlezing");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Bestandsnaam).HasMaxLength(260);
        builder.Property(i => i.Sha256).HasMaxLength(64);
        builder.Property(i => i.Staat).HasColumnType("jsonb");
        builder.Property(i => i.Weigering).HasColumnType("jsonb");
        builder.Property(i => i.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(i => i.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId);
        builder.HasIndex(i => new { i.SamenwerkingId, i.Sha256 }).IsUnique();
    }
}
