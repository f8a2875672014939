package io.keytrail.detection.call;

import java.util.Locale;

/** Calls of Amazon Web Services by CloudTrail's {@code eventSource} and {@code eventName}. */
final class AwsCalls {
  private static final String HOST = ".amazonaws.com";

  private static final CallTable TABLE =
      CallTable.of(
          """
          PROBE: sts GetCallerIdentity, sts GetAccessKeyInfo, iam GetAccountSummary, iam GetUser
          PROBE: iam ListAttachedUserPolicies, iam ListUserPolicies, iam SimulatePrincipalPolicy
          PROBE: iam GetAccountAuthorizationDetails, ses GetSendQuota, ses GetAccount
          PROBE: bedrock ListFoundationModels, sns GetSMSAttributes, servicequotas ListServiceQuotas
          ASSUME: sts AssumeRole, sts AssumeRoot, sts AssumeRoleWithWebIdentity
          FEDERATION: sts GetFederationToken
          SESSION: sts GetSessionToken
          SECRET: secretsmanager GetSecretValue, secretsmanager BatchGetSecretValue
          SECRET: ssm GetParameter, ssm GetParameters, ssm GetParametersByPath, ssm GetParameterHistory
          SECRET: ec2 GetPasswordData, lightsail GetRelationalDatabaseMasterUserPassword
          KEY_OUT: rds GenerateDbAuthToken, redshift GetClusterCredentials, ecr GetAuthorizationToken
          KEY_OUT: codeartifact GetAuthorizationToken, lightsail DownloadDefaultKeyPair
          KEY_OUT: lightsail GetInstanceAccessDetails
          DATA: s3 GetObject, s3 SelectObjectContent, s3 GetObjectTorrent, dynamodb Scan
          DATA: dynamodb Query, dynamodb GetItem, dynamodb BatchGetItem, athena GetQueryResults
          DATA_OUT: ec2 ModifySnapshotAttribute, ec2 ModifyImageAttribute, ec2 SharedSnapshotCopyInitiated
          DATA_OUT: ec2 CreateInstanceExportTask, ec2 ExportImage, ec2 CreateStoreImageTask
          DATA_OUT: ebs GetSnapshotBlock, ebs ListSnapshotBlocks, rds ModifyDBSnapshotAttribute
          DATA_OUT: rds ModifyDBClusterSnapshotAttribute, rds StartExportTask
          DATA_OUT: dynamodb ExportTableToPointInTime, s3 PutBucketPolicy, s3 PutBucketAcl
          DATA_OUT: s3 PutBucketReplication, s3 PutObjectAcl, s3 DeletePublicAccessBlock
          DATA_OUT: s3 PutBucketPublicAccessBlock, s3 DeleteBucketPublicAccessBlock
          DATA_OUT: s3 PutAccountPublicAccessBlock, s3 CreateAccessPoint, ecr SetRepositoryPolicy
          DATA_OUT: redshift AuthorizeSnapshotAccess, transfer CreateServer, datasync CreateTask
          DATA_OUT: ec2 CreateSnapshot, ec2 CreateSnapshots, rds CreateDBSnapshot
          COMPUTE: ec2 RunInstances, ec2 RequestSpotInstances, ec2 RequestSpotFleet, ec2 CreateFleet
          COMPUTE: autoscaling CreateAutoScalingGroup, ec2 StartInstances, ecs RunTask
          COMPUTE: ecs CreateService, ecs RegisterTaskDefinition, ecs CreateCluster
          COMPUTE: batch CreateComputeEnvironment, batch SubmitJob
          SIDE_DOOR: lightsail CreateInstances, lightsail CreateContainerServiceDeployment
          SIDE_DOOR: sagemaker CreateNotebookInstance, sagemaker CreateTrainingJob
          SIDE_DOOR: sagemaker CreateProcessingJob, sagemaker CreateApp, codebuild CreateProject
          SIDE_DOOR: codebuild StartBuild, amplify CreateApp, apprunner CreateService
          SIDE_DOOR: elasticbeanstalk CreateEnvironment, gamelift CreateFleet, glue CreateDevEndpoint
          SIDE_DOOR: glue CreateJob, elasticmapreduce RunJobFlow, emr-serverless CreateApplication
          SIDE_DOOR: imagebuilder CreateInfrastructureConfiguration, braket CreateJob
          SIDE_DOOR: cloud9 CreateEnvironmentEC2, eks CreateNodegroup, workspaces CreateWorkspaces
          LIMITS: account EnableRegion, servicequotas RequestServiceQuotaIncrease
          LIMITS: ecs PutAccountSetting, ecs PutAccountSettingDefault, support CreateCase
          LIMITS: organizations CreateAccount, organizations InviteAccountToOrganization
          MODEL_ACCESS: bedrock PutUseCaseForModelAccess, bedrock CreateFoundationModelAgreement
          MODEL_ACCESS: bedrock PutFoundationModelEntitlement
          MODEL_ACCESS: bedrock GetModelInvocationLoggingConfiguration
          MODEL_ACCESS: bedrock DeleteModelInvocationLoggingConfiguration
          MODEL_ACCESS: bedrock GetFoundationModelAvailability, bedrock GetUseCaseForModelAccess
          MODEL: bedrock InvokeModel, bedrock InvokeModelWithResponseStream, bedrock Converse
          MODEL: bedrock ConverseStream
          MESSAGING: ses CreateEmailIdentity, ses VerifyEmailIdentity, ses VerifyDomainIdentity
          MESSAGING: ses UpdateAccountSendingEnabled, ses PutAccountDetails, ses PutAccountSendingAttributes
          MESSAGING: ses SendEmail, ses SendBulkEmail, sns SetSMSAttributes, sns Publish
          MESSAGING: sns CreateSMSSandboxPhoneNumber, ses ListIdentities, ses ListEmailIdentities
          IDENTITY: iam Create*, iam Delete*, iam Attach*, iam Detach*, iam Put*, iam Update*, iam Add*
          IDENTITY: iam Remove*, iam Set*, iam Deactivate*, iam Enable*, iam Upload*, iam Resync*
          IDENTITY: sso Create*, sso Put*, sso Attach*, sso Provision*, sso-directory Create*
          IDENTITY: sso-directory Add*, identitystore Create*, rolesanywhere Create*
          IDENTITY: rolesanywhere Update*, ram CreateResourceShare, kms PutKeyPolicy, kms CreateGrant
          IDENTITY: secretsmanager PutResourcePolicy, lambda AddPermission*, eks CreateAccessEntry
          IDENTITY: eks AssociateAccessPolicy, organizations RegisterDelegatedAdministrator
          IDENTITY: organizations EnableAWSServiceAccess, organizations AcceptHandshake
          IDENTITY: account PutAlternateContact, account PutContactInformation
          IDENTITY: account StartPrimaryEmailUpdate, cognito-idp AdminCreateUser
          EVASION: cloudtrail StopLogging, cloudtrail DeleteTrail, cloudtrail UpdateTrail
          EVASION: cloudtrail PutEventSelectors, cloudtrail PutInsightSelectors
          EVASION: cloudtrail DeleteEventDataStore, guardduty Delete*, guardduty Update*
          EVASION: guardduty CreateFilter, guardduty CreateIPSet, guardduty Disassociate*
          EVASION: guardduty StopMonitoringMembers, config StopConfigurationRecorder, config Delete*
          EVASION: securityhub Disable*, securityhub BatchUpdateFindings, ec2 DeleteFlowLogs
          EVASION: route53resolver DeleteResolverQueryLogConfig, monitoring DeleteAlarms
          EVASION: monitoring DisableAlarmActions, logs DeleteLogGroup, logs DeleteLogStream
          EVASION: logs PutRetentionPolicy, organizations LeaveOrganization, organizations DetachPolicy
          EVASION: organizations DeletePolicy, account CloseAccount, macie2 DisableMacie
          EVASION: access-analyzer DeleteAnalyzer, inspector2 Disable, wafv2 DeleteWebACL
          EXECUTION: ssm SendCommand, ssm StartSession, ssm CreateAssociation, ssm StartAutomationExecution
          EXECUTION: ec2-instance-connect SendSSHPublicKey
          EXECUTION: ec2-instance-connect SendSerialConsoleSSHPublicKey, ec2 ModifyInstanceAttribute
          EXECUTION: ec2 AssociateIamInstanceProfile, ec2 ReplaceIamInstanceProfileAssociation
          EXECUTION: ec2 CreateKeyPair, ec2 ImportKeyPair, lambda CreateFunction*
          EXECUTION: lambda UpdateFunctionCode*, lambda UpdateFunctionConfiguration*
          EXECUTION: lambda PublishLayerVersion*, lambda CreateEventSourceMapping*
          EXECUTION: ecs ExecuteCommand, glue UpdateJob, codebuild UpdateProject
          EXECUTION: cloudformation CreateStack, sagemaker CreatePresignedNotebookInstanceUrl
          DESTRUCTION: s3 DeleteBucket, s3 DeleteObject, s3 DeleteObjects, s3 PutBucketLifecycle
          DESTRUCTION: s3 PutBucketLifecycleConfiguration, s3 PutBucketVersioning, ec2 DeleteSnapshot
          DESTRUCTION: ec2 DeleteVolume, ec2 DeregisterImage, ec2 TerminateInstances
          DESTRUCTION: rds DeleteDBInstance, rds DeleteDBCluster, rds DeleteDBSnapshot
          DESTRUCTION: rds DeleteDBClusterSnapshot, backup Delete*, dynamodb DeleteTable
          DESTRUCTION: dynamodb DeleteBackup, kms ScheduleKeyDeletion, kms DisableKey
          DESTRUCTION: kms DeleteImportedKeyMaterial, elasticfilesystem DeleteFileSystem
          DESTRUCTION: secretsmanager DeleteSecret, cloudformation DeleteStack, lambda DeleteFunction*
          STORE: s3 PutObject, s3 CopyObject, s3 CompleteMultipartUpload, s3 UploadPart
          NETWORK: ec2 AuthorizeSecurityGroupIngress, ec2 AuthorizeSecurityGroupEgress
          NETWORK: ec2 ModifySecurityGroupRules, ec2 CreateVpcPeeringConnection
          NETWORK: ec2 AcceptVpcPeeringConnection, ec2 CreateNetworkAclEntry
          NETWORK: ec2 ReplaceNetworkAclEntry, ec2 CreateTrafficMirrorSession, ec2 CreateRoute
          NETWORK: ec2 CreateSecurityGroup, rds AuthorizeDBSecurityGroupIngress
          NETWORK: rds ModifyDBInstance, ec2 CreateTransitGatewayVpcAttachment
          """);

  private AwsCalls() {}

  static CallSort sortOf(String service, String action) {
    int host = service.indexOf(HOST);
    String name = host > 0 ? service.substring(0, host) : service;
    return TABLE.sortOf((name + ' ' + action).toLowerCase(Locale.ROOT));
  }
}
