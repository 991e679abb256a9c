using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>A municipality of two buurten in one wijk, with two associations.</summary>
internal static class Cijferproef
{
    public const string Stad = "GM0153", Wijk = "WK015301", Een = "BU01530101", Twee = "BU01530102";
    public const string Woningen = "woningvoorraad-begin", Zoektijd = "zoektijd", Toewijzingen = "toewijzingen", Voorraad = "woningvoorraad";

    public static readonly Guid Domijn = new(1, 0, 0, new byte[8]), Huis = new(2, 0, 0, new byte[8]), Samen = new(3, 0, 0, new byte[8]);
    public static readonly Meetperiode Nu = new(2025, 2), Eerder = new(2025, 1);

    public static readonly IReadOnlyList<Cijferpartij> Corporaties =
    [
        new(Domijn, "Domijn", PartijSoort.Corporatie, new(2020, 1, 1)), new(Huis, "Ons Huis", PartijSoort.Corporatie, new(2020, 1, 1)),
    ];

    public static readonly IReadOnlyList<Gebied> Plaatsen =
        [new(Stad, "Enschede", 2020), new(Wijk, "Wijk 01 Zuid", 2020), new(Een, "Noord", 2020), new(Twee, "Zuid", 2020)];

    public static Leesbron Bron(params IReadOnlyList<Leescijfer> cijfers) => new()
    {
        Catalogus = Catalogus.Standaard, Cijfers = cijfers, Gebieden = Plaatsen, Partijen = Corporaties,
        Plan = Meetplan.Volledig(Catalogus.Standaard, new(2020, 1)),
    };

    public static Leescijfer Cijfer(string indicator, Guid? partij, decimal getal, string gebied = Stad, Meetperiode? periode = null) =>
        Cijfer(indicator, partij, Waarde.Van(getal), gebied, periode);

    public static Leescijfer Cijfer(string indicator, Guid? partij, Waarde waarde, string gebied = Stad, Meetperiode? periode = null) => new(new()
    {
        Sleutel = new(indicator, gebied), Versie = Versienummer.Eerste, Periode = periode ?? Nu, Partij = partij, Waarde = waarde,
    }, Cijferstand.Vast);

    public static Leescijfer Met(this Leescijfer gelezen, Func<Waarneming, Waarneming> anders) => gelezen with { Cijfer = anders(gelezen.Cijfer) };

    public static Leescijfer Naar(this Leescijfer gelezen, string dimensie, string code) =>
        gelezen.Met(c => c with { Sleutel = c.Sleutel with { Deel = Uitsplitsing.Naar((dimensie, code)) } });

    public static Cijfertabel Vraag(string vraag, Leesbron bron)
    {
        var gelezen = Cijfervraag.Lees(vraag);
        Assert.Empty(gelezen.Bezwaren.Concat(gelezen.Vraag.Bezwaren(bron.Catalogus)));
        return Cijfertabel.Maak(gelezen.Vraag, bron);
    }

    /// <summary>The only cell of an answer.</summary>
    public static Cijfercel Cel(string vraag, params IReadOnlyList<Leescijfer> cijfers) =>
        Assert.Single(Assert.Single(Vraag(vraag, Bron(cijfers)).Rijen).Cellen);
}
