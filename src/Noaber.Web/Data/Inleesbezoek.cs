using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>Someone who has a review open, or had a moment ago.</summary>
internal sealed class Inleesbezoek : IEntityTypeConfiguration<Inleesbezoek>
{
    public required Guid InlezingId { get; init; }
    public required Guid AccountId { get; init; }
    public required Guid SamenwerkingId { get; init; }
    public required DateTimeOffset GezienOp { get; init; }

    public void Configure(EntityTypeBuilder<Inleesbezoek> builder)
    {
        builder.ToTable("inleesbezoek");
        builder.HasKey(b => new { b.InlezingId, b.AccountId });
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId);
        builder.HasOne<Inlezing>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.InlezingId }).HasPrincipalKey(i => new { i.SamenwerkingId, i.Id });
    }
}
