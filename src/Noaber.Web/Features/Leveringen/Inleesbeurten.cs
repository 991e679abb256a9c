namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// Workbooks are read a few at a time, in the order in which they came; who waits holds no connection, so that pages stay quick. A file is in
/// memory only: there is room for so many.
/// </summary>
internal sealed class Inleesbeurten : IDisposable
{
    private const int Tegelijk = 2, Meest = 100;
    private const long MeesteBytes = 256L << 20;

    private readonly SemaphoreSlim beurten = new(Tegelijk);
    private int wachtend;
    private long bytes;

    /// <summary>Waits for a turn, which ends when it is disposed; null when there is no room.</summary>
    public async Task<IDisposable?> Wacht(long grootte, CancellationToken stop)
    {
        var beurt = new Beurt(this, grootte);
        if (Interlocked.Increment(ref wachtend) > Meest | Interlocked.Add(ref bytes, grootte) > MeesteBytes)
        {
            beurt.Verlaat();
            return null;
        }
        try
        {
            await beurten.WaitAsync(stop);
            return beurt;
        }
        catch (OperationCanceledException)
        {
            beurt.Verlaat();
            throw;
        }
    }

    public void Dispose() => beurten.Dispose();

    private sealed class Beurt(Inleesbeurten rij, long grootte) : IDisposable
    {
        public void Verlaat()
        {
            Interlocked.Decrement(ref rij.wachtend);
            Interlocked.Add(ref rij.bytes, -grootte);
        }

        public void Dispose()
        {
            Verlaat();
            rij.beurten.Release();
        }
    }
}
