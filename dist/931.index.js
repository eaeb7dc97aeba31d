"use strict";
exports.id = 931;
exports.ids = [931];
exports.modules = {

/***/ 931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/delivery/network-error.ts
/** Explains why no HTTP status came back, in a sentence with a remedy. Pure. */

/** Least specific codes: used only if no other address failed differently. A machine without IPv6 has them for each IPv6 address. */
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);
/** The most specific code in an error, its parts (Happy Eyeballs throws one AggregateError for all addresses) or its cause. */
function findErrorCode(error, depth = 0) {
    if (!(error instanceof Error) || depth > 4)
        return { code: '', message: '' };
    if (error instanceof AggregateError) {
        const parts = error.errors.map((part) => findErrorCode(part, depth + 1));
        const specific = parts.find(({ code }) => !UNREACHABLE.has(code)) ?? parts[0];
        if (specific !== undefined)
            return specific;
    }
    const code = (0,errors/* errorCode */.C)(error) ?? '';
    if (code !== '')
        return { code, message: error.message };
    // Some of undici's parser errors have no code.
    if (error.name === 'HTTPParserError')
        return { code: 'HPE_', message: error.message };
    const cause = findErrorCode(error.cause, depth + 1);
    return cause.code === '' ? { code: '', message: error.message } : cause;
}
/** OpenSSL's verification errors as Node names them (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const UNTRUSTED = new Set([
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_UNTRUSTED',
    'CERT_SIGNATURE_FAILURE',
    'INVALID_CA',
    'CERT_CHAIN_TOO_LONG',
    'INVALID_PURPOSE',
    'CERT_REJECTED',
    'CERT_REVOKED',
]);
function certificateText(code, extraCa) {
    if (UNTRUSTED.has(code)) {
        return extraCa
            ? 'certificate not trusted even with NODE_EXTRA_CA_CERTS: check that its file contains the CA that signed the certificate'
            : "certificate not trusted: set NODE_EXTRA_CA_CERTS to the signing CA's PEM file in the step's env";
    }
    switch (code) {
        case 'CERT_HAS_EXPIRED':
            return "certificate expired: have it renewed, or check this machine's clock";
        case 'CERT_NOT_YET_VALID':
            // The clock of a Jetson without a clock battery starts in 1970.
            return "certificate not valid yet: check this machine's clock";
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
        case 'UND_ERR_PRX_TLS':
            return 'the certificate is for another host name: check the host in the URL';
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
        case 'ERR_SSL_HTTP_REQUEST':
            return 'that port does not use TLS: should the URL start with http://?';
    }
    return undefined;
}
/**
 * What happened, to follow the host in a sentence.
 * @param code of Node.js, OpenSSL, llhttp or undici; may be empty
 */
function networkText(code, requestStarted) {
    switch (code) {
        case 'ENOTFOUND':
            return 'no such host name: check the URL and the DNS of this machine';
        case 'EAI_AGAIN':
            return 'the host name could not be looked up: the DNS server of this machine did not answer';
        case 'ECONNREFUSED':
            return 'connection refused: nothing listens there';
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'EADDRNOTAVAIL':
            return 'no route to that address from this machine';
        case 'ETIMEDOUT':
        case 'UND_ERR_CONNECT_TIMEOUT':
            return 'no connection in time';
        case 'ECONNRESET':
        case 'EPIPE':
        case 'UND_ERR_SOCKET':
        case 'UND_ERR_PRX_CONN':
            return requestStarted
                ? 'the connection broke after the message was sent and before a response came'
                : 'the connection broke while it was being established';
        case 'EMFILE':
        case 'ENFILE':
            return 'too many files open on this machine';
        case 'UND_ERR_INVALID_ARG':
            return 'the URL or a header contains a character that HTTP does not allow';
    }
    if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW')
        return 'the response is not HTTP';
    if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
        return `the TLS handshake failed (${code})`;
    }
    return code === '' ? 'the connection failed' : `the connection failed (${code})`;
}
/** The status with which a proxy refused. undici has it in the error's message only (lib/dispatcher/proxy-agent.js). */
function proxyStatus(message) {
    const match = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((407)\)/.exec(message);
    const status = match?.[1] ?? match?.[2];
    return status === undefined ? undefined : Number(status);
}
function proxyFailure(status, proxyHost, host) {
    if (status === 407) {
        return {
            kind: 'permanent',
            text: `the proxy ${proxyHost} rejected the login: check the user name and password in the proxy variable`,
        };
    }
    const text = `the proxy ${proxyHost} refused to connect to ${host} (${status})`;
    // 5xx: the proxy could not connect this time. 4xx: its rules forbid it.
    return status >= 500 ? { kind: 'before-request', text } : { kind: 'permanent', text };
}
/**
 * Classifies a request that ended without an HTTP status. Messages of Node.js and undici are read but never shown: some contain the
 * whole URL.
 */
