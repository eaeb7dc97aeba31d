export const id = 40;
export const ids = [40];
export const modules = {

/***/ 7040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchBy: () => (/* binding */ fetchBy)
/* harmony export */ });
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9392);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3213);
/** `fetch` for a client that wants one: a GET by this room's own transport, proxies and all. */


/**
 * A `fetch` that gets: it ends the moment its signal aborts, whatever hangs, leaves no connection behind, follows no
 * redirect, and reads 2 MiB at most.
 *
 * @param env the step's environment, for the proxy variables
 */
function fetchBy(env) {
    return async (address, { method = 'GET', headers = {}, signal = new AbortController().signal } = {}) => {
        if (method !== 'GET')
            throw new TypeError(`only GET, not ${method}`);
        const url = new URL(address);
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyFor */ .i)(url, env);
        if (proxy.kind === 'invalid')
            throw new Error(proxy.text);
        const reply = await (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .J)({ url, headers }, proxy, signal);
        if (reply.kind === 'broken')
            throw reply.error;
        const { body, status } = reply;
        return { url: url.href, status, headers: new Map(Object.entries(reply.headers)), text: async () => body };
    };
}


/***/ }),

/***/ 9392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
/** Which proxy stands between the runner and an address. Pure. */

function variable(env, name) {
    // Lower case wins, as in curl and undici.
    for (const candidate of [name.toLowerCase(), name]) {
        const value = env[candidate]?.trim();
        if (value !== undefined && value !== '')
            return { name: candidate, value };
    }
    return undefined;
}
/**
 * The proxy that the environment names for `url`: HTTPS_PROXY for https, HTTP_PROXY for http, no other, as curl and
 * Node itself do. NO_PROXY comes back as text, because undici decides on it. `lab-proxy:3128` means
 * `http://lab-proxy:3128`.
 */
function proxyFor(url, env) {
    const set = variable(env, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
    if (set === undefined)
        return { kind: 'none' };
    const noProxy = variable(env, 'NO_PROXY')?.value ?? '';
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(set.value) ? set.value : `http://${set.value}`;
    if (!URL.canParse(address)) {
        return { kind: 'invalid', text: `${set.name} is not a URL: write it as http://HOST:PORT` };
    }
    const proxy = new URL(address);
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
        return {
            kind: 'invalid',
            text: `${set.name} names a ${proxy.protocol.slice(0, -1)} proxy: only http:// and https:// proxies can be used`,
        };
    }
    const authorization = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .basicLogin */ .YY)(proxy);
    return {
        kind: 'proxy',
        url: proxy.origin,
        host: proxy.host,
        noProxy,
        ...(authorization && { authorization }),
    };
}


/***/ }),

/***/ 3213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ get),
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9136);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7405);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1__);


/** Reply bodies are read this far: an error tree or a message fits many times over, a 5 GB answer does not. */
const REPLY_BYTES = 64 * 1024;
/** A page of a hundred jobs with their steps has some 500 kB. */
const DOCUMENT_BYTES = 2 * 1024 * 1024;
/**
 * How long a reply's body may take once its status is known. The status has decided by then; what is missing is a
 * message id or a reason, which is not worth holding a runner for.
 */
const REPLY_BODY_MS = 3_000;
/**
 * Node gives an address 250 ms before it takes the next. That is less than a satellite or VPN link needs, and less than one lost
 * packet costs: TCP sends its SYN again after a second (RFC 6298).
 */
