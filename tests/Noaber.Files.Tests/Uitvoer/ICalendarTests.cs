using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Noaber.Files.Uitvoer;

namespace Noaber.Files.Tests.Uitvoer;

public sealed class ICalendarTests
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Meeting_IsWrittenAsTheStandardHasIt() => Assert.Equal(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Noaber//Overleg//NL\r\nX-WR-CALNAME:Noaber\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"
        + "BEGIN:VEVENT\r\nUID:1@noaber\r\nDTSTAMP:20261121T110000Z\r\nDTSTART:20260701T120000Z\r\nDTEND:20260701T140000Z\r\n"
        + "SUMMARY:Bouwen\\, kopen\\; en \\\\ slopen\r\nLOCATION:Zaal 1\\nStadhuis\r\nURL:https://noaber.example/overleg/1\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ICalendar.Schrijf("Noaber", [Regel("Bouwen, kopen; en \\ slopen", "Zaal 1\r\nStadhuis")], Nu));

    [Fact]
    public void AnyTitle_IsFoldedWithinTheLimitAndReadsBackTheSame() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), any =>
    {
        var titel = new string([.. any.Get.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))])
            + "é€😀 lange titel die over de regel heen loopt, met é en € en 😀 tot het einde";
        var geschreven = ICalendar.Schrijf("Noaber", [Regel(titel, null)], Nu);
        var gelezen = geschreven.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")
            .Single(r => r.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        return geschreven.Split("\r\n").All(r => Encoding.UTF8.GetByteCount(r) <= 75)
            && Ongedaan(gelezen) == titel.ReplaceLineEndings("\n");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void CalledOffMeeting_IsCancelled() =>
        Assert.Contains("STATUS:CANCELLED", ICalendar.Schrijf("Noaber", [Regel("x", null) with { Afgelast = true }], Nu),
            StringComparison.Ordinal);

    [Fact]
    public void WholeDay_IsWrittenAsDatesThatEndOnTheDayAfter() => Assert.Contains("\r\nDTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n",
        ICalendar.Schrijf("Noaber", [Regel("x", null) with { Tijd = Agendatijd.HeleDag(new(2028, 2, 29)) }], Nu), StringComparison.Ordinal);

    private static Agendaregel Regel(string titel, string? plaats) =>
        new("1@noaber", Agendatijd.Van(new(2026, 7, 1, 14, 0, 0, TimeSpan.FromHours(2)), TimeSpan.FromHours(2)), titel, "https://noaber.example/overleg/1") { Plaats = plaats };

    private static string Ongedaan(string waarde)
    {
        var tekst = new StringBuilder();
        for (var i = 0; i < waarde.Length; i++)
            tekst.Append(waarde[i] != '\\' ? waarde[i] : waarde[++i] == 'n' ? '\n' : waarde[i]);
        return tekst.ToString();
    }
}
