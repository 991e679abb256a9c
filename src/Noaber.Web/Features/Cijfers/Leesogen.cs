using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Features.Cijfers;

/// <summary>With whose eyes figures are read: never with more than the own.</summary>
internal enum Leesogen
{
    /// <summary>The own: also what is for the own party alone.</summary>
    Eigen,

    /// <summary>Of all who sit at the table, and see the same there.</summary>
    Tafel,

    /// <summary>Of who reads nothing of parties but what was released.</summary>
    Raad,
}

/// <summary>What each of them sees.</summary>
internal static class Leesogenzicht
{
    /// <summary>Who reads with these eyes; what was released is read of all that they do not see whole.</summary>
    public static Leesbron Door(this Leesogen ogen, Leesbron bron) =>
        ogen == Leesogen.Eigen ? bron : bron with { ZietAlles = false, Eigen = [], AanTafel = bron.AanTafel && ogen == Leesogen.Tafel };

    /// <summary>Whether they see this figure of a delivery.</summary>
    public static bool Ziet(this Leesogen ogen, Leesbron bron, Leescijfer cijfer) =>
        ogen == Leesogen.Eigen || cijfer.Inzage == Inzage.Iedereen || (bron.AanTafel && cijfer.Inzage == Inzage.Tafel);
}
