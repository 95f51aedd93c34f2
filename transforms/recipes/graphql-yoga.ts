import type { CallExpression, Node } from '@babel/types'
import type { Part } from '../edits.ts'
import { bare } from '../handler/uses.ts'
import { piece } from './parts.ts'
import type { FactoryWriting, Recipe } from './recipe.ts'

/**
 * GraphQL Yoga: https://the-guild.dev/graphql/yoga-server/docs/integrations/integration-with-nextjs. It answers by `handleRequest`, with the
 * `Response` that it is given, since Next takes no other. Resolvers had `req` and `res` in their context, and have `request` in both.
 */
export const graphqlYoga: Recipe = {
  library: 'graphql-yoga',
  shown: [{ call: 'createYoga(…)', becomes: '`createYoga(…).handleRequest`, given `fetchAPI: { Response }`, as `GET`, `POST` and `OPTIONS`' }],
  calls: [],
  factories: [{ name: 'createYoga', from: ['graphql-yoga'], versions: '>=3 <6', methods: ['GET', 'POST', 'OPTIONS'], readsRaw: true, typed: 'request, {}', message: 'NR239', becomes }],
}

function becomes({ callee, arguments: [options, ...others] }: CallExpression, { style: { indent } }: FactoryWriting): Part[] | undefined {
  if (options?.type !== 'ObjectExpression' || others.length > 0 || !options.properties.every(isAlike)) return undefined
  const last = options.properties.at(-1)
  if (!last) return undefined
  const space = (last.loc?.start.line ?? 0) > (options.loc?.start.line ?? 0) ? `\n${indent}` : ' '
  return [piece(callee), '(', { start: options.start as number, end: last.end as number }, `,${space}fetchAPI: { Response }`, { start: last.end as number, end: options.end as number }, ').handleRequest']
}

/** Options that do not name what the handler answers with, and whose context takes nothing of Node's request. */
function isAlike(property: Node): boolean {
  if (!(property.type === 'ObjectProperty' || property.type === 'ObjectMethod') || property.computed || property.key.type !== 'Identifier' || property.key.name === 'fetchAPI') return false
  if (property.key.name !== 'context') return true
  const made = property.type === 'ObjectMethod' ? property : bare(property.value)
  if (made.type === 'ObjectExpression') return true
  if (!('params' in made) || !Array.isArray(made.params)) return false
  const [first, ...others] = made.params as Node[]
  return others.length === 0 && (!first || (first.type === 'ObjectPattern' && first.properties.every((one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && /^(request|params)$/.test(one.key.name))))
}