const NEXT_ADDRESS_AFTER_MS = 2_000;
function plainHeaders(headers) {
    const plain = {};
    for (const [name, value] of Object.entries(headers)) {
        const first = Array.isArray(value) ? value[0] : value;
        if (first !== undefined)
            plain[name.toLowerCase()] = first;
    }
    return plain;
}
async function open(proxy) {
    const network = { autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS, allowH2: false, timeout: 0 };
    let direct = false;
    const connector = undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_0___default()(network);
    const connect = (options, callback) => {
        direct = true;
        connector(options, callback);
    };
    const common = { connections: 1, allowH2: false, connectTimeout: 0, headersTimeout: 0, bodyTimeout: 0 };
    if (proxy.kind !== 'proxy') {
        return { dispatcher: new (undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1___default())({ ...common, connect }), direct: () => direct };
    }
    const EnvHttpProxyAgent = await loadProxyAgent();
    const dispatcher = new EnvHttpProxyAgent({
        ...common,
        connect,
        proxyTls: network,
        // Given in full, so that undici does not look into the environment by itself.
        httpProxy: proxy.url,
        httpsProxy: proxy.url,
        noProxy: proxy.noProxy,
        ...(proxy.authorization !== undefined && { token: proxy.authorization }),
    });
    return { dispatcher, direct: () => direct };
}
async function loadProxyAgent() {
    const [{ default: EnvHttpProxyAgent }, { default: Dispatcher }, { default: connect }] = await Promise.all([
        __webpack_require__.e(/* import() */ 137).then(__webpack_require__.t.bind(__webpack_require__, 3137, 23)),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 883, 23)),
        __webpack_require__.e(/* import() */ 660).then(__webpack_require__.t.bind(__webpack_require__, 2279, 23)),
    ]);
    // Done by undici's index, which is not loaded: the proxy agent asks for its tunnels by this method (lib/dispatcher/proxy-agent.js).
    Dispatcher.prototype.connect = connect;
    return EnvHttpProxyAgent;
}
/**
 * Sends one POST and reads the reply. Settles as soon as the signal aborts, whatever hangs, and leaves no connection
 * behind. Never rejects. Redirects are replies like any other.
 */
function post(request, proxy, signal) {
    return send({ ...request, method: 'POST', replyBytes: REPLY_BYTES }, proxy, signal);
}
/** The same for a GET, whose reply is what it is sent for. */
function get(request, proxy, signal) {
    return send({ ...request, method: 'GET', replyBytes: DOCUMENT_BYTES }, proxy, signal);
}
async function send(request, proxy, signal) {
    let line;
    let sent = false;
    try {
        line = await open(proxy);
        return await exchange(line.dispatcher, request, signal, () => {
            sent = true;
        });
    }
    catch (error) {
        const proxied = proxy.kind === 'proxy' && line?.direct() !== true;
        return { kind: 'broken', error, sent, proxied, aborted: signal.aborted };
    }
    finally {
        // Not awaited: what hangs is what is being destroyed. An abort signal alone does not end a hung handshake.
        line?.dispatcher.destroy().catch(() => { });
    }
}
function exchange(dispatcher, { url, method, headers, body, replyBytes }, signal, onSent) {
    return new Promise((resolve, reject) => {
        let head;
        let bodyTimer;
        const chunks = [];
        let size = 0;
        const settle = (error) => {
            clearTimeout(bodyTimer);
            signal.removeEventListener('abort', stop);
            // A known status stands, however its body ends.
            if (head === undefined)
                reject(error);
            else
                resolve({ kind: 'reply', ...head, body: Buffer.concat(chunks).toString('utf8', 0, replyBytes) });
        };
        const stop = () => settle(signal.reason);
        if (signal.aborted) {
            stop();
            return;
        }
        signal.addEventListener('abort', stop);
        dispatcher.dispatch({
            origin: url.origin,
            path: url.pathname + url.search,
            method,
            headers,
            body: body ?? null,
            reset: true,
        }, {
            onRequestStart: onSent,
            onResponseStart(_controller, status, replyHeaders) {
                if (status < 200)
                    return;
                head = { status, headers: plainHeaders(replyHeaders) };
                bodyTimer = setTimeout(settle, REPLY_BODY_MS);
            },
            onResponseData(_controller, chunk) {
                chunks.push(chunk);
                size += chunk.length;
                if (size >= replyBytes)
                    settle();
            },
            onResponseEnd: () => settle(),
            onResponseError: (_controller, error) => settle(error),
        });
    });
}


/***/ })

};
