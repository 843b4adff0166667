# Sourced by demo.sh and test.sh: says what is missing.

fail() {
    echo "$1" >&2
    exit 1
}

sdk=$(dotnet --version 2> /dev/null) || fail "The .NET SDK is missing. Install version 10 or newer: https://dotnet.microsoft.com/download"
[ "${sdk%%.*}" -ge 10 ] || fail "The .NET SDK is $sdk, but the samples and tests need 10 or newer: https://dotnet.microsoft.com/download"

# libtorch's threads wait by spinning, which costs networks this small more than the threads gain.
export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-PASSIVE}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Where a virtual machine does not say how large its caches are, the oneDNN in libtorch 2.10 divides by 0 in gradients of strided 1×1
# convolutions, and its transposed convolutions read memory that nothing has written. Its plainest kernels do neither.
if [ "$(uname)" = Linux ] && [ ! -d /sys/devices/system/cpu/cpu0/cache ]; then
    export ONEDNN_MAX_CPU_ISA=${ONEDNN_MAX_CPU_ISA:-SSE41}
fi
