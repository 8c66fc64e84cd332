// The least of S3 for topics with a past: every topic has the same active version, that many
// archived ones, and their history. A process of its own, so that its work doesn't slow down the one
// that is measured. Prints its port; /requests answers how many requests came.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const [versions, latency] = [Number(process.argv[2]), Number(process.argv[3])];
const active = Buffer.from(process.argv[4]);
const sha256 = createHash('sha256').update(active).digest('hex');
const name = (index) => `v1.${index}.0_20250101_${String(index).padStart(6, '0')}.json`;
const names = Array.from({ length: versions }, (_, index) => name(versions - 1 - index));
const types = JSON.parse(active).payload_columns;
const columns = Object.fromEntries(
  Object.entries(types).map(([column, type]) => [
    column,
    { types: [type], first: '1.0.0', last: null, dropped: null, deprecated: null },
  ]),
);
const history = Buffer.from(
  JSON.stringify({
    history_version: 1,
    activation_seq: versions + 1,
    schema_sha256: sha256,
    archived: names,
    archive_sha256: 'none',
    columns,
  }),
);
const headers = {
  etag: '"0123456789abcdef0123456789abcdef"',
  'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
};
const activation = {
  ...headers,
  'x-amz-meta-activation-seq': String(versions + 1),
  'x-amz-meta-sha256': sha256,
};
const isWithout = process.argv[5] === 'without';
let requests = 0;

function answer(path, query, response) {
  const key = path.slice('/bucket/'.length);
  const previous = `${key.split('/').slice(0, 2).join('/')}/archive/${names[0]}`;
  if (query.has('list-type')) {
    const prefix = query.get('prefix') ?? '';
    const entries = prefix.endsWith('/archive/')
      ? names.map(
          (one) =>
            `<Contents><Key>${prefix}${one}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"1"</ETag><Size>1</Size></Contents>`,
        )
      : [];
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(
      `<ListBucketResult><IsTruncated>false</IsTruncated>${entries.join('')}</ListBucketResult>`,
    );
  } else if (key.endsWith('/active/schema.json')) {
    response.writeHead(200, { ...activation, 'x-amz-meta-previous': previous }).end(active);
  } else if (key.endsWith('/history/versions.json') && !isWithout) {
    response.writeHead(200, headers).end(history);
  } else if (key.includes('/archive/')) response.writeHead(200, headers).end(active);
  else response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  request.resume();
  if (url.pathname === '/requests') return void response.end(String(requests));
  requests++;
  setTimeout(() => answer(decodeURIComponent(url.pathname), url.searchParams, response), latency);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('disconnect', () => process.exit());
