export const ids = [1155,1582,1730,8819,5581,6988,9102,9673];
export const modules = {

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 92857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Brp: () => (/* binding */ ZodISODate),
  You: () => (/* binding */ ZodISODateTime),
  rSt: () => (/* binding */ ZodNumber),
  YOg: () => (/* binding */ array),
  K39: () => (/* binding */ base64),
  zMY: () => (/* binding */ schemas_boolean),
  gMt: () => (/* binding */ discriminatedUnion),
  k5n: () => (/* binding */ _enum),
  Nlp: () => (/* binding */ _instanceof),
  Whr: () => (/* binding */ schemas_int),
  euz: () => (/* binding */ literal),
  _H3: () => (/* binding */ looseObject),
  chJ: () => (/* binding */ _null),
  aig: () => (/* binding */ number),
  Ikc: () => (/* binding */ object),
  jgl: () => (/* binding */ partialRecord),
  g1P: () => (/* binding */ record),
  rej: () => (/* binding */ strictObject),
  YjP: () => (/* binding */ string),
  PVZ: () => (/* binding */ tuple),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown),
  uRe: () => (/* binding */ uuid)
});

// UNUSED EXPORTS: ZodAny, ZodArray, ZodBase64, ZodBase64URL, ZodBigInt, ZodBigIntFormat, ZodBoolean, ZodCIDRv4, ZodCIDRv6, ZodCUID, ZodCUID2, ZodCatch, ZodCodec, ZodCreditCard, ZodCustom, ZodCustomStringFormat, ZodDate, ZodDefault, ZodDiscriminatedUnion, ZodE164, ZodEmail, ZodEmoji, ZodEnum, ZodExactOptional, ZodFile, ZodFunction, ZodGUID, ZodIBAN, ZodIPv4, ZodIPv6, ZodISODuration, ZodISOTime, ZodInstanceOf, ZodIntersection, ZodJWT, ZodKSUID, ZodLazy, ZodLiteral, ZodMAC, ZodMap, ZodNaN, ZodNanoID, ZodNever, ZodNonOptional, ZodNull, ZodNullable, ZodNumberFormat, ZodObject, ZodOptional, ZodPipe, ZodPrefault, ZodPreprocess, ZodPromise, ZodReadonly, ZodRecord, ZodSet, ZodString, ZodStringFormat, ZodSuccess, ZodSymbol, ZodTemplateLiteral, ZodTransform, ZodTuple, ZodType, ZodULID, ZodURL, ZodUUID, ZodUndefined, ZodUnion, ZodUnknown, ZodVoid, ZodXID, ZodXor, _ZodString, _default, _function, any, base64url, bigint, catch, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, custom, date, describe, e164, email, emoji, exactOptional, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, looseRecord, mac, map, meta, nan, nanoid, nativeEnum, never, nonoptional, nullable, nullish, optional, pipe, prefault, preprocess, promise, readonly, refine, set, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, transform, uint32, uint64, ulid, undefined, url, uuidv4, uuidv6, uuidv7, void, xid, xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(88532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __webpack_require__(54723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = core_util/* rawShape */.MO(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def — skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/checks.js
var core_checks = __webpack_require__(44890);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/regexes.js
var core_regexes = __webpack_require__(23908);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = core_util/* aborted */.QH(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (core_util/* explicitlyAborted */.rL(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new core_core/* $ZodAsyncError */.GT();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = core_util/* aborted */.QH(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = core_util/* aborted */.QH(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (core_util/* aborted */.QH(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? core_regexes/* anyString */.gp;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    core_checks/* $ZodCheckStringFormat */.ql.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* guid */.Os);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = core_regexes/* uuid */.uR(v));
    }
    else
        def.pattern ?? (def.pattern = core_regexes/* uuid */.uR());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* email */.Rp);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === core_regexes/* httpProtocol */.F.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* emoji */.Zg());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? core_regexes/* nanoid */.Ak : core_regexes/* nanoidOfLength */.D2(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cuid */.gF);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cuid2 */.Gl);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ulid */.Z0);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* xid */.kM);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ksuid */.fO);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* datetime */.w$(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* date */.p6);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* time */.kB(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* duration */.p0);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ipv4 */.uX);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ipv6 */.ug);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cidrv4 */.zr);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cidrv6 */.l7); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* e164 */.hQ);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* number */.ai;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumberFormat", (inst, def) => {
    core_checks/* $ZodCheckNumberFormat */.KH.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* boolean */.zM;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* bigint */.o;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* null */.ch;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = core_util/* sizeCaps */.hi(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of core_util/* sizeCaps */.hi(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    core_util/* attachSchema */.d3(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && core_util/* aborted */.QH(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = core_util/* optionalKeys */.NM(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (core_util/* aborted */.QH(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    core_util/* assignProp */.Vy(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = core_util/* isObject */.Gv;
    const catchall = def.catchall;
    let value;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (core_util/* aborted */.QH(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    const memo = core_core/* globalConfig */.cr.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : core_util/* esc */.UQ(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = core_util/* isObject */.Gv;
    const jit = !core_core/* globalConfig */.cr.jitless;
    const allowsEval = core_util/* allowsEval */.hI;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !core_util/* aborted */.QH(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => core_util/* cleanRegex */.p6(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
core_core/* $constructor */.xI("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    core_util/* assignProp */.Vy(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = core_util/* rawShape */.MO(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = core_util/* cached */.PO(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isObject */.Gv(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
});
const $ZodIntersection = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (core_util/* isPlainObject */.Qd(a) && core_util/* isPlainObject */.Qd(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (core_util/* aborted */.QH(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = core_util/* aborted */.QH(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (core_util/* aborted */.QH(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...core_util/* prefixIssues */.lQ(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isPlainObject */.Qd(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && core_regexes/* number */.ai.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = core_util/* getEnumValues */.w5(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const patternValues = core_util/* getEnumValues */.w5(zod.def.entries).filter((k) => core_util/* propertyKeyTypes */.qQ.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util/* escapeRegex */.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? core_util/* escapeRegex */.sD(o) : o ? core_util/* escapeRegex */.sD(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_core/* globalConfig */.cr.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)}|null)$`) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.in._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.in._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.out._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCustom", (inst, def) => {
    core_checks/* $ZodCheck */.QP.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(core_util/* issue */.sn(_iss));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                (0,core_util/* assignProp */.Vy)(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? registries/* globalRegistry */.fd,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would — this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one — nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
 * an annotation like `description` — makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            (0,core_util/* assignProp */.Vy)(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it — so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection — through `z.lazy`, or any `ref` chain — holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs — it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                (0,core_util/* assignProp */.Vy)(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(core_util/* NUMBER_FORMAT_RANGES */.zH),
    bigint_format: formatContributor(core_util/* BIGINT_FORMAT_RANGES */.NR),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, core_regexes/* base64 */.K3],
    [base64urlCharset, core_regexes/* base64url */.r0],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = (0,core_util/* getEnumValues */.w5)(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        (0,core_util/* assignProp */.Vy)(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
 * accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition — the string form a key position needs is not the number form every other reference wants — so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? core_regexes/* number */.ai : core_regexes/* integer */.nd).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            (0,core_util/* assignProp */.Vy)(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = core_util/* parsedType */.GW(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${core_util/* stringifyPrimitive */.B7(issue.values[0])}`;
                return `Invalid option: expected one of ${core_util/* joinValues */.jw(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${core_util/* joinValues */.jw(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, core_util/* jsonStringifyReplacer */.k8, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = (0,core_core/* $constructor */.xI)("$ZodError", initializer);
const $ZodRealError = (0,core_core/* $constructor */.xI)("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, core_util/* jsonStringifyReplacer */.k8, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, core_util/* jsonStringifyReplacer */.k8, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ core_core/* $constructor */.xI("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out — see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!core_core/* globalConfig */.cr.localeError)
        core_core/* config */.$W(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!core_core/* globalConfig */.cr.memoizer)
        core_core/* config */.$W({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(core_util/* mergeDefs */.zM(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return core_util/* clone */.o8(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(api/* _overwrite */.bS(fn));
    },
    optional() {
        return optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return _default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return _catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        registries/* globalRegistry */.fd.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return registries/* globalRegistry */.fd.get(this);
        const cl = this.clone();
        registries/* globalRegistry */.fd.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        core_util/* own */.qh(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return registries/* globalRegistry */.fd.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ core_util/* derived */.un({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(api/* _regex */.Fk(...args));
    },
    includes(...args) {
        return this.check(api/* _includes */.dR(...args));
    },
    startsWith(...args) {
        return this.check(api/* _startsWith */.$S(...args));
    },
    endsWith(...args) {
        return this.check(api/* _endsWith */.ER(...args));
    },
    min(...args) {
        return this.check(api/* _minLength */.m9(...args));
    },
    max(...args) {
        return this.check(api/* _maxLength */.Eb(...args));
    },
    length(...args) {
        return this.check(api/* _length */.YA(...args));
    },
    nonempty(...args) {
        return this.check(api/* _minLength */.m9(1, ...args));
    },
    lowercase(params) {
        return this.check(api/* _lowercase */.hH(params));
    },
    uppercase(params) {
        return this.check(api/* _uppercase */.qF(params));
    },
    trim() {
        return this.check(api/* _trim */.WN());
    },
    normalize(...args) {
        return this.check(api/* _normalize */.lo(...args));
    },
    toLowerCase() {
        return this.check(api/* _toLowerCase */.Il());
    },
    toUpperCase() {
        return this.check(api/* _toUpperCase */.xY());
    },
    slugify() {
        return this.check(api/* _slugify */.TL());
    },
}));
const ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(api/* _email */.Mu(ZodEmail, params));
    },
    url(params) {
        return this.check(api/* _url */.Fn(ZodURL, params));
    },
    jwt(params) {
        return this.check(api/* _jwt */.rk(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api/* _emoji */.aC(ZodEmoji, params));
    },
    guid(params) {
        return this.check(api/* _guid */.tB(ZodGUID, params));
    },
    uuid(params) {
        return this.check(api/* _uuid */.Be(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(api/* _uuidv4 */.nA(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(api/* _uuidv6 */.pY(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(api/* _uuidv7 */.wA(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(api/* _nanoid */.Dl(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(api/* _cuid */.fs(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(api/* _cuid2 */.Bj(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(api/* _ulid */.Ct(ZodULID, params));
    },
    base64(params) {
        return this.check(api/* _base64 */.rt(ZodBase64, params));
    },
    base64url(params) {
        return this.check(api/* _base64url */.cU(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(api/* _xid */.Pw(ZodXID, params));
    },
    ksuid(params) {
        return this.check(api/* _ksuid */._z(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(api/* _ipv4 */.Ny(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(api/* _ipv6 */.$O(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(api/* _cidrv4 */.Uy(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(api/* _cidrv6 */.gP(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(api/* _e164 */.KB(ZodE164, params));
    },
    datetime(params) {
        return this.check(api/* _isoDateTime */.G1(ZodISODateTime, params));
    },
    date(params) {
        return this.check(api/* _isoDate */.db(ZodISODate, params));
    },
    time(params) {
        return this.check(api/* _isoTime */.Kn(ZodISOTime, params));
    },
    duration(params) {
        return this.check(api/* _isoDuration */.f2(ZodISODuration, params));
    },
});
function string(params) {
    return api/* _string */.Rl(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ core_core/* $constructor */.xI("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function email(params) {
    return core._email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function uuid(params) {
    return api/* _uuid */.Be(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ core_core/* $constructor */.xI("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return core._url(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ core_core/* $constructor */.xI("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function base64(params) {
    return api/* _base64 */.rt(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ core_core/* $constructor */.xI("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ core_util/* derived */.un({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(api/* _gt */.Tx(value, params));
    },
    gte(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    min(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    lt(value, params) {
        return this.check(api/* _lt */.Au(value, params));
    },
    lte(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    max(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(api/* _gt */.Tx(0, params));
    },
    nonnegative(params) {
        return this.check(api/* _gte */.qm(0, params));
    },
    negative(params) {
        return this.check(api/* _lt */.Au(0, params));
    },
    nonpositive(params) {
        return this.check(api/* _lte */.Zm(0, params));
    },
    multipleOf(value, params) {
        return this.check(api/* _multipleOf */.Hi(value, params));
    },
    step(value, params) {
        return this.check(api/* _multipleOf */.Hi(value, params));
    },
    finite() {
        return this;
    },
}));
function number(params) {
    return api/* _number */.F7(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return api/* _int */.LK(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return api/* _boolean */._L(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ core_util/* derived */.un({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    min(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    gt(value, params) {
        return this.check(api/* _gt */.Tx(value, params));
    },
    lt(value, params) {
        return this.check(api/* _lt */.Au(value, params));
    },
    lte(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    max(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    positive(params) {
        return this.check(api/* _gt */.Tx(BigInt(0), params));
    },
    negative(params) {
        return this.check(api/* _lt */.Au(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(api/* _lte */.Zm(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(api/* _gte */.qm(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(api/* _multipleOf */.Hi(value, params));
    },
}));
function bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
})));
function _undefined(params) {
    return core._undefined(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNull", (inst, def) => {
    $ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullProcessor(inst, ctx, json, params);
});
function _null(params) {
    return api/* _null */.jw(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
    return api/* _unknown */.em(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return api/* _never */.G8(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function _void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ core_core/* $constructor */.xI("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(api/* _gte */.qm(value, params));
    inst.max = (value, params) => inst.check(api/* _lte */.Zm(value, params));
}, 
/*@__PURE__*/ core_util/* derived */.un({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(api/* _minLength */.m9(n, params));
    },
    nonempty(params) {
        return this.check(api/* _minLength */.m9(1, params));
    },
    max(n, params) {
        return this.check(api/* _maxLength */.Eb(n, params));
    },
    length(n, params) {
        return this.check(api/* _length */.YA(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return api/* _array */.dZ(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return _enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    core_util/* installLazyProp */.X(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return _enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: unknown() }));
    },
    loose() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: unknown() }));
    },
    strict() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return core_util/* extend */.X$(this, incoming);
    },
    safeExtend(incoming) {
        return core_util/* safeExtend */.W0(this, incoming);
    },
    merge(other) {
        return core_util/* merge */.h1(this, other);
    },
    pick(mask) {
        return core_util/* pick */.Up(this, mask);
    },
    omit(mask) {
        return core_util/* omit */.cJ(this, mask);
    },
    partial(...args) {
        return core_util/* partial */.OH(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return core_util/* partial */.OH(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return core_util/* required */.mw(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...core_util/* normalizeParams */.A2(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodIntersection = /*@__PURE__*/ core_core/* $constructor */.xI("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ core_core/* $constructor */.xI("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof $ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodRecord = /*@__PURE__*/ core_core/* $constructor */.xI("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: string(),
            valueType: keyType,
            ...core_util/* normalizeParams */.A2(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...core_util/* normalizeParams */.A2(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...core_util/* normalizeParams */.A2(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...core_util/* normalizeParams */.A2(params),
            entries: newEntries,
        });
    };
});
function _enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...core_util/* normalizeParams */.A2(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("ZodLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
});
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ core_core/* $constructor */.xI("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(core_util/* issue */.sn(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(core_util/* issue */.sn(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ core_core/* $constructor */.xI("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ core_core/* $constructor */.xI("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core_util/* constantCatch */.SS(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ core_core/* $constructor */.xI("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodPreprocess.init(inst, def);
})));
const ZodReadonly = /*@__PURE__*/ core_core/* $constructor */.xI("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return api/* _refine */.fU(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return api/* _superRefine */.MB(fn, params);
}
// Re-export describe and meta from core
const describe = api/* describe */.q0;
const meta = api/* meta */.mI;
const ZodInstanceOf = /*@__PURE__*/ core_core/* $constructor */.xI("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(api/* _properties */.T2(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...core_util/* normalizeParams */.A2(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([string(params), number(), schemas_boolean(), _null(), array(jsonSchema), record(string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}


/***/ }),

/***/ 43759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ _ipv6),
/* harmony export */   $S: () => (/* binding */ _startsWith),
/* harmony export */   Au: () => (/* binding */ _lt),
/* harmony export */   Be: () => (/* binding */ _uuid),
/* harmony export */   Bj: () => (/* binding */ _cuid2),
/* harmony export */   Ct: () => (/* binding */ _ulid),
/* harmony export */   Dl: () => (/* binding */ _nanoid),
/* harmony export */   ER: () => (/* binding */ _endsWith),
/* harmony export */   Eb: () => (/* binding */ _maxLength),
/* harmony export */   F7: () => (/* binding */ _number),
/* harmony export */   Fk: () => (/* binding */ _regex),
/* harmony export */   Fn: () => (/* binding */ _url),
/* harmony export */   G1: () => (/* binding */ _isoDateTime),
/* harmony export */   G8: () => (/* binding */ _never),
/* harmony export */   Hi: () => (/* binding */ _multipleOf),
/* harmony export */   Il: () => (/* binding */ _toLowerCase),
/* harmony export */   KB: () => (/* binding */ _e164),
/* harmony export */   Kn: () => (/* binding */ _isoTime),
/* harmony export */   LK: () => (/* binding */ _int),
/* harmony export */   MB: () => (/* binding */ _superRefine),
/* harmony export */   Mu: () => (/* binding */ _email),
/* harmony export */   Ny: () => (/* binding */ _ipv4),
/* harmony export */   Pw: () => (/* binding */ _xid),
/* harmony export */   Rl: () => (/* binding */ _string),
/* harmony export */   T2: () => (/* binding */ _properties),
/* harmony export */   TL: () => (/* binding */ _slugify),
/* harmony export */   Tx: () => (/* binding */ _gt),
/* harmony export */   Uy: () => (/* binding */ _cidrv4),
/* harmony export */   WN: () => (/* binding */ _trim),
/* harmony export */   YA: () => (/* binding */ _length),
/* harmony export */   Zm: () => (/* binding */ _lte),
/* harmony export */   _L: () => (/* binding */ _boolean),
/* harmony export */   _z: () => (/* binding */ _ksuid),
/* harmony export */   aC: () => (/* binding */ _emoji),
/* harmony export */   bS: () => (/* binding */ _overwrite),
/* harmony export */   cU: () => (/* binding */ _base64url),
/* harmony export */   dR: () => (/* binding */ _includes),
/* harmony export */   dZ: () => (/* binding */ _array),
/* harmony export */   db: () => (/* binding */ _isoDate),
/* harmony export */   em: () => (/* binding */ _unknown),
/* harmony export */   f2: () => (/* binding */ _isoDuration),
/* harmony export */   fU: () => (/* binding */ _refine),
/* harmony export */   fs: () => (/* binding */ _cuid),
/* harmony export */   gP: () => (/* binding */ _cidrv6),
/* harmony export */   hH: () => (/* binding */ _lowercase),
/* harmony export */   jw: () => (/* binding */ _null),
/* harmony export */   lo: () => (/* binding */ _normalize),
/* harmony export */   m9: () => (/* binding */ _minLength),
/* harmony export */   mI: () => (/* binding */ meta),
/* harmony export */   nA: () => (/* binding */ _uuidv4),
/* harmony export */   pY: () => (/* binding */ _uuidv6),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qF: () => (/* binding */ _uppercase),
/* harmony export */   qG: () => (/* binding */ _coercedNumber),
/* harmony export */   qm: () => (/* binding */ _gte),
/* harmony export */   rk: () => (/* binding */ _jwt),
/* harmony export */   rt: () => (/* binding */ _base64),
/* harmony export */   tB: () => (/* binding */ _guid),
/* harmony export */   wA: () => (/* binding */ _uuidv7),
/* harmony export */   xY: () => (/* binding */ _toUpperCase)
/* harmony export */ });
/* unused harmony exports _coercedString, _mac, _creditCard, _iban, TimePrecision, _float32, _float64, _int32, _uint32, _coercedBoolean, _bigint, _coercedBigint, _int64, _uint64, _symbol, _undefined, _any, _void, _date, _coercedDate, _nan, _max, _min, _positive, _negative, _nonpositive, _nonnegative, _maxSize, _minSize, _size, _property, _mime, _union, _xor, _discriminatedUnion, _intersection, _tuple, _record, _map, _set, _enum, _nativeEnum, _literal, _file, _transform, _optional, _nullable, _default, _nonoptional, _success, _catch, _pipe, _readonly, _templateLiteral, _lazy, _promise, _custom, _check, _stringbool, _stringFormat */
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44890);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29396);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54723);




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _null(Class, params) {
    return new Class({
        type: "null",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLessThan */ .sm({
        check: "less_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLessThan */ .sm({
        check: "less_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckGreaterThan */ .J_({
        check: "greater_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckGreaterThan */ .J_({
        check: "greater_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMultipleOf */ .Jk({
        check: "multiple_of",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMaxLength */ .Yk({
        check: "max_length",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMinLength */ .Kk({
        check: "min_length",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLengthEquals */ .RM({
        check: "length_equals",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckRegex */ .DG({
        check: "string_format",
        format: "regex",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLowerCase */ .NI({
        check: "string_format",
        format: "lowercase",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckUpperCase */ .kH({
        check: "string_format",
        format: "uppercase",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckIncludes */ .Tt({
        check: "string_format",
        format: "includes",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckStartsWith */ .J({
        check: "string_format",
        format: "starts_with",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckEndsWith */ .E6({
        check: "string_format",
        format: "ends_with",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckProperties */ .nJ({
        check: "properties",
        shape,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckOverwrite */ .v$({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => _util_js__WEBPACK_IMPORTED_MODULE_0__/* .slugify */ .Yv(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({
        check: "custom",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.get(inst) ?? {};
            _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.get(inst) ?? {};
            _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}


/***/ }),

/***/ 44890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ $ZodCheckRegex),
/* harmony export */   E6: () => (/* binding */ $ZodCheckEndsWith),
/* harmony export */   J: () => (/* binding */ $ZodCheckStartsWith),
/* harmony export */   J_: () => (/* binding */ $ZodCheckGreaterThan),
/* harmony export */   Jk: () => (/* binding */ $ZodCheckMultipleOf),
/* harmony export */   KH: () => (/* binding */ $ZodCheckNumberFormat),
/* harmony export */   Kk: () => (/* binding */ $ZodCheckMinLength),
/* harmony export */   NI: () => (/* binding */ $ZodCheckLowerCase),
/* harmony export */   QP: () => (/* binding */ $ZodCheck),
/* harmony export */   RM: () => (/* binding */ $ZodCheckLengthEquals),
/* harmony export */   Tt: () => (/* binding */ $ZodCheckIncludes),
/* harmony export */   Yk: () => (/* binding */ $ZodCheckMaxLength),
/* harmony export */   kH: () => (/* binding */ $ZodCheckUpperCase),
/* harmony export */   nJ: () => (/* binding */ $ZodCheckProperties),
/* harmony export */   ql: () => (/* binding */ $ZodCheckStringFormat),
/* harmony export */   sm: () => (/* binding */ $ZodCheckLessThan),
/* harmony export */   v$: () => (/* binding */ $ZodCheckOverwrite)
/* harmony export */ });
/* unused harmony exports $ZodCheckBigIntFormat, $ZodCheckMaxSize, $ZodCheckMinSize, $ZodCheckSizeEquals, $ZodCheckProperty, $ZodCheckMimeType */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);
/* harmony import */ var _regexes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23908);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54723);
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !_util_js__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : _util_js__WEBPACK_IMPORTED_MODULE_1__/* .floatSafeRemainder */ .LG(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_FORMAT_RANGES */ .zH[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input) : units;
        if (length <= def.maximum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length === def.length)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__/* .lowercase */ .AC);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__/* .uppercase */ .Zv);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${_util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${_util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(..._util_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixIssues */ .lQ(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    _util_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .jD(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});


/***/ }),

/***/ 88532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   GT: () => (/* binding */ $ZodAsyncError),
/* harmony export */   cV: () => (/* binding */ $ZodEncodeError),
/* harmony export */   cr: () => (/* binding */ globalConfig),
/* harmony export */   xI: () => (/* binding */ $constructor)
/* harmony export */ });
/* unused harmony exports NEVER, $brand */
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54723);
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                (0,_util_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}


/***/ }),

/***/ 23908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ lowercase),
/* harmony export */   Ak: () => (/* binding */ nanoid),
/* harmony export */   D2: () => (/* binding */ nanoidOfLength),
/* harmony export */   F: () => (/* binding */ httpProtocol),
/* harmony export */   Gl: () => (/* binding */ cuid2),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Os: () => (/* binding */ guid),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   Z0: () => (/* binding */ ulid),
/* harmony export */   Zg: () => (/* binding */ emoji),
/* harmony export */   Zv: () => (/* binding */ uppercase),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ch: () => (/* binding */ _null),
/* harmony export */   fO: () => (/* binding */ ksuid),
/* harmony export */   gF: () => (/* binding */ cuid),
/* harmony export */   gp: () => (/* binding */ anyString),
/* harmony export */   hQ: () => (/* binding */ e164),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   kM: () => (/* binding */ xid),
/* harmony export */   l7: () => (/* binding */ cidrv6),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o: () => (/* binding */ bigint),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   r0: () => (/* binding */ base64url),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   uX: () => (/* binding */ ipv4),
/* harmony export */   ug: () => (/* binding */ ipv6),
/* harmony export */   w$: () => (/* binding */ datetime),
/* harmony export */   zM: () => (/* binding */ boolean),
/* harmony export */   zr: () => (/* binding */ cidrv4)
/* harmony export */ });
/* unused harmony exports extendedDuration, uuid4, uuid6, uuid7, html5Email, rfc5322Email, unicodeEmail, idnEmail, browserEmail, mac, hostname, domain, creditCard, currencyCode, iban, string, undefined, hex, md5_hex, md5_base64, md5_base64url, sha1_hex, sha1_base64, sha1_base64url, sha256_hex, sha256_base64, sha256_base64url, sha384_hex, sha384_base64, sha384_base64url, sha512_hex, sha512_base64, sha512_base64url */

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));


/***/ }),

/***/ 29396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fd: () => (/* binding */ globalRegistry)
/* harmony export */ });
/* unused harmony exports $output, $input, $ZodRegistry, registry */
var _a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;


/***/ }),

/***/ 54723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ normalizeParams),
/* harmony export */   B7: () => (/* binding */ stringifyPrimitive),
/* harmony export */   GW: () => (/* binding */ parsedType),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   LG: () => (/* binding */ floatSafeRemainder),
/* harmony export */   MO: () => (/* binding */ rawShape),
/* harmony export */   NM: () => (/* binding */ optionalKeys),
/* harmony export */   NR: () => (/* binding */ BIGINT_FORMAT_RANGES),
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   OH: () => (/* binding */ partial),
/* harmony export */   PO: () => (/* binding */ cached),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   Qd: () => (/* binding */ isPlainObject),
/* harmony export */   Rc: () => (/* binding */ getLengthableOrigin),
/* harmony export */   SS: () => (/* binding */ constantCatch),
/* harmony export */   UQ: () => (/* binding */ esc),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   Vy: () => (/* binding */ assignProp),
/* harmony export */   W0: () => (/* binding */ safeExtend),
/* harmony export */   X: () => (/* binding */ installLazyProp),
/* harmony export */   X$: () => (/* binding */ extend),
/* harmony export */   Yv: () => (/* binding */ slugify),
/* harmony export */   cJ: () => (/* binding */ omit),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   d3: () => (/* binding */ attachSchema),
/* harmony export */   gx: () => (/* binding */ captureStackTrace),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   hI: () => (/* binding */ allowsEval),
/* harmony export */   hi: () => (/* binding */ sizeCaps),
/* harmony export */   iR: () => (/* binding */ finalizeIssue),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   jw: () => (/* binding */ joinValues),
/* harmony export */   k8: () => (/* binding */ jsonStringifyReplacer),
/* harmony export */   lQ: () => (/* binding */ prefixIssues),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   o8: () => (/* binding */ clone),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   p6: () => (/* binding */ cleanRegex),
/* harmony export */   qQ: () => (/* binding */ propertyKeyTypes),
/* harmony export */   qh: () => (/* binding */ own),
/* harmony export */   rL: () => (/* binding */ explicitlyAborted),
/* harmony export */   sD: () => (/* binding */ escapeRegex),
/* harmony export */   sn: () => (/* binding */ issue),
/* harmony export */   un: () => (/* binding */ derived),
/* harmony export */   v5: () => (/* binding */ defineLazyInternal),
/* harmony export */   w5: () => (/* binding */ getEnumValues),
/* harmony export */   yG: () => (/* binding */ shallowClone),
/* harmony export */   zH: () => (/* binding */ NUMBER_FORMAT_RANGES),
/* harmony export */   zM: () => (/* binding */ mergeDefs)
/* harmony export */ });
/* unused harmony exports assertEqual, assertNotEqual, toZod, assertIs, assertNever, assert, defineLazy, objectClone, cloneDef, getElementAtPath, promiseAllObject, randomString, numKeys, getParsedType, primitiveTypes, createTransparentProxy, unwrapMessage, getSizableOrigin, cleanEnum, base64ToUint8Array, uint8ArrayToBase64, base64urlToUint8Array, uint8ArrayToBase64url, hexToUint8Array, uint8ArrayToHex, Class, CONSTANT_CATCH */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (_core_js__WEBPACK_IMPORTED_MODULE_0__/* .globalConfig */ .cr.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}


/***/ }),

/***/ 51582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  targets: () => (/* binding */ targets)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/publish/problem.ts
var publish_problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/target-index.ts
/** What a deploy to several targets left of each: one manifest, or none. */





/** In the order of the targets. Where a run was attempted again, the newest manifest of a target counts. */
function indexTargets(targets, found) {
    const entries = targets.map((target) => entryOf(target, found));
    const problems = entries.flatMap(problemsOf);
    return { verdict: problems.length === 0 ? 'complete' : 'incomplete', entries, problems };
}
function entryOf({ name, environment }, found) {
    const start = `migration-manifest-${(0,target/* targetLabel */.O)(environment, name)}-`;
    const newest = found
        .flatMap((one) => {
        const attempt = one.artifact.startsWith(start) ? /^\d+-(?<attempt>\d+)$/u.exec(one.artifact.slice(start.length))?.groups?.['attempt'] : undefined;
        return attempt === undefined ? [] : [{ ...one, attempt: Number(attempt) }];
    })
        .sort((one, other) => other.attempt - one.attempt)[0];
    if (newest === undefined)
        return { target: name, environment, deployed: null };
    const { manifest, manifestSha256, artifact } = newest;
    const { position, id: chain } = manifest.chain;
    const sequence = (0,unknown/* isUnknown */.t)(position) ? null : position.sequence;
    return { target: name, environment, deployed: { outcome: manifest.outcome, manifestId: manifest.manifestId, chain, sequence, manifestSha256, artifact } };
}
function problemsOf({ target, deployed }) {
    if (deployed === null)
        return [
            new problem/* Problem */.AF('targets/no-manifest', {
                message: `The target ${target} has no manifest in this run.`,
                remedy: 'Its deploy did not start, since an earlier one failed or was not approved, or it could not be sealed: see its jobs, and deploy again.',
                place: target,
            }),
        ];
    if (deployed.outcome === 'succeeded' || deployed.outcome === 'no-op')
        return [];
    return [
        new problem/* Problem */.AF('targets/not-deployed', {
            message: `The deploy to the target ${target} ended as ${deployed.outcome}.`,
            remedy: 'See its manifest for the cause, mend that, and deploy again: targets that are up to date are passed over.',
            place: target,
        }),
    ];
}
function renderTargetIndex({ verdict, entries, problems }) {
    const title = verdict === 'complete' ? '✅ Every target is deployed' : '⛔ Not every target is deployed';
    const rows = entries.map(({ target, environment, deployed }) => {
        const words = deployed === null ? ['no manifest', '', ''] : [deployed.outcome, String(deployed.sequence ?? 'unknown'), `\`${deployed.manifestSha256}\``];
        return `| ${[target, environment].map(markdown/* escapeMarkdown */.FV).join(' | ')} | ${words.join(' | ')} |`;
    });
    const table = ['| Target | Environment | Outcome | Manifest | SHA-256 of the manifest |', '|---|---|---|---|---|', ...rows].join('\n');
    return [`## ${title}`, table, ...problems.map(publish_problem/* renderProblem */.y)].join('\n\n');
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var problems = __webpack_require__(39596);
;// CONCATENATED MODULE: ./src/commands/targets.ts
/** targets: the order of deploys to several targets, and afterwards what each of them left. */








const indexName = 'target-index.json';
async function targets(inputs, host) {
    return inputs.manifests === null ? order(inputs, host) : await index(inputs, inputs.manifests, host);
}
function order({ targets: all, canary }, host) {
    const [first, rest] = [all.slice(0, canary), all.slice(canary)];
    host.log.info(`First: ${first.map(({ name }) => name).join(', ') || 'none'}. Then: ${rest.map(({ name }) => name).join(', ') || 'none'}.`);
    host.setOutput('canary', JSON.stringify(first));
    host.setOutput('rest', JSON.stringify(rest));
    host.showResult({ canary: first, rest });
    return 0;
}
async function index(inputs, manifests, host) {
    const listed = indexTargets(inputs.targets, await readManifests((0,external_node_path_.resolve)(host.directory, manifests)));
    for (const problem of listed.problems)
        (0,problems/* logProblem */.O)(problem, host.log);
    const path = (0,external_node_path_.join)(host.evidenceFolder, 'targets', indexName);
    await (0,disk/* writeBytes */.NH)(path, Buffer.from(renderDocument(listed, host)));
    const late = await upload(path, inputs, host);
    for (const problem of late)
        (0,problems/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', listed.verdict);
    host.setOutput('codes', JSON.stringify([...listed.problems, ...late].map(({ code }) => code)));
    host.setOutput('index-path', path);
    await host.showSummary(renderTargetIndex(listed));
    host.showResult({ verdict: listed.verdict, targets: listed.entries });
    return (0,problems/* exitCodeOf */.F)([...listed.problems, ...late]);
}
/** Each lies in a folder of its artifact's name, as actions/download-artifact lays them down. */
async function readManifests(folder) {
    const places = await (0,disk/* findFiles */.lY)(folder, manifest_document/* manifestName */.vS).catch(() => []);
    return await Promise.all(places.map(async (place) => {
        const bytes = (await (0,disk/* readBytes */.io)((0,external_node_path_.join)(folder, place), manifest_document/* longestEvidence */.QZ)) ?? new Uint8Array();
        return { artifact: (0,external_node_path_.basename)((0,external_node_path_.dirname)(place)), manifestSha256: (0,digest/* digest */.br)(bytes), manifest: (0,parse/* parseManifest */.Ng)(bytes) };
    }));
}
function renderDocument({ verdict, entries }, { run, job }) {
    return `${JSON.stringify({ schemaVersion: 1, verdict, run: run.id, commit: job?.sha ?? null, targets: entries }, null, 2)}\n`;
}
async function upload(path, { artifact, retentionDays }, host) {
    if (host.kind !== 'github-actions' || artifact === 'off')
        return [];
    try {
        const { uploadFiles } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(6138), __webpack_require__.e(7131), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 82231));
        const { id, attempt } = host.run;
        const name = ['migration-index', ...[id, attempt].filter((part) => typeof part !== 'object')].join('-');
        host.setOutput('artifact-name', (await uploadFiles(name, [path], (0,external_node_path_.dirname)(path), retentionDays)).name);
        return [];
    }
    catch (thrown) {
        return [(0,problem/* asProblem */.gr)(thrown)];
    }
}


/***/ }),

/***/ 5936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ targetLabel)
/* harmony export */ });
/** What keeps the artifacts of two targets apart; an environment with one target needs no other name. */
function targetLabel(environment, target) {
    const label = target === null || target.toLowerCase() === environment.toLowerCase() ? environment : `${environment}.${target}`;
    return label.replace(/[^\w.-]+/gu, '_');
}


/***/ }),

/***/ 68819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);
/** An annotation as the runner reads it out of a step's output. */

/** `show` redacts. */
function annotate({ level, title, message, file, line }, show) {
    const place = { ...(file === null ? {} : { file: show(file) }), ...(line === null ? {} : { startLine: line }) };
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[level](show(message), { title: show(title), ...place });
}


/***/ }),

/***/ 22310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openRunner),
  g: () => (/* binding */ readRunnerInputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/temporary-disk.ts
var temporary_disk = __webpack_require__(36455);
// EXTERNAL MODULE: ./src/host/process.ts
var host_process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/annotate-runner.ts
var annotate_runner = __webpack_require__(68819);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/host/run-facts.ts
var run_facts = __webpack_require__(91049);
;// CONCATENATED MODULE: ./src/host/github-job.ts
/** The runner's variables and event -> what the job can ask GitHub with, and what it is about. */



/** `event` is the parsed payload of the event that started the run. */
function parseGithubJob(variables, event, mask) {
    const [url, token] = [variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''];
    return {
        serverUrl: variables['GITHUB_SERVER_URL'] ?? '',
        apiUrl: variables['GITHUB_API_URL'] ?? '',
        sha: (0,run_facts/* parseCommit */.L5)(variables),
        baseRef: parseBaseRef(variables, event),
        pullRequest: parsePullRequest(event),
        identityRequest: url === '' || token === '' ? null : { url, token: new secret/* Secret */.z(token, [], mask) },
    };
}
const mergeGroup = schemas/* object */.Ikc({ merge_group: schemas/* object */.Ikc({ base_ref: schemas/* string */.YjP().startsWith('refs/heads/') }) });
const anyEvent = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP().min(1) }) });
/** A pull request and a merge group name the branch that they go to; what else runs is on its way to the default branch, or there. */
function parseBaseRef(variables, event) {
    const named = variables['GITHUB_BASE_REF'] ?? '';
    if (named !== '')
        return named;
    const group = mergeGroup.safeParse(event);
    if (group.success)
        return group.data.merge_group.base_ref.slice('refs/heads/'.length);
    return anyEvent.safeParse(event).data?.repository.default_branch ?? null;
}
const payload = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }),
    pull_request: schemas/* object */.Ikc({ number: schemas/* int */.Whr().min(1), head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }).nullish() }) }),
});
/** Where it does not say which repository the change comes from, it counts as another one. */
function parsePullRequest(event) {
    const parsed = payload.safeParse(event);
    if (!parsed.success)
        return null;
    const { repository, pull_request: pull } = parsed.data;
    return { number: pull.number, fork: pull.head.repo?.id !== repository.id };
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/redaction.ts
var redaction = __webpack_require__(58);
// EXTERNAL MODULE: ./src/host/transcript.ts
var host_transcript = __webpack_require__(77662);
;// CONCATENATED MODULE: ./src/host/runner.ts
/** A job of GitHub Actions: inputs, log, summary and outputs as the runner knows them. */












/** The runner hands an input `some-name` over as `INPUT_SOME-NAME`. */
const inputPrefix = 'INPUT_';
/** GitHub drops a step's summary above 1 MiB; in bytes. */
const longestSummary = 900_000;
/** The command of this step and its other inputs by name, as the runner gives them. */
function readRunnerInputs() {
    const given = Object.entries(process.env).filter(([name]) => name.startsWith(inputPrefix));
    const texts = new Map(given.map(([name, text]) => [name.slice(inputPrefix.length).toLowerCase(), (text ?? '').trim()]));
    const command = texts.get('command') ?? '';
    texts.delete('command');
    return { command, texts };
}
async function openRunner() {
    const redactor = (0,redaction/* createRedactor */.l)();
    const transcript = (0,host_transcript/* createTranscript */.X)(host_transcript/* longestTranscript */.H);
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const runnerTemp = process.env['RUNNER_TEMP'] ?? (0,disk/* machineTempFolder */.eo)();
    const event = await (0,disk/* readJson */.Vh)(process.env['GITHUB_EVENT_PATH'] ?? '');
    const show = (text) => (0,plain/* visible */.RK)(redactor.redact(text));
    const mask = (form) => {
        redactor.add(form);
        for (const line of form.split(/\r?\n/u))
            if (line !== '')
                core.setSecret(line);
    };
    const showSummary = async (markdown) => {
        await core.summary.addRaw((0,plain/* firstBytes */.mI)(show(markdown), longestSummary), true).write();
    };
    return {
        kind: 'github-actions',
        log: transcript.remember({
            info: (line) => core.info((0,plain/* withoutCommands */.Df)(show(line))),
            warning: (line) => core.warning(show(line)),
            error: (line) => core.error(show(line)),
            debug: (line) => core.debug(show(line)),
            annotate: (annotation) => (0,annotate_runner.annotate)(annotation, show),
            group: (title, work) => core.group((0,plain/* withoutCommands */.Df)(show(title)), work),
        }, show),
        shownLines: transcript.lines,
        clock: clock/* systemClock */.m,
        mask,
        redact: redactor.redact,
        workspace,
        directory: workspace,
        tempFolder: await (0,temporary_disk/* makeTempFolder */.Pd)(runnerTemp),
        evidenceFolder: (0,external_node_path_.join)(runnerTemp, 'drizzle-attest-evidence'),
        reportFolder: (0,external_node_path_.join)(runnerTemp, 'drizzle-attest-check'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,run_facts/* parseRunFacts */.cL)(process.env, event),
        job: parseGithubJob(process.env, event, mask),
        signal: (0,host_process/* cancelSignal */.Bj)(),
        showSummary,
        showReport: async ({ markdown, annotations }) => {
            for (const annotation of annotations())
                (0,annotate_runner.annotate)(annotation, show);
            await showSummary(markdown());
        },
        showResult: () => undefined,
        setOutput: core.setOutput,
    };
}


/***/ }),

