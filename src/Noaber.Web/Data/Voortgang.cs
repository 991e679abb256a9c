using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Data;

/// <summary>What a party reported of an action. It stays as it is: who knows better reports again.</summary>
internal sealed class VoortgangRij : IEntityTypeConfiguration<VoortgangRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>The action of a kader, through all its versions;</summary>
    public Guid? ActieLijnId { get; init; }

    /// <summary>or the action that a meeting agreed on.</summary>
    public Guid? UitkomstId { get; init; }

    public required Guid PartijId { get; init; }
    public required Voortgangstand Stand { get; init; }

    /// <summary>How many so far, in the unit of the action.</summary>
    public decimal? Aantal { get; init; }

    public string? Toelichting { get; init; }

    /// <summary>What shows it: an address, or where it can be found.</summary>
    public string? Bewijs { get; init; }

    /// <summary>Who does it for the party.</summary>
    public string? Uitvoerder { get; init; }

    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    public void Configure(EntityTypeBuilder<VoortgangRij> builder)
    {
        builder.ToTable("voortgang");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Stand).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Aantal).HasPrecision(14, 2);
        builder.Property(v => v.Bewijs).HasMaxLength(Voortgang.LangsteBewijs);
        builder.Property(v => v.Uitvoerder).HasMaxLength(Voortgang.LangsteUitvoerder);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId);
        builder.HasOne<UitkomstRij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.UitkomstId })
            .HasPrincipalKey(u => new { u.SamenwerkingId, u.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(v => new { v.SamenwerkingId, v.ActieLijnId, v.PartijId, v.Op });
    }
}
