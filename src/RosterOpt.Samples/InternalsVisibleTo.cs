using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("RosterOpt.Samples.Tests")]