/***/ 41730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(389);
/* harmony import */ var _host_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22310);
/** The action's door: INPUT_* -> command -> exit code. */


const { command, texts } = (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunnerInputs */ .g)();
process.exitCode = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: (name) => `input ${name}` }, await (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .openRunner */ .N)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 95581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(389);
/* harmony import */ var _commands_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21366);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12652);
/* harmony import */ var _host_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71173);
/* harmony import */ var _inputs_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34688);
/* harmony import */ var _inputs_help_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38106);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52621);
/** The person's door: argv -> command -> exit code. */







try {
    process.exitCode = await answer((0,_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArguments */ .W)(process.argv.slice(2), process.env, _commands_table_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P));
}
catch (thrown) {
    const { code, message, remedy, exitCode } = (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .asProblem */ .gr)(thrown);
    process.stderr.write(`${code}: ${message} ${remedy}\n`);
    process.exitCode = exitCode;
}
async function answer(asked) {
    switch (asked.kind) {
        case 'help':
            process.stdout.write((0,_inputs_help_js__WEBPACK_IMPORTED_MODULE_5__/* .renderHelp */ .W)(_commands_table_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P, asked.command));
            return 0;
        case 'version':
            process.stdout.write(`${_model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .toolVersion */ .f}\n`);
            return 0;
        case 'command': {
            const { command, texts, format } = asked;
            return await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: _inputs_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$ }, await (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .openTerminal */ .j)(format));
        }
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 71173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openTerminal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/temporary-disk.ts
var temporary_disk = __webpack_require__(36455);
// EXTERNAL MODULE: ./src/host/process.ts
var host_process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
;// CONCATENATED MODULE: ./src/host/markdown-text.ts
/** The summary for a terminal: the same Markdown without its marks, its tables in columns. */

