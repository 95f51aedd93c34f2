import type { HeaderWrite, StatusWrite } from './header-writes.ts'
import type { Unit } from './unit.ts'
import { isStatusRead } from './reading.ts'
import type { ResponseUse } from './uses.ts'

/**
 * What has been said about the answer on the way to a statement; `mixed` where it differs by the way that led there, `lost` where one of them
 * comes from an answer that failed.
 */
export interface Pending {
  status: StatusWrite | undefined | 'mixed' | 'lost'
  headers: HeaderWrite[] | 'mixed'
}

/** The writes that are known. */
export function writesOf({ status, headers }: Pending): (HeaderWrite | StatusWrite)[] {
  return [...(isOne(status) ? [status] : []), ...(headers === 'mixed' ? [] : headers)]
}

/** Whether a status was set, and it is known where. */
export const isOne = (status: Pending['status']): status is StatusWrite => typeof status === 'object'

/** What holds where ways meet; undefined where none gets there. */
export function joined(ways: (Pending | undefined)[]): Pending | undefined {
  const open = ways.filter((way) => way !== undefined)
  const [first, ...others] = open
  if (!first) return undefined
  const sameList = (a: Pending['headers'], b: Pending['headers']) => a === b || (a !== 'mixed' && b !== 'mixed' && a.length === b.length && a.every((write, n) => write === b[n]))
  return {
    status: open.some(({ status }) => status === 'lost') ? 'lost' : others.every((other) => other.status === first.status) ? first.status : 'mixed',
    headers: others.every((other) => sameList(other.headers, first.headers)) ? first.headers : 'mixed',
  }
}

/** Whether a function says a status of its own in each answer: what was set before is gone then. */
export function saysStatus(unit: Unit | undefined): boolean {
  if (!unit || unit.isParameter || unit.answering.size > 0 || unit.uses.some(isStatusRead)) return false
  const own = unit.path.get('body')
  // A statement of the function itself runs before all that stands behind it.
  const first = unit.uses.find((use): use is ResponseUse => use.of === 'response' && own.isBlockStatement() && isStatusSet(use) && use.nodePath.getStatementParent()?.parent === own.node)
  const says = ({ node, steps }: ResponseUse) => steps.at(-1)?.name === 'redirect' || steps.some(({ name }) => name === 'status' || name === 'writeHead') || (first !== undefined && (first.node.end as number) < (node.start as number))
  return [...unit.chains.values()].every(says) && [...unit.calls.values()].every((callee) => !callee.response || saysStatus(callee))
}

/** `res.status(404)` or `res.statusCode = 404`, as a statement. */
function isStatusSet({ node, nodePath: { parent, parentPath }, steps: [only, ...others] }: ResponseUse): boolean {
  if (others.length > 0) return false
  const isAssigned = only?.name === 'statusCode' && parent.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === node
  return isAssigned ? parentPath?.parent.type === 'ExpressionStatement' : only?.name === 'status' && only.call !== undefined && parent.type === 'ExpressionStatement'
}
