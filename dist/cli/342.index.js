export const id = 342;
export const ids = [342,3334];
export const modules = {

/***/ 3334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ awsFault)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80584);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31912);



/**
 * A Fault that names the operation, the resource, what went wrong and what to do next. It quotes
 * the answer, shortened and without credentials.
 */
function awsFault(error, call) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return error;
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error);
    const { what, todo } = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)(failure, call);
    // Not how many: that depends on how other requests fared, and equal runs report equal bytes.
    const tries = failure.attempts > 1 ? ', after several tries' : '';
    const answer = [
        failure.status === undefined ? '' : `HTTP ${failure.status}`,
        failure.name || failure.code,
    ].filter((text) => text !== '');
    const { message } = failure;
    const details = `${answer.join(' ')}${answer.length > 0 && message !== '' ? ': ' : ''}${message}`;
    const sentence = `${call.operation} ${call.resource} failed: ${what}${tries}${details === '' ? '' : ` (${details})`}`;
    const permission = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefusedByKey */ .Zs)(failure) ? 'kms:Decrypt' : call.permission;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${sentence}. ${todo}`, {
        cause: withoutSecrets(error, failure),
        obstacle: {
            what: sentence,
            todo,
            denied: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isDenied */ .GZ)(failure) ? { permission, resource: call.resource } : null,
        },
    });
}
/**
 * The SDK's errors hold the whole request and answer with signatures and tokens, which must not be
 * printed with the cause.
 */
function withoutSecrets(error, failure) {
    const requestId = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(error, '$metadata'), 'requestId'));
    const cause = new Error(failure.message);
    cause.name = failure.name || failure.code || 'Error';
    const frames = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(error, 'stack'))
        ?.split('\n')
        .filter((line) => /^ {4}at \S/.test(line)) ?? [];
    cause.stack = [
        `${cause.name}: ${cause.message}`,
        ...frames.map((line) => `    ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(line, 300)}`),
    ].join('\n');
    return Object.assign(cause, {
        ...(failure.status === undefined ? {} : { status: failure.status }),
        ...(requestId === undefined ? {} : { requestId: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(requestId, 80) }),
    });
}


/***/ }),

/***/ 97380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ existingTable)
/* harmony export */ });
/* harmony import */ var _core_schema_read_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1594);

/**
 * A table as Glue describes it. Iceberg keeps dropped columns with the parameter
 * `iceberg.field.current=false`. Trino removes these parameters when it alters a table, and adds
 * `trino_type_id`. Names are in lower case, as in Athena.
 */
function existingTable(database, name, table) {
    const columns = [...(table.StorageDescriptor?.Columns ?? []), ...(table.PartitionKeys ?? [])];
    return {
        database,
        name,
        columns: columns
            .filter((column) => column.Parameters?.['iceberg.field.current'] !== 'false')
            .map((column) => ({
            name: (column.Name ?? '').toLowerCase(),
            type: typeOf(column),
            ...idOf(column),
        })),
        location: table.StorageDescriptor?.Location?.replace(/\/+$/, '') ?? null,
        properties: new Map(Object.entries(table.Parameters ?? {})),
        partitioning: undefined,
    };
}
function idOf({ Parameters }) {
    const id = Parameters?.['iceberg.field.id'] ?? '';
    return /^[0-9]{1,9}$/.test(id) ? { id: Number(id) } : {};
}
function typeOf({ Type, Parameters }) {
    const spelled = Type ?? '';
    // Glue's type is timestamp or string for these; only Trino's parameter tells them apart.
    const trinos = Parameters?.['trino_type_id'];
    if (trinos !== undefined &&
        /with time zone|\b(?:uuid|time\([0-9]+\))/.test(trinos.replaceAll(/"[^"]*"/g, '')))
        return trinos;
    const type = (0,_core_schema_read_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .parseColumnType */ .G)(spelled);
    return type.kind === 'problem' ? spelled : type;
}


/***/ }),

/***/ 80342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  glueTables: () => (/* binding */ glueTables)
});

// EXTERNAL MODULE: ./build/aws/client-settings.js + 2 modules
var client_settings = __webpack_require__(69472);
// EXTERNAL MODULE: ./build/aws/failure.js
var failure = __webpack_require__(31912);
// EXTERNAL MODULE: ./build/aws/fault.js
var fault = __webpack_require__(3334);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/warehouse/athena-table.js
var athena_table = __webpack_require__(97380);
// EXTERNAL MODULE: ./build/core/schema/partitioning.js
var schema_partitioning = __webpack_require__(90856);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(23853);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
;// CONCATENATED MODULE: ./build/warehouse/partition-spec.js



/** Iceberg numbers columns from 1. */
const NO_SOURCE = 0;
/**
 * The spec in a table's metadata file (https://iceberg.apache.org/spec/#table-metadata-fields);
 * undefined in a text that isn't one.
 */
function specInFile(text) {
    const file = (0,decoded_json/* decodeJson */.xO)(text);
    const id = (0,decoded_json/* integerAt */.OW)(file, 'default-spec-id');
    // Version 1 may have the fields alone.
    const fields = (0,decoded_json/* listAt */.gT)((0,decoded_json/* listAt */.gT)(file, 'partition-specs')?.find((spec) => (0,decoded_json/* integerAt */.OW)(spec, 'spec-id') === id), 'fields') ?? (0,decoded_json/* listAt */.gT)(file, 'partition-spec');
    if (fields === undefined)
        return undefined;
    const current = (0,decoded_json/* integerAt */.OW)(file, 'current-schema-id');
    const schemas = (0,decoded_json/* listAt */.gT)(file, 'schemas') ?? [];
    const columns = (0,decoded_json/* listAt */.gT)(schemas.find((schema) => (0,decoded_json/* integerAt */.OW)(schema, 'schema-id') === current), 'fields') ?? (0,decoded_json/* listAt */.gT)(file, 'schema', 'fields');
    if (columns === undefined)
        return undefined;
    return {
        fields: fields.map((field) => ({
            source: (0,decoded_json/* integerAt */.OW)(field, 'source-id') ?? onlySource(field),
            transform: (0,decoded_json/* textAt */.$6)(field, 'transform') ?? '',
        })),
        names: new Map(columns.map((column) => [(0,decoded_json/* integerAt */.OW)(column, 'id') ?? -1, (0,decoded_json/* textAt */.$6)(column, 'name') ?? ''])),
    };
}
/** Version 3 lists the sources of a transform; a topic schema has transforms of one column. */
function onlySource(field) {
    const [source, ...more] = (0,decoded_json/* listAt */.gT)(field, 'source-ids') ?? [];
    return typeof source === 'number' && more.length === 0 ? source : NO_SOURCE;
}
/** The same as Glue tells it; undefined where it doesn't. */
function specInGlue(metadata) {
    const { PartitionSpecs: specs, DefaultSpecId: id = 0, Schemas: schemas = [] } = metadata ?? {};
    const fields = specs?.find(({ SpecId }) => (SpecId ?? 0) === id)?.Fields;
    const columns = schemas.find(({ SchemaId }) => (SchemaId ?? 0) === (metadata?.CurrentSchemaId ?? 0))?.Fields;
    if (fields === undefined || columns === undefined)
        return undefined;
    return {
        fields: fields.map(({ SourceId, Transform }) => ({
            source: SourceId ?? NO_SOURCE,
            transform: Transform ?? '',
        })),
        names: new Map(columns.map(({ Id, Name }) => [Id ?? -1, Name ?? ''])),
    };
}
/** The spec as a topic schema says it; a text says why none can. */
function partitioningIn({ fields, names, }) {
    const partitioning = [];
    for (const { source, transform } of fields) {
        // A field that was dropped from a version 1 spec.
        if (transform === 'void')
            continue;
        const name = names.get(source);
        if (name === undefined)
            return `it is partitioned by ${(0,quoted/* quoted */.T)(transform)} of a field inside a column, which a topic schema can't say`;
        const field = (0,schema_partitioning/* partitionField */.tH)(name, transform);
        if (typeof field === 'string')
            return `it is partitioned by ${(0,quoted/* quoted */.T)(transform)} of ${(0,quoted/* quoted */.T)(name)}, which a topic schema can't say`;
        partitioning.push(field);
    }
    return partitioning;
}

