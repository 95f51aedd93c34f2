import { builtinModules } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { requireFromRoot } from './next.ts'
import type { World } from './world.ts'

/** Source files by path relative to the app's root, with forward slashes: one side of a case. */
export type Files = Record<string, string>

export type RouteModule = Record<string, unknown>

/** Paths in `files`, no extension tried, that a specifier may mean in a file; none for a package that is a mock. */
export type Resolve = (specifier: string, from: string) => string[]

const EXTENSIONS = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '/index.ts', '/index.tsx', '/index.js']
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5)

class FrozenDate extends Date {
  constructor(...args: []) {
    super(...((args.length ? args : [NOW]) as []))
  }
  static override now() {
    return NOW
  }
}

/** Reads members of `real` but for some; methods keep their `this`. */
function overlay(real: object, own: Record<string, unknown>): unknown {
  return new Proxy(real, {
    get(target, key) {
      if (typeof key === 'string' && Object.hasOwn(own, key)) return own[key]
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value)) ? value.bind(target) : value
    },
  })
}

/** What differs from one run to the next stands still: time, chance, the environment. The network is a mock. */
function globals(world: World): Record<string, unknown> {
  const randomUUID = () => '00000000-0000-4000-8000-000000000000'
  const env = new Proxy({ NODE_ENV: 'production' } as Record<string, string>, {
    get: (target, key) => (typeof key === 'string' ? (target[key] ?? `env-${key}`) : undefined),
  })
  const silent = () => {}
  return {
    process: overlay(process, { env }),
    console: { log: silent, info: silent, warn: silent, error: silent, debug: silent, trace: silent },
    Date: FrozenDate,
    Math: overlay(Math, { random: () => 0.5 }),
    crypto: overlay(crypto, { randomUUID }),
    fetch: world.global('fetch', async (url) => Response.json({ fetched: String(url instanceof Request ? url.url : url) })),
  }
}

/** Relative specifiers, and `@/…` and `~/…` from the app's root, as most apps have it. */
const resolveInApp: Resolve = (specifier, from) => {
  if (specifier.startsWith('.')) return [path.posix.join(path.posix.dirname(from), specifier)]
  return /^[@~]\//.test(specifier) ? [specifier.slice(2)] : []
}

/** The file that a specifier means; undefined where `files` has none. */
export function findFile(specifier: string, from: string, files: Files, resolve: Resolve): string | undefined {
  return resolve(specifier, from).flatMap((base) => EXTENSIONS.map((extension) => base + extension)).find((name) => files[name] !== undefined)
}

/** One side of a case: its files, the one that holds the route, and how specifiers are resolved where that is not as in most apps. */
export interface Source {
  entry: string
  files: Files
  resolve?: Resolve
  /** Packages that are real here; `name=other` where another name is installed for it. */
  real?: readonly string[]
}

/**
 * Loads a route from one side of a case: the files that specifiers resolve to are those of the case, `next/*`, React and Node's own
 * modules are real, everything else is a mock of the world. Each call has its own instances of all files.
 * @throws what the route's module throws while it is evaluated
 */
export function loadRoute({ entry, files, resolve = resolveInApp, real = [] }: Source, world: World, transpile: (source: string, file: string) => string): RouteModule {
  const loaded = new Map<string, { exports: RouteModule }>()
  const surroundings = globals(world)

  function requireFrom(from: string) {
    return (specifier: string): unknown => {
      const bare = specifier.replace(/^node:/, '')
      if (bare === 'crypto') return overlay(requireFromRoot('node:crypto') as object, { randomUUID: () => '00000000-0000-4000-8000-000000000000', randomBytes: (size: number) => Buffer.alloc(size, 7) })
      if (builtinModules.includes(bare) || /^(next|react|react-dom)(\/|$)/.test(specifier)) return requireFromRoot(specifier)
      const installed = real.map((one) => one.split('=')).find(([name]) => specifier === name || specifier.startsWith(`${name}/`))
      if (installed) return requireFromRoot((installed[1] ?? (installed[0] as string)) + specifier.slice((installed[0] as string).length))
      const file = findFile(specifier, from, files, resolve) ?? findFile(specifier, from, files, () => [`node_modules/${specifier}`])
      if (file !== undefined) return load(file)
      // A module that only one side can reach must not have another name there.
      return world.module(resolve(specifier, from)[0]?.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '') ?? specifier)
    }
  }

  function load(file: string): RouteModule {
    const known = loaded.get(file)
    if (known) return known.exports
    const source = files[file]
    if (source === undefined) throw new Error(`The case has no file ${file}`)
    const module = { exports: {} as RouteModule }
    loaded.set(file, module)
    const code = transpile(source, file)
    const names = ['module', 'exports', 'require', ...Object.keys(surroundings)]
    const run = vm.compileFunction(code, names, { filename: file }) as (...args: unknown[]) => void
    run(module, module.exports, requireFrom(file), ...Object.values(surroundings))
    return module.exports
  }

  return load(entry)
}
