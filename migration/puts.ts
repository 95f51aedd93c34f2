import { join } from 'node:path'
import { hasOwnServer } from './own-server.ts'
import { SOURCE_FILE, listFiles } from './source-files.ts'
import { textOf } from './files.ts'
import type { App } from './project.ts'
import { readModule } from '../transforms/handler/module.ts'
import { keepsOnRequests } from '../transforms/kept-on-requests.ts'
import { OWN } from '../transforms/rules/request-properties.ts'
import { asksFor, REQUEST } from '../transforms/asked-properties.ts'
import { READ } from '../transforms/rules/request-status.ts'

/** `req.user = user`, `req.user ??= user`. */
const ASSIGNED = new RegExp(String.raw`${REQUEST}\s*!?\.\s*([A-Za-z_$][\w$]*)\s*(?:\?\?|\|\||&&|[-+*/%])?=(?![=>])`, 'g')
/** Where express-jwt puts what a token says, unless it is `req.auth`, or `req.user` before version 7. */
const CHECKED = /\b(?:request|user)Property\s*:\s*['"`]([\w$]+)/g
/** In front of names of what is changed in part. */
const IN_PART = '~'
/** `Object.assign(req.user, …)`, `req.user.name = name`. */
const CHANGED = new RegExp(String.raw`(?:Object\.assign\(\s*${REQUEST}\s*[!?]?\.\s*([A-Za-z_$][\w$]*)\s*,)`, 'g')
const CHANGED_PART = new RegExp(String.raw`${REQUEST}\s*!?\.\s*([A-Za-z_$][\w$]*)\s*[!?]?(?:\.\s*[\w$]+|\[[^\]\n]*\])+\s*(?:\?\?|\|\||&&|[-+*/%])?=(?![=>])`, 'g')
/** `req['user'] = user`, `req[name] = user`. */
const BY_KEY = new RegExp(String.raw`${REQUEST}\s*!?\[\s*(?:(['"\`])([\w$]+)\1)?[^\]\n]*\]\s*=(?![=>])`, 'g')
/** `Object.assign(req, { user })`, `Object.defineProperty(req, 'user', …)`. */
const DEFINED = /\b(?:Object\.(?:assign|definePropert(?:y|ies))|Reflect\.(?:set|defineProperty))\(\s*[^,]*req[^,]*,([^;]{0,400})/gi
/** `req.statusCode`, where it is read. */
const STATUS = new RegExp(String.raw`${REQUEST}\s*(?:!|\?)?\.\s*(status(?:Code|Message))\b(?!\s*=(?!=))`, 'g')
/** `handler(request, { ...context, user })`, which an earlier run made of `req.user = user`. */
export const HANDED = /\{\s*\.\.\.(?:context|routeContext)\b([^{}]*)\}/g

const NO_SOURCE = /\.(test|spec)\.[cm]?[jt]sx?$|\.d\.ts$/

/**
 * The names of properties that code of an app's repository seems to put on requests, looked for when first asked: any name where one is
 * computed. A name that is not among them may still be put there, by a function that calls its request otherwise.
 */
export function putsIn(app: App): Puts {
  let names: Map<string, Set<string>> | undefined
  const known = () => (names ??= namesIn(app))
  const isComputed = () => known().has('*')
  return { has: (name) => known().has(name) || (isComputed() && !name.startsWith(READ)), files: (name) => (known().has(`${IN_PART}*`) || known().has(IN_PART + name) ? Infinity : filesPutting(app, name)), isSaidElsewhere: (name, file) => saidIn(app, name).some((one) => one !== join(app.root, file)), isRead: (name) => readIn(app, name), isKept: keptOn(app, (name) => [...(known().get(name) ?? []), ...(known().get(IN_PART + name) ?? [])]) }
}

/** Names of properties that code seems to put on requests. */
export interface Puts {
  has(name: string): boolean
  /** How many files put it there; more than there are where it may be changed in part. */
  files?(name: string): number
  /** Whether another file than one (relative to the app) says a name. */
  isSaidElsewhere?(name: string, file: string): boolean
  /** Whether code seems to ask a request for it. */
  isRead?(name: string): boolean
  /** Whether it is put there by helpers alone, which keep it for themselves and for others. */
  isKept?(name: string): boolean
}

/** @param placesOf the files that put a property of that name on what may be a request */
function keptOn(app: App, placesOf: (name: string) => string[]): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    if (!known.has(name)) {
      const kept = OWN.has(name) ? [] : [...new Set(placesOf(name))].map((file) => keepsIn(file, name))
      known.set(name, kept.includes(true) && !kept.includes(false) && !hasOwnServer(app))
    }
    return known.get(name) as boolean
  }
}

