package io.keytrail.model.configuration;

import java.util.List;

/**
 * The resources that an incident touched.
 *
 * @param list what is evidence first, then in order of time
 * @param omitted how many more there are than {@code list} holds
 */
public record TouchedResources(List<TouchedResource> list, int omitted) {
  /** None, or nobody kept them. */
  public static final TouchedResources NONE = new TouchedResources(List.of(), 0);

  public TouchedResources {
    list = List.copyOf(list);
  }
}
