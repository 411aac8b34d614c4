using System.IO.Compression;
using System.Text;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Workbook;

public sealed class WorkbookFaultsTests
{
    private static readonly byte[] OldContainer = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void A_password_is_recognised() =>
        Assert.Contains(
            "password",
            Fault([.. OldContainer, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_old_workbook_is_recognised() =>
        Assert.Contains(".xls", Fault([.. OldContainer, .. new byte[600]]), StringComparison.Ordinal);

    [Fact]
    public void Another_file_is_recognised() =>
        Assert.Contains("no .xlsx workbook", Fault("student,block\n"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_recognised() => Assert.Contains("empty", Fault([]), StringComparison.Ordinal);

    [Fact]
    public void Another_zip_is_recognised() =>
        Assert.Contains("a zip", Fault(Zip(("a.txt", "x"))), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_is_no_workbook_is_recognised() =>
        Assert.Contains(
            "no workbook",
            Fault(
                Zip(
                    (
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(3_000)]
    public void A_file_that_was_cut_off_is_recognised(int length)
    {
        var bytes = new RawBook().Others().Bytes();
        Assert.NotEmpty(Fault(bytes[..Math.Min(length, bytes.Length - 30)]));
    }

    [Fact]
    public void Every_damaged_byte_ends_in_a_finding_or_does_not_matter()
    {
        using var folder = new TestFolder();
        var sound = new RawBook().Others().Bytes();
        for (var i = 0; i < sound.Length; i += 41)
        {
            var bytes = sound.ToArray();
            bytes[i] ^= 0x5A;
            var set = DataSetReader.Read(folder.Write("data.xlsx", bytes), []);
            Assert.True(set.Problem is not null || set.Findings.HasErrors);
        }
    }

    [Fact]
    public void What_unpacks_beyond_the_limit_is_not_unpacked()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 520; i++)
            {
                stream.Write(zeros);
            }
        }
        Assert.Contains("520 MB when unpacked", Fault(memory.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        using var folder = new TestFolder();
        using (var stream = File.Create(folder.File("data.xlsx")))
        {
            stream.SetLength(200L << 20);
        }
        Assert.Contains(
            "200 MB; at most 64 MB",
            Assert.Single(DataSetReader.Read(folder.File("data.xlsx"), []).Findings.All).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var book = new RawBook().Others();
        book.Parts["xl/workbook.xml.bak"] = "x";
        var bytes = Replace(
            book.Bytes(),
            "xl/worksheets/sheet0.xml",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>"
        );
        Assert.NotEmpty(Fault(bytes));
    }

    private static byte[] Replace(byte[] zip, string entry, string text)
    {
        using var memory = new MemoryStream();
        memory.Write(zip);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(entry)!.Delete();
            using var stream = archive.CreateEntry(entry).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        return memory.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return memory.ToArray();
    }

    private static string Fault(byte[] bytes)
    {
        using var folder = new TestFolder();
        var set = DataSetReader.Read(folder.Write("data.xlsx", bytes), []);
        var finding = Assert.Single(set.Findings.All);
        Assert.Equal((Grade.Error, "workbook-unreadable", "data.xlsx"), (finding.Grade, finding.Code, finding.Table));
        Assert.NotEmpty(finding.Remedy);
        Assert.Null(set.Problem);
        return finding.Message;
    }
}
