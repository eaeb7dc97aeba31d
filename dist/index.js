/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 9868:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __nccwpck_require__(7994);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/url.ts
var lib_url = __nccwpck_require__(5194);
;// CONCATENATED MODULE: ./src/delivery/retry-policy.ts
/** Decides whether and when a request is repeated. Pure: `request.ts` waits and sends. */
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
/** The same for a request without a response. */
const NETWORK_CLASSES = {
    'before-request': 'not-processed',
    incomplete: 'not-processed',
    ambiguous: 'ambiguous',
    permanent: 'permanent',
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
/** Milliseconds before the next attempt, before jitter of \u00b150 %. */
function backoffMs(attempt, banned) {
    const doubled = (banned ? BANNED_BACKOFF_MS : FIRST_BACKOFF_MS) * 2 ** (attempt - 1);
    return banned ? doubled : Math.min(doubled, LONGEST_BACKOFF_MS);
}
/**
 * Jitter on a wait that the receiver asked for: 0 to 250 ms \u00b7 2^(attempt\u22121), at most 4 s, never negative. Without it, many boards that
 * were rate limited together would all return at the same moment.
 */
function jitterMs(attempt, random) {
    return Math.min(250 * 2 ** (attempt - 1), 4_000) * random;
}
/**
 * Decides what to do after a failed attempt.
 *
 * @param state `attempt` is 1 for the first; `remainingMs` until the deadline
 * @param random 0 \u2264 random < 1
 */
function nextStep(end, state, random) {
    const processed = end.kind === 'status' ? statusClass(end.status) : NETWORK_CLASSES[end.kind];
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
        return { kind: 'wait', ms: Math.min(asked + jitterMs(state.attempt, random), latest), required: true };
    }
    const banned = end.kind === 'status' && end.banned === true;
    const backoff = backoffMs(state.attempt, banned);
    if (backoff / 2 > latest)
        return { kind: 'stop', why: 'deadline' };
    return { kind: 'wait', ms: Math.min(backoff * (0.5 + random), latest), required: banned };
}

;// CONCATENATED MODULE: ./src/delivery/response.ts
/** Classifies a receiver's response. Pure. */


/**
 * Classifies a response.
 *
 * @param now milliseconds since 1970, to read a `Retry-After` date
 * @param redact hides secrets in quoted text
 */
