using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Data;

/// <summary>A <see cref="Waarneming"/> of nobody: a public figure, the same for all partnerships.</summary>
internal sealed class Openbaarcijfer : IEntityTypeConfiguration<Openbaarcijfer>
{
    public required string Indicator { get; init; }
    public required string Gebied { get; init; }
    public required string Deel { get; init; }
    public required string Periode { get; init; }
    public required string Definitie { get; init; }
    public required Waardesoort Soort { get; init; }
    public decimal? Getal { get; init; }
    public string? Toelichting { get; init; }

    /// <summary>The number of the table at its publisher.</summary>
    public required string Tabel { get; init; }

    /// <summary>The day of the file that it came in with; null when nobody knows.</summary>
    public DateOnly? Bestandsdag { get; init; }

    public static Openbaarcijfer Van(Waarneming cijfer, string tabel, DateOnly? bestandsdag) => new()
    {
        Indicator = cijfer.Sleutel.Indicator, Gebied = cijfer.Sleutel.Gebied, Deel = cijfer.Sleutel.Deel.Sleutel, Periode = $"{cijfer.Periode}",
        Definitie = $"{cijfer.Versie}", Soort = cijfer.Waarde.Soort, Getal = cijfer.Waarde.Getal, Toelichting = cijfer.Toelichting, Tabel = tabel,
        Bestandsdag = bestandsdag,
    };

    public Waarneming Waarde => new()
    {
        Sleutel = new(Indicator, Gebied, new Uitsplitsing(Deel)), Versie = Versienummer.Lees(Definitie)!.Value,
        Periode = Meetperiode.Lees(Periode)!.Value, Partij = null, Waarde = new(Soort, Getal), Toelichting = Toelichting,
    };

    public void Configure(EntityTypeBuilder<Openbaarcijfer> builder)
    {
        builder.ToTable("openbaarcijfer");
        builder.HasKey(c => new { c.Indicator, c.Gebied, c.Deel, c.Periode });
        builder.Ignore(c => c.Waarde);
        builder.Property(c => c.Indicator).HasMaxLength(80);
        builder.Property(c => c.Gebied).HasMaxLength(10);
        builder.Property(c => c.Deel).HasMaxLength(200);
        builder.Property(c => c.Periode).HasMaxLength(6);
        builder.Property(c => c.Definitie).HasMaxLength(20);
        builder.Property(c => c.Soort).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Toelichting).HasMaxLength(200);
        builder.Property(c => c.Tabel).HasMaxLength(40);
    }
}
