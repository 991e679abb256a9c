# shellcheck shell=bash
# `noaber cijfers`: as `noaber gebieden`, with a table of public figures.
# shellcheck source=scripts/gebieden.sh
source "$root/scripts/gebieden.sh"

run_cijfers() {
    bring_in cijfers "$@"
}
