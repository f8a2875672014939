package io.keytrail.sources.fields;

import io.keytrail.model.event.Access;
import java.util.Set;

/**
 * Whether an operation reads or writes, told by the first word of its name. For logs that do not
 * say it themselves.
 */
public final class AccessWords {
  private static final Set<String> READING =
      Set.of(
          "access",
          "accessed",
          "aggregated",
          "check",
          "count",
          "describe",
          "download",
          "downloaded",
          "export",
          "fetch",
          "find",
          "get",
          "head",
          "list",
          "lookup",
          "preview",
          "previewed",
          "query",
          "read",
          "resolve",
          "scan",
          "search",
          "select",
          "show",
          "summarize",
          "test",
          "validate",
          "verify",
          "view",
          "viewed",
          "watch");
  private static final Set<String> WRITING =
      Set.of(
          "abandon",
          "accept",
          "activate",
          "add",
          "added",
          "allocate",
          "apply",
          "approve",
          "assign",
          "attach",
          "begin",
          "bind",
          "bulk",
          "cancel",
          "change",
          "clear",
          "clone",
          "consent",
          "copy",
          "create",
          "created",
          "deallocate",
          "deactivate",
          "delete",
          "deleted",
          "deploy",
          "destroy",
          "detach",
          "disable",
          "elevate",
          "enable",
          "failover",
          "generate",
          "grant",
          "import",
          "insert",
          "install",
          "invite",
          "invoke",
          "join",
          "lock",
          "migrate",
          "modified",
          "modify",
          "move",
          "new",
          "offboard",
          "onboard",
          "patch",
          "power",
          "promote",
          "purge",
          "put",
          "recover",
          "regenerate",
          "register",
          "reimage",
          "remove",
          "removed",
          "rename",
          "replace",
          "request",
          "reset",
          "resize",
          "restart",
          "restore",
          "resume",
          "revoke",
          "rotate",
          "run",
          "send",
          "set",
          "setup",
          "start",
          "stop",
          "submit",
          "suspend",
          "switch",
          "undelete",
          "unlock",
          "unregister",
          "update",
          "updated",
          "upgrade",
          "upload",
          "uploaded",
          "write");

  private AccessWords() {}

  /**
   * The access of a camel-case, snake-case or spaced name: {@code listKeys}, {@code SetIamPolicy},
   * {@code Add member to role}.
   */
  public static Access of(String name) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      boolean lower = c >= 'a' && c <= 'z';
      if ((!upper && !lower) || (upper && endsWord(word, name, i))) {
        break;
      }
      word.append((char) (c | 0x20));
    }
    String first = word.toString();
    if (first.equals("batch") && name.length() > first.length()) {
      return of(name.substring(first.length()));
    }
    if (READING.contains(first)) {
      return Access.READ;
    }
    return WRITING.contains(first) ? Access.WRITE : Access.UNKNOWN;
  }

  private static boolean endsWord(StringBuilder word, String name, int at) {
    return word.length() > 0 && !(name.charAt(at - 1) >= 'A' && name.charAt(at - 1) <= 'Z');
  }
}