async function classifyResponse(response, request, now, redact) {
    const { status, headers, body } = response;
    const details = readDetails(request, status, body);
    const askedMs = askedWaitMs(response, now, details.retryAfterSeconds);
    // "Error 1015" on Cloudflare's page, "error code: 1015" in its API.
    const cloudflareBanned = status === 429 && /\b1015\b/.test(body);
    const accepted = status >= 200 && status < 300;
    const explanation = async () => {
        // The text of Cloudflare's page is longer and less specific.
        if (cloudflareBanned)
            return statusMeaning(status, cloudflareBanned);
        const quote = await sanitizeQuote(details.reason ?? '', sensitiveUrlParts(request.url), redact);
        const remedy = remedyFor(status, await redirectHost(headers['location'], request.url, redact));
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
        filesRejected: FILE_STATUSES.has(status) || (MAYBE_FILE_STATUSES.has(status) && details.filesRejected !== false),
        reason: accepted ? '' : [`answered ${status}`, await explanation()].filter(Boolean).join(': '),
    };
}
/** RFC 9110: Request Timeout (the upload took too long), Content Too Large, Unsupported Media Type. */
const FILE_STATUSES = new Set([408, 413, 415]);
/** Size, structure or permission: the receiver's text decides, and where it has none, e.g. a firewall's page, it may be the files. */
const MAYBE_FILE_STATUSES = new Set([400, 403]);
function readDetails(request, status, body) {
    try {
        return request.parseResponse?.(status, body) ?? {};
    }
    catch {
        // The status decides: a body that cannot be parsed must not turn an accepted message into a failure.
        return {};
    }
}
/** What a user can do about a status; empty where there is no general advice. */
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
            return 'that URL does not accept this method';
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
async function redirectHost(location, url, redact) {
    const target = location === undefined ? null : URL.parse(await redact(location), url.href);
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
async function sanitizeQuote(text, paths, redact) {
    let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    for (const path of paths)
        line = line.replaceAll(path, '***');
    const characters = [...(await redact(line)).toWellFormed()];
    return characters.length <= LONGEST_QUOTE
        ? characters.join('')
        : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}\u2026`;
}

;// CONCATENATED MODULE: ./src/delivery/signing.ts
/** Signs requests by the Standard Webhooks specification: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md. */
/** A new, unique `webhook-id`. */
function newWebhookId() {
    return `msg_${process.getBuiltinModule('node:crypto').randomUUID()}`;
}
/**
 * The headers that sign one attempt.
 *
 * @param secrets base64, with or without `whsec_`; each gives one signature
 * @param id the `webhook-id`, the same on every attempt
 * @param now milliseconds since 1970
 */
async function signatureHeaders(secrets, id, now, body) {
    const { Webhook } = await __nccwpck_require__.e(/* import() */ 487).then(__nccwpck_require__.bind(__nccwpck_require__, 5487));
    const time = new Date(now);
    return {
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, time, body)).join(' '),
    };
}

;// CONCATENATED MODULE: ./src/delivery/attempt.ts
/** One attempt to send a request, within its time. */




/**
 * Milliseconds that a running request, or the last one, still gets after the runner's first signal. The runner kills the process 10 s
 * after that signal (actions/runner, ProcessInvoker.cs: SIGINT, 7.5 s, SIGTERM, 2.5 s), and the outputs have to be written before.
 */
const GRACE_AFTER_STOP_MS = 2_000;
/** The same for the upload of files: then there is time for the message without them. */
const UPLOAD_GRACE_MS = 500;
/**
 * The part of the remaining time in which a message with files must be written. The other half is for the response, or for the message
 * without its files: in 30 s, 5 MiB need 1.4 Mbit/s.
 */
const UPLOAD_SHARE = 0.5;
/** Sends the request once. Never rejects, except for a bug in `parseResponse`. */
async function attemptOnce(context) {
    const { options, proxy, request, send } = context;
    const headers = { 'user-agent': options.userAgent, ...request.headers, ...(await webhookHeaders(context)) };
    const requestAbort = new AbortController();
    const attemptDone = new AbortController();
    const progress = limitTime(context, attemptDone.signal, () => requestAbort.abort());
    const { body, method, url } = request;
    const result = await send({ method, url, headers, ...(0,defined/* defined */.s)({ body }) }, requestAbort.signal, progress);
    attemptDone.abort();
    if (result.kind === 'response')
        return classifyResponse(result, request, options.clock.now(), options.redact);
    // Most requests get a response.
    const { classifyNetworkError } = await __nccwpck_require__.e(/* import() */ 585).then(__nccwpck_require__.bind(__nccwpck_require__, 6585));
    const failure = classifyNetworkError({
        ...result,
        host: url.host,
        extraCa: (options.env['NODE_EXTRA_CA_CERTS'] ?? '') !== '',
        ...(proxy.kind === 'proxy' && { proxyHost: proxy.host }),
    });
    return { end: { kind: failure.kind }, reason: failure.text };
}
/**
 * Ends an attempt that takes too long. A message with files may take longer as a whole, because its upload does; the connection may not,
 * and the upload must leave time for the message without files.
 *
 * @param done aborts when the attempt has ended
 * @returns what the transport reports its progress to
 */
function limitTime({ deadline, options, request }, done, abort) {
    const { clock } = options;
    let isStarted = false;
    let isWritten = false;
    const after = (wait, isDue = () => true) => void wait.then(() => {
        if (isDue())
            abort();
    });
    const remainingMs = deadline - clock.monotonic();
    const hasFiles = request.bodyWithoutFiles !== undefined;
    after(clock.sleep(hasFiles ? remainingMs : Math.min(ATTEMPT_MS, remainingMs), done));
    after(graceAfterStop(options, GRACE_AFTER_STOP_MS, done));
    if (hasFiles) {
        after(clock.sleep(ATTEMPT_MS, done), () => !isStarted);
        after(clock.sleep(remainingMs * UPLOAD_SHARE, done), () => !isWritten);
        after(graceAfterStop(options, UPLOAD_GRACE_MS, done), () => !isWritten);
    }
    return {
        started: () => {
            isStarted = true;
        },
        written: () => {
            isWritten = true;
        },
    };
}
/** The id is the same on every attempt, so that the receiver recognizes a repeat; the signature and its time are new. */
async function webhookHeaders({ options, request: { body, signingSecrets = [] }, webhookId, }) {
    if (webhookId === undefined)
        return {};
    if (signingSecrets.length === 0)
        return { 'webhook-id': webhookId };
    const text = typeof body === 'string' ? body : Buffer.from(body ?? '').toString();
    const signature = await signatureHeaders(signingSecrets, webhookId, options.clock.now(), text);
    return { 'webhook-id': webhookId, ...signature };
}
/** Resolves `ms` after the runner's signal, or when `ended` aborts. */
async function graceAfterStop({ signal, clock }, ms, ended) {
    await new Promise((resolve) => {
        if (signal?.aborted === true)
            resolve();
        else
            signal?.addEventListener('abort', () => resolve(), { once: true, signal: ended });
    });
    await clock.sleep(ms, ended);
}

// EXTERNAL MODULE: ./src/delivery/proxy.ts
var delivery_proxy = __nccwpck_require__(9392);
// EXTERNAL MODULE: ./src/delivery/transport.ts
var transport = __nccwpck_require__(3213);
;// CONCATENATED MODULE: ./src/delivery/request.ts
/** Sends one request, and repeats it within the deadline where a repeat is safe. */






/**
 * Sends a request of any method, through the proxy of `options.env`, and repeats it where that is safe. Never rejects, except for a bug
 * in `parseResponse` or `fallbackBody`. Settles within `options.timeoutMs`, and within about two seconds after `options.signal` aborts.
 */
async function sendRequest(request, options) {
    const { clock, log } = options;
    const { host } = request.url;
    const deadline = clock.monotonic() + options.timeoutMs;
    const proxy = (0,delivery_proxy/* proxyFor */.i)(request.url, options.env);
    if (proxy.kind === 'invalid') {
        return { accepted: false, attempts: 0, reason: `nothing was sent: ${proxy.text}` };
    }
    const send = await (0,transport/* transportFor */.J)(proxy);
    const webhookId = request.signingSecrets && newWebhookId();
    let context = { request, options, deadline, proxy, send, webhookId };
    let shortenedBecause;
    let withoutFilesBecause;
    let status;
    for (let attempts = 1;; attempts++) {
        const result = await attemptOnce(context);
        if (result.end.kind === 'status')
            status = result.end.status;
        const failed = (reason) => ({
            accepted: false,
            ...(0,defined/* defined */.s)({ attempts, status, reason }),
        });
        if ('accepted' in result && result.accepted) {
            const { messageId } = result;
            const shortened = shortenedBecause === undefined ? undefined : true;
            const withoutFiles = withoutFilesBecause === undefined ? undefined : true;
            return {
                accepted: true,
                ...(0,defined/* defined */.s)({ attempts, status, messageId, shortened }),
                ...(0,defined/* defined */.s)({ reason: shortenedBecause ?? withoutFilesBecause, withoutFiles }),
            };
        }
        const { bodyWithoutFiles } = context.request;
        if (bodyWithoutFiles !== undefined && mustDropFiles(result)) {
            context = { ...context, request: asJson(request, bodyWithoutFiles) };
            withoutFilesBecause = result.reason;
            log(`${host}: ${result.reason}; sending the message without its files instead`);
            continue;
        }
        if (isStopped(options))
            return failed(`${result.reason}; stopped by the runner`);
        const payloadRejected = 'accepted' in result && result.payloadRejected;
        const shorter = payloadRejected && !shortenedBecause ? request.fallbackBody?.() : undefined;
        if (shorter !== undefined) {
            if (bodyWithoutFiles !== undefined)
                withoutFilesBecause = result.reason;
            context = { ...context, request: asJson(request, shorter) };
            shortenedBecause = result.reason;
            log(`${host}: ${result.reason}; sending a shorter message instead`);
            continue;
        }
        const remainingMs = deadline - clock.monotonic();
        const state = { attempt: attempts, remainingMs, idempotent: request.idempotent };
        const step = nextStep(result.end, state, options.random());
        if (step.kind === 'stop')
            return failed(result.reason + stopReason(step, attempts, options));
        log(`${host}: ${result.reason}; trying again in ${inSeconds(step.ms)}`);
        await clock.sleep(step.ms, options.signal);
        if (isStopped(options)) {
            if (step.required)
                return failed(`${result.reason}; stopped by the runner`);
            log(`${host}: the runner stops this step; trying once more now`);
        }
    }
}
/** Whether the message is to be sent without its files: they were refused, or could not be sent in full. */
function mustDropFiles(result) {
    return 'accepted' in result ? result.filesRejected : result.end.kind === 'incomplete';
}
/** The request with a JSON body that has no files. */
function asJson(request, body) {
    const { bodyWithoutFiles: _, ...others } = request;
    return { ...others, headers: { ...request.headers, 'content-type': 'application/json' }, body };
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

;// CONCATENATED MODULE: ./src/delivery/deliver.ts
/** Sends messages to their receivers, all at the same time. */



/**
 * Sends all messages at the same time. Never rejects. Settles within `options.timeoutMs`, and within about two seconds after
 * `options.signal` aborts. A DNS lookup that hangs is left behind and keeps the process alive: see `exitNow` in index.ts.
 *
 * @param deliveries one message for one URL each
 * @returns one outcome for each delivery, in the same order
 */
async function deliver(deliveries, options) {
    return Promise.all(deliveries.map((delivery) => deliverOne(delivery, options)));
}
async function deliverOne(delivery, options) {
    const { format, headers, body, bodyWithoutFiles, idempotent, fallbackBody, parseResponse, url } = delivery;
    const { method = 'POST' } = delivery;
    const target = { format, host: url.host };
    try {
        const { accepted, attempts, messageId, reason, shortened, status, withoutFiles } = await sendRequest({
            ...{
                method,
                url,
                headers,
                ...(0,defined/* defined */.s)({ body, bodyWithoutFiles }),
                idempotent,
                fallbackBody,
                parseResponse,
            },
            signingSecrets: idempotent ? (delivery.signingSecrets ?? []) : undefined,
        }, options);
        return {
            ...{ ...target, delivered: accepted, attempts },
            ...(0,defined/* defined */.s)({ status, messageId, reason, plain: shortened, withoutFiles }),
        };
    }
    catch (error) {
        // A bug in this action or in a format. The other deliveries go on.
        const reason = `an internal error of this action (${(0,errors/* errorName */.I)(error)}) ended the delivery; it is not known whether the message arrived`;
        return { ...target, delivered: false, attempts: 0, reason };
    }
}


/***/ }),

/***/ 3487:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h3: () => (/* binding */ NEXT_ADDRESS_AFTER_MS),
/* harmony export */   jC: () => (/* binding */ runExchange),
/* harmony export */   v8: () => (/* binding */ MAX_HEADER_BYTES)
/* harmony export */ });
/** One HTTP exchange: the types that both transports share, and how a response is read. */
/** Bytes of response headers that are accepted; Node.js and undici accept 16 KiB by default. */
const MAX_HEADER_BYTES = 128 * 1024;
/**
 * Milliseconds before the next IP address of a host is tried. Node.js waits 250 ms, which is less than a satellite or VPN link needs,
 * and less than one lost packet: TCP repeats its SYN after a second (RFC 6298).
 */
const NEXT_ADDRESS_AFTER_MS = 2_000;
const DEFAULT_BODY_BYTES = 64 * 1024;
/**
 * Milliseconds for the body once the status is known. The status decides about the delivery; the body contains only a message id or an
 * error text.
 */
const BODY_MS = 3_000;
/**
 * Runs one exchange and collects its response.
 *
 * @param progress receives how far the request has come
 * @param open starts the exchange and returns a function that ends it, whatever state it is in
 */
async function runExchange({ maxBodyBytes = DEFAULT_BODY_BYTES }, signal, progress, open) {
    let requestStarted = false;
    let requestWritten = false;
    let close;
    let abort = () => { };
    let bodyTimer;
    try {
        return await new Promise((resolve, reject) => {
            let head;
            const chunks = [];
            let size = 0;
            const settle = (error) => {
                // A known status is the result, however the body ends.
                if (head === undefined)
                    reject(error);
                else
                    resolve({
                        kind: 'response',
                        ...head,
                        body: Buffer.concat(chunks).toString('utf8', 0, maxBodyBytes),
                    });
            };
            abort = () => settle(signal.reason);
            if (signal.aborted)
                return abort();
            signal.addEventListener('abort', abort);
            close = open({
                started: () => {
                    requestStarted = true;
                    progress?.started();
                },
                written: () => {
                    requestWritten = true;
                    progress?.written();
                },
                head: (status, headers) => {
                    head = { status, headers: firstValues(headers) };
                    bodyTimer = setTimeout(settle, BODY_MS);
                },
                data: (chunk) => {
                    chunks.push(chunk);
                    size += chunk.length;
                    if (size >= maxBodyBytes)
                        settle();
                },
                end: () => settle(new Error('the connection ended without a response')),
                fail: settle,
            });
        });
    }
    catch (error) {
        return { kind: 'failed', error, requestStarted, requestWritten, aborted: signal.aborted };
    }
    finally {
        clearTimeout(bodyTimer);
        signal.removeEventListener('abort', abort);
        close?.();
    }
}
function firstValues(headers) {
    const first = {};
    for (let index = 0; index + 1 < headers.length; index += 2) {
        const name = headers[index]?.toLowerCase() ?? '';
        if (!Object.hasOwn(first, name))
            first[name] = headers[index + 1] ?? '';
    }
    return first;
}


/***/ }),

/***/ 9392:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* unused harmony export bypassesProxy */
/* harmony import */ var _lib_url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5194);
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
    const authorization = (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_0__/* .basicAuthHeader */ .mn)(proxy);
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
        if (netModule().isIP(host) !== 0)
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
/** Loaded only if a proxy is set. */
function netModule() {
    return process.getBuiltinModule('node:net');
}
function isInRange(address, range) {
    const [, first = range, bits] = /^(.*)\/(\d{1,3})$/.exec(range) ?? [];
    const { BlockList, isIP } = netModule();
    const family = isIP(first);
    const length = family === 6 ? 128 : 32;
    if (family === 0 || Number(bits ?? 0) > length)
        return false;
    const list = new BlockList();
    list.addSubnet(first, Number(bits ?? length), family === 6 ? 'ipv6' : 'ipv4');
    return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}


/***/ }),

/***/ 3213:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ transportFor)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3487);

/**
 * The transport for a choice of {@link proxyFor}. undici is loaded only if there is a proxy: it takes longer to load than the rest of
 * this action.
 */
async function transportFor(proxy) {
    if (proxy.kind === 'none')
        return sendDirectly;
    const { createProxyTransport } = await Promise.all(/* import() */[__nccwpck_require__.e(163), __nccwpck_require__.e(112)]).then(__nccwpck_require__.bind(__nccwpck_require__, 112));
    return createProxyTransport(proxy);
}
/** The {@link Transport} without a proxy. */
const sendDirectly = (request, signal, progress) => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .runExchange */ .jC)(request, signal, progress, (events) => {
    const { body, method, url } = request;
    const isLong = body instanceof Uint8Array;
    const headers = isLong ? { ...request.headers, 'content-length': body.length } : request.headers;
    const secure = url.protocol === 'https:';
    const client = clientFor(url).request(url, {
        ...{ method, headers, auth: null, agent: false },
        // Without it a server that accepts HTTP/2 only closes the connection instead of giving a reason.
        ...{ ALPNProtocols: ['http/1.1'] },
        ...{ maxHeaderSize: _exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_HEADER_BYTES */ .v8, autoSelectFamilyAttemptTimeout: _exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .NEXT_ADDRESS_AFTER_MS */ .h3 },
    });
    client.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', events.started));
    client.on('response', (response) => {
        events.head(response.statusCode ?? 0, response.rawHeaders);
        response.on('data', events.data).on('end', events.end).on('error', events.end).on('close', events.end);
    });
    // 101 although no upgrade was requested: a response without a body.
    client.on('upgrade', ({ rawHeaders, statusCode }) => {
        events.head(statusCode ?? 0, rawHeaders);
        events.end();
    });
    client.on('finish', events.written).on('error', events.fail);
    if (isLong)
        writeHoldingBack(client, body);
    else
        client.end(body);
    return () => client.destroy();
});
/** Bytes of a long body that are held back. */
const HELD_BACK_BYTES = 16 * 1024;
/**
 * Writes a long body. Its end is held back until the kernel has sent what is before it: the kernel keeps up to 4 MiB for a connection, and
 * sends them also when this process has given up. So a message whose upload is given up is never complete.
 */
function writeHoldingBack(client, body) {
    const at = Math.max(0, body.length - HELD_BACK_BYTES);
    client.write(body.subarray(0, at), (error) => {
        const { socket } = client;
        if (error || !socket)
            return;
        void __nccwpck_require__.e(/* import() */ 498).then(__nccwpck_require__.bind(__nccwpck_require__, 1498))
            .then(({ sendQueueDrained }) => sendQueueDrained(socket))
            .then(() => client.end(body.subarray(at)));
    });
}
/**
 * `getBuiltinModule` loads one module of the two, and only when there is something to send. An `import` of `node:http` from an ES module
 * would also load Node's own copy of undici.
 */
function clientFor({ protocol }) {
    return process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http');
}


/***/ }),

/***/ 1031:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ generic),
  Y: () => (/* binding */ genericJson)
});

// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __nccwpck_require__(7994);
// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __nccwpck_require__(8453);
// EXTERNAL MODULE: ./src/lib/strings.ts
var strings = __nccwpck_require__(2769);
;// CONCATENATED MODULE: ./src/formats/generic-response.ts
/** Reads the error text in the response of any HTTP receiver. */



/** Members of a JSON error that contain its text; `detail` and `title` are those of RFC 9457. */
const ERROR_MEMBERS = ['message', 'error', 'detail', 'error_description', 'title', 'reason'];
/**
 * The first line of a receiver's error text. Never throws. The text is untrusted: the delivery redacts, cleans and shortens it.
 * A redirect's text only repeats its target.
 *
 * @param status the HTTP status
 */
function parseGenericResponse(status, body) {
    return status < 400 ? {} : (0,defined/* defined */.s)({ reason: errorText(body) });
}
function errorText(body) {
    const json = (0,lib_json/* parseJson */.q)(body);
    if (typeof json === 'string')
        return (0,strings/* nonEmptyLines */.yw)(json)[0];
    if (typeof json === 'object' && json !== null) {
        const nested = (0,lib_json/* member */.D)(json, 'error');
        const texts = [json, nested].flatMap((owner) => ERROR_MEMBERS.map((name) => (0,lib_json/* member */.D)(owner, name)));
        const text = texts.find((value) => typeof value === 'string' && value.trim() !== '');
        if (typeof text === 'string')
            return (0,strings/* nonEmptyLines */.yw)(text)[0];
    }
    // Of an HTML page only the title is meant for a reader of one line.
    const text = /^\s*</.test(body) ? (/<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? '') : body;
    return (0,strings/* nonEmptyLines */.yw)(text)[0];
}

;// CONCATENATED MODULE: ./src/formats/generic.ts

/** JSON as described by generic.schema.json, for any HTTP receiver. */
const generic = {
    name: 'generic',
    features: [],
    matches: () => true,
    endpoint: (url) => url,
    render: (event) => genericJson(event),
    renderFallback: ({ details, ...event }) => (details ? genericJson(event) : undefined),
    parseResponse: parseGenericResponse,
    idempotent: true,
    acceptsCustomHeaders: true,
};
/**
 * The payload as JSON. All text in it is well-formed Unicode.
 * @param indent number of spaces; without it the JSON is on one line
 */
function genericJson(event, indent) {
    return JSON.stringify(genericPayload(event), wellFormed, indent);
}
/** Empty members are left out. */
function genericPayload(event) {
    const { command, environment, details, history, results, run } = event;
    const changes = history && historyPayload(history);
    return {
        status: event.status,
        end_time: event.endTime,
        packages: event.packages,
        ...(command && { build_command: command }),
        ...(environment.length > 0 && {
            environment: Object.fromEntries(environment.map(({ name, value }) => [name, value])),
        }),
        message: event.message,
        ...(details && { details }),
        ...(results.length > 0 && { results: results.map(resultPayload) }),
        ...(changes && Object.keys(changes).length > 0 && { history: changes }),
        ...(run && { run: runPayload(run) }),
    };
}
function resultPayload(result) {
    return {
        package: result.package,
        status: result.status,
        error: result.error,
        job: result.job,
        runner: result.runner,
        duration_seconds: result.durationSeconds,
    };
}
function historyPayload(history) {
    const { durationSeconds, fixed, newlyFailed, stillFailing, usualDurationSeconds } = history;
    const members = {
        newly_failed: newlyFailed.map((item) => ({
            ...itemPayload(item),
            last_good: item.lastGood && {
                run_number: item.lastGood.runNumber,
                sha: item.lastGood.sha,
                end_time: item.lastGood.endTime,
            },
            compare_url: item.compareUrl,
        })),
        still_failing: stillFailing.map((item) => ({
            ...itemPayload(item),
            builds: item.builds,
            since_run_number: item.sinceRunNumber,
            branch: item.branch,
        })),
        fixed: fixed.map((item) => ({ ...itemPayload(item), builds: item.builds, branch: item.branch })),
        duration_seconds: durationSeconds,
        usual_duration_seconds: usualDurationSeconds,
    };
    return Object.fromEntries(Object.entries(members).filter(([, value]) => Array.isArray(value) ? value.length > 0 : value !== undefined));
}
function itemPayload(item) {
    return { package: item.package, job: item.job, runner: item.runner };
}
function runPayload(run) {
    return {
        repository: run.repository,
        workflow: run.workflow,
        job: run.job,
        run_id: run.runId,
        run_number: run.runNumber,
        run_attempt: run.runAttempt,
        url: run.url,
        ref: run.ref,
        sha: run.sha,
        actor: run.actor,
        runner: run.runner,
        failed_step: run.failedStep,
        duration_seconds: run.durationSeconds,
        pull_request: run.pullRequest && {
            number: run.pullRequest.number,
            title: run.pullRequest.title,
            url: run.pullRequest.url,
        },
    };
}
/** JSON parsers in other languages reject lone surrogates (RFC 8259, section 8.2). */
function wellFormed(_key, value) {
    return typeof value === 'string' ? value.toWellFormed() : value;
}


/***/ }),

/***/ 3290:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ historyLine),
/* harmony export */   Vp: () => (/* binding */ historyParts),
/* harmony export */   Y: () => (/* binding */ commitRanges)
/* harmony export */ });
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2769);
/* harmony import */ var _lib_truncate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5065);
/** What changed since the last builds, in words, for formats that people read. Pure. */


/** The news, the most important first. Empty when nothing is known or nothing is worth saying. */
function historyParts({ endTime, history }) {
    if (!history)
        return [];
    const { durationSeconds, fixed, newlyFailed, stillFailing, usualDurationSeconds } = history;
    const parts = [
        { icon: '\ud83c\udd95', label: 'Newly failing', items: newlyFailed.map((item) => newlyFailedText(item, endTime)) },
        { icon: '\ud83d\udd01', label: 'Still failing', items: stillFailing.map(stillFailingText) },
        { icon: '\ud83c\udf89', label: 'Fixed', items: fixed.map(fixedText) },
        {
            icon: '\ud83d\udc22',
            label: 'Slow',
            items: durationSeconds === undefined || usualDurationSeconds === undefined
                ? []
                : [`took ${(0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationSeconds)}, usually ${(0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(usualDurationSeconds)}`],
        },
    ];
    return parts.filter(({ items }) => items.length > 0);
}
/** UTF-16 units that the last kinds of news keep when the first ones are long. */
const PART_UNITS = 70;
/**
 * The news on one line; empty when there is none. Where they do not fit, each kind is cut to `and 37 more`.
 *
 * @param room UTF-16 units, at least 300
 * @param escapeText escapes one text for the format
 * @param bold the format's mark around a label, `**` or `*`
 */
function historyLine(event, room, escapeText, bold) {
    const parts = historyParts(event);
    let line = '';
    parts.forEach(({ icon, items, label }, at) => {
        const head = `${line && ' \u00b7 '}${icon} ${bold}${label}:${bold} `;
        const reserved = (parts.length - 1 - at) * PART_UNITS;
        line += head + (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .joinNames */ .JH)(items.map(escapeText), room - line.length - head.length - reserved);
    });
    return line;
}
/** The ranges of commits among which the causes of new failures are, each once; at most three. */
function commitRanges({ history }) {
    const urls = new Set((history?.newlyFailed ?? []).flatMap(({ compareUrl }) => compareUrl ?? []));
    return [...urls].slice(0, 3).map((url) => {
        const [from = '', to = ''] = url.slice(url.lastIndexOf('/') + 1).split('...');
        return { text: `${from.slice(0, 7)}...${to.slice(0, 7)}`, url };
    });
}
function newlyFailedText(item, now) {
    const { lastGood } = item;
    if (!lastGood)
        return `${itemName(item)} (no good build known)`;
    const age = ageText(lastGood.endTime, now);
    return `${itemName(item)} (last good build: #${lastGood.runNumber}${age && `, ${age}`})`;
}
function stillFailingText(item) {
    const { branch, builds, sinceRunNumber } = item;
    const row = builds > 1 ? `${builds} builds in a row` : '';
    if (branch !== undefined) {
        return `${itemName(item)} \u2013 already failing on ${(0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateEnd */ .SO)(branch, NAME_UNITS)} (${row || '1 build'})`;
    }
    const since = sinceRunNumber === undefined ? '' : `since #${sinceRunNumber}`;
    const notes = [row, since].filter((note) => note !== '').join(', ');
    return notes === '' ? itemName(item) : `${itemName(item)} (${notes})`;
}
function fixedText(item) {
    const { branch, builds } = item;
    const on = branch === undefined ? '' : ` on ${(0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateEnd */ .SO)(branch, NAME_UNITS)}`;
    return `${itemName(item)} (after ${builds} failed build${builds === 1 ? '' : 's'}${on})`;
}
/** UTF-16 units of one name, before escaping. */
const NAME_UNITS = 60;
/** `vllm on thor-1` */
function itemName({ job, package: name, runner }) {
    const cut = (text) => (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateEnd */ .SO)(text, NAME_UNITS);
    if (name === undefined)
        return job ? `the job ${cut(job)}` : 'the build';
    const place = runner ? ` on ${cut(runner)}` : job ? ` in ${cut(job)}` : '';
    return `${cut(name)}${place}`;
}
const HOUR_MS = 3_600_000;
/** `2 days ago`; empty for times that only a wrong clock can have recorded: in the future, or more than a year ago. */
function ageText(time, now) {
    const hours = Math.floor((Date.parse(now) - Date.parse(time)) / HOUR_MS);
    const days = Math.floor(hours / 24);
    if (!(hours >= 0) || days > 366)
        return '';
    if (hours < 1)
        return 'less than an hour ago';
    if (hours < 48)
        return `${hours} hour${hours === 1 ? '' : 's'} ago`;
    return `${days} days ago`;
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H8: () => (/* binding */ chooseFormat),
  vq: () => (/* binding */ formatNamed),
  EI: () => (/* binding */ formatNames)
});

// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __nccwpck_require__(8453);
// EXTERNAL MODULE: ./src/lib/truncate.ts
var truncate = __nccwpck_require__(5065);
// EXTERNAL MODULE: ./src/lib/ansi.ts
var ansi = __nccwpck_require__(8448);
// EXTERNAL MODULE: ./src/lib/strings.ts
var strings = __nccwpck_require__(2769);
;// CONCATENATED MODULE: ./src/formats/escaped-within.ts

/**
 * Escaped text in at most `limit` UTF-16 units. The text is cut before it is escaped, so that no escape is cut in half.
 *
 * @param cut shortens the text to `room` UTF-16 units; by default its beginning is kept
 */
function escapedWithin(text, limit, escapeText, cut = truncate/* truncateEnd */.SO) {
    for (let room = limit; room > 0;) {
        const escaped = escapeText(cut(text, room));
        if (escaped.length <= limit)
            return escaped;
        room = Math.min(room - 1, Math.floor((room * limit) / escaped.length));
    }
    return '';
}

;// CONCATENATED MODULE: ./src/formats/discord-markdown.ts
/** Escaping for Discord's Markdown (https://support.discord.com/hc/en-us/articles/210298617). */



/**
 * Breaks up `@everyone` and `@here` with a zero-width space. `allowed_mentions` can only allow both or neither, so when the
 * user asks for one of them, text must not bring the other into the content. Embeds never ping.
 */
function withoutPings(text) {
    return text.replace(/@(?=everyone|here)/g, '@\u200b');
}
/**
 * Escapes text for use outside of code. The result is one line that Discord shows literally: no emphasis, links, mentions or
 * emoji.
 *
 * URLs are escaped too: in a link Discord would show the backslashes, and add a preview below the message. `_` between two ASCII
 * letters or digits is kept, as in variable names; next to any other letter it starts emphasis, because the client's `\b` only
 * knows ASCII. `:` is kept except in `://` and before a second `:`, which could complete an emoji name.
 */
function escapeMarkdown(text) {
    return withoutPings((0,strings/* toSingleLine */.OX)((0,ansi/* stripControlCodes */.Ah)(text)))
        .replace(/[\\*~`|<>[\]]|:(?=\/\/|[^\s:]+:)/g, '\\$&')
        .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_');
}
/** {@link escapeMarkdown} in at most `limit` UTF-16 units. */
function escapeMarkdownWithin(text, limit) {
    return escapedWithin(text, limit, escapeMarkdown);
}
/** Text to put between two single backticks, on one line. Backticks cannot be escaped there and are replaced by `\u02cb` (U+02CB). */
function inlineCode(text) {
    return withoutPings((0,strings/* toSingleLine */.OX)((0,ansi/* stripControlCodes */.Ah)(text))).replaceAll('`', '\u02cb');
}
/** Text to put inside a fenced block. A zero-width space is inserted into ``` so that it cannot end the block. */
function fenced(text) {
    return (0,ansi/* stripControlCodes */.Ah)(text)
        .trimEnd()
        .replace(/^(?:[^\S\n]*\n)+/, '')
        .replace(/``(?=`)/g, '``\u200b');
}

// EXTERNAL MODULE: ./src/formats/history-lines.ts
var history_lines = __nccwpck_require__(3290);
;// CONCATENATED MODULE: ./src/formats/lead-lines.ts
/** The news of an event that belongs right below the headline, because a phone's notification shows the first lines only. */
/** UTF-16 units of one line's text, after escaping. */
const LEAD_LINE_UNITS = 240;
/** The lines to show between the headline and the packages, the most important first. Empty for a plain event. */
function leadLines({ cause, status, stopReason }) {
    if (status === 'success')
        return [];
    return [
        ...(stopReason ? [{ icon: '\ud83d\uded1', label: 'Stopped', text: stopReason }] : []),
        ...(cause ? [{ icon: '\ud83d\udca5', label: 'Cause', text: cause }] : []),
    ];
}

;// CONCATENATED MODULE: ./src/formats/result-lines.ts
/** One line for each package and board, for formats that people read. */

/** More lines are counted, not shown. */
const MOST_RESULT_LINES = 12;
/** UTF-16 units of one line, before escaping, when there is room for more. */
const RESULT_LINE_UNITS = 200;
/** In the order in which results are listed: failures first, because lists are cut at their end. */
const RESULT_STYLES = {
    failure: { icon: '\u274c', order: 0 },
    unverified: { icon: '\u26a0\ufe0f', order: 1 },
    skipped: { icon: '\u23ed\ufe0f', order: 2 },
    success: { icon: '\u2705', order: 3 },
};
function shownAs({ error, status }) {
    return status === 'success' && error !== undefined ? 'unverified' : status;
}
/** With a list of results, a long list of names would only push the failures off a phone's screen. */
function namesAreListedBelow({ results }) {
    return results.length > 1;
}
/** UTF-16 units of the names where {@link namesAreListedBelow}. */
const NAMES_ABOVE_UNITS = 160;
/**
 * The results as lines, failures first: `\u274c vllm on thor-1: compiler error`, `\u2705 numpy on thor-1`. At most 12, then `and 37 more`, or
 * `and 37 more (33 failures, 4 successes)` where a failure is among them.
 * Empty for less than two results, because the rest of the message already has everything about one.
 *
 * @param room UTF-16 units for all lines together
 * @param escapeWithin escapes one text for the format, in at most `limit` UTF-16 units
 */
function resultLines(results, room, escapeWithin) {
    if (results.length < 2)
        return '';
    const order = (result) => RESULT_STYLES[shownAs(result)].order;
    const sorted = results.toSorted((a, b) => order(a) - order(b));
    const shown = sorted.slice(0, MOST_RESULT_LINES);
    const iconUnits = '\u23ed\ufe0f '.length;
    // The line about some of the results is not longer than that about all of them.
    const roomForLines = room - `\n${restLine(results)}`.length;
    const perLine = Math.floor(roomForLines / shown.length) - iconUnits - '\n'.length;
    const limit = Math.min(RESULT_LINE_UNITS, Math.max(24, perLine));
    const lines = [];
    let units = 0;
    for (const result of shown) {
        const line = `${RESULT_STYLES[shownAs(result)].icon} ${escapeWithin(describeResult(result), limit)}`;
        if (units + line.length + 1 > roomForLines)
            break;
        units += line.length + 1;
        lines.push(line);
    }
    const rest = sorted.slice(lines.length);
    return [...lines, ...(rest.length > 0 ? [restLine(rest)] : [])].join('\n');
}
/** Words for one of a kind, and for several. */
const RESULT_WORDS = {
    failure: ['failure', 'failures'],
    unverified: ['not verified', 'not verified'],
    skipped: ['skipped', 'skipped'],
    success: ['success', 'successes'],
};
/** How many are not listed, `and 37 more`; and what they are, where not all of them are good or skipped. */
function restLine(rest) {
    const parts = ['failure', 'unverified', 'skipped', 'success'].flatMap((kind) => {
        const count = rest.filter((result) => shownAs(result) === kind).length;
        return count > 0 ? { count, kind, words: RESULT_WORDS[kind][count === 1 ? 0 : 1] } : [];
    });
    const line = `and ${rest.length} more`;
    if (parts.every(({ kind }) => kind === 'skipped' || kind === 'success'))
        return line;
    if (parts.length === 1)
        return `${line} ${parts[0]?.words}`;
    return `${line} (${parts.map(({ count, words }) => `${count} ${words}`).join(', ')})`;
}
/** `vllm on thor-1: compiler error` */
function describeResult({ error, job, package: name, runner }) {
    const place = runner ? ` on ${runner}` : job && job !== name ? ` in ${job}` : '';
    const reason = error ? shortReason(error) : '';
    return (0,strings/* toSingleLine */.OX)(`${name}${place}${reason && `: ${reason}`}`);
}
/** Without `failed in the build phase: `, which the icon already shows; that alone is kept when nothing follows. */
function shortReason(error) {
    return error.replace(/^failed(?: in the \w+ phase)?: /, '');
}

;// CONCATENATED MODULE: ./src/formats/discord-content.ts





/** https://docs.discord.com/developers/resources/webhook#execute-webhook and \u2026/message#embed-object-embed-limits, in UTF-16 units. */
const DISCORD_LIMIT = { content: 2000, fieldValue: 1024 };
/** UTF-16 units for each part at scale 1. The parts of the content add up to less than 2000, those of the embed to less than 6000. */
const DISCORD_BUDGET = {
    contentPackages: 800,
    contentCommand: 400,
    contentEnvironment: 400,
    description: 1000,
    stopReason: 150,
    value: DISCORD_LIMIT.fieldValue,
    history: 400,
    message: 300,
    footer: 400,
};
const STATUS_STYLE = {
    success: {
        icon: '\u2705',
        title: 'Build Successful',
        embed: 'Jetson Containers Build Success',
        color: 0x00ff00,
    },
    failure: { icon: '\u274c', title: 'Build Failed', embed: 'Jetson Containers Build Failure', color: 0xff0000 },
};
/** The content as members of the message, with `allowed_mentions` if it contains `@`. */
function withAllowedMentions(text, { mentions }) {
    return { content: text, ...(text.includes('@') && { allowed_mentions: allowedMentions(mentions) }) };
}
/** `\u274c **Build Failed**` and, below it, the lead lines and what changed since the last builds. */
function contentHead(event) {
    const { icon, title } = STATUS_STYLE[event.status];
    const leads = leadLines(event).map(({ icon: leadIcon, label, text }) => `${leadIcon} **${label}:** ${escapeMarkdownWithin(text, LEAD_LINE_UNITS)}`);
    const news = (0,history_lines/* historyLine */.Jo)(event, DISCORD_BUDGET.history, escapeMarkdown, '**');
    return [`${icon} **${title}**`, ...leads, ...(news ? [news] : [])];
}
/**
 * The whole content.
 * @param scale of the budgets, 0.25 to 1
 */
function renderContent(event, scale, logs) {
    const before = [...contentHead(event), PACKAGES_LABEL].join('\n');
    const after = [
        '',
        `\u23f0 **Time:** ${event.endTime}`,
        ...commandAndFacts(event, scale),
        ...logsLine(logs),
        ...(event.mentions ? [`\ud83d\udd14 ${mentionList(event.mentions)}`] : []),
    ].join('\n');
    const left = DISCORD_LIMIT.content - before.length - after.length;
    const units = namesAreListedBelow(event) ? NAMES_ABOVE_UNITS : DISCORD_BUDGET.contentPackages;
    return before + packageList(event, Math.min(Math.floor(units * scale), left)) + after;
}
/** Which logs are missing, if any: those that are attached can be seen below the message. */
function logsLine({ attached, total } = { attached: 0, total: 0 }) {
    if (attached >= total)
        return [];
    return [`\ud83d\udcce **Logs:** ${attached === 0 ? 'could not be attached' : `${attached} of ${total} attached`}`];
}
const PACKAGES_LABEL = '\ud83d\udce6 **Packages:** ';
/**
 * The lines of the content about how it was built: the command and the environment, each left out if empty.
 * @param scale of the budgets, 0.25 to 1
 */
function commandAndFacts({ command = '', environment }, scale) {
    const room = (units) => Math.floor(units * scale);
    const code = inlineCode(command);
    const facts = environment
        .map(({ name, value }) => `${escapeMarkdown(name)}=${escapeMarkdown(value)}`)
        .join(', ');
    return [
        ...(code ? [`\ud83d\udcbb **Command:** \`${(0,truncate/* truncateEnd */.SO)(code, room(DISCORD_BUDGET.contentCommand))}\``] : []),
        ...(facts ? [`\ud83d\udd27 **Environment:** ${(0,truncate/* truncateEnd */.SO)(facts, room(DISCORD_BUDGET.contentEnvironment))}`] : []),
    ];
}
/**
 * The names of the packages, or `No packages`.
 * @param room UTF-16 units
 */
function packageList({ packages }, room) {
    return packages.length > 0 ? (0,truncate/* joinNames */.JH)(packages.map(escapeMarkdown), room) : 'No packages';
}
function mentionList({ everyone, roles, users }) {
    return [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`), ...everyone].join(' ');
}
/** Allows exactly the mentions that the user asked for. Without it, `@` in a package name or command could ping (allowed-mentions-object). */
function allowedMentions(mentions) {
    return {
        parse: mentions && mentions.everyone.length > 0 ? ['everyone'] : [],
        ...(mentions && mentions.users.length > 0 && { users: [...mentions.users] }),
        ...(mentions && mentions.roles.length > 0 && { roles: [...mentions.roles] }),
    };
}

// EXTERNAL MODULE: ./src/lib/phrases.ts
var phrases = __nccwpck_require__(6709);
;// CONCATENATED MODULE: ./src/formats/details-text.ts
/** The details of an event, cut to fit. */


/**
 * The end of `details`, because the cause is usually there. When the line marked `\u25b6 ` is in the part that is cut off, it is put in
 * front of the rest.
 *
 * @param limit UTF-16 units
 */
function truncateDetails(details, limit) {
    const end = (0,truncate/* truncateStart */.fl)(details, limit);
    if (end === details)
        return details;
    const marked = details.split('\n').find((line) => line.startsWith(phrases/* CAUSE_MARK */.Yb));
    if (marked === undefined || end.includes(marked))
        return end;
    const cause = (0,truncate/* truncateEnd */.SO)(marked, Math.floor(limit / 2));
    return `${cause}\n${(0,truncate/* truncateStart */.fl)(details, limit - cause.length - '\n'.length)}`;
}

;// CONCATENATED MODULE: ./src/formats/run-parts.ts
/** The workflow run in short parts, for the footer of a message. */

/**
 * `lab/images`, `Nightly #42`, `PR #7 title`, `main @ 3f78685`, `mona`, `runner orin-01`, `failed step: Build`
 * (of a stopped build `step: Build`), `2 h 5 min`; unknown ones left out.
 */
function runParts(event, run) {
    const { actor, failedStep, pullRequest, runner } = run;
    const commit = commitOf(run);
    const seconds = event.durationSeconds ?? run.durationSeconds;
    return [
        run.repository,
        `${run.workflow} #${run.runNumber}`,
        ...(pullRequest ? [`PR #${pullRequest.number}${pullRequest.title ? ` ${pullRequest.title}` : ''}`] : []),
        ...(commit ? [commit] : []),
        ...(actor ? [actor] : []),
        ...(runner ? [`runner ${runner}`] : []),
        ...(failedStep ? [`${event.stopReason ? 'step' : 'failed step'}: ${failedStep}`] : []),
        ...(seconds === undefined ? [] : [(0,strings/* formatDuration */.a3)(seconds)]),
    ];
}
/**
 * `main @ 3f78685`, or only the commit, or only the branch. Nothing for a pull request's merge commit: nobody knows it, and the
 * number of the pull request is shown.
 */
function commitOf({ ref = '', sha = '' }) {
    if (/^refs\/pull\//.test(ref))
        return '';
    const name = ref.replace(/^refs\/(?:heads|tags)\//, '');
    return [name, sha.slice(0, 7)].filter((part) => part !== '').join(' @ ');
}

;// CONCATENATED MODULE: ./src/formats/discord-message.ts










/** Above about 10 kB of UTF-8 Discord answers 500 instead of 400 (discord-api-docs issues 8554, 7628, 7310). */
const MAX_BODY_BYTES = 9000;
/** The message as JSON. */
function renderDiscordMessage(event, options = {}) {
    return shrinkToFit(event, (some, scale) => ({
        ...renderEmbed(some, scale, options.logs),
        ...placement(options),
    }));
}
/** The same text in the content alone, without an embed: fewer parts that Discord could reject. */
function renderDiscordFallback(event, options = {}) {
    return shrinkToFit(event, (some, scale) => ({
        ...renderContentOnly(some, scale, options.logs),
        ...placement(options),
    }));
}
/** The message as JSON, at the largest scale that stays within `MAX_BODY_BYTES`. At scale 0.25 every event fits. */
function shrinkToFit(event, renderAtScale) {
    for (let scale = 1;; scale -= 0.125) {
        const message = renderAtScale(event, scale);
        const body = JSON.stringify(message);
        // Cause, history and mentions together can take what the other parts of the content leave.
        const contentFits = (message.content ?? '').length <= DISCORD_LIMIT.content;
        if (scale <= 0.25 || (contentFits && Buffer.byteLength(body) <= MAX_BODY_BYTES))
            return body;
    }
}
/** https://docs.discord.com/developers/resources/channel#channel-object: a thread's name has 1 to 100 characters. */
const THREAD_NAME_UNITS = 100;
/** SUPPRESS_NOTIFICATIONS (https://docs.discord.com/developers/resources/message#message-object-message-flags). */
const SILENT_FLAG = 4096;
/** The members that decide where the message is shown, and whether it makes a sound. */
function placement({ silent, threadName }) {
    const name = (0,truncate/* truncateEnd */.SO)((0,strings/* toSingleLine */.OX)((0,ansi/* stripControlCodes */.Ah)(threadName ?? '')), THREAD_NAME_UNITS);
    return { ...(name && { thread_name: name }), ...(silent && { flags: SILENT_FLAG }) };
}
function renderEmbed(event, scale, logs) {
    const { color, embed, title } = STATUS_STYLE[event.status];
    const { command, environment, results, run } = event;
    const room = (units) => Math.floor(units * scale);
    const facts = environment
        .map(({ name, value }) => `${escapeMarkdown(name)}: ${escapeMarkdown(value)}`)
        .join('\n');
    const shownCommand = fenced(command ?? '');
    const commits = (0,history_lines/* commitRanges */.Y)(event)
        .map(({ text, url }) => `[${text}](${url})`)
        .join('\n');
    const resultList = resultLines(results, room(DISCORD_BUDGET.value), escapeMarkdownWithin);
    return {
        ...withAllowedMentions(renderContent(event, scale, logs), event),
        embeds: [
            {
                title: embed,
                description: renderDescription(event, scale),
                ...(run && { url: run.url }),
                color,
                timestamp: event.endTime,
                fields: [
                    { name: 'Status', value: title, inline: true },
                    { name: 'Package Count', value: String(event.packages.length), inline: true },
                    ...(commits ? [{ name: 'Commits since the last good build', value: commits, inline: false }] : []),
                    ...(resultList ? [{ name: 'Results', value: resultList, inline: false }] : []),
                    ...(shownCommand
                        ? [
                            {
                                name: 'Build Command',
                                value: fence('bash', (0,truncate/* truncateEnd */.SO)(shownCommand, room(DISCORD_BUDGET.value) - FENCE_LENGTH)),
                                inline: false,
                            },
                        ]
                        : []),
                    ...(facts
                        ? [{ name: 'Environment', value: (0,truncate/* truncateEnd */.SO)(facts, room(DISCORD_BUDGET.value)), inline: true }]
                        : []),
                    { name: 'Details', value: detailsBlock(event, room(DISCORD_BUDGET.value)), inline: false },
                ],
                ...(run && { footer: { text: (0,truncate/* truncateEnd */.SO)(footerText(event, run), room(DISCORD_BUDGET.footer)) } }),
            },
        ],
    };
}
/** The packages. Above them, why a cancelled or timed out build stopped: its title and colour are those of a failure. */
function renderDescription(event, scale) {
    const units = namesAreListedBelow(event) ? NAMES_ABOVE_UNITS : DISCORD_BUDGET.description;
    const packages = `Packages: ${packageList(event, Math.floor(units * scale))}`;
    const stopped = escapeMarkdownWithin(event.stopReason ?? '', DISCORD_BUDGET.stopReason);
    return event.status === 'failure' && stopped ? `Stopped: ${stopped}\n${packages}` : packages;
}
/** Content without an embed: the end of the details is in the content. */
function renderContentOnly(event, scale, logs) {
    const head = renderContent(event, scale, logs);
    const link = event.run ? `\n\ud83d\udd17 <${event.run.url}>` : '';
    const linked = head.length + link.length <= DISCORD_LIMIT.content ? head + link : head;
    const left = Math.floor((DISCORD_LIMIT.content - linked.length - '\n'.length) * scale);
    const plainEvent = {
        ...event,
        message: withoutPings((0,ansi/* stripControlCodes */.Ah)(event.message)),
        details: withoutPings((0,ansi/* stripControlCodes */.Ah)(event.details ?? '')),
    };
    const text = left > FENCE_LENGTH ? `${linked}\n${detailsBlock(plainEvent, left)}` : linked;
    return withAllowedMentions(text, event);
}
/** A fenced block with the message and, below it, the details. */
function detailsBlock(event, room) {
    const message = (0,phrases/* truncateMessage */.Sj)(fenced(event.message), Math.min(DISCORD_BUDGET.message, room - FENCE_LENGTH));
    const rest = fenced(event.details ?? '');
    const left = room - FENCE_LENGTH - message.length - 1;
    return fence('', rest && left > 0 ? `${message}\n${truncateDetails(rest, left)}` : message);
}
const FENCE_LENGTH = '```bash\n\n```'.length;
function fence(language, text) {
    return `\`\`\`${language}\n${text}\n\`\`\``;
}
function footerText(event, run) {
    return (0,strings/* toSingleLine */.OX)(runParts(event, run)
        .map((part) => (0,truncate/* truncateEnd */.SO)((0,ansi/* stripControlCodes */.Ah)(part), 100))
        .join(' \u00b7 '));
}

;// CONCATENATED MODULE: ./src/formats/discord-card.ts
/** The card that Discord shows while a build runs. */





/** Cards of Discord's webhooks. A card never pings: it is silent, and an edit of it allows no mentions. */
const discordCard = {
    webhookId: (url) => /\/webhooks\/(\d{1,20})\//.exec(url.pathname)?.[1],
    renderStarted: (event, times, options) => JSON.stringify(renderStarted(event, times, options)),
    renderEnded: (event, note) => JSON.stringify(cardBody(endedLines(event, note))),
    messageUrl,
    threadOf: (body) => {
        const id = (0,lib_json/* member */.D)((0,lib_json/* parseJson */.q)(body), 'channel_id');
        return typeof id === 'string' && /^\d{1,20}$/.test(id) ? id : undefined;
    },
};
/** UTF-16 units; all lines together stay under 2000. */
const CARD_BUDGET = { packages: 500, part: 120, note: 400, scale: 0.8 };
function renderStarted(event, times, options) {
    const { run } = event;
    const { noResultBy, startedAt, usuallyDoneAt } = times;
    const lines = [
        `\ud83d\udd28 **Build Started** ${timestamp(startedAt, 'R')}`,
        `${PACKAGES_LABEL}${packageList(event, CARD_BUDGET.packages)}`,
        ...commandAndFacts(event, CARD_BUDGET.scale),
        ...(run ? runLines(run) : []),
        ...(usuallyDoneAt === undefined ? [] : [`\u23f3 **Usually done:** ${timestamp(usuallyDoneAt, 't')}`]),
        `\ud83d\udd07 no result by ${timestamp(noResultBy, 't')}: the board or its runner stopped`,
    ];
    return { ...cardBody(lines), ...placement({ ...options, silent: true }) };
}
function runLines(run) {
    const part = (text) => escapeMarkdownWithin(text, CARD_BUDGET.part);
    const commit = commitOf(run);
    const by = [run.actor && part(run.actor), commit && `on ${part(commit)}`].filter((text) => text);
    const name = part(`${run.repository} \u00b7 ${run.workflow} #${run.runNumber}`);
    return [
        ...(run.runner ? [`\ud83d\udda5\ufe0f **Board:** ${part(run.runner)}`] : []),
        ...(by.length > 0 ? [`\ud83d\udc64 **By:** ${by.join(' ')}`] : []),
        `\ud83d\udd17 **Run:** [${name}](<${run.url}>)`,
    ];
}
/** How the build ended, and why there is no full message. Without an event nothing is known about its end. */
function endedLines(event, note) {
    const shown = `\u2139\ufe0f ${escapeMarkdownWithin(note, CARD_BUDGET.note)}`;
    if (!event)
        return ['\ud83d\udd28 **Build Ended**', shown];
    const link = event.run ? [`\ud83d\udd17 <${event.run.url}>`] : [];
    return [
        ...contentHead(event),
        `${PACKAGES_LABEL}${packageList(event, CARD_BUDGET.packages)}`,
        shown,
        ...link,
    ];
}
function cardBody(lines) {
    return { content: lines.join('\n'), allowed_mentions: { parse: [] } };
}
/** https://docs.discord.com/developers/reference#message-formatting: shown in the reader's own time zone. */
function timestamp(ms, style) {
    return `<t:${Math.floor(ms / 1000)}:${style}>`;
}
/** https://docs.discord.com/developers/resources/webhook#delete-webhook-message */
function messageUrl(endpoint, messageId, threadId) {
    const url = new URL(endpoint);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/messages/${messageId}`;
    url.searchParams.delete('wait');
    if (threadId !== undefined)
        url.searchParams.set('thread_id', threadId);
    return url;
}

;// CONCATENATED MODULE: ./src/formats/discord-response.ts
/** Reads Discord's responses (https://docs.discord.com/developers/reference#error-messages). */


/** `Invalid Form Body`: Discord rejected something in the message or in the URL's query (opcodes-and-status-codes). */
const INVALID_FORM_BODY = 50035;
/** What to do about errors that concern threads (opcodes-and-status-codes). */
const THREAD_REMEDIES = new Map([
    [220001, 'this is a forum channel: set the input thread-name, or put ?thread_id=ID at the end of the URL'],
    [220003, 'this is no forum channel: remove the input thread-name'],
]);
/**
 * Errors about the files of a message (opcodes-and-status-codes): too large (40005, 50045), no access or permission to attach files
 * (50001, 50013), an invalid file (50046).
 */
const FILE_ERRORS = new Set([40005, 50001, 50013, 50045, 50046]);
/** Members of the message that describe its files. */
const FILE_MEMBERS = new Set(['files', 'attachments', '_errors']);
/** Members of the message; `_errors` applies to all of it. Errors about anything else, e.g. `thread_id`, would also hit a plainer message. */
const MESSAGE_MEMBERS = new Set(['content', 'embeds', 'allowed_mentions', '_errors']);
/**
 * Reads the response to an executed webhook. Never throws; returns no details if the body is not Discord's JSON.
 * @param status the HTTP status
 */
function parseDiscordResponse(status, body) {
    const json = (0,lib_json/* parseJson */.q)(body);
    const id = (0,lib_json/* member */.D)(json, 'id');
    if (status >= 200 && status < 300)
        return typeof id === 'string' && /^\d{1,20}$/.test(id) ? { messageId: id } : {};
    const retryAfter = (0,lib_json/* member */.D)(json, 'retry_after');
    const code = (0,lib_json/* member */.D)(json, 'code');
    const message = (0,lib_json/* member */.D)(json, 'message');
    const errorTree = (0,lib_json/* member */.D)(json, 'errors');
    const errors = flattenErrors(errorTree);
    const parts = [
        ...(typeof message === 'string' ? [message] : []),
        ...(typeof code === 'number' && code !== 0 ? [`code ${code}`] : []),
        ...errors,
        ...(THREAD_REMEDIES.has(code) ? [THREAD_REMEDIES.get(code)] : []),
    ];
    return {
        // Not truncated here: redaction would not recognise half a token.
        ...(parts.length > 0 && { reason: (0,strings/* toSingleLine */.OX)(parts.join('; ')) }),
        ...(typeof retryAfter === 'number' && retryAfter >= 0 && { retryAfterSeconds: retryAfter }),
        payloadRejected: status === 413 ||
            (status === 400 && code === INVALID_FORM_BODY && concerns(errorTree, MESSAGE_MEMBERS)),
        // Without a code it is not Discord that answered.
        ...(typeof code === 'number' &&
            code !== 0 && {
            filesRejected: FILE_ERRORS.has(code) || (code === INVALID_FORM_BODY && concerns(errorTree, FILE_MEMBERS)),
        }),
    };
}
/** Whether the errors are about one of these members. Without an error tree this is assumed. */
function concerns(errorTree, members) {
    const names = typeof errorTree === 'object' && errorTree !== null ? Object.keys(errorTree) : [];
    return names.length === 0 || names.some((name) => members.has(name));
}
/** Turns `{embeds: {0: {title: {_errors: [{message}]}}}}` into `embeds[0].title: message`. */
function flattenErrors(errors, path = '', depth = 0) {
    if (typeof errors !== 'object' || errors === null || depth > 10)
        return [];
    return Object.entries(errors).flatMap(([key, value]) => {
        if (key !== '_errors') {
            return flattenErrors(value, /^\d+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key, depth + 1);
        }
        return (Array.isArray(value) ? value : []).flatMap((error) => {
            const message = (0,lib_json/* member */.D)(error, 'message');
            return typeof message === 'string' ? [path ? `${path}: ${message}` : message] : [];
        });
    });
}

;// CONCATENATED MODULE: ./src/formats/discord.ts
/** The format for Discord's webhooks: which URLs it is for, and what is sent to them. */



const HOST = /^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/;
const WEBHOOK_PATH = /^\/api(?:\/v\d+)?(\/webhooks\/\d+\/[\w-]+)\/?$/;
/** Discord's webhooks (https://docs.discord.com/developers/resources/webhook#execute-webhook). */
const discord = {
    name: 'discord',
    features: ['attachments', 'mentions', 'placement', 'started-card'],
    card: discordCard,
    matches: isDiscordHost,
    endpoint,
    render: renderDiscordMessage,
    renderFallback: renderDiscordFallback,
    parseResponse: parseDiscordResponse,
    idempotent: false,
    acceptsCustomHeaders: false,
};
/**
 * On Discord's own hosts always API v10, because unversioned URLs mean v6, where `retry_after` is in milliseconds. Always
 * `wait=true`, because without it Discord reports no error for a message that it could not save.
 */
function endpoint(url) {
    const target = new URL(url);
    target.hash = '';
    if (isDiscordHost(url)) {
        const compatible = /\/(slack|github)\/?$/.exec(url.pathname)?.[1];
        if (compatible) {
            throw new Error(`its path ends in /${compatible}, which accepts another service's messages: remove that ending`);
        }
        const path = WEBHOOK_PATH.exec(url.pathname)?.[1];
        if (!path)
            throw new Error('it is not the URL of a webhook: the path must begin with /api/webhooks/');
        target.protocol = 'https:';
        target.host = 'discord.com';
        target.port = '';
        target.pathname = `/api/v10${path}`;
    }
    target.searchParams.set('wait', 'true');
    return target;
}
function isDiscordHost({ hostname }) {
    return HOST.test(hostname.toLowerCase().replace(/\.$/, ''));
}

// EXTERNAL MODULE: ./src/formats/generic.ts + 1 modules
var generic = __nccwpck_require__(1031);
// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __nccwpck_require__(7994);
;// CONCATENATED MODULE: ./src/formats/slack-mrkdwn.ts
/** Escaping for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text). */




/** The only escapes that Slack has. Without `<`, text cannot contain a mention such as `<!channel>`, nor a link. */
function escapeEntities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/**
 * Escapes text for use outside of code, on one line. Slack has no escape for `*`, `_`, `~`, backticks and emoji names: a zero-width
 * space separates them from the text that they would format. `_` inside of a word formats nothing and is kept.
 */
function escapeMrkdwn(text) {
    return escapeEntities((0,strings/* toSingleLine */.OX)((0,ansi/* stripControlCodes */.Ah)(text))
        .replace(/[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\u200b$&\u200b')
        .replace(/:(?=[^\s:]+:)/g, ':\u200b'));
}
/** {@link escapeMrkdwn} in at most `limit` UTF-16 units. */
function escapeMrkdwnWithin(text, limit) {
    return escapedWithin(text, limit, escapeMrkdwn);
}
/**
 * Text to put between backticks, in at most `limit` UTF-16 units. Slack formats nothing there; backticks become `\u02cb` (U+02CB).
 * @param cut shortens the text before it is escaped; by default its beginning is kept
 */
function mrkdwnCode(text, limit, cut = truncate/* truncateEnd */.SO) {
    return escapedWithin(text, limit, escapeCode, cut);
}
function escapeCode(text) {
    return escapeEntities((0,ansi/* stripControlCodes */.Ah)(text).trimEnd().replaceAll('`', '\u02cb'));
}

;// CONCATENATED MODULE: ./src/formats/slack.ts
/** The format for Slack's incoming webhooks (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). */










/**
 * UTF-16 units after escaping. Slack accepts 3,000 in a section, 150 in a header and about 13,200 in all blocks together
 * (https://docs.slack.dev/reference/block-kit/blocks/section-block). All parts at their limit add up to less than 8,000.
 */
const SLACK_BUDGET = {
    packages: 700,
    command: 600,
    facts: 500,
    results: 2400,
    history: 500,
    message: 400,
    details: 2500,
    runPart: 150,
    text: 500,
};
const SLACK_HEADLINE = {
    success: '\u2705 Build Successful',
    failure: '\u274c Build Failed',
};
const SLACK_HOST = /^hooks\.slack(?:-gov)?\.com$/;
/** Slack's incoming webhooks. Services that accept the same messages, such as Mattermost, need `format: slack`. */
const slack = {
    name: 'slack',
    features: [],
    matches: isSlackHost,
    endpoint: slackEndpoint,
    render: (event) => JSON.stringify(renderBlocks(event)),
    renderFallback: (event) => JSON.stringify(renderSlackFallback(event)),
    parseResponse: parseSlackResponse,
    idempotent: false,
    acceptsCustomHeaders: false,
};
function isSlackHost({ hostname }) {
    return SLACK_HOST.test(hostname.toLowerCase().replace(/\.$/, ''));
}
/** Other paths on Slack's hosts are other APIs, which accept flat variables instead of a message. */
function slackEndpoint(url) {
    if (!isSlackHost(url))
        return url;
    const api = /^\/(triggers|workflows)\//.exec(url.pathname)?.[1];
    if (api) {
        throw new Error(`its path begins with /${api}/, which starts a Slack workflow and accepts no messages: make an incoming webhook, whose path begins with /services/`);
    }
    if (!url.pathname.startsWith('/services/')) {
        throw new Error("it is not the URL of one of Slack's incoming webhooks: the path must begin with /services/");
    }
    const target = new URL(url);
    target.protocol = 'https:';
    target.port = '';
    target.hash = '';
    return target;
}
/** `verbatim`: Slack must not turn names such as `@here` or `#general` in the text into mentions or links. */
function mrkdwn(text) {
    return { type: 'mrkdwn', text, verbatim: true };
}
function section(text) {
    return { type: 'section', text: mrkdwn(text) };
}
function renderBlocks(event) {
    const list = resultLines(event.results, SLACK_BUDGET.results, escapeMrkdwnWithin);
    const details = detailsCode(event);
    return {
        text: textLines(event).join('\n'),
        blocks: [
            { type: 'header', text: { type: 'plain_text', text: SLACK_HEADLINE[event.status], emoji: true } },
            section([...leadTexts(event), ...factTexts(event)].join('\n')),
            ...(list ? [section(`*Results*\n${list}`)] : []),
            ...(details ? [section(`*Details*\n${details}`)] : []),
            ...(event.run ? [{ type: 'context', elements: [mrkdwn(runLine(event, event.run))] }] : []),
        ],
        unfurl_links: false,
        unfurl_media: false,
    };
}
/** The same in text alone, for a receiver that rejected the blocks. */
function renderSlackFallback(event) {
    const details = detailsCode(event);
    const run = event.run ? runLine(event, event.run) : '';
    return { text: [...textLines(event), details, run].filter((line) => line !== '').join('\n') };
}
/** The text of the notification. */
function textLines(event) {
    const names = joinPackageNames(event, SLACK_BUDGET.text);
    return [SLACK_HEADLINE[event.status], ...leadTexts(event), `\ud83d\udce6 *Packages:* ${names}`];
}
/** A code block with the message and, below it, the details. */
function detailsCode({ details = '', message }) {
    const parts = [
        mrkdwnCode((0,strings/* toSingleLine */.OX)(message), SLACK_BUDGET.message, phrases/* truncateMessage */.Sj),
        mrkdwnCode(details, SLACK_BUDGET.details, truncateDetails),
    ].filter((part) => part !== '');
    return parts.length > 0 ? `\`\`\`${parts.join('\n')}\`\`\`` : '';
}
function leadTexts(event) {
    const leads = leadLines(event).map(({ icon, label, text }) => `${icon} *${label}:* ${escapeMrkdwnWithin(text, LEAD_LINE_UNITS)}`);
    const news = (0,history_lines/* historyLine */.Jo)(event, SLACK_BUDGET.history, escapeMrkdwn, '*');
    return [...leads, ...(news ? [news] : [])];
}
function factTexts(event) {
    const command = mrkdwnCode((0,strings/* toSingleLine */.OX)(event.command ?? ''), SLACK_BUDGET.command);
    const facts = event.environment.map(({ name, value }) => `${name}=${value}`).join(', ');
    const commits = (0,history_lines/* commitRanges */.Y)(event)
        .map(({ text, url }) => `<${url}|${text}>`)
        .join(', ');
    return [
        `\ud83d\udce6 *Packages:* ${joinPackageNames(event, namesAreListedBelow(event) ? NAMES_ABOVE_UNITS : SLACK_BUDGET.packages)}`,
        `\u23f0 *Time:* ${event.endTime}`,
        ...(command ? [`\ud83d\udcbb *Command:* \`${command}\``] : []),
        ...(commits ? [`\ud83d\udd0d *Commits since the last good build:* ${commits}`] : []),
        ...(facts ? [`\ud83d\udd27 *Environment:* ${escapeMrkdwnWithin(facts, SLACK_BUDGET.facts)}`] : []),
    ];
}
function joinPackageNames({ packages }, room) {
    return packages.length > 0 ? (0,truncate/* joinNames */.JH)(packages.map(escapeMrkdwn), room) : 'No packages';
}
/** The parts of the run. The first two are the link to it. */
function runLine(event, run) {
    const [repository = '', workflow = '', ...rest] = runParts(event, run).map((part) => escapeMrkdwnWithin(part, SLACK_BUDGET.runPart));
    return [`<${run.url}|${repository} \u00b7 ${workflow}>`, ...rest].join(' \u00b7 ');
}
/** What Slack answers in plain text, and what to do about it. The first three concern the message itself. */
const SLACK_ERRORS = [
    { code: 'invalid_blocks', rejected: true, meaning: 'Slack does not accept the blocks of the message' },
    { code: 'msg_blocks_too_long', rejected: true, meaning: 'the blocks of the message are too long' },
    { code: 'invalid_payload', rejected: true, meaning: 'Slack does not accept the message' },
    { code: 'no_text', meaning: 'Slack found no text in the message' },
    { code: 'invalid_token', meaning: 'the URL is not complete: copy it again' },
    { code: 'no_service', meaning: 'the webhook was removed or disabled: make a new one' },
    { code: 'no_team', meaning: 'the workspace is gone, or the URL is not complete: copy it again' },
    { code: 'team_disabled', meaning: 'the workspace is disabled' },
    { code: 'channel_not_found', meaning: 'the channel is gone: make a webhook for another' },
    {
        code: 'channel_is_archived',
        meaning: 'the channel is archived: unarchive it, or make a webhook for another',
    },
    { code: 'action_prohibited', meaning: 'an administrator does not allow the webhook to post there' },
    {
        code: 'posting_to_general_channel_denied',
        meaning: 'an administrator does not allow the webhook to post there',
    },
];
/** Reads the response of an incoming webhook: `ok`, or an error code as plain text. Never throws. */
function parseSlackResponse(status, body) {
    if (status >= 200 && status < 300)
        return {};
    const text = (0,strings/* toSingleLine */.OX)(body);
    const known = SLACK_ERRORS.find(({ code }) => text === code);
    // An HTML page of a proxy is not readable in a log line.
    const reason = known
        ? `${known.code}: ${known.meaning}`
        : /^[\w .:,'"()-]{1,200}$/.test(text)
            ? text
            : undefined;
    return (0,defined/* defined */.s)({ reason, payloadRejected: status === 400 && known?.rejected === true ? true : undefined });
}

;// CONCATENATED MODULE: ./src/formats/index.ts
/** The table of formats. A new format is one new file and one entry here. */



/** In the order in which `auto` tries them. The last one matches any URL. */
const formats = [discord, slack, generic/* generic */.M];
/** The values of the input `format`, without `auto`. */
const formatNames = formats.map((format) => format.name);
/** @throws Error if there is no format of this name */
function formatNamed(name) {
    const format = formats.find((candidate) => candidate.name === name);
    if (!format)
        throw new Error(`there is no format ${name}`);
    return format;
}
/**
 * The format to use for a URL.
 * @param name a format's name, or `auto` for the first format that matches the URL
 */
function chooseFormat(name, url) {
    return name === 'auto' ? (formats.find((format) => format.matches(url)) ?? generic/* generic */.M) : formatNamed(name);
}


/***/ }),

/***/ 7068:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ serverUrl),
/* harmony export */   ld: () => (/* binding */ readTriggeringEvent),
/* harmony export */   pO: () => (/* binding */ runContext),
/* harmony export */   y0: () => (/* binding */ apiUrl),
/* harmony export */   yj: () => (/* binding */ positive)
/* harmony export */ });
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7994);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8453);
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2769);
/** The workflow run of this step, from the variables that the runner sets for every step. */



