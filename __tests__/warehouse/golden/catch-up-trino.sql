-- add-shadows
ALTER TABLE iceberg_curated_db.`orders` ADD COLUMNS (`code__rewrite` string);

-- count-inserts
SELECT count(*) AS rows_to_insert
FROM (SELECT k, m, x0 AS v0, x1 AS v1
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "name" AS x0, "publish_time" AS x1, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-03') s
LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_curated_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04')) o ON o.k = s.k
LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "privacy"."erased") e ON e.k = s.k
WHERE o.k IS NULL AND e.k IS NULL AND (s.v0 IS NULL) AND s.v1 IS NOT NULL;

-- insert
INSERT INTO "iceberg_curated_db"."orders" ("idempotency_key", "name", "publish_time", "first_seen_ts", "last_updated_ts", "_schema_version", "period_reference")
SELECT s.k, s.v0, s.v1, CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6)), CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6)), '2.0.0', '2026-03'
FROM (SELECT k, m, x0 AS v0, x1 AS v1
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "name" AS x0, "publish_time" AS x1, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-03') s
LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_curated_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04')) o ON o.k = s.k
LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "privacy"."erased") e ON e.k = s.k
WHERE o.k IS NULL AND e.k IS NULL AND (s.v0 IS NULL) AND s.v1 IS NOT NULL AND (s.m < TIMESTAMP '2026-03-20 00:00:00' OR s.m IS NULL);

-- insert
INSERT INTO "iceberg_curated_db"."orders" ("idempotency_key", "name", "publish_time", "first_seen_ts", "last_updated_ts", "_schema_version", "period_reference")
SELECT s.k, s.v0, s.v1, CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6)), CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6)), '2.0.0', '2026-03'
FROM (SELECT k, m, x0 AS v0, x1 AS v1
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "name" AS x0, "publish_time" AS x1, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-03') s
LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_curated_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04')) o ON o.k = s.k
LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "privacy"."erased") e ON e.k = s.k
WHERE o.k IS NULL AND e.k IS NULL AND (s.v0 IS NULL) AND s.v1 IS NOT NULL AND s.m >= TIMESTAMP '2026-03-20 00:00:00';

-- rewrite
UPDATE "iceberg_curated_db"."orders" SET "code__rewrite" = CAST("code" AS varchar)
WHERE "period_reference" = '2026-03' AND ("publish_time" < TIMESTAMP '2026-03-20 00:00:00' OR "publish_time" IS NULL) AND ("code__rewrite" IS DISTINCT FROM CAST("code" AS varchar));

-- rewrite
UPDATE "iceberg_curated_db"."orders" SET "code__rewrite" = CAST("code" AS varchar)
WHERE "period_reference" = '2026-03' AND "publish_time" >= TIMESTAMP '2026-03-20 00:00:00' AND ("code__rewrite" IS DISTINCT FROM CAST("code" AS varchar));

