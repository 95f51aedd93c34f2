import type { Recipe } from './recipe.ts'

const of = { name: 'verifySignature', from: ['@upstash/qstash/nextjs', '@upstash/qstash/dist/nextjs'] }

/**
 * QStash: https://upstash.com/docs/qstash/howto/signature. From 2.9 on what it has for route handlers hands their context on, and the
 * request itself, of which it has read a copy (read from the code of 2.2 to 2.12).
 */
export const qstash: Recipe = {
  library: '@upstash/qstash',
  shown: [{ call: 'verifySignature(…)', becomes: '`verifySignatureAppRouter(…)` around the function of each method' }],
  calls: [],
  guards: [
    {
      ...of,
      versions: '>=0.3 <3',
      needs: [{ next: '13.4.0', version: '>=2.9' }],
      moved: { to: '', names: { verifySignature: 'verifySignatureAppRouter', verifySignatureAppRouter: 'verifySignatureAppRouter', verifySignatureEdge: 'verifySignatureEdge', VerifySignatureConfig: 'VerifySignatureConfig' } },
      message: 'NR242',
    },
  ],
}
