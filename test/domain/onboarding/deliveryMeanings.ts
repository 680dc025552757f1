import type { JudgedMeaning } from './judgedMeaning';

/**
 * Firehose's error log and error records, answers of Dynatrace, the metric stream.
 */
export const deliveryMeanings: readonly JudgedMeaning[] = [
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"The following response was received from the endpoint destination. 413: {\\"requestId\\": \\"43b8e724\\", \\"timestamp\\": 1598556019164, \\"errorMessage\\": \\"Payload too large\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/large/i, /buffer|BufferSize/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Delivery to the endpoint was unsuccessful. See Troubleshooting HTTP Endpoints in the Firehose documentation for more information. Response received with status code. 401: {\\"requestId\\":\\"5ec8e6c4-bb53-4746-97fc-6c54f42d3bd4\\",\\"timestamp\\":1761769839449,\\"errorMessage\\":\\"Unauthorized\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/token/i, /secret/],
    whose: ['user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Delivery to the endpoint was unsuccessful. See Troubleshooting HTTP Endpoints in the Firehose documentation for more information. Response received with status code. 403: {\\"requestId\\":\\"5ec8\\",\\"timestamp\\":1761769839449,\\"errorMessage\\":\\"Token is missing required scope. Use one of: metrics.ingest (Ingest metrics)\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/metrics\.ingest|Ingest metrics/, /permission|scope/],
    whose: ['user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Delivery to the endpoint was unsuccessful. Response received with status code. 429: {\\"requestId\\":\\"5ec8\\",\\"timestamp\\":1761769839449,\\"errorMessage\\":\\"Too Many Requests\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/Dynatrace/, /too (much|many)|limit|more than/i],
    whose: ['operator', 'platform', 'user'],
    not: /AWS throttled|CloudFormation/,
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Delivery to the endpoint was unsuccessful. Response received with status code. 404: <html>Not Found</html>","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/address|url|path|environment/i],
    whose: ['user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Delivery to the endpoint was unsuccessful. Response received with status code. 400: {\\"requestId\\":\\"5ec8\\",\\"timestamp\\":1761769839449}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/400|accept|request/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Delivery to the endpoint was unsuccessful. Response received with status code. 503: {\\"errorMessage\\":\\"Service Unavailable\\"}","errorCode":"HttpEndpoint.DestinationException"}',
    says: [/Dynatrace|endpoint/, /again|retr|wait/i],
    whose: ['platform'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"The delivery timed out before a response was received and will be retried. If this error persists, contact the owner of the endpoint.","errorCode":"HttpEndpoint.RequestTimeout"}',
    says: [/time|long/i],
    whose: ['platform', 'operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"The delivery timed out before a response was received and will be retried. If this error persists, contact the owner of the endpoint.","errorCode":"HttpEndpoint.ResponseTimeout"}',
    says: [/time|long/i],
    whose: ['platform', 'operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Unable to complete an SSL Handshake with the endpoint. Contact the owner of the endpoint to resolve this issue.","errorCode":"HttpEndpoint.SSLHandshakeFailure"}',
    says: [/certificate|TLS|SSL/i],
    whose: ['platform', 'operator', 'user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"The SSL certificate of the endpoint is invalid: No subject alternative DNS name matching foo found","errorCode":"HttpEndpoint.InvalidCertificate"}',
    says: [/certificate/i],
    whose: ['user', 'operator', 'platform'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Could not connect to the endpoint: UnknownHostException abc12345.live.dynatrac.com","errorCode":"HttpEndpoint.ConnectionFailed"}',
    says: [/reach|connect|resolve|address/i],
    whose: ['user', 'operator', 'platform'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"The response received from the endpoint is invalid. Request id mismatch","errorCode":"HttpEndpoint.InvalidResponseFromDestination"}',
    says: [/answer|response/i],
    whose: ['user', 'platform', 'operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Access denied. Ensure that the trust policy for the provided IAM role allows Kinesis Data Firehose to assume the role, and the access policy allows access to the S3 bucket.","errorCode":"S3.AccessDenied"}',
    says: [/backup bucket|bucket/, /role/],
    whose: ['operator'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"The specified bucket does not exist. Create the bucket or use a different bucket that does exist.","errorCode":"S3.NoSuchBucket"}',
    says: [/bucket/, /exist/],
    whose: ['user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-metrics","destination":"https://aws.cloud.dynatrace.com/metrics","deliveryStreamVersionId":1,"message":"Firehose is unable to retrieve the secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:dt-abc123. Ensure the role has secretsmanager:GetSecretValue.","errorCode":"SecretsManager.AccessDenied"}',
    says: [/secretsmanager:GetSecretValue/, /secret/],
    whose: ['operator'],
  },
  {
    message:
      '{"attemptsMade":4,"arrivalTimestamp":1594265943615,"errorCode":"HttpEndpoint.DestinationException","errorMessage":"Received the following response from the endpoint destination. {"requestId": "109777ac-8f9b-4082-8e8d-b4f12b5fc17b", "timestamp": 1594266081268, "errorMessage": "Unauthorized"}","attemptEndingTimestamp":1594266081318,"rawData":"c2FtcGxlIHJhdyBkYXRh"}',
    says: [/token/i],
    whose: ['user'],
  },
  {
    message:
      '{"attemptsMade":9,"arrivalTimestamp":1700000000000,"errorCode":"HttpEndpoint.DestinationException","errorMessage":"Response received with status code. 403: Forbidden. Token Authentication failed","attemptEndingTimestamp":1700000300000,"rawData":"AAAA"}',
    says: [/token/i],
    whose: ['user'],
  },
  {
    message: '{"error":{"code":401,"message":"Token Authentication failed"}}',
    says: [/Dynatrace/, /token/i],
    whose: ['user'],
  },
  {
    message:
      '{"error":{"code":403,"message":"Token is missing required scope. Use one of: metrics.ingest (Ingest metrics)"}}',
    says: [/metrics\.ingest|Ingest metrics/],
    whose: ['user'],
  },
  {
    message: '{"error":{"code":401,"message":"Missing authorization parameter."}}',
    says: [/token/i],
    whose: ['user'],
  },
  {
    message: '{"error":{"code":404,"message":"Environment abc12345 not found"}}',
    says: [/environment/i, /address|url|DynatraceEnvironmentUrl/i],
    whose: ['user'],
  },
  {
    message: '{"error":{"code":413,"message":"Payload too large"}}',
    says: [/large/i],
    whose: ['user', 'operator'],
  },
  {
    message: '{"error":{"code":429,"message":"Too many requests. Rate limit exceeded"}}',
    says: [/Dynatrace|limit/i],
    whose: ['operator', 'platform', 'user'],
    not: /calls of CloudFormation/,
  },
  {
    message:
      'HTTP/1.1 401 Unauthorized from https://abc12345.live.dynatrace.com/api/v2/metrics/ingest: {"error":{"code":401,"message":"Token Authentication failed"}}',
    says: [/token/i],
    whose: ['user'],
  },
  {
    message:
      '{"linesOk":0,"linesInvalid":3,"error":{"code":400,"message":"3 invalid lines","invalidLines":[{"line":1,"error":"invalid metric key"}]}}',
    says: [/line|metric/i],
    whose: ['user', 'us', 'operator'],
  },
  {
    message: 'curl: (6) Could not resolve host: abc12345.live.dynatrace.com',
    says: [/resolve|reach|name|address/i],
    whose: ['user'],
  },
  {
    message: "The CloudWatch metric stream 'dynatrace' is in state 'stopped'",
    says: [/stopped/, /start-metric-streams|start/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'Resource handler returned message: "Firehose arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt does not exist. (Service: CloudWatch, Status Code: 404, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: NotFound)',
    says: [/exist/, /stream/],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (InvalidParameterValue) when calling the PutMetricStream operation: The parameter OutputFormat is invalid for the linked account metrics',
    says: [/OutputFormat|accept/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "Invalid request provided: AWS::CloudWatch::MetricStream. You cannot specify both IncludeFilters and ExcludeFilters (Service: CloudWatch, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: InvalidRequest)',
    says: [/IncludeFilters|both/],
    whose: ['user'],
  },
  {
    message:
      'Resource handler returned message: "You have reached the limit on the number of metric streams in this region (Service: CloudWatch, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: ServiceLimitExceeded)',
    says: [/metric streams/, /quota|limit/i, /Service Quotas|service-quotas/],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "The role arn:aws:iam::111122223333:role/MetricStreamRole cannot be assumed by streams.metrics.cloudwatch.amazonaws.com (Service: CloudWatch, Status Code: 400)" (RequestToken: 1, HandlerErrorCode: InvalidRequest)',
    says: [/trust|assume/i],
    whose: ['operator', 'platform', 'user'],
  },
  {
    message:
      'Firehose is unable to assume role arn:aws:iam::111122223333:role/service-role/KinesisFirehoseServiceRole-farm-us-east-1. Please check the role provided.',
    says: [/role/, /trust|new|wait/i],
    whose: ['platform', 'operator', 'user'],
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:us-east-1:111122223333:deliverystream/CloudWatch2S3","destination":"arn:aws:s3:::logbucket","deliveryStreamVersionId":1,"message":"Access was denied when calling Kinesis. Ensure the access policy on the IAM role used allows access to the appropriate Kinesis APIs.","errorCode":"Kinesis.AccessDenied"}',
    says: [/Kinesis/, /role/],
    whose: ['operator'],
  },
  {
    message:
      'error creating Kinesis Firehose Delivery Stream: InvalidArgumentException: Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.',
    says: [/Dynamic Partitioning/],
    whose: ['user'],
  },
  {
    message:
      'Error: creating Kinesis Firehose Delivery Stream (dt): operation error Firehose: CreateDeliveryStream, https response error StatusCode: 400, RequestID: 1, LimitExceededException: You have reached the limit of 50 delivery streams per region',
    says: [/delivery streams/i, /quota|limit/i, /firehose/],
    whose: ['operator'],
  },
  {
    message: 'ResourceInUseException: Firehose dynatrace-metrics under accountId 111122223333 already exists',
    says: [/exist/, /dynatrace-metrics|name/],
    whose: ['user'],
  },
  {
    message:
      'botocore.errorfactory.ResourceInUseException: An error occurred (ResourceInUseException) when calling the DeleteDeliveryStream operation: Firehose dt under account 111122223333 is not in ACTIVE state and cannot be deleted: CREATING',
    says: [/wait|state|ACTIVE/i],
    whose: ['platform', 'user'],
  },
  {
    message:
      'An error occurred (InvalidArgumentException) when calling the CreateDeliveryStream operation: Exactly one of AccessKey or SecretsManagerConfiguration must be specified',
    says: [/AccessKey|one of/],
    whose: ['user', 'us'],
  },
];
