using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>What a released report is of.</summary>
public enum Verslagsoort
{
    /// <summary>The joint outcomes of a closed evaluation.</summary>
    Evaluatie,

    /// <summary>How the actions of agreements stood at a quarter.</summary>
    Voortgang,
}

/// <summary>A copy of a report that anyone may read, also without signing in.</summary>
internal sealed class Openbaarverslag : IEntityTypeConfiguration<Openbaarverslag>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Verslagsoort Soort { get; init; }
    public Guid? EvaluatieId { get; init; }
    public required int Jaar { get; init; }

    /// <summary>From 1 to 4, of a report on progress.</summary>
    public int? Kwartaal { get; init; }

    /// <summary>Its lasting number in its address: 1 for the first of a partnership.</summary>
    public required int Nummer { get; init; }

    public required string Titel { get; init; }

    /// <summary>The day as of which it tells.</summary>
    public required DateOnly Peildag { get; init; }

    public required IReadOnlyList<Verslagregel> Inhoud { get; init; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }
    public DateTimeOffset? IngetrokkenOp { get; set; }

    public void Configure(EntityTypeBuilder<Openbaarverslag> builder)
    {
        builder.ToTable("openbaarverslag");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Soort).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Titel).HasMaxLength(300);
        builder.Property(v => v.Inhoud).AlsJson();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId);
        builder.HasOne<EvaluatieRij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.EvaluatieId })
            .HasPrincipalKey(e => new { e.SamenwerkingId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(v => new { v.SamenwerkingId, v.Nummer }).IsUnique();
        builder.HasIndex(v => new { v.SamenwerkingId, v.EvaluatieId }).IsUnique().HasFilter("ingetrokken_op IS NULL");
        builder.HasIndex(v => new { v.SamenwerkingId, v.Jaar, v.Kwartaal }).IsUnique().HasFilter("ingetrokken_op IS NULL");
    }
}

/// <summary>A line of a released report.</summary>
/// <param name="Sleutel">The name of the agreement in public addresses: the end of its line.</param>
/// <param name="Afspraak">Its number and name.</param>
/// <param name="Thema">The number and title of its theme.</param>
/// <param name="Wat">What it tells of: an action; empty for the agreement itself.</param>
/// <param name="Teken">The name of the sign of its status.</param>
/// <param name="Stand">Its status in words.</param>
/// <param name="Bij">What belongs to it: who does it, or what follows and why.</param>
public sealed record Verslagregel(string Sleutel, string Afspraak, string Thema, string Wat, string Teken, string Stand, string Bij);
