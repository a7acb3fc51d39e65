# Sourced: the pinned tools, where they lie, and a PATH that has them. Needs common.sh.
# shellcheck shell=bash disable=SC2034

COSIGN_VERSION=v3.1.3
BUILDX_VERSION=v0.38.2
COMPOSE_VERSION=v5.4.0
ACTIONLINT_VERSION=v1.7.12
ACT_VERSION=v0.2.89
ZIZMOR_VERSION=1.32.0
ZIG_VERSION=0.17.1
ADMISSION_VERSION=v0.37.2
HELM_VERSION=v4.3.1
KUSTOMIZE_VERSION=v5.8.1
ENGINE_29_VERSION=v2.0.0-beta.24
TRIVY_VERSION=v0.74.0
# The newest whose protocol with the runner is to be had as a Go module.
GITEA_VERSION=v1.26.0
GITEA_RUNNER_VERSION=v1.0.8

# Outside the checkout and named by version, so that a second checkout and the next run find them.
TOOLS=${XDG_CACHE_HOME:-$HOME/.cache}/layered-defense/tools
ENGINE_29=$TOOLS/engine-$ENGINE_29_VERSION/bin
ZIG=$TOOLS/zig-$ZIG_VERSION/ziglang/zig
BUILDX=$TOOLS/buildx-$BUILDX_VERSION/bin/buildx
COMPOSE=$TOOLS/compose-$COMPOSE_VERSION/bin/docker-compose

export COSIGN=$TOOLS/cosign-$COSIGN_VERSION/bin/cosign
export ADMISSION=$TOOLS/admission-$ADMISSION_VERSION/bin/admission
export ADMISSION_EXAMPLES=$TOOLS/admission-$ADMISSION_VERSION/examples
export HELM=$TOOLS/helm-$HELM_VERSION/bin/helm
export KUSTOMIZE=$TOOLS/kustomize-$KUSTOMIZE_VERSION/bin/kustomize
export ACT=$TOOLS/act-$ACT_VERSION/bin/act
export GITEA=$TOOLS/gitea-$GITEA_VERSION/bin/gitea
export GITEA_RUNNER=$TOOLS/gitea-runner-$GITEA_RUNNER_VERSION/bin/gitea-runner
# Not on PATH: most tests are about a runner without it.
export TRIVY=$TOOLS/trivy-$TRIVY_VERSION/bin/trivy

PATH=$TOOLS/actionlint-$ACTIONLINT_VERSION/bin:$TOOLS/zizmor-$ZIZMOR_VERSION/bin:$PATH
PATH=$ROOT/node_modules/node/bin:${COSIGN%/*}:${ACT%/*}:$PATH
# dockerd lies in sbin, which is not on every user's PATH.
export PATH=$PATH:/usr/local/go/bin:/usr/sbin:/sbin
