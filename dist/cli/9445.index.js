export const id = 9445;
export const ids = [9445];
export const modules = {

/***/ 85905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I1: () => (/* binding */ documentNote),
  EB: () => (/* binding */ noEventsWords),
  wj: () => (/* binding */ readEvents)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/bin/compared-file.js + 1 modules
var compared_file = __webpack_require__(98097);
// EXTERNAL MODULE: ./build/bin/named-file.js
var named_file = __webpack_require__(59622);
;// CONCATENATED MODULE: ./build/bin/other-files.js

/**
 * First bytes of files that people have events in, what they are, and what makes lines of them;
 * `isPiped`: the lines are for standard input.
 */
const OTHERS = [
    [[0xff, 0xfe], 'UTF-16; convert it first: iconv -f UTF-16 -t UTF-8'],
    [[0xfe, 0xff], 'UTF-16; convert it first: iconv -f UTF-16 -t UTF-8'],
    [[0x7b, 0x00], 'UTF-16; convert it first: iconv -f UTF-16LE -t UTF-8'],
    [[0x00, 0x7b], 'UTF-16; convert it first: iconv -f UTF-16BE -t UTF-8'],
    [[0x1f, 0x8b], 'packed twice; unpack it once: gzip -d'],
    [[0x28, 0xb5, 0x2f, 0xfd], 'packed by zstd; unpack it first: zstd -dc FILE', true],
    [[0x42, 0x5a, 0x68], 'packed by bzip2; unpack it first: bzip2 -dc FILE', true],
    [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'packed by xz; unpack it first: xz -dc FILE', true],
    [[0x50, 0x4b, 0x03, 0x04], 'a zip archive; unpack it first: unzip -p FILE', true],
    [[0x50, 0x41, 0x52, 0x31], 'a Parquet file; events are read as JSON, one a line'],
    [[0x4f, 0x62, 0x6a, 0x01], 'an Avro file; events are read as JSON, one a line'],
];
/**
 * Throws a UserError for first bytes of what has no lines of events. `name`: what the file is called;
 * `fromStdin`: the command that reads it as standard input.
 */
function otherRefuser(name, fromStdin) {
    return (head) => {
        const other = OTHERS.find(([bytes]) => startsWith(head, bytes));
        if (other === undefined)
            return;
        const [, what, isPiped] = other;
        throw new errors/* UserError */.yo(`${name} is ${what}${isPiped === true ? ` | ${fromStdin}` : ''}`);
    };
}
function startsWith(head, bytes) {
    return bytes.every((byte, index) => head[index] === byte);
}

// EXTERNAL MODULE: ./build/bin/read-bounded.js
var read_bounded = __webpack_require__(98796);
;// CONCATENATED MODULE: ./build/bin/event-lines.js










/** Bytes of a line; Pub/Sub's largest message has 10 MB. A longer line would fill the memory. */
const MAX_LINE = 16 * 1_048_576;
/** Bytes that tell the kind of a file. */
const HEAD = 8;
const LINE_FEED = 0x0a;
const GZIP = [0x1f, 0x8b];
/**
 * Reads a file of one event a line, or standard input for `-`, in bounded memory; gzip is unpacked.
 * Throws a UserError for what can't be opened, and for what is no such file by its first bytes.
 */
async function readEventLines(file, receiver, options) {
    const stream = await openStream(file, options.stdin);
    const name = fileWords(file);
    const refuseOther = otherRefuser(name, options.fromStdin);
    const lines = lineSplitter(receiver);
    const onAbort = () => void stream.destroy();
    options.signal.addEventListener('abort', onAbort, { once: true });
    let stopped;
    try {
        for await (const chunk of unpacked(stream, refuseOther)) {
            lines.push(chunk);
            await options.progress(lines.read());
            if (options.signal.aborted)
                break;
        }
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        if (!options.signal.aborted)
            stopped = `${name} ${failureWords(error)}`;
    }
    finally {
        options.signal.removeEventListener('abort', onAbort);
        stream.destroy();
    }
    if (options.signal.aborted)
        stopped = 'the reading was interrupted';
    // The rest of a file that breaks off is half a line.
    if (stopped === undefined)
        lines.end();
    return { ...lines.read(), isDocument: lines.isDocument(), stopped };
}
/** What a file is called at the beginning of a sentence. */
function fileWords(file) {
    return file === compared_file/* STANDARD_INPUT */.X ? 'Standard input' : (0,quoted/* quoted */.T)(file);
}
async function openStream(file, stdin) {
    if (file === compared_file/* STANDARD_INPUT */.X)
        return stdin;
    try {
        return (await (0,read_bounded/* openNamed */.S)(file)).createReadStream({ highWaterMark: 262_144 });
    }
    catch (error) {
        throw await (0,named_file/* unreadableNamed */.x7)(file, error);
    }
}
function failureWords(error) {
    switch ((0,errors/* codeOf */.$N)(error)) {
        case 'Z_BUF_ERROR':
            return 'ends in the middle: the gzip data is cut off';
        case 'Z_DATA_ERROR':
            return 'is damaged: the gzip data can not be unpacked to its end';
        default:
            return `can't be read to its end (${(0,errors/* codeOf */.$N)(error) ?? 'unknown failure'})`;
    }
}
/** The file's bytes after unpacking. Looks at the first ones for what is no text of lines. */
async function* unpacked(stream, refuseOther) {
    const chunks = stream[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < HEAD) {
        const next = await chunks.next();
        if (next.done === true)
            break;
        head = Buffer.concat([head, next.value]);
    }
    const whole = joined(head, chunks);
    if (!startsWith(head, GZIP)) {
        refuseOther(head);
        yield* whole;
        return;
    }
    const gunzip = (0,external_node_zlib_.createGunzip)();
    // Its failure is that of gunzip, which the loop below throws.
    const packed = (0,promises_.pipeline)(external_node_stream_.Readable.from(whole), gunzip).catch(() => undefined);
    let isFirst = true;
    for await (const chunk of gunzip) {
        if (isFirst)
            refuseOther(chunk);
        isFirst = false;
        yield chunk;
    }
    await packed;
}
async function* joined(head, rest) {
    if (head.length > 0)
        yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
        yield next.value;
}
function lineSplitter(receiver) {
    let line = 0;
    let bytes = 0;
    let first;
    /** The beginning of a line that goes on in the next piece. */
    let pending = [];
    let length = 0;
    const finish = (piece, from, to) => {
        line++;
        const size = length + to - from;
        if (size > MAX_LINE)
            receiver.addBroken('too-long', line);
        else if (size > 0) {
            const whole = pending.length > 0;
            const buffer = whole ? Buffer.concat([...pending, piece.subarray(from, to)]) : piece;
            const text = textOf(buffer, whole ? 0 : from, whole ? buffer.length : to, line);
            if (text === undefined)
                receiver.addBroken('not-utf-8', line);
            else if (!isBlank(text)) {
                first ??= text.slice(0, 100);
                receiver.add(text, line);
            }
        }
        pending = [];
        length = 0;
    };
    return {
        push: (chunk) => {
            bytes += chunk.length;
            let from = 0;
            for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
                finish(chunk, from, to);
                from = to + 1;
            }
            if (from === chunk.length)
                return;
            length += chunk.length - from;
            // What is too long is counted, and not kept.
            if (length <= MAX_LINE)
                pending.push(chunk.subarray(from));
            else
                pending = [];
        },
        end: () => {
            if (length > 0)
                finish(Buffer.alloc(0), 0, 0);
        },
        read: () => ({ lines: line, bytes }),
        isDocument: () => first !== undefined && /^\s*(?:\[|\{\s*$)/.test(first),
    };
}
/** The text of a line; undefined where its bytes are no UTF-8. */
function textOf(buffer, from, to, line) {
    const hasMark = line === 1 && buffer[from] === 0xef && buffer[from + 1] === 0xbb && buffer[from + 2] === 0xbf;
    const start = hasMark ? from + 3 : from;
    const text = buffer.toString('utf8', start, to);
    return text.includes('\ufffd') && !(0,external_node_buffer_.isUtf8)(buffer.subarray(start, to)) ? undefined : text;
}
const isBlank = (text) => text.charCodeAt(0) <= 0x20 && text.trim() === '';

// EXTERNAL MODULE: ./build/bin/interrupt.js
var interrupt = __webpack_require__(4745);
// EXTERNAL MODULE: ./build/report/grouped.js
var grouped = __webpack_require__(15249);
;// CONCATENATED MODULE: ./build/bin/progress-line.js

/** Milliseconds between two states; a terminal that scrolls with each piece can't be read. */
const PAUSE = 200;
/** Back to the beginning of the line, and erase it. */
const ERASE = '\r\u001b[K';
/** Shows nothing where the output is no terminal: a log would keep every state. */
function progressLine(output, now) {
    let last = now();
    let isShown = false;
    return {
        show: ({ lines, bytes }) => {
            if (output.isTTY !== true || now() - last < PAUSE)
                return;
            last = now();
            isShown = true;
            const megabytes = (bytes / 1_000_000).toFixed(1);
            output.write(`${ERASE}${(0,grouped/* groupedCount */.Ej)(lines, 'line')}, ${megabytes} MB`);
        },
        clear: () => {
            if (isShown)
                output.write(ERASE);
            isShown = false;
        },
    };
}

;// CONCATENATED MODULE: ./build/bin/read-events.js



/**
 * Reads a file of events for a person who watches: with a line of progress, until Ctrl-C. `settle`
 * is called and waited for after each piece of the file; `fromStdin` is the command that would read
 * it as standard input.
 */
function readEvents(file, receiver, fromStdin, settle = () => undefined) {
    const progress = progressLine(process.stderr, Date.now);
    return (0,interrupt/* withInterrupt */.A)((signal) => readEventLines(file, receiver, {
        stdin: process.stdin,
        fromStdin,
        signal,
        progress: (read) => {
            progress.show(read);
            return settle();
        },
    })).finally(progress.clear);
}
/** That a file has no event in it. */
function noEventsWords(file) {
    return `${fileWords(file)} has no events; one event a line is expected, as JSON`;
}
/** What to do with a file that is JSON, but not one event a line. */
function documentNote({ isDocument }, isBroken) {
    return isDocument && isBroken
        ? [
            "the file looks like one JSON document; jq -c '.[]' makes one event a line of a list, and jq -c . of documents",
        ]
        : [];
}


/***/ }),

