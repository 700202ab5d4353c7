package dev.holdpoint.action;

import java.util.Locale;

/** What a call does to its targets, whatever verb it uses. */
public enum Effect {
  READ(CallClass.READ),
  /** Reads secrets. */
  DISCLOSE(CallClass.DISCLOSE),
  CREATE(CallClass.WRITE),
  UPDATE(CallClass.WRITE),
  DELETE(CallClass.DESTRUCTIVE),
  /** Delete and recreate, or an update that destroys. */
  REPLACE(CallClass.DESTRUCTIVE),
  /** Runs code somewhere. */
  EXECUTE(CallClass.EXECUTE),
  /** Changes who may do what. */
  GRANT(CallClass.PERMISSIONS),
  /** Makes something public. */
  EXPOSE(CallClass.PERMISSIONS),
  /** Not understood. Never treated as harmless. */
  UNKNOWN(CallClass.UNKNOWN);

  private final CallClass callClass;

  Effect(CallClass callClass) {
    this.callClass = callClass;
  }

  public CallClass callClass() {
    return callClass;
  }

  /** Lower case, as policy files, the API and the ledger write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True for everything that may change something: all but READ and DISCLOSE. */
  public boolean mutates() {
    return this != READ && this != DISCLOSE;
  }
}
