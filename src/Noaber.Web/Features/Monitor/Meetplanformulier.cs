using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Monitor;

/// <summary>What was chosen of one figure.</summary>
public sealed record Meetplanformulier
{
    internal const string Weg = "weg";

    public string? Niveau { get; init; }
    public string? Vanaf { get; init; }
    public string? TotEnMet { get; init; }
    public string[]? Partijen { get; init; }
    public string? Doe { get; init; }

    /// <summary>The row version that was on the screen; 0 for a figure that was not measured.</summary>
    public uint? Gezien { get; init; }

    internal static Meetplanformulier Van(MeetplanregelRij? rij, Indicator indicator, Meetperiode nu, Opvolgingen opvolgingen) => new()
    {
        Niveau = $"{rij?.Niveau ?? indicator.LaagsteNiveau}", Vanaf = $"{rij?.Vanaf ?? nu}", TotEnMet = $"{rij?.TotEnMet}",
        // Who is gone stands in the plan as who it went on as.
        Partijen = [.. opvolgingen.MetOpvolgers(rij?.Partijen ?? []).Select(p => $"{p}")],
    };

    /// <summary>The line of the plan, or all that is wrong.</summary>
    internal (Meetplanregel? Regel, IReadOnlyList<Invoerfout> Fouten) Lees(Indicator indicator, IReadOnlyCollection<Guid> partijen)
    {
        var fouten = new List<Invoerfout>();
        if (!Enum.TryParse<Gebiedsniveau>(Niveau, out var niveau) || !Enum.IsDefined(niveau) || niveau > indicator.LaagsteNiveau)
            fouten.Add(new(nameof(Niveau),
                $"Kies tot op welk gebied. ‘{indicator.Naam}’ gaat niet dieper dan de {indicator.LaagsteNiveau.Naam()}."));
        var vanaf = Halfjaar(nameof(Vanaf), Vanaf, fouten);
        var tot = string.IsNullOrWhiteSpace(TotEnMet) ? null : Halfjaar(nameof(TotEnMet), TotEnMet, fouten);
        if (tot < vanaf)
            fouten.Add(new(nameof(TotEnMet), "Het laatste halfjaar ligt voor het eerste. Draai ze om."));
        List<Guid> wie = [.. (Partijen ?? []).Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty)];
        if (wie.Exists(id => !partijen.Contains(id)))
            fouten.Add(new(nameof(Partijen), "Kies uit de partijen die dit cijfer kunnen aanleveren."));
        return fouten.Count > 0 || vanaf is not { } eerste ? (null, fouten)
            : (new() { Indicator = indicator.Code, Niveau = niveau, Vanaf = eerste, TotEnMet = tot, Partijen = wie }, fouten);
    }

    private static Meetperiode? Halfjaar(string veld, string? tekst, List<Invoerfout> fouten)
    {
        if (Meetperiode.Lees(tekst) is { Ritme: Ritme.Halfjaar } halfjaar)
            return halfjaar;
        fouten.Add(new(veld, "Typ het halfjaar als jaar, streepje, 1 of 2, zoals 2027-1."));
        return null;
    }
}
