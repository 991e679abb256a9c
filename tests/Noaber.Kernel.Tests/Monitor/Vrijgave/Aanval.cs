using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Tests.Monitor.Geheimhouding;

namespace Noaber.Kernel.Tests.Monitor.Vrijgave;

/// <summary>Lays all that came out beside each other, and attacks it: by linear programs, and by counting in whole numbers.</summary>
internal static class Aanval
{
    public static void Houdt(params EerdereVrijgave[] alle)
    {
        var geheel = new Vrijgavegeheel([.. alle.SelectMany(a => a.Vraag.Alle).Distinct()], alle[..^1], alle[^1].Vraag, alle[^1].Getoond);
        var plan = Geheimhoudingsplan.Maak(geheel.Publicatie);
        var resten = plan.ValAan();
        Assert.NotEmpty(resten);
        Assert.All(resten, r => Assert.True(r.Houdt, $"{r}"));
        Assert.Empty(plan.Onbeschermd);
        var besluit = plan.Besluiten.ToDictionary(b => b.Sleutel);
        var samen = geheel.Sommen.Where(s => s.Speling == 0).ToList();
        foreach (var wie in geheel.Publicatie.Cellen.SelectMany(c => c.Bijdragen.Keys).Distinct().Select(p => (Guid?)p).Prepend(null))
        {
            var bekend = Natellen.Bekend(geheel.Publicatie.Cellen, samen, c => (besluit.TryGetValue(c.Sleutel, out var b) && b.IsOpenbaar)
                || (c.Bijdragen.Count == 1 && wie is { } p && c.Bijdragen.ContainsKey(p)));
            Assert.DoesNotContain(bekend, s => besluit.TryGetValue(s, out var gevonden) && gevonden.IsPrimair);
        }
    }
}
