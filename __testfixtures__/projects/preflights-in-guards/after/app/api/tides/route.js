import { NextResponse } from 'next/server'
import { readSea } from 'sky'
import { strictTable } from '../../../lib/open'

export const dynamic = 'force-dynamic'

const list = async () => NextResponse.json({ sea: await readSea() })

const handler = strictTable({ GET: list })

export { handler as GET, handler as OPTIONS }
