using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>A proposal with one of everything that belongs to it, written out, for tests that read.</summary>
internal static class Voorbeeldvoorstel
{
    private static readonly DateTimeOffset Toen = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    /// <summary>A concept that every one of these parties consented to, adopted as version 1.</summary>
    public static IEnumerable<object> Rijen(Samenwerking samenwerking, params IReadOnlyList<Guid> partijen) =>
        Rijen(samenwerking, Toen, new(2999, 1, 1), partijen);

    /// <summary>The same, adopted at this moment and in force from this day.</summary>
    public static IEnumerable<object> Rijen(Samenwerking samenwerking, DateTimeOffset op, DateOnly ingang, params IReadOnlyList<Guid> partijen)
    {
        var kader = new KaderRij { SamenwerkingId = samenwerking.Id, Titel = "Vastgesteld kader", Status = KaderStatus.Vastgesteld, Soort = DocumentSoort.Kader, GemaaktOp = op };
        var voorstel = new Voorstel
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, PartijId = partijen[0], AccountId = null, Titel = "Stel het kader vast", Reden = "Het is klaar.",
            Status = VoorstelStatus.Vastgesteld, Ingang = ingang, GemaaktOp = op,
        };
        var versie = new Versie(1, voorstel.Ingang, CanoniekeTekst.Van(new(DocumentSoort.Kader, new(kader.Titel, null, []))), new Besluittekst("BO", BesluitUitkomst.Ongewijzigd, []).Canoniek(), null);
        var (samenwerkingId, voorstelId, partijId) = (samenwerking.Id, voorstel.Id, partijen[0]);
        return
        [
            kader, voorstel,
            new Zienswijze { SamenwerkingId = samenwerkingId, VoorstelId = voorstelId, PartijId = partijId, AccountId = null, Oordeel = Oordeel.Voor, Toelichting = "", TekstHash = versie.TekstHash, GegevenOp = op },
            new GeschilRij { SamenwerkingId = samenwerkingId, VoorstelId = voorstelId, OntstaanOp = new(2026, 3, 2), GeslotenOp = new(2026, 3, 3), Afloop = "Toch afspraken." },
            new Vraag { SamenwerkingId = samenwerkingId, VoorstelId = voorstelId, PartijId = partijId, AccountId = null, Tekst = "Waarom nu?", GesteldOp = op },
            new Notitie { SamenwerkingId = samenwerkingId, VoorstelId = voorstelId, PartijId = partijId, Tekst = "Alleen voor ons.", GewijzigdOp = op },
            .. partijen.Select(partij => new Instemming
            {
                SamenwerkingId = samenwerkingId, VoorstelId = voorstelId, PartijId = partij, AccountId = null, Door = "De procesleider", TekstHash = versie.TekstHash,
                Wijze = InstemmingWijze.Notulen, GegevenOp = op, Stuknaam = "verslag.pdf", Stuk = [1], StukHash = new('a', 64),
            }),
            new Instemtekst { SamenwerkingId = samenwerkingId, VoorstelId = voorstelId, TekstHash = versie.TekstHash, Passages = [] },
            new VersieRij
            {
                SamenwerkingId = samenwerkingId, LijnId = kader.LijnId, KaderId = kader.Id, VoorstelId = voorstelId, Nummer = 1, Ingang = versie.Ingang, VastgesteldOp = op,
                Tekst = versie.Tekst, TekstHash = versie.TekstHash, Besluit = versie.Besluit, VorigeHash = null, Hash = versie.Hash(),
            },
        ];
    }
}