/**
 * The run of this step; undefined where a variable for the repository, the run's id or the server is missing or unusable.
 *
 * @param env the step's environment: the `GITHUB_*` and `RUNNER_NAME` variables of
 *   docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param event what triggered the run, parsed (see {@link readTriggeringEvent}); anything else has no pull request
 * @param jobId `job.check_run_id` as text: GitHub's id of this job, the number in the address of its page. github.com sets it since
 *   September 2025, GitHub Enterprise Server does not; anything but digits is ignored.
 */
function runContext(env, event, jobId) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    const runId = positive(env['GITHUB_RUN_ID']);
    const server = serverUrl(env);
    if (runId === undefined || server === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    const runAttempt = positive(env['GITHUB_RUN_ATTEMPT']) ?? 1;
    const job = positive(jobId);
    const pullRequest = pullRequestOf(event, `${server}/${repository}`);
    return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .s)({
        repository,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        runId,
        runNumber: positive(env['GITHUB_RUN_NUMBER']) ?? 1,
        runAttempt,
        url: `${server}/${repository}/actions/runs/${runId}${page(job, runAttempt)}`,
        ref: env['GITHUB_REF'] || undefined,
        sha: env['GITHUB_SHA'] || undefined,
        actor: env['GITHUB_ACTOR'] || undefined,
        runner: env['RUNNER_NAME'] || undefined,
        pullRequest,
    });
}
/**
 * The event that triggered the run, parsed. Only events about a pull request or another run are read: the event of a push to a busy
 * repository may be megabytes, and nothing of it is used.
 *
 * @param readText gives a file's text; where it throws, there is no event
 */
async function readTriggeringEvent(env, readText) {
    const path = env['GITHUB_EVENT_PATH'];
    if (!path || !/^(pull_request|issue_comment|workflow_run)/.test(env['GITHUB_EVENT_NAME'] ?? ''))
        return undefined;
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(await readText(path));
    }
    catch {
        return undefined;
    }
}
/** The address of GitHub's pages, without a slash at the end: `https://github.com`, or that of an Enterprise Server. */
function serverUrl(env) {
    return baseUrl(env['GITHUB_SERVER_URL'] || 'https://github.com');
}
/** The address of GitHub's REST API, without a slash at the end. */
function apiUrl(env) {
    return baseUrl(env['GITHUB_API_URL'] || 'https://api.github.com');
}
/** `text` as a positive whole number that a double represents exactly; undefined for anything else. */
function positive(text) {
    if (!text || !/^\d+$/.test(text))
        return undefined;
    const value = Number(text);
    return value > 0 && Number.isSafeInteger(value) ? value : undefined;
}
/** The page of the job where its id is known; else that of the attempt, since a run's page always shows the newest attempt. */
function page(job, attempt) {
    if (job !== undefined)
        return `/job/${job}`;
    return attempt > 1 ? `/attempts/${attempt}` : '';
}
function baseUrl(text) {
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol))
        return undefined;
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
/** The event of a comment on a pull request has it as an `issue` (webhook payload `issue_comment`). */
function pullRequestOf(event, repositoryUrl) {
    const issue = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(event, 'issue');
    const source = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(event, 'pull_request') ?? ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(issue, 'pull_request') ? issue : undefined);
    const number = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(source, 'number');
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1)
        return undefined;
    const title = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(source, 'title');
    return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .s)({
        number,
        url: `${repositoryUrl}/pull/${number}`,
        title: typeof title === 'string' ? (0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_2__/* .toSingleLine */ .OX)(title) || undefined : undefined,
    });
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ runQuery),
/* harmony export */   YT: () => (/* binding */ withoutFailedStepOnSuccess),
/* harmony export */   Zv: () => (/* binding */ fetchWorkflowRun),
/* harmony export */   l9: () => (/* binding */ loadTriggeringEvent)
/* harmony export */ });
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7994);
/* harmony import */ var _lib_job_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2109);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7068);
/** The workflow run that the message is about: from the runner's variables, and from GitHub's API where that adds something. */



/** A person waits for the message, not for its link. */
const TIMEOUT_MS = 5000;
/** A job on a self-hosted runner takes five days at most (docs.github.com, "Actions limits"): beyond that the clock was set in between. */
const MAX_JOB_SECONDS = 5 * 24 * 3600;
/**
 * The run of this step. Never throws, and takes five seconds at most: a late message is worse than one without a link.
 *
 * The API is not asked about a success whose job id is known: the page of the job follows from the id, its duration from when the
 * runner made its folder for it.
 */
async function fetchWorkflowRun(inputs, runtime) {
    const { jobId, runContext: wanted, subject } = inputs;
    const { clock, commands, env } = runtime;
    if (!wanted)
        return { jobs: [] };
    const event = await loadTriggeringEvent(env);
    const isOwnJob = subject.kind === 'job';
    const context = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .runContext */ .pO)(env, event, isOwnJob ? jobId : '');
    if (!context)
        return { jobs: [] };
    const run = isOwnJob
        ? (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ ...context, durationSeconds: await secondsSinceStart(env, clock.now()) })
        : withoutRunner(context);
    const query = runQuery(inputs, runtime, context);
    if (!query || !needsApi(subject, query.own))
        return { run, jobs: [] };
    const { fetchOtherJobs, fetchOwnJob } = await __nccwpck_require__.e(/* import() */ 615).then(__nccwpck_require__.bind(__nccwpck_require__, 4615));
    const found = isOwnJob
        ? await fetchOwnJob(query, run, subject.outcome === 'cancelled')
        : await fetchOtherJobs(query, run, hasFailedJob(subject));
    if ('value' in found)
        return found.value;
    commands.debug(`GitHub's API gave nothing about this run: ${found.error}`);
    return { run, jobs: [], error: found.error };
}
function needsApi(subject, own) {
    return subject.kind !== 'job' || subject.outcome !== 'success' || own.id === undefined;
}
function hasFailedJob(subject) {
    return subject.kind === 'needs' && subject.needs.some(({ result }) => result === 'failure');
}
/**
 * What requests about this run need. Undefined without a token, or where the address of the API is unusable.
 *
 * @param context the run of this step
 */
function runQuery({ githubToken, jobId }, { clock, env, fetch, signal, userAgent }, { job, repository, runAttempt, runId, runner = '' }) {
    const api = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .apiUrl */ .y0)(env);
    if (githubToken === '' || api === undefined)
        return undefined;
    return {
        api: { apiUrl: api, token: githubToken, repository, timeoutMs: TIMEOUT_MS, signal, fetch, userAgent },
        attempt: { runId, runAttempt },
        own: (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ id: (0,_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj)(jobId), key: job, runner }),
        now: () => clock.now(),
    };
}
/** The seconds since this job started, by this machine's clock. */
async function secondsSinceStart(env, now) {
    const start = await (0,_lib_job_start_js__WEBPACK_IMPORTED_MODULE_0__/* .jobStart */ .A)(env['RUNNER_TEMP']);
    const seconds = start ? Math.round((now - start.getTime()) / 1000) : -1;
    return seconds >= 0 && seconds <= MAX_JOB_SECONDS ? seconds : undefined;
}
/** The run without `failed_step` where the build is reported as a success. */
function withoutFailedStepOnSuccess(status, { failedStep, ...run }) {
    return failedStep !== undefined && status === 'failure' ? { ...run, failedStep } : run;
}
/** The runner of the notifying job did not build what the message is about. */
function withoutRunner({ runner: _, ...run }) {
    return run;
}
/** The webhook payload that started this run. `node:fs/promises` is loaded only where there is one to read. */
function loadTriggeringEvent(env) {
    return (0,_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readTriggeringEvent */ .ld)(env, async (path) => (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1455, 23))).readFile(path, 'utf8'));
}


/***/ }),

/***/ 9354:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/**
 * An input or variable has a value that cannot be used. The message contains the name of the input, the value unless it may be a
 * secret, and the accepted values.
 */
class InputError extends Error {
    name = 'InputError';
}


/***/ }),

/***/ 9635:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   NC: () => (/* binding */ secretsOfAddress),
/* harmony export */   cY: () => (/* binding */ urlVariable)
/* harmony export */ });
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2769);
/* harmony import */ var _lib_url_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5194);
/* harmony import */ var _redaction_harmless_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9445);
/* harmony import */ var _redaction_secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6820);




/** The variable that jetson-containers itself reads (network.py), for the step's environment and for `.env`. */
const urlVariable = (status) => `JC_BUILD_${status.toUpperCase()}_WEBHOOK_URL`;
/** Every webhook URL in these variables, for either outcome. */
function addressesIn(variables) {
    return ['success', 'failure'].flatMap((status) => (0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_2__/* .nonEmptyLines */ .yw)(variables[urlVariable(status)] ?? ''));
}
/** Everything in an address that must not be shown: the whole, its login, and each part that may be a token. */
function secretsOfAddress(address) {
    if (!URL.canParse(address))
        return address.length >= SHORTEST_TOKEN ? [address] : [];
    const url = new URL(address);
    const { password, username } = url;
    const parts = [
        ...url.pathname.split('/').filter(isTokenOfPath),
        ...(0,_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .queryTokenCandidates */ .sY)(url).filter(mayBeToken),
    ];
    const [, webhookToken = ''] = WEBHOOK_TOKEN.exec(url.pathname) ?? [];
    const named = [...url.searchParams].flatMap(([name, value]) => ((0,_redaction_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) ? [value] : []));
    const login = (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .basicAuthHeader */ .mn)(url);
    const hasPassword = password.length >= SHORTEST_PASSWORD;
    const keys = hasPassword ? [password] : [username].filter(mayBeToken);
    return [
        ...new Set([
            address,
            url.href,
            ...keys,
            ...keys.map(_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePercents */ .L3),
            ...(login ? [login.slice('Basic '.length)] : []),
            ...[webhookToken, ...named].filter((token) => token.length >= SHORTEST_MASK),
            ...parts,
            ...parts.map(_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePercents */ .L3),
        ]),
    ];
}
/** Characters. Shorter parts of a path are words (`webhooks`, `services`): masking those would hide parts of every log line. */
const SHORTEST_TOKEN = 12;
/** Characters from which a part with letters and digits is treated as a token. */
const SHORTEST_MIXED_TOKEN = 8;
/** Discord's token and those of servers with the same paths: here even a short segment is a token. */
const WEBHOOK_TOKEN = /\/webhooks\/[^/]+\/([^/]+)/;
/** Characters. Masking one letter would hide most of the log. */
const SHORTEST_MASK = 4;
/** Characters. In `https://TOKEN:x@host` the user name is the token and the password a placeholder. */
const SHORTEST_PASSWORD = 2;
/** Words with a number, as in the path of a lab's address: `jetson-containers`, `orin-lab-3`, `v1`, `nightly.json`. */
const WORDS_OF_PATH = /^(?:[A-Z]?[a-z]*(?:[A-Z][a-z]+){0,3}|[A-Z]+)\d{0,4}(?:[-_.+~](?:[A-Z]?[a-z]*\d{0,4}|\d{1,4}[a-z]{0,2}|[A-Z]+))*$/;
/**
 * Longer than a word. Each issuer's token has such a run behind its prefix. The table of prefixes itself is not used here: it is large,
 * and each start would load it.
 */
const LONG_RUN = /[A-Za-z0-9]{20}/;
/**
 * Is this segment of a path a token? Plain words are not: masking them would hide parts of every log line, and GitHub drops a job
 * output that holds a masked value.
 */
function isTokenOfPath(segment) {
    if (segment.length < SHORTEST_MIXED_TOKEN)
        return false;
    return ((segment.length >= 16 && (0,_redaction_harmless_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isMixedRandom */ .Bt)(segment)) ||
        (/[A-Za-z]/.test(segment) && !WORDS_OF_PATH.test(segment)) ||
        LONG_RUN.test(segment));
}
function mayBeToken(part) {
    return (part.length >= SHORTEST_TOKEN ||
        (part.length >= SHORTEST_MIXED_TOKEN && /[A-Za-z]/.test(part) && /\d/.test(part)));
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ stripControlCodes),
/* harmony export */   WZ: () => (/* binding */ finalLineState),
/* harmony export */   _p: () => (/* binding */ ESCAPE_SEQUENCE),
/* harmony export */   mI: () => (/* binding */ stripEscapeSequences)
/* harmony export */ });
/** Terminal control codes (ECMA-48) and other characters that a reader cannot see: the only code that removes them. Pure. */
/** Up to its terminator: BEL, or ST as `ESC \` or as one C1 character. It never spans lines. */
const CONTROL_STRING = String.raw `[^\u0007\u001b\u009c\n\u0090\u0098\u009d-\u009f]*(?:\u0007|\u001b\\|\u009c)`;
/**
 * One escape sequence, in its 7-bit and in its 8-bit form (C1):
 * - CSI: colours and cursor moves, `ESC [ 31 m`
 * - OSC, DCS, SOS, PM, APC: window titles and links, `ESC ] 0 ; title BEL`. Without a terminator only the two characters that
 *   begin it are removed: the text behind them is the program's output.
 * - nF and two-character escapes: `ESC ( B`, which `tput sgr0` prints, and `ESC 7`
 */
