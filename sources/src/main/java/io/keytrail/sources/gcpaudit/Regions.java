package io.keytrail.sources.gcpaudit;

import io.keytrail.model.json.JsonSlice;
import java.util.List;

/** Where a call took place: a region for a zone, nothing for what is global. */
final class Regions {
  private Regions() {}

  static String of(AuditEntry entry) {
    String label = entry.labels().text("location", "region", "zone");
    if (!label.isEmpty()) {
      return region(label);
    }
    List<JsonSlice> current =
        entry.payload().object("resourcelocation").list("currentlocations", "originallocations");
    if (!current.isEmpty() && current.getFirst().kind() == JsonSlice.Kind.TEXT) {
      return region(current.getFirst().text());
    }
    String resource = entry.payload().text("resourcename");
    for (String marker : List.of("/zones/", "/regions/", "/locations/")) {
      int at = resource.indexOf(marker);
      if (at >= 0) {
        int from = at + marker.length();
        int to = resource.indexOf('/', from);
        return region(to < 0 ? resource.substring(from) : resource.substring(from, to));
      }
    }
    return "";
  }

  /** {@code us-central1} for the zone {@code us-central1-b}. */
  static String region(String location) {
    String place = location.substring(location.lastIndexOf('/') + 1);
    if (place.equals("global") || place.equals("-")) {
      return "";
    }
    int length = place.length();
    boolean zone =
        length > 3
            && place.charAt(length - 2) == '-'
            && Character.isLetter(place.charAt(length - 1))
            && Character.isDigit(place.charAt(length - 3));
    return zone ? place.substring(0, length - 2) : place;
  }
}
