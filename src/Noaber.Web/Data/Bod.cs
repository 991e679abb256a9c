using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;

namespace Noaber.Web.Data;

/// <summary>
/// A version of the bid of an association: a concept that only its own party sees, and from when it is handed in a text that stays as it is.
/// Who knows better hands in a next version.
/// </summary>
internal sealed class BodRij : IEntityTypeConfiguration<BodRij>
{
    public const int LangsteTekst = 8000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid PartijId { get; init; }

    /// <summary>The first year that it is about, n+1.</summary>
    public required int Jaar { get; init; }

    /// <summary>1 for the first that was handed in, and so on, for this association and year.</summary>
    public required int Nummer { get; init; }

    /// <summary>What the association says with it as a whole.</summary>
    public string? Toelichting { get; set; }

    public required DateTimeOffset GemaaktOp { get; init; }

    /// <summary>When it was handed in; null for a concept.</summary>
    public DateTimeOffset? IngediendOp { get; set; }

    /// <summary>Who handed it in.</summary>
    public Guid? DoorId { get; set; }

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<BodRij> builder)
    {
        builder.ToTable("bod");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(b => new { b.SamenwerkingId, b.PartijId, b.Jaar, b.Nummer }).IsUnique();
    }
}

/// <summary>A <see cref="Bodregel"/> as it is kept.</summary>
internal sealed class BodregelRij : IEntityTypeConfiguration<BodregelRij>
{
    public const int LangsteWat = 300, LangsteEenheid = 60, LangsteNaam = 200, LangsteTekst = 4000, LangsteNoot = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid BodId { get; init; }

    /// <summary>What is the same through all versions of the bid.</summary>
    public required Guid LijnId { get; init; }

    public required int Volgorde { get; set; }
    public required Bodsoort Soort { get; set; }
    public required string Wat { get; set; }
    public required string Eenheid { get; set; }
    public required IReadOnlyList<Bodcijfer> Cijfers { get; set; }
    public required bool Gemiddeld { get; set; }
    public string? Plaats { get; set; }
    public string? Doelgroep { get; set; }
    public decimal? Bedrag { get; set; }
    public string? Toelichting { get; set; }
    public uint Versie { get; set; }

    public Bodregel Waarde => new()
    {
        Lijn = LijnId, Soort = Soort, Wat = Wat, Eenheid = Eenheid, Cijfers = Cijfers, Gemiddeld = Gemiddeld, Plaats = Plaats,
        Doelgroep = Doelgroep, Bedrag = Bedrag, Toelichting = Toelichting,
    };

    public static BodregelRij Van(Bodregel regel, BodRij bod, int volgorde) => new()
    {
        SamenwerkingId = bod.SamenwerkingId, BodId = bod.Id, LijnId = regel.Lijn, Volgorde = volgorde, Soort = regel.Soort, Wat = regel.Wat,
        Eenheid = regel.Eenheid, Cijfers = regel.Cijfers, Gemiddeld = regel.Gemiddeld, Plaats = regel.Plaats, Doelgroep = regel.Doelgroep,
        Bedrag = regel.Bedrag, Toelichting = regel.Toelichting,
    };

    public void Wordt(Bodregel regel) =>
        (Soort, Wat, Eenheid, Cijfers, Gemiddeld, Plaats, Doelgroep, Bedrag, Toelichting) = (regel.Soort, regel.Wat, regel.Eenheid,
            regel.Cijfers, regel.Gemiddeld, regel.Plaats, regel.Doelgroep, regel.Bedrag, regel.Toelichting);

    public void Configure(EntityTypeBuilder<BodregelRij> builder)
    {
        builder.ToTable("bodregel");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Waarde);
        builder.Property(r => r.Soort).HasConversion<string>().HasMaxLength(30);
        builder.Property(r => r.Wat).HasMaxLength(LangsteWat);
        builder.Property(r => r.Eenheid).HasMaxLength(LangsteEenheid);
        builder.Property(r => r.Cijfers).AlsJson();
        builder.Property(r => r.Plaats).HasMaxLength(LangsteNaam);
        builder.Property(r => r.Doelgroep).HasMaxLength(LangsteNaam);
        builder.Property(r => r.Bedrag).HasPrecision(14, 2);
        builder.Property(r => r.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(r => r.SamenwerkingId);
        builder.HasOne<BodRij>().WithMany().HasForeignKey(r => new { r.SamenwerkingId, r.BodId })
            .HasPrincipalKey(b => new { b.SamenwerkingId, b.Id });
        builder.HasIndex(r => new { r.BodId, r.LijnId }).IsUnique();
        builder.HasIndex(r => new { r.SamenwerkingId, r.LijnId });
    }
}

/// <summary>The view of a party on a version of a bid: one, which it may change while that version is the newest.</summary>
internal sealed class BodzienswijzeRij : IEntityTypeConfiguration<BodzienswijzeRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid BodId { get; init; }
    public required Guid PartijId { get; init; }
    public required Oordeel Oordeel { get; set; }
    public required string Toelichting { get; set; }
    public required Guid? DoorId { get; set; }
    public required DateTimeOffset Op { get; set; }

    public void Configure(EntityTypeBuilder<BodzienswijzeRij> builder)
    {
        builder.ToTable("bodzienswijze");
        builder.Property(z => z.Id).ValueGeneratedNever();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(z => z.SamenwerkingId);
        builder.HasOne<BodRij>().WithMany().HasForeignKey(z => new { z.SamenwerkingId, z.BodId })
            .HasPrincipalKey(b => new { b.SamenwerkingId, b.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(z => new { z.SamenwerkingId, z.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(z => z.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(z => new { z.BodId, z.PartijId }).IsUnique();
    }
}
