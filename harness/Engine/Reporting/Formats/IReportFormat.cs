namespace Conformance.Engine.Reporting.Formats;

/// <summary>One file that is made of the result model and says nothing that is not in it.</summary>
internal interface IReportFormat
{
    /// <summary>Its name below the results folder.</summary>
    string FileName { get; }

    byte[] Write(Report report);
}
