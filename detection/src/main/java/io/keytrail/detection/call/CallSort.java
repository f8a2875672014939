package io.keytrail.detection.call;

/** The sorts of calls that matter to a thief; most calls are {@link #ORDINARY}. */
public enum CallSort {
  ORDINARY,
  /** Asks what there is. */
  INVENTORY,
  /** Asks what a credential is and what it is worth. */
  PROBE,
  /** Takes on another role or service account. */
  ASSUME,
  /** Trades a user's key for a session that outlives it. */
  FEDERATION,
  /** Trades a user's key for a session of its own. */
  SESSION,
  /** Reads the content of a secret. */
  SECRET,
  /** Hands out account keys or links that work without an identity. */
  KEY_OUT,
  /** Reads stored data. */
  DATA,
  /** Copies data out, or shares it. */
  DATA_OUT,
  /** Starts machines. */
  COMPUTE,
  /** Starts computing where few look for it. */
  SIDE_DOOR,
  /** Asks for higher limits, or switches on regions and services. */
  LIMITS,
  /** Asks for the right to use language models, or looks at what watches their use. */
  MODEL_ACCESS,
  /** Uses a language model. */
  MODEL,
  /** Prepares to send mail or text messages. */
  MESSAGING,
  /** Changes identities, credentials or rights. */
  IDENTITY,
  /** Switches off or narrows what watches. */
  EVASION,
  /** Runs something on a host or in a function. */
  EXECUTION,
  /** Destroys data, backups or keys. */
  DESTRUCTION,
  /** Writes objects into a store. */
  STORE,
  /** Opens a network. */
  NETWORK;

  /** Whether the call itself, and not only its rate, says something when it is made first. */
  public boolean sensitive() {
    return switch (this) {
      case ORDINARY, INVENTORY, PROBE, DATA, MODEL, STORE, SESSION, ASSUME -> false;
      case FEDERATION,
          SECRET,
          KEY_OUT,
          DATA_OUT,
          COMPUTE,
          SIDE_DOOR,
          LIMITS,
          MODEL_ACCESS,
          MESSAGING,
          IDENTITY,
          EVASION,
          EXECUTION,
          DESTRUCTION,
          NETWORK ->
          true;
    };
  }
}