const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** What stands in a fence stays as it is, a little to the right. */
function renderPlain(markdown) {
    return partsOf(markdown.split('\n'))
        .flatMap(({ isFenced, lines }) => (isFenced ? lines.map((line) => `    ${line}`.trimEnd()) : renderLines(lines)))
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n');
}
/** A fence ends with as many backticks as it began with, and no line in it has as many. */
function partsOf(lines) {
    const parts = [{ isFenced: false, lines: [] }];
    let fence = null;
    for (const line of lines) {
        const opened = fence === null ? (/^(?<ticks>`{3,})\w*$/u.exec(line)?.groups?.['ticks'] ?? null) : null;
        if (opened !== null || line === fence) {
            fence = opened;
            parts.push({ isFenced: opened !== null, lines: [] });
        }
        else
            parts.at(-1)?.lines.push(line);
    }
    return parts;
}
function renderLines(lines) {
    const shown = lines.filter((line) => line !== caution && line !== '</details>');
    return blocksOf(shown)
        .flatMap((block) => (isRow(block[0] ?? '') ? renderTable(block) : block.map(renderLine)))
        .map(decode);
}
/** What GitHub shows as a colour has no words of its own. */
const caution = '> [!CAUTION]';
/** Lines that are rows of one table together, any other line alone. */
function blocksOf(lines) {
    const blocks = [];
    for (const line of lines) {
        const last = blocks.at(-1);
        if (isRow(line) && last !== undefined && isRow(last[0] ?? ''))
            last.push(line);
        else
            blocks.push([line]);
    }
    return blocks;
}
function renderTable(lines) {
    const rows = lines.filter((line) => !isRule(line)).map(cellsOf);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => decode(row[column] ?? '').length)));
    return rows.map((row) => renderRow(row, widths));
}
/** The only tags in it are ours: those of what others wrote are escaped. */
function renderLine(line) {
    return line
        .replace(/^#+ /u, '')
        .replace(/^> /u, '  ')
        .replaceAll(/<\/?(?:details|summary|code)>|\u{200b}/gu, '')
        .replaceAll('**', '')
        .replaceAll('`', '');
}
function isRow(line) {
    return line.startsWith('|');
}
/** The line below a table's head, and a head without a title. */
function isRule(line) {
    return /^\|[-| ]+\|$/u.test(line);
}
function cellsOf(line) {
    return line
        .slice(1, -1)
        .split('|')
        .map((cell) => renderLine(cell.trim()));
}
/** The last column needs no room behind it. */
function renderRow(cells, widths) {
    return `  ${cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd((widths[at] ?? 0) + cell.length - decode(cell).length))).join('  ')}`;
}
function decode(text) {
    const decoded = text.replaceAll(/&(?:lt|gt|amp|#(?<code>\d{1,7}));/gu, (entity, code) => code === undefined ? (entities[entity] ?? entity) : characterOf(Number(code)));
    return (0,external_node_util_.stripVTControlCharacters)(decoded);
}
function characterOf(code) {
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/redaction.ts
var redaction = __webpack_require__(58);
// EXTERNAL MODULE: ./src/host/transcript.ts
var host_transcript = __webpack_require__(77662);
;// CONCATENATED MODULE: ./src/model/paint.ts
/** How a piece of text is meant, for a terminal that has colours. */
const withoutColour = (_tone, text) => text;

// EXTERNAL MODULE: ./src/host/run-facts.ts
var run_facts = __webpack_require__(91049);
;// CONCATENATED MODULE: ./src/host/terminal.ts
/** A person's terminal, or a script's: the answer goes to standard output, everything else to standard error. */












const tones = { error: 'red', warning: 'yellow', notice: 'cyan', good: 'green', strong: 'bold', faint: 'dim' };
const colours = { error: 'red', warning: 'yellow', notice: 'bold' };
async function openTerminal(format) {
    const redactor = (0,redaction/* createRedactor */.l)();
    const transcript = (0,host_transcript/* createTranscript */.X)(host_transcript/* longestTranscript */.H);
    const show = (text) => (0,plain/* visible */.RK)(redactor.redact(text));
    const say = (line) => void process.stderr.write(`${show(line)}\n`);
    const paint = (style, text) => void process.stderr.write(`${(0,external_node_util_.styleText)(style, show(text), { stream: process.stderr })}\n`);
    return {
        kind: 'terminal',
        log: transcript.remember({
            info: say,
            warning: (line) => paint('yellow', line),
            error: (line) => paint('red', line),
            debug: (line) => (process.env['DRIZZLE_ATTEST_DEBUG'] === undefined ? undefined : say(line)),
            annotate: ({ level, title, message, file, line }) => {
                const place = file === null ? '' : `${file}${line === null ? '' : `:${String(line)}`}: `;
                paint(colours[level], `${place}${title}: ${message}`);
            },
            group: async (title, work) => {
                paint('bold', title);
                return await work();
            },
        }, show),
        shownLines: transcript.lines,
        clock: clock/* systemClock */.m,
        mask: redactor.add,
        redact: redactor.redact,
        workspace: await (0,disk/* findRepositoryRoot */.mL)(process.cwd()),
        directory: process.cwd(),
        tempFolder: await (0,temporary_disk/* makeTempFolder */.Pd)((0,disk/* machineTempFolder */.eo)()),
        evidenceFolder: (0,external_node_path_.join)(process.cwd(), 'evidence'),
        reportFolder: (0,external_node_path_.join)(process.cwd(), 'check'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,run_facts/* terminalRunFacts */.v$)(),
        job: null,
        signal: (0,host_process/* cancelSignal */.Bj)(),
        showSummary: async (markdown) => {
            if (format === 'text')
                process.stdout.write(`${(0,plain/* visible */.RK)(renderPlain(redactor.redact(markdown)))}\n`);
            await Promise.resolve();
        },
        showReport: async (forms) => await showForm(format, forms, redactor.redact),
        showResult: (result) => {
            if (format === 'json')
                process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
        },
        setOutput: () => undefined,
    };
}
/** What the report says has nothing in it that a terminal would obey: its colours are all that is left to it. */
async function showForm(format, forms, redact) {
    const { annotate } = format === 'github' ? await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(8819)]).then(__webpack_require__.bind(__webpack_require__, 68819)) : { annotate: null };
    for (const annotation of annotate === null ? [] : forms.annotations())
        annotate?.(annotation, (text) => (0,plain/* visible */.RK)(redact(text)));
    process.stdout.write(`${redact(renderForm(format, forms))}\n`);
}
function renderForm(format, { text, document, sarif }) {
    switch (format) {
        case 'text':
            return text((tone, shown) => (0,external_node_util_.styleText)(tones[tone], shown, { stream: process.stdout }));
        case 'github':
            return text(withoutColour);
        case 'json':
            return JSON.stringify(document(), null, 2);
        case 'sarif':
            return sarif().trimEnd();
    }
}


/***/ }),

/***/ 34688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseArguments),
  $: () => (/* binding */ placeOf)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(60613);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/inputs/adopt.ts
var adopt = __webpack_require__(32291);
// EXTERNAL MODULE: ./src/inputs/carrying.ts
var carrying = __webpack_require__(78152);
// EXTERNAL MODULE: ./src/inputs/check.ts
var check = __webpack_require__(97513);
// EXTERNAL MODULE: ./src/inputs/deploy.ts
var deploy = __webpack_require__(29738);
// EXTERNAL MODULE: ./src/inputs/evidence.ts
var evidence = __webpack_require__(69500);
// EXTERNAL MODULE: ./src/inputs/gates.ts
var gates = __webpack_require__(54365);
// EXTERNAL MODULE: ./src/inputs/project.ts
var project = __webpack_require__(51324);
// EXTERNAL MODULE: ./src/inputs/seal.ts
var seal = __webpack_require__(99328);
// EXTERNAL MODULE: ./src/inputs/signing.ts
var signing = __webpack_require__(15126);
// EXTERNAL MODULE: ./src/inputs/target.ts
var target = __webpack_require__(46656);
// EXTERNAL MODULE: ./src/inputs/targets.ts
var targets = __webpack_require__(74295);
// EXTERNAL MODULE: ./src/inputs/verify.ts
var verify = __webpack_require__(88452);
;// CONCATENATED MODULE: ./src/inputs/definitions.ts
/** Every input, once, in the order of action.yml and of the README's table. */












const groups = [
    check/* checkInputs */.s,
    project/* projectInputs */.tX,
    project/* ledgerTableInputs */.Dd,
    { databaseUrl: deploy/* databaseUrl */.FA, environment: target/* targetInputs */.lY.environment },
    deploy/* planInputs */.Zp,
    deploy/* migrateInputs */.Bf,
    gates/* gateInputs */.ll,
    { approvedPlan: gates/* approvedPlan */.XB, githubToken: gates/* githubToken */.bU },
    seal/* formInputs */.mp,
    seal/* handoverInputs */.L,
    signing/* signingInputs */.hY,
    seal/* evidenceInputs */.jN,
    carrying/* carryingInputs */.z,
    verify/* bundleInputs */.o$,
    verify/* trustInputs */.Av,
    verify/* filesInputs */.X9,
    verify/* expectedHeadInputs */.k6,
    verify/* expectedStartInputs */.WV,
    { target: target/* targetInputs */.lY.target },
    targets/* targetListInputs */.Fy,
    targets/* manifestsInputs */.Md,
    { evidenceBranch: target/* targetInputs */.lY.evidenceBranch },
    seal/* chainHeadInputs */.nl,
    evidence/* collectInputs */.Cm,
    { report: evidence/* report */.z8 },
    adopt/* initInputs */.wY,
    adopt/* doctorInputs */.t$,
];
const definitions = groups.flatMap((group) => Object.values(group));
/** Those that the action has. */
const actionDefinitions = definitions.filter(({ terminalOnly }) => terminalOnly !== true);

;// CONCATENATED MODULE: ./src/inputs/arguments.ts
/** argv and the environment -> texts by input name, for the command line. */





const flags = definitions.filter(({ kind }) => kind !== 'secret');
const secrets = definitions.filter((definition) => definition.kind === 'secret');
/** Secrets come from environment variables only: an argument can be read by every process of the machine. */
function parseArguments(argv, variables, commands) {
    refuseSecretFlags(argv, commands);
    const { values, positionals } = parse(argv, commands);
    const [command, ...others] = positionals;
    if (values['version'] === true)
        return { kind: 'version' };
    if (values['help'] === true || command === undefined)
        return { kind: 'help', command: command ?? null };
    if (others.length > 0)
        throw usage(`There is more than one command: ${positionals.slice(0, 5).join(' ')}.`, commands);
    const texts = new Map(flags.flatMap(({ name }) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])));
    const used = commands.find(({ name }) => name === command)?.inputs ?? [];
    for (const input of used) {
        if (input.kind !== 'secret')
            continue;
        const secret = variables[input.variable] ?? variables[input.otherVariable ?? ''];
        if (secret !== undefined)
            texts.set(input.name, secret);
    }
    return { kind: 'command', command, format: formatOf(values['format'], command, commands), texts };
}
/** How a person knows an input on the command line: a flag, or the variable that holds a secret. */
function placeOf(name) {
    return secrets.find((secret) => secret.name === name)?.variable ?? `--${name}`;
}
function refuseSecretFlags(argv, commands) {
    const found = secrets.find(({ name }) => argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)));
    if (found === undefined)
        return;
    throw usage(`--${found.name} would put a secret where every process of the machine can read it; set ${found.variable} in the environment.`, commands);
}
function parse(argv, commands) {
    const options = Object.fromEntries(flags.map(({ name }) => [name, { type: 'string' }]));
    try {
        return (0,external_node_util_.parseArgs)({
            args: joinFlags(joinPem(argv)),
            allowPositionals: true,
            options: { ...options, format: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
        });
    }
    catch (cause) {
        throw unknownFlag(argv, commands) ?? usage(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), commands);
    }
}
/** Null if each is known. Node's own sentence about such a flag is advice on positional arguments. */
function unknownFlag(argv, commands) {
    const known = [...flags.map(({ name }) => name), 'format', 'help', 'version'];
    const names = argv.flatMap((argument) => /^--(?<name>[a-z][\w-]*)/iu.exec(argument)?.groups?.['name'] ?? []);
    const name = names.find((one) => !known.includes(one));
    if (name === undefined)
        return null;
    const meant = (0,nearest/* nearest */.p)(name, known);
    return usage(`There is no --${(0,plain/* excerpt */.Kb)(name)}.${meant === null ? '' : ` Write --${meant}.`}`, commands);
}
/** A PEM text begins like a flag; it is the value of the one before it. */
function joinPem(argv) {
    return argv.reduce((joined, argument) => {
        const flag = joined.at(-1);
        if (flag?.startsWith('--') === true && argument.startsWith('-----BEGIN '))
            return [...joined.slice(0, -1), `${flag}=${argument}`];
        return [...joined, argument];
    }, []);
}
/** `--static` alone says true. */
function joinFlags(argv) {
    return argv.map((argument, at) => {
        const isBare = flags.some(({ name, kind }) => kind === 'flag' && argument === `--${name}`);
        return isBare && !['true', 'false'].includes(argv[at + 1] ?? '') ? `${argument}=true` : argument;
    });
}
function formatOf(given, command, commands) {
    const known = commands.find(({ name }) => name === command)?.formats ?? ['text', 'json'];
    const format = known.find((one) => one === (given ?? 'text'));
    if (format !== undefined)
        return format;
    throw usage(`--format of ${command} is none of ${known.join(', ')}.`, commands);
}
function usage(message, commands) {
    const names = commands.map(({ name }) => name).join(', ');
    return new problem/* Problem */.AF('input/invalid', { message, remedy: `Commands are ${names}; --help says what each takes.` });
}


/***/ }),

/***/ 38106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ renderHelp)
/* harmony export */ });
/** Help for one command, or for all where it is none of them. */
function renderHelp(commands, name) {
    const known = commands.find((command) => command.name === name);
    return `${known === undefined ? renderOverview(commands) : renderCommand(known)}\n`;
}
function renderOverview(commands) {
    const lines = commands.map(({ name, purpose }) => `  ${name.padEnd(10)}${purpose}`);
    return [
        'Usage: drizzle-attest <command> [options]',
        '',
        'Commands:',
        ...lines,
        '',
        'drizzle-attest <command> --help says what a command takes.',
        'Exit codes: 0 fine, 1 the verdict says no, 2 cannot tell.',
    ].join('\n');
}
function renderCommand({ name, purpose, inputs, formats, asksGithub }) {
    const used = inputs.filter(({ runnerOnly, kind }) => runnerOnly !== true || (kind === 'secret' && asksGithub === true));
    const secrets = used.filter((input) => input.kind === 'secret');
    return [
        `Usage: drizzle-attest ${name} [options]`,
        '',
        `${purpose}.`,
        '',
        'Options:',
        ...used.filter(({ kind }) => kind !== 'secret').map((input) => renderEntry(`--${input.name}`, input)),
        `  --format ${formats.join('|')}`,
        `      ${formats.includes('sarif') ? reportFormats : answerFormats}, on standard output. Default: text.`,
        ...(secrets.length === 0 ? [] : ['', 'Environment:', ...secrets.map((input) => renderEntry(input.variable, input))]),
    ].join('\n');
}
const answerFormats = 'text for people, json for programs';
const reportFormats = 'text for people, json and sarif for programs, github for annotations in a job';
function renderEntry(title, { description, fallback, choices }) {
    const values = choices === undefined ? '' : ` ${choices.join('|')}`;
    return `  ${title}${values}\n      ${description}${fallback === undefined ? '' : ` Default: "${fallback}".`}`;
}


/***/ }),

/***/ 52621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this release; package.json says the same, by test. */
const toolVersion = '1.0.0';


/***/ }),

/***/ 46988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeComment: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/** One comment on a pull request, updated in place: found again by the hidden marker in its first line. */

/** Characters that GitHub takes. */
const longestBody = 65_536;
const comment = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    user: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullable(),
});
const account = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() });
/** `body` begins with the marker. Throws nothing of its own. */
async function writeComment(github, { repository, pullRequest, fork, create }, marker, body) {
    if (fork)
        return skipped('the pull request comes from a fork, whose runs may not write to it');
    if (body.length > longestBody)
        return skipped(`it has ${String(body.length)} characters, and GitHub takes ${String(longestBody)}`);
    const [owner = '', repo = ''] = repository.split('/');
    const list = parseList(await github.askPages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: pullRequest }));
    if (list.kind === 'skipped')
        return list;
    const ours = await selectOurs(github, list.comments, marker);
    if (ours === null && !create)
        return skipped('there is nothing to tell, and no earlier comment to correct');
    if (ours === null)
        return end('created', await github.ask('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: pullRequest, body }));
    if (ours.body === body)
        return { kind: 'unchanged', url: ours.html_url };
    return end('updated', await github.ask('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: ours.id, body }));
}
/** A part of the list could hide the comment, and each run would add another. */
function parseList(pages) {
    const comments = [];
    for (const page of pages) {
        const refused = refusalOf(page, 'read the comments');
        if (refused !== null)
            return refused;
        const parsed = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(comment).safeParse(page.kind === 'answered' ? page.data : null);
        if (!parsed.success)
            return skipped('the comments of the pull request are not of the form that GitHub promises');
        comments.push(...parsed.data);
    }
    const last = pages.at(-1);
    if (last === undefined || (last.kind === 'answered' && last.hasMore))
        return skipped('the pull request has more comments than are read');
    return { kind: 'read', comments };
}
/** Anybody may write the marker: a person's comment is ours only where the token is that person's. */
async function selectOurs(github, comments, marker) {
    const marked = comments.filter(({ body }) => body?.startsWith(marker) === true);
    const ofBot = marked.find(({ user }) => user?.type === 'Bot');
    if (ofBot !== undefined || marked.length === 0)
        return ofBot ?? null;
    const answer = await github.ask('GET /user');
    const self = account.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.data : null);
    return self.success ? (marked.find(({ user }) => user?.id === self.data.id) ?? null) : null;
}
function end(kind, answer) {
    const refused = refusalOf(answer, 'write the comment');
    if (refused !== null)
        return refused;
    const written = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ html_url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).safeParse(answer.kind === 'answered' ? answer.data : null);
    return written.success ? { kind, url: written.data.html_url } : skipped('GitHub does not say where the comment is');
}
/** Null where GitHub answered with what was asked for. */
function refusalOf(answer, what) {
    if (answer.kind === 'unanswered')
        return skipped(`GitHub did not answer when asked to ${what}: ${answer.reason}`);
    const { status, rateLimited } = answer;
    if (status >= 200 && status < 300)
        return null;
    if (rateLimited)
        return skipped('the rate limit of the token is used up');
    if (status === 403 || status === 404)
        return skipped(`the token may not ${what} (${String(status)}): grant the job the permission pull-requests: write`);
    return skipped(`GitHub answered ${String(status)} when asked to ${what}`);
}
function skipped(reason) {
    return { kind: 'skipped', reason };
}


/***/ }),

/***/ 39596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   O: () => (/* binding */ logProblem)
/* harmony export */ });
/** The first problem that stops decides; warnings do not. */
function exitCodeOf(problems) {
    return problems.find(({ severity }) => severity === 'error')?.exitCode ?? 0;
}
function logProblem({ code, message, remedy, place, severity }, log) {
    const text = `${code}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`;
    if (severity === 'error')
        log.error(text);
    else
        log.warning(text);
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/temporary-disk.ts
var temporary_disk = __webpack_require__(36455);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(60613);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(18463);
;// CONCATENATED MODULE: ./src/inputs/choice.ts
/** The name of a command and texts -> that command, and a reader of its inputs. */



/** Secrets are masked before anything else is looked at; an input that the command does not use is refused. */
function chooseCommand(name, commands, given, mask) {
    for (const input of new Set(commands.flatMap(({ inputs }) => inputs))) {
        const secret = given.texts.get(input.name);
        if (input.kind === 'secret' && secret !== undefined && secret !== '')
            mask(secret);
    }
    const known = (0,values/* parseChoice */.HU)(name, given.place('command'), commands.map((command) => command.name));
    const [chosen] = commands.filter((command) => command.name === known);
    if (chosen === undefined)
        throw new Error(`There is no command ${known}.`);
    refuseUnused(chosen, commands, given);
    return chosen;
}
function refuseUnused(chosen, commands, given) {
    for (const [name, text] of given.texts) {
        const users = commands.filter(({ inputs }) => inputs.some((input) => input.name === name));
        const definition = users[0]?.inputs.find((input) => input.name === name);
        // What the runner filled in by itself, nobody gave.
        if (text === '' || users.includes(chosen) || definition?.expression !== undefined)
            continue;
        throw new errors_problem/* Problem */.AF('input/unused', {
            message: definition === undefined
                ? 'There is no such input.'
                : `${chosen.name} does not use it; it is an input of ${users.map((user) => user.name).join(', ')}.`,
            remedy: `Take it out, or correct its name.${definition === undefined ? proposal(name, chosen) : ''}`,
            place: given.place(name),
        });
    }
}
function proposal(name, { inputs }) {
    const meant = (0,nearest/* nearest */.p)(name, inputs.map((input) => input.name));
    return meant === null ? '' : ` Did you mean ${meant}?`;
}

// EXTERNAL MODULE: ./src/model/secret.ts
var model_secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/inputs/database-url.ts
/** The database's URL: refused where drivers would read it differently, masked in every form it may be shown in. */



const example = 'postgres://user:password@host:5432/database?sslmode=verify-full';
const tlsModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
const loopbackNames = ['localhost', '127.0.0.1', '[::1]', '::1'];
/** Reads the URL that `place` gave; `mask` is told of every secret form before anything is refused. */
function parseDatabaseUrl(text, place, mask) {
    if (text.trim() === '') {
        throw new errors_problem/* Problem */.AF('url/empty', {
            message: 'The database URL is empty.',
            remedy: 'Store it as the secret DATABASE_URL of the environment that the job names, and pass it on by name, also from a workflow that calls another one (secrets:). An unset secret arrives as an empty text.',
            place,
        });
    }
    for (const form of [text, ...passwordsAsWritten(text)])
        if (form !== '')
            mask(form);
    const url = parseUrl(text, place);
    const passwords = [decode(url.password, place), url.searchParams.get('password') ?? ''];
    const host = url.searchParams.get('host') ?? url.hostname;
    const hostForms = loopbackNames.includes(host) ? [] : [host];
    const secret = new model_secret/* Secret */.z(text, [url.href, url.password, ...passwords.flatMap(formsOf), ...hostForms], mask);
    return { dialect: 'postgresql', url: secret, fingerprint: (0,digest/* canonicalDigest */.Xz)([host, port(url), database(url, place)]), tlsMode: parseTlsMode(url, place) };
}
/** Also of a text that is no URL because its password is not encoded: what stands between the user and the last `@`, and what the query names so. */
function passwordsAsWritten(text) {
    const before = /^[^/]*\/\/[^:/@]*:(?<password>[\s\S]*)@/u.exec(text)?.groups?.['password'];
    const behind = [...text.matchAll(/[?&]password=(?<password>[^&#]*)/gu)].map(({ groups }) => groups?.['password'] ?? '');
    return before === undefined ? behind : [before, ...behind];
}
/** As programs show a password: bare, percent-encoded, as a form field, within a JSON text, and in base64. */
function formsOf(password) {
    const field = new URLSearchParams({ p: password }).toString().slice('p='.length);
    return [password, encodeURIComponent(password), field, JSON.stringify(password).slice(1, -1), Buffer.from(password).toString('base64')];
}
function parseUrl(text, place) {
    const url = URL.canParse(text) && text === text.trim() ? new URL(text) : null;
    if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || (url.hostname === '' && !url.searchParams.has('host'))) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The database URL cannot be read as a PostgreSQL URL.',
            remedy: `Write it as ${example}; characters such as # / ? @ % and spaces in user or password are percent-encoded.`,
            place,
        });
    }
    return url;
}
function decode(part, place) {
    try {
        return decodeURIComponent(part);
    }
    catch (cause) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The database URL holds a % that is not followed by two hexadecimal digits.',
            remedy: 'Write a % in user, password or database name as %25.',
            place,
            cause,
        });
    }
}
function port(url) {
    return url.searchParams.get('port') ?? (url.port === '' ? '5432' : url.port);
}
/** The drivers of drizzle-kit leave the reserved characters of a path encoded, and would connect to a database of another name. */
function database(url, place) {
    const named = decode(url.pathname.slice(1), place);
    if (/[;/?:@&=+$,#]/u.test(named)) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The name of the database holds one of ; / ? : @ & = + $ , #, which drizzle-kit does not read from a URL as it is meant.',
            remedy: 'Give the database a name without them.',
            place,
        });
    }
    if (named !== '')
        return named;
    throw new errors_problem/* Problem */.AF('url/invalid', {
        message: 'The database URL names no database.',
        remedy: `Name it behind the host, as in ${example}: without it the server would choose one by the user's name.`,
        place,
    });
}
function parseTlsMode(url, place) {
    const given = url.searchParams.get('sslmode');
    if (given === null)
        return 'unset';
    const mode = tlsModes.find((known) => known === given);
    if (mode !== undefined)
        return mode;
    throw new errors_problem/* Problem */.AF('url/invalid', {
        message: `The database URL asks for an sslmode that libpq does not know; known are ${tlsModes.join(', ')}.`,
        remedy: 'Choose one of them; verify-full is the only one that proves which server it is.',
        place,
    });
}

;// CONCATENATED MODULE: ./src/inputs/reader.ts
/** One input after the other, from the texts that a door was given. */




/** `Name` is an input that may be read: what reads an input takes no reader of a command that does not have it. */
class Reader {
    #given;
    #mask;
    /** A property, not a method: only so does the compiler compare the names. */
    place;
    constructor(given, mask) {
        this.#given = given;
        this.#mask = mask;
        this.place = ({ name }) => given.place(name);
    }
    optional({ name }) {
        const text = this.#given.texts.get(name);
        return text === undefined || text === '' ? null : text;
    }
    /** Whether somebody asked for something else than what holds anyway. */
    isGiven(input) {
        const text = this.optional(input);
        return text !== null && text !== input.fallback;
    }
    required(input) {
        const text = this.optional(input);
        if (text !== null)
            return text;
        throw new errors_problem/* Problem */.AF('input/missing', {
            message: `The input ${input.name} is not given.`,
            remedy: 'Give it; it has no default.',
            place: this.place(input),
        });
    }
    withFallback(input) {
        return this.optional(input) ?? input.fallback ?? this.required(input);
    }
    choice(input) {
        return (0,values/* parseChoice */.HU)(this.withFallback(input), this.place(input), input.choices);
    }
    optionalChoice(input) {
        return this.optional(input) === null ? null : this.choice(input);
    }
    duration(input) {
        return (0,values/* parseDuration */.E9)(this.withFallback(input), this.place(input), input);
    }
    count(input) {
        return (0,values/* parseCount */.zq)(this.withFallback(input), this.place(input), input);
    }
    optionalCount(input) {
        return this.optional(input) === null ? null : this.count(input);
    }
    flag(input) {
        return (0,values/* parseChoice */.HU)(this.withFallback(input), this.place(input), ['true', 'false']) === 'true';
    }
    /** A service's address: https, or a loopback one, without anything of a person in it. */
    optionalUrl(input) {
        const text = this.optional(input);
        return text === null ? null : (0,values/* parseServiceUrl */.iO)(text, this.place(input));
    }
    optionalSecret(input) {
        const text = this.optional(input);
        return text === null ? null : new model_secret/* Secret */.z(text, [], this.#mask);
    }
    databaseUrl(input) {
        return parseDatabaseUrl(this.#given.texts.get(input.name) ?? '', this.place(input), this.#mask);
    }
    optionalDatabaseUrl(input) {
        return this.optional(input) === null ? null : this.databaseUrl(input);
    }
    conflict(input, message, remedy) {
        return new errors_problem/* Problem */.AF('input/conflict', { message, remedy, place: this.place(input) });
    }
    /** Throws the conflict if one of them is given. */
    refuseGiven(inputs, message, remedy) {
        const given = inputs.find((input) => this.isGiven(input));
        if (given !== undefined)
            throw this.conflict(given, message, remedy);
    }
}

// EXTERNAL MODULE: ./src/publish/problem.ts
var publish_problem = __webpack_require__(72968);
// EXTERNAL MODULE: ./src/commands/problems.ts
var problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/table.ts + 2 modules
var table = __webpack_require__(21366);
;// CONCATENATED MODULE: ./src/commands/run.ts
/** From a door to its command: inputs are read, the command runs, and whatever stops it is said. */







/** Never throws. */
async function runCommand(name, given, host) {
    try {
        const command = chooseCommand(name, table/* commands */.P, given, host.mask);
        return await command.run(new Reader(given, host.mask), host);
    }
    catch (thrown) {
        const problem = (0,errors_problem/* asProblem */.gr)(thrown);
        (0,problems/* logProblem */.O)(problem, host.log);
        host.setOutput('codes', JSON.stringify([problem.code]));
        // A person at a terminal has just read it.
        if (host.kind === 'github-actions')
            await host.showSummary((0,publish_problem/* renderRefusal */.$)(problem));
        if (thrown instanceof Error)
            host.log.debug(thrown.stack ?? thrown.message);
        return problem.exitCode;
    }
    finally {
        await (0,temporary_disk/* removeTempFolder */.Vt)(host.tempFolder);
    }
}


/***/ }),

/***/ 21366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ commands)
});

