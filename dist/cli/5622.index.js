export const id = 5622;
export const ids = [5622];
export const modules = {

/***/ 65622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bringRows: () => (/* binding */ bringRows)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _history_active_topic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97779);
/* harmony import */ var _warehouse_duckdb_open_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52491);
/* harmony import */ var _open_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54997);




/**
 * Brings a topic's tables with rows to the catalogue after an activation, so that any client sees
 * them as they are. Returns a warning where that can't be done now: the next command that works on
 * the rows does it first of all.
 */
async function bringRows(directory, topic) {
    if (!(0,_warehouse_duckdb_open_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRows */ .iB)(directory))
        return undefined;
    try {
        await (0,_open_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .withRows */ .Q)(directory, async (ports) => {
            const active = await (0,_history_active_topic_js__WEBPACK_IMPORTED_MODULE_1__/* .readActiveTopic */ .Q)(topic, ports);
            if (active === undefined)
                return;
            const { databases } = ports.places;
            const name = active.version.schema.tableName;
            await ports.rows.facts({
                topic,
                standardized: { database: databases.standardized, name },
                curated: { database: databases.curated, name },
            });
        });
        return undefined;
    }
    catch (error) {
        return `The tables with rows don't show the new version yet: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error))}`;
    }
}


/***/ })

};
