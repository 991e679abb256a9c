using System.Globalization;
using Npgsql;

namespace Noaber.Bench.Landelijk;

/// <summary>Pages of figures on a national set of them.</summary>
internal static class NationalBench
{
    public static async Task<int> Lay(string partnerships, string connection)
    {
        await using var owner = new NpgsqlConnection(connection);
        await owner.OpenAsync();
        var figures = await new NationalData(owner).Lay(int.Parse(partnerships, CultureInfo.InvariantCulture));
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{figures:n0} cijfers van {partnerships} samenwerkingen"));
        return 0;
    }
}
