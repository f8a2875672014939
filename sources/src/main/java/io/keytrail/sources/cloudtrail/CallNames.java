package io.keytrail.sources.cloudtrail;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of calls without the API version that Lambda and CloudFront put behind theirs: {@code
 * UpdateFunctionCode20150331v2} and {@code CreateDistribution2020_05_31} are what they were before
 * and after it.
 */
final class CallNames {
  private static final int MOST = 8192;
  private static final Pattern VERSION = Pattern.compile("_?\\d{4}_?\\d{2}_?\\d{2}(v\\d+)?$");

  private final Map<String, String> known = new HashMap<>();

  String of(String service, String logged) {
    if (!service.startsWith("lambda.") && !service.startsWith("cloudfront.")) {
      return logged;
    }
    String name = known.get(logged);
    if (name == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      name = VERSION.matcher(logged).replaceFirst("");
      name = name.isEmpty() ? logged : name;
      known.put(logged, name);
    }
    return name;
  }
}
