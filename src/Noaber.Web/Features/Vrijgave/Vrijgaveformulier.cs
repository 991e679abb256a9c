using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>What was chosen to be released, or to ask consent for.</summary>
public sealed record Vrijgaveformulier
{
    public string? Titel { get; init; }
    public string? Halfjaar { get; init; }
    public string? Publiek { get; init; }
    public string[]? Indicatoren { get; init; }
    public bool Uitgesplitst { get; init; }
    public string? Reden { get; init; }
    public DateOnly? Uiterlijk { get; init; }

    internal static IReadOnlyList<Optie> Publieken { get; } =
        [.. Kernel.Monitor.Vrijgave.Publieken.MetVrijgave.Select(p => new Optie($"{p}", Opmaak.Hoofdletter(p.Naam())))];

    internal bool Koos(string indicator) => Indicatoren?.Contains(indicator) == true;

    /// <summary>The half-year, the audience and the indicators, or what is wrong with them.</summary>
    internal (Vrijgavekeuze? Keuze, List<Invoerfout> Fouten) Lees(IReadOnlyList<Meetperiode> halfjaren, IReadOnlyCollection<string> indicatoren)
    {
        var fouten = new List<Invoerfout>();
        if (Meetperiode.Lees(Halfjaar) is not { } halfjaar || !halfjaren.Contains(halfjaar))
            fouten.Add(new(nameof(Halfjaar), "Kies een halfjaar waarover cijfers zijn aanvaard."));
        if (!Enum.TryParse<Publiek>(Publiek, out var publiek) || !Kernel.Monitor.Vrijgave.Publieken.MetVrijgave.Contains(publiek))
            fouten.Add(new(nameof(Publiek), "Kies voor wie: de raad of iedereen."));
        string[] gekozen = [.. (Indicatoren ?? []).Distinct()];
        if (gekozen.Length == 0 || !gekozen.All(indicatoren.Contains))
            fouten.Add(new(nameof(Indicatoren), "Kies ten minste één cijfer uit de lijst."));
        return fouten.Count > 0 ? (null, fouten)
            : (new(Invoer.OfNiets(Titel) ?? "", Meetperiode.Lees(Halfjaar)!.Value, publiek, gekozen, Uitgesplitst), fouten);
    }

    internal IEnumerable<Invoerfout> Titelfouten() => Invoer.IsNaam(Titel, VrijgaveRij.LangsteTitel) ? []
        : [new(nameof(Titel), $"Geef het een naam van hoogstens {VrijgaveRij.LangsteTitel} tekens.")];
}
