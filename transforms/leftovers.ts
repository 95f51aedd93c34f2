import type { NodePath } from '@babel/traverse'
import type { Node, Statement } from '@babel/types'
import type { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import { requiredBy } from './handler/imported.ts'
import { isPure } from './handler/purity.ts'
import type { Module } from './handler/module.ts'
import { declaredBy } from './handler/statements.ts'
import { bare } from './handler/uses.ts'
import { behindOn } from './write-comments.ts'

/**
 * Constants of the file that only removed code used: `const ALLOWED = ['GET', 'POST']` for a test that is gone.
 * @param handler the statement of the handler
 * @param text what is written in its place
 * @param gone statements that go
 */
export function deadConstants(module: Module, handler: Statement, text: string, gone: Iterable<Statement>): Statement[] {
  const dead = new Set<Node>(gone)
  const before = dead.size
  const { body } = module.program.node
  for (const statement of [...body].reverse()) {
    const [declarator, ...others] = statement.type === 'VariableDeclaration' ? statement.declarations : []
    if (!declarator?.init || others.length > 0 || declarator.id.type !== 'Identifier' || !hasNoEffect(declarator.init)) continue
    const { name } = declarator.id
    const binding = module.program.scope.getOwnBinding(name)
    if (!binding?.constant || binding.referencePaths.length === 0) continue
    const places = [...binding.referencePaths.map((path) => topOf(path)), ...module.typeQueries.filter((query) => query.name === name).map(({ node }) => body.find((one) => contains(one, node)))]
    const isGone = (place: Node | undefined) => place !== undefined && (dead.has(place) || (place === handler && !mentions(text, name)))
    if (places.every(isGone)) dead.add(statement)
  }
  return [...dead].slice(before) as Statement[]
}

/**
 * Types of the file that only the old form used: `interface BodyRequest extends NextApiRequest { … }`, and what that was made of.
 * @param text the new file, with everything in it that goes
 * @param gone statements that go
 */
export function deadTypes(module: Module, text: string, gone: readonly Statement[]): Statement[] {
  const { source } = module
  let rest = text
  const drop = (statement: Statement) => void (rest = rest.replace(source.slice(statement.start as number, statement.end as number), () => ''))
  gone.forEach(drop)
  // Also what was spelled otherwise to be understood used it.
  const isUsed = (name: string) => (module.names.get(name)?.length ?? 0) > 1 || (module.origin !== undefined && timesIn(module.origin.source, name) > 1)
  const types = module.program.node.body.filter((one) => (one.type === 'TSInterfaceDeclaration' || one.type === 'TSTypeAliasDeclaration') && !one.declare && isUsed(one.id.name) && !gone.includes(one))
  const isDead = (one: Statement) => {
    const name = one.type === 'TSInterfaceDeclaration' || one.type === 'TSTypeAliasDeclaration' ? one.id.name : ''
    return !mentions(rest.replace(source.slice(one.start as number, one.end as number), () => ''), name)
  }
  const dead: Statement[] = []
  for (let found = types.find(isDead); found; found = types.find((one) => !dead.includes(one) && isDead(one))) {
    dead.push(found)
    drop(found)
  }
  return dead
}

/**
 * What is required at the top and no longer mentioned, as an import that is not: `const { withSentry } = require('@sentry/nextjs')`.
 * @param text the new file, with everything in it that goes
 * @param gone statements that go
 */
export function deadRequires({ program, source }: Module, text: string, gone: readonly Statement[]): Statement[] {
  const textOf = ({ start, end }: Node) => source.slice(start as number, end as number)
  const rest = gone.reduce((left, one) => left.replace(textOf(one), () => ''), text)
  return program.node.body.filter((one) => {
    const [declarator, ...others] = one.type === 'VariableDeclaration' ? one.declarations : []
    if (others.length > 0 || gone.includes(one) || !requiredBy(declarator?.init)) return false
    const names = declaredBy(one)
    // What was not used before stays: it may stand for its side effects.
    return names.length > 0 && names.every((name) => (program.scope.getOwnBinding(name)?.referencePaths.length ?? 0) > 0 && !mentions(rest.replace(textOf(one), () => ''), name))
  })
}

function hasNoEffect(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && /^(Set|Map)$/.test(node.callee.name) && node.arguments.every(hasNoEffect)
  return isPure(node)
}

const topOf = (path: NodePath): Node | undefined => path.find((one) => one.parentPath?.isProgram() === true)?.node
const contains = (outer: Node, node: Node): boolean => (outer.start as number) <= (node.start as number) && (outer.end as number) >= (node.end as number)
/** Whether a text has a name in it, wherever. */
export const mentions = (text: string, name: string): boolean => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)

const timesIn = (text: string, name: string): number => text.match(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))?.length ?? 0

/**
 * Removes top-level statements, the comments that belong to them, and the blank line above.
 * @param gone all that go, so that two of them do not both take the lines between them
 */
export function removeStatements(edits: Edits, module: Module, gone: readonly Statement[]): void {
  const { source } = edits
  const { body } = module.program.node
  for (const statement of gone) {
    const start = Math.min(statement.start as number, ...attached({ edits }, statement).map((comment) => comment.start as number))
    const end = behindOn(edits, module, statement.end as number)?.end ?? (statement.end as number)
    const before = source.slice(0, start).trimEnd().length
    const next = body[body.indexOf(statement) + 1]
    // The next one takes the lines between them along if it goes too.
    if (before > 0) edits.remove(before, end)
    else if (next && gone.includes(next)) edits.remove(start, end)
    else edits.remove(start, end + (/^\s*/.exec(source.slice(end))?.[0].length ?? 0))
  }
}
