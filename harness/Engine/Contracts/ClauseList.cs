namespace Conformance.Engine.Contracts;

/// <summary>Reads the clauses.</summary>
internal static class ClauseList
{
    public static IReadOnlyDictionary<string, Clause> Read(string file)
    {
        var clauses = new Dictionary<string, Clause>(StringComparer.Ordinal);
        foreach (var item in JsonFile.Read(file).Items("clauses", file))
        {
            var id = item.Text("id", file);
            var where = $"{file}: clause '{id}'";
            var severity = item.Text("level", where) switch
            {
                "must" => Severity.Fail,
                "should" => Severity.Warning,
                var level => throw new ContractException($"{where}: level '{level}' is neither must nor should"),
            };
            if (!clauses.TryAdd(id, new Clause(id, severity, item.Text("sentence", where), item.Text("source", where))))
                throw new ContractException($"{where}: stands twice");
        }

        return clauses;
    }
}
