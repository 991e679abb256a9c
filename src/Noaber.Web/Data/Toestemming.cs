using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Vrijgave;

namespace Noaber.Web.Data;

/// <summary>The question to some parties whether figures of theirs may be released. It never changes.</summary>
internal sealed class ToestemmingsverzoekRij : IEntityTypeConfiguration<ToestemmingsverzoekRij>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Meetperiode Halfjaar { get; init; }
    public required Publiek Publiek { get; init; }
    public required string[] Indicatoren { get; init; }
    public required Guid[] Partijen { get; init; }

    /// <summary>What it is for.</summary>
    public required string Reden { get; init; }

    public required DateOnly Uiterlijk { get; init; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    public void Configure(EntityTypeBuilder<ToestemmingsverzoekRij> builder)
    {
        builder.ToTable("toestemmingsverzoek");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Halfjaar).HasConversion(p => p.ToString(), tekst => Meetperiode.Lees(tekst)!.Value).HasMaxLength(6);
        builder.Property(v => v.Publiek).HasConversion<string>().HasMaxLength(12);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorId).OnDelete(DeleteBehavior.SetNull);
    }
}

/// <summary>What a party said about one indicator. It never changes; what is said later takes its place.</summary>
internal sealed class ToestemmingRij : IEntityTypeConfiguration<ToestemmingRij>
{
    public const int LangsteReden = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid VerzoekId { get; init; }
    public required Guid PartijId { get; init; }
    public required string Indicator { get; init; }
    public required bool Ja { get; init; }
    public required string Reden { get; init; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    public void Configure(EntityTypeBuilder<ToestemmingRij> builder)
    {
        builder.ToTable("toestemming");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Indicator).HasMaxLength(80);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(t => t.SamenwerkingId);
        builder.HasOne<ToestemmingsverzoekRij>().WithMany().HasForeignKey(t => new { t.SamenwerkingId, t.VerzoekId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(t => new { t.SamenwerkingId, t.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.DoorId).OnDelete(DeleteBehavior.SetNull);
    }
}
