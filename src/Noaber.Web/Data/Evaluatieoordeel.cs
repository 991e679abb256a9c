using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Evaluaties;

namespace Noaber.Web.Data;

/// <summary>What one party made of one agreement: one, which it may change until the evaluation closes.</summary>
internal sealed class EvaluatieoordeelRij : IEntityTypeConfiguration<EvaluatieoordeelRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid EvaluatiepuntId { get; init; }
    public required Guid PartijId { get; init; }
    public required Evaluatieoordeel Oordeel { get; set; }
    public Vervolg? Vervolg { get; set; }
    public string? Toelichting { get; set; }
    public required Guid? DoorId { get; set; }
    public required DateTimeOffset Op { get; set; }

    public Partijoordeel Waarde => new(PartijId, Oordeel, Vervolg, Toelichting);

    public void Configure(EntityTypeBuilder<EvaluatieoordeelRij> builder)
    {
        builder.ToTable("evaluatieoordeel");
        builder.Ignore(o => o.Waarde);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Oordeel).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Vervolg).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(o => o.SamenwerkingId);
        builder.HasOne<EvaluatiepuntRij>().WithMany().HasForeignKey(o => new { o.SamenwerkingId, o.EvaluatiepuntId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Partij>().WithMany().HasForeignKey(o => new { o.SamenwerkingId, o.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(o => o.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(o => new { o.EvaluatiepuntId, o.PartijId }).IsUnique();
    }
}

/// <summary>The proposal that was made of what an evaluation chose; one of each agreement.</summary>
internal sealed class EvaluatievoorstelRij : IEntityTypeConfiguration<EvaluatievoorstelRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid EvaluatiepuntId { get; init; }
    public required Guid VoorstelId { get; init; }

    public void Configure(EntityTypeBuilder<EvaluatievoorstelRij> builder)
    {
        builder.ToTable("evaluatievoorstel");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId);
        builder.HasOne<EvaluatiepuntRij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.EvaluatiepuntId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Voorstel>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.VoorstelId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.SamenwerkingId, v.EvaluatiepuntId }).IsUnique();
        builder.HasIndex(v => new { v.SamenwerkingId, v.VoorstelId }).IsUnique();
    }
}