// EXTERNAL MODULE: ./src/inputs/adopt.ts
var adopt = __webpack_require__(32291);
// EXTERNAL MODULE: ./src/inputs/carrying.ts
var carrying = __webpack_require__(78152);
// EXTERNAL MODULE: ./src/inputs/check.ts
var check = __webpack_require__(97513);
// EXTERNAL MODULE: ./src/inputs/deploy.ts
var deploy = __webpack_require__(29738);
// EXTERNAL MODULE: ./src/inputs/evidence.ts
var evidence = __webpack_require__(69500);
// EXTERNAL MODULE: ./src/inputs/gates.ts
var gates = __webpack_require__(54365);
// EXTERNAL MODULE: ./src/inputs/project.ts
var project = __webpack_require__(51324);
// EXTERNAL MODULE: ./src/inputs/seal.ts
var seal = __webpack_require__(99328);
// EXTERNAL MODULE: ./src/inputs/signing.ts
var signing = __webpack_require__(15126);
// EXTERNAL MODULE: ./src/inputs/target.ts
var target = __webpack_require__(46656);
// EXTERNAL MODULE: ./src/inputs/targets.ts
var targets = __webpack_require__(74295);
// EXTERNAL MODULE: ./src/inputs/verify.ts
var verify = __webpack_require__(88452);
;// CONCATENATED MODULE: ./src/model/outputs.ts
/** The outputs of the action, each defined once, in the lists that the commands give. */
function output(name, description) {
    return { name, description };
}
const codes = output('codes', 'JSON list of the problem codes, in order; each is explained in docs/errors.md.');
const pending = output('pending', 'JSON list of the names of the migrations of the plan that are not applied; empty where that is not known.');
const plan = output('plan', 'the plan itself as a JSON list of [{name, sha256}, …], to give to a deploy as approved-plan.');
const planSha256 = output('plan-sha256', 'digest of the plan, the RFC 8785 form of [{name, sha256}, …]; empty where the ledger was not read.');
const artifactName = output('artifact-name', 'name of the workflow artifact; empty where none was uploaded.');
const sealOutputs = [
    output('outcome', 'succeeded, no-op, failed, partial, refused or unknown, as the answers of the server and the ledger say. If it is unknown, the next deploy says what this one applied.'),
    output('gate', 'approved, refused, emergency or not-asked.'),
    output('approvers', 'JSON list of the logins of those whose approval counted for what was asked; empty where the gate did not open by an approval.'),
    output('verdict', 'verified where the manifest passes verification with its key; signed where it is signed keyless and passes all but the question whom to trust, which verify asks a verification policy; rejected; unsigned.'),
    codes,
    output('applied', 'JSON list of the names of the migrations that this run applied; empty where the outcome is unknown.'),
    pending,
    planSha256,
    output('manifest-id', 'UUID of the manifest.'),
    output('manifest-path', 'path of migration-manifest.json.'),
    output('bundle-path', 'path of its Sigstore bundle; empty where the manifest is unsigned.'),
    output('manifest-sha256', 'SHA-256 of the manifest file.'),
    artifactName,
    output('attestation-id', "id of the bundle in the repository's attestation store; empty where it is not there."),
];
const migrateOutputs = [
    ...sealOutputs,
    output('handover-path', 'with form: isolated, path of the file for the command seal.'),
    output('handover-sha256', 'SHA-256 of that file; it goes to the sealing job as a job output.'),
];
const checkOutputs = [
    output('verdict', 'passed, refused or incomplete.'),
    output('codes', 'JSON list of the problem codes, then of the rules with a finding, each once.'),
    output('findings', 'how many findings there are of each severity, as JSON {"error", "warning", "notice", "suppressed"}.'),
    output('report-path', 'path of check-report.json.'),
    output('sarif-path', 'path of check-report.sarif, for github/codeql-action/upload-sarif.'),
    output('statement-path', 'path of check-statement.json, an in-toto statement of the test result.'),
    plan,
    planSha256,
];
const verifyOutputs = [output('verdict', 'verified, rejected or unsigned.'), codes];
const pendingOutputs = [codes, pending, plan, planSha256];
const targetsOutputs = [
    output('canary', 'JSON list of the targets that go first, each {name, environment, secret}.'),
    output('rest', 'JSON list of the others.'),
    output('verdict', 'complete or incomplete.'),
    codes,
    output('index-path', 'path of target-index.json.'),
    artifactName,
];
const doctorOutputs = [
    output('verdict', 'configured, not-configured or unreadable.'),
    output('codes', 'JSON list of the required controls that are not configured, by their ids in docs/doctor.md.'),
    output('report-path', 'path of doctor-report.json.'),
];
const keepOutputs = [output('kept', 'JSON list of the folders that were added to the evidence branch.'), codes];
const collectOutputs = [
    output('verdict', 'complete, incomplete or unreadable.'),
    codes,
    output('index-path', 'path of evidence-index.json.'),
    output('manifests-path', 'path of the folder with the manifests, of which verify reads.'),
    output('expiring', 'JSON list of the folders of the manifests that exist as an artifact only, and go with it.'),
];
const alertOutputs = [codes, output('issue-url', 'address of the issue; empty if there is none.')];

;// CONCATENATED MODULE: ./src/commands/descriptor.ts
function describeCommand({ formats = ['text', 'json'], parse, load, ...description }) {
    const read = (reader) => Object.freeze(parse(reader));
    return {
        ...description,
        formats,
        parse: read,
        run: async (reader, host) => {
            const inputs = read(reader);
            const story = await load();
            return await story(inputs, host);
        },
    };
}

;// CONCATENATED MODULE: ./src/commands/table.ts
/** Every command, once: the doors, the help, action.yml, the documents and the lint follow this table. */














const { environment, target: table_target, evidenceBranch } = target/* targetInputs */.lY;
const projects = Object.values(project/* projectInputs */.tX);
const plans = [...projects, ...Object.values(project/* ledgerTableInputs */.Dd), deploy/* databaseUrl */.FA, environment, ...Object.values(deploy/* planInputs */.Zp)];
const table_gates = Object.values(gates/* gateInputs */.ll);
const seals = [
    ...Object.values(signing/* signingInputs */.hY),
    ...Object.values(seal/* evidenceInputs */.jN),
    ...Object.values(carrying/* carryingInputs */.z),
    table_target,
    evidenceBranch,
    ...Object.values(seal/* chainHeadInputs */.nl),
];
const trust = Object.values(verify/* trustInputs */.Av);
/** In the order of the help. */
const commands = [
    describeCommand({
        name: 'check',
        purpose: 'say what is wrong with a change of schema and migrations, before it is merged',
        inputs: [...Object.values(check/* checkInputs */.s), ...projects, gates/* githubToken */.bU],
        outputs: checkOutputs,
        formats: ['text', 'json', 'sarif', 'github'],
        parse: check/* parseCheck */.Q,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3867), __webpack_require__.e(3967), __webpack_require__.e(5174), __webpack_require__.e(414), __webpack_require__.e(2402), __webpack_require__.e(4526), __webpack_require__.e(634), __webpack_require__.e(8158)]).then(__webpack_require__.bind(__webpack_require__, 38844))).check,
    }),
    describeCommand({
        name: 'migrate',
        purpose: 'deploy the pending migrations and leave a signed manifest of it',
        inputs: [...plans, ...Object.values(deploy/* migrateInputs */.Bf), ...table_gates, gates/* approvedPlan */.XB, gates/* githubToken */.bU, ...Object.values(seal/* formInputs */.mp), ...seals],
        outputs: migrateOutputs,
        parse: deploy/* parseMigrate */.tG,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(6042), __webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(6879), __webpack_require__.e(598), __webpack_require__.e(2151), __webpack_require__.e(4938), __webpack_require__.e(8456)]).then(__webpack_require__.bind(__webpack_require__, 98456))).migrate,
    }),
    describeCommand({
        name: 'seal',
        purpose: 'sign and keep the manifest of a deploy that an isolated job handed over',
        inputs: [environment, ...table_gates, gates/* githubToken */.bU, ...Object.values(seal/* handoverInputs */.L), ...seals],
        outputs: sealOutputs,
        parse: seal/* parseSealCommand */.kY,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(5174), __webpack_require__.e(6879), __webpack_require__.e(598), __webpack_require__.e(2151), __webpack_require__.e(7814)]).then(__webpack_require__.bind(__webpack_require__, 77814))).seal,
    }),
    describeCommand({
        name: 'verify',
        purpose: 'say whether a manifest, or a folder of them, is what somebody trusted signed; offline',
        inputs: [
            ...Object.values(verify/* bundleInputs */.o$),
            ...trust,
            ...Object.values(verify/* filesInputs */.X9),
            ...Object.values(verify/* expectedHeadInputs */.k6),
            ...Object.values(verify/* expectedStartInputs */.WV),
        ],
        outputs: verifyOutputs,
        parse: verify/* parseVerify */.LT,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(6042), __webpack_require__.e(6879), __webpack_require__.e(1636), __webpack_require__.e(2586), __webpack_require__.e(9673)]).then(__webpack_require__.bind(__webpack_require__, 39673))).verify,
    }),
    describeCommand({
        name: 'pending',
        purpose: 'say what a deploy would run now, and what would stop it',
        inputs: [...plans, gates/* githubToken */.bU, table_target, evidenceBranch],
        outputs: pendingOutputs,
        parse: deploy/* parsePending */.h9,
        load: async () => (await __webpack_require__.e(/* import() */ 8167).then(__webpack_require__.bind(__webpack_require__, 8167))).pending,
    }),
    describeCommand({
        name: 'targets',
        purpose: 'put several targets in order, and list afterwards what each deploy left',
        inputs: [...Object.values(carrying/* carryingInputs */.z), ...Object.values(targets/* targetListInputs */.Fy), ...Object.values(targets/* manifestsInputs */.Md)],
        outputs: targetsOutputs,
        parse: targets/* parseTargetsCommand */.f_,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(1582)]).then(__webpack_require__.bind(__webpack_require__, 51582))).targets,
    }),
    describeCommand({
        name: 'doctor',
        purpose: 'say which controls of a repository are configured, which are not, and which cannot be read',
        inputs: [check/* checkInputs */.s.reportDirectory, environment, gates/* gateInputs */.ll.approval, gates/* githubToken */.bU, evidenceBranch, ...Object.values(adopt/* doctorInputs */.t$)],
        outputs: doctorOutputs,
        asksGithub: true,
        parse: adopt/* parseDoctor */.Xs,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(3867), __webpack_require__.e(3967), __webpack_require__.e(414), __webpack_require__.e(4526), __webpack_require__.e(8110)]).then(__webpack_require__.bind(__webpack_require__, 48122))).doctor,
    }),
    describeCommand({
        name: 'init',
        purpose: 'write the workflows and the check configuration file for a repository, or show what would be written',
        inputs: [environment, gates/* gateInputs */.ll.approval, signing/* signingInputs */.hY.signing, evidenceBranch, ...Object.values(adopt/* initInputs */.wY)],
        outputs: [],
        terminalOnly: true,
        parse: adopt/* parseInit */.QG,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3867), __webpack_require__.e(3967), __webpack_require__.e(5174), __webpack_require__.e(414), __webpack_require__.e(2402), __webpack_require__.e(4526), __webpack_require__.e(4885)]).then(__webpack_require__.bind(__webpack_require__, 19490))).init,
    }),
    describeCommand({
        name: 'keep',
        purpose: 'append manifests to the evidence branch of the repository',
        inputs: [gates/* githubToken */.bU, ...Object.values(targets/* manifestsInputs */.Md), evidenceBranch],
        outputs: keepOutputs,
        parse: evidence/* parseKeep */.xG,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(7433)]).then(__webpack_require__.bind(__webpack_require__, 87433))).keep,
    }),
    describeCommand({
        name: 'collect',
        purpose: 'bring the manifests of a period together, verify them, and say what is missing',
        inputs: [environment, gates/* githubToken */.bU, ...trust, ...Object.values(verify/* expectedHeadInputs */.k6), evidenceBranch, ...Object.values(evidence/* collectInputs */.Cm)],
        outputs: collectOutputs,
        parse: evidence/* parseCollect */.gE,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(663), __webpack_require__.e(6042), __webpack_require__.e(6879), __webpack_require__.e(1636), __webpack_require__.e(598), __webpack_require__.e(2586), __webpack_require__.e(8940)]).then(__webpack_require__.bind(__webpack_require__, 78940))).collect,
    }),
    describeCommand({
        name: 'alert',
        purpose: 'keep one issue that tells what a report found, and close it when that is mended',
        inputs: [gates/* githubToken */.bU, evidence/* report */.z8],
        outputs: alertOutputs,
        parse: evidence/* parseAlert */._N,
        load: async () => (await __webpack_require__.e(/* import() */ 4594).then(__webpack_require__.bind(__webpack_require__, 84594))).alert,
    }),
];


/***/ }),

