import type { NodePath } from '@babel/traverse'
import { unwrapped } from '../handler/uses.ts'
import type { Recipe } from './recipe.ts'

/** Supabase: https://supabase.com/docs/reference/javascript/using-filters. A filter writes its value into the URL as text. */
export const supabase: Recipe = {
  library: '@supabase/supabase-js',
  shown: [{ call: "eq('…', …)", becomes: 'stays; a filter takes one value, so that a repeated search key needs no review' }],
  calls: [],
  takesOneValue(value) {
    if (isArgument(value, 1, /^(eq|neq|gte?|lte?|i?like)$/)) return true
    const property = value.parentPath
    return property?.isObjectProperty() === true && property.node.value === value.node && isArgument(unwrapped(property.parentPath as NodePath), 0, /^match$/)
  },
}

/** https://supabase.com/docs/guides/auth/server-side/creating-a-client: the methods for its cookies are the app's own code. */
export const supabaseSsr: Recipe = {
  library: '@supabase/ssr',
  shown: [{ call: 'createServerClient(…)', becomes: 'stays: its `cookies` read those of the request, and set the headers of every answer' }],
  calls: [],
}

/** `.eq('id', id)`, `.match({ id })`: the only or second argument of a filter, of which the first names the column. */
function isArgument(path: NodePath, index: number, filter: RegExp): boolean {
  const call = path.parentPath
  if (!call?.isCallExpression() || call.node.arguments.length !== index + 1 || call.node.arguments[index] !== path.node) return false
  const { callee, arguments: [first] } = call.node
  return callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && filter.test(callee.property.name) && (index === 0 || first?.type === 'StringLiteral')
}