const ESCAPE_SEQUENCE = [
    String.raw `(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]`,
    String.raw `(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])${CONTROL_STRING}`,
    String.raw `\u001b[ -/]*[0-~]`,
].join('|');
const ESCAPE_SEQUENCES = new RegExp(ESCAPE_SEQUENCE, 'g');
/**
 * jetson-containers draws a status bar at the foot of the terminal between "save cursor" and "restore cursor", without a
 * newline, in front of the next line (logging.py, `log_status`). The bar is not part of that line.
 */
const STATUS_BAR = /\u001b7[^\n]{0,500}?\u001b8/g;
/** C0 and C1 controls except tab, newline and carriage return; byte order marks. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;
/** Marks that make text run backwards (CVE-2021-42574), and two noncharacters that some parsers refuse. */
const MISLEADING = /[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
/** Removes escape sequences and control characters, but keeps `\t`, `\n` and `\r`: progress bars need the last one. */
function stripEscapeSequences(text) {
    // Most lines of a log hold none: one test is cheaper than three replacements.
    if (!/[^\t\n\r -~\u00a0-\ufefe\uff00-\uffff]/.test(text))
        return text;
    return text.replace(STATUS_BAR, '').replace(ESCAPE_SEQUENCES, '').replace(CONTROLS, '');
}
/**
 * Makes text safe to display: removes escape sequences, control characters except tab and newline, lone surrogates and marks
 * that reorder text. `\r` and `\r\n` become `\n`.
 */
function stripControlCodes(text) {
    return stripEscapeSequences(text.toWellFormed()).replace(/\r\n?/g, '\n').replace(MISLEADING, '');
}
/** The final state of a line in which a program returned to the start with `\r` and wrote over it. */
function finalLineState(line) {
    if (!line.includes('\r'))
        return line;
    return line.split('\r').findLast((state) => state.trim() !== '') ?? '';
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defined)
/* harmony export */ });
/** The same object without members whose value is undefined: `defined({ a: 1, b: undefined })` is `{ a: 1 }`. */
function defined(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   I: () => (/* binding */ errorName)
/* harmony export */ });
/** What can be read from a caught value, which may be anything. */
/** The `code` of a Node.js system error, e.g. `ENOENT`; undefined when there is none. */
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
/** The `name` of an error, e.g. `TypeError`. The message is never used: it may contain a URL or a token. */
function errorName(error) {
    return error instanceof Error ? error.name : 'unknown error';
}


/***/ }),

/***/ 2109:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ jobStart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/** When the job of this step started. */


/**
 * When this job started, by this machine's own clock: actions/runner empties its temporary folder before a job and makes
 * `_runner_file_commands` in it for the job's first step (TempDirectoryManager.cs, FileCommandManager.cs). Its `event.json`
 * is no help: it is written anew before every action.
 *
 * @param runnerTemp the variable `RUNNER_TEMP`
 * @returns undefined where the folder is missing or its file system keeps no birth time
 */
async function jobStart(runnerTemp) {
    if (!runnerTemp)
        return undefined;
    const stats = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.stat)(`${runnerTemp}/_runner_file_commands`).catch(() => undefined);
    // A file system that keeps no birth time yields the epoch, or the time of the last change in its place.
    return stats && stats.birthtimeMs > 0 && stats.birthtimeMs < stats.ctimeMs ? stats.birthtime : undefined;
}


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ member),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** Reads JSON from outside as `unknown`. */
/** The value of a JSON text; `undefined` when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** An own member of an object; `undefined` when `value` is not an object or has no such member. */
function member(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined;
}


/***/ }),

/***/ 6897:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ cached),
/* harmony export */   R: () => (/* binding */ lazy)
/* harmony export */ });
/**
 * Creates a value at its first use: what only some runs need must not slow down the start of all.
 * @param create called at most once
 */
function lazy(create) {
    let created;
    return () => {
        created ??= { value: create() };
        return created.value;
    };
}
/**
 * Keeps the results of a function that gives the same for the same key: texts repeat few names.
 * @param limit results kept; at one more, all are dropped
 */
function cached(compute, limit = 1000) {
    const results = new Map();
    return (key) => {
        const known = results.get(key);
        if (known !== undefined || results.has(key))
            return known;
        const result = compute(key);
        if (results.size >= limit)
            results.clear();
        results.set(key, result);
        return result;
    };
}


/***/ }),

/***/ 6709:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ doubtIn),
/* harmony export */   EO: () => (/* binding */ UNPROVEN),
/* harmony export */   Ed: () => (/* binding */ mergedMessage),
/* harmony export */   FZ: () => (/* binding */ stoppedPhrase),
/* harmony export */   K5: () => (/* binding */ OUTCOME_PHRASES),
/* harmony export */   Nc: () => (/* binding */ SIMULATED),
/* harmony export */   Sj: () => (/* binding */ truncateMessage),
/* harmony export */   Yb: () => (/* binding */ CAUSE_MARK),
/* harmony export */   hB: () => (/* binding */ NOT_VERIFIED),
/* harmony export */   n5: () => (/* binding */ withDoubt),
/* harmony export */   yd: () => (/* binding */ STOPPED)
/* harmony export */ });
/* harmony import */ var _truncate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5065);
/** The sentences that a message begins with, and how the workflow's own `message` is combined with them. Pure. */

/** One line for each outcome, where nothing more is known. */
const OUTCOME_PHRASES = {
    success: 'Build completed successfully',
    failure: 'Build failed',
    cancelled: 'Build was cancelled or timed out',
};
/** Begins the message about a build that no job reports as failed, and that is not proven to be good. */
const UNPROVEN = 'Build not verified';
/** The message about a run with `--simulate`, and the reason of a package that another job only simulated. */
const SIMULATED = {
    message: 'Build simulated: nothing was built',
    reason: 'simulated: nothing was built',
};
/** Begins the reason of a package that was reported as built, where the report itself has a doubt. */
const NOT_VERIFIED = 'not verified: ';
/** Why a build was stopped, where nothing more is known: GitHub has one word for both. */
const STOPPED = 'cancelled or timed out';
/** Begins the line of the log excerpt in `details` that shows the cause. */
const CAUSE_MARK = '\u25b6 ';
/** The message about a build that was stopped; `reason` follows "Build", e.g. `timed out after 240 min`. */
function stoppedPhrase(reason) {
    return reason === undefined || reason === STOPPED ? OUTCOME_PHRASES.cancelled : `Build ${reason}`;
}
/**
 * The message of an event. The input `message` replaces a phrase, but never hides a status that the workflow does not know of: it is
 * appended to the phrase of a build that was stopped, and to that of a failure where the workflow reports a success.
 *
 * @param found what was found out, or the phrase of the outcome
 * @param given the input `message`, empty where there is none
 * @param kind `overridden`: the build failed although the workflow reports a success; `stopped`: it was cancelled, timed out or was only
 * simulated
 */
function mergedMessage(found, given, kind) {
    if (given === '')
        return found;
    if (kind === 'overridden')
        return `${found} (message of the workflow: ${given})`;
    return kind === 'stopped' ? `${found}: ${given}` : given;
}
/** The message of a success that could not be checked, with the reason: `\u2026 (not verified: build.log is empty)`. */
function withDoubt(message, unverified) {
    return unverified === undefined ? message : `${message} (${NOT_VERIFIED}${unverified})`;
}
/** What {@link withDoubt} appends: it stands at the end of a message, whose beginning may be anybody's. */
const DOUBT = / ?\(not verified:/i;
/**
 * The doubt in a message: what {@link withDoubt} has appended, `build.log is empty`. The end of it may be cut off.
 * @returns undefined where the message contains none
 */
function doubtIn(message) {
    const match = DOUBT.exec(message);
    return match
        ? message
            .slice(match.index + match[0].length)
            .replace(/\)$/, '')
            .trim()
        : undefined;
}
/**
 * The message in at most `limit` UTF-16 units. What is cut is the text before a doubt, not the doubt: the text may be the input
 * `message` of any length.
 */
function truncateMessage(message, limit) {
    const at = message.length > limit ? message.search(DOUBT) : -1;
    if (at < 0)
        return (0,_truncate_js__WEBPACK_IMPORTED_MODULE_0__/* .truncateEnd */ .SO)(message, limit);
    const doubt = (0,_truncate_js__WEBPACK_IMPORTED_MODULE_0__/* .truncateEnd */ .SO)(message.slice(at), Math.ceil((limit * 2) / 3));
    return (0,_truncate_js__WEBPACK_IMPORTED_MODULE_0__/* .truncateEnd */ .SO)(message.slice(0, at), limit - doubt.length) + doubt;
}


/***/ }),

/***/ 2769:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OX: () => (/* binding */ toSingleLine),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yw: () => (/* binding */ nonEmptyLines)
/* harmony export */ });
/** The same text on one line: runs of white space turned to one space, none at the ends. */
function toSingleLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** The non-empty lines of a text, trimmed. */
function nonEmptyLines(text) {
    return text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** What stands between white space and commas: names in an input. */
function splitList(text) {
    return text.split(/[\s,]+/).filter((part) => part !== '');
}
/** A time span for a reader: `42 s`, `7 min`, `2 h 5 min`. Parts of a second or minute are cut. */
function formatDuration(seconds) {
    const minutes = Math.floor(seconds / 60);
    if (minutes === 0)
        return `${Math.floor(seconds)} s`;
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ }),

/***/ 5065:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ joinNames),
/* harmony export */   SO: () => (/* binding */ truncateEnd),
/* harmony export */   fl: () => (/* binding */ truncateStart),
/* harmony export */   kU: () => (/* binding */ truncateMiddle)
/* harmony export */ });
/* unused harmony export ONE_UNIT_GRAPHEMES */
/** Cutting text to a limit so that a reader sees that it was cut, and never through a character. */
const MARK = '\u2026';
/** UTF-16 units; the longest emoji sequences have under 30. Longer piles of marks are hostile and may be cut through. */
const LONGEST_GRAPHEME = 256;
let segmenter;
/** Text whose characters are one grapheme each: no CR, no combining mark, no emoji. With box drawing and `\u2026`, most logs. */
const ONE_UNIT_GRAPHEMES = /^[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2500-\u257f]*$/;
/** The graphemes of `text`. The segmenter, which takes 8 ms to make, is made only if the text needs it. */
function graphemes(text) {
    if (ONE_UNIT_GRAPHEMES.test(text))
        return Array.from(text, (segment, index) => ({ segment, index }));
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    return segmenter.segment(text);
}
/**
 * The beginning of `text` in at most `limit` UTF-16 units, `\u2026` included where it was cut. A first grapheme that is longer
 * than the limit (a pile of combining marks) is dropped whole.
 */
function truncateEnd(text, limit) {
    if (text.length <= limit)
        return text;
    if (limit < MARK.length)
        return '';
    let end = 0;
    // Segmenting takes time in proportion to the text: what is far beyond the limit is left out.
    for (const { index, segment } of graphemes(text.slice(0, limit + MARK.length).toWellFormed())) {
        if (index + segment.length > limit - MARK.length)
            break;
        end = index + segment.length;
    }
    return text.slice(0, end) + MARK;
}
/** The same for the end of `text`, `\u2026` first. It begins at the start of a line where less than a third of the room is lost by that. */
function truncateStart(text, limit) {
    if (text.length <= limit)
        return text;
    if (limit < MARK.length)
        return '';
    const room = limit - MARK.length;
    const newline = text.indexOf('\n', text.length - room);
    if (newline >= 0 && text.length - newline > (room * 2) / 3)
        return MARK + text.slice(newline);
    // A grapheme that began before the cut must not be shown by half: segmenting starts a little earlier.
    const from = Math.max(0, text.length - room - LONGEST_GRAPHEME);
    for (const { index } of graphemes(text.slice(from).toWellFormed())) {
        if (from + index >= text.length - room)
            return MARK + text.slice(from + index);
    }
    return MARK;
}
/**
 * A line of at most `limit` graphemes, and a blank on either side of the `\u2026`: a longer one loses its middle, where a compiler's command
 * line has its flags, and keeps its beginning (which file) and its end (which error).
 */
function truncateMiddle(line, limit) {
    if (line.length <= limit)
        return line;
    const head = Math.ceil((limit - 1) / 2);
    const tail = limit - 1 - head;
    // Far more units than a grapheme needs, and few enough for a line of many megabytes.
    const room = limit * 16;
    const first = segments(line.slice(0, room)).slice(0, head);
    const last = segments(line.slice(-room)).slice(-tail);
    const length = first.join('').length + last.join('').length;
    return length >= line.length ? line : `${first.join('').trimEnd()} ${MARK} ${last.join('').trimStart()}`;
}
function segments(text) {
    return Array.from(graphemes(text.toWellFormed()), ({ segment }) => segment);
}
/**
 * The names, separated by commas, in at most `limit` UTF-16 units: those that do not fit are counted, none is cut.
 * `a, b and 37 more`; `40 packages` where not even the first fits.
 */
function joinNames(names, limit) {
    const whole = names.join(', ');
    if (whole.length <= limit)
        return whole;
    let shown = '';
    let fitting = '';
    for (const [index, name] of names.entries()) {
        shown += (index > 0 ? ', ' : '') + name;
        if (shown.length > limit)
            break;
        const rest = names.length - index - 1;
        const shortened = rest > 0 ? `${shown} and ${rest} more` : shown;
        if (shortened.length <= limit)
            fitting = shortened;
    }
    return fitting || truncateEnd(`${names.length} ${names.length === 1 ? 'package' : 'packages'}`, limit);
}


/***/ }),

/***/ 5194:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ decodePercents),
/* harmony export */   jL: () => (/* binding */ urlTokenCandidates),
/* harmony export */   mn: () => (/* binding */ basicAuthHeader),
/* harmony export */   sY: () => (/* binding */ queryTokenCandidates)
/* harmony export */ });
/** Percent-decodes what is valid UTF-8 and leaves the rest: a password may hold a `%` that escapes nothing. */
function decodePercents(text) {
    return text.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
        try {
            return decodeURIComponent(escaped);
        }
        catch {
            return escaped;
        }
    });
}
/** The login in an address as the value of an `authorization` header (RFC 7617); empty where the address has none. */
function basicAuthHeader({ username, password }) {
    if (!username && !password)
        return '';
    return `Basic ${Buffer.from(`${decodePercents(username)}:${decodePercents(password)}`).toString('base64')}`;
}
/** Parts of a URL that may be a token: the segments of its path, the values of its query, and query names without a value. */
function urlTokenCandidates(url) {
    return [...url.pathname.split('/'), ...queryTokenCandidates(url)];
}
/** The values of a query, and its names without a value. */
function queryTokenCandidates({ searchParams }) {
    return [...searchParams].map(([name, value]) => value || name);
}


/***/ }),

/***/ 2596:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withinTime)
/* harmony export */ });
/**
 * The result of `work`, or `late` after `ms` milliseconds. The work is not ended: what hangs is left behind.
 *
 * @throws what `work` throws in time
 */
async function withinTime(clock, ms, work, late) {
    const done = new AbortController();
    try {
        return await Promise.race([work, clock.sleep(ms, done.signal).then(() => late)]);
    }
    finally {
        done.abort();
    }
}


/***/ }),

/***/ 3090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ workspaceOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The absolute path of the workspace. Outside of Actions the folder that the command is run in is the workspace. */
function workspaceOf(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(env['GITHUB_WORKSPACE'] || '.');
}


/***/ }),

/***/ 8709:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readCards),
/* harmony export */   j: () => (/* binding */ writeCards)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8453);
/** Remembers in RUNNER_TEMP which cards this job has posted. The file holds ids only: no URL and no token. */



/** More cards than a job has URLs. The build can write to the file, and each card is a request. */
const MOST_CARDS = 20;
/** Bytes; a longer file is not ours. */
const MOST_BYTES = 64 * 1024;
/** Where a job's cards are kept. Undefined without RUNNER_TEMP. */
function fileOf(env) {
    const temp = env['RUNNER_TEMP'];
    if (!temp)
        return undefined;
    const folder = `${temp}/_jetson-build-notifier`;
    return { folder, file: `${folder}/started-cards.json` };
}
/** The same for all steps of one attempt of one job, and for no other job. */
function jobKey(env) {
    return ['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB']
        .map((name) => env[name] ?? '')
        .join(' ');
}
/** The cards of this job that are still there. Never rejects: a file that is missing or damaged holds none. */
async function readCards(env) {
    const place = fileOf(env);
    // Most jobs have no cards.
    if (!place || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place.file))
        return [];
    const json = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(await readSmallFile(place.file).catch(() => ''));
    const cards = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(json, 'cards');
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(json, 'job') !== jobKey(env) || !Array.isArray(cards))
        return [];
    return cards.slice(0, MOST_CARDS).flatMap(parseCard);
}
/**
 * @param cards replace those in the file
 * @throws Error when the file cannot be written, or without RUNNER_TEMP
 */
async function writeCards(env, cards) {
    const place = fileOf(env);
    if (!place)
        throw new Error('RUNNER_TEMP is not set');
    const { mkdir, removeFile, rename, writeFile } = await __nccwpck_require__.e(/* import() */ 228).then(__nccwpck_require__.bind(__nccwpck_require__, 228));
    await mkdir(place.folder, { mode: 0o700 }).catch((error) => {
        if ((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) !== 'EEXIST')
            throw error;
    });
    const draft = `${place.file}.new`;
    await removeFile(draft);
    // `wx` neither follows a link nor waits for the reader of a FIFO that the build has put there.
    await writeFile(draft, JSON.stringify({ job: jobKey(env), cards }), { flag: 'wx', mode: 0o600 });
    await rename(draft, place.file);
}
/** The text of a regular file; empty for anything else. It does not wait for the writer of a FIFO. */
async function readSmallFile(name) {
    const { close, fstat, openForReading, readStart } = await __nccwpck_require__.e(/* import() */ 228).then(__nccwpck_require__.bind(__nccwpck_require__, 228));
    const file = await openForReading(name);
    if (file === undefined)
        return '';
    try {
        const stats = await fstat(file);
        return stats.isFile() && stats.size <= MOST_BYTES ? (await readStart(file, stats.size)).toString() : '';
    }
    finally {
        await close(file);
    }
}
/** The build can write to the file, so every id is checked. */
function parseCard(value) {
    const messageId = snowflake((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'messageId'));
    const webhookId = snowflake((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'webhookId'));
    const threadId = snowflake((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'threadId'));
    if (messageId === undefined || webhookId === undefined)
        return [];
    const opensThread = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'opensThread') === true && threadId !== undefined;
    return [{ messageId, webhookId, ...(threadId !== undefined && { threadId }), opensThread }];
}
function snowflake(value) {
    return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ takesFiles),
/* harmony export */   Qq: () => (/* binding */ resolveDestinations),
/* harmony export */   Uu: () => (/* binding */ startDestinations),
/* harmony export */   dI: () => (/* binding */ allDestinations)
/* harmony export */ });
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5650);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9354);
/* harmony import */ var _inputs_webhook_urls_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9635);
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2769);
/* harmony import */ var _lib_url_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5194);





/** Whether files can be attached to a message to this destination. */
function takesFiles({ format }) {
    return format.features.includes('attachments');
}
/**
 * The URLs of the first source that has a valid one: the input for this outcome, `webhook-url`, the step's environment, the `env-file`.
 * Invalid URLs are reported and skipped; if a source has no valid URL, the next source is used.
 *
 * @param env the step's environment
 * @param envFile the variables of the `env-file`
 */
function resolveDestinations(status, inputs, env, envFile) {
    const { forBoth, forStatus, others } = sourcesOf(status, inputs, env, envFile);
    return firstUsable([forStatus, forBoth, ...others], inputs.format);
}
/**
 * Where a card is shown while the build runs: `webhook-url`, else the URLs for a success. Invalid URLs are skipped.
 * @param env the step's environment
 * @param envFile the variables of the `env-file`
 */
function startDestinations(inputs, env, envFile) {
    const { forBoth, forStatus, others } = sourcesOf('success', inputs, env, envFile);
    return firstUsable([forBoth, forStatus, ...others], inputs.format).destinations;
}
/**
 * Every usable URL of this step, for either outcome.
 * @param env the step's environment
 * @param envFile the variables of the `env-file`
 */
function allDestinations(inputs, env, envFile) {
    return ['success', 'failure'].flatMap((status) => {
        const { forBoth, forStatus, others } = sourcesOf(status, inputs, env, envFile);
        return [forBoth, forStatus, ...others].flatMap((source) => firstUsable([source], inputs.format).destinations);
    });
}
function sourcesOf(status, inputs, env, envFile) {
    const variable = (0,_inputs_webhook_urls_js__WEBPACK_IMPORTED_MODULE_1__/* .urlVariable */ .cY)(status);
    const forStatus = {
        source: `the input ${status}-webhook-url`,
        text: env[`INPUT_${status.toUpperCase()}-WEBHOOK-URL`],
        urls: status === 'success' ? inputs.successWebhookUrl : inputs.failureWebhookUrl,
        fromWorkflow: true,
    };
    const forBoth = {
        source: 'the input webhook-url',
        text: env['INPUT_WEBHOOK-URL'],
        urls: inputs.webhookUrl,
        fromWorkflow: true,
    };
    const others = [
        {
            source: `the variable ${variable}`,
            text: env[variable],
            urls: (0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_2__/* .nonEmptyLines */ .yw)(env[variable] ?? ''),
            fromWorkflow: true,
        },
        {
            source: `${variable} in the env-file`,
            text: envFile[variable],
            urls: (0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_2__/* .nonEmptyLines */ .yw)(envFile[variable] ?? ''),
            fromWorkflow: false,
        },
    ];
    return { forStatus, forBoth, others };
}
/** The destinations of the first source that has a valid URL. */
function firstUsable(sources, formatName) {
    const destinations = [];
    const problems = [];
    for (const source of sources) {
        // A URL that is listed twice gets one message.
        for (const url of new Set(source.urls)) {
            try {
                destinations.push(parseDestination(url, source, formatName));
            }
            catch (error) {
                if (!(error instanceof _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d))
                    throw error;
                problems.push(error);
            }
        }
        if (destinations.length > 0)
            break;
    }
    return { destinations, problems, requestedCount: destinations.length + problems.length };
}
/**
 * The destination of one URL.
 *
 * @throws InputError whose message contains the source, the line where there are several, and at most the host
 */
function parseDestination(address, source, formatName) {
    const { fromWorkflow } = source;
    const place = sourcePosition(address, source);
    if (/[,;]$/.test(address)) {
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(`${place} ends with a ${address.endsWith(',') ? 'comma' : 'semicolon'}; it accepts one URL per line, without separators`);
    }
    // The URL parser accepts two URLs on one line as one, with a path that may even exist.
    const given = /\s|^[^?#]*[,;]https?:\/\//i.test(address) ? null : URL.parse(address);
    if (given === null) {
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(`${place} is not a valid URL; it accepts https://\u2026 or http://\u2026, one per line`);
    }
    if (given.protocol !== 'https:' && given.protocol !== 'http:') {
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(`${place} has a scheme other than https or http; it accepts https://\u2026 or http://\u2026`);
    }
    const authorization = (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_4__/* .basicAuthHeader */ .mn)(given);
    given.username = '';
    given.password = '';
    const format = (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseFormat */ .H8)(formatName, given);
    try {
        return { format, url: format.endpoint(given), ...(authorization && { authorization }), fromWorkflow };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(`${place}: the URL at ${given.host} cannot be used: ${reason}`);
    }
}
/** `The input webhook-url`, and of several lines which one: `Line 2 of the input webhook-url`. */
function sourcePosition(address, { source, text = '', urls }) {
    if (urls.length === 1)
        return capital(source);
    const line = text.split(/\r\n?|\n/).findIndex((candidate) => candidate.trim() === address);
    return `Line ${(line < 0 ? urls.indexOf(address) : line) + 1} of ${source}`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 621:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ resultFromOutcome),
/* harmony export */   LM: () => (/* binding */ MAX_READING_MS),
/* harmony export */   Zf: () => (/* binding */ supersededBuild),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   hL: () => (/* binding */ withinReadingTime),
/* harmony export */   z9: () => (/* binding */ skippedBuild)
/* harmony export */ });
/* harmony import */ var _lib_within_time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2596);
/** The type of a build that was looked into, and the parts of it that any of its sources makes. */

/** Nothing is reported of a build that was skipped; `remedy` is what to change where that is wrong. */
function skippedBuild(remedy) {
    const notice = `The build was skipped: nothing was built, so nothing is sent. If something failed before it, ${remedy}.`;
    return { kind: 'nothing', notice };
}
/** Nothing is reported of a build that a newer run repeats. */
function supersededBuild(newerRun) {
    const notice = `The newer run #${newerRun} of this workflow took the place of this one: nothing is sent, the newer run reports.`;
    return { kind: 'nothing', notice };
}
/** The status by the workflow's report. */
function statusOf(outcome) {
    return outcome === 'success' ? 'success' : 'failure';
}
/** What the workflow reports, and nothing more. */
function resultFromOutcome(outcome, warnings = []) {
    return { status: statusOf(outcome), results: [], warnings, overridden: false };
}
/** A big log takes a second. A folder of a hundred thousand files, or a network drive that is gone, must not hold up the message. */
const MAX_READING_MS = 20_000;
/** What `reading` gives, or `otherwise` where it takes longer than {@link MAX_READING_MS}. */
async function withinReadingTime(clock, reading, otherwise) {
    return (0,_lib_within_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withinTime */ .d)(clock, MAX_READING_MS, reading, otherwise);
}


/***/ }),

/***/ 2176:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C_: () => (/* binding */ deliverOptions),
  xc: () => (/* binding */ placementOf),
  Yl: () => (/* binding */ renderAll),
  x6: () => (/* binding */ sendToAll)
});

// EXTERNAL MODULE: ./src/delivery/deliver.ts + 5 modules
var deliver = __nccwpck_require__(9868);
;// CONCATENATED MODULE: ./src/delivery/multipart.ts
/** Encodes a message with files as multipart/form-data (RFC 7578). Pure. */
/**
 * The parts `payload_json` and `files[0]`, `files[1]`, \u2026
 * (https://docs.discord.com/developers/reference#uploading-files).
 *
 * @param json the message
 * @param random a number from 0 up to, not including, 1
 * @throws TypeError for a file name with other characters than those of {@link MultipartFile}
 */
function encodeMultipart(json, files, random) {
    const message = Buffer.from(json);
    const boundary = unusedBoundary([message, ...files.map(({ content }) => content)], random);
    const parts = [
        partHead(boundary, 'name="payload_json"', 'application/json'),
        message,
        ...files.flatMap(({ content, name }, index) => {
            if (!/^[\w.-]+$/.test(name))
                throw new TypeError('a file name with unsafe characters');
            const disposition = `name="files[${index}]"; filename="${name}"`;
            return [partHead(boundary, disposition, 'text/plain; charset=utf-8'), content];
        }),
        Buffer.from(`\r\n--${boundary}--\r\n`),
    ];
    return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) };
}
function partHead(boundary, disposition, type) {
    // The line break before a boundary belongs to it; before the first it is an empty preamble.
    return Buffer.from(`\r\n--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: ${type}\r\n\r\n`);
}
/** A boundary that stands in none of the contents: a log may quote one of an earlier request. */
function unusedBoundary(contents, random) {
    const stem = `jetson-build-notifier-${[random(), random()].map((part) => part.toString(36).slice(2, 12)).join('')}`;
    for (let count = 0;; count += 1) {
        const boundary = `${stem}-${count}`;
        if (contents.every((content) => !Buffer.from(content.buffer, content.byteOffset, content.length).includes(boundary)))
            return boundary;
    }
}

// EXTERNAL MODULE: ./src/formats/index.ts + 13 modules
var formats = __nccwpck_require__(5650);
// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __nccwpck_require__(7994);
// EXTERNAL MODULE: ./src/pipeline/destinations.ts
var pipeline_destinations = __nccwpck_require__(609);
;// CONCATENATED MODULE: ./src/pipeline/send.ts
/** Renders the event for each destination and delivers it. The only file that uses both formats and delivery. */





