import { stringLiteral, type Expression, type Node } from '@babel/types'
import { isStringText } from '../rules/text.ts'
import { MethodTests } from './constant.ts'
import type { Draft } from './draft.ts'
import { textOf } from './known-values.ts'
import { bare, type ResponseUse } from './uses.ts'

/** One header that is set before an answer. */
export interface HeaderWrite {
  /** A string literal where the name is known, also through a constant. */
  name: Expression
  /** What the file writes for it, where that is no literal: `[TRACE_HEADER]`. */
  written?: Expression
  value: Expression
  append: boolean
  use: ResponseUse
  /** True for a write in the answer's own chain: `res.setHeader(…).json(…)`. */
  inChain: boolean
}

/** The name under which the text beside the status is kept: `res.statusMessage = 'Gone home'`. No header can be called so. */
export const REASON = ':reason'

export interface StatusWrite {
  value: Expression
  use: ResponseUse
  /** The name under which it is kept where it was set, since it might be another by the time of the answer. */
  kept?: string
  /** True where that stands before the answer, of whose own chain it is: its body may change what the status is read from. */
  before?: true
  /**
   * Set where ways that say other ones meet: all that it may be, or that this is not known. The name is then that of a variable, to which
   * each way gives its own.
   */
  among?: number[] | 'any'
}

/** Statuses that may not carry a body: any body, even an empty text, is a 500 in a route handler (SEMANTICS, section 2). */
export const isBodiless = (status: number | undefined): boolean => status === 204 || status === 205 || status === 304

/** Whether a status is one that `Response` takes, with a body. */
export const isPlain = (status: number): boolean => Number.isInteger(status) && status >= 200 && status <= 599 && !isBodiless(status)

/** The text that an expression is, where the project shows it, also in another file. */
export type TextOf = (node: Expression, use: ResponseUse) => string | undefined

/** That of a function's expressions. */
export const textsOf = (draft: Draft): TextOf => (node, { nodePath }) => textOf(draft.unit.module, nodePath, node, draft.file.modules)

/** What the steps of a chain set; undefined where one of them does something else. */
export function chainWrites(use: ResponseUse, steps: ResponseUse['steps'], inChain: boolean, texts?: TextOf): { headers: HeaderWrite[]; status: StatusWrite | undefined } | undefined {
  const headers: HeaderWrite[] = []
  let status: StatusWrite | undefined
  for (const { name, call } of steps) {
    const [first, second] = call?.arguments ?? []
    const plain = (node: unknown): node is Expression => node !== undefined && (node as Node).type !== 'SpreadElement' && (node as Node).type !== 'ArgumentPlaceholder'
    if (!call) return undefined
    if (name === 'writeHead' && plain(first)) {
      const [, ...others] = call.arguments
      const reason = plain(second) && (others.length === 2 || isStringText(second, use.nodePath)) ? second : undefined
      if (reason) others.shift()
      const [fields] = others
      const written = fields ? headerFields(fields, use, inChain, texts) : []
      if (!written || others.length > 1) return undefined
      status = { value: first, use }
      headers.push(...(reason ? [reasonWrite(reason, use, inChain)] : []), ...written)
    } else if (name === 'status' && call.arguments.length === 1 && plain(first)) status = { value: first, use }
    else if ((name === 'setHeader' || name === 'appendHeader') && call.arguments.length === 2 && plain(first) && plain(second)) headers.push({ ...named(first, use, texts), value: second, append: name === 'appendHeader', use, inChain })
    else return undefined
  }
  return { headers: headers.reduce<HeaderWrite[]>((all, write) => merged(all, [write]), []), status }
}

/** The text beside the status, which a `Response` calls `statusText`. */
export const reasonWrite = (value: Expression, use: ResponseUse, inChain = false): HeaderWrite => ({ name: stringLiteral(REASON), value, append: false, use, inChain })

export const isReason = ({ name }: HeaderWrite): boolean => name.type === 'StringLiteral' && name.value === REASON

/** The fields of `writeHead(200, { 'X-A': 'b' })`. */
function headerFields(given: Node, use: ResponseUse, inChain: boolean, texts: TextOf | undefined): HeaderWrite[] | undefined {
  const object = bare(given)
  if (object.type !== 'ObjectExpression') return undefined
  const writes: HeaderWrite[] = []
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty') return undefined
    const field = named(property.key.type === 'Identifier' && !property.computed ? stringLiteral(property.key.name) : (property.key as Expression), use, texts)
    if (field.name.type !== 'StringLiteral') return undefined
    writes.push({ ...field, value: property.value as Expression, append: false, use, inChain })
  }
  return writes
}

/** The name of a header: a constant's text where one stands for it. */
export function named(given: Expression, use: ResponseUse, texts?: TextOf): Pick<HeaderWrite, 'name' | 'written'> {
  if (bare(given).type === 'StringLiteral') return { name: bare(given) as Expression }
  const known = new MethodTests(new Set(), use.nodePath).evaluate(given, '')
  const text = known && 'value' in known && typeof known.value === 'string' ? known.value : texts?.(given, use)
  return text === undefined ? { name: given } : { name: stringLiteral(text), written: given }
}

/** Whether only running the code tells which header it is. */
export const isComputed = (write: HeaderWrite): boolean => write.name.type !== 'StringLiteral'

/** A header set again takes the place of the earlier one. */
export function merged(before: HeaderWrite[], added: HeaderWrite[]): HeaderWrite[] {
  return [...before.filter((write) => !added.some((other) => !other.append && nameOf(other) !== undefined && nameOf(other) === nameOf(write))), ...added]
}

const nameOf = (write: HeaderWrite) => (write.name.type === 'StringLiteral' ? write.name.value.toLowerCase() : undefined)

/** Cookies in a list, or in a value that may be one: each needs a line of its own. */
export function isManyCookies(write: HeaderWrite): boolean {
  return write.name.type === 'StringLiteral' && write.name.value.toLowerCase() === 'set-cookie' && !isStringText(write.value, write.use.nodePath)
}
