# Sourced: an engine of our own, for one run. Needs common.sh and tools.sh.
# shellcheck shell=bash disable=SC2034
#
# It listens on a unix socket in a temporary folder, where all that it stores lies too. It has no bridge and touches no
# firewall rule, so a container has no network, and a build with BuildKit needs `--network none` (or host) where the
# Dockerfile has a RUN: without it BuildKit says "network bridge not found". The classic builder and `docker run` need
# nothing. The limits of a container (memory, processes) hold as usual.

ENGINE_FOLDER=
ENGINE_STARTED=no
# Run as root in a mount namespace: tells its process id, hides a containerd of the machine, becomes the engine.
# shellcheck disable=SC2016
ENGINE_PROGRAM='echo $$ >"$1" && shift && mkdir -p /run/containerd && mount -t tmpfs tmpfs /run/containerd &&
  exec dockerd "$@"'

# engine_choose: Debian's engine, or with LAYERED_DEFENSE_ENGINE=29 the compiled one of level 29 with the containerd
# image store; exports the PATH of its programs as LAYERED_DEFENSE_ENGINE_PATH, also for engines that tests start.
engine_choose() {
  export LAYERED_DEFENSE_ENGINE=${LAYERED_DEFENSE_ENGINE:-debian} LAYERED_DEFENSE_ENGINE_PATH=$PATH
  case $LAYERED_DEFENSE_ENGINE in
    debian) ;;
    29)
      [[ -x $ENGINE_29/dockerd ]] || die 'The engine of level 29 is not installed: run script/bootstrap --engine 29.'
      LAYERED_DEFENSE_ENGINE_PATH=$ENGINE_29:$PATH
      # A client of the engine's age speaks it by itself; only from 1.53 on does the engine say where an image is from.
      export DOCKER_API_VERSION=1.53
      ;;
    *) die "LAYERED_DEFENSE_ENGINE is \"$LAYERED_DEFENSE_ENGINE\"; it may be \"debian\" or \"29\"." ;;
  esac
}

# engine_start: starts the chosen engine; exports DOCKER_HOST and DOCKER_CONFIG; stops and removes all at the end of the
# script.
engine_start() {
  engine_choose
  ENGINE_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/layered-defense-engine.XXXXXX")
  at_exit engine_stop
  echo '{}' >"$ENGINE_FOLDER/daemon.json"
  ENGINE_STARTED=yes
  # In a namespace of its own all its mounts end with it. The oldest API that it answers is Debian 12's.
  as_root env PATH="$LAYERED_DEFENSE_ENGINE_PATH" DOCKER_MIN_API_VERSION=1.41 \
    setsid unshare --mount --propagation private bash -c "$ENGINE_PROGRAM" bash "$ENGINE_FOLDER/started" \
    --config-file "$ENGINE_FOLDER/daemon.json" --pidfile "$ENGINE_FOLDER/pid" \
    --data-root "$ENGINE_FOLDER/data" --exec-root "$ENGINE_FOLDER/exec" \
    --host "unix://$ENGINE_FOLDER/socket" --group "$(id --group)" \
    --bridge=none --iptables=false --ip6tables=false \
    </dev/null >"$ENGINE_FOLDER/log" 2>&1 3>&- &
  export DOCKER_HOST=unix://$ENGINE_FOLDER/socket
  docker_client "$ENGINE_FOLDER/docker-config"

  local _
  for _ in {1..300}; do
    docker version >/dev/null 2>&1 && return
    kill -0 $! 2>/dev/null || break
    sleep 0.1
  done
  tail -n 30 "$ENGINE_FOLDER/log" >&2
  die 'The engine did not start; the end of its log is above.'
}

# engine_find_or_start: takes the engine that the user's client reaches on this machine; without one, starts our own.
engine_find_or_start() {
  local host
  host=$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || true)
  # The registry is on loopback, so an engine elsewhere would not reach it.
  if [[ $host == unix://* ]] && docker version >/dev/null 2>&1; then
    export DOCKER_HOST=$host
    ENGINE_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/layered-defense-client.XXXXXX")
    at_exit engine_stop
    docker_client "$ENGINE_FOLDER/docker-config"
  else
    engine_start
  fi
}

# docker_client FOLDER: a configuration of our own with the pinned buildx and compose; the user's ~/.docker is not
# touched.
docker_client() {
  mkdir -p "$1/cli-plugins"
  ln -sf "$BUILDX" "$1/cli-plugins/docker-buildx"
  ln -sf "$COMPOSE" "$1/cli-plugins/docker-compose"
  export DOCKER_CONFIG=$1
}

engine_stop() {
  local pid containers _
  # Stopped at once after the start, the engine may not have told its process id yet.
  for _ in {1..10}; do
    [[ $ENGINE_STARTED == no || -s $ENGINE_FOLDER/started ]] && break
    sleep 0.1
  done
  pid=$(cat "$ENGINE_FOLDER/started" 2>/dev/null || true)
  if [[ -n $pid ]]; then
    mapfile -t containers < <(docker ps --all --quiet 2>/dev/null)
    ((${#containers[@]} == 0)) || docker rm --force "${containers[@]}" >/dev/null || true
    as_root kill "$pid" || true
    for _ in {1..150}; do
      [[ -d /proc/$pid ]] || break
      sleep 0.1
    done
    if [[ -d /proc/$pid ]]; then
      as_root kill -KILL "$pid" "$(cat "$ENGINE_FOLDER/exec/containerd/containerd.pid")" || true
    fi
  fi
  as_root rm -rf "$ENGINE_FOLDER"
}
