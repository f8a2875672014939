package io.keytrail.detection.declared;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.lineage.Ancestor;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks the automation windows. A window that names a principal covers what it does itself and what
 * is done in the sessions that it asked for, through all their chains; the work and the asking must
 * both come from where the window says.
 */
final class WindowJudge {
  /** How much stranger a machine's work is at another time or from elsewhere than declared. */
  private static final double DRIFT = 8;

  private final List<AutomationWindow> windows;
  private final AddressLookup networks;
  private final CredentialGraph graph;

  WindowJudge(List<AutomationWindow> windows, AddressLookup networks, CredentialGraph graph) {
    this.windows = windows;
    this.networks = networks;
    this.graph = graph;
  }

  /** Nothing inside a window counts; what drifts from one counts for more. */
  Judgement of(Finding finding) {
    if (!ofAMachine(finding.layer()) || windows.isEmpty()) {
      return Judgement.UNTOUCHED;
    }
    Optional<AutomationWindow> whole =
        windows.stream()
            .filter(window -> finding.events().stream().allMatch(event -> whole(window, event)))
            .findFirst();
    if (whole.isPresent()) {
      String name = whole.get().name();
      return judged(name, 0, 0, "inside automation window \"" + name + "\", so it does not count");
    }
    EventTrace event = finding.trigger();
    return windows.stream()
        .filter(window -> rightHands(window, event))
        .findFirst()
        .map(window -> judged(window.name(), 1, DRIFT, drifted(window, event)))
        .orElse(Judgement.UNTOUCHED);
  }

  private static Judgement judged(String name, double factor, double drift, String line) {
    Judgement.Hit hit = new Judgement.Hit(Judgement.Kind.WINDOW, name);
    return new Judgement(factor, drift, List.of(hit), List.of(line));
  }

  private static boolean ofAMachine(Layer layer) {
    return layer == Layer.IDENTITY_CHANGE || layer == Layer.RESOURCE_IMPACT;
  }

  private boolean whole(AutomationWindow window, EventTrace event) {
    return rightHands(window, event) && rightTime(window, event) && rightPlace(window, event);
  }

  private boolean rightHands(AutomationWindow window, EventTrace event) {
    if (!window.actions().include(event.action())) {
      return false;
    }
    return itself(window, event)
        || ancestors(event).stream()
            .anyMatch(ancestor -> window.principals().include(ancestor.actor().principal()));
  }

  private static boolean itself(AutomationWindow window, EventTrace event) {
    return window.principals().include(event.actor().principal());
  }

  private List<Ancestor> ancestors(EventTrace event) {
    return graph.ancestorsOf(event.actor(), event.time().getEpochSecond());
  }

  private static boolean rightTime(AutomationWindow window, EventTrace event) {
    return window.schedule() == null || window.schedule().covers(event.time());
  }

  private boolean rightPlace(AutomationWindow window, EventTrace event) {
    if (window.sources().any()) {
      return true;
    }
    boolean here = from(window, event.origin().address());
    return here && (itself(window, event) || askedForRightly(window, event));
  }

  /** Whether every session between the named principal and the call was asked for from there. */
  private boolean askedForRightly(AutomationWindow window, EventTrace event) {
    for (Ancestor ancestor : ancestors(event)) {
      if (!ancestor.address().isEmpty() && !from(window, ancestor.address())) {
        return false;
      }
      if (window.principals().include(ancestor.actor().principal())) {
        return true;
      }
    }
    return true;
  }

  private boolean from(AutomationWindow window, String address) {
    return window.sources().include(address, networks.lookup(address));
  }

  private String drifted(AutomationWindow window, EventTrace event) {
    String what =
        rightTime(window, event)
            ? "from elsewhere"
            : rightPlace(window, event) ? "at another time" : "at another time and from elsewhere";
    return String.format(
        Locale.ROOT,
        "%s than automation window \"%s\" says: drift, +%.0f",
        what,
        window.name(),
        DRIFT);
  }
}
