using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>A request about one proposal, with what its answer is made of.</summary>
internal sealed record Voorstelverzoek(
    Guid Voorstel, HttpContext Http, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, Voorstelzaak Zaken, TimeProvider Klok,
    CancellationToken Stop)
{
    /// <summary>The party and the partnership of who asks.</summary>
    public Deelname Hier => Aanvrager.Hier;

    /// <summary>The proposal as it stands; null when it is not there.</summary>
    public Task<Zaak?> Vind() => Zaken.Vind(Voorstel, Stop);

    /// <summary>The same, and from here to the end of the transaction nobody else writes in it or decides on it.</summary>
    public Task<Zaak?> Houd() => Zaken.VindEnHoud(Voorstel, Stop);

    /// <summary>The same, held with the meeting that it is on the agenda of and the one that it goes to.</summary>
    public Task<Zaak?> HoudMetOverleg(Guid? naar = null) => Zaken.VindEnHoudMetOverleg(Voorstel, naar, Stop);

    /// <summary>What this person did stands on the trail.</summary>
    public void Noteer(string handeling, string omschrijving) =>
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Hier.SamenwerkingId);

    /// <summary>To the page of the proposal, which shows how it stands.</summary>
    public IResult Terug(string anker = "") => Results.LocalRedirect($"{Hier.Basis}/voorstellen/{Voorstel}{anker}");

    /// <summary>Keeps what was done, under these words, and shows how it stands.</summary>
    public async Task<IResult> Bewaar(string handeling, string omschrijving, string anker = "")
    {
        Noteer(handeling, omschrijving);
        await Db.SaveChangesAsync(Stop);
        return Terug(anker);
    }
}
