using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>Stores a reading as a kader with its source, in one go. The caller's transaction decides whether it stays.</summary>
internal sealed class Opslag(NoaberDb db, Guid samenwerking, Guid? account, TimeProvider klok)
{
    /// <summary>How findings stand in the database.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Opslagacties acties = new(db, samenwerking);
    private Lijnen lijnen = Lijnen.Nieuw;
    private bool neemtNamenOver;
    private int volgorde;

    /// <summary>Stores the document, the agreements as they were reviewed, and all else that was read.</summary>
    /// <param name="opvolging">The version that it follows; null for what is new.</param>
    public async Task<Guid> Bewaar(
        Lezing lezing, byte[] inhoud, Kader kader, CancellationToken stop, KaderStatus status = KaderStatus.Concept, Opvolging? opvolging = null)
    {
        (lijnen, neemtNamenOver) = (opvolging?.Lijnen ?? lijnen, opvolging is { IsVoorstel: false });
        var document = new Brondocument
        {
            SamenwerkingId = samenwerking, Bestandsnaam = lezing.Bron.Bestandsnaam, Sha256 = lezing.Bron.Sha256, Inhoud = inhoud,
            Tekst = string.Join('\n', lezing.Bron.Regels), Meldingen = JsonSerializer.Serialize(lezing.Meldingen, Json),
            Bladzijden = [.. lezing.Bron.Bladzijden], Dekking = JsonSerializer.Serialize(lezing.Dekking, Json),
            IngelezenDoor = account, IngelezenOp = klok.GetUtcNow(),
        };
        var rij = new KaderRij
        {
            SamenwerkingId = samenwerking, BrondocumentId = document.Id, Titel = kader.Titel, Status = status, Soort = lezing.Soort,
            Van = kader.Looptijd?.Van, Tot = kader.Looptijd?.Tot, GemaaktOp = klok.GetUtcNow(),
            LijnId = opvolging?.Vorige.LijnId ?? Guid.CreateVersion7(), BasisId = opvolging is { IsVoorstel: true } ? opvolging.Vorige.Id : null,
        };
        db.AddRange(document, rij);
        foreach (var (nummer, thema) in kader.Themas.Index())
            Voeg(rij, thema, nummer + 1);
        VoegOverigToe(rij, lezing);
        db.Noteer("document ingelezen", $"{document.Bestandsnaam}: {Aantal.Themas(kader.Themas.Count)} en {Aantal.Afspraken(volgorde)}, als ‘{kader.Titel}’.", account, samenwerking);
        await db.SaveChangesAsync(stop);
        return rij.Id;
    }

