namespace RosterOpt.Data;

/// <summary>How large a table may be. Far above any real cohort (45,000 students need a tenth of it); a larger one is a mistake or an attack.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes of one file, checked before it is read: 64 MiB.</summary>
    public const long FileBytes = 64L << 20;

    /// <summary>Bytes of a workbook once unpacked, checked before it is read: 512 MiB.</summary>
    public const long UnpackedBytes = 512L << 20;

    /// <summary>Rows of one table, as in Excel.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns of one table.</summary>
    public const int Columns = 256;

    /// <summary>Rows × columns of one table.</summary>
    public const int Cells = 16_000_000;

    /// <summary>Characters of one cell, as in Excel.</summary>
    public const int CellLength = 32_767;

    /// <summary>Blocks of a data set: daily blocks over more than five years.</summary>
    public const int Blocks = 2_000;

    /// <summary>Students × blocks of a data set.</summary>
    public const int StudentBlocks = 20_000_000;

    /// <summary>Slots of a data set.</summary>
    public const int Slots = 10_000_000;
}
