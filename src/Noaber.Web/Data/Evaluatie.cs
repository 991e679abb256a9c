using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Evaluaties;

namespace Noaber.Web.Data;

/// <summary>
/// The evaluation of a year of a kader. Once closed the database refuses every change, of it and of all that hangs on it.
/// </summary>
internal sealed class EvaluatieRij : IEntityTypeConfiguration<EvaluatieRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>The lasting kader.</summary>
    public required Guid LijnId { get; init; }

    /// <summary>The version of it that was in force when the evaluation began.</summary>
    public required Guid KaderId { get; init; }

    public required int Jaar { get; init; }

    /// <summary>The text of that version by its hash.</summary>
    public required string TekstHash { get; init; }

    /// <summary>The number of that version; null for a text that was not adopted here.</summary>
    public int? VersieNummer { get; init; }

    /// <summary>By when the parties are asked to say what they think.</summary>
    public required DateOnly Uiterlijk { get; init; }

    public required DateTimeOffset BegonnenOp { get; init; }
    public required Guid? BegonnenDoorId { get; init; }
    public DateTimeOffset? GeslotenOp { get; set; }
    public Guid? GeslotenDoorId { get; set; }

    /// <summary>Of which parties a judgement was asked, by the names that they had when it closed; empty until then.</summary>
    public IReadOnlyList<PartijAanTafel> Partijen { get; set; } = [];

    public void Configure(EntityTypeBuilder<EvaluatieRij> builder)
    {
        builder.ToTable("evaluatie");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.TekstHash).HasMaxLength(64);
        builder.Property(e => e.Partijen).AlsJson();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(e => e.SamenwerkingId);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(e => new { e.SamenwerkingId, e.KaderId })
            .HasPrincipalKey(k => new { k.SamenwerkingId, k.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(e => e.BegonnenDoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Account>().WithMany().HasForeignKey(e => e.GeslotenDoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(e => new { e.SamenwerkingId, e.LijnId, e.Jaar }).IsUnique();
    }
}

/// <summary>One agreement in an evaluation: its joint outcome, and from when it closes what was known of it that day.</summary>
internal sealed class EvaluatiepuntRij : IEntityTypeConfiguration<EvaluatiepuntRij>
{
    public const int LangsteNaam = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid EvaluatieId { get; init; }

    /// <summary>The line of the agreement.</summary>
    public required Guid LijnId { get; init; }

    public required int Volgorde { get; init; }

    /// <summary>The name in its address when the evaluation began: it leads to the version in force.</summary>
    public required string Sleutel { get; init; }

    public required string Nummer { get; init; }
    public required string Naam { get; init; }

    /// <summary>The number and the title of its theme.</summary>
    public required string Thema { get; init; }

    /// <summary>The joint outcome; null when nobody wrote one down.</summary>
    public Evaluatieoordeel? Uitkomst { get; set; }

    public Vervolg? Vervolg { get; set; }
    public string? Reden { get; set; }
    public Evaluatiebeeld? Beeld { get; set; }
    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<EvaluatiepuntRij> builder)
    {
        builder.ToTable("evaluatiepunt");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Sleutel).HasMaxLength(12);
        builder.Property(p => p.Nummer).HasMaxLength(20);
        builder.Property(p => p.Naam).HasMaxLength(LangsteNaam);
        builder.Property(p => p.Thema).HasMaxLength(400);
        builder.Property(p => p.Uitkomst).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Vervolg).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Beeld).AlsJson();
        builder.Property(p => p.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(p => p.SamenwerkingId);
        builder.HasOne<EvaluatieRij>().WithMany().HasForeignKey(p => new { p.SamenwerkingId, p.EvaluatieId })
            .HasPrincipalKey(e => new { e.SamenwerkingId, e.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.EvaluatieId, p.LijnId }).IsUnique();
        builder.HasIndex(p => new { p.SamenwerkingId, p.LijnId });
    }
}
