using RosterOpt.Cli.Supervision;

namespace RosterOpt.Cli.Tests.Supervision;

public sealed class MessagePipeTests
{
    [Fact]
    public void Messages_arrive_one_by_one_and_then_nothing()
    {
        using var stream = new MemoryStream();
        var pipe = new MessagePipe(stream);
        pipe.Send(MessageKind.Stop);
        pipe.Send(MessageKind.Failure, to => to.Write("why"));
        stream.Position = 0;

        Assert.Equal(MessageKind.Stop, pipe.Receive()!.Kind);
        var second = pipe.Receive()!;
        using var reader = second.Open();
        Assert.Equal((MessageKind.Failure, "why"), (second.Kind, reader.ReadString()));
        Assert.Null(pipe.Receive());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void A_message_that_was_cut_off_is_none(int length)
    {
        using var stream = new MemoryStream();
        new MessagePipe(stream).Send(MessageKind.Failure, to => to.Write("a text of some length"));

        using var cut = new MemoryStream(stream.ToArray()[..length]);

        Assert.Null(new MessagePipe(cut).Receive());
    }

    [Fact]
    public void What_somebody_else_prints_is_not_taken_for_a_message()
    {
        using var stream = new MemoryStream("Starting the solver, version 9."u8.ToArray());

        Assert.Throws<InvalidDataException>(() => new MessagePipe(stream).Receive());
    }
}
