using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Features.Acties;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>The comparison in plain words.</summary>
internal static class Vergelijkwoorden
{
    public static string Naam(this Kant kant) => kant.ToString();

    /// <summary>What has to be known of a figure: that it is an average, over how many years it is, or who is missing in it.</summary>
    public static string Erbij(Vergelijkcel cel, Vergelijkrij rij) => string.Join(", ", new[]
    {
        cel.Gemiddeld && rij.Jaren.Aantal() == 1 ? "gemiddeld" : null,
        cel.Jaren is { } jaren
            ? $"{(cel.MeesteJaren > jaren ? $"per partij {jaren} tot {cel.MeesteJaren}" : $"{jaren}")} van de {rij.Jaren.Aantal()} jaren" : null,
        cel.Zonder > 0 ? $"zonder {Aantal.Van(cel.Zonder, "partij", "partijen")}" : null,
    }.OfType<string>());

    public static string Verschil(Vergelijkrij rij) => rij.Waarom switch
    {
        GeenVerschil.Geen => rij.Verschil!.Woord(),
        GeenVerschil.EenGetal => "",
        GeenVerschil.Gemiddeld => "niet te zeggen: één jaar zegt niets over een gemiddelde",
        GeenVerschil.NietAlleJaren => "nog niet te zeggen: niet alle jaren hebben een cijfer",
        GeenVerschil.TeltNietOp => "niet te zeggen: de cijfers tellen niet op",
        GeenVerschil.NietAllePartijen => "niet te zeggen: niet elke partij heeft beide cijfers",
        _ => "niet te zeggen: de grenzen laten het open",
    };

    /// <summary>Between which two; empty when there are no two.</summary>
    public static string Tussen(Vergelijkrij rij) =>
        rij.Tussen is var (later, eerder) ? $"{later.Naam()} tegenover {eerder.Naam()}".ToLowerInvariant() : "";
}
