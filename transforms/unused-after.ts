import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import type { Module } from './handler/module.ts'
import { removeSpecifiers } from './restore.ts'
import type { Splice } from './splice.ts'

/**
 * Declarations and imports of a module of which every use stands in what goes, from there outward.
 * @param stays whether a reference in it is written anew: then the comments above a declaration speak of what is written
 */
export function withoutUnused(module: Module, gone: readonly NodePath[], stays?: (reference: NodePath) => boolean): Splice[] {
  const { program, source } = module
  const removed: Node[] = []
  const splices: Splice[] = []
  const isGone = (reference: NodePath) => !stays?.(reference) && [...gone.map((path) => path.node as Node), ...removed].some((node) => (node.start as number) <= (reference.node.start as number) && (node.end as number) >= (reference.node.end as number))
  for (let before = -1; before !== removed.length; ) {
    before = removed.length
    for (const binding of Object.values(program.scope.bindings)) {
      const statement = declarationOf(binding)
      if (!statement || removed.includes(statement.node) || binding.referencePaths.length === 0 || !binding.referencePaths.every(isGone)) continue
      removed.push(statement.node)
      splices.push(removal(module, statement.node, stays !== undefined))
    }
  }
  for (const declaration of program.node.body) {
    if (declaration.type !== 'ImportDeclaration') continue
    const unused = declaration.specifiers.filter((one) => {
      const references = program.scope.getOwnBinding(one.local.name)?.referencePaths ?? []
      return references.length > 0 && references.every(isGone)
    })
    if (unused.length === 0) continue
    if (unused.length === declaration.specifiers.length) splices.push({ start: declaration.start as number, end: (declaration.end as number) + (/^[\t ;]*(\r?\n)?/.exec(source.slice(declaration.end as number))?.[0].length ?? 0), parts: [] })
    else removeSpecifiers({ source, remove: (start, end) => void splices.push({ start, end, parts: [] }) }, declaration, unused)
  }
  return splices
}

/** A statement with the comments above it, unless they stay, and the lines that it leaves. */
export function removal({ source, style }: Module, node: Node, keepsComments = false): Splice {
  const above = keepsComments ? (node.start as number) : attached({ edits: new Edits(source, style, []) }, node)[0]?.start ?? (node.start as number)
  return { start: above, end: (node.end as number) + (/^[\t ;]*(\r?\n\s*)?/.exec(source.slice(node.end as number))?.[0].length ?? 0), parts: [] }
}

/** A declaration of one name, in a statement of its own that exports nothing. */
function declarationOf({ path }: Binding): NodePath | undefined {
  if (path.isFunctionDeclaration()) return path.parentPath.isProgram() ? path : undefined
  if (!path.isVariableDeclarator() || path.node.id.type !== 'Identifier') return undefined
  const declaration = path.parentPath
  return declaration?.isVariableDeclaration() && declaration.node.declarations.length === 1 && declaration.parentPath?.isProgram() ? declaration : undefined
}
