using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Finds counts about people that are so small that they tell who they are: fewer than ten of them in a wijk or a buurt.</summary>
public static class KleineAantallen
{
    /// <summary>From so many people on a count may be given of an area under the municipality. A choice of ours.</summary>
    public const int Minste = 10;

    /// <summary>The cells that hold such a count; none is no person.</summary>
    public static IReadOnlyList<Persoonsbevinding> Zoek(IEnumerable<Waarneming> cijfers, Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        ArgumentNullException.ThrowIfNull(catalogus);
        return
        [
            .. from cijfer in cijfers
               where cijfer.Waarde.Getal is > 0 and < Minste && Gebiedsniveaus.Van(cijfer.Sleutel.Gebied) != Gebiedsniveau.Gemeente
               where catalogus.IsOverMensen(cijfer.Sleutel.Indicator, cijfer.Sleutel.Deel)
               let plaats = cijfer.Plaats ?? new("", 0, 0)
               select new Persoonsbevinding(Persoonsgegeven.KleinAantal, plaats.Blad, plaats.Rij, plaats.Kolom),
        ];
    }
}
