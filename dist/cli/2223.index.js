export const id = 2223;
export const ids = [2223];
export const modules = {

/***/ 5338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CAST_FAILURES),
/* harmony export */   g: () => (/* binding */ failed)
/* harmony export */ });
/** Why a text has no value of a type, for reports that may not show the text. */
const CAST_FAILURES = [
    'too-long',
    'not-a-number',
    'out-of-range',
    'not-a-boolean',
    'not-a-date',
    'not-a-timestamp',
    'time-without-date',
    'unknown-zone',
    'not-json',
    'other-json',
];
/** A text that has no value, for this reason. */
function failed(failure) {
    return { value: null, failure };
}


/***/ }),

/***/ 313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ civilDay)
/* harmony export */ });
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_OF = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** From 0000-01-01 to 1970-01-01. */
const EPOCH = 719_528;
/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, year 0 included; undefined if
 * there is no such day. `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
 */
function civilDay(year, month, day) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const length = (DAYS_OF[month - 1] ?? 0) + Number(month === 2 && isLeap);
    if (day < 1 || day > length)
        return undefined;
    const before = year - 1;
    const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
    const ofYear = (DAYS_BEFORE[month - 1] ?? 0) + Number(month > 2 && isLeap) + day - 1;
    return 365 * year + leapDays + ofYear - EPOCH;
}


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ conversionGap),
  U: () => (/* binding */ conversionTo)
});

// EXTERNAL MODULE: ./build/core/history/cast/cast-value.js
var cast_value = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/core/history/cast/trimmed-text.js
var trimmed_text = __webpack_require__(9583);
;// CONCATENATED MODULE: ./build/core/history/cast/to-boolean.js


const WORDS = new Map([
    ...['t', 'true', 'y', 'yes', '1'].map((word) => [word, true]),
    ...['f', 'false', 'n', 'no', '0'].map((word) => [word, false]),
]);
const LONGEST = 5;
const TRUE = { value: true };
const FALSE = { value: false };
const NOT_A_BOOLEAN = (0,cast_value/* failed */.g)('not-a-boolean');
/** BOOLEAN: the ten words that Spark knows, in any case. */
const toBoolean = (raw) => {
    if ((0,trimmed_text/* isTooLong */.pn)(raw))
        return (0,cast_value/* failed */.g)('too-long');
    const text = (0,trimmed_text/* trimmed */.dE)(raw);
    const value = text.length > LONGEST ? undefined : (WORDS.get(text) ?? WORDS.get(text.toLowerCase()));
    return value === undefined ? NOT_A_BOOLEAN : value ? TRUE : FALSE;
};

// EXTERNAL MODULE: ./build/core/history/cast/to-date.js
var to_date = __webpack_require__(185);
;// CONCATENATED MODULE: ./build/core/history/cast/decimal-digits.js
/**
 * The zeros of the scripts that have decimal digits, up to U+FFFF and in Unicode 13: nine more
 * follow each. Java's BigDecimal reads them all, and none beyond U+FFFF.
 */
const ZEROS = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0,
    0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];
/** The text, with decimal digits of other scripts replaced by ASCII's. */
function withAsciiDigits(text) {
    return text.replace(/[\u0660-\uffff]/g, (character) => {
        const code = character.charCodeAt(0);
        const zero = ZEROS.find((start) => code >= start && code <= start + 9);
        return zero === undefined ? character : String(code - zero);
    });
}

;// CONCATENATED MODULE: ./build/core/history/cast/to-decimal.js



const DECIMAL = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?)([0-9]+))?$/;
/** Spark looks at no number with more digits before its point, not even at 0. */
const MAX_PRECISION = 38;
/**
 * Java reads exponents of 32 bits, and engines compute with large ones for minutes. So one of more
 * than nine digits has no value; one of more than four only in ASCII's digits, and without
 * computing.
 */
const EXPONENT = /^(?:[^]{0,4}|[0-9]{5,9})$/;
const NOT_A_NUMBER = (0,cast_value/* failed */.g)('not-a-number');
const OUT_OF_RANGE = (0,cast_value/* failed */.g)('out-of-range');
/**
 * DECIMAL(precision, scale), rounded half away from zero. Java reads the decimal digits of all
 * scripts.
 */
function toDecimal(precision, scale) {
    return (raw) => {
        if ((0,trimmed_text/* isTooLong */.pn)(raw))
            return (0,cast_value/* failed */.g)('too-long');
        const text = (0,trimmed_text/* trimmedLikeJava */.oE)(raw);
        const match = DECIMAL.exec(text) ?? DECIMAL.exec(withAsciiDigits(text));
        if (match === null)
            return NOT_A_NUMBER;
        const [, sign, whole = '', fraction = '', exponentSign = '', exponentDigits = ''] = match;
        if (whole + fraction === '')
            return NOT_A_NUMBER;
        const exponent = text.slice(text.length - exponentDigits.length).replace(/^0+/, '');
        if (!EXPONENT.test(exponent))
            return OUT_OF_RANGE;
        const shift = Number(`${exponentSign}0${exponentDigits}`);
        const digits = (whole + fraction).replace(/^0+/, '') || '0';
        // Digits before the point; 0 has one.
        const before = digits.length - fraction.length + shift;
        if (digits === '0') {
            return before > MAX_PRECISION ? OUT_OF_RANGE : decimalOf('', 0n, scale);
        }
        if (before > precision - scale)
            return OUT_OF_RANGE;
        const unscaled = rounded(digits, before + scale);
        if (String(unscaled).length > precision)
            return OUT_OF_RANGE;
        return decimalOf(sign === '-' ? '-' : '', unscaled, scale);
    };
}
/** The first `length` digits, rounded by the next one; zeros fill what is missing. */
function rounded(digits, length) {
    if (length < 0)
        return 0n;
    const kept = BigInt(`0${digits.slice(0, length).padEnd(length, '0')}`);
    return digits.charCodeAt(length) >= 0x35 ? kept + 1n : kept;
}
function decimalOf(sign, unscaled, scale) {
    const digits = String(unscaled).padStart(scale + 1, '0');
    const point = digits.length - scale;
    const value = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return { value: unscaled === 0n ? value : sign + value };
}

// EXTERNAL MODULE: ./build/core/history/cast/to-floating.js + 2 modules
var to_floating = __webpack_require__(1230);
;// CONCATENATED MODULE: ./build/core/history/cast/to-integer.js


/** Digits that a number holds exactly whatever they are. */
const EXACT_DIGITS = 15;
const to_integer_NOT_A_NUMBER = (0,cast_value/* failed */.g)('not-a-number');
const to_integer_OUT_OF_RANGE = (0,cast_value/* failed */.g)('out-of-range');
/**
 * INT (32 bits) or BIGINT (64 bits). Spark cuts off digits after a point, and takes a point without
 * any digit for 0.
 */
function toInteger(bits) {
    const max = 2n ** BigInt(bits - 1) - 1n;
    const isSmall = bits === 32;
    return (raw) => {
        if ((0,trimmed_text/* isTooLong */.pn)(raw))
            return (0,cast_value/* failed */.g)('too-long');
        const text = (0,trimmed_text/* trimmed */.dE)(raw);
        const first = text.charCodeAt(0);
        const isNegative = first === 0x2d;
        const start = isNegative || first === 0x2b ? 1 : 0;
        if (start === text.length)
            return to_integer_NOT_A_NUMBER;
        let end = start;
        let magnitude = 0;
        for (; end < text.length; end++) {
            const digit = text.charCodeAt(end) - 0x30;
            if (!(digit >= 0 && digit <= 9))
                break;
            magnitude = magnitude * 10 + digit;
        }
        if (end < text.length && !isFraction(text, end))
            return to_integer_NOT_A_NUMBER;
        if (end - start > EXACT_DIGITS)
            return large(text.slice(start, end), isNegative, max);
        if (isSmall && magnitude > 2_147_483_647 + Number(isNegative))
            return to_integer_OUT_OF_RANGE;
        return { value: BigInt(isNegative ? -magnitude : magnitude) };
    };
}
/** A point and digits, or none, up to the end. */
function isFraction(text, point) {
    if (text.charCodeAt(point) !== 0x2e)
        return false;
    for (let index = point + 1; index < text.length; index++) {
        const digit = text.charCodeAt(index) - 0x30;
        if (!(digit >= 0 && digit <= 9))
            return false;
    }
    return true;
}
function large(digits, isNegative, max) {
    const magnitude = BigInt(digits);
    if (magnitude > (isNegative ? max + 1n : max))
        return to_integer_OUT_OF_RANGE;
    return { value: isNegative ? -magnitude : magnitude };
}

// EXTERNAL MODULE: ./build/core/history/cast/to-timestamp.js + 2 modules
var to_timestamp = __webpack_require__(8735);
;// CONCATENATED MODULE: ./build/core/history/cast/convert-text.js






/**
 * What Spark 3.3 makes of a text of the standardized layer, without ANSI mode and with UTC as the
 * session's zone, as the live pipeline runs it: the one meaning of a value in history. Undefined
 * for types that {@link conversionGap} gives a reason for. `zones` knows the clocks of named zones
 * (`Europe/Berlin`).
 */
function conversionTo(type, zones) {
    switch (type.kind) {
        case 'decimal':
            return toDecimal(type.precision, type.scale);
        case 'scalar':
            return type.name === 'TIMESTAMP' ? (0,to_timestamp/* toTimestamp */.C)(zones) : SCALARS[type.name];
        case 'array':
        case 'map':
        case 'struct':
            return undefined;
    }
}
/** Why values of a type are left out; undefined for types whose texts are converted. */
function conversionGap(type) {
    if (type.kind === 'scalar' || type.kind === 'decimal')
        return undefined;
    return {
        kind: 'nested-type',
        reason: `engines read JSON text as ${type.kind.toUpperCase()} in different ways, so that no value is better than a wrong one`,
    };
}
const SCALARS = {
    STRING: (value) => ({ value }),
    BINARY: (text) => ({ value: new TextEncoder().encode(text) }),
    BOOLEAN: toBoolean,
    INT: toInteger(32),
    BIGINT: toInteger(64),
    FLOAT: to_floating/* toFloat */.S,
    DOUBLE: to_floating/* toDouble */.R,
    DATE: to_date/* toDate */.a,
};


/***/ }),

/***/ 185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toDate)
/* harmony export */ });
/* harmony import */ var _cast_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5338);
/* harmony import */ var _civil_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(313);
/* harmony import */ var _trimmed_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9583);



const NOT_A_DATE = (0,_cast_value_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('not-a-date');
/** Days, in 32 bits. */
const MAX_DAY = 2_147_483_647;
/**
 * DATE: a year of 4 to 7 digits, alone or with a month, or with a month and a day; after a day, a
 * space or T and anything.
 * https://github.com/apache/spark/blob/v3.3.0/sql/catalyst/src/main/scala/org/apache/spark/sql/catalyst/util/DateTimeUtils.scala
 */
const toDate = (raw) => {
    if ((0,_trimmed_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooLong */ .pn)(raw))
        return (0,_cast_value_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('too-long');
    const text = (0,_trimmed_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmed */ .dE)(raw);
    const isNegative = text.charCodeAt(0) === 0x2d;
    const start = isNegative || text.charCodeAt(0) === 0x2b ? 1 : 0;
    const parts = [1, 1, 1];
    let part = 0;
    let value = 0;
    let digits = 0;
    let index = start;
    for (; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code >= 0x30 && code <= 0x39) {
            value = value * 10 + code - 0x30;
            digits++;
        }
        else if (code === 0x2d && part < 2 && hasLength(part, digits)) {
            parts[part++] = value;
            value = 0;
            digits = 0;
        }
        else if ((code === 0x20 || code === 0x54) && part === 2) {
            break;
        }
        else
            return NOT_A_DATE;
    }
    if (!hasLength(part, digits))
        return NOT_A_DATE;
    parts[part] = value;
    const [year = 0, month = 0, day = 0] = parts;
    return dateOf(isNegative ? -year : year, month, day);
};
function hasLength(part, digits) {
    return part === 0 ? digits >= 4 && digits <= 7 : digits === 1 || digits === 2;
}
function dateOf(year, month, day) {
    const number = (0,_civil_day_js__WEBPACK_IMPORTED_MODULE_2__/* .civilDay */ .S)(year, month, day);
    if (number === undefined)
        return NOT_A_DATE;
    if (number > MAX_DAY || number < -MAX_DAY - 1)
        return (0,_cast_value_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('out-of-range');
    const digits = String(Math.abs(year)).padStart(4, '0');
    const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
    return { value: `${sign}${digits}-${twoDigits(month)}-${twoDigits(day)}` };
}
function twoDigits(number) {
    return number < 10 ? `0${number}` : String(number);
}


/***/ }),

/***/ 1230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ toDouble),
  S: () => (/* binding */ toFloat)
});

// EXTERNAL MODULE: ./build/core/history/cast/cast-value.js
var cast_value = __webpack_require__(5338);
;// CONCATENATED MODULE: ./build/core/history/cast/hex-float.js
/** https://docs.oracle.com/javase/8/docs/api/java/lang/Double.html#valueOf-java.lang.String- */
const HEX_FLOAT = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?)([0-9]+)[fFdD]?$/;
/** Bits that a text of a thousand characters can move a number from where its exponent puts it. */
const MOVED_BITS = 4096;
/** Beyond it a DOUBLE is infinite or 0. */
const MAX_EXPONENT = 1100;
/**
 * The same number in decimal digits, exactly, of a hexadecimal number as Java writes them
 * (`0x1.8p3`); undefined if the text is none. Of a number far beyond any DOUBLE it is one that is
 * far beyond, too.
 */
function decimalOfHexFloat(text) {
    const match = HEX_FLOAT.exec(text);
    if (match === null)
        return undefined;
    const [, sign = '', whole = '', fraction = '', exponentSign, exponentDigits] = match;
    if (whole + fraction === '')
        return undefined;
    const significand = BigInt(`0x${whole}${fraction}`);
    if (significand === 0n)
        return `${sign}0`;
    const magnitude = Math.min(Number(exponentDigits), MAX_EXPONENT + MOVED_BITS);
    const exponent = (exponentSign === '-' ? -magnitude : magnitude) - 4 * fraction.length;
    return exponent >= 0
        ? `${sign}${significand << BigInt(exponent)}`
        : // m / 2ⁿ is m · 5ⁿ / 10ⁿ.
            `${sign}${significand * 5n ** BigInt(-exponent)}e${exponent}`;
}

;// CONCATENATED MODULE: ./build/core/history/cast/nearest-float.js
const DECIMAL = /^[+-]?([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$/;
/** The largest FLOAT, and where rounding to infinity begins. */
const MAX_FLOAT = (2 - 2 ** -23) * 2 ** 127;
const TO_INFINITY = (2 - 2 ** -24) * 2 ** 127;
/**
 * The FLOAT that is nearest to a decimal text. Rounding the nearest DOUBLE is right but where that
 * lies in the middle between two FLOATs: there the digits decide that the DOUBLE has lost.
 */
function nearestFloat(decimal) {
    const double = Number(decimal);
    const float = Math.fround(double);
    const [inner, outer] = neighbours(Math.abs(double), Math.abs(float));
    if (inner === outer)
        return float;
    const side = compareWith(decimal, Math.abs(double));
    if (side === 0)
        return float;
    const magnitude = side < 0 ? inner : outer;
    return double < 0 ? -magnitude : magnitude;
}
/** The two FLOATs that a DOUBLE is in the middle of, the smaller first; twice the same if none. */
function neighbours(double, float) {
    if (double === TO_INFINITY)
        return [MAX_FLOAT, Infinity];
    if (double === float || !Number.isFinite(double) || !Number.isFinite(float))
        return [float, float];
    const other = 2 * double - float;
    if (Math.fround(other) !== other)
        return [float, float];
    return float < other ? [float, other] : [other, float];
}
/** Whether the magnitude of a decimal text is below (−1), at (0) or above (1) a DOUBLE. */
function compareWith(decimal, double) {
    const [, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(decimal) ?? [];
    let left = BigInt(`0${whole}${fraction}`);
    let binary = 0;
    let significand = double;
    while (!Number.isInteger(significand)) {
        significand *= 2;
        binary++;
    }
    let right = BigInt(significand);
    left <<= BigInt(binary);
    const scale = Number(exponent) - fraction.length;
    if (scale >= 0)
        left *= 10n ** BigInt(scale);
    else
        right *= 10n ** BigInt(-scale);
    return left < right ? -1 : left > right ? 1 : 0;
}

// EXTERNAL MODULE: ./build/core/history/cast/trimmed-text.js
var trimmed_text = __webpack_require__(9583);
;// CONCATENATED MODULE: ./build/core/history/cast/to-floating.js




/** What Java's parser takes besides hexadecimal digits: a suffix has no meaning. */
const to_floating_DECIMAL = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?([fFdD]?)$/;
const NAMED = new Map([
    ...['inf', '+inf', 'infinity', '+infinity'].map((name) => [name, Infinity]),
    ...['-inf', '-infinity'].map((name) => [name, -Infinity]),
    ['nan', NaN],
]);
/** Java's own spelling takes a sign. */
const SIGNED_NAN = /^[+-]NaN$/;
const NOT_A_NUMBER = (0,cast_value/* failed */.g)('not-a-number');
/** DOUBLE: the nearest of 64 bits; too large is infinite, and that is no failure. */
const toDouble = (text) => floating(text, Number);
/** FLOAT: the nearest of 32 bits, from the text itself: rounding twice gives others. */
const toFloat = (text) => floating(text, nearestFloat);
function floating(raw, nearest) {
    if ((0,trimmed_text/* isTooLong */.pn)(raw))
        return (0,cast_value/* failed */.g)('too-long');
    const text = (0,trimmed_text/* trimmedLikeJava */.oE)(raw);
    const match = to_floating_DECIMAL.exec(text);
    if (match !== null)
        return { value: nearest(match[1] === '' ? text : text.slice(0, -1)) };
    const named = NAMED.get(text.toLowerCase()) ?? (SIGNED_NAN.test(text) ? NaN : undefined);
    if (named !== undefined)
        return { value: named };
    const decimal = decimalOfHexFloat(text);
    return decimal === undefined ? NOT_A_NUMBER : { value: nearest(decimal) };
}


/***/ }),

/***/ 8735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ toTimestamp)
});

// EXTERNAL MODULE: ./build/core/history/cast/cast-value.js
var cast_value = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/core/history/cast/civil-day.js
var civil_day = __webpack_require__(313);
// EXTERNAL MODULE: ./build/core/history/cast/trimmed-text.js
var trimmed_text = __webpack_require__(9583);
;// CONCATENATED MODULE: ./build/core/history/cast/usual-timestamp.js

/** `2024-01-15T10:20:30`, or with a space. */
const SECONDS_LENGTH = 19;
const SEPARATORS = [
    [4, 0x2d],
    [7, 0x2d],
    [13, 0x3a],
    [16, 0x3a],
];
/**
 * Microseconds of a timestamp in the form that nearly all have, up to seconds or digits of them and
 * in UTC, read without a pattern: three times as fast. Undefined for any other text, valid or not.
 */
function usualTimestamp(text) {
    if (text.length < SECONDS_LENGTH ||
        !SEPARATORS.every(([at, code]) => text.charCodeAt(at) === code))
        return undefined;
    const between = text.charCodeAt(10);
    if (between !== 0x54 && between !== 0x20)
        return undefined;
    const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const day = (0,civil_day/* civilDay */.S)(year, twoDigits(text, 5), twoDigits(text, 8));
    const micros = fractionOf(text);
    // What is no digit is NaN, and so no day and below no limit.
    if (day === undefined || !(hour <= 23 && minute <= 59 && second <= 59))
        return undefined;
    const all = (day * 86_400 + hour * 3600 + minute * 60 + second) * 1_000_000 + micros;
    return Number.isSafeInteger(all) ? all : undefined;
}
function twoDigits(text, at) {
    return digit(text, at) * 10 + digit(text, at + 1);
}
function digit(text, at) {
    const value = text.charCodeAt(at) - 0x30;
    return value >= 0 && value <= 9 ? value : NaN;
}
/** Microseconds behind the seconds; NaN if anything but digits and a Z follows them. */
function fractionOf(text) {
    const end = text.charCodeAt(text.length - 1) === 0x5a ? text.length - 1 : text.length;
    if (end === SECONDS_LENGTH)
        return 0;
    if (text.charCodeAt(SECONDS_LENGTH) !== 0x2e)
        return NaN;
    let micros = 0;
    let unit = 100_000;
    for (let at = SECONDS_LENGTH + 1; at < end; at++) {
        micros += digit(text, at) * unit;
        unit = Math.floor(unit / 10);
    }
    return micros;
}

// EXTERNAL MODULE: ./build/core/history/cast/zone-names.js
var zone_names = __webpack_require__(8422);
;// CONCATENATED MODULE: ./build/core/history/cast/zone-offset.js


/** `+1:30` and `+01:5`, which Spark completes to two digits each before it asks Java. */
const SHORT_HOUR = /([+-])([0-9]):/;
const SHORT_MINUTE = /([+-])([0-9][0-9]):([0-9])$/;
/** Java's ZoneOffset: h, hh, hhmm, hh:mm, hhmmss or hh:mm:ss. */
const OFFSET = /^([+-])(?:([0-9])|([0-9]{2})(?:([0-9]{2})([0-9]{2})?|:([0-9]{2})(?::([0-9]{2}))?)?)$/;
const UTC = new Set(zone_names/* UTC_NAMES */.oC);
const MAX_OFFSET = 18 * 3600;
function completed(offset) {
    return offset
        .replace(SHORT_HOUR, (_, sign, hour) => `${sign}0${hour}:`)
        .replace(SHORT_MINUTE, '$1$2:0$3');
}
/**
 * Seconds that a zone is ahead of UTC, as Spark reads what follows the seconds of a timestamp:
 * a name of UTC, an offset up to 18 hours, or `UTC`, `GMT` or `UT` with an offset. Undefined if it is none of these.
 */
function zoneOffset(text) {
    const zone = (0,trimmed_text/* trimmedLikeJava */.oE)(text);
    if (UTC.has(zone))
        return 0;
    const rest = /^(?:UTC|GMT|UT)?(.*)$/s.exec(zone)?.[1] ?? '';
    const match = OFFSET.exec(completed(rest));
    if (match === null)
        return undefined;
    const [, sign, shortHour, hour = shortHour, minute, second, minute2 = minute, second2 = second] = match;
    const [hours, minutes, seconds] = [hour, minute2, second2].map((part) => Number(part ?? 0));
    if (hours === undefined || minutes === undefined || seconds === undefined)
        return undefined;
    if (minutes > 59 || seconds > 59)
        return undefined;
    const offset = hours * 3600 + minutes * 60 + seconds;
    if (offset > MAX_OFFSET)
        return undefined;
    return sign === '-' ? -offset : offset;
}
/**
 * Seconds that a named zone is ahead of UTC at a local time; `year` is that of the text, with its
 * sign. Undefined for what is no name, for years whose clocks the databases of the engines don't
 * tell alike, and for zones that the caller doesn't know.
 */
function offsetOfNamed(text, year, local, zones) {
    const name = (0,trimmed_text/* trimmedLikeJava */.oE)(text);
    const isKnown = (0,zone_names/* isZoneName */.QJ)(name) && year.length === 4;
    return isKnown && Number(year) >= zone_names/* ZONE_YEARS */.Uw.first && Number(year) <= zone_names/* ZONE_YEARS */.Uw.last
        ? zones(name, local)
        : undefined;
}

;// CONCATENATED MODULE: ./build/core/history/cast/to-timestamp.js





/**
 * A date, or the part of it that Spark completes; with a day also hours, minutes, seconds, digits
 * of a second, and behind seconds a zone. A year of six digits is read to be refused: Trino counts
 * beyond its range and starts again from below.
 */
const TIMESTAMP = /^([+-]?)([0-9]{4,6})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]*))?([^0-9.][^]*)?)?)?)?)?)?$/;
/** Spark adds today's date, another one in each run. */
const TIME_ALONE = /^(?:T[0-9]{1,2}|[0-9]{1,2}:)/;
const NOT_A_TIMESTAMP = (0,cast_value/* failed */.g)('not-a-timestamp');
/**
 * TIMESTAMP in microseconds; without a zone it is UTC, digits beyond microseconds are cut off.
 * https://github.com/apache/spark/blob/v3.3.0/sql/catalyst/src/main/scala/org/apache/spark/sql/catalyst/util/DateTimeUtils.scala
 */
function toTimestamp(zones) {
    return (raw) => {
        if ((0,trimmed_text/* isTooLong */.pn)(raw))
            return (0,cast_value/* failed */.g)('too-long');
        const text = (0,trimmed_text/* trimmed */.dE)(raw);
        const usual = usualTimestamp(text);
        if (usual !== undefined)
            return { value: BigInt(usual) };
        const match = TIMESTAMP.exec(text);
        if (match === null) {
            return TIME_ALONE.test(text) ? (0,cast_value/* failed */.g)('time-without-date') : NOT_A_TIMESTAMP;
        }
        const [, sign = '', year = '', month, day, hour, minute, second, fraction, zone] = match;
        const date = (0,civil_day/* civilDay */.S)(Number(sign + year), Number(month ?? 1), Number(day ?? 1));
        const time = secondOfDay(hour, minute, second);
        if (date === undefined || time === undefined)
            return NOT_A_TIMESTAMP;
        if (year.length > 5)
            return (0,cast_value/* failed */.g)('out-of-range');
        const local = date * 86_400 + time;
        const offset = zone === undefined || zone === 'Z'
            ? 0
            : (zoneOffset(zone) ?? offsetOfNamed(zone, sign + year, local, zones));
        if (offset === undefined)
            return (0,cast_value/* failed */.g)('unknown-zone');
        return microseconds(local - offset, fraction);
    };
}
function secondOfDay(hour = '0', minute = '0', second = '0') {
    const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
    if (hours > 23 || minutes > 59 || seconds > 59)
        return undefined;
    return hours * 3600 + minutes * 60 + seconds;
}
/** A number holds the microseconds of the years −31 to 2255 exactly. */
function microseconds(seconds, fraction = '') {
    const micros = fraction === '' ? 0 : Number(fraction.slice(0, 6).padEnd(6, '0'));
    const all = seconds * 1_000_000 + micros;
    return Number.isSafeInteger(all)
        ? { value: BigInt(all) }
        : { value: BigInt(seconds) * 1000000n + BigInt(micros) };
}


/***/ }),

/***/ 9583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ SPACES_AND_CONTROL),
/* harmony export */   SF: () => (/* binding */ MAX_CHARACTERS),
/* harmony export */   dE: () => (/* binding */ trimmed),
/* harmony export */   oE: () => (/* binding */ trimmedLikeJava),
/* harmony export */   pn: () => (/* binding */ isTooLong),
/* harmony export */   vK: () => (/* binding */ SPACES_OF_JAVA)
/* harmony export */ });
/**
 * Characters of a text that becomes a number, a truth value, a date or a time. A longer one has no
 * value, in all engines: Spark would read some of them (a thousand zeros and a 1), but then the
 * time for one text has no bound.
 */
const MAX_CHARACTERS = 1000;
/** Whether a text has more than {@link MAX_CHARACTERS} characters, counted as SQL's `length` does. */
function isTooLong(text) {
    if (text.length <= MAX_CHARACTERS)
        return false;
    if (text.length > 2 * MAX_CHARACTERS)
        return true;
    // A character beyond U+FFFF is two code units.
    return [...text].length > MAX_CHARACTERS;
}
/** The characters that Java's `String.trim` removes. Spark uses it for FLOAT, DOUBLE and DECIMAL. */
const SPACES_OF_JAVA = Array.from({ length: 0x21 }, (_, code) => code);
/**
 * The characters that Spark removes around whole numbers, truth values, dates and times: ASCII's
 * control characters and the space, no other space of Unicode.
 * https://github.com/apache/spark/blob/v3.3.0/common/unsafe/src/main/java/org/apache/spark/unsafe/types/UTF8String.java
 */
const SPACES_AND_CONTROL = [...SPACES_OF_JAVA, 0x7f];
/** Without {@link SPACES_AND_CONTROL} around it. */
function trimmed(text) {
    return between(text, isSpaceOrControl);
}
/** Without {@link SPACES_OF_JAVA} around it. */
function trimmedLikeJava(text) {
    return between(text, (code) => code <= 0x20);
}
function isSpaceOrControl(code) {
    return code <= 0x20 || code === 0x7f;
}
function between(text, isOutside) {
    let start = 0;
    let end = text.length;
    while (start < end && isOutside(text.charCodeAt(start)))
        start++;
    while (end > start && isOutside(text.charCodeAt(end - 1)))
        end--;
    return start === 0 && end === text.length ? text : text.slice(start, end);
}


/***/ }),

/***/ 8422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ UNCERTAIN_ZONES),
/* harmony export */   QJ: () => (/* binding */ isZoneName),
/* harmony export */   Uw: () => (/* binding */ ZONE_YEARS),
/* harmony export */   oC: () => (/* binding */ UTC_NAMES),
/* harmony export */   oM: () => (/* binding */ ZONE_AREAS)
/* harmony export */ });
/* unused harmony export ZONE_NAMES */
/**
 * Areas of the time zone database whose names Spark, Trino and JavaScript know alike, each with its
 * places. https://www.iana.org/time-zones
 */
const PLACES = {
    Africa: `
    Abidjan Accra Addis_Ababa Algiers Asmara Asmera Bamako Bangui Banjul Bissau Blantyre
    Brazzaville Bujumbura Cairo Ceuta Conakry Dakar Dar_es_Salaam Djibouti Douala Freetown
    Gaborone Harare Johannesburg Juba Kampala Khartoum Kigali Kinshasa Lagos Libreville Lome
    Luanda Lubumbashi Lusaka Malabo Maputo Maseru Mbabane Mogadishu Monrovia Nairobi Ndjamena
    Niamey Nouakchott Ouagadougou Porto-Novo Sao_Tome Timbuktu Tripoli Tunis Windhoek
  `,
    America: `
    Adak Anchorage Anguilla Antigua Araguaina Argentina/Buenos_Aires Argentina/Catamarca
    Argentina/ComodRivadavia Argentina/Cordoba Argentina/Jujuy Argentina/La_Rioja
    Argentina/Mendoza Argentina/Rio_Gallegos Argentina/Salta Argentina/San_Juan Argentina/San_Luis
    Argentina/Tucuman Argentina/Ushuaia Aruba Asuncion Atikokan Atka Bahia Bahia_Banderas Barbados
    Belem Belize Blanc-Sablon Boa_Vista Bogota Boise Buenos_Aires Cambridge_Bay Campo_Grande
    Cancun Caracas Catamarca Cayenne Cayman Chicago Chihuahua Ciudad_Juarez Coral_Harbour Cordoba
    Costa_Rica Creston Cuiaba Curacao Danmarkshavn Dawson Dawson_Creek Denver Detroit Dominica
    Eirunepe El_Salvador Ensenada Fort_Nelson Fort_Wayne Fortaleza Glace_Bay Godthab Goose_Bay
    Grand_Turk Grenada Guadeloupe Guatemala Guayaquil Guyana Halifax Havana Hermosillo
    Indiana/Indianapolis Indiana/Knox Indiana/Marengo Indiana/Petersburg Indiana/Tell_City
    Indiana/Vevay Indiana/Vincennes Indiana/Winamac Indianapolis Inuvik Iqaluit Jamaica Jujuy
    Juneau Kentucky/Louisville Kentucky/Monticello Knox_IN Kralendijk La_Paz Lima Los_Angeles
    Louisville Lower_Princes Maceio Managua Manaus Marigot Martinique Matamoros Mazatlan Mendoza
    Menominee Merida Metlakatla Mexico_City Miquelon Moncton Monterrey Montevideo Montreal
    Montserrat Nassau New_York Nipigon Nome Noronha North_Dakota/Beulah North_Dakota/Center
    North_Dakota/New_Salem Nuuk Ojinaga Panama Pangnirtung Paramaribo Phoenix Port-au-Prince
    Port_of_Spain Porto_Acre Porto_Velho Puerto_Rico Punta_Arenas Rainy_River Rankin_Inlet Recife
    Regina Resolute Rio_Branco Rosario Santa_Isabel Santarem Santiago Santo_Domingo Sao_Paulo
    Scoresbysund Shiprock Sitka St_Barthelemy St_Johns St_Kitts St_Lucia St_Thomas St_Vincent
    Swift_Current Tegucigalpa Thule Thunder_Bay Tijuana Toronto Tortola Virgin Whitehorse Winnipeg
    Yakutat
  `,
    Antarctica: `
    Casey Davis DumontDUrville Macquarie Mawson McMurdo Palmer Rothera South_Pole Syowa Troll
    Vostok
  `,
    Arctic: `Longyearbyen`,
    Asia: `
    Aden Almaty Amman Anadyr Aqtau Aqtobe Ashgabat Ashkhabad Atyrau Baghdad Bahrain Baku Bangkok
    Barnaul Beirut Bishkek Brunei Calcutta Chita Choibalsan Chongqing Chungking Colombo Dacca
    Damascus Dhaka Dili Dubai Dushanbe Famagusta Gaza Harbin Hebron Ho_Chi_Minh Hong_Kong Hovd
    Irkutsk Istanbul Jakarta Jayapura Jerusalem Kabul Kamchatka Karachi Kashgar Kathmandu Katmandu
    Khandyga Kolkata Krasnoyarsk Kuala_Lumpur Kuching Kuwait Macao Macau Magadan Makassar Manila
    Muscat Nicosia Novokuznetsk Novosibirsk Omsk Oral Phnom_Penh Pontianak Pyongyang Qatar
    Qostanay Qyzylorda Rangoon Riyadh Saigon Sakhalin Samarkand Seoul Shanghai Singapore
    Srednekolymsk Taipei Tashkent Tbilisi Tehran Tel_Aviv Thimbu Thimphu Tokyo Tomsk Ujung_Pandang
    Ulaanbaatar Ulan_Bator Urumqi Ust-Nera Vientiane Vladivostok Yakutsk Yangon Yekaterinburg
    Yerevan
  `,
    Atlantic: `
    Azores Bermuda Canary Cape_Verde Faeroe Faroe Jan_Mayen Madeira Reykjavik South_Georgia
    St_Helena Stanley
  `,
    Australia: `
    ACT Adelaide Brisbane Broken_Hill Canberra Currie Darwin Eucla Hobart LHI Lindeman Lord_Howe
    Melbourne NSW North Perth Queensland South Sydney Tasmania Victoria West Yancowinna
  `,
    Europe: `
    Amsterdam Andorra Astrakhan Athens Belfast Belgrade Berlin Bratislava Brussels Bucharest
    Budapest Busingen Chisinau Copenhagen Dublin Gibraltar Guernsey Helsinki Isle_of_Man Istanbul
    Jersey Kaliningrad Kiev Kirov Kyiv Lisbon Ljubljana London Luxembourg Madrid Malta Mariehamn
    Minsk Monaco Moscow Nicosia Oslo Paris Podgorica Prague Riga Rome Samara San_Marino Sarajevo
    Saratov Simferopol Skopje Sofia Stockholm Tallinn Tirane Tiraspol Ulyanovsk Uzhgorod Vaduz
    Vatican Vienna Vilnius Volgograd Warsaw Zagreb Zaporozhye Zurich
  `,
    Indian: `Antananarivo Chagos Christmas Cocos Comoro Kerguelen Mahe Maldives Mauritius Mayotte Reunion`,
    Pacific: `
    Apia Auckland Bougainville Chatham Chuuk Easter Efate Enderbury Fakaofo Fiji Funafuti
    Galapagos Gambier Guadalcanal Guam Honolulu Johnston Kanton Kiritimati Kosrae Kwajalein Majuro
    Marquesas Midway Nauru Niue Norfolk Noumea Pago_Pago Palau Pitcairn Pohnpei Ponape
    Port_Moresby Rarotonga Saipan Samoa Tahiti Tarawa Tongatapu Truk Wake Wallis Yap
  `,
};
/** Names that Java has for UTC. Three of them may have an offset: see zone-offset.ts. */
const UTC_NAMES = [
    ...['Z', 'Zulu', 'UTC', 'GMT', 'UT', 'UCT', 'GMT0', 'Greenwich', 'Universal'],
    ...['UTC', 'GMT', 'UCT', 'GMT0', 'Zulu', 'Greenwich', 'Universal'].map((name) => `Etc/${name}`),
];
const ZONE_AREAS = Object.keys(PLACES);
/**
 * Zones whose clocks the databases of today's engines tell differently from 2026 on, an hour apart:
 * they have no value, and are no part of {@link isZoneName}.
 */
const UNCERTAIN_ZONES = [
    'Africa/Casablanca',
    'Africa/El_Aaiun',
    'America/Edmonton',
    'America/Vancouver',
    'America/Yellowknife',
];
/** Years of which the databases tell the same; without a sign. */
const ZONE_YEARS = {
    first: 1980,
    last: 2037,
    pattern: '(?:19[89][0-9]|20[0-2][0-9]|203[0-7])',
};
const NAMES = new Set(Object.entries(PLACES).flatMap(([area, places]) => places
    .trim()
    .split(/\s+/)
    .map((place) => `${area}/${place}`)));
/** In order. */
const ZONE_NAMES = [...NAMES];
/** Whether a text is the name of a zone, in its right case, that a timestamp may have. */
function isZoneName(text) {
    return NAMES.has(text);
}


/***/ })

};
