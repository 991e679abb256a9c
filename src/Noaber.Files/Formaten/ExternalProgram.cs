using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Noaber.Files.Formaten;

/// <summary>What a program gave.</summary>
internal sealed record ProgramRun<T>(int ExitCode, T Result, string Errors);

/// <summary>What a run may cost. Without a limit on memory the program takes what it needs.</summary>
internal sealed record RunLimits(TimeSpan Time, long? Memory = null);

/// <summary>
/// A program of another maker on the file of a stranger: no shell, no environment of ours, a folder that is gone afterwards, and an end
/// to its time, memory and output.
/// </summary>
internal sealed class ExternalProgram : IDisposable
{
    private const int MostErrors = 8 * 1024;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("noaber-");

    /// <summary>Where the program works; it holds nothing else.</summary>
    public string Folder => folder.FullName;

    /// <summary>The full path of a program, when it is installed.</summary>
    public static string? Find(string program)
    {
        if (Path.IsPathRooted(program))
            return File.Exists(program) ? program : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);
    }

    /// <summary>
    /// Runs to its end while its output is read; throws when time is up or nobody waits any more, after ending the program.
    /// </summary>
    public ProgramRun<T> Run<T>(string path, IReadOnlyList<string> arguments, RunLimits limits,
        Func<Stream, T> read, CancellationToken stop)
    {
        if (limits.Time <= TimeSpan.Zero)
            throw new TimeoutException();

        using var timeUp = new CancellationTokenSource(limits.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, stop);
        using var process = Process.Start(StartInfo(path, arguments, limits))!;
        using var killing = end.Token.Register(() => process.Kill(entireProcessTree: true));
        try
        {
            process.StandardInput.Close();
            var errors = Task.Run(() => ReadStart(process.StandardError.BaseStream), CancellationToken.None);
            var result = read(process.StandardOutput.BaseStream);
            process.WaitForExit();
            stop.ThrowIfCancellationRequested();
            return timeUp.IsCancellationRequested ? throw new TimeoutException() : new(process.ExitCode, result, errors.Result);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments, RunLimits limits)
    {
        var info = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        info.Environment["HOME"] = Folder;
        info.Environment["TMPDIR"] = Folder;
        info.Environment["LC_ALL"] = "C.UTF-8";
        info.FileName = path;
        if (limits.Memory is { } memory && Find("prlimit") is { } limiter)
        {
            info.FileName = limiter;
            info.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={memory}"));
            info.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={(int)limits.Time.TotalSeconds + 1}"));
            info.ArgumentList.Add("--core=0");
            info.ArgumentList.Add(path);
        }

        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        return info;
    }

    /// <summary>The first of what it complains about; the rest is read and let go, so that it does not wait for us.</summary>
    private static string ReadStart(Stream stream)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[MostErrors];
        int count;
        while ((count = stream.Read(chunk, 0, chunk.Length)) > 0)
            taken.Write(chunk, 0, (int)Math.Min(count, MostErrors - taken.Length));
        return Encoding.UTF8.GetString(taken.GetBuffer(), 0, (int)taken.Length);
    }
}
