namespace Conformance.Cli.Starting.Processes;

/// <summary>What a shell does around a server's command. Its arguments: where the log goes, and the command.</summary>
internal static class ProcessScript
{
    /// <summary>
    /// For a shell that leads a process group of its own. It waits for the command and ends with its exit code; TERM goes to the
    /// whole group, and the shell outlives it. Its input stays open for as long as we live: when it ends without us having ended
    /// the group – killed, crashed – the watcher does.
    /// </summary>
    public const string InGroup = """
        exec 3<&0 </dev/null >>"$1" 2>&1
        ( trap '' TERM INT; cat <&3 >/dev/null; kill -TERM 0; sleep 5; kill -KILL 0 ) &
        exec 3<&-
        trap : TERM
        sh -c "$2" &
        server=$!
        wait $server; code=$?
        while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
        exit $code
        """;

    /// <summary>For a system that has no <c>setsid</c>: no group, no watcher.</summary>
    public const string Plain = """
        exec </dev/null >>"$1" 2>&1
        exec sh -c "$2"
        """;
}
