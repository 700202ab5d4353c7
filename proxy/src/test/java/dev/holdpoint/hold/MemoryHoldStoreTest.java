package dev.holdpoint.hold;

/** The store of the other tests is a store. */
class MemoryHoldStoreTest extends HoldStoreContract {
  @Override
  protected HoldStore open() {
    return new MemoryHoldStore();
  }

  @Override
  protected HoldStore reopen(HoldStore store) {
    return store;
  }
}
