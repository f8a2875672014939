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
      return new NormalizeResult.FlowsInside(
          virtualNetwork
              ? taker -> virtualNetwork(top, flows, taker)
              : taker -> securityGroup(top, flows, taker));
    } catch (MalformedJson e) {
      return new NormalizeResult.Rejected("a value inside the flow record is not well-formed JSON");
    }
  }

  private void securityGroup(Fields top, List<Fields> rules, Consumer<FlowRecord> taker) {
    String account = subscription(top.text("resourceid"));
    for (Fields rule : rules) {
      for (Fields group : rule.objects("flows")) {
        FlowMeter meter =
            new FlowMeter(LogKind.NSG_FLOW, account, "", mac(group.text("mac", "macaddress")));
        tuples(meter, group.list("flowtuples"), taker);
      }
    }
  }

  private void virtualNetwork(Fields top, List<Fields> lists, Consumer<FlowRecord> taker) {
    String account = subscription(top.text("targetresourceid", "flowlogresourceid"));
    FlowMeter meter =
        new FlowMeter(LogKind.VNET_FLOW, account, "", mac(top.text("macaddress", "mac")));
    for (Fields list : lists) {
      for (Fields group : list.objects("flowgroups")) {
        tuples(meter, group.list("flowtuples"), taker);
      }
    }
  }

  private void tuples(FlowMeter meter, List<JsonSlice> tuples, Consumer<FlowRecord> taker) {
    for (JsonSlice one : tuples) {
      FlowRecord flow = tuple.read(meter, one.text());
      if (flow != null) {
        taker.accept(flow);
      }
    }
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
