package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.Access;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads or writes, by the verb an action's name begins with; only asked where the log is silent.
 */
final class ActionAccess {
  private static final int MOST = 8192;

  private static final String[] READING = {
    "Get",
    "List",
    "Describe",
    "Head",
    "Lookup",
    "BatchGet",
    "Search",
    "Query",
    "Scan",
    "Select",
    "Check",
    "Preview",
    "Simulate",
    "Discover",
    "View",
    "Estimate",
    "Validate",
    "Filter",
    "Download"
  };

  private static final String[] WRITING = {
    "Create",
    "Put",
    "Delete",
    "Update",
    "Modify",
    "Attach",
    "Detach",
    "Add",
    "Remove",
    "Run",
    "Start",
    "Stop",
    "Terminate",
    "Reboot",
    "Set",
    "Enable",
    "Disable",
    "Authorize",
    "Revoke",
    "Associate",
    "Disassociate",
    "Register",
    "Deregister",
    "Tag",
    "Untag",
    "Copy",
    "Import",
    "Export",
    "Restore",
    "Upload",
    "Send",
    "Publish",
    "Invoke",
    "Allocate",
    "Release",
    "Change",
    "Cancel",
    "Request",
    "Accept",
    "Reject",
    "Replace",
    "Reset",
    "Schedule",
    "Purchase",
    "Leave",
    "Close",
    "Batch",
    "Upgrade",
    "Deactivate",
    "Activate",
    "Merge",
    "Move",
    "Purge",
    "Write",
    "Execute",
    "Initiate",
    "Complete",
    "Abort",
    "Share",
    "Unshare",
    "Provision",
    "Deploy"
  };

  private final Map<String, Access> known = new HashMap<>();

  Access of(String action) {
    Access access = known.get(action);
    if (access == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      access = judge(action);
      known.put(action, access);
    }
    return access;
  }

  private static Access judge(String action) {
    for (String verb : READING) {
      if (action.startsWith(verb)) {
        return Access.READ;
      }
    }
    for (String verb : WRITING) {
      if (action.startsWith(verb)) {
        return Access.WRITE;
      }
    }
    return Access.UNKNOWN;
  }
}
