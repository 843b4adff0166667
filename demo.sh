#!/usr/bin/env bash
# Runs the samples, after setting up what they need. Without arguments it is the demo; --help lists the rest.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/setup.sh"
exec dotnet run -c Release --project "$root/Samples" -- "$@"
