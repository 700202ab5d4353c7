package dev.holdpoint.sandbox.state;

/**
 * What customers notice of the checkout.
 *
 * @param perMinute orders a minute; 0 while anything that serves the checkout is missing
 * @param history whether past orders still exist
 */
public record Orders(long perMinute, History history) {
  /** Orders a minute of a healthy checkout. */
  public static final long HEALTHY_PER_MINUTE = 4_200;

  /** What became of past orders. */
  public enum History {
    /** All past orders are there. */
    INTACT,
    /** A store of orders was lost; its replacement, if any, began empty. */
    LOST;

    /** The words shown to people. */
    public String words() {
      return this == INTACT ? "orders history intact" : "orders history lost";
    }
  }

  static Orders of(World world) {
    boolean served =
        world.cloud().stacks().containsKey(Names.CHECKOUT_STACK)
            && world.cloud().databases().values().stream()
                .anyMatch(db -> db.id().equals(Names.CHECKOUT_DATABASE) && db.isAvailable())
            && Names.CHECKOUT_DEPLOYMENTS.stream()
                .allMatch(name -> world.cluster().replicas(Names.CHECKOUT_NAMESPACE, name) > 0);
    boolean kept = keepsRows(world.cloud()) && world.cluster().keepsOrderVolumes();
    return new Orders(served ? HEALTHY_PER_MINUTE : 0, kept ? History.INTACT : History.LOST);
  }

  private static boolean keepsRows(Cloud cloud) {
    Database database = cloud.databases().get(Names.CHECKOUT_DATABASE);
    return database != null && database.rows() > 0;
  }
}