/***/ 65731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ printEventPath),
/* harmony export */   FH: () => (/* binding */ eventPlaces),
/* harmony export */   OD: () => (/* binding */ segmentsOf),
/* harmony export */   pG: () => (/* binding */ copied)
/* harmony export */ });
/* unused harmony exports MAX_KEPT, MAX_KEPT_BELOW */
/* harmony import */ var _schema_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30758);

/** Places that are kept, so that a hostile file fills no memory, and those below one object. */
const MAX_KEPT = 20_000;
const MAX_KEPT_BELOW = 1_000;
/** UTF-16 units of a key whose place is kept. */
const MAX_KEPT_KEY = 1_000;
function eventPlaces() {
    const root = place(undefined, '', true);
    let kept = 0;
    return {
        root,
        below: (parent, key) => {
            const known = parent.children?.get(key);
            if (known !== undefined)
                return known;
            const isKept = parent.isKept &&
                key.length <= MAX_KEPT_KEY &&
                (parent.children?.size ?? 0) < MAX_KEPT_BELOW &&
                kept < MAX_KEPT;
            if (!isKept)
                return place(parent, key, false);
            kept++;
            const child = place(parent, copied(key), true);
            (parent.children ??= new Map()).set(child.key, child);
            return child;
        },
    };
}
/** A part of a text keeps all of it in memory, which may be a line of many megabytes. */
const copied = (text) => JSON.parse(JSON.stringify(text));
function place(parent, key, isKept) {
    const own = (0,_schema_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .flattenedSource */ .zX)([key]);
    return {
        parent,
        key,
        depth: parent === undefined ? 0 : parent.depth + 1,
        source: parent === undefined || parent.depth === 0 ? own : `${parent.source}_${own}`,
        isKept,
        children: undefined,
        seenIn: 0,
        repeatedIn: 0,
        repeatedAt: 0,
    };
}
/** The keys that lead from the event to a place. */
function segmentsOf(path) {
    const segments = [];
    for (let at = path; at.parent !== undefined; at = at.parent)
        segments.unshift(at.key);
    return segments;
}
/** `$.event.userId` */
function printEventPath(path) {
    return (0,_schema_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .printJsonPath */ .dm)(segmentsOf(path));
}


