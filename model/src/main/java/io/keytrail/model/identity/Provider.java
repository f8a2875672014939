package io.keytrail.model.identity;

/** The cloud a record comes from. Entra and Microsoft 365 belong to {@link #AZURE}. */
public enum Provider {
  AWS("aws"),
  GCP("gcp"),
  AZURE("azure");

  private final String label;

  Provider(String label) {
    this.label = label;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }
}
