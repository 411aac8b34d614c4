using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("RosterOpt.Engine.Tests")]
