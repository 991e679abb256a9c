using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>
/// What a release says of one indicator, as figures like those within: for each level of areas one of the whole, and one of its parts.
/// Areas stand down and parties across, as they came out.
/// </summary>
internal sealed class Vrijgavefiguren(Indicator indicator, VrijgaveRij vrijgave, IReadOnlyList<VrijgavecijferRij> cijfers, Vrijgaveplekken plekken)
{
    private readonly ILookup<(string, string, string, Guid?), VrijgavecijferRij> bij =
        cijfers.ToLookup(c => (c.Indicator, c.Gebied, c.Deel, c.PartijId));

    private readonly List<VrijgavecijferRij> eigen = [.. cijfers.Where(c => c.Indicator == indicator.Code)];

    public IReadOnlyList<Figuurmodel> Alle =>
    [
        .. (from cijfer in eigen
            group cijfer by (Niveau: Gebiedsniveaus.Van(cijfer.Gebied)!.Value, Geheel: cijfer.Deel.Length == 0) into figuur
            orderby figuur.Key.Niveau, !figuur.Key.Geheel
            select (figuur.Key, Cijfers: figuur.ToList())).Select((f, at) => Figuur(at + 1, f.Key.Niveau, f.Key.Geheel, f.Cijfers)),
    ];

    private Meetperiode Periode => Meetperiode.Lees(eigen[0].Periode)!.Value;

    private Figuurmodel Figuur(int nummer, Gebiedsniveau niveau, bool geheel, List<VrijgavecijferRij> hier)
    {
        var per = niveau > Gebiedsniveau.Gemeente ? $" per {niveau.Naam()}" : "";
        var titel = $"{indicator.Naam}{per}{(geheel ? "" : ", naar onderdeel")}";
        var kolommen = Kolommen(hier);
        List<Cijferrij> rijen =
        [
            .. from rij in hier.GroupBy(c => (c.Gebied, c.Deel))
               orderby rij.Key.Gebied
               select new Cijferrij(Kop(rij.First(), niveau), [.. kolommen.Select(k => Cel(rij.FirstOrDefault(c => c.PartijId == k.Partij)))]),
        ];
        return new($"figuur-{nummer}", titel, new() { Indicatoren = [indicator.Code], Vorm = Vorm(niveau, geheel) },
            new($"{titel}, {Periode.Naam}", kolommen, rijen) { Eenheid = indicator.Eenheid.Naam, Herkomst = [Herkomst()] })
        {
            MeeTeNemen = false, Vormen = plekken.Vormen,
        };
    }

    private List<Cijferkop> Kolommen(List<VrijgavecijferRij> hier) =>
    [
        .. from partij in hier.Select(c => (Id: c.PartijId, Naam: c.Partij ?? Cijfertafel.Samen)).Distinct()
           orderby partij.Id is null, partij.Naam
           select new Cijferkop($"{partij.Id}", Opmaak.Hoofdletter(partij.Naam)) { Partij = partij.Id, Plek = plekken.Van(partij.Id), Periode = Periode },
    ];

    private static Cijfervorm Vorm(Gebiedsniveau niveau, bool geheel) => niveau == Gebiedsniveau.Gemeente ? Cijfervorm.Staaf
        : geheel ? Cijfervorm.Kaart : Cijfervorm.Tabel;

    private static Cijferkop Kop(VrijgavecijferRij cijfer, Gebiedsniveau niveau)
    {
        var deel = cijfer.Deel.Length == 0 ? null : Catalogus.Standaard.Naam(new Uitsplitsing(cijfer.Deel));
        return deel is null ? new(cijfer.Gebied, cijfer.Gebiednaam) { Gebied = cijfer.Gebied }
            : new($"{cijfer.Gebied}|{cijfer.Deel}", niveau == Gebiedsniveau.Gemeente ? deel : $"{cijfer.Gebiednaam}, {deel}");
    }

    /// <summary>What did not come out looks the same whatever is the reason: not measured, or not agreed with.</summary>
    private Cijfercel Cel(VrijgavecijferRij? cijfer)
    {
        if (cijfer is null)
            return new(null, Cijferteken.NietVrijgegeven, "");
        var teken = cijfer.Soort switch
        {
            Vrijgavesoort.Verborgen => Cijferteken.Verborgen,
            Vrijgavesoort.Nihil => Cijferteken.Nihil,
            Vrijgavesoort.NietVanToepassing => Cijferteken.NietVanToepassing,
            _ => indicator.IsSchatting ? Cijferteken.Schatting : Cijferteken.Geen,
        };
        return cijfer.Getal is not { } getal ? new(cijfer.Soort == Vrijgavesoort.Nihil ? 0 : null, teken, "")
            : new(getal, teken, Waarde.Schrijf(getal, indicator.Eenheid.Decimalen)) { Noemer = Noemer(cijfer) };
    }

    private string? Noemer(VrijgavecijferRij cijfer)
    {
        if (indicator.Breuk is not { Noemer: var noemer })
            return null;
        var deel = noemer.Deel.En(new(cijfer.Deel)).Sleutel;
        return bij[(noemer.Indicator, cijfer.Gebied, deel, cijfer.PartijId)].FirstOrDefault()?.Getal is { } getal ? Waarde.Schrijf(getal) : null;
    }

    private Cijferherkomst Herkomst() => new(indicator.Code, indicator.Naam, indicator.Eenheid.Naam,
        [.. eigen.Select(c => Versienummer.Lees(c.Definitie)!.Value).Distinct()], vrijgave.Bron.Naam, Periode.Naam, IsOpenbaar: false);
}
