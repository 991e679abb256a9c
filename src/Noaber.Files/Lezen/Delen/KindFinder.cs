using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Delen;

/// <summary>What a file is as a whole: what weighs most of what it holds.</summary>
internal static class KindFinder
{
    private static readonly DocumentSoort[] ByWeight =
    [
        DocumentSoort.Actieprogramma, DocumentSoort.Kader, DocumentSoort.Visie, DocumentSoort.Bod, DocumentSoort.Evaluatie, DocumentSoort.Brief,
    ];

    public static DocumentSoort Of(IReadOnlyList<Documentdeel> parts) =>
        ByWeight.FirstOrDefault(kind => parts.Any(part => part.Soort == kind), DocumentSoort.Anders);
}