/***/ }),

/***/ 11813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gW: () => (/* binding */ MAX_COLUMN_DEPTH),
  ZI: () => (/* binding */ PAYLOAD_KEY),
  mu: () => (/* binding */ eventFlattener),
  ll: () => (/* binding */ textsBySource)
});

// UNUSED EXPORTS: MAX_VALUES

// EXTERNAL MODULE: ./build/core/history/events/event-path.js
var event_path = __webpack_require__(65731);
;// CONCATENATED MODULE: ./build/core/history/events/json-cursor.js
// Strict JSON (RFC 8259), read forward only, with the text of each value at hand: a number keeps
// its digits, where JSON.parse would turn 9007199254740993 into …992 and 1.0 into 1. The reader of
// core/text also finds every mistake and its place, which a million events can't wait for.
/** A cursor at the beginning of a text. */
const cursorAt = (text) => ({ text, at: 0, limit: undefined });
/** The deepest nesting of an event; it bounds the recursion. */
const MAX_EVENT_DEPTH = 500;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
const isDigit = (code) => code >= 0x30 && code <= 0x39;
/** Moves behind white space, and returns the code unit there; NaN at the end. */
function skipSpace(cursor) {
    const { text } = cursor;
    let { at } = cursor;
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
        code = text.charCodeAt(++at);
    cursor.at = at;
    return code;
}
/** Reads the string that begins at the cursor; undefined where it is none. */
function readString(cursor) {
    const { text } = cursor;
    const start = cursor.at;
    if (!skipString(cursor))
        return undefined;
    const raw = text.slice(start + 1, cursor.at - 1);
    if (!raw.includes('\\'))
        return raw;
    try {
        return JSON.parse(text.slice(start, cursor.at));
    }
    catch {
        cursor.at = start;
        return undefined;
    }
}
/** Moves behind a string. Its escapes are checked by {@link readString} alone. */
function skipString(cursor) {
    const { text } = cursor;
    for (let at = cursor.at + 1;; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            cursor.at = at + 1;
            return true;
        }
        if (code === BACKSLASH)
            at++;
        else if (!(code >= 0x20)) {
            cursor.at = at;
            return false;
        }
    }
}
/** Moves behind a number, `true`, `false` or `null`. */
function skipWord(cursor) {
    const { text, at } = cursor;
    switch (text.charCodeAt(at)) {
        case 0x74: // t
            return isWord(cursor, 'true');
        case 0x66: // f
            return isWord(cursor, 'false');
        case 0x6e: // n
            return isWord(cursor, 'null');
        default:
            return skipNumber(cursor);
    }
}
function isWord(cursor, word) {
    if (!cursor.text.startsWith(word, cursor.at))
        return false;
    cursor.at += word.length;
    return true;
}
function skipNumber(cursor) {
    const { text } = cursor;
    let { at } = cursor;
    if (text.charCodeAt(at) === MINUS)
        at++;
    const whole = text.charCodeAt(at) === ZERO ? at + 1 : behindDigits(text, at);
    let end = whole;
    let isNumber = whole > at;
    if (text.charCodeAt(end) === DOT) {
        const fraction = behindDigits(text, end + 1);
        isNumber &&= fraction > end + 1;
        end = fraction;
    }
    // e, E
    if ((text.charCodeAt(end) | 0x20) === 0x65) {
        const sign = text.charCodeAt(end + 1);
        const from = sign === PLUS || sign === MINUS ? end + 2 : end + 1;
        const exponent = behindDigits(text, from);
        isNumber &&= exponent > from;
        end = exponent;
    }
    if (isNumber)
        cursor.at = end;
    return isNumber;
}
function behindDigits(text, from) {
    let at = from;
    while (isDigit(text.charCodeAt(at)))
        at++;
    return at;
}
/**
 * Moves behind a value of any kind. `depth`: the arrays and objects around it. False where it is no
 * JSON, or too deep; the cursor then stands where the mistake is.
 */
