namespace RosterOpt.Cli.Supervision;

/// <summary>What is said between the command and the process that solves for it.</summary>
internal enum MessageKind : byte
{
    /// <summary>To the solver: solve this (options, then the problem). Always first, and only once; or <see cref="Advise"/>.</summary>
    Request = 1,

    /// <summary>To the solver: end the search and answer with what there is.</summary>
    Stop = 2,

    /// <summary>From the solver: where the run stands.</summary>
    Progress = 3,

    /// <summary>From the solver: what the answer would be if the run ended now.</summary>
    Checkpoint = 4,

    /// <summary>From the solver: the answer. Nothing follows.</summary>
    Answer = 5,

    /// <summary>From the solver: it failed with an exception (what, and the stack). Nothing follows.</summary>
    Failure = 6,

    /// <summary>To the solver: say where places would help (options, then the problem). Instead of a request.</summary>
    Advise = 7,

    /// <summary>From the solver: what is known of places so far; the last one before the answer is the advice.</summary>
    Advice = 8,
}

/// <summary>One message.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Body">The rest, as its kind has it.</param>
internal sealed record Message(MessageKind Kind, byte[] Body)
{
    public BinaryReader Open() => new(new MemoryStream(Body));
}
