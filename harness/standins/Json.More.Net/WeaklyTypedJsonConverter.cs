using System.Text.Json.Serialization;

namespace Json.More;

/// <summary>The base of JsonSchema.Net's own converters. The real one also has a write method that takes an object; nothing here calls it.</summary>
/// <typeparam name="T">What is read and written.</typeparam>
public abstract class WeaklyTypedJsonConverter<T> : JsonConverter<T>;