function skipValue(cursor, depth) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === QUOTE)
        return readString(cursor) !== undefined;
    if (code !== OPEN_BRACE && code !== OPEN_BRACKET)
        return skipWord(cursor);
    if (depth >= MAX_EVENT_DEPTH) {
        cursor.limit = 'too-deep';
        return false;
    }
    const close = code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
    cursor.at++;
    let next = skipSpace(cursor);
    if (next === close) {
        cursor.at++;
        return true;
    }
    for (;;) {
        if (code === OPEN_BRACE && readKey(cursor, next) === undefined)
            return false;
        if (!skipValue(cursor, depth + 1))
            return false;
        next = skipSpace(cursor);
        cursor.at++;
        if (next === close)
            return true;
        if (next !== COMMA) {
            cursor.at--;
            return false;
        }
        next = skipSpace(cursor);
    }
}
/** Reads a key, the colon and the space around it. `code`: the code unit at the cursor. */
function readKey(cursor, code) {
    if (code !== QUOTE)
        return undefined;
    const key = readString(cursor);
    if (key === undefined || skipSpace(cursor) !== COLON)
        return undefined;
    cursor.at++;
    skipSpace(cursor);
    return key;
}

;// CONCATENATED MODULE: ./build/core/history/events/flatten-event.js