/***/ 88961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ codes),
/* harmony export */   _: () => (/* binding */ isCode)
/* harmony export */ });
/** Every problem code in one table: its exit code and what it means. docs/errors.md has a section for each. */
const codes = {
    // What was asked for cannot be done: inputs, the project and its drizzle-kit, settings, and what a repository is brought here with.
    'input/missing': { exit: 2, meaning: 'An input that the command needs was not given, and it has no default.' },
    'input/invalid': {
        exit: 2,
        meaning: 'An input has a value that cannot be read: a word that is not one of its choices, a duration without its unit, a number out of its bounds, a path that is not there.',
    },
    'input/unused': { exit: 2, meaning: 'An input was given that this command does not use, or that does not exist.' },
    'input/conflict': { exit: 2, meaning: 'Two inputs were given that exclude each other, or one that asks for another that is not there.' },
    'targets/invalid': {
        exit: 2,
        meaning: 'The list of targets of a deploy to several databases is no JSON, names one twice, or has an entry that cannot be used: a name takes letters, digits, `.`, `_` and `-`, a secret is a name as GitHub takes it, and one list has at most 256 entries.',
    },
    'targets/no-manifest': { exit: 1, meaning: 'A target has no manifest in the run that was to deploy to it.' },
    'targets/not-deployed': {
        exit: 1,
        meaning: 'A target has a manifest, and that says that its deploy failed, was refused, or ended in a way that could not be read.',
    },
    'install/no-folder': {
        exit: 2,
        meaning: 'The step that installs the project, in the reusable workflows, was given a working directory that is not in the repository.',
    },
    'install/no-lockfile': {
        exit: 2,
        meaning: 'The step that installs the project found no lockfile of npm, pnpm, yarn or bun, neither in the working directory nor in a folder above it.',
    },
    'plan/unknown': {
        exit: 2,
        meaning: 'What is pending could not be told before the deploy: there is no manifest of this target yet, or the files of the checkout, in their order, do not give the ledger that its last manifest saw.',
    },
    'url/empty': { exit: 2, meaning: 'The database URL is empty.' },
    'url/invalid': { exit: 2, meaning: 'The database URL cannot be read, names no database, or asks for an `sslmode` that does not exist.' },
    'kit/not-found': { exit: 2, meaning: 'No drizzle-kit is installed for the package, or the installed one names no script to start.' },
    'kit/unsupported-version': { exit: 2, meaning: 'The installed drizzle-kit is of a version whose migrations folder and ledger drizzle-attest does not know.' },
    'kit/driver-unsupported': {
        exit: 2,
        meaning: 'drizzle-kit finds neither `pg` nor `postgres`, and no other PostgreSQL driver can work in the session that holds the lock.',
    },
    'config/not-found': { exit: 2, meaning: 'The package has no drizzle config, and the inputs do not stand in for one.' },
    'config/unreadable': { exit: 2, meaning: "The project's drizzle-kit could not load the config." },
    'config/incomplete': { exit: 2, meaning: 'The config was loaded, but it does not say the dialect or the migrations folder.' },
    'config/dialect-unsupported': { exit: 2, meaning: "The project's dialect is one that drizzle-attest does not deploy to." },
    'config/driver-unsupported': {
        exit: 2,
        meaning: 'The config asks for a driver that drizzle-attest cannot read the ledger through (a local or serverless one).',
    },
    'check-configuration/invalid': {
        exit: 2,
        meaning: 'The check configuration file `.github/drizzle-attest.yml` that is to judge cannot be used: it is not YAML with one reading, has a key or a rule that does not exist, a value of the wrong type, or lowers a rule that stands for everyone.',
    },
    'init/not-here': { exit: 2, meaning: '`init` was started in a job of GitHub Actions.' },
    'init/no-repository': { exit: 2, meaning: '`init` was started in a folder that lies in no git repository, or in one that git refuses to read.' },
    'init/package-unreadable': { exit: 2, meaning: 'A `package.json` of the repository is no JSON object as package managers read it.' },
    'init/name-unwritable': { exit: 2, meaning: 'The path of a drizzle config holds an expression of a workflow (`${{`) or characters that cannot be seen.' },
    'init/file-differs': { exit: 1, meaning: 'A workflow that `init` was told to write is there already and differs.' },
    'init/unwritable': {
        exit: 2,
        meaning: 'A file could not be written: it lies behind a link that leads out of the repository, what is there is no text, or the disk refused it.',
    },
    'doctor/no-repository': { exit: 2, meaning: '`doctor` was started in a folder whose remote `origin` names no repository of GitHub, and none was named.' },
    'linter/unreadable': {
        exit: 2,
        meaning: 'The results of another linter cannot be read: the file is not there, is not SARIF 2.1.0, is too large, or names a file outside of the repository.',
    },
    'report/unwritable': { exit: 2, meaning: 'The report files of a check cannot be written to their folder.' },
    // What stands against a deploy, or went wrong in one: the folder, the ledger, the lock, the gates, and what drizzle-kit did.
    'folder/missing': { exit: 1, meaning: 'The migrations folder does not exist. drizzle-kit 1.0 would report success on it.' },
    'folder/unreadable': { exit: 2, meaning: 'The migrations folder is there and could not be read.' },
    'folder/empty': { exit: 1, meaning: 'The migrations folder holds no migration.' },
    'folder/too-many-migrations': { exit: 2, meaning: 'The migrations folder holds more than 10,000 migrations.' },
    'folder/mixed-layouts': { exit: 1, meaning: 'The folder holds both a journal (drizzle-kit 0.x) and dated folders (1.0).' },
    'folder/outdated-layout': {
        exit: 1,
        meaning: 'The folder has the layout of drizzle-kit 0.x, and the installed drizzle-kit is 1.0, which would not see its migrations.',
    },
    'folder/newer-layout': {
        exit: 1,
        meaning: 'The folder has the layout of drizzle-kit 1.0, and the installed drizzle-kit is 0.x, which would not see its migrations.',
    },
    'folder/outside-repository': { exit: 2, meaning: 'The migrations folder is absolute, or leads out of the repository by `..` or a symbolic link.' },
    'journal/unreadable': { exit: 2, meaning: '`meta/_journal.json` could not be read as JSON.' },
    'journal/merge-conflict': { exit: 1, meaning: 'The journal holds the marks of an unfinished merge.' },
    'journal/invalid': { exit: 1, meaning: 'The journal is JSON, but the whole or one entry has another form than drizzle-kit writes.' },
    'journal/dialect-mismatch': { exit: 1, meaning: 'The journal is for another dialect than the one that is deployed to.' },
    'journal/duplicate-entry': { exit: 1, meaning: 'Two entries of the journal have the same tag or number.' },
    'journal/duplicate-when': {
        exit: 1,
        meaning: 'Two entries of the journal have the same `when`. drizzle-kit 0.31 compares only this number, so it would take one for applied because the other is.',
    },
    'journal/entry-without-sql': { exit: 1, meaning: 'The journal has an entry whose SQL file does not exist.' },
    'journal/sql-without-entry': { exit: 1, meaning: 'An SQL file lies in the folder that the journal does not know. drizzle-kit never runs it.' },
    'journal/out-of-order': {
        exit: 1,
        meaning: 'An entry of the journal is older (`when`) than the entry before it. drizzle-kit 0.31 would skip it in silence on a database that has the newer one.',
    },
    'migration/unreadable': { exit: 2, meaning: 'A migration file could not be read, or is not a regular file inside the repository.' },
    'migration/merge-conflict': { exit: 1, meaning: 'A migration file holds the marks of an unfinished merge.' },
    'migration/invalid-name': { exit: 1, meaning: 'A folder of a migration does not start with a UTC time of 14 digits, so drizzle-kit 1.0 cannot record it.' },
    'migration/invalid-utf8': {
        exit: 1,
        meaning: 'A migration file is not valid UTF-8. drizzle-kit would send, and hash, another text than the one that was reviewed.',
    },
    'migration/without-sql': { exit: 1, meaning: 'A folder of a migration has no `migration.sql`. drizzle-kit passes over it.' },
    'migration/too-large': { exit: 2, meaning: 'A migration, or the folder as a whole, is larger than what drizzle-attest reads.' },
    'source/uncommitted': {
        exit: 1,
        meaning: 'The migrations folder in the work tree differs from the commit that is checked out: a file was changed, added or removed, or is ignored by git.',
    },
    'source/changed': { exit: 1, meaning: 'A migration file was another one when it was read again for the gates than when the plan was made.' },
    'database/unreachable': { exit: 2, meaning: 'No connection came about: the name does not resolve, the port is closed, or nobody answered in time.' },
    'database/tls-refused': {
        exit: 2,
        meaning: "The connection is not as safe as the URL's `sslmode` asks: the server offers no TLS, its certificate does not verify, or a certificate file cannot be read. drizzle-attest never falls back to less.",
    },
    'database/authentication-failed': { exit: 2, meaning: 'The server refused the user or the password.' },
    'database/not-found': { exit: 2, meaning: 'The server has no database of this name.' },
    'database/permission-denied': { exit: 2, meaning: 'The role lacks a right that the deploy needs; the message names which.' },
    'database/transaction-pooler': { exit: 2, meaning: 'The URL leads to a pooler that gives each transaction another session of the server.' },
    'database/search-path': { exit: 2, meaning: 'The search_path of the deploying role puts other schemas before pg_catalog.' },
    'database/connection-lost': { exit: 2, meaning: 'The connection broke off while it was needed.' },
    'database/query-failed': { exit: 2, meaning: "A query of drizzle-attest's own failed." },
    'ledger/unknown-shape': { exit: 2, meaning: 'The ledger table does not have the columns that any known drizzle-kit gives it.' },
    'ledger/newer-than-kit': { exit: 1, meaning: 'The ledger has the columns of drizzle-kit 1.0, and the project has 0.x.' },
    'lock/timeout': { exit: 2, meaning: 'A lock of the deploys to this database was held by another deploy for longer than `lock-wait`.' },
    'lock/lost': { exit: 2, meaning: 'The lock of the deploy was lost: the session that held it ended.' },
    'lock/released': { exit: 1, meaning: 'A migration released the lock of the session in which drizzle-kit works.' },
    'lock/orphaned-session': {
        exit: 2,
        meaning: 'Sessions that the drizzle-kit of an earlier deploy opened by itself (`kit-connection: separate`) are still at work, although its job has ended.',
    },
    'history/edited': {
        exit: 1,
        meaning: "A migration's file changed after it was applied: the ledger's hash is of other bytes. drizzle-kit does not look at this.",
    },
    'history/missing': { exit: 1, meaning: 'The ledger has a row, within the history of these files, whose file is gone.' },
    'history/foreign': { exit: 1, meaning: 'The ledger has a row that is newer than every file here.' },
    'history/out-of-order': {
        exit: 1,
        meaning: 'A migration that was not applied is older than one that was, as after an out-of-order merge. drizzle-kit 0.31 would skip it in silence; 1.0 would run it after newer ones.',
    },
    'history/ambiguous': {
        exit: 1,
        meaning: 'Rows and files can be matched in more than one way, for instance where two rows have the same time or a row has none.',
    },
    'apply/unsafe-statement': {
        exit: 1,
        meaning: 'A pending migration would end the transaction of the deploy, release its lock or change its session for the migrations after it.',
    },
    'apply/kit-not-started': { exit: 2, meaning: 'drizzle-kit could not be started.' },
    'apply/failed': { exit: 1, meaning: 'A migration failed and nothing of the plan stayed in the database.' },
    'apply/partial': { exit: 1, meaning: 'A part of the plan stayed in the database and another did not, or a migration left changes without a ledger row.' },
    'apply/not-executed': { exit: 1, meaning: 'drizzle-kit said that it was done, and the ledger holds nothing of the plan.' },
    'apply/foreign-statement': {
        exit: 1,
        meaning: 'drizzle-kit sent a statement that is neither in the plan nor one of its own, or a statement of the plan out of its turn or outside of a transaction. It was not passed on.',
    },
    'apply/row-missing': {
        exit: 1,
        meaning: 'drizzle-kit wrote a row to the ledger, and before COMMIT the ledger did not hold it. COMMIT was not passed on.',
    },
    'apply/setting-changed': {
        exit: 1,
        meaning: 'A migration changed a setting by which the server reads SQL, and the deploy was stopped there.',
    },
    'apply/time-limit': { exit: 1, meaning: 'drizzle-kit was stopped because it ran for longer than `time-limit`.' },
    'apply/cancelled': { exit: 1, meaning: 'The run was cancelled, and drizzle-kit with it.' },
    'apply/hash-mismatch': {
        exit: 1,
        meaning: 'After the deploy the ledger holds another hash than that of the planned file: it changed while it was deployed.',
    },
    'apply/unexpected-rows': { exit: 1, meaning: 'Ledger rows came during the deploy that its plan does not explain.' },
    'apply/outcome-unknown': {
        exit: 2,
        meaning: 'The ledger could not be read after drizzle-kit ran, or its session would not end, so nobody can say what was applied.',
    },
    'identity/token-invalid': {
        exit: 1,
        meaning: "The job's identity token was read, and its signature, issuer, audience, times or claims are not what they have to be.",
    },
    'identity/mismatch': {
        exit: 1,
        meaning: "The runner's variables say something else than the job's identity token: run, attempt, repository, commit, ref, actor or workflow.",
    },
    'identity/environment-mismatch': { exit: 1, meaning: 'The environment that the job runs in is not the one that the input names, or the job runs in none.' },
    'identity/unreadable': { exit: 2, meaning: 'The job may have an identity token, and it or the keys of its issuer could not be read.' },
    'github/no-access': { exit: 2, meaning: 'There is nobody to ask: no token was given, or the command does not run in a job of GitHub Actions.' },
    'github/token-refused': { exit: 2, meaning: 'GitHub does not accept the token (401).' },
    'github/forbidden': { exit: 2, meaning: 'The token has no right to what was asked for (403).' },
    'github/not-found': { exit: 2, meaning: 'GitHub knows no such thing, or hides it from this token (404, 422).' },
    'github/rate-limited': { exit: 2, meaning: 'The rate limit of the token is used up, and GitHub asks for a longer wait than is waited out.' },
    'github/unavailable': { exit: 2, meaning: 'GitHub did not answer, or answered with an error of its own, several times over.' },
    'github/malformed': { exit: 2, meaning: "GitHub's answer is not of the form that its API promises." },
    'github/incomplete': { exit: 2, meaning: 'A list goes on beyond what GitHub gives of it: it names 250 commits and 3000 files of a pull request at most.' },
    'github/issue-not-opened': { exit: 2, meaning: 'The issue that asks for the review of an emergency deploy could not be opened.' },
    'gate/environment-missing': { exit: 1, meaning: 'There is no environment of this name.' },
    'gate/no-required-reviewers': { exit: 1, meaning: 'The environment has no required reviewers, so nobody is asked before a job runs in it.' },
    'gate/self-review-allowed': { exit: 1, meaning: 'The environment does not prevent self-review, or GitHub does not say that it does.' },
    'gate/admin-bypass': { exit: 1, meaning: 'Administrators may bypass the rules of the environment.' },
    'gate/admin-bypass-unknown': {
        exit: 2,
        meaning: 'GitHub does not say whether administrators may bypass the rules of the environment: the field is not documented, and a token may not see it.',
    },
    'gate/no-branch-policy': { exit: 1, meaning: 'Any branch and any tag may deploy to the environment, those that nobody reviewed too.' },
    'gate/commit-unknown': { exit: 2, meaning: 'The commit that is deployed is not known, so it cannot be the one that was approved.' },
    'gate/other-commit': { exit: 1, meaning: 'The commit that is deployed is not the commit of the run that was approved.' },
    'gate/not-approved': { exit: 1, meaning: 'The run has no approval for this environment: none at all, one of another state, or one for another environment.' },
    'gate/rejected': { exit: 1, meaning: 'The run was rejected for this environment.' },
    'gate/approver-not-a-person': { exit: 1, meaning: 'Only a bot, an app or a deleted account approved.' },
    'gate/approver-not-independent': {
        exit: 1,
        meaning: 'Every person who approved had a hand in the change or in the run: as author, committer, co-author, last pusher or merger, or by starting or re-running it.',
    },
    'gate/approver-without-write': { exit: 1, meaning: 'The pull request was approved only by people who may not write to the repository.' },
    'gate/rerun-not-approved': { exit: 1, meaning: 'The run has fewer independent approvals for the environment than attempts.' },
    'gate/direct-push': { exit: 1, meaning: 'A pending migration came into the deployed branch without a merged pull request.' },
    'gate/other-branch': { exit: 1, meaning: 'A pending migration came by a pull request into another branch, and none into the deployed one brought it.' },
    'gate/file-differs': {
        exit: 1,
        meaning: 'A pending migration is not, byte for byte, the file of the pull request that its commit belongs to, or is in no commit at all.',
    },
    'gate/pull-request-not-approved': { exit: 1, meaning: 'A pull request that brought a pending migration has no approval that stands.' },
    'gate/stale-approval': { exit: 1, meaning: 'A pull request was approved before its last commit only.' },
    'gate/changes-requested': { exit: 1, meaning: 'A pull request was merged while somebody who may write to the repository asked for changes.' },
    'gate/code-owners-absent': { exit: 1, meaning: 'Code owners are asked for, and CODEOWNERS of the base branch names none for a pending migration.' },
    'gate/code-owner-missing': { exit: 1, meaning: 'No independent approval is by an owner of a pending migration.' },
    'gate/developer-unidentified': { exit: 1, meaning: 'GitHub knows no account for an author or committer of what is deployed, who might be the approver.' },
    'gate/emergency': { exit: 1, meaning: 'A warning: the deploy went ahead without waiting for an approval.' },
    'gate/emergency-incomplete': { exit: 2, meaning: 'An emergency deploy was asked for without a reason or without a ticket.' },
    'gate/not-asked': { exit: 1, meaning: 'A warning: the deploy runs with approval: none, so nobody was asked.' },
    'gate/plan-changed': {
        exit: 1,
        meaning: 'The migrations that are pending now are not the plan that was handed over as approved (`approved-plan`): others, in another order, or with other bytes.',
    },
    // What stands against believing a manifest: its chain, its seal, where it is kept, and its verification.
    'chain/not-started': { exit: 1, meaning: 'The chain of this target has not begun, so the manifest of this deploy has no place in it.' },
    'chain/unrecorded': { exit: 1, meaning: 'The ledger holds rows that came after the previous manifest, and no manifest tells of them.' },
    'chain/interrupted': {
        exit: 1,
        meaning: 'An earlier deploy applied migrations and left no manifest, one that does not know its outcome, or one without a place in the chain.',
    },
    'chain/rewritten': { exit: 1, meaning: 'Ledger rows that the previous manifest saw are gone or changed.' },
    'chain/head-invalid': {
        exit: 1,
        meaning: 'The newest manifest of this chain cannot be read, or the evidence folder leaves more than one reading of which it is.',
    },
    'chain/head-unread': {
        exit: 2,
        meaning: 'With `chain-head: github`, GitHub did not say which manifest of this chain is the newest: a permission is missing, a list is longer than is read, or an artifact with the name of a manifest is none.',
    },
    'chain/already-started': { exit: 2, meaning: '`chain-start: true` was given, and the evidence folder already holds a manifest of this target.' },
    'chain/gap': { exit: 1, meaning: 'A number is missing in a chain: a manifest was left out, or the one that is there was not verified.' },
    'chain/fork': { exit: 1, meaning: 'Two manifests have one number in one chain: two deploys did not know of each other, or two histories were written.' },
    'chain/truncated': { exit: 1, meaning: 'A manifest that was expected as the head of a chain is not in the folder, or another one has its number.' },
    'chain/duplicate': { exit: 1, meaning: 'One manifest is in the folder twice, or two manifests have one id.' },
    'chain/broken-link': { exit: 1, meaning: 'A manifest names another manifest before it than the one that is there.' },
    'chain/unresolved': {
        exit: 1,
        meaning: 'A manifest does not know what its deploy applied, and the next one of its chain does not say it either; or what a manifest says of an earlier deploy contradicts the manifest of that deploy.',
    },
    'chain/no-start': { exit: 1, meaning: 'The first manifest of a chain in the folder is not its number 1, and what came before is not known.' },
    'chain/unchained': { exit: 1, meaning: 'A manifest names no place in a chain, and nothing shows whether others are missing.' },
    'seal/key-invalid': { exit: 2, meaning: 'The signing key is not one unencrypted ECDSA P-256 or Ed25519 key in PEM.' },
    'seal/failed': { exit: 2, meaning: 'The statement could not be signed.' },
    'seal/no-identity-token': { exit: 2, meaning: 'Keyless signing needs an OIDC token of the job for the audience `sigstore`, and the job could not get one.' },
    'seal/no-authority': { exit: 2, meaning: '`signing: github` was asked for on a GitHub server that has no Sigstore instance.' },
    'seal/would-publish': { exit: 2, meaning: '`signing: sigstore` was asked for in a repository that is not public.' },
    'seal/other-commit': { exit: 1, meaning: 'The commit that is checked out is not the one of the run, which is the one that a keyless certificate names.' },
    'seal/handover-invalid': {
        exit: 2,
        meaning: 'The file that an isolated deploy handed over cannot be read, has another SHA-256 than the deploy job put out, or is not what a deploy hands over.',
    },
    'seal/handover-differs': {
        exit: 1,
        meaning: 'The sealing job read for itself the run, the commit, the migration files or the gates, and found something else than what was handed over.',
    },
    'seal/already-sealed': {
        exit: 2,
        meaning: 'The evidence directory holds the manifest of this deploy already: sealed, or without a seal and with other manifests behind it.',
    },
    'seal/not-stored': { exit: 2, meaning: 'The bundle could not be stored as an attestation of the repository.' },
    'seal/self-check-failed': { exit: 2, meaning: 'The sealed manifest does not pass `verify`, which every deploy runs on its own manifest.' },
    'evidence/unwritable': { exit: 2, meaning: 'The evidence folder cannot be written to.' },
    'evidence/not-uploaded': { exit: 2, meaning: 'The manifest could not be uploaded as an artifact.' },
    'evidence/branch-differs': { exit: 1, meaning: 'The evidence branch keeps other bytes for this manifest, or keeps it at another place.' },
    'evidence/branch-fork': { exit: 1, meaning: 'The evidence branch has another manifest at this place of the chain.' },
    'evidence/branch-protected': {
        exit: 2,
        meaning: 'A rule of the evidence branch refuses a plain commit on its tip, such as one that asks for a pull request or a status check.',
    },
    'evidence/branch-busy': {
        exit: 2,
        meaning: 'Others moved the evidence branch each time that a manifest was about to be added, or GitHub refused the move without a rule that is known.',
    },
    'evidence/branch-missing': { exit: 1, meaning: 'The evidence branch that was named is not there: nothing was kept yet, or somebody deleted it.' },
    'evidence/nothing-to-keep': { exit: 2, meaning: 'The folder that was given to `keep` holds no manifest, and is no folder that `collect` wrote.' },
    'evidence/manifest-refused': { exit: 1, meaning: 'A file is not kept: it is a link, it cannot be read, it is too long, or `collect` could not verify it.' },
    'evidence/archive-invalid': {
        exit: 1,
        meaning: 'An artifact has the name of a manifest and is none: no zip archive, a name in it that leads elsewhere, a file that no deploy puts there, or one that is too long.',
    },
    'evidence/artifact-gone': { exit: 1, meaning: 'The artifact of a manifest has expired or was deleted, and no other copy is known.' },
    'evidence/two-manifests': { exit: 1, meaning: 'Two different manifests say that they are the same manifest.' },
    'evidence/expiring': {
        exit: 1,
        meaning: 'The manifest exists as a workflow artifact only, and goes with it: it is not on the evidence branch, or there is none and it goes within 30 days.',
    },
    'evidence/no-manifest': { exit: 1, meaning: 'GitHub tells of a deployment that began and ended, and no verified manifest does.' },
    'evidence/not-reviewed': { exit: 1, meaning: 'An emergency deploy went ahead without an approval, and the issue that asks for its review is still open.' },
    'evidence/no-review-issue': { exit: 1, meaning: 'An emergency deploy went ahead without an approval, and there is no issue that asks for its review.' },
    'evidence/none-in-period': { exit: 1, meaning: 'No manifest is of this period.' },
    'alert/report-unreadable': { exit: 2, meaning: 'The report is not there, or is not what `collect` writes.' },
    'alert/issues-off': { exit: 2, meaning: 'Issues are turned off in this repository, so that nobody can be told by one.' },
    'verify/nothing': { exit: 2, meaning: 'There was nothing to verify.' },
    'verify/unreadable': { exit: 2, meaning: 'A file that was given does not exist or may not be read.' },
    'verification-policy/invalid': { exit: 2, meaning: 'The verification policy cannot be read, or asks for something that has no exact meaning.' },
    'verify/trusted-root-invalid': { exit: 2, meaning: 'The trusted root cannot be read.' },
    'verify/too-large': { exit: 1, meaning: 'A file is larger than any that a deploy writes.' },
    'verify/not-json': { exit: 1, meaning: 'A file is not strict JSON in UTF-8: it does not parse, repeats a key, or nests too deeply.' },
    'verify/not-canonical': {
        exit: 1,
        meaning: 'The manifest is not in the canonical form (RFC 8785) in which a deploy writes it: an editor or another program wrote it again.',
    },
    'verify/manifest-invalid': { exit: 1, meaning: 'The manifest is not a manifest of the version that it claims to be; the message names the field.' },
    'verify/manifest-version': { exit: 1, meaning: 'The manifest is of a version that this release does not read.' },
    'verify/unsigned': { exit: 1, meaning: 'The manifest has no signature.' },
    'verify/bundle-invalid': { exit: 1, meaning: 'The bundle is not a Sigstore bundle with exactly one signature, by a key or with a certificate.' },
    'verify/bundle-version': { exit: 1, meaning: 'The bundle is of another version of the Sigstore format.' },
    'verify/payload-type': { exit: 1, meaning: 'What was signed does not claim to be an in-toto statement.' },
    'verify/signature': { exit: 1, meaning: 'The signature was not made over this payload by a key that you gave.' },
    'verify/key-demanded': { exit: 1, meaning: 'The bundle is signed with a certificate, and the verification policy demands a signature by a key.' },
    'verify/identity-demanded': { exit: 1, meaning: 'The bundle is signed with a key, and the verification policy demands the certificate of a workflow.' },
    'verify/certificate': {
        exit: 1,
        meaning: 'The signing certificate was issued by nobody who is trusted, was not valid when it signed, or can be read in two ways.',
    },
    'verify/certificate-log': { exit: 1, meaning: 'The certificate brings no promise of a trusted certificate log, and the instance has one.' },
    'verify/log-entry': {
        exit: 1,
        meaning: 'The bundle does not prove that its signature stands in a transparency log, and the verification policy demands it; or it brings an entry that proves nothing.',
    },
    'verify/timestamp': {
        exit: 1,
        meaning: 'The time of signing is not attested by a timestamp authority that is trusted, or a timestamp is there that nobody checks.',
    },
    'verify/identity': { exit: 1, meaning: 'The certificate is that of another repository, owner, workflow, ref or issuer than the verification policy names.' },
    'verify/self-hosted-runner': { exit: 1, meaning: 'A self-hosted runner deployed or signed, and the verification policy does not allow one.' },
    'verify/environment': {
        exit: 1,
        meaning: 'Certificate, manifest and verification policy do not name the same environment, or the authority did not certify one.',
    },
    'verify/replay': { exit: 1, meaning: 'The manifest was signed by another run than the one that it says it is of.' },
    'verify/certificate-mismatch': {
        exit: 1,
        meaning: 'The manifest says something else of its commit, ref, workflow, event or repository than the certificate.',
    },
    'verify/time': { exit: 1, meaning: 'The manifest was signed before it was written, or long after.' },
    'verify/statement-invalid': { exit: 1, meaning: 'The signed payload is not an in-toto Statement v1.' },
    'verify/predicate-type': { exit: 1, meaning: 'The signed statement is of another type than a migration deployment.' },
    'verify/predicate-mismatch': { exit: 1, meaning: 'The signed manifest and the manifest file say different things.' },
    'verify/subject-duplicate': { exit: 1, meaning: 'The signed statement names the same file twice.' },
    'verify/subject-missing': { exit: 1, meaning: 'The signed statement does not name the manifest, or a migration that the manifest speaks of.' },
    'verify/subject-unexpected': { exit: 1, meaning: 'The signed statement names a file that the manifest does not speak of.' },
    'verify/subject-mismatch': { exit: 1, meaning: 'The signed digest of a file is not that of the file, or not the one in the manifest.' },
    'verify/manifest-inconsistent': {
        exit: 1,
        meaning: 'The manifest contradicts itself, as where its outcome is not that of its migrations; the message names the clause.',
    },
    'verify/migration-file': { exit: 1, meaning: 'A migration file in the folder that was given is not the one that was deployed, or is not there.' },
    'internal/unexpected': { exit: 2, meaning: 'Unexpected internal error.' },
};
/** Whether a problem can have this code. */
function isCode(name) {
    return Object.hasOwn(codes, name);
}


/***/ }),

/***/ 12652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   PQ: () => (/* binding */ asWarning),
/* harmony export */   gr: () => (/* binding */ asProblem)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88961);
/** A thing gone wrong, with its code, its place and its remedy. */

/** A thing gone wrong, with its code, its place and its remedy. */
class Problem extends Error {
    code;
    remedy;
    place;
    severity;
    constructor(code, details) {
        super(details.message, { cause: details.cause });
        this.name = 'Problem';
        this.code = code;
        this.remedy = details.remedy;
        this.place = details.place ?? null;
        this.severity = details.severity ?? 'error';
    }
    /** The exit code of a command that this ends. */
    get exitCode() {
        return _codes_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F[this.code].exit;
    }
}
/** The same, where it stops nothing. */
function asWarning({ code, message, remedy, place, cause }) {
    return new Problem(code, { message, remedy, cause, severity: 'warning', ...(place === null ? {} : { place }) });
}
/** What was thrown, as a Problem: what nobody foresaw becomes `internal/unexpected`. */
function asProblem(thrown) {
    if (thrown instanceof Problem)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new Problem('internal/unexpected', {
        message: `Unexpected internal error: ${message}`,
        remedy: 'Run again with debug logging on, and report it with the stack trace that shows.',
        cause: thrown,
    });
}


/***/ }),

/***/ 54400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = () => Math.round(performance.timeOrigin + performance.now());


/***/ }),

/***/ 83409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ readMigrationFiles),
/* harmony export */   NH: () => (/* binding */ writeBytes),
/* harmony export */   Q1: () => (/* binding */ readTreeOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   W: () => (/* binding */ moveFolder),
/* harmony export */   WF: () => (/* binding */ isEmptyFolder),
/* harmony export */   bt: () => (/* binding */ readDistDigest),
/* harmony export */   ee: () => (/* binding */ replaceText),
/* harmony export */   eo: () => (/* binding */ machineTempFolder),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   mL: () => (/* binding */ findRepositoryRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
/** The folders and files of this program itself. */





/** The machine's folder for files that need not last. */
function machineTempFolder() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/** The nearest folder upward that holds `.git`; the folder itself where none does. */
async function findRepositoryRoot(folder) {
    for (let candidate = folder; candidate !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(candidate); candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(candidate)) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(candidate, '.git')))
            return candidate;
    }
    return folder;
}
async function exists(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** The SHA-256 of the RFC 8785 form of `[[name, sha256], …]` over the scripts of the bundle that runs; sources have none. */
async function readDistDigest(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => name.endsWith('.js')).sort();
    if (!names.includes('index.js'))
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L)('it runs from its sources, not from its bundle');
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalDigest */ .Xz)(await Promise.all(names.map(async (name) => [name, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)))])));
}
/** A JSON file's value; null where it cannot be read, and what it would say is unknown then. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return null;
    }
}
/** A file's bytes, at most one more than `limit` so that what is too long shows; null where it cannot be read. */
async function readBytes(path, limit) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        try {
            const { size } = await file.stat();
            const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, limit) + 1), 0, null, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}
/** The folder, and those to it, where they are not there yet. */
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
}
/** Writes a file whole, and the folders to it. */
async function writeBytes(path, bytes) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, bytes, { flush: true });
}
/** Puts a text in a file's place in one step, so that nobody sees half of it; a link is replaced, not followed. */
async function replaceText(path, text) {
    const fresh = `${path}.drizzle-attest`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fresh, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, text, { flush: true, flag: 'wx' });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, path);
}
/** Throws where there is something at `to`. */
async function moveFolder(from, to) {
    if (await exists(to))
        throw new Error('There is a folder of the new name already.');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
}
async function isFolder(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
}
/** Every file of this name below a folder, by its path from there, in a fixed order. Links are not followed. */
async function findFiles(folder, name) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, recursive: true });
    const found = entries.filter((entry) => entry.isFile() && entry.name === name);
    return found.map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))).sort();
}
/** The migration files of a folder by migration name, whichever generation wrote it; null where it cannot be read. */
async function readMigrationFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null)
        return null;
    const files = entries.map(async (entry) => {
        if (entry.isDirectory())
            return [entry.name, await readBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name, 'migration.sql'), longestMigration)];
        return [entry.name.replace(/\.sql$/u, ''), entry.name.endsWith('.sql') ? await readBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name), longestMigration) : null];
    });
    return new Map((await Promise.all(files)).flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])));
}
const longestMigration = 64 * 1024 * 1024;
/** What lies below a folder, by its path from there with forward slashes, in a fixed order; `links` is all that is neither file nor folder. */
async function readTreeOf(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, recursive: true });
    const pathOf = (entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const files = entries.filter((entry) => entry.isFile()).map(pathOf);
    const links = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf);
    return { files: files.sort(), links: links.sort() };
}
/** Whether there is nothing in a folder, or no folder at all. */
async function isEmptyFolder(folder) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).then((names) => names.length === 0, () => true);
}


/***/ }),

/***/ 17439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ cancelSignal),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   o3: () => (/* binding */ ownPid),
/* harmony export */   ov: () => (/* binding */ readOutput),
/* harmony export */   w$: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/** Runs other programs: never through a shell, never with a terminal, and never longer than this process lives. */



/** How long a child that was asked to stop may take before it is killed, in milliseconds. */
const graceMs = 5_000;
/** The file descriptor whose closing tells a Node child that this process is gone. */
const lifelineDescriptor = 3;
/** Loaded into each Node child: without it, a deploy that is killed would leave its drizzle-kit at work. */
const lifeline = `data:text/javascript,import{Socket}from'node:net';new Socket({fd:${String(lifelineDescriptor)}}).on('close',()=>process.kill(-process.pid,'SIGKILL')).resume().unref()`;
/** Runs a child to its end, its limit or its cancelling. Never throws for what the child does. */
const runChild = async (command) => {
    const child = start(command);
    if (!(child instanceof node_child_process__WEBPACK_IMPORTED_MODULE_0__.ChildProcess))
        return child;
    const ended = waitForEnd(child);
    command.onStart?.();
    const stop = stopAtLimit(command, (signal) => killGroup(child.pid, signal));
    for (const output of [child.stdout, child.stderr])
        if (output !== null)
            passLines(output, command.onLine);
    const end = await ended;
    stop.clear();
    killGroup(child.pid, 'SIGKILL');
    return endOf(end, stop.reason());
};
/** A program that does not exist comes as an error later; what cannot be asked for at all, as too long a list of arguments, at once. */
function start({ file, args, cwd, env }) {
    const [program, all] = file === 'node' ? [process.execPath, ['--import', lifeline, ...args]] : [file, [...args]];
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, all, { cwd, env: { ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    }
    catch (thrown) {
        return { kind: 'not-started', reason: codeOf(thrown) };
    }
}
/** Its output is read to the end then. */
function waitForEnd(child) {
    let error = null;
    const { promise, resolve } = Promise.withResolvers();
    child.on('error', (thrown) => (error = codeOf(thrown)));
    child.on('close', (code, signal) => resolve({ code, signal, error }));
    return promise;
}
/** Runs a short read-only program, as git, and gives what it printed. */
const readOutput = async (file, args, cwd) => {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 81260));
    try {
        const { exitCode, stdout } = await getExecOutput(file, [...args], { cwd, env: ownSettings(), silent: true, ignoreReturnCode: true });
        return { code: exitCode, stdout };
    }
    catch {
        return { code: null, stdout: '' };
    }
};
/** What such a program finds its own settings by. The rest of the environment holds secrets, and a repository can make git run programs. */
function ownSettings() {
    const names = /^(?:PATH|HOME|XDG_CONFIG_HOME|USERPROFILE|SYSTEMROOT|GIT_CONFIG_\w+)$/iu;
    return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (names.test(name) && value !== undefined ? [[name, value]] : [])));
}
function stopAtLimit(command, kill) {
    let reason = null;
    let hardKill;
    const stop = (why) => {
        if (reason !== null)
            return;
        reason = why;
        kill('SIGTERM');
        hardKill = setTimeout(() => kill('SIGKILL'), graceMs);
    };
    const cancel = () => stop('cancelled');
    const limit = setTimeout(() => stop('timed-out'), command.timeLimitMs);
    if (command.signal.aborted)
        cancel();
    command.signal.addEventListener('abort', cancel, { once: true });
    return {
        reason: () => reason,
        clear: () => {
            clearTimeout(limit);
            clearTimeout(hardKill);
            command.signal.removeEventListener('abort', cancel);
        },
    };
}
/** The group may be gone already, which is what was wanted. */
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (thrown) {
        if (!['ESRCH', 'EPERM'].includes(codeOf(thrown)))
            throw thrown;
    }
}
/** The system's name of an error, as `ENOENT`. */
function codeOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown reason';
}
/** A carriage return, or a control sequence that moves the cursor or erases. */
const redraw = /\r|\u001B\[\d*[A-K]/u;
/** A spinner redraws its line after a carriage return: each drawing is a line, an empty one is none. */
function passLines(output, onLine) {
    (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: output }).on('line', (text) => {
        for (const line of text.split(redraw)) {
            const bare = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)(line).trimEnd();
            if (bare !== '')
                onLine(bare);
        }
    });
}
function endOf({ code, signal, error }, stopped) {
    if (stopped !== null)
        return { kind: stopped };
    if (error !== null)
        return { kind: 'not-started', reason: error };
    if (signal !== null)
        return { kind: 'signalled', signal };
    return code === null ? { kind: 'not-started', reason: 'unknown reason' } : { kind: 'exited', code };
}
function ownPid() {
    return process.pid;
}
/** Whether there is a process of this number; one of another user counts. */
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (thrown) {
        return codeOf(thrown) !== 'ESRCH';
    }
}
/** Aborted when this process is asked to end: the runner sends SIGINT, then SIGTERM, and kills some seconds later. */
function cancelSignal() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort());
    return controller.signal;
}


/***/ }),