function keepsIn(file: string, name: string): boolean | undefined {
  try {
    return keepsOnRequests(readModule(textOf(file), file.replaceAll('\\', '/')), name)
  } catch {
    return false
  }
}

/** What is no request by its name. */
const OTHERS = String.raw`(?<!\b(?:this|self|e|ex|err|error|\w+Error|exception|props|state|options|opts|config|settings|args))`
/** An assignment's sign. */
const SIGN = String.raw`\s*(?:\?\?|\|\||&&|[-+*/%])?=(?![=>])`

/**
 * In how many files a name is put on what may be a request, by whatever name; more than there are where what it stands for gets another name, or
 * is handed on: that may be changed in part.
 */
function filesPutting(app: App, name: string): number {
  const text = name.replaceAll('$', String.raw`\$`)
  const isPut = new RegExp(String.raw`${OTHERS}\s*!?\.\s*${text}${SIGN}`)
  // `held = req.context`, `change(req.context)`; `{ context: held } = req`; `context.team = team` behind `{ context } = req`.
  const isTaken = [String.raw`[=(,:]\s*[\w$]+${OTHERS}\s*[!?]?\.\s*${text}\s*(?:[;,)\n}]|$)`, String.raw`\b${text}\s*:[^{}]*\}\s*=[^=]`, String.raw`(?<![\w$.])${text}\s*(?:!?\.\s*[\w$]+|\[[^\]\n]*\])+${SIGN}`].map((one) => new RegExp(one))
  const texts = saidIn(app, name).filter((file) => !NO_SOURCE.test(file)).map(textOf)
  return texts.some((one) => isTaken.some((pattern) => pattern.test(one))) ? Infinity : texts.filter((one) => isPut.test(one)).length
}

/** The files (absolute) that say a name. */
function saidIn(app: App, name: string): string[] {
  const says = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`)
  return listFiles(app.repository).filter((file) => SOURCE_FILE.test(file) && says.test(textOf(file)))
}

function readIn(app: App, name: string): boolean {
  const asks = asksFor(name)
  return listFiles(app.repository).some((file) => SOURCE_FILE.test(file) && !NO_SOURCE.test(file) && asks.test(textOf(file)))
}

function namesIn(app: App): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of listFiles(app.repository)) {
    if (!SOURCE_FILE.test(file) || NO_SOURCE.test(file)) continue
    const text = textOf(file)
    const names = { add: (name: string) => void found.set(name, (found.get(name) ?? new Set()).add(file)) }
    for (const [, name] of [...text.matchAll(CHANGED), ...text.matchAll(CHANGED_PART)]) names.add(IN_PART + (name as string))
    for (const [, name] of text.matchAll(ASSIGNED)) names.add(name as string)
    for (const [, name] of text.matchAll(STATUS)) names.add(READ + (name as string))
    for (const [whole, , name] of text.matchAll(BY_KEY)) {
      names.add(name ?? '*')
      // Other names than the request's hold anything.
      if (name === undefined && /req/i.test(whole)) names.add(`${IN_PART}*`)
    }
    for (const [, given] of text.matchAll(HANDED)) for (const [name] of (given as string).matchAll(/[A-Za-z_$][\w$]*/g)) names.add(name)
    for (const [, name] of text.includes('express-jwt') ? [...text.matchAll(CHECKED), ['', 'auth'], ['', 'user']] : []) names.add(name as string)
    for (const [, given] of text.matchAll(DEFINED)) for (const [name] of (given as string).matchAll(/[A-Za-z_$][\w$]*/g)) names.add(name)
  }
  return found
}
