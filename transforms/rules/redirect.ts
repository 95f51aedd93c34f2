import type { Node } from '@babel/types'
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
      // A Location that was set before would stand beside this one.
      if (answer.shared && draft.answers.writes.some((write) => write.headers.some((header) => headerName(header)?.toLowerCase() === 'location'))) {
        draft.message('NR118', answer.use.node, { what: 'headers' })
        continue
      }
      if (!givesString(draft, to, answer.use.nodePath)) draft.review('NR205', answer.use.nodePath, {})
      const code = status ? [piece(status)] : ['307']
      const headers = answer.shared ? `headers: new ${headersClass(draft)}([...${headersName(draft)}, [${quoted('Location', draft.edits.style.quote)}, ` : undefined
      const init = headers ? ['{ status: ', ...code, `, ${headers}`, piece(to), ']]) }'] : (responseInit(draft, answer, { status: code, own: [['Location', [piece(to)]]] }) ?? [])
      const { node } = castsAround(answer.use)
      draft.edits.replace(node.start as number, node.end as number, ['new Response(null, ', ...init, ')'], { drops: true })
      draft.claim(answer.use, this.name)
    }
  },
}

function isRedirectStatus(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'ConditionalExpression') return isRedirectStatus(node.consequent) && isRedirectStatus(node.alternate)
  const number = node.type === 'NumericLiteral' ? literalStatus(node) : undefined
  return number !== undefined && number >= 200 && number <= 599 && number !== 204 && number !== 304
}
