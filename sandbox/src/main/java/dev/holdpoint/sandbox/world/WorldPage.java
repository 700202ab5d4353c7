package dev.holdpoint.sandbox.world;

import dev.holdpoint.sandbox.http.Door;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.JournalEntry;
import dev.holdpoint.sandbox.state.World;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the state: a page at {@code /} that refreshes itself, JSON at {@code /_world}. */
final class WorldPage implements Door {
  private final WorldStore store;

  WorldPage(WorldStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(Request request) {
    World world = store.snapshot();
    return switch (request.path()) {
      case "/" -> Reply.text(200, "text/html; charset=utf-8", page(world));
      case "/_world" ->
          Reply.text(200, "application/json", WorldJson.of(world).toPrettyString() + "\n");
      default -> Reply.text(404, "text/plain", "The world is at / and, as JSON, at /_world\n");
    };
  }

  private static String page(World world) {
    boolean healthy = world.orders().perMinute() > 0;
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Sandbox world</title>
    <meta http-equiv="refresh" content="2">
    <style>
    body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
    .orders{font-size:2rem;color:%s} li{overflow-wrap:anywhere}
    </style></head><body><main>
    <h1>Sandbox world</h1>
    <p class="orders">%,d orders per minute, %s</p>
    %s
    </main></body></html>
    """
        .formatted(
            healthy ? "#126b2e" : "#b00020",
            world.orders().perMinute(),
            world.orders().history().words(),
            sections(world));
  }

  private static String sections(World world) {
    var cloud = world.cloud();
    List<String> sections = new ArrayList<>();
    sections.add(
        section(
            "Stacks",
            cloud.stacks().values().stream()
                .map(
                    s ->
                        s.name()
                            + ": "
                            + s.status()
                            + ", "
                            + s.resources().size()
                            + " resources")));
    sections.add(section("Environments", cloud.environments().keySet().stream()));
    sections.add(
        section(
            "Databases",
            cloud.databases().values().stream()
                .map(db -> "%s: %s, %,d order rows".formatted(db.id(), db.status(), db.rows()))));
    sections.add(
        section(
            "Buckets",
            cloud.buckets().values().stream()
                .map(b -> "%s: %,d objects".formatted(b.name(), b.objects().size()))));
    sections.add(
        section(
            "Namespaces",
            world.cluster().list("namespaces", "").stream()
                .map(object -> object.at("/metadata/name").asText())));
    sections.add(section("Repositories", world.codeHost().repositories().keySet().stream()));
    sections.add(section("Journal", world.journal().reversed().stream().map(WorldPage::line)));
    return String.join("\n", sections);
  }

  private static String line(JournalEntry entry) {
    return "%d. %s %s %s (%s)"
        .formatted(
            entry.sequence(),
            entry.at(),
            entry.deed().operation(),
            entry.deed().target(),
            entry.deed().request());
  }

  private static String section(String title, Stream<String> lines) {
    String items =
        lines.map(line -> "<li>" + escaped(line) + "</li>").collect(Collectors.joining("\n"));
    return "<h2>"
        + title
        + "</h2>\n"
        + (items.isEmpty() ? "<p>none</p>" : "<ul>\n" + items + "\n</ul>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