function classifyNetworkError(failed) {
    const { host, proxyHost, requestStarted } = failed;
    const { code, message } = findErrorCode(failed.error);
    const refused = proxyStatus(message);
    if (proxyHost !== undefined && refused !== undefined)
        return proxyFailure(refused, proxyHost, host);
    const certificate = certificateText(code, failed.extraCa);
    const through = proxyHost === undefined ? '' : ` through the proxy ${proxyHost}`;
    // A proxy that inspects TLS presents its own certificate.
    if (certificate !== undefined && !requestStarted) {
        return { kind: 'permanent', text: through === '' ? certificate : `${certificate} (seen${through})` };
    }
    const kind = requestStarted ? 'ambiguous' : 'before-request';
    if (failed.aborted) {
        return { kind, text: requestStarted ? 'no response in time' : `no connection in time${through}` };
    }
    const network = networkText(code, requestStarted);
    if (code === 'UND_ERR_INVALID_ARG')
        return { kind: 'permanent', text: network };
    // With a proxy, every connection of this machine goes to the proxy.
    return {
        kind,
        text: proxyHost === undefined || requestStarted ? network : `the proxy ${proxyHost}: ${network}`,
    };
}

// EXTERNAL MODULE: ./src/delivery/proxy.ts
var delivery_proxy = __webpack_require__(9392);
// EXTERNAL MODULE: ./src/lib/url.ts
var lib_url = __webpack_require__(5194);
;// CONCATENATED MODULE: ./src/delivery/retry-policy.ts
/** Decides whether and when a request is repeated. Pure: `deliver.ts` waits and sends. */
/** Milliseconds for one attempt, the limit of GitHub's own webhooks. */
const ATTEMPT_MS = 10_000;
/** Milliseconds that a TLS handshake over a slow link and its response need. With less time left no attempt is started. */
const USEFUL_ATTEMPT_MS = 500;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 10_000;
/** Cloudflare's 1015 bans an IP address for up to hours; each request during a ban may extend it. */
const BANNED_BACKOFF_MS = 10_000;
/**
 * Whether a request with this status was processed.
 *
 * This table decides between losing a message and posting it twice. Discord's webhooks are not idempotent, so there only
 * `not-processed` is repeated; receivers that recognize a repeat by its `webhook-id` get `ambiguous` repeated as well.
 * - 408, 429, 503: the server did not process the request.
 * - 500: the API itself failed; with `wait=true` it responds after the message was saved (discord-api-docs, webhook.mdx).
 * - 502: "There was not a gateway available to process your request. Wait a bit and retry." (discord-api-docs,
 *   opcodes-and-status-codes.mdx)
 * - 504 and Cloudflare's 520, 524: the request was forwarded and the response did not come in time. It may still be processed;
 *   repeats after slow responses have posted one message several times (discord.js issue 2655).
 * - Cloudflare's 521, 522, 523, 525, 530: no connection to the origin was made; 530 is also its tunnel when it is down.
 * - 501, 505, 506, 508, 510, 511, Cloudflare's 526: the server, the network or a certificate would give the same response again.
 *
 * Any other 5xx is a failure of the server (RFC 9110, section 15) and ambiguous; any other status is permanent.
 */
