namespace Noaber.Web.Shell;

/// <summary>A file that came along with a form. How large it may be is said at its address (<see cref="SizeLimit"/>).</summary>
internal static class Upload
{
    public static async Task<byte[]> Bytes(this IFormFile bestand, CancellationToken stop)
    {
        using var alles = new MemoryStream((int)bestand.Length);
        await bestand.CopyToAsync(alles, stop);
        return alles.ToArray();
    }
}
