import { SOURCE_FILE, listFiles } from './source-files.ts'
import { textOf } from './files.ts'
import type { App } from './project.ts'
import { HANDED } from './puts.ts'

/** `res.getHeader('X-Request-ID')`. */
const READ = /\.\s*getHeader\(\s*(['"`])([\w-]+)\1/g
/** `headers.set('X-Request-ID', requestId)`, which an earlier run made of what a wrapper sets. */
const SET = /\.set\(\s*(['"`])([\w-]+)\1,\s*(?:String\()?([A-Za-z_$][\w$]*)\)/g

/**
 * The headers, in lower case, that code of an app's repository asks a response for, looked for when first asked; with those that it asked
 * for before an earlier run, which has their values handed on.
 */
export function askedHeaders(app: App): { has(name: string): boolean } {
  let names: Set<string> | undefined
  return { has: (name) => (names ??= namesIn(app)).has(name) }
}

function namesIn(app: App): Set<string> {
  const files = listFiles(app.repository).filter((file) => SOURCE_FILE.test(file) && !/\.(test|spec)\.[cm]?[jt]sx?$|\.d\.ts$/.test(file))
  const found = files.flatMap((file) => {
    const text = textOf(file)
    const handed = [...text.matchAll(HANDED)].flatMap(([, given]) => (given as string).match(/[A-Za-z_$][\w$]*/g) ?? [])
    const told = handed.length > 0 ? [...text.matchAll(SET)].filter(([, , , name]) => handed.includes(name as string)) : []
    return [...text.matchAll(READ), ...told].map(([, , name]) => (name as string).toLowerCase())
  })
  return new Set(found)
}
