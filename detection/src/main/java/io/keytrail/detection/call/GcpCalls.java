package io.keytrail.detection.call;

import java.util.Locale;

/**
 * Calls of Google Cloud by the end of Cloud Audit Logs' {@code methodName}: APIs differ in how they
 * begin it ({@code v1.compute.instances.insert}, {@code google.iam.admin.v1.CreateRole}) and agree
 * on its last one or two parts.
 */
final class GcpCalls {
  private static final CallTable TABLE =
      CallTable.of(
          """
          PROBE: testiampermissions, gettokeninfo, querytestablepermissions, querygrantableroles
          ASSUME: generateaccesstoken, generateidtoken, signjwt, signblob, serviceaccounts.actas
          SECRET: accesssecretversion, secrets.get, secrets.list
          KEY_OUT: createserviceaccountkey, uploadserviceaccountkey, createkey, hmackeys.create
          KEY_OUT: getkeystring
          DATA: objects.get, tabledata.list, jobservice.getqueryresults
          DATA_OUT: instances.export, setiampermissions, images.setiampolicy, snapshots.setiampolicy
          DATA_OUT: disks.setiampolicy, objectaccesscontrols.insert, bucketaccesscontrols.insert
          DATA_OUT: snapshots.insert, images.insert, disks.createsnapshot, exportdata, exportassets
          DATA_OUT: createtransferjob, backupruns.insert
          COMPUTE: instances.insert, instances.bulkinsert, instances.start, instancegroupmanagers.insert
          COMPUTE: regioninstancegroupmanagers.insert, instancetemplates.insert, createcluster
          COMPUTE: createnodepool, instances.setmachinetype
          SIDE_DOOR: services.createservice, jobs.create, createjob, runjob, createnotebook
          SIDE_DOOR: createcustomjob, createworkbench, createbuild, createapplication, createversion
          SIDE_DOOR: nodes.create, createinstance, createtrainingpipeline
          LIMITS: enableservice, batchenableservices, activateservices, updatequota
          LIMITS: createconsumerquotaoverride, createproject, projects.create
          MODEL_ACCESS: enablemodel, deploymodel, acceptpublishermodeleula
          MODEL: predict, generatecontent, streamgeneratecontent, rawpredict, serverstreamingpredict
          IDENTITY: setiampolicy, createserviceaccount, createrole, updaterole, undeleteserviceaccount
          IDENTITY: enableserviceaccount, enableserviceaccountkey, insertprojectownershipinvite
          IDENTITY: createworkloadidentitypool, createworkloadidentitypoolprovider
          IDENTITY: updateworkloadidentitypoolprovider, createworkforcepool
          IDENTITY: createworkforcepoolprovider, createbrand, clusterrolebindings.create
          IDENTITY: clusterroles.create, rolebindings.create, adminservice.*
          EVASION: deletesink, updatesink, deletebucket, updatebucket, createexclusion, updateexclusion
          EVASION: deletealertpolicy, updatealertpolicy, deletenotificationchannel
          EVASION: deleteserviceperimeter, updateserviceperimeter, deleteaccesslevel, deletepolicy
          EVASION: updatepolicy, updatesettings, setmute, bulkmutefindings, disableservice
          EVASION: deactivateservices, policies.delete
          EXECUTION: instances.setmetadata, projects.setcommoninstancemetadata
          EXECUTION: instances.setserviceaccount, ssh-serialport.connect, pods.exec.create, exec.create
          EXECUTION: updatefunction, createfunction, deployments.insert, updateservice, replaceservice
          EXECUTION: debuginstance, importsshpublickey, cronjobs.create, executepatchjob
          DESTRUCTION: objects.delete, buckets.delete, snapshots.delete, disks.delete, images.delete
          DESTRUCTION: instances.delete, destroycryptokeyversion, deletebackup, deletedatabase
          DESTRUCTION: deletetable, deletedataset, destroysecretversion, deletesecret, deleteproject
          STORE: objects.create, objects.insert, objects.update
          NETWORK: firewalls.insert, firewalls.patch, firewalls.update, networks.addpeering
          NETWORK: firewallpolicies.addrule, routes.insert, vpntunnels.insert, instances.addaccessconfig
          """);

  private GcpCalls() {}

  static CallSort sortOf(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    int last = name.lastIndexOf('.');
    int before = name.lastIndexOf('.', last - 1);
    CallSort byTwo = TABLE.sortOf(name.substring(before + 1));
    return byTwo != CallSort.ORDINARY ? byTwo : TABLE.sortOf(name.substring(last + 1));
  }
}
