import type { NodePath } from '@babel/traverse'
import type { CallExpression, MemberExpression, Node, ObjectProperty } from '@babel/types'
import type { Edits } from '../edits.ts'
import type { Module } from './module.ts'
import { bare, unwrapped, type ArgumentUse } from './uses.ts'

/** A function that is taken out of what `await import('./auth')` gives: `const { getUser } = await import('./auth')`, `auth.getUser`. */
export interface AwaitedImport {
  from: string
  name: string
  /** What says the name: the property of a pattern, or the member that is called. */
  named: ObjectProperty | MemberExpression
}

/** All that one `import()` of a module is asked for. */
interface Site {
  taken: AwaitedImport[]
  /** Whether something else may be done with it, too. */
  isWhole: boolean
}

/**
 * What is called, where that comes of an `import()` in the same function and every use of it is a call that is handed the request or response.
 * @param use one of the arguments
 * @param within the function whose request it is
 * @param handed the calls that are handed them
 */
export function awaitedImport(use: ArgumentUse, within: Node, handed: ReadonlyMap<CallExpression, unknown>): AwaitedImport | undefined {
  const callee = bare(use.call.callee)
  const path = use.nodePath.findParent((one) => one.node === use.call)
  const isCalled = (reference: NodePath) => reference.parentPath?.isCallExpression() === true && reference.parentPath.node.callee === reference.node && handed.has(reference.parentPath.node)
  if (!path) return undefined
  if (callee.type === 'MemberExpression') {
    const object = bare(callee.object)
    const from = specifierOf(object)
    const name = nameOf(callee)
    if (from !== undefined && name !== undefined) return { from, name, named: callee }
  }
  const local = callee.type === 'Identifier' ? callee : callee.type === 'MemberExpression' ? bare(callee.object) : undefined
  const binding = local?.type === 'Identifier' ? path.scope.getBinding(local.name) : undefined
  const declarator = binding?.constant && binding.path.isVariableDeclarator() && binding.path.findParent(({ node }) => node === within) ? binding.path : undefined
  const from = declarator?.node.init ? specifierOf(declarator.node.init) : undefined
  if (!binding || !declarator || from === undefined) return undefined
  const site = takenBy(declarator, from)
  const found = site.isWhole ? undefined : site.taken.find(({ named }) => (named.type === 'ObjectProperty' ? named.value === binding.identifier : named === callee))
  const references = found?.named.type === 'ObjectProperty' ? binding.referencePaths : binding.referencePaths.flatMap(({ parentPath }) => (parentPath?.isMemberExpression() && nameOf(parentPath.node) === found?.name ? [parentPath as NodePath] : []))
  return found && references.every(isCalled) ? found : undefined
}

/** The uses of what a module imports so of another one. */
export function awaitedOf({ program }: Module, from: string): Site[] {
  const sites: Site[] = []
  program.traverse({
    enter(path) {
      if (!isImport(path.node) || specifierOf(path.node, true) !== from) return
      const outer = unwrapped(path)
      const awaited = outer.parentPath?.isAwaitExpression() ? unwrapped(outer.parentPath) : undefined
      const parent = awaited?.parentPath
      if (parent?.isVariableDeclarator() && parent.node.init === awaited?.node) sites.push(takenBy(parent, from))
      else if (parent?.isMemberExpression() && parent.node.object === awaited?.node && nameOf(parent.node) !== undefined) sites.push({ taken: [{ from, name: nameOf(parent.node) as string, named: parent.node }], isWhole: false })
      else sites.push({ taken: [], isWhole: true })
    },
  })
  return sites
}

/** The name of such a function among those that a module imports. */
export const awaitedKey = ({ from, name }: Pick<AwaitedImport, 'from' | 'name'>): string => `import(${from}).${name}`

/** Whether some of what a module takes so by a name is not followed: `taken` by that name, or a module as a `whole`. */
export function unfollowed(module: Module, from: string, name: string, followed: Iterable<AwaitedImport>): 'taken' | 'whole' | undefined {
  const known = new Set([...followed].map(({ named }) => named.start))
  const sites = awaitedOf(module, from)
  if (sites.some(({ taken }) => taken.some((one) => one.name === name && !known.has(one.named.start)))) return 'taken'
  return sites.some(({ isWhole }) => isWhole) ? 'whole' : undefined
}

function takenBy(declarator: NodePath, from: string): Site {
  const id = declarator.isVariableDeclarator() ? declarator.node.id : undefined
  if (id?.type === 'ObjectPattern') {
    const taken = id.properties.flatMap((one): AwaitedImport[] => {
      const name = one.type !== 'ObjectProperty' || one.computed ? undefined : one.key.type === 'Identifier' ? one.key.name : one.key.type === 'StringLiteral' ? one.key.value : undefined
      return one.type === 'ObjectProperty' && name !== undefined ? [{ from, name, named: one }] : []
    })
    return { taken, isWhole: taken.length < id.properties.length }
  }
  const binding = id?.type === 'Identifier' ? declarator.scope.getBinding(id.name) : undefined
  const members = binding?.referencePaths.map(({ node, parent }) => (parent.type === 'MemberExpression' && parent.object === node && nameOf(parent) !== undefined ? parent : undefined)) ?? []
  return { taken: members.flatMap((one) => (one ? [{ from, name: nameOf(one) as string, named: one }] : [])), isWhole: !binding?.constant || members.includes(undefined) }
}

/** Has such a function be taken by another name, and called as it was. */
export function takeAs(edits: Pick<Edits, 'replace'>, { named }: AwaitedImport, name: string): void {
  if (named.type === 'MemberExpression') return edits.replace(named.property.start as number, named.property.end as number, name)
  const { key, value, start, end } = named
  if (value.type === 'Identifier' && value.name === name) edits.replace(start as number, end as number, name)
  else if (named.shorthand && value.type === 'Identifier') edits.replace(start as number, end as number, `${name}: ${value.name}`)
  else edits.replace(key.start as number, key.end as number, name)
}

const isImport = (node: Node): boolean => node.type === 'ImportExpression' || (node.type === 'CallExpression' && node.callee.type === 'Import')

/** The text that `await import()`, or `import()` itself, is given. */
function specifierOf(given: Node, isBare = false): string | undefined {
  const awaited = bare(given)
  const node = isBare ? awaited : awaited.type === 'AwaitExpression' ? bare(awaited.argument) : undefined
  const source = node?.type === 'ImportExpression' ? node.source : node?.type === 'CallExpression' && node.callee.type === 'Import' ? node.arguments[0] : undefined
  return source?.type === 'StringLiteral' ? source.value : undefined
}

const nameOf = ({ computed, property }: MemberExpression): string | undefined => (!computed && property.type === 'Identifier' ? property.name : undefined)
