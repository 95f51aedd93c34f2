import { NextResponse, type NextRequest } from 'next/server'
import { library } from './library'

type Desk = 'loans' | 'returns' | 'archive'

/** Only while a desk is open, and with the methods that it knows. */
export const withDesk = (desk: Desk, methods: string[] = ['GET', 'POST']) => {
  return (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => {
    return async (request: NextRequest, context: { params: Promise<any> }) => {
      if (!methods.includes(request.method ?? '')) {
        return NextResponse.json({ error: 'Not at this desk' }, { status: 405, headers: { Allow: methods.join(', ') } })
      }
      const open = await library.isOpen(desk)
      if (!open) return NextResponse.json({ desk, open: false }, { status: 503 })
      return handler(request, context)
    }
  }
}

// The desk for what goes out.
export const withLoans = (methods?: string[]) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withDesk('loans', methods)(handler)

export function withReturns(methods: string[] = ['POST']) {
  return (inner: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => withDesk('returns' as Desk, methods)(inner)
}
