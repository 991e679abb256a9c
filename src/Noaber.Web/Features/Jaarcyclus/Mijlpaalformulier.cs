using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>What the form of a milestone holds, as it was typed.</summary>
public sealed record Mijlpaalformulier(string? Naam, string? Wie, string? Van, string? Datum, string? Nodig, string? Grond, uint Versie)
{
    internal const int LangsteNaam = 200, LangsteGrond = 300, LangsteNodig = 2000;

    /// <summary>The id that a new one gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Nieuw { get; init; }

    internal DateOnly? Begin => Shell.Design.Datum.UitVeld(Van);

    internal DateOnly? Einde => Shell.Design.Datum.UitVeld(Datum);

    internal static Mijlpaalformulier Uit(MijlpaalRij m) => new(
        m.Naam, Beurttekst.Code(m), m.Van is { } van ? Shell.Design.Datum.Veldwaarde(van) : null, Shell.Design.Datum.Veldwaarde(m.Datum),
        m.Nodig, m.Grond, m.Versie);

    /// <summary>Whether this is how the milestone stands already.</summary>
    internal bool Zegt(MijlpaalRij m) => (Naam?.Trim(), Wie, Begin, Einde, Nodig?.Trim() ?? "", Grond?.Trim() ?? "")
        == (m.Naam, Beurttekst.Code(m), m.Van, m.Datum, m.Nodig, m.Grond);

    /// <summary>
    /// Puts what was typed on the milestone, and says what is wrong with it; with faults the milestone is not to be stored.
    /// </summary>
    internal IReadOnlyList<Invoerfout> Zet(MijlpaalRij m, int jaar, IReadOnlyList<PartijAanTafel> partijen)
    {
        var fouten = Controleer(jaar).ToList();
        if (!Beurttekst.Zet(m, Wie ?? "", partijen))
            fouten.Add(new(nameof(Wie), "Kies wie aan de beurt is."));
        if (fouten.Count > 0)
            return fouten;
        if (m.Datum != Einde || m.Van != Begin)
            m.Regel = null; // from here on the date is the partnership's own
        (m.Naam, m.Van, m.Datum, m.Nodig, m.Grond) = (Naam!.Trim(), Begin, Einde!.Value, Nodig?.Trim() ?? "", Grond?.Trim() ?? "");
        return [];
    }

    private IEnumerable<Invoerfout> Controleer(int jaar)
    {
        if (!Invoer.IsNaam(Naam, LangsteNaam))
            yield return new(nameof(Naam), $"Vul in wat er moet gebeuren (hooguit {LangsteNaam} tekens).");
        if (Einde is null)
            yield return new(nameof(Datum), "Vul de laatste dag in.");
        else if (Einde.Value.Year < jaar || Einde.Value.Year > jaar + 1)
            yield return new(nameof(Datum), $"Kies een dag in {jaar} of {jaar + 1}.");
        if (!string.IsNullOrWhiteSpace(Van) && Begin is null)
            yield return new(nameof(Van), $"‘{Van}’ is geen datum.");
        else if (Begin is { } begin && !Shell.Design.Datum.KanKloppen(begin))
            yield return new(nameof(Van), Shell.Design.Datum.BuitenBereik(begin));
        if (Begin > Einde)
            yield return new(nameof(Van), "De eerste dag ligt na de laatste.");
        if (Nodig?.Length > LangsteNodig)
            yield return new(nameof(Nodig), $"Maak dit korter: hooguit {LangsteNodig} tekens.");
        if (Grond?.Length > LangsteGrond)
            yield return new(nameof(Grond), $"Maak dit korter: hooguit {LangsteGrond} tekens.");
    }
}

/// <summary>What the form of a milestone shows; <paramref name="Id"/> is null for a new one.</summary>
public sealed record MijlpaalvormModel(Guid? Id, int Jaar, Mijlpaalformulier Form,
    IReadOnlyList<Optie> Wie, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>The milestones whose date goes along when this date changes.</summary>
    public IReadOnlyList<string> Volgers { get; init; } = [];
}

/// <summary>Two versions of a milestone: as it is now, and as the reader wrote it on a page that was already old.</summary>
public sealed record MijlpaalbotsingModel(Guid Id, int Jaar, Mijlpaalformulier Nu, Mijlpaalformulier Mijn, IReadOnlyList<Optie> Wie)
{
    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";
}
