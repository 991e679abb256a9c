using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>
/// Makes one figure of several, by the definition alone: a sum, or an average by its weight. A part that is hidden or missing is never left
/// out: then there is no figure.
/// </summary>
internal static class Samennemer
{
    public const string Nooit = "Cijfers van gebieden, partijen of perioden zijn hier niet samen te nemen.";
    public const string Vrijgegeven = "Van vrijgegeven cijfers maakt Noaber geen nieuw totaal. Er is alleen het totaal dat is vrijgegeven.";

    private const Cijferteken Blijft = Cijferteken.Voorlopig | Cijferteken.Schatting | Cijferteken.Verborgen;

    /// <summary>Together.</summary>
    /// <param name="indicator">Of what.</param>
    /// <param name="delen">The parts, each with its place.</param>
    /// <param name="gewicht">The weight of a part.</param>
    public static Cijferuitkomst Neem(Indicator indicator, IReadOnlyList<(Cijferplek Plek, Cijferuitkomst Uit)> delen,
        Func<Cijferplek, Cijferuitkomst> gewicht)
    {
        if (delen is [var enige])
            return enige.Uit;
        return !delen.Any(d => d.Uit.Vrijgegeven) ? Voeg(indicator, delen, gewicht)
            : Cijferuitkomst.Geen(Cijferteken.Verborgen, Vrijgegeven) with { Vrijgegeven = true };
    }

    /// <summary>The same, also of what was released: for a share, and for the two halves of a year.</summary>
    public static Cijferuitkomst Voeg(Indicator indicator, IReadOnlyList<(Cijferplek Plek, Cijferuitkomst Uit)> delen,
        Func<Cijferplek, Cijferuitkomst> gewicht)
    {
        if (indicator.Optelling is Optelwijze.Nooit or Optelwijze.UitBreuk)
            return Cijferuitkomst.Geen(Cijferteken.NietVanToepassing, Nooit);
        var uitkomsten = delen.Select(d => d.Uit).ToList();
        var samen = new Cijferuitkomst(null, Tekens(uitkomsten))
        {
            Vrijgegeven = uitkomsten.Exists(u => u.Vrijgegeven),
            Noten = [.. uitkomsten.SelectMany(u => u.Noten).Distinct()], Versies = [.. uitkomsten.SelectMany(u => u.Versies).Distinct()],
        };
        return uitkomsten.Exists(u => u.Telt is null) ? Gemist(samen, uitkomsten)
            : uitkomsten.TrueForAll(u => u.Tekens.HasFlag(Cijferteken.NietVanToepassing))
                ? samen with { Tekens = samen.Tekens | Cijferteken.NietVanToepassing }
            : indicator.Optelling == Optelwijze.Som
                ? samen with { Getal = uitkomsten.Sum(u => u.Telt!.Value), Herleiding = Som(uitkomsten) }
            : Gewogen(samen, delen, gewicht);
    }

    private static Cijferuitkomst Gemist(Cijferuitkomst samen, List<Cijferuitkomst> uitkomsten) => samen with
    {
        Tekens = samen.Tekens | (samen.Tekens.HasFlag(Cijferteken.Verborgen) ? Cijferteken.Geen
            : !uitkomsten.Exists(u => u.IsDicht) ? Cijferteken.Leeg
            : uitkomsten.TrueForAll(u => u.Tekens.HasFlag(Cijferteken.NietVrijgegeven)) ? Cijferteken.NietVrijgegeven
            : Cijferteken.Achtergehouden),
    };

    private static Cijferuitkomst Gewogen(
        Cijferuitkomst samen, IReadOnlyList<(Cijferplek Plek, Cijferuitkomst Uit)> delen, Func<Cijferplek, Cijferuitkomst> gewicht)
    {
        var gewogen = delen.Where(d => d.Uit.Getal is not null)
            .Select(d => (d.Uit, Getal: d.Uit.Getal!.Value, Gewicht: gewicht(d.Plek))).ToList();
        if (gewogen.Exists(g => g.Gewicht.Telt is null))
            return samen with
            {
                Tekens = samen.Tekens | (gewogen.Exists(g => g.Gewicht.Tekens.HasFlag(Cijferteken.Verborgen)) ? Cijferteken.Verborgen
                    : gewogen.Exists(g => g.Gewicht.IsDicht) ? Cijferteken.Achtergehouden : Cijferteken.Leeg),
                Noten = [.. samen.Noten, "Niet te wegen: van een deel is niet bekend hoe zwaar het telt."],
            };
        var zwaar = gewogen.Sum(g => g.Gewicht.Telt!.Value);
        return zwaar == 0 ? samen with { Tekens = samen.Tekens | Cijferteken.NietVanToepassing }
            : samen with
            {
                Getal = gewogen.Sum(g => g.Getal * g.Gewicht.Telt!.Value) / zwaar,
                Noemer = null,
                Herleiding = new Herleiding.Gewogen([.. gewogen.Where(g => g.Gewicht.Herleiding is not null)
                    .Select(g => (g.Uit.Herleiding!, g.Gewicht.Herleiding!))]),
            };
    }

    /// <summary>Of what was found; what nobody said anything of is no part of it.</summary>
    public static Herleiding Som(IEnumerable<Cijferuitkomst> uitkomsten) =>
        new Herleiding.Som([.. uitkomsten.Select(u => u.Herleiding).OfType<Herleiding>()]);

    private static Cijferteken Tekens(List<Cijferuitkomst> uitkomsten) =>
        uitkomsten.Aggregate(Cijferteken.Geen, (t, u) => t | (u.Tekens & Blijft));
}
