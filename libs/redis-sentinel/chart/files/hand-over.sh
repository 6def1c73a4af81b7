# Before a master stops: another becomes master, and has every write that was acknowledged.
. /config/members.sh
if ! is_master 127.0.0.1; then exit 0; fi

# start_failover: true where a sentinel has begun.
start_failover() {
  for sentinel in $(others "$SENTINEL_NAME" "$SENTINEL_PODS"); do
    case $(ask "$sentinel" 26379 SENTINEL FAILOVER "$MASTER_NAME") in OK | INPROG*) return 0 ;; esac
  done
  return 1
}

ask 127.0.0.1 6379 CLIENT PAUSE 30000 WRITE
if start_failover; then
  end=$(($(date +%s) + 20))
  while [ "$(date +%s)" -lt "$end" ]; do
    ask_sentinels
    if [ -n "$master" ]; then exit 0; fi
    sleep 1
  done
fi
ask 127.0.0.1 6379 CLIENT UNPAUSE
