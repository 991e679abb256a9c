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

    public async Task<Guid> Bewaar(Lezing lezing, byte[] inhoud, Kader kader, CancellationToken stop, KaderStatus status = KaderStatus.Concept)
    {
        var document = new Brondocument
        {
            SamenwerkingId = samenwerking, Bestandsnaam = lezing.Bron.Bestandsnaam, Sha256 = lezing.Bron.Sha256, Inhoud = inhoud,
            Tekst = string.Join('\n', lezing.Bron.Regels), Meldingen = JsonSerializer.Serialize(lezing.Meldingen, Json),
            IngelezenDoor = account, IngelezenOp = klok.GetUtcNow(),
        };
        var rij = new KaderRij
        {
            SamenwerkingId = samenwerking, BrondocumentId = document.Id, Titel = kader.Titel, Status = status,
            Van = kader.Looptijd?.Van, Tot = kader.Looptijd?.Tot, GemaaktOp = klok.GetUtcNow(),
        };
        db.AddRange(document, rij);
        var volgorde = 0;
        foreach (var (nummer, thema) in kader.Themas.Index())
            volgorde = Voeg(rij, thema, nummer + 1, volgorde);
        db.Noteer("document ingelezen", $"{document.Bestandsnaam}: {Aantal.Themas(kader.Themas.Count)} en {Aantal.Afspraken(volgorde)}, als ‘{kader.Titel}’.", account, samenwerking);
        await db.SaveChangesAsync(stop);
        return rij.Id;
    }

    private int Voeg(KaderRij kader, Thema thema, int plaats, int volgorde)
    {
        var rij = new ThemaRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, Volgorde = plaats, Nummer = thema.Nummer, Titel = thema.Titel,
            Doel = thema.Opzet.Doel, Hoe = thema.Opzet.Hoe, Monitor = thema.Opzet.Monitor, BronVan = thema.Bron.Van, BronTot = thema.Bron.Tot,
        };
        var delen = thema.Onderdelen.Select((deel, i) => new OnderdeelRij
        {
            SamenwerkingId = samenwerking, ThemaId = rij.Id, Volgorde = i + 1, Letter = deel.Letter, Titel = deel.Titel,
            Doel = deel.Opzet.Doel, Hoe = deel.Opzet.Hoe, Monitor = deel.Opzet.Monitor, BronVan = deel.Bron.Van, BronTot = deel.Bron.Tot,
        }).ToList();
        db.Add(rij);
        db.AddRange(delen);
        db.AddRange(thema.Afspraken.Select(afspraak => new AfspraakRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, ThemaId = rij.Id, OnderdeelId = delen.Find(d => d.Letter == afspraak.Onderdeel)?.Id,
            Volgorde = ++volgorde, Sleutel = NieuweSleutel(), Nummer = afspraak.Nummer, Kop = afspraak.Kop, Tekst = afspraak.Tekst, Soort = afspraak.Soort,
            GeldigVan = kader.Van, GeldigTot = kader.Tot, BronVan = afspraak.Bron.Van, BronTot = afspraak.Bron.Tot,
        }));
        return volgorde;
    }

    /// <summary>Ten letters and digits that are not mistaken for one another: 31^10 of them.</summary>
    private static string NieuweSleutel() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
}
