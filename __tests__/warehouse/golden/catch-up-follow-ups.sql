-- record-errors
INSERT INTO "quality"."errors" ("detected_ts", "topic_name", "period_reference", "message_id", "idempotency_key", "column_name", "target_type", "schema_version")
SELECT to_iso8601(current_timestamp AT TIME ZONE 'UTC'), 'orders', '2026-01', f.i, f.k, f.c, f.t, '2.0.0'
FROM (SELECT DISTINCT s.i, s.k, element_at(ARRAY['code', 'paid'], u.n) AS c, element_at(ARRAY['DOUBLE', 'BOOLEAN'], u.n) AS t
FROM "iceberg_curated_db"."orders" c JOIN (SELECT k, m, i, x0 IS NOT NULL AND (element_at(transform(ARRAY[IF(length(x0) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020' FROM x0))], t -> CASE WHEN regexp_like(t, '^[+]?[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(infinity() AS double) WHEN regexp_like(t, '^-[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(-infinity() AS double) WHEN regexp_like(t, '^[nN][aA][nN]\z') THEN CAST(nan() AS double) ELSE TRY_CAST(t AS double) END), 1)) IS NULL AS f0, x1 IS NOT NULL AND (element_at(transform(ARRAY[lower(IF(length(x1) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x1)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1)) IS NULL AS f1
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "message_id" AS i, "code" AS x0, "paid" AS x1, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IN ('2025-12', '2026-01', '2026-02') AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p = '2026-01') s
ON c."idempotency_key" = s.k AND c."period_reference" = '2026-01'
CROSS JOIN UNNEST(filter(ARRAY[IF(s.f0, 1), IF(s.f1, 2)], n -> n IS NOT NULL)) AS u (n)) f
LEFT JOIN (SELECT DISTINCT COALESCE("message_id", "idempotency_key") AS i, "column_name" AS c
FROM "quality"."errors" WHERE "topic_name" = 'orders' AND "schema_version" = '2.0.0') e
ON e.i = COALESCE(f.i, f.k) AND e.c = f.c
WHERE e.i IS NULL;

-- record-drift
INSERT INTO "iceberg_standardized_db"."drift_log" ("detected_ts", "topic_name", "period_reference", "message_id", "drifted_columns", "snapshot_id", "layer")
SELECT to_iso8601(current_timestamp AT TIME ZONE 'UTC'), 'orders', '2026-01', f.i, f.d, (SELECT max_by(snapshot_id, made_current_at) FROM "iceberg_standardized_db"."orders$history"), 'standardized'
FROM (SELECT array_except(filter(ARRAY[IF(count(r."browser") > 0, 'browser'), IF(count(r."os_version") > 0, 'os_version')], c -> c IS NOT NULL), l.known) AS d, min_by(r."message_id", r."ingestion_ts") FILTER (WHERE r."browser" IS NOT NULL AND NOT contains(l.known, 'browser') OR r."os_version" IS NOT NULL AND NOT contains(l.known, 'os_version')) AS i
FROM "iceberg_standardized_db"."orders" r CROSS JOIN (SELECT COALESCE(filter(array_distinct(flatten(array_agg("drifted_columns") FILTER (WHERE "drifted_columns" IS NOT NULL))), c -> c IS NOT NULL), CAST(ARRAY[] AS array(varchar))) AS known
FROM "iceberg_standardized_db"."drift_log" WHERE "topic_name" = 'orders' AND "period_reference" = '2026-01') l
WHERE r."period_reference" = '2026-01'
GROUP BY l.known) f
WHERE cardinality(f.d) > 0;

-- optimize
OPTIMIZE "iceberg_curated_db"."orders" REWRITE DATA USING BIN_PACK
WHERE "period_reference" = '2026-01';

-- record-errors
INSERT INTO "quality"."errors" ("detected_ts", "topic_name", "period_reference", "message_id", "idempotency_key", "column_name", "target_type", "schema_version")
SELECT to_iso8601(current_timestamp AT TIME ZONE 'UTC'), 'orders', CAST(NULL AS varchar), f.i, f.k, f.c, f.t, '2.0.0'
FROM (SELECT DISTINCT s.i, s.k, element_at(ARRAY['code', 'paid'], u.n) AS c, element_at(ARRAY['DOUBLE', 'BOOLEAN'], u.n) AS t
FROM "iceberg_curated_db"."orders" c JOIN (SELECT k, m, i, x0 IS NOT NULL AND (element_at(transform(ARRAY[IF(length(x0) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020' FROM x0))], t -> CASE WHEN regexp_like(t, '^[+]?[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(infinity() AS double) WHEN regexp_like(t, '^-[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(-infinity() AS double) WHEN regexp_like(t, '^[nN][aA][nN]\z') THEN CAST(nan() AS double) ELSE TRY_CAST(t AS double) END), 1)) IS NULL AS f0, x1 IS NOT NULL AND (element_at(transform(ARRAY[lower(IF(length(x1) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x1)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1)) IS NULL AS f1
FROM (SELECT "idempotency_key" AS k, "period_reference" AS p, "publish_time" AS m, "message_id" AS i, "code" AS x0, "paid" AS x1, row_number() OVER (PARTITION BY "idempotency_key" ORDER BY "publish_time" DESC NULLS LAST, "ingestion_ts" DESC NULLS LAST, "message_id" DESC NULLS LAST) AS n
FROM "iceberg_standardized_db"."orders" WHERE "period_reference" IS NULL AND "idempotency_key" IS NOT NULL AND "ingestion_ts" <= 1770000000000) r
WHERE n = 1 AND p IS NULL) s
ON c."idempotency_key" = s.k AND c."period_reference" IS NULL
CROSS JOIN UNNEST(filter(ARRAY[IF(s.f0, 1), IF(s.f1, 2)], n -> n IS NOT NULL)) AS u (n)) f
LEFT JOIN (SELECT DISTINCT COALESCE("message_id", "idempotency_key") AS i, "column_name" AS c
FROM "quality"."errors" WHERE "topic_name" = 'orders' AND "schema_version" = '2.0.0') e
ON e.i = COALESCE(f.i, f.k) AND e.c = f.c
WHERE e.i IS NULL;

-- record-drift
INSERT INTO "iceberg_standardized_db"."drift_log" ("detected_ts", "topic_name", "period_reference", "message_id", "drifted_columns", "snapshot_id", "layer")
SELECT to_iso8601(current_timestamp AT TIME ZONE 'UTC'), 'orders', CAST(NULL AS varchar), f.i, f.d, (SELECT max_by(snapshot_id, made_current_at) FROM "iceberg_standardized_db"."orders$history"), 'standardized'
FROM (SELECT array_except(filter(ARRAY[IF(count(r."browser") > 0, 'browser'), IF(count(r."os_version") > 0, 'os_version')], c -> c IS NOT NULL), l.known) AS d, min_by(r."message_id", r."ingestion_ts") FILTER (WHERE r."browser" IS NOT NULL AND NOT contains(l.known, 'browser') OR r."os_version" IS NOT NULL AND NOT contains(l.known, 'os_version')) AS i
FROM "iceberg_standardized_db"."orders" r CROSS JOIN (SELECT COALESCE(filter(array_distinct(flatten(array_agg("drifted_columns") FILTER (WHERE "drifted_columns" IS NOT NULL))), c -> c IS NOT NULL), CAST(ARRAY[] AS array(varchar))) AS known
FROM "iceberg_standardized_db"."drift_log" WHERE "topic_name" = 'orders' AND "period_reference" IS NULL) l
WHERE r."period_reference" IS NULL
GROUP BY l.known) f
WHERE cardinality(f.d) > 0;

-- count-errors
SELECT "column_name" AS column_name, count(*) AS error_count
FROM "quality"."errors" WHERE "topic_name" = 'orders' AND "schema_version" = '2.0.0'
GROUP BY 1 ORDER BY 1;

-- list-drift
SELECT DISTINCT u.c AS column_name
FROM "iceberg_standardized_db"."drift_log" CROSS JOIN UNNEST("drifted_columns") AS u (c)
WHERE "topic_name" = 'orders' AND u.c IS NOT NULL
ORDER BY 1;

-- before optimize
SELECT count(*) AS delete_files
FROM "iceberg_curated_db"."orders$files" WHERE content <> 0 AND partition.period_reference = '2026-01';
