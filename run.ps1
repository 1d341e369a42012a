# Runs the harness: official packages if the registry has them, else the stand-ins (harness/standins/README.md).
$official = 'false'
dotnet restore "$PSScriptRoot/harness/Cli" -p:OfficialPackages=true --verbosity quiet *> $null
if ($LASTEXITCODE -eq 0) { $official = 'true' }
dotnet run --project "$PSScriptRoot/harness/Cli" -p:OfficialPackages=$official -- @args
exit $LASTEXITCODE
