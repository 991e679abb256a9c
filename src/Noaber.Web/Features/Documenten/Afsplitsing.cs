using System.Text.RegularExpressions;

namespace Noaber.Web.Features.Documenten;

/// <summary>The fields of a piece that was cut off an agreement: what it prints itself, else the number of the whole with a letter.</summary>
internal static partial class Afsplitsing
{
    private const int LangsteKop = 120;

    public static Nakijkvelden Velden(string deel, Nakijkvelden geheel, int plaats)
    {
        var regels = deel.Split('\n', 2);
        if (Genummerd().Match(regels[0]) is { Success: true } eigen)
        {
            var rest = deel[eigen.Length..].Trim();
            return rest.Length == 0 ? new("", "", deel, geheel.Soort) : new(eigen.Groups["nummer"].Value, eigen.Groups["kop"].Value.Trim(), rest, geheel.Soort);
        }
        var nummer = geheel.Nummer.Length == 0 || !char.IsDigit(geheel.Nummer[^1]) || plaats > 25 ? "" : $"{geheel.Nummer}{(char)('a' + plaats)}";
        return IsKop(regels) ? new(nummer, regels[0].Trim(), regels[1].Trim(), geheel.Soort) : new(nummer, "", deel, geheel.Soort);
    }

    /// <summary>A short first line that is no sentence, with text below it.</summary>
    private static bool IsKop(string[] regels) =>
        regels.Length == 2 && regels[0].Trim() is { Length: > 0 and <= LangsteKop } eerste && !eerste.StartsWith('-') && !".;,:?!".Contains(eerste[^1], StringComparison.Ordinal);

    /// <summary>A number of an agreement (<c>1.3</c>, <c>12a.</c>, <c>Afspraak 4:</c>), with the heading up to the colon when there is one. An amount is none.</summary>
    [GeneratedRegex(@"^(?:[Aa]fspraak\s+(?<nummer>\d{1,3}(?:\.\d{1,2})*[a-z]?)[.):]?|(?<nummer>\d{1,3}(?:\.\d{1,2})+[a-z]?)[.):]?|(?<nummer>\d{1,3}[a-z]?)[.):])\s+(?:(?<kop>\p{Lu}[^.:;\n]{1,118}):\s+)?",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Genummerd();
}
