import { SOURCE_FILE, listFiles } from './source-files.ts'
import { textOf } from './files.ts'
import type { App } from './project.ts'
import { READ } from '../transforms/rules/request-status.ts'

/** `req`, `authReq`, `(req as UserRequest)`. */
const REQUEST = String.raw`(?:\b_?(?:req|request|\w*Req|\w*Request|ctx|context|event|r)\b|\([^()\n]*req[^()\n]*\))`
/** `req.user = user`, `req.user ??= user`. */
const ASSIGNED = new RegExp(String.raw`${REQUEST}\s*!?\.\s*([A-Za-z_$][\w$]*)\s*(?:\?\?|\|\||&&|[-+*/%])?=(?![=>])`, 'g')
/** `req['user'] = user`, `req[name] = user`. */
const BY_KEY = new RegExp(String.raw`${REQUEST}\s*!?\[\s*(?:(['"\`])([\w$]+)\1)?[^\]\n]*\]\s*=(?![=>])`, 'g')
/** `Object.assign(req, { user })`, `Object.defineProperty(req, 'user', …)`. */
const DEFINED = /\b(?:Object\.(?:assign|definePropert(?:y|ies))|Reflect\.(?:set|defineProperty))\(\s*[^,]*req[^,]*,([^;]{0,400})/gi
/** `req.statusCode`, where it is read. */
const STATUS = new RegExp(String.raw`${REQUEST}\s*(?:!|\?)?\.\s*(status(?:Code|Message))\b(?!\s*=(?!=))`, 'g')
/** `handler(request, { ...context, user })`, which an earlier run made of `req.user = user`. */
export const HANDED = /\{\s*\.\.\.(?:context|routeContext)\b([^{}]*)\}/g

/**
 * The names of properties that code of an app's repository seems to put on requests, looked for when first asked: any name where one is
 * computed. A name that is not among them may still be put there, by a function that calls its request otherwise.
 */
export function putsIn(app: App): { has(name: string): boolean } {
  let names: Set<string> | undefined
  return { has: (name) => (names ??= namesIn(app)).has(name) || (names.has('*') && !name.startsWith(READ)) }
}

function namesIn(app: App): Set<string> {
  const names = new Set<string>()
  for (const file of listFiles(app.repository)) {
    if (!SOURCE_FILE.test(file) || /\.(test|spec)\.[cm]?[jt]sx?$|\.d\.ts$/.test(file)) continue
    const text = textOf(file)
    for (const [, name] of text.matchAll(ASSIGNED)) names.add(name as string)
    for (const [, name] of text.matchAll(STATUS)) names.add(READ + (name as string))
    for (const [, , name] of text.matchAll(BY_KEY)) names.add(name ?? '*')
    for (const [, given] of text.matchAll(HANDED)) for (const [name] of (given as string).matchAll(/[A-Za-z_$][\w$]*/g)) names.add(name)
    for (const [, given] of text.matchAll(DEFINED)) for (const [name] of (given as string).matchAll(/[A-Za-z_$][\w$]*/g)) names.add(name)
  }
  return names
}
