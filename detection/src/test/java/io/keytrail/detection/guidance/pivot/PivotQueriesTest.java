package io.keytrail.detection.guidance.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Incident;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.DefaultTraversalVisitor;
import io.trino.sql.tree.Statement;
import io.trino.sql.tree.StringLiteral;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PivotQueriesTest {
  private static final SqlParser TRINO = new SqlParser();

  @ParameterizedTest
  @EnumSource(Provider.class)
  void of_everyProvider_writesTheQueriesThatWereLookedAt(Provider provider) throws IOException {
    Incident incident = incident(provider);

    Golden.check(provider.label() + ".txt", together(PivotQueries.of(incident, KeyIds.WHOLE)));
    Golden.check(
        provider.label() + ".masked.txt", together(PivotQueries.of(incident, KeyIds.MASKED)));
  }

  @Test
  void of_awsIncident_isSqlThatTrinoParses() {
    List<PivotQuery> queries = PivotQueries.of(Incidents.aws(), KeyIds.WHOLE);

    assertThat(queries)
        .extracting(PivotQuery::engine)
        .containsOnly(QueryEngine.ATHENA, QueryEngine.CLOUDTRAIL_LAKE);
    queries.forEach(query -> parsed(query));
    assertThat(literals(queries.getFirst()))
        .contains(
            Incidents.KEY,
            "arn:aws:iam::111122223333:user/uploads-dev",
            "arn:aws:iam::111122223333:role/ci/deploy");
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void of_maskedKeys_showsNoIdAndRefusesToRun(Provider provider) {
    List<PivotQuery> queries = PivotQueries.of(incident(provider), KeyIds.MASKED);

    assertThat(together(queries))
        .doesNotContain(Incidents.KEY)
        .doesNotContain(Incidents.KEY_NAME)
        .doesNotContain(Incidents.KEY_GUID)
        .doesNotContain(Incidents.TOKEN_HASH)
        .contains("--reveal");
    if (provider == Provider.AWS) {
      assertThatThrownBy(() -> parsed(queries.getFirst())).isInstanceOf(ParsingException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void of_everyQuery_boundsItsTime(Provider provider) {
    for (PivotQuery query : PivotQueries.of(incident(provider), KeyIds.WHOLE)) {
      assertThat(query.text()).contains("2026").contains("22:04:11").contains("12:36:37");
      assertThat(query.text()).doesNotContain("NOT IN").doesNotContain("!in");
    }
  }

  @Test
  void of_gcpIncident_readsBothTablesAndTheDelegation() {
    for (PivotQuery query : PivotQueries.of(Incidents.gcp(), KeyIds.WHOLE)) {
      assertThat(query.text())
          .contains("cloudaudit_googleapis_com_activity`")
          .contains("cloudaudit_googleapis_com_data_access`")
          .doesNotContain("jsonPayload");
    }
    assertThat(together(PivotQueries.of(Incidents.gcp(), KeyIds.WHOLE)))
        .contains("$.serviceAccountDelegationInfo");
  }

  @Test
  void of_addressesOfOneNetwork_askForItOnce() {
    String text = together(PivotQueries.of(Incidents.aws(), KeyIds.WHOLE));

    assertThat(text).contains("contains('198.51.100.0/24'").contains("contains('2001:db8:7::/48'");
    assertThat(text.split("198\\.51\\.100\\.0/24", -1)).hasSize(3);
    assertThat(text).doesNotContain("ec2.amazonaws.com");
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void of_nobodyAndNowhere_asksNothing(Provider provider) {
    Incident empty = Incidents.of(provider, List.of(), List.of(), List.of("AWS Internal"));

    assertThat(PivotQueries.of(empty, KeyIds.WHOLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o'brien",
        "' OR 1=1 --",
        "\\",
        "\\'",
        "a\\' | where true //",
        "x'); DROP TABLE logs; --",
        "line\nbreak",
        "nul\u0000tab\treturn\r",
        "right\u202Eto left",
        "smile\uD83D\uDE00",
        "*/ /* ",
        "\"quoted\"",
        "`ticked`",
        "%s %n {0} ${x}",
        "<key ids"
      })
  void of_hostileNames_keepsThemInsideTheirLiterals(String name) {
    for (PivotQuery query : PivotQueries.of(Incidents.named(Provider.AWS, name), KeyIds.WHOLE)) {
      parsed(query);
      if (query.text().contains("accesskeyid IN")) {
        assertThat(literals(query)).contains(name);
      }
      assertThat(query.text()).matches("[\\n\\x20-\\x7E]+");
    }
    for (Provider provider : List.of(Provider.GCP, Provider.AZURE)) {
      for (PivotQuery query : PivotQueries.of(Incidents.named(provider, name), KeyIds.WHOLE)) {
        assertThat(query.text()).matches("[\\n\\x20-\\x7E]+");
        Set<String> literals = Backslashed.literals(query.text());
        if (query.text().contains("Names") || query.text().contains("KeyName') IN")) {
          assertThat(literals).contains(name);
        }
      }
    }
    for (PivotQuery query : PivotQueries.of(Incidents.named(Provider.GITHUB, name), KeyIds.WHOLE)) {
      assertThat(query.text()).matches("[\\n\\x20-\\x7E]+");
      assertThat(query.text().split("['\"]", -1)).as("no quote but our own").hasSize(5);
      assertThat(query.text()).contains(":\"" + name + "\" created:");
    }
  }

  private static Incident incident(Provider provider) {
    return switch (provider) {
      case AWS -> Incidents.aws();
      case GCP -> Incidents.gcp();
      case AZURE -> Incidents.azure();
      case GITHUB -> Incidents.github();
    };
  }

  private static String together(List<PivotQuery> queries) {
    return queries.stream()
        .map(query -> "== " + query.engine().title() + "\n" + query.text())
        .collect(Collectors.joining("\n"));
  }

  private static Statement parsed(PivotQuery query) {
    // An event data store's id is put in where the query says so.
    return TRINO.createStatement(query.text().replace("EVENT_DATA_STORE_ID AS", "store AS"));
  }

  private static Set<String> literals(PivotQuery query) {
    Set<String> found = new HashSet<>();
    new DefaultTraversalVisitor<Set<String>>() {
      @Override
      protected Void visitStringLiteral(StringLiteral node, Set<String> into) {
        into.add(node.getValue());
        return null;
      }
    }.process(parsed(query), found);
    return found;
  }
}
