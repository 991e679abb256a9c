# shellcheck shell=bash
# `noaber gebieden`: takes a map of areas in, on the running database or on one that it starts and stops itself.
# shellcheck source=scripts/data.sh
source "$root/scripts/data.sh"

run_gebieden() { bring_in gebieden "BESTAND" "$@"; }
