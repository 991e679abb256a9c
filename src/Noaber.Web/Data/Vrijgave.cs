using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Data;

/// <summary>Figures that were worked out to be released, and that are once someone else did that.</summary>
internal sealed class VrijgaveRij : IEntityTypeConfiguration<VrijgaveRij>
{
    public const int LangsteTitel = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>Its lasting number in its address, and which version it is of what it tells.</summary>
    public required int Nummer { get; init; }

    public required Publiek Publiek { get; init; }
    public required Meetperiode Halfjaar { get; init; }
    public required string Titel { get; init; }
    public required string[] Indicatoren { get; init; }
    public required bool Uitgesplitst { get; init; }

    /// <summary>Who had it worked out, and when by the clock of the database.</summary>
    public required Guid? DoorId { get; init; }

    public DateTimeOffset Op { get; init; }
    public Guid? VrijgegevenDoorId { get; set; }

    /// <summary>Since when it is out; the database puts its own clock there.</summary>
    public DateTimeOffset? VrijgegevenOp { get; set; }

    public long Transactie { get; init; }

    /// <summary>As the source of its figures.</summary>
    public Leesvrijgave Bron =>
        new(Nummer, AmsterdamClock.Dag(VrijgegevenOp ?? Op), Publiek);

    public void Configure(EntityTypeBuilder<VrijgaveRij> builder)
    {
        builder.ToTable("vrijgave");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Ignore(v => v.Bron);
        builder.Property(v => v.Publiek).HasConversion<string>().HasMaxLength(12);
        builder.Property(v => v.Halfjaar).HasConversion(p => p.ToString(), tekst => Meetperiode.Lees(tekst)!.Value).HasMaxLength(6);
        builder.Property(v => v.Titel).HasMaxLength(LangsteTitel);
        builder.Property(v => v.Op).HasDefaultValueSql("clock_timestamp()");
        builder.Property(v => v.Transactie).HasDefaultValueSql("(pg_current_xact_id()::text)::bigint");
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.VrijgegevenDoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(v => new { v.SamenwerkingId, v.Nummer }).IsUnique();
    }
}

/// <summary>What a released figure is: one of the kinds of a figure, or hidden.</summary>
public enum Vrijgavesoort
{
    Getal,
    Nihil,
    NietVanToepassing,

    /// <summary>There is a figure, and it is not shown.</summary>
    Verborgen,
}

/// <summary>A released figure. A hidden one has no number.</summary>
internal sealed class VrijgavecijferRij : IEntityTypeConfiguration<VrijgavecijferRij>
{
    public required Guid VrijgaveId { get; init; }
    public required int Volgorde { get; init; }
    public required Guid SamenwerkingId { get; init; }
    public required string Indicator { get; init; }
    public required string Gebied { get; init; }
    public required string Gebiednaam { get; init; }
    public required string Deel { get; init; }
    public required string Periode { get; init; }

    /// <summary>Whose; null for all together.</summary>
    public Guid? PartijId { get; init; }

    public string? Partij { get; init; }
    public required string Definitie { get; init; }
    public required Vrijgavesoort Soort { get; init; }
    public decimal? Getal { get; init; }

    /// <summary>It follows from other figures: a party agreed with those.</summary>
    public required bool Berekend { get; init; }

    /// <summary>As tables, charts and files read it. Of a hidden one there is no number to read.</summary>
    public Leescijfer Gelezen(VrijgaveRij vrijgave) => new(
        new()
        {
            Sleutel = new(Indicator, Gebied, new Uitsplitsing(Deel)), Versie = Versienummer.Lees(Definitie)!.Value,
            Periode = Meetperiode.Lees(Periode)!.Value, Partij = PartijId,
            Waarde = Soort == Vrijgavesoort.Verborgen ? Waarde.Onbekend : new(Enum.Parse<Waardesoort>($"{Soort}"), Getal),
        },
        Soort == Vrijgavesoort.Verborgen ? Cijferstand.Verborgen : Cijferstand.Vast)
    {
        Inzage = Inzage.Iedereen, Vrijgave = vrijgave.Bron,
    };

    public Publicatiesleutel Sleutel => new(new(Indicator, Gebied, new Uitsplitsing(Deel)), Meetperiode.Lees(Periode)!.Value, PartijId);

    public void Configure(EntityTypeBuilder<VrijgavecijferRij> builder)
    {
        builder.ToTable("vrijgavecijfer");
        builder.HasKey(c => new { c.VrijgaveId, c.Volgorde });
        builder.Ignore(c => c.Sleutel);
        builder.Property(c => c.Indicator).HasMaxLength(80);
        builder.Property(c => c.Gebied).HasMaxLength(10);
        builder.Property(c => c.Gebiednaam).HasMaxLength(200);
        builder.Property(c => c.Deel).HasMaxLength(200);
        builder.Property(c => c.Periode).HasMaxLength(6);
        builder.Property(c => c.Partij).HasMaxLength(200);
        builder.Property(c => c.Definitie).HasMaxLength(20);
        builder.Property(c => c.Soort).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(c => c.SamenwerkingId);
        builder.HasOne<VrijgaveRij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.VrijgaveId })
            .HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(c => new { c.SamenwerkingId, c.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
