package io.keytrail.sources.azure;

import java.util.Locale;
import java.util.Set;

/**
 * Applications of Microsoft's that act as services in customers' tenants. Only those that nobody
 * outside Microsoft can hold a credential of and that act for no user: a call by one of these as
 * itself is the platform's. Client applications (portal, CLI, Office) are deliberately absent.
 *
 * <p>From Microsoft's tables "Verify first-party Microsoft applications in sign-in reports" and
 * "Microsoft service principal sign-in logs table"; application ids are the same in every tenant.
 */
final class MicrosoftApplications {
  private static final Set<String> SERVICES =
      Set.of(
          "00000001-0000-0000-c000-000000000000", // Azure ESTS Service
          "00000002-0000-0ff1-ce00-000000000000", // Office 365 Exchange Online
          "00000003-0000-0ff1-ce00-000000000000", // Office 365 SharePoint Online
          "00000012-0000-0000-c000-000000000000", // Microsoft Rights Management Services
          "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9", // Device Registration Service
          "04687a56-4fc2-4e36-b274-b862fb649733", // MDATPNetworkScanAgent
          "06dd8193-75af-46d0-84bb-9b9bcaa89e8b", // SubstrateActionService
          "0736f41a-0425-4b46-bdb5-1563eff02385", // Azure Machine Learning
          "1d78a85d-813d-46f0-b496-dd72f50a3ec0", // Microsoft Azure Policy Insights
          "262044b1-e2ce-469f-a196-69ab7ada62d3", // Backup Management Service
          "47ee738b-3f1a-4fc7-ab11-37e4822b007e", // Azure AD Application Proxy
          "7319c514-987d-4e9b-ac3d-d38c4f427f4c", // Azure Container Service
          "913c6de4-2a4a-4a61-a9ce-945d2b2ce2e0", // Azure SQL Managed Instance to Entra
          "98785600-1bb7-4fb9-b9fa-19afe2c8a360", // Azure Security Insights
          "9d4afbbc-06a4-49e0-8005-4e5afd1d4fec", // ZTNA Network Access Control Plane
          "a6aa9161-5291-40bb-8c5c-923b567bee3b", // Storage Resource Provider
          "abfa0a7c-a6b6-4736-8310-5855508787cd", // Microsoft Azure App Service
          "bb2a2e3a-c5e7-4f0a-88e0-8e01fd3fc1f4", // CPIM Service
          "c0be6b4c-212d-4ca9-8a35-fd260fe22342", // Fabric Identity Management
          "c6e44401-4d0a-4542-ab22-ecd4c90d28d7", // App Protection
          "e406a681-f3d4-42a8-90b6-c2b029497af1", // Azure Storage
          "f0ae4899-d877-4d3c-ae25-679e38eea492"); // AAD App Management

  private MicrosoftApplications() {}

  static boolean isService(String applicationId) {
    return SERVICES.contains(applicationId.toLowerCase(Locale.ROOT));
  }
}
