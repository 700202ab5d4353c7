# Finds a JDK for Holdpoint. Sourced by the launchers, never run; POSIX sh.
# shellcheck shell=sh

needed_jdk=25

# True when $1 is the folder of a JDK that is new enough, going by its release file: no JVM is started to ask.
is_new_enough() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  found_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${found_version:-0}" -ge "$needed_jdk" ]
}

# Prints the folder of the JDK that `java` on PATH belongs to, links followed.
jdk_on_path() {
  on_path=$(command -v java) || return 0
  on_path=$(readlink -f "$on_path" 2>/dev/null) || return 0
  dirname "$(dirname "$on_path")"
}

# Exports JAVA_HOME: the one that is set, else that of PATH, else the first in the usual install folders.
# Without any: one sentence, and exit code 3 (a needed service is missing).
require_jdk() {
  for candidate in "${JAVA_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
    if is_new_enough "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Holdpoint needs JDK $needed_jdk or newer: install one (for example Eclipse Temurin $needed_jdk) or point JAVA_HOME at it." >&2
  exit 3
}

# Leaves quietly what Maven's own libraries would make a new JVM warn about.
require_maven() {
  command -v mvn >/dev/null || {
    echo "Holdpoint is built with Maven 3.8.7 or newer: install it so that 'mvn' is on the PATH." >&2
    exit 3
  }
  MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  export MAVEN_OPTS
}
