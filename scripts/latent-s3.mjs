// The least that looks like S3: answers every GET of a topic's object with the given body, of what
// lies beside the topics (deployment.json, claims) with NoSuchKey, and every list with nothing, after
// some milliseconds. A process of its own, so that its work doesn't slow down
// the one that is measured. Prints its port.
import { createServer } from 'node:http';

const latency = Number(process.argv[2]);
const body = Buffer.from(process.argv[3]);
const headers = {
  'content-type': 'application/json',
  'content-length': body.length,
  etag: '"0123456789abcdef0123456789abcdef"',
  'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
  'x-amz-request-id': '0123456789ABCDEF',
  'x-amz-meta-commit': '0123456789abcdef0123456789abcdef01234567',
};
const empty =
  '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>';
const missing =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>';
const xml = { 'content-type': 'application/xml' };
const server = createServer((request, response) => {
  request.resume();
  const isList = request.url.includes('list-type=2');
  const isBesideTopics = /\/(deployment\.json|_claims\/)/.test(request.url);
  setTimeout(() => {
    if (isList) response.writeHead(200, xml).end(empty);
    else if (isBesideTopics) response.writeHead(404, xml).end(missing);
    else response.writeHead(200, headers).end(body);
  }, latency);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('disconnect', () => process.exit());
