import type { Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { bare } from './handler/uses.ts'
import type { Splice } from './splice.ts'

/**
 * `req.query as typeof req.query & { id: string }`: what the cast says of itself goes, since it names the request in a type.
 * The rest of the type stays, and what is cast says which members it has.
 */
export function queryTypes(module: Module): Splice[] {
  if (!/\bas\s+typeof\b/.test(module.source)) return []
  const { source } = module
  const textOf = ({ start, end }: Node) => source.slice(start as number, end as number)
  const splices: Splice[] = []
  module.program.traverse({
    TSAsExpression: ({ node }) => {
      const cast = bare(node.expression)
      const { typeAnnotation: type } = node
      if (cast.type !== 'MemberExpression' || type.type !== 'TSIntersectionType') return
      const [first, second] = type.types
      if (first?.type !== 'TSTypeQuery' || first.typeParameters || textOf(first.exprName) !== textOf(cast) || !second) return
      splices.push({ start: first.start as number, end: second.start as number, parts: [] })
    },
  })
  return splices
}
