using System.Text;

namespace Noaber.Web.Features.Schrijven;

/// <summary>The cells of a row on one line, with bars between them. A bar within a cell has a backslash before it.</summary>
internal static class Cellen
{
    private const char Streep = '|', Ontsnapt = '\\';

    public static string Schrijf(IEnumerable<string> cellen) => string.Join($" {Streep} ", cellen.Select(cel => cel
        .Replace($"{Ontsnapt}", $"{Ontsnapt}{Ontsnapt}", StringComparison.Ordinal)
        .Replace($"{Streep}", $"{Ontsnapt}{Streep}", StringComparison.Ordinal)));

    public static string[] Lees(string regel)
    {
        var (cellen, cel) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < regel.Length; i++)
        {
            if (regel[i] == Ontsnapt && i + 1 < regel.Length && regel[i + 1] is (Ontsnapt or Streep))
            {
                cel.Append(regel[++i]);
            }
            else if (regel[i] == Streep)
            {
                cellen.Add(cel.ToString().Trim());
                cel.Clear();
            }
            else
            {
                cel.Append(regel[i]);
            }
        }
        return [.. cellen, cel.ToString().Trim()];
    }
}
