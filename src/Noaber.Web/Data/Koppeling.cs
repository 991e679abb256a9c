using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;

namespace Noaber.Web.Data;

/// <summary>
/// A link of the thread between two points, as a person confirmed or refused it. It runs from the later point to the earlier one, and holds
/// for all versions of both; only what a line of a bid answers holds for that version of the bid. What follows from where things stand (an action in its agreement) is not kept here.
/// </summary>
internal sealed class Koppeling : IEntityTypeConfiguration<Koppeling>
{
    public const int LangsteReden = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Draadsoort VanSoort { get; init; }
    public required Guid VanId { get; init; }
    public required Draadsoort NaarSoort { get; init; }
    public required Guid NaarId { get; init; }
    public required Koppelaard Aard { get; set; }
    public required Koppeloordeel Oordeel { get; set; }

    /// <summary>Why: what the suggestion went by; null for what a person found.</summary>
    public string? Reden { get; set; }

    /// <summary>Who said so last; null for what came with the example.</summary>
    public Guid? DoorId { get; set; }

    public required DateTimeOffset Op { get; set; }
    public uint Versie { get; set; }

    /// <summary>What a line of a bid answers, as its writer chose.</summary>
    public static Koppeling Van(BodregelRij regel, Bodantwoord antwoord, Guid? door, DateTimeOffset op) => new()
    {
        SamenwerkingId = regel.SamenwerkingId, VanSoort = Draadsoort.Bodregel, VanId = regel.Id, NaarSoort = antwoord.Naar.Soort,
        NaarId = antwoord.Naar.Id, Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, DoorId = door, Op = op,
        Reden = InReden(antwoord.Waarom),
    };

    /// <summary>What fits of a reason; null for none.</summary>
    public static string? InReden(string? waarom) => waarom is { Length: > LangsteReden } ? waarom[..LangsteReden] : waarom;

    public void Configure(EntityTypeBuilder<Koppeling> builder)
    {
        builder.ToTable("koppeling");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Versie).IsRowVersion();
        builder.Property(k => k.Reden).HasMaxLength(LangsteReden);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(k => k.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(k => k.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(k => new { k.SamenwerkingId, k.VanId, k.NaarId }).IsUnique();
        builder.HasIndex(k => new { k.SamenwerkingId, k.NaarId });
    }
}
