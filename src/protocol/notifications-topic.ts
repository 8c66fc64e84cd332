/**
 * No FIFO topic, which wants an order of messages and delivers to queues only:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html
 */
const TOPIC_ARN =
  /^arn:aws[a-z-]*:sns:([a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}):[0-9]{12}:[A-Za-z0-9_-]{1,256}$/;

/** The region of an SNS topic's ARN; undefined for a text that is none. */
export function regionOfTopic(arn: string): string | undefined {
  return TOPIC_ARN.exec(arn)?.[1];
}
