using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>The lasting partnership of one municipality. All content belongs to one.</summary>
internal sealed class Samenwerking : IEntityTypeConfiguration<Samenwerking>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Naam { get; set; }

    /// <summary>The name in an address: <c>/s/enschede</c>. It never changes, so that links survive.</summary>
    public required string Slug { get; init; }

    public string? Gemeentecode { get; init; }

    /// <summary>Example data: every page says so.</summary>
    public bool Voorbeeld { get; init; }

    public DateTimeOffset AangemaaktOp { get; init; }

    /// <summary>How many days before a meeting its papers are shared, unless a meeting says otherwise: see <see cref="Noaber.Kernel.Besluitvorming.Informatietermijn"/>.</summary>
    public int Informatietermijn { get; set; } = Noaber.Kernel.Besluitvorming.Informatietermijn.Gebruikelijk;

    public void Configure(EntityTypeBuilder<Samenwerking> builder)
    {
        builder.ToTable("samenwerking");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Naam).HasMaxLength(200);
        builder.Property(s => s.Slug).HasMaxLength(60);
        builder.Property(s => s.Gemeentecode).HasMaxLength(6);
        builder.HasIndex(s => s.Slug).IsUnique();
    }
}

/// <summary>An organisation as it is known everywhere; in each partnership it is a <see cref="Partij"/>.</summary>
internal sealed class Organisatie : IEntityTypeConfiguration<Organisatie>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Naam { get; init; }
    public required PartijSoort Soort { get; init; }

    public void Configure(EntityTypeBuilder<Organisatie> builder)
    {
        builder.ToTable("organisatie");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Naam).HasMaxLength(200);
        builder.HasIndex(o => o.Naam).IsUnique();
    }
}

internal static class Organisatievragen
{
    /// <summary>
    /// The organisation of this name and kind, found or made by the database: a person sees those of the own partnerships only.
    /// Null when the name stands for another kind.
    /// </summary>
    public static Task<Guid?> OrganisatieMet(this NoaberDb db, string naam, PartijSoort soort, CancellationToken stop)
    {
        var gevraagd = soort.ToString();
        return db.Database.SqlQuery<Guid?>($"select organisatie_met({naam}, {gevraagd}) as \"Value\"").SingleAsync(stop);
    }
}

