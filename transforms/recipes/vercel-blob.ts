import type { CallExpression } from '@babel/types'
import type { Part } from '../edits.ts'
import type { CallRecipe, Recipe, Writing } from './recipe.ts'

/**
 * Client uploads of Vercel Blob: https://vercel.com/docs/vercel-blob/client-upload. Of either request it reads one header, and the path;
 * what its event is for says which of its functions it runs (read from the code of 0.19 to 2.8).
 */
export const vercelBlob: Recipe = {
  library: '@vercel/blob',
  shown: [{ call: 'handleUpload({ body, request: req, … })', becomes: '`handleUpload({ body, request, … })`' }],
  calls: ['handleUpload', 'handleUploadPresigned'].map((name): CallRecipe => ({ name, from: ['@vercel/blob/client'], versions: '>=0.19 <3', runsOne: true, becomes: withRequest })),
}

/** The same options, with the new request; what stands around it stays as it is written. */
function withRequest(call: CallExpression, { request, is }: Writing): Part[] | undefined {
  const [options, ...others] = call.arguments
  if (options?.type !== 'ObjectExpression' || others.length > 0) return undefined
  const property = options.properties.find((one) => one.type === 'ObjectProperty' && is(one.value, 'request'))
  if (property?.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier' || property.key.name !== 'request') return undefined
  const written = request() === 'request' ? 'request' : `request: ${request()}`
  return [{ start: options.start as number, end: property.start as number }, written, { start: property.end as number, end: options.end as number }]
}
