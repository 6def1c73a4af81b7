# Starts Redis as what it has to be now: a replica of the master, or the master where there is no other.
. /config/members.sh
trap 'exit 143' TERM
umask 077

find_master
log "$self starts with the master $master"
{
  sed "s/@HOST@/$self/" /config/redis.conf
  if [ "$master" != "$self" ]; then printf 'replicaof %s 6379\n' "$master"; fi
  printf 'requirepass %s\nmasterauth %s\n' "$(quoted "$REDISCLI_AUTH")" "$(quoted "$REDISCLI_AUTH")"
} > /run/redis/redis.conf
exec redis-server /run/redis/redis.conf
