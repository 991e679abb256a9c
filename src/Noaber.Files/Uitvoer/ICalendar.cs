using System.Globalization;
using System.Text;

namespace Noaber.Files.Uitvoer;

/// <summary>When something in a calendar is: a stretch of time, or the whole of a day.</summary>
public readonly record struct Agendatijd
{
    private Agendatijd(string begin, string einde) => (Begin, Einde) = (begin, einde);

    /// <summary>How the standard writes its begin, behind <c>DTSTART</c>.</summary>
    internal string Begin { get; }

    /// <summary>How the standard writes its end, behind <c>DTEND</c>: the first moment or day that it is over.</summary>
    internal string Einde { get; }

    /// <summary>From this moment, so long.</summary>
    public static Agendatijd Van(DateTimeOffset begin, TimeSpan duur) => new($":{Moment(begin)}", $":{Moment(begin + duur)}");

    /// <summary>This day, wherever the reader is.</summary>
    public static Agendatijd HeleDag(DateOnly dag) => new($";VALUE=DATE:{Dag(dag)}", $";VALUE=DATE:{Dag(dag.AddDays(1))}");

    /// <summary>A moment as the standard writes it, in UTC.</summary>
    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Dag(DateOnly dag) => dag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}

/// <summary>Something in a calendar.</summary>
/// <param name="Uid">Its name in every calendar, the same for ever.</param>
/// <param name="Tijd">When it is.</param>
/// <param name="Titel">What it is called.</param>
/// <param name="Adres">Where to read more.</param>
public sealed record Agendaregel(string Uid, Agendatijd Tijd, string Titel, string Adres)
{
    /// <summary>Where it is held; null when nobody said so.</summary>
    public string? Plaats { get; init; }

    /// <summary>Whether it was called off.</summary>
    public bool Afgelast { get; init; }
}

/// <summary>Writes a calendar as RFC 5545 has it: times in UTC, text escaped, lines folded at 75 bytes and ended with CR LF.</summary>
public static class ICalendar
{
    private const int LongestLine = 75;

    /// <summary>The calendar with these lines.</summary>
    /// <param name="naam">What the calendar is called.</param>
    /// <param name="regels">What stands in it.</param>
    /// <param name="nu">When it is written.</param>
    public static string Schrijf(string naam, IEnumerable<Agendaregel> regels, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Noaber//Overleg//NL");
        Line(text, $"X-WR-CALNAME:{Escape(naam)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var regel in regels)
            Event(text, regel, nu);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, Agendaregel regel, DateTimeOffset now)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(regel.Uid)}");
        Line(text, $"DTSTAMP:{Agendatijd.Moment(now)}");
        Line(text, $"DTSTART{regel.Tijd.Begin}");
        Line(text, $"DTEND{regel.Tijd.Einde}");
        Line(text, $"SUMMARY:{Escape(regel.Titel)}");
        if (regel.Plaats is { } plaats)
            Line(text, $"LOCATION:{Escape(plaats)}");
        Line(text, $"URL:{regel.Adres}");
        Line(text, regel.Afgelast ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    /// <summary>A value of text: what has a meaning in the format is escaped, and what no text may hold is left out.</summary>
    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var character in value.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }

    /// <summary>Adds a line, in pieces of at most 75 bytes that each hold whole characters; a piece that goes on begins with a space.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var taken = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (taken + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                taken = 1;
            }
            text.Append(rune.ToString());
            taken += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
