using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>
/// A mail on its way out. Whoever wants one sent adds it in the transaction that it belongs to: what is undone sends nothing, and what
/// is committed is sent, also after a crash. Sent, it is gone.
/// </summary>
internal sealed class UitgaandeMail : IEntityTypeConfiguration<UitgaandeMail>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Aan { get; init; }
    public required string Onderwerp { get; init; }
    public required string Tekst { get; init; }

    /// <summary>The address at which the receiver stops this kind of mail with one click (RFC 8058); null for mail that someone asked for.</summary>
    public string? AfmeldenBij { get; init; }

    /// <summary>Not before this moment.</summary>
    public required DateTimeOffset Vanaf { get; init; }

    public int Pogingen { get; init; }

    /// <summary>Since when a sender is busy with it. What stays so was broken off, and is not sent again: it may have arrived.</summary>
    public DateTimeOffset? BegonnenOp { get; init; }

    public void Configure(EntityTypeBuilder<UitgaandeMail> builder)
    {
        builder.ToTable("uitgaande_mail");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Aan).HasMaxLength(256);
        builder.Property(m => m.Onderwerp).HasMaxLength(300);
        builder.Property(m => m.AfmeldenBij).HasMaxLength(1000);
        builder.HasIndex(m => m.Vanaf);
    }
}
