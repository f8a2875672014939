package io.keytrail.model.identity;

/**
 * Where a record comes from: a cloud, or GitHub, from whose pipelines clouds are reached. Entra and
 * Microsoft 365 belong to {@link #AZURE}.
 */
public enum Provider {
  AWS("aws"),
  GCP("gcp"),
  AZURE("azure"),
  GITHUB("github");

  private final String label;

  Provider(String label) {
    this.label = label;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }
}
