/**
 * A make-believe world for the modules that a route imports and a case does not hold: each import is a mock that
 * answers by the path of the call and its arguments, and notes every call. Code that makes the same calls sees the same
 * world on both sides, and where it makes others, the trace or the answers show it.
 */
export interface Call {
  call: string
  args: unknown[]
}

/** What calls give instead of a mock, by path or its ending: `{ "db.post.find": null, "db.ping": { "$throw": "down" } }`; `$resolve` and `$reject` for code that chains. */
export type Answers = Record<string, unknown>

export interface World {
  trace: Call[]
  /** Forgets what was called, and takes the answers for the next request. Calls before the first `begin` are those of modules being loaded. */
  begin(answers: Answers): void
  /** The mock that stands for a module. */
  module(name: string): unknown
  /** A mocked function of the global scope, such as `fetch`. */
  global(name: string, answer: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown
}

const PATH = Symbol('path of a mock')
const HTTP = /^(IncomingMessage|ServerResponse|Request|NextRequest|Response|NextResponse|NextURL|Headers|ReadableStream|AbortSignal)$/
const ITERATES = new Set(['map', 'forEach', 'filter', 'find', 'some', 'every', 'flatMap', 'sort'])

function pathOf(value: unknown): string | undefined {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return undefined
  return (value as { [PATH]?: string })[PATH]
}

/** An argument as plain data. A key whose value is undefined counts as absent, as databases and JSON see it; null does not. */
function describe(value: unknown, depth = 0): unknown {
  const mock = pathOf(value)
  if (mock !== undefined) return `<${mock}>`
  if (value === undefined) return '<undefined>'
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'function') return '<function>'
  if (typeof value !== 'object') return `<${typeof value} ${String(value)}>`
  if (value instanceof Date) return `<date ${value.toISOString()}>`
  if (value instanceof Error) return `<${value.name} ${value.message}>`
  if (value instanceof Uint8Array) return `<bytes ${Buffer.from(value).toString('hex')}>`
  if (value instanceof URL || value instanceof URLSearchParams) return `<url ${String(value)}>`
  if (HTTP.test(value.constructor?.name ?? '') || 'pipe' in value) return '<http>'
  if (depth > 6) return '<deep>'
  if (Array.isArray(value)) return value.map((item) => describe(item, depth + 1))
  if (value instanceof Map || value instanceof Set) return { [value.constructor.name]: describe([...value], depth + 1) }
  // `{ req }` is the request in another form, which a recipe may have to write out.
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, key === 'req' ? '<http>' : describe(item, depth + 1)]))
}

export function createWorld(): World {
  let answers: Answers = {}
  let loading = true
  const modules = new Map<string, unknown>()
  const world: World = { trace: [], begin, module, global }

  function module(name: string) {
    const known = modules.get(name) ?? mock(name, { root: true })
    modules.set(name, known)
    return known
  }

  function begin(next: Answers) {
    answers = next
    loading = false
    world.trace = []
  }

  function prepared(path: string): { value: unknown } | undefined {
    const key = Object.keys(answers).find((name) => path === name || path.endsWith(`.${name}`) || path.endsWith(`/${name}`))
    return key === undefined ? undefined : { value: answers[key] }
  }

  function give(value: unknown): unknown {
    if (value !== null && typeof value === 'object') {
      if ('$throw' in value) throw Object.assign(new Error(String(value.$throw)), 'code' in value ? { code: value.code } : {})
      if ('$undefined' in value) return undefined
      if ('$resolve' in value) return Promise.resolve(give(value.$resolve))
      if ('$reject' in value) return Promise.reject(new Error(String(value.$reject)))
      if ('$bytes' in value) return Buffer.from(String(value.$bytes), 'hex')
    }
    return structuredClone(value)
  }

  function global(name: string, answer: (...args: unknown[]) => unknown) {
    return (...args: unknown[]) => {
      world.trace.push({ call: name, args: args.map((arg) => describe(arg)) })
      const ready = prepared(name)
      return ready ? give(ready.value) : answer(...args)
    }
  }

  function call(path: string, args: unknown[]): unknown {
    const last = args.at(-1)
    const own = typeof last === 'function' && pathOf(last) === undefined ? (last as (...args: unknown[]) => unknown) : undefined
    if (loading) {
      // A wrapper around the handler (`withAuth(handler)`) hands it through; anything else is set up, not called.
      const handler = args.find((arg) => typeof arg === 'function' && pathOf(arg) === undefined)
      return handler && !path.includes('(') ? handler : mock(`${path}(…)`)
    }
    const method = path.slice(path.lastIndexOf('.') + 1)
    if (own && ITERATES.has(method)) {
      const items = [mock(`${path}[0]`), mock(`${path}[1]`)] as unknown as Record<string, (fn: unknown) => unknown>
      return items[method]?.(own)
    }
    const described = args.map((arg) => describe(arg)).filter((arg) => arg !== '<http>')
    world.trace.push({ call: path, args: described })
    const ready = prepared(path)
    if (own) {
      const value = ready ? give(ready.value) : mock(`${path}(…)`)
      return Promise.resolve().then(() => (own.length > 1 ? own(null, value) : own(value)))
    }
    if (ready) return give(ready.value)
    return mock(`${path}(${described.map((arg) => JSON.stringify(arg)).join(', ')})`, { thenable: true })
  }

  function mock(path: string, { root = false, thenable = false } = {}): unknown {
    const own = new Map<string | symbol, unknown>()
    const items = () => [mock(`${path}[0]`), mock(`${path}[1]`)]
    const settled = () => Promise.resolve(mock(path))
    const special: Record<string | symbol, unknown> = {
      [PATH]: path,
      [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? path.length : `<${path}>`),
      [Symbol.iterator]: () => items()[Symbol.iterator](),
      [Symbol.asyncIterator]: async function* () { yield* items() },
      [Symbol.toStringTag]: 'Mock',
      __esModule: root,
      toJSON: () => `<${path}>`,
      toString: () => `<${path}>`,
      length: 2,
      prototype: {},
      // oxlint-disable-next-line unicorn/no-thenable -- what a call gives has to be awaitable, and readable without
      then: thenable ? (ok: never, no: never) => (world.trace.push({ call: `await ${path}`, args: [] }), settled().then(ok, no)) : undefined,
      ...(thenable ? { catch: (no: never) => settled().catch(no), finally: (fn: never) => settled().finally(fn) } : {}),
    }
    return new Proxy(function () {}.bind(null), {
      get(_, key) {
        if (own.has(key)) return own.get(key)
        if (Object.hasOwn(special, key)) return special[key]
        if (typeof key === 'symbol') return undefined
        const child = mock(`${path}.${key}`)
        own.set(key, child)
        return child
      },
      set: (_, key, value) => Boolean(own.set(key, value)),
      has: (_, key) => key !== 'then',
      // Spreading a mock must leave a trace of which one it was.
      ownKeys: () => ['spread'],
      getOwnPropertyDescriptor: (_, key) => (key === 'spread' ? { value: `<${path}>`, enumerable: true, configurable: true } : undefined),
      apply: (_, self, args: unknown[]) => call(path, args),
      construct: (_, args: unknown[]) => {
        if (!loading) world.trace.push({ call: `new ${path}`, args: args.map((arg) => describe(arg)) })
        return mock(`new ${path}`) as object
      },
    })
  }
  return world
}
