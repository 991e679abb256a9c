using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>What figures of one area are together.</summary>
internal static class Somregels
{
    // Also of what never adds up over areas or parties: who is counted once here is in one class here.
    public static IEnumerable<Controlebevinding> Klassen(Leveringsbeeld beeld) =>
        from blok in beeld.Blokken
        where blok.Indicator.Telt
        from dimensie in blok.Indicator.Dimensies
        where dimensie.Sluitend
        from geheel in blok.Delen
        where geheel[dimensie.Code] is null
        let delen = beeld.Klassen(blok.Indicator, dimensie).ConvertAll(geheel.En)
        where delen.Exists(blok.Delen.Contains)
        from gebied in blok.Gebieden
        where blok.Zoek(gebied, geheel) is { Waarde.Telt: not null }
        let totaal = blok.Zoek(gebied, geheel)
        where !delen.Exists(deel => blok.Zoek(gebied, deel)?.IsOnleesbaar == true)
        let getallen = delen.ConvertAll(deel => blok.Zoek(gebied, deel)?.Waarde.Telt)
        where Verschilt(totaal.Waarde.Telt!.Value, getallen, blok.Indicator.Afronding * (delen.Count + 1))
        select Leveringsbeeld.Bij(totaal, Controleregel.Klassen, Bevindingsoort.Blokkeert,
            $"{Optelling(getallen)}. Bij het totaal van ‘{blok.Indicator.Naam}’ staat {totaal.Waarde}.",
            "Verbeter het totaal of een van de klassen.");

    /// <summary>Where something may be in more classes or in none, each of them is still a part of the whole.</summary>
    public static IEnumerable<Controlebevinding> Delen(Leveringsbeeld beeld) =>
        from blok in beeld.Blokken
        where blok.Indicator.Telt
        from dimensie in blok.Indicator.Dimensies
        where !dimensie.Sluitend
        from geheel in blok.Delen
        where geheel[dimensie.Code] is null
        from deel in beeld.Klassen(blok.Indicator, dimensie).ConvertAll(geheel.En)
        where blok.Delen.Contains(deel)
        from gebied in blok.Gebieden
        let totaal = blok.Zoek(gebied, geheel)
        let klasse = blok.Zoek(gebied, deel)
        where klasse?.Waarde.Telt > totaal?.Waarde.Telt + (blok.Indicator.Afronding * 2)
        select Leveringsbeeld.Bij(klasse, Controleregel.Klassen, Bevindingsoort.Blokkeert,
            $"Bij ‘{beeld.Vraag.Catalogus.Naam(deel)}’ staat {klasse.Waarde}. Het totaal van ‘{blok.Indicator.Naam}’ is {totaal.Waarde}: "
            + "een deel is nooit meer dan het geheel.", "Verbeter het totaal of deze klasse.");

    public static IEnumerable<Controlebevinding> Telsommen(Leveringsbeeld beeld) =>
        from som in beeld.Van<Telsom>()
        let naam = beeld.Vraag.Catalogus.Zoek(som.Geheel.Indicator)!
        from plek in beeld.Plekken(som.Geheel)
        let totaal = beeld.Getal(som.Geheel, plek.Gebied, plek.Verder)
        where totaal is not null && !som.Delen.Any(deel => beeld.IsOnleesbaar(deel, plek.Gebied, plek.Verder))
        let getallen = som.Delen.Select(deel => beeld.Getal(deel, plek.Gebied, plek.Verder)).ToList()
        where getallen.Exists(g => g is not null)
        where Verschilt(totaal.Value, getallen, som.Speling + (naam.Afronding * (som.Delen.Count + 1)))
        select Leveringsbeeld.Bij(beeld.Cijfer(som.Geheel, plek.Gebied, plek.Verder)!, Controleregel.Telsom, Bevindingsoort.Blokkeert,
            $"{Optelling(getallen)}. Bij ‘{naam.Naam}’ staat {Waarde.Schrijf(totaal.Value)}. {som.Waarom}",
            "Verbeter het totaal of een van de delen.");

    public static IEnumerable<Controlebevinding> Balansen(Leveringsbeeld beeld) =>
        from balans in beeld.Van<Balans>()
        from plek in beeld.Plekken(balans.Eind)
        let eind = beeld.Getal(balans.Eind, plek.Gebied, plek.Verder)
        where eind is not null
        let stukken = Stukken(beeld, balans, plek.Gebied, plek.Verder)
        where stukken.TrueForAll(s => s is not null)
        let hoort = stukken.Sum()!.Value
        where hoort != eind.Value
        select Leveringsbeeld.Bij(beeld.Cijfer(balans.Eind, plek.Gebied, plek.Verder)!, Controleregel.Balans, Bevindingsoort.Blokkeert,
            $"{Uitkomst(stukken)}. Er staat {Waarde.Schrijf(eind.Value)}: "
            + $"{Waarde.Schrijf(Math.Abs(eind.Value - hoort))} te {(eind > hoort ? "veel" : "weinig")}.",
            "Verbeter het begin, het eind, of wat erbij kwam en eraf ging.");

    /// <summary>When each part is known they must be equal; else what is known may not be more.</summary>
    private static bool Verschilt(decimal totaal, List<decimal?> delen, decimal speling)
    {
        var som = delen.Sum() ?? 0;
        return delen.TrueForAll(d => d is not null) ? Math.Abs(som - totaal) > speling : som > totaal + speling;
    }

    private static List<decimal?> Stukken(Leveringsbeeld beeld, Balans balans, string gebied, Uitsplitsing verder) =>
    [
        beeld.Getal(balans.Begin, gebied, verder),
        .. balans.Af.Select(af => -beeld.Getal(af, gebied, verder)),
        .. balans.Bij.Select(bij => beeld.Getal(bij, gebied, verder)),
    ];

    private static string Optelling(List<decimal?> getallen)
    {
        var bekend = getallen.OfType<decimal>().ToList();
        var rest = bekend.Count < getallen.Count ? ", zonder wat niet is ingevuld" : "";
        return $"{Uitkomst([.. bekend.Select(g => (decimal?)g)])}{rest}";
    }

    /// <summary>What it comes to; of a single number not that it is itself.</summary>
    private static string Uitkomst(List<decimal?> stukken)
    {
        var (som, uitkomst) = (Som(stukken), Waarde.Schrijf(stukken.Sum() ?? 0));
        return som == uitkomst ? $"Opgeteld is het {uitkomst}" : $"{som} is {uitkomst}";
    }

    /// <summary>As people write it, without the zeroes: <c>1.433 − 10 + 10 + 24</c>.</summary>
    private static string Som(List<decimal?> stukken)
    {
        var (eerste, rest) = (stukken.FirstOrDefault() ?? 0, stukken.Skip(1).OfType<decimal>().Where(s => s != 0));
        return Waarde.Schrijf(eerste) + string.Concat(rest.Select(s => $" {(s < 0 ? '−' : '+')} {Waarde.Schrijf(Math.Abs(s))}"));
    }
}
