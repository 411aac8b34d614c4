namespace RosterOpt.Reports.Editions;

/// <summary>Whom the workbooks of an edition are for.</summary>
public enum EditionKind
{
    /// <summary>One for each site with somebody placed there.</summary>
    Site,

    /// <summary>One for each student with a placement.</summary>
    Student,
}
