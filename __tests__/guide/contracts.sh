# The repository of the topic schemas, in $CONTRACTS: version 1.2.0 as it is in force in dev, then 1.3.0.
set -euo pipefail
git init --quiet --initial-branch main "$CONTRACTS"
cd "$CONTRACTS"
git config user.name test
git config user.email test@example.com
mkdir schemas
for topic in orders_dev orders_dev_old; do
  aws s3 cp "s3://lean-ops-dev-iceberg/schemas/$topic/active/schema.json" "schemas/$topic.json"
done
git add .
git commit --quiet --message 'As in force'
sed -i 's/1\.2\.0/1.3.0/; s/"json_path": "$.orderId" }/&, "channel": "STRING"/' schemas/orders_dev.json
git commit --quiet --all --message 'orders_dev gets a column'
