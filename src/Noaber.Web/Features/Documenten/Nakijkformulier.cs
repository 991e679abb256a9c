using System.Globalization;
using Noaber.Files;
using Noaber.Kernel.Afspraken;

namespace Noaber.Web.Features.Documenten;

/// <summary>One agreement in the review: taken over or left out, as read or as corrected.</summary>
public sealed record NagekekenAfspraak(bool Overnemen, string Nummer, string Kop, string Tekst, AfspraakSoort Soort);

/// <summary>What the reviewer filled in: the themes and agreements in the order in which they were read.</summary>
public sealed record Nakijkformulier(
    string Titel, string Van, string Tot, bool Bekeken, IReadOnlyList<string> Thematitels, IReadOnlyList<NagekekenAfspraak> Afspraken)
{
    /// <summary>The form as it starts: everything that was read, taken over.</summary>
    public static Nakijkformulier Uit(Lezing lezing) => new(
        lezing.Kader.Titel, Datum(lezing.Kader.Looptijd?.Van), Datum(lezing.Kader.Looptijd?.Tot), false,
        [.. lezing.Kader.Themas.Select(t => t.Titel)],
        [.. lezing.Kader.Themas.SelectMany(t => t.Afspraken).Select(a => new NagekekenAfspraak(true, a.Nummer, a.Kop ?? "", a.Tekst, a.Soort))]);

    /// <summary>The form as it was sent. A field that is missing keeps what was read; a box that is missing was not ticked.</summary>
    internal static Nakijkformulier Uit(IFormCollection form, Lezing lezing)
    {
        var gelezen = Uit(lezing);
        return new(
            Veld(form, "titel", gelezen.Titel), Veld(form, "van", ""), Veld(form, "tot", ""), form.ContainsKey("bekeken"),
            [.. gelezen.Thematitels.Select((titel, i) => Veld(form, $"t{i}.titel", titel))],
            [.. gelezen.Afspraken.Select((a, i) => new NagekekenAfspraak(
                form.ContainsKey($"a{i}.overnemen"), Veld(form, $"a{i}.nummer", a.Nummer), Veld(form, $"a{i}.kop", a.Kop),
                Veld(form, $"a{i}.tekst", a.Tekst).ReplaceLineEndings("\n"), Enum.TryParse<AfspraakSoort>(form[$"a{i}.soort"], out var soort) && Enum.IsDefined(soort) ? soort : a.Soort))]);
    }

    private static string Veld(IFormCollection form, string naam, string gelezen) =>
        form.TryGetValue(naam, out var waarde) ? waarde.ToString().Trim() : gelezen;

    private static string Datum(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
