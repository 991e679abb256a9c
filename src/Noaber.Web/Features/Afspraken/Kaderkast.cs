using Noaber.Web.Data;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Afspraken;

/// <summary>
/// Keeps the content of kaders, which is read all day and hardly ever changes. The key holds the row version of the kader, which the
/// database moves on with every change in it (<c>raak_kader_aan</c>). Who may see the kader is asked of the database each time, before this.
/// </summary>
internal sealed class Kaderkast : Bewaarkast
{
    public Task<Kaderinhoud> Inhoud(NoaberDb db, Guid kader, uint versie, CancellationToken stop) =>
        Deel(kader, versie, "inhoud", () => Kaderinhoud.Lees(db, kader, stop), inhoud => inhoud.Omvang);

    /// <summary>Something that follows from the content of a kader and from <paramref name="keuze"/> alone; its size in characters.</summary>
    public Task<T> Deel<T>(Guid kader, uint versie, object keuze, Func<Task<T>> maak, Func<T, int> omvang) =>
        Bewaar((kader, versie, keuze), maak, omvang);
}
