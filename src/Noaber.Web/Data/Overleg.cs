using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Web.Data;

/// <summary>A meeting of some or all parties. The database keeps it as it was once it is over.</summary>
internal sealed class OverlegRij : IEntityTypeConfiguration<OverlegRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>The party that organises it.</summary>
    public required Guid PartijId { get; init; }

    /// <summary>What meetings that were planned together have in common.</summary>
    public Guid? ReeksId { get; init; }

    public required OverlegSoort Soort { get; set; }
    public required string Titel { get; set; }
    public required DateTimeOffset Begin { get; set; }
    public required int DuurMinuten { get; set; }
    public string? Plaats { get; set; }

    /// <summary>How many days before the meeting papers must be shared: see <see cref="Informatietermijn"/>.</summary>
    public required int Termijn { get; set; }

    /// <summary>How many days before the meeting the parties are asked how their actions go; null when they are not.</summary>
    public int? VoortgangDagen { get; set; }

    public OverlegStatus Status { get; set; }
    public DateTimeOffset? VerzondenOp { get; set; }
    public DateTimeOffset? GeslotenOp { get; set; }
    public string? AfgelastOmdat { get; set; }
    public required Guid? GemaaktDoor { get; init; }
    public required DateTimeOffset GemaaktOp { get; init; }

    /// <summary>Who is invited; to ask the database about, not read along.</summary>
    public ICollection<OverlegGenodigde> Genodigden { get; } = [];

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<OverlegRij> builder)
    {
        builder.ToTable("overleg");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Titel).HasMaxLength(200);
        builder.Property(o => o.Plaats).HasMaxLength(200);
        builder.Property(o => o.AfgelastOmdat).HasMaxLength(500);
        builder.Property(o => o.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(o => o.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(o => new { o.SamenwerkingId, o.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(o => o.GemaaktDoor).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(o => new { o.SamenwerkingId, o.Begin });
    }
}

/// <summary>Someone who is invited: a participant, someone else of a party, or a guest.</summary>
internal sealed class OverlegGenodigde : IEntityTypeConfiguration<OverlegGenodigde>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid OverlegId { get; init; }

    /// <summary>Null for a guest.</summary>
    public Guid? PartijId { get; init; }

    public Guid? DeelnemerId { get; init; }

    /// <summary>As it was when invited.</summary>
    public required string Naam { get; init; }

    public Aanwezigheid Aanwezigheid { get; set; }

    /// <summary>Who came instead.</summary>
    public string? Vertegenwoordiger { get; set; }

    public void Configure(EntityTypeBuilder<OverlegGenodigde> builder)
    {
        builder.ToTable("overleg_genodigde");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Naam).HasMaxLength(200);
        builder.Property(g => g.Vertegenwoordiger).HasMaxLength(200);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(g => g.SamenwerkingId);
        builder.HasOne<OverlegRij>().WithMany(o => o.Genodigden).HasForeignKey(g => new { g.SamenwerkingId, g.OverlegId })
            .HasPrincipalKey(o => new { o.SamenwerkingId, o.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(g => new { g.SamenwerkingId, g.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deelnemer>().WithMany().HasForeignKey(g => new { g.SamenwerkingId, g.DeelnemerId })
            .HasPrincipalKey(d => new { d.SamenwerkingId, d.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.OverlegId, g.DeelnemerId }).IsUnique();
    }
}

/// <summary>The own agenda in another calendar: whoever holds its secret reads along. Only the hash of the secret is kept.</summary>
internal sealed class Agendalink : IEntityTypeConfiguration<Agendalink>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required byte[] GeheimHash { get; init; }

    /// <summary>The security stamp of the account when the link was made: with another one the link is void.</summary>
    public required string Stempel { get; init; }

    public required DateTimeOffset GemaaktOp { get; init; }
    public DateTimeOffset? LaatstGebruiktOp { get; init; }

    public void Configure(EntityTypeBuilder<Agendalink> builder)
    {
        builder.ToTable("agendalink");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
        builder.HasIndex(a => a.AccountId).IsUnique();
        builder.HasIndex(a => a.GeheimHash).IsUnique();
    }
}
