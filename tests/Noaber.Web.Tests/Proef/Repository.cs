namespace Noaber.Web.Tests.Proef;

/// <summary>Where our own source stands, for the tests that read it.</summary>
internal static class Repository
{
    public static string Map { get; } = Zoek();

    private static string Zoek()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Noaber.slnx")))
                return map.FullName;
        }
        throw new DirectoryNotFoundException("Noaber.slnx is not above the tests.");
    }
}
