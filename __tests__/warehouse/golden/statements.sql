-- version 1
CREATE TABLE IF NOT EXISTS std_db.`topic` (
  `message_id` string,
  `publish_time` timestamp,
  `_ingested` string,
  `json_payload` string,
  `ingestion_ts` bigint,
  `period_reference` string
)
PARTITIONED BY (day(`publish_time`), `period_reference`)
LOCATION 's3://lake/std_db/shop.orders/'
TBLPROPERTIES ('table_type'='ICEBERG', 'format'='parquet', 'vacuum_max_snapshot_age_seconds'='86400');

CREATE TABLE IF NOT EXISTS cur_db.`topic` (
  `message_id` string,
  `publish_time` timestamp,
  `_ingested` date,
  `user_id` int,
  `price` decimal(10,2),
  `order` struct<`end`:int,`_x`:string,lines:array<struct<sku:string,qty:int>>>,
  `attributes` map<string,float>,
  `is_new` boolean,
  `weight` struct<grams:int,`by`:string>,
  `old` binary,
  `first_seen_ts` timestamp,
  `last_updated_ts` timestamp,
  `_schema_version` string,
  `period_reference` string
)
PARTITIONED BY (day(`publish_time`), bucket(16, `user_id`), `period_reference`)
LOCATION 's3://lake/cur_db/shop.orders/'
TBLPROPERTIES ('table_type'='ICEBERG', 'format'='parquet', 'vacuum_max_snapshot_age_seconds'='86400');

-- version 2
ALTER TABLE std_db.`topic` ADD COLUMNS (`region` string);

ALTER TABLE std_db.`topic` SET TBLPROPERTIES ('vacuum_max_snapshot_age_seconds'='172800');

ALTER TABLE cur_db.`topic` ADD COLUMNS (`region` string, `_note` string);

ALTER TABLE cur_db.`topic` CHANGE COLUMN `user_id` `user_id` bigint;

ALTER TABLE cur_db.`topic` CHANGE COLUMN `price` `price` decimal(18,2);

ALTER TABLE cur_db.`topic` CHANGE COLUMN `order` `order` struct<`end`:bigint,`_x`:string,lines:array<struct<sku:string,qty:bigint,`from`:date>>>;

ALTER TABLE cur_db.`topic` CHANGE COLUMN `attributes` `attributes` map<string,double>;

ALTER TABLE cur_db.`topic` ADD COLUMNS (`is_new__rewrite` string);

UPDATE "cur_db"."topic" SET "is_new__rewrite" = CAST("is_new" AS varchar)
WHERE "period_reference" = '<PERIOD>' AND ("is_new__rewrite" IS DISTINCT FROM CAST("is_new" AS varchar));

ALTER TABLE cur_db.`topic` CHANGE COLUMN `is_new` `is_new__was` boolean;

ALTER TABLE cur_db.`topic` CHANGE COLUMN `is_new__rewrite` `is_new` string;

ALTER TABLE cur_db.`topic` ADD COLUMNS (`weight__rewrite` struct<grams:string,`by`:string,unit:string>);

UPDATE "cur_db"."topic" SET "weight__rewrite" = IF("weight" IS NULL, NULL, CAST(ROW(CAST("weight"."grams" AS varchar), "weight"."by", CAST(NULL AS varchar)) AS row("grams" varchar, "by" varchar, "unit" varchar)))
WHERE "period_reference" = '<PERIOD>' AND ("weight__rewrite" IS DISTINCT FROM IF("weight" IS NULL, NULL, CAST(ROW(CAST("weight"."grams" AS varchar), "weight"."by", CAST(NULL AS varchar)) AS row("grams" varchar, "by" varchar, "unit" varchar))));

ALTER TABLE cur_db.`topic` CHANGE COLUMN `weight` `weight__was` struct<grams:int,`by`:string>;

ALTER TABLE cur_db.`topic` CHANGE COLUMN `weight__rewrite` `weight` struct<grams:string,`by`:string,unit:string>;

ALTER TABLE cur_db.`topic` SET TBLPROPERTIES ('vacuum_max_snapshot_age_seconds'='172800');
