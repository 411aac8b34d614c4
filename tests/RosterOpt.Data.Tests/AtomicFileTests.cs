using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests;

public sealed class AtomicFileTests
{
    [Fact]
    public void Creates_folders_and_replaces_files()
    {
        using var folder = new TestFolder();
        var file = folder.File("a/b/c.txt");
        AtomicFile.WriteText(file, "first");
        AtomicFile.WriteText(file, "second\n");
        Assert.Equal("second\n"u8.ToArray(), File.ReadAllBytes(file));
        Assert.Single(Directory.GetFiles(folder.File("a/b")));
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TestFolder();
        var file = folder.Write("c.txt", "old");
        Assert.Throws<InvalidOperationException>(() =>
            AtomicFile.Write(
                file,
                stream =>
                {
                    stream.WriteByte(1);
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Single(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Until_it_is_whole_the_old_file_is_seen()
    {
        using var folder = new TestFolder();
        var file = folder.Write("c.txt", "old");
        AtomicFile.Write(
            file,
            stream =>
            {
                stream.Write("new"u8);
                stream.Flush();
                Assert.Equal("old", File.ReadAllText(file));
            }
        );
        Assert.Equal("new", File.ReadAllText(file));
    }

    [Fact]
    public void What_a_link_points_to_is_replaced()
    {
        using var folder = new TestFolder();
        var file = folder.Write("real.txt", "old");
        try
        {
            File.CreateSymbolicLink(folder.File("link.txt"), file);
        }
        catch (IOException)
        {
            return; // Links need a right that not every Windows user has.
        }
        AtomicFile.WriteText(folder.File("link.txt"), "new");
        Assert.Equal("new", File.ReadAllText(file));
        Assert.NotNull(new FileInfo(folder.File("link.txt")).LinkTarget);
    }

    [Fact]
    public void A_place_that_is_a_folder_is_refused_and_left_alone()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.File("taken"));
        Assert.ThrowsAny<Exception>(() => AtomicFile.WriteText(folder.File("taken"), "x"));
        Assert.Single(Directory.GetFileSystemEntries(folder.Root));
    }
}
