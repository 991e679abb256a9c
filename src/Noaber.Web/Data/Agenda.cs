using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Web.Data;

/// <summary>An item of a meeting. The database shows a confidential one to the parties that are invited only.</summary>
internal sealed class AgendapuntRij : IEntityTypeConfiguration<AgendapuntRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid OverlegId { get; init; }
    public required int Volgorde { get; set; }
    public required string Titel { get; set; }
    public string? Toelichting { get; set; }
    public required AgendapuntSoort Soort { get; set; }
    public bool Vertrouwelijk { get; set; }
    public int? Minuten { get; set; }

    /// <summary>What is asked of the parties in <see cref="VraagAan"/>; of all when it names none.</summary>
    public string? Vraag { get; set; }

    public Guid[] VraagAan { get; set; } = [];

    /// <summary>The proposal that it is about.</summary>
    public Guid? VoorstelId { get; set; }

    /// <summary>The name in the address of the agreement that it is about: it leads to the version in force.</summary>
    public string? AfspraakSleutel { get; set; }

    /// <summary>The evaluation that it is about.</summary>
    public Guid? EvaluatieId { get; set; }

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<AgendapuntRij> builder)
    {
        builder.ToTable("agendapunt");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Titel).HasMaxLength(200);
        builder.Property(a => a.Vraag).HasMaxLength(500);
        builder.Property(a => a.AfspraakSleutel).HasMaxLength(12);
        builder.Property(a => a.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(a => a.SamenwerkingId);
        builder.HasOne<Voorstel>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.VoorstelId }).HasPrincipalKey(v => new { v.SamenwerkingId, v.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EvaluatieRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.EvaluatieId })
            .HasPrincipalKey(e => new { e.SamenwerkingId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OverlegRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.OverlegId })
            .HasPrincipalKey(o => new { o.SamenwerkingId, o.Id });
    }
}

/// <summary>A paper with an item: a file, a link or a text; one of the three.</summary>
internal sealed class Stuk : IEntityTypeConfiguration<Stuk>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid AgendapuntId { get; init; }

    /// <summary>What people call it; of a file its name.</summary>
    public required string Naam { get; init; }

    public byte[]? Inhoud { get; init; }
    public string? Sha256 { get; init; }
    public string? Link { get; init; }
    public string? Tekst { get; init; }
    public required Guid? ToegevoegdDoor { get; init; }
    public required DateTimeOffset ToegevoegdOp { get; init; }

    public void Configure(EntityTypeBuilder<Stuk> builder)
    {
        builder.ToTable("stuk");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Naam).HasMaxLength(260);
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.Property(s => s.Link).HasMaxLength(2000);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(s => s.SamenwerkingId);
        builder.HasOne<AgendapuntRij>().WithMany().HasForeignKey(s => new { s.SamenwerkingId, s.AgendapuntId })
            .HasPrincipalKey(a => new { a.SamenwerkingId, a.Id });
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.ToegevoegdDoor).OnDelete(DeleteBehavior.SetNull);
    }
}

/// <summary>A line of the register of information: from this moment a party could read a paper. Never taken back.</summary>
internal sealed class StukDeling : IEntityTypeConfiguration<StukDeling>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid StukId { get; init; }
    public required Guid PartijId { get; init; }
    public required DateTimeOffset GedeeldOp { get; init; }

    public void Configure(EntityTypeBuilder<StukDeling> builder)
    {
        builder.ToTable("stuk_deling");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(d => d.SamenwerkingId);
        builder.HasOne<Stuk>().WithMany().HasForeignKey(d => new { d.SamenwerkingId, d.StukId })
            .HasPrincipalKey(s => new { s.SamenwerkingId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partij>().WithMany().HasForeignKey(d => new { d.SamenwerkingId, d.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.StukId, d.PartijId }).IsUnique();
    }
}

/// <summary>What an item led to. Written while the meeting is in progress, and at no other time.</summary>
internal sealed class UitkomstRij : IEntityTypeConfiguration<UitkomstRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid AgendapuntId { get; init; }
    public required OverlegUitkomst Soort { get; set; }
    public required string Tekst { get; set; }

    /// <summary>Who does it.</summary>
    public Guid? PartijId { get; set; }

    public string? Persoon { get; set; }
    public DateOnly? Uiterlijk { get; set; }
    public required DateTimeOffset OpgeschrevenOp { get; init; }
    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<UitkomstRij> builder)
    {
        builder.ToTable("uitkomst");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Persoon).HasMaxLength(200);
        builder.Property(u => u.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(u => u.SamenwerkingId);
        builder.HasOne<AgendapuntRij>().WithMany().HasForeignKey(u => new { u.SamenwerkingId, u.AgendapuntId })
            .HasPrincipalKey(a => new { a.SamenwerkingId, a.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(u => new { u.SamenwerkingId, u.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
