using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Data;

/// <summary>A <see cref="Meetplanregel"/> as it is kept: one for each figure that the partnership measures.</summary>
internal sealed class MeetplanregelRij : IEntityTypeConfiguration<MeetplanregelRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required string Indicator { get; init; }
    public required Gebiedsniveau Niveau { get; set; }
    public required Meetperiode Vanaf { get; set; }
    public Meetperiode? TotEnMet { get; set; }

    /// <summary>Who hands it in; empty for all of the kinds that the definition names.</summary>
    public Guid[] Partijen { get; set; } = [];

    public uint Versie { get; set; }

    public Meetplanregel Waarde => new() { Indicator = Indicator, Niveau = Hooguit(Niveau), Vanaf = Vanaf, TotEnMet = TotEnMet, Partijen = Partijen };

    public static MeetplanregelRij Van(Meetplanregel regel, Guid samenwerking) => new()
    {
        SamenwerkingId = samenwerking, Indicator = regel.Indicator, Niveau = regel.Niveau, Vanaf = regel.Vanaf, TotEnMet = regel.TotEnMet,
        Partijen = [.. regel.Partijen],
    };

    public void Wordt(Meetplanregel regel) =>
        (Niveau, Vanaf, TotEnMet, Partijen) = (regel.Niveau, regel.Vanaf, regel.TotEnMet, [.. regel.Partijen]);

    // A definition that is asked of larger areas than before holds for plans that were made by then too.
    private Gebiedsniveau Hooguit(Gebiedsniveau niveau) =>
        Catalogus.Standaard.Zoek(Indicator)?.LaagsteNiveau is { } laagste && laagste < niveau ? laagste : niveau;

    public void Configure(EntityTypeBuilder<MeetplanregelRij> builder)
    {
        builder.ToTable("meetplanregel");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Waarde);
        builder.Property(r => r.Indicator).HasMaxLength(80);
        builder.Property(r => r.Niveau).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.Vanaf).HasConversion(p => p.ToString(), tekst => Meetperiode.Lees(tekst)!.Value).HasMaxLength(6);
        builder.Property(r => r.TotEnMet).HasConversion(p => p == null ? null : p.ToString(), tekst => Meetperiode.Lees(tekst)).HasMaxLength(6);
        builder.Property(r => r.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(r => r.SamenwerkingId);
        builder.HasIndex(r => new { r.SamenwerkingId, r.Indicator }).IsUnique();
    }
}
