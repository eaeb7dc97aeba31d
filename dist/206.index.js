"use strict";
exports.id = 206;
exports.ids = [206];
exports.modules = {

/***/ 5206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeCards: () => (/* binding */ closeCards),
/* harmony export */   sendStartedCards: () => (/* binding */ sendStartedCards),
/* harmony export */   threadOpenedAt: () => (/* binding */ threadOpenedAt)
/* harmony export */ });
/* unused harmony export cardTimes */
/* harmony import */ var _delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9868);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7268);
/* harmony import */ var _card_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8709);
/* harmony import */ var _destinations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(609);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2176);
/** The card that is shown while the build runs: posted by the step with `outcome: started`, removed by the same job's final step. */





/** Milliseconds: the build waits for the card, and a card is not worth a long wait. */
const MAX_POST_MS = 10_000;
/** GitHub cancels a job after 360 minutes unless its workflow sets `timeout-minutes`. */
const JOB_LIMIT_MS = 360 * 60_000;
/**
 * When the card is to be given up, and when the build is usually done.
 * @param startedAt milliseconds since 1970
 * @param usualSeconds undefined when it is not known
 */
function cardTimes(startedAt, usualSeconds) {
    if (usualSeconds === undefined)
        return { startedAt, noResultBy: startedAt + JOB_LIMIT_MS };
    const usualMs = usualSeconds * 1000;
    const noResultBy = startedAt + Math.max(3 * usualMs, usualMs + 60 * 60_000);
    return { startedAt, noResultBy, usuallyDoneAt: startedAt + usualMs };
}
/** The destination, if it can show a card. */
function withCard(destination) {
    const { card } = destination.format;
    const webhookId = card?.webhookId(destination.url);
    return card && webhookId !== undefined ? { ...destination, card, webhookId } : undefined;
}
/**
 * Posts a card to each Discord URL that the final message may go to, and remembers it in RUNNER_TEMP. Never rejects: a card that
 * cannot be posted becomes a warning.
 *
 * @param usualSeconds how long this build usually takes, if known
 * @param redact removes secrets from text that a receiver sent back
 */
async function sendStartedCards(event, inputs, envFile, runtime, redact, usualSeconds) {
    const { clock, commands, env } = runtime;
    const destinations = (0,_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .startDestinations */ .Uu)(inputs, env, envFile);
    const targets = destinations.flatMap((destination) => withCard(destination) ?? []);
    const others = destinations.filter((destination) => !withCard(destination)).map(({ url }) => url.host);
    if (destinations.length === 0) {
        commands.notice('No webhook URL is set for both outcomes or for a success, so no card is shown while the build runs.');
    }
    else if (others.length > 0) {
        commands.notice(`Only Discord's webhooks show a card while the build runs: nothing was sent to ${[...new Set(others)].join(', ')}.`);
    }
    if (targets.length === 0)
        return;
    const times = cardTimes(clock.now(), usualSeconds);
    if (inputs.dryRun) {
        for (const target of targets) {
            const body = target.card.renderStarted(event, times, (0,_send_js__WEBPACK_IMPORTED_MODULE_3__/* .placementOf */ .xc)(target, 'success', inputs));
            commands.info(`Dry run, nothing is sent. The card to ${target.url.host}:\n${JSON.stringify(JSON.parse(body), null, 2)}`);
        }
        return;
    }
    const known = await (0,_card_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readCards */ .O)(env);
    try {
        // A card that is not recorded could never be removed, so the file is written before the card is posted.
        await (0,_card_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCards */ .j)(env, known);
    }
    catch (error) {
        commands.warning(`No card is shown while the build runs: RUNNER_TEMP cannot be written (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) ?? (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorName */ .I)(error)}).`);
        return;
    }
    const threads = [];
    const deliveries = targets.map((target, at) => {
        const { authorization, card, format, url } = target;
        return {
            format: format.name,
            url,
            headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
            body: card.renderStarted(event, times, (0,_send_js__WEBPACK_IMPORTED_MODULE_3__/* .placementOf */ .xc)(target, 'success', inputs)),
            idempotent: false,
            parseResponse: (status, body) => {
                threads[at] = card.threadOf(body);
                return format.parseResponse?.(status, body) ?? {};
            },
        };
    });
    const timeoutMs = Math.min(inputs.timeout * 1000, MAX_POST_MS);
    const outcomes = await (0,_delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__/* .deliver */ .c)(deliveries, (0,_send_js__WEBPACK_IMPORTED_MODULE_3__/* .deliverOptions */ .C_)(runtime, timeoutMs, redact));
    const posted = outcomes.flatMap(({ attempts, delivered, host, messageId, reason, status }, at) => {
        const target = targets[at];
        if (!delivered)
            commands.warning(`Could not show a card at ${host} while the build runs: ${reason ?? 'no reason given'}`);
        if (!delivered || !target || messageId === undefined)
            return [];
        commands.info(`Sent the card to ${host} (HTTP ${status}, ${attempts === 1 ? '1 attempt' : `${attempts} attempts`}).`);
        const inThread = target.url.searchParams.get('thread_id') ?? undefined;
        const opensThread = inThread === undefined && inputs.threadName !== '' && threads[at] !== undefined;
        const threadId = opensThread ? threads[at] : inThread;
        return [
            { messageId, webhookId: target.webhookId, ...(threadId !== undefined && { threadId }), opensThread },
        ];
    });
    await (0,_card_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCards */ .j)(env, [...known, ...posted]).catch((error) => commands.warning(`The card will not be removed: RUNNER_TEMP cannot be written (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) ?? (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorName */ .I)(error)}).`));
}
/** The thread that a card has opened for the messages to this destination. */
function threadOpenedAt(destination, cards) {
    const target = withCard(destination);
    if (!target || destination.url.searchParams.has('thread_id'))
        return undefined;
    return cards.findLast(({ opensThread, webhookId }) => opensThread && webhookId === target.webhookId)
        ?.threadId;
}
/**
 * Removes the cards of this job after the final message. A card that opened a thread is edited instead, and so is one whose final
 * message could not be delivered. Never rejects, and never changes the result of the step.
 *
 * @param remainingMs until the step's timeout
 * @param redact removes secrets from text that a receiver sent back
 */
