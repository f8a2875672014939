package io.keytrail.model.codec;

import io.keytrail.model.configuration.TouchedResource.Deed;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.ReverseName;
import java.util.function.Function;

/** Finds the constants of the model by the names they have in every output. */
final class Labels {
  private Labels() {}

  static Provider provider(String label) {
    return find(Provider.values(), Provider::label, label, "provider");
  }

  static PrincipalKind principalKind(String label) {
    return find(PrincipalKind.values(), PrincipalKind::label, label, "kind of principal");
  }

  static CredentialKind credentialKind(String label) {
    return find(CredentialKind.values(), CredentialKind::label, label, "kind of credential");
  }

  static LogKind logKind(String label) {
    return find(LogKind.values(), LogKind::label, label, "kind of log");
  }

  static Deed deed(String label) {
    return find(Deed.values(), Deed::label, label, "deed");
  }

  static Outcome.Status status(String label) {
    return find(Outcome.Status.values(), Outcome.Status::label, label, "outcome");
  }

  static Layer layer(String label) {
    return find(Layer.values(), Layer::label, label, "layer");
  }

  static Severity severity(String label) {
    return find(Severity.values(), Severity::name, label, "severity");
  }

  static IncidentEvent.Role role(String label) {
    return find(IncidentEvent.Role.values(), IncidentEvent.Role::label, label, "role");
  }

  static IssuedKind issuedKind(String label) {
    return find(IssuedKind.values(), IssuedKind::label, label, "kind of lineage");
  }

  static CredentialNode.Usable usable(String label) {
    return find(CredentialNode.Usable.values(), CredentialNode.Usable::label, label, "usability");
  }

  static ReverseName.State reverseState(String label) {
    return find(ReverseName.State.values(), ReverseName.State::label, label, "answer");
  }

  static Closing.Decision decision(String label) {
    return find(Closing.Decision.values(), Closing.Decision::label, label, "verdict");
  }

  private static <T> T find(T[] values, Function<T, String> labelOf, String label, String what) {
    for (T value : values) {
      if (labelOf.apply(value).equals(label)) {
        return value;
      }
    }
    throw new MalformedDocument("there is no " + what + " \"" + label + "\"");
  }
}
