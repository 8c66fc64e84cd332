export const id = 820;
export const ids = [820];
export const modules = {

/***/ 60820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DeleteObjectCommand: () => (/* reexport */ DeleteObjectCommand),
  GetObjectCommand: () => (/* reexport */ GetObjectCommand/* GetObjectCommand */.j),
  HeadObjectCommand: () => (/* reexport */ HeadObjectCommand),
  ListObjectsV2Command: () => (/* reexport */ ListObjectsV2Command/* ListObjectsV2Command */.u),
  PutObjectCommand: () => (/* reexport */ PutObjectCommand),
  S3Client: () => (/* reexport */ S3Client/* S3Client */.Y)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(23611);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(35120);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/DeleteObjectCommand.js


class DeleteObjectCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteObject", schemas_0/* DeleteObject$ */.$CM) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/HeadObjectCommand.js


class HeadObjectCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw8 */.y3, "HeadObject", schemas_0/* HeadObject$ */.QdX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/PutObjectCommand.js


class PutObjectCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw11 */.yC, "PutObject", schemas_0/* PutObject$ */.lHz) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetObjectCommand.js
var GetObjectCommand = __webpack_require__(10040);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/ListObjectsV2Command.js
var ListObjectsV2Command = __webpack_require__(59693);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/S3Client.js + 9 modules
var S3Client = __webpack_require__(18897);
;// CONCATENATED MODULE: ./build/registry/aws-s3-sdk.js
// The part of the SDK that is used, by name: bundles leave out the rest, which is read at every
// start otherwise.



/***/ })

};
