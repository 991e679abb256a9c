using Noaber.Kernel.Besluitvorming;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What people call the outcome of an overleg.</summary>
internal static class Uitkomstnaam
{
    public static string Van(BesluitUitkomst uitkomst) => uitkomst switch
    {
        BesluitUitkomst.Ongewijzigd => "akkoord met de tekst",
        BesluitUitkomst.Gewijzigd => "akkoord met een gewijzigde tekst",
        _ => "geen afspraken",
    };
}

/// <summary>What people call a view.</summary>
internal static class Oordeelnaam
{
    public static string Van(Oordeel oordeel) => oordeel switch
    {
        Oordeel.Voor => "voor",
        Oordeel.VoorMits => "voor, mits",
        Oordeel.Tegen => "tegen",
        _ => "geen mening",
    };
}
