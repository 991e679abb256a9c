using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Web.Data;

/// <summary>A file as it came in, with its text and what stood out while reading it.</summary>
internal sealed class Brondocument : IEntityTypeConfiguration<Brondocument>
{
    /// <summary>The constraint that keeps the same file from coming in twice.</summary>
    public const string EenKeer = "ix_brondocument_samenwerking_id_sha256";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required string Bestandsnaam { get; init; }
    public required string Sha256 { get; init; }
    public required byte[] Inhoud { get; init; }
    public required string Tekst { get; init; }

    /// <summary>The findings as JSON: a list of <see cref="Files.Melding"/>.</summary>
    public required string Meldingen { get; init; }

    /// <summary>The first line of each page; empty when the format knows no pages.</summary>
    public int[] Bladzijden { get; init; } = [];

    /// <summary>How much of it found a place, as JSON: a <see cref="Files.Dekking"/>.</summary>
    public required string Dekking { get; init; }

    public required Guid? IngelezenDoor { get; init; }
    public required DateTimeOffset IngelezenOp { get; init; }

    public void Configure(EntityTypeBuilder<Brondocument> builder)
    {
        builder.ToTable("brondocument");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Bestandsnaam).HasMaxLength(260);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.Property(b => b.Meldingen).HasColumnType("jsonb");
        builder.Property(b => b.Dekking).HasColumnType("jsonb");
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.IngelezenDoor).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(b => new { b.SamenwerkingId, b.Sha256 }).IsUnique();
    }
}

/// <summary>A <see cref="Kader"/> as it is kept.</summary>
internal sealed class KaderRij : IEntityTypeConfiguration<KaderRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public Guid? BrondocumentId { get; init; }
    public required string Titel { get; set; }
    public required KaderStatus Status { get; set; }
    public required DocumentSoort Soort { get; init; }
    public DateOnly? Van { get; set; }
    public DateOnly? Tot { get; set; }
    public required DateTimeOffset GemaaktOp { get; init; }

    /// <summary>Where and when a visie was adopted, as it was typed; null for what the parties adopt here.</summary>
    public string? Besluit { get; set; }

    /// <summary>What is the same through all versions of this kader.</summary>
    public Guid LijnId { get; init; } = Guid.CreateVersion7();

    /// <summary>The kader that this working copy began as; null for one that was read in or written from nothing.</summary>
    public Guid? BasisId { get; set; }

    /// <summary>The visie that this one takes the place of, from its first day on.</summary>
    public Guid? VervangtId { get; set; }

    /// <summary>The party that began it with nothing; null for what was read in, or goes on from what is in force.</summary>
    public Guid? BegonnenDoorId { get; init; }

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<KaderRij> builder)
    {
        builder.ToTable("kader");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Titel).HasMaxLength(300);
        builder.Property(k => k.Besluit).HasMaxLength(300);
        builder.Property(k => k.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(k => k.SamenwerkingId);
        builder.HasIndex(k => k.BrondocumentId);
        builder.HasIndex(k => k.LijnId);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(k => new { k.SamenwerkingId, k.BasisId }).HasPrincipalKey(k => new { k.SamenwerkingId, k.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(k => new { k.SamenwerkingId, k.VervangtId })
            .HasPrincipalKey(k => new { k.SamenwerkingId, k.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partij>().WithMany().HasForeignKey(k => new { k.SamenwerkingId, k.BegonnenDoorId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Brondocument>().WithMany().HasForeignKey(k => new { k.SamenwerkingId, k.BrondocumentId })
            .HasPrincipalKey(b => new { b.SamenwerkingId, b.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A <see cref="Thema"/> as it is kept, in the order of the document.</summary>
internal sealed class ThemaRij : Kaderdeel, IEntityTypeConfiguration<ThemaRij>
{
    public required string Nummer { get; set; }
    public required string Titel { get; set; }
    public string? Doel { get; set; }
    public string? Hoe { get; set; }
    public string? Monitor { get; set; }

    public void Configure(EntityTypeBuilder<ThemaRij> builder)
    {
        Configureer(builder, "thema");
        builder.Property(t => t.Nummer).HasMaxLength(20);
        builder.Property(t => t.Titel).HasMaxLength(300);
    }
}

/// <summary>An <see cref="Onderdeel"/> as it is kept.</summary>
internal sealed class OnderdeelRij : IEntityTypeConfiguration<OnderdeelRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid ThemaId { get; init; }
    public Guid LijnId { get; init; } = Guid.CreateVersion7();
    public required int Volgorde { get; set; }
    public required string Letter { get; set; }
    public required string Titel { get; set; }
    public string? Doel { get; set; }
    public string? Hoe { get; set; }
    public string? Monitor { get; set; }
    public int BronVan { get; init; }
    public int BronTot { get; init; }
    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<OnderdeelRij> builder)
    {
        builder.ToTable("onderdeel");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Versie).IsRowVersion();
        builder.Property(o => o.Letter).HasMaxLength(10);
        builder.Property(o => o.Titel).HasMaxLength(300);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(o => o.SamenwerkingId);
        builder.HasOne<ThemaRij>().WithMany().HasForeignKey(o => new { o.SamenwerkingId, o.ThemaId }).HasPrincipalKey(t => new { t.SamenwerkingId, t.Id });
        builder.HasIndex(o => new { o.ThemaId, o.Volgorde }).IsUnique();
        builder.HasIndex(o => new { o.ThemaId, o.LijnId }).IsUnique();
    }
}

/// <summary>An <see cref="Afspraak"/> as it is kept.</summary>
internal sealed class AfspraakRij : Kaderdeel, IEntityTypeConfiguration<AfspraakRij>
{
    public required Guid ThemaId { get; set; }
    public Guid? OnderdeelId { get; set; }

    /// <summary>
    /// The short, random name in its address: numbers repeat and move, links do not. It is of what is in force: on the day of its entry a
    /// version takes it over from the text before it, which gets another one (laat_ingaan). The same in all versions is <see cref="Kaderdeel.LijnId"/>.
    /// </summary>
    public required string Sleutel { get; init; }

    public required string Nummer { get; set; }
    public string? Kop { get; set; }
    public required string Tekst { get; set; }
    public required AfspraakSoort Soort { get; set; }
    public DateOnly? GeldigVan { get; set; }
    public DateOnly? GeldigTot { get; set; }

    /// <summary>Who steers.</summary>
    public string[] Regie { get; set; } = [];

    public IReadOnlyList<Verwijzing> Verwijzingen { get; set; } = [];
    public IReadOnlyList<Voetnoot> Voetnoten { get; set; } = [];
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; set; } = [];

    public void Configure(EntityTypeBuilder<AfspraakRij> builder)
    {
        Configureer(builder, "afspraak");
        builder.Property(a => a.Sleutel).HasMaxLength(12);
        builder.Property(a => a.Nummer).HasMaxLength(20);
        builder.Property(a => a.Kop).HasMaxLength(500);
        builder.Property(a => a.Verwijzingen).AlsJson();
        builder.Property(a => a.Voetnoten).AlsJson();
        builder.Property(a => a.Streefwaarden).AlsJson();
        builder.HasOne<ThemaRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.ThemaId }).HasPrincipalKey(t => new { t.SamenwerkingId, t.Id });
        builder.HasOne<OnderdeelRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.OnderdeelId })
            .HasPrincipalKey(o => new { o.SamenwerkingId, o.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.ThemaId);
        builder.HasIndex(a => a.Sleutel).IsUnique();
    }
}
