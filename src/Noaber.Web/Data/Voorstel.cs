using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Web.Data;

/// <summary>
/// A proposal to put a concept in force: a kader that is new, or a working copy of one in force. What it changes is the difference
/// between the two; what the parties consent to is the text of the concept, by its hash.
/// </summary>
internal sealed class Voorstel : IEntityTypeConfiguration<Voorstel>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>The concept with the text as it would become.</summary>
    public required Guid KaderId { get; init; }

    /// <summary>The party that proposes.</summary>
    public required Guid PartijId { get; init; }

    public required Guid? AccountId { get; init; }
    public required string Titel { get; set; }
    public required string Reden { get; set; }
    public required VoorstelStatus Status { get; set; }

    /// <summary>The first day on which it would be in force.</summary>
    public required DateOnly Ingang { get; set; }

    public required DateTimeOffset GemaaktOp { get; init; }
    public DateTimeOffset? IngediendOp { get; set; }

    /// <summary>The text as it was handed in: another one in the end makes it <see cref="VoorstelStatus.GewijzigdVastgesteld"/>.</summary>
    public string? IngediendeHash { get; set; }

    /// <summary>The meeting that it is on the agenda of.</summary>
    public Guid? OverlegId { get; set; }

    public BesluitUitkomst? Uitkomst { get; set; }

    /// <summary>The text as it lay when the overleg decided: another one since then was written by someone.</summary>
    public string? BeslotenHash { get; set; }

    public DateTimeOffset? BeslotenOp { get; set; }

    /// <summary>What was said about the decision.</summary>
    public string? Toelichting { get; set; }

    /// <summary>What another proposal, which was adopted first, changed as well: someone looks whether both fit together.</summary>
    public IReadOnlyList<TeBekijken> NaTeKijken { get; set; } = [];

    public uint Versie { get; set; }

    /// <summary>Whether its text can be written in: nobody decided on it as it lies there, or there is something in it to be looked at.</summary>
    public bool IsTeSchrijven => Voorstelgang.IsOpen(Status) && (Uitkomst != BesluitUitkomst.Ongewijzigd || NaTeKijken.Count > 0);

    public void Configure(EntityTypeBuilder<Voorstel> builder)
    {
        builder.ToTable("voorstel");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Titel).HasMaxLength(300);
        builder.Property(v => v.IngediendeHash).HasMaxLength(64);
        builder.Property(v => v.BeslotenHash).HasMaxLength(64);
        builder.Property(v => v.NaTeKijken).AlsJson();
        builder.Property(v => v.Versie).IsRowVersion();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(v => v.SamenwerkingId);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.KaderId }).HasPrincipalKey(k => new { k.SamenwerkingId, k.Id });
        builder.HasIndex(v => new { v.SamenwerkingId, v.KaderId }).IsUnique();
        builder.HasOne<Partij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.PartijId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OverlegRij>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.OverlegId }).HasPrincipalKey(o => new { o.SamenwerkingId, o.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

/// <summary>A piece of the text that two sides changed, by its line.</summary>
/// <param name="Lijn">What is the same through all versions.</param>
/// <param name="Wat">What in it both changed, as people call it.</param>
public sealed record TeBekijken(Guid Lijn, string Wat)
{
    private const string Tussen = "; ";

    /// <summary>What was marked before and is not looked at yet, with what comes now; each piece once.</summary>
    internal static IReadOnlyList<TeBekijken> Samen(IReadOnlyList<TeBekijken> eerder, IReadOnlyList<TeBekijken> nu) =>
        [.. eerder.Concat(nu).GroupBy(stuk => stuk.Lijn).Select(stukken => new TeBekijken(stukken.Key,
            string.Join(Tussen, stukken.SelectMany(stuk => stuk.Wat.Split(Tussen)).Distinct(StringComparer.Ordinal))))];
}

/// <summary>Something that one party says or keeps about a proposal.</summary>
internal abstract class Bijdrage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid VoorstelId { get; init; }
    public required Guid PartijId { get; init; }

    protected static void Configureer<T>(EntityTypeBuilder<T> builder, string tabel) where T : Bijdrage
    {
        builder.ToTable(tabel);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<Voorstel>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.VoorstelId }).HasPrincipalKey(v => new { v.SamenwerkingId, v.Id });
        builder.HasOne<Partij>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.PartijId }).HasPrincipalKey(p => new { p.SamenwerkingId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The view of a party on a proposal: one, which it may change while the proposal lies there.</summary>
internal sealed class Zienswijze : Bijdrage, IEntityTypeConfiguration<Zienswijze>
{
    public required Guid? AccountId { get; set; }
    public required Oordeel Oordeel { get; set; }
    public required string Toelichting { get; set; }

    /// <summary>The text that the party had before it.</summary>
    public required string TekstHash { get; set; }

    public required DateTimeOffset GegevenOp { get; set; }

    public void Configure(EntityTypeBuilder<Zienswijze> builder)
    {
        Configureer(builder, "zienswijze");
        builder.Property(z => z.TekstHash).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(z => z.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(z => new { z.VoorstelId, z.PartijId }).IsUnique();
    }
}

/// <summary>A question at a piece of the text or at the whole, or an answer to one.</summary>
internal sealed class Vraag : Bijdrage, IEntityTypeConfiguration<Vraag>
{
    public required Guid? AccountId { get; init; }

    /// <summary>The line of the piece of text; null for the whole.</summary>
    public Guid? OverLijnId { get; init; }

    /// <summary>The question that this answers.</summary>
    public Guid? AntwoordOpId { get; init; }

    public required string Tekst { get; init; }
    public required DateTimeOffset GesteldOp { get; init; }

    public void Configure(EntityTypeBuilder<Vraag> builder)
    {
        Configureer(builder, "vraag");
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Vraag>().WithMany().HasForeignKey(v => new { v.SamenwerkingId, v.AntwoordOpId }).HasPrincipalKey(v => new { v.SamenwerkingId, v.Id })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>What a party notes for itself; the database shows it to nobody else.</summary>
internal sealed class Notitie : Bijdrage, IEntityTypeConfiguration<Notitie>
{
    public required string Tekst { get; set; }
    public required DateTimeOffset GewijzigdOp { get; set; }

    public void Configure(EntityTypeBuilder<Notitie> builder)
    {
        Configureer(builder, "notitie");
        builder.HasIndex(n => new { n.VoorstelId, n.PartijId }).IsUnique();
    }
}

/// <summary>The consent of a party to exactly one text. It is never changed: when the text changes, it no longer holds.</summary>
internal sealed class Instemming : Bijdrage, IEntityTypeConfiguration<Instemming>
{
    public required Guid? AccountId { get; init; }

    /// <summary>Who gave or recorded it, by name, as the version will remember.</summary>
    public required string Door { get; init; }

    public required string TekstHash { get; init; }
    public required InstemmingWijze Wijze { get; init; }
    public required DateTimeOffset GegevenOp { get; init; }

    /// <summary>The signed minutes, when it was recorded from them.</summary>
    public string? Stuknaam { get; init; }

    public byte[]? Stuk { get; init; }
    public string? StukHash { get; init; }

    public void Configure(EntityTypeBuilder<Instemming> builder)
    {
        Configureer(builder, "instemming");
        builder.Property(i => i.Door).HasMaxLength(200);
        builder.Property(i => i.TekstHash).HasMaxLength(64);
        builder.Property(i => i.Stuknaam).HasMaxLength(260);
        builder.Property(i => i.StukHash).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(i => new { i.VoorstelId, i.PartijId, i.TekstHash }).IsUnique();
    }
}
