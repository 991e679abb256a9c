using System.CommandLine;
using System.CommandLine.Invocation;
using Npgsql;

namespace Noaber.Web.Commands;

/// <summary>The verbs of the command line. Without one, the application serves pages: that is how a further node starts.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args, Func<string[], WebApplication> build)
    {
        var root = new RootCommand("Noaber: prestatieafspraken van gemeente, woningcorporaties en huurders.")
        {
            StartCommand.Make(build), ImportCommand.Make(), InspectCommand.Make(), VerifyCommand.Make(), GebiedenCommand.Make(), CijfersCommand.Make(),
        };
        if (args is [var verb, ..] && (verb is "--help" or "-h" or "--version" || root.Subcommands.Any(command => command.Name == verb)))
            return await Voer(root.Parse(args), verb);
        await build(args).RunAsync();
        return 0;
    }

    // The library would explain itself in English, with the name of a program that the user did not start, or with a stack trace.
    private static async Task<int> Voer(ParseResult opdracht, string verb)
    {
        if (opdracht.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync($"Zo kan deze opdracht niet: er ontbreekt iets, of er staat te veel. Zie: ./noaber {verb} --help");
            return 2;
        }
        try
        {
            return await opdracht.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (NpgsqlException fout)
        {
            await Console.Error.WriteLineAsync($"De database werkt niet mee: {fout.Message}{Environment.NewLine}Gebruik je een eigen server? Kijk dan naar ConnectionStrings__Noaber (docs/beheer.md).");
            return 1;
        }
    }
}
