import { NextResponse } from 'next/server'
import { accounts } from '../../../lib/accounts'
import { withAccountRoute as withAccount } from '../../../lib/with-account'

export const dynamic = 'force-dynamic'

export const GET = withAccount(async () => {
  return NextResponse.json(await accounts.films())
})
