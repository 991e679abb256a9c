using System.Diagnostics;
using System.Globalization;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Tests.Monitor.Geheimhouding;

namespace Noaber.Bench;

/// <summary>
/// Disclosure control of one half-year of one figure about people: buurten below wijken, by association and by class, with all totals. The
/// aim: hiding within 2 seconds and the attack within 10, at 70 buurten.
/// </summary>
internal static class DisclosureBench
{
    private const int Associations = 6, Classes = 12, Areas = 9, Seed = 20260101;

    /// <summary>Prints what each size takes.</summary>
    public static int Run()
    {
        Console.WriteLine("buurten   cijfers    om zichzelf   om andere   verbergen (s)   aanval (s)");
        foreach (var buurten in new[] { 9, 18, 35, 70, 140 })
            Measure(buurten);
        return 0;
    }

    private static void Measure(int buurten)
    {
        var publicatie = Table(buurten).Publicatie;
        var watch = Stopwatch.StartNew();
        var plan = Geheimhoudingsplan.Maak(publicatie);
        var hiding = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var open = plan.ValAan().Count(r => !r.Houdt);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{buurten,7} {plan.Besluiten.Count,9} {plan.Besluiten.Count(b => b.IsPrimair),14} {plan.Besluiten.Count(b => !b.IsOpenbaar && !b.IsPrimair),11} {hiding,15:0.00} {watch.Elapsed.TotalSeconds,12:0.00}"));
        if (open > 0 || plan.Onbeschermd.Count > 0)
            Console.WriteLine($"  {open} te dichtbij, {plan.Onbeschermd.Count} niet te beschermen");
    }

    // Most associations have homes in a few buurten only, and most classes are rare.
    private static Proeftabel Table(int buurten)
    {
        var dice = new Random(Seed);
        var wijken = Math.Max(1, buurten / Areas);
        Dictionary<string, string[]> under = new() { ["GM"] = [.. Enumerable.Range(0, wijken).Select(w => $"WK{w}")] };
        for (var wijk = 0; wijk < wijken; wijk++)
            under[$"WK{wijk}"] = [.. Enumerable.Range(0, buurten).Where(b => b % wijken == wijk).Select(b => $"BU{b:000}")];
        Dictionary<(string, string, Guid?), int> drawn = [];
        var parties = Enumerable.Range(1, Associations).Select(i => new Guid(i, 0, 0, new byte[8])).ToArray();
        var present = under.Values.Skip(1).SelectMany(b => b).ToDictionary(b => b, _ => parties.Where(_ => dice.Next(3) == 0).ToHashSet());
        return new(under, [.. Enumerable.Range(0, Classes).Select(k => $"K{k:00}")], parties, Draw) { Regel = _ => Geheimhoudingsregel.Mensen };

        int Draw(string area, string of, Guid? party)
        {
            if (!drawn.TryGetValue((area, of, party), out var number))
                drawn[(area, of, party)] = number = !present[area].Contains(party!.Value) || dice.Next(4) == 0 ? 0 : (int)Math.Exp(dice.NextDouble() * 5);
            return number;
        }
    }
}
