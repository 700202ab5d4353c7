package dev.holdpoint.classify.azure;

import dev.holdpoint.action.Target;
import dev.holdpoint.classify.rule.Nouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource id of Azure Resource Manager. Ids have no case; everything here is lower case but the
 * action.
 *
 * @param namespace for example {@code microsoft.compute}
 * @param types for example {@code virtualmachines/extensions}
 * @param name the last name; {@code *} for a collection
 * @param action what stands behind the last name, case as sent; empty when nothing does
 * @param scope the names in front of it, by singular type
 */
record ArmId(
    String namespace, String types, String name, String action, SortedMap<String, String> scope) {

  /** Types that can stand without a provider, with the names that people know them by. */
  private static final Map<String, String> SCOPES =
      Map.of(
          "subscriptions", "subscription",
          "resourcegroups", "resourceGroup",
          "managementgroups", "managementGroup",
          "locations", "location");

  static ArmId read(AzureRequest request) {
    int provider = -1;
    for (int i = 0; i < request.segments().size(); i++) {
      provider = request.at(i).equals("providers") ? i : provider;
    }
    var scope = new TreeMap<String, String>();
    boolean bare = provider < 0 || provider == request.segments().size() - 1;
    int end = bare && provider < 0 ? request.segments().size() : provider;
    var pairs = bare ? List.<String>of() : pairs(request, provider + 2);
    outer(request, end, scope, bare);
    if (bare) {
      return typed(request, "microsoft.resources", pairs(request, 0), new TreeMap<>());
    }
    return typed(request, request.at(provider + 1), pairs, scope);
  }

  private static List<String> pairs(AzureRequest request, int from) {
    var pairs = new ArrayList<String>();
    for (int i = from; i < request.segments().size(); i++) {
      pairs.add(request.at(i));
    }
    return pairs;
  }

  /** The scope that stands before the provider, itself pairs and other providers. */
  private static void outer(
      AzureRequest request, int end, SortedMap<String, String> scope, boolean bare) {
    for (int i = 0; i + 1 < end && !bare; ) {
      if (!request.at(i).equals("providers")) {
        scope.put(kind(request.at(i)), request.at(i + 1));
      }
      i += 2;
    }
  }

  private static ArmId typed(
      AzureRequest request, String namespace, List<String> rest, SortedMap<String, String> scope) {
    boolean odd = rest.size() % 2 == 1;
    boolean acts = request.method().equals("POST") && odd;
    var types = new ArrayList<String>();
    String name = "*";
    int size = acts ? rest.size() - 1 : rest.size();
    for (int i = 0; i < size; i += 2) {
      types.add(rest.get(i));
      name = i + 1 < size ? rest.get(i + 1) : "*";
      if (i + 2 < size) {
        scope.put(kind(rest.get(i)), name);
      }
    }
    String action = acts ? request.segments().getLast() : "";
    return new ArmId(namespace, String.join("/", types), name, action, scope);
  }

  private static String kind(String type) {
    String known = SCOPES.get(type);
    return known == null ? Nouns.singular(type) : known;
  }

  boolean collection() {
    return name.equals("*");
  }

  /** The last of the types. */
  String type() {
    return types.substring(types.lastIndexOf('/') + 1);
  }

  List<Target> targets() {
    return types.isEmpty() ? List.of() : List.of(Target.of(kind(type()), name, scope));
  }
}
