namespace Noaber.Files.Lezen.Tabellen;

/// <summary>Puts the rows of the tables with agreements among the other lines: one entry where a row begins, whatever it looked like.</summary>
internal static class TableLines
{
    public static List<GekeurdeRegel> PutIn(List<GekeurdeRegel> lines, AgreementTables tables)
    {
        if (tables.Heads.Count == 0)
            return lines;
        var put = new List<GekeurdeRegel>(lines.Count);
        var last = 0;
        foreach (var line in lines)
        {
            var number = line.Regel.Nummer;
            var again = number == last;
            last = number;
            if (tables.Rows.TryGetValue(number, out var row))
                AddOnce(put, again, line with { Soort = Regelsoort.Rij, Rij = row });
            else if (tables.Heads.Contains(number))
                AddOnce(put, again, line with { Soort = Regelsoort.Tabelkop, Rest = "" });
            else if (tables.Taken.Contains(number))
                AddOnce(put, again, line with { Soort = Regelsoort.Rij });
            else
                put.Add(line);
        }

        return put;
    }

    private static void AddOnce(List<GekeurdeRegel> lines, bool again, GekeurdeRegel line)
    {
        if (!again)
            lines.Add(line);
    }
}
