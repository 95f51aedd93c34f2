import type { RouteOptions } from '../conversion.ts'
import type { Given, Unit } from './unit.ts'
import type { ResponseUse, Use } from './uses.ts'

/** A header that a wrapper sets for its handler's answer, whose value the handler can be told: `res.setHeader('X-Request-ID', requestId)`. */
export interface ToldHeader {
  /** In lower case. */
  header: string
  /** The constant that is the value, and what the context calls it. */
  name: string
}

/** Response methods that change headers. */
const CHANGING = /^(setHeader|appendHeader|removeHeader|setHeaders|writeHead)$/

/**
 * The headers that a wrapper's function sets before it calls its handler, whatever comes, and whose values have names: those that some
 * code of the project asks for. What such a handler reads as `res.getHeader('X-Request-ID')` is that value.
 */
export function toldBy(unit: Unit, { asked }: Pick<RouteOptions, 'asked'>): ToldHeader[] {
  const calls = [...unit.calls].flatMap(([call, callee]) => (callee.isParameter ? [call.start as number] : []))
  if (!asked || calls.length === 0) return []
  return unit.uses.flatMap((use) => {
    const [step, ...others] = use.of === 'response' ? use.steps : []
    const [name, value] = step?.call?.arguments ?? []
    if (step?.name !== 'setHeader' || others.length > 0 || name?.type !== 'StringLiteral' || value?.type !== 'Identifier' || !asked.has(name.value.toLowerCase())) return []
    const statement = use.nodePath.parentPath
    const isFirst = statement?.isExpressionStatement() === true && statement.parent === unit.node.body && calls.every((start) => start > (use.node.end as number))
    const binding = unit.path.scope.getBinding(value.name)
    const isTaken = value.name === 'params' || unit.uses.some((other) => other.of === 'request' && other.path[0] === value.name)
    const header = name.value.toLowerCase()
    return isFirst && !isTaken && binding?.constant && binding.scope === unit.path.scope && changesOf(unit, header) === 1 ? [{ header, name: value.name }] : []
  })
}

/** What a wrapper around a function has told it of the header that a use reads, as the context calls it; undefined where that may be another value. */
export function toldTo(unit: Pick<Unit, 'given' | 'uses' | 'calls'>, use: Use): string | undefined {
  const header = use.of === 'response' ? readBy(use) : undefined
  const setting = header === undefined ? [] : (unit.given?.around ?? []).filter(({ headers }) => headers.includes(header) || headers.includes('*'))
  const told = setting.length === 1 ? setting[0]?.told?.find((one) => one.header === header)?.name : undefined
  return told !== undefined && isGiven(unit.given, told) && changesOf(unit, header as string) === 0 ? told : undefined
}

const isGiven = (given: Given | undefined, name: string): boolean => given?.properties.includes(name) === true

/** The header that a use reads. */
function readBy({ steps: [step, ...others] }: ResponseUse): string | undefined {
  const [name, ...more] = step?.call?.arguments ?? []
  return step?.name === 'getHeader' && others.length === 0 && more.length === 0 && name?.type === 'StringLiteral' ? name.value.toLowerCase() : undefined
}

/** How often a function, with those that it calls, may change a header. */
function changesOf({ uses, calls }: Pick<Unit, 'uses' | 'calls'>, header: string, seen = new Set<Unit>()): number {
  const own = uses.flatMap((use) => (use.of === 'response' ? use.steps : [])).filter(({ name, call }) => {
    const [given] = call?.arguments ?? []
    return CHANGING.test(name) && !(name.endsWith('Header') && given?.type === 'StringLiteral' && given.value.toLowerCase() !== header)
  })
  const others = [...calls.values()].filter((callee) => !callee.isParameter && !seen.has(callee))
  for (const callee of others) seen.add(callee)
  return others.reduce((sum, callee) => sum + changesOf(callee, header, seen), own.length)
}
