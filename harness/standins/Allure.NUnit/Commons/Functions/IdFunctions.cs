using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Allure.Net.Commons.Functions;

/// <summary>Ids. Those of tests stay the same from run to run.</summary>
public static class IdFunctions
{
    /// <summary>A new random id.</summary>
    public static string CreateUUID() => Guid.NewGuid().ToString();

    /// <summary>Names a class in all the world: assembly, namespace and name.</summary>
    public static string CreateFullName(Type type) => TypeName(type);

    /// <summary>Names a method in all the world: assembly, class, name and types of parameters.</summary>
    public static string CreateFullName(MethodInfo method)
    {
        if (method.IsGenericMethod) method = method.GetGenericMethodDefinition();
        var parameters = string.Join(',', method.GetParameters().Select(parameter => TypeName(parameter.ParameterType)));
        return $"{TypeName(method.DeclaringType!)}.{method.Name}{Arguments(method.GetGenericArguments())}({parameters})";
    }

    /// <summary>The id of a test method.</summary>
    public static string CreateTestCaseId(string fullName) => Md5(fullName);

    /// <summary>The id of a test method with its parameters, but for those excluded.</summary>
    public static string CreateHistoryId(string fullName, IEnumerable<Parameter> parameters) => Md5(FormatFunctions.Format(new
    {
        fullName,
        parameters = parameters.Where(p => !p.excluded).OrderBy(p => p.name, StringComparer.Ordinal).Select(p => p.value),
    }));

    private static string TypeName(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        var name = type.Name;
        var outermost = type;
        for (; outermost.IsNested; outermost = outermost.DeclaringType!) name = $"{outermost.DeclaringType!.Name}+{name}";
        if (!string.IsNullOrEmpty(outermost.Namespace)) name = $"{outermost.Namespace}.{name}";
        var assembly = type.Assembly == typeof(object).Assembly ? "" : type.Assembly.GetName().Name + ":";
        return assembly + name + Arguments(type.GetGenericArguments());
    }

    private static string Arguments(Type[] types) => types.Length == 0 ? "" : $"[{string.Join(',', types.Select(TypeName))}]";

    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
