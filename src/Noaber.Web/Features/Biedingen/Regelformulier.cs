using System.Globalization;
using Noaber.Kernel.Biedingen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Biedingen;

/// <summary>A line of a bid as it was typed.</summary>
public sealed record Regelformulier
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The line that a new one gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Lijn { get; init; }

    /// <summary>The row version that was on the screen.</summary>
    public uint? Gezien { get; init; }

    public string? Soort { get; init; }
    public string? Wat { get; init; }
    public string? Eenheid { get; init; }

    /// <summary>How many, for each of the five years.</summary>
    public string?[]? Aantallen { get; init; }

    /// <summary>The footnote of each year.</summary>
    public string?[]? Noten { get; init; }

    public bool Gemiddeld { get; init; }
    public string? Plaats { get; init; }
    public string? Doelgroep { get; init; }
    public string? Bedrag { get; init; }
    public string? Toelichting { get; init; }

    internal static Regelformulier Van(BodregelRij rij, int jaar)
    {
        var regel = rij.Waarde;
        var jaren = Bod.JarenVanaf(jaar);
        return new()
        {
            Lijn = rij.LijnId, Gezien = rij.Versie, Soort = $"{regel.Soort}", Wat = regel.Wat, Eenheid = regel.Eenheid,
            Aantallen = [.. jaren.Select(j => regel.In(j)?.Getal.ToString())], Noten = [.. jaren.Select(j => regel.In(j)?.Noot)],
            Gemiddeld = regel.Gemiddeld, Plaats = regel.Plaats, Doelgroep = regel.Doelgroep,
            Bedrag = regel.Bedrag?.ToString("#,0.##", Nederlands), Toelichting = regel.Toelichting,
        };
    }

    internal string? Aantal(int plaats) => Aantallen?.ElementAtOrDefault(plaats);

    internal string? Noot(int plaats) => Noten?.ElementAtOrDefault(plaats);

    internal (IReadOnlyList<Invoerfout> Fouten, Bodregel Regel) Lees(int jaar, Guid lijn)
    {
        var fouten = new List<Invoerfout>();
        if (!Enum.TryParse<Bodsoort>(Soort, out var soort) || !Enum.IsDefined(soort))
            fouten.Add(new(nameof(Soort), "Kies wat voor activiteit het is."));
        if (Invoer.OfNiets(Wat) is null)
            fouten.Add(new(nameof(Wat), "Schrijf in een paar woorden op wat jullie gaan doen."));
        fouten.AddRange(TeLang());
        decimal? bedrag = null;
        if (Invoer.OfNiets(Bedrag) is { } euro && (bedrag = LeesBedrag(euro)) is null)
            fouten.Add(new(nameof(Bedrag),
                $"‘{Opmaak.Kort(euro, 30)}’ is geen bedrag. Typ hele euro’s of met twee cijfers na de komma, zoals 1.250.000."));
        var eenheid = Invoer.OfNiets(Eenheid) ?? soort.Eenheid();
        var cijfers = Bod.JarenVanaf(jaar).Select((j, plaats) => Cijfer(j, plaats, eenheid, fouten)).OfType<Bodcijfer>().ToList();
        return (fouten, new()
        {
            Lijn = lijn, Soort = soort, Wat = Invoer.OfNiets(Wat) ?? "", Eenheid = eenheid, Cijfers = cijfers,
            Gemiddeld = Gemiddeld, Plaats = Invoer.OfNiets(Plaats), Doelgroep = Invoer.OfNiets(Doelgroep), Bedrag = bedrag,
            Toelichting = Invoer.OfNiets(Toelichting),
        });
    }

    private IEnumerable<Invoerfout> TeLang() =>
        from veld in new (string Naam, string? Tekst, int Meest)[]
        {
            (nameof(Wat), Wat, BodregelRij.LangsteWat), (nameof(Eenheid), Eenheid, BodregelRij.LangsteEenheid),
            (nameof(Plaats), Plaats, BodregelRij.LangsteNaam), (nameof(Doelgroep), Doelgroep, BodregelRij.LangsteNaam),
            (nameof(Toelichting), Toelichting, BodregelRij.LangsteTekst),
        }.Concat((Noten ?? []).Select((noot, plaats) => (Naam: $"Noten[{plaats}]", Tekst: noot, Meest: BodregelRij.LangsteNoot)))
        where veld.Tekst?.Trim().Length > veld.Meest
        select new Invoerfout(veld.Naam, $"Dit is te lang: er passen {veld.Meest} tekens in.");

    private Bodcijfer? Cijfer(int jaar, int plaats, string eenheid, List<Invoerfout> fouten)
    {
        var (aantal, noot) = (Invoer.OfNiets(Aantal(plaats)), Invoer.OfNiets(Noot(plaats)));
        if (aantal is not null && Getal.Lees(aantal) is { } getal)
        {
            if (Bodsoorten.IsHeel(eenheid) && !getal.IsHeel)
                fouten.Add(new($"Aantallen[{plaats}]", $"‘{getal}’ bij {jaar} is geen heel aantal {eenheid}. Rond het af."));
            return new(jaar, getal, noot);
        }
        if (aantal is not null)
            fouten.Add(new($"Aantallen[{plaats}]", $"‘{Opmaak.Kort(aantal, 30)}’ bij {jaar} is geen aantal. "
                + "Typ bijvoorbeeld 70, circa 70, minimaal 60, maximaal 80 of 60 tot 70."));
        else if (noot is not null)
            fouten.Add(new($"Aantallen[{plaats}]",
                $"Bij {jaar} staat een voetnoot zonder aantal. Vul het aantal in, of schrijf het in de toelichting."));
        return null;
    }

    internal static decimal? LeesBedrag(string euro) =>
        Getal.Lees(euro) is { Grens: Kernel.Afspraken.Grens.Precies } getal ? getal.Waarde : null;
}