const STATUS_CLASSES = {
    408: 'not-processed',
    429: 'not-processed',
    500: 'not-processed',
    501: 'permanent',
    502: 'not-processed',
    503: 'not-processed',
    504: 'ambiguous',
    505: 'permanent',
    506: 'permanent',
    508: 'permanent',
    510: 'permanent',
    511: 'permanent',
    520: 'ambiguous',
    521: 'not-processed',
    522: 'not-processed',
    523: 'not-processed',
    524: 'ambiguous',
    525: 'not-processed',
    526: 'permanent',
    530: 'not-processed',
};
function statusClass(status) {
    return STATUS_CLASSES[status] ?? (status >= 500 && status < 600 ? 'ambiguous' : 'permanent');
}
/**
 * The wait that a response asks for, in milliseconds; undefined when it asks for none. The longest of several counts. A date is
 * compared with the `Date` header where there is one: a board without a clock battery may have a wrong time.
 *
 * @param response header names in lower case
 * @param now milliseconds since 1970
 * @param bodySeconds Discord's `retry_after`, in seconds
 */
function askedWaitMs(response, now, bodySeconds) {
    const { status, headers } = response;
    const asked = [];
    const header = headers['retry-after']?.trim();
    if (header !== undefined && header !== '') {
        if (/^\d+(\.\d*)?$|^\.\d+$/.test(header))
            asked.push(Number(header) * 1000);
        // Only text that begins with letters is a date: Date.parse would take "-5" or "1e3" for a year.
        else if (/^[a-z]{3}/i.test(header)) {
            const serverNow = Date.parse(headers['date'] ?? '');
            asked.push(Date.parse(header) - (Number.isNaN(serverNow) ? now : serverNow));
        }
    }
    else if (status === 429 && /^\d+(\.\d+)?$/.test(headers['x-ratelimit-reset-after'] ?? '')) {
        // Discord sends this header with every response; only on a 429 it is a request to wait.
        asked.push(Number(headers['x-ratelimit-reset-after']) * 1000);
    }
    if (bodySeconds !== undefined)
        asked.push(bodySeconds * 1000);
    const usable = asked.filter((ms) => !Number.isNaN(ms));
    return usable.length === 0 ? undefined : Math.ceil(Math.max(0, ...usable));
}
/** Milliseconds before the next attempt, before jitter of ±50 %. */
function backoffMs(attempt, banned) {
    const doubled = (banned ? BANNED_BACKOFF_MS : FIRST_BACKOFF_MS) * 2 ** (attempt - 1);
    return banned ? doubled : Math.min(doubled, LONGEST_BACKOFF_MS);
}
/**
 * Jitter on a wait that the receiver asked for: 0 to 250 ms · 2^(attempt−1), at most 4 s, never negative. Without it, many boards that
 * were rate limited together would all return at the same moment.
 */
function jitterMs(attempt, random) {
    return Math.min(250 * 2 ** (attempt - 1), 4_000) * random;
}
/**
 * Decides what to do after a failed attempt.
 *
 * @param state `attempt` is 1 for the first; `remainingMs` until the deadline
 * @param random 0 ≤ random < 1
 */
function nextStep(end, state, random) {
    const processed = end.kind === 'status'
        ? statusClass(end.status)
        : { 'before-request': 'not-processed', ambiguous: 'ambiguous', permanent: 'permanent' }[end.kind];
    if (processed === 'permanent')
        return { kind: 'stop', why: 'permanent' };
    if (processed === 'ambiguous' && !state.idempotent)
        return { kind: 'stop', why: 'ambiguous' };
    const latest = state.remainingMs - USEFUL_ATTEMPT_MS;
    const asked = end.kind === 'status' ? end.askedMs : undefined;
    if (asked !== undefined) {
        if (asked > Math.max(state.remainingMs, USEFUL_ATTEMPT_MS))
            return { kind: 'stop', why: 'retry-after-exceeds-deadline', ms: asked };
        if (asked > latest)
            return { kind: 'stop', why: 'deadline' };
        return { kind: 'wait', ms: Math.min(asked + jitterMs(state.attempt, random), latest) };
    }
    const backoff = backoffMs(state.attempt, end.kind === 'status' && end.banned === true);
    if (backoff / 2 > latest)
        return { kind: 'stop', why: 'deadline' };
    return { kind: 'wait', ms: Math.min(backoff * (0.5 + random), latest) };
}

