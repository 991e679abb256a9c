using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>What someone wrote in a form that came in after the sign-in had ended. Only that person sees it.</summary>
internal sealed class Opgevangen : IEntityTypeConfiguration<Opgevangen>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SamenwerkingId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>The page to go on at.</summary>
    public required string Pagina { get; init; }

    /// <summary>Which form of that page: where it is sent to, and where more forms are sent there, which of them.</summary>
    public required string Formulier { get; init; }

    /// <summary>All that the form carried, by the name of the field.</summary>
    public required IReadOnlyDictionary<string, string[]> Velden { get; init; }

    public required DateTimeOffset Op { get; init; }

    public void Configure(EntityTypeBuilder<Opgevangen> builder)
    {
        builder.ToTable("opgevangen");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Pagina).HasMaxLength(1000);
        builder.Property(o => o.Formulier).HasMaxLength(1000);
        builder.Property(o => o.Velden).HasColumnType("jsonb").HasConversion(
            velden => JsonSerializer.Serialize(velden, Jsonkolom.Opties),
            json => JsonSerializer.Deserialize<Dictionary<string, string[]>>(json, Jsonkolom.Opties)!,
            new ValueComparer<IReadOnlyDictionary<string, string[]>>(
                (een, ander) => ReferenceEquals(een, ander), velden => velden.Count, velden => velden));
        builder.HasOne<Samenwerking>().WithMany().HasForeignKey(o => o.SamenwerkingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(o => o.AccountId);
        builder.HasIndex(o => new { o.AccountId, o.Formulier }).IsUnique();
    }
}