async function closeCards(cards, result, inputs, envFile, runtime, remainingMs, redact) {
    const { commands, env } = runtime;
    try {
        const own = (0,_destinations_js__WEBPACK_IMPORTED_MODULE_2__/* .allDestinations */ .dI)(inputs, env, envFile).flatMap((destination) => withCard(destination) ?? []);
        const deliveries = cards.flatMap((card) => {
            const owner = ownerOf(card, own);
            return owner ? [closingRequest(card, owner, result)] : [];
        });
        const outcomes = await (0,_delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__/* .deliver */ .c)(deliveries, (0,_send_js__WEBPACK_IMPORTED_MODULE_3__/* .deliverOptions */ .C_)(runtime, Math.max(remainingMs, 1000), redact));
        for (const { delivered, host, reason, status } of outcomes) {
            // 404: somebody deleted the card, or the webhook.
            if (delivered || status === 404)
                commands.info(`Closed the card at ${host}.`);
            else
                commands.warning(`Could not close the card at ${host}: ${reason ?? 'no reason given'}`);
        }
        await (0,_card_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCards */ .j)(env, []);
    }
    catch (error) {
        commands.warning(`Could not close the card: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorName */ .I)(error)} in this action.`);
    }
}
/** The destination whose webhook posted the card; of several with different threads the one in the card's thread. */
function ownerOf(card, own) {
    const same = own.filter(({ webhookId }) => webhookId === card.webhookId);
    return same.find(({ url }) => url.searchParams.get('thread_id') === (card.threadId ?? null)) ?? same[0];
}
/** The request that removes or edits a card. Both have the same effect when they are repeated. */
function closingRequest(card, owner, result) {
    const { authorization, format } = owner;
    const url = owner.card.messageUrl(owner.url, card.messageId, card.threadId);
    const common = {
        format: format.name,
        url,
        idempotent: true,
        ...(format.parseResponse && { parseResponse: format.parseResponse }),
    };
    const login = authorization ? { authorization } : {};
    const note = noteFor(card, owner, result);
    if (note === undefined)
        return { ...common, method: 'DELETE', headers: login };
    return {
        ...common,
        method: 'PATCH',
        headers: { 'content-type': 'application/json', ...login },
        body: owner.card.renderEnded(result.event, note),
    };
}
/** Why the card stays; undefined if it is to be removed. */
function noteFor(card, owner, { destinations, event, outcomes }) {
    const own = outcomes.filter((_, at) => {
        const { url } = destinations[at] ?? {};
        return url !== undefined && owner.card.webhookId(url) === card.webhookId;
    });
    const relevant = own.length > 0 ? own : outcomes;
    const failed = relevant.find(({ delivered }) => !delivered);
    if (failed)
        return `The message could not be delivered in full: ${failed.reason ?? 'no reason given'}`;
    if (!card.opensThread)
        return undefined;
    if (!event)
        return 'No message was sent about the end of this build.';
    return own.length > 0
        ? 'The message about this build is below.'
        : 'The message about this build was sent to another channel.';
}


/***/ })

};
;