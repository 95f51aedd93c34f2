import type { NextRequest } from 'next/server'
import { Auth } from '../../../server/auth'
import { orders } from '../../../server/orders'
import Reply from '../../../server/reply'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const account = await Auth.account(request)
  if (account instanceof Response) return account

  return Reply.ok(await orders.of(account.id))
}

async function handler(request: NextRequest) {
  const account = await Auth.account(request)
  if (account instanceof Response) return account

  return Reply.error(405, 'GET only')
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
