import { HOLE } from './static-value.ts'

/** A parameter of a path, as path-to-regexp 6 reads it for Next: `/:id`, `/:path*`, `:id(\d+)`, `(.*)`. */
export interface Param {
  /** undefined for one that has no name, which Next lets go of. */
  name: string | undefined
  /** A slash or dot before it, which goes with it. */
  prefix: string
  /** What it takes, where that is said. */
  pattern: string | undefined
  modifier: '' | '?' | '*' | '+'
}

/** Text, and parameters. */
export type Token = string | Param

const GROUP = String.raw`\((?:[^()\\]|\\[^()]|\(\?[:=!](?:[^()\\]|\\[^()])*\))*\)`
const PARAM = new RegExp(String.raw`([/.]?)(?::(\w+)(${GROUP})?|(${GROUP}))([*+?]?)`, 'g')

/**
 * Takes the path of a source or destination apart.
 * @returns undefined where something of it is written in a way that is not read here
 */
export function tokensOf(path: string): Token[] | undefined {
  const tokens: Token[] = []
  let end = 0
  for (const match of path.matchAll(PARAM)) {
    const [text, prefix = '', name, pattern, unnamed, modifier = ''] = match
    if (match.index > end) tokens.push(path.slice(end, match.index))
    tokens.push({ name, prefix, pattern: (pattern ?? unnamed)?.slice(1, -1), modifier: modifier as Param['modifier'] })
    end = match.index + text.length
  }
  if (end < path.length) tokens.push(path.slice(end))
  return tokens.some((one) => typeof one === 'string' && /[{}()*+?:\\]/.test(one)) ? undefined : tokens
}

/** Which paths something means: text, one character that is no slash, any number of them, anything. */
export type Pattern = (string | typeof CHARACTER | typeof CHARACTERS | typeof ANYTHING)[]

const CHARACTER = Symbol('character')
const CHARACTERS = Symbol('characters')
const ANYTHING = Symbol('anything')

/** The paths that a source takes, or a destination may lead to; more than those where it cannot be told. */
export function patternOf(path: string): Pattern {
  const tokens = tokensOf(path.replace(/(?<=.)\/$/, ''))
  return tokens ? patternOfTokens(tokens) : [...textOf(path.split(/[{}()*+?:\\]/)[0]!), ANYTHING]
}

/** Patterns that take no slash: `\d+`, `en|de`, `[a-z]{2}`, `[^/]+`. */
const WITHIN = /^(?:\\[dw]|[\w-]|\[\^\/\]|\[(?!\^)(?:[\w-]|\\[dw-])+\]|[|+*?]|\{[\d,]+\})+$/

/** The same for tokens. */
export function patternOfTokens(tokens: Token[]): Pattern {
  return tokens.flatMap((token): Pattern => {
    if (typeof token === 'string') return textOf(token)
    const { prefix, pattern, modifier } = token
    if (pattern !== undefined && modifier === '' && WITHIN.test(pattern)) return [...textOf(prefix), CHARACTERS]
    if (modifier === '*' || modifier === '?' || pattern !== undefined) return [...(modifier === '' || modifier === '+' ? textOf(prefix) : []), ANYTHING]
    return [...textOf(prefix), CHARACTER, modifier === '+' ? ANYTHING : CHARACTERS]
  })
}

/** The paths that a route answers: `/api/posts/[id]`. */
export function patternOfRoute(url: string): Pattern {
  return url.split('/').slice(1).flatMap((part): Pattern => {
    if (part.startsWith('[[...')) return [ANYTHING]
    if (part.startsWith('[...')) return ['/', CHARACTER, ANYTHING]
    return part.startsWith('[') ? ['/', CHARACTER, CHARACTERS] : textOf(`/${part}`)
  })
}

/** Next compares paths without regard to case. */
const textOf = (text: string): Pattern => [...text.toLowerCase()].map((one) => (one === HOLE ? ANYTHING : one))

/** Whether some path is of both patterns. */
export function overlap(one: Pattern, other: Pattern): boolean {
  const seen = new Set<number>()
  return from(0, 0)

  function from(i: number, j: number): boolean {
    if (i === one.length && j === other.length) return true
    const key = i * (other.length + 1) + j
    if (seen.has(key)) return false
    seen.add(key)
    const a = one[i]
    const b = other[j]
    if (isOpen(a) && (from(i + 1, j) || (takes(a, b) && from(i, j + 1)))) return true
    if (isOpen(b) && (from(i, j + 1) || (takes(b, a) && from(i + 1, j)))) return true
    if (a === undefined || b === undefined || isOpen(a) || isOpen(b)) return false
    return (a === b || (a === CHARACTER ? b !== '/' : b === CHARACTER && a !== '/')) && from(i + 1, j + 1)
  }
}

const isOpen = (part: Pattern[number] | undefined): part is typeof CHARACTERS | typeof ANYTHING => part === CHARACTERS || part === ANYTHING

const takes = (open: typeof CHARACTERS | typeof ANYTHING, part: Pattern[number] | undefined): boolean => part !== undefined && (open === ANYTHING || part !== '/')
