using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Rivals;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>
/// <c>contender NAME --data DIR --seconds T --out FILE</c>: one contender in a process of its own. The clock starts when the data set is
/// understood, which is the same for all; what follows, model building included, is the contender's.
/// </summary>
internal static class ContenderCommand
{
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new CommandWords(words, [], ["--data", "--seconds", "--out", "--workers", "--seed"]);
        var contender = ContenderCatalogue.Find(arguments.Word(0, "The contender"));
        var data = DataSetReader.Read(arguments.Required("--data"), []);
        var problem = data.Problem ?? throw new UsageException("The data set cannot be understood.");
        var seconds = arguments.Number("--seconds", 60);
        var board = new ContenderBoard(problem, seconds)
        {
            Workers = arguments.Number("--workers", Environment.ProcessorCount),
            Seed = arguments.Number("--seed", 1),
        };
        contender.Run(problem, board);
        var ended = board.Elapsed;
        var (curve, fault) = board.Audited();
        new ContenderResult
        {
            Limit = seconds,
            Curve = curve,
            Bound = board.Bound,
            Ended = ended,
            Fault = fault,
            Note = board.Note,
        }.Write(arguments.Required("--out"));
        return 0;
    }
}
