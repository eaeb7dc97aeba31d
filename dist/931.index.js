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
/** What a broken exchange means, in words a person can act on. Pure. */

/** What says least about a broken connection: a machine without IPv6 says so of each IPv6 address. */
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);
/** The most telling code found in an error, its parts (Happy Eyeballs throws one error for all addresses) or its cause. */
function findErrorCode(error, depth = 0) {
    if (!(error instanceof Error) || depth > 4)
        return { code: '', message: '' };
    if (error instanceof AggregateError) {
        const parts = error.errors.map((part) => findErrorCode(part, depth + 1));
        const telling = parts.find(({ code }) => !UNREACHABLE.has(code)) ?? parts[0];
        if (telling !== undefined)
            return telling;
    }
    const code = (0,errors/* errorCode */.C)(error) ?? '';
    if (code !== '')
        return { code, message: error.message };
    // undici leaves the code of some of these out.
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
            ? 'certificate not trusted, not even with NODE_EXTRA_CA_CERTS: check that its file holds the CA that signed it'
            : "certificate not trusted: set NODE_EXTRA_CA_CERTS to the signing CA's PEM file in the step's env";
    }
    switch (code) {
        case 'CERT_HAS_EXPIRED':
            return "certificate expired: have it renewed, or check this machine's clock";
        case 'CERT_NOT_YET_VALID':
            // A Jetson without a clock battery wakes up in 1970.
            return "certificate not valid yet: check this machine's clock";
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
        case 'UND_ERR_PRX_TLS':
            return 'certificate made out to another name: check the host in the address';
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
        case 'ERR_SSL_HTTP_REQUEST':
            return 'no TLS at that port: should the address start with http://?';
    }
    return undefined;
}
/** What happened, to follow the host in a sentence. */
function networkText(code, sent) {
    switch (code) {
        case 'ENOTFOUND':
            return 'no such host name: check the address and the DNS of this machine';
        case 'EAI_AGAIN':
            return 'its name could not be looked up: the DNS of this machine did not answer';
        case 'ECONNREFUSED':
            return 'connection refused: nothing listens there';
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'EADDRNOTAVAIL':
            return 'no way to that address from this machine';
        case 'ETIMEDOUT':
        case 'UND_ERR_CONNECT_TIMEOUT':
            return 'no connection in time';
        case 'ECONNRESET':
        case 'EPIPE':
        case 'UND_ERR_SOCKET':
        case 'UND_ERR_PRX_CONN':
            return sent
                ? 'the connection broke after the message was sent, before an answer came'
                : 'the connection broke while it was being made';
        case 'EMFILE':
        case 'ENFILE':
            return 'too many files open on this machine';
        case 'UND_ERR_INVALID_ARG':
            return 'the address or a header cannot be sent';
    }
    if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW')
        return 'the answer is not HTTP';
    if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
        return `the TLS handshake failed (${code})`;
    }
    return code === '' ? 'the connection failed' : `the connection failed (${code})`;
}
/** The status with which a proxy refused: undici has it in messages only (lib/dispatcher/proxy-agent.js). */
function proxyStatus(message) {
    const match = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((407)\)/.exec(message);
    const status = match?.[1] ?? match?.[2];
    return status === undefined ? undefined : Number(status);
}
function proxyFailure(status, proxyHost, host) {
    if (status === 407) {
        return {
            kind: 'permanent',
            text: `the proxy ${proxyHost} refused the login: check the user and password in the proxy variable`,
        };
    }
    const text = `the proxy ${proxyHost} refused to connect to ${host} (${status})`;
    // 5xx: the proxy did not get through this time. 4xx: its rules forbid it.
    return status >= 500 ? { kind: 'before-request', text } : { kind: 'permanent', text };
}
/**
 * Names a broken exchange. Messages of undici and Node are never shown, only read: some hold the whole URL.
 */
