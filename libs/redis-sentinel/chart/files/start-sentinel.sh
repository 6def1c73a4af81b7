# Starts a sentinel: with what it knew, where only its container starts again; otherwise with what its peers know.
. /config/members.sh
trap 'exit 143' TERM
umask 077
state=/data/sentinel.conf

if [ -f "$state" ]; then
  master=$(sed -n 's/^sentinel monitor [^ ]* \([^ ]*\) .*/\1/p' "$state")
  log "$self goes on with what it knew, and with the master $master"
  grep -v -E '^(requirepass|user|sentinel (auth-pass|sentinel-pass|known-replica)) ' "$state" > "$state.new"
else
  find_master
  log "$self starts with the master $master"
  id=$(printf '%s' "$NAMESPACE/$POD_NAME" | sha1sum | cut -c 1-40)
  sed -e "s/@HOST@/$self/" -e "s/@MYID@/$id/" -e "s/@MASTER@/$master/" /config/sentinel.conf > "$state.new"
fi

# Every other data pod is a replica, or is made one by the sentinels. Left to themselves they would hear of replicas only
# from a master that lives, and write wrong names down while none can be resolved.
for replica in $(others "$DATA_NAME" "$DATA_PODS"); do
  if [ "$replica" != "$master" ]; then printf 'sentinel known-replica %s %s 6379\n' "$MASTER_NAME" "$replica"; fi
done >> "$state.new"

# The passwords anew at every start: they may have changed.
{
  printf 'requirepass %s\n' "$(quoted "$REDISCLI_AUTH")"
  printf 'sentinel sentinel-pass %s\n' "$(quoted "$REDISCLI_AUTH")"
  printf 'sentinel auth-pass %s %s\n' "$MASTER_NAME" "$(quoted "$REDISCLI_AUTH")"
} >> "$state.new"
mv "$state.new" "$state"
exec redis-server "$state" --sentinel
