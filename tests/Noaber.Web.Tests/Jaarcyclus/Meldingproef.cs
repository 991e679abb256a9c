using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>An application with a clock of its own and without a sender, in which something is decided that people are to be told.</summary>
public abstract class Meldingproef : IAsyncLifetime
{
    protected const string Geheim = "Een geheim plan";
    private protected static readonly DateTimeOffset Maandag = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private protected Proefklok Klok { get; } = new(Maandag);
    private protected Noaberproef Noaber { get; private set; } = null!;
    private protected Samenwerking Samenwerking { get; private set; } = null!;
    private protected Guid Corporatie { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Noaber = await Noaberproef.Start(diensten: services =>
        {
            services.AddSingleton<TimeProvider>(Klok);
            foreach (var loper in services.Where(s => s.ImplementationType == typeof(Herinneraar) || s.ImplementationType == typeof(Postbode)).ToList())
                services.Remove(loper);
        });
        Samenwerking = await Noaber.Wereld.Samenwerking("Meld");
        Corporatie = await Noaber.Wereld.Partij(Samenwerking, PartijSoort.Corporatie);
    }

    public async ValueTask DisposeAsync()
    {
        await Noaber.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task Gebeur(string wat) => wat switch
    {
        nameof(Ingediend) => Ingediend(),
        nameof(Vervallen) => Vervallen(),
        nameof(UitNotulen) => UitNotulen(),
        nameof(Vastgesteld) => Vastgesteld(),
        _ => Ingegaan(),
    };

    private protected async Task<Guid> Ingediend(params Func<Voorstel, KaderRij, Instemming>[] instemmingen)
    {
        var kader = new KaderRij { SamenwerkingId = Samenwerking.Id, Titel = "Kader", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader, GemaaktOp = Maandag };
        var voorstel = new Voorstel
        {
            SamenwerkingId = Samenwerking.Id, KaderId = kader.Id, PartijId = Corporatie, AccountId = null, Titel = Geheim, Reden = "Daarom.",
            Status = VoorstelStatus.Ingediend, Ingang = new(2027, 1, 1), GemaaktOp = Maandag, IngediendOp = Maandag,
        };
        await Noaber.Wereld.Bewaar(kader, voorstel);
        await Noaber.Wereld.Bewaar([.. instemmingen.Select(maak => maak(voorstel, kader))]);
        return kader.Id;
    }

    private protected Task<Guid> Vervallen() => Ingediend((voorstel, _) => new Instemming
    {
        SamenwerkingId = Samenwerking.Id, VoorstelId = voorstel.Id, PartijId = Corporatie, AccountId = null, Door = "De bestuurder", TekstHash = new('a', 64),
        Wijze = InstemmingWijze.Persoonlijk, GegevenOp = Maandag,
    });

    private protected Task UitNotulen() => Ingediend((voorstel, kader) => new Instemming
    {
        SamenwerkingId = Samenwerking.Id, VoorstelId = voorstel.Id, PartijId = Corporatie, AccountId = null, Door = "De procesleider",
        TekstHash = CanoniekeTekst.Hash(CanoniekeTekst.Van(new(DocumentSoort.Kader, new(kader.Titel, null, [])))),
        Wijze = InstemmingWijze.Notulen, GegevenOp = Maandag, Stuknaam = "verslag.pdf", Stuk = [1], StukHash = new('a', 64),
    });

    private protected Task Vastgesteld() => Noaber.Wereld.Bewaar([.. Voorbeeldvoorstel.Rijen(Samenwerking, Maandag.AddHours(-1), new(2999, 1, 1), Corporatie)]);

    private protected async Task Ingegaan()
    {
        await Noaber.Wereld.Bewaar([.. Voorbeeldvoorstel.Rijen(Samenwerking, Maandag.AddDays(-20), new(2026, 11, 20), Corporatie)]);
        await using var db = Noaber.Db();
        await db.Kaders.ExecuteUpdateAsync(set => set.SetProperty(k => k.Status, KaderStatus.Vigerend));
    }

    private protected Task Ronde() => Noaber.Services.GetRequiredService<Herinneringen>().Ronde(TestContext.Current.CancellationToken);

    private protected async Task<Account> Iemand(PartijSoort soort, Rol rol, Herinneringskeuze keuze = Herinneringskeuze.Meteen)
    {
        var account = await Noaber.Wereld.Iemand(Samenwerking, soort, rol);
        await using var db = Noaber.Db();
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Herinneringen, keuze));
        return account;
    }

    private protected async Task<List<UitgaandeMail>> Alle()
    {
        await using var db = Noaber.Db();
        return await db.Post.OrderBy(m => m.Vanaf).ThenBy(m => m.Id).ToListAsync();
    }
}
