package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.holdpoint.action.Value;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real browser; skipped with advice where there is none. */
final class ConsoleIT {
  @TempDir private Path data = Path.of("");

  @Test
  void people_signInByLinkAndDecide() {
    try (var browser = Browsing.start();
        var holdpoint = Running.up(data, "--hold-for", "PT5M");
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var alice = browser.visit(new Browser.NewContextOptions());
      alice.navigate(holdpoint.signInLink("alice"));
      alice.waitForURL(holdpoint.console() + "/");
      assertThat(alice.content()).contains("Nothing waits");

      var denied = delete(holdpoint, clients);
      // The page is open already: the hold must appear on it by itself.
      alice.locator("ol.queue h2 a").click();
      assertThat(alice.locator("h1").innerText())
          .contains("checkout-prod")
          .contains("14 resources");
      assertThat(alice.locator("button.deny:focus").count()).as("deny has the focus").isEqualTo(1);
      alice.locator("#reason").fill("not on a Monday");
      alice.locator("button.deny").click();
      assertThat(alice.locator(".notice").innerText()).contains("denial is recorded");
      assertThat(denied.join().statusCode()).isEqualTo(403);
      assertThat(denied.join().body()).contains("alice denied it: not on a Monday");

      var namespace = CompletableFuture.supplyAsync(() -> deleteNamespace(holdpoint), clients);
      awaitHold(holdpoint);
      alice.navigate(holdpoint.console() + "/");
      alice.locator("ol.queue h2 a").click();
      alice.locator("button.approve").click();
      assertThat(alice.locator(".notice").count()).as("the name must be typed").isZero();
      approve(alice, "checkout");
      var bob = browser.visit(new Browser.NewContextOptions());
      bob.navigate(holdpoint.signInLink("bob"));
      bob.locator("ol.queue h2 a").click();
      assertThat(bob.locator(".votes").innerText()).contains("alice");
      approve(bob, "checkout");
      assertThat(bob.locator(".notice").innerText()).contains("it may run once");
      assertThat(namespace.join().statusCode()).isEqualTo(200);
      assertThat(holdpoint.journal("delete namespaces")).isEqualTo(1);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void approve(Page page, String target) {
    page.locator("#target").fill(target);
    page.locator("button.approve").click();
    page.locator(".notice.good").waitFor();
  }

  @Test
  void withoutJavaScript_peopleSignInAndDecide() {
    try (var browser = Browsing.start();
        var holdpoint = Running.up(data, "--hold-for", "PT5M");
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var call = CompletableFuture.supplyAsync(() -> deleteNamespace(holdpoint), clients);
      String hold = awaitHold(holdpoint);
      for (String name : java.util.List.of("alice", "bob")) {
        var page = browser.visit(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(holdpoint.console() + "/holds/" + hold);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(password(holdpoint, name));
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).as("back to the card").endsWith("/holds/" + hold);
        page.locator("#target").fill("checkout");
        page.locator("button.approve").click();
        assertThat(page.locator(".notice.good").innerText()).contains("approval is recorded");
      }
      assertThat(call.join().statusCode()).isEqualTo(200);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void agentText_withMarkupAndHiddenCharacters_isInert() {
    try (var browser = Browsing.start();
        var holdpoint = Running.up(data)) {
      String nasty =
          "<script>alert(1)</script><img src=x onerror=alert(2)> {{7*7}} ${7*7}"
              + " \u202Egnp.exe\u202C zero\u200Bwidth bell\u0007 </figure><h1>Approved</h1>";
      var held =
          holdpoint
              .asAgent()
              .ask(
                  AgentClient.question("kubectl delete namespace checkout # \u202E<b>x</b>")
                      .with("reason", nasty)
                      .with("session", "<i>run</i>"));
      var page = browser.visit(new Browser.NewContextOptions());
      page.navigate(holdpoint.signInLink("alice"));
      page.waitForURL(holdpoint.console() + "/");
      page.navigate(holdpoint.console() + "/holds/" + held.hold());

      assertThat(page.locator("main img, main script, main b >> text=x").count()).isZero();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      String claim = page.locator("figure.claim").innerText();
      assertThat(claim).contains("<script>alert(1)</script>").contains("</figure><h1>Approved");
      for (String path : java.util.List.of("/holds/" + held.hold(), "/", "/ledger", "/decisions")) {
        page.navigate(holdpoint.console() + path);
        assertThat(page.content()).as(path).doesNotContainPattern("[\u202E\u202C\u200B\u0007]");
        assertThat(page.locator("main img, main script").count()).as(path).isZero();
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void pictures_ofQueueAndCard_areKeptForPeople() {
    try (var browser = Browsing.start();
        var holdpoint = Running.up(data, "--hold-for", "PT0.2S")) {
      RefusalsIT.held(holdpoint, "checkout-prod");
      holdpoint
          .asAgent()
          .ask(
              AgentClient.question("kubectl delete namespace checkout && rm -rf /srv/checkout")
                  .with("reason", "namespace is stuck in Terminating; delete and recreate it"));
      RefusalsIT.held(holdpoint, "catalog-prod");
      for (ColorScheme scheme : java.util.List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
        picture(browser, holdpoint, scheme, 1280);
      }
      picture(browser, holdpoint, ColorScheme.LIGHT, 380);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void picture(Browsing browser, Running holdpoint, ColorScheme scheme, int width) {
    var page =
        browser.visit(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    page.navigate(holdpoint.console() + "/sign-in");
    String name = scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
    browser.picture(page, "sign-in-" + name);
    page.locator("input[name=name]").fill("alice");
    page.locator("input[name=password]").fill(password(holdpoint, "alice"));
    page.locator("main button[type=submit]").click();
    page.waitForURL(holdpoint.console() + "/");
    browser.picture(page, "queue-" + name);
    assertThat(sideways(page)).as("queue scrolls sideways at " + width).isFalse();
    page.locator("ol.queue h2 a").first().click();
    page.locator("button.deny").waitFor();
    browser.picture(page, "card-" + name);
    assertThat(sideways(page)).as("card scrolls sideways at " + width).isFalse();
    page.navigate(holdpoint.console() + "/ledger");
    browser.picture(page, "ledger-" + name);
  }

  private static boolean sideways(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
  }

  private static CompletableFuture<HttpResponse<String>> delete(
      Running holdpoint, java.util.concurrent.Executor clients) {
    return CompletableFuture.supplyAsync(
        () -> Http.send(Http.deleteStack(holdpoint.proxy(), "checkout-prod")), clients);
  }

  private static HttpResponse<String> deleteNamespace(Running holdpoint) {
    return Http.send(
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(holdpoint.proxy() + "/kubernetes/api/v1/namespaces/checkout"))
            .DELETE());
  }

  private static String awaitHold(Running holdpoint) {
    var alice = holdpoint.as("alice");
    org.awaitility.Awaitility.await().until(() -> !alice.waiting().isEmpty());
    return alice.waiting().getFirst().text("id").orElseThrow();
  }

  private static String password(Running holdpoint, String name) {
    return ((Value.Items) holdpoint.evaluation().get("approvers").orElseThrow())
        .items().stream()
            .map(Value.Fields.class::cast)
            .filter(person -> person.text("name").orElseThrow().equals(name))
            .map(person -> person.text("password").orElseThrow())
            .findFirst()
            .orElseThrow();
  }
}
