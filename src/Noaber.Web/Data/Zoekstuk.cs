using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Noaber.Web.Data;

/// <summary>
/// A piece that can be found. The database makes it from the row that it stands in and keeps it so (<c>maak_vindbaar</c>); it is asked in SQL
/// alone, by the search.
/// </summary>
internal sealed class Zoekstuk : IEntityTypeConfiguration<Zoekstuk>
{
    public long Id { get; init; }
    public required Guid SamenwerkingId { get; init; }
    public required string Soort { get; init; }

    /// <summary>The row that it was made from.</summary>
    public required Guid BronId { get; init; }

    /// <summary>What it stands in, such as a kader or a meeting.</summary>
    public required Guid HouderId { get; init; }

    /// <summary>The agreement that it is of.</summary>
    public Guid? AfspraakId { get; init; }

    public Guid? PartijId { get; init; }
    public string? Nummer { get; init; }
    public int? JaarVan { get; init; }
    public int? JaarTot { get; init; }

    /// <summary>What of its address never changes.</summary>
    public string? Anker { get; init; }

    public required string Titel { get; init; }
    public required string Tekst { get; init; }
    public required NpgsqlTsVector Woorden { get; init; }

    public void Configure(EntityTypeBuilder<Zoekstuk> builder)
    {
        builder.ToTable("zoekstuk");
        builder.Property(z => z.Id).UseIdentityAlwaysColumn();
        builder.Property(z => z.Soort).HasMaxLength(20);
        builder.Property(z => z.Nummer).HasMaxLength(20);
        builder.Property(z => z.Anker).HasMaxLength(80);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(z => z.SamenwerkingId);
        builder.HasIndex(z => new { z.SamenwerkingId, z.Woorden }).HasMethod("gin");
        builder.HasIndex(z => new { z.SamenwerkingId, z.HouderId });
        builder.HasIndex(z => z.BronId);
    }
}

/// <summary>A word that stands, or stood, somewhere in a partnership: to find a part of a word by, and past a typing error.</summary>
internal sealed class Zoekwoord : IEntityTypeConfiguration<Zoekwoord>
{
    public long Id { get; init; }
    public required Guid SamenwerkingId { get; init; }
    public required string Woord { get; init; }

    public void Configure(EntityTypeBuilder<Zoekwoord> builder)
    {
        builder.ToTable("zoekwoord");
        builder.Property(z => z.Id).UseIdentityAlwaysColumn();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(z => z.SamenwerkingId);
        builder.HasIndex(z => new { z.SamenwerkingId, z.Woord });
    }
}
