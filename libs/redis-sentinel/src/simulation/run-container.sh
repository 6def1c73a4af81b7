# run-container.sh ROOT USER SOURCE=MOUNT_PATH… -- COMMAND…: what a container runtime does, for the namespaces it is in.
set -e
root=$1 user=$2
shift 2
ip link set lo up
mount --make-rprivate /
mount --bind "$root" "$root"
mount --bind /usr "$root/usr"
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
while [ "$1" != -- ]; do
  mount --bind "${1%%=*}" "$root${1#*=}"
  shift
done
shift
mount -o remount,bind,ro "$root"
exec chroot --userspec="$user:$user" "$root" "$@"
