package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Vocabulary;
import java.util.Locale;

/**
 * What is worked out once for all events of one origin.
 *
 * @param ofCaller whether the address is where the caller was, rather than a service's or a private
 *     one
 */
record Place(
    IpContext context,
    boolean ofCaller,
    int network,
    int prefix,
    int kind,
    int country,
    int agent) {

  static Place of(Observed event, Vocabulary vocabulary, AgentFamily families) {
    IpContext context = event.network();
    boolean ofCaller = ofCaller(context);
    return new Place(
        context,
        ofCaller,
        number(ofCaller, vocabulary, Trait.NETWORK, context.network()),
        number(ofCaller, vocabulary, Trait.PREFIX, context.prefix()),
        number(
            ofCaller,
            vocabulary,
            Trait.NETWORK_KIND,
            context.kind().label().toLowerCase(Locale.ROOT)),
        number(ofCaller, vocabulary, Trait.COUNTRY, context.country()),
        vocabulary.number(Trait.AGENT, families.of(event.origin().userAgent())));
  }

  private static int number(boolean known, Vocabulary vocabulary, Trait trait, String text) {
    return known ? vocabulary.number(trait, text) : Vocabulary.NONE;
  }

  private static boolean ofCaller(IpContext network) {
    return switch (network.kind()) {
      case PRIVATE, PROVIDER_SERVICE -> false;
      case CLOUD, HOSTING, VPN, TOR, CONSUMER, BUSINESS, UNKNOWN -> !network.network().isEmpty();
    };
  }

  /** For a reader: {@code AS64511 Example Hosting, RO}. */
  String described() {
    StringBuilder where = new StringBuilder(context.network());
    if (!context.asName().isEmpty()) {
      where.append(' ').append(context.asName());
    }
    if (!context.country().isEmpty()) {
      where.append(", ").append(context.country());
    }
    return where.toString();
  }
}
