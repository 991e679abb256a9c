using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Features.Documenten;
using Noaber.Web.Tests.Evalueren;

namespace Noaber.Web.Tests.Proef;

/// <summary>Makes partnerships, parties and people in a test database, as its owner.</summary>
internal sealed class Wereld(Proefdatabase database)
{
    private static int teller;
    private readonly ConcurrentDictionary<(Guid, string), Guid> partijen = new();

    public async Task<Samenwerking> Samenwerking(string naam)
    {
        var samenwerking = new Samenwerking
        {
            Naam = naam, Slug = $"{naam.ToLowerInvariant()}-{Interlocked.Increment(ref teller)}",
            AangemaaktOp = DateTimeOffset.UtcNow
        };
        await Bewaar(samenwerking);
        return samenwerking;
    }

    /// <summary>A party of a kind; asked for again under the same name it is the same party.</summary>
    public async Task<Guid> Partij(Samenwerking samenwerking, PartijSoort soort, string? naam = null)
    {
        naam ??= $"{soort} {samenwerking.Slug}";
        if (partijen.TryGetValue((samenwerking.Id, naam), out var bestaand))
            return bestaand;
        var organisatie = new Organisatie { Naam = naam, Soort = soort };
        var partij = new Partij { SamenwerkingId = samenwerking.Id, OrganisatieId = organisatie.Id, Instemmingsrecht = true, Van = new DateOnly(2020, 1, 1) };
        await Bewaar(organisatie, partij);
        return partijen[(samenwerking.Id, naam)] = partij.Id;
    }

    /// <summary>All parties that were made in this partnership.</summary>
    public async Task<List<Guid>> Partijen(Samenwerking samenwerking)
    {
        await using var db = database.AlsEigenaar();
        return await db.Partijen.Where(p => p.SamenwerkingId == samenwerking.Id).OrderBy(p => p.Organisatie.Soort).Select(p => p.Id).ToListAsync();
    }

    /// <summary>Someone who takes part for a party of this kind, with these roles.</summary>
    public async Task<Account> Iemand(Samenwerking samenwerking, PartijSoort soort, params Rol[] rollen)
    {
        var account = Account();
        await Bewaar(account);
        await Deelnemer(samenwerking, account, soort, rollen);
        return account;
    }

    public async Task Deelnemer(Samenwerking samenwerking, Account account, PartijSoort soort, params Rol[] rollen) =>
        await Bewaar(new Deelnemer
        {
            SamenwerkingId = samenwerking.Id, PartijId = await Partij(samenwerking, soort), AccountId = account.Id, Rollen = rollen,
            Van = new DateOnly(2020, 1, 1),
        });

    public async Task<Account> Beheerder()
    {
        var account = Account();
        account.Beheerder = true;
        await Bewaar(account);
        return account;
    }

    /// <summary>The password of everyone made by <see cref="MetWachtwoord"/>.</summary>
    public const string Wachtwoord = "vier paarden op de heide";