;// CONCATENATED MODULE: ./build/warehouse/glue-tables.js






const LIMITS = { ...client_settings/* DEFAULT_LIMITS */.d, timeoutMs: 30_000 };
/** Tables that are asked for at the same time. */
const IN_FLIGHT = 8;
/** Glue's catalogue, for those who only look. */
function glueTables({ environment, readFile }) {
    return {
        list: async (database) => {
            const [{ GlueClient }, settings] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942)),
                (0,client_settings/* clientSettings */.r)('Glue', environment, LIMITS),
            ]);
            const glue = new GlueClient(settings);
            const listed = await allTables(glue, database);
            const tables = [];
            for (let at = 0; at < listed.length; at += IN_FLIGHT) {
                const some = listed.slice(at, at + IN_FLIGHT);
                tables.push(...(await Promise.all(some.map((table) => described(glue, database, table, readFile)))));
            }
            return tables;
        },
    };
}
async function allTables(glue, database) {
    const { GetTablesCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942));
    const tables = [];
    let next;
    try {
        do {
            const request = {
                DatabaseName: database,
                ...(next === undefined ? {} : { NextToken: next }),
            };
            const answer = await glue.send(new GetTablesCommand(request));
            tables.push(...(answer.TableList ?? []));
            next = answer.NextToken;
        } while (next !== undefined && next !== '');
        return tables;
    }
    catch (error) {
        if ((0,failure/* failureOf */.g5)(error).name === 'EntityNotFoundException')
            throw new errors/* Fault */.vC(`There is no database ${database} in the Glue catalogue; is the name right, and the region?`);
        throw (0,fault/* awsFault */._)(error, {
            service: 'Glue',
            operation: 'GetTables in',
            resource: database,
            permission: 'glue:GetTables',
        });
    }
}
async function described(glue, database, table, readFile) {
    const name = (table.Name ?? '').toLowerCase();
    const columns = (table.StorageDescriptor?.Columns ?? []).filter(({ Parameters }) => Parameters?.['iceberg.field.current'] !== 'false');
    const comments = columns.flatMap(({ Name = '', Comment = '' }) => Comment === '' ? [] : [[Name.toLowerCase(), Comment]]);
    const required = columns.filter(({ Parameters }) => Parameters?.['iceberg.field.optional'] === 'false');
    const partitioning = await partitioningOf(glue, database, table, readFile);
    return {
        ...(0,athena_table/* existingTable */.U)(database, name, table),
        description: table.Description === '' ? undefined : table.Description,
        comments: new Map(comments),
        required: new Set(required.map(({ Name = '' }) => Name.toLowerCase())),
        partitioning: typeof partitioning === 'string' ? undefined : partitioning,
        partitioningProblem: typeof partitioning === 'string' ? partitioning : undefined,
    };
}
/**
 * An Iceberg table has no PartitionKeys in Glue. Glue tells the spec if it is asked for the
 * metadata; else the metadata file does.
 * https://docs.aws.amazon.com/glue/latest/webapi/API_IcebergTableMetadata.html
 */
async function partitioningOf(glue, database, { Name, Parameters = {} }, readFile) {
    if (Parameters['table_type']?.toUpperCase() !== 'ICEBERG')
        return undefined;
    const { GetTableCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942));
    // Not every role, region and catalogue answers this; then there is the file.
    const answer = await glue
        .send(new GetTableCommand({
        DatabaseName: database,
        Name,
        AttributesToGet: ['DEFAULT', 'LATEST_ICEBERG_METADATA'],
    }))
        .catch(() => undefined);
    const told = specInGlue(answer?.Table?.IcebergTableMetadata);
    if (told !== undefined)
        return partitioningIn(told);
    const file = Parameters['metadata_location'];
    const text = file === undefined ? undefined : await readFile(file);
    const spec = text === undefined ? undefined : specInFile(text);
    return spec === undefined ? undefined : partitioningIn(spec);
}


/***/ })

};
