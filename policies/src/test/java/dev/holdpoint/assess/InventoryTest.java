package dev.holdpoint.assess;

import static dev.holdpoint.policy.PolicyKit.pod;
import static dev.holdpoint.policy.PolicyKit.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Placement;
import dev.holdpoint.action.Target;
import dev.holdpoint.policy.PolicyKit;
import dev.holdpoint.policy.text.InventoryText;
import dev.holdpoint.policy.text.Source;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryTest {
  private static Inventory inventory(String yaml) {
    return InventoryText.read(new Source("inventory.yaml", yaml));
  }

  @Test
  void place_checkoutStack_isTier1Production() {
    Placement place = PolicyKit.SAMPLE.place(stack("checkout-prod"), "aws");

    assertThat(place.environment()).isEqualTo("production");
    assertThat(place.tier()).hasValue(1);
    assertThat(place.owner()).contains("team-checkout");
    assertThat(place.dependents()).containsExactly("orders", "payments");
    assertThat(place.mapped()).isTrue();
  }

  @Test
  void place_arnOfStack_isPlacedByItsName() {
    var arn =
        "arn:aws:cloudformation:eu-west-1:111122223333:stack/search-staging/"
            + "0b7c9e52-77aa-11ee-9d3e-0242ac120003";

    assertThat(PolicyKit.SAMPLE.place(stack(arn), "aws").environment()).isEqualTo("staging");
  }

  @Test
  void place_podInNamespace_isPlacedByTheNamespace() {
    assertThat(PolicyKit.SAMPLE.place(pod("checkout", "web-0"), "kubernetes").tier()).hasValue(1);
    assertThat(PolicyKit.SAMPLE.place(pod("dev-alice", "checkout"), "kubernetes").environment())
        .isEqualTo("development");
  }

  @Test
  void place_nobodyKnowsIt_isUnmapped() {
    assertThat(PolicyKit.SAMPLE.place(stack("nobody"), "aws")).isEqualTo(Placement.UNMAPPED);
    assertThat(PolicyKit.SAMPLE.place(stack("checkout-prod"), "gcp")).isEqualTo(Placement.UNMAPPED);
  }

  @Test
  void place_severalEntries_worstWins() {
    Inventory both =
        inventory(
            """
            inventory:
            - match: { system: aws, id: "shop-*" }
              environment: dev
              tier: 4
            - match: { system: aws, id: "*-db" }
              environment: prod
              tier: 2
              dependents: [orders]
            """);

    Placement place = both.place(Target.of("db-instance", "shop-db"), "aws");

    assertThat(place.environment()).isEqualTo("production");
    assertThat(place.tier()).hasValue(2);
    assertThat(both.place(Target.of("db-instance", "shop-web"), "aws").environment())
        .isEqualTo("development");
  }

  @Test
  void place_callMeansAllOfAKind_countsWhatItMayHit() {
    Inventory inventory =
        inventory(
            """
            inventory:
            - match: { system: kubernetes, kind: namespace, id: tools }
              environment: development
            - match: { system: kubernetes, kind: deployment, id: vault }
              environment: production
            """);
    Map<String, String> tools = Map.of("namespace", "tools");

    assertThat(inventory.place(Target.of("deployment", "web", tools), "kubernetes").environment())
        .isEqualTo("development");
    assertThat(inventory.place(Target.of("deployment", "*", tools), "kubernetes").environment())
        .isEqualTo("production");
    assertThat(inventory.place(Target.of("deployment", "*"), "kubernetes").mapped()).isFalse();
  }

  @Test
  void place_scopeNotTold_neverMakesItMilder() {
    Inventory inventory =
        inventory(
            """
            inventory:
            - match: { system: aws, scope: { account: "111122223333" } }
              environment: development
            """);

    assertThat(inventory.place(stack("web"), "aws").mapped()).isFalse();
    assertThat(
            inventory
                .place(Target.of("stack", "web", Map.of("account", "111122223333")), "aws")
                .environment())
        .isEqualTo("development");
  }

  @Test
  void place_entryWithoutEnvironment_isProduction() {
    Inventory inventory = inventory("inventory: [ { match: { id: web }, owner: me } ]");

    assertThat(inventory.place(stack("web"), "aws").environment()).isEqualTo("production");
  }
}
