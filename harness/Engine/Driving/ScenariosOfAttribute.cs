namespace Conformance.Engine.Driving;

/// <summary>Says of which contract and area a class's scenarios are.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScenariosOfAttribute(string contract, string area) : Attribute
{
    public string Contract => contract;

    public string Area => area;
}
