namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// Who wants a workbook read waits here for a turn; fairly, so that a party with many is no hindrance to one with a single one. A file is
/// in memory only: there is room for so many, and for so much.
/// </summary>
internal sealed class Inleesrij(int tegelijk)
{
    private const int Meest = 100, MeestVanEen = 50;
    private const long MeesteBytes = 256L << 20, MeesteBytesVanEen = MeesteBytes / 2;

    private readonly Lock slot = new();
    private readonly List<Plek> wachtend = [];

    /// <summary>All that hold bytes: who wait, who have their turn, and what lies ready to be fetched.</summary>
    private readonly HashSet<Plek> houders = [];

    /// <summary>How many turns each party has had since the queue was empty.</summary>
    private readonly Dictionary<Guid, int> beurten = [];
    private int bezig;

    /// <summary>Joins the queue, until it is left; null when there is no room.</summary>
    /// <param name="partij">For which party.</param>
    /// <param name="grootte">How many bytes are held meanwhile.</param>
    public Plek? Sluit(Guid partij, long grootte)
    {
        lock (slot)
        {
            if (wachtend.Count + bezig >= Meest || wachtend.Count(p => p.Partij == partij) >= MeestVanEen
                || houders.Sum(p => p.Grootte) + grootte > MeesteBytes
                || houders.Where(p => p.Partij == partij).Sum(p => p.Grootte) + grootte > MeesteBytesVanEen)
                return null;
            SchuifAan(partij);
            var plek = new Plek(this, partij, grootte);
            wachtend.Add(plek);
            houders.Add(plek);
            Verder();
            return plek;
        }
    }

    // Who is new comes just before those with the fewest turns that wait: once, and then in turn with them.
    private void SchuifAan(Guid partij)
    {
        if (wachtend.Count > 0)
            beurten[partij] = Math.Max(beurten.GetValueOrDefault(partij), wachtend.Min(p => beurten.GetValueOrDefault(p.Partij)) - 1);
    }

    // Who had the fewest turns comes first, and of these who waits longest.
    private static Plek? Eerste(List<Plek> uit, Dictionary<Guid, int> gehad) => uit.MinBy(plek => gehad.GetValueOrDefault(plek.Partij));

    private void Verder()
    {
        while (bezig < tegelijk && Eerste(wachtend, beurten) is { } plek)
        {
            wachtend.Remove(plek);
            bezig++;
            beurten[plek.Partij] = beurten.GetValueOrDefault(plek.Partij) + 1;
            plek.Begin();
        }
        if (bezig == 0)
            beurten.Clear();
    }

    private int? Plaats(Plek wie)
    {
        lock (slot)
        {
            var (rest, gehad) = (wachtend.ToList(), new Dictionary<Guid, int>(beurten));
            for (var plaats = 1; Eerste(rest, gehad) is { } plek; plaats++)
            {
                if (plek == wie)
                    return plaats;
                rest.Remove(plek);
                gehad[plek.Partij] = gehad.GetValueOrDefault(plek.Partij) + 1;
            }
            return null;
        }
    }

    private void Verlaat(Plek plek, long rest)
    {
        lock (slot)
        {
            if (!plek.IsGeweest && !wachtend.Remove(plek))
                bezig--;
            (plek.IsGeweest, plek.Grootte) = (true, rest);
            if (rest == 0)
                houders.Remove(plek);
            Verder();
        }
    }

    /// <summary>A place in the queue, and then a turn; whoever has it leaves by disposing it.</summary>
    internal sealed class Plek(Inleesrij rij, Guid partij, long grootte) : IDisposable
    {
        private readonly TaskCompletionSource beurt = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Guid Partij => partij;

        /// <summary>How many bytes are held.</summary>
        public long Grootte { get; set; } = grootte;

        /// <summary>It had its turn, or left before that.</summary>
        public bool IsGeweest { get; set; }

        /// <summary>Until it is its turn.</summary>
        public Task Beurt => beurt.Task;

        /// <summary>From 1; null when it has its turn.</summary>
        public int? Nummer => rij.Plaats(this);

        public void Begin() => beurt.SetResult();

        /// <summary>Gives the turn to the next, and holds only what came of it until that is fetched.</summary>
        public void Klaar(long rest) => rij.Verlaat(this, rest);

        public void Dispose() => rij.Verlaat(this, 0);
    }
}
