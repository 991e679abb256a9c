using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>An <see cref="Opvolging"/> as it is kept. The database ends the party that stops, and takes its people along.</summary>
internal sealed class OpvolgingRij : IEntityTypeConfiguration<OpvolgingRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid VanId { get; init; }
    public required Guid NaarId { get; init; }
    public required DateOnly Op { get; init; }

    /// <summary>Whether the party that goes on was made for it.</summary>
    public required bool Nieuw { get; init; }

    /// <summary>The last day that the party had before; null for none.</summary>
    public DateOnly? WasTot { get; init; }

    /// <summary>The participations that it took along; the database fills them in.</summary>
    public Guid[] Mee { get; init; } = [];

    public required Guid? DoorId { get; init; }
    public required DateTimeOffset GemaaktOp { get; init; }

    public Opvolging Waarde => new(VanId, NaarId, Op);

    public void Configure(EntityTypeBuilder<OpvolgingRij> builder)
    {
        builder.ToTable("opvolging");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Ignore(o => o.Waarde);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(o => o.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(o => new { o.SamenwerkingId, o.VanId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partij>().WithMany().HasForeignKey(o => new { o.SamenwerkingId, o.NaarId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(o => o.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(o => new { o.SamenwerkingId, o.VanId }).IsUnique();
        builder.HasIndex(o => o.NaarId);
    }
}

internal static class Opvolgingvragen
{
    /// <summary>Which parties of these partnerships went on as which, or will.</summary>
    public static async Task<Opvolgingen> OpvolgingenIn(this NoaberDb db, IReadOnlyCollection<Guid> samenwerkingen, CancellationToken stop) =>
        new(await (from o in db.Opvolgingen.AsNoTracking()
                   join naar in db.Partijen on o.NaarId equals naar.Id
                   where samenwerkingen.Contains(o.SamenwerkingId)
                   select new Opvolging(o.VanId, o.NaarId, o.Op) { Sinds = naar.Van }).ToListAsync(stop));
}
