using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>What one party hands in over a half-year. How far it is follows from its steps: the database writes it.</summary>
internal sealed class LeveringRij : IEntityTypeConfiguration<LeveringRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid PartijId { get; init; }
    public required Meetperiode Halfjaar { get; init; }
    public Leveringsstatus Status { get; init; }

    /// <summary>It was approved once, whatever became of it since.</summary>
    public bool WasAkkoord { get; init; }

    public void Configure(EntityTypeBuilder<LeveringRij> builder)
    {
        builder.ToTable("levering");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Halfjaar).HasConversion(p => p.ToString(), tekst => Meetperiode.Lees(tekst)!.Value).HasMaxLength(6);
        builder.Property(l => l.Status).HasConversion<string>().HasMaxLength(12);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(l => l.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(l => new { l.SamenwerkingId, l.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.SamenwerkingId, l.PartijId, l.Halfjaar }).IsUnique();
    }
}

/// <summary>A version of a delivery, as it came in: it never changes. The file itself is not kept.</summary>
internal sealed class LeveringversieRij : IEntityTypeConfiguration<LeveringversieRij>
{
    public const int LangsteRegel = 500, LangsteNaam = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid LeveringId { get; init; }
    public required Guid PartijId { get; init; }

    /// <summary>1 for the first that came in, and so on.</summary>
    public required int Volgnummer { get; init; }

    public required Versienummer Nummer { get; init; }

    /// <summary>What changed, in one line.</summary>
    public required string Regel { get; init; }

    /// <summary>The name of the file; null for what was mended on the screen.</summary>
    public string? Bestand { get; init; }

    public string? Sha256 { get; init; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    /// <summary>The database transaction that it came in with, and all that belongs to it.</summary>
    public long Transactie { get; init; }

    public void Configure(EntityTypeBuilder<LeveringversieRij> builder)
    {
        builder.ToTable("leveringversie");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Nummer).HasConversion(n => n.ToString(), tekst => Versienummer.Lees(tekst)!.Value).HasMaxLength(20);
        builder.Property(v => v.Regel).HasMaxLength(LangsteRegel);
        builder.Property(v => v.Bestand).HasMaxLength(LangsteNaam);
        builder.Property(v => v.Sha256).HasMaxLength(64);
        builder.Property(v => v.Transactie).HasDefaultValueSql("(pg_current_xact_id()::text)::bigint");
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId);
        builder.HasOne<LeveringRij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.LeveringId })
            .HasPrincipalKey(l => new { l.SamenwerkingId, l.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(v => new { v.LeveringId, v.Volgnummer }).IsUnique();
        builder.HasIndex(v => new { v.LeveringId, v.Nummer }).IsUnique();
    }
}

/// <summary>A step that was taken, with the party and the roles that someone had at that moment.</summary>
internal sealed class LeveringstapRij : IEntityTypeConfiguration<LeveringstapRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid LeveringId { get; init; }

    /// <summary>The version that lay there.</summary>
    public required Guid VersieId { get; init; }

    /// <summary>For which party it was taken.</summary>
    public required Guid PartijId { get; init; }

    public required Leveringsstap Stap { get; init; }
    public required Leveringsstatus Van { get; init; }
    public required Leveringsstatus Naar { get; init; }
    public required Rol[] Rollen { get; init; }
    public string? Reden { get; init; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    public void Configure(EntityTypeBuilder<LeveringstapRij> builder)
    {
        builder.ToTable("leveringstap");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Stap).HasConversion<string>().HasMaxLength(14);
        builder.Property(s => s.Van).HasConversion<string>().HasMaxLength(12);
        builder.Property(s => s.Naar).HasConversion<string>().HasMaxLength(12);
        builder.PrimitiveCollection(s => s.Rollen).ElementType(e => e.HasConversion<string>());
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(s => s.SamenwerkingId);
        builder.HasOne<LeveringRij>().WithMany().HasForeignKey(s => new { s.SamenwerkingId, s.LeveringId })
            .HasPrincipalKey(l => new { l.SamenwerkingId, l.Id });
        builder.HasOne<LeveringversieRij>().WithMany().HasForeignKey(s => new { s.SamenwerkingId, s.VersieId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(s => new { s.SamenwerkingId, s.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.DoorId).OnDelete(DeleteBehavior.SetNull);
    }
}
