using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>The year of a partnership, begun from a template; what the template says later changes nothing of it.</summary>
internal sealed class JaarcyclusRij : IEntityTypeConfiguration<JaarcyclusRij>
{
    /// <summary>The constraint that keeps a year from beginning twice.</summary>
    public const string EenKeer = "ix_jaarcyclus_samenwerking_id_jaar";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required int Jaar { get; init; }
    public required string Sjabloon { get; init; }
    public required int SjabloonVersie { get; init; }
    public required DateTimeOffset GemaaktOp { get; init; }

    public void Configure(EntityTypeBuilder<JaarcyclusRij> builder)
    {
        builder.ToTable("jaarcyclus");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Sjabloon).HasMaxLength(60);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(j => j.SamenwerkingId);
        builder.HasIndex(j => new { j.SamenwerkingId, j.Jaar }).IsUnique();
    }
}

/// <summary>A milestone of a year: copied from the template, and from then on the partnership's own.</summary>
internal sealed class MijlpaalRij : IEntityTypeConfiguration<MijlpaalRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    /// <summary>The year that it is of; null for a term of a dispute, which comes when it comes.</summary>
    public Guid? JaarcyclusId { get; init; }

    /// <summary>The dispute that it is a term of; its steps move it.</summary>
    public Guid? GeschilId { get; init; }

    public required int Volgorde { get; init; }

    /// <summary>Its name in the template; null for one that the partnership added.</summary>
    public string? Code { get; init; }

    public required string Naam { get; set; }

    /// <summary>Whose turn: each party of these kinds,</summary>
    public required PartijSoort[] Soorten { get; set; }

    /// <summary>or who has this role for the whole partnership,</summary>
    public Rol? Rol { get; set; }

    /// <summary>or this one party,</summary>
    public Guid? PartijId { get; set; }

    /// <summary>or someone outside the partnership.</summary>
    public string? Buiten { get; set; }

    /// <summary>Of a kind, a role or someone outside; one party stands in <see cref="PartijId"/>.</summary>
    public Beurt Beurt => new(Soorten, Rol, Buiten);

    /// <summary>The first day, when it is a stretch of time.</summary>
    public DateOnly? Van { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly Datum { get; set; }

    /// <summary>Where the date comes from; null once someone chose it.</summary>
    public Datumregel? Regel { get; set; }

    public required string Nodig { get; set; }

    /// <summary>The article or the document that asks for it.</summary>
    public required string Grond { get; set; }

    public required bool Wettelijk { get; init; }

    /// <summary>In which case it comes up; null for always.</summary>
    public string? Voorwaarde { get; init; }

    /// <summary>The fact that closes it: see <see cref="Feiten"/>.</summary>
    public string? Feit { get; init; }

    public DateOnly? VervallenOp { get; set; }
    public string? VervallenOmdat { get; set; }
    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<MijlpaalRij> builder)
    {
        builder.ToTable("mijlpaal");
        builder.Ignore(m => m.Beurt);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Code).HasMaxLength(60);
        builder.Property(m => m.Naam).HasMaxLength(200);
        builder.PrimitiveCollection(m => m.Soorten).ElementType(e => e.HasConversion<string>());
        builder.Property(m => m.Rol).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Buiten).HasMaxLength(100);
        builder.Property(m => m.Regel).AlsJson();
        builder.Property(m => m.Grond).HasMaxLength(300);
        builder.Property(m => m.Feit).HasMaxLength(60);
        builder.Property(m => m.Versie).IsRowVersion();
        builder.HasOne<JaarcyclusRij>().WithMany().HasForeignKey(m => new { m.SamenwerkingId, m.JaarcyclusId })
            .HasPrincipalKey(j => new { j.SamenwerkingId, j.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<GeschilRij>().WithMany().HasForeignKey(m => new { m.SamenwerkingId, m.GeschilId }).HasPrincipalKey(g => new { g.SamenwerkingId, g.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Partij>().WithMany().HasForeignKey(m => new { m.SamenwerkingId, m.PartijId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>That a milestone is done: for one party of those whose turn it is, or for all.</summary>
internal sealed class AfrondingRij : IEntityTypeConfiguration<AfrondingRij>
{
    /// <summary>The constraint that keeps it from being said twice.</summary>
    public const string EenKeer = "ix_afronding_samenwerking_id_mijlpaal_id_partij_id";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid MijlpaalId { get; init; }

    /// <summary>Whose part is done; null when all of it is.</summary>
    public Guid? PartijId { get; init; }

    public required DateOnly Op { get; init; }

    /// <summary>Who said so; null when a fact did.</summary>
    public Guid? DoorId { get; init; }

    /// <summary>What shows it: a remark, or what was handed in.</summary>
    public required string Bewijs { get; init; }

    public void Configure(EntityTypeBuilder<AfrondingRij> builder)
    {
        builder.ToTable("afronding");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<MijlpaalRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.MijlpaalId })
            .HasPrincipalKey(m => new { m.SamenwerkingId, m.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.PartijId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(a => new { a.SamenwerkingId, a.MijlpaalId, a.PartijId }).IsUnique().AreNullsDistinct(false);
    }
}
