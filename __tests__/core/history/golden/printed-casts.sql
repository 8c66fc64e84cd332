-- trino: STRING
x

-- trino: BOOLEAN
element_at(transform(ARRAY[lower(IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x)))], t -> CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END), 1)

-- trino: INT
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x))], t -> IF(t NOT IN ('', '+', '-'), TRY_CAST(concat(regexp_extract(t, '^([+-]?)([0-9]*)(?:[.][0-9]*)?\z', 1), '0', regexp_extract(t, '^([+-]?)([0-9]*)(?:[.][0-9]*)?\z', 2)) AS integer))), 1)

-- trino: BIGINT
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x))], t -> IF(t NOT IN ('', '+', '-'), TRY_CAST(concat(regexp_extract(t, '^([+-]?)([0-9]*)(?:[.][0-9]*)?\z', 1), '0', regexp_extract(t, '^([+-]?)([0-9]*)(?:[.][0-9]*)?\z', 2)) AS bigint))), 1)

-- trino: FLOAT
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020' FROM x))], t -> CASE WHEN regexp_like(t, '^[+]?[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(infinity() AS real) WHEN regexp_like(t, '^-[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(-infinity() AS real) WHEN regexp_like(t, '^[nN][aA][nN]\z') THEN CAST(nan() AS real) ELSE TRY_CAST(t AS real) END), 1)

-- trino: DOUBLE
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020' FROM x))], t -> CASE WHEN regexp_like(t, '^[+]?[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(infinity() AS double) WHEN regexp_like(t, '^-[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\z') THEN CAST(-infinity() AS double) WHEN regexp_like(t, '^[nN][aA][nN]\z') THEN CAST(nan() AS double) ELSE TRY_CAST(t AS double) END), 1)

-- trino: DATE
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x))], t -> TRY_CAST(concat(regexp_extract(t, '(?s)^([+-]?[0-9]{4,7})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T].*)?)?)?\z', 1), '-', lpad(COALESCE(regexp_extract(t, '(?s)^([+-]?[0-9]{4,7})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T].*)?)?)?\z', 2), '1'), 2, '0'), '-', lpad(COALESCE(regexp_extract(t, '(?s)^([+-]?[0-9]{4,7})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T].*)?)?)?\z', 3), '1'), 2, '0')) AS date)), 1)

-- trino: TIMESTAMP
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020\007f' FROM x))], t -> element_at(transform(ARRAY[IF(regexp_like(t, '(?s)^([+-]?[0-9]{4,5})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:[.]([0-9]*))?(.*))?)?)?)?)?\z'), regexp_replace(t, '(?s)^([+-]?[0-9]{4,5})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:[.]([0-9]*))?(.*))?)?)?)?)?\z', m -> concat(m[1], '-', lpad(COALESCE(m[2], '1'), 2, '0'), '-', lpad(COALESCE(m[3], '1'), 2, '0'), 'T', lpad(COALESCE(m[4], '0'), 2, '0'), ':', lpad(COALESCE(m[5], '0'), 2, '0'), ':', lpad(COALESCE(m[6], '0'), 2, '0'), '.', rpad(substr(COALESCE(m[7], ''), 1, 6), 6, '0'), ' ', ltrim(COALESCE(m[8], ''), U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020'))))], n -> element_at(transform(ARRAY[substr(n, strpos(n, ' ') + 1)], z -> CASE WHEN z IN ('', 'Z', 'Zulu', 'UTC', 'GMT', 'UT', 'UCT', 'GMT0', 'Greenwich', 'Universal', 'Etc/UTC', 'Etc/GMT', 'Etc/UCT', 'Etc/GMT0', 'Etc/Zulu', 'Etc/Greenwich', 'Etc/Universal') THEN TRY_CAST(replace(split_part(n, ' ', 1), 'T', ' ') AS timestamp(6)) WHEN regexp_like(z, '^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/-]+\z') AND regexp_like(n, '^(?:19[89][0-9]|20[0-2][0-9]|203[0-7])-') AND z NOT IN ('Africa/Casablanca', 'Africa/El_Aaiun', 'America/Edmonton', 'America/Vancouver', 'America/Yellowknife') THEN CAST(TRY_CAST(concat(replace(split_part(n, ' ', 1), 'T', ' '), ' ', z) AS timestamp(6) with time zone) AT TIME ZONE 'UTC' AS timestamp(6)) ELSE element_at(transform(ARRAY[IF(regexp_like(z, '^(?:UTC|GMT|UT)?([+-])(?:([0-9]{1,2})(?::([0-5]?[0-9])|:([0-5][0-9]):([0-5][0-9]))?|([0-9]{2})([0-5][0-9])([0-5][0-9])?)\z'), TRY_CAST(regexp_replace(z, '^(?:UTC|GMT|UT)?([+-])(?:([0-9]{1,2})(?::([0-5]?[0-9])|:([0-5][0-9]):([0-5][0-9]))?|([0-9]{2})([0-5][0-9])([0-5][0-9])?)\z', m -> m[1] || CAST(CAST(COALESCE(m[2], m[6]) AS integer) * 3600 + CAST(COALESCE(m[3], m[4], m[7], '0') AS integer) * 60 + CAST(COALESCE(m[5], m[8], '0') AS integer) AS varchar)) AS integer))], o -> IF(abs(o) <= 64800, date_add('second', -o, TRY_CAST(replace(split_part(n, ' ', 1), 'T', ' ') AS timestamp(6))))), 1) END), 1)), 1)), 1)

