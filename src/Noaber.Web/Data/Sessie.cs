using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>Someone who is signed in on one device. The cookie names it; without this row the cookie is void, also a copy of it.</summary>
internal sealed class Sessie : IEntityTypeConfiguration<Sessie>
{
    /// <summary>Under this name it stands in the cookie.</summary>
    public const string Claim = "sessie";

    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid AccountId { get; init; }

    /// <summary>When the person last proved to be there: by signing in, or by typing the password again.</summary>
    public required DateTimeOffset BevestigdOp { get; set; }

    public required DateTimeOffset VerlooptOp { get; init; }

    public void Configure(EntityTypeBuilder<Sessie> builder)
    {
        builder.ToTable("sessie");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        builder.HasIndex(s => s.VerlooptOp);
    }
}
