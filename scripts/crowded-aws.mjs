// Lists of many topics, as S3 and DynamoDB page them: 1,000 keys, or a mebibyte of items. Prints
// its port.
import { createServer } from 'node:http';

const count = Number(process.argv[2]);
const PAGE = 1000;
const topic = (index) => `topic-${String(index).padStart(6, '0')}`;

function objects(url) {
  const from = Number(url.searchParams.get('continuation-token') ?? 0);
  const until = Math.min(count, from + PAGE);
  let xml =
    '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><EncodingType>url</EncodingType>';
  xml +=
    until < count
      ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${until}</NextContinuationToken>`
      : '<IsTruncated>false</IsTruncated>';
  for (let index = from; index < until; index++)
    xml += `<Contents><Key>schemas/${topic(index)}/active/schema.json</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;0123456789abcdef0123456789abcdef&quot;</ETag><Size>4000</Size><StorageClass>STANDARD</StorageClass></Contents>`;
  return `${xml}</ListBucketResult>`;
}

function items(request) {
  const from = Number(request.ExclusiveStartKey?.topic_name.S.slice('topic-'.length) ?? -1) + 1;
  const until = Math.min(count, from + PAGE);
  const Items = Array.from({ length: until - from }, (_, index) => ({
    topic_name: { S: topic(from + index) },
    processing_enabled: { BOOL: true },
    status: { S: 'READY' },
    schema_path: { S: `s3://bucket/schemas/${topic(from + index)}/active/schema.json` },
    updated_at: { S: '2026-01-01T00:00:00.000Z' },
    tables_created: {
      SS: [
        `iceberg_curated_db.${topic(from + index)}`,
        `iceberg_standardized_db.${topic(from + index)}`,
      ],
    },
    schema_version: { S: '1.0.0' },
    schema_sha256: { S: 'ab'.repeat(32) },
    activation_seq: { N: '7' },
    commit: { S: '0123456789abcdef0123456789abcdef01234567' },
    last_rejection: {
      M: {
        at: { S: '2026-01-01T00:00:00.000Z' },
        sha256: { S: 'cd'.repeat(32) },
        reason: { S: 'r'.repeat(200) },
      },
    },
  }));
  return JSON.stringify({
    Items,
    ...(until < count ? { LastEvaluatedKey: { topic_name: { S: topic(until - 1) } } } : {}),
  });
}

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const isScan = request.headers['x-amz-target'] !== undefined;
  response.setHeader('content-type', isScan ? 'application/x-amz-json-1.0' : 'application/xml');
  response.end(
    isScan ? items(JSON.parse(body)) : objects(new URL(request.url, 'http://localhost')),
  );
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('disconnect', () => process.exit());