function classifyNetworkError(broken) {
    const { host, proxyHost, requestStarted } = broken;
    const { code, message } = findErrorCode(broken.error);
    const refused = proxyStatus(message);
    if (proxyHost !== undefined && refused !== undefined)
        return proxyFailure(refused, proxyHost, host);
    const certificate = certificateText(code, broken.extraCa);
    const through = proxyHost === undefined ? '' : ` through the proxy ${proxyHost}`;
    // A proxy that looks into TLS shows a certificate of its own.
    if (certificate !== undefined && !requestStarted) {
        return { kind: 'permanent', text: through === '' ? certificate : `${certificate} (seen${through})` };
    }
    const kind = requestStarted ? 'ambiguous' : 'before-request';
    if (broken.aborted) {
        return { kind, text: requestStarted ? 'no answer in time' : `no connection in time${through}` };
    }
    const network = networkText(code, requestStarted);
    if (code === 'UND_ERR_INVALID_ARG')
        return { kind: 'permanent', text: network };
    // Behind a proxy every connection made by this machine is one to the proxy.
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
/** When a POST is tried again, and when it must not be. Pure: it decides, `deliver.ts` waits and sends. */
/** At most this long for one attempt: what GitHub gives a webhook of its own. */
const ATTEMPT_MS = 10_000;
/** An attempt with less time than a distant TLS handshake and its answer need is cut off half-way: not worth the risk. */
const USEFUL_ATTEMPT_MS = 500;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 10_000;
/** Cloudflare's 1015 is a ban of a whole address for up to hours; each request under it may prolong it. */
const BANNED_BACKOFF_MS = 10_000;
/**
 * What a status says about the message.
 *
 * This table and `ambiguous` above are the whole of the choice between losing a message and posting it twice. Discord's webhooks
 * have no idempotency, so there only `not-processed` is repeated; receivers that know `webhook-id` get both repeated.
 * - 408, 429, 503: the server says that it did not take the request.
 * - 500: the API itself says that it failed; with `wait=true` it answers after the save (discord-api-docs, webhook.mdx).
 * - 502: "There was not a gateway available to process your request. Wait a bit and retry." (discord-api-docs,
 *   opcodes-and-status-codes.mdx); a gateway that found nobody behind it.
 * - 504 and Cloudflare's 520, 524: the request was passed on and the answer did not come in time. It may yet be carried out; repeats
 *   after slow answers are how one message became several (discord.js issue 2655).
 * - Cloudflare's 521, 522, 523, 525, 530: no connection to the origin was made; 530 is its tunnel that is down, too.
 * - 501, 505, 506, 508, 510, 511, Cloudflare's 526: a server, a network or a certificate that will answer the same again.
 *
 * Any other 5xx is a failure of the server as well (RFC 9110, section 15), of which nothing more is known; any other status lasts.
 */
const STATUS = {
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
function statusVerdict(status) {
    return STATUS[status] ?? (status >= 500 && status < 600 ? 'ambiguous' : 'permanent');
}
/**
 * The wait a reply asks for, in milliseconds, or undefined when it asks for none. Of several the longest counts, so
 * that none is undercut. A date is read against the server's own clock where it gives it: a board without a clock
 * battery does not know the time.
 * @param reply header names in lower case
 * @param now milliseconds since 1970
 * @param bodySeconds Discord's `retry_after`
 */
function askedWaitMs(reply, now, bodySeconds) {
    const { status, headers } = reply;
    const asked = [];
    const header = headers['retry-after']?.trim();
    if (header !== undefined && header !== '') {
        if (/^\d+(\.\d*)?$|^\.\d+$/.test(header))
            asked.push(Number(header) * 1000);
        // A date has a letter in it: Date.parse would read years into "-5" or "1e3".
        else if (/^[a-z]{3}/i.test(header)) {
            const serverNow = Date.parse(headers['date'] ?? '');
            asked.push(Date.parse(header) - (Number.isNaN(serverNow) ? now : serverNow));
        }
    }
    else if (status === 429 && /^\d+(\.\d+)?$/.test(headers['x-ratelimit-reset-after'] ?? '')) {
        // Discord sends this one with every reply: only on a 429 is it a request to wait.
        asked.push(Number(headers['x-ratelimit-reset-after']) * 1000);
    }
    if (bodySeconds !== undefined)
        asked.push(bodySeconds * 1000);
    const usable = asked.filter((ms) => !Number.isNaN(ms));
    return usable.length === 0 ? undefined : Math.ceil(Math.max(0, ...usable));
}
/** The middle of the wait before the next attempt; jitter takes it from half to one and a half of that. */
function backoffMs(attempt, banned) {
    const doubled = (banned ? BANNED_BACKOFF_MS : FIRST_BACKOFF_MS) * 2 ** (attempt - 1);
    return banned ? doubled : Math.min(doubled, LONGEST_BACKOFF_MS);
}
/**
 * Many senders told to come back at the same moment would be told so again. Each round of that spreads them wider. Always added,
 * never taken off: nobody comes early.
 */
function spreadMs(attempt, random) {
    return Math.min(250 * 2 ** (attempt - 1), 4_000) * random;
}
/**
 * Decides what follows an attempt that did not deliver.
 * @param attempt 1 for the first
 * @param remainingMs until the deadline
 * @param random 0 ≤ random < 1
 */
function nextStep(end, state, random) {
    const verdict = end.kind === 'status'
        ? statusVerdict(end.status)
        : { 'before-request': 'not-processed', ambiguous: 'ambiguous', permanent: 'permanent' }[end.kind];
    if (verdict === 'permanent')
        return { kind: 'stop', why: 'permanent' };
    if (verdict === 'ambiguous' && !state.idempotent)
        return { kind: 'stop', why: 'ambiguous' };
    const latest = state.remainingMs - USEFUL_ATTEMPT_MS;
    const asked = end.kind === 'status' ? end.askedMs : undefined;
    if (asked !== undefined) {
        if (asked > Math.max(state.remainingMs, USEFUL_ATTEMPT_MS))
            return { kind: 'stop', why: 'retry-after-exceeds-deadline', ms: asked };
        if (asked > latest)
            return { kind: 'stop', why: 'deadline' };
        return { kind: 'wait', ms: Math.min(asked + spreadMs(state.attempt, random), latest) };
    }
    const backoff = backoffMs(state.attempt, end.kind === 'status' && end.banned === true);
    if (backoff / 2 > latest)
        return { kind: 'stop', why: 'deadline' };
    return { kind: 'wait', ms: Math.min(backoff * (0.5 + random), latest) };
}

;// CONCATENATED MODULE: ./src/delivery/response.ts
/** What a receiver's answer means. Pure. */


/**
 * Judges an answer.
 * @param now milliseconds since 1970
 * @param redact hides secrets in what is quoted
 */
function classifyResponse(answer, delivery, now, redact) {
    const { status, headers, body } = answer;
    const reply = parseResponse(delivery, status, body);
    const askedMs = askedWaitMs(answer, now, reply.retryAfterSeconds);
    // Cloudflare's page says "Error 1015", its API "error code: 1015".
    const cloudflareBanned = status === 429 && /\b1015\b/.test(body);
    const accepted = status >= 200 && status < 300;
    const words = () => {
        const said = sanitizeQuote(reply.reason ?? '', sensitiveUrlParts(delivery.url), redact);
        const cure = remedyFor(status, redirectHost(headers['location'], delivery.url, redact));
        return said && cure ? `${said} (${cure})` : said || cure || meaning(status, cloudflareBanned);
    };
    return {
        end: { kind: 'status', status, banned: cloudflareBanned, ...(askedMs !== undefined && { askedMs }) },
        accepted,
        ...(reply.messageId !== undefined && { messageId: reply.messageId }),
        // A 413 is about size by definition; of a 400 only the receiver's own words can tell.
        payloadRejected: status === 413 || (status === 400 && reply.payloadRejected === true),
        reason: accepted ? '' : [`answered ${status}`, words()].filter(Boolean).join(': '),
    };
}
function parseResponse(delivery, status, body) {
    try {
        return delivery.parseResponse?.(status, body) ?? {};
    }
    catch {
        // The status has decided: a reply that cannot be understood must not turn an accepted message into a failure.
        return {};
    }
}
/** What a person can do about a status, whatever the receiver says itself; empty where there is nothing. */
function remedyFor(status, target) {
    // Following it could turn the POST into a GET, or carry message and signature to a stranger.
    if (status >= 300 && status < 400)
        return `it points ${target === '' ? 'elsewhere' : `to ${target}`}; redirects are not followed, give the final address`;
    switch (status) {
        case 401:
        case 403:
            return 'not allowed: check the login or token';
        case 404:
            return 'nothing there: check the address, or make a new webhook';
        case 405:
            return 'that address takes no POST';
        case 407:
            return 'a proxy asks for a login';
        case 410:
            return 'the webhook is gone: make a new one';
    }
    return '';
}
/** What a status means, where the receiver says nothing itself. */
function meaning(status, banned) {
    if (banned)
        return 'Cloudflare has banned the address of this machine for a while (1015)';
    if (status === 413)
        return 'the message is too large';
    return status === 429 ? 'too many requests' : '';
}
/**
 * The host that a redirect leads to, fit to be quoted; empty where there is none. Hidden before it is parsed: in a host, letters
 * become small and a secret is no longer known for one. The marker cannot stand in a host, so such an address gives none.
 */
function redirectHost(location, url, redact) {
    const target = location === undefined ? null : URL.parse(redact(location), url.href);
    return target === null ? '' : sanitizeQuote(target.host, [], redact);
}
const LONGEST_QUOTE = 300;
/** A shorter path stands in every other sentence. */
const SHORTEST_PATH = 8;
/** The parts of an address that a receiver may quote back and that may hold its token; the longer ones first. */
function sensitiveUrlParts(url) {
    const parts = (0,lib_url/* urlTokenCandidates */.jL)(url).filter((part) => part !== 'webhooks');
    const paths = [url.pathname + url.search, url.pathname, ...parts];
    return [...new Set(paths.filter((path) => path.length >= SHORTEST_PATH))].sort((a, b) => b.length - a.length);
}
/**
 * One line of at most 300 characters, without control characters and without any of `paths`.
 * @param redact is given the whole line: half a secret at the cut would not be known for one
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
/** Standard Webhooks: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md. */
/** An id that no other message has. */
async function newWebhookId() {
    const { randomUUID } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 23));
    return `msg_${randomUUID()}`;
}
/**
 * The headers that sign one attempt.
 * @param secrets as `parseSigningSecrets` gives them
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
/** Takes messages to their addresses: the attempts, the waits between them, and the words for how it ended. */






