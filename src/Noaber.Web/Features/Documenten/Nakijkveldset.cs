using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>The fields that every agreement has in the review: in its form, and where two versions stand side by side.</summary>
internal sealed record Nakijkveldset(Schrijfveld Nummer, Schrijfveld Kop, Schrijfveld Soort, Schrijfveld Tekst)
{
    private static readonly IReadOnlyList<Optie> Soorten =
        [.. Enum.GetNames<AfspraakSoort>().Select(soort => new Optie(soort, soort.ToLowerInvariant()))];

    public IReadOnlyList<Schrijfveld> Alle => [Nummer, Kop, Soort, Tekst];

    public static Nakijkveldset Van(Nakijkvelden velden) => new(
        new("nummer", "Nummer", velden.Nummer, Nakijken.LangsteNummer),
        new("kop", "Kop", velden.Kop, Nakijken.LangsteKop),
        new("soort", "Soort", $"{velden.Soort}", Nakijken.LangsteNummer, Schrijfvorm.Keuze) { Opties = Soorten },
        Schrijfveld.Regels("tekst", "Tekst", velden.Tekst));
}
