using Conformance.Cli.Reports;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

public sealed class ReportPrivacyTests
{
    [Test]
    public void A_report_calls_nobody_and_keeps_its_own_scripts()
    {
        const string Page = """
            <script src="app.js"></script>
            <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
            <script>
                function gtag(){dataLayer.push(arguments);}
                gtag('js', new Date());
            </script>
            <script>window.report = 1;</script>
            """;
        Assert.That(ReportPrivacy.Strip(Page), Does.Not.Contain("gtag").And.Contain("app.js").And.Contain("window.report"));
    }
}
