#!/usr/bin/env bash
# Runs all tests. Arguments go to dotnet test.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$root/setup.sh"
need_compiler
need_browser
exec dotnet test "$root/Dsl.sln" -c Release "$@"
