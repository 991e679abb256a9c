using Noaber.Kernel.Partijen;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Beheer;

/// <summary>Which parties stop, which goes on, and from when, as it was filled in.</summary>
/// <param name="Op">The first day of the party that goes on.</param>
/// <param name="Naar">A party that is there; empty for a new name.</param>
/// <param name="Naam">The new name.</param>
public sealed record Samenvoegformulier(string? Op, string? Naar, string? Naam)
{
    private const int LangsteNaam = 200;

    /// <summary>The parties that stop; null when nothing is ticked.</summary>
    public Guid[]? Stopt { get; init; }

    internal DateOnly? Dag => Datum.UitVeld(Op);

    internal Guid? Gekozen => Guid.TryParse(Naar, out var partij) ? partij : null;

    internal List<Samenvoegpartij> Kies(IReadOnlyList<Samenvoegpartij> partijen) => [.. partijen.Where(p => Stopt?.Contains(p.Id) == true)];

    internal List<Invoerfout> Controleer(IReadOnlyList<Samenvoegpartij> partijen)
    {
        var (fouten, stopt, naar) = (new List<Invoerfout>(), Kies(partijen), partijen.FirstOrDefault(p => p.Id == Gekozen));
        if (Dag is not { } dag)
            fouten.Add(new(nameof(Op), "Vul in vanaf welke dag het zo is."));
        else if (!Datum.KanKloppen(dag))
            fouten.Add(new(nameof(Op), Datum.BuitenBereik(dag)));
        else if (stopt.Exists(p => p.Van >= dag || p.Tot < dag.AddDays(-1)) || naar?.Van > dag || naar?.Tot < dag)
            fouten.Add(new(nameof(Op), "Op die dag doet niet elke partij die je koos mee."));
        if (stopt.Count == 0 || stopt.Count != Stopt!.Length)
            fouten.Add(new(nameof(Stopt), "Kies welke partij stopt, of welke partijen."));
        else if (stopt.Append(naar).OfType<Samenvoegpartij>().Select(p => p.Soort).Distinct().Count() > 1)
            fouten.Add(new(nameof(Stopt), "Kies partijen van één soort: een corporatie gaat op in een corporatie."));
        fouten.AddRange(ControleerNaar(stopt, naar));
        return fouten;
    }

    private IEnumerable<Invoerfout> ControleerNaar(List<Samenvoegpartij> stopt, Samenvoegpartij? naar)
    {
        if (string.IsNullOrEmpty(Naar) == string.IsNullOrWhiteSpace(Naam))
            yield return new(nameof(Naar), "Kies een partij die er al is, of vul een nieuwe naam in. Eén van de twee.");
        else if (!string.IsNullOrEmpty(Naar) && naar is null)
            yield return new(nameof(Naar), "Kies een partij uit de lijst.");
        else if (naar is not null && stopt.Contains(naar))
            yield return new(nameof(Naar), "De partij die doorgaat, stopt niet.");
        else if (naar is null && !Invoer.IsNaam(Naam, LangsteNaam))
            yield return new(nameof(Naam), "Vul de naam van de organisatie in (hooguit 200 tekens).");
    }
}

/// <summary>A party that can merge.</summary>
public sealed record Samenvoegpartij(Guid Id, string Naam, PartijSoort Soort, bool Instemmingsrecht, DateOnly Van, DateOnly? Tot);

/// <summary>What the page shows on which parties merge.</summary>
public sealed record SamenvoegenModel(Samenvoegformulier Form, IReadOnlyList<Samenvoegpartij> Partijen, IReadOnlyList<Invoerfout> Fouten);

/// <summary>That a party goes on as another, with its name.</summary>
public sealed record Opvolgingsregel(Guid Van, string VanNaam, Guid Naar, string NaarNaam, DateOnly Op);
