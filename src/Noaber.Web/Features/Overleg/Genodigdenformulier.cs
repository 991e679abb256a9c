using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>
/// Whom the form invites: the values of the ticked choices, and a guest a line. Only what differs from the list that was seen is done, so
/// two people who edit it at once each do their own.
/// </summary>
public sealed record Genodigdenformulier(string? Gasten)
{
    /// <summary>Null when nothing is ticked.</summary>
    public string[]? Wie { get; init; }

    /// <summary>Who was on the list when it was shown: the values of the choices and the names of the guests.</summary>
    public string[]? Gezien { get; init; }

    internal string[] Gekozen => Wie ?? [];

    internal bool VoegtToe(string wie) => Wil(wie) && !Zag(wie);

    internal bool HaaltWeg(string wie) => Zag(wie) && !Wil(wie);

    internal IReadOnlyList<string> Gastnamen =>
        [.. (Gasten ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Distinct(StringComparer.Ordinal)];

    private bool Wil(string wie) => Gekozen.Contains(wie, StringComparer.Ordinal) || Gastnamen.Contains(wie, StringComparer.Ordinal);

    private bool Zag(string wie) => Gezien?.Contains(wie, StringComparer.Ordinal) == true;
}

/// <summary>Someone who can be invited; without a participant the party itself, for whoever it sends.</summary>
public sealed record Genodigdenkeuze(Guid Partij, Guid? Deelnemer, string Naam, string Partijnaam, PartijSoort Soort)
{
    public bool Aan { get; init; }

    public string Waarde => $"{Deelnemer ?? Partij}";

    internal bool Past(OverlegGenodigde genodigde) => genodigde.PartijId == Partij && genodigde.DeelnemerId == Deelnemer;
}

/// <summary>What the form of who is invited shows.</summary>
public sealed record GenodigdenModel(Guid Id, string Titel, IReadOnlyList<Genodigdenkeuze> Keuzes, string Gasten,
    IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>Who was on the list when it was shown.</summary>
    public IReadOnlyList<string> Gezien { get; init; } = [];

    internal GenodigdenModel Ingevuld(Genodigdenformulier form) => this with
    {
        Gasten = form.Gasten ?? "",
        Gezien = form.Gezien ?? [],
        Keuzes = [.. Keuzes.Select(k => k with { Aan = form.Gekozen.Contains(k.Waarde) })],
    };
}
