import type { Draft } from '../handler/draft.ts'
import { isPure } from '../handler/purity.ts'
import type { Step } from '../handler/steps.ts'
import type { Unit } from '../handler/unit.ts'
import { unwrapped } from '../handler/uses.ts'
import { assignmentOf } from './request-properties.ts'
import type { Rule } from './rule.ts'
import { isWritten } from './text.ts'
import { isNeverPut } from './unset-properties.ts'

/** What Node has of an answer that it gets, on requests that it makes itself. */
const OF_ANSWERS = /^status(Code|Message)$/

/** How a name that is read off a request is told from one that is put there. */
export const READ = 'read '

/** `req.statusCode = 201`: that is no status of the answer, and nobody reads it. */
export const requestStatus: Rule = {
  name: 'request-status',
  about: 'A status that is put on the request, `req.statusCode = 201`, is that of no answer: where nothing reads it, it goes.',
  rewrite(draft) {
    for (const use of draft.requests(({ path, entry }) => path.length === 1 && !entry && OF_ANSWERS.test(path[0] as string))) {
      const name = use.path[0] as string
      const assignment = isWritten(use.nodePath) ? assignmentOf(use.nodePath) : undefined
      const step = assignment && draft.stepOf(assignment)
      const isWhole = step?.node.type === 'ExpressionStatement' && step.node.expression === unwrapped(assignment as NonNullable<typeof assignment>).node
      if (!assignment?.isAssignmentExpression() || !step || !isWhole || !isOneOfMore(step) || !isPure(assignment.node.right) || !isUnread(draft, name)) continue
      step.dropped = true
      draft.claim(use, this.name)
      draft.message('NR363', step.node, { name: `req.${name}` })
    }
  },
}

/** Whether its block has others, and is one. */
const isOneOfMore = (step: Step): boolean => step.list.braces && step.list.steps.some((one) => one !== step && !one.dropped)

/** Whether no code of the project reads it; where that is not known as a whole, none that the handler calls. */
function isUnread(draft: Draft, name: string): boolean {
  const { put } = draft.file.options
  if (put) return !put.has(READ + name)
  const reads = ({ uses }: Unit) => uses.some((use) => use.of === 'request' && use.path[0] === name && (use.entry !== undefined || !isWritten(use.nodePath)))
  const { own, around } = draft.file.others?.() ?? {}
  return isNeverPut(draft, name) && own?.some(reads) === false && around?.some(reads) === false
}
