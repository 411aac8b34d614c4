using System.CommandLine;
using RosterOpt.Cli.CommandLine;

namespace RosterOpt.Cli.Verbs;

/// <summary>Prints a small script that makes a shell complete our command lines.</summary>
internal sealed class CompletionVerb : IVerb
{
    private static readonly IReadOnlyDictionary<string, string> Scripts = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["bash"] = """
            _rosteropt() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(rosteropt "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _rosteropt rosteropt
            """,
        ["zsh"] = """
            _rosteropt() {
                local -a found
                found=("${(@f)$(rosteropt "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                if [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
            }
            compdef _rosteropt rosteropt
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName rosteropt -ScriptBlock {
                param($word, $line, $cursor)
                rosteropt "[suggest:$cursor]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public IReadOnlyList<string> Examples { get; } =
    ["eval \"$(rosteropt completion bash)\"", "rosteropt completion pwsh | Out-String | Invoke-Expression"];

    public Command Build(Surroundings surroundings)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell to print a script for." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Prints a completion script for bash, zsh or pwsh.") { shell };
        command.SetAction(parse =>
        {
            parse.InvocationConfiguration.Output.WriteLine(Scripts[parse.GetValue(shell)!].ReplaceLineEndings("\n"));
            return ExitCodes.Done;
        });
        return command;
    }
}
