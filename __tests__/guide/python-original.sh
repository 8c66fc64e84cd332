# What the Python original leaves in an account, and what the guide begins with: $1 is lean-ops-dev or
# lean-ops-prod. Its function has Lambda's defaults where its guide named nothing: 3 s, 128 MB.
set -euo pipefail
lake=$1
bucket=$lake-iceberg
account=123456789012
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

aws s3api create-bucket --bucket "$bucket"
aws s3api put-bucket-versioning --bucket "$bucket" --versioning-configuration Status=Enabled
aws s3api put-bucket-notification-configuration --bucket "$bucket" --notification-configuration '{"EventBridgeConfiguration":{}}'
for database in iceberg_standardized_db iceberg_curated_db; do
  # Both environments have one catalogue, and are made at once.
  aws glue create-database --database-input Name=$database 2>"$folder/there" || grep -q AlreadyExists "$folder/there"
done
aws dynamodb create-table --table-name "$lake-schema-registry" --billing-mode PAY_PER_REQUEST \
  --attribute-definitions AttributeName=topic_name,AttributeType=S --key-schema AttributeName=topic_name,KeyType=HASH

echo 'def lambda_handler(event, context): return {"statusCode": 200}' | tee "$folder/handler.py" >"$folder/handler_enhanced.py"
(cd "$folder" && python3 -m zipfile -c original.zip handler.py handler_enhanced.py)
aws iam create-role --role-name "$lake-schema-validator-role" --assume-role-policy-document \
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
aws iam put-role-policy --role-name "$lake-schema-validator-role" --policy-name lambda-glue-policy --policy-document \
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"glue:GetTable","Resource":"*"}]}'
aws lambda create-function --function-name "$lake-schema-validator" --runtime python3.11 --handler handler_enhanced.lambda_handler \
  --role "arn:aws:iam::$account:role/$lake-schema-validator-role" --zip-file "fileb://$folder/original.zip" --environment \
  "Variables={SCHEMA_BUCKET=$bucket,SCHEMA_REGISTRY_TABLE=$lake-schema-registry,ATHENA_OUTPUT_BUCKET=$bucket,ICEBERG_BUCKET=$bucket,BACKFILL_STATE_MACHINE_ARN=arn:aws:states:region:account:stateMachine:backfill}"
aws s3 cp "$folder/original.zip" "s3://$bucket/lambda-packages/schema_validator_enhanced.zip"
aws logs create-log-group --log-group-name "/aws/lambda/$lake-schema-validator"

aws events put-rule --name "$lake-schema-upload-trigger" --state ENABLED --event-pattern \
  "{\"source\":[\"aws.s3\"],\"detail-type\":[\"Object Created\"],\"detail\":{\"bucket\":{\"name\":[\"$bucket\"]},\"object\":{\"key\":[{\"wildcard\":\"schemas/*/pending/schema.json\"}]}}}"
aws events put-targets --rule "$lake-schema-upload-trigger" \
  --targets "Id=validator,Arn=arn:aws:lambda:us-east-1:$account:function:$lake-schema-validator"

# A topic in force: an object without metadata, an item without schema-gate's attributes, no claims. An
# account has one catalogue, so each environment has a topic of its own here.
topic=orders_${lake##*-}
cat >"$folder/schema.json" <<JSON
{
  "schema_version": "1.2.0",
  "table_name": "$topic",
  "envelope_columns": {
    "message_id": { "type": "STRING", "required": true },
    "idempotency_key": { "type": "STRING", "required": true },
    "publish_time": { "type": "TIMESTAMP", "required": true }
  },
  "payload_columns": { "order_id": { "type": "BIGINT", "cde": true, "json_path": "$.orderId" } }
}
JSON
aws s3 cp "$folder/schema.json" "s3://$bucket/schemas/$topic/active/schema.json"
aws s3 cp "$folder/schema.json" "s3://$bucket/schemas/$topic/archive/v1.1.0_20260208_182100.json"
aws dynamodb put-item --table-name "$lake-schema-registry" --item "{
  \"topic_name\": {\"S\": \"$topic\"}, \"processing_enabled\": {\"BOOL\": true}, \"status\": {\"S\": \"READY\"},
  \"schema_path\": {\"S\": \"s3://$bucket/schemas/$topic/active/schema.json\"}, \"updated_at\": {\"S\": \"2026-02-08T18:25:00\"},
  \"tables_created\": {\"SS\": [\"iceberg_standardized_db.$topic\", \"iceberg_curated_db.$topic\"]}}"
# One that it activated before it wrote items.
sed "s/$topic/${topic}_old/" "$folder/schema.json" >"$folder/old.json"
aws s3 cp "$folder/old.json" "s3://$bucket/schemas/${topic}_old/active/schema.json"

envelope='`message_id` string,
  `idempotency_key` string,
  `publish_time` timestamp'
for name in "$topic" "${topic}_old"; do
  for table in \
    "iceberg_standardized_db|\`json_payload\` string,
  \`ingestion_ts\` bigint" \
    "iceberg_curated_db|\`order_id\` bigint,
  \`first_seen_ts\` timestamp,
  \`last_updated_ts\` timestamp,
  \`_schema_version\` string"; do
    database=${table%%|*}
    aws athena start-query-execution --work-group primary --client-request-token "the-original-creates-$database-$name" --query-string \
"CREATE TABLE IF NOT EXISTS \`$database\`.\`$name\` (
  $envelope,
  ${table#*|},
  \`period_reference\` string
)
PARTITIONED BY (\`period_reference\`, day(\`publish_time\`))
LOCATION 's3://$bucket/$database/$name/'
TBLPROPERTIES ('table_type'='ICEBERG')"
  done
done
