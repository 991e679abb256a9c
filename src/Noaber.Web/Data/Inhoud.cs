using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Kernel.Visies;

namespace Noaber.Web.Data;

/// <summary>Something that stands in a kader, in the order of its document.</summary>
internal abstract class Kaderdeel
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid KaderId { get; init; }

    /// <summary>What is the same through all versions of the kader: a copy stands on the same line.</summary>
    public Guid LijnId { get; init; } = Guid.CreateVersion7();

    public required int Volgorde { get; set; }

    /// <summary>Where it came from; 0 for what was written here.</summary>
    public int BronVan { get; init; }

    public int BronTot { get; init; }
    public uint Versie { get; set; }

    public Bronplaats Bron => new(BronVan, BronTot);

    protected static void Configureer<T>(EntityTypeBuilder<T> builder, string tabel) where T : Kaderdeel
    {
        builder.ToTable(tabel);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.Bron);
        builder.Property(d => d.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(d => d.SamenwerkingId);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(d => new { d.SamenwerkingId, d.KaderId }).HasPrincipalKey(k => new { k.SamenwerkingId, k.Id });
        builder.HasIndex(d => new { d.KaderId, d.Volgorde }).IsUnique();
        builder.HasIndex(d => new { d.KaderId, d.LijnId }).IsUnique();
        builder.HasIndex(d => new { d.SamenwerkingId, d.LijnId });
    }
}

/// <summary>A <see cref="Jaarschijf"/> as it is kept.</summary>
internal sealed class JaarschijfRij : IEntityTypeConfiguration<JaarschijfRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid AfspraakId { get; init; }
    public required int Jaar { get; set; }
    public required string Tekst { get; set; }
    public required string[] Regie { get; set; }
    public int BronVan { get; init; }
    public int BronTot { get; init; }
    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<JaarschijfRij> builder)
    {
        builder.ToTable("jaarschijf");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(j => j.SamenwerkingId);
        builder.HasOne<AfspraakRij>().WithMany().HasForeignKey(j => new { j.SamenwerkingId, j.AfspraakId }).HasPrincipalKey(a => new { a.SamenwerkingId, a.Id });
        builder.HasIndex(j => new { j.AfspraakId, j.Jaar }).IsUnique();
    }
}

/// <summary>An <see cref="Actie"/> as it is kept: of an agreement, of its elaboration for a year, or of a priority.</summary>
internal sealed class ActieRij : Kaderdeel, IEntityTypeConfiguration<ActieRij>
{
    public Guid? AfspraakId { get; init; }
    public Guid? JaarschijfId { get; init; }
    public Guid? SpeerpuntId { get; init; }
    public required string Tekst { get; set; }
    public required string[] Trekkers { get; set; }
    public required string[] Helpers { get; set; }
    public string? Termijn { get; set; }
    public DateOnly? TermijnVan { get; set; }
    public DateOnly? TermijnTot { get; set; }
    public required bool Doorlopend { get; set; }
    public required IReadOnlyList<Hoeveelheid> Hoeveelheden { get; set; }

    public void Configure(EntityTypeBuilder<ActieRij> builder)
    {
        Configureer(builder, "actie");
        builder.Property(a => a.Termijn).HasMaxLength(200);
        builder.Property(a => a.Hoeveelheden).AlsJson();
        builder.HasOne<AfspraakRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.AfspraakId }).HasPrincipalKey(a => new { a.SamenwerkingId, a.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JaarschijfRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.JaarschijfId }).HasPrincipalKey(j => new { j.SamenwerkingId, j.Id })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SpeerpuntRij>().WithMany().HasForeignKey(a => new { a.SamenwerkingId, a.SpeerpuntId }).HasPrincipalKey(s => new { s.SamenwerkingId, s.Id })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A <see cref="Speerpunt"/> as it is kept.</summary>
internal sealed class SpeerpuntRij : Kaderdeel, IEntityTypeConfiguration<SpeerpuntRij>
{
    public required string Titel { get; set; }
    public string? Hoofdthema { get; set; }
    public required IReadOnlyList<Speerpuntveld> Velden { get; set; }

    public void Configure(EntityTypeBuilder<SpeerpuntRij> builder)
    {
        Configureer(builder, "speerpunt");
        builder.Property(s => s.Titel).HasMaxLength(300);
        builder.Property(s => s.Hoofdthema).HasMaxLength(300);
        builder.Property(s => s.Velden).AlsJson();
    }
}

/// <summary>A <see cref="Reeks"/> as it is kept.</summary>
internal sealed class ReeksRij : Kaderdeel, IEntityTypeConfiguration<ReeksRij>
{
    public required string Titel { get; set; }
    public required string[] Kolommen { get; set; }
    public required IReadOnlyList<Reeksrij> Rijen { get; set; }
    public required IReadOnlyList<Voetnoot> Voetnoten { get; set; }

    public void Configure(EntityTypeBuilder<ReeksRij> builder)
    {
        Configureer(builder, "reeks");
        builder.Property(r => r.Titel).HasMaxLength(300);
        builder.Property(r => r.Rijen).AlsJson();
        builder.Property(r => r.Voetnoten).AlsJson();
    }
}

/// <summary>A <see cref="Beleidsuitspraak"/> as it is kept.</summary>
internal sealed class BeleidsuitspraakRij : Kaderdeel, IEntityTypeConfiguration<BeleidsuitspraakRij>
{
    public required string Hoofdstuk { get; set; }
    public required string Paragraaf { get; set; }
    public Aard? Aard { get; set; }
    public required string Tekst { get; set; }
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; set; } = [];

    public void Configure(EntityTypeBuilder<BeleidsuitspraakRij> builder)
    {
        Configureer(builder, "beleidsuitspraak");
        builder.Property(b => b.Hoofdstuk).HasMaxLength(300);
        builder.Property(b => b.Paragraaf).HasMaxLength(300);
        builder.Property(b => b.Aard).HasConversion<string>().HasMaxLength(20);
        builder.Property(b => b.Streefwaarden).AlsJson();
    }
}

/// <summary>A <see cref="Definitie"/> as it is kept.</summary>
internal sealed class DefinitieRij : Kaderdeel, IEntityTypeConfiguration<DefinitieRij>
{
    public required string Term { get; set; }
    public required string Tekst { get; set; }

    public void Configure(EntityTypeBuilder<DefinitieRij> builder)
    {
        Configureer(builder, "definitie");
        builder.Property(d => d.Term).HasMaxLength(300);
    }
}

/// <summary>A <see cref="Tekstdeel"/> as it is kept.</summary>
internal sealed class TekstdeelRij : Kaderdeel, IEntityTypeConfiguration<TekstdeelRij>
{
    public string? Kop { get; set; }
    public required string Tekst { get; set; }
    public required string[] Regels { get; set; }

    public void Configure(EntityTypeBuilder<TekstdeelRij> builder)
    {
        Configureer(builder, "tekstdeel");
        builder.Property(t => t.Kop).HasMaxLength(500);
    }
}
