import type { Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import type { Splice } from './splice.ts'
import { freeName } from './twins.ts'

/**
 * `import { Response } from 'express'`, where the name only says a type: by a name of its own, since what is written answers with the
 * `Response` of the platform. Where nothing is left of what it types, the import goes as any other.
 * @returns the import and its references by the new name
 */
export function foreignTypes({ program, names }: Module): Splice[] {
  const binding = program.scope.getOwnBinding('Response')
  const specifier = binding?.path
  if (!specifier?.isImportSpecifier() || !specifier.parentPath.isImportDeclaration()) return []
  const types: Node[] = []
  // The scope knows only some of the references that types are.
  program.traverse({
    Identifier({ node, parent, scope }) {
      if (node.name === 'Response' && parent.type.startsWith('TS') && scope.getBinding('Response') === binding && !isName(parent, node)) types.push(node)
    },
  })
  if (!binding?.referencePaths.every(({ node }) => types.includes(node))) return []
  const from = /^(?:node:)?@?([a-z][a-z\d]*)/i.exec(specifier.parentPath.node.source.value)?.[1] ?? 'other'
  const name = freeName(`${from.charAt(0).toUpperCase()}${from.slice(1)}Response`, (one) => names.has(one))
  const renamed = types.map((node): Splice => ({ start: node.start as number, end: node.end as number, parts: [name] }))
  return [{ start: specifier.node.imported.end as number, end: specifier.node.end as number, parts: [` as ${name}`] }, ...renamed]
}

/** Whether a node names its parent or a member of it, as in `Express.Response` and `{ Response: string }`. */
const isName = (parent: Node, node: Node): boolean => (parent.type === 'TSQualifiedName' ? parent.right === node : 'key' in parent && parent.key === node && !('computed' in parent && parent.computed)) || ('id' in parent && parent.id === node)