-- patch
MERGE INTO "iceberg_curated_db"."orders" c USING (SELECT k, m, element_at(transform(ARRAY[lower(IF(length(x0) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x0)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v0, x0 IS NOT NULL AS t0, x1 AS v1, x2 AS v2, element_at(transform(ARRAY[lower(IF(length(x3) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x3)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v3
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "is_new" AS x0, COALESCE("name", "former") AS x1, "event_order" AS x2, "was_moved" AS x3, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-03') s
ON c."idempotency_key" = s.k AND c."period_reference" = '2026-03' AND (c."publish_time" < TIMESTAMP '2026-03-20 00:00:00' OR c."publish_time" IS NULL)
WHEN MATCHED AND (c."is_new" IS DISTINCT FROM COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END) OR c."name" IS DISTINCT FROM s.v1 OR c."order" IS DISTINCT FROM s.v2 OR c."was_moved" IS DISTINCT FROM s.v3)
THEN UPDATE SET "is_new" = COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END), "name" = s.v1, "order" = s.v2, "was_moved" = s.v3, "last_updated_ts" = CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6)), "_schema_version" = '2.0.0';

-- patch
MERGE INTO "iceberg_curated_db"."orders" c USING (SELECT k, m, element_at(transform(ARRAY[lower(IF(length(x0) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x0)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v0, x0 IS NOT NULL AS t0, x1 AS v1, x2 AS v2, element_at(transform(ARRAY[lower(IF(length(x3) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x3)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v3
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "is_new" AS x0, COALESCE("name", "former") AS x1, "event_order" AS x2, "was_moved" AS x3, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-03') s
ON c."idempotency_key" = s.k AND c."period_reference" = '2026-03' AND c."publish_time" >= TIMESTAMP '2026-03-20 00:00:00'
WHEN MATCHED AND (c."is_new" IS DISTINCT FROM COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END) OR c."name" IS DISTINCT FROM s.v1 OR c."order" IS DISTINCT FROM s.v2 OR c."was_moved" IS DISTINCT FROM s.v3)
THEN UPDATE SET "is_new" = COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END), "name" = s.v1, "order" = s.v2, "was_moved" = s.v3, "last_updated_ts" = CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6)), "_schema_version" = '2.0.0';

-- verify
SELECT count(*) AS matched, count(c."is_new") AS populated_0, count(COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END)) AS convertible_0, count_if(c."is_new" IS DISTINCT FROM COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END)) AS different_0, count(c."name") AS populated_1, count(s.v1) AS convertible_1, count_if(c."name" IS DISTINCT FROM s.v1) AS different_1, count(c."order") AS populated_2, count(s.v2) AS convertible_2, count_if(c."order" IS DISTINCT FROM s.v2) AS different_2, count(c."was_moved") AS populated_3, count(s.v3) AS convertible_3, count_if(c."was_moved" IS DISTINCT FROM s.v3) AS different_3
FROM "iceberg_curated_db"."orders" c JOIN (SELECT k, m, element_at(transform(ARRAY[lower(IF(length(x0) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x0)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v0, x0 IS NOT NULL AS t0, x1 AS v1, x2 AS v2, element_at(transform(ARRAY[lower(IF(length(x3) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x3)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v3
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "is_new" AS x0, COALESCE("name", "former") AS x1, "event_order" AS x2, "was_moved" AS x3, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-03') s
ON c."idempotency_key" = s.k AND c."period_reference" = '2026-03';

-- count-unmatched
SELECT (SELECT count(*) FROM "iceberg_curated_db"."orders" c LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04')) o ON o.k = c."idempotency_key" WHERE c."period_reference" = '2026-03' AND o.k IS NULL) AS without_source,
(SELECT count(*) FROM (SELECT k, m
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-03') s LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_curated_db"."orders" WHERE "period_reference" IN ('2026-02', '2026-03', '2026-04')) o ON o.k = s.k WHERE o.k IS NULL) AS missed_by_pipeline;

-- rewrite
UPDATE "iceberg_curated_db"."orders" SET "code__rewrite" = CAST("code" AS varchar)
WHERE "period_reference" IS NULL AND ("code__rewrite" IS DISTINCT FROM CAST("code" AS varchar));

-- patch
MERGE INTO "iceberg_curated_db"."orders" c USING (SELECT k, m, element_at(transform(ARRAY[lower(IF(length(x0) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x0)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v0, x0 IS NOT NULL AS t0, x1 AS v1, x2 AS v2, element_at(transform(ARRAY[lower(IF(length(x3) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x3)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v3
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "is_new" AS x0, COALESCE("name", "former") AS x1, "event_order" AS x2, "was_moved" AS x3, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IS NULL AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p IS NULL) s
ON c."idempotency_key" = s.k AND c."period_reference" IS NULL
WHEN MATCHED AND (c."is_new" IS DISTINCT FROM COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END) OR c."name" IS DISTINCT FROM s.v1 OR c."order" IS DISTINCT FROM s.v2 OR c."was_moved" IS DISTINCT FROM s.v3)
THEN UPDATE SET "is_new" = COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END), "name" = s.v1, "order" = s.v2, "was_moved" = s.v3, "last_updated_ts" = CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6)), "_schema_version" = '2.0.0';

-- verify
SELECT count(*) AS matched, count(c."is_new") AS populated_0, count(COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END)) AS convertible_0, count_if(c."is_new" IS DISTINCT FROM COALESCE(s.v0, CASE WHEN s.t0 THEN c."is_new" END)) AS different_0, count(c."name") AS populated_1, count(s.v1) AS convertible_1, count_if(c."name" IS DISTINCT FROM s.v1) AS different_1, count(c."order") AS populated_2, count(s.v2) AS convertible_2, count_if(c."order" IS DISTINCT FROM s.v2) AS different_2, count(c."was_moved") AS populated_3, count(s.v3) AS convertible_3, count_if(c."was_moved" IS DISTINCT FROM s.v3) AS different_3
FROM "iceberg_curated_db"."orders" c JOIN (SELECT k, m, element_at(transform(ARRAY[lower(IF(length(x0) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x0)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v0, x0 IS NOT NULL AS t0, x1 AS v1, x2 AS v2, element_at(transform(ARRAY[lower(IF(length(x3) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x3)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1) AS v3
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "is_new" AS x0, COALESCE("name", "former") AS x1, "event_order" AS x2, "was_moved" AS x3, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IS NULL AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p IS NULL) s
ON c."idempotency_key" = s.k AND c."period_reference" IS NULL;

-- count-unmatched
SELECT (SELECT count(*) FROM "iceberg_curated_db"."orders" c LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IS NULL) o ON o.k = c."idempotency_key" WHERE c."period_reference" IS NULL AND o.k IS NULL) AS without_source,
(SELECT count(*) FROM (SELECT k, m
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IS NULL AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p IS NULL) s LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_curated_db"."orders" WHERE "period_reference" IS NULL) o ON o.k = s.k WHERE o.k IS NULL) AS missed_by_pipeline;

-- rewrite-rest
UPDATE "iceberg_curated_db"."orders" SET "code__rewrite" = CAST("code" AS varchar)
WHERE ("period_reference" IS NULL OR "period_reference" NOT IN ('2026-03')) AND ("code__rewrite" IS DISTINCT FROM CAST("code" AS varchar));

-- count-rewrite
SELECT count_if("code__rewrite" IS DISTINCT FROM CAST("code" AS varchar)) AS different_0
FROM "iceberg_curated_db"."orders";

-- set-aside
ALTER TABLE iceberg_curated_db.`orders` CHANGE COLUMN `code` `code__was` int;

-- take-over
ALTER TABLE iceberg_curated_db.`orders` CHANGE COLUMN `code__rewrite` `code` string;

-- without a checkpoint
-- patch
MERGE INTO "iceberg_curated_db"."orders" c USING (SELECT k, m, x0 AS v0
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "name" AS x0, row_number() OVER (PARTITION BY "idempotency_key", "publish_time" ORDER BY "publish_time" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2025-12', '2026-01', '2026-02') AND "idempotency_key" IS NOT NULL) r
WHERE n = 1 AND p = '2026-01') s
ON c."idempotency_key" = s.k AND c."period_reference" = '2026-01' AND c."publish_time" = s.m
WHEN MATCHED AND (c."name" IS DISTINCT FROM s.v0)
THEN UPDATE SET "name" = s.v0, "_schema_version" = '2.0.0';

-- verify
SELECT count(*) AS matched, count(c."name") AS populated_0, count(s.v0) AS convertible_0, count_if(c."name" IS DISTINCT FROM s.v0) AS different_0
FROM "iceberg_curated_db"."orders" c JOIN (SELECT k, m, x0 AS v0
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "name" AS x0, row_number() OVER (PARTITION BY "idempotency_key", "publish_time" ORDER BY "publish_time" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2025-12', '2026-01', '2026-02') AND "idempotency_key" IS NOT NULL) r
WHERE n = 1 AND p = '2026-01') s
ON c."idempotency_key" = s.k AND c."period_reference" = '2026-01' AND c."publish_time" = s.m;

-- count-unmatched
SELECT (SELECT count(*) FROM "iceberg_curated_db"."orders" c LEFT JOIN (SELECT DISTINCT "idempotency_key" AS k FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2025-12', '2026-01', '2026-02')) o ON o.k = c."idempotency_key" WHERE c."period_reference" = '2026-01' AND o.k IS NULL) AS without_source,
CAST(NULL AS bigint) AS missed_by_pipeline;