;// CONCATENATED MODULE: ./src/delivery/response.ts
/** Classifies a receiver's response. Pure. */


/**
 * Classifies a response.
 *
 * @param now milliseconds since 1970, to read a `Retry-After` date
 * @param redact hides secrets in quoted text
 */
function classifyResponse(response, delivery, now, redact) {
    const { status, headers, body } = response;
    const details = readDetails(delivery, status, body);
    const askedMs = askedWaitMs(response, now, details.retryAfterSeconds);
    // "Error 1015" on Cloudflare's page, "error code: 1015" in its API.
    const cloudflareBanned = status === 429 && /\b1015\b/.test(body);
    const accepted = status >= 200 && status < 300;
    const explanation = () => {
        const quote = sanitizeQuote(details.reason ?? '', sensitiveUrlParts(delivery.url), redact);
        const remedy = remedyFor(status, redirectHost(headers['location'], delivery.url, redact));
        return quote && remedy
            ? `${quote} (${remedy})`
            : quote || remedy || statusMeaning(status, cloudflareBanned);
    };
    return {
        end: { kind: 'status', status, banned: cloudflareBanned, ...(askedMs !== undefined && { askedMs }) },
        accepted,
        ...(details.messageId !== undefined && { messageId: details.messageId }),
        // 413 is about size by definition; for 400 the receiver's error text decides.
        payloadRejected: status === 413 || (status === 400 && details.payloadRejected === true),
        reason: accepted ? '' : [`answered ${status}`, explanation()].filter(Boolean).join(': '),
    };
}
function readDetails(delivery, status, body) {
    try {
        return delivery.parseResponse?.(status, body) ?? {};
    }
    catch {
        // The status decides: a body that cannot be parsed must not turn an accepted message into a failure.
        return {};
    }
}
/** What a user can do about a status; empty where nothing general can be said. */
function remedyFor(status, target) {
    // Following a redirect could turn the POST into a GET, or send message and signature to another party.
    if (status >= 300 && status < 400)
        return `it redirects ${target === '' ? 'elsewhere' : `to ${target}`}; redirects are not followed: use the final URL`;
    switch (status) {
        case 401:
        case 403:
            return 'not allowed: check the login or token';
        case 404:
            return 'not found: check the URL, or create a new webhook';
        case 405:
            return 'that URL does not accept POST';
        case 407:
            return 'a proxy requires a login';
        case 410:
            return 'the webhook was deleted: create a new one';
    }
    return '';
}
/** What a status means, for responses without a text of their own. */
function statusMeaning(status, banned) {
    if (banned)
        return 'Cloudflare has temporarily banned the IP address of this machine (1015)';
    if (status === 413)
        return 'the message is too large';
    return status === 429 ? 'too many requests' : '';
}
/**
 * The host that a redirect leads to, safe to show; empty when there is none. The location is redacted before it is parsed: the parser
 * changes a host to lower case, where a secret would not be recognized. A redacted host is not a valid URL and gives an empty string.
 */
function redirectHost(location, url, redact) {
    const target = location === undefined ? null : URL.parse(redact(location), url.href);
    return target === null ? '' : sanitizeQuote(target.host, [], redact);
}
/** Characters. */
const LONGEST_QUOTE = 300;
/** Characters. Shorter paths, such as `/hook`, are common words. */
const SHORTEST_PATH = 8;
/** Parts of a URL that may contain its token and that a receiver may quote; the longest first. */
function sensitiveUrlParts(url) {
    const parts = (0,lib_url/* urlTokenCandidates */.jL)(url).filter((part) => part !== 'webhooks');
    const paths = [url.pathname + url.search, url.pathname, ...parts];
    return [...new Set(paths.filter((path) => path.length >= SHORTEST_PATH))].sort((a, b) => b.length - a.length);
}
/**
 * Makes text of a receiver safe to show: one line of at most 300 characters, without control characters.
 *
 * @param paths replaced by `***`, see {@link sensitiveUrlParts}
 * @param redact hides secrets; it gets the whole line, because a secret that is cut in half would not be recognized
 */
