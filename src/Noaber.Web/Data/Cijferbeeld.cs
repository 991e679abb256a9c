using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Noaber.Kernel.Monitor.Cijfers;

namespace Noaber.Web.Data;

/// <summary>For whom the figures were that something shows.</summary>
public enum Cijferpubliek
{
    /// <summary>Who takes part here.</summary>
    Iedereen,

    /// <summary>Who sits at the table.</summary>
    Tafel,

    /// <summary>The party that froze them, of which they are.</summary>
    EigenPartij,

    /// <summary>Who looks after the figures of all parties.</summary>
    Nakijk,
}

/// <summary>What figures showed when someone froze them: the question and the whole answer, which never change.</summary>
internal sealed class Cijferbeeld : IEntityTypeConfiguration<Cijferbeeld>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }

    /// <summary>Of all that it shows and to whom; its address.</summary>
    public required string Hash { get; init; }

    public required string Vraag { get; init; }
    public required string Antwoord { get; init; }
    public required Cijferpubliek Publiek { get; init; }
    public required Guid PartijId { get; init; }
    public required Guid? DoorId { get; init; }
    public required DateTimeOffset Op { get; init; }

    public Cijfertabel Tabel => JsonSerializer.Deserialize<Cijfertabel>(Antwoord, Jsonkolom.Opties)!;

    /// <summary>An answer as it is kept.</summary>
    public static string Schrijf(Cijfertabel tabel) => JsonSerializer.Serialize(tabel, Jsonkolom.Opties);

    /// <summary>The same question, answer and audience have the same one.</summary>
    public static string HashVan(string vraag, string antwoord, Cijferpubliek publiek, Guid partij) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{vraag}\n{publiek}\n{(publiek == Cijferpubliek.EigenPartij ? partij : default)}\n{antwoord}")));

    public void Configure(EntityTypeBuilder<Cijferbeeld> builder)
    {
        builder.ToTable("cijferbeeld");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Ignore(b => b.Tabel);
        builder.Property(b => b.Hash).HasMaxLength(64);
        builder.Property(b => b.Vraag).HasMaxLength(Cijferweergave.LangsteVraag);
        builder.Property(b => b.Antwoord).HasColumnType("jsonb");
        builder.Property(b => b.Publiek).HasConversion<string>().HasMaxLength(12);
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(b => b.SamenwerkingId);
        builder.HasOne<Partij>().WithMany().HasForeignKey(b => new { b.SamenwerkingId, b.PartijId })
            .HasPrincipalKey(p => new { p.SamenwerkingId, p.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(b => new { b.SamenwerkingId, b.Hash }).IsUnique();
    }
}
