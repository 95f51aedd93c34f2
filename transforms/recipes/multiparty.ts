import { list, piece } from './parts.ts'
import type { Recipe } from './recipe.ts'

/**
 * multiparty: https://github.com/pillarjs/multiparty#parserequest-callback. Of a request it reads the headers and the stream (read from the
 * code of 4.1 to 4.3).
 */
export const multiparty: Recipe = {
  library: 'multiparty',
  shown: [{ call: 'form.parse(req, …)', becomes: '`form.parse(nodeRequest(request), …)`, which gives it the request as Node has it' }],
  calls: [
    {
      name: 'Form',
      from: ['multiparty'],
      versions: '>=4.1 <5',
      of: 'parse',
      readsRaw: true,
      callsBack: ['any', 'Record<string, string[] | undefined>', `Record<string, import('multiparty').File[] | undefined>`],
      becomes: ({ arguments: [first, ...others] }, { request, helper, is }) => (is(first, 'request') ? list([[`${helper('nodeRequest')}(${request()})`], ...others.map((one) => [piece(one)])]) : undefined),
    },
  ],
}
