import { list, piece } from './parts.ts'
import type { CallRecipe, Recipe } from './recipe.ts'

/**
 * formidable: https://github.com/node-formidable/formidable#parserequest-callback. It keeps files on disk, within limits and by names of its
 * own, which `request.formData()` does not; of a request it reads the headers and the stream (read from the code of 1.2, 2.1 and 3.5).
 */
export const formidable: Recipe = {
  library: 'formidable',
  shown: [{ call: 'form.parse(req)', becomes: '`form.parse(nodeRequest(request))`, which gives it the request as Node has it' }],
  calls: ['default', 'formidable', 'IncomingForm', 'Formidable'].map(
    (name): CallRecipe => ({
      name,
      from: ['formidable'],
      versions: '>=1.2 <4',
      of: 'parse',
      readsRaw: true,
      callsBack: ['any', `import('formidable').Fields`, `import('formidable').Files`],
      becomes: ({ arguments: [first, ...others] }, { request, helper, is }) => (is(first, 'request') ? list([[`${helper('nodeRequest')}(${request()})`], ...others.map((one) => [piece(one)])]) : undefined),
    }),
  ),
}
