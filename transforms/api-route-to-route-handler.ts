import semver from 'semver'
import type { Conversion, RouteOptions } from './conversion.ts'
import { say, START, type Message } from './messages.ts'
import { nameRoute, PAGE_EXTENSIONS, parameterOf, routeHandlerPath } from './route-names.ts'
import { analyseRoute } from './route.ts'
import { rewriteRoute } from './write-route.ts'

/** What jscodeshift hands to a transform, as far as it is used: no types of jscodeshift leave this package. */
export interface FileInfo {
  path: string
  source: string
}

export interface Api {
  report(message: string): void
}

export interface StandaloneOptions {
  /** `--next=15`: the version to write for; the newest known one where it is not given. */
  next?: string | number
  /** `--cacheComponents=true`, as next.config has it. */
  cacheComponents?: boolean | string
}

const NEWEST = '16.4.6'

/**
 * The transform for jscodeshift's own command line. jscodeshift can write a file's text but neither move it nor add another, so
 * this converts the routes whose text is right wherever the file stands, and reports where it has to be moved to; the others are
 * left as they are, with what they lack. `next-reroute` does the whole of it.
 * @returns the text of the route handler; undefined, jscodeshift's word for "skipped", where the route is left
 */
export default function apiRouteToRouteHandler(file: FileInfo, api: Api, options: StandaloneOptions = {}): string | undefined {
  const path = file.path.replaceAll('\\', '/')
  const place = placeOf(path, options)
  const { code, messages }: Pick<Conversion, 'code' | 'messages'> = place ? convertInPlace(file.source, place) : { messages: [say('NR197', path, START)] }
  for (const { line, column, code: number, message, help } of messages) api.report(`${line}:${column} ${number} ${message} ${help}`)
  return code
}

interface PlaceOfRoute {
  options: RouteOptions
  target: string
}

function placeOf(path: string, { next, cacheComponents }: StandaloneOptions): PlaceOfRoute | undefined {
  const [, source = '', inside = ''] = /(?:^|\/)(src\/)?pages\/(api(?:\/.+)?\.\w+)$/.exec(path) ?? []
  const named = nameRoute(inside, PAGE_EXTENSIONS)
  if (!named) return undefined
  const version = next === undefined ? NEWEST : (semver.coerce(String(next))?.version ?? NEWEST)
  return {
    target: `${source}app/${routeHandlerPath(named.parts, named.extension)}`,
    options: {
      file: `${source}pages/${inside}`,
      url: named.url,
      segments: named.parts.flatMap((part) => parameterOf(part) ?? []),
      target: { next: version, cacheComponents: String(cacheComponents) === 'true' },
    },
  }
}

function convertInPlace(source: string, { options, target }: PlaceOfRoute): Pick<Conversion, 'code' | 'messages'> {
  const analysis = analyseRoute(source, options)
  if (analysis.messages.some(({ severity }) => severity === 'left' || severity === 'error')) return { messages: analysis.messages }
  const relative = new Set<string>()
  const rebase = (specifier: string) => {
    if (specifier.startsWith('.')) relative.add(specifier)
    return specifier
  }
  const { code, messages } = rewriteRoute(analysis, { rebase, helper: () => undefined })
  if (code === undefined) return { messages }
  const lacking = [...relative].map((specifier): Message => say('NR195', options.file, placeIn(source, specifier), { specifier }))
  if (lacking.length > 0) return { messages: lacking }
  return { code, messages: [...messages, say('NR390', options.file, START, { target })] }
}

function placeIn(source: string, specifier: string): { line: number; column: number } {
  const lines = source.slice(0, Math.max(0, source.search(quoted(specifier)))).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

function quoted(specifier: string): RegExp {
  return new RegExp(`['"\`]${specifier.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"\`]`)
}
