using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Cijfers;

/// <summary>
/// Figures that stand with items of an agenda and with agreements: worked out for the reader while they run, and the picture of then after that.
/// </summary>
internal static class Bijlagelezen
{
    /// <summary>By the item that they stand with.</summary>
    public static Task<ILookup<Guid, Bijlagefiguur>> BijPunten(this Cijferverzoek verzoek, IReadOnlyCollection<Guid> punten) =>
        verzoek.Lees(verzoek.Db.Cijferbijlagen.Where(b => b.AgendapuntId != null && punten.Contains(b.AgendapuntId.Value)));

    /// <summary>Those of the agreement with this name in its address.</summary>
    public static async Task<IReadOnlyList<Bijlagefiguur>> BijAfspraak(this Cijferverzoek verzoek, string sleutel) =>
        [.. (await verzoek.Lees(verzoek.Db.Cijferbijlagen.Where(b => verzoek.Db.Afspraken.Any(a => a.Id == b.AfspraakId && a.Sleutel == sleutel)))).SelectMany(g => g)];

    /// <summary>Freezes those of a meeting, as it closes or is called off.</summary>
    public static Task ZetVastVan(this Cijferverzoek verzoek, Guid overleg) => verzoek.ZetVast(verzoek.Db.Cijferbijlagen
        .Where(b => verzoek.Db.Agendapunten.Any(a => a.Id == b.AgendapuntId && a.OverlegId == overleg)));

    /// <summary>Freezes those of all texts of a line, when one of them was adopted: its own, and those of the text before it.</summary>
    public static Task ZetVastVanLijn(this Cijferverzoek verzoek, Guid lijn) => verzoek.ZetVast(verzoek.Db.Cijferbijlagen
        .Where(b => verzoek.Db.Afspraken.Any(a => a.Id == b.AfspraakId && verzoek.Db.Kaders.Any(k => k.Id == a.KaderId && k.LijnId == lijn))));

    /// <summary>
    /// What stands there is the same for all who sit at the table: a figure for one party alone is in it as it was released, for its own
    /// party and who looks after all too.
    /// </summary>
    public static Task<Leesbron?> VoorDeTafel(this Cijferverzoek verzoek, IEnumerable<Cijfervraag?> vragen) => verzoek.Met(Leesogen.Tafel, vragen);

    private static async Task<Leesbron?> Met(this Cijferverzoek verzoek, Leesogen ogen, IEnumerable<Cijfervraag?> vragen)
    {
        List<Cijfervraag> gevraagd = [.. vragen.OfType<Cijfervraag>()];
        return gevraagd.Count == 0 ? null : await verzoek.Lees(ogen, gevraagd);
    }

    /// <summary>The answer to one of the questions; null when there is no figure in it.</summary>
    public static Cijfertabel? Tabel(this Leesbron bron, Cijfervraag vraag) =>
        Cijfertabel.Maak(vraag, bron.Voor(vraag)) is { HeeftCijfers: true } tabel ? tabel : null;

    private static async Task<ILookup<Guid, Bijlagefiguur>> Lees(this Cijferverzoek verzoek, IQueryable<Cijferbijlage> welke)
    {
        var aanTafel = verzoek.ZitAanTafel;
        var bijlagen = await welke.AsNoTracking().OrderBy(b => b.Op).ThenBy(b => b.Id)
            .Select(b => new { Rij = b, Beeld = verzoek.Db.Cijferbeelden.FirstOrDefault(x => x.Id == (aanTafel ? b.BeeldId : b.RaadbeeldId ?? b.BeeldId)) })
            .ToListAsync(verzoek.Stop);
        var bron = await verzoek.VoorDeTafel(bijlagen.Select(b => b.Rij.Gevraagd));
        return bijlagen.ToLookup(b => b.Rij.Waarbij, b => verzoek.Figuur(b.Rij, b.Beeld, bron));
    }

    private static Bijlagefiguur Figuur(this Cijferverzoek verzoek, Cijferbijlage rij, Cijferbeeld? beeld, Leesbron? bron)
    {
        var vraag = rij.Gevraagd;
        var nu = vraag is null ? null : bron?.Tabel(vraag);
        var tabel = rij.VastOp is null ? nu : beeld?.Tabel;
        return new(rij.Id, rij.Titel)
        {
            VastOp = rij.VastOp, WasLeeg = rij is { VastOp: not null, BeeldId: null, RaadbeeldId: null },
            Nieuwer = rij.VastOp is not null && vraag is not null && nu is not null && (tabel is null || Beelden.IsAnders(tabel, nu))
                ? verzoek.Adres(vraag) : null,
            Figuur = tabel is null ? null : new($"figuur-{rij.Id:N}", rij.Titel, vraag ?? Cijfervraag.Lees(rij.Vraag).Vraag, tabel)
            {
                Voorbeeld = verzoek.Hier.Voorbeeld, MeeTeNemen = false, Aanpassen = rij.VastOp is null && vraag is not null ? verzoek.Adres(vraag) : null,
            },
        };
    }

    private static async Task ZetVast(this Cijferverzoek verzoek, IQueryable<Cijferbijlage> welke)
    {
        var bijlagen = await welke.Where(b => b.VastOp == null).ToListAsync(verzoek.Stop);
        var vragen = bijlagen.Select(b => b.Gevraagd).ToList();
        var (tafel, raad) = (await verzoek.VoorDeTafel(vragen), await verzoek.Met(Leesogen.Raad, vragen));
        foreach (var bijlage in bijlagen)
        {
            (bijlage.BeeldId, bijlage.RaadbeeldId) = (await verzoek.Leg(tafel, bijlage.Gevraagd), await verzoek.Leg(raad, bijlage.Gevraagd));
            bijlage.VastOp = verzoek.Klok.GetUtcNow();
        }
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
    }

    /// <summary>The picture of an answer; null when there is no figure in it.</summary>
    private static async Task<Guid?> Leg(this Cijferverzoek verzoek, Leesbron? bron, Cijfervraag? vraag) =>
        vraag is not null && bron?.Tabel(vraag) is { } tabel ? (await verzoek.Leg(vraag, tabel, hoogstens: null))!.Id : null;
}

/// <summary>A figure that stands with an item or an agreement, as the reader may see it.</summary>
public sealed record Bijlagefiguur(Guid Id, string Titel)
{
    /// <summary>Null when there is nothing in it that the reader may see.</summary>
    public Figuurmodel? Figuur { get; init; }

    /// <summary>When it was frozen; null while it runs.</summary>
    public DateTimeOffset? VastOp { get; init; }

    /// <summary>There were no figures when it was frozen.</summary>
    public bool WasLeeg { get; init; }

    /// <summary>Where the figures of now are, when they are others than those that were frozen.</summary>
    public string? Nieuwer { get; init; }

    /// <summary>It stays with the table and the council, and is left out of what is passed on to anybody.</summary>
    public bool IsVanDeTafel => Figuur is { Tabel.Inzage: not Inzage.Iedereen } or { Tabel.IsVoorDeRaad: true };

    /// <summary>Why there is no figure.</summary>
    public string Waarom => WasLeeg ? "Er waren hiervan toen geen cijfers." : VastOp is not null ? "Deze cijfers mag jij niet zien."
        : "Hiervan zijn er nog geen cijfers, of jij mag ze niet zien.";
}
