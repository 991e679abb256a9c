using Noaber.Kernel.Monitor;

namespace Noaber.Files.Werkboeken;

/// <summary>What was read of the workbook of a delivery.</summary>
/// <param name="Cijfers">
/// All that was asked, each with its place: also a blank, since an explanation can stand beside it. What a finding is about stands
/// unreadable among them; none when it is another workbook.
/// </param>
/// <param name="Meldingen">What must be mended first.</param>
/// <param name="Opmerkingen">How something was read that can be meant in another way.</param>
public sealed record Leveringslezing(
    IReadOnlyList<Waarneming> Cijfers, IReadOnlyList<Celmelding> Meldingen, IReadOnlyList<Celmelding> Opmerkingen)
{
    /// <summary>Numbers where none was asked: they are no figures, but they can tell who somebody is.</summary>
    public IReadOnlyList<Waarneming> NietGevraagd { get; init; } = [];
}
