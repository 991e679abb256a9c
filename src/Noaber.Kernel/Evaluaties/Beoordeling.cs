namespace Noaber.Kernel.Evaluaties;

/// <summary>What one party made of one agreement.</summary>
/// <param name="Partij">Which party.</param>
/// <param name="Oordeel">What became of it, according to that party.</param>
/// <param name="Vervolg">What it wants for the next year; null when it said nothing of that.</param>
/// <param name="Toelichting">Its explanation; null when it gave none.</param>
public sealed record Partijoordeel(Guid Partij, Evaluatieoordeel Oordeel, Vervolg? Vervolg, string? Toelichting);

/// <summary>
/// What the parties made of one agreement, side by side. Nothing is filled in for a party that said nothing, and a difference is kept as it
/// is.
/// </summary>
/// <param name="Gevraagd">The parties of whom a judgement is asked.</param>
/// <param name="Gezegd">What was said; one at most of each party.</param>
public sealed record Beoordeling(IReadOnlyCollection<Guid> Gevraagd, IReadOnlyCollection<Partijoordeel> Gezegd)
{
    /// <summary>Two parties judge otherwise.</summary>
    public bool Verschilt => Gezegd.Select(o => o.Oordeel).Distinct().Skip(1).Any();

    /// <summary>The parties that were asked and said nothing.</summary>
    public IReadOnlyList<Guid> Zwijgt => [.. Gevraagd.Except(Gezegd.Select(o => o.Partij))];

    /// <summary>What all said, when each party that was asked said the same; else null.</summary>
    public Evaluatieoordeel? Eens => IsCompleet && !Verschilt ? Gezegd.First().Oordeel : null;

    /// <summary>What all want for the next year, when each party that was asked wants the same; else null.</summary>
    public Vervolg? EensOverVervolg =>
        IsCompleet && Gezegd.Select(o => o.Vervolg).Distinct().ToList() is [{ } vervolg] ? vervolg : null;

    /// <summary>Who is asked to explain: where parties differ, each that did not.</summary>
    public IReadOnlyList<Guid> UitlegGevraagd =>
        Verschilt ? [.. Gezegd.Where(o => string.IsNullOrWhiteSpace(o.Toelichting)).Select(o => o.Partij)] : [];

    private bool IsCompleet => Gezegd.Count > 0 && Zwijgt.Count == 0;

    /// <summary>
    /// Whether a joint outcome needs a reason: where something is to change, since the proposal begins with it, and where parties differ,
    /// since one of them is not followed.
    /// </summary>
    /// <param name="vervolg">What was chosen for the next year.</param>
    public bool VraagtReden(Vervolg vervolg) => vervolg.WordtVoorstel() || Verschilt;
}
