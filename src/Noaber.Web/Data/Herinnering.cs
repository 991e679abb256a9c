using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>How often a person wants mail about what is asked.</summary>
public enum Herinneringskeuze
{
    /// <summary>Never.</summary>
    Geen,

    /// <summary>Once a week, when something is asked.</summary>
    Wekelijks,

    /// <summary>As soon as a date is near or over.</summary>
    Meteen,
}

/// <summary>A reminder that went into the outbox. Its key makes a second one impossible, whoever tries and however often.</summary>
internal sealed class Herinnering : IEntityTypeConfiguration<Herinnering>
{
    public required Guid AccountId { get; init; }

    /// <summary>The kind and what it is about: a milestone with its date, or a week.</summary>
    public required string Sleutel { get; init; }

    public required DateTimeOffset Op { get; init; }

    public void Configure(EntityTypeBuilder<Herinnering> builder)
    {
        builder.ToTable("herinnering").HasKey(h => new { h.AccountId, h.Sleutel });
        builder.Property(h => h.Sleutel).HasMaxLength(100);
        builder.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId);
    }
}
