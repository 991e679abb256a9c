using System.Text.Json;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>The same thing in three texts: as both began, in the proposal, and in the newer version; null where it is not.</summary>
internal sealed record Drie<T>(T? Basis, T? Mijn, T? Nieuw) where T : class
{
    /// <summary>Those that are there, the proposal's first.</summary>
    public IEnumerable<T> Alle => new[] { Mijn, Nieuw, Basis }.OfType<T>();

    public Drie<TDeel> Elk<TDeel>(Func<T, TDeel?> wat) where TDeel : class => new(
        Basis is null ? null : wat(Basis), Mijn is null ? null : wat(Mijn), Nieuw is null ? null : wat(Nieuw));

    public Drie<TDeel> Met<TAnder, TDeel>(Drie<TAnder> ander, Func<T, TAnder, TDeel> wat) where TAnder : class where TDeel : class => new(
        ander.Basis is null ? null : wat(Basis!, ander.Basis), ander.Mijn is null ? null : wat(Mijn!, ander.Mijn),
        ander.Nieuw is null ? null : wat(Nieuw!, ander.Nieuw));

    /// <summary>Which side's content goes on.</summary>
    public Samenkeuze Keuze(Func<T, object?> inhoud)
    {
        var woorden = Elk(stuk => JsonSerializer.Serialize(inhoud(stuk), Jsonkolom.Opties));
        return Samenvoeging.Kies(woorden.Basis, woorden.Mijn, woorden.Nieuw);
    }
}

/// <summary>A field as people call it, and the properties that change together with it.</summary>
internal sealed record Samenvoegveld(string Naam, params string[] Eigenschappen);

/// <summary>The lines of the theme and the part under which an agreement stands.</summary>
internal sealed record Afspraakplek(Guid Thema, Guid? Deel);

/// <summary>What an action stands in: an agreement or a year of it, or a priority.</summary>
internal sealed record Actieplek(Guid? Afspraak, Guid? Jaarschijf, Guid? Speerpunt);

/// <summary>Where the actions of an agreement or a priority stand.</summary>
/// <param name="Zelf">The agreement or the priority itself, of the proposal.</param>
/// <param name="Jaartallen">The years of all three texts by their id.</param>
/// <param name="Jaren">The years that the proposal has from now on.</param>
/// <param name="Gevraagd">The years that are to be looked at as a whole.</param>
internal sealed record Actieplekken(
    Actieplek Zelf, IReadOnlyDictionary<Guid, int> Jaartallen, IReadOnlyDictionary<int, Guid> Jaren, IReadOnlySet<int> Gevraagd)
{
    public Actieplekken(Actieplek zelf) : this(zelf, new Dictionary<Guid, int>(), new Dictionary<int, Guid>(), new HashSet<int>())
    {
    }

    public int? Jaar(ActieRij actie) => actie.JaarschijfId is { } jaarschijf ? Jaartallen[jaarschijf] : null;

    /// <summary>Where in the proposal it would stand; null when its year is not there.</summary>
    public Actieplek? Van(ActieRij actie) => Jaar(actie) is not { } jaar ? Zelf
        : Jaren.TryGetValue(jaar, out var jaarschijf) ? Zelf with { Jaarschijf = jaarschijf } : null;
}

/// <summary>What each piece of a kader is made of when two sides changed it.</summary>
internal static class Samenvoegvelden
{
    public static Samenvoegveld[] Kader { get; } =
        [new("titel", nameof(KaderRij.Titel)), new("looptijd", nameof(KaderRij.Van), nameof(KaderRij.Tot))];

    public static Samenvoegveld[] Thema { get; } =
    [
        new("nummer", nameof(ThemaRij.Nummer)), new("titel", nameof(ThemaRij.Titel)), new("doel", nameof(ThemaRij.Doel)),
        new("hoe", nameof(ThemaRij.Hoe)), new("monitor", nameof(ThemaRij.Monitor)),
    ];

    public static Samenvoegveld[] Onderdeel { get; } = [new("letter", nameof(OnderdeelRij.Letter)), .. Thema[1..]];

    public static Samenvoegveld[] Afspraak { get; } =
    [
        new("nummer", nameof(AfspraakRij.Nummer)), new("kop", nameof(AfspraakRij.Kop)),
        new("tekst", nameof(AfspraakRij.Tekst), nameof(AfspraakRij.Verwijzingen)),
        new("soort", nameof(AfspraakRij.Soort)), new("looptijd", nameof(AfspraakRij.GeldigVan), nameof(AfspraakRij.GeldigTot)),
        new("regie", nameof(AfspraakRij.Regie)), new("voetnoten", nameof(AfspraakRij.Voetnoten)),
        new("streefwaarden", nameof(AfspraakRij.Streefwaarden)),
    ];