/**
 * Sends the event to all destinations at the same time.
 * @param redact removes secrets from text that a receiver sent back
 * @param timeoutMs for all attempts to all destinations
 * @param logs attached where the format can take files
 * @returns one outcome for each destination, in order
 */
async function sendToAll(event, destinations, inputs, runtime, redact, timeoutMs, logs) {
    if (destinations.length === 0)
        return [];
    const { commands } = runtime;
    for (const notice of ignoredInputs(event, destinations, inputs))
        commands.notice(notice);
    const unsigned = unsignedHosts(destinations, inputs);
    if (unsigned.length > 0) {
        commands.warning(`The request to ${unsigned.join(', ')} is not signed: its URL comes from the env-file, which a pull request can change. The receiver may reject it; set the URL in an input or a variable of the workflow.`);
    }
    const encoded = new Map();
    /** Several addresses get the same bytes: with files they are megabytes. */
    const withLogs = (destination) => {
        if (!logs || !(0,pipeline_destinations/* takesFiles */.IG)(destination))
            return toDelivery(event, destination, inputs);
        const { files, total } = logs;
        const delivery = toDelivery(event, destination, inputs, { attached: 0, total });
        if (files.length === 0)
            return delivery;
        const { body: json } = toDelivery(event, destination, inputs, { attached: files.length, total });
        const { body, contentType } = encoded.get(json) ?? encodeMultipart(json, files, runtime.random);
        encoded.set(json, { body, contentType });
        const headers = { ...delivery.headers, 'content-type': contentType };
        return { ...delivery, headers, body, bodyWithoutFiles: delivery.body };
    };
    return (0,deliver/* deliver */.c)(destinations.map(withLogs), deliverOptions(runtime, timeoutMs, redact));
}
/**
 * What the delivery needs from the runtime.
 *
 * @param timeoutMs for all attempts to all destinations
 * @param redact removes secrets from text that a receiver sent back
 */
function deliverOptions({ clock, commands, env, random, signal, userAgent }, timeoutMs, redact) {
    return {
        ...{ timeoutMs, env, signal, clock, random, userAgent, redact },
        log: (line) => commands.info(line),
    };
}
/** The message to each destination; without a destination, the message in each format. */
function renderAll(event, destinations, inputs) {
    if (destinations.length === 0) {
        return formats/* formatNames */.EI.map((format) => ({ host: 'no URL', format, body: (0,formats/* formatNamed */.vq)(format).render(event) }));
    }
    return destinations.map((destination) => ({
        host: destination.url.host,
        format: destination.format.name,
        body: destination.format.render(event, placementOf(destination, event.status, inputs)),
    }));
}
/**
 * How a message of this status is placed. A thread in the URL exists already, and Discord rejects both together (code 220002).
 * @param status of the build: `silent: success` is for that one only
 */
function placementOf({ url }, status, { silent, threadName }) {
    return {
        threadName: url.searchParams.has('thread_id') ? '' : threadName,
        silent: silent === 'always' || silent === status,
    };
}
/** One sentence for each input that has no effect at a destination. */
function ignoredInputs({ mentions, status }, destinations, { attachLog, silent, threadName }) {
    const without = (feature) => destinations.filter(({ format }) => !format.features.includes(feature));
    const withThread = destinations.filter(({ threadOfCard, url }) => url.searchParams.has('thread_id') && !threadOfCard);
    return [
        ...(mentions ? ignoredAt('mentions', without('mentions')) : []),
        ...(attachLog && status === 'failure' ? ignoredAt('attach-log', without('attachments')) : []),
        ...(threadName !== '' ? ignoredAt('thread-name', without('placement')) : []),
        ...(threadName !== '' ? ignoredAt('thread-name', withThread, 'its URL has a thread_id') : []),
        ...(silent !== 'never' ? ignoredAt('silent', without('placement')) : []),
    ];
}
function ignoredAt(input, destinations, reason = 'only Discord has such a thing') {
    const hosts = [...new Set(destinations.map(({ url }) => url.host))];
    return hosts.length === 0 ? [] : [`The input ${input} is ignored for ${hosts.join(', ')}: ${reason}.`];
}
/** Does this destination get custom headers and signatures? `format: generic` with a Discord URL does not. */
function isSignable({ format, url }) {
    return format.acceptsCustomHeaders && (0,formats/* chooseFormat */.H8)('auto', url).acceptsCustomHeaders;
}
/**
 * Hosts that would get a signature if the workflow itself had set their URL. A file in a checkout may come from a fork: a stranger
 * must not get a message that the workflow's secret vouches for.
 */
function unsignedHosts(destinations, { signingSecret }) {
    if (signingSecret.length === 0)
        return [];
    const unsigned = destinations.filter((destination) => !destination.fromWorkflow && isSignable(destination));
    return [...new Set(unsigned.map(({ url }) => url.host))];
}
/** @param logs which logs the message says are attached */
function toDelivery(event, destination, inputs, logs) {
    const { authorization, format, fromWorkflow, url } = destination;
    const { headers, signingSecret } = inputs;
    const options = { ...placementOf(destination, event.status, inputs), ...(0,defined/* defined */.s)({ logs }) };
    const trusted = fromWorkflow && isSignable(destination);
    return {
        format: format.name,
        url,
        headers: {
            'content-type': 'application/json',
            ...(authorization && { authorization }),
            ...(trusted && headers),
        },
        body: format.render(event, options),
        fallbackBody: () => format.renderFallback?.(event, options),
        idempotent: format.idempotent,
        ...(trusted && { signingSecrets: signingSecret }),
        ...(format.parseResponse && { parseResponse: format.parseResponse }),
    };
}


/***/ }),

/***/ 9445:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   Bt: () => (/* binding */ isMixedRandom),
/* harmony export */   _M: () => (/* binding */ classChanges),
/* harmony export */   _g: () => (/* binding */ isPlainWords),
/* harmony export */   nk: () => (/* binding */ isHarmlessValue)
/* harmony export */ });
/* unused harmony export HARMLESS_VALUES */
/** Values that are no secret, whatever their name. The rules are rows; a test walks their examples. */
const HARMLESS_VALUES = [
    {
        label: 'a state or a setting: "HF_TOKEN: not set" is what a reader has to know',
        pattern: /^[([<{]?(?:true|false|yes|no|y|n|on|off|none|null|nil|void|undefined|auto|always|never|default|required|optional|enabled|disabled|unset|empty|basic|bearer|not|set|missing|invalid|expired|hidden|masked|redacted|n\/a|unknown|ok|failed|valid|wrong|incorrect|correct|found|given|provided|supplied|mandatory|deprecated|unauthorized|forbidden|denied|rejected|accepted|revoked|mismatch|readonly|sensitive|\(?sensitive value\)?|known|known after apply|projected|encrypted|unencrypted|present|absent|yes\/no|stdin|prompt|anonymous|keyring|inherit|read|write|rejecting|updated|changed|loaded|saved|stored|generated|created|deleted|rotated|got|must|cannot|unable|error|warning|unexpected|expecting|expected|field|same-origin|include|omit|trial|demo|free|community|authentication|authorization)[)\]>}.!,:]{0,3}$/i,
        example: 'disabled',
        not: 'disabledly',
    },
    {
        label: 'a type',
        pattern: /^(?:[&*{([<]{0,2}(?:str|string|bytes?|bytearray|int|integer|float|bool|boolean|object|dict|list|tuple|any|char|text|varchar|number|uuid|secretstr|option|self|Self|SecureString)|(?:std::|typing\.|t\.)?(?:Optional|Union|List|Dict|Literal|Option|Vec|Promise|Annotated|Callable|Tensor)[[<(].*|(?:Token|String|SecretStr|Str|Object|Password|Secret|Key|Tensor|None)(?:[ ,;)\]|].*)?|(?:<class '.*|type=.*))$/,
        example: 'Optional[str]',
        not: 'stringly',
    },
    {
        label: 'a version, or a range of versions',
        pattern: /^(?:[~^<>=!|, ]{0,3}v?\d{1,5}(?:\.(?:\d{1,9}|[x*])){1,4}(?:[-+~.a-z][\w.+~-]{0,30})?(?:\s?[,|]{0,2}\s?[<>=!~^]{1,2}v?[\d.x*]{1,20})*|v\d{1,5}|(?:\d{1,2}:)?\d{1,5}(?:\.\d{1,9}){1,4}(?:[-+~.a-z][\w.+~-]{0,30})?)$/,
        example: '^4.0.0',
        not: 'v4pe4lr',
    },
    {
        label: 'a quantity',
        pattern: /^-?\d{1,7}(?:\.\d{1,9})?(?:e[+-]?\d+)?(?:[num]?s|%|[kKMG]i?B?|b|bits?|bytes?|x|min|h|d|(?:tok|tokens?|it)\/s)?$/,
        example: '35.2ms',
        not: '20240917a',
    },
    {
        label: 'a value that is kept elsewhere',
        pattern: /^(?:\$\w+[);]{0,2}|\$(?:ENV|CACHE)?\{.*\}[);]{0,2}|\$\(.*\)?|\$env:\w+|%[sdrvq]|%\w+%|<[\w .:|/'-]{1,60}>?|\{\{.*\}?\}?|\{[\w.]*\}|\*+|[xX]{3,}|\.{3,}|\u2026|\u2022+|-+|_+|#+|\?+|\[?(?:REDACTED|MASKED|FILTERED|HIDDEN)\]?|!(?:reference|vault|secret|ref|sub|env)\b.*|#[a-z]+(?:-[a-z]+)+|secretKeyRef|valueFrom:?|VALUE_SPECIFIED_IN_NO_LOG_PARAMETER|vault:.*|arn:aws:.*|op:\/\/.*|(?:your|my|insert|some|the)[-_ ](?:\w+[-_ ]?){1,4}(?:here)?)$/is,
        example: '${HF_TOKEN}',
        not: '$9aB_x!',
    },
    {
        label: 'a path of a machine: base64 may begin with a slash too',
        pattern: /^(?:file:\/\/|~\/|\.{1,2}\/|[A-Z]:\\|\/(?:home|usr|opt|tmp|var|run|etc|root|mnt|media|srv|data|dev|proc|sys|boot|workspace|github|test|Users)\/)/,
        example: '/run/secrets/hf_token',
        not: '/9aBcD/x1',
    },
    {
        label: 'a file',
        pattern: /^[\w./~-]+\.(?:pem|key|crt|cer|asc|gpg|pub|json|ya?ml|toml|txt|env|ini|conf|py|cpp|cu|h|so|js|ts|jks|p12|pfx)$/,
        example: 'server.pem',
        not: 'server.pemx',
    },
    {
        label: 'where docker buildx finds a secret',
        pattern: /^(?:id|type|src|env)=/,
        example: 'id=hf_token,env=HF_TOKEN',
        not: 'idx=1',
    },
    {
        label: 'the prefix of a signing secret without a secret behind it',
        pattern: /^whsec_$/,
        example: 'whsec_',
        not: 'whsec_a',
    },
    {
        label: "a parser's token",
        pattern: /^(?:[^\w\s]{1,3}|<\|[\w ]{1,40}\|>|<\/?\w{1,12}>|\[[A-Z]{2,6}\]|->\w)$/,
        example: '}',
        not: 'x}y',
    },
    {
        label: 'a shape or an element type of a tensor',
        pattern: /^(?:b?float|u?int|bf|fp|half|bool|f|i|u|torch\.\w+)\d{0,3}[[(][\d, x?]*[\])].*$/i,
        example: 'float16[1,128256]',
        not: 'float16secret',
    },
    {
        label: 'a number in hexadecimal',
        pattern: /^0x[0-9a-f]{1,16}$/i,
        example: '0xdeadbeef',
        not: '0xdeadbeefzz',
    },
    {
        label: 'a digest with its algorithm',
        pattern: /^(?:sha\d{1,3}|md5|blake\w{1,3})[:-]\S+$/i,
        example: 'SHA256:uNiV',
        not: 'sha',
    },
];
/** Does this stand for a value that is kept elsewhere: `$X`, `${X}`, `%s`, `<token>`, `***`? */
function isReference(value) {
    return HARMLESS_VALUES.some(({ label, pattern }) => label === 'a value that is kept elsewhere' && pattern.test(value));
}
/**
 * Is this value of that name no secret: a state, a number, a reference to a variable, a path?
 * @param name empty where it is not known. A password of four and more digits is a password.
 */
function isHarmlessValue(value, name = '') {
    if (value === '')
        return true;
    if (/^\d{4,}$/.test(value))
        return !/PASSW|_PASS$|PASS$|PWD|PSK|PIN$/i.test(name) && value.length < 13;
    return (HARMLESS_VALUES.some(({ pattern }) => pattern.test(value)) ||
        isFingerprint(name, value) ||
        isAddressOfKeys(name, value));
}
/** How often a text changes between upper case, lower case and digits, from 0 to 1: about 0.6 for random letters and digits. */
function classChanges(text) {
    const changes = text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])/g)?.length ?? 0;
    return changes / Math.max(1, text.length - 1);
}
/** Is a text of letters and digits of all three classes mixed as only a machine mixes them? Not `_ZN5torch3jit6script6Module`. */
function isMixedRandom(text) {
    return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && classChanges(text) >= 0.38;
}
/**
 * Is this made of words alone: `robots`, `application/json`, `jetson-inference`? Where nothing else suggests a
 * secret, hiding such a value would hide the same word in every log and message.
 */
function isPlainWords(value) {
    return /^(?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15})(?:[ /._-](?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15}))*$/.test(value);
}
/** A public key's fingerprint, as the Dockerfiles of Python and Node have it in `GPG_KEY`. */
function isFingerprint(name, value) {
    return /GPG|PGP|PUBKEY|RECV/i.test(name) && /^(?:0x)?[0-9A-F]{8,40}$/i.test(value);
}
/** Where public keys are fetched from: `apt-key adv --fetch-keys https://\u2026/3bf863cc.pub`, `GPG_KEY_URL`. */
function isAddressOfKeys(name, value) {
    return /(?:^|[-_])KEYS?(?:[-_]URL)?$/i.test(name) && /^https?:\/\/[^\s@?#]+$/.test(value);
}


/***/ }),

/***/ 2610:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findKnownSecrets),
/* harmony export */   X: () => (/* binding */ collectKnownSecrets)
/* harmony export */ });
/* harmony import */ var _lib_url_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5194);
/* harmony import */ var _harmless_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9445);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6820);
/* harmony import */ var _spans_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2340);




/** Shorter values are never looked for: they would eat the text, and are no secret to speak of. */
const MIN_LENGTH = 6;
/** Shorter values of the environment are looked for as a word of their own, and not at all when they are a plain word. */
const MIN_GUESSED_LENGTH = 8;
/** From this length on even a value of letters alone is looked for inside of words. */
const MIN_RANDOM_LETTERS = 16;
/** The values to look for: those of the environments' secret-looking variables, and the action's own secrets. */
function collectKnownSecrets(environments, secrets) {
    const needles = new Map();
    const add = (needle) => {
        const { text, wholeWord } = needle;
        // A value that is part of the marker would be found again in every replacement.
        if (text.length < MIN_LENGTH || _spans_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER */ .tl.includes(text))
            return;
        if (wholeWord && needles.has(text))
            return;
        needles.set(text, needle);
    };
    const addValue = (value, wholeWord) => {
        for (const { text, visiblePrefix } of partsOf(value))
            add({ text, visiblePrefix, wholeWord });
        for (const line of valueAndItsLines(value)) {
            if (line.length < MIN_GUESSED_LENGTH)
                continue;
            for (const text of encodedForms(line))
                add({ text, visiblePrefix: 0, wholeWord: false });
        }
    };
    const words = wordsOfUrls(secrets);
    const added = new Set(secrets.filter((secret) => !words.has(secret)));
    for (const secret of added)
        addValue(secret, false);
    for (const [name, value] of environments.flatMap((env) => Object.entries(env))) {
        const given = value?.trim() ?? '';
        // Most inputs are empty, and the patterns of names are slow at their first use.
        if (given.length < MIN_LENGTH)
            continue;
        const text = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) ? given : passwordIn(name, given);
        // Most variables, and those that hold one of the action's own secrets: the patterns of harmless values are slow at their first use.
        if (text === '' || added.has(text))
            continue;
        if ((0,_harmless_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isHarmlessValue */ .nk)(text, name))
            continue;
        const plain = /^[a-z]+$|^[A-Z]+$/i.test(text);
        if (plain && text.length < MIN_GUESSED_LENGTH)
            continue;
        addValue(text, text.length < MIN_GUESSED_LENGTH || (plain && text.length < MIN_RANDOM_LETTERS));
    }
    return [...needles.values()];
}
/**
 * The password in a URL that a variable of any name holds, in a proxy's also where the scheme is left out; empty where there is
 * none. One of letters alone (`postgres:postgres@`) is a name as well, and would eat it in every log.
 */
function passwordIn(name, value) {
    if (!value.includes('@') || /\s/.test(value))
        return '';
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(value);
    const url = scheme || /_PROXY$/i.test(name) ? URL.parse(scheme ? value : `http://${value}`) : null;
    const password = (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePercents */ .L3)(url?.password ?? '');
    return /^[a-z]*$/i.test(password) ? '' : password;
}
/** A value and, where it has several lines, each of them: the runner masks them so too. */
function valueAndItsLines(value) {
    const whole = value.trim();
    const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
    return (lines.length > 1 ? [whole, ...lines] : [whole]).filter((line) => line.length >= MIN_LENGTH);
}
function* partsOf(value) {
    for (const line of valueAndItsLines(value)) {
        if (/^[a-z][a-z0-9+.-]+:\/\/[^\s/]/i.test(line) && !/\s/.test(line) && URL.canParse(line))
            yield* partsOfUrl(line);
        else
            yield { text: line, visiblePrefix: 0 };
    }
}
/**
 * What of a URL is secret: all that follows the host (a bare `/` is not), and by itself its user information, its path
 * where that is long, and what of the path or the query looks like a token. The scheme and the host are not secret.
 */
function* partsOfUrl(value) {
    const url = new URL(value);
    const rest = value.slice(value.indexOf('://') + 3).replace(/^[^/?#]*@/, '');
    const host = rest.search(/[/?#]|$/);
    if (rest.length > host + 1)
        yield { text: rest, visiblePrefix: host + 1 };
    if (url.pathname.length >= MIN_PATH)
        yield { text: url.pathname, visiblePrefix: 1 };
    // `jetson:PASSWORD@` would take jetson-containers out of every message.
    const named = url.password !== '' && (0,_harmless_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainWords */ ._g)(url.username);
    for (const text of named ? [url.password] : [url.username, url.password])
        yield { text: (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePercents */ .L3)(text), visiblePrefix: 0 };
    for (const text of (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .urlTokenCandidates */ .jL)(url).map(_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePercents */ .L3)) {
        if (isTokenLike(text))
            yield { text, visiblePrefix: 0 };
    }
}
/** A path of this length is not met by chance. */
const MIN_PATH = 24;
function isTokenLike(text) {
    return text.length >= 16 && /[A-Za-z]/.test(text) && (/\d/.test(text) || /^[A-Za-z]{24,}$/.test(text));
}
/** Parts of the URLs' paths that are plain words: a package named like the receiver's path must stay readable. */
function wordsOfUrls(secrets) {
    const paths = secrets.filter((secret) => URL.canParse(secret)).map((secret) => new URL(secret).pathname);
    const parts = paths.flatMap((path) => path.split('/')).flatMap((part) => [part, (0,_lib_url_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePercents */ .L3)(part)]);
    return new Set(parts.filter((part) => !isTokenLike(part)));
}
/** Base64 at each of the three places a value can have in its groups, in both alphabets; hexadecimal; with `+` for a space. */
function* encodedForms(value) {
    const bytes = Buffer.from(value, 'utf8');
    for (const lead of [0, 1, 2]) {
        const bits = (lead + bytes.length) * 8;
        const first = Math.ceil((lead * 8) / 6);
        // Only the characters that do not depend on the bytes before and after the value.
        const encoded = Buffer.concat([Buffer.alloc(lead), bytes])
            .toString('base64')
            .slice(first, Math.floor(bits / 6));
        yield encoded;
        yield encoded.replaceAll('+', '-').replaceAll('/', '_');
    }
    const hex = bytes.toString('hex');
    yield hex;
    yield hex.toUpperCase();
    if (value.includes(' '))
        yield value.replaceAll(' ', '+');
    if (/\s/.test(value))
        yield value.replace(/\s+/g, '');
}
/**
 * Finds each needle in a view; the spans are the view's. Linear in the text's length for a given set.
 *
 * @param source what the view is of: there, the blank behind a wrapped value still sets it off from the next word
 */
function findKnownSecrets(view, source, needles) {
    const { text } = view;
    const found = [];
    for (const { text: needle, visiblePrefix, wholeWord } of needles) {
        for (const span of (0,_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .occurrences */ .T5)(text, needle)) {
            const apart = () => !isInsideWord(source, view.origin(span.start, span.end));
            if (!wholeWord || !isInsideWord(text, span) || apart())
                found.push({ start: span.start + visiblePrefix, end: span.end });
        }
    }
    return found;
}
function isInsideWord(text, { start, end }) {
    return /[A-Za-z0-9]/.test(text.charAt(start - 1)) || /[A-Za-z0-9]/.test(text.charAt(end));
}


/***/ }),

/***/ 6820:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ PART_OF_SECRET_NAME),
/* harmony export */   KL: () => (/* binding */ isVariableName),
/* harmony export */   Nj: () => (/* binding */ nameStrength),
/* harmony export */   Zd: () => (/* binding */ isAccessWord),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   mg: () => (/* binding */ wordsOfName),
/* harmony export */   t1: () => (/* binding */ isPasswordName)
/* harmony export */ });
/* unused harmony export SECRET_WORDS */
/* harmony import */ var _lib_lazy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6897);
/** Which names of variables, options, fields and headers hold a secret. The rules are rows; a test walks their examples. */

/** Adds of a language model, a parser or a counter that has tokens of another kind. */
const TOKEN_OF_TEXT = /^(?:NEXT|PREV|MAX|MIN|NUM|N|NR|TOTAL|PROMPT|COMPLETION|OUTPUT|SPECIAL|PAD|BOS|EOS|EOT|EOM|UNK|SEP|CLS|MASK|LF|FIM|IMAGE|IMG|VIDEO|AUDIO|STOP|PER|DRAFT|CACHED|GENERATED|JS|CSS|LAST|FIRST|EXTRA|ADDITIONAL|UNEXPECTED|PREPROCESSING|SEPARATOR|DECODER|ENCODER|START|END)$/;
const KEY_OF_DATA = /^(?:CACHE|INPUT|PRIMARY|FOREIGN|SORT|PARTITION|PUBLIC|PUB|HOT|RESTORE|STATE|DICT|GROUP|INDEX|LOOKUP|MAP|ROUTING|UNIQUE|JSON|ROW|COLUMN|FEATURE|RECV|FETCH|TRANSLATION|CONFIG|MISSING|UNEXPECTED|ANY|PAST|NUM|QUERY|DATA|HASH|MESSAGE|OBJECT|ID|PARAMETER|DICTIONARY|PARAM|ATTRIBUTE|HEADER|TAG|LABEL)$/;
/** What a key is for, where the key is a secret. */
const KEY_OF_ACCESS = /^(?:API|ACCESS|SECRET|PRIVATE|AUTH|SSH|ENCRYPTION|ENCRYPT|DECRYPT|DECRYPTION|SIGNING|SIGN|LICENSE|LICENCE|MASTER|ACCOUNT|STORAGE|DEPLOY|SERVICE|ADMIN|CLIENT|SESSION|HMAC|AES|WEBHOOK|INTEGRATION|APP|APPLICATION|CONSUMER|SUBSCRIPTION|SHARED|DEVICE|ACTIVATION|UNSEAL|RECOVERY|SETUP|JOIN|INSTRUMENTATION|INGEST|ROUTING_?API|PRESHARED|SERVER|JWT|COOKIE|VAULT|OPENAI|ANTHROPIC|NGC|WANDB|SENDGRID|STRIPE|SERVICEKEY|PASS|HUB|REFRESH|BEARER|LOGIN|REGISTRY|BOT)$/;
const SECRET_WORDS = [
    {
        label: 'password',
        pattern: /(?:PASSWORDS?|PASSWDS?|PASSPHRASES?|PASSCODES?|PASSWORT|KENNWORT|CONTRASENA|SSHPASS|ASKPASS|STOREPASS|KEYPASS|REQUIREPASS|(?:DB|FTP|SFTP|SMTP|IMAP|MAIL|USER|ROOT|ADMIN|MY|BIND|LOGIN|PG|BECOME|VNC|RPC|WIFI|PROXY|BASIC|SUDO)PASS)\d*$/,
        compound: 'strong',
        alone: 'strong',
        example: 'dbPassword',
        not: 'password_policy',
    },
    {
        label: 'pw',
        pattern: /^(?:USER)?PW$/,
        compound: 'strong',
        alone: 'strong',
        example: 'user-pw',
        not: 'pwm',
    },
    {
        label: 'pwd',
        // PWD alone is the working directory, which every shell exports; `pwd=` in a connection string is handled by the joint.
        pattern: /^(?:\w{1,12}PWD|PWD)\d*$/,
        compound: 'strong',
        alone: 'medium',
        notAfter: /^OLD$/,
        example: 'DB_PWD',
        not: 'OLDPWD_COUNT',
    },
    {
        label: 'pass',
        pattern: /^PASS\d*$/,
        compound: 'strong',
        alone: 'weak',
        notAfter: /^(?:FORWARD|BACKWARD|FIRST|SECOND|THIRD|RENDER|BY|NUM|COMPILER|OPT|MULTI|SINGLE|TEST|TESTS|LAST|ONE|TWO|FUSION|GRAPH|CAN|WILL|ALLOW|BAND|LOW|HIGH|CHECK|ALL|MUST|IS|TO|OPTIMIZATION)$/,
        example: 'SMTP_PASS',
        not: 'forward_pass',
    },
    {
        label: 'secret',
        pattern: /SECRETS?\d*$/,
        compound: 'strong',
        alone: 'strong',
        notAfter: /^(?:NO|USE|WITH|CREATE|DELETE|GET|LIST|PULL|EXISTING|SHARED_?MEMORY)$/,
        example: 'clientSecret',
        not: 'secretstorage',
    },
    {
        label: 'token',
        pattern: /TOKEN\d*$/,
        compound: 'strong',
        alone: 'strong',
        notAfter: TOKEN_OF_TEXT,
        example: 'hub-token',
        not: 'next_token_logits',
    },
    {
        label: 'tokens',
        pattern: /TOKENS$/,
        compound: 'medium',
        alone: 'weak',
        notAfter: TOKEN_OF_TEXT,
        example: 'API_TOKENS',
        not: 'max_tokens',
    },
    {
        label: 'run-together key',
        pattern: /(?:API|ACCESS|AUTH|SECRET|PRIVATE|SIGNING|ENCRYPTION|LICENSE|ACCOUNT|MASTER|SHAREDACCESS|STORAGE|PRESHARED|DEPLOY|SUBSCRIPTION)KEYS?\d*$/,
        compound: 'strong',
        alone: 'strong',
        example: 'apikey',
        not: 'monkey',
    },
    {
        label: 'key',
        pattern: /^KEYS?\d*$/,
        compound: 'medium',
        alone: 'weak',
        notAfter: KEY_OF_DATA,
        example: 'NGC_API_KEY',
        not: 'CACHE_KEY',
    },
    {
        label: 'credentials',
        pattern: /^(?:CREDENTIALS?|CREDS?)\d*$/,
        compound: 'medium',
        alone: 'medium',
        example: 'registry_creds',
        not: 'credentials_file',
    },
    {
        label: 'short names of tokens',
        pattern: /^(?:(?:PAT|PSK|JWT|DSN|OTP)S?|SAS|BEARER|NETRC|MNEMONIC)$/,
        compound: 'strong',
        alone: 'weak',
        notAfter: /^(?:MY|CUR)$/,
        example: 'GITHUB_PAT',
        not: 'pattern',
    },
    {
        label: 'psk',
        pattern: /^(?:PSK|JWT|PASSKEY)$/,
        compound: 'strong',
        alone: 'strong',
        example: 'psk',
        not: 'psk_file',
    },
    {
        label: 'auth',
        pattern: /^_?(?:AUTH|AUTHORIZATION|COOKIES?|SIGNATURE|WEBHOOK|\w{1,9}AUTH)$/,
        compound: 'medium',
        alone: 'medium',
        notAfter: /^(?:USE|WITH|NO|ENABLE|DISABLE|REQUIRE|REQUIRES|SUDO)$/,
        example: 'X_AUTH',
        not: 'author',
    },
    {
        label: 'webhook URL',
        pattern: /^WEBHOOK$/,
        compound: 'medium',
        alone: 'medium',
        example: 'SLACK_WEBHOOK_URL',
        not: 'webhook_count',
    },
];
/** Words behind the secret word that do not change what the name holds: `HF_TOKEN_PROD`, `password2`, `token_value`. */
const NEUTRAL = /^(?:\d+|V\d+|VALUE|VAL|STRING|STR|TEXT|RAW|PLAIN|PLAINTEXT|BASE64|B64|HEX|ENC|ENCODED|ENCRYPTED|PROD|PRODUCTION|DEV|STAGING|STAGE|TEST|LIVE|RO|RW|READ|WRITE|READONLY|READWRITE|ADMIN|OLD|NEW|CURRENT|DEFAULT|PREVIOUS|SECONDARY|CONFIRM|CONFIRMATION|CONFIRMED|AGAIN|REPEAT|BASE|DATA|CONTENT|CONTENTS|VAR|ENV|RELEASE|PUBLISH|UPLOAD|DEPLOY|BUILD|CI|BOT|INPUT|OVERRIDE|BACKUP|GH|GITHUB|GITLAB|DOCKER|PYPI|NPM|ID\d+|URL|URI|ONE|TWO|ROOT)$/;
/** Words at the end of a name that is about the secret, not the secret itself: SSH_AUTH_SOCK, TOKEN_FILE, KEY_TYPE. */
const ABOUT_A_SECRET = /^(?:PATH|FILE|FILENAME|FILES|DIR|DIRECTORY|SOCK|SOCKET|NAME|NAMES|USER|USERNAME|TYPE|METHOD|METHODS|MODE|COUNT|LEN|LENGTH|LIMIT|MAX|MIN|SIZE|TTL|EXPIRY|EXPIRE|EXPIRES|EXPIRATION|VERSION|ENABLED|DISABLED|ERROR|ERRORS|STDIN|PROMPT|PROVIDER|HELPER|BACKEND|CLASS|FORMAT|INDEX|HOST|PORT|REGION|ALGORITHM|RATE|THROUGHPUT|LATENCY|BUDGET|POLICY|ROTATION|REQUIRED|OPTIONAL|ENDPOINT|SCOPE|SCOPES|SERVER|SERVICE|STORE|MANAGER|REGULAR|EXPRESSION|BITS|MASK|EMBD|EMBEDDING|EMBEDDINGS|IDS|LOGITS|STATES|REF|REFERENCE|ALIAS|AGE|PERMISSION|PERMISSIONS|VALIDATION|RING|RINGS|STORAGE|USED|PARALLELISM|COMMAND|THROUGH|CACHE|ROLE|ISSUER|AUDIENCE|HEADER|FIELD|COLUMN|KIND|OPTIONS|CONFIG)$/;
/** Words anywhere in a name that is about something else. */
const HARMLESS_WORD = /^(?:TOKENIZERS?|TOKENIZED|TOKENIZATION|CACHE|PUBLIC|PUB|RECV|KEYRING|KEYSERVER|FINGERPRINT|PRIMARY|FOREIGN|SORT|CHPASSWD|GPASSWD|ERR)$/;
/** A name without any of these cannot be secret: this turns most words of a text down at once. */
const PART_OF_SECRET_NAME = /pass|pwd|pw|secret|token|key|cred|auth|pat|psk|jwt|dsn|sas|otp|cookie|signature|bearer|netrc|webhook|kennwort|contrasena|mnemonic/i;
/** Splits `HF_TOKEN`, `x-api-key` and `dbPassword` into upper-case words. */
const wordsOfName = (0,_lib_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .cached */ .P)((name) => name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/(?<![A-Z0-9])PASS[^A-Z0-9]{1,2}(PHRASE|WORD|CODE)(?![A-Z0-9])/, 'PASS$1')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== ''));
/**
 * How sure a name is of a secret. Case and separators (`_`, `-`, `.`, camel case) do not matter.
 * @param name at most 128 characters
 * @param before the word before it in a text, where the name is one word: `api key`
 */
