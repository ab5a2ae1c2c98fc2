/** The core's sentences in English. What happened, what it means, and what to do where one can. */
export const en = {
  'cost.noPrice': 'No price is recorded for {model}.',
  'cost.noPriceBefore': 'No price of {model} is recorded before {day}.',
  'cost.noPriceOn': 'No price of {model} is recorded for {day}.',
  'cost.inputUnpublished': 'The input price of {model} is not published.',
  'cost.outputUnpublished': 'The output price of {model} is not published.',
  'cost.cacheReadUnpublished': 'The price of cached input of {model} is not published.',
  'cost.cacheWriteUnpublished': 'The price of writing to the cache of {model} is not published.',
  'cost.cacheReadAsInput': 'No price for cached input is stated: it is billed as plain input.',
  'cost.cacheWriteAsInput': 'No price for cache writes is stated: they are billed as plain input.',
  'cost.cacheExceedsInput':
    'The cached tokens ({cached}) are more than the input has ({input}). Lower the cached share.',
  'cost.cacheWriteShort':
    'Cache writes are priced at the five-minute rate; those kept for an hour cost more.',
  'cost.cacheWriteOneLifetime':
    'No price of its own is stated for cache writes kept for an hour: the ordinary one is shown.',
  'cost.cacheStorage':
    'Keeping an explicit cache costs {fee} per 1M tokens and hour on top; that is not included.',
  'cost.batchCache.batch-only':
    'The cache discount does not apply in a batch: cached tokens are billed as plain input at the batch price.',
  'cost.batchCache.cache-only':
    'The batch discount does not apply to cached tokens: they are billed at the ordinary cache price.',
  'cost.batchCache.unknown':
    'Whether batch and cache discounts add up is not documented: cached tokens are billed at the dearer of the two prices, and the bill may be lower.',
  'cost.noBatchPrice': 'No batch price is known: the normal price is shown.',
  'cost.thinkingBilledAsOutput':
    'Thinking tokens are billed as output and are not in this estimate; the bill may be several times higher.',
  'cost.offPeakAssumed': 'Off-peak price: the price depends on the time of day.',
  'cost.startUnknown': 'When this price began is not recorded; it was first seen on {day}.',
  'cost.holidaysUnknown':
    'The holidays of {year} are not known: "{schedule}" was applied as on an ordinary day.',
  'cost.discount': 'Your discount of {part} on the list price is taken off.',
  'cost.namedDiscount': 'Your discount “{name}” of {part} on the list price is taken off.',
  'cost.surcharge': 'Your surcharge of {part} on the list price is added.',
  'cost.namedSurcharge': 'Your surcharge “{name}” of {part} on the list price is added.',
  'cost.rateIsLater': 'The earliest known exchange rate is of {day}, later than the price.',
  'cost.notCounted': 'The text has not been counted with the tokenizer {tokenizer}.',
  'cost.modelGone': '{model} was shut down on {day} and answers no requests.',
  'cost.modelGoneUndated': '{model} is shut down and answers no requests.',
  'cost.modelGoneReplaced':
    '{model} was shut down on {day} and answers no requests. The provider names {replacement} instead.',
  'cost.notReleased': '{model} is not released on {day}, or not known to be.',
  'cost.routedTo': '{model} is shut down; its requests are answered and billed by {target}.',

  'id.fineTuned': 'The price is that of the base model; a fine-tuned one costs more.',
  'id.snapshot':
    'A version of {model} that may have had a price of its own; the catalogue does not have it.',
  'id.otherOffer':
    'The price is that of {provider}; what the offer costs that this id names is not in the catalogue.',
  'id.endedAtMaker':
    '{reason} This holds at {provider}; the offer that this id names may end on another day.',

  'tier.inputAbove': 'input > {n} tokens',
  'rate.own': 'your setting',

  'row.notOffered': '{model} cannot be called on this day.',
  'row.tooLong': 'Input and output ({needed} tokens) exceed the context window ({window} tokens).',
  'row.outputTooLong': 'The output is longer than the model can write ({limit} tokens).',
  'row.notServed': '{provider} does not serve this market.',
  'row.servedUnknown': 'Whether {provider} serves this market is not verified.',
  'row.wrongClass': 'Another class of model than the ones compared.',
  'row.notFreeHere':
    'Its price is zero only within an offer that does not cover this usage or account.',
  'row.lowConfidence': 'The sources for this price are weak.',
  'row.shutdownSoon': '{model} is shut down on {day}.',
  'row.shutdownReplaced':
    '{model} is shut down on {day}. The provider names {replacement} instead.',

  'verdict.free': '{offer}: no daily or monthly limit is stated.',
  'verdict.withinQuota': '{offer}: this usage takes {percent} of {limit}.',
  'verdict.oneRequestWithin': '{offer}: one request takes {percent} of {limit}.',
  'verdict.overQuota': '{offer}: this usage needs {need}, more than the limit of {limit}.',
  'verdict.credit': '{offer}: {amount} cover {requests|request|requests} of this size.',
  'verdict.creditDays':
    '{offer}: {amount} cover {requests|request|requests} of this size and last {days|day|days}.',
  'verdict.creditTooSmall': '{offer}: {amount} do not cover one request of this size.',
  'verdict.creditUntouched': '{offer}: {amount}; this usage takes nothing from it.',
  'verdict.creditUnknown': '{offer}: its amount is not stated, so how long it lasts is not known.',
  'verdict.limitsUnpublished': '{offer}: free within limits that the provider does not publish.',
  'verdict.zeroPrice': '{provider} bills zero for this model, but its terms are not recorded.',
  'verdict.notEligible': '{offer}: not for this account, it requires {conditions}.',
  'verdict.notCovered.batch': '{offer}: does not cover batch requests, which are billed.',
  'verdict.notCovered.cache':
    '{offer}: does not cover cached input; without cached tokens it may hold.',
  'verdict.onlyIf': 'Only with {conditions}: {statement}',
  'verdict.marketNotServed': '{provider} does not serve the market of this account.',
  'verdict.needs': 'Requires {conditions}.',
  'verdict.endedOn': '{offer}: ended, {day} was its last day.',
  'verdict.endedBy': '{offer}: ended, on {day} at the latest.',
  'verdict.later': '{offer}: begins on {day}.',
  'verdict.unknownBefore': '{offer}: known from {day} on; whether it held before is not recorded.',
  'verdict.uncertain': '{offer}: whether it holds is not certain (checked on {day}).',
  'verdict.notFree': 'The provider offers nothing free for this model (checked on {day}).',
  'verdict.none': 'No free offer is recorded for {model}.',
  'verdict.modelGone': '{model} does not answer on this day, so nothing about it is free.',
  'verdict.neurons': 'The allowance is counted in neurons, which cannot be computed from tokens.',
  'verdict.costUnknown': 'The allowance is money, and what a request costs is not known.',
  'verdict.evenlySpread': 'Requests are assumed to be spread evenly over the day.',
  'verdict.validDays': 'Valid for {n|day|days} after it is given.',
  'verdict.until': 'Holds until {day}, that day included.',
  'verdict.conditionText': '{text}',
  'verdict.trains': 'Prompts may be used for training.',

  'condition.realName': 'real-name verification',
  'condition.phone': 'a verified phone number',
  'condition.card': 'a payment card on file',
  'condition.newAccount': 'a new account',
  'condition.migrating': 'a move from OpenAI',
  'condition.personal': 'a personal account',
  'condition.enterprise': 'an enterprise account',
  'condition.market.cn': 'an account in mainland China',
  'condition.market.intl': 'an account outside mainland China',
  'condition.served': 'that {provider} serves your market (not verified)',
  'condition.coversBatch': 'that it covers batch requests (not verified)',

  'offer.free-model': 'Free model',
  'offer.recurring-quota': 'Free quota',
  'offer.signup-credit': 'Credit for signing up',
  'offer.promotion': 'Promotion',
  'offer.migration': 'Offer for migrants',
  'offer.trial': 'Trial',

  'limit.requestsPerMinute': '{n|request|requests} per minute',
  'limit.requestsPerDay': '{n|request|requests} per day',
  'limit.tokensPerMinute': '{n|token|tokens} per minute',
  'limit.tokensPerDay': '{n|token|tokens} per day',
  'amount.tokens': '{n|token|tokens}',
  'amount.requests': '{n|request|requests}',
  'amount.neurons': '{n|neuron|neurons}',
  'amount.money': '{money}',
  'amount.perDay': '{amount} per day',
  'amount.perMonth': '{amount} per month',

  'unit.perMTok': '/1M tokens',
  'unit.per10kTok': '/10k tokens',
  'unit.perKTok': '/1k tokens',
  'unit.tokensPerCoin': '{coin} buys {tokens} tokens',

  'request.notObject': 'The request must be an object.',
  'request.unknownField': '"{field}" is not a field of a comparison request.',
  'request.oneOfText': 'Give exactly one of "text" and "inputTokens".',
  'request.notString': '"{field}" must be a string.',
  'request.notBoolean': '"{field}" must be true or false.',
  'request.notCount': '"{field}" must be a whole number, zero or more.',
  'request.notAmount': '"{field}" must be a number, zero or more.',
  'request.notModelIds': '"modelIds" must be a list of model ids.',
  'request.unknownModel':
    '"{id}" in "modelIds" is not in the catalogue. Model ids are "provider/model".',
  'request.ambiguousModel': '"{id}" in "modelIds" may mean {candidates}. Name one of them.',
  'request.snapshotModel':
    '"{id}" in "modelIds" is a version of {model} whose own price is not in the catalogue. Name {model} for the model as it is now.',
  'request.notMoment':
    '"{field}" must be a day (2026-11-21) or a date-time with its zone (2026-11-21T09:30:00+08:00).',
  'request.notOneOf': '"{field}" must be one of {values}.',
  'request.cacheExceedsInput':
    '"cacheReadTokens" and "cacheWriteTokens" together exceed "inputTokens", of which they are a part.',
} as const satisfies Readonly<Record<string, string>>;
