using System.Diagnostics;
using System.Globalization;

namespace Noaber.Bench.Leveringen;

/// <summary>
/// A delivery from the bytes of its upload to where it is stored, beside what bounds it: reading the same file alone, storing the same rows
/// alone, and the same read by a peer in JavaScript.
/// </summary>
internal static class DeliveryBench
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Measures all of it, each in a process of its own, and prints it.</summary>
    /// <param name="address">The application.</param>
    /// <param name="connection">The database, as its owner.</param>
    /// <param name="script">Reads a workbook with SheetJS; why that cannot be done when there is no such file.</param>
    public static async Task<int> Run(string address, string connection, string script)
    {
        var folder = Directory.CreateTempSubdirectory("noaber-bench-");
        try
        {
            await Files(folder.FullName, connection);
            Console.WriteLine("| werkboek | wat | ms | MB | waarvan beheerd | delen, ms |\n|---|---|---|---|---|---|");
            foreach (var path in Directory.EnumerateFiles(folder.FullName).Order(StringComparer.Ordinal))
            {
                var name = $"{Path.GetFileNameWithoutExtension(path)}, {new FileInfo(path).Length / 1e6:0.0} MB";
                foreach (var what in (string[])["noaber", "exceldatareader", "copy"])
                    Print(name, what, Child(Environment.ProcessPath!, "levering", what, path, connection));
                Print(name, "sheetjs", File.Exists(script) ? Child("node", script, path) : $"niet-gemeten - - {script}");
            }
            Console.WriteLine();
            return await UploadBench.Run(address, connection);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Files(string folder, string connection)
    {
        await using var store = await DeliveryStore.Open(connection);
        await File.WriteAllBytesAsync(Path.Combine(folder, "1-echt.xlsx"), DeliveryBook.Real(store.Samenwerking, store.Partij).Write());
        await File.WriteAllBytesAsync(Path.Combine(folder, "2-groot.xlsx"), DeliveryBook.Large(store.Samenwerking, store.Partij).Write());
    }

    private static string Child(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : "mislukt - - -";
    }

    private static void Print(string name, string what, string answer)
    {
        var figures = answer.Split(' ', 4);
        Console.WriteLine(string.Create(Invariant, $"| {name} | {what} | {figures[0]} | {figures[1]} | {figures[2]} | {figures[3]} |"));
    }
}
