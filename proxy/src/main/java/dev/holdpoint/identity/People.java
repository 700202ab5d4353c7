package dev.holdpoint.identity;

import dev.holdpoint.hold.Human;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who may look and vote. A changed list takes effect with the next request. */
public final class People {
  /** Costs a stranger's name the same time as a known one. */
  private static final PasswordHash DECOY =
      new PasswordHash(PasswordHash.DEFAULT_ITERATIONS, "00".repeat(16), "00".repeat(32));

  /** One consistent state of the list. */
  private record Known(Map<String, PersonEntry> byName, Map<String, PersonEntry> byDigest) {}

  private volatile Known known = new Known(Map.of(), Map.of());

  public People(List<PersonEntry> people) {
    replace(people);
  }

  /** Takes another list from now on: who is not on it any more is nobody at once. */
  public void replace(List<PersonEntry> people) {
    var byName = new HashMap<String, PersonEntry>();
    var byDigest = new HashMap<String, PersonEntry>();
    for (PersonEntry person : people) {
      if (byName.put(person.name(), person) != null) {
        throw new IllegalArgumentException("two people have the name " + person.name());
      }
      person.tokenDigests().forEach(digest -> byDigest.put(digest, person));
    }
    known = new Known(Map.copyOf(byName), Map.copyOf(byDigest));
  }

  public Optional<Human> find(String name) {
    return Optional.ofNullable(known.byName().get(name)).map(People::human);
  }

  /** Who it is, when name and password fit. Takes a while on purpose. */
  public Optional<Human> check(String name, String password) {
    Optional<PersonEntry> person = Optional.ofNullable(known.byName().get(name));
    PasswordHash hash = person.flatMap(PersonEntry::password).orElseGet(this::decoy);
    boolean matches = hash.matches(password);
    return person.filter(one -> matches && one.password().isPresent()).map(People::human);
  }

  private PasswordHash decoy() {
    return known.byName().values().stream()
        .flatMap(person -> person.password().stream())
        .findFirst()
        .map(hash -> new PasswordHash(hash.iterations(), DECOY.salt(), DECOY.key()))
        .orElse(DECOY);
  }

  /** Whose personal token it is. Quick. */
  public Optional<Human> byToken(String token) {
    String digest = Secrets.digest(token);
    return Optional.ofNullable(known.byDigest().get(digest))
        .filter(one -> one.tokenDigests().stream().anyMatch(kept -> Secrets.same(kept, digest)))
        .map(People::human);
  }

  private static Human human(PersonEntry person) {
    return new Human(person.name(), person.groups());
  }
}
