package io.keytrail.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.response.hands.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientEndingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Absent  | aws    | 254 | An error occurred (NoSuchEntity) when calling the GetUser operation: none
          Absent  | aws    | 254 | An error occurred (InvalidInstanceID.NotFound) when calling the StopInstances operation: x
          Absent  | aws    | 254 | An error occurred (ResourceNotFoundException) when calling the GetFunction operation: x
          Absent  | gcloud | 1   | ERROR: (gcloud.iam.service-accounts.describe) NOT_FOUND: Unknown service account
          Absent  | gcloud | 1   | ERROR: (gcloud.iam.service-accounts.keys.list) [a@example.org] NOT_FOUND: Unknown
          Absent  | az     | 3   | ERROR: (ResourceNotFound) The Resource was not found.
          Absent  | az     | 1   | ERROR: Request_ResourceNotFound: Resource does not exist
          Busy    | aws    | 254 | An error occurred (Throttling) when calling the ListUsers operation: Rate exceeded
          Busy    | aws    | 254 | An error occurred (RequestLimitExceeded) when calling the StopInstances operation: x
          Busy    | gcloud | 1   | ERROR: (gcloud.compute.instances.stop) RESOURCE_EXHAUSTED: Quota exceeded
          Busy    | az     | 1   | ERROR: (TooManyRequests) The request is being throttled.
          Refused | aws    | 254 | An error occurred (AccessDenied) when calling the UpdateAccessKey operation: no
          Refused | aws    | 253 | Unable to locate credentials. You can configure credentials by running "aws configure".
          Refused | aws    | 252 | aws: error: the following arguments are required: --user-name
          Refused | aws    | 255 | Could not connect to the endpoint URL: "https://iam.amazonaws.com/"
          Refused | gcloud | 1   | ERROR: (gcloud.iam.service-accounts.disable) PERMISSION_DENIED: Permission denied
          Refused | az     | 1   | ERROR: (AuthorizationFailed) The client does not have authorization
          Refused | az     | 1   | ERROR: Please run 'az login' to setup account.
          Lost    | aws    | 255 | Read timeout on endpoint URL: "https://iam.amazonaws.com/"
          Lost    | aws    | 255 | Connection was closed before we received a valid response from endpoint URL
          Lost    | aws    | 254 | An error occurred (InternalFailure) when calling the CreateSnapshots operation: x
          Lost    | aws    | 254 | An error occurred (ServiceUnavailable) when calling the X operation: x
          Lost    | gcloud | 1   | ERROR: (gcloud.iam.service-accounts.disable) UNAVAILABLE: The service is unavailable
          Lost    | az     | 1   | ERROR: (InternalServerError) Encountered internal server error
          Lost    | aws    | 137 | Killed
          Lost    | aws    | 1   | ''
          """)
  void of_whatClientsSay_isWhatItMeansForTheStep(
      String meaning, String program, int exitCode, String errors) {
    Answer answer = ClientEnding.of(program, exitCode, errors);

    assertThat(answer.getClass().getSimpleName()).isEqualTo(meaning);
  }
}
