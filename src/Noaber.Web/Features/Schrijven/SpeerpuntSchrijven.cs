using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Writing a priority of the year, in the fields of the projectformat.</summary>
internal static class SpeerpuntSchrijven
{
    private const string Acties = "acties";
    private const string UitlegActies = "Elke actie op een eigen regel: wie doet wat, en wanneer. Later kun je elke actie apart wijzigen.";

    private static readonly (string Naam, string Label) Subthema = ("subthema", "Subthema");

    public static async Task<Schrijfstuk?> Open(Schrijfplek plek, Guid? id)
    {
        var speerpunt = id is null ? null : await plek.Deel(plek.Db.Speerpunten, id);
        if (id is not null && speerpunt is null)
            return null;
        var rij = speerpunt ?? new SpeerpuntRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id,
            Volgorde = await plek.Achteraan(plek.Db.Speerpunten), Titel = "", Velden = [],
        };
        var (velden, achteraan) = (Velden(rij), await plek.Achteraan(plek.Db.Acties));
        return new(speerpunt is null ? "Nieuw speerpunt" : $"Speerpunt {rij.Titel}", rij, speerpunt is null,
        [
            new("titel", "Titel", rij.Titel, 300) { Verplicht = true }, new("hoofdthema", "Hoofdthema", rij.Hoofdthema ?? "", 300),
            .. velden.Select(v => Schrijfveld.Tekst($"veld-{v.Naam}", v.Label, Oud(rij, v.Naam)?.Tekst)),
            .. speerpunt is null ? [Schrijfveld.Regels(Acties, "Acties", "") with { Uitleg = UitlegActies }] : Array.Empty<Schrijfveld>(),
        ], ingevuld =>
        {
            Zet(rij, velden, ingevuld);
            var acties = Schrijfsoorten.Regels(ingevuld.GetValueOrDefault(Acties)).Select(regel => regel.TrimStart('-', '•', ' '));
            plek.Db.AddRange(acties.Where(regel => regel.Length > 0).Select((regel, i) => Actie(rij, regel, achteraan + i, plek.Partijen)));
        })
        { Eronder = speerpunt is null ? [] : await Eronder(plek, rij) };
    }

    /// <summary>The fields to write. What a document had of its own stays, behind the fields of the format.</summary>
    private static IReadOnlyList<(string Naam, string Label)> Velden(SpeerpuntRij rij)
    {
        IReadOnlyList<(string Naam, string Label)> format = [Subthema, .. Speerpunt.Projectformat];
        return
        [
            .. format,
            .. rij.Velden.Where(v => format.All(f => f.Naam != v.Naam)).Select(v => (v.Naam, v.Label.TrimEnd(':'))).DistinctBy(v => v.Naam),
        ];
    }

    private static void Zet(
        SpeerpuntRij rij, IReadOnlyList<(string Naam, string Label)> velden, IReadOnlyDictionary<string, string> ingevuld)
    {
        (rij.Titel, rij.Hoofdthema) = (ingevuld["titel"], Schrijfsoorten.OfNiets(ingevuld["hoofdthema"]));
        // A subtheme is no field of every priority: it is there when it says something, or stood there.
        rij.Velden =
        [
            .. velden.Select(v => new Speerpuntveld(v.Naam, v.Label, ingevuld[$"veld-{v.Naam}"], Oud(rij, v.Naam)?.Bron ?? default))
                .Where(v => v.Naam != Subthema.Naam || v.Tekst.Length > 0 || Oud(rij, v.Naam) is not null),
        ];
    }

    private static Speerpuntveld? Oud(SpeerpuntRij rij, string naam) => rij.Velden.FirstOrDefault(veld => veld.Naam == naam);

    private static async Task<IReadOnlyList<Schrijflink>> Eronder(Schrijfplek plek, SpeerpuntRij rij)
    {
        var acties = await plek.Db.Acties.Where(a => a.SpeerpuntId == rij.Id).OrderBy(a => a.Volgorde).Select(a => new { a.Id, a.Tekst })
            .ToListAsync(plek.Stop);
        return
        [
            .. acties.Select(a => Schrijflink.Naar(a.Id, Opmaak.Kort(a.Tekst, 90))),
            new("Voeg een actie toe", $"actie/nieuw?speerpunt={rij.Id}"),
        ];
    }

    /// <summary>An action of a new priority, read from one line.</summary>
    private static ActieRij Actie(SpeerpuntRij speerpunt, string regel, int volgorde, IReadOnlyList<string> partijen)
    {
        var gelezen = Tekstlezer.Actie(regel, null, partijen);
        return new()
        {
            SamenwerkingId = speerpunt.SamenwerkingId, KaderId = speerpunt.KaderId, SpeerpuntId = speerpunt.Id, Volgorde = volgorde,
            Tekst = regel,
            Trekkers = [.. gelezen.Trekkers], Helpers = [.. gelezen.Helpers], Hoeveelheden = gelezen.Hoeveelheden,
            Termijn = gelezen.Termijn?.Tekst, TermijnVan = gelezen.Termijn?.Van, TermijnTot = gelezen.Termijn?.Tot,
            Doorlopend = gelezen.Termijn?.Doorlopend ?? false,
        };
    }
}