function nameStrength(name, before = '') {
    if (!PART_OF_SECRET_NAME.test(name))
        return 'none';
    return strengthOf(`${before}\0${name}`);
}
/** Takes the word before a name, a NUL and the name. */
const strengthOf = (0,_lib_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .cached */ .P)((text) => {
    const [before = '', name = ''] = text.split('\0', 2);
    // Azure's keys of an account; databases write it as two words.
    if (/^(?:primary|secondary)(?:Master|Readonly|ReadonlyMaster)?Key$/.test(name))
        return 'weak';
    if (/^secret_?id$/i.test(name))
        return 'medium';
    const words = wordsOfName(name);
    if (words.some((word) => HARMLESS_WORD.test(word)))
        return 'none';
    if (words.length === 1 && name === 'PWD')
        return 'none';
    const env = isVariableName(name) && words.length > 1;
    for (let at = words.length - 1; at >= 0; at -= 1) {
        const word = words[at] ?? '';
        const previous = words[at - 1] ?? before.toUpperCase();
        const row = SECRET_WORDS.find(({ pattern }) => pattern.test(word));
        if (row === undefined) {
            // `HF_TOKEN_FOO` is a variable of some token; `token_foo` is a name of somebody's code.
            if (ABOUT_A_SECRET.test(word) || !(env || NEUTRAL.test(word)))
                return 'none';
            continue;
        }
        if (row.notAfter?.test(previous))
            return 'none';
        if (row.label === 'key' && (KEY_OF_ACCESS.test(previous) || (env && at > 0)))
            return 'strong';
        if (row.label === 'tokens' && at > 0 && KEY_OF_ACCESS.test(previous))
            return 'strong';
        return at > 0 || words.length > 1 ? row.compound : row.alone;
    }
    return 'none';
});
/** Does a variable, option, field or header of this name hold a secret? Takes names up to 128 characters. */
function isSecretName(name) {
    return nameStrength(name) !== 'none';
}
/** Is this a word of what a key or a token gives access to: `api`, `hub`, `client`? */
function isAccessWord(word) {
    return KEY_OF_ACCESS.test(word.toUpperCase());
}
/** A name as the environment's variables have it: `HF_TOKEN`, not `token`. */
function isVariableName(name) {
    return /^[A-Z][A-Z0-9_]*$/.test(name);
}
/** Is this a name of a password, which a person may have made up of digits? */
function isPasswordName(name) {
    return /PASS|PWD|PSK|_PW$|^PW$/.test(wordsOfName(name).join('_'));
}


/***/ }),

/***/ 2340:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ replaceSpans),
/* harmony export */   T5: () => (/* binding */ occurrences),
/* harmony export */   q4: () => (/* binding */ mergeSpans),
/* harmony export */   tl: () => (/* binding */ MARKER)
/* harmony export */ });
/** What stands where a secret stood. */
const MARKER = '[REDACTED]';
/** Finds every occurrence of `needle`, overlapping ones included. */
function* occurrences(text, needle) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
        yield { start: at, end: at + needle.length };
    }
}
/** The same stretches in order, where those that overlap or touch are one. */
function mergeSpans(spans) {
    const merged = [];
    for (const { end, start } of spans.toSorted((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last !== undefined && start <= last.end)
            last.end = Math.max(last.end, end);
        else
            merged.push({ start, end });
    }
    return merged;
}
/**
 * Replaces each span by one marker. Spans may come in any order and overlap; those that overlap or touch share a
 * marker, and so does a marker that is already there: this is what makes a second pass change nothing.
 */
function replaceSpans(text, spans) {
    if (spans.length === 0)
        return text;
    let out = '';
    let copied = 0;
    for (const { end, start } of mergeSpans([...spans, ...occurrences(text, MARKER)])) {
        out += text.slice(copied, start) + MARKER;
        copied = end;
    }
    return out + text.slice(copied);
}


/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = require("node:stream/web");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"jetson-build-notifier","rE":"1.0.0"}');
// EXTERNAL MODULE: ./src/delivery/proxy.ts
var delivery_proxy = __nccwpck_require__(9392);
// EXTERNAL MODULE: ./src/delivery/transport.ts
var transport = __nccwpck_require__(3213);
;// CONCATENATED MODULE: ./src/delivery/fetch.ts
/** A `fetch` for API clients, with the transport of this room. */


/** A page of a hundred jobs with their steps has about 500 kB. */
const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;
/**
 * A `fetch` for GET requests. It rejects as soon as its signal aborts, leaves no connection open, does not follow redirects, and reads
 * at most 2 MiB.
 *
 * @param env the step's environment, for the proxy variables
 */
function fetchBy(env) {
    return async (address, { method = 'GET', headers = {}, signal = new AbortController().signal } = {}) => {
        if (method !== 'GET')
            throw new TypeError(`only GET, not ${method}`);
        const url = new URL(address);
        const proxy = (0,delivery_proxy/* proxyFor */.i)(url, env);
        if (proxy.kind === 'invalid')
            throw new Error(proxy.text);
        const send = await (0,transport/* transportFor */.J)(proxy);
        const response = await send({ method, url, headers, maxBodyBytes: MAX_DOCUMENT_BYTES }, signal);
        if (response.kind === 'failed')
            throw response.error;
        const { body, status } = response;
        return {
            url: url.href,
            status,
            headers: new Map(Object.entries(response.headers)),
            text: async () => body,
        };
    };
}

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
;// CONCATENATED MODULE: ./src/github/workflow-commands.ts
/**
 * Writes workflow commands to stdout, and to the files of `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY`.
 *
 * Two files of `@actions/core` are imported by path, because the package exports only its index, which loads an HTTP client, undici and
 * a tunnel for OIDC tokens. They are not used here and would add a quarter to the start-up. Node.js does not allow an alias into
 * `node_modules`.
 */



/**
 * Escapes text that must not be executed. The runner executes a line that starts with `::` after optional white space, and `##[` at any
 * place (actions/runner, ActionCommand.cs). Other control characters could change the display of a terminal.
 */
