package dev.holdpoint.classify.shell.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of file a path names, by its usual place. */
public enum PathKind {
  STREAM("a stream"),
  NETWORK("a network connection"),
  DEVICE("a device"),
  ACCESS("a file that says who may log in"),
  STARTUP("a file that runs by itself later"),
  SECRET("a file that holds secrets"),
  SYSTEM("a file outside the project"),
  ORDINARY("a file");

  private static final Pattern STREAMS =
      Pattern.compile("/dev/(null|zero|stdin|stdout|stderr|tty|full|u?random|fd/\\d+)|-");
  private static final Pattern ACCESSES =
      Pattern.compile(
          "(.*/)?(\\.ssh/authorized_keys2?|etc/(passwd|shadow|group|sudoers(\\.d/.*)?|pam\\.d/.*"
              + "|ssh/.*))");
  private static final Pattern STARTUPS =
      Pattern.compile(
          "(.*/)?(\\.(bashrc|bash_profile|bash_login|profile|zshrc|zshenv|zprofile|bash_aliases)"
              + "|\\.git/hooks/.*|\\.git/config|\\.gitconfig|\\.ssh/(config|rc)|\\.config/autostart/.*"
              + "|etc/(cron[^/]*(/.*)?|profile(\\.d/.*)?|rc\\.local|init\\.d/.*|ld\\.so\\.preload"
              + "|bash\\.bashrc|environment|systemd/.*)|\\.config/systemd/.*|cron/crontabs/.*"
              + "|LaunchAgents/.*|LaunchDaemons/.*)");
  private static final Pattern SECRETS =
      Pattern.compile(
          "(.*/)?(\\.env(\\.(?!example$|sample$|template$|dist$|defaults?$)[^/]*)?|\\.envrc"
              + "|\\.aws/(credentials|sso/cache/.*|cli/cache/.*)|\\.kube/config|\\.netrc|\\.pgpass"
              + "|\\.my\\.cnf|\\.npmrc|\\.pypirc|\\.git-credentials|\\.vault-token|\\.dockercfg"
              + "|\\.docker/config\\.json|\\.config/gh/hosts\\.yml|\\.config/gcloud/.*(credential|token).*"
              + "|\\.azure/.*(token|profile).*|\\.gnupg/.*|\\.ssh/(?!known_hosts|.*\\.pub$).+"
              + "|id_(rsa|dsa|ecdsa|ed25519)|[^/]*\\.(pem|key|p12|pfx|jks|keystore|kdbx|tfstate)"
              + "|credentials(\\.(json|ya?ml|toml))?|secrets?\\.(json|ya?ml|toml|env)"
              + "|service[-_]account[^/]*\\.json|etc/(shadow|gshadow)|proc/[^/]+/environ"
              + "|run/secrets/.+|\\.terraform\\.d/credentials.*|terraform\\.tfstate.*)");
  private static final Pattern OPEN = Pattern.compile("(/tmp|/var/tmp|/dev/shm)/.+");

  private final String spoken;

  PathKind(String spoken) {
    this.spoken = spoken;
  }

  public String spoken() {
    return spoken;
  }

  public static PathKind of(String written) {
    String path = normal(written);
    if (STREAMS.matcher(path).matches()) {
      return STREAM;
    }
    if (path.matches("/dev/(tcp|udp)/.*")) {
      return NETWORK;
    }
    if (path.startsWith("/dev/") && !path.startsWith("/dev/shm/")) {
      return DEVICE;
    }
    if (ACCESSES.matcher(path).matches()) {
      return path.endsWith("shadow") ? SECRET : ACCESS;
    }
    if (STARTUPS.matcher(path).matches()) {
      return STARTUP;
    }
    if (SECRETS.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
      return SECRET;
    }
    return outside(path) && !OPEN.matcher(path).matches() ? SYSTEM : ORDINARY;
  }

  /** Absolute places that belong to the machine rather than to a project. */
  private static boolean outside(String path) {
    return path.matches(
        "/|/(etc|usr|bin|sbin|lib|lib32|lib64|boot|opt|root|var|srv|sys|proc|run|System|Library|"
            + "Applications|Windows|private)(/.*)?|[A-Za-z]:[/\\\\].*");
  }

  /** The path without empty, {@code .} and {@code ..} segments. */
  static String normal(String path) {
    List<String> kept = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        boolean aboveRoot = segment.equals("..") && path.startsWith("/");
        if (!aboveRoot) {
          kept.add(segment);
        }
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", kept);
  }
}