/***/ 91049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   cL: () => (/* binding */ parseRunFacts),
/* harmony export */   v$: () => (/* binding */ terminalRunFacts)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);

/** `event` is the parsed payload of the event that started the run. */
function parseRunFacts(variables, event) {
    const text = (name) => variable(variables, name, /^[^\p{Cc}]{1,512}$/u);
    const int64 = (name) => variable(variables, name, /^(?:0|[1-9]\d{0,18})$/u);
    const attempt = variable(variables, 'GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,8}$/u);
    const login = text('GITHUB_ACTOR');
    const fullName = text('GITHUB_REPOSITORY');
    return {
        runner: 'github-actions',
        id: int64('GITHUB_RUN_ID'),
        attempt: typeof attempt === 'string' ? Number(attempt) : attempt,
        number: int64('GITHUB_RUN_NUMBER'),
        url: runUrl(text('GITHUB_SERVER_URL'), fullName, int64('GITHUB_RUN_ID'), attempt),
        event: text('GITHUB_EVENT_NAME'),
        actor: typeof login === 'string' ? { login, id: int64('GITHUB_ACTOR_ID') } : login,
        triggeringActor: text('GITHUB_TRIGGERING_ACTOR'),
        runnerEnvironment: text('RUNNER_ENVIRONMENT'),
        ref: text('GITHUB_REF'),
        workflowRef: text('GITHUB_WORKFLOW_REF'),
        workflowSha: variable(variables, 'GITHUB_WORKFLOW_SHA', commitForm),
        repository: typeof fullName === 'string'
            ? { fullName, id: int64('GITHUB_REPOSITORY_ID'), ownerId: int64('GITHUB_REPOSITORY_OWNER_ID'), visibility: visibilityOf(event) }
            : fullName,
    };
}
/** What a terminal can say of its run: nothing that a runner says. */
function terminalRunFacts() {
    const none = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)('a terminal has no workflow run');
    return {
        runner: 'terminal',
        id: none,
        attempt: none,
        number: none,
        url: none,
        event: none,
        actor: none,
        triggeringActor: none,
        runnerEnvironment: none,
        ref: none,
        workflowRef: none,
        workflowSha: none,
        repository: none,
    };
}
const commitForm = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** The commit of the run. */
function parseCommit(variables) {
    return variable(variables, 'GITHUB_SHA', commitForm);
}
function variable(variables, name, form) {
    const value = variables[name];
    if (value === undefined || value === '')
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)(`${name} is not set`);
    return form.test(value) ? value : (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)(`${name} is not of its form`);
}
function runUrl(server, repository, id, attempt) {
    if (typeof server !== 'string')
        return server;
    if (typeof repository !== 'string')
        return repository;
    if (typeof id !== 'string')
        return id;
    return typeof attempt === 'string' ? `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` : attempt;
}
function visibilityOf(event) {
    const repository = property(event, 'repository');
    const visibility = property(repository, 'visibility');
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)('the event payload does not say it');
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}


/***/ }),

/***/ 36455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ makeTempFolder),
/* harmony export */   Vt: () => (/* binding */ removeTempFolder)
/* harmony export */ });
/* unused harmony export removeOrphans */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17439);
/** The folder of one run for files that need not last, and those of runs that were killed: each folder names its process. */





/** A new folder for this run alone, under `parent`. */
async function makeTempFolder(parent) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `drizzle-attest-${String((0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .ownPid */ .o3)())}.${await readPlace()}-`));
}
/** Removes the folder of this run, and beside it those of runs whose process is gone. */
async function removeTempFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    await removeOrphans((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), _process_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunning */ .W_);
}
/** What cannot be read or removed stays: it is not this run's concern. */
async function removeOrphans(parent, lives) {
    const [names, place] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []), readPlace()]);
    for (const name of names) {
        const found = /^drizzle-attest-(?<pid>\d{1,10})\.(?<place>[0-9a-f]{8})-[A-Za-z0-9]{6}$/u.exec(name)?.groups;
        if (found?.['place'] !== place || lives(Number(found['pid'])))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        const isOwn = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((stats) => stats.isDirectory() && stats.uid === (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().uid, () => false);
        if (isOwn)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true }).catch(() => undefined);
    }
}
/** Where a number of a process means that process: this machine, and on Linux this namespace, since containers may share a folder. */
async function readPlace() {
    const namespace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(`${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()}\n${namespace}`).slice(0, 8);
}


/***/ }),

/***/ 77662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ longestTranscript),
/* harmony export */   X: () => (/* binding */ createTranscript)
/* harmony export */ });
/** Characters; a manifest's log has at most four times as many bytes. */
const longestTranscript = 256 * 1024;
/** Lines of debugging are not remembered. Beyond `limit` characters it says that more was left out, and nothing else. */
function createTranscript(limit) {
    const lines = [];
    let left = limit;
    const add = (line) => {
        if (left < 0)
            return;
        left -= line.length + 1;
        lines.push(left < 0 ? '… more was said, and is left out here.' : line);
    };
    return {
        remember: (log, show) => ({
            ...log,
            info: (line) => {
                add(show(line));
                log.info(line);
            },
            warning: (line) => {
                add(`warning: ${show(line)}`);
                log.warning(line);
            },
            error: (line) => {
                add(`error: ${show(line)}`);
                log.error(line);
            },
            group: (title, work) => {
                add(show(title));
                return log.group(title, work);
            },
        }),
        lines: () => lines,
    };
}


/***/ }),

/***/ 32291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ parseInit),
/* harmony export */   Xs: () => (/* binding */ parseDoctor),
/* harmony export */   t$: () => (/* binding */ doctorInputs),
/* harmony export */   wY: () => (/* binding */ initInputs)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97513);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54365);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15126);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46656);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18463);
/** The inputs of init and doctor. */






const initInputs = {
    write: {
        name: 'write',
        kind: 'flag',
        fallback: 'false',
        terminalOnly: true,
        description: 'true writes the files; without it they are only shown, as a diff. A file that is there and differs is left as it is.',
    },
    force: {
        name: 'force',
        kind: 'flag',
        fallback: 'false',
        terminalOnly: true,
        description: 'true also replaces workflows that are there and differ. The check configuration file is never replaced.',
    },
};
const doctorInputs = {
    repository: {
        name: 'repository',
        kind: 'text',
        terminalOnly: true,
        description: "OWNER/REPO to look at. Without it, that of the remote origin; its files are read from the folder then, else from the repository's default branch.",
    },
    apiUrl: {
        name: 'api-url',
        kind: 'text',
        terminalOnly: true,
        description: "GitHub's REST interface, where it is not that of the remote's host.",
    },
    branch: { name: 'branch', kind: 'text', description: 'The branch whose rules are read. Without it, the default branch of the repository.' },
};
const usualEnvironment = 'production';
const usualBranch = 'drizzle-attest-evidence';
const approvals = ['environment', 'pull-request', 'both'];
const { environment, evidenceBranch } = _target_js__WEBPACK_IMPORTED_MODULE_4__/* .targetInputs */ .lY;
function parseInit(reader) {
    const branch = reader.optional(evidenceBranch) ?? usualBranch;
    return {
        environment: parseName(reader, reader.optional(environment) ?? usualEnvironment),
        approval: parseApproval(reader),
        signing: (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseChoice */ .HU)(reader.optional(_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .signingInputs */ .hY.signing) ?? 'github', reader.place(_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .signingInputs */ .hY.signing), ['github', 'key']),
        evidenceBranch: branch === 'off' ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBranch */ .Qd)(branch, reader.place(evidenceBranch)),
        write: reader.flag(initInputs.write),
        force: reader.flag(initInputs.force),
    };
}
function parseDoctor(reader) {
    const [repository, branch, evidence] = [reader.optional(doctorInputs.repository), reader.optional(doctorInputs.branch), reader.optional(evidenceBranch)];
    return {
        repository: repository === null ? null : parseRepository(repository, reader.place(doctorInputs.repository)),
        apiUrl: reader.optionalUrl(doctorInputs.apiUrl),
        environments: (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .splitEnvironments */ .br)(reader, usualEnvironment).map((name) => parseName(reader, name)),
        approval: parseApproval(reader),
        branch: branch === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBranch */ .Qd)(branch, reader.place(doctorInputs.branch)),
        evidenceBranch: evidence === null || evidence === 'off' ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBranch */ .Qd)(evidence, reader.place(evidenceBranch)),
        reportDirectory: reader.optional(_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkInputs */ .s.reportDirectory),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .githubToken */ .bU),
    };
}
function parseApproval(reader) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseChoice */ .HU)(reader.optional(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .gateInputs */ .ll.approval) ?? 'environment', reader.place(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .gateInputs */ .ll.approval), approvals);
}
/** An expression would be evaluated by the workflow that it is written into. */
function parseName(reader, text) {
    const place = reader.place(environment);
    const name = (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLine */ .A)(text, place);
    if (name.length <= 255 && !name.includes('${{') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name))
        return name;
    throw invalid('It is no name of an environment: one line without expressions, of at most 255 characters, was expected.', place);
}
function parseRepository(text, place) {
    if (/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u.test(text))
        return text;
    throw invalid('It is no repository: OWNER/REPO was expected.', place);
}
function invalid(message, place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', { message, remedy: 'Correct it; nothing is guessed.', place });
}


/***/ }),

/***/ 78152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseCarrying),
/* harmony export */   z: () => (/* binding */ carryingInputs)
/* harmony export */ });
const carryingInputs = {
    artifact: {
        name: 'artifact',
        kind: 'choice',
        choices: ['upload', 'off'],
        fallback: 'upload',
        runnerOnly: true,
        description: 'Whether the manifest, or what is handed over, is uploaded as a workflow artifact. A terminal has none to upload to.',
    },
    retentionDays: {
        name: 'retention-days',
        kind: 'count',
        runnerOnly: true,
        from: 1,
        to: 400,
        description: "Days that the artifact is kept, 1 to 400; GitHub caps it at the repository's setting. Without it, that setting.",
        workflows: [
            { in: ['deploy', 'deploy-targets'], description: "How long the artifacts are kept, as far as the repository allows. 0 takes the repository's default." },
        ],
    },
};
function parseCarrying(reader) {
    return { artifact: reader.choice(carryingInputs.artifact), retentionDays: reader.optionalCount(carryingInputs.retentionDays) };
}


/***/ }),

/***/ 97513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseCheck),
/* harmony export */   s: () => (/* binding */ checkInputs)
/* harmony export */ });
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54365);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51324);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18463);



const checkInputs = {
    base: {
        name: 'base',
        kind: 'text',
        description: 'Branch, tag or commit that the change is merged into; what it has must stay as it is, and its check configuration file judges. Without it, the branch that the pull request or merge group goes to, in other runs the default branch, in a terminal origin/HEAD. The checkout has to reach back to it (fetch-depth: 0).',
        workflows: [{ in: ['check'], description: 'Branch, tag or commit that the change is merged into, where it is not the one that the pull request names.' }],
    },
    isStatic: {
        name: 'static',
        kind: 'flag',
        fallback: 'false',
        description: 'true runs nothing of the project and needs no install: whether the schema has a migration for everything, and the rehearsal, are left out and said to be.',
        workflows: [{ in: ['check'], description: 'true installs nothing and runs nothing of the project. What cannot be judged so is said to be left out.' }],
    },
    fix: {
        name: 'fix',
        kind: 'flag',
        fallback: 'false',
        description: 'true re-timestamps an out-of-order migration (in the journal, or in the name of its folder) if that alone mends it: it then sorts after the migrations already merged. It logs what it changed.',
    },
    rehearsal: {
        name: 'rehearsal',
        kind: 'choice',
        choices: ['auto', 'off'],
        fallback: 'auto',
        description: 'auto runs the migrations on a shadow database, with the drizzle-kit of the project, and compares what comes out with the schema: on that of shadow-url, else by the PostgreSQL that is installed on the machine, else by PGlite where the project has it; for SQLite and Turso in a file. off leaves it out, and the report says so.',
        workflows: [
            { in: ['check'], description: 'auto runs the migrations on a shadow database and compares what comes out with the schema; off leaves it out.' },
        ],
    },
    shadowUrl: {
        name: 'shadow-url',
        kind: 'secret',
        variable: 'SHADOW_DATABASE_URL',
        description: 'postgres:// URL of a server on which databases for the rehearsal may be made and dropped, such as a service container of the job. The database that it names is only connected to. Never that of a server whose data matter.',
    },
    linterResults: {
        name: 'linter-results',
        kind: 'path',
        description: 'Reports of other linters, one path a line: SARIF 2.1.0. What they found in new migrations becomes findings.',
        workflows: [{ in: ['check'], description: 'Reports of other linters, one path a line, which an earlier step of the repository has committed or made.' }],
    },
    reportDirectory: {
        name: 'report-directory',
        kind: 'path',
        description: "Folder for check-report.json, check-report.sarif and check-statement.json; of doctor, for doctor-report.json. Without it, one in the runner's temporary folder; a terminal then writes none.",
    },
    comment: {
        name: 'comment',
        kind: 'choice',
        choices: ['on', 'off'],
        fallback: 'on',
        runnerOnly: true,
        description: 'Whether the answer is also a comment of the pull request, updated in place. Where the token may not write one (pull-requests: write), that is said.',
        workflows: [{ in: ['check'], description: 'on keeps one comment of the pull request up to date, off writes none.' }],
    },
};
function parseCheck(reader) {
    const project = (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .parseProject */ .XB)(reader);
    const [base, shadow] = [reader.optional(checkInputs.base), reader.optionalDatabaseUrl(checkInputs.shadowUrl)];
    const [isStatic, rehearsal] = [reader.flag(checkInputs.isStatic), reader.choice(checkInputs.rehearsal)];
    if (isStatic && shadow !== null)
        throw reader.conflict(checkInputs.shadowUrl, 'A static check rehearses nothing, so that it has no use for a database.', 'Take out one of static and shadow-url.');
    return {
        project,
        // What names one project: without any of them, every project below the folder is checked.
        isProjectGiven: Object.values(_project_js__WEBPACK_IMPORTED_MODULE_1__/* .projectInputs */ .tX).some((input) => reader.isGiven(input)),
        base: base === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLine */ .A)(base, reader.place(checkInputs.base)),
        isStatic,
        fix: reader.flag(checkInputs.fix),
        rehearsal: isStatic ? 'off' : rehearsal,
        shadowUrl: shadow,
        linterResults: linesOf(reader.optional(checkInputs.linterResults)),
        reportDirectory: reader.optional(checkInputs.reportDirectory),
        comment: reader.choice(checkInputs.comment),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .githubToken */ .bU),
    };
}
function linesOf(text) {
    return (text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}


/***/ }),

/***/ 29738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ migrateInputs),
/* harmony export */   FA: () => (/* binding */ databaseUrl),
/* harmony export */   Zp: () => (/* binding */ planInputs),
/* harmony export */   h9: () => (/* binding */ parsePending),
/* harmony export */   tG: () => (/* binding */ parseMigrate)
/* harmony export */ });
/* harmony import */ var _carrying_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78152);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51324);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99328);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15126);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46656);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18463);







const databaseUrl = {
    name: 'database-url',
    kind: 'secret',
    variable: 'DATABASE_URL',
    description: 'URL of the database, postgres://user:password@host:port/database?sslmode=…, from an environment secret; direct, not through a transaction pooler.',
};
const planInputs = {
    outOfOrder: {
        name: 'out-of-order',
        kind: 'choice',
        choices: ['refuse', 'allow'],
        fallback: 'refuse',
        description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0: 0.31 would skip it in silence.',
        workflows: [{ in: ['deploy'], description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0.' }],
    },
};
const migrateInputs = {
    lockWait: {
        name: 'lock-wait',
        kind: 'duration',
        fallback: '5m',
        atLeast: '0s',
        atMost: '6h',
        description: 'How long to wait for another deploy to the same database. From 0s to 6h.',
        workflows: [{ in: ['deploy'], description: 'How long to wait for another deploy to the same database.' }],
    },
    lockTimeout: {
        name: 'lock-timeout',
        kind: 'duration',
        fallback: '10s',
        atLeast: '0s',
        atMost: '24h',
        description: 'lock_timeout of the session that migrates: how long a statement may wait for a table lock. 0s is no limit; at most 24h.',
        workflows: [{ in: ['deploy'], description: 'How long a statement may wait for a table lock; 0s is no limit.' }],
    },
    statementTimeout: {
        name: 'statement-timeout',
        kind: 'duration',
        fallback: '0s',
        atLeast: '0s',
        atMost: '24h',
        description: 'statement_timeout of the session that migrates. 0s is no limit; at most 24h.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'How long a statement may take; 0s is no limit.' }],
    },
    timeLimit: {
        name: 'time-limit',
        kind: 'duration',
        fallback: '30m',
        atLeast: '1s',
        atMost: '24h',
        description: 'How long drizzle-kit may run in all, before it is stopped and the ledger is read again. From 1s to 24h.',
        workflows: [{ in: ['deploy'], description: 'How long drizzle-kit may run in all.' }],
    },
    kitConnection: {
        name: 'kit-connection',
        kind: 'choice',
        choices: ['relay', 'separate'],
        fallback: 'relay',
        description: 'relay: drizzle-kit works in the session that holds the lock and never gets the database URL, which takes the driver pg or postgres. separate: drizzle-kit opens a session of its own with the URL; the manifest names this weaker promise.',
        workflows: [
            {
                in: ['deploy'],
                description: 'relay lets drizzle-kit work in the session that holds the lock, without the database URL; separate lets it open its own session.',
            },
        ],
    },
    kitOutput: {
        name: 'kit-output',
        kind: 'choice',
        choices: ['status', 'full'],
        fallback: 'status',
        description: 'status shows the lines of drizzle-kit that are known to hold no SQL and no data; full shows all of them, secrets taken out.',
    },
};
function parseMigrate(reader) {
    return {
        project: (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDeployedProject */ .HA)(reader),
        database: reader.databaseUrl(databaseUrl),
        environment: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEnvironment */ .Nq)(reader),
        outOfOrder: reader.choice(planInputs.outOfOrder),
        limits: parseLimits(reader),
        kitConnection: reader.choice(migrateInputs.kitConnection),
        kitOutput: reader.choice(migrateInputs.kitOutput),
        gates: (0,_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGates */ .MJ)(reader),
        approvedPlan: (0,_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseApprovedPlan */ .u0)(reader),
        form: (0,_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .parseForm */ .wK)(reader),
        ...(0,_carrying_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCarrying */ .h)(reader),
        target: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTarget */ .hu)(reader),
    };
}
function parseLimits(reader) {
    return {
        lockWaitMs: reader.duration(migrateInputs.lockWait),
        lockTimeoutMs: reader.duration(migrateInputs.lockTimeout),
        statementTimeoutMs: reader.duration(migrateInputs.statementTimeout),
        timeLimitMs: reader.duration(migrateInputs.timeLimit),
    };
}
function parsePending(reader) {
    return { project: (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDeployedProject */ .HA)(reader), source: parsePendingSource(reader), outOfOrder: reader.choice(planInputs.outOfOrder) };
}
/** A URL wins: the database knows more than its manifests. Where neither is named, it is the URL that is missing. */
function parsePendingSource(reader) {
    const environment = reader.optional(_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetInputs */ .lY.environment);
    if (reader.optional(databaseUrl) !== null || environment === null)
        return { kind: 'database', database: reader.databaseUrl(databaseUrl) };
    return {
        kind: 'manifest',
        environment: (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLine */ .A)(environment, reader.place(_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetInputs */ .lY.environment)),
        target: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTarget */ .hu)(reader),
        evidenceBranch: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEvidenceBranch */ .ps)(reader),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU),
    };
}


/***/ }),

/***/ 69500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ collectInputs),
/* harmony export */   _N: () => (/* binding */ parseAlert),
/* harmony export */   gE: () => (/* binding */ parseCollect),
/* harmony export */   xG: () => (/* binding */ parseKeep),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46656);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74295);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18463);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88452);
/** The inputs of keep, collect and alert. */






const collectInputs = {
    since: {
        name: 'since',
        kind: 'text',
        description: 'Begin of the period, as 2026-01-31 (in UTC) or RFC 3339. Without it, 35 days before its end.',
        workflows: [{ in: ['evidence'], description: 'First day of the period, as 2026-01-31 or RFC 3339. Without it, 35 days before its end.' }],
    },
    until: {
        name: 'until',
        kind: 'text',
        description: 'End of the period, written likewise; a day is taken as a whole. Without it, now.',
        workflows: [{ in: ['evidence'], description: 'End of the period. Without it, now.' }],
    },
    manifestsDirectory: {
        name: 'manifests-directory',
        kind: 'path',
        description: "Folder for the manifests and evidence-index.json; it must be empty. Without it, one in the runner's temporary folder, or ./manifests in a terminal.",
    },
};
const report = {
    name: 'report',
    kind: 'path',
    description: 'Report whose problems the issue tells: evidence-index.json.',
};
function parseKeep(reader) {
    const { evidenceBranch } = _target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetInputs */ .lY;
    return {
        manifests: reader.required(_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestsInputs */ .Md.manifests),
        evidenceBranch: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBranch */ .Qd)(reader.required(evidenceBranch), reader.place(evidenceBranch)),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU),
    };
}
function parseCollect(reader) {
    return {
        since: parseTime(reader, collectInputs.since, 0),
        until: parseTime(reader, collectInputs.until, day),
        environments: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .splitEnvironments */ .br)(reader, '').map((name) => (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLine */ .A)(name, reader.place(_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetInputs */ .lY.environment))),
        evidenceBranch: (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEvidenceBranch */ .ps)(reader),
        trust: (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTrustedSigners */ .m3)(reader),
        expectedHeads: (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .parseExpectedHeads */ .ll)(reader),
        manifestsDirectory: reader.optional(collectInputs.manifestsDirectory),
        token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU),
    };
}
function parseAlert(reader) {
    return { report: reader.required(report), token: reader.optionalSecret(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .githubToken */ .bU) };
}
const day = 86_400_000;
/** In milliseconds since 1970 UTC; a day without a time is moved by `ofDay`. */
function parseTime(reader, input, ofDay) {
    const text = reader.optional(input);
    if (text === null)
        return null;
    const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
    const time = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? Date.parse(text) : Number.NaN;
    // Date.parse takes the 31st of February for the 3rd of March.
    const isReal = !Number.isNaN(time) && (!isDay || new Date(time).toISOString().startsWith(text));
    if (isReal)
        return isDay ? time + ofDay : time;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', {
        message: `"${text.slice(0, 80)}" is no day and no time.`,
        remedy: 'Write a day as 2026-01-31, or a time as 2026-01-31T12:00:00Z.',
        place: reader.place(input),
    });
}


/***/ }),

/***/ 54365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ parseGates),
/* harmony export */   XB: () => (/* binding */ approvedPlan),
/* harmony export */   bU: () => (/* binding */ githubToken),
/* harmony export */   ll: () => (/* binding */ gateInputs),
/* harmony export */   u0: () => (/* binding */ parseApprovedPlan)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67978);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18463);
/** The inputs that say what has to be agreed before a deploy may run. */




