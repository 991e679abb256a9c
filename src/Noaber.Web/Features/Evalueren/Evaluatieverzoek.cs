using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>A request about evaluations, with what its answer is made of.</summary>
internal sealed record Evaluatieverzoek(
    NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, Kaderkast Kast, TimeProvider Klok, CancellationToken Stop)
{
    public Deelname Hier => Aanvrager.Hier;

    public Evaluatiebron Bron => new(Db, Hier.SamenwerkingId, Klok, Stop);

    public Beeldbron Beelden => new(Db, Aanvrager, Kast, Klok, Stop);

    public string Adres(string verder = "") => $"{Hier.Basis}/evaluaties{verder}";

    public IResult Naar(Guid evaluatie, string verder = "") => Results.LocalRedirect(Adres($"/{evaluatie}{verder}"));

    /// <summary>From here to the end of the transaction nobody else does this: two clicks come one after the other.</summary>
    public Task Alleen(string dit) => Db.NaElkaar(dit, Stop);

    /// <summary>
    /// The evaluation, held: from here to the end of the transaction nobody closes it, writes in it or makes proposals of it. Null when it
    /// is not there.
    /// </summary>
    public async Task<EvaluatieRij?> Houd(Guid evaluatie)
    {
        await Db.Database.ExecuteSqlAsync(
            $"select from evaluatie where id = {evaluatie} and samenwerking_id = {Hier.SamenwerkingId} for update", Stop);
        return await Db.Evaluaties.SingleOrDefaultAsync(e => e.Id == evaluatie && e.SamenwerkingId == Hier.SamenwerkingId, Stop);
    }

    /// <summary>Keeps what was done, under these words.</summary>
    public Task Bewaar(string handeling, string omschrijving)
    {
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Hier.SamenwerkingId);
        return Db.SaveChangesAsync(Stop);
    }
}
