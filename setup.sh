# Sourced by demo.sh and test.sh: sees to it that the .NET SDK and libtorch are there, and installs libtorch where it can.
# Where TorchSharp comes from is decided here as in Directory.Build.props; TorchSource=package or =system decides it by hand.

fail() {
    echo "$1" >&2
    exit 1
}

# Fetching the packages is part of the build anyhow, so nothing is lost by trying.
feed_has_torchsharp() {
    local version folder found=0
    version=$(sed -n 's/.*"TorchSharp-cpu" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
    folder=$(mktemp -d)
    cat > "$folder/probe.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="TorchSharp-cpu" Version="$version" /></ItemGroup>
</Project>
EOF
    dotnet restore "$folder/probe.csproj" > "$folder/log" 2>&1 || found=$?
    rm -rf "$folder"
    return "$found"
}

install_libtorch() {
    local packages=(libtorch-dev libopenblas0-pthread g++) missing=() as_root=()
    if ! command -v apt-get > /dev/null || ! command -v dpkg-query > /dev/null; then
        [ -e "$headers/torch/torch.h" ] && command -v g++ > /dev/null && return
        fail "The NuGet feed has no TorchSharp-cpu, so the build needs libtorch's headers in $headers, a BLAS and g++. Debian and Ubuntu call them ${packages[*]}; install what your system has for them and run this again."
    fi
    for package in "${packages[@]}"; do
        dpkg-query -W -f='${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo > /dev/null || fail "Missing: ${missing[*]}. Install them as root: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq || fail "apt-get update failed. Mend that, then run this again."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
        fail "apt-get could not install ${missing[*]}. Install them by hand, then run this again."
}

headers=${TorchHeaders:-/usr/include/torch/csrc/api/include}
sdk=$(dotnet --version 2> /dev/null) || fail "The .NET SDK is missing. Install version 10 or newer: https://dotnet.microsoft.com/download"
[ "${sdk%%.*}" -ge 10 ] || fail "The .NET SDK is $sdk, but the samples and tests need 10 or newer: https://dotnet.microsoft.com/download"
if [ "${TorchSource:-}" = system ] || { [ -z "${TorchSource:-}" ] && { [ -e "$headers/torch/torch.h" ] || ! feed_has_torchsharp; }; }; then
    install_libtorch
fi

# libtorch's and OpenBLAS' threads wait by spinning, which costs networks this small more than the threads gain.
export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-PASSIVE} OPENBLAS_NUM_THREADS=${OPENBLAS_NUM_THREADS:-1}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