function sanitizeQuote(text, paths, redact) {
    let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    for (const path of paths)
        line = line.replaceAll(path, '***');
    const characters = [...redact(line).toWellFormed()];
    return characters.length <= LONGEST_QUOTE
        ? characters.join('')
        : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./src/delivery/signing.ts
/** Signs requests as the Standard Webhooks specification says: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md. */
/** A new, unique `webhook-id`. */
async function newWebhookId() {
    const { randomUUID } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 23));
    return `msg_${randomUUID()}`;
}
/**
 * The headers that sign one attempt.
 *
 * @param secrets base64, with or without `whsec_`; each gives one signature
 * @param id the `webhook-id`, the same on every attempt
 * @param now milliseconds since 1970
 */
async function signatureHeaders(secrets, id, now, body) {
    const { Webhook } = await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 5487));
    const time = new Date(now);
    return {
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, time, body)).join(' '),
    };
}

// EXTERNAL MODULE: ./src/delivery/transport.ts
var transport = __webpack_require__(3213);
;// CONCATENATED MODULE: ./src/delivery/deliver.ts
/** Sends messages: the attempts, the waits between them, and one sentence about the result. */







/**
 * Milliseconds that a running request still gets after the runner's first signal. The runner kills the process 10 s after that signal
 * (actions/runner, ProcessInvoker.cs: SIGINT, 7.5 s, SIGTERM, 2.5 s), and the outputs have to be written before.
 */
const GRACE_AFTER_STOP_MS = 2_000;
/**
 * Sends all messages at the same time. Never rejects. Settles within `options.timeoutMs`, and within two seconds after
 * `options.signal` aborts. A DNS lookup that hangs is left behind and keeps the process alive: see `exitNow` in index.ts.
 *
 * @param deliveries one message for one URL each
 * @returns one outcome for each delivery, in the same order
 */
