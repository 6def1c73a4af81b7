# Who belongs to this Redis, and what they say of each other. The other scripts read it; all of them run in busybox.
# redis-cli takes the password from REDISCLI_AUTH, so that it stands on no command line.

domain=$NAMESPACE.svc.$CLUSTER_DOMAIN
self=$POD_NAME.${POD_NAME%-*}.$domain

# host NAME ORDINAL: host name of a pod.
host() { printf '%s\n' "$1-$2.$1.$domain"; }

# others NAME COUNT: host names of the pods of a StatefulSet without this one. Never its Service, which may lead here.
others() {
  ordinal=0
  while [ "$ordinal" -lt "$2" ]; do
    [ "$1-$ordinal" = "$POD_NAME" ] || host "$1" "$ordinal"
    ordinal=$((ordinal + 1))
  done
}

# ask HOST PORT COMMAND…: first line of the answer; nothing where there is none in two seconds.
ask() {
  from=$1 port=$2
  shift 2
  timeout 2 redis-cli -h "$from" -p "$port" "$@" 2>/dev/null | head -n 1
}

is_master() { [ "$(ask "$1" 6379 ROLE)" = master ]; }

# Asks each other sentinel for the master. Sets `master` to one that says so itself, and `named` to one that was only named.
ask_sentinels() {
  master='' named=''
  for sentinel in $(others "$SENTINEL_NAME" "$SENTINEL_PODS"); do
    answer=$(ask "$sentinel" 26379 SENTINEL get-master-addr-by-name "$MASTER_NAME")
    case $answer in "$DATA_NAME"-*".$domain") ;; *) continue ;; esac
    # That it is this pod, which is only just starting, is old news: the sentinels will promote another.
    if [ "$answer" = "$self" ]; then named=${named:-$self} && continue; fi
    named=$answer
    if is_master "$answer"; then master=$answer && return; fi
  done
}

# Sets `master` to the host that a pod has to follow or watch when it starts. It may be the pod itself.
find_master() {
  round=0
  while [ "$round" -lt "$ASK_ROUNDS" ]; do
    ask_sentinels
    if [ -n "$master" ]; then return; fi
    round=$((round + 1))
    sleep "$ASK_SECONDS"
  done
  for candidate in $(others "$DATA_NAME" "$DATA_PODS"); do
    if is_master "$candidate"; then master=$candidate && return; fi
  done
  # The sentinels had the time to promote another than the one they name. Where none names any, all is new or was lost
  # at once, and one pod alone, always the same, may begin: two would be two masters.
  master=${named:-$(host "$DATA_NAME" 0)}
}

# quoted TEXT: as Redis reads it in its configuration.
quoted() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }

log() { printf 'keelwork: %s\n' "$*" >&2; }