/**
 * A request on its way when the runner asks to stop may still end well. The runner kills 10 s after its first signal
 * (actions/runner, ProcessInvoker.cs: SIGINT, 7.5 s, SIGTERM, 2.5 s), and the report has to be written by then.
 */
const GRACE_AFTER_STOP_MS = 2_000;
/**
 * Delivers everything at once. Gives one outcome per delivery, in order; never rejects, and settles within
 * `timeoutMs`, or two seconds after `signal` aborts. A name lookup that hangs is left behind, and holds the process:
 * see exit.ts.
 */
async function deliver(deliveries, options) {
    const deadline = options.clock.monotonic() + options.timeoutMs;
    return Promise.all(deliveries.map(async (delivery) => {
        try {
            return await deliverOne(delivery, options, deadline);
        }
        catch (error) {
            // A defect of this action or of what it was handed: it must not cost the other deliveries theirs. Its message may hold anything.
            const name = error instanceof Error ? error.name : 'unknown';
            const reason = `given up at an error inside this action (${name}); whether it arrived is not known`;
            return { format: delivery.format, host: delivery.url.host, delivered: false, attempts: 0, reason };
        }
    }));
}
async function deliverOne(delivery, options, deadline) {
    const { format } = delivery;
    const { host } = delivery.url;
    const proxy = (0,delivery_proxy/* proxyFor */.i)(delivery.url, options.env);
    if (proxy.kind === 'invalid') {
        return { format, host, delivered: false, attempts: 0, reason: `nothing sent: ${proxy.text}` };
    }
    const course = {
        delivery,
        options,
        deadline,
        proxy,
        ...(delivery.idempotent && { webhookId: await newWebhookId() }),
    };
    let body = delivery.body;
    let plainBecause;
    let lastStatus;
    for (let attempts = 1;; attempts++) {
        const attempt = await attemptOnce(course, body);
        if (attempt.end.kind === 'status')
            lastStatus = { status: attempt.end.status };
        const outcome = { format, host, attempts, ...lastStatus };
        const failed = (why) => ({ ...outcome, delivered: false, reason: why });
        if ('accepted' in attempt && attempt.accepted) {
            return {
                ...outcome,
                delivered: true,
                ...(attempt.messageId !== undefined && { messageId: attempt.messageId }),
                ...(plainBecause !== undefined && { plain: true, reason: plainBecause }),
            };
        }
        if (isStopped(options))
            return failed(`${attempt.reason}; stopped by the runner`);
        const plainer = 'accepted' in attempt && attempt.payloadRejected && !plainBecause
            ? delivery.fallbackBody?.()
            : undefined;
        if (plainer !== undefined) {
            body = plainer;
            plainBecause = attempt.reason;
            options.log(`${host}: ${attempt.reason}; sending the plain message instead`);
            continue;
        }
        const remainingMs = deadline - options.clock.monotonic();
        const state = { attempt: attempts, remainingMs, idempotent: delivery.idempotent };
        const step = nextStep(attempt.end, state, options.random());
        if (step.kind === 'stop')
            return failed(attempt.reason + stopReason(step, attempts, options));
        options.log(`${host}: ${attempt.reason}; trying again in ${seconds(step.ms)}`);
        await options.clock.sleep(step.ms, options.signal);
        if (isStopped(options))
            return failed(`${attempt.reason}; stopped by the runner`);
    }
}
async function attemptOnce(course, body) {
    const { delivery, options, proxy } = course;
    const { clock, env } = options;
    const headers = { 'user-agent': options.userAgent, ...delivery.headers, ...(await idHeaders(course, body)) };
    const requestAbort = new AbortController();
    const attemptDone = new AbortController();
    const abort = () => requestAbort.abort();
    void clock.sleep(Math.min(ATTEMPT_MS, course.deadline - clock.monotonic()), attemptDone.signal).then(abort);
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
/** The id is the same on every attempt, so that the receiver knows a repeat; the signature is fresh. */
async function idHeaders(course, body) {
    const { delivery, options, webhookId } = course;
    if (webhookId === undefined)
        return {};
    const secrets = delivery.signingSecrets ?? [];
    const signature = secrets.length === 0 ? {} : await signatureHeaders(secrets, webhookId, options.clock.now(), body);
    return { 'webhook-id': webhookId, ...signature };
}
/** Resolves a grace after the runner asked to stop; not at all when the attempt has ended by then. */
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
    const timeout = `the timeout of ${seconds(options.timeoutMs)}`;
    switch (stop.why) {
        case 'permanent':
            return '';
        case 'ambiguous':
            return '; not sent again, because it may have arrived and would be posted twice';
        case 'deadline':
            return `; gave up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}, ${timeout} leaves no time for another`;
        case 'retry-after-exceeds-deadline': {
            const until = new Date(options.clock.now() + stop.ms);
            // Beyond the calendar's end there is no date, and no number that says more.
            if (Number.isNaN(until.getTime()))
                return `; it asks for a longer wait than ${timeout} leaves`;
            const when = `${until.toISOString().slice(0, 19)}Z`;
            return `; it asks to wait ${seconds(stop.ms)} (${when}), which is longer than ${timeout} leaves`;
        }
    }
}
/** Milliseconds as seconds with one decimal. */
function seconds(ms) {
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
 * The proxy that the environment names for `url`: HTTPS_PROXY for https, HTTP_PROXY for http, no other, as
 * Node itself does; none for what NO_PROXY exempts. `lab-proxy:3128` means `http://lab-proxy:3128`.
 */
function proxyFor(url, env) {
    const set = variable(env, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
    if (set === undefined || bypassesProxy(url, variable(env, 'NO_PROXY')?.value ?? ''))
        return { kind: 'none' };
    const address = /^[a-z][a-z\d+.-]*:\/\//i.test(set.value) ? set.value : `http://${set.value}`;
    const proxy = URL.parse(address);
    // Of `me:12#34@lab` the host is `me`, and the port a part of the password.
    if (proxy === null || `${proxy.pathname}${proxy.search}${proxy.hash}`.includes('@')) {
        return {
            kind: 'invalid',
            text: `${set.name} is not a URL: write it as http://HOST:PORT; in a login before it, /, ? and # as %2F, %3F and %23`,
        };
    }
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
        return {
            kind: 'invalid',
            text: `${set.name} names a ${proxy.protocol.slice(0, -1)} proxy: only http:// and https:// proxies can be used`,
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
 * Does NO_PROXY exempt this address? Entries stand between commas or white space: a host and its subdomains, with or without a
 * leading `.` or `*.`; an IP address or a range of them (`10.0.0.0/8`, as curl since 7.86, Go and Python's requests read it);
 * `*` for everything. Each may have a port, and then stands for that port alone.
 */
function bypassesProxy({ hostname, port, protocol }, noProxy) {
    const host = bare(hostname);
    const portAsked = port || DEFAULT_PORTS[protocol];
    return noProxy.split(/[,\s]+/).some((entry) => {
        const [, name = entry, portNamed] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
        if (portNamed !== undefined && Number(portNamed) !== Number(portAsked))
            return false;
        if (name === '*')
            return true;
        const named = bare(name.replace(/^\*?\./, ''));
        if (named === '')
            return false;
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
            return isInRange(host, named);
        return (host === named && !name.startsWith('*.')) || host.endsWith(`.${named}`);
    });
}
/** A host as it is compared: small letters, no brackets, no dot at its end. */
function bare(host) {
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