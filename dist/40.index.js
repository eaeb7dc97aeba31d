"use strict";
exports.id = 40;
exports.ids = [40];
exports.modules = {

/***/ 7040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchBy: () => (/* binding */ fetchBy)
/* harmony export */ });
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9392);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3213);
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
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyFor */ .i)(url, env);
        if (proxy.kind === 'invalid')
            throw new Error(proxy.text);
        const reply = await (0,_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .J)({ url, headers }, proxy, signal);
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
/* unused harmony export bypassesProxy */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5194);
/** Chooses the proxy for a URL from the environment. Pure. */


function readProxyVariable(env, name) {
    // The lower-case name takes precedence, as in curl and undici.
    for (const candidate of [name.toLowerCase(), name]) {
        const value = env[candidate]?.trim();
        if (value !== undefined && value !== '')
            return { name: candidate, value };
    }
    return undefined;
}
/**
 * The proxy for `url`, as Node.js chooses it: HTTPS_PROXY for https, HTTP_PROXY for http, none for hosts in NO_PROXY.
 * `lab-proxy:3128` means `http://lab-proxy:3128`.
 *
 * @param env the step's environment
 */
function proxyFor(url, env) {
    const set = readProxyVariable(env, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
    if (set === undefined || bypassesProxy(url, readProxyVariable(env, 'NO_PROXY')?.value ?? ''))
        return { kind: 'none' };
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(set.value) ? set.value : `http://${set.value}`;
    const proxy = URL.parse(address);
    // The URL parser takes `me` for the host of `me:12#34@lab`, and a part of the password for the port.
    if (proxy === null || `${proxy.pathname}${proxy.search}${proxy.hash}`.includes('@')) {
        return {
            kind: 'invalid',
            text: `${set.name} is not a URL: write it as http://HOST:PORT; write /, ? and # in a user name or password as %2F, %3F and %23`,
        };
    }
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
        return {
            kind: 'invalid',
            text: `${set.name} is set to a ${proxy.protocol.slice(0, -1)} proxy: only http:// and https:// proxies can be used`,
        };
    }
    const authorization = (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_1__/* .basicAuthHeader */ .mn)(proxy);
    return {
        kind: 'proxy',
        url: proxy.origin,
        host: proxy.host,
        ...(authorization && { authorization }),
    };
}
const DEFAULT_PORTS = { 'http:': '80', 'https:': '443' };
/**
 * Whether NO_PROXY exempts this URL.
 *
 * @param noProxy entries separated by commas or white space: a host, which includes its subdomains, with or without a leading `.` or
 *   `*.`; an IP address; a range (`10.0.0.0/8`, as in curl since 7.86, Go and Python's requests); `*` for everything. An entry with a
 *   port applies to that port only.
 */
function bypassesProxy({ hostname, port, protocol }, noProxy) {
    const host = normalizeHost(hostname);
    const requestedPort = port || DEFAULT_PORTS[protocol];
    return noProxy.split(/[,\s]+/).some((entry) => {
        const [, name = entry, entryPort] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
        if (entryPort !== undefined && Number(entryPort) !== Number(requestedPort))
            return false;
        if (name === '*')
            return true;
        const entryHost = normalizeHost(name.replace(/^\*?\./, ''));
        if (entryHost === '')
            return false;
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
            return isInRange(host, entryHost);
        return (host === entryHost && !name.startsWith('*.')) || host.endsWith(`.${entryHost}`);
    });
}
/** A host name for comparison: lower case, without brackets and trailing dot. */
function normalizeHost(host) {
    return host
        .toLowerCase()
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/\.$/, '');
}
function isInRange(address, range) {
    const [, first = range, bits] = /^(.*)\/(\d{1,3})$/.exec(range) ?? [];
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(first);
    const length = family === 6 ? 128 : 32;
    if (family === 0 || Number(bits ?? 0) > length)
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(first, Number(bits ?? length), family === 6 ? 'ipv6' : 'ipv4');
    return list.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
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
    const common = {
        ...{ connections: 1, allowH2: false, connectTimeout: 0, headersTimeout: 0, bodyTimeout: 0 },
        connect: undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_0___default()(network),
    };
    if (proxy.kind !== 'proxy')
        return new (undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1___default())(common);
    const ProxyAgent = await loadProxyAgent();
    return new ProxyAgent({
        ...common,
        proxyTls: network,
        uri: proxy.url,
        ...(proxy.authorization !== undefined && { token: proxy.authorization }),
    });
}
async function loadProxyAgent() {
    const [{ default: ProxyAgent }, { default: Dispatcher }, { default: connect }] = await Promise.all([
        __webpack_require__.e(/* import() */ 672).then(__webpack_require__.t.bind(__webpack_require__, 6672, 23)),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 883, 23)),
        __webpack_require__.e(/* import() */ 660).then(__webpack_require__.t.bind(__webpack_require__, 2279, 23)),
    ]);
    // Done by undici's index, which is not loaded: the proxy agent asks for its tunnels by this method (lib/dispatcher/proxy-agent.js).
    Dispatcher.prototype.connect = connect;
    return ProxyAgent;
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
    let dispatcher;
    let requestStarted = false;
    try {
        dispatcher = await open(proxy);
        return await exchange(dispatcher, request, signal, () => {
            requestStarted = true;
        });
    }
    catch (error) {
        return { kind: 'broken', error, requestStarted, aborted: signal.aborted };
    }
    finally {
        // Not awaited: what hangs is what is being destroyed. An abort signal alone does not end a hung handshake.
        dispatcher?.destroy().catch(() => { });
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
;