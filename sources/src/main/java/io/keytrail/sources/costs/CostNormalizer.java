package io.keytrail.sources.costs;

import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of bills, in any form that is read. */
public final class CostNormalizer implements Normalizer {
  private static final List<Bill> BILLS =
      List.of(new UsageReport(), new FocusExport(), new GoogleBillingExport(), new AzureExport());

  @Override
  public boolean recognises(JsonMembers members) {
    return bill(members) != null;
  }

  private static @Nullable Bill bill(JsonMembers members) {
    for (Bill bill : BILLS) {
      if (bill.recognises(members)) {
        return bill;
      }
    }
    return null;
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    Bill bill = bill(members);
    if (bill == null) {
      return new NormalizeResult.Rejected("no known bill has these columns");
    }
    try {
      return bill.read(Fields.over(members), members);
    } catch (MalformedJson broken) {
      return new NormalizeResult.Rejected("a value inside the line of a bill is broken");
    }
  }
}