    /// <summary>Someone who has a password, and takes part nowhere.</summary>
    public async Task<Account> MetWachtwoord()
    {
        var account = Account();
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Wachtwoord);
        await Bewaar(account);
        return account;
    }

    /// <summary>The key in the code app of everyone made by <see cref="Bestuurder"/>.</summary>
    public const string Codesleutel = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /// <summary>A bestuurder of a party of this kind, who has a code app.</summary>
    public async Task<Account> Bestuurder(Samenwerking samenwerking, PartijSoort soort)
    {
        var account = await Iemand(samenwerking, soort, Rol.Bestuurder);
        await using var db = database.AlsEigenaar();
        db.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = Codesleutel });
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.TwoFactorEnabled, true));
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>An open invitation; not yet stored.</summary>
    public Uitnodiging Uitnodiging(Samenwerking samenwerking, Guid partij) => new()
    {
        SamenwerkingId = samenwerking.Id, PartijId = partij, Email = $"gast{Interlocked.Increment(ref teller)}@proef.example", Rollen = [Rol.Lezer],
        TokenHash = Guid.NewGuid().ToByteArray(), VerlooptOp = DateTimeOffset.UtcNow.AddDays(3), GemaaktDoor = null, GemaaktOp = DateTimeOffset.UtcNow,
    };

    /// <summary>A document that someone is reviewing; not yet stored.</summary>
    public static Inlezing Inlezing(Samenwerking samenwerking, Account door) =>
        Inlezing(samenwerking, door, (Lezing)DocumentLezer.Lees("proef.txt", new MemoryStream(Encoding.UTF8.GetBytes("1. Wonen\n\nPrestatieafspraken\n\n1.1 De gemeente bouwt.\n"))));

    public static Inlezing Inlezing(Samenwerking samenwerking, Account door, Lezing lezing) => new()
    {
        SamenwerkingId = samenwerking.Id, AccountId = door.Id, Bestandsnaam = lezing.Bron.Bestandsnaam, Sha256 = Guid.NewGuid().ToString("N"), Aantal = 1,
        Inhoud = Encoding.UTF8.GetBytes(string.Join('\n', lezing.Bron.Regels)), Gelezen = Inlezingen.Pak(lezing), Staat = JsonSerializer.Serialize(Nakijkstaat.Uit(lezing), Jsonkolom.Opties),
        BegonnenOp = DateTimeOffset.UtcNow, BijgewerktOp = DateTimeOffset.UtcNow,
    };

    /// <summary>What someone was typing in this kader; not yet stored.</summary>
    public static Klad Klad(Samenwerking samenwerking, Guid kader, Account door) => new()
    {
        SamenwerkingId = samenwerking.Id, KaderId = kader, AccountId = door.Id, Stuk = "thema/nieuw", Stand = "", Velden = new Dictionary<string, string> { ["titel"] = "Half af" },
        BegonnenOp = DateTimeOffset.UtcNow, BijgewerktOp = DateTimeOffset.UtcNow,
    };

    /// <summary>A bid of one line that an association handed in, with the view of the municipality on it.</summary>
    public async Task<Guid> Bod(Samenwerking samenwerking, Guid gemeente)
    {
        var van = await Partij(samenwerking, PartijSoort.Corporatie, $"Bieder {samenwerking.Slug}");
        var bod = new BodRij { SamenwerkingId = samenwerking.Id, PartijId = van, Jaar = 2027, Nummer = 1, GemaaktOp = DateTimeOffset.UtcNow };
        await Bewaar(bod,
            BodregelRij.Van(new() { Lijn = Guid.NewGuid(), Soort = Bodsoort.Nieuwbouw, Wat = "Bouw", Eenheid = "woningen", Cijfers = [new(2027, new(34))] }, bod, 1),
            new BodzienswijzeRij
            {
                SamenwerkingId = samenwerking.Id, BodId = bod.Id, PartijId = gemeente, Oordeel = Oordeel.Voor, Toelichting = "", DoorId = null, Op = DateTimeOffset.UtcNow,
            });
        await using var db = database.AlsEigenaar();
        await db.Biedingen.Where(b => b.Id == bod.Id).ExecuteUpdateAsync(b => b.SetProperty(x => x.IngediendOp, DateTimeOffset.UtcNow));
        return bod.Id;
    }

    /// <summary>What this person wrote in a form that came in too late; not yet stored.</summary>
    public static Opgevangen Opgevangen(Samenwerking samenwerking, Account door) => new()
    {
        SamenwerkingId = samenwerking.Id, AccountId = door.Id, Pagina = "/", Formulier = samenwerking.Slug,
        Velden = new Dictionary<string, string[]> { ["Tekst"] = ["Half af"] }, Op = DateTimeOffset.UtcNow,
    };

    /// <summary>The first kader that was made in this partnership.</summary>
    public async Task<Guid> Kader(Samenwerking samenwerking)
    {
        await using var db = database.AlsEigenaar();
        return await db.Kaders.Where(k => k.SamenwerkingId == samenwerking.Id).OrderBy(k => k.GemaaktOp).Select(k => k.Id).FirstAsync();
    }

    /// <summary>A text that was public once.</summary>
    public async Task Teruggetrokken(Samenwerking samenwerking)
    {
        await using var db = database.AlsEigenaar();
        var kader = await db.Kaders.AsNoTracking().FirstAsync(k => k.SamenwerkingId == samenwerking.Id && k.Status == KaderStatus.Vigerend);
        await Bewaar(new Publicatie
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, LijnId = kader.LijnId, Nummer = 1, Titel = kader.Titel, DoorId = null,
            Inhoud = new(new(kader.Soort, new(kader.Titel, null, [])), []), Op = DateTimeOffset.UtcNow, IngetrokkenOp = DateTimeOffset.UtcNow,
        });
    }

    /// <summary>An evaluation of the kader in force, with one of everything that belongs to it.</summary>
    private async Task<Guid> EersteAfspraak(Samenwerking samenwerking)
    {
        await using var db = database.AlsEigenaar();
        return await db.Afspraken.Where(a => a.SamenwerkingId == samenwerking.Id && db.Kaders.Any(k => k.Id == a.KaderId && k.Status == KaderStatus.Vigerend))
            .Select(a => a.Id).FirstAsync();
    }

    /// <summary>What was reported of an action.</summary>
    public async Task Voortgang(Samenwerking samenwerking, Account door) => await Bewaar(new VoortgangRij
    {
        SamenwerkingId = samenwerking.Id, ActieLijnId = Guid.NewGuid(), PartijId = await Partij(samenwerking, PartijSoort.Gemeente),
        Stand = Voortgangstand.OpKoers, DoorId = door.Id, Op = DateTimeOffset.UtcNow,
    });

    /// <summary>What the monitor keeps; with a party that went on as another.</summary>
    /// <summary>Figures that someone froze for all.</summary>
    public static Cijferbeeld Beeld(Samenwerking samenwerking, Guid partij) => new()
    {
        SamenwerkingId = samenwerking.Id, Hash = new('0', 64), Vraag = "cijfer=inwoners", Antwoord = """{"titel":"Inwoners","kolommen":[],"rijen":[]}""",
        Publiek = Cijferpubliek.Iedereen, PartijId = partij, DoorId = null, Op = DateTimeOffset.UtcNow,
    };

    public async Task Monitor(Samenwerking samenwerking, Account door) => await Bewaar(
        new OpvolgingRij
        {
            SamenwerkingId = samenwerking.Id, VanId = await Partij(samenwerking, PartijSoort.Zorgpartij, $"Oud {samenwerking.Slug}"), DoorId = door.Id,
            NaarId = await Partij(samenwerking, PartijSoort.Zorgpartij, $"Nieuw {samenwerking.Slug}"), Op = new(2026, 1, 1), Nieuw = false,
            GemaaktOp = DateTimeOffset.UtcNow,
        },
        new MeetplanregelRij { SamenwerkingId = samenwerking.Id, Indicator = "sloop", Niveau = Gebiedsniveau.Buurt, Vanaf = new(2026, 1) },
        new GegevensovereenkomstRij
        {
            SamenwerkingId = samenwerking.Id, PartijId = await Partij(samenwerking, PartijSoort.Gemeente), Regelversie = 1, Vanaf = new(2026, 1, 1),
            DoorId = door.Id, Op = DateTimeOffset.UtcNow,
        },
        Beeld(samenwerking, await Partij(samenwerking, PartijSoort.Gemeente)),
        new Cijferbijlage
        {
            SamenwerkingId = samenwerking.Id, AfspraakId = await EersteAfspraak(samenwerking), Titel = "Inwoners", Vraag = "cijfer=inwoners", DoorId = null,
            Op = DateTimeOffset.UtcNow,
        },
        new Cijferweergave
        {
            SamenwerkingId = samenwerking.Id, AccountId = door.Id, Naam = "Inwoners", Vraag = "cijfer=inwoners", Op = DateTimeOffset.UtcNow,
        },
        new EigenIndelingRij
        {
            SamenwerkingId = samenwerking.Id, PartijId = await Partij(samenwerking, PartijSoort.Gemeente),
            BijgewerktOp = DateTimeOffset.UtcNow, Indeling = new([new() { Blad = "Stand", Gebiedskop = "Buurt", Kolommen = [new("Sloop", "sloop")] }]),
        });

    public async Task Evaluatie(Samenwerking samenwerking)
    {
        await using var db = database.AlsEigenaar();
        var kader = await db.Kaders.AsNoTracking().FirstAsync(k => k.SamenwerkingId == samenwerking.Id && k.Status == KaderStatus.Vigerend);
        await Bewaar(Evaluatierijen.Van(kader, await db.Afspraken.AsNoTracking().FirstAsync(a => a.KaderId == kader.Id),
            await Partij(samenwerking, PartijSoort.Gemeente), await db.Voorstellen.Where(v => v.SamenwerkingId == samenwerking.Id).Select(v => v.Id).FirstAsync()));
    }

    /// <summary>Says that the first agreement answers the first statement of policy.</summary>
    public async Task Koppel(Samenwerking samenwerking, Account door)
    {
        await using var db = database.AlsEigenaar();
        var (afspraak, uitspraak) = (
            await db.Afspraken.Where(a => a.SamenwerkingId == samenwerking.Id).OrderBy(a => a.Volgorde).Select(a => a.LijnId).FirstAsync(),
            await db.Beleidsuitspraken.Where(b => b.SamenwerkingId == samenwerking.Id).OrderBy(b => b.Volgorde).Select(b => b.LijnId).FirstAsync());
        await Bewaar(new Koppeling
        {
            SamenwerkingId = samenwerking.Id, VanSoort = Draadsoort.Afspraak, VanId = afspraak, NaarSoort = Draadsoort.Beleidsuitspraak,
            NaarId = uitspraak, Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, DoorId = door.Id, Op = DateTimeOffset.UtcNow,
        });
    }

    /// <summary>An invitation for this address, stored, with the secret of its link.</summary>
    public async Task<string> Uitgenodigd(string email, Action<Uitnodiging>? anders = null, DateTimeOffset? verlooptOp = null)
    {
        var samenwerking = await Samenwerking("Gast");
        var afzender = await Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        var token = Guid.NewGuid().ToString("N");
        var uitnodiging = new Uitnodiging
        {
            SamenwerkingId = samenwerking.Id, PartijId = await Partij(samenwerking, PartijSoort.Corporatie), Email = email,
            Rollen = [Rol.Lezer], TokenHash = Uitnodigingen.Hash(token),
            VerlooptOp = verlooptOp ?? DateTimeOffset.UtcNow.AddDays(3), GemaaktDoor = afzender.Id, GemaaktOp = DateTimeOffset.UtcNow,
        };
        anders?.Invoke(uitnodiging);
        await Bewaar(uitnodiging);
        return token;
    }

    public async Task Bewaar(params object[] rijen)
    {
        await using var db = database.AlsEigenaar();
        db.AddRange(rijen);
        await db.SaveChangesAsync();
    }

    /// <summary>Someone without a password; not yet stored.</summary>
    public static Account Account(string? email = null, string? naam = null)
    {
        var nummer = Interlocked.Increment(ref teller);
        email ??= $"mens{nummer}@proef.example";
        return new()
        {
            Id = Guid.CreateVersion7(), Naam = naam ?? $"Mens {nummer}", Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
            AangemaaktOp = DateTimeOffset.UtcNow,
        };
    }
}