/** Keys from the event to a value that gets a column of its own; what is deeper stays JSON text. */
const MAX_COLUMN_DEPTH = 5;
/** Values of an event, far more than a table has columns; they bound the memory of a line. */
const MAX_VALUES = 100_000;
/** Holds the payload where a line is a row of RAW: an object, or its JSON text. */
const PAYLOAD_KEY = 'json_payload';
/**
 * Makes the function that turns events into columns of STANDARDIZED: a column a value, named by its
 * path (`$.event.userId` → `event_userid`); arrays, and objects behind {@link MAX_COLUMN_DEPTH}
 * keys, are kept as JSON text. An object at a source in `whole` is kept as JSON text, too, beside
 * the columns of its members: a STRUCT or a MAP reads it. A line with {@link PAYLOAD_KEY} is a row
 * of RAW: the payload's paths begin inside it, and the envelope beside it wins over a payload's
 * field of the same name.
 *
 * The function keeps places between lines, see {@link EventPath}; they change no result.
 */
function eventFlattener(whole) {
    const state = { places: (0,event_path/* eventPlaces */.FH)(), whole, objects: 0, texts: 0, repeatedKeys: 0 };
    return (line) => {
        state.repeatedKeys = 0;
        const cursor = cursorAt(line);
        const envelope = flattenText(state, cursor);
        if (envelope === undefined)
            return brokenAt(cursor);
        const payload = payloadIn(state, envelope);
        const values = payload.length === 0 ? envelope : [...payload, ...envelope];
        return { kind: 'event', values, repeatedKeys: state.repeatedKeys };
    };
}
/** The values of a text that holds one object and nothing else. */
function flattenText(state, cursor) {
    const text = ++state.texts;
    const repeatedBefore = state.repeatedKeys;
    const values = [];
    const isRead = skipSpace(cursor) === OPEN_BRACE &&
        flattenObject(state, cursor, state.places.root, values) &&
        isAtEnd(cursor);
    if (!isRead)
        return undefined;
    return state.repeatedKeys === repeatedBefore ? values : withoutRepeated(values, text);
}
/** As with JSON.parse, the last of two members counts, with all that is in it. */
function withoutRepeated(values, text) {
    return values.filter(({ path }, index) => {
        for (let at = path; at !== undefined; at = at.parent)
            if (at.repeatedIn === text && index < at.repeatedAt)
                return false;
        return true;
    });
}
const isAtEnd = (cursor) => Number.isNaN(skipSpace(cursor));
/** Where the reading stopped, and why. */
function brokenAt(cursor) {
    const start = cursorAt(cursor.text);
    const first = skipSpace(start);
    const column = start.at + 1;
    if (first !== OPEN_BRACE && skipValue(start, 0) && isAtEnd(start))
        return { kind: 'broken', reason: 'not-an-object', column };
    const stopped = first === OPEN_BRACE ? cursor : start;
    return { kind: 'broken', reason: stopped.limit ?? 'not-json', column: stopped.at + 1 };
}
/**
 * The values of a payload that the line holds as a member. One that is no JSON object gives none:
 * the envelope around it is an event all the same.
 */
