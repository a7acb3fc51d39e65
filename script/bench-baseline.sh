#!/usr/bin/env bash
# What a workflow would do without the action, one step after the other; script/bench compares the action with it.
# Needs in the environment: CONTEXT, TAG, IMAGE, KEY (path), COMMENTS_URL, TOKEN.
set -euo pipefail

# Since Docker 23 `docker build` is another name of this; an older client would take its classic builder.
docker buildx build --load --quiet --network none --tag "$TAG" "$CONTEXT" >/dev/null
declared=$(docker inspect --format '{{.Config.User}}' "$TAG")
effective=$(docker run --rm --network none "$TAG" id)
seccomp=$(docker run --rm --network none "$TAG" grep Seccomp /proc/self/status)
signature=$(cosign verify --key "$KEY" --insecure-ignore-tlog=true --output json "$IMAGE" 2>/dev/null)

body="user: $declared\n$effective\n${seccomp//$'\n'/\\n}\nsigned: ${#signature} bytes"
curl --silent --show-error --fail --output /dev/null \
  --header "authorization: Bearer $TOKEN" --header 'content-type: application/json' \
  --header 'accept: application/vnd.github+json' \
  --data "{\"body\":\"${body//$'\t'/ }\"}" "$COMMENTS_URL"
