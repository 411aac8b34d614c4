using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("RosterOpt.Core.Tests")]
