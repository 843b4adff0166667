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

# Tests count memory by a few lines of C.
need_compiler() {
    command -v cc > /dev/null || fail "The tests need a C compiler, as cc. Install one (Debian, Ubuntu: sudo apt-get install gcc libc6-dev)."
}

# Tests look at pages in a browser.
browser() {
    [ -n "${CHROME_PATH:-}" ] || command -v chromium chromium-browser google-chrome google-chrome-stable > /dev/null ||
        [ -e "/Applications/Google Chrome.app" ] || [ -e "/c/Program Files/Google/Chrome/Application/chrome.exe" ]
}

# Installs one where that is a matter of a command, else says how.
need_browser() {
    if ! browser && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        echo "Chromium is missing, and is installed." >&2
        apt-get update -q > /dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends chromium > /dev/null || true
    fi
    browser || fail "The tests need Chromium or Chrome. Install it (Debian, Ubuntu: sudo apt-get install chromium), or say in CHROME_PATH where it is."
}
