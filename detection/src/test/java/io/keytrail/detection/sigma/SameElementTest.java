package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.EnrichedEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameElementTest {
  private static final RuleSet FOREIGN_TRUST =
      SigmaTesting.load(
          """
          title: Foreign account trusted
          name: test
          logsource:
            product: aws
            service: cloudtrail
          detection:
            selection:
              eventName: UpdateAssumeRolePolicy
              requestParameters.policyDocument.Statement.Effect: Allow
              requestParameters.policyDocument.Statement.Principal.AWS|startswith: 'arn:'
              requestParameters.policyDocument.Statement.Principal.AWS|neq|contains|fieldref: recipientAccountId
            condition: selection
          level: medium
          keytrail:
            layer: identity-change
            points: 10
            story: opened {requestParameters.userName|requestParameters.roleName}
            same-element: [requestParameters.policyDocument.Statement]
          """);

  private static final String OWN = statement("Allow", "arn:aws:iam::111122223333:role/build");
  private static final String FOREIGN = statement("Allow", "arn:aws:iam::444455556666:root");

  @Test
  void match_referenceBelowSameElement_isComparedForEachElement() {
    assertThat(SigmaTesting.matches(FOREIGN_TRUST, trust(OWN, FOREIGN))).containsExactly("test");
    assertThat(SigmaTesting.matches(FOREIGN_TRUST, trust(FOREIGN))).containsExactly("test");
  }

  @Test
  void match_noElementMeetsAllItems_staysSilent() {
    String foreignDenied = statement("Deny", "arn:aws:iam::444455556666:root");

    assertThat(SigmaTesting.matches(FOREIGN_TRUST, trust(OWN))).isEmpty();
    assertThat(SigmaTesting.matches(FOREIGN_TRUST, trust(OWN, foreignDenied))).isEmpty();
  }

  @Test
  void match_placeWithAlternatives_showsTheFirstFieldPresent() {
    List<String> told = new ArrayList<>();
    FOREIGN_TRUST.matcher().match(trust(FOREIGN), match -> told.add(match.text()));

    assertThat(told).containsExactly("opened orders-app");
  }

  private static String statement(String effect, String principal) {
    return "{'Effect':'%s','Principal':{'AWS':'%s'}}".formatted(effect, principal);
  }

  private static EnrichedEvent trust(String... statements) {
    String document = "{'Statement':[" + String.join(",", statements) + "]}";
    return Events.cloudTrail(
        """
        {"eventSource":"iam.amazonaws.com","eventName":"UpdateAssumeRolePolicy","eventID":"e1",
         "recipientAccountId":"111122223333",
         "requestParameters":{"roleName":"orders-app","policyDocument":"%s"}}
        """
            .formatted(document.replace("'", "\\\"")));
  }
}
