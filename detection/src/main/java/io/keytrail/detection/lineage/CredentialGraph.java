package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who handed what to whom. Fed every event in event-time order; an event that issued nothing costs
 * two look-ups. Answers may be asked at any time and are final when everything was fed, so a
 * session that is seen before the record of its issue finds its maker all the same.
 *
 * <p>Two sorts of link are told apart. A session always belongs to whoever asked for it: {@link
 * #rootOf}. What was made to last (keys, users, machines, trust) has a {@link #makerOf maker}, and
 * whether it belongs to it is for whoever weighs to say: an administrator makes keys for everybody.
 *
 * <p>Bounded: {@value #MOST_SESSIONS} sessions, the oldest forgotten first, and {@value #MOST_MADE}
 * lasting things, beyond which new ones are counted only. One instance for one run; one thread.
 */
public final class CredentialGraph {
  static final int MOST_SESSIONS = 1_000_000;
  static final int MOST_MADE = 200_000;

  /** No chain of real sessions is nearly as long. */
  private static final int MOST_STEPS = 64;

  private final Map<String, Link> sessions = new LinkedHashMap<>();
  private final SessionNames names = new SessionNames();

  /** Who picked sessions up in Identity Center's portal, by {@link Sessions#portalName}. */
  private final SessionNames portal = new SessionNames();

  private final Map<String, Link> made = new HashMap<>();
  private final Map<String, Link> bySourceIdentity = new HashMap<>();
  private final SignInPlaces signIns = new SignInPlaces();
  private final SharedCalls shared = new SharedCalls();
  private final Revocations revocations = new Revocations();
  private final Interfaces interfaces = new Interfaces();
  private long lost;

  /** Learns what the event issued and took away. */
  public void observe(Observed event) {
    signIns.observe(event);
    List<Issuance> issued = event.issued();
    if (!issued.isEmpty() || !event.sharedEventId().isEmpty()) {
      issued(event, issued);
    }
    if (!event.revoked().isEmpty()) {
      revocations.add(event);
    }
  }

  private void issued(Observed event, List<Issuance> issued) {
    Actor switched = Sessions.switchedFrom(event.actor());
    SignInPlaces.Place place = signIns.of(event);
    Link link =
        new Link(
            IssuedKind.SESSION,
            switched == null ? event.actor() : switched,
            event.second(),
            0,
            place.address(),
            place.network());
    List<Issuance> all = issued;
    if (!event.sharedEventId().isEmpty()) {
      SharedCalls.Joined joined = shared.join(event.sharedEventId(), link, issued);
      link = joined.link();
      all = joined.issued();
    }
    String sourceIdentity = Sessions.sourceIdentity(event.actor());
    if (!sourceIdentity.isEmpty()) {
      sourceIdentity(sourceIdentity, link);
    }
    for (Issuance one : all) {
      learn(event.log().provider(), one, of(link, one));
    }
  }

  private void sourceIdentity(String identity, Link link) {
    if (bySourceIdentity.size() < MOST_MADE) {
      bySourceIdentity.putIfAbsent(identity, link);
    } else if (!bySourceIdentity.containsKey(identity)) {
      lost++;
    }
  }

  private static Link of(Link link, Issuance issued) {
    return new Link(
        issued.kind(),
        link.maker(),
        link.second(),
        issued.seconds(),
        link.address(),
        link.network());
  }

  private void learn(Provider provider, Issuance issued, Link link) {
    switch (issued.kind()) {
      case SESSION -> session(issued, link);
      case ACCESS_KEY, SERVICE_CREDENTIAL, SERVICE_ACCOUNT_KEY, CLIENT_CREDENTIAL, API_KEY ->
          made(credential(provider, issued.id()), link);
      case FEDERATED_CREDENTIAL -> made(federated(issued.id()), link);
      case IDENTITY -> made(identity(provider, issued.id()), link);
      case INSTANCE -> made(instance(issued.id()), link);
      case NETWORK_INTERFACE -> interfaces.attached(issued.id(), issued.holder());
      case TRUST -> made(letIn(issued.holder()), link);
      case LOGIN_PROFILE, SIGN_IN_TOKEN, ACCESS_TOKEN, GRANT -> {
        // Their use is logged under the identity, which says nothing of how it was come by.
      }
    }
  }

  private void session(Issuance issued, Link link) {
    if (!issued.id().isEmpty()) {
      sessions.merge(issued.id(), link, Link::better);
      if (sessions.size() > MOST_SESSIONS) {
        sessions.remove(sessions.keySet().iterator().next());
        lost++;
      }
    }
    boolean renewsItself = issued.holder().equals(link.maker().principal().name());
    if (pickedUp(issued, link)) {
      portal.issued(Sessions.portalName(issued.holder()), link);
    } else if (Sessions.namesASession(issued.holder()) && !renewsItself) {
      names.issued(issued.holder(), link);
    }
  }

  /** Whether the session came out of the portal: what follows it there names the directory only. */
  private static boolean pickedUp(Issuance issued, Link link) {
    PrincipalKind kind = link.maker().principal().kind();
    return issued.id().isEmpty()
        && (kind == PrincipalKind.USER || kind == PrincipalKind.UNKNOWN)
        && !Sessions.portalName(issued.holder()).isEmpty();
  }

  private void made(String what, Link link) {
    if (made.size() >= MOST_MADE && !made.containsKey(what)) {
      lost++;
      return;
    }
    made.merge(what, link, Link::better);
  }

  /**
   * The root of what an actor did at a time: the long-lived credential or the principal from which
   * its session came, through as many sessions as there were between.
   */
  public Bearer rootOf(Actor actor, long second) {
    return Bearer.withoutLinks(originOf(actor, second));
  }

  /** Whoever asked for the first of the sessions by which an actor came to act at a time. */
  public Actor originOf(Actor actor, long second) {
    Actor at = actor;
    long when = second;
    Link up = sessionLink(at, when);
    Set<Bearer> passed = up == null ? Set.of() : new HashSet<>();
    for (int step = 0; up != null && step < MOST_STEPS && passed.add(Bearer.of(at, when)); step++) {
      at = up.maker();
      when = up.second();
      up = sessionLink(at, when);
    }
    return at;
  }

  /** Who asked for the sessions by which an actor came to act at a time, the nearest first. */
  public List<Ancestor> ancestorsOf(Actor actor, long second) {
    List<Ancestor> ancestors = new ArrayList<>();
    Set<Bearer> passed = new HashSet<>();
    Actor at = actor;
    long when = second;
    while (ancestors.size() < MOST_STEPS && passed.add(Bearer.of(at, when))) {
      Link up = sessionLink(at, when);
      if (up == null) {
        break;
      }
      at = up.maker();
      when = up.second();
      ancestors.add(new Ancestor(at, up.address()));
    }
    return ancestors;
  }

  /** How many sessions lie between the root and what an actor did; 0 for the root itself. */
  public int depthOf(Actor actor, long second) {
    return ancestorsOf(actor, second).size();
  }

  /** How the session came to be that an actor used at a time; null for what is no session. */
  @Nullable Link sessionLink(Actor actor, long second) {
    Credential credential = actor.credential();
    if (credential != null && Bearer.longLived(credential)) {
      return null;
    }
    String portalName = Sessions.portalName(actor.principal().name());
    Link pickedUp = portalName.isEmpty() ? null : portal.at(portalName, second);
    if (pickedUp != null) {
      return pickedUp;
    }
    Link byId = credential == null ? null : sessions.get(credential.id());
    if (byId != null) {
      return byId;
    }
    Link byName = names.at(actor.principal().name(), second);
    if (byName != null) {
      return byName;
    }
    Actor maker = Sessions.maker(actor);
    if (maker != null) {
      return new Link(IssuedKind.SESSION, maker, second, 0, "", "");
    }
    String sourceIdentity = Sessions.sourceIdentity(actor);
    Link bySource = sourceIdentity.isEmpty() ? null : bySourceIdentity.get(sourceIdentity);
    return bySource == null || bySource.maker().equals(actor) ? null : bySource;
  }

  /**
   * Who made the lasting thing that an actor used at a time, be it the key, the machine, the user,
   * or the trust that let it in; null where the log does not show it being made.
   */
  public @Nullable Maker makerOf(Actor actor, long second) {
    Link link = madeLink(actor);
    return link == null || link.maker().equals(actor)
        ? null
        : new Maker(
            link.maker(),
            rootOf(link.maker(), link.second()),
            link.kind(),
            link.second(),
            link.address());
  }

  @Nullable Link madeLink(Actor actor) {
    Provider provider = actor.principal().provider();
    Credential credential = actor.credential();
    Link link =
        credential != null && Bearer.longLived(credential)
            ? made.get(credential(provider, credential.id()))
            : null;
    if (link == null && !Sessions.instance(actor).isEmpty()) {
      link = made.get(instance(Sessions.instance(actor)));
    }
    if (link == null && !Sessions.federatedCredential(actor).isEmpty()) {
      link = made.get(federated(Sessions.federatedCredential(actor)));
    }
    if (link == null) {
      link = made.get(identity(provider, Identifiers.roleOfSession(actor.principal().name())));
    }
    if (link == null) {
      link = made.get(identity(provider, actor.principal().key()));
    }
    if (link == null && provider == Provider.AWS) {
      link = made.get(letIn(actor.principal().name()));
    }
    if (link == null && provider == Provider.AWS && stranger(actor)) {
      link = made.get(letIn("arn:aws:iam::" + actor.principal().account() + ":root"));
    }
    return link;
  }

  /** A caller of whom the log at hand knows hardly more than the account. */
  private static boolean stranger(Actor actor) {
    return actor.principal().kind() == PrincipalKind.UNKNOWN
        || !actor.principal().name().startsWith("arn:")
        || actor.principal().name().endsWith(":root");
  }

  /** The machine a network interface belongs to; empty where the log does not show it. */
  public String machineOf(String networkInterface) {
    return interfaces.machineOf(networkInterface);
  }

  /** What was taken away from whom, or given back. */
  Revocations revocations() {
    return revocations;
  }

  /** Links that were met and are not known any more, for lack of room. */
  public long lost() {
    return lost
        + names.lost()
        + portal.lost()
        + revocations.lost()
        + shared.lost()
        + interfaces.lost();
  }

  private static String credential(Provider provider, String id) {
    return "key " + provider.label() + " " + id;
  }

  private static String identity(Provider provider, String name) {
    return "identity " + provider.label() + " " + Identifiers.identity(name);
  }

  private static String instance(String id) {
    return "instance " + id;
  }

  private static String federated(String id) {
    return "federated " + id;
  }

  private static String letIn(String holder) {
    return "let in " + holder;
  }
}
