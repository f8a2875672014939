package io.keytrail.app.report;

import io.keytrail.detection.guidance.pivot.KeyIds;
import io.keytrail.model.identity.Credential;

/** How credentials are named in a report that leaves the house. */
public enum CredentialNames {
  /** First and last four characters. */
  MASKED,
  /** In full, for those who asked for it. */
  REVEALED;

  KeyIds inQueries() {
    return switch (this) {
      case MASKED -> KeyIds.MASKED;
      case REVEALED -> KeyIds.WHOLE;
    };
  }

  String shown(Credential credential) {
    return shown(credential.id());
  }

  /** An id of whatever kind of credential. */
  String shown(String id) {
    return switch (this) {
      case MASKED -> Credential.masked(id);
      case REVEALED -> id;
    };
  }
}
