using System.CommandLine;

namespace Noaber.Web.Commands;

/// <summary>The verbs of the command line. Without one, the application serves pages: that is how a further node starts.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args, Func<string[], WebApplication> build)
    {
        var root = new RootCommand("Noaber: prestatieafspraken van gemeente, woningcorporaties en huurders.")
        {
            StartCommand.Make(build), ImportCommand.Make(), InspectCommand.Make(),
        };
        if (args is [var verb, ..] && (verb is "--help" or "-h" or "--version" || root.Subcommands.Any(command => command.Name == verb)))
            return await root.Parse(args).InvokeAsync();
        await build(args).RunAsync();
        return 0;
    }
}
