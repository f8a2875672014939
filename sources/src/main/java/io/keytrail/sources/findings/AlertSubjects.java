package io.keytrail.sources.findings;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Provider;
import io.keytrail.sources.azure.AzureCallers;
import io.keytrail.sources.cloudtrail.AccessKeyIds;
import io.keytrail.sources.cloudtrail.AwsCallers;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.gcpaudit.GcpCallers;
import io.keytrail.sources.github.GithubCallers;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alert of any tool is about, as the activity logs name them. Tells cloud and kind of a
 * name by its form, which every provider's own names have. Belongs to one thread.
 */
final class AlertSubjects {
  private static final Pattern AWS_INSTANCE = Pattern.compile("(?:.*/)?(i-[0-9a-f]{8,17})");
  private static final Pattern GOOGLE_KEY =
      Pattern.compile("(?:.*/)?projects/([^/]+)/serviceAccounts/([^/]+@[^/]+)/keys/([0-9a-f]+)");
  private static final Pattern GOOGLE_INSTANCE =
      Pattern.compile("(?:.*/)?(projects/([^/]+)/zones/[^/]+/instances/[^/]+)");
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern HEX_KEY = Pattern.compile("[0-9a-f]{40}");
  private static final String AZURE_MACHINES = "/providers/microsoft.compute/virtualmachines/";

  private final AzureCallers azure = new AzureCallers();
  private final GcpCallers google = new GcpCallers();

  /** One shared instance per distinct text. */
  String shared(String text) {
    return google.shared(text);
  }

  /** The cloud that a finding is about; null where neither it nor a name tells. */
  static @Nullable Provider cloud(Fields finding, NamedSubject subject) {
    Provider told = told(finding.object("cloud").text("provider").toLowerCase(Locale.ROOT));
    if (told != null) {
      return told;
    }
    for (String name : subject.names()) {
      Provider seen = byForm(name);
      if (seen != null) {
        return seen;
      }
    }
    return null;
  }

  private static @Nullable Provider told(String cloud) {
    if (cloud.contains("aws") || cloud.contains("amazon")) {
      return Provider.AWS;
    }
    if (cloud.contains("gcp") || cloud.contains("google")) {
      return Provider.GCP;
    }
    if (cloud.contains("azure") || cloud.contains("microsoft") || cloud.contains("entra")) {
      return Provider.AZURE;
    }
    return cloud.contains("github") ? Provider.GITHUB : null;
  }

  private static @Nullable Provider byForm(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (AwsCallers.isArn(name)
        || AccessKeyIds.isOne(name)
        || AWS_INSTANCE.matcher(name).matches()) {
      return Provider.AWS;
    }
    if (lower.endsWith(".gserviceaccount.com")
        || lower.contains(".googleapis.com/")
        || GOOGLE_KEY.matcher(name).matches()) {
      return Provider.GCP;
    }
    return lower.startsWith("/subscriptions/") || lower.endsWith(".onmicrosoft.com")
        ? Provider.AZURE
        : null;
  }

  /** Whom the subject is in that cloud's logs. */
  Actor actor(Provider cloud, NamedSubject subject) {
    return switch (cloud) {
      case AWS -> aws(subject);
      case GCP -> google(subject);
      case AZURE -> azure(subject);
      case GITHUB -> GithubCallers.of(subject.account(), subject.user(), subject.key());
    };
  }

  private static Actor aws(NamedSubject subject) {
    String account = subject.account();
    String key = AccessKeyIds.isOne(subject.key()) ? subject.key() : "";
    for (String name : subject.names()) {
      key = key.isEmpty() && AccessKeyIds.isOne(name) ? name : key;
    }
    for (String name : subject.names()) {
      Matcher instance = AWS_INSTANCE.matcher(name);
      if (instance.matches() && key.isEmpty()) {
        return AwsCallers.ofInstance(account, subject.region(), instance.group(1));
      }
      if (AwsCallers.isArn(name) && (name.contains(":iam:") || name.contains(":sts:"))) {
        return AwsCallers.named(name, account, key);
      }
    }
    if (!key.isEmpty()) {
      return AwsCallers.ofKeyAlone(account, key);
    }
    return subject.user().isEmpty()
        ? AwsCallers.unknown(account, first(subject))
        : AwsCallers.named(subject.user(), account, "");
  }

  private Actor google(NamedSubject subject) {
    for (String name : subject.names()) {
      Matcher key = GOOGLE_KEY.matcher(name);
      if (key.matches()) {
        return google.ofKey(key.group(2), key.group(1), key.group(3), subject.account());
      }
      if (name.indexOf('@') > 0) {
        String id = HEX_KEY.matcher(subject.key()).matches() ? subject.key() : "";
        return id.isEmpty()
            ? google.named(name, subject.account())
            : google.ofKey(name, "", id, subject.account());
      }
    }
    for (String name : subject.names()) {
      Matcher instance = GOOGLE_INSTANCE.matcher(name);
      if (instance.matches()) {
        return GcpCallers.ofInstance(instance.group(2), instance.group(1));
      }
    }
    return GcpCallers.unknown(subject.account(), first(subject));
  }

  private Actor azure(NamedSubject subject) {
    String id = GUID.matcher(subject.uid()).matches() ? subject.uid() : "";
    if (subject.application() && !id.isEmpty()) {
      return azure.application(subject.account(), id, "", subject.user(), subject.key());
    }
    String name = subject.user().indexOf('@') > 0 ? subject.user() : "";
    if (!name.isEmpty() || !id.isEmpty()) {
      return azure.user(subject.account(), name, id);
    }
    for (String resource : subject.resources()) {
      String lower = resource.toLowerCase(Locale.ROOT);
      if (lower.contains(AZURE_MACHINES)) {
        return azure.machine(subject.account(), lower);
      }
    }
    return azure.unknown(subject.account(), first(subject));
  }

  private static String first(NamedSubject subject) {
    return subject.resources().isEmpty() ? "" : subject.resources().getFirst();
  }
}
