import { NextResponse } from 'next/server'
import { readWind } from 'sky'
import { openTable } from '../../../lib/open'

export const dynamic = 'force-dynamic'

const list = async () => NextResponse.json({ wind: await readWind() })

const handler = openTable({ GET: list })

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
