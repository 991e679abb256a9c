namespace Noaber.Kernel.Besluitvorming;

/// <summary>The rule of the first day: what was in force on a day that is past is never changed by a later decision.</summary>
public static class Ingangsregel
{
    /// <summary>
    /// The first day of a version: the day that was asked for, but not before the last party consented to it, nor before the version that
    /// it follows on begins.
    /// </summary>
    /// <param name="gevraagd">The day that the proposal asks for.</param>
    /// <param name="vastgesteld">The day on which nothing is left to wait for.</param>
    /// <param name="vorige">The first day of the version before it; null for the first.</param>
    public static DateOnly Dag(DateOnly gevraagd, DateOnly vastgesteld, DateOnly? vorige = null) =>
        new[] { gevraagd, vastgesteld, vorige ?? vastgesteld }.Max();
}
