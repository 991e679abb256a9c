using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>
/// A line of the audit trail. A trigger writes one for every changed row; a handler adds one that says in plain words what was done.
/// The application may add and read lines, never change or remove them; when and in which request is for the database to say.
/// </summary>
internal sealed class Logregel : IEntityTypeConfiguration<Logregel>
{
    public long Id { get; init; }
    public DateTimeOffset Tijdstip { get; init; }
    public Guid? SamenwerkingId { get; init; }
    public Guid? AccountId { get; init; }
    public required string Handeling { get; init; }
    public string? Omschrijving { get; init; }
    public string? Tabel { get; init; }
    public string? Sleutel { get; init; }
    public string? Oud { get; init; }
    public string? Nieuw { get; init; }
    public string? Verzoek { get; private init; }

    /// <summary>The database transaction: lines with the same number belong to one intent.</summary>
    public long Transactie { get; init; }

    public void Configure(EntityTypeBuilder<Logregel> builder)
    {
        builder.ToTable("logregel");
        builder.Property(l => l.Id).UseIdentityAlwaysColumn();
        builder.Property(l => l.Tijdstip).HasDefaultValueSql("clock_timestamp()");
        builder.Property(l => l.Handeling).HasMaxLength(60);
        builder.Property(l => l.Tabel).HasMaxLength(60);
        builder.Property(l => l.Sleutel).HasMaxLength(60);
        builder.Property(l => l.Oud).HasColumnType("jsonb");
        builder.Property(l => l.Nieuw).HasColumnType("jsonb");
        builder.Property(l => l.Verzoek).HasMaxLength(100).HasDefaultValueSql("nullif(current_setting('noaber.verzoek', true), '')");
        builder.Property(l => l.Transactie).HasDefaultValueSql("(pg_current_xact_id()::text)::bigint");
        builder.HasIndex(l => new { l.SamenwerkingId, l.Id }, "ix_logregel_nieuws").HasFilter("omschrijving IS NOT NULL");
        builder.HasIndex(l => new { l.SamenwerkingId, l.Id });
        builder.HasIndex(l => new { l.AccountId, l.Id });
        builder.HasIndex(l => l.Transactie);
    }
}
