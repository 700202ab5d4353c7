package dev.holdpoint.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real Chromium without a window, and everything that its pages complained about. */
final class Browsing implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browsing(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it, or skips the test and says how to get it. */
  static Browsing start() {
    Path chromium = Path.of(Clients.find("chromium", "chromium"));
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
    return new Browsing(playwright, browser);
  }

  /** A fresh page of a person who is not signed in. */
  Page visit(Browser.NewContextOptions options) {
    Page page = browser.newContext(options).newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    return page;
  }

  /** Errors of scripts, violations of the content security policy, and dialogs. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Saves the whole page where people find it after the build. */
  void picture(Page page, String name) {
    var _ =
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Dist.root().resolve("sandbox/target/screenshots/" + name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
