using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Noaber.Files.Formaten;

/// <summary>How a run of a program ended.</summary>
internal enum RunEnd
{
    Finished,
    NotInstalled,
    TooMuchOutput,
}

/// <summary>What a program gave.</summary>
internal sealed record ProgramRun(RunEnd End, int ExitCode = -1, string Output = "", string Errors = "");

/// <summary>What a run may cost. Without a limit on memory the program takes what it needs.</summary>
internal sealed record RunLimits(int OutputBytes, long? Memory = null);

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

    /// <summary>Runs to its end; throws when time is up or nobody waits any more, after ending the program.</summary>
    public ProgramRun Run(string program, IReadOnlyList<string> arguments, RunLimits limits, TimeSpan time, CancellationToken stop)
    {
        if (Find(program) is not { } path)
            return new(RunEnd.NotInstalled);
        if (time <= TimeSpan.Zero)
            throw new TimeoutException();

        using var process = Process.Start(StartInfo(path, arguments, limits, time))!;
        try
        {
            process.StandardInput.Close();
            var errors = Task.Run(() => ReadUpTo(process.StandardError.BaseStream, MostErrors, goOn: true), CancellationToken.None);
            var output = Task.Run(() => ReadUpTo(process.StandardOutput.BaseStream, limits.OutputBytes, goOn: false), CancellationToken.None);
            if (!output.Wait((int)Math.Min(time.TotalMilliseconds, int.MaxValue), stop))
                throw new TimeoutException();
            if (output.Result is not { } text)
                return new(RunEnd.TooMuchOutput);
            if (!process.WaitForExit(time))
                throw new TimeoutException();
            return new(RunEnd.Finished, process.ExitCode, text, errors.Result ?? "");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments, RunLimits limits, TimeSpan time)
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
            info.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={(int)time.TotalSeconds + 1}"));
            info.ArgumentList.Add("--core=0");
            info.ArgumentList.Add(path);
        }

        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        return info;
    }

    /// <summary>Everything as UTF-8, or null past the limit; with <paramref name="goOn"/> the rest is read and let go.</summary>
    private static string? ReadUpTo(Stream stream, int limit, bool goOn)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            var room = (int)Math.Min(count, limit - taken.Length);
            taken.Write(chunk, 0, room);
            if (room < count && !goOn)
                return null;
        }

        return Encoding.UTF8.GetString(taken.GetBuffer(), 0, (int)taken.Length);
    }
}
