import type { CallExpression, Node, ObjectExpression, ObjectMethod, ObjectProperty } from '@babel/types'
import { bare } from '../handler/uses.ts'
import type { Recipe } from './recipe.ts'

/**
 * tRPC: https://trpc.io/docs/server/adapters/nextjs#route-handlers. What makes its context gets a web request and headers there, so that
 * one which takes anything is left; so is what else takes the request.
 */
export const trpc: Recipe = {
  library: '@trpc/server',
  shown: [{ call: 'createNextApiHandler(…)', becomes: '`fetchRequestHandler(…)`' }],
  calls: [],
  factories: [
    {
      name: 'createNextApiHandler',
      from: ['@trpc/server/adapters/next'],
      versions: '>=10 <12',
      segment: { name: 'trpc', kind: 'one' },
      methods: ['GET', 'POST'],
      readsRaw: true,
      becomes(call, { url, style: { quote, indent }, typescript, import: importName }) {
        const options = optionsOf(call)
        const [first] = options?.properties ?? []
        if (!options || !first || !options.properties.every(isAlike)) return undefined
        const handler = importName('@trpc/server/adapters/fetch', 'fetchRequestHandler')
        const space = (first.loc?.start.line ?? 0) > (options.loc?.start.line ?? 0) ? `\n${indent}` : ' '
        const added = [`endpoint: ${quote}${url.replace(/\/\[trpc\]$/, '')}${quote},`, 'req: request,'].map((one) => space + one).join('')
        return [`(request${typescript ? ': Request' : ''}) => ${handler}({${added}${space}`, { start: first.start as number, end: options.end as number }, ')']
      },
      message: 'NR336',
    },
  ],
}

function optionsOf({ arguments: [options, ...others] }: CallExpression): ObjectExpression | undefined {
  return options?.type === 'ObjectExpression' && others.length === 0 ? options : undefined
}

/** Options that both adapters have, and that get nothing of the request. */
function isAlike(property: ObjectExpression['properties'][number]): boolean {
  if (property.type === 'SpreadElement' || property.computed || property.key.type !== 'Identifier') return false
  switch (property.key.name) {
    case 'router':
    case 'batching':
    case 'allowBatching':
    case 'allowMethodOverride':
      return true
    case 'createContext':
      return functionsOf(property).every((one) => 'params' in one && one.params.length === 0)
    case 'onError':
    case 'responseMeta':
      return functionsOf(property).every((one) => one.type === 'NullLiteral' || (one.type === 'Identifier' && one.name === 'undefined') || takesNoRequest(one))
    default:
      return false
  }
}

/** What a property may be: both ways of a conditional. */
function functionsOf(property: ObjectProperty | ObjectMethod): Node[] {
  const ways = (given: Node): Node[] => {
    const node = bare(given)
    return node.type === 'ConditionalExpression' ? [...ways(node.consequent), ...ways(node.alternate)] : [node]
  }
  return property.type === 'ObjectMethod' ? [property] : ways(property.value)
}

/** `({ error, path }) => …`: a function that takes its argument apart, without the request. */
function takesNoRequest(node: Node): boolean {
  if (!('params' in node) || !Array.isArray(node.params)) return false
  const [first, ...others] = node.params as Node[]
  if (!first) return true
  return others.length === 0 && first.type === 'ObjectPattern' && first.properties.every((one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name !== 'req')
}
