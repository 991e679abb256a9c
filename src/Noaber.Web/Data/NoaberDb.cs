using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>The one database. What a person may see of it is decided by row level security: see <see cref="Transactie"/>.</summary>
internal sealed class NoaberDb(DbContextOptions<NoaberDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Samenwerking> Samenwerkingen => Set<Samenwerking>();
    public DbSet<Organisatie> Organisaties => Set<Organisatie>();
    public DbSet<Partij> Partijen => Set<Partij>();
    public DbSet<Deelnemer> Deelnemers => Set<Deelnemer>();
    public DbSet<Uitnodiging> Uitnodigingen => Set<Uitnodiging>();
    public DbSet<Brondocument> Brondocumenten => Set<Brondocument>();
    public DbSet<KaderRij> Kaders => Set<KaderRij>();
    public DbSet<ThemaRij> Themas => Set<ThemaRij>();
    public DbSet<OnderdeelRij> Onderdelen => Set<OnderdeelRij>();
    public DbSet<AfspraakRij> Afspraken => Set<AfspraakRij>();
    public DbSet<JaarschijfRij> Jaarschijven => Set<JaarschijfRij>();
    public DbSet<ActieRij> Acties => Set<ActieRij>();
    public DbSet<SpeerpuntRij> Speerpunten => Set<SpeerpuntRij>();
    public DbSet<ReeksRij> Reeksen => Set<ReeksRij>();
    public DbSet<BeleidsuitspraakRij> Beleidsuitspraken => Set<BeleidsuitspraakRij>();
    public DbSet<DefinitieRij> Definities => Set<DefinitieRij>();
    public DbSet<TekstdeelRij> Tekstdelen => Set<TekstdeelRij>();
    public DbSet<JaarcyclusRij> Jaarcycli => Set<JaarcyclusRij>();
    public DbSet<MijlpaalRij> Mijlpalen => Set<MijlpaalRij>();
    public DbSet<AfrondingRij> Afrondingen => Set<AfrondingRij>();
    public DbSet<Herinnering> Herinneringen => Set<Herinnering>();
    public DbSet<Inlezing> Inlezingen => Set<Inlezing>();
    public DbSet<Sessie> Sessies => Set<Sessie>();
    public DbSet<UitgaandeMail> Post => Set<UitgaandeMail>();
    public DbSet<Logregel> Logboek => Set<Logregel>();

    // Not from IdentityOptions: the command line and the tests build the same model as the web application.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        base.ConfigureConventions(builder);
        builder.Properties<PartijSoort>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<AfspraakSoort>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<DocumentSoort>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<KaderStatus>().HaveConversion<string>().HaveMaxLength(20);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(NoaberDb).Assembly);
        // A row version is PostgreSQL's own xmin; every other column is named after its property.
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            foreach (var property in entity.GetProperties().Where(p => p is not { IsConcurrencyToken: true, ClrType: var type } || type != typeof(uint)))
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }
}
