using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>A request about one meeting, with what its answer is made of.</summary>
/// <param name="Overleg">The meeting.</param>
/// <param name="Cijfers">The same person asks for figures: a service of this request.</param>
internal sealed record Overlegverzoek(Guid Overleg, Cijferverzoek Cijfers)
{
    public HttpContext Http => Cijfers.Http;

    public NoaberDb Db => Cijfers.Db;

    public Aanvrager Aanvrager => Cijfers.Aanvrager;

    public Scherm Scherm => Cijfers.Scherm;

    public TimeProvider Klok => Cijfers.Klok;

    public CancellationToken Stop => Cijfers.Stop;

    /// <summary>The meeting, for someone who may change it; null when it is not there.</summary>
    public Task<OverlegRij?> Vind() => Db.VindTeWijzigen(Aanvrager, Overleg, Stop);

    /// <summary>The same, held until the end of the transaction.</summary>
    public Task<OverlegRij?> Houd() => Db.HoudTeWijzigen(Aanvrager, Overleg, Stop);

    /// <summary>An item of it, for someone who may change it.</summary>
    public Task<(OverlegRij Overleg, AgendapuntRij Punt)?> VindPunt(Guid punt) => Db.VindPunt(Aanvrager, Overleg, punt, Stop);

    /// <summary>The same, with the meeting held.</summary>
    public Task<(OverlegRij Overleg, AgendapuntRij Punt)?> HoudPunt(Guid punt) => Db.HoudPunt(Aanvrager, Overleg, punt, Stop);

    /// <summary>All of the meeting that this person may see, with its figures; null when it is not there.</summary>
    public async Task<OverlegDossier?> Dossier()
    {
        if (await Dossierlezer.Lees(Db, Aanvrager, Overleg, Stop) is not { } dossier)
            return null;
        var figuren = await Cijfers.BijPunten([.. dossier.Punten.Select(p => p.Id)]);
        return dossier with { Punten = [.. dossier.Punten.Select(p => p with { Figuren = [.. figuren[p.Id]] })] };
    }

    /// <summary>To the page of the meeting, or to what stands under it.</summary>
    public IResult Naar(string verder = "") => Results.LocalRedirect(Overlegvragen.Adres(Aanvrager, Overleg, verder));

    /// <summary>The answer to a change that this meeting no longer, or not yet, takes; with the words that were typed.</summary>
    public IResult Voorbij() => Http.Request.HasFormContentType && Woorden.Uit(Http.Request.Form) is { Count: > 0 } teksten
        ? Scherm.Toon<WoordenScherm, WoordenModel>(new("Dit overleg neemt deze wijziging niet aan",
            "Misschien is het intussen begonnen, gesloten of afgelast. Wat je schreef is niet bewaard. Het staat hieronder; kopieer wat je "
            + "wilt houden.", teksten, Overlegvragen.Adres(Aanvrager, Overleg), "Naar het overleg"), StatusCodes.Status409Conflict)
        : Scherm.Fout(StatusCodes.Status409Conflict);

    /// <summary>Keeps what was done, under these words.</summary>
    public Task Bewaar(string handeling, string omschrijving)
    {
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Aanvrager.Hier.SamenwerkingId);
        return Db.SaveChangesAsync(Stop);
    }
}