-- trino: BINARY
to_utf8(x)

-- trino: DECIMAL(10,2)
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020' FROM x))], t -> CASE WHEN NOT regexp_like(t, '[eE]') OR regexp_like(t, '^[^eE]*[eE][+-]?0*[^+-]{1,4}\z') AND COALESCE(TRY_CAST(regexp_extract(t, '[eE](.*)\z', 1) AS integer), 0) - COALESCE(length(regexp_extract(t, '^[^.eE]*[.]([^eE]*)', 1)), 0) < 38 THEN TRY_CAST(t AS decimal(10,2)) WHEN regexp_like(t, '^[^eE]*[eE]-0*[1-9][0-9]{4,8}\z') THEN TRY_CAST(concat(regexp_extract(t, '^[^eE]*[eE]-'), '9999') AS decimal(10,2)) END), 1)

-- trino: DECIMAL(38,0)
element_at(transform(ARRAY[IF(length(x) <= 1000, trim(BOTH U&'\0000\0001\0002\0003\0004\0005\0006\0007\0008\0009\000a\000b\000c\000d\000e\000f\0010\0011\0012\0013\0014\0015\0016\0017\0018\0019\001a\001b\001c\001d\001e\001f\0020' FROM x))], t -> CASE WHEN NOT regexp_like(t, '[eE]') OR regexp_like(t, '^[^eE]*[eE][+-]?0*[^+-]{1,4}\z') AND COALESCE(TRY_CAST(regexp_extract(t, '[eE](.*)\z', 1) AS integer), 0) - COALESCE(length(regexp_extract(t, '^[^.eE]*[.]([^eE]*)', 1)), 0) < 38 THEN TRY_CAST(t AS decimal(38,0)) WHEN regexp_like(t, '^[^eE]*[eE]-0*[1-9][0-9]{4,8}\z') THEN TRY_CAST(concat(regexp_extract(t, '^[^eE]*[eE]-'), '9999') AS decimal(38,0)) END), 1)

-- spark: STRING
x

-- spark: BOOLEAN
try_cast(IF(length(x) <= 1000, x, NULL) AS BOOLEAN)

