using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Tests.Monitor.Geheimhouding;

namespace Noaber.Kernel.Tests.Monitor.Vrijgave;

/// <summary>Lays all that came out beside each other, and attacks it: by linear programs, and by counting in whole numbers.</summary>
internal static class Aanval
{
    public static void Houdt(params EerdereVrijgave[] alle)
    {
        var laatste = alle[^1];
        foreach (var groep in alle.SelectMany(a => a.Vraag.Alle).Distinct().GroupBy(_ => 0).Select(g => g.ToList()))
        {
            var geheel = new Vrijgavegeheel(groep, alle[..^1], laatste.Vraag, laatste.Getoond);
            var plan = Geheimhoudingsplan.Maak(geheel.Publicatie);
            var resten = plan.ValAan();
            Assert.NotEmpty(resten);
            Assert.All(resten, r => Assert.True(r.Houdt, $"{r}"));
            Assert.Empty(plan.Onbeschermd);
            var besluit = plan.Besluiten.ToDictionary(b => b.Sleutel);
            var samen = geheel.Sommen.Where(s => s.Speling == 0).ToList();
            foreach (var wie in geheel.Publicatie.Cellen.SelectMany(c => c.Bijdragen.Keys).Distinct().Select(p => (Guid?)p).Prepend(null))
            {
                var bekend = Natellen.Bekend(geheel.Publicatie.Cellen, samen,
                    c => c.Verleden != Celverleden.Nooit && (besluit[c.Sleutel].IsOpenbaar || (c.Bijdragen.Count == 1 && wie is { } p && c.Bijdragen.ContainsKey(p))));
                Assert.DoesNotContain(bekend, s => besluit.TryGetValue(s, out var b) && b.IsPrimair);
            }
        }
    }
}