function payloadIn(state, envelope) {
    const held = envelope.find(({ path }) => path.depth === 1 && path.key === PAYLOAD_KEY);
    if (held?.text === undefined || held.text === null)
        return [];
    const { repeatedKeys } = state;
    const payload = flattenText(state, cursorAt(held.text));
    if (payload !== undefined)
        return payload;
    state.repeatedKeys = repeatedKeys;
    return [];
}
function flattenObject(state, cursor, place, values) {
    const object = ++state.objects;
    /** Members that no place is kept for. */
    let others;
    cursor.at++;
    let next = skipSpace(cursor);
    if (next === CLOSE_BRACE) {
        cursor.at++;
        return true;
    }
    for (;;) {
        const key = readKey(cursor, next);
        if (key === undefined)
            return false;
        const child = others?.get(key) ?? state.places.below(place, key);
        if (!child.isKept)
            (others ??= new Map()).set(key, child);
        if (child.seenIn === object) {
            state.repeatedKeys++;
            child.repeatedIn = state.texts;
            child.repeatedAt = values.length;
        }
        child.seenIn = object;
        if (!flattenValue(state, cursor, child, values))
            return false;
        next = skipSpace(cursor);
        if (next !== COMMA && next !== CLOSE_BRACE)
            return false;
        cursor.at++;
        if (next === CLOSE_BRACE)
            return true;
        next = skipSpace(cursor);
    }
}
function flattenValue(state, cursor, path, values) {
    if (values.length >= MAX_VALUES) {
        cursor.limit = 'too-many-values';
        return false;
    }
    const start = cursor.at;
    const code = cursor.text.charCodeAt(start);
    if (code === QUOTE) {
        const value = readString(cursor);
        if (value === undefined)
            return false;
        values.push({ path, kind: 'string', text: value });
        return true;
    }
    if (code === OPEN_BRACE && hasColumnsBelow(path)) {
        const first = values.length;
        const isWhole = state.whole.has(path.source);
        // It stands before its members, so that one of the same source counts after it.
        if (isWhole)
            values.push({ path, kind: 'object', text: '' });
        if (!flattenObject(state, cursor, path, values))
            return false;
        if (isWhole)
            values[first] = { path, kind: 'object', text: cursor.text.slice(start, cursor.at) };
        return true;
    }
    if (!skipValue(cursor, path.depth))
        return false;
    const kind = KINDS.get(code) ?? 'number';
    values.push({ path, kind, text: kind === 'null' ? null : cursor.text.slice(start, cursor.at) });
    return true;
}
const hasColumnsBelow = ({ depth, key }) => depth < MAX_COLUMN_DEPTH && !(depth === 1 && key === PAYLOAD_KEY);
/** By the code unit that a value begins with. */
const KINDS = new Map([
    [OPEN_BRACE, 'object'],
    [OPEN_BRACKET, 'array'],
    [0x74, 'boolean'],
    [0x66, 'boolean'],
    [0x6e, 'null'],
]);
/** The text of each column of STANDARDIZED; null where the event says null. */
function textsBySource({ values }) {
    return new Map(values.map(({ path, text }) => [path.source, text]));
}


/***/ })

};
