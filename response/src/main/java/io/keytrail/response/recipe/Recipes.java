package io.keytrail.response.recipe;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.PlanStep;
import java.util.List;

/** How a part of an incident's tree is cut off, by its provider and kind. */
public interface Recipes {
  /** The steps for one node, of any phase; none where its maker's steps cover it. */
  List<PlanStep> of(CredentialNode node, Scene scene);

  /** The recipes of a provider. */
  static Recipes of(Provider provider) {
    return switch (provider) {
      case AWS -> new AwsRecipes();
      case GCP -> new GcpRecipes();
      case AZURE -> new AzureRecipes();
      case GITHUB -> new GithubRecipes();
    };
  }
}
