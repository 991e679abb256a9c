using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>
/// Takes a reviewed document over: as a concept of its own, in the place of a concept, or as a proposal to change what is in force. The
/// caller's transaction decides whether it stays.
/// </summary>
internal sealed class Overname(NoaberDb db, Aanvrager aanvrager, Voorgangers voorgangers, TimeProvider klok)
{
    public const string VoorgangerWeg = "Wat je koos als vorige versie is intussen vervangen, of er ligt een voorstel over. Kies opnieuw.";

    private const int LangsteTitel = 300;
    private const int MaandenTotIngang = 2;

    /// <summary>Where it went, or null when the version before it cannot be followed any more; then nothing was stored.</summary>
    public async Task<Overgenomen?> Neem(Lezing lezing, byte[] inhoud, Kader kader, Guid? vorige, CancellationToken stop)
    {
        var opvolging = vorige is { } id ? await voorgangers.Volg(id, kader, lezing, stop) : null;
        if (vorige is not null && opvolging is null)
            return null;
        var opslag = new Opslag(db, aanvrager.Hier.SamenwerkingId, aanvrager.AccountId, klok);
        var nieuw = await opslag.Bewaar(lezing, inhoud, kader, stop, opvolging: opvolging);
        return new(nieuw, opvolging is { IsVoorstel: true } ? await Stel(opvolging.Vorige, nieuw, lezing, kader, stop) : null);
    }

    private async Task<Guid> Stel(KaderRij vorige, Guid werk, Lezing lezing, Kader kader, CancellationToken stop)
    {
        var titel = $"Nieuwe versie van {vorige.Titel}";
        var voorstel = new Voorstel
        {
            SamenwerkingId = aanvrager.Hier.SamenwerkingId, KaderId = werk, PartijId = aanvrager.Hier.PartijId, AccountId = aanvrager.AccountId,
            Titel = titel.Length <= LangsteTitel ? titel : titel[..LangsteTitel], Reden = $"De tekst komt uit het document ‘{lezing.Bron.Bestandsnaam}’.",
            Status = VoorstelStatus.Concept, Ingang = Ingang(kader), GemaaktOp = klok.GetUtcNow(),
        };
        db.Add(voorstel);
        db.Noteer("voorstel begonnen", $"{aanvrager.Hier.Partij} begon een voorstel uit een document: {voorstel.Titel}.", aanvrager.AccountId, aanvrager.Hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return voorstel.Id;
    }

    /// <summary>The day from which the document says that it holds, when that is still to come.</summary>
    private DateOnly Ingang(Kader kader) =>
        kader.Looptijd?.Van is { } van && van > klok.Vandaag() ? van : klok.Vandaag().AddMonths(MaandenTotIngang);
}

/// <summary>Where a document went: the kader with its text, and the proposal when it changes what is in force.</summary>
internal sealed record Overgenomen(Guid Kader, Guid? Voorstel)
{
    public string Adres(string basis) => Voorstel is { } voorstel ? $"{basis}/voorstellen/{voorstel}" : $"{basis}/afspraken/{Kader}";
}
