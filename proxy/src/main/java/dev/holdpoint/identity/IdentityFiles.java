package dev.holdpoint.identity;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * {@code agents.json} and {@code people.json}: readable by their owner only, replaced as a whole.
 *
 * <p>A missing file reads as an empty list. A file of another shape is an {@link
 * IllegalArgumentException} that names the file and not its content.
 */
public final class IdentityFiles {
  private IdentityFiles() {}

  public static List<AgentEntry> agents(Path file) {
    return read(file, "agents", IdentityFiles::agent);
  }

  public static void saveAgents(Path file, List<AgentEntry> agents) {
    write(file, "agents", agents.stream().map(IdentityFiles::told).toList());
  }

  public static List<PersonEntry> people(Path file) {
    return read(file, "people", IdentityFiles::person);
  }

  public static void savePeople(Path file, List<PersonEntry> people) {
    write(file, "people", people.stream().map(IdentityFiles::told).toList());
  }

  private static AgentEntry agent(Value.Fields fields) {
    return new AgentEntry(
        text(fields, "name"), fields.text("principal"), text(fields, "tokenDigest"));
  }

  private static Value.Fields told(AgentEntry agent) {
    Value.Fields told =
        Value.Fields.NONE.with("name", agent.name()).with("tokenDigest", agent.tokenDigest());
    return agent.principal().map(name -> told.with("principal", name)).orElse(told);
  }

  private static PersonEntry person(Value.Fields fields) {
    return new PersonEntry(
        text(fields, "name"),
        new TreeSet<>(texts(fields, "groups")),
        fields.text("password").map(PasswordHash::parse),
        texts(fields, "tokenDigests"));
  }

  private static Value.Fields told(PersonEntry person) {
    Value.Fields told =
        Value.Fields.NONE
            .with("name", person.name())
            .with("groups", Value.texts(person.groups()))
            .with("tokenDigests", Value.texts(person.tokenDigests()));
    return person.password().map(hash -> told.with("password", hash.text())).orElse(told);
  }

  private static <T> List<T> read(Path file, String name, Function<Value.Fields, T> entry) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      Optional<Value> list = StrictJson.readObject(Files.readString(file)).get(name);
      var read = new ArrayList<T>();
      for (Value one : items(list, name)) {
        read.add(entry.apply((Value.Fields) one));
      }
      return read;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException(
          file.getFileName() + " cannot be used: " + wrong.getMessage(), wrong);
    }
  }

  private static void write(Path file, String name, List<Value.Fields> entries) {
    Value.Fields all = Value.Fields.NONE.with(name, new Value.Items(List.copyOf(entries)));
    Path folder = file.toAbsolutePath().getParent();
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Path fresh = Files.createTempFile(folder, name, ".new", owner);
      Files.writeString(fresh, Canon.write(all) + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(Value.Fields fields, String name) {
    return fields
        .text(name)
        .orElseThrow(() -> new IllegalArgumentException("an entry has no `" + name + "`"));
  }

  private static List<String> texts(Value.Fields fields, String name) {
    return items(fields.get(name), name).stream().map(one -> ((Value.Text) one).text()).toList();
  }

  private static List<Value> items(Optional<Value> value, String name) {
    if (value.isPresent() && value.get() instanceof Value.Items(var items)) {
      return items;
    }
    throw new IllegalArgumentException("`" + name + "` must be a list");
  }
}
