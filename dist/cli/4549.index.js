export const id = 4549;
export const ids = [4549];
export const modules = {

/***/ 64549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   directoryTables: () => (/* binding */ directoryTables)
/* harmony export */ });
/* harmony import */ var _directory_shared_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44953);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27163);
/* harmony import */ var _stored_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5328);



/** The embedded catalogue, for those who only look. A database without tables is empty. */
function directoryTables(directory, places) {
    const { files } = (0,_directory_shared_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedDirectory */ .D)(directory);
    const { table } = (0,_directory_js__WEBPACK_IMPORTED_MODULE_1__.directoryWarehouse)(directory, places);
    return {
        list: async (database) => {
            const entries = await files.entries((0,_stored_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogueFolder */ .e)(database));
            const names = entries.flatMap(({ name }) => /^(.*)\.json$/.exec(name)?.[1] ?? []);
            const tables = await Promise.all(names.map((name) => table(database, name)));
            return tables
                .filter((one) => one !== undefined)
                .map((one) => ({
                ...one,
                description: undefined,
                comments: new Map(),
                required: new Set(),
            }));
        },
    };
}


/***/ })

};
