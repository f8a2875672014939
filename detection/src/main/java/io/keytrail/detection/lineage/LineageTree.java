package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.incident.CredentialLineage;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of one suspect: fed, in event-time order, every event of whatever belongs to it, and
 * asked for its nodes at the end. Holds at most {@value #MOST_DRAFTS} nodes; what comes later is
 * counted.
 */
public final class LineageTree {
  static final int MOST_DRAFTS = 2_000;
  private static final int MOST_COUNTED = 100_000;

  private final Bearer root;
  private final CredentialGraph graph;
  private final Map<String, NodeDraft> drafts = new LinkedHashMap<>();

  /** The node last issued under a session's name: a console session goes by the name alone. */
  private final Map<String, String> byHolder = new HashMap<>();

  /**
   * Keys of nodes that were first met by name only, by the key of the id they turned out to have.
   */
  private final Map<String, String> metByName = new HashMap<>();

  /** Keys of what there was no room for, to count each once; the count is a lower bound beyond. */
  private final Set<String> left = new HashSet<>();

  /**
   * An empty tree.
   *
   * @param graph complete by now
   */
  public LineageTree(Bearer root, CredentialGraph graph) {
    this.root = root;
    this.graph = graph;
    NodeDraft first = new NodeDraft(key(root), rootKind(), root.id(), root.id());
    drafts.put(first.key, first);
  }

  private IssuedKind rootKind() {
    return switch (root.sort()) {
      case PRINCIPAL, SESSION -> IssuedKind.IDENTITY;
      case CREDENTIAL ->
          switch (root.provider()) {
            case AWS -> IssuedKind.ACCESS_KEY;
            case GCP -> IssuedKind.SERVICE_ACCOUNT_KEY;
            case AZURE -> IssuedKind.CLIENT_CREDENTIAL;
            case GITHUB -> IssuedKind.ACCESS_TOKEN;
          };
    };
  }

  /** Takes in an event of something that belongs to the tree. */
  public void accept(Observed event) {
    NodeDraft user = used(event.actor(), event.second(), event.time());
    if (!event.issued().isEmpty()) {
      issued(event, user);
    }
  }

  /** Takes in an event of evidence whose record is gone. */
  public void accept(EventTrace event) {
    used(event.actor(), event.time().getEpochSecond(), event.time());
  }

  private NodeDraft used(Actor actor, long second, Instant time) {
    NodeDraft node = nodeOf(actor, second);
    node.used(time);
    if (node.account.isEmpty()) {
      node.account = actor.principal().account();
    }
    if (node.principal.isEmpty() || node.principal.equals(root.id())) {
      node.principal = actor.principal().name();
    }
    return node;
  }

  private NodeDraft nodeOf(Actor actor, long second) {
    Bearer bearer = Bearer.of(actor, second);
    Credential credential = actor.credential();
    boolean hasId = credential != null && !credential.id().isEmpty();
    String name = actor.principal().name();
    String key = hasId || bearer.sort() == Bearer.Sort.PRINCIPAL ? key(bearer) : sessionKey(name);
    String known = hasId ? key : byHolder.getOrDefault(Sessions.name(actor), key);
    NodeDraft node = find(known);
    if (node != null) {
      return node;
    }
    Link link = graph.sessionLink(actor, second);
    NodeDraft nameless = hasId && link != null ? nameless(name, link) : null;
    if (nameless != null) {
      nameless.id = bearer.id();
      metByName.put(key, nameless.key);
      return nameless;
    }
    IssuedKind kind = kindOf(actor, bearer);
    NodeDraft made = draft(new NodeDraft(key, kind, hasId ? bearer.id() : idOf(kind, actor), name));
    if (made.parent.isEmpty()) {
      made.parent = parentOf(actor, link);
    }
    return made;
  }

  private @Nullable NodeDraft find(String key) {
    return drafts.get(metByName.getOrDefault(key, key));
  }

  /**
   * The session that a call issued of which only the copy without the answer is at hand, as in the
   * log of a caller from another account: it tells the name, and the first use tells the id.
   */
  private @Nullable NodeDraft nameless(String name, Link link) {
    NodeDraft node = drafts.get(sessionKey(name));
    boolean same =
        node != null
            && node.id.isEmpty()
            && node.since != null
            && node.since.getEpochSecond() == link.second();
    return same ? node : null;
  }

  private static String idOf(IssuedKind kind, Actor actor) {
    return kind == IssuedKind.IDENTITY ? actor.principal().key() : "";
  }

  private static IssuedKind kindOf(Actor actor, Bearer bearer) {
    Credential credential = actor.credential();
    if (credential == null || credential.id().isEmpty()) {
      return bearer.sort() == Bearer.Sort.SESSION ? IssuedKind.SESSION : IssuedKind.IDENTITY;
    }
    return switch (credential.kind()) {
      case AWS_ACCESS_KEY -> IssuedKind.ACCESS_KEY;
      case GCP_SERVICE_ACCOUNT_KEY -> IssuedKind.SERVICE_ACCOUNT_KEY;
      case ENTRA_CLIENT_CREDENTIAL -> IssuedKind.CLIENT_CREDENTIAL;
      case GITHUB_TOKEN -> IssuedKind.ACCESS_TOKEN;
      case AZURE_STORAGE_KEY -> IssuedKind.API_KEY;
      case AWS_TEMPORARY_KEY,
          GCP_OAUTH_CLIENT,
          ENTRA_TOKEN,
          AZURE_SHARED_SIGNATURE,
          GITHUB_APP_TOKEN ->
          IssuedKind.SESSION;
    };
  }

  /**
   * The node a session was made by, or the identity that a lasting thing acts as where that is part
   * of the tree; empty for what hangs on the root.
   */
  private String parentOf(Actor actor, @Nullable Link link) {
    String holder = byHolder.get(actor.principal().name());
    if (holder != null) {
      return holder;
    }
    if (link != null) {
      String maker = key(Bearer.of(link.maker(), link.second()));
      NodeDraft node = find(maker);
      return node != null ? node.key : byHolder.getOrDefault(link.maker().principal().name(), "");
    }
    String identity = identityKey(actor.principal().name());
    String instance = "INSTANCE " + Sessions.instance(actor);
    return drafts.containsKey(instance) ? instance : drafts.containsKey(identity) ? identity : "";
  }

  private void issued(Observed event, NodeDraft maker) {
    String id = event.trace().id();
    for (Issuance issued : event.issued()) {
      if (issued.kind() == IssuedKind.NETWORK_INTERFACE) {
        continue; // Nobody acts with it; it tells whose the flows are.
      }
      NodeDraft node =
          draft(new NodeDraft(key(issued), issued.kind(), issued.id(), issued.holder()));
      if (node == maker || (node.since != null && !node.since.isAfter(event.time()))) {
        continue;
      }
      node.parent = maker.key;
      node.cameBy = event.action();
      node.eventId = id;
      node.since = event.time();
      node.seconds = issued.seconds();
      if (node.account.isEmpty()) {
        node.account = accountOf(issued, event);
      }
      if (issued.kind() == IssuedKind.SESSION && Sessions.namesASession(issued.holder())) {
        byHolder.put(issued.holder(), node.key);
      }
    }
  }

  private static String accountOf(Issuance issued, Observed event) {
    String holder = Identifiers.account(issued.holder());
    return holder.isEmpty() ? event.account() : holder;
  }

  private NodeDraft draft(NodeDraft fresh) {
    NodeDraft known = find(fresh.key);
    if (known != null) {
      return known;
    }
    if (drafts.size() >= MOST_DRAFTS) {
      if (left.size() < MOST_COUNTED) {
        left.add(fresh.key);
      }
      return fresh;
    }
    drafts.put(fresh.key, fresh);
    return fresh;
  }

  /**
   * The tree as of the last event of the logs.
   *
   * @param most nodes shown
   */
  public CredentialLineage nodes(Instant now, int most) {
    return new LineageNodes(drafts, graph.revocations(), now).list(most, left.size());
  }

  private static String key(Bearer bearer) {
    return switch (bearer.sort()) {
      case CREDENTIAL, SESSION -> "CREDENTIAL " + bearer.id();
      case PRINCIPAL -> identityKey(bearer.id());
    };
  }

  private static String key(Issuance issued) {
    return switch (issued.kind()) {
      case SESSION ->
          issued.id().isEmpty() ? sessionKey(issued.holder()) : "CREDENTIAL " + issued.id();
      case ACCESS_KEY, SERVICE_CREDENTIAL, SERVICE_ACCOUNT_KEY, CLIENT_CREDENTIAL, API_KEY ->
          "CREDENTIAL " + issued.id();
      case IDENTITY -> identityKey(issued.id());
      case INSTANCE -> "INSTANCE " + issued.id();
      case NETWORK_INTERFACE -> "INTERFACE " + issued.id();
      case LOGIN_PROFILE, SIGN_IN_TOKEN, ACCESS_TOKEN, TRUST, GRANT, FEDERATED_CREDENTIAL ->
          issued.kind().name() + " " + issued.id() + " " + issued.holder();
    };
  }

  private static String identityKey(String name) {
    return "IDENTITY " + Identifiers.identity(name);
  }

  private static String sessionKey(String name) {
    return "SESSION " + name;
  }
}
