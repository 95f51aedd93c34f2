import type { NodePath } from '@babel/traverse'
import type { Comment, Node } from '@babel/types'
import { Edits } from '../edits.ts'
import { attached } from '../handler/comments.ts'
import { requiredBy } from '../handler/imported.ts'
import type { Module } from '../handler/module.ts'
import { isFunction, type FunctionNode } from '../handler/unit.ts'
import type { Range, Splice } from '../splice.ts'
import type { Answering, Chain } from './read.ts'

/** Where a node or comment stands. */
export const range = (node: Node | Comment): Range => ({ start: node.start as number, end: node.end as number })

/** A statement with the comments above it and the lines that it leaves. */
export function wholeOf({ source, style }: Module, node: Node): { start: number; end: number } {
  if (node.type === 'ImportDeclaration') return { start: node.start as number, end: (node.end as number) + (/^[\t ;]*(\r?\n)?/.exec(source.slice(node.end as number))?.[0].length ?? 0) }
  const above = attached({ edits: new Edits(source, style, []) }, node)[0]?.start ?? (node.start as number)
  const rest = /^[\t ;]*(\r?\n\s*)?/.exec(source.slice(node.end as number))?.[0] ?? ''
  return { start: above, end: (node.end as number) + rest.length }
}

/** Without the import of what made the chain, where it has no other use. */
export function withoutMaker(module: Module, { call, maker }: Chain): Splice[] {
  if (maker) return []
  const name = call.type === 'CallExpression' && call.callee.type === 'Identifier' ? call.callee.name : ''
  const binding = module.program.scope.getOwnBinding(name)
  const declaration = binding?.path.parent
  if (binding?.referencePaths.length !== 1 || !declaration) return []
  if (declaration.type === 'VariableDeclaration' && declaration.declarations.length === 1 && binding.path.isVariableDeclarator() && binding.path.get('id').isIdentifier() && requiredBy(binding.path.node.init)) return [{ ...wholeOf(module, declaration), parts: [] }]
  if (declaration.type !== 'ImportDeclaration') return []
  if (declaration.specifiers.length === 1) return [{ ...wholeOf(module, declaration), parts: [] }]
  const [first, ...others] = declaration.specifiers
  const [second] = others
  if (!first || !second || first !== binding.path.node || first.type !== 'ImportDefaultSpecifier') return []
  // `import nc, { type NextHandler } from 'next-connect'`
  return [{ start: first.start as number, end: module.source.lastIndexOf(second.type === 'ImportSpecifier' ? '{' : '*', second.start as number), parts: [] }]
}

/** A function that is written where the chain is. */
export const written = (given: Answering | undefined): NodePath<FunctionNode> | undefined =>
  given !== undefined && typeof given !== 'string' && (isFunction(given) || given.isObjectMethod()) ? (given as NodePath<FunctionNode>) : undefined

/** Whether a function's own statements mean the function itself. */
export function hasThisOrVar(path: NodePath<FunctionNode>): boolean {
  let found = false
  path.traverse({
    ThisExpression: () => void (found = true),
    VariableDeclaration: ({ node }) => void (found ||= node.kind === 'var'),
  })
  return found
}
