declare module 'next-axiom' {
  import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
  export function withAxiom(handler: (req: NextApiRequest, res: NextApiResponse) => Promise<void>): NextApiHandler
}
