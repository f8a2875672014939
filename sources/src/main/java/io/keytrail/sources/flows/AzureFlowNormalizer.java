package io.keytrail.sources.flows;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Flow logs of Azure: those of network security groups (versions 1 and 2) and of virtual networks,
 * whose records hold the flows of a minute as comma-separated tuples (Azure Network Watcher
 * documentation, "Flow logging for network security groups" and "Virtual network flow logs").
 */
public final class AzureFlowNormalizer implements Normalizer {
  private static final JsonNames CATEGORY = JsonNames.of("category");
  private static final Set<String> CATEGORIES =
      Set.of("networksecuritygroupflowevent", "flowlogflowevent");

  private final AzureTuple tuple = new AzureTuple();
  private boolean told;

  @Override
  public boolean recognises(JsonMembers members) {
    for (int i = 0; i < members.size(); i++) {
      if (CATEGORY.indexOf(members.buffer(), members.nameStart(i), members.nameEnd(i)) >= 0) {
        return CATEGORIES.contains(members.value(i).text().toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      Fields top = Fields.over(members);
      boolean virtualNetwork = top.has("flowrecords");
      Fields body = top.object(virtualNetwork ? "flowrecords" : "properties");
      List<Fields> flows = body.objects("flows");
      if (flows.isEmpty()) {
        return new NormalizeResult.Rejected("a flow record holds no flows");
      }
      return new NormalizeResult.FlowsInside(taker -> hand(virtualNetwork, top, flows, taker));
    } catch (MalformedJson e) {
      return new NormalizeResult.Rejected("a value inside the flow record is not well-formed JSON");
    }
  }

  private int hand(
      boolean virtualNetwork, Fields top, List<Fields> flows, Consumer<FlowRecord> taker) {
    told = false;
    try {
      int unreadable =
          virtualNetwork ? virtualNetwork(top, flows, taker) : securityGroup(top, flows, taker);
      return unreadable == 0 && !told ? 1 : unreadable;
    } catch (MalformedJson deepInside) {
      return 1;
    }
  }

  private int securityGroup(Fields top, List<Fields> rules, Consumer<FlowRecord> taker) {
    String account = subscription(top.text("resourceid"));
    int unreadable = 0;
    for (Fields rule : rules) {
      for (Fields group : rule.objects("flows")) {
        FlowMeter meter =
            new FlowMeter(LogKind.NSG_FLOW, account, "", mac(group.text("mac", "macaddress")));
        unreadable += tuples(meter, group.list("flowtuples"), taker);
      }
    }
    return unreadable;
  }

  private int virtualNetwork(Fields top, List<Fields> lists, Consumer<FlowRecord> taker) {
    String account = subscription(top.text("targetresourceid", "flowlogresourceid"));
    FlowMeter meter =
        new FlowMeter(LogKind.VNET_FLOW, account, "", mac(top.text("macaddress", "mac")));
    int unreadable = 0;
    for (Fields list : lists) {
      for (Fields group : list.objects("flowgroups")) {
        unreadable += tuples(meter, group.list("flowtuples"), taker);
      }
    }
    return unreadable;
  }

  private int tuples(FlowMeter meter, List<JsonSlice> tuples, Consumer<FlowRecord> taker) {
    int unreadable = 0;
    for (JsonSlice one : tuples) {
      FlowRecord flow = tuple.read(meter, one.text());
      if (flow == null) {
        unreadable++;
      } else {
        taker.accept(flow);
        told = true;
      }
    }
    return unreadable;
  }

  private static String mac(String text) {
    return text.replace("-", "").replace(":", "").toUpperCase(Locale.ROOT);
  }

  /** {@code /subscriptions/…/…} as activity logs name it. */
  private static String subscription(String resource) {
    String[] parts = resource.split("/", 4);
    return parts.length > 2 && parts[1].equalsIgnoreCase("subscriptions")
        ? parts[2].toLowerCase(Locale.ROOT)
        : "";
  }
}
