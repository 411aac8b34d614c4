using System.Text;
using RosterOpt.Data.Csv;
using Xunit;

namespace RosterOpt.Data.Tests.Csv;

public sealed class CsvEncodingTests
{
    private const string Text = "name\nZoë 😀\n";

    public static TheoryData<byte[]> Encodings =>
        [
            Encoding.UTF8.GetBytes(Text),
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)],
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)],
            [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)],
        ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_utf_8_and_utf_16_with_a_mark(byte[] bytes)
    {
        var read = CsvEncoding.Decode(bytes, out var problem);
        Assert.Null(problem);
        Assert.Equal(Text, Encoding.UTF8.GetString(read!.Value.Span));
    }

    [Theory]
    [InlineData("a,b\nx,Zo", 2, 5)]
    [InlineData("a,b\r\nx,y\r\n", 3, 1)]
    [InlineData("a,b\rx,y", 2, 4)]
    [InlineData("", 1, 1)]
    [InlineData("😀é", 1, 4)]
    public void Says_where_a_byte_of_another_encoding_is(string before, int line, int column)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(before), 0xEB, (byte)'\n', (byte)'x'];
        Assert.Null(CsvEncoding.Decode(bytes, out var problem));
        Assert.Equal((line, column), (problem!.Line, problem.Column));
        Assert.Contains("0xEB", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_byte_is_no_text()
    {
        Assert.Null(CsvEncoding.Decode(Encoding.Unicode.GetBytes("a,b\n"), out var problem));
        Assert.Equal((1, 2), (problem!.Line, problem.Column));
        Assert.Contains("UTF-16 without", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_at_the_end_of_utf_16_is_located()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a\nbc"), 0x20];
        Assert.Null(CsvEncoding.Decode(bytes, out var problem));
        Assert.Equal((2, 3), (problem!.Line, problem.Column));
    }

    [Fact]
    public void A_lone_surrogate_in_utf_16_is_located()
    {
        byte[] bytes =
        [
            0xFF,
            0xFE,
            .. Encoding.Unicode.GetBytes("a\nb"),
            0x00,
            0xD8,
            .. Encoding.Unicode.GetBytes("c"),
        ];
        Assert.Null(CsvEncoding.Decode(bytes, out var problem));
        Assert.Equal(2, problem!.Line);
    }
}
