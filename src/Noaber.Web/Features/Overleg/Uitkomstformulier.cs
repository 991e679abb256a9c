using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>What the form of an outcome holds, as it was typed.</summary>
public sealed record Uitkomstformulier(OverlegUitkomst Soort, string Tekst, string? Partij, string? Persoon, string? Uiterlijk, uint Versie)
{
    private const int LangsteTekst = 10_000, LangsteNaam = 200;

    /// <summary>The id that a new one gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Nieuw { get; init; }

    private Guid? Wie => Guid.TryParse(Partij, out var partij) ? partij : null;

    private string? Naam => string.IsNullOrWhiteSpace(Persoon) ? null : Persoon.Trim();

    /// <summary>Whether this is how the outcome stands already.</summary>
    internal bool Zegt(UitkomstRij rij) => (Soort, Tekst.Trim(), Wie, Naam, Datum.UitVeld(Uiterlijk))
        == (rij.Soort, rij.Tekst, rij.PartijId, rij.Persoon, rij.Uiterlijk);

    internal static Uitkomstformulier Van(UitkomstRij rij) => new(rij.Soort, rij.Tekst, rij.PartijId?.ToString(), rij.Persoon,
        rij.Uiterlijk is { } dag ? Datum.Veldwaarde(dag) : null, rij.Versie);

    internal void ZetIn(UitkomstRij rij)
    {
        (rij.Soort, rij.Tekst, rij.Uiterlijk) = (Soort, Tekst.Trim(), Datum.UitVeld(Uiterlijk));
        (rij.PartijId, rij.Persoon) = (Wie, Naam);
    }

    internal List<Invoerfout> Controleer(IReadOnlyList<Optie> partijen)
    {
        var fouten = new List<Invoerfout>();
        if (!Enum.IsDefined(Soort))
            fouten.Add(new(nameof(Soort), "Kies of het informatie, een besluit of een actie is."));
        if (string.IsNullOrWhiteSpace(Tekst) || Tekst.Length > LangsteTekst)
            fouten.Add(new(nameof(Tekst), "Schrijf op wat eruit kwam, met hooguit 10.000 tekens."));
        if (!string.IsNullOrEmpty(Partij) && partijen.All(p => p.Waarde != Partij))
            fouten.Add(new(nameof(Partij), "Kies een partij uit de lijst."));
        if (Soort is OverlegUitkomst.Actie && string.IsNullOrEmpty(Partij) && string.IsNullOrWhiteSpace(Persoon))
            fouten.Add(new(nameof(Partij), "Een actie heeft iemand die haar doet. Kies een partij of vul een naam in."));
        if (!string.IsNullOrWhiteSpace(Persoon) && !Invoer.IsNaam(Persoon, LangsteNaam))
            fouten.Add(new(nameof(Persoon), "Vul een naam in van hooguit 200 tekens."));
        if (!string.IsNullOrWhiteSpace(Uiterlijk) && Datum.UitVeld(Uiterlijk) is null)
            fouten.Add(new(nameof(Uiterlijk), $"‘{Uiterlijk}’ is geen datum."));
        else if (Datum.UitVeld(Uiterlijk) is { } dag && !Datum.KanKloppen(dag))
            fouten.Add(new(nameof(Uiterlijk), Datum.BuitenBereik(dag)));
        return fouten;
    }
}

/// <summary>What the form of an outcome shows.</summary>
public sealed record UitkomstModel(
    Guid Overleg, string OverlegTitel, Guid Punt, string PuntTitel, Guid? Id, Uitkomstformulier Form, IReadOnlyList<Optie> Partijen)
{
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What someone else made of it in the meantime.</summary>
    public Uitkomstformulier? Nu { get; init; }

    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";
}
