package dev.holdpoint.config;

import dev.holdpoint.action.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator decides about one installation.
 *
 * @param mode of the whole installation
 * @param holdFor how long held calls wait on the wire, for all routes and clients; empty for each
 *     client's own patience
 */
public record Settings(
    Mode mode,
    Listeners listeners,
    List<RouteSettings> routes,
    List<AgentSettings> agents,
    Approvers approvers,
    Policies policies,
    Optional<Path> inventory,
    HoldSettings holds,
    LedgerSettings ledger,
    Optional<Duration> holdFor) {
  public Settings {
    routes = List.copyOf(routes);
    agents = List.copyOf(agents);
  }

  /** The same with other listeners. */
  public Settings with(UnaryOperator<Listeners> change) {
    return new Settings(
        mode,
        change.apply(listeners),
        routes,
        agents,
        approvers,
        policies,
        inventory,
        holds,
        ledger,
        holdFor);
  }

  /** The same in shadow mode if that is asked for; a configured shadow mode stays. */
  public Settings with(Mode other) {
    return new Settings(
        mode.or(other),
        listeners,
        routes,
        agents,
        approvers,
        policies,
        inventory,
        holds,
        ledger,
        holdFor);
  }

  /** The same with another patience on the wire, unless null. */
  public Settings holdingFor(@Nullable Duration time) {
    return time == null
        ? this
        : new Settings(
            mode,
            listeners,
            routes,
            agents,
            approvers,
            policies,
            inventory,
            holds,
            ledger,
            Optional.of(time));
  }

  /** Where Holdpoint listens; port 0 picks a free one. */
  public record Listeners(Address proxy, Address agent, Address console) {
    public static final Listeners DEFAULT =
        new Listeners(
            new Address("127.0.0.1", 8780),
            new Address("127.0.0.1", 8781),
            new Address("127.0.0.1", 8782));
  }

  /** Host and port. */
  public record Address(String host, int port) {
    public Address {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("a port is between 0 and 65535");
      }
    }

    public Address withPort(int other) {
      return new Address(host, other);
    }
  }

  /**
   * One guarded upstream.
   *
   * @param prefix path prefix that selects it and is not forwarded; or empty
   * @param host authority that selects it; or empty
   * @param api {@code aws}, {@code kubernetes}, {@code github}; empty when the host tells
   * @param holdFor how long a held call waits on the wire; empty for the client's own patience
   */
  public record RouteSettings(
      String name,
      Optional<String> prefix,
      Optional<String> host,
      Optional<String> api,
      URI upstream,
      Mode mode,
      Optional<Duration> holdFor) {}

  /** An agent and where its token comes from: an environment variable or a file, never inline. */
  public record AgentSettings(
      String name,
      Optional<String> principal,
      Optional<String> tokenEnv,
      Optional<Path> tokenFile) {}

  /**
   * Who may vote.
   *
   * @param tokenTier the most important tier that may be decided with a personal token; 1 lets
   *     tokens decide everything, 2 leaves Tier 1 and what has no tier to people who signed in
   */
  public record Approvers(List<ApproverSettings> users, int tokenTier) {
    public static final Approvers NONE = new Approvers(List.of(), 2);

    public Approvers {
      users = List.copyOf(users);
    }
  }

  /** A person who may vote; the password is set with {@code holdpoint user passwd}. */
  public record ApproverSettings(String name, SortedSet<String> groups) {}

  /** Shipped packs by name, and directories of own rules. */
  public record Policies(List<String> packs, List<Path> directories) {
    public static final Policies SHIPPED =
        new Policies(List.of("baseline", "tier1", "aws", "kubernetes", "github"), List.of());

    public Policies {
      packs = List.copyOf(packs);
      directories = List.copyOf(directories);
    }
  }

  /** Bounds of a hold's life. */
  public record HoldSettings(
      Duration expiry, Duration useWindow, Duration denialStands, int maxOpenPerAgent) {
    public static final HoldSettings DEFAULT =
        new HoldSettings(
            Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofMinutes(10), 2_500);
  }

  /** What passes while the ledger cannot be written: nothing that mutates, and reads if so set. */
  public record LedgerSettings(boolean readsWhenUnwritable) {
    public static final LedgerSettings DEFAULT = new LedgerSettings(true);
  }
}
