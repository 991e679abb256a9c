using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Of one half-year: who hands in, how far each is, and whose turn it is.</summary>
internal static class LeveringenLezen
{
    /// <summary>An address of a half-year without whose it is: its list.</summary>
    public static IResult Kort(string? halfjaar, [AsParameters] Leveringsverzoek verzoek) => Results.LocalRedirect(
        Leveringsverzoek.Halfjaar(halfjaar) is { } periode ? $"{verzoek.Lijst}?halfjaar={periode}" : verzoek.Lijst);

    public static async Task<IResult> Lijst(string? halfjaar, [AsParameters] Leveringsverzoek verzoek)
    {
        var (db, hier) = (verzoek.Db, verzoek.Hier);
        var periode = Leveringsverzoek.Halfjaar(halfjaar) is { } gevraagde && gevraagde.IsVoorbij(verzoek.Vandaag) ? gevraagde
            : Meetperiode.Halfjaar(verzoek.Vandaag).Vorige;
        var kring = await verzoek.Kring();
        var plan = kring.Plan(hier.SamenwerkingId);
        var standen = await db.Leveringen.AsNoTracking().Where(l => l.SamenwerkingId == hier.SamenwerkingId && l.Halfjaar == periode)
            .ToDictionaryAsync(l => l.PartijId, l => l.Status, verzoek.Stop);
        // A party that left keeps what it handed in, under its own name; and of one that went on as another what is still to come.
        var ids = standen.Keys.Concat(kring.Gestopt(hier.SamenwerkingId, periode, verzoek.Vandaag)).ToList();
        var alle = db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier.SamenwerkingId);
        var partijen = await alle.AanTafel(verzoek.Vandaag).Union(alle.Where(p => ids.Contains(p.Id)))
            .OpVolgorde().AlsAanTafel().ToListAsync(verzoek.Stop);
        return verzoek.Scherm.Toon<LeveringenScherm, LeveringenModel>(new(periode,
        [
            .. from partij in partijen
               let gevraagd = kring.Nodig(hier.SamenwerkingId, partij.Id, partij.Soort, periode).Count
               where gevraagd > 0 || standen.ContainsKey(partij.Id)
               select new Leveringsregel(partij, standen.TryGetValue(partij.Id, out var status) ? status : null, gevraagd)
               {
                   Opgegaan = kring.Opgegaan(hier.SamenwerkingId, partij.Id, periode, verzoek.Vandaag),
                   WasOpTijd = kring.WasOpTijd(hier.SamenwerkingId, partij.Id, periode),
               },
        ])
        {
            Uiterlijk = plan?.Uiterlijk(periode), Vandaag = verzoek.Vandaag, MetPlan = plan is not null, Ons = hier.PartijId,
            MagSchrijven = verzoek.Aanvrager.Mag(Handeling.LeveringSchrijven),
        });
    }
}

/// <summary>A party that hands in: how far it is, null for nothing yet, and how many figures are asked.</summary>
public sealed record Leveringsregel(PartijAanTafel Partij, Leveringsstatus? Status, int Gevraagd)
{
    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    /// <summary>It was in by the last day, and was opened again after it was accepted.</summary>
    public bool WasOpTijd { get; init; }
}

/// <summary>What the list of a half-year shows.</summary>
public sealed record LeveringenModel(Meetperiode Halfjaar, IReadOnlyList<Leveringsregel> Regels)
{
    /// <summary>The last day; null while nothing is asked.</summary>
    public DateOnly? Uiterlijk { get; init; }

    public DateOnly Vandaag { get; init; }
    public bool MetPlan { get; init; }
    public Guid Ons { get; init; }
    public bool MagSchrijven { get; init; }

    /// <summary>After the last day nothing was handed in.</summary>
    internal bool IsTeLaat(Leveringsregel regel) => regel is { Status: null or Leveringsstatus.Concept, WasOpTijd: false }
        && regel.Opgegaan is not { IsElders: true } && Vandaag > Uiterlijk;

    /// <summary>What the reader can begin with: of the own party, and of those that went on as it.</summary>
    internal IEnumerable<Leveringsregel> TeBeginnen => Regels.Where(r => MagSchrijven && r.Status is null && r.Gevraagd > 0
        && (r.Opgegaan?.In.Id ?? r.Partij.Id) == Ons && r.Opgegaan is not { IsElders: true });
}
