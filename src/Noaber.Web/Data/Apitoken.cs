using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>A token by which a program of this person reads: some areas, in some partnerships or all, for a time.</summary>
internal sealed class Apitoken : IEntityTypeConfiguration<Apitoken>
{
    public const int LangsteNaam = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Naam { get; init; }
    public required byte[] GeheimHash { get; init; }

    /// <summary>The security stamp of the account when the token was made; with another one it is void.</summary>
    public required string Stempel { get; init; }

    /// <summary>Null for every partnership that its owner takes part in.</summary>
    public required Guid[]? Samenwerkingen { get; init; }

    public required Leesgebied[] Gebieden { get; init; }
    public required DateTimeOffset GemaaktOp { get; init; }
    public required DateTimeOffset VerlooptOp { get; init; }
    public DateTimeOffset? LaatstGebruiktOp { get; init; }

    public void Configure(EntityTypeBuilder<Apitoken> builder)
    {
        builder.ToTable("api_token");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Naam).HasMaxLength(LangsteNaam);
        builder.PrimitiveCollection(t => t.Gebieden).ElementType(e => e.HasConversion<string>());
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
        builder.HasIndex(t => t.GeheimHash).IsUnique();
    }
}

/// <summary>What a token may read, of what its owner may.</summary>
public enum Leesgebied
{
    /// <summary>Kaders, versions, agreements and actions that were adopted.</summary>
    Afspraken,

    /// <summary>What is still being written: concepts, and proposals that were not handed in.</summary>
    Concepten,

    /// <summary>Proposals with views, questions and consents.</summary>
    Voorstellen,

    /// <summary>Meetings that were sent, and what they decided.</summary>
    Overleg,

    /// <summary>Milestones.</summary>
    Jaarcyclus,

    /// <summary>How far targets are, and evaluations.</summary>
    Voortgang,

    /// <summary>Figures that were released to the council or to everyone.</summary>
    Cijfers,
}
