import type { Node } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { isPure } from '../handler/flow.ts'
import { bare } from '../handler/uses.ts'
import type { Answer } from '../handler/answers.ts'
import type { Piece } from '../edits.ts'
import { writeJson } from './json-response.ts'
import { allowsBody, castsAround, contentType, isBodiless, literalStatus, responseInit, reviewStatus, statusParts } from './response-init.ts'
import { isDataText, isStringText, piece, quoted } from './text.ts'
import type { Rule } from './rule.ts'

/** `res.send('text')`, `res.end('text')`, `res.end()`. */
export const textResponse: Rule = {
  name: 'text-response',
  about: '`send` and `end` of text or nothing become `new Response(…)`; `send` of an object is JSON.',
  rewrite(draft) {
    for (const answer of draft.answers.all) {
      if ((answer.terminal !== 'send' && answer.terminal !== 'end') || answer.call.arguments.length > 1) continue
      if (write(draft, answer)) draft.claim(answer.use, this.name)
    }
  },
}

function write(draft: Draft, answer: Answer): boolean {
  const argument = answer.call.arguments[0]
  const status = answer.status?.value
  const path = castsAround(answer.use)
  const put = (parts: (string | Piece)[]) => draft.edits.replace(path.node.start as number, path.node.end as number, parts, { drops: true })
  const empty = !argument || isNothing(argument)
  const bodiless = isBodiless(literalStatus(status)) && literalStatus(status) !== 205
  if (argument && !empty) {
    const kind = kindOf(argument, answer)
    if (kind === 'data' && answer.terminal === 'send') return writeJson(draft, answer, argument)
    if (kind !== 'text') {
      draft.message('NR119', argument, { member: answer.terminal })
      return false
    }
    if (bodiless && !isPure(argument)) return false
  }
  if (status && !bodiless && !allowsBody(status)) {
    draft.message('NR117', status, { status: draft.edits.source.slice(status.start as number, status.end as number) })
    return false
  }
  reviewStatus(draft, answer)
  if (empty || bodiless) {
    const init = responseInit(draft, answer, { status: statusParts(answer), drops: bodiless && answer.terminal === 'send' ? ['content-type'] : [] })
    put(['new Response(null', ...(init ? [', ', ...init] : []), ')'])
    return true
  }
  // Browsers sniffed such a text as a page; `new Response` would say text/plain.
  const html = !answer.shared && !contentType(answer) && startsAsHtml(argument as Node)
  const init = responseInit(draft, answer, { status: statusParts(answer), own: html ? [['Content-Type', [quoted('text/html', draft.edits.style.quote)]]] : [] })
  put(['new Response(', piece(argument as Node), ...(init ? [', ', ...init] : []), ')'])
  return true
}

function isNothing(given: Node): boolean {
  const node = bare(given)
  return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')
}

/** What a value is by its own text: `send` makes JSON of objects, numbers and booleans. */
function kindOf(given: Node, answer: Answer): 'text' | 'data' | undefined {
  const node = bare(given)
  if (isStringText(given, answer.use.nodePath)) return 'text'
  return isDataText(node, answer.use.nodePath) ? 'data' : undefined
}

function startsAsHtml(given: Node): boolean {
  const node = bare(given)
  const text = node.type === 'StringLiteral' ? node.value : node.type === 'TemplateLiteral' ? (node.quasis[0]?.value.cooked ?? '') : ''
  return /^\s*<(!doctype|html|head|body|h\d|p|div|script|a|table|br|b|!--|iframe|style|title|font)\b/i.test(text)
}