const gateInputs = {
    approval: {
        name: 'approval',
        kind: 'choice',
        choices: ['environment', 'pull-request', 'both', 'none'],
        fallback: 'environment',
        description: 'What must have been approved by an independent person: environment, this run, by a required reviewer of its environment; pull-request, each pull request that brought a pending migration, on its last commit; both; none, which every manifest shows. A terminal has no run, and takes none only.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'environment, pull-request, both or none.' }],
    },
    strict: {
        name: 'strict',
        kind: 'flag',
        fallback: 'false',
        description: 'true refuses also what is otherwise a warning: controls that GitHub does not tell of, no branch policy, authors without an account, statements that only warn (apply/unsafe-statement).',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'true refuses also what is otherwise a warning.' }],
    },
    codeOwners: {
        name: 'code-owners',
        kind: 'choice',
        choices: ['require', 'off'],
        fallback: 'off',
        description: 'Whether an approval of a pull request has to come from an owner of the migrations by CODEOWNERS. For approval: pull-request and both.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'require asks for the approval of an owner of the migrations by CODEOWNERS.' }],
    },
    emergency: {
        name: 'emergency',
        kind: 'flag',
        fallback: 'false',
        description: 'true goes ahead without waiting for an approval; the manifest says so, and an issue is opened for the review afterwards.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'true goes ahead without waiting for an approval, and asks for the review in an issue.' }],
    },
    emergencyReason: {
        name: 'emergency-reason',
        kind: 'text',
        description: 'Why it cannot wait; needed with emergency: true.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'Why it cannot wait.' }],
    },
    emergencyTicket: {
        name: 'emergency-ticket',
        kind: 'text',
        description: 'Where it is tracked; needed with emergency: true.',
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'Where it is tracked.' }],
    },
};
const approvedPlan = {
    name: 'approved-plan',
    kind: 'text',
    description: 'The plan that was approved: output plan of pending, or its digest alone. A deploy with another plan is refused; given the list, both are shown.',
};
const githubToken = {
    name: 'github-token',
    kind: 'secret',
    variable: 'GITHUB_TOKEN',
    otherVariable: 'GH_TOKEN',
    expression: '${{ github.token }}',
    runnerOnly: true,
    description: "The job's own token, by which the gates are read: permissions actions, contents, deployments and pull-requests: read; issues: write for an emergency, attestations: write for the attestation store, pull-requests: write for the comment of check.",
};
function parseGates(reader) {
    const approval = reader.choice(gateInputs.approval);
    const codeOwners = reader.choice(gateInputs.codeOwners);
    if (codeOwners === 'require' && (approval === 'environment' || approval === 'none')) {
        throw reader.conflict(gateInputs.codeOwners, `approval: ${approval} asks for no review that could be by a code owner.`, 'Choose approval: pull-request or both, or take it out.');
    }
    return {
        gateSettings: { approval, strict: reader.flag(gateInputs.strict), codeOwners, emergency: parseEmergency(reader) },
        token: reader.optionalSecret(githubToken),
    };
}
/** Reason and ticket may be missing here: the gate refuses that, and the refusal is recorded. */
function parseEmergency(reader) {
    const { emergency, emergencyReason, emergencyTicket } = gateInputs;
    const [reason, ticket] = [emergencyReason, emergencyTicket].map((input) => (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLine */ .A)(reader.optional(input) ?? '', reader.place(input)));
    if (reader.flag(emergency))
        return { reason: reason ?? '', ticket: ticket ?? '' };
    if (reason === '' && ticket === '')
        return null;
    throw reader.conflict(emergency, 'A reason or a ticket of an emergency is given, and emergency is not true.', 'Say emergency: true, or take them out.');
}
const sha256 = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u);
const list = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), sha256 })).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .maxMigrations */ .W);
/** Either the digest, or the list from which it is computed. */
function parseApprovedPlan(reader) {
    const text = reader.optional(approvedPlan);
    if (text === null)
        return null;
    if (sha256.safeParse(text).success)
        return { sha256: text, migrations: null };
    const migrations = list.safeParse(parseJson(text));
    if (migrations.success)
        return (0,_model_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planOf */ .X)(migrations.data);
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', {
        message: 'It is neither the SHA-256 of a plan nor a JSON list of [{"name", "sha256"}, …].',
        remedy: 'Give the output plan or plan-sha256 of the step that was approved, as it is.',
        place: reader.place(approvedPlan),
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 51324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ ledgerTableInputs),
/* harmony export */   HA: () => (/* binding */ parseDeployedProject),
/* harmony export */   XB: () => (/* binding */ parseProject),
/* harmony export */   tX: () => (/* binding */ projectInputs)
/* harmony export */ });
/* harmony import */ var _model_drizzle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28647);

const projectInputs = {
    workingDirectory: {
        name: 'working-directory',
        kind: 'path',
        fallback: '.',
        description: 'Folder of the package with the Drizzle project, from the repository root. Without it, and without config, dialect or out, check takes every project that has a drizzle config.',
        workflows: [
            {
                in: ['check'],
                fallback: '',
                description: 'Folder of the package with the Drizzle project, from the repository root. Without it every project that has a drizzle config is checked.',
            },
            { in: ['deploy', 'deploy-targets'], fallback: '', description: 'Folder of the package with the Drizzle project, from the repository root.' },
        ],
    },
    config: {
        name: 'config',
        kind: 'path',
        description: 'drizzle config, from the working directory. Without it drizzle-kit looks for drizzle.config.ts, .js and .json. It is loaded by the drizzle-kit of the project, in a child that holds no secret, and not at all where dialect and out are given.',
        workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'drizzle config, from the working directory.' }],
    },
    dialect: {
        name: 'dialect',
        kind: 'choice',
        choices: _model_drizzle_js__WEBPACK_IMPORTED_MODULE_0__/* .dialects */ .O9,
        description: 'Dialect of the project; wins over the config. What is deployed is postgresql; check takes all four.',
        workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'Dialect of the project; wins over the config.' }],
    },
    out: {
        name: 'out',
        kind: 'path',
        description: 'Migrations folder, from the working directory; wins over the config.',
        workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'Migrations folder, from the working directory; wins over the config.' }],
    },
};
const ledgerTableInputs = {
    migrationsSchema: {
        name: 'migrations-schema',
        kind: 'text',
        description: "Schema of Drizzle's ledger table; wins over the config. Where neither says it, drizzle.",
        workflows: [{ in: ['deploy'], description: "Schema of Drizzle's ledger table; wins over the config." }],
    },
    migrationsTable: {
        name: 'migrations-table',
        kind: 'text',
        description: "Name of Drizzle's ledger table; wins over the config. Where neither says it, __drizzle_migrations.",
        workflows: [{ in: ['deploy'], description: "Name of Drizzle's ledger table; wins over the config." }],
    },
};
/** Of a command that asks no ledger. */
function parseProject(reader) {
    return {
        workingDirectory: reader.withFallback(projectInputs.workingDirectory),
        config: reader.optional(projectInputs.config),
        given: { dialect: reader.optionalChoice(projectInputs.dialect), out: reader.optional(projectInputs.out), ledgerSchema: null, ledgerTable: null },
    };
}
function parseDeployedProject(reader) {
    const project = parseProject(reader);
    const ledgerSchema = reader.optional(ledgerTableInputs.migrationsSchema);
    return { ...project, given: { ...project.given, ledgerSchema, ledgerTable: reader.optional(ledgerTableInputs.migrationsTable) } };
}


/***/ }),

/***/ 99328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ handoverInputs),
/* harmony export */   jN: () => (/* binding */ evidenceInputs),
/* harmony export */   kY: () => (/* binding */ parseSealCommand),
/* harmony export */   mp: () => (/* binding */ formInputs),
/* harmony export */   nl: () => (/* binding */ chainHeadInputs),
/* harmony export */   wK: () => (/* binding */ parseForm)
/* harmony export */ });
/* unused harmony export sealOnly */
/* harmony import */ var _carrying_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78152);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15126);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46656);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18463);
/** How a manifest is signed and where its chain is, in the job of the deploy or in one of its own. */





const formInputs = {
    form: {
        name: 'form',
        kind: 'choice',
        choices: ['in-job', 'isolated'],
        fallback: 'in-job',
        description: 'in-job: this step also signs and keeps the manifest. isolated: it hands the facts over to the command seal, in a job that has the right to sign and runs nothing of the project; the inputs below, but for artifact and retention-days, are then given there.',
    },
};
const handoverInputs = {
    handover: {
        name: 'handover',
        kind: 'path',
        description: 'File that the isolated deploy handed over; its output handover-path, brought over as an artifact.',
    },
    handoverSha256: {
        name: 'handover-sha256',
        kind: 'text',
        description: "SHA-256 of that file: the deploy job's output handover-sha256, which does not travel with the file.",
    },
};
const evidenceInputs = {
    evidenceDirectory: {
        name: 'evidence-directory',
        kind: 'path',
        description: "Folder that keeps the manifests of earlier deploys; the chain goes on from the newest one of this target, and this manifest is added. Without it, a folder in the runner's temporary one, or ./evidence in a terminal.",
    },
    chainStart: {
        name: 'chain-start',
        kind: 'flag',
        fallback: 'false',
        description: 'true begins the chain of manifests of this target. An error if the evidence directory holds a manifest with a place in it. Without it, the first manifest has no place in a chain, and a warning says so.',
        workflows: [
            { in: ['deploy'], description: 'true on the first deploy of a target, and never again.' },
            { in: ['deploy-targets'], description: 'true on the first deploy of all these targets, and never again.' },
        ],
    },
};
const chainHeadInputs = {
    chainHead: {
        name: 'chain-head',
        kind: 'choice',
        choices: ['directory', 'github'],
        fallback: 'directory',
        description: "Where the newest manifest of this target is: directory, in the evidence directory; github, on the evidence branch and among the repository's artifacts, whichever has the later one (contents: read, actions: read). Where GitHub does not say, nothing is guessed.",
    },
};
/** What the job that seals takes, the isolated deploy does not. */
const sealOnly = [...Object.values(_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .signingInputs */ .hY), ...Object.values(evidenceInputs), chainHeadInputs.chainHead, _target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetInputs */ .lY.evidenceBranch];
function parseForm(reader) {
    if (reader.choice(formInputs.form) === 'in-job')
        return { kind: 'in-job', seal: parseSeal(reader) };
    reader.refuseGiven(sealOnly, 'form: isolated leaves signing and keeping to the command seal.', 'Give it in the step with command: seal.');
    return { kind: 'isolated' };
}
function parseSeal(reader) {
    const signing = (0,_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSigning */ .$2)(reader);
    return {
        signing,
        attestations: (0,_signing_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAttestations */ .nU)(reader, signing),
        evidenceDirectory: reader.optional(evidenceInputs.evidenceDirectory),
        chainStart: reader.flag(evidenceInputs.chainStart),
        chainHead: parseChainHead(reader),
    };
}
function parseChainHead(reader) {
    const kind = reader.choice(chainHeadInputs.chainHead);
    if (kind === 'github')
        return { kind, evidenceBranch: (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEvidenceBranch */ .ps)(reader) };
    reader.refuseGiven([_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetInputs */ .lY.evidenceBranch], 'chain-head: directory asks no branch.', 'Take it out, or choose chain-head: github.');
    return { kind };
}
function parseSealCommand(reader) {
    return {
        handover: reader.required(handoverInputs.handover),
        handoverSha256: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSha256 */ .tz)(reader.required(handoverInputs.handoverSha256), reader.place(handoverInputs.handoverSha256)),
        environment: (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvironment */ .Nq)(reader),
        gates: (0,_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGates */ .MJ)(reader),
        seal: parseSeal(reader),
        ...(0,_carrying_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCarrying */ .h)(reader),
        target: (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTarget */ .hu)(reader),
    };
}


/***/ }),

/***/ 15126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ parseSigning),
/* harmony export */   hY: () => (/* binding */ signingInputs),
/* harmony export */   nU: () => (/* binding */ parseAttestations)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18463);

const signingInputs = {
    signing: {
        name: 'signing',
        kind: 'choice',
        choices: ['github', 'sigstore', 'key', 'none'],
        description: "How the manifest is signed: github, by the job's identity and GitHub's own Sigstore instance; sigstore, by the public good instance, whose log everybody can read; key, with the key given; none, not at all (everything then says UNSIGNED). It must be chosen, and is never lowered. github and sigstore need id-token: write.",
        workflows: [{ in: ['deploy', 'deploy-targets'], fallback: 'github', description: 'github, sigstore, key or none.' }],
    },
    signingKey: {
        name: 'signing-key',
        kind: 'secret',
        variable: 'SIGNING_KEY',
        description: 'Private key in PEM, ECDSA P-256 or Ed25519, for signing: key. Excludes signing-key-file.',
    },
    signingKeyFile: { name: 'signing-key-file', kind: 'path', description: 'File with that private key. Excludes signing-key.' },
    publishNames: {
        name: 'publish-names',
        kind: 'flag',
        fallback: 'false',
        description: 'true allows signing: sigstore in a repository that is not public, whose name, workflow and environment the public log then tells for ever.',
        workflows: [{ in: ['deploy'], description: 'true lets signing by sigstore publish the names of a private repository.' }],
    },
    fulcioUrl: {
        name: 'fulcio-url',
        kind: 'text',
        description: 'Certificate authority in place of the one of the instance, for signing: github and sigstore.',
    },
    rekorUrl: { name: 'rekor-url', kind: 'text', description: 'Transparency log in place of the one of the instance.' },
    timestampUrl: { name: 'timestamp-url', kind: 'text', description: 'Timestamp authority (RFC 3161) in place of the one of the instance.' },
    attestations: {
        name: 'attestations',
        kind: 'choice',
        choices: ['store', 'off'],
        description: "Whether a keyless bundle is also put into the repository's attestation store; where the plan has none, that is said and nothing else happens. Default: store for signing: github and sigstore, off for the others, for which there is none.",
        workflows: [{ in: ['deploy', 'deploy-targets'], description: 'store keeps the signature with the repository, where its plan has that; off does not.' }],
    },
};
const { signing, signingKey, signingKeyFile, publishNames, fulcioUrl, rekorUrl, timestampUrl, attestations } = signingInputs;
function parseSigning(reader) {
    const kind = reader.choice(signing);
    const remedy = 'Take it out, or choose the signing that uses it.';
    if (kind !== 'key')
        reader.refuseGiven([signingKey, signingKeyFile], `signing: ${kind} leaves the given key unused.`, remedy);
    if (kind === 'key' || kind === 'none')
        reader.refuseGiven([publishNames, fulcioUrl, rekorUrl, timestampUrl], `signing: ${kind} asks no Sigstore instance.`, remedy);
    switch (kind) {
        case 'none':
            return { kind };
        case 'key':
            return parseKey(reader);
        case 'github':
        case 'sigstore':
            return parseKeyless(reader, kind);
    }
}
function parseKey(reader) {
    const [key, path] = [reader.optionalSecret(signingKey), reader.optional(signingKeyFile)];
    if (key !== null && path === null)
        return { kind: 'key', key };
    if (path !== null && key === null)
        return { kind: 'key-file', path };
    throw reader.conflict(signingKey, 'signing: key needs exactly one of signing-key and signing-key-file.', 'Give one of the two.');
}
function parseKeyless(reader, instance) {
    if (instance === 'github')
        reader.refuseGiven([publishNames], 'signing: github publishes nothing.', 'Take it out.');
    return { kind: 'keyless', instance, publishNames: reader.flag(publishNames), endpoints: parseEndpoints(reader) };
}
function parseEndpoints(reader) {
    const [fulcio, rekor, tsa] = [reader.optionalUrl(fulcioUrl), reader.optionalUrl(rekorUrl), reader.optionalUrl(timestampUrl)];
    return {
        ...(fulcio === null ? {} : { fulcioUrl: fulcio }),
        ...(rekor === null ? {} : { rekorUrl: rekor }),
        ...(tsa === null ? {} : { tsaUrl: tsa }),
    };
}
function parseAttestations(reader, { kind }) {
    const given = reader.optional(attestations);
    const keyless = kind === 'keyless';
    if (given === null)
        return keyless ? 'store' : 'off';
    const choice = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)(given, reader.place(attestations), attestations.choices);
    if (choice === 'off' || keyless)
        return choice;
    throw reader.conflict(attestations, 'The attestation store takes bundles that a Sigstore instance certified, and no others.', 'Choose signing: github or sigstore, or attestations: off.');
}


/***/ }),

/***/ 46656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nq: () => (/* binding */ parseEnvironment),
/* harmony export */   br: () => (/* binding */ splitEnvironments),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   lY: () => (/* binding */ targetInputs),
/* harmony export */   ps: () => (/* binding */ parseEvidenceBranch)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18463);

const targetInputs = {
    environment: {
        name: 'environment',
        kind: 'text',
        description: "Name of the environment that is deployed to, as the job's `environment:` has it; a part of the identity of its chain of manifests. pending without database-url takes what the last manifest of it left.",
        workflows: [{ in: ['deploy'], required: true, description: "Environment that is deployed to. It has the required reviewers, and the database's secret." }],
    },
    target: {
        name: 'target',
        kind: 'text',
        description: 'Name of the database, where one environment has several: it keeps the artifacts of their deploys apart.',
        workflows: [{ in: ['deploy'], description: 'Name of the database, where one environment has several.' }],
    },
    evidenceBranch: {
        name: 'evidence-branch',
        kind: 'text',
        description: 'Branch that the manifests are appended to, one folder a deploy. keep writes to it, and makes it with the first manifest; the others read it. For migrate and seal: with chain-head: github.',
        workflows: [
            {
                in: ['deploy', 'deploy-targets'],
                fallback: 'drizzle-attest-evidence',
                description: 'Branch that each manifest is appended to. Empty keeps none; the manifests then expire with their artifacts.',
            },
            { in: ['evidence'], fallback: 'drizzle-attest-evidence', description: 'Branch with the manifests. Empty looks at artifacts alone, and keeps nothing.' },
        ],
    },
};
const { environment, target, evidenceBranch } = targetInputs;
function parseEnvironment(reader) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLine */ .A)(reader.required(environment), reader.place(environment));
}
/** With commas or line ends between; `fallback` if there is none. */
function splitEnvironments(reader, fallback) {
    const names = (reader.optional(environment) ?? fallback).split(/[,\n]/u).map((name) => name.trim());
    return [...new Set(names.filter((name) => name !== ''))];
}
/** Which of an environment's databases is meant; null where it has one. */
function parseTarget(reader) {
    const name = reader.optional(target);
    return name === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLine */ .A)(name, reader.place(target));
}
function parseEvidenceBranch(reader) {
    const branch = reader.optional(evidenceBranch);
    return branch === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBranch */ .Qd)(branch, reader.place(evidenceBranch));
}


/***/ }),

/***/ 74295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ targetListInputs),
/* harmony export */   Md: () => (/* binding */ manifestsInputs),
/* harmony export */   f_: () => (/* binding */ parseTargetsCommand)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _carrying_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78152);
/** The list of targets, and what is asked of it. */



/** GitHub's own limit for the jobs of one matrix. */
const mostTargets = 256;
const targetListInputs = {
    targets: {
        name: 'targets',
        kind: 'text',
        description: 'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL. The order is that of the deploys.',
        workflows: [
            {
                in: ['deploy-targets'],
                required: true,
                description: 'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL.',
            },
        ],
    },
    canary: {
        name: 'canary',
        kind: 'count',
        fallback: '1',
        from: 0,
        to: mostTargets,
        description: 'How many of the first targets are in the output canary; the others are in rest.',
        workflows: [{ in: ['deploy-targets'], description: 'How many of the first targets go ahead, one by one.' }],
    },
};
const manifestsInputs = {
    manifests: {
        name: 'manifests',
        kind: 'path',
        description: 'Folder with the manifests of a run, each in a folder of the name of its artifact. targets lists what each target left; keep appends them to the evidence branch.',
    },
};
/** As GitHub has it for secrets. */
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/iu;
const entry = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[\w.-]{1,100}$/u, 'a name of letters, digits, ".", "_" and "-", of at most 100 characters'),
    environment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1)
        .max(255)
        .refine((text) => !/\p{Cc}/u.test(text), 'a name on one line')
        .optional(),
    secret: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(secretName, 'the name of a secret').default('DATABASE_URL'),
});
const list = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entry)
    .min(1, 'at least one target')
    .max(mostTargets, `at most ${String(mostTargets)} targets`);
function parseTargetsCommand(reader) {
    const { targets: input, canary } = targetListInputs;
    const targets = parseTargets(reader.required(input), reader.place(input));
    const manifests = reader.optional(manifestsInputs.manifests);
    if (manifests !== null && reader.isGiven(canary))
        throw reader.conflict(canary, 'With manifests the targets are listed, not ordered.', 'Take canary or manifests out.');
    return { targets, canary: reader.count(canary), manifests, ...(0,_carrying_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCarrying */ .h)(reader), target: null };
}
function parseTargets(text, place) {
    const parsed = list.safeParse(readJson(text, place));
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.replace(/^: /u, ''), place);
    }
    const targets = parsed.data.map(({ name, environment = name, secret }) => ({ name, environment, secret }));
    const names = targets.map(({ name }) => name.toLowerCase());
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
        throw invalid(`${twice} is there twice, and its manifests could not be told apart`, place);
    return targets;
}
function readJson(text, place) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalid('it is no JSON', place);
    }
}
function invalid(found, place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('targets/invalid', {
        message: `The list of targets cannot be used: ${found}.`,
        remedy: 'Write a JSON list such as [{"name": "eu", "environment": "production-eu"}], each name once.',
        place,
    });
}


/***/ }),

/***/ 18463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   EE: () => (/* binding */ parseChainPoints),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   Qd: () => (/* binding */ parseBranch),
/* harmony export */   iO: () => (/* binding */ parseServiceUrl),
/* harmony export */   tz: () => (/* binding */ parseSha256),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60613);
/** Single values from texts: what is there and wrong stops, it never becomes a default. */


const unitsMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A duration such as `500ms`, `90s`, `5m` or `2h`, in milliseconds. */
function parseDuration(text, place, limits) {
    const duration = durationOf(text);
    const [least, most] = [durationOf(limits.atLeast) ?? 0, durationOf(limits.atMost) ?? 0];
    if (duration !== null && duration >= least && duration <= most)
        return duration;
    throw invalid(place, `"${text}" is no duration from ${limits.atLeast} to ${limits.atMost}.`, 'Write a whole number and a unit: 500ms, 90s, 5m or 2h.');
}
function durationOf(text) {
    const match = /^(?<amount>\d{1,9})(?<unit>ms|s|m|h)$/u.exec(text);
    const unit = unitsMs[match?.groups?.['unit'] ?? ''];
    return unit === undefined ? null : Number(match?.groups?.['amount']) * unit;
}
/** A whole number between two bounds. */
function parseCount(text, place, bounds) {
    const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= bounds.from && value <= bounds.to)
        return value;
    throw invalid(place, `"${text}" is no whole number from ${String(bounds.from)} to ${String(bounds.to)}.`, 'Write it in digits.');
}
/** One of the words that an input may be. */
function parseChoice(text, place, choices) {
    const chosen = choices.find((choice) => choice === text);
    if (chosen !== undefined)
        return chosen;
    const meant = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(text, choices);
    throw invalid(place, `"${text}" is none of ${choices.join(', ')}.`, meant === null ? 'Write one of them.' : `Write ${meant}, or another of them.`);
}
/** A text for people and manifests: one line, not too long. */
function parseLine(text, place) {
    if (text.length <= 255 && !/\p{Cc}/u.test(text))
        return text;
    throw invalid(place, 'It is longer than 255 characters or holds control characters.', 'Write a shorter text on one line.');
}
/** What git takes for a branch, less what nobody uses. */
function parseBranch(text, place) {
    if (/^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[/.]$))[\w./@+-]{1,200}$/u.test(text))
        return text;
    throw invalid(place, 'It is no name of a branch.', 'Correct it; nothing is guessed.');
}
/** SHA-256 in hexadecimal digits, in either case. */
function parseSha256(text, place) {
    const sha256 = text.toLowerCase();
    if (/^[0-9a-f]{64}$/u.test(sha256))
        return sha256;
    throw invalid(place, `It is no SHA-256: ${String(text.length)} characters, and 64 hexadecimal digits were expected.`, 'Give the digest as the step that made it put it out.');
}
/** The address of a service that is asked over HTTP, as it is written; without a user, a query or a fragment. */
function parseServiceUrl(text, place) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
    if (safe && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
        return text.replace(/\/+$/u, '');
    throw invalid(place, 'It is no address that a manifest may be sent to.', 'Write https://host/path, without user, query or fragment; http only for 127.0.0.1, [::1] and localhost.');
}
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** Manifests of a chain as `<sequence>:<sha256>`, several of them with commas or spaces between. */
function parseChainPoints(text, place) {
    const words = text.split(/[\s,]+/u).filter((word) => word !== '');
    return words.map((word) => {
        const { sequence, sha256 } = /^(?<sequence>[1-9]\d{0,8}):(?<sha256>[0-9a-f]{64})$/u.exec(word)?.groups ?? {};
        if (sequence !== undefined && sha256 !== undefined)
            return { sequence: Number(sequence), sha256 };
        throw invalid(place, `"${word.slice(0, 80)}" is no manifest of a chain.`, "Write its sequence and its manifest's SHA-256, as 41:9f86d0…, with a comma between two.");
    });
}
function invalid(place, message, remedy) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('input/invalid', { message, remedy, place });
}


/***/ }),

/***/ 88452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ trustInputs),
/* harmony export */   LT: () => (/* binding */ parseVerify),
/* harmony export */   WV: () => (/* binding */ expectedStartInputs),
/* harmony export */   X9: () => (/* binding */ filesInputs),
/* harmony export */   k6: () => (/* binding */ expectedHeadInputs),
/* harmony export */   ll: () => (/* binding */ parseExpectedHeads),
/* harmony export */   m3: () => (/* binding */ parseTrustedSigners),
/* harmony export */   o$: () => (/* binding */ bundleInputs)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18463);

