#!/usr/bin/env bash
# Runs the samples. Without arguments it is the demo; --help lists the rest.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/setup.sh"
exec dotnet run -c Release --project "$root/Samples" -- "$@"
