import { NextResponse } from 'next/server'
import { onlyGet } from '../../../lib/only-get'
import { list } from '../../../lib/store'

export const dynamic = 'force-dynamic'

export const GET = onlyGet(async () => {
  return NextResponse.json(await list())
})