async function deliver(deliveries, options) {
    const deadline = options.clock.monotonic() + options.timeoutMs;
    return Promise.all(deliveries.map(async (delivery) => {
        try {
            return await deliverOne(delivery, options, deadline);
        }
        catch (error) {
            // A bug in this action or in a format. The other deliveries go on.
            const reason = `an internal error of this action (${(0,errors/* errorName */.I)(error)}) ended the delivery; it is not known whether the message arrived`;
            return { format: delivery.format, host: delivery.url.host, delivered: false, attempts: 0, reason };
        }
    }));
}
async function deliverOne(delivery, options, deadline) {
    const { format } = delivery;
    const { host } = delivery.url;
    const proxy = (0,delivery_proxy/* proxyFor */.i)(delivery.url, options.env);
    if (proxy.kind === 'invalid') {
        return { format, host, delivered: false, attempts: 0, reason: `nothing was sent: ${proxy.text}` };
    }
    const context = {
        delivery,
        options,
        deadline,
        proxy,
        ...(delivery.idempotent && { webhookId: await newWebhookId() }),
    };
    let body = delivery.body;
    let fallbackReason;
    let lastStatus;
    for (let attempts = 1;; attempts++) {
        const attempt = await attemptOnce(context, body);
        if (attempt.end.kind === 'status')
            lastStatus = { status: attempt.end.status };
        const outcome = { format, host, attempts, ...lastStatus };
        const failed = (sentence) => ({ ...outcome, delivered: false, reason: sentence });
        if ('accepted' in attempt && attempt.accepted) {
            return {
                ...outcome,
                delivered: true,
                ...(attempt.messageId !== undefined && { messageId: attempt.messageId }),
                ...(fallbackReason !== undefined && { plain: true, reason: fallbackReason }),
            };
        }
        if (isStopped(options))
            return failed(`${attempt.reason}; stopped by the runner`);
        const shorter = 'accepted' in attempt && attempt.payloadRejected && !fallbackReason
            ? delivery.fallbackBody?.()
            : undefined;
        if (shorter !== undefined) {
            body = shorter;
            fallbackReason = attempt.reason;
            options.log(`${host}: ${attempt.reason}; sending a shorter message instead`);
            continue;
        }
        const remainingMs = deadline - options.clock.monotonic();
        const state = { attempt: attempts, remainingMs, idempotent: delivery.idempotent };
        const step = nextStep(attempt.end, state, options.random());
        if (step.kind === 'stop')
            return failed(attempt.reason + stopReason(step, attempts, options));
        options.log(`${host}: ${attempt.reason}; trying again in ${inSeconds(step.ms)}`);
        await options.clock.sleep(step.ms, options.signal);
        if (isStopped(options))
            return failed(`${attempt.reason}; stopped by the runner`);
    }
}
async function attemptOnce(context, body) {
    const { delivery, options, proxy } = context;
    const { clock, env } = options;
    const headers = {
        'user-agent': options.userAgent,
        ...delivery.headers,
        ...(await idHeaders(context, body)),
    };
    const requestAbort = new AbortController();
    const attemptDone = new AbortController();
    const abort = () => requestAbort.abort();
    void clock.sleep(Math.min(ATTEMPT_MS, context.deadline - clock.monotonic()), attemptDone.signal).then(abort);
    void graceAfterStop(options, attemptDone.signal).then(abort);
    const result = await (0,transport/* post */.b)({ url: delivery.url, headers, body }, proxy, requestAbort.signal);
    attemptDone.abort();
    if (result.kind === 'reply')
        return classifyResponse(result, delivery, clock.now(), options.redact);
    const failure = classifyNetworkError({
        ...result,
        host: delivery.url.host,
        extraCa: (env['NODE_EXTRA_CA_CERTS'] ?? '') !== '',
        ...(proxy.kind === 'proxy' && { proxyHost: proxy.host }),
    });
    return { end: { kind: failure.kind }, reason: failure.text };
}
/** The id is the same on every attempt, so that the receiver recognizes a repeat; the signature and its time are new. */
async function idHeaders(context, body) {
    const { delivery, options, webhookId } = context;
    if (webhookId === undefined)
        return {};
    const secrets = delivery.signingSecrets ?? [];
    const signature = secrets.length === 0 ? {} : await signatureHeaders(secrets, webhookId, options.clock.now(), body);
    return { 'webhook-id': webhookId, ...signature };
}
/** Resolves {@link GRACE_AFTER_STOP_MS} after the runner's signal; never when there is none before `ended` aborts. */
async function graceAfterStop({ signal, clock }, ended) {
    await new Promise((resolve) => {
        if (signal?.aborted === true)
            resolve();
        else
            signal?.addEventListener('abort', () => resolve(), { once: true, signal: ended });
    });
    await clock.sleep(GRACE_AFTER_STOP_MS, ended);
}
function isStopped({ signal }) {
    return signal?.aborted === true;
}
function stopReason(stop, attempts, options) {
    const timeout = `the timeout of ${inSeconds(options.timeoutMs)}`;
    switch (stop.why) {
        case 'permanent':
            return '';
        case 'ambiguous':
            return '; not sent again, because it may have arrived and would then be posted twice';
        case 'deadline':
            return `; gave up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}: ${timeout} leaves no time for another`;
        case 'retry-after-exceeds-deadline': {
            const until = new Date(options.clock.now() + stop.ms);
            // Later than the last date that JavaScript can represent.
            if (Number.isNaN(until.getTime()))
                return `; the receiver asks for a longer wait than ${timeout} allows`;
            const when = `${until.toISOString().slice(0, 19)}Z`;
            return `; the receiver asks to wait ${inSeconds(stop.ms)} (until ${when}), which is longer than ${timeout} allows`;
        }
    }
}
/** Milliseconds as seconds with one decimal. */
function inSeconds(ms) {
    return `${Math.round(ms / 100) / 10} s`;
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