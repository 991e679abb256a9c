using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>A person who can sign in. What that person may do follows from the <see cref="Deelnemer"/>s.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public required string Naam { get; set; }

    /// <summary>Keeps the installation: begins partnerships and invites who will lead them, and reads none of their content.</summary>
    public bool Beheerder { get; set; }

    /// <summary>How often this person wants mail about what is asked.</summary>
    public Herinneringskeuze Herinneringen { get; set; } = Herinneringskeuze.Wekelijks;

    public DateTimeOffset AangemaaktOp { get; init; }

    /// <summary>The last half minute (RFC 6238) of which a code was taken. A code of it or of before counts no more.</summary>
    public long Codestap { get; init; }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Naam).HasMaxLength(200);
        builder.Property(a => a.Herinneringen).HasConversion<string>().HasMaxLength(10);
        // Whoever saves an account that was read a moment ago must not put it back.
        builder.Property(a => a.Codestap).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(a => a.PhoneNumber).HasMaxLength(256);
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("account_claim");

    // Said in full, because Identity maps these only where its options are at hand, and the command line has none.
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("account_login");
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_token");
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkey");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
        builder.OwnsOne(p => p.Data, data => data.ToJson("data"));
    }
}

/// <summary>A key that protects cookies and forms; shared by all nodes through the database.</summary>
internal sealed class Beveiligingssleutel : IEntityTypeConfiguration<Beveiligingssleutel>
{
    public required string Naam { get; init; }
    public required string Xml { get; init; }

    public void Configure(EntityTypeBuilder<Beveiligingssleutel> builder)
    {
        builder.ToTable("beveiligingssleutel").HasKey(s => s.Naam);
        builder.Property(s => s.Naam).HasMaxLength(200);
    }
}
