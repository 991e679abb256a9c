using System.Globalization;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>
/// Adds up again what a formula adds up: a file can hold the outcome of before. Only sums and differences of cells of the same sheet and of
/// numbers are understood; of every other formula the outcome in the file is taken. No formula is run.
/// </summary>
internal sealed class FormulaCheck
{
    /// <summary>Most cells that are looked at for one sheet: past it the rest is taken as it is.</summary>
    private const int MostLooks = 2_000_000;

    private const int Deepest = 20, Longest = 1_000, LongestNumber = 15;

    /// <summary>Numbers in a file are rounded at six digits behind the comma.</summary>
    private const decimal Rounding = 0.001m, Relative = 0.000001m;

    private readonly Dictionary<int, Rijcellen> byNumber;
    private readonly int[] numbers;
    private int looks;

    public FormulaCheck(IReadOnlyList<Werkrij> rows)
    {
        byNumber = rows.GroupBy(r => r.Nummer).ToDictionary(g => g.Key, g => (Rijcellen)g.Last().Cellen);
        numbers = [.. byNumber.Keys.Order()];
    }

    /// <summary>Marks a cell whose outcome is not what its formula comes to.</summary>
    public void Look(int row, int column, string formula)
    {
        if (formula.Length > Longest || looks > MostLooks || !byNumber.TryGetValue(row, out var cells)
            || cells.GetalVan(column) is not { } stored)
            return;
        var reader = new Sum(this, formula);
        if (reader.Read() is { } sum && Differs(sum, stored) && !(reader.HasNumber && Differs(sum * 100, stored) is false))
            cells.Vervang(new((ushort)column, Celsoort.Verouderd,
                string.Create(CultureInfo.InvariantCulture, $"={formula} is {sum:0.######}, er staat {stored:0.######}")));
    }

    private static bool Differs(decimal sum, decimal stored) => Math.Abs(sum - stored) > Math.Max(Rounding, Math.Abs(stored) * Relative);

    /// <summary>The number in a cell, 0 for nothing; null for what has another meaning in Excel.</summary>
    private decimal? At((int Row, int Column) place, bool ignoresText)
    {
        looks++;
        return !byNumber.TryGetValue(place.Row, out var cells) || !cells.TryGetValue(place.Column, out var cell) ? 0 : cell.Soort switch
        {
            Celsoort.Getal => cell.Getal,
            Celsoort.Tekst or Celsoort.Leeg or Celsoort.JaNee when ignoresText => 0,
            _ => null,
        };
    }

    private decimal? Over((int Row, int Column) from, (int Row, int Column) to)
    {
        var (sum, first) = (0m, Array.BinarySearch(numbers, from.Row));
        for (var at = first < 0 ? ~first : first; at < numbers.Length && numbers[at] <= to.Row; at++)
        {
            for (var column = from.Column; column <= to.Column; column++)
            {
                if (looks > MostLooks || At((numbers[at], column), ignoresText: true) is not { } value)
                    return null;
                sum += value;
            }
        }
        return sum;
    }

    /// <summary>Reads a formula from left to right; null as soon as there is anything that we do not add up.</summary>
    private sealed class Sum(FormulaCheck sheet, string formula)
    {
        private int at, depth;

        /// <summary>A number stands in it, which a percentage has a hundred times as large.</summary>
        public bool HasNumber { get; private set; }

        public decimal? Read() => Terms() is { } sum && at == formula.Length ? sum : null;

        private decimal? Terms()
        {
            if (++depth > Deepest)
                return null;
            var sum = Term();
            while (sum is not null && at < formula.Length && formula[at] is '+' or '-')
                sum = formula[at++] == '+' ? sum + Term() : sum - Term();
            depth--;
            return sum;
        }

        private decimal? Term() => Takes("-") ? -Term() : Takes("(") ? Closed(Terms())
            : Takes("SUM(") ? Closed(Arguments()) : Value(Word());

        /// <summary>A number, or the one in a cell.</summary>
        private decimal? Value(ReadOnlySpan<char> word) => word.Length == 0 ? null
            : Place(word) is { } place ? sheet.At(place, ignoresText: false) : Number(word);

        private decimal? Arguments()
        {
            var sum = (decimal?)0;
            do
                sum += Argument();
            while (sum is not null && Takes(","));
            return sum;
        }

        private decimal? Argument()
        {
            var begin = at;
            if (Place(Word()) is { } from)
            {
                if (Takes(":"))
                    return Place(Word()) is { } to ? sheet.Over(from, to) : null;
                if (at < formula.Length && formula[at] is ',' or ')')
                    return sheet.At(from, ignoresText: true);
            }
            at = begin;
            return Terms();
        }

        private decimal? Closed(decimal? inside) => Takes(")") ? inside : null;

        private bool Takes(string sign)
        {
            if (string.CompareOrdinal(formula, at, sign, 0, sign.Length) != 0)
                return false;
            at += sign.Length;
            return true;
        }

        private ReadOnlySpan<char> Word()
        {
            var begin = at;
            while (at < formula.Length && (char.IsAsciiLetterOrDigit(formula[at]) || formula[at] is '$' or '.'))
                at++;
            return formula.AsSpan(begin, at - begin);
        }

        private decimal? Number(ReadOnlySpan<char> word)
        {
            HasNumber = true;
            return word.Length <= LongestNumber
                && decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        private static (int Row, int Column)? Place(ReadOnlySpan<char> word)
        {
            var plain = word.ToString().Replace("$", "", StringComparison.Ordinal);
            var letters = plain.TakeWhile(char.IsAsciiLetterUpper).Count();
            return letters is >= 1 and <= 3 && plain.Length - letters is >= 1 and <= 7
                && plain.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0
                && int.Parse(plain.AsSpan(letters), CultureInfo.InvariantCulture) is >= 1 and <= SheetReader.LastRow and var row
                && Werkboeklezer.Column(plain.AsSpan(0, letters)) is >= 1 and <= SheetReader.LastColumn and var column
                    ? (row, column) : null;
        }
    }
}
