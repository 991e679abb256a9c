using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What a step of a dispute asks for, as it was typed: each step reads its own fields.</summary>
public sealed record Geschilformulier
{
    /// <summary>The party that put it to the minister, and when.</summary>
    public string? Partij { get; init; }
    public string? Op { get; init; }

    /// <summary>The day until which the term is longer.</summary>
    public string? Tot { get; init; }

    /// <summary>How it ended, and when.</summary>
    public string? Afloop { get; init; }
    public string? Gesloten { get; init; }

    /// <summary>The mark of a dispute that someone else closed first, for who closes it otherwise after having seen that.</summary>
    public uint Versie { get; init; }

    /// <summary>Whether this is how the dispute stands already.</summary>
    internal bool Zegt(GeschilRij geschil) =>
        Afloop is not null ? (Afloop.Trim(), Datum.UitVeld(Gesloten)) == (geschil.Afloop, geschil.GeslotenOp)
        : Tot is not null ? geschil.Uiterlijk is not null && Datum.UitVeld(Tot) == geschil.Uiterlijk
        : Partij is not null && (Partij, Datum.UitVeld(Op)) == ($"{geschil.PartijId}", geschil.VoorgelegdOp);
}

/// <summary>A dispute as the page of its proposal shows it.</summary>
public sealed record GeschilModel(
    Guid Voorstel, string Titel, DateOnly OntstaanOp, DateOnly? VoorgelegdOp, string? VoorgelegdDoor, DateOnly? Uiterlijk,
    DateOnly? GeslotenOp, string? Afloop)
{
    /// <summary>Who can put it to the minister.</summary>
    public IReadOnlyList<Optie> Partijen { get; init; } = [];

    public bool MagVastleggen { get; init; }

    /// <summary>What was typed; before that, today and the longest term.</summary>
    public Geschilformulier Form { get; init; } = new();

    /// <summary>Until when it can be put to the minister.</summary>
    public DateOnly VoorleggenTot => Geschiltermijn.Voorleggen(OntstaanOp);

    /// <summary>Until when the running term can be made longer; null when it was not put to the minister.</summary>
    public DateOnly? LangsteVerlenging => Uiterlijk is { } tot ? Geschiltermijn.LangsteVerlenging(tot) : null;

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>Who was first with another step, and when; empty when nobody was.</summary>
    public string Door { get; init; } = "";
}
