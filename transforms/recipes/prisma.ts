import type { NodePath } from '@babel/traverse'
import type { Recipe } from './recipe.ts'
import { unwrapped } from '../handler/uses.ts'

/** Prisma: https://www.prisma.io/docs/orm/reference/prisma-client-reference. A filter that compares a field refuses a list with an error. */
export const prisma: Recipe = {
  library: '@prisma/client',
  shown: [{ call: 'findMany(…)', becomes: 'stays; a filter takes one value, so that a repeated search key needs no review' }],
  calls: [],
  takesOneValue(value) {
    const keys: string[] = []
    for (let at: NodePath = value; ; ) {
      const property = at.parentPath
      if (!property?.isObjectProperty() || property.node.value !== at.node || property.node.computed || property.node.key.type !== 'Identifier') return false
      keys.push(property.node.key.name)
      at = unwrapped(property.parentPath as NodePath)
      // `OR: [{ title: … }]`
      if (at.parentPath?.isArrayExpression()) at = at.parentPath
      if (at.parentPath?.isCallExpression()) return isQuery(at.parentPath, at) && comparesField(keys)
    }
  },
}

const QUERIES = /^(find(Unique|First)(OrThrow)?|findMany|create|update|updateMany|upsert|delete|deleteMany|count|aggregate|groupBy)$/
/** What takes lists beside fields of lists. */
const TAKES_LISTS = /^(in|notIn|equals|not|has|hasSome|hasEvery|set|push|path|array_\w+|AND|OR|NOT)$/

function isQuery(call: NodePath, argument: NodePath): boolean {
  if (!call.isCallExpression() || call.node.arguments.length !== 1 || call.node.arguments[0] !== argument.node) return false
  const { callee } = call.node
  return callee.type === 'MemberExpression' && callee.object.type === 'MemberExpression' && callee.property.type === 'Identifier' && QUERIES.test(callee.property.name)
}

/** @param keys from the field outward: `id`, `author`, `where`. Of what is written (`data`), a field may hold a list. */
function comparesField([field = '', ...outer]: string[]): boolean {
  const part = outer.find((key) => /^(where|connect|disconnect|data|create|update|select|include|orderBy|cursor)$/.test(key))
  return !TAKES_LISTS.test(field) && part !== undefined && /^(where|connect|disconnect)$/.test(part)
}
