using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>The one database. What a person may see of it is decided by row level security: see <see cref="Transactie"/>.</summary>
internal sealed class NoaberDb(DbContextOptions<NoaberDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Samenwerking> Samenwerkingen => Set<Samenwerking>();
    public DbSet<Organisatie> Organisaties => Set<Organisatie>();
    public DbSet<Partij> Partijen => Set<Partij>();
    public DbSet<OpvolgingRij> Opvolgingen => Set<OpvolgingRij>();
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
    public DbSet<Klad> Kladden => Set<Klad>();
    public DbSet<Opgevangen> Opgevangen => Set<Opgevangen>();
    public DbSet<Voorstel> Voorstellen => Set<Voorstel>();
    public DbSet<Zienswijze> Zienswijzen => Set<Zienswijze>();
    public DbSet<Vraag> Vragen => Set<Vraag>();
    public DbSet<Notitie> Notities => Set<Notitie>();
    public DbSet<Instemming> Instemmingen => Set<Instemming>();
    public DbSet<Instemtekst> Instemteksten => Set<Instemtekst>();
    public DbSet<VersieRij> Versies => Set<VersieRij>();
    public DbSet<GeschilRij> Geschillen => Set<GeschilRij>();
    public DbSet<JaarcyclusRij> Jaarcycli => Set<JaarcyclusRij>();
    public DbSet<MijlpaalRij> Mijlpalen => Set<MijlpaalRij>();
    public DbSet<AfrondingRij> Afrondingen => Set<AfrondingRij>();
    public DbSet<Herinnering> Herinneringen => Set<Herinnering>();
    public DbSet<Inlezing> Inlezingen => Set<Inlezing>();
    public DbSet<Inleesbezoek> Inleesbezoeken => Set<Inleesbezoek>();
    public DbSet<OverlegRij> Overleggen => Set<OverlegRij>();
    public DbSet<OverlegGenodigde> Genodigden => Set<OverlegGenodigde>();
    public DbSet<AgendapuntRij> Agendapunten => Set<AgendapuntRij>();
    public DbSet<Stuk> Stukken => Set<Stuk>();
    public DbSet<StukDeling> Delingen => Set<StukDeling>();
    public DbSet<UitkomstRij> Uitkomsten => Set<UitkomstRij>();
    public DbSet<Besluitcijfer> Besluitcijfers => Set<Besluitcijfer>();
    public DbSet<VoortgangRij> Voortgang => Set<VoortgangRij>();
    public DbSet<BodRij> Biedingen => Set<BodRij>();
    public DbSet<BodregelRij> Bodregels => Set<BodregelRij>();
    public DbSet<BodzienswijzeRij> Bodzienswijzen => Set<BodzienswijzeRij>();
    public DbSet<Koppeling> Koppelingen => Set<Koppeling>();
    public DbSet<Publicatie> Publicaties => Set<Publicatie>();
    public DbSet<EvaluatieRij> Evaluaties => Set<EvaluatieRij>();
    public DbSet<EvaluatiepuntRij> Evaluatiepunten => Set<EvaluatiepuntRij>();
    public DbSet<EvaluatieoordeelRij> Evaluatieoordelen => Set<EvaluatieoordeelRij>();
    public DbSet<EvaluatievoorstelRij> Evaluatievoorstellen => Set<EvaluatievoorstelRij>();
    public DbSet<GebiedRij> Gebieden => Set<GebiedRij>();
    public DbSet<Gebiedsovergang> Gebiedsovergangen => Set<Gebiedsovergang>();
    public DbSet<MeetplanregelRij> Meetplanregels => Set<MeetplanregelRij>();
    public DbSet<GegevensovereenkomstRij> Gegevensovereenkomsten => Set<GegevensovereenkomstRij>();
    public DbSet<LeveringRij> Leveringen => Set<LeveringRij>();
    public DbSet<LeveringversieRij> Leveringversies => Set<LeveringversieRij>();
    public DbSet<LeveringstapRij> Leveringstappen => Set<LeveringstapRij>();
    public DbSet<WaarnemingRij> Waarnemingen => Set<WaarnemingRij>();
    public DbSet<Nakijkbeurt> Nakijkbeurten => Set<Nakijkbeurt>();
    public DbSet<BevindingRij> Bevindingen => Set<BevindingRij>();
    public DbSet<Openbaarcijfer> Openbarecijfers => Set<Openbaarcijfer>();
    public DbSet<EigenIndelingRij> EigenIndelingen => Set<EigenIndelingRij>();
    public DbSet<Cijferbeeld> Cijferbeelden => Set<Cijferbeeld>();
    public DbSet<Cijferbijlage> Cijferbijlagen => Set<Cijferbijlage>();
    public DbSet<Cijferweergave> Cijferweergaven => Set<Cijferweergave>();
    public DbSet<Cijferdownload> Cijferdownloads => Set<Cijferdownload>();
    public DbSet<ToestemmingsverzoekRij> Toestemmingsverzoeken => Set<ToestemmingsverzoekRij>();
    public DbSet<ToestemmingRij> Toestemmingen => Set<ToestemmingRij>();
    public DbSet<VrijgaveRij> Vrijgaven => Set<VrijgaveRij>();
    public DbSet<VrijgavecijferRij> Vrijgavecijfers => Set<VrijgavecijferRij>();
    public DbSet<VrijgaveprotocolRij> Vrijgaveprotocollen => Set<VrijgaveprotocolRij>();
    public DbSet<VrijgaveregelRij> Vrijgaveregels => Set<VrijgaveregelRij>();
    public DbSet<Openbaarverslag> Openbareverslagen => Set<Openbaarverslag>();
    public DbSet<Agendalink> Agendalinks => Set<Agendalink>();
    public DbSet<Apitoken> Apitokens => Set<Apitoken>();
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
        builder.Properties<VoorstelStatus>().HaveConversion<string>().HaveMaxLength(24);
        builder.Properties<Oordeel>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<BesluitUitkomst>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<InstemmingWijze>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<OverlegSoort>().HaveConversion<string>().HaveMaxLength(30);
        builder.Properties<OverlegStatus>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<AgendapuntSoort>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<Aanwezigheid>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<Draadsoort>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<Koppelaard>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<Koppeloordeel>().HaveConversion<string>().HaveMaxLength(20);
        builder.Properties<OverlegUitkomst>().HaveConversion<string>().HaveMaxLength(20);
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
