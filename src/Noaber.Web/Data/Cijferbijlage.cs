using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Data;

/// <summary>
/// A figure that stands with an item of an agenda or with an agreement: a question, and from the day that it was frozen the picture that it
/// showed then.
/// </summary>
internal sealed class Cijferbijlage : IEntityTypeConfiguration<Cijferbijlage>
{
    public const int LangsteTitel = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public Guid? AgendapuntId { get; init; }
    public Guid? AfspraakId { get; init; }
    public required string Titel { get; init; }
    public required string Vraag { get; init; }

    /// <summary>What it showed when it was frozen; null while it runs, and when there were no figures.</summary>
    public Guid? BeeldId { get; set; }

    /// <summary>What who does not sit at the table read then, by what was released; null while it runs, and when that was nothing.</summary>
    public Guid? RaadbeeldId { get; set; }

    /// <summary>When it was frozen; null while it runs.</summary>
    public DateTimeOffset? VastOp { get; set; }

    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    /// <summary>With which item or agreement it stands.</summary>
    public Guid Waarbij => (AgendapuntId ?? AfspraakId)!.Value;

    /// <summary>What it asks; null when that can be asked no more, because a definition is gone.</summary>
    public Cijfervraag? Gevraagd => Cijfervraag.Lees(Vraag).Vraag is var vraag && vraag.Bezwaren(Catalogus.Standaard).Count == 0 ? vraag : null;

    public void Configure(EntityTypeBuilder<Cijferbijlage> builder)
    {
        builder.ToTable("cijferbijlage");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Ignore(b => b.Waarbij).Ignore(b => b.Gevraagd);
        builder.Property(b => b.Titel).HasMaxLength(LangsteTitel);
        builder.Property(b => b.Vraag).HasMaxLength(Cijferweergave.LangsteVraag);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<AgendapuntRij>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.AgendapuntId })
            .HasPrincipalKey(a => new { a.SamenwerkingId, a.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AfspraakRij>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.AfspraakId })
            .HasPrincipalKey(a => new { a.SamenwerkingId, a.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cijferbeeld>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.BeeldId })
            .HasPrincipalKey(b => new { b.SamenwerkingId, b.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cijferbeeld>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.RaadbeeldId })
            .HasPrincipalKey(b => new { b.SamenwerkingId, b.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorId).OnDelete(DeleteBehavior.SetNull);
    }
}
