using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Zoeken;

/// <summary>A kind of thing that can be found: what people call it, who may see any of it, and where it stands.</summary>
/// <param name="Naam">As the database names it (<c>maak_vindbaar</c>); it stands in the address of a search too.</param>
/// <param name="Lijst">What it stands among, as people call that.</param>
/// <param name="Adres">Its page within the partnership, and the place on it.</param>
internal sealed record Zoeksoort(string Naam, string Woord, string Lijst, Handeling Nodig, Func<Vondst, string> Adres)
{
    /// <summary>In the order in which people choose from them.</summary>
    public static IReadOnlyList<Zoeksoort> Alle { get; } =
    [
        new("Kader", "set afspraken", "Sets afspraken", Handeling.AfsprakenLezen, v => $"/afspraken/{v.HouderId}"),
        new("Visie", "visie", "Visies", Handeling.AfsprakenLezen, v => $"/visie/{v.HouderId}"),
        new("Afspraak", "afspraak", "Afspraken", Handeling.AfsprakenLezen, BijAfspraak),
        new("Jaarschijf", "jaarschijf", "Jaarschijven", Handeling.AfsprakenLezen, BijAfspraak),
        new("Actie", "actie", "Acties", Handeling.AfsprakenLezen, Actie),
        new("Streefwaarde", "streefwaarde", "Streefwaarden", Handeling.AfsprakenLezen, v => v.Sleutel is null ? InKader(v) : BijAfspraak(v)),
        new("Thema", "thema", "Thema’s", Handeling.AfsprakenLezen, InKader),
        new("Onderdeel", "onderdeel", "Onderdelen", Handeling.AfsprakenLezen, v => InKader(v with { Anker = $"thema-{v.Thema}-{v.Anker}" })),
        new("Voortgang", "melding van voortgang", "Meldingen", Handeling.VoortgangLezen, v => $"/acties/{v.HouderId}#stand"),
        new("Speerpunt", "speerpunt", "Speerpunten", Handeling.AfsprakenLezen, InKader),
        new("Beleidsuitspraak", "beleidsuitspraak", "Beleidsuitspraken", Handeling.AfsprakenLezen, InKader),
        new("Begrip", "begrip", "Begrippen", Handeling.AfsprakenLezen, InKader),
        new("Tabel", "tabel", "Tabellen", Handeling.AfsprakenLezen, InKader),
        new("Tekst", "andere tekst", "Andere teksten", Handeling.AfsprakenLezen, InKader),
        new("Bod", "bod", "Biedingen", Handeling.BodLezen, Bod),
        new("Bodregel", "regel van een bod", "Regels van een bod", Handeling.BodLezen, v => $"{Bod(v)}#{v.Anker}"),
        new("Zienswijze", "zienswijze", "Zienswijzen", Handeling.VoorstellenLezen, v => $"{(v.HouderSoort == "Bod" ? Bod(v) : Voorstel(v))}#zienswijzen"),
        new("Voorstel", "voorstel", "Voorstellen", Handeling.VoorstellenLezen, Voorstel),
        new("Vraag", "vraag of antwoord", "Vragen", Handeling.VoorstellenLezen, v => $"{Voorstel(v)}#vragen"),
        new("Besluit", "vastgestelde versie", "Versies", Handeling.AfsprakenLezen, v => $"/afspraken/{v.KaderId}/versies#{v.Anker}"),
        new("Evaluatie", "uitkomst van een evaluatie", "Evaluaties", Handeling.EvaluatieLezen, v => $"/evaluaties/{v.HouderId}/{v.Anker}"),
        new("Oordeel", "oordeel in een evaluatie", "Oordelen", Handeling.EvaluatieLezen, v => $"/evaluaties/{v.HouderId}/{v.Anker}#partijen"),
        new("Overleg", "overleg", "Overleggen", Handeling.OverlegZien, v => $"/overleg/{v.HouderId}"),
        new("Agendapunt", "agendapunt", "Agendapunten", Handeling.OverlegZien, InOverleg),
        new("Uitkomst", "uitkomst van een overleg", "Uitkomsten", Handeling.OverlegZien, InOverleg),
        new("Stuk", "vergaderstuk", "Vergaderstukken", Handeling.OverlegZien, InOverleg),
        new("Document", "ingelezen document", "Documenten", Handeling.BronLezen, v => $"/documenten/{v.HouderId}"),
    ];

    public static Zoeksoort Van(string naam) => Alle.First(s => s.Naam == naam);

    private static string InKader(Vondst vondst) => $"/{(vondst.HouderSoort == "Visie" ? "visie" : "afspraken")}/{vondst.HouderId}#{vondst.Anker}";

    private static string BijAfspraak(Vondst vondst) => $"/afspraak/{vondst.Sleutel}{(vondst.Anker is { } anker ? $"#{anker}" : "")}";

    // Of what is in force each action has a page; before that it stands in its text alone.
    private static string Actie(Vondst vondst) => vondst switch
    {
        { MagVoortgang: true, Status: "Vigerend" } => $"/acties/{vondst.Anker}",
        { Sleutel: { } sleutel } => $"/afspraak/{sleutel}",
        _ => $"/afspraken/{vondst.HouderId}#speerpunten",
    };

    private static string Bod(Vondst vondst) => $"/bod/{vondst.Bodjaar}/{(vondst.Status is null ? $"van/{vondst.PartijId}" : "schrijven")}";

    private static string Voorstel(Vondst vondst) => $"/voorstellen/{vondst.HouderId}";

    private static string InOverleg(Vondst vondst) => $"/overleg/{vondst.HouderId}#{vondst.Anker}";
}

/// <summary>A row of zoeken.sql. <paramref name="Status"/> is that of what it stands in; a bid has one only while it is being written;
/// <paramref name="Wie"/> is the party whose words or line it is; <paramref name="Meer"/> when there is more than is looked at.</summary>
internal sealed record Vondst(
    string Soort, Guid HouderId, string HouderSoort, string Houder, string? Status, Guid? PartijId, int? Bodjaar, Guid? KaderId,
    DateOnly? Dag, string? Anker, string? Sleutel, string Nummer, int? Jaar, int? Thema, string? Wie, string? Bodsoort, string Thematitel, string Kop,
    string Fragment, int Totaal, int Plek, bool Meer, bool MagVoortgang);
