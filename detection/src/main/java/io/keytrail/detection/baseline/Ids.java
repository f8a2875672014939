package io.keytrail.detection.baseline;

import io.keytrail.model.identity.Provider;

/** The id a detection has in each cloud and on GitHub. */
record Ids(String aws, String gcp, String azure, String github) {
  /** The same name behind each cloud's own beginning. */
  static Ids of(String name) {
    return new Ids("aws." + name, "gcp." + name, "az." + name, "github." + name);
  }

  String of(Provider provider) {
    return switch (provider) {
      case AWS -> aws;
      case GCP -> gcp;
      case AZURE -> azure;
      case GITHUB -> github;
    };
  }

  String of(Moment moment) {
    return of(moment.principal().provider());
  }
}
