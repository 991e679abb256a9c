using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>How far one number is from another, with regard to their bounds.</summary>
/// <param name="Waarde">0 when it is within the bound; below 0 when it falls short.</param>
/// <param name="Ongeveer">It is at least so much, or about: one of the two is no exact number.</param>
public sealed record Getalverschil(decimal Waarde, bool Ongeveer)
{
    /// <summary>
    /// Of a later number to an earlier one. Null when it cannot be told: of <c>minimaal 50</c> nobody knows how far it is from 70.
    /// </summary>
    public static Getalverschil? Tussen(Getal later, Getal eerder)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(eerder);
        var ((laag, hoog), (onder, boven)) = (Reikt(later), Reikt(eerder));
        var ongeveer = laag != hoog || later.Grens == Grens.Circa || eerder.Grens == Grens.Circa;
        return laag >= onder && hoog <= boven ? new(0, false)
            : hoog < onder ? new(hoog - onder, ongeveer)
            : laag > boven ? new(laag - boven, ongeveer)
            : null;
    }

    private static (decimal Laag, decimal Hoog) Reikt(Getal getal) => getal.Grens switch
    {
        Grens.Minimaal => (getal.Waarde, decimal.MaxValue),
        Grens.Maximaal => (0, getal.Waarde),
        _ => (getal.Waarde, getal.Tot ?? getal.Waarde),
    };
}
