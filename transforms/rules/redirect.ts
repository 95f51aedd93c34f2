import type { Node } from '@babel/types'
import type { Answer } from '../handler/answer.ts'
import type { Draft } from '../handler/draft.ts'
import { hasRoomAbove, writeAbove } from '../handler/line-above.ts'
import { isPure } from '../handler/purity.ts'
import { bare } from '../handler/uses.ts'
import { castsAround, headerName, literalStatus, responseInit } from './response-init.ts'
import { headersClass, headersName } from './response-headers.ts'
import { givesString } from './given-text.ts'
import { piece, quoted } from './text.ts'
import type { Rule } from './rule.ts'

/** `res.redirect([status,] url)`: the one form that keeps a relative Location, the status and form posts (SEMANTICS, section 3). */
export const redirect: Rule = {
  name: 'redirect',
  about: '`res.redirect` becomes a Response with a Location, kept to the letter; 307 unless it says otherwise.',
  rewrite(draft) {
    for (const answer of draft.answers.all) {
      if (answer.terminal !== 'redirect') continue
      const [first, second] = answer.call.arguments
      if (!first || first.type === 'SpreadElement' || answer.call.arguments.length > 2) continue
      const to = second ?? first
      const status = second ? first : undefined
      if (status && !isRedirectStatus(status)) {
        draft.message('NR117', status, { status: draft.edits.source.slice(status.start as number, status.end as number) })
        continue
      }
      if (!second && bare(first).type === 'NumericLiteral') continue
      const own = answer.shared && setsPlace(draft, answer, status, to)
      // A Location that was set before would stand beside this one.
      if (answer.shared && !own && draft.answers.writes.some((write) => write.headers.some((header) => headerName(header)?.toLowerCase() === 'location'))) {
        draft.message('NR118', answer.use.node, { what: 'headers' })
        continue
      }
      if (!givesString(draft, to, answer.use.nodePath)) draft.review('NR205', answer.use.nodePath, {})
      const code = status ? [piece(status)] : ['307']
      // `Array.from`: where TypeScript compiles for ES5, nothing but an array is spread.
      const headers = answer.shared && !own ? `headers: new ${headersClass(draft)}([...Array.from(${headersName(draft)}), [${quoted('Location', draft.edits.style.quote)}, ` : undefined
      const init = headers ? ['{ status: ', ...code, `, ${headers}`, piece(to), ']]) }'] : (responseInit(draft, answer, { status: code, own: own ? [] : [['Location', [piece(to)]]] }) ?? [])
      const { node } = castsAround(answer.use)
      draft.edits.replace(node.start as number, node.end as number, ['new Response(null, ', ...init, ')'], { drops: true })
      draft.claim(answer.use, this.name)
    }
  },
}

/** Sets the Location of headers that other answers share in a statement of its own above, where that can stand; false where it cannot. */
function setsPlace(draft: Draft, { step, use }: Answer, status: Node | undefined, to: Node): boolean {
  const whole = step.answer && bare(step.answer)
  const isWhole = whole === use.node || (whole?.type === 'AwaitExpression' && bare(whole.argument) === use.node)
  if (!isWhole || (status && !isPure(status)) || !hasRoomAbove(draft, step) || step.resolves || step.executor || step.callbacks || step.kept || step.keeps || draft.edits.source.slice(to.start as number, to.end as number).includes('\n')) return false
  writeAbove(draft, step, [`${headersName(draft)}.set(${quoted('Location', draft.edits.style.quote)}, `, piece(to), ')'])
  return true
}

function isRedirectStatus(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'ConditionalExpression') return isRedirectStatus(node.consequent) && isRedirectStatus(node.alternate)
  const number = node.type === 'NumericLiteral' ? literalStatus(node) : undefined
  return number !== undefined && number >= 200 && number <= 599 && number !== 204 && number !== 304
}