-- spark: INT
transform(array(IF(length(x) <= 1000, trim(BOTH CAST(X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f207f' AS STRING) FROM x), NULL)), t -> IF(t RLIKE '(?s)^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]*)(?!.)', try_cast(concat(regexp_extract(t, '^[+-]?', 0), '0', regexp_extract(t, '^[+-]?([0-9]*)', 1)) AS INT), NULL))[0]

-- spark: BIGINT
transform(array(IF(length(x) <= 1000, trim(BOTH CAST(X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f207f' AS STRING) FROM x), NULL)), t -> IF(t RLIKE '(?s)^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]*)(?!.)', try_cast(concat(regexp_extract(t, '^[+-]?', 0), '0', regexp_extract(t, '^[+-]?([0-9]*)', 1)) AS BIGINT), NULL))[0]

-- spark: FLOAT
try_cast(IF(length(x) <= 1000, x, NULL) AS FLOAT)

-- spark: DOUBLE
try_cast(IF(length(x) <= 1000, x, NULL) AS DOUBLE)

-- spark: DATE
try_cast(IF(length(x) <= 1000, x, NULL) AS DATE)

-- spark: TIMESTAMP
transform(array(IF(length(x) <= 1000, trim(BOTH CAST(X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f207f' AS STRING) FROM x), NULL)), t -> try_cast(CASE WHEN t RLIKE '(?s)^[+-]?[0-9]{4,5}(?!.)' THEN concat(t, '-01-01 00:00:00Z') WHEN t RLIKE '(?s)^[+-]?[0-9]{4,5}-[0-9]{1,2}(?!.)' THEN concat(t, '-01 00:00:00Z') WHEN t RLIKE '(?s)^[+-]?[0-9]{4,5}-[0-9]{1,2}-[0-9]{1,2}(?!.)' THEN concat(t, ' 00:00:00Z') WHEN t RLIKE '(?s)^[+-]?[0-9]{4,5}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}(?!.)' THEN concat(t, ':00:00Z') WHEN t RLIKE '(?s)^[+-]?[0-9]{4,5}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{1,2}(?!.)' THEN concat(t, ':00Z') WHEN t RLIKE '(?s)^[+-]?[0-9]{4,5}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}([.][0-9]*)?(?!.)' THEN concat(t, 'Z') WHEN t RLIKE '(?s)^[+-]?[0-9]{4,5}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}([.][0-9]*)?[^!-~]*(Z|Zulu|UTC|GMT|UT|UCT|GMT0|Greenwich|Universal|Etc/UTC|Etc/GMT|Etc/UCT|Etc/GMT0|Etc/Zulu|Etc/Greenwich|Etc/Universal|(UTC|GMT|UT)?[+-][0-9:]+)(?!.)' THEN t WHEN t RLIKE '(?s)^(?:19[89][0-9]|20[0-2][0-9]|203[0-7])-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}([.][0-9]*)?[^!-~]*(?!(Africa/Casablanca|Africa/El_Aaiun|America/Edmonton|America/Vancouver|America/Yellowknife)(?!.))(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/-]+(?!.)' THEN t END AS TIMESTAMP))[0]

-- spark: BINARY
CAST(x AS BINARY)

-- spark: DECIMAL(10,2)
transform(array(IF(length(x) <= 1000, trim(BOTH CAST(X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20' AS STRING) FROM x), NULL)), t -> CASE WHEN NOT t RLIKE '[eE]' OR t RLIKE '(?s)^[^eE]*[eE][+-]?0*[^+-]{1,4}(?!.)' THEN try_cast(t AS DECIMAL(10,2)) WHEN t RLIKE '(?s)^[^eE]*[eE]-0*[1-9][0-9]{4,8}(?!.)' THEN try_cast(concat(regexp_extract(t, '^[^eE]*[eE]-', 0), '9999') AS DECIMAL(10,2)) END)[0]

-- spark: DECIMAL(38,0)
transform(array(IF(length(x) <= 1000, trim(BOTH CAST(X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20' AS STRING) FROM x), NULL)), t -> CASE WHEN NOT t RLIKE '[eE]' OR t RLIKE '(?s)^[^eE]*[eE][+-]?0*[^+-]{1,4}(?!.)' THEN try_cast(t AS DECIMAL(38,0)) WHEN t RLIKE '(?s)^[^eE]*[eE]-0*[1-9][0-9]{4,8}(?!.)' THEN try_cast(concat(regexp_extract(t, '^[^eE]*[eE]-', 0), '9999') AS DECIMAL(38,0)) END)[0]
