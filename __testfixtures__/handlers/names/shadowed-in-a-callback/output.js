import { NextResponse } from 'next/server'
import { jobs } from '../../../lib/jobs'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const data = await readBody(request)
  if (data instanceof Response) return data

  const { ids } = data
  const results = await jobs.run(ids, (req, res) => {
    res.status = req.query
    return res
  })
  const names = ['a', 'b'].map((body) => body.toUpperCase())
  return NextResponse.json({ results, names })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
