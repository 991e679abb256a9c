using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>What someone is typing in a piece of a concept and has not saved yet. Only that person sees it.</summary>
internal sealed class Klad : IEntityTypeConfiguration<Klad>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid KaderId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Which piece, as in its address: its kind and id, and for a new one what it hangs under.</summary>
    public required string Stuk { get; init; }

    /// <summary>How the piece was when this began, so that who was overtaken sees both versions.</summary>
    public required string Stand { get; init; }

    /// <summary>What was typed, by the name of the field.</summary>
    public required IReadOnlyDictionary<string, string> Velden { get; init; }

    public required DateTimeOffset BegonnenOp { get; init; }
    public required DateTimeOffset BijgewerktOp { get; init; }

    public void Configure(EntityTypeBuilder<Klad> builder)
    {
        builder.ToTable("klad");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Stuk).HasMaxLength(200);
        builder.Property(k => k.Stand).HasMaxLength(64);
        builder.Property(k => k.Velden).HasColumnType("jsonb").HasConversion(
            velden => JsonSerializer.Serialize(velden, Jsonkolom.Opties), json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, Jsonkolom.Opties)!,
            new ValueComparer<IReadOnlyDictionary<string, string>>((een, ander) => ReferenceEquals(een, ander), velden => velden.Count, velden => velden));
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(k => k.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId);
        builder.HasOne<KaderRij>().WithMany().HasForeignKey(k => new { k.SamenwerkingId, k.KaderId }).HasPrincipalKey(k => new { k.SamenwerkingId, k.Id });
        builder.HasIndex(k => new { k.AccountId, k.KaderId, k.Stuk }).IsUnique();
    }
}

/// <summary>Someone else who is writing in a concept: in which piece, and since when.</summary>
internal sealed record Schrijver(string Stuk, string Naam, string Partij, DateTimeOffset Sinds);

/// <summary>Drafts go in through the database's own functions: also for who was signed out half-way, and without showing anyone's words.</summary>
internal static class Kladden
{
    /// <summary>Keeps a draft; false when this account may not write there.</summary>
    public static Task<bool> BewaarKlad(
        this NoaberDb db, Guid account, Guid kader, string stuk, string stand, IReadOnlyDictionary<string, string> velden, DateTimeOffset nu, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(velden, Jsonkolom.Opties);
        return db.Database.SqlQuery<bool>($"select bewaar_klad({account}, {kader}, {stuk}, {stand}, {json}::jsonb, {nu}) as \"Value\"").SingleAsync(stop);
    }

    public static Task<List<Schrijver>> WieSchrijft(this NoaberDb db, Guid kader, DateTimeOffset nu, CancellationToken stop) =>
        db.Database.SqlQuery<Schrijver>($"select stuk as \"Stuk\", naam as \"Naam\", partij as \"Partij\", sinds as \"Sinds\" from wie_schrijft({kader}, {nu})").ToListAsync(stop);
}
