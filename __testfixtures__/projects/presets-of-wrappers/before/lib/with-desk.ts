import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { library } from './library'

type Desk = 'loans' | 'returns' | 'archive'

/** Only while a desk is open, and with the methods that it knows. */
export const withDesk = (desk: Desk, methods: string[] = ['GET', 'POST']) => {
  return (handler: any) => {
    return async (req: NextApiRequest, res: NextApiResponse) => {
      if (!methods.includes(req.method ?? '')) {
        res.setHeader('Allow', methods.join(', '))
        return res.status(405).json({ error: 'Not at this desk' })
      }
      const open = await library.isOpen(desk)
      if (!open) return res.status(503).json({ desk, open: false })
      return handler(req, res)
    }
  }
}

// The desk for what goes out.
export const withLoans = (methods?: string[]) => withDesk('loans', methods)

export function withReturns(methods: string[] = ['POST']): (handler: NextApiHandler) => NextApiHandler {
  return withDesk('returns' as Desk, methods)
}
