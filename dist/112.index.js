"use strict";
exports.id = 112;
exports.ids = [112];
exports.modules = {

/***/ 112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createProxyTransport: () => (/* binding */ createProxyTransport)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4660);
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9136);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(883);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6672);
/* harmony import */ var undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3487);





// ProxyAgent opens its tunnels with this method (lib/dispatcher/proxy-agent.js), which undici's index adds. The index is not loaded.
(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2___default().prototype).connect = (undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0___default());
/** A {@link Transport} through this proxy: by CONNECT for https, by a request with the whole URL for http. */
function createProxyTransport(proxy) {
    return (request, signal, progress) => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_4__/* .runExchange */ .jC)(request, signal, progress, (events) => {
        const { body = null, headers, method, url } = request;
        const isLong = body instanceof Uint8Array;
        const agent = openAgent(proxy);
        agent.dispatch({
            ...{ method, reset: true },
            body: isLong ? blocksOf(body, events.written) : body,
            headers: isLong ? { ...headers, 'content-length': String(body.length) } : headers,
            origin: url.origin,
            path: url.pathname + url.search,
        }, {
            onRequestStart: () => {
                events.started();
                if (!isLong)
                    events.written();
            },
            onResponseStart(_controller, status, responseHeaders) {
                if (status >= 200)
                    events.head(status, flatten(responseHeaders));
            },
            onResponseData: (_controller, chunk) => events.data(chunk),
            onResponseEnd: events.end,
            onResponseError: (_controller, error) => events.fail(error),
        });
        // `destroy` also ends what an abort signal does not: a proxy or a TLS handshake that hangs. What hangs is not waited for.
        return () => void agent.destroy().catch(() => { });
    });
}
/** Bytes. */
const BLOCK_BYTES = 64 * 1024;
/**
 * A body in blocks: undici reads the next one when the connection has taken those before, so the end of this function shows that the
 * body was written. undici's own event for that comes as soon as the body is queued.
 *
 * @param written called when the last block was taken
 */
function blocksOf(body, written) {
    function* blocks() {
        for (let start = 0; start < body.length; start += BLOCK_BYTES)
            yield body.subarray(start, start + BLOCK_BYTES);
        // A connection that breaks while it takes the last block also asks for another one, but never for one after that.
        yield body.subarray(body.length);
        written();
    }
    // undici accepts any iterable; its types do not say so.
    return blocks();
}
function openAgent(proxy) {
    const network = { autoSelectFamilyAttemptTimeout: _exchange_js__WEBPACK_IMPORTED_MODULE_4__/* .NEXT_ADDRESS_AFTER_MS */ .h3, allowH2: false, timeout: 0 };
    return new (undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3___default())({
        ...{ connections: 1, allowH2: false, connectTimeout: 0, headersTimeout: 0, bodyTimeout: 0 },
        maxHeaderSize: _exchange_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_HEADER_BYTES */ .v8,
        connect: undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1___default()(network),
        proxyTls: network,
        requestTls: network,
        uri: proxy.url,
        ...(proxy.authorization !== undefined && { token: proxy.authorization }),
    });
}
/** Name and value in turn. */
function flatten(headers) {
    return Object.entries(headers).flatMap(([name, value = []]) => (Array.isArray(value) ? value : [value]).flatMap((one) => [name, one]));
}


/***/ })

};
;