/// <summary>An organisation in one partnership, for a period.</summary>
internal sealed class Partij : IEntityTypeConfiguration<Partij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid OrganisatieId { get; init; }
    public Organisatie Organisatie { get; init; } = null!;

    /// <summary>Whether agreements need this party's consent.</summary>
    public bool Instemmingsrecht { get; set; }

    public required DateOnly Van { get; set; }
    public DateOnly? Tot { get; set; }

    /// <summary>For tenants: the association whose tenants they stand for.</summary>
    public Guid? HuurdersVanId { get; set; }

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<Partij> builder)
    {
        builder.ToTable("partij");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(p => p.SamenwerkingId);
        builder.HasOne(p => p.Organisatie).WithMany().HasForeignKey(p => p.OrganisatieId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partij>().WithMany().HasForeignKey(p => new { p.SamenwerkingId, p.HuurdersVanId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class Partijvragen
{
    /// <summary>Those that have not left, also when they have yet to come.</summary>
    public static IQueryable<Partij> NietVertrokken(this IQueryable<Partij> partijen, DateOnly vandaag) =>
        partijen.Where(p => p.Tot == null || p.Tot >= vandaag);

    /// <summary>Those that take part on this day.</summary>
    public static IQueryable<Partij> AanTafel(this IQueryable<Partij> partijen, DateOnly vandaag) =>
        partijen.NietVertrokken(vandaag).Where(p => p.Van <= vandaag);

    /// <summary>Municipality, associations, tenants, care, others; and by name.</summary>
    public static IOrderedQueryable<Partij> OpVolgorde(this IQueryable<Partij> partijen) => partijen
        .OrderBy(p => p.Organisatie.Soort == PartijSoort.Gemeente ? 0 : p.Organisatie.Soort == PartijSoort.Corporatie ? 1
            : p.Organisatie.Soort == PartijSoort.Huurdersorganisatie ? 2 : p.Organisatie.Soort == PartijSoort.Zorgpartij ? 3 : 4)
        .ThenBy(p => p.Organisatie.Naam);

    /// <summary>By name and kind, to name and to choose from.</summary>
    public static IQueryable<PartijAanTafel> AlsAanTafel(this IQueryable<Partij> partijen) =>
        partijen.Select(p => new PartijAanTafel(p.Id, p.Organisatie.Naam, p.Organisatie.Soort));

    /// <summary>Those of a partnership that take part on this day, in their order.</summary>
    public static Task<List<PartijAanTafel>> PartijenAanTafel(this NoaberDb db, Guid samenwerking, DateOnly dag, CancellationToken stop) =>
        db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == samenwerking).AanTafel(dag).OpVolgorde().AlsAanTafel().ToListAsync(stop);
}

/// <summary>A person who takes part for one party, with roles.</summary>
internal sealed class Deelnemer : IEntityTypeConfiguration<Deelnemer>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid PartijId { get; init; }
    public Partij Partij { get; init; } = null!;
    public required Guid AccountId { get; init; }
    public Account Account { get; init; } = null!;
    public required Rol[] Rollen { get; set; }
    public required DateOnly Van { get; init; }

    /// <summary>The last day; a former participant stays in the record.</summary>
    public DateOnly? Tot { get; set; }

    public uint Versie { get; set; }

    public void Configure(EntityTypeBuilder<Deelnemer> builder)
    {
        builder.ToTable("deelnemer");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Versie).IsRowVersion();
        builder.PrimitiveCollection(d => d.Rollen).ElementType(e => e.HasConversion<string>());
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(d => d.SamenwerkingId);
        builder.HasOne(d => d.Partij).WithMany().HasForeignKey(d => new { d.SamenwerkingId, d.PartijId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id });
        builder.HasOne(d => d.Account).WithMany().HasForeignKey(d => d.AccountId);
        builder.HasIndex(d => d.AccountId);
        builder.HasIndex(d => new { d.AccountId, d.SamenwerkingId }).IsUnique().HasFilter("tot IS NULL");
    }
}

internal static class Deelnemervragen
{
    /// <summary>
    /// Those that take part on this day, for a party that does. The database asks the same (<c>mijn_samenwerkingen</c>), and so does
    /// <c>ToegangMiddleware</c>, where a compiled query takes no method of ours.
    /// </summary>
    public static IQueryable<Deelnemer> DieMeedoen(this IQueryable<Deelnemer> deelnemers, DateOnly vandaag) => deelnemers
        .Where(d => d.Van <= vandaag && (d.Tot == null || d.Tot >= vandaag))
        .Where(d => d.Partij.Van <= vandaag && (d.Partij.Tot == null || d.Partij.Tot >= vandaag));
}

/// <summary>An offer to take part, sent by mail; only the hash of its token is kept.</summary>
internal sealed class Uitnodiging : IEntityTypeConfiguration<Uitnodiging>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid PartijId { get; init; }

    public required string Email
    {
        get;
        init => (field, NormalizedEmail) = (value, value.Normalize().ToUpperInvariant());
    }

    /// <summary>As Identity writes the address of an account, to compare with.</summary>
    public string NormalizedEmail { get; private set; } = "";

    public required Rol[] Rollen { get; init; }
    public required byte[] TokenHash { get; set; }
    public required DateTimeOffset VerlooptOp { get; set; }
    public required Guid? GemaaktDoor { get; init; }
    public required DateTimeOffset GemaaktOp { get; init; }
    public DateTimeOffset? AanvaardOp { get; set; }
    public DateTimeOffset? IngetrokkenOp { get; set; }

    public void Configure(EntityTypeBuilder<Uitnodiging> builder)
    {
        builder.ToTable("uitnodiging");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Email).HasMaxLength(256);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(256);
        builder.PrimitiveCollection(u => u.Rollen).ElementType(e => e.HasConversion<string>());
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(u => u.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(u => new { u.SamenwerkingId, u.PartijId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id });
        builder.HasOne<Account>().WithMany().HasForeignKey(u => u.GemaaktDoor).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(u => u.TokenHash).IsUnique();
    }
}
