"use strict";
exports.id = 498;
exports.ids = [498];
exports.modules = {

/***/ 1498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   queuedBytes: () => (/* binding */ queuedBytes),
/* harmony export */   sendQueueDrained: () => (/* binding */ sendQueueDrained)
/* harmony export */ });
/** Waits until the kernel has sent what was written to a connection. */
/** Milliseconds between two looks. */
const LOOK_MS = 200;
/** Bytes that may still be in the kernel's queue: a network that is slow but works has some on the way at any time. */
const ALLOWED_BYTES = 256 * 1024;
/**
 * Resolves when the receiver has confirmed all but some of what was written, or when the connection is closed. At once where the system
 * does not show it (Linux does, in /proc). Never rejects.
 */
async function sendQueueDrained(socket) {
    const { readFile } = await __webpack_require__.e(/* import() */ 228).then(__webpack_require__.bind(__webpack_require__, 228));
    while (!socket.destroyed) {
        const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/self/net/${name}`, 'latin1').catch(() => '')));
        if (queuedBytes(tables.join('\n'), socket.localPort, socket.remotePort) <= ALLOWED_BYTES)
            return;
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
}
/**
 * The bytes that were written to a connection and not confirmed by the receiver.
 *
 * @param table lines of /proc/net/tcp (https://docs.kernel.org/networking/proc_net_tcp.html): `sl local_address rem_address st
 *   tx_queue:rx_queue \u2026`, in hexadecimal
 * @returns 0 where the connection is not listed
 */
function queuedBytes(table, localPort = 0, remotePort = 0) {
    const port = (number) => number.toString(16).toUpperCase().padStart(4, '0');
    const line = new RegExp(`^ *\\d+: [\\dA-F]+:${port(localPort)} [\\dA-F]+:${port(remotePort)} 01 ([\\dA-F]+):`, 'gm');
    const queues = [...table.matchAll(line)].map(([, queue = '0']) => Number.parseInt(queue, 16));
    return Math.max(0, ...queues);
}


/***/ })

};
;