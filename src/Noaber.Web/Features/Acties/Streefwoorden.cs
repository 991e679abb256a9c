using System.Globalization;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Acties;

/// <summary>How far a target is, in plain words.</summary>
internal static class Streefwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Getal(decimal getal) => getal.ToString("#,0.##", Nederlands);

    /// <summary>Of which party it asks something.</summary>
    public static string VanWie(this Streefwaarde doel) => doel.Partij ?? "alle partijen samen";

    /// <summary>How many, and over how many years.</summary>
    public static string Gedaan(this Streefstand stand)
    {
        if (stand.PerPartij.Count > 0)
            return string.Join("; ", stand.PerPartij.Select(p => $"{p.Doel.Partij}: {p.Gedaan()}"));
        if (stand.Naast is var (welk, aantallen))
            return $"{string.Join(" en ", aantallen.Select(Getal))} in {welk}";
        if (stand.Gedaan is not { } gedaan)
            return stand.Doel.Jaren.Telwijze == Telwijze.Gemiddeld && stand.PerJaar.Count > 0 ? "nog geen heel jaar voorbij"
                : "nog niet gemeld";
        var aantal = stand.Doel.Eenheid == "%" ? $"{Getal(gedaan)}%" : Getal(gedaan);
        var alle = stand.Doel.Jaren.Aantal();
        return stand.Doel.Jaren.Telwijze switch
        {
            Telwijze.Gemiddeld => $"gemiddeld {aantal} ({stand.Jaren} van de {alle} jaren)",
            Telwijze.Samen => $"{aantal} ({stand.Jaren} van de {alle} jaren)",
            _ => alle == 1 ? aantal : $"{aantal} in {stand.PerJaar[^1].Jaar}",
        };
    }

    /// <summary>How far it is from the target.</summary>
    public static string Verschilwoord(this Streefstand stand) => stand.Verschil is { } verschil ? verschil.Woord()
        : stand.PerPartij is [var enige] ? $"niet te zeggen: alleen {enige.Doel.Partij} meldde een cijfer"
        : stand.PerPartij.Count > 0 ? "niet te zeggen: de cijfers tellen niet op"
        : stand.Naast is not null ? "niet te zeggen: de cijfers van deze acties tellen niet op"
        : stand.Gedaan is null ? "–"
        : stand.Doel.Jaren.Telwijze == Telwijze.ElkJaar ? "niet te zeggen" : "nog niet te zeggen: niet alle jaren zijn er";

    /// <summary>0 when it is within the bound, else with its sign.</summary>
    public static string Woord(this Getalverschil verschil) => verschil.Waarde == 0 ? "geen"
        : $"{(verschil.Ongeveer ? "circa " : "")}{(verschil.Waarde > 0 ? "+" : "−")}{Getal(Math.Abs(verschil.Waarde))}";

    /// <summary>Where the pace leads, or why that cannot be told.</summary>
    public static string Tempo(this Streefstand stand) => stand.Raming is var (aantal, jaar)
        ? $"in dit tempo: {Getal(aantal)} {(stand.Doel.Jaren.Telwijze == Telwijze.Samen ? "tot en met" : "in")} {jaar}"
        : stand.Waarom switch
        {
            GeenRaming.Voorbij => "de looptijd is voorbij",
            GeenRaming.NogNiet => $"begint in {stand.Doel.Jaren.Van}",
            GeenRaming.GroeitNiet => "dit groeit niet met de tijd, dus een tempo zegt niets",
            _ => "nog niet te zeggen: er zijn geen twee cijfers met een datum",
        };

    /// <summary>Its sign: reached, short while it can still come, or short when the years are over.</summary>
    public static Statussoort Teken(this Streefstand stand) => stand.Verschil switch
    {
        null => Statussoort.Neutraal,
        { Waarde: 0 } => Statussoort.Behaald,
        { Waarde: > 0 } when stand.Doel.Getal.Grens is not (Grens.Maximaal or Grens.Tussen) => Statussoort.Behaald,
        _ => stand.IsVoorbij ? Statussoort.LooptNiet : Statussoort.AandachtNodig,
    };

    /// <summary>How full the bar is, out of 100.</summary>
    public static decimal Deel(this Streefstand stand) => stand.Gedaan is { } gedaan && stand.Doel.Getal.Waarde > 0
        ? Math.Clamp(decimal.Round(100 * gedaan / stand.Doel.Getal.Waarde, 1), 0, 100) : 0;
}
