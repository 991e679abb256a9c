using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Lays a figure beside another one: of another time, of the municipality, or of the total that it is a part of.</summary>
internal sealed class Cijfervergelijker(
    Cijfervraag vraag, Cijferrekening rekening, Reeksbreuken breuken, IReadOnlyList<Meetperiode> perioden)
{
    public Cijferuitkomst Geef(Cijferplek plek) => vraag.Vergelijking switch
    {
        Cijfervergelijking.Index => Naast(plek, Basis(plek), (nu, toen) => new Herleiding.Deel(nu, toen, 100)),
        Cijfervergelijking.Verschil => Naast(plek, Vorige(plek), (nu, toen) => new Herleiding.Verschil(nu, toen)),
        Cijfervergelijking.Gemeente => Gemeente(plek),
        Cijfervergelijking.Aandeel => Aandeel(plek),
        _ => rekening.Geef(plek),
    };

    /// <summary>In what the comparison of an indicator is.</summary>
    public Eenheid Eenheid(Indicator indicator) => vraag.Vergelijking switch
    {
        Cijfervergelijking.Index => new($"index, {vraag.Basis ?? perioden[0]} = 100", 1),
        Cijfervergelijking.Aandeel => Definities.Eenheid.Procent,
        Cijfervergelijking.Verschil or Cijfervergelijking.Gemeente when indicator.Eenheid == Definities.Eenheid.Procent =>
            new("procentpunt", 1, null),
        _ => indicator.Eenheid,
    };

    private Meetperiode? Basis(Cijferplek plek) => vraag.Basis
        ?? (perioden.Where(p => p.Ritme == plek.Periode.Ritme).ToList() is [var eerste, ..] ? eerste : null);

    private Meetperiode? Vorige(Cijferplek plek) =>
        perioden.Where(p => p < plek.Periode && p.Ritme == plek.Periode.Ritme).ToList() is [.., var vorige] ? vorige : null;

    private Cijferuitkomst Naast(Cijferplek plek, Meetperiode? waarmee, Func<Herleiding, Herleiding, Herleiding> reken)
    {
        var nu = rekening.Geef(plek);
        if (nu.Getal is null)
            return nu;
        if (waarmee is not { } periode)
            return Cijferuitkomst.Geen(Cijferteken.NietVanToepassing, "Er is geen eerdere periode om mee te vergelijken.");
        var (van, tot) = periode < plek.Periode ? (periode, plek) : (plek.Periode, plek with { Periode = periode });
        if (van != tot.Periode && breuken.Tussen(tot, van).ToList() is [_, ..] waarom)
            return Cijferuitkomst.Geen(Cijferteken.NietVanToepassing | Cijferteken.Breuk, waarom);
        var toen = rekening.Geef(plek with { Periode = periode });
        return Samen(nu, toen, toen.Getal is null ? null : reken(nu.Herleiding!, toen.Herleiding!));
    }

    private Cijferuitkomst Gemeente(Cijferplek plek)
    {
        var nu = rekening.Geef(plek);
        if (nu.Getal is null)
            return nu;
        if (plek.Indicator.Optelling is Optelwijze.Som)
            return Cijferuitkomst.Geen(Cijferteken.NietVanToepassing,
                "Een aantal van een gebied is niet af te trekken van dat van de gemeente. Kies het aandeel in het totaal.");
        var heel = rekening.Geef(plek with { Gebied = $"GM{plek.Gebied[2..6]}" });
        return Samen(nu, heel, heel.Getal is null ? null : new Herleiding.Verschil(nu.Herleiding!, heel.Herleiding!));
    }

    private Cijferuitkomst Aandeel(Cijferplek plek)
    {
        var nu = rekening.Geef(plek);
        if (nu.Getal is null)
            return nu;
        if (plek.Indicator.Optelling != Optelwijze.Som || Geheel(plek) is not { } van)
            return Cijferuitkomst.Geen(Cijferteken.NietVanToepassing, "Hiervan is geen aandeel te geven: het is geen deel van een totaal.");
        var totaal = rekening.Geef(van);
        var aandeel = totaal.Getal is null ? null : new Herleiding.Deel(nu.Herleiding!, totaal.Herleiding!, 100);
        return Samen(nu, totaal, aandeel) with { Noemer = aandeel?.Getal is null ? null : totaal.Getal };
    }

    /// <summary>The whole of a part: all classes, all parties, or the municipality.</summary>
    private Cijferplek? Geheel(Cijferplek plek) => !plek.Deel.IsTotaal ? plek with { Deel = plek.Deel.Zonder(vraag.Naar!) }
        : Gebiedsniveaus.Van(plek.Gebied) != Gebiedsniveau.Gemeente ? plek with { Gebied = $"GM{plek.Gebied[2..6]}" }
        : plek.Partij is not null ? plek with { Partij = null } : null;

    private static Cijferuitkomst Samen(Cijferuitkomst nu, Cijferuitkomst ander, Herleiding? herleiding)
    {
        var getal = herleiding?.Getal;
        var tekens = (nu.Tekens | ander.Tekens) & (Cijferteken.Voorlopig | Cijferteken.Schatting | Cijferteken.Verborgen
            | Cijferteken.NietVrijgegeven | Cijferteken.Achtergehouden);
        return nu with
        {
            Getal = getal,
            Herleiding = getal is null ? null : herleiding,
            Noemer = null,
            Noten = [.. nu.Noten.Union(ander.Noten)],
            Tekens = getal is not null || tekens.HasFlag(Cijferteken.Verborgen) || tekens.IsDicht() ? tekens
                : tekens | (ander.Getal == 0 ? Cijferteken.NietVanToepassing : Cijferteken.Leeg),
        };
    }
}