const bundleInputs = {
    manifest: {
        name: 'manifest',
        kind: 'path',
        description: 'The migration-manifest.json to verify, or a folder of manifests: then each is verified, and the chains that they form.',
    },
    bundle: {
        name: 'bundle',
        kind: 'path',
        description: 'Its Sigstore bundle. Without it, the manifest file name with .sigstore.json behind it. Not for a folder.',
    },
};
const trustInputs = {
    publicKey: {
        name: 'public-key',
        kind: 'text',
        description: 'Public key in PEM that must have signed. Excludes public-key-file and verification-policy.',
    },
    publicKeyFile: {
        name: 'public-key-file',
        kind: 'path',
        description: 'File with one or more public keys in PEM, any of which may have signed. Excludes public-key and verification-policy.',
    },
    verificationPolicy: {
        name: 'verification-policy',
        kind: 'path',
        description: 'File that says whom to believe, by schema/verification-policy-v1.schema.json: keys, or identities of workflows with their trusted roots. Excludes public-key and public-key-file.',
        workflows: [
            {
                in: ['evidence'],
                required: true,
                description: 'File that says whom to believe, by schema/verification-policy-v1.schema.json, from the repository root.',
            },
        ],
    },
};
const filesInputs = {
    migrations: {
        name: 'migrations',
        kind: 'path',
        description: 'Migrations folder whose files are compared too; without it that step says that it was skipped.',
    },
};
const expectedHeadInputs = {
    expectedHead: {
        name: 'expected-head',
        kind: 'text',
        description: 'Newest manifests as they were noted elsewhere, <sequence>:<sha256>, with commas between: what was cut off at the end of a chain shows by them alone. For a folder.',
    },
};
const expectedStartInputs = {
    expectedStart: {
        name: 'expected-start',
        kind: 'text',
        description: 'Manifests right before the first ones of the folder, written likewise, where it does not begin with the first of its chain. For a folder.',
    },
};
function parseVerify(reader) {
    const { expectedStart } = expectedStartInputs;
    return {
        manifest: reader.required(bundleInputs.manifest),
        bundle: reader.optional(bundleInputs.bundle),
        trust: parseTrustedSigners(reader),
        migrations: reader.optional(filesInputs.migrations),
        expectedHeads: parseExpectedHeads(reader),
        expectedStarts: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChainPoints */ .EE)(reader.optional(expectedStart) ?? '', reader.place(expectedStart)),
    };
}
function parseExpectedHeads(reader) {
    const { expectedHead } = expectedHeadInputs;
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChainPoints */ .EE)(reader.optional(expectedHead) ?? '', reader.place(expectedHead));
}
function parseTrustedSigners(reader) {
    const pem = reader.optional(trustInputs.publicKey);
    const path = reader.optional(trustInputs.publicKeyFile);
    const policy = reader.optional(trustInputs.verificationPolicy);
    if ([pem, path, policy].filter((given) => given !== null).length === 1) {
        if (pem !== null)
            return { kind: 'keys', pem };
        if (path !== null)
            return { kind: 'key-file', path };
        if (policy !== null)
            return { kind: 'verification-policy', path: policy };
    }
    throw reader.conflict(trustInputs.publicKey, 'Exactly one of public-key, public-key-file and verification-policy is needed: who may have signed is never read from the evidence.', 'Give one of the three.');
}


/***/ }),

/***/ 95305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Xz: () => (/* binding */ canonicalDigest),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   tK: () => (/* binding */ gitBlobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/** SHA-256 digests, always as 64 lower-case hexadecimal digits. */


/** The SHA-256 of a text's UTF-8 bytes, or of bytes as they are. */
function digest(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** The RFC 8785 text of a JSON value. */
function canonical(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('Only a JSON value has a canonical form.');
    return text;
}
/** The SHA-256 of a value's RFC 8785 text. */
function canonicalDigest(value) {
    return digest(canonical(value));
}
/** 40 hexadecimal digits: GitHub's repositories are SHA-1 ones. */
function gitBlobId(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1')
        .update(`blob ${String(content.byteLength)}\0`)
        .update(content)
        .digest('hex');
}


/***/ }),

/***/ 28647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ defaultLedgerTable),
/* harmony export */   O9: () => (/* binding */ dialects),
/* harmony export */   hU: () => (/* binding */ deployDialects),
/* harmony export */   iV: () => (/* binding */ postgresqlDrivers)
/* harmony export */ });
/** Drizzle's own words: its dialects, its two generations and where its ledger lies. */
/** drizzle-kit's dialects that are read and checked; `turso` is libSQL, and MariaDB goes by `mysql`. */
const dialects = ['postgresql', 'mysql', 'sqlite', 'turso'];
/** The dialects that are deployed to. */
const deployDialects = ['postgresql'];
/** The packages through which drizzle-kit connects to PostgreSQL under Node, in the order in which it looks for them. */
const postgresqlDrivers = ['pg', 'postgres', '@vercel/postgres', '@neondatabase/serverless', '@drizzle-team/minipg'];
/** drizzle-kit's defaults for PostgreSQL. */
const defaultLedgerTable = { schema: 'drizzle', name: '__drizzle_migrations' };


/***/ }),

/***/ 67978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ maxMigrations),
/* harmony export */   X: () => (/* binding */ planOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/** The plan: the pending migrations in order, each by name and SHA-256. */

/** How many migrations a folder may hold: a manifest names each of a plan. */
const maxMigrations = 10_000;
/** The plan of these migrations, in their order. */
function planOf(migrations) {
    const planned = migrations.map(({ name, sha256 }) => ({ name, sha256 }));
    return { sha256: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .Xz)(planned), migrations: planned };
}


/***/ }),

/***/ 31405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/** A value that must never be shown: it has no text form, and whatever prints it prints `***`. */

class Secret {
    #value;
    /** `mask` is told every form of the value before anybody else can see one. */
    constructor(value, forms, mask) {
        this.#value = value;
        for (const form of new Set([value, ...forms]))
            if (form !== '')
                mask(form);
    }
    /** The bare value, for the one call that needs it. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return '***';
    }
}


/***/ }),

/***/ 65251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   t: () => (/* binding */ isUnknown)
/* harmony export */ });
/** A fact that was read, or the reason why it could not be: nothing is left blank, and nothing has a default. */
/** Says that a fact is not known, and why, in a sentence without a secret in it. */
function unknown(reason) {
    return { unknown: reason };
}
/** Whether a stated fact is the lack of one. */
function isUnknown(value) {
    return typeof value === 'object' && value !== null && 'unknown' in value;
}


/***/ }),

/***/ 72968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderRefusal),
/* harmony export */   y: () => (/* binding */ renderProblem)
/* harmony export */ });
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86590);
/** A problem for a page: what it is, where, and what to do. */

function renderProblem({ code, severity, message, remedy, place }) {
    const where = place === null ? '' : ` (${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(place)})`;
    return `**${severity === 'error' ? 'Error' : 'Warning'} \`${code}\`**${where}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message)}\n\n> ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(remedy)}`;
}
function renderRefusal(problem) {
    return `## ⛔ drizzle-attest could not run\n\n${renderProblem(problem)}`;
}


/***/ }),

/***/ 86590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RY: () => (/* binding */ fencedLines),
/* harmony export */   UJ: () => (/* binding */ inertText),
/* harmony export */   gQ: () => (/* binding */ inertCode)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** Texts from elsewhere, in Markdown that they cannot break out of. */

/** One line whose characters stand for themselves: no table cell ends, no tag, link or mention begins. */
function escapeMarkdown(text) {
    return text
        .replace(/\p{Cc}+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('|', '&#124;')
        .replaceAll('[', '&#91;')
        .replaceAll('`', '&#96;')
        .replaceAll('@', '&#64;')
        .replaceAll('*', '&#42;');
}
const invisibleSpace = '\u200b';
/**
 * Part of a sentence of ours where GitHub acts on words, too: mentions, references to issues, links, formulas. An entity alone does not stop a
 * mention, which is looked for in what the page shows, so an invisible space parts its sign from its name; within code nothing is looked for.
 */
function inertText(text, limit = 1_000) {
    const parted = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit).replace(/@|#|gh-|:(?=\/\/)|www(?=\.)/giu, (sign) => `${sign}${invisibleSpace}`);
    return escapeMarkdown(parted).replace(/[_~$\\\]]/gu, entity);
}
/** A name as it is, in letters of one width. Unlike a code span it needs no care for backticks, nor for cells of a table. */
function inertCode(text, limit = 300) {
    return `<code>${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, limit).replace(/[^\p{L}\p{N} ./:;,"'()=+?%-]|:(?=\/\/)|(?<=www)\./giu, entity)}</code>`;
}
/** Text on its own lines, in a fence longer than any that it holds, so that it ends nowhere else: nothing in it is a mention, a link or markup. */
function fenced(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Lines of plain text. */
function fencedLines(lines) {
    return fenced(lines.join('\n'), 'text');
}
function entity(character) {
    return `&#${String(character.codePointAt(0) ?? 0)};`;
}


/***/ }),

/***/ 60613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The word that somebody who mistyped may have meant. */
/** Longer texts are no mistyped words. */
const longest = 60;
/** Null if none is near: within two letters, and within a third of the word. */
function nearest(text, words) {
    if (text.length > longest)
        return null;
    const typed = text.toLowerCase();
    const found = words.map((word) => ({ word, distance: distanceOf(typed, word) })).sort((one, other) => one.distance - other.distance)[0];
    return found !== undefined && found.distance <= Math.min(2, Math.floor(found.word.length / 3)) ? found.word : null;
}
/** How many letters are to be put in, left out or replaced. */
function distanceOf(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (const [at, letter] of Array.from(one).entries()) {
        const next = [at + 1];
        for (const [column, wanted] of Array.from(other).entries())
            next.push(Math.min((row[column] ?? 0) + (letter === wanted ? 0 : 1), (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 60287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ quoteNames),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Yj: () => (/* binding */ plainBlock),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   mI: () => (/* binding */ firstBytes)
/* harmony export */ });
/** Texts from elsewhere whose every character can be seen: nothing moves a cursor, turns the direction of what follows, or looks like something else. */
/** At most `limit` characters on one line; what was cut is said. */
function plainLine(text, limit) {
    return cut(text, limit, (start) => show(start.replace(/[\r\n\t]+/gu, ' '), /[\p{C}\p{Zl}\p{Zp}]/gu));
}
/** The same in a sentence: line ends and tabs stand as what they are. */
function excerpt(text, limit = 120) {
    return cut(text, limit, (start) => show(start, /[\p{C}\p{Zl}\p{Zp}]/gu));
}
/** An excerpt in double quotes, for a sentence. */
function quote(text) {
    return `"${excerpt(text)}"`;
}
/** The first line of what a program said, URLs taken out: they may hold a host, a user or a password. */
function firstLine(text) {
    const line = text.trim().slice(0, 2_000).split(/\r?\n/u, 1)[0] ?? '';
    return excerpt(line.replace(/\w[\w+.-]{0,30}:\/\/\S*/gu, '<url>'));
}
/** At most `limit` characters of it, on one line. */
function oneLine(text, limit = 1_000) {
    return text
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, limit);
}
/** Names in a sentence, each once: the first of them, and how many more there are. */
function listNames(names, most = 10) {
    const distinct = [...new Set(names)];
    const more = distinct.length - most;
    return `${distinct.slice(0, most).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
/** The same of names from elsewhere, in double quotes. */
function quoteNames(names) {
    return listNames(names.map(quote), 5);
}
/** With its line ends and tabs as they are. */
function plainBlock(text) {
    return show(text.replaceAll('\r\n', '\n'), /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu);
}
/** For a terminal and a log, which show what has no meaning for them: only characters that act stand as what they are. */
function visible(text) {
    return show(text, /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu);
}
/** One line that the runner cannot take for a workflow command. */
function withoutCommands(text) {
    return text
        .replace(/[\r\n]+/gu, ' ')
        .replaceAll('##[', '# #[')
        .replace(/^\s*::/u, (start) => start.replace('::', ': :'));
}
/** The beginning of a text that is at most so many bytes of UTF-8. */
function firstBytes(text, limit) {
    const bytes = Buffer.from(text);
    return bytes.length <= limit ? text : new TextDecoder().decode(bytes.subarray(0, limit), { stream: true });
}
function cut(text, limit, shown) {
    const start = shown(text.slice(0, limit));
    return text.length > limit ? `${start}… (${String(text.length)} characters)` : start;
}
function show(text, hidden) {
    return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 58:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ redactAddresses),
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/** Takes secrets and addresses out of a text before anybody sees it. */
/** A redactor that knows no secret yet. Longer forms are taken out first, so that a URL does not leave its ends behind. */
function createRedactor() {
    let forms = [];
    return {
        add: (form) => {
            forms = [...new Set([...forms, ...form.split(/\r?\n/u).filter((line) => line !== '')])].sort((one, other) => other.length - one.length);
        },
        redact: (text) => forms.reduce((left, form) => left.replaceAll(form, '***'), text),
    };
}
/** Names that every PostgreSQL has, so that they tell nothing. */
const common = ['postgres', 'localhost', '127.0.0.1', '::1', ''];
/** Without what says where a database is, and as whom it is reached: URL and password wherever they stand; user and host, which are short names, as whole words. */
function redactAddresses(message, urls) {
    return urls.reduce((shown, url) => {
        const { hostname, host, username, password } = new URL(url);
        const secrets = [url, password, decode(password)].filter((part) => !common.includes(part));
        const names = [host, hostname, username, decode(username)].filter((part) => !common.includes(part));
        const bare = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), shown);
        return names.reduce((text, name) => text.replaceAll(wholeWord(name), '…'), bare);
    }, message);
}
function wholeWord(part) {
    const escaped = part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
    return new RegExp(`(?<!\\w)${escaped}(?!\\w)`, 'gu');
}
/** A percent sign that encodes nothing stands for itself. */
function decode(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}


/***/ }),

/***/ 39673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/publish/problem.ts
var publish_problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/chains.ts


const titles = {
    complete: '✅ Complete: every manifest is verified, and no chain has a fault',
    broken: '❌ Broken',
    unproven: '❌ Not proven to be complete',
};
function renderChains({ kind, chains, unchained, refusals, resolved, unverified }, manifests, problems) {
    const rows = chains.map(({ id, environment, links }) => {
        const [first, last] = [links[0], links.at(-1)];
        const head = last === undefined ? '' : `\`${String(last.sequence)}:${last.sha256}\``;
        return `| ${(0,markdown/* escapeMarkdown */.FV)(environment)} | \`${id.slice(0, 12)}\` | ${String(links.length)} | ${String(first?.sequence ?? '')}–${String(last?.sequence ?? '')} | ${head} |`;
    });
    const table = rows.length === 0 ? [] : [['| Environment | Chain | Manifests | Sequence | Head, to note elsewhere |', '|---|---|---|---|---|', ...rows].join('\n')];
    const named = resolved.length === 0 ? '' : `, besides ${String(resolved.length)} that manifests of a chain name`;
    const counts = `${String(manifests)} manifests, ${String(unverified.length)} of them not verified, ${String(unchained.length)} without a place in a chain${named}.`;
    const early = refusals.length === 0 ? '' : ` ${String(refusals.length)} refused before the ledger was read: nothing ran, and no chain counts them.`;
    return [`## ${titles[kind]}`, `${counts}${early}`, ...table, ...problems.map(publish_problem/* renderProblem */.y)].join('\n\n');
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var commands_problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/verification/manifest.ts + 4 modules
var manifest = __webpack_require__(2087);
;// CONCATENATED MODULE: ./src/publish/verdict.ts

const verdict_titles = {
    verified: '✅ Verified',
    rejected: '❌ Rejected',
    unsigned: '❌ UNSIGNED: nothing proves who wrote this manifest',
};
function renderVerdict({ kind, steps }, others) {
    const lines = steps.map(({ clause, title, result }) => `- ${clause} ${title}: ${renderResult(result)}`);
    return [`## ${verdict_titles[kind]}`, lines.join('\n'), ...others.map(renderOther)].join('\n\n');
}
function renderOther({ tool, command, leavesOut }) {
    return `A part of the same with ${tool}:\n\n    ${command.replaceAll('\n', '\n    ')}\n\n${leavesOut}`;
}
function renderResult(result) {
    switch (result.kind) {
        case 'passed':
            return `✅ ${(0,markdown/* escapeMarkdown */.FV)(result.detail)}`;
        case 'failed':
            return `❌ \`${result.problem.code}\` ${(0,markdown/* escapeMarkdown */.FV)(result.problem.message)} ${(0,markdown/* escapeMarkdown */.FV)(result.problem.remedy)}`;
        case 'skipped':
            return `➖ ${(0,markdown/* escapeMarkdown */.FV)(result.reason)}`;
    }
}

// EXTERNAL MODULE: ./src/manifest/statement.ts
var statement = __webpack_require__(46600);
;// CONCATENATED MODULE: ./src/seal/equivalent.ts
/** The commands with which other tools verify the same signature, for whoever does not want to believe this one. */

/** Nothing but `drizzle-attest verify` compares the whole manifest; these check the signature, who made it, and the manifest's digest. */
function renderEquivalentCommands(policy, paths) {
    if ('keys' in policy)
        return [cosignWithKey(policy, paths)];
    return [ghOf(policy.identity, paths), cosignOf(policy.identity, paths)];
}
const wholeManifest = 'the manifest itself (V1-V3, V9-V13) and its agreement with the certificate (V15, V16)';
function ghOf(identity, paths) {
    const command = render([
        ['gh', 'attestation', 'verify', paths.manifestPath],
        identity.repository === null ? ['--owner', ownerOf(identity)] : ['--repo', identity.repository],
        ['--bundle', paths.bundle],
        ['--custom-trusted-root', paths.trustedRoot],
        ['--predicate-type', statement.predicateType],
        ['--cert-identity', `${identity.server}/${identity.signerWorkflow}`],
        ['--cert-oidc-issuer', identity.issuer],
        identity.signerDigest === null ? [] : ['--signer-digest', identity.signerDigest],
        identity.sourceRef === null ? [] : ['--source-ref', identity.sourceRef],
        identity.allowSelfHosted ? [] : ['--deny-self-hosted-runners'],
    ]);
    return { tool: 'gh', command, leavesOut: `It leaves out the ids of repository and owner, the environment, ${wholeManifest}.` };
}
/** Without the name of the repository its owner is the closest that gh asks for: that of the signer workflow. */
function ownerOf({ signerWorkflow }) {
    return signerWorkflow.split('/')[0] ?? '';
}
function cosignOf(identity, paths) {
    const github = identity.instance === 'github';
    const command = render([
        ['cosign', 'verify-blob-attestation'],
        ['--bundle', paths.bundle],
        ['--trusted-root', paths.trustedRoot],
        ['--type', statement.predicateType],
        ['--certificate-identity', `${identity.server}/${identity.signerWorkflow}`],
        ['--certificate-oidc-issuer', identity.issuer],
        identity.repository === null ? [] : ['--certificate-github-workflow-repository', identity.repository],
        identity.sourceRef === null ? [] : ['--certificate-github-workflow-ref', identity.sourceRef],
        github ? ['--use-signed-timestamps', '--insecure-ignore-tlog', '--insecure-ignore-sct'] : [],
        [paths.manifestPath],
    ]);
    const single = `cosign reads one trusted root: of a .jsonl, give the line of this instance as a file. It leaves out the runner, the environment, ${wholeManifest}.`;
    const logs = "GitHub's instance has neither an entry log nor a certificate log, so that there is nothing to ignore; the time is that of its timestamp authority. ";
    return { tool: 'cosign', command, leavesOut: `${github ? logs : ''}${single}` };
}
function cosignWithKey({ trustedRoots = [] }, paths) {
    const command = render([
        ['cosign', 'verify-blob-attestation'],
        ['--key', paths.publicKey],
        ['--bundle', paths.bundle],
        ['--type', statement.predicateType],
        trustedRoots.length === 0 ? [] : ['--trusted-root', paths.trustedRoot, '--use-signed-timestamps'],
        ['--insecure-ignore-tlog'],
        [paths.manifestPath],
    ]);
    return {
        tool: 'cosign',
        command,
        leavesOut: 'Manifests that a key signed stand in no log, so that there is none to ask. It leaves out the manifest itself (V1-V3, V9-V13).',
    };
}
/** One option a line, as people copy it into a shell. */
function render(words) {
    const lines = words.filter((group) => group.length > 0).map((group) => group.map(quote).join(' '));
    return lines.join(' \\\n  ');
}
function quote(word) {
    return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/commands/verify/one.ts
/** One manifest: its verdict, step by step, and how to check the same with other tools. */







async function verifyOne(files, basis, host) {
    const { verdict, policy } = (await judgeFiles(files, basis)).judged;
    const problems = (0,manifest/* problemsOf */.GW)(verdict);
    for (const problem of problems)
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    const used = basis.policies.find(({ name }) => name === policy) ?? basis.policies[0];
    const commands = renderEquivalentCommands(used.policy, { ...files, trustedRoot: 'trusted_root.json', publicKey: 'public-key.pem' });
    await host.showSummary(renderVerdict(verdict, verdict.kind === 'verified' ? commands : []));
    host.showResult({ ...shapeVerdict(verdict), policy });
    return verdict.kind === 'verified' ? 0 : 1;
}
/** Throws `verify/unreadable` where there is no manifest; without a bundle it is unsigned. */
async function judgeFiles(files, basis) {
    const evidence = await readEvidence(files);
    return { manifestBytes: evidence.manifestBytes, judged: (0,manifest/* judgeEvidence */.Z0)(evidence, basis) };
}
/** Throws `verify/unreadable`. */
async function readEvidence({ manifestPath, bundle }) {
    const [bytes, seal] = await Promise.all([(0,disk/* readBytes */.io)(manifestPath, manifest_document/* longestEvidence */.QZ), (0,disk/* readBytes */.io)(bundle, manifest_document/* longestEvidence */.QZ)]);
    if (bytes !== null)
        return { manifestBytes: bytes, bundle: seal };
    throw new problem/* Problem */.AF('verify/unreadable', {
        message: 'The manifest cannot be read.',
        remedy: 'Give the path of a manifest, or of a folder of manifests, that exists and may be read.',
        place: 'manifest',
    });
}
/** The verdict as JSON; a Problem has fields that JSON would leave out. */
function shapeVerdict({ kind, steps }) {
    return {
        verdict: kind,
        steps: steps.map(({ clause, title, result }) => ({
            clause,
            title,
            result: result.kind === 'failed' ? { kind: 'failed', code: result.problem.code, message: result.problem.message, remedy: result.problem.remedy } : result,
        })),
    };
}

;// CONCATENATED MODULE: ./src/commands/verify/folder.ts
/** A folder of manifests: each verified alone, then all of them together as chains. */







async function verifyFolder(folder, basis, expected, host) {
    const places = await (0,disk/* findFiles */.lY)(folder, manifest_document/* manifestName */.vS);
    const verified = [];
    for (const place of places) {
        const path = (0,external_node_path_.join)(folder, place);
        verified.push((0,manifest/* verifyManifestAt */.sR)(place, await readEvidence({ manifestPath: path, bundle: `${path}.sigstore.json` }), basis));
    }
    const { verdict, problems } = (0,manifest/* verifyManifests */.G7)(verified, expected);
    for (const problem of problems)
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    await host.showSummary(renderChains(verdict, places.length, problems));
    const { kind, chains, unchained, refusals, resolved, unverified } = verdict;
    host.showResult({
        verdict: kind,
        chains,
        unchained,
        refusals,
        resolved,
        unverified,
        problems: problems.map(({ code, severity, message, place }) => ({ code, severity, message, place })),
    });
    return places.length === 0 ? 2 : kind === 'complete' ? 0 : 1;
}

// EXTERNAL MODULE: ./src/commands/verification/policies.ts + 2 modules
var verification_policies = __webpack_require__(90764);
;// CONCATENATED MODULE: ./src/commands/verify/verify.ts
/** verify: whether a manifest, or a folder of them, is what somebody trusted signed; offline, from files alone. */






async function verify(inputs, host) {
    const at = (path) => (0,external_node_path_.resolve)(host.directory, path);
    const [policies, files, folder] = await Promise.all([
        (0,verification_policies/* readVerificationPolicies */.g)(inputs.trust, at),
        inputs.migrations === null ? null : readFiles(at(inputs.migrations)),
        (0,disk/* isFolder */.lQ)(at(inputs.manifest)),
    ]);
    const basis = { policies, files };
    if (!folder) {
        refuse(inputs.expectedHeads.length > 0, 'expected-head', 'A single manifest has no chain to compare it with.');
        refuse(inputs.expectedStarts.length > 0, 'expected-start', 'A single manifest has no chain to compare it with.');
        const manifestPath = at(inputs.manifest);
        return await verifyOne({ manifestPath, bundle: inputs.bundle === null ? `${manifestPath}.sigstore.json` : at(inputs.bundle) }, basis, host);
    }
    refuse(inputs.bundle !== null, 'bundle', 'Each manifest of a folder has its bundle beside it.');
    return await verifyFolder(at(inputs.manifest), basis, { heads: inputs.expectedHeads, starts: inputs.expectedStarts }, host);
}
async function readFiles(path) {
    const files = await (0,disk/* readMigrationFiles */.IE)(path);
    if (files !== null)
        return files;
    throw new problem/* Problem */.AF('verify/unreadable', {
        message: 'The folder of migrations cannot be read.',
        remedy: 'Give the path of a folder that exists and may be read.',
        place: 'migrations',
    });
}
function refuse(given, place, message) {
    if (given)
        throw new problem/* Problem */.AF('input/conflict', { message, remedy: 'Take the input out.', place });
}


/***/ })

};
