using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>A question to the figures that someone asks again and again, under a name of their own.</summary>
internal sealed class Cijferweergave : IEntityTypeConfiguration<Cijferweergave>
{
    public const int LangsteNaam = 100, LangsteVraag = 30_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Naam { get; init; }
    public required string Vraag { get; set; }
    public required DateTimeOffset Op { get; set; }

    public void Configure(EntityTypeBuilder<Cijferweergave> builder)
    {
        builder.ToTable("cijferweergave");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Naam).HasMaxLength(LangsteNaam);
        builder.Property(w => w.Vraag).HasMaxLength(LangsteVraag);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(w => w.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(w => w.AccountId);
        builder.HasIndex(w => new { w.SamenwerkingId, w.AccountId, w.Naam }).IsUnique();
    }
}