    public static Samenvoegveld[] Jaar { get; } = [new("tekst", nameof(JaarschijfRij.Tekst)), new("regie", nameof(JaarschijfRij.Regie))];

    public static Samenvoegveld[] Actie { get; } =
    [
        new("tekst", nameof(ActieRij.Tekst), nameof(ActieRij.Hoeveelheden)), new("trekkers", nameof(ActieRij.Trekkers)),
        new("helpers", nameof(ActieRij.Helpers)),
        new("termijn", nameof(ActieRij.Termijn), nameof(ActieRij.TermijnVan), nameof(ActieRij.TermijnTot), nameof(ActieRij.Doorlopend)),
    ];

    public static Samenvoegveld[] Speerpunt { get; } =
        [new("titel", nameof(SpeerpuntRij.Titel)), new("hoofdthema", nameof(SpeerpuntRij.Hoofdthema))];

    public static Samenvoegveld[] Reeks { get; } =
    [
        new("titel", nameof(ReeksRij.Titel)), new("rijen en kolommen", nameof(ReeksRij.Kolommen), nameof(ReeksRij.Rijen)),
        new("voetnoten", nameof(ReeksRij.Voetnoten)),
    ];

    public static Samenvoegveld[] Uitspraak { get; } =
    [
        new("plek", nameof(BeleidsuitspraakRij.Hoofdstuk), nameof(BeleidsuitspraakRij.Paragraaf)),
        new("aard", nameof(BeleidsuitspraakRij.Aard)), new("tekst", nameof(BeleidsuitspraakRij.Tekst)),
        new("streefwaarden", nameof(BeleidsuitspraakRij.Streefwaarden)),
    ];

    public static Samenvoegveld[] Definitie { get; } = [new("term", nameof(DefinitieRij.Term)), new("tekst", nameof(DefinitieRij.Tekst))];

    public static Samenvoegveld[] Tekst { get; } =
        [new("kop", nameof(TekstdeelRij.Kop)), new("tekst", nameof(TekstdeelRij.Tekst)), new("regels", nameof(TekstdeelRij.Regels))];

    public static Afspraakplek Plek(Kaderrijen rijen, AfspraakRij afspraak) => new(
        rijen.Themas.First(t => t.Id == afspraak.ThemaId).LijnId,
        rijen.Onderdelen[afspraak.ThemaId].FirstOrDefault(o => o.Id == afspraak.OnderdeelId)?.LijnId);

    /// <summary>All that an action says.</summary>
    public static object Inhoud(ActieRij actie) => new { actie.Tekst, actie.Trekkers, actie.Helpers, actie.Termijn };

    /// <summary>All that a year says, with its actions.</summary>
    public static object Inhoud(Kaderrijen rijen, JaarschijfRij jaar) =>
        new { jaar.Tekst, jaar.Regie, Acties = rijen.Acties[jaar.Id].Select(Inhoud).ToArray() };

    /// <summary>The fields of a priority by their name; one that stands there twice is the first and the second.</summary>
    public static OrderedDictionary<(string Naam, int Keer), Speerpuntveld> OpNaam(SpeerpuntRij punt)
    {
        var keren = new Dictionary<string, int>();
        return new(punt.Velden.Select(veld =>
            KeyValuePair.Create((veld.Naam, keren[veld.Naam] = keren.GetValueOrDefault(veld.Naam) + 1), veld)));
    }

    public static JaarschijfRij Kopie(JaarschijfRij jaar, AfspraakRij afspraak) => new()
    {
        SamenwerkingId = afspraak.SamenwerkingId, AfspraakId = afspraak.Id, Jaar = jaar.Jaar, Tekst = jaar.Tekst, Regie = jaar.Regie,
        BronVan = jaar.BronVan, BronTot = jaar.BronTot,
    };

    public static ActieRij Kopie(ActieRij actie, Guid kader, Actieplek waarin, int volgorde) => new()
    {
        SamenwerkingId = actie.SamenwerkingId, KaderId = kader, LijnId = actie.LijnId, Volgorde = volgorde,
        AfspraakId = waarin.Afspraak, JaarschijfId = waarin.Jaarschijf, SpeerpuntId = waarin.Speerpunt,
        Tekst = actie.Tekst, Trekkers = actie.Trekkers, Helpers = actie.Helpers, Hoeveelheden = actie.Hoeveelheden,
        Termijn = actie.Termijn, TermijnVan = actie.TermijnVan, TermijnTot = actie.TermijnTot, Doorlopend = actie.Doorlopend,
        BronVan = actie.BronVan, BronTot = actie.BronTot,
    };
}
