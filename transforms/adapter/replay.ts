import type { Style } from '../style.ts'

/**
 * A rewrite of next.config, as the adapter does it again: an API Route finds in `req.query` what rewrites added, and a route handler is
 * given the URL as it was before them.
 */
export interface ReplayedRewrite {
  /** How next.config has it, for messages and a comment. */
  name: string
  /** The paths that it takes, as the text of a regular expression. */
  source: string
  /** Of these, the ones that the route answers itself, before Next tries it; undefined where there are none. */
  except: string | undefined
  /** Where it leads, with `$1` for what the first group of the source took; undefined where that no longer matters. */
  destination: string | undefined
  /** What it adds; a list for what is a list of segments. */
  query: Record<string, string | string[]>
}

/** The list of them as an argument of the adapter. */
export function replayText(rewrites: readonly ReplayedRewrite[], { indent, quote, comma }: Style): string {
  const text = (value: string) => quote + JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`) + quote
  const value = (given: string | string[]) => (Array.isArray(given) ? `[${given.map(text).join(', ')}]` : text(given))
  const key = (name: string) => (/^[a-z_$][\w$]*$/i.test(name) ? name : text(name))
  const items = rewrites.map(({ name, source, except, destination, query }, index) => {
    const added = Object.entries(query).map(([each, given]) => `${key(each)}: ${value(given)}`)
    const parts = [`source: /${source}/i`, except !== undefined && `except: /${except}/`, destination !== undefined && `destination: ${text(destination)}`, added.length > 0 && `query: { ${added.join(', ')} }`]
    const isNamed = rewrites[index - 1]?.name !== name
    return `${isNamed ? `${indent}// ${name.replaceAll('`', '')}\n` : ''}${indent}{ ${parts.filter(Boolean).join(', ')} }`
  })
  return `[\n${items.join(',\n')}${comma.object}\n]`
}
