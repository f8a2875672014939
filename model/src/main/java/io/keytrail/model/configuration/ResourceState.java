package io.keytrail.model.configuration;

import java.util.List;

/**
 * A resource as a recorder of configuration (AWS Config, Cloud Asset Inventory) saw it at a moment.
 * Immutable and without that moment, so that a resource that does not change is one instance.
 *
 * @param type the provider's name of its type: {@code AWS::EC2::Instance}
 * @param id its full name: ARN or asset name; the resource id where there is none
 * @param names what logs may call it besides, at most {@value #MOST_NAMES}
 * @param presence what became of it
 * @param owner value of its tag or label that names an owner; empty without one
 * @param digest of its whole configuration, apart from what changes by itself; empty where the
 *     recorder says only that there is one
 * @param properties an excerpt of its configuration, in the order of the record
 * @param before what the recorder itself says they were before; often empty
 */
public record ResourceState(
    String type,
    String id,
    List<String> names,
    Presence presence,
    String owner,
    String digest,
    List<Property> properties,
    List<Property> before) {
  public static final int MOST_NAMES = 4;

  /** What the id of a resource ends with where only who may do what with it was recorded. */
  public static final String POLICY = "#iamPolicy";

  /** What a recorder says became of a resource. */
  public enum Presence {
    /** It was there. */
    FOUND("found"),
    /** It was new. */
    CREATED("created"),
    /** It had changed. */
    CHANGED("changed"),
    /** It was gone. */
    DELETED("deleted");

    private final String label;

    Presence(String label) {
      this.label = label;
    }

    /** The lower-case name used in every output. */
    public String label() {
      return label;
    }
  }

  /**
   * One value of a configuration.
   *
   * @param name path of the value: {@code networkInterfaces[0].privateIpAddress}
   * @param value shortened, and hidden where it may be a secret
   */
  public record Property(String name, String value) {}

  public ResourceState {
    names = List.copyOf(names.size() > MOST_NAMES ? names.subList(0, MOST_NAMES) : names);
    properties = List.copyOf(properties);
    before = List.copyOf(before);
  }
}