    private void Voeg(KaderRij kader, Thema thema, int plaats)
    {
        var rij = new ThemaRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, LijnId = lijnen.Van(thema), Volgorde = plaats, Nummer = thema.Nummer, Titel = thema.Titel,
            Doel = thema.Opzet.Doel, Hoe = thema.Opzet.Hoe, Monitor = thema.Opzet.Monitor, BronVan = thema.Bron.Van, BronTot = thema.Bron.Tot,
        };
        var delen = thema.Onderdelen.Select((deel, i) => new OnderdeelRij
        {
            SamenwerkingId = samenwerking, ThemaId = rij.Id, LijnId = lijnen.Van(deel), Volgorde = i + 1, Letter = deel.Letter, Titel = deel.Titel,
            Doel = deel.Opzet.Doel, Hoe = deel.Opzet.Hoe, Monitor = deel.Opzet.Monitor, BronVan = deel.Bron.Van, BronTot = deel.Bron.Tot,
        }).ToList();
        db.Add(rij);
        db.AddRange(delen);
        foreach (var afspraak in thema.Afspraken)
            Voeg(kader, rij, delen.Find(d => d.Letter == afspraak.Onderdeel), afspraak);
    }

    private void Voeg(KaderRij kader, ThemaRij thema, OnderdeelRij? deel, Afspraak afspraak)
    {
        var rij = new AfspraakRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, ThemaId = thema.Id, OnderdeelId = deel?.Id, LijnId = lijnen.Van(afspraak), Volgorde = ++volgorde,
            Sleutel = Sleutel(afspraak), Nummer = afspraak.Nummer, Kop = afspraak.Kop, Tekst = afspraak.Tekst, Soort = afspraak.Soort,
            Regie = [.. afspraak.Regie], Verwijzingen = afspraak.Verwijzingen, Voetnoten = afspraak.Voetnoten, Streefwaarden = lijnen.Streefwaarden(afspraak),
            GeldigVan = kader.Van, GeldigTot = kader.Tot, BronVan = afspraak.Bron.Van, BronTot = afspraak.Bron.Tot,
        };
        db.Add(rij);
        acties.Voeg(kader.Id, lijnen, afspraak.Acties, afspraak: rij.Id);
        foreach (var schijf in afspraak.Jaarschijven)
        {
            var jaar = new JaarschijfRij
            {
                SamenwerkingId = samenwerking, AfspraakId = rij.Id, Jaar = schijf.Jaar, Tekst = schijf.Tekst, Regie = [.. schijf.Regie],
                BronVan = schijf.Bron.Van, BronTot = schijf.Bron.Tot,
            };
            db.Add(jaar);
            acties.Voeg(kader.Id, lijnen, schijf.Acties, afspraak: rij.Id, jaarschijf: jaar.Id);
        }
    }

    private void VoegOverigToe(KaderRij kader, Lezing lezing)
    {
        foreach (var (i, speerpunt) in lezing.Speerpunten.Index())
        {
            var rij = new SpeerpuntRij
            {
                SamenwerkingId = samenwerking, KaderId = kader.Id, LijnId = lijnen.Van(speerpunt), Volgorde = i + 1, Titel = Kort(speerpunt.Titel), Hoofdthema = speerpunt.Hoofdthema is { } thema ? Kort(thema) : null,
                Velden = speerpunt.Velden, BronVan = speerpunt.Bron.Van, BronTot = speerpunt.Bron.Tot,
            };
            db.Add(rij);
            acties.Voeg(kader.Id, lijnen, speerpunt.Acties, speerpunt: rij.Id);
        }
        db.AddRange(lezing.Reeksen.Select((reeks, i) => new ReeksRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, LijnId = lijnen.Van(reeks), Volgorde = i + 1, Titel = Kort(reeks.Titel), Kolommen = [.. reeks.Kolommen], Rijen = reeks.Rijen,
            Voetnoten = reeks.Voetnoten, BronVan = reeks.Bron.Van, BronTot = reeks.Bron.Tot,
        }));
        db.AddRange(lezing.Beleidsuitspraken.Select((uitspraak, i) => new BeleidsuitspraakRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, LijnId = lijnen.Van(uitspraak), Volgorde = i + 1, Hoofdstuk = Kort(uitspraak.Hoofdstuk), Paragraaf = Kort(uitspraak.Paragraaf),
            Aard = uitspraak.Aard, Tekst = uitspraak.Tekst, Streefwaarden = lijnen.Streefwaarden(uitspraak), BronVan = uitspraak.Bron.Van, BronTot = uitspraak.Bron.Tot,
        }));
        db.AddRange(lezing.Definities.Select((definitie, i) => new DefinitieRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, LijnId = lijnen.Van(definitie), Volgorde = i + 1, Term = Kort(definitie.Term), Tekst = definitie.Tekst,
            BronVan = definitie.Bron.Van, BronTot = definitie.Bron.Tot,
        }));
        db.AddRange(lezing.Tekstdelen.Select((deel, i) => new TekstdeelRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, LijnId = lijnen.Van(deel), Volgorde = i + 1, Kop = deel.Kop is { } kop ? Kort(kop) : null, Tekst = deel.Tekst, Regels = [.. deel.Regels],
            BronVan = deel.Bron.Van, BronTot = deel.Bron.Tot,
        }));
    }

    private const int LangsteTitel = 300;

    /// <summary>A title that runs on is cut where a reader sees it; the whole stands in the source.</summary>
    private static string Kort(string titel) => titel.Length <= LangsteTitel ? titel : $"{titel[..(LangsteTitel - 1)].TrimEnd()}…";

    /// <summary>The name that it had in the concept that gave way. What is in force keeps its names until the next version is.</summary>
    private string Sleutel(Afspraak afspraak) => (neemtNamenOver ? lijnen.Sleutels.GetValueOrDefault(afspraak) : null) ?? NieuweSleutel();

    /// <summary>Ten letters and digits that are not mistaken for one another: 31^10 of them.</summary>
    private static string NieuweSleutel() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
}
