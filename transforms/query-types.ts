import type { Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { bare } from './handler/uses.ts'
import type { Splice } from './splice.ts'

/** What `typeof req.query` and `typeof req.body` are, where more is taken than the rest of the type names. */
const TYPES: Record<string, string> = { query: 'Partial<Record<string, string | string[]>>', body: 'any' }

/**
 * `const { id } = req.query as typeof req.query & { id: string }`: what the cast says of itself names the request in a type, and goes
 * where the rest of the type has all that is taken; anywhere else its type is written out.
 */
export function queryTypes(module: Module): Splice[] {
  if (!/\bas\s+typeof\b/.test(module.source)) return []
  const { source } = module
  const textOf = ({ start, end }: Node) => source.slice(start as number, end as number)
  const splices: Splice[] = []
  module.program.traverse({
    TSAsExpression: ({ node, parent }) => {
      const cast = bare(node.expression)
      const { typeAnnotation: type } = node
      if (cast.type !== 'MemberExpression' || type.type !== 'TSIntersectionType') return
      const [first, second] = type.types
      if (first?.type !== 'TSTypeQuery' || first.typeParameters || textOf(first.exprName) !== textOf(cast) || !second) return
      const named = type.types.slice(1).flatMap(namesIn)
      const taken = parent.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern' ? parent.id.properties.map((one) => (one.type === 'ObjectProperty' ? nameOf(one) : undefined)) : [undefined]
      const written = cast.property.type === 'Identifier' && !cast.computed ? TYPES[cast.property.name] : undefined
      if (taken.every((name) => name !== undefined && named.includes(name))) splices.push({ start: first.start as number, end: second.start as number, parts: [] })
      else if (written !== undefined) splices.push({ start: first.start as number, end: first.end as number, parts: [written] })
    },
  })
  return splices
}

const nameOf = ({ key, computed }: { key: Node; computed?: boolean | null }): string | undefined => (key.type === 'Identifier' && !computed ? key.name : undefined)

/** The members that a type names. */
const namesIn = (type: Node): string[] => (type.type === 'TSTypeLiteral' ? type.members.flatMap((one) => (one.type === 'TSPropertySignature' ? (nameOf(one) ?? []) : [])) : [])
