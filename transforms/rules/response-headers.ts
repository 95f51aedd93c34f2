import type { Draft } from '../handler/draft.ts'
import { headerName, headerValue, isKnownHeader } from './response-init.ts'
import { piece, quoted } from './text.ts'
import type { Rule } from './rule.ts'

/** Headers and status set before an answer: `res.setHeader(…)`, `res.status(404)` and `res.statusCode = 404` as statements. */
export const responseHeaders: Rule = {
  name: 'response-headers',
  about: 'Headers and status that are set before an answer go into the answer; where several ways share them, into one `Headers`.',
  rewrite(draft) {
    const { answers } = draft
    for (const { node, what } of answers.problems) draft.message('NR118', node, { what })
    if (answers.problems.length > 0) return
    const carriers = answers.all.filter((answer) => answer.shared).map((answer) => answer.use.nodePath)
    const written = answers.writes.filter((write) => write.headers.length > 0)
    for (const write of [...answers.writes.flatMap((one) => one.headers), ...answers.all.flatMap((answer) => answer.headers)]) {
      if (!isKnownHeader(write)) draft.message('NR126', write.name, { name: headerName(write) ?? draft.edits.source.slice(write.name.start as number, write.name.end as number) })
    }
    // A chain of its own that sets headers, where others share theirs, would have to write before it answers.
    for (const answer of answers.all) if (answer.shared && answer.headers.some((write) => write.inChain)) draft.message('NR118', answer.use.node, { what: 'headers' })
    if (answers.shared && carriers.length > 0) {
      const step = draft.commonStep([...carriers, ...written.map((write) => write.use.nodePath)])
      if (!step || draft.file.module.names.has('headers')) {
        draft.message('NR118', draft.unit.node, { what: 'headers' })
        return
      }
      draft.hoist(step, ['const headers = new Headers()'])
    }
    for (const write of answers.writes) {
      const shared = answers.shared && carriers.length > 0 && write.headers.length > 0
      if (shared) share(draft, write)
      else write.step.dropped = true
      draft.claim(write.use, this.name)
    }
  },
}

function share(draft: Draft, write: Draft['answers']['writes'][number]): void {
  const { quote, semicolon } = draft.edits.style
  const { node } = write.step
  const parts = write.headers.flatMap((header, n) => [n > 0 ? `${semicolon}\n` : '', `headers.${header.append ? 'append' : 'set'}(${header.name.type === 'StringLiteral' ? quoted(header.name.value, quote) : ''}, `, ...headerValue(draft, header), ')'])
  void piece
  draft.edits.replace(node.start as number, node.end as number, [...parts, semicolon], { drops: true })
}
