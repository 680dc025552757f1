import { fields, type Fields } from '../protocol/fields';
import type { StoredDeliveryStream } from '../stream/deliveryShelf';

/**
 * The description of a delivery stream; its access key is never part of it.
 * @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeliveryStreamDescription.html
 */
export function describeStream(stream: StoredDeliveryStream): object {
  const { status, failure, created, properties } = stream;
  return {
    DeliveryStreamName: stream.name,
    DeliveryStreamARN: stream.arn,
    DeliveryStreamStatus: status,
    ...(failure ? { FailureDescription: { Type: failure.type, Details: failure.details } } : {}),
    DeliveryStreamType: 'DirectPut',
    VersionId: '1',
    CreateTimestamp: created / 1000,
    Destinations: [
      {
        DestinationId: 'destinationId-000000000001',
        HttpEndpointDestinationDescription: destination(fields(properties['HttpEndpointDestinationConfiguration'])),
      },
    ],
    HasMoreDestinations: false,
  };
}

function destination(http: Fields): Fields {
  const { EndpointConfiguration, S3Configuration, ...rest } = http;
  const { Url, Name } = fields(EndpointConfiguration);
  const { IntervalInSeconds = 300, SizeInMBs = 5 } = fields(http['BufferingHints']);
  const { DurationInSeconds = 300 } = fields(http['RetryOptions']);
  return {
    ...rest,
    EndpointConfiguration: { Url, Name },
    // Templates hold numbers as text.
    BufferingHints: { IntervalInSeconds: Number(IntervalInSeconds), SizeInMBs: Number(SizeInMBs) },
    RetryOptions: { DurationInSeconds: Number(DurationInSeconds) },
    S3DestinationDescription: fields(S3Configuration),
  };
}
