"use strict";
exports.id = 585;
exports.ids = [585];
exports.modules = {

/***/ 6585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   classifyNetworkError: () => (/* binding */ classifyNetworkError)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/** Explains why no HTTP status came back, in a sentence with a remedy. Pure. */

/** Least specific codes: used only if no other address failed differently. A machine without IPv6 has them for each IPv6 address. */
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);
/**
 * A handshake that fails while the request waits to be written is a write error `EPROTO`, whose message contains OpenSSL's reason:
 * `\u2026:SSL routines:tls_validate_record_header:wrong version number:\u2026`. Its code is the one that Node.js gives a read error.
 */
function openSslCode(error) {
    if ((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .C)(error) !== 'EPROTO')
        return undefined;
    const [, reason] = /:SSL routines:[^:]*:([\w /]+)/.exec(error.message) ?? [];
    return reason && `ERR_SSL_${reason.trim().toUpperCase().replace(/\W+/g, '_')}`;
}
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
    const code = openSslCode(error) ?? (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .C)(error) ?? '';
    if (code !== '')
        return { code, message: error.message };
    // Some of undici's parser errors have no code.
    if (error.name === 'HTTPParserError')
        return { code: 'HPE_', message: error.message };
    const cause = findErrorCode(error.cause, depth + 1);
    return cause.code === '' ? { code: '', message: error.message } : cause;
}
const NOT_ALLOWED = 'the URL or a header contains a character that HTTP does not allow';
const HTTP_2_ONLY = 'the server accepts HTTP/2 only: enable HTTP/1.1 there, or send to a reverse proxy that accepts it';
/** Codes of failures before the request that a repeat would not change. */
const PERMANENT = {
    UND_ERR_INVALID_ARG: NOT_ALLOWED,
    ERR_INVALID_CHAR: NOT_ALLOWED,
    ERR_INVALID_HTTP_TOKEN: NOT_ALLOWED,
    ERR_UNESCAPED_CHARACTERS: NOT_ALLOWED,
    // The alert of the TLS handshake (RFC 7301, section 3.2).
    ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: HTTP_2_ONLY,
};
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
const BROKEN = {
    'before-request': 'the connection broke while it was being established',
    incomplete: 'the connection broke before the message was sent in full',
    ambiguous: 'the connection broke after the message was sent and before a response came',
};
const TOO_LATE = {
    'before-request': 'no connection in time',
    incomplete: 'the message could not be sent in full in time',
    ambiguous: 'no response in time',
};
/**
 * What happened, to follow the host in a sentence.
 * @param code of Node.js, OpenSSL, llhttp or undici; may be empty
 */
function networkText(code, reached) {
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
            return BROKEN[reached];
        case 'EMFILE':
        case 'ENFILE':
            return 'too many files open on this machine';
    }
    if (code === 'HPE_HEADER_OVERFLOW' || code === 'UND_ERR_HEADERS_OVERFLOW')
        return 'the response has too many headers';
    if (code.startsWith('HPE_'))
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
    const { host, proxyHost, requestStarted, requestWritten } = failed;
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
    const permanent = requestStarted ? undefined : PERMANENT[code];
    if (permanent !== undefined)
        return { kind: 'permanent', text: permanent };
    const kind = requestWritten ? 'ambiguous' : requestStarted ? 'incomplete' : 'before-request';
    if (failed.aborted)
        return { kind, text: `${TOO_LATE[kind]}${requestStarted ? '' : through}` };
    const network = networkText(code, kind);
    // With a proxy, every connection of this machine goes to the proxy.
    return {
        kind,
        text: proxyHost === undefined || requestStarted ? network : `the proxy ${proxyHost}: ${network}`,
    };
}


/***/ })

};
;