using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;

namespace Noaber.Web.Data;

/// <summary>How a release came about, for who releases: it tells more than the release itself.</summary>
/// <param name="Bronnen">The versions of deliveries that it is made of.</param>
/// <param name="Toegestaan">Which parties agreed with which indicators.</param>
/// <param name="Regels">From which numbers on each indicator was shown.</param>
/// <param name="Redenen">Why figures are hidden, by their place in the release.</param>
/// <param name="Kosten">The weight of what is hidden for the sake of others.</param>
/// <param name="Bekeken">How many figures were looked at together, with those of before.</param>
/// <param name="Aangevallen">How many hidden figures were attacked.</param>
internal sealed record Vrijgaveverloop(
    IReadOnlyList<Guid> Bronnen, IReadOnlyList<Toegestaan> Toegestaan, IReadOnlyDictionary<string, Regelkeuze> Regels,
    IReadOnlyDictionary<int, Geheimreden> Redenen, decimal Kosten, int Bekeken, int Aangevallen);

/// <summary>That a party agreed with an indicator.</summary>
internal sealed record Toegestaan(Guid Partij, string Indicator);

/// <summary>The <see cref="Vrijgaveverloop"/> of a release as it is kept.</summary>
internal sealed class VrijgaveprotocolRij : IEntityTypeConfiguration<VrijgaveprotocolRij>
{
    public required Guid VrijgaveId { get; init; }
    public required Guid SamenwerkingId { get; init; }
    public required Vrijgaveverloop Inhoud { get; init; }

    public void Configure(EntityTypeBuilder<VrijgaveprotocolRij> builder)
    {
        builder.ToTable("vrijgaveprotocol");
        builder.HasKey(p => p.VrijgaveId);
        builder.Property(p => p.VrijgaveId).ValueGeneratedNever();
        builder.Property(p => p.Inhoud).AlsJson().IsRequired();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(p => p.SamenwerkingId);
        builder.HasOne<VrijgaveRij>().WithMany().HasForeignKey(p => new { p.SamenwerkingId, p.VrijgaveId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
    }
}

/// <summary>A <see cref="Regelkeuze"/> of a partnership as it is kept, for an indicator and an audience.</summary>
internal sealed class VrijgaveregelRij : IEntityTypeConfiguration<VrijgaveregelRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required string Indicator { get; init; }
    public required Publiek Publiek { get; init; }
    public required int Minste { get; set; }
    public required int MinsteNoemer { get; set; }
    public required decimal Marge { get; set; }
    public required int Afronding { get; set; }
    public uint Versie { get; set; }

    public Regelkeuze Waarde => new() { Minste = Minste, MinsteNoemer = MinsteNoemer, Marge = Marge, Afronding = Afronding };

    public void Configure(EntityTypeBuilder<VrijgaveregelRij> builder)
    {
        builder.ToTable("vrijgaveregel");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Waarde);
        builder.Property(r => r.Indicator).HasMaxLength(80);
        builder.Property(r => r.Publiek).HasConversion<string>().HasMaxLength(12);
        builder.Property(r => r.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(r => r.SamenwerkingId);
        builder.HasIndex(r => new { r.SamenwerkingId, r.Indicator, r.Publiek }).IsUnique();
    }
}