function escapeCommands(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
        .replace(/^(\s*:):/gm, '$1\u200b:')
        .replace(/##\[/g, '#\u200b#[');
}
/**
 * Writes commands to stdout and to the files of `env`.
 *
 * @param env the environment of this process: `@actions/core` reads `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY` from `process.env` itself
 */
function createWorkflowCommands(env) {
    // A closed stdout (EPIPE) must not abort the delivery.
    process.stdout.on('error', () => { });
    const warning = (text) => issueCommand('warning', {}, escapeCommands(text));
    const unwritable = new Set();
    /** A full disk or a missing file must not abort the delivery. Reported once for each file. */
    const appendTo = (file, text) => {
        if (!env[`GITHUB_${file}`] || unwritable.has(file))
            return;
        try {
            issueFileCommand(file, text);
        }
        catch (error) {
            const code = (0,errors/* errorCode */.C)(error) ?? 'the file is missing';
            unwritable.add(file);
            warning(`GITHUB_${file} could not be written: ${code}`);
        }
    };
    return {
        mask: (secret) => issueCommand('add-mask', {}, secret),
        debug: (text) => issueCommand('debug', {}, escapeCommands(text)),
        info: (text) => {
            process.stdout.write(`${escapeCommands(text)}\n`);
        },
        notice: (text) => issueCommand('notice', {}, escapeCommands(text)),
        warning,
        error: (text) => issueCommand('error', {}, escapeCommands(text)),
        setOutput: (name, value) => appendTo('OUTPUT', prepareKeyValueMessage(name, value)),
        addSummary: (markdown) => appendTo('STEP_SUMMARY', markdown),
    };
}

// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __nccwpck_require__(8453);
// EXTERNAL MODULE: ./src/lib/strings.ts
var strings = __nccwpck_require__(2769);
// EXTERNAL MODULE: ./src/inputs/input-error.ts
var input_error = __nccwpck_require__(9354);
;// CONCATENATED MODULE: ./src/inputs/parse-values.ts
/** Parsers for the values of inputs. Each throws an InputError with the input's name and the accepted values. */



/** The input `packages`: names separated by spaces, commas or newlines, or a JSON array of strings. */
function parsePackages(value) {
    if (value.startsWith('[')) {
        const refused = new input_error/* InputError */.d(`The input packages starts like a JSON array but is not a JSON array of strings, e.g. ["pytorch", "vllm"]; it also accepts names separated by spaces, commas or newlines`);
        const array = (0,lib_json/* parseJson */.q)(value);
        if (!Array.isArray(array))
            throw refused;
        return array
            .map((name) => {
            if (typeof name !== 'string')
                throw refused;
            return (0,strings/* toSingleLine */.OX)(name);
        })
            .filter((name) => name !== '');
    }
    return (0,strings/* splitList */.ry)(value);
}
/** The input `environment`: names of variables, each once. */
function parseNames(value) {
    const names = (0,strings/* splitList */.ry)(value);
    const bad = names.find((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
    if (bad !== undefined) {
        throw new input_error/* InputError */.d(`The input environment got ${quoted(bad)}; it accepts names of variables, e.g. CUDA_VERSION JETSON_MODEL`);
    }
    return [...new Set(names)];
}
/**
 * A number in decimal digits.
 * @param name the input's name, for the error
 * @param least the smallest accepted number, in `unit`
 * @param most the largest
 * @param pattern what the text must match: it decides whether fractions are accepted
 */
function parseNumber(name, value, { least, most, pattern, unit }) {
    const number = Number(value);
    if (!pattern.test(value) || number < least || number > most) {
        throw new input_error/* InputError */.d(`The input ${name} got ${quoted(value)}; it accepts a number of ${unit} from ${least} to ${most}`);
    }
    return number;
}
/** The input `run-id`: GitHub's id of a workflow run. */
function parseRunId(value) {
    const id = /^\d{1,15}$/.test(value) ? Number(value) : 0;
    if (id > 0)
        return id;
    throw new input_error/* InputError */.d(`The input run-id got ${quoted(value)}; it accepts the id of a workflow run, e.g. \${{ github.event.workflow_run.id }}`);
}
/**
 * `true` or `false` by YAML 1.2's core schema, like `getBooleanInput` of @actions/core: a typo is an error, not false.
 *
 * @param name of the input, for the error
 * @throws InputError
 */
function parseBoolean(name, value) {
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new input_error/* InputError */.d(`The input ${name} got ${quoted(value)}; it accepts true or false`);
}
/**
 * One of `legal`, whatever its case.
 *
 * @param name of the input, for the error
 * @throws InputError
 */
function oneOf(name, value, legal) {
    const found = legal.find((word) => word === value.toLowerCase());
    if (found === undefined) {
        throw new input_error/* InputError */.d(`The input ${name} got ${quoted(value)}; it accepts ${listed(legal)}`);
    }
    return found;
}
/** `a, b or c` */
function listed(words) {
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
/** A value for an error message; only its length where it is long, or looks like a URL or a token. */
function quoted(value) {
    const shown = (0,strings/* toSingleLine */.OX)(value);
    return shown.length > 40 || /:\/\/|[\w-]{24,}/.test(shown)
        ? `a value of ${value.length} characters`
        : `"${shown}"`;
}

;// CONCATENATED MODULE: ./src/history/notify.ts
/** The values of the input `notify-on`. */
const NOTIFY_ON = ['always', 'failure', 'change'];
/** Whether the message about this build is to be sent. */
function isWanted(notifyOn, facts) {
    if (notifyOn === 'always')
        return true;
    if (notifyOn === 'failure')
        return facts.status === 'failure';
    const { isStopped, isUnreadable, judgements, status } = facts;
    if (isStopped || isUnreadable)
        return true;
    const failures = judgements.filter(({ outcome }) => outcome.status === 'failure');
    const isUnjudged = status === 'failure' &&
        (failures.length === 0 || failures.some(({ change }) => change.kind === 'outdated'));
    return isUnjudged || judgements.some(isNews);
}
function isNews({ change }) {
    if (change.kind === 'still-failing')
        return change.isReminderDue;
    return change.kind === 'newly-failed' || change.kind === 'fixed';
}

;// CONCATENATED MODULE: ./src/inputs/headers.ts


/** Characters of the shortest value that is masked in the log: shorter words occur in many log lines. */
const MIN_MASKED_VALUE = 4;
/** Characters of the shortest word of a value that is masked by itself: `Bearer` has six. */
const MIN_MASKED_KEY = 8;
/** RFC 9110, 5.6.2: a token. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;
/** RFC 9110, 5.5, without its obsolete bytes above ASCII, which receivers read differently. */
const HEADER_VALUE = /^[\t\x20-\x7e]+$/;
/** Set by the transport, or meant for one hop only (RFC 9110, 7.6.1). undici refuses `expect`. */
const RESERVED_HEADERS = new Set([
    'connection',
    'content-encoding',
    'content-length',
    'expect',
    'host',
    'http2-settings',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
/** Parses the input `headers`: `Name: value`, one per line; empty lines are skipped. Never throws. */
function parseHeaders(text) {
    const headers = new Map();
    const problems = [];
    text.split(/\r?\n/).forEach((line, index) => {
        if (line.trim() === '')
            return;
        const { name, value } = splitHeader(line);
        const key = name.toLowerCase();
        const problem = headerProblem(key, value, headers.has(key));
        if (problem === undefined)
            headers.set(key, value);
        else
            problems.push(new input_error/* InputError */.d(`The input headers, line ${index + 1}${problem}`));
    });
    return {
        headers: problems.length > 0 ? {} : Object.fromEntries(headers),
        problems,
        secrets: headerSecrets(text),
    };
}
function splitHeader(line) {
    const colon = line.indexOf(':');
    return { name: line.slice(0, Math.max(colon, 0)).trim(), value: line.slice(colon + 1).trim() };
}
/** What is wrong with a header, as the rest of a sentence that begins with its line's number. */
function headerProblem(name, value, repeated) {
    if (!HEADER_NAME.test(name))
        return ', is not a header; it accepts "Name: value", one per line';
    if (value === '')
        return ` (${name}), has no value; it accepts visible ASCII text`;
    if (!HEADER_VALUE.test(value)) {
        return ` (${name}), has a value with a control or non-ASCII character; it accepts visible ASCII text`;
    }
    if (RESERVED_HEADERS.has(name) || name.startsWith('webhook-')) {
        return `: ${name} is set by the action itself; the input accepts any header but ${[...RESERVED_HEADERS].join(', ')} and webhook-*`;
    }
    return repeated ? `: ${name} is given twice; the input accepts each header once` : undefined;
}
function headerSecrets(text) {
    // Lines are split at a lone carriage return too: a reader of the log sees the text after it as a line of its own.
    const given = (0,strings/* nonEmptyLines */.yw)(text).map(splitHeader);
    const keys = given.flatMap(({ name, value }) => value
        .split(/\s+/)
        .filter((key) => key.length >= MIN_MASKED_KEY && key !== value)
        .map((key) => ({ name, value: key })));
    return [...given.filter(({ value }) => value.length >= MIN_MASKED_VALUE), ...keys];
}

;// CONCATENATED MODULE: ./src/inputs/mentions.ts
/** The input `mentions`: the people and roles to ping about a failure. */


/** Ten pings always fit into a message's 2000 characters beside everything else; for more people there are roles. */
const MAX_MENTIONS = 10;
/**
 * Reads user ids, role ids as `&ID`, `@here` and `@everyone`, separated by spaces, commas or newlines; also `<@ID>`
 * and `<@&ID>`, as Discord shows them. Duplicates are dropped.
 *
 * @throws InputError for anything else, and for more than ten
 */
function parseMentions(value) {
    const users = new Set();
    const roles = new Set();
    const everyone = new Set();
    for (const word of (0,strings/* splitList */.ry)(value)) {
        const [, role, id] = /^(?:<@)?(?:(&)|!)?(\d{17,20})>?$/.exec(word) ?? [];
        if (word === '@everyone' || word === '@here')
            everyone.add(word);
        else if (id !== undefined && isSnowflake(id))
            (role ? roles : users).add(id);
        else
            throw new input_error/* InputError */.d(refusal(word));
    }
    if (users.size + roles.size + everyone.size > MAX_MENTIONS) {
        throw new input_error/* InputError */.d(`The input mentions lists more than ${MAX_MENTIONS}; give those people a role and list it as &ID`);
    }
    return { users: [...users], roles: [...roles], everyone: [...everyone] };
}
/** Ids are unsigned 64-bit numbers (docs.discord.com/developers/reference#snowflakes). */
function isSnowflake(id) {
    return BigInt(id) <= 0xffffffffffffffffn;
}
/** YAML reads an id without quotes as a number, and the input gets `1.23456789012346E+17`: the last digits are lost. */
function refusal(word) {
    if (/^[\d.]+E\+\d+$/i.test(word)) {
        return 'The input mentions got a number that lost its last digits: write the id in quotes, e.g. mentions: "123456789012345678"';
    }
    const shown = /^[\w@&<>!.#-]{1,40}$/.test(word) ? `"${word}"` : `a word of ${word.length} characters`;
    return `The input mentions got ${shown}; it accepts Discord user ids (17 to 20 digits), role ids as &ID, @here and @everyone`;
}

// EXTERNAL MODULE: ./src/lib/ansi.ts
var ansi = __nccwpck_require__(8448);
// EXTERNAL MODULE: ./src/lib/truncate.ts
var truncate = __nccwpck_require__(5065);
;// CONCATENATED MODULE: ./src/inputs/needs.ts
/** The input `needs`: the jobs that this job waited for. */





/** What GitHub's `needs` context has for a job's `result`. */
const NEED_RESULTS = ['success', 'failure', 'cancelled', 'skipped'];
/**
 * Reads `${{ toJSON(needs) }}`. A job without a result, or with one that GitHub does not have, is a failed job.
 * @throws InputError where it is something else, or an object without any job
 */
function parseNeeds(value) {
    const json = (0,lib_json/* parseJson */.q)(value);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        throw new input_error/* InputError */.d(`${REFUSED}; it got ${describeJson(json)}`);
    }
    const entries = Object.entries(json);
    if (entries.length === 0) {
        throw new input_error/* InputError */.d('The input needs contains no job: give the job with this step a `needs:` list of the jobs to report');
    }
    if (!entries.some(([, entry]) => typeof entry === 'object')) {
        throw new input_error/* InputError */.d(`${REFUSED}; it got an object without a job`);
    }
    return entries.map(([job, entry]) => {
        const outputs = Object.entries((0,lib_json/* member */.D)(entry, 'outputs') ?? {}).map(([name, output]) => [name, outputText(output)]);
        return { job, ...parseResult((0,lib_json/* member */.D)(entry, 'result')), outputs: Object.fromEntries(outputs) };
    });
}
function parseResult(value) {
    const result = NEED_RESULTS.find((word) => word === value);
    if (result)
        return { result };
    const word = typeof value === 'string' ? (0,strings/* toSingleLine */.OX)((0,ansi/* stripControlCodes */.Ah)(value.slice(0, 1000))) : '';
    return {
        result: 'failure',
        reason: word === '' ? 'has no result' : `ended as ${(0,truncate/* truncateEnd */.SO)(word, MAX_WORD)}`,
    };
}
/** UTF-16 units of a result that GitHub does not have. */
const MAX_WORD = 60;
function describeJson(json) {
    if (json === undefined)
        return 'a text that is no JSON';
    if (json === null)
        return 'null';
    return Array.isArray(json) ? 'a list' : `a ${typeof json}`;
}
/** GitHub's outputs are texts. JSON that a workflow puts together may have others. */
function outputText(value) {
    return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
const REFUSED = 'The input needs is not what ${{ toJSON(needs) }} gives, an object of jobs, each with a result of success, failure, cancelled or skipped';

;// CONCATENATED MODULE: ./src/inputs/signing-secret.ts


/** Bounds of a symmetric secret, in bytes (Standard Webhooks, "Signature scheme"). */
const MIN_SECRET_BYTES = 24;
const MAX_SECRET_BYTES = 64;
const SIGNING_SECRET = /^(?:whsec_)?((?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?)$/;
/** Parses the input `signing-secret`: one secret, or two, one per line, while rotating. Never throws. */
function parseSigningSecrets(text) {
    const lines = (0,strings/* nonEmptyLines */.yw)(text);
    const problem = signingProblem(lines);
    return {
        signingSecrets: problem === undefined ? lines : [],
        problems: problem === undefined ? [] : [new input_error/* InputError */.d(problem)],
        secrets: lines.flatMap((line) => {
            const key = line.replace(/^whsec_/, '');
            // The prefix alone is no secret, and the error about an empty secret has to show it.
            return key === '' ? [] : [line, key];
        }),
    };
}
function signingProblem(lines) {
    if (lines.length > 2) {
        return `The input signing-secret has ${lines.length} lines; it accepts one secret, or two, one per line, while rotating`;
    }
    for (const [index, line] of lines.entries()) {
        const which = `The input signing-secret${lines.length > 1 ? `, line ${index + 1},` : ''}`;
        const base64 = SIGNING_SECRET.exec(line)?.[1];
        if (base64 === undefined) {
            return `${which} is malformed; it accepts whsec_ followed by base64 (Standard Webhooks)`;
        }
        const bytes = Buffer.from(base64, 'base64').length;
        if (bytes < MIN_SECRET_BYTES || bytes > MAX_SECRET_BYTES) {
            return `${which} holds ${bytes} bytes; it accepts ${MIN_SECRET_BYTES} to ${MAX_SECRET_BYTES}, in base64 after whsec_ (Standard Webhooks)`;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/inputs/read-inputs.ts
/** Parses the inputs of action.yml, which the runner hands over as `INPUT_*` variables. */








const OUTCOMES = ['started', 'success', 'failure', 'cancelled', 'skipped'];
const SILENT = ['never', 'success', 'always'];
/** Used where an input is empty or invalid; a test compares them with the defaults of action.yml. */
const DEFAULT_TIMEOUT = 60;
const DEFAULT_LOG_LINES = 10;
const DEFAULT_ENVIRONMENT = ['CUDA_VERSION', 'LSB_RELEASE', 'PYTHON_VERSION'];
const LOG_LINES = { least: 0, most: 200, pattern: /^\d+$/, unit: 'lines' };
const SECONDS_RANGE = { least: 1, most: 3600, pattern: /^\d+(\.\d+)?$/, unit: 'seconds' };
/**
 * Reads every input. Never throws: an invalid value is reported, and its default is used.
 *
 * @param env the step's environment
 * @param formatNames what the input `format` accepts beside `auto`
 */
function readInputs(env, formatNames) {
    const problems = [];
    const text = (name) => readInput(env, name);
    /** The parsed input; `fallback` where it is empty or `parse` throws an InputError. */
    const parsed = (name, fallback, parse) => {
        const value = text(name);
        if (value === '')
            return fallback;
        try {
            return parse(value);
        }
        catch (error) {
            if (!(error instanceof input_error/* InputError */.d))
                throw error;
            problems.push(error);
            return fallback;
        }
    };
    const headers = parseHeaders(text('headers'));
    const signing = parseSigningSecrets(text('signing-secret'));
    const boolean = (name, fallback = false) => parsed(name, fallback, (value) => parseBoolean(name, value));
    const subject = () => {
        const outcome = parsed('outcome', undefined, (value) => oneOf('outcome', value, OUTCOMES));
        if (outcome === 'started')
            return { kind: 'started' };
        if (text('run-id') !== '') {
            const runId = parsed('run-id', undefined, parseRunId);
            return runId === undefined ? { kind: 'invalid' } : { kind: 'run', runId };
        }
        if (text('needs') !== '') {
            const needs = parsed('needs', [], parseNeeds);
            return { kind: 'needs', needs, ownOutcome: outcome };
        }
        if (text('outcome') === '') {
            problems.push(new input_error/* InputError */.d(`The input outcome is empty; it accepts ${listed(OUTCOMES)}. Does the step that it names have that id?`));
        }
        return outcome === undefined ? { kind: 'invalid' } : { kind: 'job', outcome };
    };
    const notifyOn = () => {
        const value = parsed('notify-on', 'always', (given) => oneOf('notify-on', given, NOTIFY_ON));
        if (value !== 'change' || text('history') !== '')
            return value;
        problems.push(new input_error/* InputError */.d('The input notify-on is change, which needs the input history: without it every message is sent'));
        return 'always';
    };
    const inputs = {
        subject: subject(),
        packages: parsed('packages', [], parsePackages),
        command: text('command'),
        webhookUrl: (0,strings/* nonEmptyLines */.yw)(text('webhook-url')),
        successWebhookUrl: (0,strings/* nonEmptyLines */.yw)(text('success-webhook-url')),
        failureWebhookUrl: (0,strings/* nonEmptyLines */.yw)(text('failure-webhook-url')),
        format: parsed('format', 'auto', (value) => oneOf('format', value, ['auto', ...formatNames])),
        message: (0,strings/* toSingleLine */.OX)(text('message')),
        details: text('details'),
        // An empty value means no facts. An unset variable means that no runner has applied the default.
        environment: env['INPUT_ENVIRONMENT'] === undefined
            ? DEFAULT_ENVIRONMENT
            : parsed('environment', [], parseNames),
        envFile: text('env-file'),
        headers: headers.headers,
        signingSecret: signing.signingSecrets,
        buildLog: text('build-log'),
        history: text('history'),
        notifyOn: notifyOn(),
        attachLog: boolean('attach-log'),
        threadName: (0,strings/* toSingleLine */.OX)(text('thread-name')),
        silent: parsed('silent', 'never', (value) => oneOf('silent', value, SILENT)),
        logDir: text('log-dir'),
        logLines: parsed('log-lines', DEFAULT_LOG_LINES, (value) => parseNumber('log-lines', value, LOG_LINES)),
        timeout: parsed('timeout', DEFAULT_TIMEOUT, (value) => parseNumber('timeout', value, SECONDS_RANGE)),
        failOnError: boolean('fail-on-error'),
        // A value that cannot be read may have meant true: nothing is sent then.
        dryRun: text('dry-run') !== '' && boolean('dry-run', true),
        results: (0,strings/* nonEmptyLines */.yw)(text('results')),
        payloadFile: text('payload-file'),
        runContext: boolean('run-context', true),
        githubToken: text('github-token'),
        jobId: text('job-id'),
        mentions: parsed('mentions', undefined, parseMentions),
    };
    problems.push(...headers.problems, ...signing.problems);
    return { inputs, problems, secrets: { headers: headers.secrets, signing: signing.secrets } };
}
/** One input, trimmed; empty where it is not set. The name of its variable is made as actions/runner does: upper case, spaces as `_`. */
function readInput(env, name) {
    return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

;// CONCATENATED MODULE: ./src/lib/clock.ts
/** The clock of this machine. */
const systemClock = {
    now: () => Date.now(),
    // Not performance.now(): the first use of `performance` loads perf_hooks.
    monotonic: () => process.uptime() * 1000,
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted === true) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, ms);
        signal?.addEventListener('abort', done);
    }),
};

// EXTERNAL MODULE: ./src/formats/index.ts + 13 modules
var formats = __nccwpck_require__(5650);
// EXTERNAL MODULE: ./src/redaction/harmless-values.ts
var harmless_values = __nccwpck_require__(9445);
// EXTERNAL MODULE: ./src/redaction/secret-names.ts
var secret_names = __nccwpck_require__(6820);
// EXTERNAL MODULE: ./src/inputs/webhook-urls.ts
var webhook_urls = __nccwpck_require__(9635);
;// CONCATENATED MODULE: ./src/inputs/secrets.ts
/** Collects what must not be shown and masks it in the runner's log, before anything is printed. */





/**
 * Collects the secrets of the step's inputs and environment, whether or not they will be used.
 * @param mask hides one value in the runner's log
 */
function collectStepSecrets(env, { headers, signing }, mask) {
    const values = new Set();
    const masked = new Set();
    const maskAll = (added) => {
        for (const value of added) {
            if (value === '' || masked.has(value))
                continue;
            masked.add(value);
            mask(value);
        }
    };
    const add = (added) => {
        maskAll(added);
        for (const value of added)
            if (value !== '')
                values.add(value);
    };
    const addUrls = (addresses) => add(addresses.flatMap(webhook_urls/* secretsOfAddress */.NC));
    for (const name of ['webhook-url', 'success-webhook-url', 'failure-webhook-url']) {
        addUrls((0,strings/* nonEmptyLines */.yw)(readInput(env, name)));
    }
    addUrls((0,webhook_urls/* addressesIn */.Mh)(env));
    // Every value is masked in the log. In the message `X-Package: pytorch` must not hide the package.
    maskAll(headers.map(({ value }) => value));
    add(headers.filter((header) => !isHarmlessHeader(header)).map(({ value }) => value));
    add(signing);
    add([readInput(env, 'github-token')]);
    return { addUrls, values };
}
/** Is this header plain information, as `X-Lab: robots` is? A value without a header's name never is. */
function isHarmlessHeader({ name, value }) {
    return name !== '' && !(0,secret_names/* isSecretName */.eh)(name) && ((0,harmless_values/* isPlainWords */._g)(value) || (0,harmless_values/* isHarmlessValue */.nk)(value, name));
}

;// CONCATENATED MODULE: ./src/pipeline/build-history.ts

/** Begins to read the history, where the input `history` sets one and the step may use it. */
function beginReadingHistory(inputs, runtime) {
    if (inputs.history === '' || inputs.dryRun)
        return undefined;
    // Loaded only for those who use it.
    const reading = __nccwpck_require__.e(/* import() */ 688).then(__nccwpck_require__.bind(__nccwpck_require__, 3688)).then(({ readHistoryInTime }) => readHistoryInTime(inputs, runtime));
    // A build that does not count is not compared, and nobody waits for this.
    reading.catch(() => { });
    return reading;
}
/**
 * How long a build that begins now usually takes, where the input `history` is set and knows it. Never throws.
 * @param event redacted, as it will be recorded
 */
async function usualSeconds(event, build, inputs, runtime) {
    if (inputs.history === '' || inputs.dryRun)
        return undefined;
    const { usualBuildSeconds } = await __nccwpck_require__.e(/* import() */ 688).then(__nccwpck_require__.bind(__nccwpck_require__, 3688));
    return usualBuildSeconds(event, build, inputs, runtime);
}
/**
 * Compares the build with the history file, where the input `history` sets one and the build counts: not when it was stopped or
 * simulated, not in a dry run, and not when a stranger wrote the commit. Never throws.
 *
 * @param event redacted: names in it are compared and stored
 * @param reading result of {@link beginReadingHistory}
 */
async function compareWithHistory(event, build, inputs, runtime, reading) {
    const isStopped = build.outcome === 'cancelled' || build.stopReason !== undefined;
    const decide = (judgements, isUnreadable) => isWanted(inputs.notifyOn, { status: event.status, isStopped, isUnreadable, judgements });
    if (reading && !isStopped && !build.simulated) {
        const { useHistory } = await __nccwpck_require__.e(/* import() */ 688).then(__nccwpck_require__.bind(__nccwpck_require__, 3688));
        const { history, isUnreadable, judgements, prepare, record } = await useHistory(event, build, inputs, runtime, reading);
        return {
            event: history ? { ...event, history } : event,
            isWanted: decide(judgements, isUnreadable),
            prepare,
            record,
        };
    }
    return { event, isWanted: decide([], false), prepare: async () => { }, record: async () => { } };
}

// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __nccwpck_require__(5442);
// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __nccwpck_require__(7994);
// EXTERNAL MODULE: ./src/lib/phrases.ts
var phrases = __nccwpck_require__(6709);
// EXTERNAL MODULE: ./src/lib/workspace.ts
var lib_workspace = __nccwpck_require__(3090);
// EXTERNAL MODULE: ./src/pipeline/resolved-build.ts
var resolved_build = __nccwpck_require__(621);
;// CONCATENATED MODULE: ./src/pipeline/build-result.ts
/** Finds out how the build ended: what the workflow reports, corrected by what its logs and the results of its jobs prove. */






/**
 * Finds out how the build ended. Precedence: `run-id`, then `needs`, then `results`, then `build-log`/`log-dir`, then `outcome`. With
 * one of the first three, local logs are ignored; a failure or cancellation of this job outranks `needs` and `results`.
 */
async function resolveBuild(inputs, runtime, redactor) {
    const { results, subject } = inputs;
    if (subject.kind === 'invalid' || subject.kind === 'started')
        return { kind: 'nothing' };
    if (subject.kind !== 'job' || (results.length > 0 && subject.outcome !== 'skipped')) {
        return resolveElsewhere(subject, inputs, runtime);
    }
    const { outcome } = subject;
    if (outcome === 'skipped')
        return (0,resolved_build/* skippedBuild */.z9)("leave the input outcome out: the job's own status is reported then");
    // The request takes up to seconds: it runs while the logs are read.
    const workflowRun = (0,workflow_run/* fetchWorkflowRun */.Zv)(inputs, runtime);
    const result = await resolveLogs(outcome, inputs, runtime, redactor);
    const { newerRun, run, stopReason } = await workflowRun;
    if (newerRun !== undefined)
        return (0,resolved_build/* supersededBuild */.Zf)(newerRun);
    const isSuperseded = stopReason?.kind === 'superseded';
    const reason = outcome === 'cancelled' ? (stopReason?.text ?? phrases/* STOPPED */.yd) : undefined;
    const build = (0,defined/* defined */.s)({
        ...result,
        // What a newer run builds in its place did not fail.
        results: isSuperseded ? result.results.map(resultAsSkipped) : result.results,
        message: result.message ?? (reason === undefined ? undefined : (0,phrases/* stoppedPhrase */.FZ)(reason)),
        outcome,
        isRemote: false,
        run,
        stopReason: reason,
        mayPing: !isSuperseded,
    });
    return { kind: 'report', build };
}
/** The builds of other jobs. */
async function resolveElsewhere(subject, inputs, runtime) {
    const { resolveJobs, resolveOtherRun } = await Promise.all(/* import() */[__nccwpck_require__.e(615), __nccwpck_require__.e(275)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1275));
    if (subject.kind === 'run')
        return resolveOtherRun(subject.runId, inputs, runtime);
    return subject.kind === 'needs'
        ? resolveJobs(subject.needs, subject.ownOutcome, inputs, runtime)
        : resolveJobs([], subject.outcome, inputs, runtime);
}
function resultAsSkipped(result) {
    return result.status === 'failure' ? { ...result, status: 'skipped' } : result;
}
/** What the logs prove where the workflow sets any; otherwise what it reports. At most {@link MAX_READING_MS}. */
async function resolveLogs(outcome, { attachLog, buildLog, logDir, logLines, packages }, { clock, env, machine }, redactor) {
    if (buildLog === '' && logDir === '')
        return (0,resolved_build/* resultFromOutcome */.A9)(outcome);
    const reportedStatus = (0,resolved_build/* statusOf */.c2)(outcome);
    const workspace = (0,lib_workspace/* workspaceOf */.B)(env);
    const { analyzeBuildLog } = await __nccwpck_require__.e(/* import() */ 241).then(__nccwpck_require__.bind(__nccwpck_require__, 3241));
    const analysis = analyzeBuildLog({
        buildLog,
        logDir,
        logLines,
        reportedStatus,
        cancelled: outcome === 'cancelled',
        packages,
        workspace,
        runnerTemp: env['RUNNER_TEMP'] ?? '',
        now: new Date(clock.now()),
        listedLogs: attachLog ? MAX_LISTED_LOGS : 0,
        redact: (text) => redactor.scan(text),
    });
    const result = analysis.then((found) => appendResourceUsage(found, workspace, machine.root));
    const safe = result.catch((error) => (0,resolved_build/* resultFromOutcome */.A9)(outcome, [brokenOff(error)]));
    return (0,resolved_build/* withinReadingTime */.hL)(clock, safe, (0,resolved_build/* resultFromOutcome */.A9)(outcome, [TOO_SLOW]));
}
/** Logs of failures that are counted for the message; the first of them are attached. */
const MAX_LISTED_LOGS = 100;
const TOO_SLOW = `The logs could not be read within ${resolved_build/* MAX_READING_MS */.LM / 1000} s: the message is sent without them`;
/** For a log of a shape that this action cannot handle: the message is sent without it. */
function brokenOff(error) {
    return `The logs could not be read to their end (${(0,errors/* errorName */.I)(error)} in this action): the message is sent without them`;
}
/** A build that begins now: only what the inputs and the run contain. */
async function resolveStartedBuild(inputs, runtime) {
    const { run } = await (0,workflow_run/* fetchWorkflowRun */.Zv)({ ...inputs, subject: { kind: 'job', outcome: 'success' } }, runtime);
    return (0,defined/* defined */.s)({
        ...(0,resolved_build/* resultFromOutcome */.A9)('success'),
        outcome: 'success',
        isRemote: false,
        mayPing: false,
        run,
    });
}
/** Appends memory or disk figures to the excerpt for out-of-memory and no-space. */
async function appendResourceUsage(result, workspace, root) {
    const exhausted = ['out-of-memory', 'no-space'].filter((kind) => result.causes?.includes(kind));
    if (exhausted.length === 0)
        return result;
    const { resourceUsage, systemResources } = await __nccwpck_require__.e(/* import() */ 560).then(__nccwpck_require__.bind(__nccwpck_require__, 8560));
    const resources = systemResources(root, workspace);
    const figures = (await Promise.all(exhausted.map((kind) => resourceUsage(kind, resources)))).flat();
    const excerpt = [result.excerpt ?? '', figures.join('\n')].filter((part) => part !== '').join('\n\n');
    return excerpt === '' ? result : { ...result, excerpt };
}

;// CONCATENATED MODULE: ./src/machine/collect-facts.ts

/**
 * Versions are reported as `major.minor`. Container images set longer values: NVIDIA's `CUDA_VERSION=12.6.0.022`, Python's
 * `PYTHON_VERSION=3.13.0rc1`.
 */
const MAJOR_MINOR_FACTS = new Set(['CUDA_VERSION', 'PYTHON_VERSION']);
/**
 * Returns the named facts in the given order. A name without a value in any source is omitted.
 *
 * @param names names of facts, e.g. `CUDA_VERSION`
 * @param sources asked in this order; the first non-empty value is used, on one line
 */
function collectFacts(names, sources) {
    const facts = [];
    for (const name of names) {
        for (const source of sources) {
            const value = (0,strings/* toSingleLine */.OX)(source(name) ?? '');
            if (!value)
                continue;
            facts.push({
                name,
                value: MAJOR_MINOR_FACTS.has(name) ? value.replace(/^(\d+\.\d+)\.\d.*$/, '$1') : value,
            });
            break;
        }
    }
    return facts;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/machine/probes.ts
/**
 * Reads facts about the machine from files. No process is started: `nvcc`, `lsb_release` and `dpkg` take seconds on a busy
 * board and may hang. The paths are those that jetson-containers reads (l4t_version.py).
 */




/** One probe per fact. A probe returns undefined when its file is missing or has an unexpected format. */
const PROBES = {
    CUDA_VERSION: cudaVersion,
    LSB_RELEASE: lsbRelease,
    PYTHON_VERSION: pythonVersion,
    L4T_VERSION: l4tVersion,
    JETPACK_VERSION: (machine) => JETPACK_BY_L4T[l4tVersion(machine) ?? ''],
    JETSON_MODEL: jetsonModel,
    CUDA_ARCH: cudaArch,
};
/**
 * Reads one fact from the machine's files. Never throws.
 *
 * @param name one of {@link MACHINE_FACTS}; any other name gives undefined
 * @returns the value; undefined when the machine does not provide it
 */
function probeFact(name, machine) {
    return Object.hasOwn(PROBES, name) ? PROBES[name]?.(machine) : undefined;
}
/** The names that {@link probeFact} supports. */
const MACHINE_FACTS = Object.keys(PROBES);
/**
 * JetPack version by L4T version. Source: developer.nvidia.com/embedded/jetpack-archive; versions missing there are from
 * jetson-containers' l4t_version.py (NVIDIA_JETPACK). For an unlisted L4T version, JETPACK_VERSION is omitted.
 */
const JETPACK_BY_L4T = {
    '39.2.1': '7.2.1',
    '39.2.0': '7.2',
    '39.1.0': '7.2',
    '38.4.0': '7.1',
    '38.2.2': '7.0',
    '38.2.1': '7.0',
    '38.2.0': '7.0',
    '36.5.2': '6.2.3',
    '36.5.0': '6.2.2',
    '36.4.7': '6.2.1',
    '36.4.4': '6.2.1',
    '36.4.3': '6.2',
    '36.4.2': '6.1.1',
    '36.4.0': '6.1',
    '36.3.0': '6.0',
    '35.6.2': '5.1.5',
    '35.6.1': '5.1.5',
    '35.6.0': '5.1.4',
    '35.5.0': '5.1.3',
    '35.4.1': '5.1.2',
    '35.3.1': '5.1.1',
    '35.2.1': '5.1',
    '35.1.0': '5.0.2',
    '32.7.6': '4.6.6',
    '32.7.5': '4.6.5',
    '32.7.4': '4.6.4',
    '32.7.3': '4.6.3',
    '32.7.2': '4.6.2',
    '32.7.1': '4.6.1',
};
function cudaVersion({ root }) {
    const version = cudaFromVersionJson(tryReadFile(root, 'usr/local/cuda/version.json')) ??
        cudaFromLibrary(root) ??
        /CUDA Version (\d+\.\d+)/.exec(tryReadFile(root, 'usr/local/cuda/version.txt') ?? '')?.[1];
    return /^\d+\.\d+/.exec(version ?? '')?.[0];
}
function cudaFromVersionJson(text) {
    const json = (0,lib_json/* parseJson */.q)(text ?? '');
    const versions = ['cuda_nvcc', 'cuda'].map((part) => (0,lib_json/* member */.D)((0,lib_json/* member */.D)(json, part), 'version'));
    return versions.find((version) => typeof version === 'string');
}
/** Without the toolkit, only the file name of the runtime library contains the version: `libcudart.so.12.6.68`. */
function cudaFromLibrary(root) {
    const targets = 'usr/local/cuda/targets';
    for (const target of listFolder(root, targets)) {
        for (const name of listFolder(root, `${targets}/${target}/lib`)) {
            const version = /^libcudart\.so\.(\d+\.\d+)\.\d+$/.exec(name)?.[1];
            if (version)
                return version;
        }
    }
    return undefined;
}
function lsbRelease({ root }) {
    const readVariable = (path, name) => (0,external_node_util_.parseEnv)(tryReadFile(root, path) ?? '')[name];
    const release = readVariable('etc/os-release', 'VERSION_ID') ?? readVariable('etc/lsb-release', 'DISTRIB_RELEASE');
    return /^\d+(\.\d+)*$/.exec(release ?? '')?.[0];
}
/**
 * `python3` is a link to `python3.10`; in a tool cache or under pyenv the version is in a folder name. Only the first `python3` on
 * `PATH` is examined, because that is the one that runs. If its name has no version (a pyenv or asdf shim is a script), the
 * result is undefined: a later folder would give the version of another Python.
 */
function pythonVersion({ root, path }) {
    for (const folder of [...path.split(':'), '/usr/bin']) {
        const target = folder.startsWith('/') ? resolveFile(fileIn(root, `${folder}/python3`)) : undefined;
        if (target === undefined)
            continue;
        return (/^python(3\.\d+)[a-z]*$/.exec((0,external_node_path_.basename)(target))?.[1] ??
            /\/(?:versions|Python)\/(3\.\d+)/.exec(target)?.[1]);
    }
    return undefined;
}
/** `# R36 (release), REVISION: 4.3, GCID: \u2026` means 36.4.3. */
function l4tVersion({ root }) {
    const match = /^# R(\d+) \(release\), REVISION: (\d+)(?:\.(\d+))?/.exec(tryReadFile(root, 'etc/nv_tegra_release') ?? '');
    return match ? `${match[1]}.${match[2]}.${match[3] ?? 0}` : undefined;
}
/** Device tree strings end with a NUL character. */
function jetsonModel({ root }) {
    const model = (tryReadFile(root, 'proc/device-tree/model') ?? '').split('\0')[0]?.trim();
    return model && /^[\x20-\x7e]+$/.test(model) ? model : undefined;
}
/**
 * The same names as in jetson-containers (l4t_version.py): `tegra-aarch64` for boards with the `nvgpu` driver (up to Orin,
 * tegra234); `aarch64` for servers and for Thor (tegra264), which uses the driver and CUDA of servers.
 */
function cudaArch({ root, arch }) {
    if (arch === 'x64')
        return 'x86_64';
    if (arch !== 'arm64')
        return undefined;
    const chips = (tryReadFile(root, 'proc/device-tree/compatible') ?? '').matchAll(/nvidia,tegra(\d+)/g);
    const isServerLike = [...chips].some(([, chip]) => Number(chip) >= 264);
    return isServerLike || tryReadFile(root, 'etc/nv_tegra_release') === undefined ? 'aarch64' : 'tegra-aarch64';
}
/**
 * A path on this machine. `path.join` reads each character in JavaScript: these few paths alone make V8 optimize it, which takes 2 MiB.
 */
function fileIn(root, path) {
    return `${root}/${path}`;
}
function tryReadFile(root, path) {
    try {
        const file = fileIn(root, path);
        return (0,external_node_fs_.statSync)(file).isFile() ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/** The real path of a regular file, links resolved; undefined when there is none. */
function resolveFile(path) {
    try {
        const target = external_node_fs_.realpathSync.native(path);
        return (0,external_node_fs_.statSync)(target).isFile() ? target : undefined;
    }
    catch {
        return undefined;
    }
}
function listFolder(root, path) {
    try {
        return (0,external_node_fs_.readdirSync)(fileIn(root, path)).sort();
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/pipeline/create-event.ts
/** Creates the event that the message is rendered from: the inputs, what was found out about the build, and facts of the machine. */





/**
 * Creates the event.
 * @param envFile the variables of the `env-file`
 */
function createBuildEvent(build, inputs, envFile, { clock, env, machine }) {
    const { outcome, overridden, status } = build;
    const found = build.message ?? phrases/* OUTCOME_PHRASES */.K5[overridden ? 'failure' : outcome];
    const isStopped = outcome === 'cancelled' || build.simulated === true;
    const kind = overridden ? 'overridden' : isStopped ? 'stopped' : 'reported';
    const details = [inputs.details, build.excerpt].filter((part) => part).join('\n\n');
    return (0,defined/* defined */.s)({
        status,
        endTime: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
        packages: build.packages ?? inputs.packages,
        command: inputs.command || undefined,
        environment: collectFacts(inputs.environment, [
            variablesOf(env),
            variablesOf(envFile),
            // Other jobs ran on other machines: the facts of this one are not theirs.
            (name) => (build.isRemote ? undefined : probeFact(name, machine)),
        ]),
        message: (0,phrases/* withDoubt */.n5)((0,phrases/* mergedMessage */.Ed)(found, inputs.message, kind), build.unverified),
        durationSeconds: build.durationSeconds,
        details: details || undefined,
        results: build.results,
        cause: status === 'failure' ? build.cause : undefined,
        stopReason: status === 'failure' ? build.stopReason : undefined,
        run: build.run && (0,workflow_run/* withoutFailedStepOnSuccess */.YT)(status, build.run),
        mentions: status === 'failure' && build.mayPing ? inputs.mentions : undefined,
    });
}
/** Own members only: every object has a `toString`, which is no variable. */
function variablesOf(variables) {
    return (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
}

// EXTERNAL MODULE: ./src/pipeline/destinations.ts
var pipeline_destinations = __nccwpck_require__(609);
// EXTERNAL MODULE: ./src/pipeline/card-file.ts
var card_file = __nccwpck_require__(8709);
// EXTERNAL MODULE: ./src/pipeline/send.ts + 1 modules
var pipeline_send = __nccwpck_require__(2176);
;// CONCATENATED MODULE: ./src/pipeline/final-message.ts
/** The final message of a job, and with it the end of the cards that the job has posted. */


/** Milliseconds of the input `timeout` that are kept for the card when the message uses up all others. */
const RESERVED_MS = 5_000;
/**
 * Sends the message to all destinations, then closes the cards, all within the input `timeout`.
 *
 * @param envFile the variables of the `env-file`
 * @param redact removes secrets from text that a receiver sent back
 * @param logs attached where the format can take files
 * @returns one outcome for each destination, in order
 */
async function sendFinalMessage(event, destinations, inputs, envFile, runtime, redact, logs) {
    const { clock, env } = runtime;
    const deadline = clock.monotonic() + inputs.timeout * 1000;
    const left = () => deadline - clock.monotonic();
    const open = await openCards(inputs, env);
    const reservedMs = open?.reservedMs ?? 0;
    const send = (to) => (0,pipeline_send/* sendToAll */.x6)(event, to, inputs, runtime, redact, left() - reservedMs, logs);
    if (!open)
        return send(destinations);
    const { cards, closeCards, threadOpenedAt } = open;
    const outcomes = await sendIntoThreads(destinations, destinations.map((destination) => threadOpenedAt(destination, cards)), send);
    await closeCards(cards, { event, destinations, outcomes }, inputs, envFile, runtime, left(), redact);
    return outcomes;
}
/**
 * Closes the cards of a job that sends no final message.
 * @param envFile the variables of the `env-file`
 * @param redact removes secrets from text that a receiver sent back
 */
async function sendNothing(inputs, envFile, runtime, redact) {
    const open = await openCards(inputs, runtime.env);
    const result = { destinations: [], outcomes: [] };
    await open?.closeCards(open.cards, result, inputs, envFile, runtime, inputs.timeout * 1000, redact);
}
/** The cards that this job has posted, with what closes them. Undefined in most jobs, which do not load the code for cards. */
async function openCards({ dryRun, timeout }, env) {
    const cards = dryRun ? [] : await (0,card_file/* readCards */.O)(env);
    if (cards.length === 0)
        return undefined;
    const { closeCards, threadOpenedAt } = await __nccwpck_require__.e(/* import() */ 206).then(__nccwpck_require__.bind(__nccwpck_require__, 5206));
    return { cards, closeCards, threadOpenedAt, reservedMs: Math.min(RESERVED_MS, timeout * 100) };
}
/** Sends into the threads that the cards have opened. Where such a thread is gone, the message opens a new one. */
async function sendIntoThreads(destinations, threads, send) {
    const first = await send(destinations.map((destination, at) => inThread(destination, threads[at])));
    const lost = destinations.filter((_, at) => threads[at] !== undefined && threadIsGone(first[at]));
    if (lost.length === 0)
        return first;
    const second = await send(lost);
    return first.map((outcome, at) => second[lost.indexOf(destinations[at])] ?? outcome);
}
function inThread(destination, threadId) {
    if (threadId === undefined)
        return destination;
    const url = new URL(destination.url);
    url.searchParams.set('thread_id', threadId);
    return { ...destination, url, threadOfCard: true };
}
/** Discord answers 400 or 404 for a thread that was deleted, locked or archived. */
function threadIsGone(outcome) {
    return outcome?.delivered === false && (outcome.status === 400 || outcome.status === 404);
}

// EXTERNAL MODULE: ./src/lib/lazy.ts
var lazy = __nccwpck_require__(6897);
// EXTERNAL MODULE: ./src/redaction/spans.ts
var spans = __nccwpck_require__(2340);
;// CONCATENATED MODULE: ./src/redaction/redact-event.ts




/**
 * The same event without secrets in what people and logs wrote: every text goes through the same rules. Where the scanner fails, our
 * own rules have to do: the message is sent all the same. Identifiers and links of the run stay as they are.
 */
async function redactEvent(event, redactor) {
    // The rows of a sweep repeat few reasons, boards and jobs: each text is searched once.
    const scan = (0,lazy/* cached */.P)((text) => redactor.scan(text).catch(() => redactor.redact(text)), Number.POSITIVE_INFINITY);
    // One after the other: ten thousand errors that are searched at once fill the memory.
    const results = [];
    for (const result of event.results) {
        results.push({
            ...result,
            package: await scan(result.package),
            ...(result.job !== undefined && { job: await scan(result.job) }),
            ...(result.runner !== undefined && { runner: await scan(result.runner) }),
            ...(result.error !== undefined && { error: await scan(result.error) }),
        });
    }
    const packages = [];
    for (const name of event.packages)
        packages.push(await scan(name));
    const environment = [];
    for (const { name, value } of event.environment) {
        environment.push({ name, value: isSecretFact(name, value) ? spans/* MARKER */.tl : await scan(value) });
    }
    const { cause, command, details, run, stopReason } = event;
    return {
        ...event,
        packages,
        ...(command !== undefined && { command: await scan(command) }),
        environment,
        message: await scan(event.message),
        ...(cause !== undefined && { cause: await scan(cause) }),
        ...(stopReason !== undefined && { stopReason: await scan(stopReason) }),
        ...(details !== undefined && { details: await scan(details) }),
        results,
        ...(run !== undefined && {
            run: {
                ...run,
                ...(run.failedStep !== undefined && { failedStep: await scan(run.failedStep) }),
                ...(run.pullRequest?.title !== undefined && {
                    pullRequest: { ...run.pullRequest, title: await scan(run.pullRequest.title) },
                }),
            },
        }),
    };
}
/** A fact is a variable's name and its value: the name `X_TOKEN` makes any value a secret. */
function isSecretFact(name, value) {
    return (0,secret_names/* isSecretName */.eh)(name) && !(0,harmless_values/* isHarmlessValue */.nk)(value, name);
}

// EXTERNAL MODULE: ./src/redaction/known-secrets.ts
var known_secrets = __nccwpck_require__(2610);
;// CONCATENATED MODULE: ./src/redaction/plain-text.ts
/** Short texts in which no rule finds anything: most texts of a message are such, and the rules' patterns are slow at their first use. */
/** Longer texts are searched by the rules themselves. */
const MAX_PLAIN_CHARS = 200;
/** Nothing here is an encoding, a quote, a joint of a name and a value, or a second line. */
const PLAIN_CHARS = /^[A-Za-z0-9 ,./_()-]*$/;
/**
 * What rules need that match in plain characters: a part of a secret's name (`secret-names.ts`), the first word of a scheme or an
 * address, a command that takes a password as a word (`logins.ts`). In lower case. A test walks the rules' examples.
 *
 * A list and no pattern: Node.js would compile so large a pattern at every start.
 */
const RULE_WORDS = ('pass pwd pw secret token key cred auth pat psk jwt dsn sas otp cookie signature bearer netrc webhook kennwort contrasena mnemonic ' +
    'basic wandb eyj discord slack office value ident user login logon connect send echo printf yes vault cargo ngrok snyk nuget bw ngc ' +
    'cloudflare rclone openssl rabbitmq grafana mysql pppd mosquitto wpa_ nmcli mc qpdf pdftk composer poetry npm impdp expdp sqlplus ' +
    'impacket psexec rman bundle smb rpcclient winexe lftp sudo').split(' ');
/** The same for what needs more than a word: a short option or a path, a key's rule, a short command. */
const RULE_FORMS = /(?:^|\s)(?:-(?!-)|\/)|----|\b(?:op|wg|exp|imp|net|cat) /i;
/** From this length on a word may be a token, unless it is made of lower-case words, as `jetson-containers`. */
const LONG_WORD = /[A-Za-z0-9_.+/=-]{15,}/g;
const JOINED_WORDS = /^[a-z]{1,14}(?:-[a-z]{1,14})+$/;
/** Is this a text in which only known secrets can be found? */
function isPlainText(text) {
    if (text.length > MAX_PLAIN_CHARS || !PLAIN_CHARS.test(text) || RULE_FORMS.test(text))
        return false;
    const lowerCase = text.toLowerCase();
    if (RULE_WORDS.some((word) => lowerCase.includes(word)))
        return false;
    return (text.match(LONG_WORD) ?? []).every((word) => JOINED_WORDS.test(word));
}

;// CONCATENATED MODULE: ./src/redaction/redactor.ts


/** Makes a redactor that hides these secrets, in any of the forms in which programs print them. */
function createRedactor(options) {
    const needles = (0,known_secrets/* collectKnownSecrets */.X)([options.env, options.envFile ?? {}], options.secrets);
    return {
        async redact(text) {
            if (!mayHoldSecret(text, needles))
                return text;
            const { redactText } = await __nccwpck_require__.e(/* import() */ 445).then(__nccwpck_require__.bind(__nccwpck_require__, 4445));
            return redactText(text, needles);
        },
        async scan(text) {
            if (!mayHoldSecret(text, needles))
                return text;
            const { scanText } = await __nccwpck_require__.e(/* import() */ 445).then(__nccwpck_require__.bind(__nccwpck_require__, 4445));
            return scanText(text, needles);
        },
    };
}
/**
 * Is this a text that the rules have to search?
 *
 * @param needles values to hide; in a plain text each is looked for as it is, and with blanks in it
 */
function mayHoldSecret(text, needles) {
    if (!isPlainText(text))
        return true;
    const unwrappedText = text.replaceAll(' ', '');
    return needles.some(({ text: needle }) => text.includes(needle) || unwrappedText.includes(needle));
}

// EXTERNAL MODULE: ./src/formats/generic.ts + 1 modules
var generic = __nccwpck_require__(1031);
;// CONCATENATED MODULE: ./src/report/payload-output.ts
/** The outputs `payload` and `failed-packages`, small enough for a job's outputs. Pure. */

/**
 * Bytes of an output. An input is an environment variable, and Linux takes none over 128 KiB: two payloads of this size still fit into
 * `${{ toJSON(needs) }}`, which escapes them once more.
 */
const MAX_BYTES = 64 * 1024 - 1;
/** The generic payload, always valid JSON, shortened where it is too large. */
async function payloadOutput(event) {
    const whole = (0,generic/* genericJson */.Y)(event);
    if (Buffer.byteLength(whole) <= MAX_BYTES)
        return whole;
    const { shortenedPayload } = await __nccwpck_require__.e(/* import() */ 476).then(__nccwpck_require__.bind(__nccwpck_require__, 4476));
    return shortenedPayload(event, MAX_BYTES);
}
/** The packages that failed, each once, as many as fit; jobs that report no package only where no package is known. */
function failedPackages({ results }) {
    const packages = results.filter((row) => row.package !== row.job);
    const rows = packages.length > 0 ? packages : results;
    const failed = rows.filter(({ status }) => status === 'failure').map((row) => row.package);
    const names = [...new Set(failed)];
    let bytes = 2;
    const end = names.findIndex((name) => {
        bytes += Buffer.byteLength(JSON.stringify(name)) + 1;
        return bytes > MAX_BYTES;
    });
    return { names: end < 0 ? names : names.slice(0, end), total: names.length };
}

// EXTERNAL MODULE: ./src/formats/history-lines.ts
var history_lines = __nccwpck_require__(3290);
;// CONCATENATED MODULE: ./src/report/markdown.ts
/** Untrusted text in GitHub's Markdown: it is shown literally. Pure. */



/**
 * Text for a sentence, a list or a table cell, on one line. ASCII punctuation becomes character references, which never start
 * Markdown or HTML structure (CommonMark 0.31, section 2.5). GitHub links URLs and `@name` in the finished text, so a
 * zero-width space breaks them up.
 * @param limit UTF-16 units of the text that are kept
 */
function inlineText(text, limit) {
    return toReferences((0,truncate/* truncateEnd */.SO)((0,strings/* toSingleLine */.OX)((0,ansi/* stripControlCodes */.Ah)(text)), limit).replace(/@|:(?=\/)|www(?=\.)/gi, '$&\u200b'));
}
/**
 * The same text as code, where GitHub does not link names.
 * @param limit UTF-16 units of the text that are kept
 */
function codeText(text, limit) {
    const shown = toReferences((0,truncate/* truncateEnd */.SO)((0,strings/* toSingleLine */.OX)((0,ansi/* stripControlCodes */.Ah)(text)), limit));
    return shown === '' ? '' : `<code>${shown}</code>`;
}
/**
 * Several lines as code. A raw HTML block continues past empty lines until `</pre>` (CommonMark 0.31, section 4.6), and the text
 * cannot contain that, because its `<` are character references.
 * @param limit UTF-16 units of the text that are kept; the end is kept
 */
function codeBlock(text, limit) {
    return `<pre>${toReferences((0,truncate/* truncateStart */.fl)((0,ansi/* stripControlCodes */.Ah)(text), limit))}</pre>`;
}
/**
 * A link.
 * @param url made by this action, never from untrusted text
 * @param limit UTF-16 units of the text that are kept
 */
function linkTo(text, url, limit) {
    return `<a href="${toReferences((0,ansi/* stripControlCodes */.Ah)(url))}">${inlineText(text, limit)}</a>`;
}
function toReferences(text) {
    return text.replace(/[!-+.:-@[-`{-~-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./src/report/summary.ts
/** The job summary, Markdown that GitHub shows below the job: the event and how each delivery ended. Pure. */





/**
 * Limits in UTF-16 units or entries. GitHub accepts 1 MiB of summary per step (docs.github.com, "Adding a job summary"). Escaping
 * turns one UTF-16 unit into up to six bytes; all parts at their limit stay below 1 MiB.
 */
const SUMMARY_LIMIT = {
    line: 1000,
    cell: 200,
    items: 100,
    rows: 150,
    messages: 40,
    bodies: 3,
    body: 10_000,
    payload: 30_000,
    details: 30_000,
};
/** The summary as Markdown, within GitHub's limit for any event. All text in it is escaped. */
function renderSummary({ event, messages, dryRun, notSent, payload }) {
    const { details, results } = event;
    const head = event.status === 'success' ? '### \u2705 Build successful' : '### \u274c Build failed';
    const parts = [
        head,
        inlineText((0,phrases/* truncateMessage */.Sj)(event.message, SUMMARY_LIMIT.line), SUMMARY_LIMIT.line),
        ...reasons(event),
        eventFacts(event).join('\n'),
        ...(results.length > 0 ? [resultsTable(results)] : []),
        ...(details
            ? [collapsible('Details', codeBlock(details, SUMMARY_LIMIT.details), event.status === 'failure')]
            : []),
        notSent === undefined
            ? messagesTable(messages, dryRun)
            : `_Nothing was sent: ${inlineText(notSent, SUMMARY_LIMIT.line)}._`,
        ...messages
            .filter(({ body }) => body !== undefined)
            .slice(0, SUMMARY_LIMIT.bodies)
            .map(bodySection),
        ...(payload
            ? [
                collapsible('The payload, for sending it again', codeBlock((0,truncate/* truncateEnd */.SO)(payload, SUMMARY_LIMIT.payload), SUMMARY_LIMIT.payload), false),
            ]
            : []),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** Why a failed build failed or stopped, where the message's headline has the reason as well. */
function reasons({ cause, status, stopReason }) {
    if (status === 'success')
        return [];
    return [
        ...(stopReason ? [`\ud83d\uded1 **Stopped:** ${inlineText(stopReason, SUMMARY_LIMIT.line)}`] : []),
        ...(cause ? [`\ud83d\udca5 **Cause:** ${inlineText(cause, SUMMARY_LIMIT.line)}`] : []),
    ];
}
function eventFacts(event) {
    const { command, endTime, environment, packages, run } = event;
    const entries = [
        ['Packages', codeList(packages)],
        ['Command', codeText(command ?? '', SUMMARY_LIMIT.line)],
        ['Ended', codeText(endTime, SUMMARY_LIMIT.cell)],
        ['Environment', codeList(environment.map(({ name, value }) => `${name}=${value}`))],
        ...historyFacts(event),
        ...(run ? runFacts(run) : []),
    ];
    return entries.filter(([, value]) => value !== '').map(([name, value]) => `- **${name}:** ${value}`);
}
function historyFacts(event) {
    const links = (0,history_lines/* commitRanges */.Y)(event).map(({ text, url }) => linkTo(text, url, SUMMARY_LIMIT.cell));
    return [
        ...(0,history_lines/* historyParts */.Vp)(event).map(({ items, label }) => {
            const shown = items.slice(0, SUMMARY_LIMIT.items).map((item) => inlineText(item, SUMMARY_LIMIT.cell));
            const rest = items.length - shown.length;
            return [label, `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
        }),
        ['Commits since the last good build', links.join(', ')],
    ];
}
function runFacts(run) {
    const { durationSeconds, failedStep, pullRequest, runner } = run;
    const title = pullRequest?.title ? ` ${inlineText(pullRequest.title, SUMMARY_LIMIT.cell)}` : '';
    return [
        [
            'Run',
            `${linkTo(`${run.repository} \u00b7 ${run.workflow} #${run.runNumber}`, run.url, SUMMARY_LIMIT.cell)}${attemptSuffix(run)}`,
        ],
        [
            'Pull request',
            pullRequest ? `${linkTo(`#${pullRequest.number}`, pullRequest.url, SUMMARY_LIMIT.cell)}${title}` : '',
        ],
        ['Runner', codeText(runner ?? '', SUMMARY_LIMIT.cell)],
        ['Failed step', codeText(failedStep ?? '', SUMMARY_LIMIT.cell)],
        ['Took', durationSeconds === undefined ? '' : (0,strings/* formatDuration */.a3)(durationSeconds)],
    ];
}
function attemptSuffix({ runAttempt }) {
    return runAttempt > 1 ? `, attempt ${runAttempt}` : '';
}
function codeList(items) {
    const shown = items.slice(0, SUMMARY_LIMIT.items).map((item) => codeText(item, SUMMARY_LIMIT.cell));
    const rest = items.length - shown.length;
    return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
const RESULT_LABEL = { failure: '\u274c failed', skipped: '\u23ed\ufe0f skipped', success: '\u2705 built' };
const FAILURES_FIRST = { failure: 0, skipped: 1, success: 2 };
/** Failures first, because a long table is cut at its end. */
function resultsTable(results) {
    const hasBoards = results.some(({ job, runner }) => runner !== undefined || job !== undefined);
    const sorted = results.toSorted((a, b) => FAILURES_FIRST[a.status] - FAILURES_FIRST[b.status]);
    const rows = sorted
        .slice(0, SUMMARY_LIMIT.rows)
        .map(({ error, job, package: name, runner, status }) => [
        codeText(name, SUMMARY_LIMIT.cell),
        ...(hasBoards ? [codeText(runner ?? job ?? '', SUMMARY_LIMIT.cell)] : []),
        RESULT_LABEL[status],
        inlineText(error ?? '', SUMMARY_LIMIT.cell),
    ]);
    return `${table(['Package', ...(hasBoards ? ['Board'] : []), 'Result', 'Reason'], rows)}${moreRows(results.length - rows.length)}`;
}
function messagesTable(messages, dryRun) {
    if (messages.length === 0)
        return dryRun ? '_Dry run: there is no valid URL._' : '_Nothing was sent: there is no valid URL._';
    const rows = messages
        .slice(0, SUMMARY_LIMIT.messages)
        .map(({ delivery, format, host }) => [
        codeText(host, SUMMARY_LIMIT.cell),
        inlineText(format, SUMMARY_LIMIT.cell),
        deliveryResult(delivery, dryRun),
    ]);
    return `${table(['Sent to', 'Format', 'Result'], rows)}${moreRows(messages.length - rows.length)}`;
}
function deliveryResult(delivery, dryRun) {
    if (!delivery)
        return dryRun ? 'dry run: not sent' : 'not sent';
    const { attempts, delivered, plain, reason, status, withoutFiles } = delivery;
    const tries = attempts > 1 ? `, ${attempts} attempts` : '';
    const why = reason ? `: ${inlineText(reason, SUMMARY_LIMIT.cell)}` : '';
    if (!delivered)
        return `\u274c not delivered${tries}${why}`;
    const answer = status === undefined ? '' : ` (HTTP ${status}${tries})`;
    return `\u2705 delivered${answer}${withoutFiles ? ', without the attached logs' : ''}${plain ? `, in short form${why}` : ''}`;
}
/** `\u2026 and 37 more.` */
function moreRows(rows) {
    return rows > 0 ? `\n\n\u2026 and ${rows} more.` : '';
}
function bodySection({ body = '', format, host }) {
    const title = `The message to ${inlineText(host, SUMMARY_LIMIT.cell)} (${inlineText(format, SUMMARY_LIMIT.cell)})`;
    return collapsible(title, codeBlock((0,truncate/* truncateEnd */.SO)(body, SUMMARY_LIMIT.body), SUMMARY_LIMIT.body), false);
}
function table(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
/**
 * A section that can be opened and closed. The empty lines around the content make GitHub read it as Markdown.
 * @param open whether it is open at first
 */
function collapsible(title, content, open) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

;// CONCATENATED MODULE: ./src/report/outputs.ts




/** Sets the outputs that describe the event. Called before sending, so that later steps have the payload even if delivery fails. */
async function setEventOutputs(commands, event) {
    commands.setOutput('outcome', event.status);
    const { names, total } = failedPackages(event);
    if (names.length < total) {
        commands.warning(`The output failed-packages has the first ${names.length} of ${total} packages: GitHub limits its size`);
    }
    commands.setOutput('failed-packages', JSON.stringify(names));
    setHistoryOutputs(commands, event.history);
    commands.setOutput('payload', await payloadOutput(event));
}
/** Without a history the lists are empty, and `changed` is empty, too: it is not known. */
function setHistoryOutputs(commands, history) {
    const names = (items = []) => JSON.stringify([...new Set(items.flatMap((item) => item.package ?? []))]);
    const changes = history && history.newlyFailed.length + history.fixed.length > 0;
    commands.setOutput('newly-failed-packages', names(history?.newlyFailed));
    commands.setOutput('fixed-packages', names(history?.fixed));
    commands.setOutput('changed', changes === undefined ? '' : String(changes));
}
/** Sets the outputs of a step that reports nothing. They are valid JSON, because `fromJSON('')` fails the workflow that reads it. */
function setEmptyOutputs(commands) {
    commands.setOutput('failed-packages', '[]');
    setHistoryOutputs(commands, undefined);
    commands.setOutput('deliveries', '[]');
}
/**
 * Shows each message as it would be sent.
 * @param messages each with its body as JSON
 */
function reportDryRun(commands, event, messages) {
    const indented = messages.map((message) => ({
        ...message,
        body: JSON.stringify(JSON.parse(message.body), null, 2),
    }));
    for (const { body, format, host } of indented) {
        commands.info(`Dry run, nothing is sent. To ${host}, format ${format}:\n${body}`);
    }
    commands.setOutput('deliveries', '[]');
    commands.addSummary(renderSummary({ event, messages: indented, dryRun: true }));
}
/**
 * Reports that the input `notify-on` does not want a message about this build, and adds the event to the summary.
 * @param notifyOn value of the input
 */
function reportNotWanted(commands, event, notifyOn) {
    const reason = notifyOn === 'change' ? 'no package is newly failing or fixed' : 'the build did not fail';
    commands.notice(`Nothing was sent: notify-on is ${notifyOn}, and ${reason}.`);
    commands.setOutput('deliveries', '[]');
    commands.addSummary(renderSummary({ event, messages: [], notSent: `notify-on is ${notifyOn}, and ${reason}`, dryRun: false }));
}
/** Reports that there is no URL for this outcome, and adds the event to the summary. */
function reportNoDestination(commands, event) {
    const { status } = event;
    commands.notice(`No webhook URL is set for a ${status}, so nothing was sent. Set the input ${status}-webhook-url or webhook-url, or the variable ${(0,webhook_urls/* urlVariable */.cY)(status)}.`);
    commands.setOutput('deliveries', '[]');
    commands.addSummary(renderSummary({ event, messages: [], dryRun: false }));
}
/**
 * Reports how each delivery ended and sets the outputs.
 * @param addresses number of requested URLs, including invalid ones, which have no outcome
 * @param failOnError whether a failed delivery is an error instead of a warning
 * @returns whether the message was delivered to every URL
 */
function reportDeliveries(commands, event, outcomes, { addresses, failOnError }) {
    const all = outcomes.length === addresses && outcomes.every(({ delivered }) => delivered);
    commands.setOutput('delivered', String(all));
    const messages = outcomes.map((delivery) => ({ host: delivery.host, format: delivery.format, delivery }));
    const payload = all ? undefined : (0,generic/* genericJson */.Y)(event, 2);
    commands.addSummary(renderSummary({ event, messages, dryRun: false, ...(payload && { payload }) }));
    commands.setOutput('deliveries', JSON.stringify(outcomes.map(({ attempts, delivered, format, host, messageId, reason, status }) => ({
        host,
        format,
        delivered,
        // `null` if there was no response: every entry has this member.
        status: status ?? null,
        attempts,
        ...(messageId && { message_id: messageId }),
        ...(reason && { reason }),
    }))));
    for (const { attempts, delivered, host, plain, reason, status, withoutFiles } of outcomes) {
        const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
        if (delivered) {
            commands.info(`Sent the ${event.status} notification to ${host} (HTTP ${status}, ${tries}).`);
            if (withoutFiles)
                commands.warning(`The logs could not be attached at ${host}; the message was sent without them: ${reason ?? 'no reason given'}`);
            if (plain)
                commands.warning(`${host} rejected the full message and accepted a shorter one: ${reason ?? 'no reason given'}`);
        }
        else {
            const line = `Could not notify ${host} (${tries}): ${reason ?? 'no reason given'}`;
            if (failOnError)
                commands.error(line);
            else
                commands.warning(line);
        }
    }
    return all;
}

;// CONCATENATED MODULE: ./src/run.ts
/** Runs the action: reads inputs, finds out how the build ended, sends the message, sets outputs. */














/**
 * Runs the action. Problems become annotations; nothing throws but a defect of the action itself.
 * @returns whether the step is to fail: only where `fail-on-error` is true and an input was invalid or a delivery failed
 */
async function run(runtime) {
    const { commands, env } = runtime;
    const { inputs, problems, secrets: parsed } = readInputs(env, formats/* formatNames */.EI);
    const secrets = collectStepSecrets(env, parsed, (secret) => commands.mask(secret));
    const { unread, variables: envFile } = await readNamedEnvFile(inputs.envFile);
    secrets.addUrls((0,webhook_urls/* addressesIn */.Mh)(envFile));
    const redactor = createRedactor({ env, envFile, secrets: [...secrets.values] });
    // An invalid value is quoted, and may be a secret that was set as the wrong input.
    for (const { message } of problems)
        commands.error(await redactor.redact(message));
    const allSent = await report(inputs, envFile, runtime, redactor, unread);
    return inputs.failOnError && (problems.length > 0 || !allSent);
}
/**
 * Reports the build to every destination.
 * @param unread why the `env-file` was not read
 * @returns false where a destination was invalid or did not accept the message
 */
async function report(inputs, envFile, runtime, redactor, unread) {
    const { commands, env } = runtime;
    if (inputs.subject.kind === 'started') {
        const build = await resolveStartedBuild(inputs, runtime);
        const event = await redactEvent(createBuildEvent(build, inputs, envFile, runtime), redactor);
        const usual = await usualSeconds(event, build, inputs, runtime);
        const { sendStartedCards } = await __nccwpck_require__.e(/* import() */ 206).then(__nccwpck_require__.bind(__nccwpck_require__, 5206));
        await sendStartedCards(event, inputs, envFile, runtime, redactor.redact, usual);
        setEmptyOutputs(commands);
        return true;
    }
    const reading = beginReadingHistory(inputs, runtime);
    const resolution = await resolveBuild(inputs, runtime, redactor);
    if (resolution.kind === 'nothing') {
        if (resolution.notice)
            commands.notice(resolution.notice);
        if (resolution.error)
            commands.error(await redactor.redact(resolution.error));
        setEmptyOutputs(commands);
        await sendNothing(inputs, envFile, runtime, redactor.redact);
        return resolution.error === undefined;
    }
    const { build } = resolution;
    if (unread !== undefined)
        commands.warning(unread);
    for (const warning of build.warnings)
        commands.warning(await redactor.redact(warning));
    const redacted = await redactEvent(createBuildEvent(build, inputs, envFile, runtime), redactor);
    const { event, isWanted, prepare, record } = await compareWithHistory(redacted, build, inputs, runtime, reading);
    await setEventOutputs(commands, event);
    if (inputs.payloadFile !== '') {
        const { writePayloadFile } = await __nccwpck_require__.e(/* import() */ 667).then(__nccwpck_require__.bind(__nccwpck_require__, 1667));
        await writePayloadFile(event, inputs.payloadFile, runtime);
    }
    const { destinations, problems, requestedCount } = (0,pipeline_destinations/* resolveDestinations */.Qq)(event.status, inputs, env, envFile);
    for (const { message } of problems)
        commands.error(message);
    const logs = isWanted ? await loadLogs(event, build, destinations, inputs, runtime, redactor) : undefined;
    if (inputs.dryRun)
        reportDryRun(commands, event, (0,pipeline_send/* renderAll */.Yl)(event, destinations, inputs));
    else if (!isWanted) {
        reportNotWanted(commands, event, inputs.notifyOn);
        await sendNothing(inputs, envFile, runtime, redactor.redact);
        await record('not-wanted');
    }
    else if (requestedCount === 0) {
        reportNoDestination(commands, event);
        await sendNothing(inputs, envFile, runtime, redactor.redact);
        await record('lost');
    }
    else {
        const { redact } = redactor;
        await prepare();
        const outcomes = await sendFinalMessage(event, destinations, inputs, envFile, runtime, redact, logs);
        const expected = { addresses: requestedCount, failOnError: inputs.failOnError };
        const allSent = reportDeliveries(commands, event, outcomes, expected);
        await record(outcomes.some(({ delivered }) => delivered) ? 'delivered' : 'lost');
        return allSent && problems.length === 0;
    }
    return problems.length === 0;
}
/** The logs to attach: none unless the build failed, the input `attach-log` is true, and a receiver takes files. */
async function loadLogs(event, build, destinations, inputs, runtime, redactor) {
    if (!inputs.attachLog || event.status === 'success' || !destinations.some(pipeline_destinations/* takesFiles */.IG))
        return undefined;
    const { announceAttachedLogs, readAttachedLogs } = await __nccwpck_require__.e(/* import() */ 990).then(__nccwpck_require__.bind(__nccwpck_require__, 2990));
    const logs = build.failedLogs ?? [];
    if (!inputs.dryRun && logs.length > 0)
        return readAttachedLogs(logs, runtime, redactor);
    await announceAttachedLogs(logs, runtime.commands, redactor);
    return undefined;
}
/** The variables of the `env-file`, or why it was not read. */
async function readNamedEnvFile(path) {
    try {
        if (path === '')
            return { variables: {} };
        const { readEnvFile } = await __nccwpck_require__.e(/* import() */ 185).then(__nccwpck_require__.bind(__nccwpck_require__, 9185));
        return { variables: await readEnvFile(path) };
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        return { variables: {}, unread: error.message };
    }
}

;// CONCATENATED MODULE: ./src/index.ts
/** The entry: starts the action, turns signals into an abort, reports internal errors, and ends the process. */








const commands = createWorkflowCommands(process.env);
const stop = new AbortController();
// Not `once`: Ctrl-C sends a signal from the terminal and one from the runner, and the second would kill the process in mid-report.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stop.abort());
// Node.js would print the error's message and exit with 1 whatever `fail-on-error` is. Unhandled rejections arrive here, too.
process.on('uncaughtException', exitOnInternalError);
// A promise that never settles: Node.js would exit with 13.
process.on('beforeExit', () => exitOnInternalError(new Error('nothing is left to wait for')));
run({
    env: process.env,
    commands,
    machine: { root: '/', arch: process.arch, path: process.env['PATH'] ?? '' },
    clock: systemClock,
    random: Math.random,
    signal: stop.signal,
    fetch: fetchBy(process.env),
    userAgent: `${package_namespaceObject.UU}/${package_namespaceObject.rE}`,
    // In the next turn: until then the last file that was written looks like one that hangs.
}).then((failed) => setImmediate(exitNow, failed ? 1 : 0), exitOnInternalError);
/** Reports a bug of this action by the error's name and place. Its message may contain anything, for example a URL. */
function exitOnInternalError(error) {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const place = stack.split('\n').find((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
    commands.error(`Internal error: ${(0,errors/* errorName */.I)(error)}${place?.replace(/^ +/, ' ') ?? ''}. This is a bug in ${package_namespaceObject.UU}, please report it.`);
    exitNow(failsOnError() ? 1 : 0);
}
function failsOnError() {
    try {
        return parseBoolean('fail-on-error', readInput(process.env, 'fail-on-error'));
    }
    catch {
        // Empty, or neither true nor false: the default.
        return false;
    }
}
/**
 * Ends the process immediately, even if something still hangs. Call it when all output is written: files and, on Linux, pipes are
 * written synchronously (nodejs.org/api/process.html, "A note on process I/O").
 *
 * `process.exit` waits for libuv's threads (uv_library_shutdown), and a DNS lookup or a file on a disconnected network drive may block
 * one of those for minutes. `execve` replaces the process without waiting.
 */
function exitNow(code) {
    const hanging = process.getActiveResourcesInfo().some((name) => /^(GetAddrInfo|FSReq)/.test(name));
    if (hanging) {
        try {
            process.execve?.('/bin/sh', ['sh', '-c', `exit ${code}`], {});
        }
        catch {
            // This system has no such call or no such shell: process.exit has to do.
        }
    }
    process.exit(code);
}

module.exports = __webpack_exports__;
/******/ })()
;