export const id = 4888;
export const ids = [4888];
export const modules = {

/***/ 34888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   offsetOf: () => (/* binding */ offsetOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Offset of the key or the value that a problem is about; for a missing key, of its parent. */
function offsetOf(document, { path, isAboutKey }) {
    let node = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
        const inside = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? node.resolve(document) : node;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(inside)) {
            const pair = inside.items.find(({ key }) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? key.value : key) === step);
            if (pair === undefined)
                break;
            const isLast = index === path.length - 1;
            node = pair.value;
            offset = (isLast && isAboutKey ? undefined : startOf(node)) ?? startOf(pair.key) ?? offset;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(inside) && typeof step === 'number') {
            node = inside.items[step];
            offset = startOf(node) ?? offset;
        }
        else
            break;
    }
    return offset;
}
function startOf(node) {
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        return undefined;
    const [start] = node.range;
    return typeof start === 'number' ? start : undefined;
}


/***/ })

};
