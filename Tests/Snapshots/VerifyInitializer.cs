using System.Runtime.CompilerServices;
using VerifyTests;

namespace TorchDsl.Tests.Snapshots;

/// <summary>Verify's settings.</summary>
internal static class VerifyInitializer
{
    // Without the first, a driver's snapshot is empty and checks nothing.
    [ModuleInitializer]
    public static void Initialize()
    {
        VerifySourceGenerators.Initialize();
        VerifierSettings.AddScrubber(text =>
        {
            var scrubbed = Scrubber.WithoutVersion(text.ToString());
            text.Clear().Append(scrubbed);
        });
    }
}
