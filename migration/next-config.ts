import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type * as t from '@babel/types'
import { say, type Message } from '../transforms/messages.ts'
import { PAGE_EXTENSIONS } from '../transforms/route-names.ts'
import { exportedValue } from './config-modules.ts'
import { readRewrites, type Rewrite } from './read-rewrites.ts'
import { called, isAbsent, optionsOf, property, type Value } from './static-value.ts'

/** The names under which Next looks for its configuration, in its order; it refuses the last three but says so itself. */
export const CONFIG_FILES = ['js', 'mjs', 'ts', 'mts', 'cjs', 'cts'].map((ending) => `next.config.${ending}`)

/** What next.config says of the things that matter to routes. */
export interface NextSettings {
  /** Without dots. */
  pageExtensions: string[]
  basePath: string
  output: string | undefined
  /** `cacheComponents`, or what it was called before it left `experimental`. */
  cacheComponents: boolean
  trailingSlash: boolean
  /** Whether it says where builds go, and that is not `.next` for sure. */
  buildsElsewhere: boolean
  hasRewrites: boolean
  /** All of them, in the order of the file; undefined where there are some that cannot be read. */
  rewrites: Rewrite[] | undefined
  /** What else has a say in which paths they take. */
  routing: string | undefined
}

export interface NextConfig extends NextSettings {
  /** Absolute path; undefined where there is none. */
  file: string | undefined
  /** What could not be read, once each. */
  messages: Message[]
}

/**
 * Reads the part of next.config that matters here from its text; the file is never run.
 * @param root absolute path of the app; as Next does, the folders above it are searched too, up to `topmost`
 * @returns defaults for what is absent or cannot be read; the latter is named in `messages`. Never throws.
 */
export function readNextConfig(root: string, topmost: string): NextConfig {
  const file = findConfig(root, topmost)
  const none: NextConfig = {
    file,
    pageExtensions: PAGE_EXTENSIONS,
    basePath: '',
    output: undefined,
    cacheComponents: false,
    trailingSlash: false,
    buildsElsewhere: false,
    hasRewrites: false,
    rewrites: [],
    routing: undefined,
    messages: [],
  }
  if (!file) return none
  const name = relative(root, file).split(sep).join('/')
  try {
    return readConfig(exportedConfig(file), root, none)
  } catch (error) {
    const { loc, message } = error as Error & { loc?: { line: number; column: number } }
    const at = { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 }
    return { ...none, messages: [say('NR011', name, at, { reason: message.replace(/ \(\d+:\d+\)$/, '').replace(/\.$/, '') })] }
  }
}

/** The configuration that Next would load for an app: the nearest one upward. */
export function findConfig(root: string, topmost: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = CONFIG_FILES.map((name) => join(folder, name)).find((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    if (found || folder === topmost || folder === dirname(folder)) return found
  }
}

function readConfig(config: Value, root: string, none: NextConfig): NextConfig {
  const reader = new Reader(config)
  const experimental = property(config, 'experimental')
  const pageExtensions = reader.read('pageExtensions', none.pageExtensions, asStrings)
  const basePath = reader.read('basePath', '', asString)
  const output = reader.output()
  const caches = [property(config, 'cacheComponents'), property(experimental, 'cacheComponents'), property(experimental, 'dynamicIO')]
  const cacheComponents = caches.map((value) => reader.read('cacheComponents', false, asBoolean, value)).includes(true)
  const trailingSlash = reader.read('trailingSlash', false, asBoolean)
  const distDir = property(config, 'distDir')
  const rewrites = readRewrites(property(config, 'rewrites'), (name, assumed, node) => reader.note(name, assumed, node))
  const routing = !isAbsent(property(config, 'i18n')) ? '`i18n`' : !isAbsent(property(experimental, 'caseSensitiveRoutes')) ? '`caseSensitiveRoutes`' : undefined
  if (rewrites === 'unknown') reader.note('rewrites', 'none', property(config, 'rewrites').node)
  return {
    ...none,
    pageExtensions,
    basePath,
    output,
    cacheComponents,
    trailingSlash,
    buildsElsewhere: !isAbsent(distDir) && asString(distDir) !== '.next',
    hasRewrites: rewrites !== 'unknown' && (rewrites === undefined || rewrites.length > 0),
    rewrites: rewrites === 'unknown' ? undefined : rewrites,
    routing,
    messages: reader.messages(root),
  }
}

/** What a file exports as its configuration; a function is called. */
function exportedConfig(file: string): Value {
  let value = exportedValue(file, readFileSync(file, 'utf8'))
  // `(phase) => async () => ({ … })`: Next calls what it gets once; wrappers often hand on functions.
  for (let calls = 0; calls < 3; calls++) value = called(value)
  return value
}

const asString = (value: Value) => (value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined)
const asBoolean = (value: Value) => (value.kind === 'known' && typeof value.value === 'boolean' ? value.value : undefined)
function asStrings(value: Value): string[] | undefined {
  if (value.kind !== 'list') return undefined
  const strings = value.items.map(asString)
  return strings.every((item) => item !== undefined) ? strings : undefined
}

/** Reads values, and remembers by node what had to be assumed, so that one unreadable spread is one message. */
class Reader {
  private readonly config: Value
  private readonly assumed = new Map<t.Node, Map<string, string>>()

  constructor(config: Value) {
    this.config = config
  }

  /** A value by name; where it cannot be told, the first that is written there, else the default, with a note. */
  read<T>(name: string, fallback: T, accept: (value: Value) => T | undefined, value = property(this.config, name)): T {
    const readings = optionsOf(value).map((option) => (isAbsent(option) ? fallback : accept(option)))
    const first = readings[0]
    if (first !== undefined && readings.every((reading) => reading !== undefined && String(reading) === String(first))) return first
    const chosen = readings.find((reading) => reading !== undefined && String(reading) !== String(fallback)) ?? fallback
    this.note(name, Array.isArray(chosen) ? chosen.join(', ') : String(chosen) || 'none', value.node)
    return chosen
  }

  /** `output` matters only where it may be `export`; two other values that a condition picks from are no reason to speak. */
  output(): string | undefined {
    const options = optionsOf(property(this.config, 'output'))
    const readable = options.every((option) => isAbsent(option) || asString(option) !== undefined)
    if (readable && !options.some((option) => asString(option) === 'export')) return options.map(asString).find((output) => output !== undefined)
    return this.read<string>('output', '', asString) || undefined
  }

  note(name: string, assumed: string, node: t.Node): void {
    const names = this.assumed.get(node) ?? new Map<string, string>()
    this.assumed.set(node, names.set(name, assumed))
  }

  messages(root: string): Message[] {
    return [...this.assumed].map(([node, names]) => {
      const at = { line: node.loc?.start.line ?? 1, column: (node.loc?.start.column ?? 0) + 1 }
      const assumed = [...names].map(([name, value]) => `${name}: ${value}`).join('; ')
      // Part of it may stand in a module that it loads.
      return say('NR010', relative(root, node.loc?.filename ?? root).split(sep).join('/'), at, { assumed })
    })
  }
}

