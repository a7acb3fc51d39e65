# Sourced first by every script: where the project is, what is undone at the end, how long a step took.
# shellcheck shell=bash disable=SC2034

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly ROOT

say() {
  printf '%s\n' "$*"
}

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    command -v sudo >/dev/null || die "\"$1\" needs root, and there is no sudo: run this as root."
    sudo "$@"
  fi
}

# timed NAME COMMAND...: runs the command and tells how long it took.
timed() {
  local name=$1 start=${EPOCHREALTIME/[.,]/} took
  shift
  "$@"
  took=$(((${EPOCHREALTIME/[.,]/} - start) / 100000))
  say "$name: $((took / 10)).$((took % 10)) s"
}

QUIET_LOG=

# quietly COMMAND...: shows the output of the command only when it fails, and then the script ends.
# The command is called plainly, since bash would let it run on after an error in an "if" or "||".
quietly() {
  QUIET_LOG=$(mktemp)
  QUIET_COMMAND=$*
  "$@" >"$QUIET_LOG" 2>&1
  rm "$QUIET_LOG"
  QUIET_LOG=
}

show_failed() {
  printf 'This failed: %s\n' "$QUIET_COMMAND"
  tail -n 200 "$QUIET_LOG"
  rm "$QUIET_LOG"
} >&3 2>&3

UNDO=()

# at_exit COMMAND: to be called when the script ends, however it ends; the last one given is the first one called.
at_exit() {
  UNDO+=("$1")
}

undo_all() {
  local status=$? index
  [[ -z $QUIET_LOG ]] || show_failed
  # A second Ctrl-C must not stop the tidying.
  trap '' INT TERM HUP
  for ((index = ${#UNDO[@]} - 1; index >= 0; index--)); do
    "${UNDO[index]}" || say "could not be tidied: ${UNDO[index]}"
  done
  exit "$status"
}

exec 3>&2
trap undo_all EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
