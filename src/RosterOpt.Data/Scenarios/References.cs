namespace RosterOpt.Data.Scenarios;

/// <summary>Which columns of other tables name students and sites.</summary>
internal static class References
{
    private static readonly string[] ToStudents = ["student", "student_a", "student_b"];

    private static readonly string[] ToSites = ["site"];

    /// <summary>Positions of the columns that name what has that key; none where the table lacks them.</summary>
    /// <param name="key"><c>student</c> or <c>site</c>.</param>
    public static IEnumerable<int> To(string key, EditableTable table) =>
        (key == "student" ? ToStudents : ToSites)
            .Where(heading => table.Schema.Find(heading) is not null)
            .Select(table.Find)
            .Where(position => position >= 0);
}
