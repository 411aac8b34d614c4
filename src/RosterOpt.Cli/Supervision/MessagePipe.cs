using System.Buffers.Binary;

namespace RosterOpt.Cli.Supervision;

/// <summary>
/// Messages over a stream: a mark, the kind, the length of the body, the body. The mark shows where somebody else (a library that
/// prints) has written into the stream. Sending is safe for many threads.
/// </summary>
internal sealed class MessagePipe(Stream stream)
{
    private const uint Mark = 0x524F_5054;
    private const int HeadLength = 9;

    private readonly Lock guard = new();

    /// <summary>Sends a message; blocks while the other side is slow.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Send(MessageKind kind, Action<BinaryWriter>? body = null)
    {
        using var buffer = new MemoryStream();
        buffer.SetLength(HeadLength);
        buffer.Position = HeadLength;
        using var writer = new BinaryWriter(buffer);
        body?.Invoke(writer);
        writer.Flush();
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Mark);
        bytes[4] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes[5..], bytes.Length - HeadLength);
        lock (guard)
        {
            stream.Write(bytes);
            stream.Flush();
        }
    }

    /// <summary>The next message; null where the other side is gone. For one thread at a time.</summary>
    /// <exception cref="InvalidDataException">What comes is not a message.</exception>
    public Message? Receive()
    {
        var head = new byte[HeadLength];
        if (!Fill(head))
        {
            return null;
        }
        var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5));
        if (BinaryPrimitives.ReadUInt32BigEndian(head) != Mark || length < 0)
        {
            throw new InvalidDataException("What came is not a message.");
        }
        var body = new byte[length];
        return Fill(body) ? new Message((MessageKind)head[4], body) : null;
    }

    private bool Fill(byte[] bytes) =>
        stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
}
