namespace TorchDsl.Samples;

/// <summary>What the user can cure: the message says what was expected, what came and what to do, and is all that is shown.</summary>
internal sealed class UserException(string message) : Exception(message);
